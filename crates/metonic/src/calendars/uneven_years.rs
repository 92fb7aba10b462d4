//! What the arithmetic calendars share whose years differ in the number of their months.

use core::ops::RangeInclusive;

use crate::calendars::sure_years::check_year;
use crate::day::Day;
use crate::error::Error;
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};

/// The arithmetic of such a calendar; [`uneven_years_methods`] makes a `Calendar` of it. Places of
/// months and days are asked for beyond the ends of `Day`, and days as `i64`, as far as an `i32` of
/// months or years reaches.
pub(super) trait UnevenYears {
    /// Shortest and longest.
    const BOUNDS: Bounds;

    /// The year that holds a day.
    fn year_at(days: i64) -> i32;

    /// The first day of a year.
    fn first_day(year: i32) -> i64;

    /// The place of a year's first month.
    fn first_month(year: i32) -> i64;

    /// The year that the month at a place belongs to.
    fn year_of_month(index: i64) -> i32;

    /// The code of a year's month by its position, from 1.
    fn code(year: i32, ordinal: u8) -> Month;

    /// The position of a year's month, if it has it.
    fn ordinal(year: i32, month: Month) -> Option<u8>;

    /// How many days after the first of the year a month begins, from 1 to one more than the year has.
    fn start(year: i32, ordinal: u8) -> u16;

    /// The position of the month that holds a day of the year, counted from 0.
    fn ordinal_at(year: i32, place: u16) -> u8;

    fn months(year: i32) -> u8 {
        (Self::first_month(year.saturating_add(1)) - Self::first_month(year)) as u8
    }

    fn all_years() -> RangeInclusive<i32> {
        Self::year_at(Day::MIN.get().into())..=Self::year_at(Day::MAX.get().into())
    }

    fn check(year: i32) -> Result<(), Error> {
        check_year(year, Self::all_years)
    }

    fn month_at(day: Day) -> MonthIndex {
        let year = Self::year_at(day.get().into());
        let place = i64::from(day.get()) - Self::first_day(year);
        let ordinal = Self::ordinal_at(year, place as u16);
        MonthIndex::new((Self::first_month(year) + i64::from(ordinal) - 1) as i32)
    }

    fn shape(index: MonthIndex) -> MonthShape {
        let year = Self::year_of_month(index.get().into());
        let ordinal = (i64::from(index.get()) - Self::first_month(year) + 1) as u8;
        let start = Self::start(year, ordinal);
        MonthShape {
            first_day: Self::first_day(year) + i64::from(start),
            days: (Self::start(year, ordinal + 1) - start) as u8,
            year,
            ordinal,
            month: Self::code(year, ordinal),
        }
    }

    fn place_of(year: i32, month: Month) -> Result<MonthIndex, Error> {
        Self::check(year)?;
        let ordinal = Self::ordinal(year, month).ok_or(Error::Month { month, year })?;
        Ok(MonthIndex::new((Self::first_month(year) + i64::from(ordinal) - 1) as i32))
    }

    fn year_shape(year: i32) -> Result<YearShape, Error> {
        Self::check(year)?;
        let first_day = Self::first_day(year);
        Ok(YearShape {
            year,
            first_month: MonthIndex::new(Self::first_month(year) as i32),
            months: Self::months(year),
            first_day,
            days: (Self::first_day(year.saturating_add(1)) - first_day) as u16,
        })
    }
}

/// The year that holds a number by `first`, the number of a year's beginning, which grows with the
/// year. `estimate` is at most two years off.
pub(super) fn year_holding(number: i64, estimate: i64, first: impl Fn(i32) -> i64) -> i32 {
    let mut year = estimate as i32;
    for _ in 0..2 {
        year = year.saturating_sub(i32::from(first(year) > number));
    }
    for _ in 0..2 {
        year = year.saturating_add(i32::from(first(year.saturating_add(1)) <= number));
    }
    year
}

/// The methods of `Calendar` that follow from [`UnevenYears`].
macro_rules! uneven_years_methods {
    () => {
        fn about(&self) -> $crate::About<'_> {
            Self::ABOUT
        }

        fn month_of(&self, day: $crate::Day) -> $crate::MonthIndex {
            Self::month_at(day)
        }

        fn month(&self, index: $crate::MonthIndex) -> $crate::MonthShape {
            Self::shape(index)
        }

        fn find(&self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            Self::place_of(year, month)
        }

        fn years(&self) -> core::ops::RangeInclusive<i32> {
            Self::all_years()
        }

        fn year(&self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            Self::year_shape(year)
        }

        $crate::tables::lengths::tabled_lengths!();

        fn bounds(&self) -> $crate::Bounds {
            Self::BOUNDS
        }
    };
}
pub(super) use uneven_years_methods;
