//! The ways to read a number: how many of the digits that stand there, or by rules.

use metonic::Calendar;

use super::super::digits::{Row, counts_sign, has_sign, is_long_enough};
use super::super::error::{Expected, Field, ParseError};
use super::super::fold::{Fold, is_ignorable, skip_alike, skip_ignorable};
use super::super::names::Name;
use super::super::numbers::{self, Digits};
use super::super::read::Read;
use super::super::resolve::in_pivot;
use super::{Answer, Found, Mode, Padding, Search, Stop, take};
use crate::clock::is_field;
use crate::code;
use crate::kinds::Months;
use crate::numbering::Numbering;

/// As how many a year counts that rules write.
const MANY_TRIES: u16 = 250;

impl<C: Calendar> Search<'_, '_, C> {
    pub(super) fn number(&mut self, part: usize, field: (u8, u8), at: usize, read: Read) -> Found {
        self.padded_number(part, field, None, at, read)
    }

    /// A number, after the spaces that belong to it if there may be some.
    pub(super) fn padded_number(
        &mut self,
        part: usize,
        (letter, count): (u8, u8),
        padding: Option<Padding>,
        at: usize,
        read: Read,
    ) -> Found {
        self.count()?;
        let is_strict = self.mode == Mode::Strict;
        let numbering = self.numbering(letter);
        let start = if is_strict { at } else { skip_ignorable(self.text, at) };
        // A leap month that is a number.
        let leap = self.leap_mark(letter);
        if let Some((before, after)) = leap {
            let leap_start = self.skip(start, before);
            if let Some(leap_start) = leap_start {
                let digits = Digits::read(self.text, leap_start, numbering, is_strict);
                if let Some((number, end)) = digits.first(digits.len())
                    && let Some(end) = self.skip(end, after)
                {
                    match self.leap_month(part, number, end, read) {
                        Err(Stop::Way) => {}
                        found => return found,
                    }
                }
            }
        }
        let (before_plus, start) = (start, self.plus(letter, start));
        // A sign is one, a plus or a minus.
        let sign = if start == before_plus { self.sign(letter, start) } else { None };
        let (is_negative, start) = match sign {
            Some(after) => (true, after),
            None => (false, start),
        };
        let signed = |number: i64| if is_negative { number.saturating_neg() } else { number };
        let least = usize::from(count);
        // A sign may be one of the characters that the pattern counts.
        let sign = usize::from(is_negative && (counts_sign(letter) || padding.is_some()));
        let least_digits = least.saturating_sub(sign);
        let (width, spaces) = padding.map_or((least, 0), |padding| (padding.width, padding.spaces));
        let taken = spaces.saturating_add(sign);
        let row = Row { parts: self.pattern.parts(), part, letter, width, taken, is_spaced: spaces > 0 };
        let digits = Digits::read_most(self.text, start, numbering, is_strict, row.most_digits());
        if numbering.digits().is_none() {
            // Rules may write great numbers in digits with commas, and have digits of some script among their letters.
            let end = digits.first(digits.len()).map_or(start, |(_, end)| end);
            let bytes = self.text.as_bytes();
            let has_more = bytes.get(end) == Some(&b',') || !bytes.get(start).is_some_and(u8::is_ascii_digit);
            match (digits.len(), has_more) {
                (0, _) => return self.by_rules(part, letter, start, signed, read),
                (_, true) => match self.by_rules(part, letter, start, signed, read) {
                    Err(Stop::Way) => {}
                    found => return found,
                },
                (_, false) => {}
            }
        }
        let (shortest, longest) = row.lengths(digits.len());
        let (mut is_read, mut is_any_fit, mut found) = (false, false, None::<Answer>);
        for length in (shortest..=longest).rev() {
            let Some((value, end)) = digits.first(length) else { continue };
            is_read = true;
            let is_two = least == 2 && matches!(letter, b'y' | b'Y' | code::HISTORICAL_YEAR);
            // Qt marks years of more than four digits by a plus sign.
            let is_unmarked =
                letter == code::HISTORICAL_YEAR && length > least && !is_negative && before_plus == start;
            // The mark of a repeated day is one of the characters too.
            let is_padded = spaces == width.saturating_sub(length.saturating_add(sign))
                || letter == b'd' && spaces < width.saturating_sub(length);
            let is_fit = !is_strict
                || letter == code::SHORT_MILLISECONDS
                || is_long_enough((value, length), least_digits)
                    && !(is_two && length > 2)
                    && !is_unmarked
                    && (padding.is_none() || is_padded);
            is_any_fit |= is_fit;
            if is_fit {
                let other = self.value(part, (letter, least), (signed(value), length), at, end, read);
                take(&mut found, other, at, letter)?;
            }
            self.count()?;
        }
        match found {
            Some(answer) => Ok(answer),
            None if is_any_fit => Err(Stop::Way),
            // It is written with more digits or with fewer.
            None if is_read => self.unexpected(start, Expected::Written),
            None => self.unexpected(start, Expected::Field(Field::of_letter(letter))),
        }
    }

