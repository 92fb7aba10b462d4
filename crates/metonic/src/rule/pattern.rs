//! The years of a rule calendar, laid out: what year, and what month of it, holds a day.
//!
//! Time is cut into *stretches*, of which the first has no beginning and the last no end. Within a
//! stretch the kinds of years repeat; each year of one repetition has a row with the days, months
//! and days of the week before it. Two searches, one for the stretch and one for the row, find any
//! day, month or year, however far from the epoch it is.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "years and month indexes are within an i32, days of a year below 2^16 and rows below 2^16: no sum of their products reaches 2^52"
)]

use std::vec::Vec;

use crate::month::Month;

/// The layout of a calendar's years.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// In order, at least one.
    pub(super) stretches: Vec<Stretch>,
    pub(super) kinds: Vec<Kind>,
}

/// Years whose kinds repeat.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// Where it begins; of the first, before everything.
    pub(super) start: Place,
    /// Where a repetition begins, in the stretch or not.
    pub(super) anchor: Place,
    /// One repetition.
    pub(super) rows: Vec<Row>,
    /// What a repetition comes to.
    pub(super) total: Place,
}

/// A year's beginning, or a number of years: counted in years, days, months and days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) year: i64,
    pub(super) day: i64,
    pub(super) month: i64,
    pub(super) week: i64,
}

impl Place {
    pub(super) const BEFORE_ALL: Self =
        Self { year: i64::MIN, day: i64::MIN, month: i64::MIN, week: i64::MIN };

    /// This place, and `times` so much after it.
    pub(super) fn after(self, step: Self, times: i64) -> Self {
        Self {
            year: self.year + step.year * times,
            day: self.day + step.day * times,
            month: self.month + step.month * times,
            week: self.week + step.week * times,
        }
    }
}

/// A year of a repetition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// What is before it in the repetition.
    pub(super) before: Before,
    /// Its place among the kinds.
    pub(super) kind: u16,
}

/// Days, months and days of the week, in half the room of a [`Place`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    pub(super) day: u32,
    pub(super) month: u32,
    pub(super) week: u32,
}

/// A kind of year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind {
    /// Its months in order, at least one.
    pub(super) months: Vec<MonthOfYear>,
    pub(super) days: u16,
    /// Days that are in a week.
    pub(super) week: u16,
    pub(super) is_leap: bool,
}

/// A month of a kind of year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MonthOfYear {
    pub(super) month: Month,
    /// Days of the year before it.
    pub(super) before: u16,
    pub(super) days: u8,
    /// Days of the year before it that are in a week.
    pub(super) week: u16,
    pub(super) is_in_week: bool,
}

/// A year found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year<'p> {
    pub(super) start: Place,
    pub(super) kind: &'p Kind,
}

impl Pattern {
    /// The year that holds a day.
    pub(super) fn year_of_day(&self, day: i64) -> Option<Year<'_>> {
        self.find(day, |place| place.day, |before| before.day)
    }

    /// The year that holds a month.
    pub(super) fn year_of_month(&self, month: i64) -> Option<Year<'_>> {
        self.find(month, |place| place.month, |before| before.month)
    }

    /// A year by its number.
    pub(super) fn year(&self, year: i64) -> Option<Year<'_>> {
        let stretch = self.stretch(year, |place| place.year)?;
        let distance = year - stretch.anchor.year;
        let times = distance.checked_div_euclid(stretch.total.year)?;
        stretch.year(
            times,
            usize::try_from(distance.checked_rem_euclid(stretch.total.year)?).ok()?,
            &self.kinds,
        )
    }

    fn stretch(&self, value: i64, of: impl Fn(&Place) -> i64) -> Option<&Stretch> {
        let after = self.stretches.partition_point(|stretch| of(&stretch.start) <= value);
        self.stretches.get(after.checked_sub(1)?)
    }

    fn find(
        &self,
        value: i64,
        of: impl Fn(&Place) -> i64,
        before: impl Fn(&Before) -> u32,
    ) -> Option<Year<'_>> {
        let stretch = self.stretch(value, &of)?;
        let distance = value - of(&stretch.anchor);
        let times = distance.checked_div_euclid(of(&stretch.total))?;
        let rest = distance.checked_rem_euclid(of(&stretch.total))?;
        let after = stretch.rows.partition_point(|row| i64::from(before(&row.before)) <= rest);
        stretch.year(times, after.checked_sub(1)?, &self.kinds)
    }
}

impl Stretch {
    fn year<'p>(&self, times: i64, row: usize, kinds: &'p [Kind]) -> Option<Year<'p>> {
        let Row { before, kind } = *self.rows.get(row)?;
        let start = self.anchor.after(self.total, times);
        let start = Place {
            year: start.year + row as i64,
            day: start.day + i64::from(before.day),
            month: start.month + i64::from(before.month),
            week: start.week + i64::from(before.week),
        };
        Some(Year { start, kind: kinds.get(usize::from(kind))? })
    }
}

impl Kind {
    /// The month that holds a day of the year, counted from 0, and its place.
    pub(super) fn month_of(&self, day_of_year: i64) -> Option<(usize, &MonthOfYear)> {
        let after = self.months.partition_point(|month| i64::from(month.before) <= day_of_year);
        let place = after.checked_sub(1)?;
        self.months.get(place).map(|month| (place, month))
    }
}
