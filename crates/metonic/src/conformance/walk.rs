//! Every day of a range, in order.

use core::cell::Cell;
use core::ops::RangeInclusive;

use super::answer::Answer;
use super::caught;
use super::days::{follows, holds_day, is_found, is_of_month, months_follow};
use super::law::{Law, Violation};
use super::values::{Checked, answer, end, same, same_day};
use super::years::one_year_after;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::fields::YearMonthDay;
use crate::month::{MonthIndex, MonthShape, YearShape};

/// Walks every day of a range like an odometer, and gives the number of days.
///
/// At each day the calendar must give the date that follows the one before it, and take it back to
/// the day; at each month's end the next month must begin; at each year's end the year's months and
/// days must be what was walked. That shows that dates and days are one to one in the range, in one
/// order, and that lengths of months and years are what the calendar says they are. It does not
/// show that the calendar says the right lengths, nor that it begins on the right day: for that,
/// compare with its rule and with published dates. Nor does it ask `fields`, `month_ordinal`,
/// `day_of_year`, eras, standings and weeks, which a sample is asked for ([`check_with`](super::check_with)).
///
/// All 2³² days take from half a minute to some minutes in release; a range can be split between
/// threads. Of the year that a range begins in, the months before it are looked at too, and the day
/// before it, so that ranges that follow each other leave nothing out between them.
///
/// # Errors
/// The first [`Violation`] found: what is not one has walked every day of the range.
///
/// ```
/// use metonic::{Day, calendars::Julian, conformance};
///
/// let century = Day::new(0)..=Day::new(36_524);
/// assert_eq!(conformance::check_every_day(&Julian, century), Ok(36_525));
/// ```
pub fn check_every_day<C: Calendar + ?Sized>(
    calendar: &C,
    days: RangeInclusive<Day>,
) -> Result<u64, Violation> {
    let walk = Walk { calendar, asked: Cell::new(*days.start()) };
    caught(&walk.asked, || walk.days(*days.start(), *days.end()))
}

struct Walk<'c, C: ?Sized> {
    calendar: &'c C,
    /// The day that is being asked about.
    asked: Cell<Day>,
}

/// What has been walked of a year: its months and days, if its beginning was seen.
#[derive(Clone, Copy)]
struct Passed {
    months: i64,
    first_day: i64,
}

