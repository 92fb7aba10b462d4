//! temporal_rs, whose dates are ISO's with a calendar chosen at run time. A day is reached by adding days
//! to ISO's 1970-01-01, which is its shortest way.

use metonic::Month;
use temporal_rs::fields::CalendarFields;
use temporal_rs::options::Overflow;
use temporal_rs::{Calendar, Duration, MonthCode, PlainDate};

use super::icu4x::{CHINA, KOREA, PERSIA, UMALQURA};
use crate::engine::{Engine, Written, engine};

/// Nanoseconds of a day.
const DAY: i128 = 86_400_000_000_000;

pub(super) fn engines(id: &str) -> Vec<Box<dyn Engine>> {
    const ALL: (i32, i32) = (i32::MIN, i32::MAX);
    let (calendar, claims) = match id {
        "gregorian" => (Calendar::GREGORIAN, ALL),
        "iso8601" => (Calendar::ISO, ALL),
        "buddhist" => (Calendar::BUDDHIST, ALL),
        "roc" => (Calendar::ROC, ALL),
        "japanese" => (Calendar::JAPANESE, ALL),
        "coptic" => (Calendar::COPTIC, ALL),
        "ethiopic" => (Calendar::ETHIOPIAN, ALL),
        "ethioaa" => (Calendar::ETHIOPIAN_AMETE_ALEM, ALL),
        "indian" => (Calendar::INDIAN, ALL),
        "hebrew" => (Calendar::HEBREW, ALL),
        "persian" => (Calendar::PERSIAN, PERSIA),
        "chinese" => (Calendar::CHINESE, CHINA),
        "dangi" => (Calendar::DANGI, KOREA),
        "islamic-umalqura" => (Calendar::HIJRI_UMM_AL_QURA, UMALQURA),
        "islamic-civil" => (Calendar::HIJRI_TABULAR_FRIDAY, ALL),
        "islamic-tbla" => (Calendar::HIJRI_TABULAR_THURSDAY, ALL),
        _ => return Vec::new(),
    };
    let Ok(epoch) = PlainDate::try_new_iso(1970, 1, 1) else { return Vec::new() };
    let own = |date: Written| {
        let month = Month::with_leap(date.month, date.leap_month).unwrap_or(Month::M01);
        (date.year, MonthCode::try_from_utf8(month.to_string().as_bytes()).ok(), date.day)
    };
    let split_calendar = calendar.clone();
    let split = move |day: i32| {
        let days = Duration::new(0, 0, 0, day.into(), 0, 0, 0, 0, 0, 0);
        let Ok(date) = days.and_then(|days| epoch.add(&days, None)) else { return Written::new(0, 0, 0) };
        let date = date.with_calendar(split_calendar.clone());
        let month = date.month_code();
        let written = Written::new(date.year(), month.to_month_integer(), date.day());
        Written { leap_month: month.is_leap_month(), ..written }
    };
    let join = move |(year, month, day): (i32, Option<MonthCode>, u8)| {
        let fields = CalendarFields::new().with_year(year).with_month_code(month?).with_day(day);
        let date = calendar.date_from_fields(fields, Overflow::Reject).ok()?;
        i32::try_from(date.epoch_ns_for_utc().as_i128().div_euclid(DAY)).ok()
    };
    vec![Box::new(engine("temporal_rs", own, split, join).on(claims.0..=claims.1))]
}
