//! What rules write, which do not read: numbers are written and compared.

use core::fmt::{self, Write};

use super::super::beginning::{Beginning, head};
use super::super::fold::{Fold, skip_alike};
use super::{Compared, Digits, Written, hebrew};
use crate::numbering::Numbering;

/// The number of the longest text that stands at a place; two, if rules write two alike, as those of Greek write
/// 140 and a million.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::parse) struct Reading {
    first: Option<(i64, usize)>,
    other: Option<(i64, usize)>,
}

impl Reading {
    fn of(number: i64, end: usize) -> Self {
        Self { first: Some((number, end)), other: None }
    }

    /// The same with another number, if its text is no shorter.
    fn or(self, number: i64, end: usize) -> Self {
        match self.first {
            Some((_, longest)) if end < longest => self,
            Some((first, longest)) if end == longest => {
                let is_new = first != number && self.other.is_none();
                Self { other: if is_new { Some((number, end)) } else { self.other }, ..self }
            }
            _ => Self::of(number, end),
        }
    }

    fn or_all(self, other: Self) -> Self {
        other.all().fold(self, |reading, (number, end)| reading.or(number, end))
    }

    /// The numbers, each with the place after its text.
    pub(in crate::parse) fn all(self) -> impl Iterator<Item = (i64, usize)> {
        self.first.into_iter().chain(self.other)
    }

    /// The number, if it is one.
    pub(in crate::parse) fn only(self) -> Option<(i64, usize)> {
        self.first.filter(|_| self.other.is_none())
    }
}

/// The numbers, up to a greatest, that rules write as what stands at a place: those of the longest text.
///
/// Rules write but do not read, so each number is written and compared; Hebrew years, of which there
/// are many, are added up.
pub(in crate::parse) fn by_rules(
    text: &str,
    at: usize,
    numbering: Numbering,
    greatest: u32,
    is_strict: bool,
) -> Reading {
    if numbering.is_hebrew_letters() {
        return hebrew_by_rules(text, at, numbering, is_strict)
            .map_or_else(Reading::default, |(number, end)| Reading::of(number, end));
    }
    // Some rules write most numbers in digits, as those of Japan's years do; others great ones, in threes.
    let digits = Digits::read(text, at, Numbering::LATN, true);
    let is_written = |&(number, end): &(i64, usize)| {
        let written = Written::of(numbering, number.unsigned_abs());
        written.is_some_and(|written| text.get(at..end) == Some(written.as_str()))
    };
    let in_digits = digits.first(digits.len()).filter(is_written);
    if let Some((number, end)) = in_digits.or_else(|| in_threes(text, at).filter(is_written)) {
        return Reading::of(number, end);
    }
    let below = by_writing(text, at, numbering, 0..=greatest, is_strict);
    if greatest < MYRIAD - 1 { below } else { below.or_all(great(text, at, numbering)) }
}

/// A number in Hebrew letters, of which rules write the first three round thousands as words.
fn hebrew_by_rules(text: &str, at: usize, numbering: Numbering, is_strict: bool) -> Option<(i64, usize)> {
    let begins = text.get(at..)?.get(..HEBREW_THOUSANDS).or(text.get(at..))?;
    let is_word = begins.contains("אלפ") || begins.contains("אלף");
    let words = || by_writing(text, at, numbering, [1000, 2000, 3000].into_iter(), is_strict).only();
    let (number, end) = is_word.then(words).flatten().or_else(|| hebrew(text, at))?;
    let written = Written::of(numbering, number.unsigned_abs())?;
    let is_same = || text.get(at..end) == Some(written.as_str());
    (!is_strict || is_same()).then_some((number, end))
}

const MYRIAD: u32 = 10_000;
/// Years beyond this many thousands no calendar has: `Day` reaches to 5 881 580 solar years and 6 062 000 lunar
/// ones.
const MOST_THOUSANDS: u32 = 7000;
/// How many round numbers are gone into, those of the longest texts.
const MOST_ROUND: usize = 3;

