//! The Swedish calendar.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{Gregorian, Julian, calendar, gregorian::names};
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;

calendar! {
    /// The calendar of Sweden and Finland, which had a 30 February in 1712.
    ///
    /// # Rules
    /// The Julian calendar until 28 February 1700; then one day ahead of it, 1700 having been a common
    /// year; the Julian calendar again from 1 March 1712, the day after 30 February; the Gregorian from
    /// 1 March 1753, the day after 17 February.
    ///
    /// # Months and days
    /// Those of the Julian and the Gregorian calendar, but that February has 28 days in 1700, 30 in
    /// 1712 and 17 in 1753.
    ///
    /// # Years and eras
    /// Years from 1 January. Year 0 is 1 BCE. Eras: `ce` from year 1, `bce` before it, counted
    /// backwards. The historical count has no year 0.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// `Time4J`, `ChronoHistory` (`SE`), with the days 1700-03-01, 1712-03-01 and 1753-03-01. The almanac
    /// of 1712 has 30 February, a Friday. The calendar `Swedish` of `when_exe` has the years from 1712
    /// as Julian for ever, without 1753.
    pub struct Swedish;
}

/// The first day ahead of the Julian calendar: 29 February 1700 there, 1 March here.
const AHEAD: i64 = Julian::first_day(1700, 3) - 1;
/// The first day that was Julian again, 1 March 1712.
const JULIAN_AGAIN: i64 = Julian::first_day(1712, 3);
/// The first Gregorian day.
const GREGORIAN: i64 = Gregorian::first_day(1753, 3);

impl Swedish {
    pub(crate) const ABOUT: About<'static> = About::new("swedish", Basis::Solar)
        .with_name("Swedish")
        .with_aliases(&["cutover-se", "cutover-fi"])
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        let days = day.get() as i64;
        if days >= GREGORIAN {
            Gregorian::from_day(day)
        } else if days == JULIAN_AGAIN - 1 {
            (1712, 2, 30)
        } else if days >= AHEAD && days < JULIAN_AGAIN {
            Julian::from_day(Day::new(day.get() + 1))
        } else {
            Julian::from_day(day)
        }
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        let julian = Julian::first_day(year, month);
        if julian > GREGORIAN {
            Gregorian::first_day(year, month)
        } else if julian > AHEAD && julian < JULIAN_AGAIN {
            julian - 1
        } else {
            julian
        }
    }

    /// Whether the year has a 29 February.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        Self::month_length(year, 2) >= 29
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        match (year, month) {
            (1700, 2) => 28,
            (1712, 2) => 30,
            (1753, 2) => 17,
            _ if year > 1753 => names::month_length(month, Gregorian::is_leap(year)),
            _ => names::month_length(month, Julian::is_leap(year)),
        }
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        if month == 2 {
            (17, 30)
        } else {
            (names::month_length(month, false), names::month_length(month, true))
        }
    }
}

regular_years_inherent!(Swedish, 12, (354, 367));

impl Calendar for Swedish {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn era_of(&self, _: Day, ymd: YearMonthDay) -> Option<Era> {
        Some(names::common_era(ymd.year))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        names::common_era_rule(era, Self::first_day(1, 1))
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
        let on = |days| Swedish::from_day(Day::new(days as i32));
        // 1 March 1700 was 29 February (Julian) and 11 March (Gregorian).
        assert_eq!(Swedish::to_day(1700, 3, 1), Gregorian::to_day(1700, 3, 11));
        // Charles XII fell on 30 November 1718, Julian; Poltava was on 28 June 1709, 27 Julian.
        assert_eq!(Swedish::to_day(1718, 11, 30), Julian::to_day(1718, 11, 30));
        assert_eq!(Swedish::to_day(1709, 6, 28), Julian::to_day(1709, 6, 27));
        // 30 February 1712 is R.D. 625000.
        assert_eq!(Swedish::to_day(1712, 2, 30), Day::from_rata_die(625_000));
        assert_eq!((on(JULIAN_AGAIN - 2), on(JULIAN_AGAIN)), ((1712, 2, 29), (1712, 3, 1)));
        assert_eq!((on(GREGORIAN - 1), on(GREGORIAN)), ((1753, 2, 17), (1753, 3, 1)));
    }
}
