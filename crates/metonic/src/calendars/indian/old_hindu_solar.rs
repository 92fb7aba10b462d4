//! The old Hindu solar calendar.

use super::solar::solar_methods;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::EraRule;

calendar! {
    /// The old Hindu solar calendar, by the mean sun of the Ārya Siddhānta, as it was kept until
    /// about 1100.
    ///
    /// # Rules
    /// The year is 1 577 917 500 / 4 320 000 days, a month a twelfth of it. A day belongs to the
    /// month in which its sunrise is, six hours after midnight; the Kali Yuga began at a midnight.
    ///
    /// # Months and days
    /// Twelve of 30 or 31 days, each the mean sun's time in a sign: Mesha, in which the year
    /// begins, to Mina.
    ///
    /// # Years and eras
    /// Years of the Kali Yuga that have elapsed: era `kali`, for every year. The first day of year
    /// 0 was 18 February 3102 BCE (Julian).
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter
    /// 10.
    pub struct OldHinduSolar;
}

/// The first day of the Kali Yuga, R.D. −1 132 959, from 1970-01-01.
pub(super) const KALI_EPOCH: i64 = super::surya_siddhanta::KALI_EPOCH;
/// Days in 4 320 000 years, by the Ārya Siddhānta.
pub(super) const YUGA_DAYS: i64 = 1_577_917_500;
/// Months of the sun in so many days.
const YUGA_MONTHS: i64 = 12 * 4_320_000;

const ERAS: &[EraRule<'_>] = &[EraRule::new("kali")];

impl OldHinduSolar {
    pub(crate) const ABOUT: About<'static> =
        About::new("old-hindu-solar", Basis::Solar).with_name("Old Hindu Solar").with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        // Quarters of a day to its sunrise: less than 2³⁴, and with the months of a yuga less than 2⁶⁰.
        let quarters = 4 * (day.get() as i64 - KALI_EPOCH) + 1;
        let month = (quarters * YUGA_MONTHS).div_euclid(4 * YUGA_DAYS);
        let first_day = Self::first_day_of(month);
        (
            month.div_euclid(12) as i32,
            month.rem_euclid(12) as u8 + 1,
            (day.get() as i64 - first_day) as u8 + 1,
        )
    }

    /// The first day of a month, counted from the first of all: the first whose sunrise is not
    /// before its beginning.
    const fn first_day_of(month: i64) -> i64 {
        let quarters = 4 * month as i128 * YUGA_DAYS as i128 - YUGA_MONTHS as i128;
        -(-quarters).div_euclid(4 * YUGA_MONTHS as i128) as i64 + KALI_EPOCH
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        Self::first_day_of(12 * year as i64 + month as i64 - 1)
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        (Self::first_day(year, month + 1) - Self::first_day(year, month)) as u8
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        Self::first_day(year, 13) - Self::first_day(year, 1) > 365
    }

    const fn month_bounds(_: u8) -> (u8, u8) {
        (30, 31)
    }
}

regular_years_inherent!(OldHinduSolar, 12, (365, 366));

impl Calendar for OldHinduSolar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    solar_methods!(ERAS, super::names::SIGNS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C: R.D. −214193, 25469 and 764652.
        for (rata_die, date) in [(-214_193, (2515, 5, 19)), (25_469, (3171, 7, 11)), (764_652, (5195, 4, 2))]
        {
            assert_eq!(OldHinduSolar::from_day(Day::from_rata_die(rata_die).unwrap()), date);
        }
    }
}
