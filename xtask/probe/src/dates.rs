//! What is done with dates: arithmetic, ranges, months and weeks. Compiled for calendars of which nothing is known
//! and for one that is.

use std::fmt;
use std::num::NonZeroU8;

use metonic::astro::{Place, Ut};
use metonic::week::WeekDate;
use metonic::{
    AnyCalendar, Calendar, Date, DateRange, Day, DayStart, Detail, Error, Month, MonthDay, MonthIndex,
    MonthShape, Overflow, Span, Unit, WeekRule, Weekday, YearMonth, YearMonthDay, calendars,
};

use crate::{Outside, calls};

macro_rules! probe {
    ($($module:ident: $Calendar:ty;)*) => {
        $(pub mod $module {
            use super::*;

            type C = $Calendar;

            calls! {
                common_month(c: &C, month: Month) -> Month { c.common_month(month) }
                day_start(c: &C) -> DayStart { c.day_start() }
                leap_month_precedes(c: &C, month: Month) -> bool { c.leap_month_precedes(month) }
                details(c: &C, day: Day, each: &mut dyn FnMut(Detail<'_>)) -> () { c.details(day, each); }

                from_era(c: C, era: &str, date: YearMonthDay) -> Result<Date<C>, Error> { Date::from_era(c, era, date) }
                at(c: C, moment: Ut, place: Place, offset: f64) -> Option<Date<C>> { Date::at(c, moment, place, offset) }
                to_day(date: &Date<C>) -> Day { date.to_day() }
                add(date: Date<C>, span: Span, overflow: Overflow) -> Result<Date<C>, Error> { date.add(span, overflow) }
                subtract(date: Date<C>, span: Span, overflow: Overflow) -> Result<Date<C>, Error> {
                    date.subtract(span, overflow)
                }
                until(date: &Date<C>, other: &Date<AnyCalendar>, unit: Unit) -> Span { date.until(other, unit) }
                until_in(date: &Date<C>, other: &Date<AnyCalendar>, most: Unit, least: Unit) -> Span {
                    date.until_in(other, most, least)
                }
                since(date: &Date<C>, other: &Date<AnyCalendar>, unit: Unit) -> Span { date.since(other, unit) }
                every(date: Date<C>, span: Span, overflow: Overflow) -> Option<Date<C>> {
                    date.every(span, overflow).max_by_key(Date::to_day)
                }
                first_of_month(date: Date<C>) -> Date<C> { date.first_of_month() }
                last_of_month(date: Date<C>) -> Date<C> { date.last_of_month() }
                first_of_year(date: Date<C>) -> Date<C> { date.first_of_year() }
                last_of_year(date: Date<C>) -> Date<C> { date.last_of_year() }
                month_day(date: &Date<C>) -> MonthDay<C> { date.month_day() }
                year_month(date: &Date<C>) -> YearMonth<C> { date.year_month() }
                next(date: Date<C>, weekday: Weekday) -> Result<Date<C>, Error> { date.next(weekday) }
                previous(date: Date<C>, weekday: Weekday) -> Result<Date<C>, Error> { date.previous(weekday) }
                nth_weekday_of_month(date: Date<C>, place: i8, weekday: Weekday) -> Option<Date<C>> {
                    date.nth_weekday_of_month(place, weekday)
                }
                own_week(date: &Date<C>) -> Option<(WeekDate, u8)> { date.own_week() }
                start_of_week(date: Date<C>, weekday: Weekday) -> Result<Date<C>, Error> { date.start_of_week(weekday) }
                week(date: &Date<C>, rule: WeekRule) -> WeekDate { date.week(rule) }
                week_of_month(date: &Date<C>, rule: WeekRule) -> u16 { date.week_of_month(rule) }
                weeks_in_year(date: &Date<C>, rule: WeekRule) -> u16 { date.weeks_in_year(rule) }
                with_day(date: Date<C>, day: u8, overflow: Overflow) -> Result<Date<C>, Error> {
                    date.with_day(day, overflow)
                }
                with_month(date: Date<C>, month: Month, overflow: Overflow) -> Result<Date<C>, Error> {
                    date.with_month(month, overflow)
                }
                with_year(date: Date<C>, year: i32, overflow: Overflow) -> Result<Date<C>, Error> {
                    date.with_year(year, overflow)
                }

                range(date: &Date<C>, other: &Date<AnyCalendar>) -> DateRange<C> { date.through(other) }
                range_next(range: &mut DateRange<C>) -> Option<Date<C>> { range.next() }
                range_nth(range: &mut DateRange<C>, place: usize) -> Option<Date<C>> { range.nth(place) }
                range_next_back(range: &mut DateRange<C>) -> Option<Date<C>> { range.next_back() }
                range_nth_back(range: &mut DateRange<C>, place: usize) -> Option<Date<C>> { range.nth_back(place) }
                range_length(range: &DateRange<C>) -> usize { range.len() }
                range_last(range: DateRange<C>) -> Option<Date<C>> { range.last() }
                range_count(range: DateRange<C>) -> usize { range.count() }
                range_debug(range: &DateRange<C>, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(range, f) }

                month_day_new(c: C, month: Month, day: u8) -> Result<MonthDay<C>, Error> { MonthDay::new(c, month, day) }
                month_day_in_year(date: &MonthDay<C>, year: i32, overflow: Overflow) -> Result<Date<C>, Error> {
                    date.in_year(year, overflow)
                }
                month_day_reference(date: &MonthDay<C>) -> Result<Day, Error> { date.reference_day() }
                month_day_parts(date: &MonthDay<C>) -> (Month, u8, bool, &C) {
                    (date.month(), date.day(), date.leap_day(), date.calendar())
                }
                month_day_display(date: &MonthDay<C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(date, f).and_then(|()| fmt::Debug::fmt(date, f))
                }

                year_month_new(c: C, year: i32, month: Month) -> Result<YearMonth<C>, Error> {
                    YearMonth::new(c, year, month)
                }
                year_month_at(c: C, index: MonthIndex) -> Result<YearMonth<C>, Error> { YearMonth::at(c, index) }
                year_month_of_day(c: C, day: Day) -> YearMonth<C> { YearMonth::of_day(c, day) }
                year_month_parts(month: &YearMonth<C>) -> (i32, Month, u8, u8, MonthIndex, MonthShape, &C) {
                    (
                        month.year(),
                        month.month(),
                        month.ordinal(),
                        month.days_in_month(),
                        month.index(),
                        month.shape(),
                        month.calendar(),
                    )
                }
                year_month_days(month: &YearMonth<C>) -> (DateRange<C>, Date<C>, Date<C>) {
                    (month.days(), month.first_day(), month.last_day())
                }
                year_month_on_day(month: &YearMonth<C>, day: u8, overflow: Overflow) -> Result<Date<C>, Error> {
                    month.on_day(day, overflow)
                }
                year_month_add_months(month: &YearMonth<C>, count: i64) -> Result<YearMonth<C>, Error> {
                    month.add_months(count)
                }
                year_month_add_years(month: &YearMonth<C>, count: i64, overflow: Overflow) -> Result<YearMonth<C>, Error> {
                    month.add_years(count, overflow)
                }
                year_month_until(month: &YearMonth<C>, other: &YearMonth<AnyCalendar>) -> i64 { month.months_until(other) }
                year_month_through(month: &YearMonth<C>, other: &YearMonth<AnyCalendar>, place: usize) -> [Option<YearMonth<C>>; 3] {
                    let mut months = month.through(other);
                    let _ = months.len();
                    [months.nth(place), months.next(), months.next_back()]
                }
                year_month_display(month: &YearMonth<C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(month, f).and_then(|()| fmt::Debug::fmt(month, f))
                }
                year_month_compare(month: &YearMonth<C>, other: &YearMonth<C>) -> Option<std::cmp::Ordering> {
                    if month == other { Some(month.cmp(other)) } else { month.partial_cmp(other) }
                }
            }
        })*
    };
}

probe! {
    outside: Outside;
    any_calendar: AnyCalendar;
    gregorian: calendars::Gregorian;
    hebrew: calendars::Hebrew;
}

calls! {
    from_default(day: Day) -> Date<Outside> { day.into() }
    cyclic(c: &dyn Calendar, year: i32) -> Option<NonZeroU8> { c.cyclic_year(year) }
}
