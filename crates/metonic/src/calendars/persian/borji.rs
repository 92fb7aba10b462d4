//! The Persian calendar of the signs.

use super::names;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{calendar, name_of};
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;
use crate::tables::PERSIAN_BORJI;

calendar! {
    /// The Persian calendar of the signs of the zodiac (*borji*), which was Iran's by law from 21 February
    /// 1911 to 31 March 1925.
    ///
    /// # Rules
    /// A month begins on the day of the sun's entry into a sign, a twelfth of the ecliptic from the equinox
    /// on, if that is before noon (12:00) in the time of Iran (UT + 3 h 30 min), else on the next.
    ///
    /// # Months and days
    /// Twelve of 29 to 32 days, each the sun's time in a sign: Hamal, in which the year begins, to Hut.
    ///
    /// # Years and eras
    /// Year 1 began in March 622. One era, `ap` (anno Persico), for every year. The historical count has no
    /// year 0.
    ///
    /// # Range and status
    /// Computed from 1 to 2000 (622 to 2621); uncertain where the entry is nearer to noon than the errors of
    /// the time of day (ΔT) and the theory. Beyond, the first and the last 128 years are repeated,
    /// approximate. That noon decided in every month, and whose noon, is `when_exe`'s and *unverified*: of
    /// the 888 months of the table that it has for 1230 to 1303, fourteen begin a day sooner or later.
    ///
    /// # Sources
    /// The calendar law of the second Majles, as *Solar Hijri calendar* (Wikipedia) and B. Esfahbod
    /// (the mailing list *persiancomputing*, 2004) tell it: the signs, 29 to 32 days, the years of its use.
    /// `when_exe` (`Borji`). The sun: this library's.
    pub struct PersianBorji;
}

/// The signs, as Afghanistan had their names for months.
const SIGNS: [&str; 12] = [
    "Hamal", "Thawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut",
];

/// Years after which the months come back to nearly the same days, and those days: 31 leap years.
const CYCLE: (i32, i64) = (128, 128 * 365 + 31);

impl PersianBorji {
    pub(crate) const ABOUT: About<'static> = About::new("persian-borji", Basis::Solar)
        .with_name("Persian Borji")
        .with_aliases(&["borji"])
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        PERSIAN_BORJI.date_in_cycles(day.get() as i64, CYCLE)
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        PERSIAN_BORJI.first_day_in_cycles(year, month, CYCLE)
    }

    /// Whether the year has 366 days; not so for a year without a day.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        Self::first_day(year, 13) - Self::first_day(year, 1) > 365
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        (Self::first_day(year, month + 1) - Self::first_day(year, month)) as u8
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        // What is beyond the table is a part of it.
        PERSIAN_BORJI.month_bounds(month, (32, 29))
    }
}

regular_years_inherent!(PersianBorji, 12, (365, 366));

impl Calendar for PersianBorji {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(names::ERA)
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        names::era_rule(era)
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        name_of(&SIGNS, month, width)
    }

    fn status(&self, day: Day) -> Status {
        match PERSIAN_BORJI.is_uncertain(day.get().into()) {
            Some(false) => Status::Computed,
            Some(true) => Status::Uncertain,
            None => Status::Approximate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, Persian};

    #[test]
    fn known_days() {
        // The Persian year begins with the same day.
        for year in [1290, 1304, 1404] {
            assert_eq!(PersianBorji::to_day(year, 1, 1), Persian::to_day(year, 1, 1));
        }
        // U.S. Naval Observatory, seasons of 2000: 21 June 01:48, 22 September 17:27, 21 December 13:37 UT;
        // the last two are after noon in Iran.
        for (month, gregorian) in [(4, (2000, 6, 21)), (7, (2000, 9, 23)), (10, (2000, 12, 22))] {
            let (year, of_year, day) = gregorian;
            assert_eq!(PersianBorji::to_day(1379, month, 1), Gregorian::to_day(year, of_year, day));
        }
    }

    #[test]
    fn cycles_meet_the_table() {
        let (first, end) = (PERSIAN_BORJI.first_year(), PERSIAN_BORJI.end_year());
        for year in [first, end - CYCLE.0] {
            let days = PERSIAN_BORJI.first_day_of(year + CYCLE.0) - PERSIAN_BORJI.first_day_of(year);
            assert_eq!(days, CYCLE.1);
        }
    }
}
