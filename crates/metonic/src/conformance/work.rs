//! Bounded work ([`Law::WorkBounded`]): steps are counted, time is not measured.

use core::cell::Cell;

use super::Checker;
use super::law::{Law, Violation};
use super::values::Checked;
use crate::about::About;
use crate::arithmetic::{self, Overflow, Unit};
use crate::calendar::{Calendar, forward};
use crate::day::Day;
use crate::span::Span;

std::thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// The steps that a question may take: [`Law::WorkBounded`]. A search in a table takes some ten, a
/// year's months some more; a walk over the days or months since an epoch passes it within a
/// century.
pub const MOST_STEPS: u64 = 1_000;

/// Counts a step of work, on the thread that it is called on: for the loops of a calendar, in its
/// tests at least (`#[cfg(test)] conformance::work::step();`). A check then says whether they are bounded
/// ([`Law::WorkBounded`]). Outside of a check it adds one to a number that nobody reads.
pub fn step() {
    // A thread that ends has no counter, and is asked for none.
    let _ = STEPS.try_with(|steps| steps.set(steps.get().wrapping_add(1)));
}

/// The steps that something takes.
fn steps_of<T>(ask: impl FnOnce() -> T) -> u64 {
    let count = || STEPS.try_with(Cell::get).unwrap_or(0);
    let before = count();
    let _ = ask();
    count().wrapping_sub(before)
}

/// A calendar of which each question is a [`step`]: what a calendar that is made from another is
/// tested with in the other's place.
///
/// ```
/// use metonic::conformance::{self, Law, work::Metered};
/// use metonic::calendars::Gregorian;
/// use metonic::{About, Basis, Calendar, Day, Error, Month, MonthIndex, MonthShape};
///
/// /// Another calendar's months, found by walking from the one about 1970.
/// struct Walks<C>(C);
///
/// impl<C: Calendar> Calendar for Walks<C> {
///     fn about(&self) -> About<'_> {
///         About::new("walks", Basis::Solar)
///     }
///
///     fn month_of(&self, day: Day) -> MonthIndex {
///         let mut index = self.0.month_of(Day::EPOCH);
///         while self.0.month(index).first_day > i64::from(day.get()) {
///             index = MonthIndex::new(index.get() - 1);
///         }
///         while self.0.month(MonthIndex::new(index.get() + 1)).first_day <= i64::from(day.get()) {
///             index = MonthIndex::new(index.get() + 1);
///         }
///         index
///     }
///
///     fn month(&self, index: MonthIndex) -> MonthShape {
///         self.0.month(index)
///     }
///
///     fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
///         self.0.find(year, month)
///     }
/// }
///
/// let violation = conformance::check(&Walks(Metered::new(Gregorian))).unwrap_err();
/// assert_eq!(violation.law, Law::WorkBounded);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Metered<C>(C);

impl<C> Metered<C> {
    /// A calendar, whose questions are steps from now on.
    pub const fn new(calendar: C) -> Self {
        Self(calendar)
    }
}

impl<C: Calendar> Metered<C> {
    /// The calendar, at the cost of a step.
    fn asked(&self) -> &C {
        step();
        &self.0
    }
}

impl<C: Calendar> Calendar for Metered<C> {
    fn about(&self) -> About<'_> {
        self.0.about()
    }

    forward!(self => self.asked());
}

impl Checker<'_> {
    /// The work of each question, at days ever farther away: whoever walks is found out before the
    /// walk takes long. What is provided asks about the ends of the range, so that it comes last.
    pub(super) fn work(&self) -> Checked {
        ever_farther().try_for_each(|day| self.work_of_months(day))?;
        ever_farther().try_for_each(|day| self.work_of_dates(day))
    }

    fn work_of_months(&self, day: Day) -> Checked {
        let calendar = self.calendar;
        self.asked.set(day);
        bounded(day, || calendar.month_of(day))?;
        let index = calendar.month_of(day);
        bounded(day, || calendar.month(index))
    }

    fn work_of_dates(&self, day: Day) -> Checked {
        let calendar = self.calendar;
        self.asked.set(day);
        let month = calendar.month(calendar.month_of(day));
        bounded(day, || calendar.find(month.year, month.month))?;
        bounded(day, || calendar.ymd_of(day))?;
        let ymd = calendar.ymd_of(day);
        bounded(day, || calendar.day_of(ymd))?;
        bounded(day, || calendar.fields(day))?;
        bounded(day, || calendar.year(ymd.year))?;
        bounded(day, || calendar.day_of_year(day))?;
        bounded(day, || calendar.month_ordinal(day))?;
        bounded(day, || calendar.is_valid(ymd))?;
        bounded(day, || calendar.era_of(day, ymd))?;
        bounded(day, || calendar.years())?;
        bounded(day, || calendar.months_in_year(ymd.year))?;
        bounded(day, || calendar.days_in_year(ymd.year))?;
        bounded(day, || calendar.days_in_month(ymd.year, ymd.month))?;
        bounded(day, || calendar.related_gregorian_year(ymd.year))?;
        bounded(day, || calendar.cyclic_year(ymd.year))?;
        bounded(day, || calendar.historical_year(ymd.year))?;
        bounded(day, || calendar.nearest_century(ymd, day.weekday()))?;
        bounded(day, || calendar.status(day))?;
        bounded(day, || calendar.day_of_week(day))?;
        let span = Span::new().years(1).months(1);
        bounded(day, || arithmetic::add(calendar, day, span, Overflow::Clamp))?;
        bounded(day, || arithmetic::until(calendar, Day::EPOCH, day, Unit::Year))
    }
}

/// Days at twice the distance each, on both sides, and both ends.
fn ever_farther() -> impl Iterator<Item = Day> {
    let doubled = (0..31).map(|doublings| 1_i32.wrapping_shl(doublings));
    let both = doubled.flat_map(|distance| [distance, distance.wrapping_neg()].map(Day::new));
    both.chain([Day::MIN, Day::MAX])
}

fn bounded<T>(day: Day, ask: impl FnOnce() -> T) -> Checked {
    let steps = steps_of(ask);
    if steps <= MOST_STEPS {
        return Ok(());
    }
    let number = |steps: u64| i64::try_from(steps).unwrap_or(i64::MAX);
    Err(Violation::new(Law::WorkBounded, day, number(MOST_STEPS), number(steps)))
}
