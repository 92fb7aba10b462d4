//! Moments, and the zones by whose clocks they are read.

use std::collections::BTreeMap;

use icalendar::parser::{Component, Property, read_components};
use jiff::civil::{DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use metonic::Day;

use super::read::find;
use crate::commands::recur;

/// A zone that is named.
#[derive(Clone, Debug)]
pub(super) enum Zone {
    Known(TimeZone),
    /// One of which no more is known than its name and, if the file says it, an offset that it has at times.
    Unknown {
        id: String,
        usual: Option<TimeZone>,
    },
}

/// The zones of a file: those of the IANA, and those that it describes itself (VTIMEZONE), from there on.
#[derive(Debug, Default)]
pub(super) struct Zones {
    described: BTreeMap<String, Zone>,
}

impl Zones {
    /// Takes in a description: RFC 5545, section 3.6.5. What cannot be read describes nothing.
    pub(super) fn add(&mut self, text: &str) {
        let Ok(components) = read_components(text) else { return };
        let Some(zone) = components.first() else { return };
        if let Some(id) = value(zone, "TZID") {
            self.described.insert(id.to_owned(), described(id, zone));
        }
    }

    /// The zone of a value: UTC of one with a `Z`, else that of its `TZID`; none of one that is the same hour
    /// everywhere.
    fn of(&self, property: &Property<'_>, text: &str) -> Option<Zone> {
        if text.ends_with(['Z', 'z']) {
            return Some(Zone::Known(TimeZone::UTC));
        }
        let mut parameters = property.params.iter();
        let id = parameters.find(|parameter| parameter.key.as_str().eq_ignore_ascii_case("TZID"))?;
        let id = id.val.as_ref()?.as_str();
        Some(match (iana(id), self.described.get(id)) {
            (Some(zone), _) => Zone::Known(zone),
            (None, Some(zone)) => zone.clone(),
            (None, None) => Zone::Unknown { id: id.to_owned(), usual: None },
        })
    }
}

/// A zone of the IANA's data base. Many write more before its name: `/citadel.org/20210210_1/Europe/Rome`.
fn iana(id: &str) -> Option<TimeZone> {
    let ends = id.match_indices('/').filter_map(|(place, _)| id.get(place + 1..));
    std::iter::once(id).chain(ends).find_map(|name| TimeZone::get(name).ok())
}

fn value<'a>(component: &'a Component<'_>, name: &'a str) -> Option<&'a str> {
    find(component, name).next().map(|property| property.val.as_str())
}

/// One of the times of the year that a zone has.
struct Observance<'a> {
    is_standard: bool,
    offset: Offset,
    onset: &'a str,
    rule: Option<&'a str>,
}

impl<'a> Observance<'a> {
    fn of(component: &'a Component<'_>) -> Option<Self> {
        let is_standard = component.name.as_str().eq_ignore_ascii_case("STANDARD");
        if !is_standard && !component.name.as_str().eq_ignore_ascii_case("DAYLIGHT") {
            return None;
        }
        let offset = offset(value(component, "TZOFFSETTO")?)?;
        let onset = value(component, "DTSTART").unwrap_or_default();
        Some(Self { is_standard, offset, onset, rule: value(component, "RRULE") })
    }

    /// When it begins each year, as POSIX writes it: `M3.2.0/2:00:00`, the second Sunday of March at two.
    fn posix(&self) -> Option<String> {
        let (mut month, mut day) = (None, None);
        for part in self.rule?.split(';') {
            let (name, value) = part.split_once('=')?;
            match name.to_ascii_uppercase().as_str() {
                "FREQ" if value.eq_ignore_ascii_case("YEARLY") => {}
                "INTERVAL" if value == "1" => {}
                "WKST" => {}
                "BYMONTH" => month = value.parse::<u8>().ok(),
                "BYDAY" => day = Some(value.to_ascii_uppercase()),
                // One that has ended among them.
                _ => return None,
            }
        }
        let day = day?;
        let (number, weekday) = day.split_at_checked(day.len().checked_sub(2)?)?;
        let weekday = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"].iter().position(|name| *name == weekday)?;
        let number = match number.parse::<i8>().ok()? {
            // The last is the fifth, whether or not there are five.
            -1 => 5,
            number @ 1..=4 => number,
            _ => return None,
        };
        let at = civil(self.onset)?.time();
        Some(format!("M{}.{number}.{weekday}/{}:{:02}:{:02}", month?, at.hour(), at.minute(), at.second()))
    }
}

/// `+0900`, with or without seconds.
fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.trim().split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |place: usize| digits.get(place..place + 2).map_or(Some(0), |part| part.parse::<i32>().ok());
    Offset::from_seconds(sign * (3600 * part(0)? + 60 * part(2)? + part(4)?)).ok()
}

/// The zone of a VTIMEZONE, for events of now: where its offset has changed for good, or by a rule that POSIX
/// has no words for, it is not known.
fn described(id: &str, zone: &Component<'_>) -> Zone {
    if let Some(zone) = value(zone, "X-LIC-LOCATION").and_then(iana) {
        return Zone::Known(zone);
    }
    let all: Vec<Observance<'_>> = zone.components.iter().filter_map(Observance::of).collect();
    let unknown = |usual| Zone::Unknown { id: id.to_owned(), usual };
    let Some(any) = all.first() else { return unknown(None) };
    if all.iter().all(|other| other.offset == any.offset) {
        return Zone::Known(any.offset.to_time_zone());
    }
    if let Some(zone) = by_rules(&all) {
        return Zone::Known(zone);
    }
    let standard = all.iter().filter(|observance| observance.is_standard);
    unknown(standard.max_by_key(|observance| observance.onset).map(|last| last.offset.to_time_zone()))
}

