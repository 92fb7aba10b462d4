//! Reading: what the lines of an event say.

use std::collections::BTreeSet;

use icalendar::parser::{Component, Property, read_components};
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use metonic::Day;
use metonic::recur::{End, Recurrence, RecurrenceSet, Rule, RuleParts};

use super::lines::Written;
use super::{Change, Series};
use crate::commands::recur;

/// What an event of the file is.
pub(super) enum Entry {
    Series(Series),
    Change(Change),
    /// What is left out; its UID, if what changes it goes with it.
    Unreadable {
        uid: Option<String>,
        error: String,
    },
}

pub(super) fn read_event(Written { uid, text }: Written) -> Entry {
    let text = match text {
        Ok(text) => text,
        Err(error) => return Entry::Unreadable { uid, error },
    };
    let Ok(components) = read_components(&text) else {
        let shown: String = text.lines().nth(1).unwrap_or_default().chars().take(60).collect();
        let error = format!("an event that is not iCalendar, which begins with '{shown}'");
        return Entry::Unreadable { uid, error };
    };
    let Some(event) = components.first() else {
        return Entry::Unreadable { uid, error: "an event without a line".to_owned() };
    };
    let value = |name: &str| find(event, name).next().map(|property| property.val.as_str().to_owned());
    let summary = value("SUMMARY").map(|text| on_one_line(&text)).unwrap_or_default();
    let uid = value("UID").filter(|uid| !uid.is_empty());
    let fail = |error: String| format!("event '{summary}': {error}");
    if let Some(property) = find(event, "RECURRENCE-ID").next() {
        return match change(event, property, uid, summary.clone()) {
            Ok(change) => Entry::Change(change),
            // What it is a change of is understood.
            Err(error) => Entry::Unreadable { uid: None, error: fail(error) },
        };
    }
    if cancelled(event) {
        return Entry::Series(Series::new(uid, summary, RecurrenceSet::new()));
    }
    match series(event, uid.clone(), summary.clone()) {
        Ok((_, series)) => Entry::Series(series),
        Err(error) => Entry::Unreadable { uid, error: fail(error) },
    }
}

fn change(
    event: &Component<'_>,
    id: &Property<'_>,
    uid: Option<String>,
    summary: String,
) -> Result<Change, String> {
    let text = id.val.as_str();
    let instead_of = Moment::of(id, text).ok_or_else(|| format!("RECURRENCE-ID '{text}' is no date"))?;
    let mut parameters = id.params.iter();
    let range = parameters.find(|parameter| parameter.key.as_str().eq_ignore_ascii_case("RANGE"));
    let range = range.map(|range| range.val.as_ref().map_or("", |value| value.as_str()));
    if let Some(other) = range.filter(|range| !range.eq_ignore_ascii_case("THISANDFUTURE")) {
        return Err(format!("RECURRENCE-ID with RANGE={other}: only THISANDFUTURE is understood"));
    }
    let and_future = range.is_some();
    if and_future && ["RRULE", "RDATE", "EXDATE"].iter().any(|name| find(event, name).next().is_some()) {
        return Err("RECURRENCE-ID with RANGE=THISANDFUTURE and days of its own (RRULE, RDATE or EXDATE): \
                    which days it is of is not clear"
            .to_owned());
    }
    let sequence = find(event, "SEQUENCE").next().and_then(|number| number.val.as_str().trim().parse().ok());
    let event = if cancelled(event) { None } else { Some(series(event, uid.clone(), summary)?) };
    Ok(Change { uid, instead_of, and_future, sequence: sequence.unwrap_or(0), event })
}

fn cancelled(event: &Component<'_>) -> bool {
    let status = find(event, "STATUS").next();
    status.is_some_and(|status| status.val.as_str().eq_ignore_ascii_case("CANCELLED"))
}

/// The properties of a name, in upper or lower case.
fn find<'a>(event: &'a Component<'a>, name: &'a str) -> impl Iterator<Item = &'a Property<'a>> {
    event.properties.iter().filter(move |property| property.name.as_str().eq_ignore_ascii_case(name))
}

/// An event and the day that it starts on.
fn series(event: &Component<'_>, uid: Option<String>, summary: String) -> Result<(Day, Series), String> {
    let start_property = find(event, "DTSTART").next().ok_or("there is no DTSTART")?;
    let text = start_property.val.as_str();
    let at = Moment::of(start_property, text).ok_or_else(|| format!("DTSTART '{text}' is no date"))?;
    let start = at.day;
    let mut set = RecurrenceSet::new().with_day(start);
    for property in find(event, "RRULE") {
        let text = property.val.as_str();
        let rule = if has_time(start_property) { text.to_owned() } else { without_times(text) };
        let rule: Rule = rule.parse().map_err(|error| format!("RRULE '{text}': {error}"))?;
        let rule = within_until(rule, text, &at);
        set = set.with_rule(
            Recurrence::starting(rule, start).map_err(|error| format!("RRULE '{text}': {error}"))?,
        );
    }
    if find(event, "EXRULE").next().is_some() {
        return Err(
            "EXRULE, which RFC 5545 has no more: the days that it leaves out are not known".to_owned()
        );
    }
    let moments = |name: &'static str| -> Result<Vec<_>, String> {
        let mut moments = Vec::new();
        for property in find(event, name) {
            for text in property.val.as_str().split(',') {
                // Of a period, its start.
                let text = text.split('/').next().unwrap_or_default().trim();
                let moment =
                    Moment::of(property, text).ok_or_else(|| format!("{name} '{text}' is no date"))?;
                moments.push(at.here(&moment));
            }
        }
        Ok(moments)
    };
    let (mut more, without) = (moments("RDATE")?, BTreeSet::from_iter(moments("EXDATE")?));
    // One with a time takes away what is at that time, one without it all of the day.
    more.retain(|&(day, time)| !without.contains(&(day, None)) && !without.contains(&(day, time)));
    let more: BTreeSet<Day> = more.into_iter().map(|(day, _)| day).collect();
    for &(day, time) in &without {
        if !more.contains(&day) && time.is_none_or(|time| at.is_at(day, time)) {
            set = set.without_day(day);
        }
    }
    set = more.into_iter().fold(set, RecurrenceSet::with_day);
    Ok((start, Series::new(uid, summary, set).starting(at)))
}

