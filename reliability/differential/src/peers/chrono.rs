//! chrono: the Gregorian calendar, and its weeks.

use ::chrono::{Datelike as _, Days, IsoWeek, Months, NaiveDate, Weekday};

use super::RATA_DIE;
use crate::seen::{Counted, Engine, EraYear, Seen, Unit, Written};

pub(super) struct Chrono;
pub(super) struct Weeks;

fn date(day: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day.checked_add(RATA_DIE)?)
}

fn day(date: NaiveDate) -> i32 {
    date.num_days_from_ce() - RATA_DIE
}

/// All that it has: −262143-01-01 to 262142-12-31.
fn claims() -> std::ops::RangeInclusive<i32> {
    day(NaiveDate::MIN)..=day(NaiveDate::MAX)
}

fn number(weekday: Weekday) -> u8 {
    weekday.number_from_monday() as u8
}

fn week(week: IsoWeek) -> (i32, u8) {
    (week.year(), week.week() as u8)
}

impl Engine for Chrono {
    fn name(&self) -> &'static str {
        "chrono"
    }

    fn claims(&self) -> std::ops::RangeInclusive<i32> {
        claims()
    }

    fn see(&self, day: i32) -> Option<Seen> {
        let date = date(day)?;
        let written = Written {
            year: date.year(),
            month: date.month() as u8,
            leap_month: false,
            day: date.day() as u8,
        };
        let (is_common, year) = date.year_ce();
        Some(Seen {
            weekday: Some(number(date.weekday())),
            week: Some(week(date.iso_week())),
            is_leap_year: Some(date.leap_year()),
            days_in_month: Some(date.num_days_in_month()),
            day_of_year: Some(date.ordinal() as u16),
            era: Some(EraYear::new(if is_common { "ce" } else { "bce" }, year as i32)),
            ..Seen::of(written)
        })
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        let plain = NaiveDate::from_ymd_opt(date.year, date.month.into(), date.day.into());
        plain.filter(|_| !date.leap_month).map(day)
    }

    fn add(&self, from: i32, unit: Unit, amount: i32, is_refused: bool) -> Option<Option<i32>> {
        let date = date(from)?;
        let (size, is_later) = (amount.unsigned_abs(), amount >= 0);
        let days = |days: u64| {
            if is_later {
                date.checked_add_days(Days::new(days))
            } else {
                date.checked_sub_days(Days::new(days))
            }
        };
        let months = |months: u32| {
            let months = Months::new(months);
            if is_later { date.checked_add_months(months) } else { date.checked_sub_months(months) }
        };
        let reached = match unit {
            Unit::Days => days(size.into()),
            Unit::Weeks => days(u64::from(size) * 7),
            _ if is_refused => return None,
            Unit::Months => months(size),
            Unit::Years => months(size.checked_mul(12)?),
        };
        Some(reached.map(day))
    }

    fn until(&self, from: i32, other: i32, unit: Unit) -> Option<Counted> {
        let days = date(other)?.signed_duration_since(date(from)?);
        match unit {
            Unit::Days => Some([0, 0, 0, days.num_days()]),
            Unit::Weeks => Some([0, 0, days.num_weeks(), days.num_days() % 7]),
            _ => None,
        }
    }
}

/// A week is a month here, a weekday its day.
impl Engine for Weeks {
    fn name(&self) -> &'static str {
        "chrono"
    }

    fn claims(&self) -> std::ops::RangeInclusive<i32> {
        claims()
    }

    fn see(&self, day: i32) -> Option<Seen> {
        let date = date(day)?;
        let (year, month) = week(date.iso_week());
        let day = number(date.weekday());
        Some(Seen { weekday: Some(day), ..Seen::of(Written { year, month, leap_month: false, day }) })
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        let weekday = Weekday::try_from(date.day.checked_sub(1)?).ok()?;
        let plain = NaiveDate::from_isoywd_opt(date.year, date.month.into(), weekday);
        plain.filter(|_| !date.leap_month).map(day)
    }
}
