//! What a calendar says, as a violation shows it.

use core::fmt;

use crate::day::Day;
use crate::fields::Era;
use crate::month::Month;
use crate::status::Status;

/// What a calendar said, or what a law asks for in its place.
///
/// ```
/// use metonic::conformance::Answer;
/// use metonic::{Day, Month};
///
/// assert_eq!(Answer::Day(Day::EPOCH).to_string(), "1970-01-01");
/// assert_eq!(Answer::from(Month::with_leap(5, true)?).to_string(), "M05L");
/// assert_eq!(Answer::Refused.to_string(), "an error");
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Answer {
    /// A day.
    Day(Day),
    /// A day past the ends of [`Day`], since 1970-01-01: a month or a year may reach there.
    DayOutside(i64),
    /// A month.
    Month(Month),
    /// A year, a length, a place, an ordinal, the number of a day, a number of steps.
    Number(i64),
    /// Yes or no.
    Is(bool),
    /// An era of the calendar's list.
    Era(Era),
    /// No era.
    NoEra,
    /// A standing.
    Status(Status),
    /// An error.
    Refused,
    /// Whatever is not a panic.
    Any,
    /// A panic.
    Panicked,
}

impl Answer {
    /// A day since 1970-01-01, which may be past the ends of [`Day`].
    pub(super) fn day(days: i64) -> Self {
        Day::from_days(days).map_or(Self::DayOutside(days), Self::Day)
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => fmt::Display::fmt(day, f),
            Self::DayOutside(days) => write!(f, "day {days}"),
            Self::Month(month) => fmt::Display::fmt(month, f),
            Self::Number(number) => fmt::Display::fmt(number, f),
            Self::Is(true) => f.write_str("yes"),
            Self::Is(false) => f.write_str("no"),
            Self::Era(era) => write!(f, "era {}", era.place()),
            Self::NoEra => f.write_str("no era"),
            Self::Status(status) => fmt::Display::fmt(status, f),
            Self::Refused => f.write_str("an error"),
            Self::Any => f.write_str("an answer"),
            Self::Panicked => f.write_str("a panic"),
        }
    }
}

/// Answers from what they are made of.
macro_rules! from {
    ($($Type:ty: $value:ident => $answer:expr;)*) => {
        $(impl From<$Type> for Answer {
            fn from($value: $Type) -> Self {
                $answer
            }
        })*
    };
}

from! {
    Day: day => Self::Day(day);
    Month: month => Self::Month(month);
    i64: number => Self::Number(number);
    i32: number => Self::Number(number.into());
    u32: number => Self::Number(number.into());
    u16: number => Self::Number(number.into());
    u8: number => Self::Number(number.into());
    bool: is => Self::Is(is);
    Option<Era>: era => era.map_or(Self::NoEra, Self::Era);
    Status: status => Self::Status(status);
}
