//! One calendar of one peer beside ours, on many dates.

use std::collections::BTreeMap;

use crate::ours::Ours;
use crate::random::Random;
use crate::seen::{Check, Engine, Seen, Unit, Written};

/// How often two engines differed in a thing, on days between the first and the last of them, and how
/// they did there.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    pub(crate) count: u64,
    pub(crate) first: (i32, String),
    pub(crate) last: (i32, String),
}

/// What was compared, and what differed, by what is compared and by the place in the list of
/// explanations.
#[derive(Default)]
pub(crate) struct Compared {
    pub(crate) comparisons: u64,
    pub(crate) differences: BTreeMap<(Check, Option<usize>), Difference>,
}

/// Of how many dates one is added to and counted from.
pub(crate) const ARITHMETIC: u64 = 8;

pub(crate) struct Comparison<'a> {
    pub(crate) ours: &'a Ours,
    pub(crate) peer: &'a dyn Engine,
    /// The place in the list of what explains a difference in a thing on a day.
    pub(crate) explained: &'a dyn Fn(Check, i32) -> Option<usize>,
    pub(crate) compared: Compared,
}

impl Comparison<'_> {
    /// Compares so many dates at random.
    pub(crate) fn run(&mut self, dates: u64, random: &mut Random) {
        let claims = self.peer.claims();
        for number in 0..dates {
            let day = random.within(*claims.start(), *claims.end());
            self.fields(day, random);
            if number % ARITHMETIC == 0 {
                self.arithmetic(day, random);
            }
        }
        // The ends of what it claims, and the days about them.
        for day in (*claims.start()..).take(800).chain((..=*claims.end()).rev_days(800)) {
            self.fields(day, random);
            self.arithmetic(day, random);
        }
    }

    fn fields(&mut self, day: i32, random: &mut Random) {
        let (Some(ours), Some(theirs)) = (self.ours.see(day), self.peer.see(day)) else {
            return self.note(Check::Fields, day, || "one has no date".into());
        };
        self.compare(Check::Fields, day, &ours.date, &theirs.date);
        self.beside(day, &ours, &theirs);
        self.compare(Check::Day, day, &self.ours.day_of(theirs.date), &Some(day));
        self.compare(Check::Day, day, &Some(day), &self.peer.day_of(ours.date));
        let asked = Written {
            year: ours.date.year,
            month: random.within(0, 14) as u8,
            leap_month: random.within(0, 3) == 0,
            day: random.within(0, 33) as u8,
        };
        let claims = self.peer.claims();
        let is_claimed = |answer: Option<i32>| answer.is_none_or(|day| claims.contains(&day));
        let answers = (self.ours.day_of(asked), self.peer.day_of(asked));
        if is_claimed(answers.0) && is_claimed(answers.1) {
            self.compared.comparisons += 1;
            if answers.0 != answers.1 {
                let end = answers.0.or(answers.1).unwrap_or(day);
                self.note_between(Check::Validity, day, end, || format!("{asked:?}: {answers:?}"));
            }
        }
    }

    /// What is said beside the date, where both say it.
    fn beside(&mut self, day: i32, ours: &Seen, theirs: &Seen) {
        self.both(Check::Weekday, day, ours.weekday, theirs.weekday);
        self.both(Check::Week, day, ours.week, theirs.week);
        self.both(Check::LeapYear, day, ours.is_leap_year, theirs.is_leap_year);
        self.both(Check::DaysInMonth, day, ours.days_in_month, theirs.days_in_month);
        self.both(Check::DaysInYear, day, ours.days_in_year, theirs.days_in_year);
        self.both(Check::DayOfYear, day, ours.day_of_year, theirs.day_of_year);
        self.both(Check::MonthsInYear, day, ours.months_in_year, theirs.months_in_year);
        self.both(Check::Ordinal, day, ours.ordinal, theirs.ordinal);
        self.both(Check::Era, day, ours.era, theirs.era);
        self.both(Check::Cyclic, day, ours.cyclic, theirs.cyclic);
    }

    fn arithmetic(&mut self, day: i32, random: &mut Random) {
        let claims = self.peer.claims();
        for unit in Unit::ALL {
            // About the same distance in every unit: some centuries, now and then some days.
            let farthest = if random.within(0, 7) == 0 { 3 } else { 150_000 };
            let amount = random.within(-farthest, farthest);
            let amount = match unit {
                Unit::Days => amount,
                Unit::Weeks => amount / 7,
                Unit::Months => amount / 30,
                Unit::Years => amount / 365,
            };
            for is_refused in [false, true] {
                let (Some(ours), Some(theirs)) = (
                    self.ours.add(day, unit, amount, is_refused),
                    self.peer.add(day, unit, amount, is_refused),
                ) else {
                    continue;
                };
                // The peer's own ends are where it stops.
                if [ours, theirs].into_iter().flatten().any(|day| !claims.contains(&day)) {
                    continue;
                }
                self.compared.comparisons += 1;
                if ours != theirs {
                    let end = ours.or(theirs).unwrap_or(day);
                    self.note_between(Check::adding(unit), day, end, || {
                        format!("{amount} {unit:?}, refused: {is_refused}: {ours:?}, {theirs:?}")
                    });
                }
            }
            let other = day.saturating_add(random.within(-farthest, farthest));
            let other = other.clamp(*claims.start(), *claims.end());
            if let (Some(ours), Some(theirs)) =
                (self.ours.until(day, other, unit), self.peer.until(day, other, unit))
            {
                self.compared.comparisons += 1;
                if ours != theirs {
                    self.note_between(Check::until(unit), day, other, || {
                        format!("{unit:?} to {other}: {ours:?}, {theirs:?}")
                    });
                }
            }
        }
    }

    fn both<T: PartialEq + std::fmt::Debug>(
        &mut self,
        check: Check,
        day: i32,
        ours: Option<T>,
        theirs: Option<T>,
    ) {
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            self.compare(check, day, &ours, &theirs);
        }
    }

    fn compare<T: PartialEq + std::fmt::Debug>(&mut self, check: Check, day: i32, ours: &T, theirs: &T) {
        self.compared.comparisons += 1;
        if ours != theirs {
            self.note(check, day, || format!("{ours:?}, {theirs:?}"));
        }
    }

    fn note(&mut self, check: Check, day: i32, text: impl Fn() -> String) {
        self.note_between(check, day, day, text);
    }

    /// A difference that hangs on two days: what explains either explains it.
    fn note_between(&mut self, check: Check, day: i32, end: i32, text: impl Fn() -> String) {
        let explained = (self.explained)(check, day).or_else(|| (self.explained)(check, end));
        let key = (check, explained);
        let seen = self.compared.differences.entry(key).or_insert_with(|| Difference {
            count: 0,
            first: (day, text()),
            last: (day, text()),
        });
        seen.count += 1;
        if day < seen.first.0 {
            seen.first = (day, text());
        }
        if day > seen.last.0 {
            seen.last = (day, text());
        }
    }
}

/// The last days of a range, backwards.
trait LastDays {
    fn rev_days(self, count: usize) -> impl Iterator<Item = i32>;
}

impl LastDays for std::ops::RangeToInclusive<i32> {
    fn rev_days(self, count: usize) -> impl Iterator<Item = i32> {
        (i32::MIN..=self.end).rev().take(count)
    }
}
