//! The laws of years and their months.

use std::collections::BTreeMap;

use super::Checker;
use super::answer::Answer;
use super::law::{Law, Violation};
use super::values::{Checked, answer, end, same, same_day, within};
use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};

/// What a calendar says of lengths without a year. Of each month it is asked once, since what is provided
/// walks a thousand years.
pub(super) struct Said<'c> {
    calendar: &'c (dyn Calendar + Sync),
    bounds: Bounds,
    /// Of each month its shortest and its longest, if both are said.
    months: BTreeMap<Month, Option<(u8, u8)>>,
}

impl<'c> Said<'c> {
    pub(super) fn by(calendar: &'c (dyn Calendar + Sync)) -> Self {
        Self { calendar, bounds: calendar.bounds(), months: BTreeMap::new() }
    }

    fn holds(&mut self, day: Day, shape: &MonthShape) -> Checked {
        let (calendar, month) = (self.calendar, shape.month);
        within(Law::WithinBounds, day, (self.bounds.shortest_month, self.bounds.longest_month), shape.days)?;
        let lengths = *self.months.entry(month).or_insert_with(|| {
            let shortest = calendar.shortest_days_in_month(month).ok();
            shortest.zip(calendar.longest_days_in_month(month).ok())
        });
        let Some(lengths) = lengths else {
            return same(Law::MonthWithinLengths, day, shape.days, Answer::Refused);
        };
        within(Law::MonthWithinLengths, day, lengths, shape.days)
    }
}

