//! Dates with a time of day: `2026-11-21T13:04:05`, and what is said of the zone behind it.

use std::fmt::{self, Write as _};

use metonic::{AnyCalendar, Calendar as _, Day};
use metonic_text::{DateTime, Time, Zone};

use crate::Failure;
use crate::input::DateReader;

/// A day, or a day and a time.
pub(crate) enum Moment<'t> {
    Day(Day),
    Time(DateTime<'t>),
}

/// The moment of a text, or what is wrong with it.
pub(crate) fn read<'t>(reader: &DateReader, text: &'t str) -> Result<Result<Moment<'t>, String>, Failure> {
    let Some((date, clock)) = split(text) else {
        return Ok(reader.day(text)?.map(Moment::Day));
    };
    let (clock, annotations) = clock.split_at(clock.find('[').unwrap_or(clock.len()));
    let (id, annotations) = zone_id(annotations);
    let (abbreviation, annotations) = abbreviation(annotations);
    let day = if annotations.is_empty() {
        reader.day(date)?
    } else {
        // What they say of the calendar is said of the date.
        reader.day(&format!("{date}{annotations}"))?
    };
    Ok(day.and_then(|day| {
        let (time, offset) = clock.split_at(clock.find(['Z', 'z', '+', '-', '−']).unwrap_or(clock.len()));
        let time: Time = time.parse().map_err(|error| format!("the time '{time}': {error}"))?;
        let mut zone = Zone::new();
        if !offset.is_empty() {
            let seconds = seconds(offset).ok_or_else(|| format!("'{offset}' is no distance from UTC"))?;
            zone = zone.with_offset(seconds);
        }
        if !id.is_empty() {
            zone = zone.with_id(id);
        }
        if !abbreviation.is_empty() {
            zone = zone.with_abbreviation(abbreviation);
        }
        Ok(Moment::Time(DateTime::new(day, time).with_zone(zone)))
    }))
}

/// Writes a date in a calendar, its time and what is known of the zone, as [`read`] reads them.
pub(crate) fn write(out: &mut String, calendar: AnyCalendar, moment: &DateTime<'_>) -> fmt::Result {
    write!(out, "{}T{}", calendar.ymd_of(moment.day()), moment.time())?;
    if let Some(offset) = moment.zone().offset() {
        let sign = if offset < 0 { '-' } else { '+' };
        let seconds = offset.unsigned_abs();
        write!(out, "{sign}{:02}:{:02}", seconds / 3600, seconds / 60 % 60)?;
        if seconds % 60 > 0 {
            write!(out, ":{:02}", seconds % 60)?;
        }
    }
    if let Some(id) = moment.zone().id() {
        write!(out, "[{id}]")?;
    }
    match moment.zone().abbreviation() {
        Some(text) if is_value(text) => write!(out, "[{ABBREVIATION}={text}]"),
        _ => Ok(()),
    }
}

/// The annotation of a zone's abbreviation. In brackets alone stand identifiers, and `PST` is none; a key of
/// one's own begins with `_`, and who does not know it passes over it (RFC 9557, section 3.2: *unverified*).
const ABBREVIATION: &str = "_abbreviation";

/// Whether a text can stand in an annotation (RFC 9557, section 4.1, `suffix-values`: *unverified*).
fn is_value(text: &str) -> bool {
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A date and a clock, at the T between them. Texts of dates have others only in annotations, and in `today`.
fn split(text: &str) -> Option<(&str, &str)> {
    let (date, clock) = text.split_once(['T', 't'])?;
    let is_one = clock.starts_with(|first: char| first.is_ascii_digit()) && !date.contains('[');
    is_one.then_some((date, clock))
}

/// The identifier of a zone, the first annotation and without a key, and the other annotations.
fn zone_id(annotations: &str) -> (&str, &str) {
    let first = annotations.strip_prefix("[!").or(annotations.strip_prefix('['));
    match first.and_then(|rest| rest.split_once(']')) {
        Some((id, others)) if !id.contains('=') => (id, others),
        _ => ("", annotations),
    }
}

/// The abbreviation of a zone, if the first annotation has it, and the other annotations.
fn abbreviation(annotations: &str) -> (&str, &str) {
    let found = annotations.strip_prefix('[').and_then(|rest| rest.strip_prefix(ABBREVIATION));
    match found.and_then(|rest| rest.strip_prefix('=')?.split_once(']')) {
        Some((text, others)) if is_value(text) => (text, others),
        _ => ("", annotations),
    }
}

/// Seconds east of Greenwich: of `Z`, `+02`, `+0200`, `+02:00`.
fn seconds(offset: &str) -> Option<i32> {
    if offset.eq_ignore_ascii_case("Z") {
        return Some(0);
    }
    let (sign, digits) = match offset.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, offset.strip_prefix('-').or_else(|| offset.strip_prefix('−'))?),
    };
    let digits = digits.replace(':', "");
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize| digits.get(from..from + 2).map_or(Ok(0), str::parse::<i32>).ok();
    let (hours, minutes, seconds) = (part(0)?, part(2)?, part(4)?);
    let is_good = matches!(digits.len(), 2 | 4 | 6) && hours < 24 && minutes < 60 && seconds < 60;
    is_good.then_some(sign * (hours * 3600 + minutes * 60 + seconds))
}
