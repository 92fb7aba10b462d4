//! Rules, days besides them, and days that are left out.

use core::iter::{FusedIterator, Peekable};
use std::collections::BTreeSet;
use std::collections::btree_set;
use std::vec::Vec;

use crate::calendar::Calendar;
use crate::day::Day;
use crate::recur::iterator::{Days, Ending};
use crate::recur::recurrence::Recurrence;

/// The days of some rules and single days (`RDATE`), without others (`EXDATE`): RFC 5545, section 3.8.5.
///
/// ```
/// use metonic::recur::{Recurrence, RecurrenceSet, Rule};
///
/// let rule: Rule = "FREQ=DAILY;COUNT=3".parse()?;
/// let set = RecurrenceSet::new()
///     .with_rule(Recurrence::starting(rule, "2026-11-26".parse()?)?)
///     .with_day("2026-12-24".parse()?)
///     .without_day("2026-11-27".parse()?);
/// let days: Vec<String> = set.days().map(|day| day.to_string()).collect();
/// assert_eq!(days, ["2026-11-26", "2026-11-28", "2026-12-24"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct RecurrenceSet<C> {
    rules: Vec<Recurrence<C>>,
    days: BTreeSet<Day>,
    without: BTreeSet<Day>,
}

impl<C> Default for RecurrenceSet<C> {
    fn default() -> Self {
        Self::new()
    }
}

impl<C> RecurrenceSet<C> {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { rules: Vec::new(), days: BTreeSet::new(), without: BTreeSet::new() }
    }

    /// And the days of a rule.
    #[must_use]
    pub fn with_rule(mut self, rule: Recurrence<C>) -> Self {
        self.rules.push(rule);
        self
    }

    /// And a day.
    #[must_use]
    pub fn with_day(mut self, day: Day) -> Self {
        self.days.insert(day);
        self
    }

    /// But not a day, whatever gives it.
    #[must_use]
    pub fn without_day(mut self, day: Day) -> Self {
        self.without.insert(day);
        self
    }
}

impl<C: Calendar> RecurrenceSet<C> {
    /// All of the days, in order and once each.
    #[must_use]
    pub fn days(&self) -> SetDays<'_, C> {
        self.between(Day::MIN, Day::MAX)
    }

    /// The days from one day to another, both included.
    #[must_use]
    pub fn between(&self, first: Day, last: Day) -> SetDays<'_, C> {
        let rules = self.rules.iter().map(|rule| rule.between(first, last).peekable()).collect();
        // A range that ends before it begins is no range of a tree.
        let days = if first <= last { self.days.range(first..=last) } else { btree_set::Range::default() };
        SetDays { rules, days: days.peekable(), without: &self.without }
    }

    /// The days after a day.
    #[must_use]
    pub fn after(&self, day: Day) -> SetDays<'_, C> {
        match day.add_days(1) {
            Ok(first) => self.between(first, Day::MAX),
            Err(_) => self.between(Day::MAX, Day::MIN),
        }
    }

    /// Whether a rule of the set gave up looking for a day, by itself and over all days.
    #[must_use]
    pub fn has_barren_rule(&self) -> bool {
        self.rules.iter().any(|rule| {
            let mut days = rule.days();
            days.next().is_none() && days.ending() == Some(Ending::Barren)
        })
    }
}

/// The days of a [`RecurrenceSet`], each later than the one before.
#[derive(Clone, Debug)]
pub struct SetDays<'a, C: Calendar> {
    rules: Vec<Peekable<Days<'a, C>>>,
    days: Peekable<btree_set::Range<'a, Day>>,
    without: &'a BTreeSet<Day>,
}

impl<C: Calendar> Iterator for SetDays<'_, C> {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        loop {
            let of_rules = self.rules.iter_mut().filter_map(|days| days.peek().copied()).min();
            let single = self.days.peek().map(|&&day| day);
            let day = of_rules.into_iter().chain(single).min()?;
            for days in &mut self.rules {
                days.next_if_eq(&day);
            }
            self.days.next_if_eq(&&day);
            if !self.without.contains(&day) {
                return Some(day);
            }
        }
    }
}

impl<C: Calendar> FusedIterator for SetDays<'_, C> {}
