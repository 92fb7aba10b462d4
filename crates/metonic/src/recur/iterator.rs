//! Days one after the other, period by period.

use core::iter::FusedIterator;
use std::collections::VecDeque;
use std::vec::Vec;

use crate::calendar::Calendar;
use crate::day::Day;
use crate::recur::recurrence::Recurrence;

/// Looks at periods without a day after which it is asked again where they have got to.
const LOOK_UP: u32 = 32;

/// Why there are no more days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ending {
    /// The rule's `COUNT` is full.
    Count,
    /// The rule's `UNTIL`, or the end of what was asked for, is past.
    Until,
    /// The calendar, or [`Day`], ends.
    EndOfDays,
    /// So many periods gave no day that no more were looked at
    /// ([`Rule::most_empty`](super::Rule::most_empty)).
    Barren,
}

/// The days of a [`Recurrence`], each later than the one before.
#[derive(Clone, Debug)]
pub struct Days<'a, C> {
    recurrence: &'a Recurrence<C>,
    /// The place of the next period, and the first day that it can have.
    period: i64,
    horizon: i64,
    /// One period's days, and how many of them are given, or taken over.
    set: Vec<i64>,
    given: usize,
    /// Where periods overlap, days found and not given yet, in order.
    found: VecDeque<i64>,
    overlaps: bool,
    /// What is given is not before `first`, counted or not, nor after `last`.
    first: i64,
    last: i64,
    previous: i64,
    /// How many the rule still has.
    left: Option<u32>,
    /// Periods without a day, since the last that had one, and how often these were found.
    empty: i64,
    looks: u32,
    ending: Option<Ending>,
}

impl<'a, C: Calendar> Days<'a, C> {
    pub(super) fn new(recurrence: &'a Recurrence<C>, first: i64, last: i64) -> Self {
        let (end, left) = recurrence.limits();
        let start = i64::from(recurrence.start.get());
        let first = first.max(start);
        // Days that are counted are counted from the start.
        let period = if left.is_some() { 0 } else { recurrence.period_before(first) };
        Self {
            recurrence,
            period,
            horizon: i64::MIN,
            set: Vec::new(),
            given: 0,
            found: VecDeque::new(),
            overlaps: recurrence.overlaps(),
            first,
            last: last.min(end),
            previous: start.saturating_sub(1),
            left,
            empty: 0,
            looks: 0,
            ending: None,
        }
    }

    /// Why there are no more days, once there are none; `None` before.
    #[must_use]
    pub const fn ending(&self) -> Option<Ending> {
        self.ending
    }

    /// The next day, counted, wherever it is.
    fn advance(&mut self) -> Result<i64, Ending> {
        loop {
            if self.left == Some(0) {
                return Err(Ending::Count);
            }
            if let Some(day) = self.pop() {
                if day <= self.previous {
                    continue;
                }
                if day > self.last {
                    return Err(Ending::Until);
                }
                self.previous = day;
                self.left = self.left.map(|left| left.saturating_sub(1));
                return Ok(day);
            }
            self.fill()?;
        }
    }

    /// The next of the days found that no later period can come before.
    fn pop(&mut self) -> Option<i64> {
        if self.overlaps {
            let is_first = self.found.front().is_some_and(|&day| day < self.horizon);
            return if is_first { self.found.pop_front() } else { None };
        }
        let day = self.set.get(self.given).copied();
        self.given = self.given.saturating_add(1);
        day
    }

    /// Finds the days of the next period.
    fn fill(&mut self) -> Result<(), Ending> {
        self.set.clear();
        self.given = 0;
        let Some(next) = self.recurrence.expand(self.period, &mut self.set) else {
            // Of what was found none is left: its horizon was past every day.
            return Err(Ending::EndOfDays);
        };
        let passed = next.saturating_sub(self.period);
        self.period = next;
        if self.set.is_empty() {
            self.skip_empty(next, passed)?;
        } else {
            self.empty = 0;
        }
        if self.overlaps {
            let is_mixed = self.found.back().zip(self.set.first()).is_some_and(|(last, first)| first <= last);
            self.found.extend(self.set.iter());
            if is_mixed {
                self.found.make_contiguous().sort_unstable();
            }
            self.horizon = self.recurrence.earliest(next);
        }
        Ok(())
    }

    /// Counts periods without a day, and sees now and then whether what was asked for is past already.
    fn skip_empty(&mut self, next: i64, passed: i64) -> Result<(), Ending> {
        self.empty = self.empty.saturating_add(passed);
        if self.empty > self.recurrence.rule.most_empty().into() {
            return Err(Ending::Barren);
        }
        self.looks = self.looks.wrapping_add(1);
        let is_time = self.found.is_empty() && self.looks.is_multiple_of(LOOK_UP);
        if is_time && self.recurrence.earliest(next) > self.last { Err(Ending::Until) } else { Ok(()) }
    }
}

impl<C: Calendar> Iterator for Days<'_, C> {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        while self.ending.is_none() {
            match self.advance() {
                Ok(day) if day < self.first => {}
                Ok(day) => match Day::from_days(day) {
                    Ok(day) => return Some(day),
                    Err(_) => self.ending = Some(Ending::EndOfDays),
                },
                Err(ending) => self.ending = Some(ending),
            }
        }
        None
    }
}

impl<C: Calendar> FusedIterator for Days<'_, C> {}
