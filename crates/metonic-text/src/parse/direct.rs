//! The way that most texts are read: as the formatter writes them, with nothing to choose.

use metonic::{Calendar, Day, Month, Weekday};

use super::Parser;
use super::digits::{is_abutting, is_long_enough, most_digits};
use super::names::{How, Name};
use super::numbers;
use super::read::Read;
use crate::kinds::Months;
use crate::lists;
use crate::numbering::Numbering;
use crate::pattern::Part;

impl<C: Calendar> Parser<'_, C> {
    /// The day, if the text is as the formatter writes it and each of its parts can be but one thing.
    /// `None` says nothing: the search decides.
    pub(super) fn direct(&self, text: &str) -> Option<Day> {
        if text.len() > Self::MOST_BYTES {
            return None;
        }
        let mut read = Read::default();
        let mut at = 0;
        let parts = self.formatter.pattern.parts();
        for (place, &part) in parts.iter().enumerate() {
            match part {
                Part::Text(from, to) => {
                    let wanted = self.formatter.pattern.slice(from, to);
                    if !text.get(at..)?.starts_with(wanted) {
                        return None;
                    }
                    at = at.saturating_add(wanted.len());
                }
                Part::Field(letter, count) => {
                    let is_followed = is_abutting(parts, place);
                    at = self.direct_field((letter, count), text, at, is_followed, &mut read)?;
                }
            }
        }
        if at == text.len() { self.resolve(&read).ok() } else { None }
    }

    fn direct_field(
        &self,
        (letter, count): (u8, u8),
        text: &str,
        at: usize,
        is_followed: bool,
        read: &mut Read,
    ) -> Option<usize> {
        let rest = text.get(at..)?;
        let formatter = &self.formatter;
        match letter {
            b'E' | b'M' | b'L' if count > 2 || letter == b'E' => {
                let list = lists::list(letter, count);
                let is_numbered = matches!(formatter.kind.months, Months::Numbered | Months::Hebrew);
                let (name, length) = if formatter.kind.is_itself && letter == b'E' {
                    let (place, length) = formatter.names.longest_weekday(list, rest)?;
                    (Name::Weekday(Weekday::new(if place == 0 { 7 } else { place as u8 }).ok()?), length)
                } else if formatter.kind.is_itself && is_numbered {
                    let (place, length) = formatter.names.longest_month(list, rest)?;
                    let (month, is_leap_year) = formatter.kind.month_at(place)?;
                    (Name::Month(month, is_leap_year), length)
                } else if let Some(found) = self.many.month(formatter, list, rest).filter(|_| letter != b'E')
                {
                    found
                } else {
                    let longest = formatter.longest(
                        (letter, count),
                        self.months,
                        text,
                        (at, usize::MAX),
                        How::Exact,
                    )?;
                    (longest.only()?, longest.end.saturating_sub(at))
                };
                read.set_name(name).ok()?;
                Some(at.saturating_add(length))
            }
            b'U' => {
                let (name, length) = self.many.year(formatter, rest)?;
                read.set_name(name).ok()?;
                Some(at.saturating_add(length))
            }
            b'G' => {
                let longest =
                    formatter.longest((letter, count), self.months, text, (at, usize::MAX), How::Exact)?;
                read.set_name(longest.only()?).ok()?;
                Some(longest.end)
            }
            b'y' | b'd' | b'M' | b'L' | b'u' | b'r' => {
                let numbering = formatter.numbers.of(letter);
                let least = usize::from(count);
                let (number, length, end) = if numbering.is_hebrew_letters() {
                    let (number, end) = numbers::hebrew(text, at)?;
                    // What else it may be, the search knows.
                    if numbers::is_one_letter(number) && letter != b'd' {
                        return None;
                    }
                    (formatter.with_thousands(letter, number).unwrap_or(number), 0, end)
                } else if numbering.digits().is_none() {
                    // Rules write great numbers in digits, years among them.
                    let small = self.small.as_ref().filter(|small| small.numbering() == numbering);
                    let small = small.filter(|_| !rest.starts_with(|first: char| first.is_ascii_digit()));
                    let (number, end) = match small {
                        Some(small) => small.read(text, at)?,
                        None => numbers::by_rules(text, at, numbering, LONGEST_MONTH, true).only()?,
                    };
                    (number, 0, end)
                } else {
                    digits(text, at, numbering, most_digits(letter))?
                };
                let is_two = letter == b'y' && count == 2;
                let is_padded = numbering.digits().is_none() || is_long_enough((number, length), least);
                if is_followed || is_two || !is_padded {
                    return None;
                }
                match letter {
                    b'M' | b'L' if formatter.kind.months == Months::WithLeap => {
                        let month = Month::new(u8::try_from(number).ok()?).ok()?;
                        read.set_month(month, None).ok()?;
                    }
                    b'M' | b'L' => read.set_ordinal(number).ok()?,
                    _ => read.set_number(letter, number).ok()?,
                }
                Some(end)
            }
            _ => None,
        }
    }
}

/// As many days as a month has in nearly every calendar, and no fewer than it has months.
const LONGEST_MONTH: u32 = 40;

/// Digits of one system: the number, how many they are, and the place after them.
pub(super) fn digits(
    text: &str,
    at: usize,
    numbering: Numbering,
    most: usize,
) -> Option<(i64, usize, usize)> {
    let (mut number, mut count, mut end) = (0_i64, 0_usize, at);
    if numbering == Numbering::LATN {
        for &byte in text.as_bytes().get(at..)?.iter().take(most) {
            if !byte.is_ascii_digit() {
                break;
            }
            number = number.saturating_mul(10).saturating_add(i64::from(byte & 0xf));
            count = count.saturating_add(1);
        }
        end = at.saturating_add(count);
    } else {
        for letter in text.get(at..)?.chars().take(most) {
            let Some(digit) = numbering.digit(letter) else { break };
            number = number.saturating_mul(10).saturating_add(i64::from(digit));
            count = count.saturating_add(1);
            end = end.saturating_add(letter.len_utf8());
        }
    }
    (count > 0).then_some((number, count, end))
}
