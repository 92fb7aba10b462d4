//! Numbers: ten digits of some script, or rules.

use core::fmt::{self, Write};

use crate::data;

#[cfg(feature = "names")]
mod hebrew;
pub(crate) mod small;

use small::Small;

/// A numbering system of CLDR: `latn`, `arabext`, `hebr`, `hanidays`.
///
/// ```
/// use metonic_text::Numbering;
///
/// let hebrew = Numbering::new("hebr").unwrap();
/// assert_eq!(hebrew.display(5787).to_string(), "ה׳תשפ״ז");
/// assert_eq!(Numbering::new("arabext").unwrap().display(1405).to_string(), "۱۴۰۵");
/// assert_eq!(Numbering::new("jpanyear").unwrap().display(1).to_string(), "元");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Numbering {
    number: u8,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    /// Ten digits that follow each other, from this one.
    Digits(char),
    /// Ten digits that do not: where they are is in the tables.
    Scattered,
    /// A set of rules.
    Rules(u8),
    /// Hebrew letters, a set of rules too.
    Hebrew(u8),
}

impl Numbering {
    /// The digits 0 to 9.
    pub const LATN: Self = Self { number: u8::MAX, kind: Kind::Digits('0') };

    /// The system of a name, in lower case as CLDR has it.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        (0..data::numbering_systems()).find(|&number| data::numbering(number).0 == name).map(Self::numbered)
    }

    /// All, in the order of their names.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator {
        (0..data::numbering_systems()).map(Self::numbered)
    }

    pub(crate) fn numbered(number: u8) -> Self {
        let (name, digits, rules) = data::numbering(number);
        if name == "latn" {
            return Self::LATN;
        }
        let kind = match (digits, rules.and_then(|rules| rules.parse().ok())) {
            (_, Some(rules)) if name == "hebr" => Kind::Hebrew(rules),
            (_, Some(rules)) => Kind::Rules(rules),
            (Some(digits), None) => {
                let zero = digits.chars().next().unwrap_or('0');
                let follow = digits.chars().zip(zero..).all(|(digit, next)| digit == next);
                if follow { Kind::Digits(zero) } else { Kind::Scattered }
            }
            (None, None) => Kind::Digits('0'),
        };
        Self { number, kind }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        if *self == Self::LATN { "latn" } else { data::numbering(self.number).0 }
    }

    /// Its ten digits, if it has ten.
    #[must_use]
    pub fn digits(&self) -> Option<[char; 10]> {
        let mut all = ['0'; 10];
        match self.kind {
            Kind::Digits(zero) => all.iter_mut().zip(zero..).for_each(|(place, digit)| *place = digit),
            Kind::Scattered => {
                let digits = data::numbering(self.number).1.unwrap_or_default();
                all.iter_mut().zip(digits.chars()).for_each(|(place, digit)| *place = digit);
            }
            Kind::Rules(_) | Kind::Hebrew(_) => return None,
        }
        Some(all)
    }

    /// The digit that a character is, if this system has ten.
    pub(crate) fn digit(self, letter: char) -> Option<u32> {
        match self.kind {
            Kind::Digits(zero) => (letter as u32).checked_sub(zero as u32).filter(|digit| *digit < 10),
            Kind::Scattered => {
                let digits = data::numbering(self.number).1.unwrap_or_default();
                digits.chars().position(|digit| digit == letter).map(|digit| digit as u32)
            }
            Kind::Rules(_) | Kind::Hebrew(_) => None,
        }
    }

    /// The digit that a character is in some script whose digits follow each other.
    pub(crate) fn any_digit(letter: char) -> Option<u32> {
        Self::all()
            .filter(|system| matches!(system.kind, Kind::Digits(_)))
            .find_map(|system| system.digit(letter))
    }

    /// How its small numbers are written.
    pub(crate) fn small(self) -> Small {
        match self.kind {
            Kind::Digits(zero) => Small::of_zero(zero),
            Kind::Scattered | Kind::Rules(_) | Kind::Hebrew(_) => Small::Other,
        }
    }

    pub(crate) const fn is_hebrew_letters(self) -> bool {
        matches!(self.kind, Kind::Hebrew(_))
    }

    /// What stands before numbers below 0 in a system of rules: rule `-x` in CLDR 48. `None` where it is the
    /// locale's minus sign: with digits, and with the rules of Japanese years, which have no such rule.
    pub(crate) fn minus_sign(self) -> Option<&'static str> {
        if self.digits().is_some() {
            return None;
        }
        match self.name() {
            "jpanyear" => None,
            "hanidays" | "hans" | "hansfin" => Some("负"),
            "hant" | "hantfin" => Some("負"),
            "jpan" | "jpanfin" => Some("マイナス"),
            _ => Some("−"),
        }
    }

    /// A number, to be printed.
    #[must_use]
    pub const fn display(self, number: i64) -> impl fmt::Display {
        Displayed { numbering: self, number }
    }

    /// Writes a number with so many digits at least. Rules know no such thing.
    pub(crate) fn write(self, number: u64, least: usize, out: &mut dyn Write) -> fmt::Result {
        match self.kind {
            Kind::Digits(zero) => {
                let digit = |digit| char::from_u32((zero as u32).saturating_add(digit));
                write_digits(number, least, digit, out)
            }
            Kind::Scattered => {
                let digits = data::numbering(self.number).1.unwrap_or_default();
                write_digits(number, least, |digit| digits.chars().nth(digit as usize), out)
            }
            #[cfg(feature = "names")]
            Kind::Hebrew(_) if (1..1000).contains(&number) => {
                out.write_str(hebrew::letters(number as usize).unwrap_or_default())
            }
            Kind::Rules(set) | Kind::Hebrew(set) => write_rules(usize::from(set), number, 0, out),
        }
    }
}

