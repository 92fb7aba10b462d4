//! What the calendars that watch the moon share: years from a table, and beyond its ends the table's
//! first and last years over and over, as with the calendars of East Asia.

use crate::month::{Month, MonthIndex, MonthShape, YearShape};
use crate::tables::Row;
use crate::{Error, YearMonthDay};

/// A year, within the table or beyond it.
#[derive(Clone, Copy)]
pub(super) struct Year {
    pub(super) number: i32,
    pub(super) row: Row,
    pub(super) first_day: i64,
    pub(super) first_month: i64,
    /// The number of the month that it begins with.
    pub(super) begins_with: u8,
}

impl Year {
    /// The code of the month at a position. A leap month has the number of the one before it.
    fn code(self, ordinal: u8) -> Month {
        let leap = self.row.leap_ordinal();
        let place = if ordinal >= leap { ordinal - 1 } else { ordinal };
        let number = (place + self.begins_with - 2) % 12 + 1;
        Month::with_leap(number, ordinal == leap).unwrap_or(Month::M01)
    }

    fn ordinal(self, month: Month) -> Result<u8, Error> {
        let mut ordinals = 1..=self.row.months();
        let found = ordinals.find(|&ordinal| self.code(ordinal) == month);
        found.ok_or(Error::Month { month, year: self.number })
    }

    pub(super) const fn ordinal_of(self, day: i64) -> u8 {
        self.row.ordinal_of(day - self.first_day)
    }

    pub(super) fn index(self, ordinal: u8) -> MonthIndex {
        MonthIndex::new((self.first_month + i64::from(ordinal) - 1) as i32)
    }

    pub(super) fn find(self, month: Month) -> Result<MonthIndex, Error> {
        self.ordinal(month).map(|ordinal| self.index(ordinal))
    }

    pub(super) fn month(self, index: MonthIndex) -> MonthShape {
        let ordinal = (i64::from(index.get()) - self.first_month + 1) as u8;
        MonthShape {
            first_day: self.first_day + self.row.days_before(ordinal),
            days: self.row.length(ordinal),
            year: self.number,
            ordinal,
            month: self.code(ordinal),
        }
    }

    pub(super) fn date(self, day: i64) -> YearMonthDay {
        let (ordinal, number) = self.row.place_of((day - self.first_day) as u32);
        YearMonthDay::new(self.number, self.code(ordinal), number)
    }

    pub(super) fn shape(self) -> YearShape {
        YearShape {
            year: self.number,
            first_month: self.index(1),
            months: self.row.months(),
            first_day: self.first_day,
            days: self.row.days() as u16,
        }
    }
}

/// The methods of `Calendar` that follow from a table whose years begin with a month.
macro_rules! observed_methods {
    ($table:expr, begins with $number:literal) => {
        $crate::tables::lengths::tabled_lengths!(bounds);

        fn day_start(&self) -> $crate::DayStart {
            $crate::DayStart::Sunset
        }

        fn status(&self, day: $crate::Day) -> $crate::Status {
            lunisolar::status(&$table, None, day)
        }

        fn month_of(&self, day: $crate::Day) -> $crate::MonthIndex {
            let year = observed_methods!(@year lunisolar::year_of_day(&$table, day.get().into()), $number);
            year.index(year.ordinal_of(day.get().into()))
        }

        fn month(&self, index: $crate::MonthIndex) -> $crate::MonthShape {
            observed_methods!(@year lunisolar::year_of_month(&$table, index), $number).month(index)
        }

        fn find(&self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            $crate::calendars::sure_years::check_year(year, || self.years())?;
            observed_methods!(@year lunisolar::year(&$table, year), $number).find(month)
        }

        fn ymd_of(&self, day: $crate::Day) -> $crate::YearMonthDay {
            let days = i64::from(day.get());
            observed_methods!(@year lunisolar::year_of_day(&$table, days), $number).date(days)
        }

        fn month_ordinal(&self, day: $crate::Day) -> u8 {
            let days = i64::from(day.get());
            observed_methods!(@year lunisolar::year_of_day(&$table, days), $number).ordinal_of(days)
        }

        fn year(&self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            $crate::calendars::sure_years::check_year(year, || self.years())?;
            Ok(observed_methods!(@year lunisolar::year(&$table, year), $number).shape())
        }
    };
    (@year $year:expr, $number:literal) => {{
        let year = $year;
        super::years::Year {
            number: year.number,
            row: year.row,
            first_day: year.first_day,
            first_month: year.first_month,
            begins_with: $number,
        }
    }};
}
pub(super) use observed_methods;