    /// Goes on with a number.
    fn value(
        &mut self,
        part: usize,
        (letter, least): (u8, usize),
        (number, length): (i64, usize),
        at: usize,
        end: usize,
        mut read: Read,
    ) -> Found {
        let next = part.saturating_add(1);
        let fields = self.parser.formatter.kind;
        let set = match letter {
            // Two digits have no sign.
            b'y' | b'Y' if least == 2 && length <= 2 && number < 0 => {
                return self.unexpected(at, Expected::Field(Field::Year));
            }
            b'y' | b'Y' if least == 2 && length <= 2 => match (self.parser.pivot, length) {
                (_, 1) if self.mode != Mode::Lenient => {
                    return self.unexpected(end, Expected::Field(Field::Year));
                }
                (Some(pivot), _) => read.set_number(letter, in_pivot(pivot, number)),
                (None, _) => return self.disagrees(end, ParseError::Century),
            },
            b'h' | b'H' | b'k' | b'K' | b'm' | b's' | b'S' | b'A' | code::SHORT_MILLISECONDS => {
                match read.clock.set_number(letter, number, length) {
                    Some(set) => set,
                    None => return self.unexpected(at, Expected::Field(Field::of_letter(letter))),
                }
            }
            code::HISTORICAL_YEAR if least == 2 => match self.parser.pivot {
                // Qt does not read back the sign that it writes before one digit or two.
                _ if number < 0 || length != 2 => {
                    return self.unexpected(at, Expected::Field(Field::Year));
                }
                Some(pivot) => {
                    read.is_of_pivot = true;
                    read.set_number(letter, in_pivot(pivot, number))
                }
                None => return self.disagrees(end, ParseError::Century),
            },
            code::WEEKDAY_FROM_MONDAY | code::WEEKDAY_FROM_SUNDAY => {
                let number = match (letter, number) {
                    (code::WEEKDAY_FROM_SUNDAY, 0) => 7,
                    (code::WEEKDAY_FROM_SUNDAY, 7) => 0,
                    (_, number) => number,
                };
                let weekday = u8::try_from(number).ok().and_then(|number| metonic::Weekday::new(number).ok());
                match weekday {
                    Some(weekday) => read.set_name(Name::Weekday(weekday)),
                    None => return self.unexpected(at, Expected::Field(Field::Weekday)),
                }
            }
            b'M' | b'L' | code::MONTH_NUMBER if fields.months == Months::WithLeap => {
                let month = u8::try_from(number).ok().and_then(|number| metonic::Month::new(number).ok());
                let Some(month) = month else { return self.unexpected(at, Expected::Field(Field::Month)) };
                read.set_month(month, None)
            }
            b'M' | b'L' | code::MONTH_NUMBER => read.set_ordinal(number),
            b'Q' | b'q' => match u8::try_from(number).ok().filter(|quarter| (1..=4).contains(quarter)) {
                Some(quarter) => read.set_name(Name::Quarter(quarter)),
                None => return self.unexpected(at, Expected::Field(Field::Quarter)),
            },
            b'e' | b'c' => {
                let first = self.parser.formatter.week_rule().first();
                let place = number.saturating_sub(1);
                let weekday = (0..=6).contains(&place).then(|| {
                    let number = i64::from(first.number()).saturating_sub(1).saturating_add(place) % 7;
                    metonic::Weekday::new((number as u8).saturating_add(1)).ok()
                });
                let Some(weekday) = weekday.flatten() else {
                    return self.unexpected(at, Expected::Field(Field::Weekday));
                };
                read.set_name(Name::Weekday(weekday))
            }
            // The name of a year that has one is no number.
            b'U' => {
                let year = i32::try_from(number).ok();
                let calendar = self.parser.formatter.calendar();
                if year.is_none_or(|year| calendar.cyclic_year(year).is_some()) {
                    return self.unexpected(at, Expected::Field(Field::CyclicYear));
                }
                read.set_number(b'y', number)
            }
            b'd' => {
                // The second of two days with one number; before a letter it may be the first of a word.
                let after = self.text.get(end..).and_then(|rest| rest.strip_prefix('L'));
                let set = read.set_number(letter, number);
                if let (Ok(()), Some(after)) = (set, after) {
                    let mut marked = read;
                    marked.leap_day = true;
                    let after_mark = self.text.len().saturating_sub(after.len());
                    let (with, without) = ((after_mark, marked), (end, read));
                    let is_word = after.starts_with(char::is_alphabetic);
                    let (first, second) = if is_word { (without, with) } else { (with, without) };
                    return match self.walk(next, first.0, first.1) {
                        Err(Stop::Way) => self.walk(next, second.0, second.1),
                        found => found,
                    };
                }
                set
            }
            _ => read.set_number(letter, number),
        };
        match set {
            Ok(()) => self.walk(next, end, read),
            Err(error) => self.disagrees(at, error),
        }
    }

