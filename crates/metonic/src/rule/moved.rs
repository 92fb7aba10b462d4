//! The answers of a calendar that is another with its years or days moved.

use std::vec::Vec;

use super::error::{RuleError, RuleKey, RuleLaw};
use super::list::insert;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::{Bounds, Month, MonthIndex, MonthShape};
use crate::registry::AnyCalendar;

/// The most that days can be moved.
pub(super) const MOST_DAYS: i32 = 31;
/// The most that a single month can be moved.
const MOST_ADJUSTED: i32 = 15;
/// Months that are looked through for the one that a moved day is in: more than the days that it can be
/// moved by.
const MOST_STEPS: i32 = 64;

#[derive(Clone, Debug)]
pub(super) struct Moved {
    pub(super) base: AnyCalendar,
    pub(super) year_offset: i32,
    pub(super) day_offset: i32,
    /// Months by their places, in order, and the days that each begins later.
    adjustments: Vec<(i32, i32)>,
}

impl Moved {
    pub(super) fn new(
        base: AnyCalendar,
        year_offset: i32,
        day_offset: i32,
        adjustments: &[(i32, Month, i32)],
    ) -> Result<Self, RuleError> {
        let mut moved = Self { base, year_offset, day_offset, adjustments: Vec::new() };
        for (nth, &(year, month, days)) in adjustments.iter().enumerate() {
            let key = RuleKey::of("adjust").at(nth);
            if days.saturating_abs() > MOST_ADJUSTED {
                let (min, max) = (i64::from(-MOST_ADJUSTED), i64::from(MOST_ADJUSTED));
                return Err(key.breaks(RuleLaw::Bounds { value: days.into(), min, max }));
            }
            let index = moved.base.find(moved.base_year(year), month);
            let index = index.map_err(|error| key.breaks(RuleLaw::Date(moved.own(error, year))))?.get();
            match moved.adjustments.binary_search_by_key(&index, |&(known, _)| known) {
                Ok(_) => return Err(key.breaks(RuleLaw::Twice)),
                Err(place) => insert(&mut moved.adjustments, place, (index, days)),
            }
        }
        for (nth, &(year, month, _)) in adjustments.iter().enumerate() {
            moved.check(RuleKey::of("adjust").at(nth), year, month)?;
        }
        Ok(moved)
    }

    /// Whether a month that is adjusted, and the one before it, still have days, and the base counts
    /// theirs through.
    fn check(&self, key: RuleKey, year: i32, month: Month) -> Result<(), RuleError> {
        let Ok(index) = self.base.find(self.base_year(year), month) else { return Ok(()) };
        let Some(before) = index.checked_add(-1) else { return Ok(()) };
        for index in [before, index] {
            let shape = self.base.month(index);
            let days = self.length(index, &shape);
            if !(1..=i64::from(u8::MAX)).contains(&days) {
                return Err(key.breaks(RuleLaw::MonthLength { year: year.into(), days }));
            }
            let numbers = (0..i64::from(shape.days)).filter_map(|days| {
                let day = Day::from_days(shape.first_day.saturating_add(days)).ok()?;
                Some((days.saturating_add(1), self.base.ymd_of(day)))
            });
            if numbers.into_iter().any(|(number, ymd)| ymd.leap_day || i64::from(ymd.day) != number) {
                return Err(key.breaks(RuleLaw::UncountedDays));
            }
        }
        Ok(())
    }

    pub(super) fn base_year(&self, year: i32) -> i32 {
        year.saturating_sub(self.year_offset)
    }

    pub(super) fn own_year(&self, year: i32) -> i32 {
        year.saturating_add(self.year_offset)
    }

