//! The Yerm lunar calendar.

use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::calendars::uneven_years::{UnevenYears, uneven_years_methods, year_holding};
use crate::month::{Bounds, Month};

calendar! {
    /// The Yerm lunar calendar of Karl Palmen (1998): a simple rule for months that follow the moon, with
    /// no regard for the sun.
    ///
    /// # Rules
    /// A yerm is 17 months; every third of a cycle of 52 is 15. Its months have 30 and 29 nights in turn and
    /// begin and end with 30. A cycle of 52 yerms is 850 months or 25 101 nights, a mean month of
    /// 29.530588 days.
    ///
    /// # Months and days
    /// 15 or 17 months, without names. Palmen's nights run from noon to noon: a night has here the civil
    /// date of the noon that it begins with.
    ///
    /// # Years and eras
    /// Yerms stand for years and are counted through all cycles: year 1043 is yerm 3 of cycle 21
    /// (`Yerm::cycle`), which began on 11 November 1996. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Palmen, *Yerm Lunar Calendar* (hermetic.ch); the sample of `when_exe`.
    pub struct Yerm;
}

/// 11 November 1996 (R.D. 728974) is the first day of cycle 21.
const FIRST_DAY: i64 = 728_974 - 20 * DAYS_OF_CYCLE - 719_163;
/// Days in a cycle.
const DAYS_OF_CYCLE: i64 = 25_101;
/// Yerms in a cycle.
const YERMS: i64 = 52;

impl Yerm {
    pub(crate) const ABOUT: About<'static> =
        About::new("yerm", Basis::Other).with_name("Yerm Lunar").with_doc(Self::DOC);

    /// The cycle of a year, and the number of the yerm in it, 1 to 52.
    #[must_use]
    pub const fn cycle(year: i32) -> (i32, u8) {
        // Year i32::MIN is none of the calendar's.
        let before = year.saturating_sub(1);
        (before.div_euclid(52) + 1, before.rem_euclid(52) as u8 + 1)
    }

    /// The year of a yerm of a cycle; years past the ends of an `i32` are the last.
    #[must_use]
    pub const fn year_of_cycle(cycle: i32, yerm: u8) -> i32 {
        cycle.saturating_sub(1).saturating_mul(52).saturating_add(yerm as i32)
    }

    const fn is_short(year: i32) -> bool {
        Self::cycle(year).1.is_multiple_of(3)
    }

    /// Yerms of 15 months from year 1 to the one before this.
    const fn short_before(year: i32) -> i64 {
        let before = year as i64 - 1;
        17 * before.div_euclid(YERMS) + before.rem_euclid(YERMS) / 3
    }
}

impl UnevenYears for Yerm {
    const BOUNDS: Bounds = Bounds {
        shortest_month: 29,
        longest_month: 30,
        fewest_months: 15,
        most_months: 17,
        shortest_year: 443,
        longest_year: 502,
    };

    fn year_at(days: i64) -> i32 {
        let estimate = (YERMS * (days - FIRST_DAY)).div_euclid(DAYS_OF_CYCLE) + 1;
        year_holding(days, estimate, Self::first_day)
    }

    fn first_day(year: i32) -> i64 {
        FIRST_DAY + 502 * (i64::from(year) - 1) - 59 * Self::short_before(year)
    }

    fn first_month(year: i32) -> i64 {
        17 * (i64::from(year) - 1) - 2 * Self::short_before(year)
    }

    fn year_of_month(index: i64) -> i32 {
        year_holding(index, (YERMS * index).div_euclid(850) + 1, Self::first_month)
    }

    fn code(_: i32, ordinal: u8) -> Month {
        Month::clamped(ordinal)
    }

    fn ordinal(year: i32, month: Month) -> Option<u8> {
        let months = if Self::is_short(year) { 15 } else { 17 };
        (!month.is_leap() && month.number() <= months).then_some(month.number())
    }

    fn start(_: i32, ordinal: u8) -> u16 {
        // Two months are 59 days, the first of them 30.
        let before = u16::from(ordinal) - 1;
        59 * (before / 2) + 30 * (before % 2)
    }

    fn ordinal_at(_: i32, place: u16) -> u8 {
        (2 * (place / 59) + u16::from(place % 59 >= 30)) as u8 + 1
    }
}

impl Calendar for Yerm {
    uneven_years_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // Palmen's list of 21 March 2002, of full moons in cycle 21.
        for ((year, month, day), (yerm, number, night)) in [
            ((1998, 3, 12), (1, 17, 15)),
            ((1999, 5, 29), (2, 15, 15)),
            ((1999, 7, 27), (2, 17, 15)),
            ((2000, 10, 12), (3, 15, 15)),
            ((2003, 7, 13), (5, 17, 15)),
            ((2004, 9, 28), (6, 15, 15)),
        ] {
            let ymd = Yerm.ymd_of(Gregorian::to_day(year, month, day).unwrap());
            assert_eq!(Yerm::cycle(ymd.year), (21, yerm));
            assert_eq!((ymd.month.number(), ymd.day), (number, night));
            assert_eq!(Yerm::year_of_cycle(21, yerm), ymd.year);
        }
    }
}