/// A zone with one rule for standard time and one for daylight saving time.
fn by_rules(all: &[Observance<'_>]) -> Option<TimeZone> {
    let rules: Vec<(&Observance<'_>, String)> =
        all.iter().filter_map(|observance| Some((observance, observance.posix()?))).collect();
    let [(one, begins), (other, ends)] = rules.as_slice() else { return None };
    let ((standard, ends), (daylight, begins)) = match (one.is_standard, other.is_standard) {
        (true, false) => ((one, begins), (other, ends)),
        (false, true) => ((other, ends), (one, begins)),
        _ => return None,
    };
    // What goes on beside them, or begins after them, is not told by them.
    let has_end = |rule: &str| rule.to_ascii_uppercase().contains("UNTIL=");
    if all.iter().filter(|observance| observance.rule.is_some_and(|rule| !has_end(rule))).count() > 2 {
        return None;
    }
    let last = all.iter().max_by_key(|observance| observance.onset)?;
    if last.onset != standard.onset && last.onset != daylight.onset {
        return None;
    }
    // POSIX counts offsets to the west.
    let west = |observance: &Observance<'_>| {
        let seconds = -observance.offset.seconds();
        let (sign, seconds) = (if seconds < 0 { "-" } else { "" }, seconds.abs());
        format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    };
    TimeZone::posix(&format!("STD{}DST{},{begins},{ends}", west(standard), west(daylight))).ok()
}

/// A day or a moment, as it is written.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    day: Day,
    at: Option<DateTime>,
    zone: Option<Zone>,
}

/// A moment by the clock of an event.
pub(super) struct Here {
    pub(super) day: Day,
    /// The time of the day, if there is one.
    pub(super) time: Option<Time>,
    /// The zone that is not known, if day and time may be others for that.
    pub(super) unknown: Option<String>,
    /// Whether the time is of the event's own clock.
    is_sure: bool,
}

impl Here {
    /// The day, and the time where it is sure: nothing can be said to be at another.
    pub(super) fn sure(&self) -> (Day, Option<Time>) {
        (self.day, self.time.filter(|_| self.is_sure))
    }
}

impl Moment {
    /// `None` if there is no date in the text.
    pub(super) fn read(property: &Property<'_>, text: &str, zones: &Zones) -> Option<Self> {
        let at = civil(text);
        let zone = at.and_then(|_| zones.of(property, text));
        Some(Self { day: recur::day(text)?, at, zone })
    }

    /// A moment in UTC, or where an event is.
    pub(super) fn of_until(text: &str) -> Option<Self> {
        let at = civil(text)?;
        let zone = text.ends_with(['Z', 'z']).then_some(Zone::Known(TimeZone::UTC));
        Some(Self { day: at.date().into(), at: Some(at), zone })
    }

    pub(super) const fn day(&self) -> Day {
        self.day
    }

    /// The time of the day, if there is one.
    pub(super) fn time(&self) -> Option<Time> {
        self.at.map(DateTime::time)
    }

    /// Another moment by this one's clock: as it is written, where one of them is that of any clock.
    pub(super) fn here(&self, other: &Self) -> Here {
        let as_written = |unknown: Option<&String>, is_sure| Here {
            day: other.day,
            time: other.time(),
            unknown: unknown.cloned(),
            is_sure,
        };
        let (own, theirs, at) = match (&self.zone, &other.zone, other.at) {
            (Some(own), Some(theirs), Some(at)) => (own, theirs, at),
            (own, theirs, _) => return as_written(None, own.is_none() && theirs.is_none()),
        };
        let (own, theirs, unknown) = match (own, theirs) {
            (Zone::Known(own), Zone::Known(theirs)) => (own, theirs, None),
            (Zone::Unknown { id, .. }, Zone::Unknown { id: same, .. }) if id == same => {
                return as_written(None, true);
            }
            (Zone::Unknown { id, usual: Some(own) }, Zone::Known(theirs))
            | (Zone::Known(own), Zone::Unknown { id, usual: Some(theirs) }) => (own, theirs, Some(id)),
            (Zone::Unknown { id, .. }, _) | (_, Zone::Unknown { id, .. }) => {
                return as_written(Some(id), false);
            }
        };
        let Ok(instant) = at.to_zoned(theirs.clone()) else { return as_written(unknown, false) };
        let local = instant.with_time_zone(own.clone()).datetime();
        // The event's own time, on a day that lacks it as clocks are put forward, is another there.
        let is_own = |&time: &Time| {
            let moment = own.to_timestamp(local.date().to_datetime(time));
            moment.is_ok_and(|moment| moment == instant.timestamp())
        };
        let time = self.time().filter(is_own).unwrap_or_else(|| local.time());
        Here {
            day: local.date().into(),
            time: Some(time),
            unknown: unknown.cloned(),
            is_sure: unknown.is_none(),
        }
    }
}

/// `19970902T090000`, with or without a `Z`.
fn civil(text: &str) -> Option<DateTime> {
    DateTime::strptime("%Y%m%dT%H%M%S", text.trim_end_matches(['Z', 'z'])).ok()
}
