//! The ways to read a text by a pattern, the likeliest first.

use metonic::{Calendar, Day};

use super::clock::{self, ReadClock};
use super::error::{Expected, Field, ParseError};
use super::fold::{Fold, is_ignorable, is_space, skip_alike, skip_ignorable};
use super::names::Longest;
use super::numbers::{self, Digits};
use super::read::{Number, Read, in_pivot};
use super::{Mode, Parser};
use crate::clock::is_field;
use crate::code;
use crate::formatter::Numbers;
use crate::kinds::Months;
use crate::numbering::Numbering;
use crate::pattern::{Part, Pattern};
use crate::time::Time;

/// How many names and numbers are tried before a text is given up: more than any date needs, and few
/// enough to be done at once.
const MOST_TRIES: u16 = 600;

/// As how many a year counts that rules write.
const MANY_TRIES: u16 = 250;

/// One reading of a text.
pub(super) struct Search<'s, 'p, C> {
    parser: &'s Parser<'p, C>,
    pattern: &'s Pattern<'p>,
    numbers: Numbers,
    text: &'s str,
    mode: Mode,
    wanted: Wanted,
    /// Whether months that have names are read by them alone.
    names_only: bool,
    tries: u16,
    /// The error that lies farthest in the text.
    error: ParseError,
    farthest: usize,
}

/// Why a way was left.
enum Stop {
    /// It leads nowhere; what was found is noted.
    Way,
    /// No other will do.
    All(ParseError),
}

type Found = Result<Answer, Stop>;

/// What is asked of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Day,
    Time,
    DateTime,
}

/// What was read: of a day that is not asked for, the first; of a time that is not, midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) day: Day,
    pub(super) time: Time,
    pub(super) clock: ReadClock,
}

impl<'s, 'p, C: Calendar> Search<'s, 'p, C> {
    pub(super) const fn new(
        parser: &'s Parser<'p, C>,
        pattern: &'s Pattern<'p>,
        numbers: Numbers,
        text: &'s str,
        wanted: Wanted,
    ) -> Self {
        let mode = parser.mode;
        let error = ParseError::Missing { field: Field::Day };
        Self { parser, pattern, numbers, text, mode, wanted, names_only: false, tries: 0, error, farthest: 0 }
    }

    /// The same by names of months alone.
    pub(super) const fn by_names(self) -> Self {
        Self { names_only: true, ..self }
    }

    /// What was asked for, or the error farthest in the text.
    pub(super) fn run(mut self) -> Result<Answer, ParseError> {
        let start = match self.mode {
            Mode::Lenient => self.skip_space(0),
            _ => 0,
        };
        match self.walk(0, start, Read::default()) {
            Ok(answer) => Ok(answer),
            Err(Stop::All(error)) => Err(error),
            Err(Stop::Way) => Err(self.error),
        }
    }

    /// Reads what the parts from one on have, from a place of the text on.
    fn walk(&mut self, part: usize, at: usize, read: Read) -> Found {
        let Some(&item) = self.pattern.parts().get(part) else { return self.finish(at, &read) };
        match item {
            Part::Text(from, to) => self.literal(part, self.pattern.slice(from, to), at, read),
            Part::Field(letter, count) => self.field(part, (letter, count), at, read),
        }
    }

    /// The end of the pattern.
    fn finish(&mut self, at: usize, read: &Read) -> Found {
        let end = match self.mode {
            Mode::Strict => at,
            Mode::Default => skip_ignorable(self.text, at),
            Mode::Lenient => self.skip_space(at),
        };
        if end < self.text.len() {
            return self.unexpected(end, Expected::End);
        }
        self.answer(read).map_err(|error| {
            // It was read to its end: nothing is farther.
            (self.error, self.farthest) = (error, self.text.len().saturating_add(1));
            Stop::Way
        })
    }

