//! What is wrong with a text that is no date.

use core::fmt;

use crate::code;
use crate::time::TimeError;

/// A text that a parser does not take for a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// Something else stands where the pattern has a field, a text or the end.
    Unexpected {
        /// Where, in bytes.
        at: usize,
        /// What the pattern has there.
        expected: Expected,
        /// The character that stands there; `None` at the end of the text.
        found: Option<char>,
    },
    /// A name that stands for several things, each of which makes a date, or digits that may be shared
    /// out in several ways.
    Ambiguous {
        /// Where it begins, in bytes.
        at: usize,
        /// The field.
        field: Field,
    },
    /// A field says something else than the others: it is not that weekday, that day is of another
    /// era.
    Disagrees {
        /// The field.
        field: Field,
    },
    /// The pattern says too little for a date.
    Missing {
        /// What there is not.
        field: Field,
    },
    /// A year of two digits says no century, and the name of a year no cycle: the parser has to be
    /// told one ([`Parser::with_pivot`](crate::Parser::with_pivot)).
    Century,
    /// There is no such date: its month has no such day, its year no such month.
    Date(metonic::Error),
    /// There is no such time of day.
    Time(TimeError),
    /// More than [`Parser::MOST_BYTES`](crate::Parser::MOST_BYTES) bytes, or so many ways to read it
    /// that not all were tried.
    TooLong,
}

/// What a pattern has at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Expected {
    /// A field.
    Field(Field),
    /// A text, which begins with this character.
    Text(char),
    /// What the pattern writes of the date that was read: a strict reader takes nothing else.
    Written,
    /// Nothing more.
    End,
}

/// A field of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Field {
    /// An era.
    Era,
    /// A year, of whatever count.
    Year,
    /// A name of a cycle of sixty.
    CyclicYear,
    /// A quarter.
    Quarter,
    /// A month.
    Month,
    /// A week of a year or of a month.
    Week,
    /// A day of the month.
    Day,
    /// A day of the year.
    DayOfYear,
    /// Which of its weekdays in the month a day is.
    WeekdayInMonth,
    /// A weekday.
    Weekday,
    /// A Julian day number.
    JulianDay,
    /// A half-day, or another period of the day.
    DayPeriod,
    /// An hour.
    Hour,
    /// A minute.
    Minute,
    /// A second.
    Second,
    /// A part of a second or of a day.
    Fraction,
    /// A zone.
    Zone,
}

impl Field {
    /// Its name in English.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Era => "era",
            Self::Year => "year",
            Self::CyclicYear => "cyclic year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::DayOfYear => "day of the year",
            Self::WeekdayInMonth => "weekday's number in the month",
            Self::Weekday => "weekday",
            Self::JulianDay => "Julian day",
            Self::DayPeriod => "period of the day",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::Fraction => "fraction",
            Self::Zone => "zone",
        }
    }

    /// That of a letter of patterns.
    pub(crate) const fn of_letter(letter: u8) -> Self {
        match letter {
            b'G' => Self::Era,
            b'U' => Self::CyclicYear,
            b'Q' | b'q' => Self::Quarter,
            b'M' | b'L' => Self::Month,
            b'w' | b'W' => Self::Week,
            b'd' => Self::Day,
            b'D' => Self::DayOfYear,
            b'F' => Self::WeekdayInMonth,
            b'E' | b'e' | b'c' => Self::Weekday,
            b'g' => Self::JulianDay,
            b'a' | b'b' | b'B' | code::UPPER_HALF_DAY | code::LOWER_HALF_DAY => Self::DayPeriod,
            b'h' | b'H' | b'k' | b'K' => Self::Hour,
            b'm' => Self::Minute,
            b's' => Self::Second,
            b'S' | b'A' | code::SHORT_MILLISECONDS => Self::Fraction,
            code::UNIX_SECONDS => Self::Second,
            b'z' | b'Z' | b'O' | b'v' | b'V' | b'X' | b'x' => Self::Zone,
            code::ISO_WEEK | code::WEEK_FROM_MONDAY | code::WEEK_FROM_SUNDAY => Self::Week,
            code::WEEKDAY_FROM_MONDAY | code::WEEKDAY_FROM_SUNDAY | code::UPPER_WEEKDAY => Self::Weekday,
            code::MONTH_NUMBER | code::UPPER_MONTH | code::UPPER_STANDALONE_MONTH => Self::Month,
            _ => Self::Year,
        }
    }
}

impl ParseError {
    /// Where in the text, in bytes; `None` for what is wrong with all of it.
    #[must_use]
    pub const fn at(&self) -> Option<usize> {
        match *self {
            Self::Unexpected { at, .. } | Self::Ambiguous { at, .. } => Some(at),
            _ => None,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(field @ (Field::Era | Field::Hour)) => write!(f, "an {field}"),
            Self::Field(field) => write!(f, "a {field}"),
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Written => f.write_str("what the pattern writes"),
            Self::End => f.write_str("the end"),
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unexpected { at, expected, found: Some(found) } => {
                write!(f, "expected {expected} at byte {at}, found {found:?}")
            }
            Self::Unexpected { at, expected, found: None } => {
                write!(f, "expected {expected} at byte {at}, found the end")
            }
            Self::Ambiguous { at, field } => {
                write!(f, "the {field} at byte {at} stands for several")
            }
            Self::Disagrees { field } => write!(f, "the {field} does not agree with the rest of the date"),
            Self::Missing { field } => write!(f, "the pattern does not say the {field}"),
            Self::Century => f.write_str("the year is of a century or a cycle that nothing says: give a pivot, the first year it may be"),
            Self::Date(error) => error.fmt(f),
            Self::Time(error) => error.fmt(f),
            Self::TooLong => {
                write!(f, "longer than {} bytes, or read in too many ways", super::MOST_BYTES)
            }
        }
    }
}

impl core::error::Error for ParseError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Date(error) => Some(error),
            Self::Time(error) => Some(error),
            _ => None,
        }
    }
}

impl From<metonic::Error> for ParseError {
    fn from(error: metonic::Error) -> Self {
        Self::Date(error)
    }
}

impl From<TimeError> for ParseError {
    fn from(error: TimeError) -> Self {
        Self::Time(error)
    }
}
