//! Dates one after the other.

use core::iter::FusedIterator;

use crate::arithmetic::{self, Overflow};
use crate::calendar::Calendar;
use crate::date::Date;
use crate::day::Day;
use crate::error::Error;
use crate::span::Span;

/// The dates from one day to another, both included, in order, either way.
///
/// ```
/// use metonic::{Date, calendars::Persian};
///
/// let week = Persian::date(1405, 1, 1)?.through(&Persian::date(1405, 1, 7)?);
/// assert_eq!(week.clone().len(), 7);
/// assert_eq!(week.clone().rev().next(), Some(Persian::date(1405, 1, 7)?));
/// assert_eq!(week.step_by(3).map(|date| date.day()).collect::<Vec<_>>(), [1, 4, 7]);
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct DateRange<C> {
    /// Days from 1970-01-01: the next from the front, and the one after the next from the back.
    next: i64,
    end: i64,
    calendar: C,
}

impl<C> DateRange<C> {
    pub(crate) fn new(calendar: C, first: Day, last: Day) -> Self {
        Self { next: first.get().into(), end: i64::from(last.get()).saturating_add(1), calendar }
    }
}

impl<C: Calendar + Clone> DateRange<C> {
    fn date(&self, day: i64) -> Option<Date<C>> {
        Some(Date::from_day(Day::from_days(day).ok()?, self.calendar.clone()))
    }
}

impl<C: Calendar + Clone> Iterator for DateRange<C> {
    type Item = Date<C>;

    fn next(&mut self) -> Option<Date<C>> {
        self.nth(0)
    }

    fn nth(&mut self, skipped: usize) -> Option<Date<C>> {
        let day = self.next.saturating_add(i64::try_from(skipped).unwrap_or(i64::MAX)).min(self.end);
        self.next = day.saturating_add(1).min(self.end);
        if day < self.end { self.date(day) } else { None }
    }

    fn count(self) -> usize {
        self.size_hint().0
    }

    fn last(mut self) -> Option<Date<C>> {
        self.next_back()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.end.saturating_sub(self.next)).unwrap_or(0);
        (left, Some(left))
    }
}

impl<C: Calendar + Clone> DoubleEndedIterator for DateRange<C> {
    fn next_back(&mut self) -> Option<Date<C>> {
        self.nth_back(0)
    }

    fn nth_back(&mut self, skipped: usize) -> Option<Date<C>> {
        let skipped = i64::try_from(skipped).unwrap_or(i64::MAX).saturating_add(1);
        let day = self.end.saturating_sub(skipped);
        self.end = day.max(self.next);
        if day >= self.next { self.date(day) } else { None }
    }
}

/// All 2³² days are more than a `usize` of 32 bits counts: there the length of that one range is 0.
impl<C: Calendar + Clone> ExactSizeIterator for DateRange<C> {}

impl<C: Calendar + Clone> FusedIterator for DateRange<C> {}

impl<C: Calendar + Clone> Date<C> {
    /// The dates from this one to another, both included, in order, either way; none if the other is
    /// earlier.
    #[must_use]
    pub fn through<D>(&self, last: &Date<D>) -> DateRange<C> {
        let (first, last) = (self.to_day(), Day::from(last));
        let mut range = DateRange::new(self.calendar().clone(), first, last);
        range.end = range.end.max(range.next);
        range
    }

