//! The calendar of ISO 8601.

use super::gregory::Gregorian;
use super::names::{self, roman_months};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::month::Month;

calendar! {
    /// The calendar of ISO 8601: the Gregorian without eras, for interchange.
    ///
    /// # Rules
    /// As the Gregorian calendar, proleptic.
    ///
    /// # Months and days
    /// As the Gregorian calendar.
    ///
    /// # Years and eras
    /// Counted straight through with a year 0, which is 1 BCE. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// ISO 8601-1:2019, 4.2.1; ECMA-402 and TC39 Temporal for the lack of eras.
    pub struct Iso8601;
}

impl Iso8601 {
    pub(crate) const ABOUT: About<'static> =
        About::new("iso8601", Basis::Solar).with_name("ISO 8601").with_bcp47("iso8601").with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        Gregorian::from_day(day)
    }

    #[inline]
    const fn first_day(year: i32, month: u8) -> i64 {
        Gregorian::first_day(year, month)
    }

    /// Whether the year has 366 days.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        Gregorian::is_leap(year)
    }
}

roman_months!(Iso8601);

impl Calendar for Iso8601 {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn related_gregorian_year(&self, year: i32) -> i32 {
        year
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        names::month_name(month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // ISO 8601-1:2019, 4.2.1: 1875-05-20, the reference date (signing of the Convention du
        // Mètre), was a Thursday.
        let date = Iso8601::date(1875, 5, 20).unwrap();
        assert_eq!(date.weekday(), crate::Weekday::Thursday);
        assert_eq!(date.era(), None);
        // Year 0 is 1 BCE, a leap year.
        assert_eq!(Iso8601::date(0, 2, 29).unwrap().era_year(), 0);
    }
}