impl<C: Calendar + ?Sized> Walk<'_, C> {
    fn days(&self, first: Day, last: Day) -> Result<u64, Violation> {
        let calendar = self.calendar;
        if first > last {
            return Ok(0);
        }
        let mut index = calendar.month_of(first);
        let mut month = calendar.month(index);
        holds_day(first, &month)?;
        let (mut passed, mut before) = self.begun(first, index, month)?;
        let mut walked = 0_u64;
        let mut day = first;
        loop {
            if month.ordinal == 1 {
                passed = Some(Passed { months: 0, first_day: month.first_day });
            }
            self.month(day, index, &month)?;
            let last_of_month = Day::from_days(end(&month).saturating_sub(1)).unwrap_or(Day::MAX).min(last);
            walked = walked.saturating_add(self.days_of_month(day, last_of_month, (index, &month))?);
            if last_of_month == last {
                return Ok(walked);
            }
            let Some(next_index) = index.checked_add(1) else {
                let expected = Answer::day(end(&month));
                return Err(Violation::new(Law::MonthsFollow, last_of_month, expected, Answer::Refused));
            };
            let next = calendar.month(next_index);
            months_follow(last_of_month, &month, &next)?;
            if let Some(passed) = &mut passed {
                passed.months = passed.months.saturating_add(1);
            }
            if next.ordinal == 1 {
                before = Some(self.year(last_of_month, month.year, passed.take(), before)?);
            }
            (index, month) = (next_index, next);
            // Not past the end: there is a day after this one, up to `last`.
            day = last_of_month.add_days(1).unwrap_or(Day::MAX);
        }
    }

    /// What there is of a year before the month that a range begins in, and the year before it: so
    /// that ranges that follow each other leave nothing out. Months before [`Day::MIN`] are nobody's.
    fn begun(
        &self,
        first: Day,
        mut index: MonthIndex,
        mut month: MonthShape,
    ) -> Result<(Option<Passed>, Option<YearShape>), Violation> {
        self.asked.set(first);
        let mut months = 0_i64;
        loop {
            let last_before = Day::from_days(month.first_day.saturating_sub(1)).ok();
            let Some((last_before, before_index)) = last_before.zip(index.checked_add(-1)) else {
                return Ok((None, None));
            };
            let before = self.calendar.month(before_index);
            // Ordinals count down here, so that this comes to an end.
            months_follow(last_before, &before, &month)?;
            if month.ordinal == 1 {
                let passed = Passed { months, first_day: month.first_day };
                let before = self.year(last_before, before.year, None, None)?;
                return Ok((Some(passed), Some(before)));
            }
            self.month(last_before, before_index, &before)?;
            months = months.saturating_add(1);
            (index, month) = (before_index, before);
        }
    }

    /// The days of one month, whose shape is known.
    fn days_of_month(
        &self,
        first: Day,
        last: Day,
        (index, month): (MonthIndex, &MonthShape),
    ) -> Result<u64, Violation> {
        let calendar = self.calendar;
        let mut day = first;
        let mut walked = 0_u64;
        // Where a range begins within the month, the day before it is another's.
        let mut before: Option<YearMonthDay> = if i64::from(first.get()) > month.first_day {
            first.add_days(-1).ok().map(|yesterday| calendar.ymd_of(yesterday))
        } else {
            None
        };
        loop {
            self.asked.set(day);
            same(Law::MonthHoldsDay, day, index.get(), calendar.month_of(day).get())?;
            let ymd = calendar.ymd_of(day);
            is_of_month(calendar, day, month, ymd)?;
            if let Some(before) = before {
                let yesterday = day.add_days(-1).unwrap_or(day);
                follows(calendar, yesterday, (index, before), (index, ymd))?;
            } else if i64::from(day.get()) == month.first_day
                && let Ok(yesterday) = day.add_days(-1)
                && let Some(index_before) = index.checked_add(-1)
            {
                follows(calendar, yesterday, (index_before, calendar.ymd_of(yesterday)), (index, ymd))?;
            }
            walked = walked.saturating_add(1);
            if day >= last {
                return Ok(walked);
            }
            before = Some(ymd);
            day = day.add_days(1).unwrap_or(last);
        }
    }

    fn month(&self, day: Day, index: MonthIndex, month: &MonthShape) -> Checked {
        self.asked.set(day);
        is_found(self.calendar, day, index, month)
    }

    /// A year that ends on a day; `passed` is what was walked of it.
    fn year(
        &self,
        day: Day,
        number: i32,
        passed: Option<Passed>,
        before: Option<YearShape>,
    ) -> Result<YearShape, Violation> {
        let Ok(year) = self.calendar.year(number) else {
            return Err(Violation::new(Law::YearsAddUp, day, number, Answer::Refused));
        };
        let end = i64::from(day.get()).saturating_add(1);
        same(Law::YearsAddUp, day, number, year.year)?;
        same_day(Law::YearsAddUp, day, end, year.first_day.saturating_add(year.days.into()))?;
        if let Some(Passed { months, first_day }) = passed {
            same_day(Law::YearsAddUp, day, first_day, year.first_day)?;
            same(Law::YearsAddUp, day, months, year.months)?;
        }
        if let Some(before) = before {
            one_year_after(day, &before, &year)?;
        }
        same(Law::LengthsAgree, day, year.days, answer(self.calendar.days_in_year(number)))?;
        same(Law::LengthsAgree, day, year.months, answer(self.calendar.months_in_year(number)))?;
        Ok(year)
    }
}
