//! The Julian calendar.

use super::names::{self, common_era_methods, roman_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;

calendar! {
    /// The Julian calendar, proleptic: Europe's until the Gregorian reform, still that of several
    /// Orthodox churches.
    ///
    /// # Rules
    /// A year has 365 days; 366 if 4 divides it. Four years are 1461 days.
    ///
    /// # Months and days
    /// Twelve: 31, 28 (29 in a leap year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31.
    ///
    /// # Years and eras
    /// Year 0 is 1 BCE. Eras: `ce` from year 1, `bce` before it, counted backwards. The historical
    /// count has no year 0. Years begin on 1 January, whatever the custom of the time and place
    /// was. The Roman names of its days are `RomanDate`, the Greek
    /// count of its years is `Olympiad`, and calendars that had other
    /// years are `cutover-gb-old-style`, `am-byzantine` and their kin.
    ///
    /// # Range and status
    /// Every day; defined. It is proleptic before 8 CE: the leap years that Rome kept until then
    /// were irregular and are not known for certain.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 3 (epoch R.D. −1). Day
    /// to date after C. Neri and L. Schneider (2022), checked here on every `i32` day.
    pub struct Julian;
}

/// Days in four years.
const DAYS_OF_4_YEARS: u64 = 1_461;
/// Days from 0000-03-01 (Julian) to 1970-01-01 (Gregorian): R.D. 719 163 − R.D. −307.
const EPOCH_FROM_MARCH_OF_YEAR_0: u64 = 719_470;
/// Cycles of four years that make every i32 day positive.
const DAY_CYCLES: u64 = 1_475_000;

impl Julian {
    pub(crate) const ABOUT: About<'static> = About::new("julian", Basis::Solar)
        .with_name("Julian")
        .with_qt(8)
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        const OFFSET: i64 =
            i32::MIN as i64 + (DAYS_OF_4_YEARS * DAY_CYCLES + EPOCH_FROM_MARCH_OF_YEAR_0) as i64;
        let days = day.get().wrapping_sub(i32::MIN) as u32 as u64;
        let (year, day_of_year) = names::julian_year(days + OFFSET as u64);
        let (month, day, is_next_year) = names::from_march(day_of_year);
        let year = year as i64 - 4 * DAY_CYCLES as i64;
        (year as i32 + is_next_year as i32, month, day)
    }

    #[inline]
    pub(crate) const fn first_day(year: i32, month: u8) -> i64 {
        let (days, is_next_year) = names::to_march(month);
        let year = year as i64 - is_next_year as i64;
        (DAYS_OF_4_YEARS as i64 * year).div_euclid(4) + days - EPOCH_FROM_MARCH_OF_YEAR_0 as i64
    }

    /// Whether the year has 366 days.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        year % 4 == 0
    }
}

roman_months!(Julian);

impl Calendar for Julian {
    common_era_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C: R.D. −214193 is 30 July 587 BCE, which is year −586.
        let day = Day::from_rata_die(-214_193).unwrap();
        assert_eq!(Julian::from_day(day), (-586, 7, 30));
        // The day before 1582-10-15 (Gregorian) was 4 October: bull Inter gravissimas.
        let reform = crate::calendars::Gregorian::to_day(1582, 10, 15).unwrap();
        assert_eq!(Julian::from_day(reform.add_days(-1).unwrap()), (1582, 10, 4));
        // The October Revolution: 25 October 1917 was 7 November.
        assert_eq!(Julian::to_day(1917, 10, 25), crate::calendars::Gregorian::to_day(1917, 11, 7));
    }
}
