//! Whether a calendar keeps the laws of [`Calendar`]: a kit for those who write one.
//!
//! # In your tests
//! A line beside the calendar, and `cargo test` says whether it holds together:
//!
//! ```no_run
//! # use metonic::calendars::Julian as MyCalendar;
//! metonic::conformance!(MyCalendar);
//! # fn main() {}
//! ```
//!
//! It writes three tests ([`conformance!`](crate::conformance!)): `sampled` and `edges`, which take a
//! second or so, and `exhaustive`, every day from [`Day::MIN`] to [`Day::MAX`], which is left out
//! unless it is asked for: `cargo test --release -- --ignored exhaustive`. Each is a function here
//! too ([`check_with`], [`check_edges`], [`check_every_day`]), for a harness of one's own.
//!
//! # When a law is broken
//! What comes back is a [`Violation`]: the [`Law`], the day, and the two values. Here is a calendar
//! whose author has forgotten that February has a day more in leap years:
//!
//! ```
//! use metonic::calendars::Gregorian;
//! use metonic::conformance::{self, Answer, Law};
//! use metonic::{About, Basis, Calendar, Day, Error, Month, MonthIndex, MonthShape};
//!
//! struct Forgetful;
//!
//! impl Calendar for Forgetful {
//!     fn about(&self) -> About<'_> {
//!         About::new("forgetful", Basis::Solar)
//!     }
//!
//!     fn month_of(&self, day: Day) -> MonthIndex {
//!         Gregorian.month_of(day)
//!     }
//!
//!     fn month(&self, index: MonthIndex) -> MonthShape {
//!         let shape = Gregorian.month(index);
//!         MonthShape { days: if shape.ordinal == 2 { 28 } else { shape.days }, ..shape }
//!     }
//!
//!     fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
//!         Gregorian.find(year, month)
//!     }
//! }
//!
//! let violation = conformance::check(&Forgetful).unwrap_err();
//! assert_eq!(violation.law, Law::MonthsFollow);
//! assert_eq!(violation.day, "1968-02-01".parse()?);
//! // February 1968 ends before the 29th; March begins on the day after.
//! assert_eq!(violation.expected, Answer::Day("1968-02-29".parse()?));
//! assert_eq!(violation.found, Answer::Day("1968-03-01".parse()?));
//! # Ok::<(), metonic::TextError>(())
//! ```
//!
//! # What is checked, and what is not
//! [`check`] is what a [`Registry`](crate::Registry) asks of every calendar that is registered with
//! it: both ends of the range, every day of a few years around 1970, days at random near the
//! present and over the whole range, the same every time. A calendar that passes may still break a
//! law elsewhere. One that passes [`check_every_day`] over all days breaks none of dates, days and the
//! lengths of months and years; its `fields`, `month_ordinal`, `day_of_year`, eras, standings, weeks
//! and columns are asked for on samples alone.
//!
//! The laws say that a calendar agrees with itself. That it is the right calendar only dates from
//! outside can say: put a published date or two beside it, on both sides of whatever changes.
//!
//! # Loops
//! An answer that takes longer the farther the day is hangs sooner or later. Time is not measured,
//! since tests of it fail on busy machines. Steps are counted ([`Law::WorkBounded`]): a calendar
//! that is made from another is tested over [`Metered`](work::Metered), where each question to that
//! other is a step; one with loops of its own calls [`step`](work::step) in them.
//!
//! # Panics
//! A calendar that panics is reported ([`Law::NoPanic`]) with the day that was asked about, where
//! the program unwinds: 1970-01-01 for a question of no day, such as that for the shape of a year.
//! What cannot be reported is a question that never comes back.

mod answer;
mod columns;
mod dates;
mod days;
mod law;
mod macros;
mod threads;
mod values;
mod walk;
pub mod work;
mod years;

use core::cell::Cell;
use core::ops::RangeInclusive;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::vec::Vec;

pub use self::answer::Answer;
pub use self::law::{Law, Violation};
pub use self::walk::check_every_day;

use self::values::{Checked, holds, same};
use self::years::Said;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::fields::{Era, YearMonthDay};
use crate::month::{Month, MonthIndex};
use crate::status::Status;

/// How much is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Effort {
    /// Days at random: half over the whole range, half within some centuries of the present.
    pub days: u32,
    /// The first day of the run that is walked day by day.
    pub run_start: Day,
    /// The length of that run, in days.
    pub run_days: u32,
}

impl Effort {
    /// 20 000 days at random, and every day of the Gregorian years 1900 to 2100: what an author's
    /// tests check. It takes some tenths of a second for an arithmetic calendar.
    pub const THOROUGH: Self = Self { days: 20_000, run_start: Day::new(-25_567), run_days: 73_414 };