/// A number from 10 000 on, whose text begins with that of its myriads, or of its thousands, and with that of its
/// hundreds, but for the mark at the end of a number.
fn great(text: &str, at: usize, numbering: Numbering) -> Reading {
    let rest = text.get(at..).unwrap_or_default();
    // Most texts do not begin as any of them: a hundred show with what letters they do.
    let Some(first) = rest.chars().next() else { return Reading::default() };
    let mut some = (10..100).chain((100..1000).step_by(100)).chain((1000..=7000).step_by(1000));
    let begins = |thousands: u64| {
        Written::of(numbering, thousands.saturating_mul(1000))
            .is_some_and(|text| text.as_str().starts_with(first))
    };
    if !some.any(begins) {
        return Reading::default();
    }
    // Greek's keraia and the Slavonic titlo end small numbers.
    let last = |number| Written::of(numbering, number).and_then(|text| text.as_str().chars().next_back());
    let mark = last(1).filter(|&mark| last(2) == Some(mark));
    let mut longest = [(0, 0); MOST_ROUND];
    for thousands in MYRIAD / 1000..=MOST_THOUSANDS {
        let number = thousands.saturating_mul(1000);
        let mut stem = Stem { rest, mark, is_over: false };
        if numbering.write(number.into(), 1, &mut stem).is_err() {
            continue;
        }
        let read = rest.len().saturating_sub(stem.rest.len());
        if let Some(shortest) = longest.iter_mut().min().filter(|(length, _)| *length < read) {
            *shortest = (read, number);
        }
    }
    let mut reading = Reading::default();
    for (_, first) in longest.into_iter().filter(|&(length, _)| length > 0) {
        let hundreds = if first % MYRIAD == 0 { MYRIAD / 100 } else { 10 };
        for hundred in (0..hundreds).map(|hundred: u32| first.saturating_add(hundred.saturating_mul(100))) {
            let mut stem = Stem { rest, mark, is_over: false };
            if numbering.write(hundred.into(), 1, &mut stem).is_ok() {
                let others = hundred..hundred.saturating_add(100);
                reading = reading.or_all(by_writing(text, at, numbering, others, true));
            }
        }
    }
    reading
}

/// What is written, compared with what stands in a text, but for a mark at its end.
struct Stem<'t> {
    rest: &'t str,
    mark: Option<char>,
    /// Whether the mark was left out, which ends it.
    is_over: bool,
}

impl Write for Stem<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // A rule may end with nothing.
        if text.is_empty() {
            return Ok(());
        }
        let rest = self.rest.strip_prefix(text).filter(|_| !self.is_over);
        let without_mark = || {
            let stem = text.strip_suffix(self.mark.filter(|_| !self.is_over)?)?;
            self.rest.strip_prefix(stem)
        };
        let is_over = rest.is_none();
        self.rest = rest.or_else(without_mark).ok_or(fmt::Error)?;
        self.is_over = is_over;
        Ok(())
    }
}

/// Digits with a comma before each three; one that stands before more digits or fewer is not the number's.
fn in_threes(text: &str, at: usize) -> Option<(i64, usize)> {
    let bytes = text.as_bytes();
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    let (mut number, mut end) = (0_i64, at);
    for place in (at..).take(MOST_IN_THREES) {
        let digits_after = (place.saturating_add(1)..).take(4).take_while(|&place| is_digit(place)).count();
        match bytes.get(place) {
            Some(digit) if digit.is_ascii_digit() => {
                number = number.saturating_mul(10).saturating_add(i64::from(digit & 0xf));
            }
            Some(b',') if end > at && digits_after == 3 => {}
            _ => break,
        }
        end = place.saturating_add(1);
    }
    (end > at).then_some((number, end))
}