    /// Goes on with a number that no digits write.
    fn by_rules(
        &mut self,
        part: usize,
        letter: u8,
        at: usize,
        signed: impl Fn(i64) -> i64,
        read: Read,
    ) -> Found {
        let formatter = &self.parser.formatter;
        let numbering = self.numbers.of(letter);
        let greatest = match letter {
            b'y' | b'Y' | b'u' | b'r' | b'g' => 9999,
            b'D' => 500,
            _ => 100,
        };
        // Each number is written and compared.
        if !numbering.is_hebrew_letters() && greatest > 1000 {
            self.tries = self.tries.saturating_add(MANY_TRIES);
            self.count()?;
        }
        let is_strict = self.mode == Mode::Strict;
        let mut found: Option<Answer> = None;
        let reading = numbers::by_rules(self.text, at, numbering, greatest, is_strict);
        for (number, end) in reading.all() {
            // In Hebrew letters this millennium is understood, and a letter may be a round thousand.
            let is_letter = numbering.is_hebrew_letters() && number < 10;
            let thousands = is_letter.then(|| number.saturating_mul(1000));
            let is_either = thousands.is_some_and(|thousands| numbers::is_same(numbering, number, thousands));
            let mut is_taken = false;
            let readings = [
                (formatter.with_thousands(letter, number), false),
                (Some(number), false),
                (thousands, is_either),
            ];
            for (number, is_as_good) in readings {
                let Some(number) = number.filter(|_| !is_taken || is_as_good) else { continue };
                let other = self.value(part, (letter, 1), (signed(number), 4), at, end, read);
                is_taken |= take(&mut found, other, at, letter)?;
            }
        }
        match reading.all().next() {
            Some(_) => found.ok_or(Stop::Way),
            None => self.unexpected(at, Expected::Field(Field::of_letter(letter))),
        }
    }

    fn leap_month(&mut self, part: usize, number: i64, end: usize, mut read: Read) -> Found {
        let month = u8::try_from(number).ok().and_then(|number| metonic::Month::leap(number).ok());
        let Some(month) = month else { return Err(Stop::Way) };
        match read.set_month(month, None) {
            Ok(()) => self.walk(part.saturating_add(1), end, read),
            Err(error) => self.disagrees(end, error),
        }
    }

    /// The numbers of a field: those of times are the locale's.
    fn numbering(&self, letter: u8) -> Numbering {
        if is_field(letter) || letter == code::SHORT_MILLISECONDS {
            self.parser.formatter.clock.numbering()
        } else {
            self.numbers.of(letter)
        }
    }

    /// What stands before and after the number of a leap month.
    fn leap_mark(&self, letter: u8) -> Option<(&'static str, &'static str)> {
        let formatter = &self.parser.formatter;
        if !matches!(letter, b'M' | b'L') || formatter.kind.months != Months::WithLeap {
            return None;
        }
        let pattern = formatter.names.month_patterns.list(6).get(0)?;
        pattern.split_once("{0}").filter(|(before, after)| !before.is_empty() || !after.is_empty())
    }

    /// The place after a text.
    fn skip(&self, at: usize, wanted: &str) -> Option<usize> {
        if self.text.get(at..)?.starts_with(wanted) {
            return Some(at.saturating_add(wanted.len()));
        }
        (self.mode != Mode::Strict).then(|| skip_alike(self.text, at, wanted, Fold::Alike))?
    }

    /// The place after a minus sign, for fields that may have one.
    fn sign(&self, letter: u8, at: usize) -> Option<usize> {
        if !has_sign(letter) || self.text.as_bytes().get(at).is_some_and(u8::is_ascii_digit) {
            return None;
        }
        let formatter = &self.parser.formatter;
        let numbering = self.numbers.of(letter);
        self.skip(at, formatter.locale().minus_sign(numbering))
    }

    /// The place after the plus sign of a year of many digits, as Qt writes it.
    fn plus(&self, letter: u8, at: usize) -> usize {
        let is_signed = letter == code::HISTORICAL_YEAR;
        let rest = self.text.get(at..).unwrap_or_default();
        let rest = rest.trim_start_matches(is_ignorable);
        match rest.strip_prefix('+').filter(|_| is_signed) {
            Some(after) => self.text.len().saturating_sub(after.trim_start_matches(is_ignorable).len()),
            None => at,
        }
    }
}
