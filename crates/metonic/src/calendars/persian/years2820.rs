//! The Persian calendar by the rule that Qt's Jalali calendar follows.

use super::names::{self, persian_methods, persian_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{calendar, mean_years};
use crate::day::Day;

calendar! {
    /// The Persian calendar with its leap years spread evenly over 2820: the rule of Qt's Jalali
    /// calendar. It is not Iran's.
    ///
    /// # Rules
    /// A cycle of 2820 years, the present one from year 475 on, has 1 029 983 days and 683 leap
    /// years, spread as evenly as can be: year n of a cycle begins floor(1 029 983 n / 2820) days
    /// after it.
    ///
    /// # Months and days
    /// Twelve: six of 31 days, five of 30, and Esfand of 29, or 30 in a leap year.
    ///
    /// # Years and eras
    /// Year 1 began in March 622. One era, `ap`, for every year. The historical count has no year 0.
    ///
    /// # Range and status
    /// Every day; defined, as a rule. It is not the calendar of Iran: its new year is a day off in
    /// 1210, 1243, 1276, 1437 and 1470. Use `persian` to date anything; this one is for agreement
    /// with programs that use Qt. Nor is it Birashk's (`persian-arithmetic`), whose cycle begins a
    /// year earlier and groups its leap years by 128 years: the two differ in 33 new years of a
    /// cycle.
    ///
    /// # Sources
    /// Qt 6.12, `QJalaliCalendar`: its own answers for the years −9999 to 9999.
    pub struct Persian2820;
}

/// Years in a cycle.
const CYCLE_YEARS: i64 = 2_820;
/// Days in a cycle: 2820 · 365 + 683.
const CYCLE_DAYS: i64 = 1_029_983;
/// The year that a cycle begins with.
const CYCLE_START: i64 = 475;
/// Days from 1970-01-01 to the first day of year 475: JDN 2 121 446 − 2 440 588.
const FIRST_DAY_OF_CYCLE: i64 = 2_121_446 - 2_440_588;

impl Persian2820 {
    pub(crate) const ABOUT: About<'static> = About::new("persian-2820", Basis::Solar)
        .with_name("Persian 2820")
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        // Cycles that make every i32 day positive.
        const CYCLES: i64 = 2_086;
        let days = (day.get() as i64 - FIRST_DAY_OF_CYCLE + CYCLES * CYCLE_DAYS) as u64;
        let (year, day) = mean_years::year_and_day::<{ CYCLE_DAYS as u64 }, { CYCLE_YEARS as u64 }>(days, 0);
        let (month, day) = names::from_days_left(365 - day);
        (year as i32 + (CYCLE_START - CYCLES * CYCLE_YEARS) as i32, month, day)
    }

    #[inline]
    const fn first_day(year: i32, month: u8) -> i64 {
        let days = (CYCLE_DAYS * (year as i64 - CYCLE_START)).div_euclid(CYCLE_YEARS);
        FIRST_DAY_OF_CYCLE + days + names::days_before(month)
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        // The year whose fraction of a day carries over: 683 days to 2820 years.
        let in_cycle = (year as i64 - CYCLE_START).rem_euclid(CYCLE_YEARS);
        CYCLE_DAYS * in_cycle % CYCLE_YEARS >= 365 * CYCLE_YEARS + CYCLE_YEARS - CYCLE_DAYS
    }
}

persian_months!(Persian2820);

impl Calendar for Persian2820 {
    persian_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Persian, PersianArithmetic};

    #[test]
    fn new_year_is_a_day_off_the_official_one_in_these_years() {
        let differ: std::vec::Vec<i32> = (1206..=1498)
            .filter(|&year| Persian2820::to_day(year, 1, 1) != Persian::to_day(year, 1, 1))
            .collect();
        assert_eq!(differ, [1210, 1243, 1276, 1437, 1470]);
    }

    #[test]
    fn it_differs_from_birashk_in_33_new_years_of_a_cycle() {
        let differ = (475..475 + 2_820)
            .filter(|&year| Persian2820::to_day(year, 1, 1) != PersianArithmetic::to_day(year, 1, 1));
        assert_eq!(differ.count(), 33);
    }

    #[test]
    fn known_days() {
        // Qt 6.12: 475-01-01 is JDN 2121446, 3-01-01 is 1949051.
        for (year, number) in [(475, 2_121_446), (3, 1_949_051)] {
            assert_eq!(Persian2820::to_day(year, 1, 1), Day::from_julian_day_number(number));
        }
    }
}
