//! The libraries that have the Gregorian calendar alone.

use crate::engine::{Engine, Written, engine};

/// Days from R.D. 0 to 1970-01-01.
const RATA_DIE: i32 = 719_163;

pub(super) fn engines() -> Vec<Box<dyn Engine>> {
    vec![
        Box::new(datealgo_unchecked()),
        Box::new(datealgo_checked()),
        Box::new(jiff_core()),
        Box::new(jiff()),
        Box::new(chrono()),
        Box::new(time()),
    ]
}

fn plain(date: Written) -> (i32, u8, u8) {
    (date.year, date.month, date.day)
}

/// Date to day as the library has it: nothing is checked.
fn datealgo_unchecked() -> impl Engine {
    let split = |day| {
        let (year, month, day) = datealgo::rd_to_date(day);
        Written::new(year, month, day)
    };
    engine(super::UNCHECKED, plain, split, |date| Some(datealgo::date_to_rd(date)))
}

/// The same, a date that there is not refused by the library's own functions, as every other does.
fn datealgo_checked() -> impl Engine {
    let split = |day| {
        let (year, month, day) = datealgo::rd_to_date(day);
        Written::new(year, month, day)
    };
    let years = datealgo::YEAR_MIN..=datealgo::YEAR_MAX;
    let join = move |(year, month, day): (i32, u8, u8)| {
        let is_date = years.contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= datealgo::days_in_month(year, month);
        is_date.then(|| datealgo::date_to_rd((year, month, day)))
    };
    engine("datealgo", plain, split, join)
}

fn small(date: Written) -> (i16, i8, i8) {
    (date.year as i16, date.month as i8, date.day as i8)
}

fn jiff_core() -> impl Engine {
    use jiff_core::civil::{Date, UnixEpochDay};
    let split = |day| match UnixEpochDay::new(day) {
        Ok(day) => {
            let date = day.to_date();
            Written::new(date.year().into(), date.month() as u8, date.day() as u8)
        }
        Err(_) => Written::new(0, 0, 0),
    };
    let join = |(year, month, day)| {
        let date = Date::new(year, month, day).ok()?;
        Some(date.to_unix_epoch_day().day())
    };
    engine("jiff-core", small, split, join)
}

fn jiff() -> impl Engine {
    use jiff::civil::Date;
    let epoch = jiff::civil::date(1970, 1, 1);
    let split = move |days: i32| match epoch.checked_add(jiff::ToSpan::days(days)) {
        Ok(date) => Written::new(date.year().into(), date.month() as u8, date.day() as u8),
        Err(_) => Written::new(0, 0, 0),
    };
    let join = move |(year, month, day)| {
        let date = Date::new(year, month, day).ok()?;
        Some(date.duration_since(epoch).as_hours() as i32 / 24)
    };
    engine("jiff", small, split, join)
}

fn chrono() -> impl Engine {
    use chrono::{Datelike, NaiveDate};
    let split = |day: i32| match NaiveDate::from_num_days_from_ce_opt(day.saturating_add(RATA_DIE)) {
        Some(date) => Written::new(date.year(), date.month() as u8, date.day() as u8),
        None => Written::new(0, 0, 0),
    };
    let join = |(year, month, day): (i32, u8, u8)| {
        let date = NaiveDate::from_ymd_opt(year, month.into(), day.into())?;
        Some(date.num_days_from_ce() - RATA_DIE)
    };
    engine("chrono", plain, split, join)
}

fn time() -> impl Engine {
    use time::{Date, Month};
    /// The Julian day number of 1970-01-01.
    const JULIAN_DAY: i32 = 2_440_588;
    let split = |day: i32| match Date::from_julian_day(day.saturating_add(JULIAN_DAY)) {
        Ok(date) => {
            let (year, month, day) = date.to_calendar_date();
            Written::new(year, month as u8, day)
        }
        Err(_) => Written::new(0, 0, 0),
    };
    let join = |(year, month, day): (i32, u8, u8)| {
        let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
        Some(date.to_julian_day() - JULIAN_DAY)
    };
    engine("time", plain, split, join)
}
