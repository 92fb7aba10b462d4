//! The Pax calendar.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::uneven_years::{UnevenYears, uneven_years_methods, year_holding};
use crate::calendars::{Gregorian, calendar};
use crate::month::{Bounds, Month};

calendar! {
    /// The Pax calendar of James Colligan (1930): months of four weeks, and a leap week of its own.
    ///
    /// # Rules
    /// A year has 52 weeks; 53 if its last two digits are 99 or a number that 6 divides, 00 included,
    /// unless 400 divides it: 71 years of 400, which are then as long as 400 Gregorian years. Every
    /// month begins on a Sunday.
    ///
    /// # Months and days
    /// Thirteen of 28 days: January to November, Columbus (`M12`), December (`M13`). The leap week is a
    /// month, Pax, between Columbus and December: `M12L`. (In a leap year ThreeTen-Extra counts Pax as
    /// month 13 and December as 14: those are their positions.)
    ///
    /// # Years and eras
    /// The Gregorian years, whose new years are up to two weeks away. Year 1 began on Sunday, 31 December
    /// of the Gregorian year 0. No eras.
    ///
    /// # Range and status
    /// Every day; defined. Colligan says nothing of years before 1. Here, as in `when_exe`, the pattern of
    /// 400 years goes on, so that year −1 is like 399. ThreeTen-Extra reads the last digits without
    /// the sign, which mirrors the pattern: −6 and −99 are leap years there and not here.
    ///
    /// # Sources
    /// Colligan, *A Calendar Reform Project* (1930), as restated by D. Steel, *Marking Time* (2000), 288, and
    /// by ThreeTen-Extra (`PaxDate`); the sample of `when_exe`.
    pub struct Pax;
}

/// Sunday, 2 January of the Gregorian year 0, on which year 0 begins: R.D. −364.
const FIRST_DAY_OF_YEAR_0: i64 = -364 - 719_163;

impl Pax {
    pub(crate) const ABOUT: About<'static> =
        About::new("pax", Basis::Solar).with_name("Pax").with_aliases(&["Colligan"]).with_doc(Self::DOC);

    /// Whether the year has a leap week.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        let digits = year.rem_euclid(100);
        digits == 99 || (digits % 6 == 0 && year.rem_euclid(400) != 0)
    }

    /// Leap years from year 0 to the one before this.
    fn leap_years_before(year: i32) -> i64 {
        let year = i64::from(year);
        let (centuries, digits) = (year.div_euclid(100), year.rem_euclid(100));
        // A century has 17 leap years, and its year 00 where 400 does not divide it.
        let whole = 17 * centuries + centuries - (centuries + 3).div_euclid(4);
        let of_century =
            if digits == 0 { 0 } else { (digits - 1) / 6 + i64::from(centuries.rem_euclid(4) != 0) };
        whole + of_century
    }
}

impl UnevenYears for Pax {
    const BOUNDS: Bounds = Bounds {
        shortest_month: 7,
        longest_month: 28,
        fewest_months: 13,
        most_months: 14,
        shortest_year: 364,
        longest_year: 371,
    };

    fn year_at(days: i64) -> i32 {
        let days = days - FIRST_DAY_OF_YEAR_0;
        year_holding(days, (400 * days).div_euclid(146_097), |year| {
            Self::first_day(year) - FIRST_DAY_OF_YEAR_0
        })
    }

    fn first_day(year: i32) -> i64 {
        FIRST_DAY_OF_YEAR_0 + 364 * i64::from(year) + 7 * Self::leap_years_before(year)
    }

    fn first_month(year: i32) -> i64 {
        13 * i64::from(year) + Self::leap_years_before(year)
    }

    fn year_of_month(index: i64) -> i32 {
        // 400 years have 13 · 400 + 71 months.
        year_holding(index, (400 * index).div_euclid(5_271), Self::first_month)
    }

    fn code(year: i32, ordinal: u8) -> Month {
        let is_leap = Self::is_leap(year);
        let number = ordinal - u8::from(is_leap && ordinal > 12);
        Month::with_leap(number, is_leap && ordinal == 13).unwrap_or(Month::M01)
    }

    fn ordinal(year: i32, month: Month) -> Option<u8> {
        let is_leap = Self::is_leap(year);
        match (month.number(), month.is_leap()) {
            (number @ 1..=12, false) => Some(number),
            (13, false) => Some(13 + u8::from(is_leap)),
            (12, true) if is_leap => Some(13),
            _ => None,
        }
    }

    fn start(year: i32, ordinal: u8) -> u16 {
        let is_leap = Self::is_leap(year);
        // December and the next year's beginning come after the leap week.
        28 * (u16::from(ordinal) - 1) - if is_leap && ordinal > 13 { 21 } else { 0 }
    }

    fn ordinal_at(year: i32, place: u16) -> u8 {
        let is_after = Self::is_leap(year) && place >= 12 * 28 + 7;
        let place = if is_after { place + 21 } else { place };
        (place / 28) as u8 + 1
    }
}

impl Calendar for Pax {
    uneven_years_methods!();

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        const GREGORIAN: &Gregorian = &Gregorian;
        match (month.number(), month.is_leap(), width) {
            (1..=11, false, _) => GREGORIAN.month_name(month, width),
            (12, false, NameWidth::Wide) => Some("Columbus"),
            (12, false, NameWidth::Narrow) => Some("C"),
            (12, false, _) => Some("Col"),
            (12, true, NameWidth::Narrow) => Some("P"),
            (12, true, _) => Some("Pax"),
            (13, false, _) => GREGORIAN.month_name(Month::M12, width),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn known_days() {
        // ThreeTen-Extra 1.8: the leap year 6, the year 400 without a leap week.
        for ((year, month, day), pax) in [
            ((0, 12, 31), "0001-01-01"),
            ((6, 12, 2), "0006-12L-07"),
            ((6, 12, 3), "0006-13-01"),
            ((6, 12, 30), "0006-13-28"),
            ((399, 12, 3), "0399-12L-06"),
            ((399, 12, 5), "0399-13-01"),
            ((400, 12, 30), "0400-13-28"),
            ((400, 12, 31), "0401-01-01"),
        ] {
            let day = Gregorian::to_day(year, month, day).unwrap();
            assert_eq!(Pax.ymd_of(day).to_string(), pax);
            assert_eq!(Pax.day_of(pax.parse().unwrap()), Ok(day));
        }
    }

    #[test]
    fn leap_years_are_counted() {
        let mut count = 0;
        for year in 0..800 {
            assert_eq!(Pax::leap_years_before(year), count);
            count += i64::from(Pax::is_leap(year));
        }
        assert_eq!(count, 142);
        assert_eq!(Pax::leap_years_before(-400), -71);
    }
}