    fn answer(&self, read: &Read) -> Result<Answer, ParseError> {
        let formatter = &self.parser.formatter;
        let mut read = *read;
        if let Some(seconds) = read.number(Number::UnixSeconds) {
            let day = self.parser.resolve(&read).ok();
            let local = day.zip(read.clock.time(formatter).ok());
            let day = read.clock.at_unix(seconds, local)?;
            read.set_number(b'g', day.julian_day_number())?;
        }
        let read = &read;
        Ok(Answer {
            day: if self.wanted == Wanted::Time { Day::EPOCH } else { self.parser.resolve(read)? },
            time: if self.wanted == Wanted::Day { Time::MIDNIGHT } else { read.clock.time(formatter)? },
            clock: if self.wanted == Wanted::Day { ReadClock::default() } else { read.clock },
        })
    }

    /// Notes that something else was expected.
    fn unexpected(&mut self, at: usize, expected: Expected) -> Found {
        if at >= self.farthest {
            let found = self.text.get(at..).and_then(|rest| rest.chars().next());
            (self.error, self.farthest) = (ParseError::Unexpected { at, expected, found }, at);
        }
        Err(Stop::Way)
    }

    /// Notes that a field does not agree with another.
    fn disagrees(&mut self, at: usize, error: ParseError) -> Found {
        if at >= self.farthest {
            (self.error, self.farthest) = (error, at);
        }
        Err(Stop::Way)
    }

    /// Counts a try.
    const fn count(&mut self) -> Result<(), Stop> {
        if self.tries >= MOST_TRIES {
            return Err(Stop::All(ParseError::TooLong));
        }
        self.tries = self.tries.saturating_add(1);
        Ok(())
    }

    fn literal(&mut self, part: usize, wanted: &'p str, at: usize, read: Read) -> Found {
        let next = part.saturating_add(1);
        let rest = self.text.get(at..).unwrap_or_default();
        if rest.starts_with(wanted) {
            let end = at.saturating_add(wanted.len());
            let mut found = self.walk(next, end, read);
            // Spaces are one, however many.
            let further = self.skip_space(end);
            if matches!(found, Err(Stop::Way))
                && self.mode != Mode::Strict
                && further > end
                && wanted.ends_with(is_space)
            {
                found = self.walk(next, further, read);
            }
            return match found {
                Err(Stop::Way) if self.mode == Mode::Lenient => self.loose(next, wanted, at, read),
                found => found,
            };
        }
        let expected = Expected::Text(wanted.chars().find(|&letter| !is_ignorable(letter)).unwrap_or(' '));
        if self.mode == Mode::Strict {
            return self.unexpected(at, expected);
        }
        self.count()?;
        match skip_alike(self.text, at, wanted, Fold::Alike) {
            Some(end) => match self.walk(next, end, read) {
                Err(Stop::Way) if self.mode == Mode::Lenient => self.loose(next, wanted, at, read),
                found => found,
            },
            None if self.mode == Mode::Lenient => self.loose(next, wanted, at, read),
            None => self.unexpected(at, expected),
        }
    }

