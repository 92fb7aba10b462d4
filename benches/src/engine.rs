//! What is measured: something that turns days into dates of a calendar, and dates into days.

use std::hint::black_box;
use std::ops::{Range, RangeInclusive};

/// A date as every engine can be asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) year: i32,
    pub(crate) month: u8,
    pub(crate) leap_month: bool,
    pub(crate) day: u8,
    /// Whether it is the repeated one of two days of that number.
    pub(crate) leap_day: bool,
}

impl Written {
    pub(crate) fn new(year: i32, month: u8, day: u8) -> Self {
        Self { year, month, leap_month: false, day, leap_day: false }
    }

    /// All of it, as one number: what is not used is not computed.
    fn weight(self) -> i32 {
        let month = i32::from(self.month) + i32::from(self.leap_month);
        self.year.wrapping_add(month).wrapping_add(i32::from(self.day) + i32::from(self.leap_day))
    }
}

/// One calendar of one library.
pub(crate) trait Engine {
    fn name(&self) -> &'static str;
    /// The days, from 1970-01-01, on which it claims to be right.
    fn claims(&self) -> &RangeInclusive<i32>;
    fn date_of(&self, day: i32) -> Written;
    fn day_of(&self, date: Written) -> Option<i32>;
    /// Turns each day into a date.
    fn split(&self, days: &[i32]);
    /// Makes dates its own, so that a run turns those of a range into days and does nothing else.
    fn prepare<'a>(&'a self, dates: &[Written]) -> Box<dyn Fn(Range<usize>) + 'a>;
}

/// An engine made of three functions: a date of ours made its own, a day's date, a date's day.
/// They are generic, so that they are compiled into the loops.
pub(crate) fn engine<W, Own, Split, Join>(
    name: &'static str,
    own: Own,
    split: Split,
    join: Join,
) -> Made<Own, Split, Join>
where
    W: Copy,
    Own: Fn(Written) -> W,
    Split: Fn(i32) -> Written,
    Join: Fn(W) -> Option<i32>,
{
    Made { name, claims: i32::MIN..=i32::MAX, own, split, join }
}

pub(crate) struct Made<Own, Split, Join> {
    name: &'static str,
    claims: RangeInclusive<i32>,
    own: Own,
    split: Split,
    join: Join,
}

impl<Own, Split, Join> Made<Own, Split, Join> {
    /// Right on these days alone.
    pub(crate) fn on(self, claims: RangeInclusive<i32>) -> Self {
        Self { claims, ..self }
    }
}

impl<W, Own, Split, Join> Engine for Made<Own, Split, Join>
where
    W: Copy + 'static,
    Own: Fn(Written) -> W,
    Split: Fn(i32) -> Written,
    Join: Fn(W) -> Option<i32>,
{
    fn name(&self) -> &'static str {
        self.name
    }

    fn claims(&self) -> &RangeInclusive<i32> {
        &self.claims
    }

    fn date_of(&self, day: i32) -> Written {
        (self.split)(day)
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        (self.join)((self.own)(date))
    }

    fn split(&self, days: &[i32]) {
        for &day in days {
            // One store for each: no engine's loop is turned into a loop of vectors.
            black_box((self.split)(day).weight());
        }
    }

    fn prepare<'a>(&'a self, dates: &[Written]) -> Box<dyn Fn(Range<usize>) + 'a> {
        let dates: Vec<W> = dates.iter().map(|&date| (self.own)(date)).collect();
        Box::new(move |range| {
            for &date in &dates[range] {
                black_box((self.join)(date).unwrap_or(i32::MIN));
            }
        })
    }
}