    /// With so many days at random.
    #[must_use]
    pub const fn days(self, days: u32) -> Self {
        Self { days, ..self }
    }

    /// With a run of so many days from another first day on.
    #[must_use]
    pub const fn run(self, first: Day, days: u32) -> Self {
        Self { run_start: first, run_days: days, ..self }
    }
}

impl Default for Effort {
    /// 1000 days at random, and 1500 days from 1968-01-01 on: what a registry checks. It takes some
    /// milliseconds for an arithmetic calendar.
    fn default() -> Self {
        Self { days: 1_000, run_start: Day::new(-731), run_days: 1_500 }
    }
}

/// Checks a calendar as a registry does.
///
/// # Errors
/// The first [`Violation`] found.
pub fn check<C: Calendar + Sync + ?Sized>(calendar: &C) -> Result<(), Violation> {
    check_with(calendar, Effort::default())
}

/// Rows that are held in memory at once, whatever the effort.
const MOST_ROWS: u32 = 1 << 16;

/// Checks a calendar with an effort of one's own.
///
/// # Errors
/// The first [`Violation`] found.
///
/// ```
/// use metonic::{calendars::Julian, conformance::{self, Effort}};
///
/// conformance::check_with(&Julian, Effort::default().days(100_000))?;
/// # Ok::<(), conformance::Violation>(())
/// ```
pub fn check_with<C: Calendar + Sync + ?Sized>(calendar: &C, effort: Effort) -> Result<(), Violation> {
    let checker = Checker { calendar: &calendar, asked: Cell::new(Day::EPOCH) };
    caught(&checker.asked, || checker.sample(effort))
}

/// Checks a calendar where calendars go wrong: day by day at both ends of the range, about the first
/// days of eras, year 1 and year 0, and both ends of the official table.
///
/// # Errors
/// The first [`Violation`] found.
///
/// ```
/// use metonic::{calendars::Japanese, conformance};
///
/// conformance::check_edges(&Japanese)?;
/// # Ok::<(), conformance::Violation>(())
/// ```
pub fn check_edges<C: Calendar + Sync + ?Sized>(calendar: &C) -> Result<(), Violation> {
    let checker = Checker { calendar: &calendar, asked: Cell::new(Day::EPOCH) };
    caught(&checker.asked, || checker.edges())
}

/// A range of days in so many parts of one length, the last shorter: for threads.
#[doc(hidden)]
pub fn parts(days: RangeInclusive<Day>, threads: usize) -> impl Iterator<Item = RangeInclusive<Day>> {
    let (first, last) = (*days.start(), *days.end());
    let threads = u32::try_from(threads).unwrap_or(1).max(1);
    let length = last.days_since(first).checked_div(threads.into()).unwrap_or(0).saturating_add(1);
    (0..threads).map_while(move |part| {
        let start = first.add_days(length.saturating_mul(part.into())).ok().filter(|&start| start <= last)?;
        let end = start.add_days(length.saturating_sub(1)).unwrap_or(last).min(last);
        Some(start..=end)
    })
}

/// Both ends of the range and around the epoch, then days at random, the same every time.
fn sample(days: u32) -> impl Iterator<Item = Day> {
    // Half a million days are some fourteen centuries.
    const NEAR: i32 = 500_000;
    let ends = (0..40).flat_map(|days| {
        [
            Day::MIN.add_days(days),
            Day::MAX.add_days(days.saturating_neg()),
            Day::EPOCH.add_days(days.saturating_sub(20)),
        ]
    });
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let random = (0..days).map(move |nth| {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let any = (mixed ^ (mixed >> 31)) as i32;
        Ok(Day::new(if nth % 2 == 0 { any } else { any % NEAR }))
    });
    ends.chain(random).flatten()
}

/// Every `step`th day from a first on.
fn run(first: Day, days: u32, step: usize) -> impl Iterator<Item = Day> {
    (0..days).step_by(step).map_while(move |days| first.add_days(days.into()).ok())
}

/// What a check gives; a panic of the calendar's is a violation at the day that was asked about.
fn caught<T>(asked: &Cell<Day>, check: impl FnOnce() -> Result<T, Violation>) -> Result<T, Violation> {
    match catch_unwind(AssertUnwindSafe(check)) {
        Ok(checked) => checked,
        Err(payload) => {
            // Dropping it would run the calendar's code again, which might panic again.
            core::mem::forget(payload);
            Err(Violation::new(Law::NoPanic, asked.get(), Answer::Any, Answer::Panicked))
        }
    }
}

struct Checker<'c> {
    calendar: &'c (dyn Calendar + Sync + 'c),
    /// The day that is being asked about.
    asked: Cell<Day>,
}

