//! time: the Gregorian calendar, and its weeks.

use ::time::{Date, Duration, Month, Weekday, util};

use crate::seen::{Counted, Engine, Seen, Unit, Written};

pub(super) struct Time;
pub(super) struct Weeks;

/// The Julian day number of 1970-01-01.
const JULIAN_DAY: i32 = 2_440_588;

fn date(day: i32) -> Option<Date> {
    Date::from_julian_day(day.checked_add(JULIAN_DAY)?).ok()
}

fn day(date: Date) -> i32 {
    date.to_julian_day() - JULIAN_DAY
}

/// All that it has without its feature `large-dates`: −9999-01-01 to 9999-12-31.
fn claims() -> std::ops::RangeInclusive<i32> {
    day(Date::MIN)..=day(Date::MAX)
}

impl Engine for Time {
    fn name(&self) -> &'static str {
        "time"
    }

    fn claims(&self) -> std::ops::RangeInclusive<i32> {
        claims()
    }

    fn see(&self, day: i32) -> Option<Seen> {
        let date = date(day)?;
        let (year, month, day) = date.to_calendar_date();
        let (week_year, week, _) = date.to_iso_week_date();
        let written = Written { year, month: month as u8, leap_month: false, day };
        Some(Seen {
            weekday: Some(date.weekday().number_from_monday()),
            week: Some((week_year, week)),
            is_leap_year: Some(util::is_leap_year(year)),
            days_in_month: Some(month.length(year)),
            days_in_year: Some(util::days_in_year(year)),
            day_of_year: Some(date.ordinal()),
            ..Seen::of(written)
        })
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        let month = Month::try_from(date.month).ok().filter(|_| !date.leap_month)?;
        Date::from_calendar_date(date.year, month, date.day).ok().map(day)
    }

    fn add(&self, from: i32, unit: Unit, amount: i32, _: bool) -> Option<Option<i32>> {
        let date = date(from)?;
        let duration = match unit {
            Unit::Days => Duration::days(amount.into()),
            Unit::Weeks => Duration::weeks(amount.into()),
            Unit::Months | Unit::Years => return None,
        };
        Some(date.checked_add(duration).map(day))
    }

    fn until(&self, from: i32, other: i32, unit: Unit) -> Option<Counted> {
        let duration = date(other)? - date(from)?;
        match unit {
            Unit::Days => Some([0, 0, 0, duration.whole_days()]),
            Unit::Weeks => Some([0, 0, duration.whole_weeks(), duration.whole_days() % 7]),
            Unit::Months | Unit::Years => None,
        }
    }
}

/// A week is a month here, a weekday its day.
impl Engine for Weeks {
    fn name(&self) -> &'static str {
        "time"
    }

    fn claims(&self) -> std::ops::RangeInclusive<i32> {
        claims()
    }

    fn see(&self, day: i32) -> Option<Seen> {
        let date = date(day)?;
        let (year, month, weekday) = date.to_iso_week_date();
        let day = weekday.number_from_monday();
        let written = Written { year, month, leap_month: false, day };
        Some(Seen {
            weekday: Some(day),
            months_in_year: Some(util::weeks_in_year(year)),
            ..Seen::of(written)
        })
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        let weekday = (1..=7).contains(&date.day).then(|| Weekday::Monday.nth_next(date.day - 1))?;
        let plain = Date::from_iso_week_date(date.year, date.month, weekday).ok();
        plain.filter(|_| !date.leap_month).map(day)
    }
}
