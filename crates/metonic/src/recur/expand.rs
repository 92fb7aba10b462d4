//! The days of one period: RFC 5545, section 3.3.10, the table of what expands and what limits.

use std::vec::Vec;

use crate::arithmetic::{self, Overflow};
use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::{Month, MonthIndex, MonthShape, YearShape};
use crate::recur::mask::Mask;
use crate::recur::recurrence::Recurrence;
use crate::recur::rule::{Frequency, RuleParts, Skip};
use crate::recur::stretch::{Stretch, days_until, has_weekday, of_weekdays, weekday};
use crate::week::WeekRule;
use crate::weekday::Weekday;

/// Days by which what a year gives can reach out of it: a month that is skipped into the year before or
/// after and a day skipped from there, or a week skipped and the days by which it begins early.
const REACH_OF_YEAR: i64 = 300;
/// Days by which the first week of a year can begin before it.
const REACH_OF_WEEK: i64 = 6;

impl<C: Calendar> Recurrence<C> {
    pub(super) fn parts(&self) -> &RuleParts {
        self.rule.parts()
    }

    pub(super) fn interval(&self) -> i64 {
        self.parts().interval.get().into()
    }

    pub(super) fn skip(&self) -> Skip {
        self.parts().scale.map_or(Skip::Omit, |scale| scale.skip)
    }

    /// A period that begins early enough for a day not to be missed: 0 is the start's.
    pub(super) fn period_before(&self, day: i64) -> i64 {
        // What is after the last day of all is looked for from there.
        let to = Day::new(day.clamp(i32::MIN.into(), i32::MAX.into()) as i32);
        let start = i64::from(self.start.get());
        let (length, slack) = match self.parts().frequency {
            Frequency::Daily => (day.saturating_sub(start), 0),
            Frequency::Weekly => (day.saturating_sub(self.first_week()).div_euclid(7), 0),
            Frequency::Monthly => {
                let index = self.calendar.month_of(to).get();
                (i64::from(index).saturating_sub(self.start_month.get().into()), 2)
            }
            Frequency::Yearly => {
                let year = self.calendar.ymd_of(to).year;
                (i64::from(year).saturating_sub(self.start_date.year.into()), 3)
            }
        };
        // An interval is at least 1.
        length.saturating_sub(slack).checked_div(self.interval()).unwrap_or(0).max(0)
    }

    /// Whether a period may have days that the next has, or later ones.
    pub(super) fn overlaps(&self) -> bool {
        let parts = self.parts();
        match parts.frequency {
            Frequency::Yearly => self.skip() != Skip::Omit || !parts.weeks.is_empty(),
            Frequency::Monthly => self.skip() != Skip::Omit,
            Frequency::Weekly | Frequency::Daily => false,
        }
    }

    /// The first day that a period, or any after it, can have; past the calendar's end, none.
    pub(super) fn earliest(&self, period: i64) -> i64 {
        let days = |length: i64| period.saturating_mul(self.interval()).saturating_mul(length);
        match self.parts().frequency {
            Frequency::Yearly => self.year(period).map_or(i64::MAX, |shape| {
                let reach = if self.skip() == Skip::Omit { REACH_OF_WEEK } else { REACH_OF_YEAR };
                shape.first_day.saturating_sub(reach)
            }),
            Frequency::Monthly => self.month_index(period).map_or(i64::MAX, |index| {
                // A day before the first is skipped to the one before that.
                self.calendar.month(index).first_day.saturating_sub(1)
            }),
            Frequency::Weekly => self.first_week().saturating_add(days(7)),
            Frequency::Daily => i64::from(self.start.get()).saturating_add(days(1)),
        }
    }

