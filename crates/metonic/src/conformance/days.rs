//! The laws of single days.

use core::num::NonZeroU8;

use super::Checker;
use super::answer::Answer;
use super::law::{Law, Violation};
use super::values::{Checked, answer, end, holds, place, same, same_date, same_day, same_month, within};
use crate::calendar::Calendar;
use crate::day::Day;
use crate::fields::YearMonthDay;
use crate::month::{MonthIndex, MonthShape};
use crate::status::Status;

impl Checker<'_> {
    pub(super) fn day(&self, day: Day) -> Checked {
        let calendar = self.calendar;
        self.asked.set(day);
        let index = calendar.month_of(day);
        let month = calendar.month(index);
        same(Law::Repeatable, day, index.get(), calendar.month_of(day).get())?;
        same_month(Law::Repeatable, day, month, calendar.month(index))?;
        self.month(day, index, month)?;

        holds_day(day, &month)?;
        let ymd = calendar.ymd_of(day);
        is_of_month(calendar, day, &month, ymd)?;
        same(Law::FieldsMatchMonth, day, month.ordinal, calendar.month_ordinal(day))?;
        holds(Law::DayOfInvertsYmdOf, day, calendar.is_valid(ymd))?;
        if let Ok(next) = day.add_days(1) {
            follows(calendar, day, (index, ymd), (calendar.month_of(next), calendar.ymd_of(next)))?;
        }
        if let Ok(last) = Day::from_days(end(&month).saturating_sub(1)) {
            within(Law::DayInMonth, day, (1, calendar.ymd_of(last).day), ymd.day)?;
        }
        let fields = calendar.fields(day);
        same_date(Law::FieldsAgree, day, ymd, fields.year_month_day())?;
        same(Law::FieldsAgree, day, month.ordinal, fields.month_ordinal)?;
        let era = calendar.era_of(day, ymd);
        same(Law::FieldsAgree, day, era, fields.era)?;
        let rule = era.and_then(|era| calendar.era(era));
        let era_year = rule.map_or(ymd.year, |rule| rule.era_year(ymd.year));
        same(Law::FieldsAgree, day, era_year, fields.era_year)?;
        let cyclic = |year: Option<NonZeroU8>| year.map_or(0, NonZeroU8::get);
        same(Law::FieldsAgree, day, cyclic(calendar.cyclic_year(ymd.year)), cyclic(fields.cyclic_year))?;
        let related = calendar.related_gregorian_year(ymd.year);
        same(Law::FieldsAgree, day, related, fields.related_gregorian_year)?;
        if era.is_some() {
            let listed = rule.filter(|rule| !rule.code.is_empty());
            let Some(rule) = listed else { return holds(Law::EraIsListed, day, false) };
            holds(Law::EraHasBegun, day, rule.start.is_none_or(|start| start <= day))?;
            for name in core::iter::once(rule.code).chain(rule.aliases.iter()) {
                let year = calendar.year_of_era(name, era_year);
                same(Law::EraYearsInvert, day, ymd.year, answer(year))?;
            }
        }
        self.week(day)?;
        let status = calendar.status(day);
        same(Law::Repeatable, day, status, calendar.status(day))?;
        let is_official = calendar.official().is_some_and(|official| official.contains(&day));
        holds(Law::StatusMatchesOfficial, day, is_official || status != Status::Official)
    }

    fn month(&self, day: Day, index: MonthIndex, month: MonthShape) -> Checked {
        let calendar = self.calendar;
        is_found(calendar, day, index, &month)?;
        let Some(next) = index.checked_add(1) else { return Ok(()) };
        months_follow(day, &month, &calendar.month(next))
    }

    fn week(&self, day: Day) -> Checked {
        let calendar = self.calendar;
        let length = calendar.week_length();
        within(Law::WeekDaysFollow, day, (1, u8::MAX), length)?;
        let Some(place) = calendar.day_of_week(day) else { return Ok(()) };
        within(Law::WeekDaysFollow, day, (1, length), place)?;
        let next_place = (1..=length).find_map(|days| {
            let later = day.add_days(days.into()).ok()?;
            Some((days, calendar.day_of_week(later)?))
        });
        let Some((days, next)) = next_place else { return Ok(()) };
        // Days outside of the week are counted in it, or keep it back.
        let since_first = u16::from(place).saturating_add(days.into()).saturating_sub(1);
        let counted = since_first.checked_rem(length.into()).map(|since| since.saturating_add(1));
        if counted == Some(next.into()) {
            return Ok(());
        }
        // A week may end early, with its month or its year.
        let following = if place < length && next != 1 { place.saturating_add(1) } else { 1 };
        same(Law::WeekDaysFollow, day, following, next)
    }
}

