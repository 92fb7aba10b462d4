//! The names of a formatter's fields: of eras, years, quarters, months and weekdays.

use core::fmt::{self, Write};

use metonic::{Calendar, Day, EraRule, Weekday};

use super::{Formatter, Parts};
use crate::data::CldrCalendar;
use crate::kinds::Months;
use crate::lists;

/// A day of a calendar's own week, or a named one that is in no week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OwnDay {
    /// Its place, from 1.
    Place(u8),
    /// Its name, which tells it from the others.
    Outside(&'static str),
}

impl<C: Calendar> Formatter<'_, C> {
    pub(super) fn era(&self, date: &Parts<'_>, count: u8, out: &mut dyn Write) -> fmt::Result {
        let era = date.era(&self.calendar).0;
        let Some(rule) = era.and_then(|era| self.calendar.era(era)) else { return Ok(()) };
        let list = lists::list(b'G', count);
        match self.era_name(&rule, list) {
            Some(name) => out.write_str(name),
            // CLDR has no name for it: its code, as the abbreviations of eras are written.
            None => rule.code.chars().try_for_each(|letter| out.write_char(letter.to_ascii_uppercase())),
        }
    }

    pub(crate) fn era_name(&self, rule: &EraRule<'_>, list: usize) -> Option<&'static str> {
        let family = self.kind.names.era(rule.code).map(|place| (self.names.eras, place));
        let gregorian =
            || CldrCalendar::Gregorian.era(rule.code).map(|place| (self.names.gregorian_eras, place));
        let cldr = family.or_else(gregorian).and_then(|(eras, place)| eras.list(list).get(place));
        cldr.or_else(|| self.own.era(rule.code, list))
    }

    pub(super) fn cyclic_year(&self, date: &Parts<'_>, out: &mut dyn Write) -> fmt::Result {
        let place = self.calendar.cyclic_year(date.ymd.year);
        let place = place.map(|place| usize::from(place.get()).saturating_sub(1));
        match place.and_then(|place| self.names.cyclic.list(0).get(place)) {
            Some(name) => out.write_str(name),
            None => self.number(b'U', i64::from(date.era(&self.calendar).1), 1, out),
        }
    }

    /// The quarter of a date, from 1: three months of CLDR's numbers each, and the thirteenth.
    pub(crate) fn quarter_of(&self, date: &Parts<'_>) -> u8 {
        let month = match self.place(date) {
            Some((13.., _)) => 6,
            Some((place, _)) => place as u8,
            None => self.calendar.month_ordinal(date.day).saturating_sub(1),
        };
        (month.min(11) / 3).saturating_add(1)
    }

    pub(super) fn quarter(
        &self,
        date: &Parts<'_>,
        letter: u8,
        count: u8,
        out: &mut dyn Write,
    ) -> fmt::Result {
        let quarter = self.quarter_of(date);
        if count <= 2 {
            return self.number(b'Q', i64::from(quarter), usize::from(count), out);
        }
        let list = self.names.quarters.list(lists::list(letter, count));
        out.write_str(list.get(usize::from(quarter).saturating_sub(1)).unwrap_or_default())
    }

    pub(super) fn place(&self, date: &Parts<'_>) -> Option<(usize, bool)> {
        let is_leap_year = || self.calendar.is_leap_year(date.ymd.year).unwrap_or(false);
        self.kind.place(date.ymd.month, is_leap_year)
    }

    pub(super) fn month(&self, date: &Parts<'_>, letter: u8, count: u8, out: &mut dyn Write) -> fmt::Result {
        if count <= 2 {
            return self.month_number(date, letter, count, out);
        }
        let list = lists::list(letter, count);
        if !self.kind.is_itself
            && let Some(name) = self.own.month(date.ymd.month, list)
        {
            return match name.pattern {
                Some(pattern) => in_pattern(Some(pattern), out, |out| out.write_str(name.name)),
                None => out.write_str(name.name),
            };
        }
        let place = self.place(date);
        let name = place.and_then(|(place, _)| self.names.month(list, place));
        let is_leap = place.is_some_and(|(_, is_leap)| is_leap);
        match name {
            Some(name) if is_leap => {
                in_pattern(self.names.month_patterns.list(list).get(0), out, |out| out.write_str(name))
            }
            Some(name) => out.write_str(name),
            None => match self.calendar.month_name(date.ymd.month, lists::width(count)) {
                Some(name) => out.write_str(name),
                None => self.month_number(date, letter, 1, out),
            },
        }
    }

    /// A month as a number: that of its code and a mark for a leap month where months are so counted,
    /// its place in the year elsewhere.
    pub(super) fn month_number(
        &self,
        date: &Parts<'_>,
        letter: u8,
        count: u8,
        out: &mut dyn Write,
    ) -> fmt::Result {
        let (digits, month) = (usize::from(count), date.ymd.month);
        if self.kind.months != Months::WithLeap {
            return self.number(letter, i64::from(self.calendar.month_ordinal(date.day)), digits, out);
        }
        let number = i64::from(month.number());
        if month.is_leap() {
            let pattern = self.names.month_patterns.list(6).get(0);
            return in_pattern(pattern, out, |out| self.number(letter, number, digits, out));
        }
        self.number(letter, number, digits, out)
    }

    pub(super) fn weekday(
        &self,
        date: &Parts<'_>,
        letter: u8,
        count: u8,
        out: &mut dyn Write,
    ) -> fmt::Result {
        let weekday = date.day.weekday();
        if count <= 2 && letter != b'E' {
            let first = self.week_rule().first();
            let place = i64::from(weekday.days_after(first)).saturating_add(1);
            return self.number(letter, place, usize::from(count), out);
        }
        let list = lists::list(letter, count);
        if !self.kind.is_itself {
            let name = match self.own_day(date.day) {
                OwnDay::Place(place) => self.day_name(place, list),
                OwnDay::Outside(name) => Some(name),
            };
            return out.write_str(name.unwrap_or_default());
        }
        let place = usize::from(weekday.days_after(Weekday::Sunday));
        let name = self.names.weekday(list, place);
        out.write_str(name.unwrap_or_else(|| self.calendar.weekday_name(weekday, lists::width(count))))
    }

    /// What a day is in the week of a calendar that CLDR does not have. One that is in no week and has no name
    /// is what it is in everybody's week.
    pub(crate) fn own_day(&self, day: Day) -> OwnDay {
        let outside = || self.own.day_outside(self.calendar.ymd_of(day)).map(OwnDay::Outside);
        match self.calendar.day_of_week(day) {
            Some(place) => OwnDay::Place(place),
            None => outside().unwrap_or(OwnDay::Place(day.weekday().number())),
        }
    }

    /// Which of its weekday in the month a day is, from 1. Day numbers do not say it: they may be left out
    /// or repeated.
    pub(crate) fn weekday_in_month(&self, day: Day) -> i64 {
        let first = self.calendar.month(self.calendar.month_of(day)).first_day;
        let days_before = i64::from(day.get()).saturating_sub(first);
        let length = if self.kind.is_itself { 7 } else { self.calendar.week_length() };
        // A month may begin before the first day of all.
        let has_begun_before = first < i64::from(Day::MIN.get());
        if self.kind.is_itself || has_begun_before {
            return days_before.checked_div(length.into()).unwrap_or_default().saturating_add(1);
        }
        // A day outside of the week keeps the next ones back.
        let own = self.own_day(day);
        let is_alike = |other: i64| Day::from_days(other).is_ok_and(|other| self.own_day(other) == own);
        let before = (first..day.get().into()).filter(|&other| is_alike(other)).count();
        i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1)
    }

    /// The name of a place, from 1, in the week of a calendar that CLDR does not have.
    pub(crate) fn day_name(&self, place: u8, list: usize) -> Option<&str> {
        if let Some(name) = self.own.day(place) {
            return Some(name);
        }
        let width = lists::width_of(list, 4);
        if self.calendar.week_length() != 7 {
            return self.calendar.day_of_week_name(place, width);
        }
        let weekday = Weekday::new(place).ok()?;
        let name = self.names.weekday(list, usize::from(weekday.days_after(Weekday::Sunday)));
        Some(name.unwrap_or_else(|| self.calendar.weekday_name(weekday, width)))
    }
}

/// Writes something in the place of `{0}`.
fn in_pattern(
    pattern: Option<&str>,
    out: &mut dyn Write,
    inner: impl FnOnce(&mut dyn Write) -> fmt::Result,
) -> fmt::Result {
    let (before, after) = pattern.and_then(|pattern| pattern.split_once("{0}")).unwrap_or_default();
    out.write_str(before)?;
    inner(out)?;
    out.write_str(after)
}
