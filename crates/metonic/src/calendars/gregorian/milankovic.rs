//! The Revised Julian calendar of Milanković.

use super::names::{self, common_era_methods, roman_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;

calendar! {
    /// The Revised Julian calendar, by Milutin Milanković (1923): that of several Orthodox
    /// churches.
    ///
    /// # Rules
    /// A year has 365 days; 366 if 4 divides it, unless 100 does and the year modulo 900 is neither
    /// 200 nor 600. 900 years are 328 718 days.
    ///
    /// # Months and days
    /// Twelve: 31, 28 (29 in a leap year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31.
    ///
    /// # Years and eras
    /// Year 0 is 1 BCE. Eras: `ce` from year 1, `bce` before it, counted backwards. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Every day; defined. It has the dates of the Gregorian calendar from 1600-03-01 to
    /// 2800-02-28: 2800 is a leap year there and not here.
    ///
    /// # Sources
    /// Milanković, *Das Ende des julianischen Kalenders und der neue Kalender der orientalischen
    /// Kirchen*, Astronomische Nachrichten 220 (1923), 379; as restated by Qt
    /// (`QMilankovicCalendar`). The day-to-date form is derived in the code and checked on every
    /// `i32` day.
    pub struct Milankovic;
}

/// Days in 900 years: 900 · 365 + 225 leap days by fours − 9 centuries + 2 kept.
const DAYS_OF_900_YEARS: u64 = 328_718;
/// Days from 0000-03-01 to 1970-01-01: as in the Gregorian calendar, with which it agrees on both
/// sides of 1600-03-01 counted from there (16 centuries are 584 388 days in both).
const EPOCH_FROM_MARCH_OF_YEAR_0: i64 = 719_468;

impl Milankovic {
    pub(crate) const ABOUT: About<'static> = About::new("milankovic", Basis::Solar)
        .with_name("Milankovic")
        .with_aliases(&["Revised Julian", "revised-julian"])
        .with_qt(9)
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        // Cycles of 900 years that make every i32 day positive.
        const CYCLES: u64 = 6_600;
        /// A 328 718th of 2^64, rounded up.
        const CENTURIES: u64 = u64::MAX / DAYS_OF_900_YEARS + 1;
        /// Two ninths of 2^33, rounded up.
        const NINTHS: u64 = (2_u64 << 33).div_ceil(9);
        const OFFSET: i64 = (DAYS_OF_900_YEARS * CYCLES) as i64 + EPOCH_FROM_MARCH_OF_YEAR_0;
        let days = (day.get() as i64 + OFFSET) as u64;
        // Years begin on 1 March, so century c ends with the February of year 100(c + 1), which is
        // kept if (c + 1) mod 9 is 2 or 6. Hence c centuries have floor((328718 c + 6) / 9) days,
        // and this is the inverse, floor((9 n + 2) / 328718). The numerator is under 2^37, so that
        // the rounding of CENTURIES makes less than a 328718th.
        let century = ((CENTURIES as u128 * (9 * days + 2) as u128) >> 64) as u64;
        // Days of the Julian calendar that has the same leap days: 36525 c less the days of c
        // centuries, which is c − floor((2 c + 6) / 9), exact for the 2^17 centuries that there are.
        let left_out = century - ((century * NINTHS + 3 * NINTHS) >> 33);
        let (year, day_of_year) = names::julian_year(days + left_out);
        let (month, day, is_next_year) = names::from_march(day_of_year);
        let year = year as i64 - 900 * CYCLES as i64;
        (year as i32 + is_next_year as i32, month, day)
    }

    #[inline]
    const fn first_day(year: i32, month: u8) -> i64 {
        let (days, is_next_year) = names::to_march(month);
        let year = year as i64 - is_next_year as i64;
        let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
        let centuries = (DAYS_OF_900_YEARS as i64 * century + 6).div_euclid(9);
        centuries + 1_461 * in_century / 4 + days - EPOCH_FROM_MARCH_OF_YEAR_0
    }

    /// Whether the year has 366 days.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        year % 4 == 0 && (year % 100 != 0 || matches!(year.rem_euclid(900), 200 | 600))
    }
}

roman_months!(Milankovic);

impl Calendar for Milankovic {
    common_era_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn it_is_the_gregorian_calendar_from_1600_03_01_to_2800_02_28() {
        let first = Gregorian::to_day(1600, 3, 1).unwrap();
        let last = Gregorian::to_day(2800, 2, 28).unwrap();
        for days in first.get()..=last.get() {
            assert_eq!(Milankovic::from_day(Day::new(days)), Gregorian::from_day(Day::new(days)));
        }
        assert_eq!(Milankovic::from_day(last.add_days(1).unwrap()), (2800, 3, 1));
        assert_eq!(Gregorian::from_day(last.add_days(1).unwrap()), (2800, 2, 29));
    }
}
