//! The Gregorian calendar.

use super::names::{self, common_era_methods, roman_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;

calendar! {
    /// The Gregorian calendar, proleptic: the civil calendar of nearly every country.
    ///
    /// # Rules
    /// A year has 365 days; 366 if 4 divides it, unless 100 does and 400 does not. 400 years are
    /// 146 097 days, a whole number of weeks.
    ///
    /// # Months and days
    /// Twelve: 31, 28 (29 in a leap year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31.
    ///
    /// # Years and eras
    /// Year 0 is 1 BCE. Eras: `ce` from year 1, `bce` before it, counted backwards. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Every day; defined. Before its introduction on 1582-10-15 it is proleptic, as in ISO 8601.
    ///
    /// # Sources
    /// Bull *Inter gravissimas*, 1582; ISO 8601-1:2019, 4.2.1. Day to date: the Julian year by
    /// B. Joffe (2025), months by C. Neri and L. Schneider, *Euclidean affine functions and their
    /// application to calendar algorithms* (2022), as is date to day. Both are checked here on every
    /// `i32` day.
    pub struct Gregorian;
}

/// Days in 400 years.
const DAYS_OF_400_YEARS: u64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH_FROM_MARCH_OF_YEAR_0: u64 = 719_468;
/// Days from `Day::MIN` to 0000-03-01.
const MIN_TO_MARCH_OF_YEAR_0: u64 = (1 << 31) - EPOCH_FROM_MARCH_OF_YEAR_0;
/// Eras of 400 years that begin before `Day::MIN`, counted back from 0000-03-01.
const ERAS: u64 = MIN_TO_MARCH_OF_YEAR_0.div_ceil(DAYS_OF_400_YEARS);
/// The year that the first of them begins in.
const FIRST_YEAR: i32 = -400 * ERAS as i32;
/// Days from its 1 March to `Day::MIN`.
const BEFORE_FIRST_DAY: u64 = DAYS_OF_400_YEARS * ERAS - MIN_TO_MARCH_OF_YEAR_0;

impl Gregorian {
    pub(crate) const ABOUT: About<'static> = About::new("gregorian", Basis::Solar)
        .with_name("Gregorian")
        .with_aliases(&["gregory"])
        .with_bcp47("gregory")
        .with_qt(0)
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        Self::from_era(day.get().wrapping_sub(i32::MIN) as u32 as u64 + BEFORE_FIRST_DAY)
    }

    /// As [`from_day`](Self::from_day), for days that may lie a few hundred past the ends.
    #[inline(always)]
    pub(crate) const fn from_days(days: i64) -> (i32, u8, u8) {
        Self::from_era((days - i32::MIN as i64 + BEFORE_FIRST_DAY as i64) as u64)
    }

    /// The date of a number of days from 1 March of [`FIRST_YEAR`].
    #[inline(always)]
    const fn from_era(days: u64) -> (i32, u8, u8) {
        let (year, day_of_year) = names::julian_year(days + left_out(days));
        let (month, day, is_next_year) = names::from_march(day_of_year);
        // Under 2^24 years.
        (year as i32 + FIRST_YEAR + is_next_year as i32, month, day)
    }

    /// Days from 1970-01-01 to the first day of a month of 1 to 12, in a year from −2 147 483 599.
    #[inline]
    pub(crate) const fn first_day(year: i32, month: u8) -> i64 {
        // A whole number of 400-year eras that makes those years positive.
        const ERAS: u32 = 5_368_709;
        let (days, is_next_year) = names::to_march(month);
        let year = (year as u32).wrapping_add(400 * ERAS).wrapping_sub(is_next_year as u32) as u64;
        // Of the centuries' years all but every fourth are not leap.
        let missing = (3 * (year / 100)).div_ceil(4);
        let whole_years = (1_461 * year / 4 - missing) as i64;
        whole_years + days - (DAYS_OF_400_YEARS * ERAS as u64 + EPOCH_FROM_MARCH_OF_YEAR_0) as i64
    }

    /// Whether the year has 366 days.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        // A year that 100 divides is a multiple of 400 just when 16 divides it.
        year & (if year % 100 == 0 { 15 } else { 3 }) == 0
    }

    /// The year and the day of the year, from 0, of days that may lie a few hundred past the ends.
    #[inline(always)]
    pub(crate) const fn ordinal_date(days: i64) -> (i32, u32) {
        // Eras of 400 years, counted from 0001-01-01 so that a leap year is the last of its four,
        // that make every i32 day positive.
        const ERAS: u64 = 14_704;
        const FIRST_DAY: i64 = (DAYS_OF_400_YEARS * ERAS + EPOCH_FROM_MARCH_OF_YEAR_0 - 306) as i64;
        let days = (days + FIRST_DAY) as u64;
        let (year, day) = names::julian_year(days + left_out(days));
        (year as i32 + 1 - 400 * ERAS as i32, day)
    }

    /// The year of a day, and the days that are left of it, 0 to 365.
    #[inline(always)]
    pub(crate) const fn days_left(days: i64) -> (i32, u32) {
        // As Joffe's form: backwards from the end of an era far in the future, by centuries and then
        // by the years of the Julian calendar that has the same leap days. A century that has a leap
        // day less is made up for after its last year, 365 days on, so that the years' own days come
        // first.
        const ERAS: u64 = 14_705;
        const LAST_DAY: u64 = DAYS_OF_400_YEARS * ERAS - (EPOCH_FROM_MARCH_OF_YEAR_0 - 306 + 1);
        let backwards = LAST_DAY.wrapping_add_signed(-days);
        // At least one day, so that a whole number of centuries gives one less: see `centuries`.
        let centuries = centuries(backwards - 365);
        let julian = backwards + centuries - centuries / 4;
        let product = 50_504_432_782_230_121_u128 * julian as u128;
        let year = 400 * ERAS as i32 - (product >> 64) as i32;
        (year, (high(1_461, product as u64) / 4) as u32)
    }

    /// The year of a count of days from 1970-01-01 that may lie a little past the ends of a `Day`.
    pub(crate) fn year_of(days: i64) -> i32 {
        // 28 · 400 years are far more than any month or year reaches past the ends.
        let eras = if days < i64::from(i32::MIN) {
            28
        } else if days > i64::from(i32::MAX) {
            -28
        } else {
            0
        };
        let days = days.saturating_add(eras * DAYS_OF_400_YEARS as i64);
        let day = days.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32;
        Self::from_day(Day::new(day)).0 - eras as i32 * 400
    }
}