impl Checker<'_> {
    pub(super) fn year_of(&self, day: Day, said: &mut Said<'_>) -> Checked {
        let (calendar, bounds) = (self.calendar, said.bounds);
        self.asked.set(day);
        let number = calendar.ymd_of(day).year;
        let Ok(year) = calendar.year(number) else {
            return same(Law::YearsAddUp, day, number, Answer::Refused);
        };
        same(Law::YearsAddUp, day, number, year.year)?;
        let plain = calendar.year_of_historical(calendar.historical_year(number));
        same(Law::HistoricalYearsInvert, day, number, answer(plain))?;
        let mut next_day = year.first_day;
        for position in 0..year.months {
            let Some(index) = year.first_month.checked_add(position.into()) else { return Ok(()) };
            let month = calendar.month(index);
            let ordinal = i64::from(position).saturating_add(1);
            same_day(Law::YearsAddUp, day, next_day, month.first_day)?;
            same(Law::YearsAddUp, day, number, month.year)?;
            same(Law::YearsAddUp, day, ordinal, month.ordinal)?;
            self.code_of_ordinal(day, number, (index, month.month), ordinal)?;
            next_day = end(&month);
            said.holds(day, &month)?;
        }
        same(Law::YearsAddUp, day, next_day.saturating_sub(year.first_day), year.days)?;
        within(Law::WithinBounds, day, (bounds.fewest_months, bounds.most_months), year.months)?;
        within(Law::WithinBounds, day, (bounds.shortest_year, bounds.longest_year), year.days)?;
        same(Law::LengthsAgree, day, year.days, answer(calendar.days_in_year(number)))?;
        same(Law::LengthsAgree, day, year.months, answer(calendar.months_in_year(number)))?;
        let of_year = i64::from(day.get()).saturating_sub(year.first_day).saturating_add(1);
        same(Law::DayOfYearCounts, day, of_year, calendar.day_of_year(day))?;
        self.years_follow(day, &year)
    }

    /// A month of a year is what its code finds: one place, and so one ordinal.
    fn code_of_ordinal(
        &self,
        day: Day,
        year: i32,
        (index, month): (MonthIndex, Month),
        ordinal: i64,
    ) -> Checked {
        let found = self.calendar.find(year, month);
        if found == Ok(index) {
            return Ok(());
        }
        let found = found.map(|found| self.calendar.month(found).ordinal);
        // Another year's month may have the same ordinal.
        let found = answer(found.map(i64::from).map(|found| if found == ordinal { 0 } else { found }));
        same(Law::CodesMatchOrdinals, day, ordinal, found)
    }

    /// A year, with the one before it and the one after it.
    fn years_follow(&self, day: Day, year: &YearShape) -> Checked {
        let known = self.calendar.years();
        let beside = |number: Option<i32>| {
            let number = number.filter(|number| known.contains(number))?;
            Some(self.calendar.year(number).map_err(|_| Violation {
                law: Law::YearsFollow,
                day,
                expected: number.into(),
                found: Answer::Refused,
            }))
        };
        if let Some(before) = beside(year.year.checked_sub(1)).transpose()? {
            one_year_after(day, &before, year)?;
        }
        if let Some(after) = beside(year.year.checked_add(1)).transpose()? {
            one_year_after(day, year, &after)?;
        }
        Ok(())
    }

    /// Every code that a month can have, in the year of a day.
    pub(super) fn months_of_year(&self, day: Day) -> Checked {
        let calendar = self.calendar;
        self.asked.set(day);
        let number = calendar.ymd_of(day).year;
        let Ok(year) = calendar.year(number) else { return Ok(()) };
        let places = (0..year.months).filter_map(|place| year.first_month.checked_add(place.into()));
        let mut written = [false; 1 + u8::MAX as usize];
        for month in places.map(|index| calendar.month(index).month) {
            if let Some(written) = written.get_mut(usize::from(month.byte())) {
                *written = true;
            }
        }
        for (month, is_written) in (0..=u8::MAX).map(Month::from_byte).zip(written) {
            let Some(month) = month else { continue };
            let found = calendar.find(number, month);
            match (is_written, found) {
                // Whether it is the right one, `code_of_ordinal` says.
                (true, Ok(_)) => {}
                (true, Err(_)) => same(Law::BadMonthsRefused, day, month, Answer::Refused)?,
                (false, Ok(_)) => same(Law::BadMonthsRefused, day, Answer::Refused, month)?,
                (false, Err(Error::Month { month: named, .. })) => {
                    same(Law::ErrorsNameTheField, day, month, named)?;
                }
                (false, Err(_)) => same(Law::ErrorsNameTheField, day, month, Answer::Refused)?,
            }
        }
        Ok(())
    }

    /// What is asked of a year alone is refused of one outside of `years()`.
    pub(super) fn year_is_refused(&self, day: Day, year: i32) -> Checked {
        let calendar = self.calendar;
        is_refused(day, year, calendar.year(year).map(|shape| shape.year))?;
        is_refused(day, year, calendar.is_leap_year(year))?;
        is_refused(day, year, calendar.months_in_year(year))?;
        is_refused(day, year, calendar.days_in_year(year))
    }

    pub(super) fn years_are_bounded(&self, first: i32, last: i32) -> Checked {
        let calendar = self.calendar;
        let month = |day| calendar.ymd_of(day).month;
        self.asked.set(Day::MIN);
        within(Law::YearsInOrder, Day::MIN, (first, i32::MAX), last)?;
        for (day, outside) in [(Day::MIN, first.checked_sub(1)), (Day::MAX, last.checked_add(1))] {
            self.asked.set(day);
            let Some(year) = outside else { continue };
            is_refused(day, year, calendar.find(year, month(day)).map(|_| year))?;
            self.year_is_refused(day, year)?;
        }
        same(Law::YearsBounded, Day::MIN, first, calendar.ymd_of(Day::MIN).year)?;
        same(Law::YearsBounded, Day::MAX, last, calendar.ymd_of(Day::MAX).year)
    }
}

/// A year outside of `years()` is refused, by its own error.
fn is_refused(day: Day, year: i32, answer: Result<impl Into<Answer>, Error>) -> Checked {
    match answer {
        Ok(found) => same(Law::YearsBounded, day, Answer::Refused, found),
        // Its numbers may be another calendar's, from which this one is made.
        Err(Error::Year { .. }) => Ok(()),
        Err(_) => same(Law::ErrorsNameTheField, day, year, Answer::Refused),
    }
}

/// A year begins, in days and in months, where the one before it ends.
pub(super) fn one_year_after(day: Day, before: &YearShape, year: &YearShape) -> Checked {
    same_day(Law::YearsFollow, day, before.first_day.saturating_add(before.days.into()), year.first_day)?;
    let place = i64::from(before.first_month.get()).saturating_add(before.months.into());
    same(Law::YearsFollow, day, place, year.first_month.get())
}
