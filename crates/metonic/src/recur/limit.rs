//! What limits: whether a day is one that a part of the rule names.

use crate::calendar::Calendar;
use crate::day::Day;
use crate::month::{MonthIndex, YearShape};
use crate::recur::recurrence::Recurrence;
use crate::recur::stretch::{Stretch, has_weekday};

impl<C: Calendar> Recurrence<C> {
    pub(super) fn is_in_months(&self, day: i64, named: &[MonthIndex]) -> bool {
        let months = &self.parts().months;
        let Ok(real) = Day::from_days(day) else { return false };
        months.is_empty() || {
            let index = self.calendar.month_of(real);
            named.contains(&index) || months.binary_search(&self.calendar.month(index).month).is_ok()
        }
    }

    /// Whether a day is in one of the weeks that the rule names, which are counted as by
    /// [`weeks_of`](Self::weeks_of).
    pub(super) fn is_in_weeks(&self, day: i64, named: &[i64]) -> bool {
        let week = day.saturating_sub(self.week_phase()).div_euclid(7);
        self.parts().weeks.is_empty() || named.binary_search(&week).is_ok()
    }

    pub(super) fn is_month_day(&self, day: i64) -> bool {
        let named = &self.parts().month_days;
        if named.is_empty() {
            return true;
        }
        let Ok(real) = Day::from_days(day) else { return false };
        let date = self.calendar.ymd_of(real);
        let is_named =
            |number: i64| i8::try_from(number).is_ok_and(|number| named.binary_search(&number).is_ok());
        let from_end = || {
            let shape = self.calendar.month(self.calendar.month_of(real));
            day.saturating_sub(Stretch::of_month(&shape).end())
        };
        (!date.leap_day && is_named(date.day.into()))
            || (named.first().is_some_and(|&least| least < 0) && is_named(from_end()))
    }

    /// Whether the weekday is one of the rule's, counted in the month if months are named, else the year.
    pub(super) fn is_weekday(&self, day: i64, year: &YearShape) -> bool {
        let parts = self.parts();
        parts.weekdays.is_empty()
            || has_weekday(&parts.weekdays, day, || {
                if parts.months.is_empty() {
                    let stretch = Stretch::of_year(year);
                    let inside = stretch.first <= day && day < stretch.end();
                    return if inside { Some(stretch) } else { self.year_around(day) };
                }
                self.month_around(day)
            })
    }

    pub(super) fn month_around(&self, day: i64) -> Option<Stretch> {
        let day = Day::from_days(day).ok()?;
        Some(Stretch::of_month(&self.calendar.month(self.calendar.month_of(day))))
    }

    fn year_around(&self, day: i64) -> Option<Stretch> {
        let year = self.calendar.ymd_of(Day::from_days(day).ok()?).year;
        self.calendar.year(year).ok().map(|shape| Stretch::of_year(&shape))
    }
}