/// As long as the longest number in threes, and longer.
const MOST_IN_THREES: usize = 20;

/// The bytes within which the words of round thousands are.
const HEBREW_THOUSANDS: usize = 14;

/// The place after a number that stands at a place as a system writes it.
fn exactly(numbering: Numbering, number: u32, text: &str, at: usize) -> Option<usize> {
    // It stops at the first letter that is another.
    let mut compared = Compared { rest: text.get(at..)? };
    numbering.write(u64::from(number), 1, &mut compared).ok()?;
    Some(text.len().saturating_sub(compared.rest.len()))
}

/// Days and months as rules write them: the beginnings of their texts, since to write each takes long.
#[derive(Clone, Debug)]
pub(in crate::parse) struct SmallByRules {
    numbering: Numbering,
    beginnings: [Beginning; SmallByRules::COUNT],
}

impl SmallByRules {
    /// From 0 on. As many days as a month has in nearly every calendar, and no fewer than a year has months.
    const COUNT: usize = 41;

    /// Those of a system of rules that says no more with letters than is read by adding up.
    pub(in crate::parse) fn new(numbering: Numbering) -> Option<Self> {
        if numbering.digits().is_some() || numbering.is_hebrew_letters() {
            return None;
        }
        let beginnings = core::array::from_fn(|number| {
            let written = Written::of(numbering, number as u64);
            Beginning::of(written.as_ref().map(Written::as_str))
        });
        Some(Self { numbering, beginnings })
    }

    pub(in crate::parse) fn numbering(&self) -> Numbering {
        self.numbering
    }

    /// The number of the longest text that stands at a place.
    pub(in crate::parse) fn read(&self, text: &str, at: usize) -> Option<(i64, usize)> {
        let head = head(text.as_bytes().get(at..)?);
        let mut best: Option<(i64, usize)> = None;
        for (number, beginning) in (0..).zip(&self.beginnings) {
            if beginning.is_of(head)
                && let Some(end) = exactly(self.numbering, number, text, at)
                && end > best.map_or(at, |(_, end)| end)
            {
                best = Some((number.into(), end));
            }
        }
        best
    }
}

