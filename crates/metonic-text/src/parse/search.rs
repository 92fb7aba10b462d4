//! The ways to read a text by a pattern, the likeliest first.

mod number;
mod text;

use metonic::{Calendar, Day, Era};

use super::clock::{self, ReadClock};
use super::digits::{is_number, is_spaced_at};
use super::error::{Expected, Field, ParseError};
use super::fold::{is_ignorable, is_space, skip_ignorable};
use super::names::Longest;
use super::read::{Number, Read};
use super::{Mode, Parser};
use crate::code;
use crate::formatter::Numbers;
use crate::kinds::Months;
use crate::pattern::{Part, Pattern};
use crate::time::Time;

/// How many names and numbers are tried before a text is given up: more than any date needs, and few
/// enough to be done at once.
const MOST_TRIES: u16 = 600;

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

/// The spaces before a number.
#[derive(Clone, Copy, Debug)]
struct Padding {
    /// How many characters the number has with them, at least.
    width: usize,
    /// How many there are, which may be none.
    spaces: usize,
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
            // Spaces that belong to a number are counted with it.
            Mode::Lenient if !is_spaced_at(self.pattern.parts(), 0) => self.skip_space(0),
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

    fn skip_space(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let seen = rest.trim_start_matches(|letter: char| is_space(letter) || is_ignorable(letter));
        at.saturating_add(rest.len().saturating_sub(seen.len()))
    }

    fn field(&mut self, part: usize, field: (u8, u8), at: usize, read: Read) -> Found {
        let (letter, count) = field;
        if let Some(letter) = code::unspaced(letter) {
            let rest = self.text.get(at..).unwrap_or_default();
            let spaces = rest.len().saturating_sub(rest.trim_start_matches(' ').len());
            let (padding, at) = (Padding { width: usize::from(count), spaces }, at.saturating_add(spaces));
            let found = self.padded_number(part, (letter, 1), Some(padding), at, read);
            return match letter {
                b'M' => found.or_else(|stop| self.or_name(stop, part, (letter, 1), at, read)),
                _ => found,
            };
        }
        match letter {
            b'M' | b'L' | b'Q' | b'q' if count <= 2 => {
                self.number(part, field, at, read).or_else(|stop| self.or_name(stop, part, field, at, read))
            }
            b'E' | b'a' | b'b' | b'B' => self.name(part, field, at, read),
            _ if is_number(letter, count) => self.number(part, field, at, read),
            b'G' => match self.name(part, field, at, read) {
                // A calendar without eras, or a day before its first, has none printed.
                Err(Stop::Way) => match self.walk(part.saturating_add(1), at, read) {
                    Err(Stop::Way) if self.has_eras() => self.unexpected(at, Expected::Field(Field::Era)),
                    found => found,
                },
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
                let rest = self.text.get(at..).unwrap_or_default();
                // No zone's text begins with a digit: an hour does, after a zone that says nothing.
                while !rest.starts_with(char::is_numeric) {
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
                let before = (self.error, self.farthest);
                // Nothing is printed of a zone that is not known, nor what stands beside it for its sake.
                let mut found = self.walk(part.saturating_add(1), at, read);
                if matches!(found, Err(Stop::Way)) {
                    self.count()?;
                    found = self.after_silent(part, at, read);
                }
                match found {
                    // A name was read, after which something else is wrong.
                    Err(Stop::Way) if below < usize::MAX => {
                        if self.farthest <= before.1 {
                            (self.error, self.farthest) = before;
                        }
                        Err(Stop::Way)
                    }
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

    fn has_eras(&self) -> bool {
        self.parser.formatter.calendar().era(Era::new(0)).is_some()
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
                let Some(longest) = formatter.longest(field, self.parser.months, self.text, (at, below), way)
                else {
                    break;
                };
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
            let other = self.walk(part.saturating_add(1), longest.end, read);
            take(&mut found, other, at, letter)?;
        }
        found.ok_or(Stop::Way)
    }
}

/// Takes an answer beside those of other readings, and whether there is one; an error if they are of several days.
fn take(found: &mut Option<Answer>, other: Found, at: usize, letter: u8) -> Result<bool, Stop> {
    match (other, *found) {
        (Ok(answer), Some(other)) if (answer.day, answer.time) != (other.day, other.time) => {
            Err(Stop::All(ParseError::Ambiguous { at, field: Field::of_letter(letter) }))
        }
        (Ok(answer), _) => {
            *found = Some(answer);
            Ok(true)
        }
        (Err(Stop::Way), _) => Ok(false),
        (Err(stop), _) => Err(stop),
    }
}
