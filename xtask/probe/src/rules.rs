//! Recurrence, conformance and calendars by rules: generic code that needs an allocator.

use std::fmt;

use metonic::astro::Place;
use metonic::astro::crescent::Criterion;
use metonic::calendars::IslamicBySighting;
use metonic::conformance::{self, Effort};
use metonic::recur::{Days, Recurrence, RecurrenceSet, Rule, SetDays, StartError};
use metonic::rule::{Builder, EraDefinition, LeapRule, MonthRule, RuleCalendar, WeekRule, Years};
use metonic::{AnyCalendar, Date, Day};

use crate::{Outside, calls};

macro_rules! recurrence {
    ($($module:ident: $Calendar:ty;)*) => {
        $(pub mod $module {
            use super::*;

            type C = $Calendar;

            calls! {
                new(rule: Rule, start: Date<C>) -> Result<Recurrence<C>, StartError> { Recurrence::new(rule, start) }
                parts(recurrence: &Recurrence<C>) -> (&Rule, Day, &C) {
                    (recurrence.rule(), recurrence.start(), recurrence.calendar())
                }
                days(recurrence: &Recurrence<C>) -> Days<'_, C> { recurrence.days() }
                after(recurrence: &Recurrence<C>, day: Day) -> Days<'_, C> { recurrence.after(day) }
                between(recurrence: &Recurrence<C>, day: Day, other: Day) -> Days<'_, C> { recurrence.between(day, other) }
                dates(recurrence: &Recurrence<C>) -> Option<Day> { recurrence.dates().map(|date| date.to_day()).max() }
                next(days: &mut Days<'_, C>) -> Option<Day> { days.next() }
                ending(days: &Days<'_, C>) -> bool { days.ending().is_some() }
                set(day: Day) -> RecurrenceSet<C> { RecurrenceSet::new().with_day(day).without_day(day) }
                set_default() -> RecurrenceSet<C> { RecurrenceSet::default() }
                with_rule(set: RecurrenceSet<C>, recurrence: Recurrence<C>) -> RecurrenceSet<C> {
                    set.with_rule(recurrence)
                }
                set_days(set: &RecurrenceSet<C>) -> SetDays<'_, C> { set.days() }
                set_after(set: &RecurrenceSet<C>, day: Day) -> SetDays<'_, C> { set.after(day) }
                set_between(set: &RecurrenceSet<C>, day: Day, other: Day) -> SetDays<'_, C> { set.between(day, other) }
                set_next(days: &mut SetDays<'_, C>) -> Option<Day> { days.next() }
                is_barren(set: &RecurrenceSet<C>) -> bool { set.has_barren_rule() }
                debug(recurrence: &Recurrence<C>, set: &RecurrenceSet<C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Debug::fmt(recurrence, f).and_then(|()| fmt::Debug::fmt(set, f))
                }
                days_debug(days: &Days<'_, C>, set: &SetDays<'_, C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Debug::fmt(days, f).and_then(|()| fmt::Debug::fmt(set, f))
                }
            }
        })*
    };
}

recurrence! {
    outside: Outside;
    any_calendar: AnyCalendar;
}

calls! {
    by_sighting(name: &str, place: Place, criterion: Criterion, years: std::ops::RangeInclusive<i32>) -> bool {
        IslamicBySighting::new(name, place, criterion, years).is_ok()
    }
    builder(name: &str) -> Builder { RuleCalendar::builder(name) }
    builder_alias(builder: Builder, name: &str) -> Builder { builder.alias(name) }
    builder_doc(builder: Builder, name: &str) -> Builder { builder.doc(name) }
    builder_name(builder: Builder, name: &str) -> Builder { builder.name(name) }
    era(name: &str) -> EraDefinition { EraDefinition::new(name) }
    era_alias(era: EraDefinition, name: &str) -> EraDefinition { era.alias(name) }
    leap(rule: LeapRule, name: &str, days: i16) -> LeapRule { rule.adding(name, days) }
    month(name: &str, days: u8) -> MonthRule { MonthRule::new(name, days) }
    month_abbreviated(month: MonthRule, name: &str) -> MonthRule { month.abbreviated(name) }
    month_narrow(month: MonthRule, name: &str) -> MonthRule { month.narrow(name) }
    month_intercalary(name: &str, days: u8) -> MonthRule { MonthRule::intercalary(name, days) }
    month_leap(name: &str) -> MonthRule { MonthRule::leap(name) }
    week(names: &[&str]) -> WeekRule { WeekRule::named(names.iter().copied()) }
    cycle(length: u32, year: i32, places: &[u32]) -> Years { Years::cycle(length, year, places.iter().copied()) }
    list(years: &[i32]) -> Years { Years::list(years.iter().copied()) }
    remainders(divisor: u32, remainders: &[u32]) -> Years {
        Years::with_remainders(divisor, remainders.iter().copied())
    }
    conforms(calendar: &Outside, effort: Effort) -> bool { conformance::check_with(calendar, effort).is_ok() }
}