impl Checker<'_> {
    fn sample(&self, effort: Effort) -> Checked {
        // First, since whoever walks would take for ever over the rest.
        self.work()?;
        for day in run(effort.run_start, effort.run_days, 1).chain(sample(effort.days)) {
            self.day(day)?;
        }
        self.whole()?;
        self.asked.set(Day::EPOCH);
        let mut said = Said::by(self.calendar);
        // A year or two at a time, and what lies at the ends of the range.
        for day in sample(effort.days / 8) {
            self.year_of(day, &mut said)?;
        }
        let some = || sample(effort.days / 16).step_by(4);
        for (nth, (day, far)) in (0_i64..).zip(some().zip(some().skip(1))) {
            // Up to eleven years to either side.
            let near = day.add_days((nth.wrapping_mul(997) % 8_000).saturating_sub(4_000)).unwrap_or(day);
            self.arithmetic(day, near)?;
            self.arithmetic(day, far)?;
        }
        for day in sample(effort.days / 32) {
            self.days_of_month(day)?;
        }
        for day in sample(effort.days / 32).step_by(8) {
            self.months_of_year(day)?;
        }
        let rows = effort.days.min(MOST_ROWS);
        self.columns(rows)?;
        self.threads(rows / 8)?;
        self.extremes()
    }

    fn edges(&self) -> Checked {
        const AROUND: i64 = 800;
        self.work()?;
        self.whole()?;
        let calendar = self.calendar;
        self.asked.set(Day::EPOCH);
        let mut said = Said::by(calendar);
        let eras = (0..=Era::LAST_PLACE).map_while(|place| calendar.era(Era::new(place)));
        let official = calendar.official().map(|days| [*days.start(), *days.end()]);
        let years =
            [0, 1].into_iter().filter_map(|year| Day::from_days(calendar.year(year).ok()?.first_day).ok());
        let edges = [Day::MIN, Day::MAX].into_iter().chain(years).chain(official.into_iter().flatten());
        // All at once, before any day is asked about.
        let edges: Vec<Day> = edges.chain(eras.filter_map(|era| era.start)).collect();
        for edge in edges {
            let first = edge.add_days(-AROUND).unwrap_or(Day::MIN);
            let days = u32::try_from(2 * AROUND).unwrap_or(0);
            run(first, days, 1).try_for_each(|day| self.day(day))?;
            run(first, days, 100).try_for_each(|day| self.year_of(day, &mut said))?;
            run(first, days, 28).try_for_each(|day| self.days_of_month(day))?;
            run(first, days, 300).try_for_each(|day| self.months_of_year(day))?;
            let last = edge.add_days(AROUND).unwrap_or(Day::MAX);
            run(first, days, 50).try_for_each(|day| self.arithmetic(day, last))?;
        }
        self.extremes()
    }

    /// The laws of the calendar as a whole.
    fn whole(&self) -> Checked {
        let calendar = self.calendar;
        let years = calendar.years();
        self.years_are_bounded(*years.start(), *years.end())?;
        if let Some(official) = calendar.official() {
            let (first, last) = (*official.start(), *official.end());
            same(Law::OfficialInOrder, first, first.max(last), last)?;
            for day in [first, last] {
                self.asked.set(day);
                holds(Law::StatusMatchesOfficial, day, calendar.status(day) == Status::Official)?;
            }
        }
        Ok(())
    }

    /// Asks the most outlandish questions. That there are answers is what counts, and that years far outside of
    /// `years()` are refused.
    fn extremes(&self) -> Checked {
        let (calendar, day, years) = (self.calendar, Day::EPOCH, self.calendar.years());
        self.asked.set(day);
        for index in [i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX] {
            let _ = calendar.month(MonthIndex::new(index));
        }
        for year in [i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX] {
            if !years.contains(&year) {
                self.year_is_refused(day, year)?;
            }
            let _ = (calendar.year(year), calendar.is_leap_year(year));
            let _ = (calendar.historical_year(year), calendar.year_of_historical(year));
            let _ = (calendar.related_gregorian_year(year), calendar.cyclic_year(year));
            for (number, leap) in [(1, false), (1, true), (13, false), (Month::MAX_NUMBER, true)] {
                let Ok(month) = Month::with_leap(number, leap) else { continue };
                if calendar.find(year, month).is_ok() && !years.contains(&year) {
                    return same(Law::YearsBounded, day, Answer::Refused, year);
                }
                for day in [0, 1, 255] {
                    let date = YearMonthDay::new(year, month, day);
                    let _ = (calendar.day_of(date), calendar.day_of(date.with_leap_day(true)));
                }
            }
        }
        Ok(())
    }
}