/// The numbers of the longest text among those that a system writes.
fn by_writing(
    text: &str,
    at: usize,
    numbering: Numbering,
    all: impl Iterator<Item = u32> + Clone,
    is_strict: bool,
) -> Reading {
    let alike = |number: u32| {
        let written = Written::of(numbering, u64::from(number))?;
        skip_alike(text, at, written.as_str(), Fold::Alike)
    };
    let longest = |reading: Reading, number: u32, end: Option<usize>| match end {
        Some(end) if end > at => reading.or(i64::from(number), end),
        _ => reading,
    };
    let exact = all
        .clone()
        .fold(Reading::default(), |best, number| longest(best, number, exactly(numbering, number, text, at)));
    if exact.first.is_some() || is_strict {
        return exact;
    }
    all.fold(Reading::default(), |best, number| longest(best, number, alike(number)))
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;

    /// Systems of rules, but for Hebrew letters, which are added up.
    fn systems() -> impl Iterator<Item = Numbering> {
        Numbering::all().filter(|numbering| numbering.digits().is_none() && !numbering.is_hebrew_letters())
    }

    /// What is wrong with the reading of some numbers as they are written, at the end of a text and before `after`.
    fn wrong(
        numbering: Numbering,
        numbers: impl Iterator<Item = u64>,
        after: &str,
    ) -> Vec<std::string::String> {
        let mut wrong = Vec::new();
        for number in numbers {
            let written = Written::of(numbering, number).unwrap();
            let written = written.as_str();
            let text = std::format!("{written}{after}");
            let reading = by_rules(&text, 0, numbering, 9999, true);
            let is_read = reading.all().any(|read| read == (number as i64, written.len()));
            let is_alike =
                |(read, _)| Written::of(numbering, read as u64).is_some_and(|read| read.as_str() == written);
            if !is_read || !reading.all().all(is_alike) {
                wrong.push(std::format!("{}: {number} {written} {reading:?}", numbering.name()));
            }
        }
        wrong
    }

    #[test]
    fn what_rules_write_is_read() {
        for name in ["hanidays", "romanlow", "jpanyear", "armn", "geor", "taml", "hans", "hantfin", "grek"] {
            let numbering = Numbering::new(name).unwrap();
            for number in 1..=31 {
                let written = Written::of(numbering, number).unwrap();
                let written = written.as_str();
                let read = by_rules(written, 0, numbering, 40, true).only();
                assert_eq!(read, Some((number as i64, written.len())), "{name}: {written}");
            }
        }
    }

    #[test]
    fn a_comma_is_of_the_number_before_three_digits() {
        assert_eq!(in_threes("5,881,580, March", 0), Some((5_881_580, 9)));
        assert_eq!(in_threes("400,000,12", 0), Some((400_000, 7)));
        assert_eq!(in_threes("400,000,1234", 0), Some((400_000, 7)));
        assert_eq!(in_threes(",400", 0), None);
        let digits = "1".repeat(100);
        assert_eq!(in_threes(&digits, 0).map(|(_, end)| end), Some(MOST_IN_THREES));
    }

    /// Years beyond 9999, in each system of rules; all of them below.
    #[test]
    fn great_years_that_rules_write_are_read() {
        let mut count = 0;
        for numbering in systems() {
            count += 1;
            for after in ["", ", March"] {
                let wrong = wrong(numbering, [12_999, 5_881_580].into_iter(), after);
                assert!(wrong.is_empty(), "{}", wrong.join("\n"));
            }
        }
        assert!(count >= 18, "{count}");
    }

    /// Greek writes myriads of hundreds as hundreds and forty.
    #[test]
    fn of_two_numbers_that_are_written_alike_both_are_read() {
        let greek = Numbering::new("grek").unwrap();
        let written = Written::of(greek, 140).unwrap();
        let read: Vec<_> = by_rules(written.as_str(), 0, greek, 9999, true).all().collect();
        assert_eq!(read, [140, 1_000_000].map(|number| (number, written.as_str().len())));
    }

    /// Every thousand, and numbers beside it, in every system: minutes in release.
    #[test]
    #[ignore = "minutes"]
    fn every_thousand_that_rules_write_is_read() {
        let systems: Vec<_> = systems().collect();
        let wrong_of = |half: usize| {
            let mut all = Vec::new();
            for rest in [999, 1, 10, 5, 0] {
                for &numbering in systems.iter().skip(half).step_by(2) {
                    for thousands in MYRIAD / 1000..MOST_THOUSANDS {
                        let number = u64::from(thousands * 1000 + rest);
                        let text = std::format!("{}, March", numbering.display(number as i64));
                        let end = text.len() - ", March".len();
                        // What is in digits needs no search.
                        let reading = if text.starts_with(|first: char| first.is_ascii_digit()) {
                            by_rules(&text, 0, numbering, 0, true)
                        } else {
                            great(&text, 0, numbering)
                        };
                        if reading.only() != Some((number as i64, end)) {
                            all.push(std::format!("{}: {number} {text} {reading:?}", numbering.name()));
                        }
                    }
                    std::println!("{} … {rest:03}: {} wrong", numbering.name(), all.len());
                }
            }
            all
        };
        let wrong: Vec<_> = std::thread::scope(|scope| {
            let other = scope.spawn(|| wrong_of(1));
            wrong_of(0).into_iter().chain(other.join().unwrap()).collect()
        });
        let total = systems.len() * 5 * (MOST_THOUSANDS - MYRIAD / 1000) as usize;
        std::println!("figure: {} of {total} great numbers by rules misread", wrong.len());
        assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), &wrong[..wrong.len().min(40)]);
    }
}
