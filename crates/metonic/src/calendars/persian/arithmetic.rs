//! The arithmetic Persian calendar of Birashk.

use super::names::{self, persian_methods, persian_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;

calendar! {
    /// The arithmetic Persian calendar, by Birashk's cycle of 2820 years. It is not Iran's.
    ///
    /// # Rules
    /// A cycle of 2820 years, the present one from year 474 on, has 1 029 983 days and 683 leap
    /// years: those with 31 ((y − 474) mod 2820 + 512) mod 128 < 31.
    ///
    /// # Months and days
    /// Twelve: six of 31 days, five of 30, and Esfand of 29, or 30 in a leap year.
    ///
    /// # Years and eras
    /// Year 1 began in March 622. One era, `ap`, for every year. The historical count has no year 0.
    ///
    /// # Range and status
    /// Every day; defined, as a rule. It is not the calendar of Iran: its new year is a day off in
    /// 1210, 1243, 1404 (2025), 1437 and 1470. Use `persian` to date anything; this one is for
    /// agreement with others that use the cycle.
    ///
    /// # Sources
    /// A. Birashk, *A Comparative Calendar of the Iranian, Muslim Lunar, and Christian Eras for
    /// Three Thousand Years* (1993), as stated by Reingold and Dershowitz, *Calendrical
    /// Calculations*, 4th ed., section 15.3 (arithmetic Persian calendar).
    pub struct PersianArithmetic;
}

/// Years in a cycle.
const CYCLE_YEARS: i64 = 2_820;
/// Days in a cycle.
const CYCLE_DAYS: i64 = 1_029_983;
/// The year that a cycle begins with.
const CYCLE_START: i64 = 474;
/// Days from 1970-01-01 to the first day of year 474: R.D. 226 896 + 365 · 473 + floor((31 · 474 −
/// 5) / 128) − 719 163.
const FIRST_DAY_OF_CYCLE: i64 = 226_896 + 365 * 473 + (31 * CYCLE_START - 5) / 128 - 719_163;
/// Days in 128 years, of which 31 are leap years: the rate within a cycle.
const DAYS_OF_128_YEARS: i64 = 128 * 365 + 31;

impl PersianArithmetic {
    pub(crate) const ABOUT: About<'static> = About::new("persian-arithmetic", Basis::Solar)
        .with_name("Persian Arithmetic")
        .with_aliases(&["Birashk"])
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        // Cycles that make every i32 day positive.
        const CYCLES: i64 = 2_086;
        const RATE: u64 = DAYS_OF_128_YEARS as u64;
        /// Years in days, in 2^40ths.
        const YEARS: u64 = (128 << 40) / RATE + 1;
        let days = (day.get() as i64 - FIRST_DAY_OF_CYCLE + CYCLES * CYCLE_DAYS) as u64;
        // A cycle's days to 2^51, rounded down: to a day and a whole number of cycles it is 76663/2^51 of
        // a day less, under one for 2^34 days.
        let cycle = ((days + 1) * 2_186_249_495) >> 51;
        let in_cycle = days - cycle * CYCLE_DAYS as u64;
        // Year n of a cycle begins floor((46751 n + 97) / 128) days after it; this is the inverse, with
        // half a 128th of a day more, so that nothing is on a border. The rounding of YEARS makes under
        // 2^20 / 2^40 of a year of it, an eighth of that half.
        let product = YEARS * in_cycle + (61 << 39) / RATE;
        let year = CYCLE_YEARS as u64 * cycle + (product >> 40);
        let day = ((product & ((1 << 40) - 1)) * RATE) >> 47;
        let (month, day) = names::from_days_left(365 - day as u32);
        (year as i32 + (CYCLE_START - CYCLES * CYCLE_YEARS) as i32, month, day)
    }

    #[inline]
    const fn first_day(year: i32, month: u8) -> i64 {
        let years = year as i64 - CYCLE_START;
        let (cycle, in_cycle) = (years.div_euclid(CYCLE_YEARS), years.rem_euclid(CYCLE_YEARS));
        let days = CYCLE_DAYS * cycle + (DAYS_OF_128_YEARS * in_cycle + 97) / 128;
        FIRST_DAY_OF_CYCLE + days + names::days_before(month)
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        let in_cycle = (year as i64 - CYCLE_START).rem_euclid(CYCLE_YEARS);
        31 * (in_cycle + CYCLE_START + 38) % 128 < 31
    }
}

persian_months!(PersianArithmetic);

impl Calendar for PersianArithmetic {
    persian_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Persian;

    #[test]
    fn new_year_is_a_day_off_the_official_one_in_these_years() {
        // The list of the years between 1206 and 1498 in which the cycle and the published calendar differ.
        let differ: std::vec::Vec<i32> = (1206..=1498)
            .filter(|&year| PersianArithmetic::to_day(year, 1, 1) != Persian::to_day(year, 1, 1))
            .collect();
        assert_eq!(differ, [1210, 1243, 1404, 1437, 1470]);
    }

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C, arithmetic Persian: R.D. 710347 is 21 Aban 1324.
        let day = Day::from_rata_die(710_347).unwrap();
        assert_eq!(PersianArithmetic::from_day(day), (1324, 8, 21));
    }
}
