//! Reading: what the lines of an event say.

use std::collections::{BTreeMap, BTreeSet};

use icalendar::parser::{Component, Property, read_components};
use jiff::civil::Time;
use metonic::Day;
use metonic::recur::{End, Recurrence, RecurrenceSet, Rule, RuleParts};

use super::lines::Written;
use super::zone::{Moment, Zones};
use super::{Change, Series};

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

/// Reports what is not sure in it.
pub(super) fn read_event(
    Written { uid, text }: Written,
    zones: &Zones,
    mut report: impl FnMut(&str),
) -> Entry {
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
    let mut doubts = Doubts::default();
    let entry = if let Some(property) = find(event, "RECURRENCE-ID").next() {
        match change(event, property, uid, summary.clone(), zones, &mut doubts) {
            Ok(change) => Entry::Change(change),
            // What it is a change of is understood.
            Err(error) => Entry::Unreadable { uid: None, error: fail(error) },
        }
    } else if cancelled(event) {
        Entry::Series(Series::new(uid, summary.clone(), RecurrenceSet::new()))
    } else {
        match series(event, uid.clone(), summary.clone(), zones, &mut doubts) {
            Ok((_, series)) => Entry::Series(series),
            Err(error) => Entry::Unreadable { uid, error: fail(error) },
        }
    };
    if !matches!(entry, Entry::Unreadable { .. }) {
        doubts.each(&summary, |doubt| report(&doubt));
    }
    entry
}

/// Zones that are not known, and the properties whose days hang on them.
#[derive(Default)]
pub(super) struct Doubts(BTreeMap<String, BTreeSet<&'static str>>);

impl Doubts {
    pub(super) fn add(&mut self, name: &'static str, unknown: Option<String>) {
        if let Some(zone) = unknown {
            self.0.entry(zone).or_default().insert(name);
        }
    }

    pub(super) fn each(&self, summary: &str, mut take: impl FnMut(String)) {
        for (zone, names) in &self.0 {
            let names: Vec<&str> = names.iter().copied().collect();
            take(format!(
                "event '{summary}': the time zone '{zone}' is not known: {} may be a day off",
                names.join(" and ")
            ));
        }
    }
}

fn change(
    event: &Component<'_>,
    id: &Property<'_>,
    uid: Option<String>,
    summary: String,
    zones: &Zones,
    doubts: &mut Doubts,
) -> Result<Change, String> {
    let text = id.val.as_str();
    let instead_of =
        Moment::read(id, text, zones).ok_or_else(|| format!("RECURRENCE-ID '{text}' is no date"))?;
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
    let event =
        if cancelled(event) { None } else { Some(series(event, uid.clone(), summary, zones, doubts)?) };
    Ok(Change { uid, instead_of, and_future, sequence: sequence.unwrap_or(0), event })
}

fn cancelled(event: &Component<'_>) -> bool {
    let status = find(event, "STATUS").next();
    status.is_some_and(|status| status.val.as_str().eq_ignore_ascii_case("CANCELLED"))
}

/// The properties of a name, in upper or lower case.
pub(super) fn find<'a>(event: &'a Component<'a>, name: &'a str) -> impl Iterator<Item = &'a Property<'a>> {
    event.properties.iter().filter(move |property| property.name.as_str().eq_ignore_ascii_case(name))
}

/// An event and the day that it starts on.
fn series(
    event: &Component<'_>,
    uid: Option<String>,
    summary: String,
    zones: &Zones,
    doubts: &mut Doubts,
) -> Result<(Day, Series), String> {
    let start_property = find(event, "DTSTART").next().ok_or("there is no DTSTART")?;
    let text = start_property.val.as_str();
    let at =
        Moment::read(start_property, text, zones).ok_or_else(|| format!("DTSTART '{text}' is no date"))?;
    let start = at.day();
    let mut set = RecurrenceSet::new().with_day(start);
    for property in find(event, "RRULE") {
        let text = property.val.as_str();
        let rule = if has_time(start_property) { text.to_owned() } else { without_times(text) };
        let rule: Rule = rule.parse().map_err(|error| format!("RRULE '{text}': {error}"))?;
        let rule = within_until(rule, text, &at, doubts);
        set = set.with_rule(
            Recurrence::starting(rule, start).map_err(|error| format!("RRULE '{text}': {error}"))?,
        );
    }
    if find(event, "EXRULE").next().is_some() {
        return Err(
            "EXRULE, which RFC 5545 has no more: the days that it leaves out are not known".to_owned()
        );
    }
    let mut moments = |name: &'static str| -> Result<BTreeSet<_>, String> {
        let mut moments = BTreeSet::new();
        for property in find(event, name) {
            for text in property.val.as_str().split(',') {
                // Of a period, its start.
                let text = text.split('/').next().unwrap_or_default().trim();
                let moment = Moment::read(property, text, zones)
                    .ok_or_else(|| format!("{name} '{text}' is no date"))?;
                let here = at.here(&moment);
                moments.insert(here.sure());
                doubts.add(name, here.unknown);
            }
        }
        Ok(moments)
    };
    let own = at.time();
    let (more, without) = (moments("RDATE")?, moments("EXDATE")?);
    // One with a time takes away what is at that time, one without it all of the day.
    let is_left = |&(day, time): &(Day, Option<Time>)| {
        !(without.contains(&(day, None)) || without.contains(&(day, time.or(own))))
    };
    let more: BTreeSet<Day> = more.into_iter().filter(is_left).map(|(day, _)| day).collect();
    for &(day, time) in &without {
        let is_own = time.is_none() || own.is_none() || time == own;
        if is_own && !more.contains(&day) {
            set = set.without_day(day);
        }
    }
    set = more.into_iter().fold(set, RecurrenceSet::with_day);
    Ok((start, Series::new(uid, summary, set).starting(at)))
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
fn within_until(rule: Rule, text: &str, start: &Moment, doubts: &mut Doubts) -> Rule {
    let mut adjusted = || {
        let End::Until(day) = rule.parts().end else { return None };
        let upper = text.to_ascii_uppercase();
        let until = upper.split(';').find_map(|part| part.strip_prefix("UNTIL="))?;
        let begins = start.time()?;
        let until = start.here(&Moment::of_until(until)?);
        doubts.add("UNTIL", until.unknown);
        let last = if until.time? < begins { until.day.add_days(-1).ok()? } else { until.day };
        (last != day).then(|| RuleParts { end: End::Until(last), ..rule.parts().clone() })
    };
    adjusted().and_then(|parts| Rule::new(parts).ok()).unwrap_or(rule)
}

/// A text on one line.
pub(super) fn on_one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}