/// Centuries in days, less the least part of one: floor((4 n − 1) / 146097) for 1 ≤ n ≤ 4 787 306 496,
/// beyond which the product overflows. That is 492 million more than the i32 days.
#[inline(always)]
const fn centuries(days: u64) -> u64 {
    // Joffe's multiplier (2025): 4/146097 of 2^47, rounded down, so that it is 20477/2^47 of a 146097th
    // less to a day, which is less than one.
    (days * 3_853_261_555) >> 47
}

/// Leap days that the Julian calendar has beyond ours in so many days from 1 March of a year that 400
/// divides, or from the January after it.
#[inline(always)]
const fn left_out(days: u64) -> u64 {
    // The century is floor((4 n + 3) / 146097).
    let century = centuries(days + 1);
    century - century / 4
}

/// The high half of a product.
#[inline]
const fn high(a: u64, b: u64) -> u64 {
    ((a as u128 * b as u128) >> 64) as u64
}

roman_months!(Gregorian);

impl Calendar for Gregorian {
    common_era_methods!();

    fn related_gregorian_year(&self, year: i32) -> i32 {
        year
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C, first and last rows and the Unix epoch.
        for (rata_die, date) in [(-214_193, (-586, 7, 24)), (719_163, (1970, 1, 1)), (764_652, (2094, 7, 18))]
        {
            assert_eq!(Gregorian::from_day(Day::from_rata_die(rata_die).unwrap()), date);
        }
    }

    #[test]
    fn the_ends_of_the_range() {
        assert_eq!(Gregorian::from_day(Day::MIN), (-5_877_641, 6, 23));
        assert_eq!(Gregorian::from_day(Day::MAX), (5_881_580, 7, 11));
        assert_eq!(Gregorian::to_day(5_881_580, 7, 11), Ok(Day::MAX));
        assert_eq!(Gregorian::to_day(5_881_580, 7, 12), Err(Error::DayRange { days: 1 << 31 }));
        let year = Error::Year { value: 5_881_581, min: -5_877_641, max: 5_881_580 };
        assert_eq!(Gregorian::to_day(5_881_581, 1, 1), Err(year));
    }
}
