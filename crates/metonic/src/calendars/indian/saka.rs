//! The national calendar of India.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{Gregorian, calendar, one_era::one_era_methods, six_long_months};
use crate::day::Day;
use crate::fields::EraRule;
use crate::month::Month;

calendar! {
    /// The national calendar of India, with the years of the Śaka era.
    ///
    /// # Rules
    /// The year is the Gregorian year − 78 and begins on 22 March, on 21 March of a Gregorian leap
    /// year; it has as many days as the Gregorian year that it begins in.
    ///
    /// # Months and days
    /// Twelve: Chaitra of 30 days, 31 in a leap year; five of 31; six of 30.
    ///
    /// # Years and eras
    /// One era, `shaka`, for every year.
    ///
    /// # Range and status
    /// Every day; defined. It is in use since 1 Chaitra 1879 (1957-03-22).
    ///
    /// # Sources
    /// Report of the Calendar Reform Committee, Government of India (1955). CLDR and ECMA-402
    /// `indian`.
    pub struct Indian;
}

/// The Gregorian year in which year 0 begins.
const GREGORIAN_YEAR: i32 = 78;
/// Days of the Gregorian year before the first of Chaitra: 80 in every year, since the leap day is
/// before it.
const DAYS_BEFORE: i64 = 80;

/// CLDR 48, `en`, calendar `indian`.
const MONTHS: [&str; 12] = [
    "Chaitra",
    "Vaisakha",
    "Jyaistha",
    "Asadha",
    "Sravana",
    "Bhadra",
    "Asvina",
    "Kartika",
    "Agrahayana",
    "Pausa",
    "Magha",
    "Phalguna",
];

impl Indian {
    pub(crate) const ABOUT: About<'static> = About::new("indian", Basis::Solar)
        .with_name("Indian National")
        .with_aliases(&["saka"])
        .with_bcp47("indian")
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        // Counted from its end, a year is the same whether it is a leap year or not, but for Chaitra.
        let (year, days_left) = Gregorian::days_left(day.get() as i64 - DAYS_BEFORE);
        let (month, day) = six_long_months::from_days_left(days_left);
        // Few days are in Chaitra: a branch costs less than to look at every year.
        let missing = month == 1 && !Gregorian::is_leap(year);
        (year - GREGORIAN_YEAR, month, day - missing as u8)
    }

    #[inline]
    const fn first_day(year: i32, month: u8) -> i64 {
        // Saturates only for years without a day.
        let gregorian = year.saturating_add(GREGORIAN_YEAR);
        let days = six_long_months::days_before(month);
        let missing = (month > 1 && !Gregorian::is_leap(gregorian)) as i64;
        Gregorian::first_day(gregorian, 1) + DAYS_BEFORE + days - missing
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        Gregorian::is_leap((year as i64 + GREGORIAN_YEAR as i64).rem_euclid(400) as i32)
    }

    #[inline]
    const fn month_length(year: i32, month: u8) -> u8 {
        let (shortest, longest) = Self::month_bounds(month);
        if Self::is_leap(year) { longest } else { shortest }
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        match month {
            1 => (30, 31),
            2..=6 => (31, 31),
            _ => (30, 30),
        }
    }
}

regular_years_inherent!(Indian, 12);

impl Calendar for Indian {
    one_era_methods!(EraRule::new("shaka"));

    fn related_gregorian_year(&self, year: i32) -> i32 {
        year.saturating_add(GREGORIAN_YEAR)
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        crate::calendars::name_of(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // The calendar's first day: 1 Chaitra 1879 was 22 March 1957.
        assert_eq!(Indian::to_day(1879, 1, 1), Gregorian::to_day(1957, 3, 22));
        // 1 Chaitra of a leap year is 21 March: 1946 (2024).
        assert_eq!(Indian::to_day(1946, 1, 1), Gregorian::to_day(2024, 3, 21));
        // The Republic: 26 January 1950 was 6 Magha 1871.
        assert_eq!(Indian::to_day(1871, 11, 6), Gregorian::to_day(1950, 1, 26));
    }
}
