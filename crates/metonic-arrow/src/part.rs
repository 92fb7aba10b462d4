//! The parts of a date that a column can be asked for.

use core::fmt;
use core::str::FromStr;

use arrow_schema::{DataType, Field, Fields};
use metonic::{AnyCalendar, calendars};

use crate::error::Error;

/// A part of a date, as a column. The table at the [crate's](crate) beginning has their types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// The year, counted straight through, with a year 0.
    Year,
    /// The month by its code: `M05`, `M05L`.
    Month,
    /// The month's number, which a leap month shares with another.
    MonthNumber,
    /// Whether the month is the leap month of its number.
    LeapMonth,
    /// The month's position in the year, from 1.
    MonthOrdinal,
    /// The day of the month, from 1.
    Day,
    /// Whether the day is the second with its number.
    LeapDay,
    /// The day of the year, from 1.
    DayOfYear,
    /// The weekday, 1 (Monday) to 7 (Sunday).
    Weekday,
    /// The place in the calendar's own week, from 1; null for a day outside of any.
    DayOfWeek,
    /// The era by its code; null in a calendar without eras.
    Era,
    /// The year of the era; without eras, the year.
    EraYear,
    /// The place of the year in the cycle of sixty, from 1; null in a calendar that does not count by
    /// it.
    CyclicYear,
    /// The Gregorian year in which the year begins.
    RelatedGregorianYear,
    /// The week of the year, by [`Kernels::weeks`](crate::Kernels::weeks).
    Week,
    /// The year that the week is one of.
    WeekYear,
    /// How far the answer is to be trusted: `defined`, `official`, …
    Status,
    /// The date in its calendar's own count: `5784-05L-30`.
    Date,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Year,
        Self::Month,
        Self::MonthNumber,
        Self::LeapMonth,
        Self::MonthOrdinal,
        Self::Day,
        Self::LeapDay,
        Self::DayOfYear,
        Self::Weekday,
        Self::DayOfWeek,
        Self::Era,
        Self::EraYear,
        Self::CyclicYear,
        Self::RelatedGregorianYear,
        Self::Week,
        Self::WeekYear,
        Self::Status,
        Self::Date,
    ];

    /// What a date is written with: year, month and day. They name a date where no day has its number
    /// twice; with [`Part::LeapDay`] they do everywhere.
    pub const YEAR_MONTH_DAY: [Self; 3] = [Self::Year, Self::Month, Self::Day];

    /// The name of its column.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::MonthNumber => "month_number",
            Self::LeapMonth => "leap_month",
            Self::MonthOrdinal => "month_ordinal",
            Self::Day => "day",
            Self::LeapDay => "leap_day",
            Self::DayOfYear => "day_of_year",
            Self::Weekday => "weekday",
            Self::DayOfWeek => "day_of_week",
            Self::Era => "era",
            Self::EraYear => "era_year",
            Self::CyclicYear => "cyclic_year",
            Self::RelatedGregorianYear => "related_gregorian_year",
            Self::Week => "week",
            Self::WeekYear => "week_year",
            Self::Status => "status",
            Self::Date => "date",
        }
    }

    /// The type of its column. It is the same for all calendars, but for months of a calendar of one's
    /// own, whose numbers may be any that there are: their keys are of 16 bits.
    #[must_use]
    pub fn data_type(self, calendar: AnyCalendar) -> DataType {
        match self {
            Self::Year | Self::EraYear | Self::RelatedGregorianYear | Self::WeekYear => DataType::Int32,
            Self::Month if !is_built_in(calendar) => dictionary(DataType::Int16),
            Self::Month | Self::Status => dictionary(DataType::Int8),
            Self::Era => dictionary(DataType::Int16),
            Self::LeapMonth | Self::LeapDay => DataType::Boolean,
            Self::DayOfYear | Self::Week => DataType::UInt16,
            Self::MonthNumber
            | Self::MonthOrdinal
            | Self::Day
            | Self::Weekday
            | Self::DayOfWeek
            | Self::CyclicYear => DataType::UInt8,
            Self::Date => DataType::Utf8View,
        }
    }

    /// The columns of parts, in order, each once: the fields of the struct that
    /// [`Kernels::fields`](crate::Kernels::fields) makes.
    #[must_use]
    pub fn schema(parts: &[Self], calendar: AnyCalendar) -> Fields {
        once(parts).map(|part| Field::new(part.name(), part.data_type(calendar), true)).collect()
    }
}

/// The parts without those that come a second time.
pub(crate) fn once(parts: &[Part]) -> impl Iterator<Item = Part> + '_ {
    let is_first = |(at, part): &(usize, &Part)| !parts.iter().take(*at).any(|before| before == *part);
    parts.iter().enumerate().filter(is_first).map(|(_, &part)| part)
}

fn dictionary(key: DataType) -> DataType {
    DataType::Dictionary(Box::new(key), Box::new(DataType::Utf8))
}

/// Whether a calendar is one of those that are built in, whose months keys of eight bits tell apart. How many months
/// another has in a year would not say: two may be called M80 and M01.
pub(crate) fn is_built_in(calendar: AnyCalendar) -> bool {
    usize::try_from(calendar.number()).is_ok_and(|number| number < calendars::ALL.len())
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Reads a name, in any case, with `-` for `_` if you like.
impl FromStr for Part {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let is_called = |part: &Self| {
            let letters =
                text.bytes().map(|byte| if byte == b'-' { b'_' } else { byte.to_ascii_lowercase() });
            letters.eq(part.name().bytes())
        };
        Self::ALL.into_iter().find(is_called).ok_or_else(|| Error::Part { name: text.to_owned() })
    }
}