/// A month has days, is found by its code, and is as long as that says.
pub(super) fn is_found<C: Calendar + ?Sized>(
    calendar: &C,
    day: Day,
    index: MonthIndex,
    month: &MonthShape,
) -> Checked {
    within(Law::MonthHasDays, day, (1, u8::MAX), month.days)?;
    same(Law::FindInvertsMonth, day, index.get(), place(calendar.find(month.year, month.month)))?;
    let days = calendar.days_in_month(month.year, month.month);
    same(Law::LengthsAgree, day, month.days, answer(days))
}

/// The date of a day is of its month, and is that day's.
pub(super) fn is_of_month<C: Calendar + ?Sized>(
    calendar: &C,
    day: Day,
    month: &MonthShape,
    ymd: YearMonthDay,
) -> Checked {
    same(Law::FieldsMatchMonth, day, month.year, ymd.year)?;
    same(Law::FieldsMatchMonth, day, month.month, ymd.month)?;
    // A calendar may skip or repeat numbers, but no number comes before 1.
    within(Law::DayInMonth, day, (1, u8::MAX), ymd.day)?;
    same(Law::DayOfInvertsYmdOf, day, day, answer(calendar.day_of(ymd)))
}

/// A month holds a day of it.
pub(super) fn holds_day(day: Day, month: &MonthShape) -> Checked {
    let nearest = i64::from(day.get()).min(end(month).saturating_sub(1)).max(month.first_day);
    same(Law::MonthHoldsDay, day, day, Answer::day(nearest))
}

/// A month and the one after it.
pub(super) fn months_follow(day: Day, month: &MonthShape, next: &MonthShape) -> Checked {
    same_day(Law::MonthsFollow, day, end(month), next.first_day)?;
    if next.ordinal == 1 {
        same(Law::OrdinalsFollow, day, i64::from(month.year).saturating_add(1), next.year)
    } else {
        same(Law::OrdinalsFollow, day, month.year, next.year)?;
        same(Law::OrdinalsFollow, day, i64::from(month.ordinal).saturating_add(1), next.ordinal)
    }
}

/// A day's month and date, and those of the next day.
pub(super) fn follows<C: Calendar + ?Sized>(
    calendar: &C,
    day: Day,
    (index, ymd): (MonthIndex, YearMonthDay),
    (next_index, next): (MonthIndex, YearMonthDay),
) -> Checked {
    let number = i64::from(ymd.day).saturating_add(1);
    if next_index != index {
        let least = i64::from(index.get()).saturating_add(1);
        within(Law::DatesFollow, day, (least, i32::MAX), next_index.get())?;
    } else if (next.day, next.leap_day) <= (ymd.day, ymd.leap_day) {
        return Err(Violation::new(Law::DatesFollow, day, number, next.day));
    }
    let first = if next_index == index { number } else { 1 };
    if next_index == index && next.day == ymd.day || (i64::from(next.day) == first && !next.leap_day) {
        return Ok(());
    }
    // Numbers are left out. A repeated day is the second of two.
    let is_taken =
        |number| calendar.day_of(YearMonthDay { day: number, ..next }.with_leap_day(false)).is_ok();
    let first_left_out = u8::try_from(first).unwrap_or(u8::MAX);
    if next.leap_day || (first_left_out..next.day).any(is_taken) {
        return Err(Violation::new(Law::NumbersFollow, day, first, next.day));
    }
    Ok(())
}
