//! The laws of dates: which there are, and arithmetic with them.

use std::vec::Vec;

use super::Checker;
use super::answer::Answer;
use super::law::Law;
use super::values::{Checked, answer, end, same};
use crate::arithmetic::{self, Overflow, Unit};
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;

impl Checker<'_> {
    /// Every number that a day can be written with, in the month of a day.
    pub(super) fn days_of_month(&self, day: Day) -> Checked {
        let calendar = self.calendar;
        self.asked.set(day);
        let month = calendar.month(calendar.month_of(day));
        let days = (month.first_day..end(&month)).filter_map(|days| Day::from_days(days).ok());
        let written: Vec<YearMonthDay> = days.map(|day| calendar.ymd_of(day)).collect();
        // A month that reaches past the ends of `Day` has days that none of these is.
        if written.len() != usize::from(month.days) {
            return Ok(());
        }
        let ymd = YearMonthDay::new(month.year, month.month, 0);
        for number in 0..=u8::MAX {
            for leap_day in [false, true] {
                let date = YearMonthDay { day: number, ..ymd }.with_leap_day(leap_day);
                let is_written = written.contains(&date);
                match (is_written, calendar.day_of(date)) {
                    // Whether it is the right one, `DayOfInvertsYmdOf` says.
                    (true, Ok(_)) => {}
                    (true, Err(_)) => same(Law::BadDaysRefused, day, number, Answer::Refused)?,
                    (false, Ok(_)) => same(Law::BadDaysRefused, day, Answer::Refused, number)?,
                    (false, Err(Error::Day { value, .. } | Error::LeapDay { value })) => {
                        same(Law::ErrorsNameTheField, day, number, value)?;
                    }
                    (false, Err(_)) => same(Law::ErrorsNameTheField, day, number, Answer::Refused)?,
                }
                // Of the others `DayOfInvertsYmdOf` asks.
                if !is_written {
                    same(Law::BadDaysRefused, day, false, calendar.is_valid(date))?;
                }
            }
        }
        Ok(())
    }

    /// From the last day of a month, which shorter months lack, to another day, and back.
    pub(super) fn arithmetic(&self, day: Day, to: Day) -> Checked {
        let calendar = self.calendar;
        self.asked.set(day);
        let last = end(&calendar.month(calendar.month_of(day))).saturating_sub(1);
        let Ok(from) = Day::from_days(last) else { return Ok(()) };
        for (from, to) in [(from, to), (to, from)] {
            for largest in [Unit::Week, Unit::Month, Unit::Year] {
                let span = arithmetic::until(calendar, from, to, largest);
                let there = arithmetic::add(calendar, from, span, Overflow::Clamp);
                same(Law::AddInvertsUntil, from, to, answer(there))?;
            }
        }
        Ok(())
    }
}