    /// The days of a period, in order, and the place of the next; `None` past the calendar's end.
    pub(super) fn expand(&self, period: i64, set: &mut Vec<i64>) -> Option<i64> {
        let mut next = period.saturating_add(1);
        match self.parts().frequency {
            Frequency::Yearly => self.yearly(&self.year(period)?, set),
            Frequency::Monthly => {
                let month = self.calendar.month(self.month_index(period)?);
                if let Some(days) = self.chosen_weekdays(&month) {
                    set.extend(days);
                    return Some(next);
                }
                self.monthly(&month, set);
            }
            Frequency::Weekly => next = self.weekly(period, set)?,
            Frequency::Daily => next = self.daily(period, set)?,
        }
        if !set.is_sorted_by(|a, b| a < b) {
            set.sort_unstable();
            set.dedup();
        }
        // Weeks and days, of which there may be several, have chosen theirs.
        if !self.parts().places.is_empty() && self.parts().frequency > Frequency::Weekly {
            choose(&self.parts().places, set);
        }
        Some(next)
    }

    fn year(&self, period: i64) -> Option<YearShape> {
        let year = i64::from(self.start_date.year).checked_add(period.checked_mul(self.interval())?)?;
        self.calendar.year(i32::try_from(year).ok()?).ok()
    }

    fn month_index(&self, period: i64) -> Option<MonthIndex> {
        let months = period.checked_mul(self.interval())?;
        arithmetic::month_after(&self.calendar, self.start_month, months, Some(self.start)).ok()
    }

    fn yearly(&self, year: &YearShape, set: &mut Vec<i64>) {
        let parts = self.parts();
        if !parts.year_days.is_empty() {
            let stretch = Stretch::of_year(year);
            set.extend(parts.year_days.iter().filter_map(|&place| stretch.at(place.into(), Skip::Omit)));
            // Each day once, before it is asked of each.
            set.sort_unstable();
            set.dedup();
            let (months, weeks) = (self.named_months(year), self.named_weeks(year));
            set.retain(|&day| {
                self.is_in_months(day, &months) && self.is_in_weeks(day, &weeks) && self.is_month_day(day)
            });
            set.extend(self.skipped_year_days(year, &months));
            set.retain(|&day| self.is_weekday(day, year));
        } else if !parts.weeks.is_empty() {
            self.weeks(year, set);
        } else if parts.weekdays.is_empty() || !parts.month_days.is_empty() {
            self.month_days_of(year, set);
            set.retain(|&day| self.is_weekday(day, year));
        } else if parts.months.is_empty() {
            self.weekdays_in(Stretch::of_year(year), set);
        } else {
            for index in self.named_months(year) {
                self.weekdays_in(Stretch::of_month(&self.calendar.month(index)), set);
            }
        }
    }

    /// What is put for the days that a year does not have. Months, weeks and days of the month limit before
    /// that: a day past the year's end is of the last month, as 31 June is of June, and of no week and no
    /// number.
    fn skipped_year_days(&self, year: &YearShape, months: &[MonthIndex]) -> impl Iterator<Item = i64> {
        let parts = self.parts();
        let is_skipped = self.skip() != Skip::Omit && parts.weeks.is_empty() && parts.month_days.is_empty();
        let last = year.first_month.checked_add(i32::from(year.months).saturating_sub(1));
        let is_named = |month: Option<MonthIndex>| {
            parts.months.is_empty() || month.is_some_and(|month| months.contains(&month))
        };
        let (in_first, in_last) = (is_named(Some(year.first_month)), is_named(last));
        let stretch = Stretch::of_year(year);
        let places = parts.year_days.iter().map(|&place| i64::from(place)).filter(move |&place| {
            let is_named = if place > 0 { in_last } else { in_first };
            is_skipped && is_named && stretch.at(place, Skip::Omit).is_none()
        });
        places.filter_map(move |place| stretch.at(place, self.skip()))
    }

    /// The days of the month in the months named, or in every month, or of the start alone.
    fn month_days_of(&self, year: &YearShape, set: &mut Vec<i64>) {
        let parts = self.parts();
        let mut one_month = |index| {
            let shape = self.calendar.month(index);
            self.month_days(&shape, self.skip(), set);
        };
        if !parts.months.is_empty() {
            self.named_months(year).into_iter().for_each(one_month);
        } else if parts.month_days.is_empty() {
            self.month_named(year, self.start_date.month).into_iter().for_each(one_month);
        } else {
            (0..year.months)
                .filter_map(|place| year.first_month.checked_add(place.into()))
                .for_each(&mut one_month);
        }
    }