    /// The day of the base that a day is, or the nearest that is a day.
    pub(super) fn base_day(&self, day: Day) -> Day {
        let days = i64::from(day.get()).saturating_sub(i64::from(self.day_offset));
        Day::new(days.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
    }

    /// Whether any day has another date than in the base, but for the year's number.
    pub(super) fn moves_days(&self) -> bool {
        self.day_offset != 0 || !self.adjustments.is_empty()
    }

    /// The base's error, with our year.
    pub(super) fn own(&self, error: Error, year: i32) -> Error {
        match error {
            Error::Year { min, max, .. } => {
                Error::Year { value: year.into(), min: self.own_year(min), max: self.own_year(max) }
            }
            Error::Month { month, .. } => Error::Month { month, year },
            other => other,
        }
    }

    /// The days by which a month begins later than in the base.
    fn moved_by(&self, index: MonthIndex) -> i64 {
        let adjusted = match self.adjustments.binary_search_by_key(&index.get(), |&(known, _)| known) {
            Ok(place) => self.adjustments.get(place).map_or(0, |&(_, days)| days),
            Err(_) => 0,
        };
        i64::from(self.day_offset).saturating_add(adjusted.into())
    }

    fn first_day(&self, index: MonthIndex) -> i64 {
        self.base.month(index).first_day.saturating_add(self.moved_by(index))
    }

    /// The days of a month of this shape in the base, which ends where the next begins: one question to
    /// the base, so that a base of a base costs no more than its own.
    fn length(&self, index: MonthIndex, shape: &MonthShape) -> i64 {
        let next = index.checked_add(1).unwrap_or(index);
        i64::from(shape.days).saturating_add(self.moved_by(next)).saturating_sub(self.moved_by(index))
    }

    pub(super) fn month_of(&self, day: Day) -> MonthIndex {
        let at = i64::from(day.get());
        let mut index = self.base.month_of(self.base_day(day));
        for _ in 0..MOST_STEPS {
            let (before, after) = (index.checked_add(-1), index.checked_add(1));
            index = match (before, after) {
                (_, Some(after)) if self.first_day(after) <= at => after,
                (Some(before), _) if self.first_day(index) > at => before,
                _ => break,
            };
        }
        index
    }

    pub(super) fn month(&self, index: MonthIndex) -> MonthShape {
        let shape = self.base.month(index);
        MonthShape {
            first_day: shape.first_day.saturating_add(self.moved_by(index)),
            days: self.length(index, &shape).clamp(1, u8::MAX.into()) as u8,
            year: self.own_year(shape.year),
            ..shape
        }
    }

    /// The place of a month of a year that has a day.
    pub(super) fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        let of_base = self.base_year(year);
        match self.base.find(of_base, month) {
            Err(Error::Year { .. }) => {
                // Moved days reach into a year that the base has no day of.
                let (end, step) =
                    if of_base > *self.base.years().end() { (Day::MAX, 1) } else { (Day::MIN, -1) };
                let index = self.base.month_of(end);
                let places =
                    (0..MOST_STEPS).filter_map(|steps| index.checked_add(steps.saturating_mul(step)));
                let mut shapes = places.map(|index| (index, self.base.month(index)));
                let found = shapes.find(|(_, shape)| shape.year == of_base && shape.month == month);
                found.map(|(index, _)| index).ok_or(Error::Month { month, year })
            }
            other => other.map_err(|error| self.own(error, year)),
        }
    }

    /// Year, month and day, if the base has the moved day and counts for it.
    pub(super) fn ymd_of(&self, day: Day) -> Option<YearMonthDay> {
        let of_base = self.base_day(day);
        let is_there =
            i64::from(of_base.get()).saturating_add(self.day_offset.into()) == i64::from(day.get());
        // Where its bounds are the base's, the base's month is the day's.
        if !is_there || !self.is_as_in_base(self.base.month_of(of_base)) {
            return None;
        }
        let ymd = self.base.ymd_of(of_base);
        Some(YearMonthDay { year: self.own_year(ymd.year), ..ymd })
    }

    /// The day, if the base has it and counts for it.
    pub(super) fn day_of(&self, date: YearMonthDay) -> Option<Result<Day, Error>> {
        let year = self.base_year(date.year);
        if self.base.find(year, date.month).is_ok_and(|index| !self.is_as_in_base(index)) {
            return None;
        }
        match self.base.day_of(YearMonthDay { year, ..date }) {
            Ok(day) => Some(day.add_days(self.day_offset.into())),
            Err(error @ (Error::Day { .. } | Error::LeapDay { .. })) => Some(Err(error)),
            // Past an end of the base's, which is not ours.
            Err(_) => None,
        }
    }

    /// Whether a month has the days that the base's has, which then says their numbers: where neither it nor the next
    /// one is adjusted.
    fn is_as_in_base(&self, index: MonthIndex) -> bool {
        let is_adjusted = |at: i32| self.adjustments.binary_search_by_key(&at, |&(known, _)| known).is_ok();
        !is_adjusted(index.get()) && !is_adjusted(index.get().saturating_add(1)) && self.is_whole(index)
    }

    /// Whether all days of a month of the base are days: of the months that reach past the ends it does
    /// not say which numbers they leave out or repeat, so that theirs are counted through.
    fn is_whole(&self, index: MonthIndex) -> bool {
        let shape = self.base.month(index);
        let last_day = shape.first_day.saturating_add(shape.days.into()).saturating_sub(1);
        Day::from_days(shape.first_day).is_ok() && Day::from_days(last_day).is_ok()
    }

    /// The shortest and the longest that a month is: of the base, and of what is adjusted.
    pub(super) fn lengths_of(&self, month: Month) -> Result<(u8, u8), Error> {
        let mut lengths = (self.base.shortest_days_in_month(month)?, self.base.longest_days_in_month(month)?);
        for &(index, _) in &self.adjustments {
            for index in [index.saturating_sub(1), index].map(MonthIndex::new) {
                let shape = self.month(index);
                if shape.month == month {
                    lengths = (lengths.0.min(shape.days), lengths.1.max(shape.days));
                }
            }
        }
        Ok(lengths)
    }

    /// Of the base, and of what is adjusted.
    pub(super) fn bounds(&self, days_in_year: impl Fn(i32) -> Option<u16>) -> Bounds {
        let mut bounds = self.base.bounds();
        for &(index, _) in &self.adjustments {
            for index in [index.saturating_sub(1), index].map(MonthIndex::new) {
                let shape = self.month(index);
                bounds.shortest_month = bounds.shortest_month.min(shape.days);
                bounds.longest_month = bounds.longest_month.max(shape.days);
                if let Some(days) = days_in_year(shape.year) {
                    bounds.shortest_year = bounds.shortest_year.min(days);
                    bounds.longest_year = bounds.longest_year.max(days);
                }
            }
        }
        bounds
    }
}
