//! jiff: the Gregorian calendar, and its weeks.

use ::jiff::Span;
use ::jiff::civil::{Date, Era, ISOWeekDate, Weekday};

use crate::seen::{Counted, Engine, EraYear, Seen, Unit, Written};

pub(super) struct Jiff;
pub(super) struct Weeks;

const EPOCH: Date = Date::constant(1970, 1, 1);

fn date(day: i32) -> Option<Date> {
    EPOCH.checked_add(Span::new().try_days(day).ok()?).ok()
}

fn day(date: Date) -> i32 {
    (date.duration_since(EPOCH).as_hours() / 24) as i32
}

/// All that it has: −9999-01-01 to 9999-12-31.
fn claims() -> std::ops::RangeInclusive<i32> {
    day(Date::MIN)..=day(Date::MAX)
}

fn week(date: Date) -> (i32, u8) {
    let week = date.iso_week_date();
    (week.year().into(), week.week() as u8)
}

impl Engine for Jiff {
    fn name(&self) -> &'static str {
        "jiff"
    }

    fn claims(&self) -> std::ops::RangeInclusive<i32> {
        claims()
    }

    fn see(&self, day: i32) -> Option<Seen> {
        let date = date(day)?;
        let written = Written {
            year: date.year().into(),
            month: date.month() as u8,
            leap_month: false,
            day: date.day() as u8,
        };
        let (year, era) = date.era_year();
        Some(Seen {
            weekday: Some(date.weekday().to_monday_one_offset() as u8),
            week: Some(week(date)),
            is_leap_year: Some(date.in_leap_year()),
            days_in_month: Some(date.days_in_month() as u8),
            days_in_year: Some(date.days_in_year() as u16),
            day_of_year: Some(date.day_of_year() as u16),
            era: Some(EraYear::new(if era == Era::CE { "ce" } else { "bce" }, year.into())),
            ..Seen::of(written)
        })
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        let (year, month, number) = (date.year, date.month, date.day);
        let plain = Date::new(year.try_into().ok()?, month.try_into().ok()?, number.try_into().ok()?).ok();
        plain.filter(|_| !date.leap_month).map(day)
    }

    fn add(&self, from: i32, unit: Unit, amount: i32, is_refused: bool) -> Option<Option<i32>> {
        let span = match unit {
            Unit::Days => Span::new().try_days(amount),
            Unit::Weeks => Span::new().try_weeks(amount),
            // It has no way to refuse a day that the month lacks.
            _ if is_refused => return None,
            Unit::Months => Span::new().try_months(amount),
            Unit::Years => Span::new().try_years(amount),
        };
        Some(date(from)?.checked_add(span.ok()?).ok().map(day))
    }

    fn until(&self, from: i32, other: i32, unit: Unit) -> Option<Counted> {
        let largest = match unit {
            Unit::Days => ::jiff::Unit::Day,
            Unit::Weeks => ::jiff::Unit::Week,
            Unit::Months => ::jiff::Unit::Month,
            Unit::Years => ::jiff::Unit::Year,
        };
        let span = date(from)?.until((largest, date(other)?)).ok()?;
        let counts = [span.get_years().into(), span.get_months().into(), span.get_weeks().into()];
        let [years, months, weeks] = counts;
        Some([years, months, weeks, span.get_days().into()])
    }
}

/// A week is a month here, a weekday its day.
impl Engine for Weeks {
    fn name(&self) -> &'static str {
        "jiff"
    }

    fn claims(&self) -> std::ops::RangeInclusive<i32> {
        claims()
    }

    fn see(&self, day: i32) -> Option<Seen> {
        let week = date(day)?.iso_week_date();
        let day = week.weekday().to_monday_one_offset() as u8;
        let written = Written { year: week.year().into(), month: week.week() as u8, leap_month: false, day };
        Some(Seen {
            weekday: Some(day),
            is_leap_year: Some(week.in_long_year()),
            days_in_year: Some(week.days_in_year() as u16),
            months_in_year: Some(week.weeks_in_year() as u8),
            ..Seen::of(written)
        })
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        let weekday = Weekday::from_monday_one_offset(date.day.try_into().ok()?).ok()?;
        let week = ISOWeekDate::new(date.year.try_into().ok()?, date.month.try_into().ok()?, weekday).ok();
        week.filter(|_| !date.leap_month).map(|week| day(week.date()))
    }
}
