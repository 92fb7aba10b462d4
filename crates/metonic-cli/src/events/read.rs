//! Reading: the lines of each event, and what they say.

use std::io::{self, Read};

use icalendar::parser::{Component, Property, read_components};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use metonic::Day;
use metonic::recur::{End, Recurrence, RecurrenceSet, Rule, RuleParts};

use super::{Change, Series};
use crate::commands::recur;
use crate::input::Lines;

/// The most that an event may have, in bytes.
const MOST_OF_AN_EVENT: usize = 1 << 20;
/// Components within an event, alarms say, within each other.
const DEEPEST: usize = 8;

/// What an event of the file is.
pub(super) enum Entry {
    Series(Series),
    Change(Change),
    /// An event that others may change.
    Unreadable {
        uid: Option<String>,
        error: String,
    },
}

/// Hands over the text of each event, unfolded, or what is wrong with it; says whether a calendar begins
/// somewhere.
pub(super) fn each_event(input: impl Read, mut take: impl FnMut(Result<String, String>)) -> io::Result<bool> {
    let mut is_calendar = false;
    let mut lines = Lines::keeping(MOST_OF_AN_EVENT, input);
    let (mut number, mut depth) = (0_u64, 0_usize);
    // The event that is being read, from which line on, and whether it is too much.
    let mut event: Option<(String, u64, bool)> = None;
    while lines.advance(|| Ok(()))? {
        number += 1;
        let Some((text, start, is_bad)) = &mut event else {
            is_calendar |= lines.text().is_ok_and(|line| line.eq_ignore_ascii_case("BEGIN:VCALENDAR"));
            if lines.text().is_ok_and(|line| line.eq_ignore_ascii_case("BEGIN:VEVENT")) {
                event = Some(("BEGIN:VEVENT\n".to_owned(), number, false));
                depth = 1;
            }
            continue;
        };
        let Some(line) = lines.raw_text() else {
            *is_bad = true;
            continue;
        };
        // A line that begins with a space goes on with the line before.
        if let Some(rest) = line.strip_prefix([' ', '\t']) {
            if text.len() + rest.len() < MOST_OF_AN_EVENT {
                text.pop();
                text.push_str(rest);
                text.push('\n');
            } else {
                *is_bad = true;
            }
            continue;
        }
        let is = |start: &str| line.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start));
        depth = if is("BEGIN:") {
            depth + 1
        } else if is("END:") {
            depth.saturating_sub(1)
        } else {
            depth
        };
        *is_bad |= text.len() + line.len() >= MOST_OF_AN_EVENT || depth > DEEPEST;
        if !*is_bad && !line.trim().is_empty() {
            text.push_str(line);
            text.push('\n');
        }
        if depth == 0 {
            let start = *start;
            let (text, _, is_bad) = event.take().unwrap_or_default();
            take(if is_bad {
                Err(format!("the event of line {start} is too large, too deep or not UTF-8"))
            } else {
                Ok(text)
            });
        }
    }
    if let Some((_, start, _)) = event {
        take(Err(format!("the event of line {start} has no end")));
    }
    Ok(is_calendar)
}

pub(super) fn read_event(text: &str) -> Result<Entry, String> {
    let components = read_components(text).map_err(|_| {
        let shown: String = text.lines().nth(1).unwrap_or_default().chars().take(60).collect();
        format!("an event that is not iCalendar, which begins with '{shown}'")
    })?;
    let Some(event) = components.first() else { return Err("an event without a line".to_owned()) };
    let value = |name: &str| find(event, name).next().map(|property| property.val.as_str().to_owned());
    let summary = value("SUMMARY").map(|text| on_one_line(&text)).unwrap_or_default();
    let uid = value("UID").filter(|uid| !uid.is_empty());
    let fail = |error: String| format!("event '{summary}': {error}");
    if let Some(property) = find(event, "RECURRENCE-ID").next() {
        return change(event, property, uid, summary.clone()).map(Entry::Change).map_err(fail);
    }
    if cancelled(event) {
        return Ok(Entry::Series(Series::new(uid, summary, RecurrenceSet::new())));
    }
    Ok(match series(event, uid.clone(), summary.clone()) {
        Ok((_, series)) => Entry::Series(series),
        Err(error) => Entry::Unreadable { uid, error: fail(error) },
    })
}

fn change(
    event: &Component<'_>,
    id: &Property<'_>,
    uid: Option<String>,
    summary: String,
) -> Result<Change, String> {
    let text = id.val.as_str();
    let instead_of = recur::day(text).ok_or_else(|| format!("RECURRENCE-ID '{text}' is no date"))?;
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
    let event = if cancelled(event) { None } else { Some(series(event, uid.clone(), summary)?) };
    Ok(Change { uid, instead_of, and_future, event })
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
    let start = recur::day(text).ok_or_else(|| format!("DTSTART '{text}' is no date"))?;
    let mut set = RecurrenceSet::new().with_day(start);
    for property in find(event, "RRULE") {
        let text = property.val.as_str();
        let rule = if has_time(start_property) { text.to_owned() } else { without_times(text) };
        let rule: Rule = rule.parse().map_err(|error| format!("RRULE '{text}': {error}"))?;
        let rule = within_until(rule, text, start_property);
        set = set.with_rule(
            Recurrence::starting(rule, start).map_err(|error| format!("RRULE '{text}': {error}"))?,
        );
    }
    for (name, is_more) in [("RDATE", true), ("EXDATE", false)] {
        for property in find(event, name) {
            for text in property.val.as_str().split(',') {
                // Of a period, its start.
                let text = text.split('/').next().unwrap_or_default().trim();
                let day = recur::day(text).ok_or_else(|| format!("{name} '{text}' is no date"))?;
                set = if is_more { set.with_day(day) } else { set.without_day(day) };
            }
        }
    }
    Ok((start, Series::new(uid, summary, set)))
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
fn within_until(rule: Rule, text: &str, start: &Property<'_>) -> Rule {
    let adjusted = || {
        let End::Until(day) = rule.parts().end else { return None };
        let upper = text.to_ascii_uppercase();
        let until = upper.split(';').find_map(|part| part.strip_prefix("UNTIL="))?;
        let (begins, moment) = (civil(start.val.as_str())?, civil(until)?);
        let zone = start.params.iter().find(|parameter| parameter.key.as_str().eq_ignore_ascii_case("TZID"));
        let zone = zone.and_then(|zone| zone.val.as_ref()).and_then(|name| TimeZone::get(name.as_str()).ok());
        let local = match zone {
            Some(zone) if until.ends_with('Z') => {
                moment.to_zoned(TimeZone::UTC).ok()?.with_time_zone(zone).datetime()
            }
            _ => moment,
        };
        let own = Day::from(local.date());
        let last = if local.time() < begins.time() { own.add_days(-1).ok()? } else { own };
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
