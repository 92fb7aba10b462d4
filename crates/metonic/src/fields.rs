//! A date's fields.

use core::fmt;
use core::num::NonZeroU8;
use core::str::FromStr;

use crate::about::Names;
use crate::day::Day;
use crate::error::{Error, TextError};
use crate::month::Month;

/// A year, a month and a day: what a date is written with, in any calendar.
///
/// Its text is `YEAR-MONTH-DAY`: the year in four digits, or outside 0 to 9999 with a sign and at
/// least six; the month's number in two, with `L` for a leap month; the day in two, with `L` for a
/// repeated one. Reading is lenient: a year of one to nine digits with or without a sign, a month
/// as number or code (`6`, `06`, `M06`, `M06L`), a day of one to three digits.
///
/// ```
/// use metonic::{Month, YearMonthDay};
///
/// let date: YearMonthDay = "5784-M05L-30".parse()?;
/// assert_eq!(date, YearMonthDay::new(5784, Month::leap(5)?, 30));
/// assert_eq!(date.to_string(), "5784-05L-30");
/// # Ok::<(), metonic::TextError>(())
/// ```
///
/// It is ordered as it is written, which is the order of time where leap months follow the month of
/// their number. Dates ([`Date`](crate::Date)) are ordered as days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonthDay {
    /// The year, counted straight through, with a year 0.
    pub year: i32,
    /// The month.
    pub month: Month,
    /// The day of the month, from 1.
    pub day: u8,
    /// Whether this is the second of two days with one number (Hindu and Tibetan calendars repeat
    /// days).
    pub leap_day: bool,
}

impl YearMonthDay {
    /// A year, a month and a day that is not a repeated one. Whether a calendar has it, the
    /// calendar says.
    #[must_use]
    pub const fn new(year: i32, month: Month, day: u8) -> Self {
        Self { year, month, day, leap_day: false }
    }

    /// The same with the month by its number.
    ///
    /// # Errors
    /// [`Error::MonthNumber`] if the number is not 1 to 99.
    pub const fn with_month_number(year: i32, month: u8, day: u8) -> Result<Self, Error> {
        match Month::new(month) {
            Ok(month) => Ok(Self::new(year, month, day)),
            Err(error) => Err(error),
        }
    }

    /// The same with the repeated day of that number.
    #[must_use]
    pub const fn with_leap_day(self, leap_day: bool) -> Self {
        Self { leap_day, ..self }
    }
}

impl fmt::Display for YearMonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::text::write_year_month_day(f, *self)
    }
}

impl FromStr for YearMonthDay {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let mut reader = crate::text::Reader::new(text)?;
        let date = reader.year_month_day()?;
        reader.end()?;
        Ok(date)
    }
}

/// An era: its place in its calendar's list, which
/// [`Calendar::era`](crate::Calendar::era) names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Era(NonZeroU8);

impl Era {
    /// The last place that a calendar's list can have.
    pub const LAST_PLACE: u8 = u8::MAX - 1;

    /// The era at this place of its calendar's list, from 0; places past the last are the last.
    #[must_use]
    pub const fn new(place: u8) -> Self {
        match NonZeroU8::new(place.saturating_add(1)) {
            Some(number) => Self(number),
            None => Self(NonZeroU8::MIN),
        }
    }

    /// The place in the calendar's list, from 0.
    #[must_use]
    pub const fn place(self) -> usize {
        (self.0.get() as usize).saturating_sub(1)
    }
}

/// What a calendar says of one of its eras.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct EraRule<'a> {
    /// The code, as in TC39 Temporal where it has one: `ce`, `ah`.
    pub code: &'a str,
    /// Other codes that find it.
    pub aliases: Names<'a>,
    /// Its first day; `None` for an era without a beginning.
    pub start: Option<Day>,
    /// The plain year of the era's year 1.
    pub year_one: i32,
    /// Whether its years are counted backwards, as those before the common era are.
    pub counts_back: bool,
}

impl<'a> EraRule<'a> {
    /// An era without a beginning whose years are the plain ones.
    #[must_use]
    pub const fn new(code: &'a str) -> Self {
        Self { code, aliases: Names::NONE, start: None, year_one: 1, counts_back: false }
    }