    /// Other separators, or none; the words of the text, or none.
    fn loose(&mut self, next: usize, wanted: &str, at: usize, read: Read) -> Found {
        self.count()?;
        let mut end = self.skip_separators(at);
        for word in wanted.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if let Some(after) = skip_alike(self.text, end, word, Fold::WithoutMarks) {
                end = self.skip_separators(after);
            }
        }
        self.walk(next, end, read)
    }

    fn skip_separators(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        // A sign belongs to its number if something separates the two.
        let is_separator =
            |letter: char| !letter.is_alphanumeric() && !is_sign(letter) || is_ignorable(letter);
        let seen = rest.trim_start_matches(is_separator);
        let mut end = at.saturating_add(rest.len().saturating_sub(seen.len()));
        if end == at
            && let Some(sign) = seen.chars().next().filter(|&letter| is_sign(letter))
        {
            end = end.saturating_add(sign.len_utf8());
        }
        end
    }

    fn skip_space(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let seen = rest.trim_start_matches(|letter: char| is_space(letter) || is_ignorable(letter));
        at.saturating_add(rest.len().saturating_sub(seen.len()))
    }

    fn field(&mut self, part: usize, field: (u8, u8), at: usize, read: Read) -> Found {
        let (letter, count) = field;
        if let Some(letter) = code::unspaced(letter) {
            // Padded with spaces, of which there may be none.
            let rest = self.text.get(at..).unwrap_or_default();
            let spaces = rest.len().saturating_sub(rest.trim_start_matches(' ').len());
            return self.field(part, (letter, 1), at.saturating_add(spaces), read);
        }
        match letter {
            b'M' | b'L' | b'Q' | b'q' if count <= 2 => {
                self.number(part, field, at, read).or_else(|stop| self.or_name(stop, part, field, at, read))
            }
            b'E' | b'a' | b'b' | b'B' => self.name(part, field, at, read),
            _ if is_number(letter, count) => self.number(part, field, at, read),
            b'G' => match self.name(part, field, at, read) {
                // A calendar without eras, or a day before its first, has none printed.
                Err(Stop::Way) => self.walk(part.saturating_add(1), at, read),
                found => found,
            },
            b'M' | b'L' => match self.name(part, field, at, read) {
                Err(Stop::Way) if self.mode == Mode::Lenient && !self.names_only || !self.has_names() => {
                    self.number(part, (letter, 1), at, read)
                }
                found => found,
            },
            b'U' => match self.name(part, field, at, read) {
                // Years outside of a cycle are printed as numbers.
                Err(Stop::Way) => self.number(part, (b'U', 1), at, read),
                found => found,
            },
            b'z' | b'Z' | b'O' | b'v' | b'V' | b'X' | b'x' => {
                let mut below = usize::MAX;
                loop {
                    self.count()?;
                    let mut named = read;
                    let (formatter, place) = (&self.parser.formatter, (at, below));
                    let end = named.clock.read_zone(formatter, field, self.text, place, self.mode);
                    let Some(end) = end else { break };
                    match self.walk(part.saturating_add(1), end, named) {
                        Err(Stop::Way) => below = end,
                        found => return found,
                    }
                }
                if below < usize::MAX {
                    return Err(Stop::Way);
                }
                // Nothing is printed of a zone that is not known.
                match self.walk(part.saturating_add(1), at, read) {
                    Err(Stop::Way) => self.unexpected(at, Expected::Field(Field::Zone)),
                    found => found,
                }
            }
            _ => self.name(part, field, at, read),
        }
    }

    /// A lenient reader takes a month's name for its number.
    fn or_name(&mut self, stop: Stop, part: usize, (letter, _): (u8, u8), at: usize, read: Read) -> Found {
        match stop {
            Stop::Way if self.mode == Mode::Lenient => self.name(part, (letter, 4), at, read),
            stop => Err(stop),
        }
    }

    /// Whether each month has a name.
    fn has_names(&self) -> bool {
        let formatter = &self.parser.formatter;
        formatter.kind.months != Months::Own
    }

    fn name(&mut self, part: usize, field: (u8, u8), at: usize, read: Read) -> Found {
        let ways = clock::ways(self.mode, field.0);
        let field = (clock::without_case(field.0), field.1);
        for &way in ways {
            let mut below = usize::MAX;
            loop {
                self.count()?;
                let formatter = &self.parser.formatter;
                let Some(longest) = formatter.longest(field, self.text, at, below, way) else { break };
                match self.names(part, field, &longest, at, read) {
                    Err(Stop::Way) => below = longest.end,
                    found => return found,
                }
            }
        }
        let at = if self.mode == Mode::Strict { at } else { skip_ignorable(self.text, at) };
        self.unexpected(at, Expected::Field(Field::of_letter(field.0)))
    }

    /// What a name stands for; an error if it may be several days.
    fn names(
        &mut self,
        part: usize,
        (letter, _): (u8, u8),
        longest: &Longest,
        at: usize,
        read: Read,
    ) -> Found {
        let mut found: Option<Answer> = None;
        if longest.is_full() {
            return Err(Stop::All(ParseError::Ambiguous { at, field: Field::of_letter(letter) }));
        }
        for name in longest.names() {
            let mut read = read;
            if let Err(error) = read.set_name(name) {
                let _ = self.disagrees(at, error);
                continue;
            }
            match (self.walk(part.saturating_add(1), longest.end, read), found) {
                (Ok(answer), Some(other)) if (answer.day, answer.time) != (other.day, other.time) => {
                    let field = Field::of_letter(letter);
                    return Err(Stop::All(ParseError::Ambiguous { at, field }));
                }
                (Ok(answer), _) => found = Some(answer),
                (Err(Stop::Way), _) => {}
                (Err(stop), _) => return Err(stop),
            }
        }
        found.ok_or(Stop::Way)
    }

    fn number(&mut self, part: usize, (letter, count): (u8, u8), at: usize, read: Read) -> Found {
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
        let (is_negative, start) = match self.sign(letter, start) {
            Some(after) => (true, after),
            None => (false, start),
        };
        let signed = |number: i64| if is_negative { number.saturating_neg() } else { number };
        let digits = Digits::read(self.text, start, numbering, is_strict);
        if numbering.digits().is_none() {
            // Rules may write great numbers in digits with commas.
            let end = digits.first(digits.len()).map_or(start, |(_, end)| end);
            let has_commas = self.text.as_bytes().get(end) == Some(&b',');
            match (digits.len(), has_commas) {
                (0, _) => return self.by_rules(part, letter, start, signed, read),
                (_, true) => match self.by_rules(part, letter, start, signed, read) {
                    Err(Stop::Way) => {}
                    found => return found,
                },
                (_, false) => {}
            }
        }
        let least = usize::from(count);
        let (shortest, longest) = self.lengths(part, (letter, least), digits.len());
        let mut is_read = false;
        for length in (shortest..=longest).rev() {
            let Some((value, end)) = digits.first(length) else { continue };
            is_read = true;
            let is_two = least == 2 && matches!(letter, b'y' | b'Y' | code::HISTORICAL_YEAR);
            // Qt marks years of more than four digits by a plus sign.
            let is_unmarked =
                letter == code::HISTORICAL_YEAR && length > least && !is_negative && before_plus == start;
            let is_fit = !is_strict
                || letter == code::SHORT_MILLISECONDS
                || is_long_enough((value, length), least) && !(is_two && length > 2) && !is_unmarked;
            if is_fit {
                match self.value(part, (letter, least), (signed(value), length), at, end, read) {
                    Err(Stop::Way) => {}
                    found => return found,
                }
            }
            self.count()?;
        }
        if is_read {
            Err(Stop::Way)
        } else {
            self.unexpected(start, Expected::Field(Field::of_letter(letter)))
        }
    }

    /// The fewest and the most digits of a number, of so many that stand there.
    ///
    /// One that stands alone takes all. Of numbers without anything between them each takes the digits
    /// that the pattern prints; the one that has no fixed number of them takes what is left. If there
    /// is none, a year of more digits does. If there are more, the first is as long as it can be.
    fn lengths(&self, part: usize, (letter, least): (u8, usize), digits: usize) -> (usize, usize) {
        let parts = self.pattern.parts();
        let most = digits.min(most_digits(letter));
        let before = part.checked_sub(1).is_some_and(|before| number_at(parts, before).is_some());
        let first =
            (0..part).rev().take_while(|&part| number_at(parts, part).is_some()).last().unwrap_or(part);
        let run = || (first..).map_while(|part| number_at(parts, part));
        if !before && run().count() < 2 {
            return (most, most);
        }
        let after = || (part.saturating_add(1)..).map_while(|part| number_at(parts, part));
        let is_free = |least: usize| least < 2;
        let taken_after: usize = after().map(|(_, least)| least.max(1)).fold(0, usize::saturating_add);
        let left = digits.saturating_sub(taken_after).min(most_digits(letter));
        let free = run().filter(|&(_, least)| is_free(least)).count();
        match (is_free(least), free) {
            (true, 1) => (left, left),
            (true, _) => (1, left),
            // A year of more digits than it has at least.
            (false, 0) if least > 2 && has_sign(letter) => (left.max(least), left.max(least)),
            (false, _) => (least, least),
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
        let mut end = end;
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
                    Some(weekday) => read.set_name(super::names::Name::Weekday(weekday)),
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
                Some(quarter) => read.set_name(super::names::Name::Quarter(quarter)),
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
                read.set_name(super::names::Name::Weekday(weekday))
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
                // The second of two days with one number.
                let after = self.text.get(end..).and_then(|rest| rest.strip_prefix('L'));
                if let Some(after) = after.filter(|after| !after.starts_with(char::is_alphabetic)) {
                    end = self.text.len().saturating_sub(after.len());
                    read.leap_day = true;
                }
                read.set_number(letter, number)
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
        let Some((number, end)) = numbers::by_rules(self.text, at, numbering, greatest, is_strict) else {
            return self.unexpected(at, Expected::Field(Field::of_letter(letter)));
        };
        // In Hebrew letters this millennium is understood, and a letter may be a round thousand.
        let is_letter = numbering.is_hebrew_letters() && number < 10;
        let thousands = is_letter.then(|| number.saturating_mul(1000));
        for number in
            [formatter.with_thousands(letter, number), Some(number), thousands].into_iter().flatten()
        {
            match self.value(part, (letter, 1), (signed(number), 4), at, end, read) {
                Err(Stop::Way) => {}
                found => return found,
            }
        }
        Err(Stop::Way)
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

/// The letter of a part that is a number, and how many digits it has at least.
fn number_at(parts: &[Part], part: usize) -> Option<(u8, usize)> {
    match parts.get(part) {
        Some(&Part::Field(letter, count)) if is_number(letter, count) => Some((letter, usize::from(count))),
        _ => None,
    }
}

/// Whether a number stands beside another, so that digits are shared out.
pub(super) fn is_abutting(parts: &[Part], part: usize) -> bool {
    let is_number = |part: Option<usize>| part.is_some_and(|part| number_at(parts, part).is_some());
    is_number(part.checked_add(1)) || is_number(part.checked_sub(1))
}

/// Whether a field is printed as a number.
const fn is_number(letter: u8, count: u8) -> bool {
    match letter {
        b'M' | b'L' | b'Q' | b'q' | b'e' | b'c' => count <= 2,
        code::HISTORICAL_YEAR..=code::MONTH_NUMBER | code::SHORT_MILLISECONDS | code::UNIX_SECONDS => true,
        _ => matches!(
            letter,
            b'y' | b'Y'
                | b'u'
                | b'r'
                | b'w'
                | b'W'
                | b'd'
                | b'D'
                | b'F'
                | b'g'
                | b'h'
                | b'H'
                | b'k'
                | b'K'
                | b'm'
                | b's'
                | b'S'
                | b'A'
        ),
    }
}

/// Whether a number may be negative.
const fn has_sign(letter: u8) -> bool {
    matches!(
        letter,
        b'y' | b'Y'
            | b'u'
            | b'r'
            | b'g'
            | code::HISTORICAL_YEAR
            | code::PLAIN_YEAR
            | code::CENTURY
            | code::ISO_WEEK_YEAR
            | code::UNIX_SECONDS
    )
}

/// A minus sign or a hyphen.
const fn is_sign(letter: char) -> bool {
    matches!(letter, '-' | '\u{2212}')
}

/// Whether a number of so many digits is as it is printed with so many at least.
pub(super) fn is_long_enough((number, length): (i64, usize), least: usize) -> bool {
    let own = number.checked_ilog10().map_or(1, |digits| (digits as usize).saturating_add(1));
    length == least.max(own)
}

/// The most digits of a field.
pub(super) const fn most_digits(letter: u8) -> usize {
    match letter {
        code::UNIX_SECONDS => 15,
        _ if has_sign(letter) => 11,
        b'A' => 8,
        b'S' => 9,
        b'W' | b'F' | b'e' | b'c' | b'Q' | b'q' | code::WEEKDAY_FROM_MONDAY | code::WEEKDAY_FROM_SUNDAY => 1,
        b'h' | b'H' | b'k' | b'K' | b'm' | b's' | code::YEAR_OF_CENTURY | code::ISO_WEEK_YEAR_OF_CENTURY => 2,
        _ => 3,
    }
}
