//! Stretches of days and their weekdays.

use crate::month::{MonthShape, YearShape};
use crate::recur::rule::{Skip, WeekdayNumber};
use crate::weekday::Weekday;

/// A stretch of days: a month, a year.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    pub(super) first: i64,
    pub(super) days: i64,
}

impl Stretch {
    pub(super) fn of_month(shape: &MonthShape) -> Self {
        Self { first: shape.first_day, days: shape.days.into() }
    }

    pub(super) fn of_year(shape: &YearShape) -> Self {
        Self { first: shape.first_day, days: shape.days.into() }
    }

    pub(super) const fn end(self) -> i64 {
        self.first.saturating_add(self.days)
    }

    /// The day at a place from 1, from the end if negative; if there is none, what is put for it.
    pub(super) fn at(self, place: i64, skip: Skip) -> Option<i64> {
        let day = if place > 0 {
            self.first.saturating_add(place).saturating_sub(1)
        } else {
            self.end().saturating_add(place)
        };
        match skip {
            _ if self.first <= day && day < self.end() => Some(day),
            Skip::Omit => None,
            // Past the end, or before the beginning.
            Skip::Backward if place > 0 => Some(self.end().saturating_sub(1)),
            Skip::Backward => Some(self.first.saturating_sub(1)),
            Skip::Forward if place > 0 => Some(self.end()),
            Skip::Forward => Some(self.first),
        }
    }

    /// Whether a day in it is the so-manieth of its weekday.
    pub(super) fn has_at(self, day: i64, number: i64) -> bool {
        let place = if number > 0 {
            day.saturating_sub(self.first).div_euclid(7).saturating_add(1)
        } else {
            self.end().saturating_sub(1).saturating_sub(day).div_euclid(7).saturating_add(1).saturating_neg()
        };
        place == number
    }
}

/// Whether a day has one of the weekdays, counted in a stretch.
pub(super) fn has_weekday(
    weekdays: &[WeekdayNumber],
    day: i64,
    stretch: impl Fn() -> Option<Stretch>,
) -> bool {
    let own = weekday(day);
    weekdays.iter().filter(|wanted| wanted.weekday == own).any(|wanted| match wanted.number {
        None => true,
        Some(number) => stretch().is_some_and(|stretch| stretch.has_at(day, number.get().into())),
    })
}

/// The weekday of a day from 1970-01-01, a Thursday.
pub(super) fn weekday(day: i64) -> Weekday {
    Weekday::from_index(day.saturating_add(3).rem_euclid(7) as u8)
}

/// Days from a day to the next of a weekday, 0 to 6.
pub(super) fn days_until(day: i64, wanted: Weekday) -> i64 {
    wanted.days_after(weekday(day)).into()
}

/// The days among some that have one of the weekdays, whatever their numbers.
pub(super) fn of_weekdays(
    weekdays: &[WeekdayNumber],
    days: core::ops::Range<i64>,
) -> impl Iterator<Item = i64> + use<> {
    let named = weekdays.iter().fold(0_u8, |named, day| named | (1 << day.weekday.index()));
    let mut index = weekday(days.start).index();
    days.filter(move |_| {
        let is_named = (named >> index) & 1 == 1;
        index = if index == 6 { 0 } else { index.saturating_add(1) };
        is_named
    })
}