    fn weeks(&self, year: &YearShape, set: &mut Vec<i64>) {
        let parts = self.parts();
        for week in self.named_weeks(year) {
            let first = week.saturating_mul(7).saturating_add(self.week_phase());
            set.extend((0..7).map(|days| first.saturating_add(days)));
        }
        let takes_weekday = parts.weekdays.is_empty() && parts.month_days.is_empty();
        let months = self.named_months(year);
        set.retain(|&day| {
            let is_weekday =
                if takes_weekday { weekday(day) == self.start.weekday() } else { self.is_weekday(day, year) };
            is_weekday && self.is_in_months(day, &months) && self.is_month_day(day)
        });
    }

    /// The weeks that the rule names, in a year, in order, each once.
    fn named_weeks(&self, year: &YearShape) -> Vec<i64> {
        if self.parts().weeks.is_empty() {
            return Vec::new();
        }
        let weeks = self.weeks_of(year);
        let named = self.parts().weeks.iter();
        let mut named: Vec<i64> = named.filter_map(|&week| weeks.at(week.into(), self.skip())).collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// The weeks of a year, as a stretch of weeks counted from the week of 1970-01-01.
    pub(super) fn weeks_of(&self, year: &YearShape) -> Stretch {
        // ISO 8601's four days, and any first weekday: RFC 5545, BYWEEKNO.
        let rule = WeekRule::new(self.parts().week_start, 4).unwrap_or(WeekRule::ISO);
        let week = |first_day| rule.start(first_day).saturating_sub(self.week_phase()).div_euclid(7);
        let first = week(year.first_day);
        let end = week(year.first_day.saturating_add(year.days.into()));
        Stretch { first, days: end.saturating_sub(first) }
    }

    /// The day that the week of 1970-01-01, a Thursday, begins on.
    pub(super) fn week_phase(&self) -> i64 {
        i64::from(Weekday::Thursday.days_after(self.parts().week_start)).saturating_neg()
    }

    /// The days of a month by weekdays and places alone; `None` of other rules and months.
    fn chosen_weekdays(&self, month: &MonthShape) -> Option<Mask> {
        let parts = self.parts();
        if !parts.month_days.is_empty() || parts.weekdays.is_empty() || !self.names_month(month) {
            return None;
        }
        let days = Mask::of_weekdays(&parts.weekdays, Stretch::of_month(month))?;
        Some(if parts.places.is_empty() { days } else { days.chosen(&parts.places) })
    }

    pub(super) fn names_month(&self, month: &MonthShape) -> bool {
        let months = &self.parts().months;
        months.is_empty() || months.binary_search(&month.month).is_ok()
    }

    fn monthly(&self, month: &MonthShape, set: &mut Vec<i64>) {
        let parts = self.parts();
        if !self.names_month(month) {
            return;
        }
        let stretch = Stretch::of_month(month);
        if parts.month_days.is_empty() && !parts.weekdays.is_empty() {
            return self.weekdays_in(stretch, set);
        }
        self.month_days(month, self.skip(), set);
        if !parts.weekdays.is_empty() {
            set.retain(|&day| {
                // A day skipped into another month is one of that month's.
                let inside = stretch.first <= day && day < stretch.end();
                let stretch = if inside { stretch } else { self.month_around(day).unwrap_or(stretch) };
                has_weekday(&parts.weekdays, day, || Some(stretch))
            });
        }
    }

    /// The places of the months that the rule names, in a year, in order. Each once: many that a year does not have may
    /// be skipped to one.
    pub(super) fn named_months(&self, year: &YearShape) -> Vec<MonthIndex> {
        let months = self.parts().months.iter();
        let mut places: Vec<_> = months.filter_map(|&month| self.month_named(year, month)).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The place of a month in a year, or of what is put for it.
    fn month_named(&self, year: &YearShape, month: Month) -> Option<MonthIndex> {
        match self.calendar.find(year.year, month) {
            Ok(index) => return Some(index),
            Err(Error::Month { .. }) => {}
            Err(_) => return None,
        }
        let last = year.first_month.checked_add(i32::from(year.months).saturating_sub(1))?;
        // A leap month stands beside the month that stands for it.
        let order = |month: Month| match month.is_leap() {
            false => (month.number(), 1),
            true if self.calendar.leap_month_precedes(month) => {
                (self.calendar.common_month(month).number(), 0)
            }
            true => (self.calendar.common_month(month).number(), 2),
        };
        let months = (0..year.months).filter_map(|place| year.first_month.checked_add(place.into()));
        let by_order = months.map(|index| (order(self.calendar.month(index).month), index));
        match self.skip() {
            Skip::Omit => None,
            Skip::Backward => {
                let before = by_order.filter(|(other, _)| *other < order(month)).max();
                before.map_or_else(|| year.first_month.checked_add(-1), |(_, index)| Some(index))
            }
            Skip::Forward => {
                let after = by_order.filter(|(other, _)| *other > order(month)).min();
                after.map_or_else(|| last.checked_add(1), |(_, index)| Some(index))
            }
        }
    }

    /// The days of a month that the rule names, or the start's.
    pub(super) fn month_days(&self, month: &MonthShape, skip: Skip, set: &mut Vec<i64>) {
        let named = &self.parts().month_days;
        if named.is_empty() {
            set.extend(self.numbered_day(month, self.start_date.day, skip));
        }
        set.extend(named.iter().filter_map(|&number| match u8::try_from(number) {
            Ok(number) => self.numbered_day(month, number, skip),
            Err(_) => Stretch::of_month(month).at(number.into(), skip),
        }));
    }

    /// The day of a month with a number, or what is put for it. Numbers may be left out within a month.
    fn numbered_day(&self, month: &MonthShape, number: u8, skip: Skip) -> Option<i64> {
        let date = YearMonthDay::new(month.year, month.month, number);
        match self.calendar.day_of(date) {
            Ok(day) => return Some(day.get().into()),
            Err(Error::Day { .. }) if skip != Skip::Omit => {}
            Err(_) => return None,
        }
        let index = self.calendar.find(month.year, month.month).ok()?;
        let before = arithmetic::day_of_month(&self.calendar, index, number, false, Overflow::Clamp).ok()?;
        // The month's first day stands for a number below its own.
        let is_first = self.calendar.ymd_of(before).day > number;
        let before = i64::from(before.get()).saturating_sub(is_first.into());
        Some(if skip == Skip::Forward { before.saturating_add(1) } else { before })
    }

    /// The days of a month or a year that have a weekday of the rule.
    fn weekdays_in(&self, stretch: Stretch, set: &mut Vec<i64>) {
        let weekdays = &self.parts().weekdays;
        if let Some(days) = Mask::of_weekdays(weekdays, stretch) {
            return set.extend(days);
        }
        // Every day of so many weekdays: in order, day by day.
        if weekdays.len() > 2 && weekdays.iter().all(|day| day.number.is_none()) {
            return set.extend(of_weekdays(weekdays, stretch.first..stretch.end()));
        }
        for day in weekdays {
            let first = stretch.first.saturating_add(days_until(stretch.first, day.weekday));
            let last = stretch.end().saturating_sub(1);
            let weeks =
                Stretch { first: 0, days: last.saturating_sub(first).div_euclid(7).saturating_add(1) };
            let at = |week: i64| first.saturating_add(week.saturating_mul(7));
            match day.number {
                None => set.extend((0..weeks.days).map(at)),
                Some(number) => set.extend(weeks.at(number.get().into(), Skip::Omit).map(at)),
            }
        }
    }
}

/// Leaves the days at the places.
pub(super) fn choose(places: &[i16], set: &mut Vec<i64>) {
    let size = set.len();
    for &place in places {
        let from_start = usize::from(place.unsigned_abs());
        let index = if place > 0 { from_start.checked_sub(1) } else { size.checked_sub(from_start) };
        let day = index.filter(|&index| index < size).and_then(|index| set.get(index).copied());
        set.extend(day);
    }
    // The days chosen stand behind all of them.
    set.drain(..size);
    set.sort_unstable();
    set.dedup();
}
