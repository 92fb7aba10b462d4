//! What the lunisolar calendars share whose years are rows of months, in which the leap month has
//! the number of the one before it.
//!
//! A calendar of this shape is an inherent constant, four functions of its own and a table:
//!
//! - `YEARS: (i32, i32)`, the first and the last year with a day;
//! - `months() -> &'static MonthTable`, the months about now;
//! - `year_of_day(i64) -> Year`, exact for every day from 1970-01-01;
//! - `year_of_month(MonthIndex) -> Year`;
//! - `known_year(i32) -> Year`, for the years from the first to the last.

use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::{Month, MonthIndex, MonthShape, YearShape};
use crate::tables::{Row, TableYear};

/// A year of such a calendar.
#[derive(Clone, Copy)]
pub(super) struct Year {
    pub(super) number: i32,
    pub(super) row: Row,
    /// In days from 1970-01-01.
    pub(super) first_day: i64,
    /// The place of its first month. Wider than a place, because the first year of all can begin
    /// before the first of them.
    pub(super) first_month: i64,
}

impl Year {
    /// A year of a table whose first month is at a place.
    #[inline]
    pub(super) const fn of(year: TableYear, months_before: i64) -> Self {
        let TableYear { number, row, first_day, first_month, .. } = year;
        Self { number, row, first_day, first_month: first_month as i64 + months_before }
    }

    #[inline]
    pub(super) const fn date(self, day: Day) -> YearMonthDay {
        let (ordinal, number) = self.row.place_of((day.get() as i64 - self.first_day) as u32);
        YearMonthDay::new(self.number, self.row.code(ordinal), number)
    }

    /// The position of the month that holds a day of the year.
    #[inline]
    pub(super) const fn ordinal_of(self, day: Day) -> u8 {
        self.row.ordinal_of(day.get() as i64 - self.first_day)
    }

    #[inline]
    pub(super) const fn month(self, index: MonthIndex) -> MonthShape {
        let ordinal = (index.get() as i64 - self.first_month + 1) as u8;
        MonthShape {
            first_day: self.first_day + self.row.days_before(ordinal),
            days: self.row.length(ordinal),
            year: self.number,
            ordinal,
            month: self.row.code(ordinal),
        }
    }

    #[inline]
    pub(super) const fn index(self, ordinal: u8) -> MonthIndex {
        MonthIndex::new((self.first_month + ordinal as i64 - 1) as i32)
    }

    #[inline]
    pub(super) const fn find(self, month: Month) -> Result<MonthIndex, Error> {
        match self.row.ordinal(month) {
            Some(ordinal) => Ok(self.index(ordinal)),
            None => Err(Error::Month { month, year: self.number }),
        }
    }

    #[inline]
    pub(super) const fn day_of(self, date: YearMonthDay) -> Result<Day, Error> {
        let YearMonthDay { month, day, leap_day, .. } = date;
        let Some(ordinal) = self.row.ordinal(month) else {
            return Err(Error::Month { month, year: self.number });
        };
        let max = self.row.length(ordinal);
        if day < 1 || day > max {
            return Err(Error::Day { value: day, max });
        }
        if leap_day {
            return Err(Error::LeapDay { value: day });
        }
        Day::from_days(self.first_day + self.row.days_before(ordinal) + day as i64 - 1)
    }

    pub(super) const fn shape(self) -> YearShape {
        YearShape {
            year: self.number,
            first_month: self.index(1),
            months: self.row.months(),
            first_day: self.first_day,
            days: self.row.days() as u16,
        }
    }
}

/// The rest of the inherent functions.
macro_rules! lunisolar_years_inherent {
    ($Calendar:ident) => {
        impl $Calendar {
            /// The date of a day that the months about now do not have: apart, so that what has them
            /// stays small where it is inlined.
            #[inline(never)]
            const fn date_elsewhere(day: $crate::Day) -> $crate::YearMonthDay {
                Self::year_of_day(day.get() as i64).date(day)
            }
        }
    };
}

/// The methods of `Calendar` that follow.
macro_rules! lunisolar_years_methods {
    () => {
        #[inline]
        fn month_of(&self, day: $crate::Day) -> $crate::MonthIndex {
            if let Some(index) = Self::months().index_of(day) {
                return $crate::MonthIndex::new(index);
            }
            let year = Self::year_of_day(day.get().into());
            year.index(year.ordinal_of(day))
        }

        #[inline]
        fn month(&self, index: $crate::MonthIndex) -> $crate::MonthShape {
            Self::year_of_month(index).month(index)
        }

        #[inline]
        fn find(&self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            let (min, max) = Self::YEARS;
            if year < min || year > max {
                return Err($crate::Error::Year { value: year.into(), min, max });
            }
            Self::known_year(year).find(month)
        }

        #[inline]
        fn ymd_of(&self, day: $crate::Day) -> $crate::YearMonthDay {
            match Self::months().month_of(day) {
                Some(month) => month.date(day),
                None => Self::date_elsewhere(day),
            }
        }

        #[inline]
        fn month_ordinal(&self, day: $crate::Day) -> u8 {
            match Self::months().month_of(day) {
                Some(month) => month.ordinal,
                None => Self::year_of_day(day.get().into()).ordinal_of(day),
            }
        }

        #[inline]
        fn day_of(&self, date: $crate::YearMonthDay) -> Result<$crate::Day, $crate::Error> {
            let (min, max) = Self::YEARS;
            if date.year < min || date.year > max {
                return Err($crate::Error::Year { value: date.year.into(), min, max });
            }
            Self::known_year(date.year).day_of(date)
        }

        fn years(&self) -> core::ops::RangeInclusive<i32> {
            Self::YEARS.0..=Self::YEARS.1
        }

        fn year(&self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            let (min, max) = Self::YEARS;
            if year < min || year > max {
                return Err($crate::Error::Year { value: year.into(), min, max });
            }
            Ok(Self::known_year(year).shape())
        }

        fn is_leap_year(&self, year: i32) -> Result<bool, $crate::Error> {
            Ok(self.year(year)?.months == 13)
        }

        $crate::tables::lengths::tabled_lengths!();

        fn bounds(&self) -> $crate::Bounds {
            $crate::Bounds {
                shortest_month: 29,
                longest_month: 30,
                fewest_months: 12,
                most_months: 13,
                shortest_year: 353,
                longest_year: 385,
            }
        }
    };
}