    /// This date and those a span, two spans, three spans later, as far as [`Day::MAX`] (or, if the
    /// span is negative, [`Day::MIN`]). Each is counted from this date, so that the 31st is the last of
    /// shorter months and the 31st again. A month or day that there is not is left out with
    /// [`Overflow::Reject`].
    ///
    /// ```
    /// use metonic::{Date, Overflow, Span};
    ///
    /// let monthly = Date::new(2026, 1, 31)?.every(Span::new().months(1), Overflow::Clamp);
    /// let days: Vec<u8> = monthly.take(4).map(|date| date.day()).collect();
    /// assert_eq!(days, [31, 28, 31, 30]);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn every(self, span: Span, overflow: Overflow) -> impl Iterator<Item = Self> {
        let (start, calendar) = (self.to_day(), self.calendar().clone());
        let multiple = move |times: i64| {
            let times = |count: i64| count.checked_mul(times);
            Some(Span {
                years: times(span.years)?,
                months: times(span.months)?,
                weeks: times(span.weeks)?,
                days: times(span.days)?,
            })
        };
        // A span of nothing leads nowhere: this date alone.
        let most = if span.is_zero() { 1 } else { i64::MAX };
        let days = (0..most).map_while(move |times| {
            match arithmetic::add(&calendar, start, multiple(times)?, overflow) {
                Ok(day) => Some(Some(day)),
                // The year has no such month, or the month no such day.
                Err(Error::Month { .. } | Error::Day { .. } | Error::LeapDay { .. }) => Some(None),
                Err(_) => None,
            }
        });
        days.flatten().map(move |day| self.clone().on(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, Hebrew};
    use crate::month::Month;
    use std::vec::Vec;

    #[test]
    fn forward_and_back_meet() {
        let (first, last) = (Gregorian::date(2024, 2, 27).unwrap(), Gregorian::date(2024, 3, 1).unwrap());
        let forward: Vec<_> = first.through(&last).collect();
        let mut back: Vec<_> = first.through(&last).rev().collect();
        back.reverse();
        assert_eq!((forward.len(), &forward), (4, &back));
        let mut both = first.through(&last);
        assert_eq!((both.next(), both.next_back(), both.len()), (Some(first), Some(last), 2));
        assert_eq!(last.through(&first).next(), None);
        assert_eq!(last.through(&first).len(), 0);
        let mut all = Day::MIN.in_calendar(Gregorian).through(&Day::MAX.in_calendar(Gregorian));
        assert_eq!(all.size_hint().0, 1 << 32);
        assert_eq!(all.nth((1 << 32) - 1).map(|date| date.to_day()), Some(Day::MAX));
        assert_eq!((all.next(), all.next_back(), all.nth(usize::MAX)), (None, None, None));
        let all = || Day::MIN.in_calendar(Gregorian).through(&Day::MAX.in_calendar(Gregorian));
        assert_eq!(all().nth_back((1 << 32) - 1).map(|date| date.to_day()), Some(Day::MIN));
        assert_eq!(all().nth_back(1 << 32), None);
        assert_eq!((all().count(), all().last().map(|date| date.to_day())), (1 << 32, Some(Day::MAX)));
        // Every week, backwards.
        assert_eq!(all().rev().step_by(7).nth(1).map(|date| date.to_day()), Day::MAX.add_days(-7).ok());
    }

    #[test]
    fn a_step_ends_at_the_end_of_days() {
        let near_the_end = Day::MAX.add_days(-70).unwrap().in_calendar(Gregorian);
        assert_eq!(near_the_end.every(Span::new().months(1), Overflow::Clamp).count(), 3);
        let near_the_start = Day::MIN.add_days(70).unwrap().in_calendar(Gregorian);
        assert_eq!(near_the_start.every(Span::new().months(-1), Overflow::Clamp).count(), 3);
        assert_eq!(near_the_end.every(Span::new(), Overflow::Clamp).count(), 1);
        assert_eq!(near_the_end.every(Span::new().years(i64::MAX), Overflow::Clamp).count(), 1);
    }

    #[test]
    fn years_without_the_month_are_left_out() {
        let adar_i = crate::YearMonth::new(Hebrew, 5784, Month::leap(5).unwrap()).unwrap().first_day();
        let yearly = adar_i.every(Span::new().years(1), Overflow::Reject);
        assert_eq!(yearly.take(3).map(|date| date.year()).collect::<Vec<_>>(), [5784, 5787, 5790]);
    }
}
