//! The days of weeks and days, as many periods at once as one month decides of.

use std::vec::Vec;

use crate::calendar::Calendar;
use crate::day::Day;
use crate::month::{MonthIndex, MonthShape};
use crate::recur::expand::choose;
use crate::recur::mask::Mask;
use crate::recur::recurrence::Recurrence;
use crate::recur::rule::{Skip, WeekdayNumber};
use crate::recur::stretch::{Stretch, has_weekday};

/// Periods of a rule by days that are found together, where no month is looked at.
const DAYS_AT_ONCE: i64 = 16;
/// Weeks of a rule by weeks that are found together, where no month is looked at.
const WEEKS_AT_ONCE: i64 = 4;
/// The interval from which on a month has so few of the days that each is asked for its number.
const LONG_INTERVAL: i64 = 16;
/// Months of no rule that are passed over together.
const MONTHS_AT_ONCE: u32 = 32;

impl<C: Calendar> Recurrence<C> {
    /// The day that the start's week begins on.
    pub(super) fn first_week(&self) -> i64 {
        let start = i64::from(self.start.get());
        start.saturating_sub(self.start.weekday().days_after(self.parts().week_start).into())
    }

    /// The days of a week, or of some where no month is looked at, chosen; returns the place of the next
    /// week that can have a day.
    pub(super) fn weekly(&self, period: i64, set: &mut Vec<i64>) -> Option<i64> {
        let parts = self.parts();
        let days = period.checked_mul(self.interval())?.checked_mul(7)?;
        let first = self.first_week().checked_add(days)?;
        if first > i32::MAX.into() {
            return None;
        }
        let own = [WeekdayNumber::every(self.start.weekday())];
        let weekdays = if parts.weekdays.is_empty() { &own[..] } else { &parts.weekdays[..] };
        let days = Mask::of_weekdays(weekdays, Stretch { first, days: 7 })?;
        let step = self.interval().saturating_mul(7);
        if parts.months.is_empty() {
            // Every week has the same days.
            let days = if parts.places.is_empty() { days } else { days.chosen(&parts.places) };
            for week in 0..WEEKS_AT_ONCE {
                let later = step.saturating_mul(week);
                let days = days.clone().map(|day| day.saturating_add(later));
                set.extend(days.take_while(|&day| day <= i64::from(i32::MAX)));
            }
            return Some(period.saturating_add(WEEKS_AT_ONCE));
        }
        set.extend(days);
        let (mut month, mut is_named) = (Stretch { first: 0, days: 0 }, false);
        let mut is_in_months = |day: i64| {
            if day < month.first || month.end() <= day {
                let Ok(real) = Day::from_days(day) else { return false };
                let shape = self.calendar.month(self.calendar.month_of(real));
                (month, is_named) = (Stretch::of_month(&shape), self.names_month(&shape));
            }
            is_named
        };
        set.retain(|&day| is_in_months(day));
        let last = first.saturating_add(6);
        let is_last_named = is_in_months(last);
        if !parts.places.is_empty() {
            choose(&parts.places, set);
        }
        if is_last_named {
            return Some(period.saturating_add(1));
        }
        // Over the weeks that end in the same month, which is none of the rule's.
        let rest = month.end().saturating_sub(last).max(1);
        let periods = rest.saturating_sub(1).checked_div(step).unwrap_or(0).saturating_add(1);
        Some(period.saturating_add(periods))
    }

    /// The days of the rest of a month, or of some periods, whichever parts the rule has, chosen; returns the
    /// place after them.
    pub(super) fn daily(&self, period: i64, set: &mut Vec<i64>) -> Option<i64> {
        let (parts, interval) = (self.parts(), self.interval());
        let start = i64::from(self.start.get());
        let first = start.checked_add(period.checked_mul(interval)?)?;
        let real = Day::from_days(first).ok()?;
        // A day's set has one day, its first and its last.
        let is_chosen = parts.places.is_empty() || parts.places.iter().any(|place| place.abs() == 1);
        if parts.months.is_empty() && !parts.month_days.is_empty() && interval >= LONG_INTERVAL {
            let is_weekday = parts.weekdays.is_empty() || has_weekday(&parts.weekdays, first, || None);
            if is_chosen && is_weekday && self.is_month_day(first) {
                set.push(first);
            }
            return Some(period.saturating_add(1));
        }
        let by_month = !(parts.months.is_empty() && parts.month_days.is_empty());
        let index = by_month.then(|| self.calendar.month_of(real));
        let month = index.map(|index| self.calendar.month(index));
        if let Some((index, month)) = index.zip(month)
            && !self.names_month(&month)
        {
            return Some(period.saturating_add(self.periods_over(first, index, &month)));
        }
        let periods = month.map_or(DAYS_AT_ONCE, |month| self.periods_until(first, &month));
        if is_chosen {
            let last = i64::from(i32::MAX);
            if let Some(month) = month.filter(|_| !parts.month_days.is_empty()) {
                self.month_days(&month, Skip::Omit, set);
                set.retain(|&day| {
                    let after = day.saturating_sub(first);
                    after >= 0 && after.checked_rem(interval) == Some(0) && day <= last
                });
            } else {
                let days = (0..periods).map(|more| first.saturating_add(more.saturating_mul(interval)));
                set.extend(days.take_while(|&day| day <= last));
            }
            if !parts.weekdays.is_empty() {
                set.retain(|&day| has_weekday(&parts.weekdays, day, || None));
            }
        }
        Some(period.saturating_add(periods))
    }

    /// Periods from a day to the first that is not in its month any more.
    fn periods_until(&self, day: i64, month: &MonthShape) -> i64 {
        let rest = Stretch::of_month(month).end().saturating_sub(day).max(1);
        rest.saturating_sub(1).checked_div(self.interval()).unwrap_or(0).saturating_add(1)
    }

    /// Periods from a day, in a month that the rule does not name, to one in a month that it may name: over
    /// month after month, as long as none is left out.
    fn periods_over(&self, day: i64, mut index: MonthIndex, month: &MonthShape) -> i64 {
        let mut periods = self.periods_until(day, month);
        for _ in 0..MONTHS_AT_ONCE {
            let Some(next) = index.checked_add(1) else { break };
            let shape = self.calendar.month(next);
            let first = day.saturating_add(periods.saturating_mul(self.interval()));
            if first >= Stretch::of_month(&shape).end() || self.names_month(&shape) {
                break;
            }
            periods = self.periods_until(day, &shape);
            index = next;
        }
        periods
    }
}
