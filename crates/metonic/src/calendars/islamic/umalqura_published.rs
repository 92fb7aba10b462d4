//! The Umm al-Qura calendar as it was printed.

use core::ops::RangeInclusive;

use super::tabular::{self, FRIDAY, THURSDAY};
use super::umalqura::IslamicUmalqura;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::day_start::DayStart;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;
use crate::tables::{MonthTable, Row, UMALQURA_PUBLISHED, YearTable};

calendar! {
    /// The Umm al-Qura calendar of Saudi Arabia as it was printed, 1343 to 1500 AH: what documents
    /// of the time were dated with.
    ///
    /// # Rules
    /// A table. Since 1423 a month begins on the day after the 29th at Mecca if by then the moon
    /// was in conjunction before sunset and sets after the sun; before that the rule was changed
    /// several times. After the table, `islamic-umalqura`; before it, the tabular calendar
    /// `islamic-tbla`: each meets the table.
    ///
    /// # Months and days
    /// Twelve, of 29 or 30 days as they were printed; where one rule gave way to another, five
    /// months have 28 and three 31.
    ///
    /// # Years and eras
    /// Eras: `ah` (anno Hegirae) from year 1, `bh` before it, counted backwards. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Official from 1343 to 1500 AH (1924-08-01 to 2077-11-16); predicted from 1501 to 1600, by
    /// KACST's table; approximate outside.
    ///
    /// # Sources
    /// The printed calendars, newspapers and comparison books as collected by R. H. van Gent and
    /// restated in `hijridate`.
    pub struct UmalquraPublished;
}

/// The years of what was printed, with those before and after it that meet it, so that one table has
/// every day about now.
#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
static TABLE: YearTable<301> = {
    let (first, printed, end) = (1_300, UMALQURA_PUBLISHED.first_year(), UMALQURA_PUBLISHED.end_year());
    let table: YearTable<301> = YearTable::of_rows(first, before(first, 1), &{
        let (mut rows, mut place) = ([Row::NONE; 301], 0);
        while place < 301 {
            let year = first + place as i32;
            rows[place] = if let Some(year) = UMALQURA_PUBLISHED.year(year) {
                year.row
            } else {
                let (mut lengths, mut month) = ([0; 12], 1);
                while month <= 12 {
                    lengths[month - 1] = if year < printed {
                        tabular::month_length(year, month as u8, CARRY)
                    } else {
                        IslamicUmalqura::month_length(year, month as u8)
                    };
                    month += 1;
                }
                Row::of(&lengths, None)
            };
            place += 1;
        }
        rows
    });
    assert!(table.first_day_of(printed) == UMALQURA_PUBLISHED.first_day());
    assert!(table.first_day_of(end) == UMALQURA_PUBLISHED.end_day());
    assert!(table.end_day() == IslamicUmalqura::first_day(table.end_year(), 1));
    table
};

/// Its months, one by one.
static MONTHS: MonthTable<4096> = MonthTable::of(&TABLE, (TABLE.first_year(), TABLE.end_year()), 0);

/// What the tabular calendar adds to 11 y; see [`tabular`].
const CARRY: i64 = 14;

impl UmalquraPublished {
    pub(crate) const ABOUT: About<'static> = About::new("umalqura-published", Basis::Lunar)
        .with_name("Umm al-Qura Published")
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        match MONTHS.month_of(day) {
            Some(month) => month.parts(day),
            None => Self::from_day_elsewhere(day),
        }
    }

    const fn from_day_elsewhere(day: Day) -> (i32, u8, u8) {
        if (day.get() as i64) < TABLE.first_day() {
            tabular::from_day(day, THURSDAY, CARRY)
        } else {
            IslamicUmalqura::from_day(day)
        }
    }

    #[inline]
    const fn first_day(year: i32, month: u8) -> i64 {
        match TABLE.year(year) {
            Some(year) => year.first_day + year.row.days_before(month),
            None if year < TABLE.first_year() => before(year, month),
            None => IslamicUmalqura::first_day(year, month),
        }
    }

    /// Whether the year has 355 days or more.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        match TABLE.year(year) {
            Some(year) => year.days > 354,
            None if year < TABLE.first_year() => tabular::is_leap(year, CARRY),
            None => IslamicUmalqura::is_leap(year),
        }
    }

    #[inline]
    const fn month_length(year: i32, month: u8) -> u8 {
        match TABLE.year(year) {
            Some(year) => year.row.length(month),
            None if year < TABLE.first_year() => tabular::month_length(year, month, CARRY),
            None => IslamicUmalqura::month_length(year, month),
        }
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        UMALQURA_PUBLISHED.month_bounds(month, IslamicUmalqura::month_bounds(month))
    }
}

/// The first day of a month by the tabular calendar.
#[inline]
const fn before(year: i32, month: u8) -> i64 {
    tabular::first_day(year, month, THURSDAY, CARRY)
}

regular_years_inherent!(UmalquraPublished, 12, (353, 356));

impl Calendar for UmalquraPublished {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn status(&self, day: Day) -> Status {
        let days = i64::from(day.get());
        if days < UMALQURA_PUBLISHED.first_day() {
            Status::Approximate
        } else if days < UMALQURA_PUBLISHED.end_day() {
            Status::Official
        } else {
            // What is computed elsewhere is expected to be printed.
            match IslamicUmalqura.status(day) {
                Status::Official => Status::Predicted,
                other => other,
            }
        }
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        Some(UMALQURA_PUBLISHED.days())
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
    use crate::calendars::IslamicTbla;

    #[test]
    fn known_days() {
        assert_eq!(UmalquraPublished::to_day(1343, 1, 1), Day::from_rata_die(702_574));
        assert_eq!(UmalquraPublished::to_day(1500, 12, 30), Day::from_rata_die(758_564));
    }

    #[test]
    fn what_is_outside_meets_the_table() {
        assert_eq!(UmalquraPublished::to_day(1343, 1, 1), IslamicTbla::to_day(1343, 1, 1));
        assert_eq!(UmalquraPublished::to_day(1501, 1, 1), IslamicUmalqura::to_day(1501, 1, 1));
    }

    #[test]
    fn it_differs_from_the_computed_calendar_in_740_months() {
        let months = (1343..=1500).flat_map(|year| (1..=12).map(move |month| (year, month)));
        let differ = months.filter(|&(year, month)| {
            UmalquraPublished::first_day(year, month) != IslamicUmalqura::first_day(year, month)
        });
        assert_eq!(differ.count(), 740);
    }
}