struct Displayed {
    numbering: Numbering,
    number: i64,
}

impl fmt::Display for Displayed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.number < 0 {
            f.write_str(self.numbering.minus_sign().unwrap_or("-"))?;
        }
        self.numbering.write(self.number.unsigned_abs(), 1, f)
    }
}

/// The most digits of a number, and of zeros before it.
const MOST: usize = 24;

/// The number's own digits, the last one first.
fn digits_of(mut number: u64, least: usize) -> ([u8; MOST], usize) {
    let mut digits = [0; MOST];
    let mut count = 0;
    for place in &mut digits {
        if number == 0 && count >= least.max(1) {
            break;
        }
        *place = (number % 10) as u8;
        number /= 10;
        count = count.saturating_add(1);
    }
    (digits, count)
}

/// Digits of any script.
#[inline]
fn write_digits(
    number: u64,
    least: usize,
    digit: impl Fn(u32) -> Option<char>,
    out: &mut dyn Write,
) -> fmt::Result {
    let mut write = |place: u32| out.write_char(digit(place).unwrap_or('0'));
    // Days and years of our time.
    match (number as u32, least) {
        _ if number >= 10_000 => {}
        (small @ 0..10, 0 | 1) => return write(small),
        (small @ 0..100, 0..=2) => {
            write(small / 10)?;
            return write(small % 10);
        }
        (small @ 1000.., 0..=4) => {
            write(small / 1000)?;
            write(small / 100 % 10)?;
            write(small / 10 % 10)?;
            return write(small % 10);
        }
        _ => {}
    }
    let (digits, count) = digits_of(number, least);
    let digits = digits.get(..count).unwrap_or_default();
    digits.iter().rev().try_for_each(|&place| write(u32::from(place)))
}

/// How deep rules may stand on each other; CLDR's go down to ten or so.
const DEEPEST: u8 = 40;

/// Writes a number by a set of rules (UTS 35, part 3).
fn write_rules(set: usize, number: u64, depth: u8, out: &mut dyn Write) -> fmt::Result {
    let Some((divisor, text)) = data::rule(set, number).filter(|_| depth < DEEPEST) else {
        return write_digits(number, 1, |digit| char::from_digit(digit, 10), out);
    };
    let mut rest = text;
    while let Some(at) = rest.find(['\u{1}', '[', ']']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.write_str(before)?;
        let mut letters = from.chars();
        let first = letters.next();
        rest = letters.as_str();
        match first {
            // What is in brackets is left out where nothing remains.
            Some('[') if number.is_multiple_of(divisor) => {
                rest = rest.split_once(']').map_or("", |(_, after)| after);
            }
            Some('\u{1}') => {
                let kind = letters.next();
                if kind == Some('P') || kind == Some('G') {
                    write_grouped(number, kind == Some('G'), out)?;
                } else {
                    let set = letters.next().and_then(|set| (set as usize).checked_sub(usize::from(b'0')));
                    let part = match kind {
                        Some('M') => number.checked_rem(divisor).unwrap_or(0),
                        Some('D') => number.checked_div(divisor).unwrap_or(0),
                        _ => number,
                    };
                    write_rules(set.unwrap_or(usize::MAX), part, depth.saturating_add(1), out)?;
                }
                rest = letters.as_str();
            }
            _ => {}
        }
    }
    out.write_str(rest)
}

/// Digits, in threes if asked for.
fn write_grouped(number: u64, in_threes: bool, out: &mut dyn Write) -> fmt::Result {
    let (digits, count) = digits_of(number, 1);
    for (place, digit) in digits.get(..count).unwrap_or_default().iter().enumerate().rev() {
        out.write_char(char::from(b'0' | digit))?;
        if in_threes && place > 0 && place % 3 == 0 {
            out.write_char(',')?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::string::String;

    use super::*;

    #[test]
    fn hebrew_letters_are_those_of_the_rules() {
        let hebrew = Numbering::new("hebr").unwrap();
        let Kind::Hebrew(set) = hebrew.kind else { panic!("{hebrew:?}") };
        for number in (0..100_000).chain([1_000_000, u64::MAX]) {
            let (mut ours, mut by_rules) = (String::new(), String::new());
            hebrew.write(number, 1, &mut ours).unwrap();
            write_rules(usize::from(set), number, 0, &mut by_rules).unwrap();
            assert_eq!(ours, by_rules, "{number}");
        }
    }

    #[test]
    fn digits_are_those_of_the_formatter_of_the_language() {
        let arabic = Numbering::new("arab").unwrap();
        for number in (0..12_000).chain([99_999, 100_000, u64::MAX]) {
            for least in 0..=6 {
                let (mut plain, mut other) = (String::new(), String::new());
                Numbering::LATN.write(number, least, &mut plain).unwrap();
                arabic.write(number, least, &mut other).unwrap();
                let expected = std::format!("{number:0least$}");
                assert_eq!(plain, expected);
                let digits = |text: &str| -> String {
                    text.chars()
                        .map(|digit| char::from_u32(0x660 + digit.to_digit(10).unwrap()).unwrap())
                        .collect()
                };
                assert_eq!(other, digits(&expected));
            }
        }
    }
}
