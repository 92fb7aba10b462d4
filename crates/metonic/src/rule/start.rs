//! Year starts: where they fall, and how long the years between them are.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "years are within an i32 and a few more, days of a period below 2^18"
)]

use std::vec::Vec;

use super::error::{RuleError, RuleKey, RuleLaw};
use super::parts::{Nearness, StartCalendar, YearStart};
use crate::calendars::{Gregorian, Julian};
use crate::day::Day;
use crate::error::Error;

/// One period of year starts, after which they repeat to the weekday.
#[derive(Clone, Debug)]
pub(super) struct Starts {
    /// Days since 1970-01-01, of a period's years and the year after it.
    days: Vec<i64>,
    year_offset: i64,
    shortest: i64,
}

/// The year of the other calendar that the period begins with: any would do.
const FIRST: i32 = 1;

impl Starts {
    pub(super) fn new(start: &YearStart) -> Result<Self, RuleError> {
        let key = RuleKey::of("year-start");
        // A common year has no 29 February, and year 1 is a common one in both calendars.
        let wrong = |error| key.field("date").breaks(RuleLaw::Date(error));
        start.day_of(FIRST).map_err(wrong)?;
        // 400 Gregorian years are 20 871 weeks, 28 Julian ones 1461.
        let period = match start.calendar {
            StartCalendar::Gregorian => 400,
            StartCalendar::Julian => 28,
        };
        let days = (FIRST..=FIRST + period).map(|year| start.day_of(year).map(|day| start.near(day)));
        let days = days.collect::<Result<Vec<i64>, Error>>().map_err(wrong)?;
        let shortest = days.iter().zip(days.iter().skip(1)).map(|(from, to)| to - from).min();
        let shortest = shortest.unwrap_or_default();
        Ok(Self { days, year_offset: start.year_offset.into(), shortest })
    }

    /// Years after which the starts repeat.
    pub(super) fn period(&self) -> u64 {
        self.days.len() as u64 - 1
    }

    /// The first day of a year, in days since 1970-01-01.
    pub(super) fn first_day(&self, year: i64) -> i64 {
        let (first, last) = (self.at(0), self.at(self.days.len() - 1));
        let period = self.days.len() as i64 - 1;
        let after = year + self.year_offset - i64::from(FIRST);
        // A period is 400 or 28 years, and the place is below it.
        let (Some(times), Some(place)) = (after.checked_div_euclid(period), after.checked_rem_euclid(period))
        else {
            return first;
        };
        self.at(place as usize) + times * (last - first)
    }

    /// Days from a year's start to the next.
    pub(super) fn length(&self, year: i64) -> i64 {
        self.first_day(year + 1) - self.first_day(year)
    }

    pub(super) fn is_long(&self, year: i64) -> bool {
        self.length(year) > self.shortest
    }

    fn at(&self, place: usize) -> i64 {
        self.days.get(place).copied().unwrap_or_default()
    }
}

impl YearStart {
    fn day_of(&self, year: i32) -> Result<Day, Error> {
        match self.calendar {
            StartCalendar::Gregorian => Gregorian::to_day(year, self.month, self.day),
            StartCalendar::Julian => Julian::to_day(year, self.month, self.day),
        }
    }

    /// The start that a day of the other calendar stands for.
    fn near(&self, day: Day) -> i64 {
        let at = i64::from(day.get());
        let Some((weekday, nearness)) = self.weekday else { return at };
        let after = i64::from(weekday.days_after(day.weekday()));
        match (nearness, after) {
            (Nearness::OnOrBefore, 1..) | (Nearness::Nearest, 4..) => at + after - 7,
            _ => at + after,
        }
    }
}