    /// With these further codes.
    #[must_use]
    pub const fn with_aliases(self, aliases: &'a [&'a str]) -> Self {
        Self { aliases: Names::of_program(aliases), ..self }
    }

    /// With these further codes, known when the program runs.
    #[cfg(feature = "std")]
    #[must_use]
    pub const fn with_owned_aliases(self, aliases: &'a [std::string::String]) -> Self {
        Self { aliases: Names::of_run(aliases), ..self }
    }

    /// Beginning on this day.
    #[must_use]
    pub const fn from(self, start: Day) -> Self {
        Self { start: Some(start), ..self }
    }

    /// With this plain year as its year 1.
    #[must_use]
    pub const fn with_year_one(self, year_one: i32) -> Self {
        Self { year_one, ..self }
    }

    /// With years that are counted backwards from the plain year `year_one`.
    #[must_use]
    pub const fn counting_back_from(self, year_one: i32) -> Self {
        Self { year_one, counts_back: true, ..self }
    }

    /// The year of the era that a plain year is.
    #[must_use]
    pub const fn era_year(&self, year: i32) -> i32 {
        let years = if self.counts_back {
            self.year_one.saturating_sub(year)
        } else {
            year.saturating_sub(self.year_one)
        };
        years.saturating_add(1)
    }

    /// The plain year that a year of the era is.
    #[must_use]
    pub const fn year(&self, era_year: i32) -> i32 {
        let years = era_year.saturating_sub(1);
        if self.counts_back {
            self.year_one.saturating_sub(years)
        } else {
            self.year_one.saturating_add(years)
        }
    }

    /// Whether a code is this era's.
    #[must_use]
    pub fn is_called(&self, code: &str) -> bool {
        self.code.eq_ignore_ascii_case(code)
            || self.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(code))
    }
}

/// Everything that a calendar says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Fields {
    /// The year, counted straight through, with a year 0, in every calendar.
    pub year: i32,
    /// The month, by its code.
    pub month: Month,
    /// The month's position in the year, from 1.
    pub month_ordinal: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// Whether this is the second of two days with one number.
    pub leap_day: bool,
    /// The era, in a calendar that has eras.
    pub era: Option<Era>,
    /// The year of the era; without eras, the year.
    pub era_year: i32,
    /// The place of the year in the cycle of sixty names, 1 to 60, in a calendar that counts by it.
    pub cyclic_year: Option<NonZeroU8>,
    /// The Gregorian year in which the calendar's year begins.
    pub related_gregorian_year: i32,
}

impl Fields {
    /// The fields of a date in a calendar without eras or cycles, whose years begin in the Gregorian
    /// year of the same number; the fields are public, so that what is otherwise can be set.
    #[must_use]
    pub const fn new(date: YearMonthDay, month_ordinal: u8) -> Self {
        Self {
            year: date.year,
            month: date.month,
            month_ordinal,
            day: date.day,
            leap_day: date.leap_day,
            era: None,
            era_year: date.year,
            cyclic_year: None,
            related_gregorian_year: date.year,
        }
    }

    /// The fields that the date is written with.
    #[must_use]
    pub const fn year_month_day(&self) -> YearMonthDay {
        YearMonthDay { year: self.year, month: self.month, day: self.day, leap_day: self.leap_day }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;

    #[test]
    fn the_fields_of_a_calendar_without_eras_are_its_date() {
        let date = YearMonthDay::new(5784, Month::leap(5).unwrap(), 30).with_leap_day(true);
        let fields = Fields::new(date, 6);
        assert_eq!(fields.year_month_day(), date);
        assert_eq!((fields.month_ordinal, fields.era, fields.cyclic_year), (6, None, None));
        assert_eq!((fields.era_year, fields.related_gregorian_year), (5784, 5784));
        // ISO 8601 is such a calendar.
        let day: Day = "2026-11-27".parse().unwrap();
        let iso = crate::calendars::Iso8601.fields(day);
        assert_eq!(Fields::new(YearMonthDay::new(2026, Month::M11, 27), 11), iso);
    }
}
