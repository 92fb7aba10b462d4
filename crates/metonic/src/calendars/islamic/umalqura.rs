//! The Umm al-Qura calendar as it is computed.

use core::ops::RangeInclusive;

use super::tabular::{self, FRIDAY};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::day_start::DayStart;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;
use crate::tables::{MonthTable, UMALQURA_KACST};

calendar! {
    /// The Umm al-Qura calendar of Saudi Arabia, as the King Abdulaziz City for Science and
    /// Technology (KACST) computed it for 1300 to 1600 AH.
    ///
    /// # Rules
    /// A table. Outside it, the tabular Islamic calendar (`islamic-civil`), to which ECMA-402 falls
    /// back as well, and which meets the table at both ends.
    ///
    /// # Months and days
    /// Twelve, of 29 or 30 days as the table has them.
    ///
    /// # Years and eras
    /// Eras: `ah` (anno Hegirae) from year 1, `bh` before it, counted backwards. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Official from 1300 to 1600 AH (1882-11-12 to 2174-11-25), as KACST's table; approximate
    /// outside. The table applies today's way of computing to all of its years: the calendar that
    /// was printed at the time differs in 740 of the 1896 months from 1343 to 1500
    /// (`umalqura-published`).
    ///
    /// # Sources
    /// KACST's table as ECMA-402, ICU and `java.time` have it; CLDR `islamic-umalqura`.
    pub struct IslamicUmalqura;
}

/// The months of the table, one by one.
static MONTHS: MonthTable<4096> =
    MonthTable::of(&UMALQURA_KACST, (UMALQURA_KACST.first_year(), UMALQURA_KACST.end_year()), 0);

/// What the tabular calendar adds to 11 y; see [`tabular`].
const CARRY: i64 = 14;

impl IslamicUmalqura {
    pub(crate) const ABOUT: About<'static> = About::new("islamic-umalqura", Basis::Lunar)
        .with_name("Umm al-Qura")
        .with_bcp47("islamic-umalqura")
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        match MONTHS.month_of(day) {
            Some(month) => month.parts(day),
            None => tabular::from_day(day, FRIDAY, CARRY),
        }
    }

    #[inline]
    pub(super) const fn first_day(year: i32, month: u8) -> i64 {
        match UMALQURA_KACST.year(year) {
            Some(year) => year.first_day + year.row.days_before(month),
            None => tabular::first_day(year, month, FRIDAY, CARRY),
        }
    }

    /// Whether the year has 355 days.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        match UMALQURA_KACST.year(year) {
            Some(year) => year.days > 354,
            None => tabular::is_leap(year, CARRY),
        }
    }

    #[inline]
    pub(super) const fn month_length(year: i32, month: u8) -> u8 {
        match UMALQURA_KACST.year(year) {
            Some(year) => year.row.length(month),
            None => tabular::month_length(year, month, CARRY),
        }
    }

    pub(super) const fn month_bounds(month: u8) -> (u8, u8) {
        UMALQURA_KACST.month_bounds(month, tabular::month_bounds(month))
    }
}

regular_years_inherent!(IslamicUmalqura, 12, (354, 355));

impl Calendar for IslamicUmalqura {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn status(&self, day: Day) -> Status {
        let days = UMALQURA_KACST.first_day()..UMALQURA_KACST.end_day();
        if days.contains(&i64::from(day.get())) { Status::Official } else { Status::Approximate }
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        Some(UMALQURA_KACST.days())
    }

    fn day_start(&self) -> DayStart {
        DayStart::Sunset
    }

    fn era_of(&self, _: Day, ymd: YearMonthDay) -> Option<Era> {
        Some(tabular::era_of(ymd.year))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        tabular::era(era, FRIDAY)
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        tabular::month_name(month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, IslamicCivil};

    #[test]
    fn known_days() {
        // The table's first and last days, and the first of the current century of the calendar.
        assert_eq!(IslamicUmalqura::to_day(1300, 1, 1), Day::from_rata_die(687_337));
        assert_eq!(IslamicUmalqura::to_day(1600, 12, 30), Day::from_rata_die(794_001));
        // 1 Ramadan 1445 was 11 March 2024; 1 Muharram 1446, 7 July 2024.
        assert_eq!(IslamicUmalqura::to_day(1445, 9, 1), Gregorian::to_day(2024, 3, 11));
        assert_eq!(IslamicUmalqura::to_day(1446, 1, 1), Gregorian::to_day(2024, 7, 7));
    }

    #[test]
    fn the_tabular_calendar_meets_both_ends_of_the_table() {
        assert_eq!(IslamicUmalqura::to_day(1300, 1, 1), IslamicCivil::to_day(1300, 1, 1));
        assert_eq!(IslamicUmalqura::to_day(1601, 1, 1), IslamicCivil::to_day(1601, 1, 1));
    }
}
