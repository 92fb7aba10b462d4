//! What can be wrong, said in types: which field, what value, which bounds.

use core::fmt;

use crate::month::Month;
use crate::registry::LookupError;
use crate::weekday::Weekday;

/// A value that a calendar, a count or a day cannot take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Error {
    /// A year with no day between [`Day::MIN`](crate::Day::MIN) and [`Day::MAX`](crate::Day::MAX).
    Year {
        /// The year given.
        value: i64,
        /// The calendar's first year.
        min: i32,
        /// The calendar's last year.
        max: i32,
    },
    /// Year 0 in a count that has none: 1 BCE is followed by 1 CE.
    YearZero,
    /// A month number that is not 1 to 99.
    MonthNumber {
        /// The number given.
        value: u8,
    },
    /// A month that the year does not have.
    Month {
        /// The month given.
        month: Month,
        /// The year.
        year: i32,
    },
    /// A month that no year of the calendar has.
    NoSuchMonth {
        /// The month given.
        month: Month,
    },
    /// A day that the month does not have.
    Day {
        /// The day given.
        value: u8,
        /// The month's last day.
        max: u8,
    },
    /// A repeated day (`12L`) where the month does not repeat it.
    LeapDay {
        /// The day given.
        value: u8,
    },
    /// A day count that does not fit an `i32` of days from 1970-01-01.
    DayRange {
        /// Days since 1970-01-01.
        days: i64,
    },
    /// A span that leads past the ends of every calendar: a month or a year too far away to be named.
    SpanRange,
    /// A day that is in no year of the calendar between 1900 and 2035, so that a month and day have no
    /// reference year.
    NoReferenceYear {
        /// The month given.
        month: Month,
        /// The day given.
        day: u8,
    },
    /// A number of days with which a week has to have begun in a year that is not 1 to 7.
    MinimalDays {
        /// The number given.
        value: u8,
    },
    /// A day of the year that the year does not have.
    DayOfYear {
        /// The day given.
        value: u16,
        /// The year's last day.
        max: u16,
    },
    /// A number between others that no day has.
    NoSuchNumber {
        /// The number given.
        number: i64,
    },
    /// An era that the calendar does not have.
    Era,
    /// A weekday number that is not 1 to 7.
    Weekday {
        /// The number given.
        value: u8,
    },
    /// No century within fourteen either way has this date on this weekday.
    NoCentury {
        /// The weekday asked for.
        weekday: Weekday,
    },
    /// A column with room for fewer rows than there are days.
    Column {
        /// Rows needed.
        rows: usize,
        /// The column's length.
        room: usize,
    },
    /// A date that the other crate's type cannot hold.
    PeerRange {
        /// Days since 1970-01-01.
        days: i32,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year { value, min, max } => write!(f, "year {value} is not in {min} to {max}"),
            Self::YearZero => f.write_str("this count of years has no year 0"),
            Self::MonthNumber { value } => write!(f, "month number {value} is not in 1 to 99"),
            Self::Month { month, year } => write!(f, "year {year} has no month {month}"),
            Self::NoSuchMonth { month } => write!(f, "no year of this calendar has a month {month}"),
            // Days that were left out when calendars were changed, and lunar days that are skipped.
            Self::Day { value, max } if (1..=max).contains(&value) => {
                write!(f, "the month leaves out its day {value}, though it goes to {max}")
            }
            Self::Day { value, max } => write!(f, "day {value} is not in 1 to {max}"),
            Self::LeapDay { value } => write!(f, "day {value} is not repeated in this month"),
            Self::DayRange { days } => {
                let (first, last) = (crate::Day::MIN, crate::Day::MAX);
                write!(f, "{days} days from 1970-01-01 is past the ends, {first} and {last}")
            }
            Self::SpanRange => f.write_str("the span leads past the ends of the calendar"),
            Self::NoReferenceYear { month, day } => {
                write!(f, "no year from 1900 to 2035 has a day {day} of {month}")
            }
            Self::MinimalDays { value } => {
                write!(f, "{value} minimal days of a first week is not in 1 to 7")
            }
            Self::DayOfYear { value, max } => write!(f, "day {value} of the year is not in 1 to {max}"),
            Self::NoSuchNumber { number } => write!(f, "no day has the number {number}"),
            Self::Era => f.write_str("the calendar has no such era"),
            Self::Weekday { value } => write!(f, "weekday {value} is not in 1 (Monday) to 7 (Sunday)"),
            Self::NoCentury { weekday } => {
                write!(f, "no century within fourteen has this date on a {weekday}")
            }
            Self::Column { rows, room } => write!(f, "{rows} days for a column with room for {room}"),
            Self::PeerRange { days } => {
                write!(f, "{days} days from 1970-01-01 is outside the range of the other date type")
            }
        }
    }
}