/// A date, or a date and a time in a zone.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    /// As it is written.
    pub(super) day: Day,
    time: Option<DateTime>,
    /// The zone as it is named, `Z` for UTC, and if it is known; none for a time that is everywhere the same.
    zone: Option<(String, Option<TimeZone>)>,
}

impl Moment {
    fn of(property: &Property<'_>, text: &str) -> Option<Self> {
        Some(Self { day: recur::day(text)?, time: civil(text), zone: zone(property, text) })
    }

    /// The day and the time of another where this is: as they are written in the same zone, without the time where
    /// one of two zones is not known.
    pub(super) fn here(&self, other: &Self) -> (Day, Option<Time>) {
        let Some(time) = other.time else { return (other.day, None) };
        let names = [&self.zone, &other.zone].map(|zone| zone.as_ref().map(|(name, _)| name));
        if names[0] == names[1] {
            return (other.day, Some(time.time()));
        }
        let local = || {
            let (to, from) = (self.zone.as_ref()?.1.clone()?, other.zone.as_ref()?.1.clone()?);
            Some(time.to_zoned(from).ok()?.with_time_zone(to).datetime())
        };
        match local() {
            Some(local) => (Day::from(local.date()), Some(local.time())),
            None => (other.day, None),
        }
    }

    /// Whether what begins at this time of a day begins then at another: where the clocks leave it out, it is later.
    fn is_at(&self, day: Day, time: Time) -> bool {
        let Some(own) = self.time else { return true };
        let really = || {
            let zone = self.zone.as_ref()?.1.clone()?;
            let on_that_day = jiff::civil::Date::try_from(day).ok()?.to_datetime(own.time());
            Some(on_that_day.to_zoned(zone).ok()?.time())
        };
        time == own.time() || really() == Some(time)
    }
}

/// The zone of a value: UTC of one with a `Z`, else that of its `TZID`. Many write more before the name of the IANA's
/// data base: `/citadel.org/20210210_1/Europe/Rome`.
fn zone(property: &Property<'_>, text: &str) -> Option<(String, Option<TimeZone>)> {
    if text.ends_with(['Z', 'z']) {
        return Some(("Z".to_owned(), Some(TimeZone::UTC)));
    }
    let mut parameters = property.params.iter();
    let id = parameters.find(|parameter| parameter.key.as_str().eq_ignore_ascii_case("TZID"))?;
    let id = id.val.as_ref()?.as_str();
    let ends = id.match_indices('/').filter_map(|(place, _)| id.get(place + 1..));
    Some((id.to_owned(), std::iter::once(id).chain(ends).find_map(|name| TimeZone::get(name).ok())))
}

fn has_time(start: &Property<'_>) -> bool {
    start.val.as_str().contains(['T', 't'])
}

/// The rule of an event of whole days without parts of the day, which are to be ignored: RFC 5545,
/// section 3.3.10.
fn without_times(rule: &str) -> String {
    let is_time = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        ["BYHOUR", "BYMINUTE", "BYSECOND"].iter().any(|time| time.eq_ignore_ascii_case(name))
    };
    rule.split(';').filter(|part| !is_time(part)).collect::<Vec<_>>().join(";")
}

/// The rule with the last day that its `UNTIL`, a moment, leaves to an event that begins at a time: the
/// day of the moment where the event is, or the day before if the event begins later in the day.
fn within_until(rule: Rule, text: &str, start: &Moment) -> Rule {
    let adjusted = || {
        let End::Until(day) = rule.parts().end else { return None };
        let upper = text.to_ascii_uppercase();
        let until = upper.split(';').find_map(|part| part.strip_prefix("UNTIL="))?;
        let (begins, moment) = (start.time?.time(), civil(until)?);
        let local = match start.zone.as_ref().and_then(|(_, zone)| zone.clone()) {
            Some(zone) if until.ends_with('Z') => {
                moment.to_zoned(TimeZone::UTC).ok()?.with_time_zone(zone).datetime()
            }
            _ => moment,
        };
        let own = Day::from(local.date());
        let last = if local.time() < begins { own.add_days(-1).ok()? } else { own };
        (last != day).then(|| RuleParts { end: End::Until(last), ..rule.parts().clone() })
    };
    adjusted().and_then(|parts| Rule::new(parts).ok()).unwrap_or(rule)
}

/// `19970902T090000`, with or without a `Z`.
fn civil(text: &str) -> Option<DateTime> {
    DateTime::strptime("%Y%m%dT%H%M%S", text.trim_end_matches(['Z', 'z'])).ok()
}

/// A text on one line.
pub(super) fn on_one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}