impl core::error::Error for Error {}

/// Text that is no date, month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TextError {
    /// Something else stands where this was expected.
    Syntax {
        /// Where, in bytes from the start.
        at: usize,
        /// What was expected there.
        expected: Expected,
    },
    /// More text than a date can need.
    TooLong {
        /// Its length in bytes.
        length: usize,
        /// The most that is read.
        max: usize,
    },
    /// An annotation marked `!` (critical) that is not understood.
    Critical {
        /// Where, in bytes from the start.
        at: usize,
    },
    /// The calendar that an annotation names is another than the date's.
    OtherCalendar,
    /// Well-formed, but no such date.
    Field(Error),
    /// The calendar that an annotation names is not known.
    Calendar(LookupError),
}

/// What a reader of text expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expected {
    /// A year: digits, with or without a sign, at most nine.
    Year,
    /// A year as ISO 8601 writes it: four digits, or a sign and at least six, never `-000000`.
    IsoYear,
    /// The `-` between fields.
    Hyphen,
    /// A month: `06`, `M06`, `06L` or `M06L`.
    Month,
    /// A month's two digits.
    IsoMonth,
    /// A day: one to three digits, `L` after a repeated one.
    Day,
    /// A day's two digits.
    IsoDay,
    /// A whole number.
    Number,
    /// A place of a cycle's wheel: its name or its number.
    Place,
    /// A span: `P1Y2M3W4D`, with or without a sign.
    Span,
    /// A number of a span, of 64 bits.
    SpanNumber,
    /// The unit of a span's number: Y, M, W, D, each at most once, in that order.
    SpanUnit,
    /// The form of which this is an example.
    Form(&'static str),
    /// An annotation: `[u-ca=hebrew]`.
    Annotation,
    /// The end of the text.
    End,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Syntax { at, expected } => write!(f, "expected {expected} at byte {at}"),
            Self::TooLong { length, max } => write!(f, "{length} bytes is more than a date can need ({max})"),
            Self::Critical { at } => write!(f, "the critical annotation at byte {at} is not understood"),
            Self::OtherCalendar => {
                f.write_str("the annotation names another calendar than the date is read in")
            }
            Self::Field(error) => error.fmt(f),
            Self::Calendar(error) => error.fmt(f),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form(form) => return write!(f, "the form of {form}"),
            Self::Year => "a year (at most nine digits)",
            Self::IsoYear => "a year (four digits, or a sign and at least six)",
            Self::Hyphen => "'-'",
            Self::Month => "a month (06, M06 or M06L)",
            Self::IsoMonth => "a month (two digits)",
            Self::Day => "a day (at most 255)",
            Self::IsoDay => "a day (two digits)",
            Self::Number => "a whole number (of 64 bits)",
            Self::Place => "a place of the cycle (its name or its number)",
            Self::Span => "a span such as P1Y2M3W4D",
            Self::SpanNumber => "a whole number (of 64 bits) and its unit",
            Self::SpanUnit => "Y, M, W or D, each at most once, in that order",
            Self::Annotation => "an annotation such as [u-ca=hebrew]",
            Self::End => "the end",
        })
    }
}

impl core::error::Error for TextError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Field(error) => Some(error),
            Self::Calendar(error) => Some(error),
            _ => None,
        }
    }
}

impl From<Error> for TextError {
    fn from(error: Error) -> Self {
        Self::Field(error)
    }
}

impl From<LookupError> for TextError {
    fn from(error: LookupError) -> Self {
        Self::Calendar(error)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::ToOwned;
    use std::string::ToString;

    use super::*;

    #[test]
    fn an_error_of_text_has_the_field_or_the_calendar_as_its_source() {
        use std::error::Error as _;
        let source =
            |text: &str| text.parse::<crate::AnyDate>().unwrap_err().source().map(ToString::to_string);
        assert_eq!(source("2026-11-31"), Some("day 31 is not in 1 to 30".to_owned()));
        let unknown = "2026-11-27[u-ca=martian]".parse::<crate::AnyDate>().unwrap_err();
        let TextError::Calendar(lookup) = unknown else { panic!("{unknown:?}") };
        assert_eq!(source("2026-11-27[u-ca=martian]"), Some(lookup.to_string()));
        assert_eq!(unknown.to_string(), lookup.to_string());
        assert_eq!(source("2026"), None);
        assert_eq!(source("2026-11-27[!x=y]"), None);
    }
}
