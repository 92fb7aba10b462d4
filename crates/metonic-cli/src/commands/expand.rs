//! `metonic expand`: the occurrences of the events of an iCalendar file.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use clap::Args;
use icalendar::parser::{Component, Property, read_components};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use metonic::recur::{End, Recurrence, RecurrenceSet, Rule, RuleParts};
use metonic::{AnyCalendar, Day};
use serde::Serialize;

use crate::arguments::{self, Format};
use crate::commands::recur;
use crate::input::Lines;
use crate::{Ending, Failure, output};

/// List the occurrences of the events of an iCalendar file
#[derive(Args, Debug)]
#[command(after_help = HELP)]
pub(crate) struct Expand {
    /// The file; `-` is standard input
    #[arg(value_name = "FILE", value_parser = arguments::path())]
    file: PathBuf,
    /// The first and the last day, as ISO 8601 dates
    #[arg(long, value_names = ["A", "B"], num_args = 2, required = true, value_parser = arguments::day)]
    between: Vec<Day>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const HELP: &str = "\
Rules (RRULE) may go by any calendar (RSCALE); single days (RDATE), days left out (EXDATE) and occurrences changed or cancelled (RECURRENCE-ID, with RANGE=THISANDFUTURE all from there on) are taken in. \
An event with times is listed on the dates of its start, in its own time zone. The start of an event is an occurrence whether or not its rule gives it.
An event that cannot be read is reported and left out, with what changes it; the exit status is 1 then.

CSV and JSON have date (ISO 8601) and summary.";

/// The most that an event may have, in bytes.
const MOST_OF_AN_EVENT: usize = 1 << 20;
/// Components within an event, alarms say, within each other.
const DEEPEST: usize = 8;

#[derive(Serialize)]
struct Row<'a> {
    date: String,
    summary: &'a str,
}

pub(crate) fn run(arguments: &Expand) -> Result<Ending, Failure> {
    let &[first, last] = arguments.between.as_slice() else {
        return Err(Failure::Usage("--between needs two dates".to_owned()));
    };
    if last < first {
        return Err(Failure::Usage(format!("--between {first} {last}: the second day is before the first")));
    }
    let mut series = Vec::new();
    let mut ending = Ending::Good;
    let mut report = |error: &str| {
        anstream::eprintln!("metonic: {error}");
        ending = Ending::SomeBad;
    };
    let mut changes = Vec::new();
    let input: Box<dyn Read> = if arguments.file.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(&arguments.file);
        Box::new(file.map_err(|error| Failure::Usage(format!("{}: {error}", arguments.file.display())))?)
    };
    // Of events that cannot be read.
    let mut left_out = BTreeSet::new();
    let is_calendar = each_event(input, |text| match text.and_then(|text| read_event(&text)) {
        Ok(Entry::Series(event)) => series.push(event),
        Ok(Entry::Change(change)) => changes.push(change),
        Ok(Entry::Unreadable { uid, error }) => {
            report(&error);
            left_out.insert(uid);
        }
        Err(error) => report(&error),
    })?;
    if !is_calendar {
        report(&format!("{}: no iCalendar: there is no line BEGIN:VCALENDAR", arguments.file.display()));
    }
    // What changes an event that is not understood goes with it: RFC 7529, section 6.
    changes.retain(|change| !left_out.contains(&change.uid));
    apply(&mut series, changes);
    list(arguments.format, &series, first, last)?;
    Ok(ending)
}

/// An event and its days.
struct Series {
    uid: String,
    summary: String,
    set: RecurrenceSet<AnyCalendar>,
    /// The first and the last day of the set that are this event's.
    part: (Day, Day),
    /// Days by which it is later than the set says.
    shift: i64,
}

impl Series {
    fn new(uid: String, summary: String, set: RecurrenceSet<AnyCalendar>) -> Self {
        Self { uid, summary, set, part: (Day::MIN, Day::MAX), shift: 0 }
    }

    fn between(&self, first: Day, last: Day) -> impl Iterator<Item = Day> + '_ {
        let by_set = |day: Day| {
            let days = i64::from(day.get()) - self.shift;
            Day::new(days.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
        };
        let days = self.set.between(by_set(first).max(self.part.0), by_set(last).min(self.part.1));
        days.filter_map(|day| day.add_days(self.shift).ok())
    }
}

/// One occurrence, or it and all after it, that is another than its rule says.
struct Change {
    uid: String,
    instead_of: Day,
    /// Whether it is of all occurrences from this on: `RANGE=THISANDFUTURE`.
    and_future: bool,
    /// What it is then, with its own start; `None` if it is cancelled.
    event: Option<(Day, Series)>,
}

enum Entry {
    Series(Series),
    Change(Change),
    /// An event that others may change.
    Unreadable {
        uid: String,
        error: String,
    },
}

/// Hands over the text of each event, unfolded, or what is wrong with it; says whether a calendar begins
/// somewhere.
fn each_event(input: impl Read, mut take: impl FnMut(Result<String, String>)) -> Result<bool, Failure> {
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

fn read_event(text: &str) -> Result<Entry, String> {
    let components = read_components(text).map_err(|_| {
        let shown: String = text.lines().nth(1).unwrap_or_default().chars().take(60).collect();
        format!("an event that is not iCalendar, which begins with '{shown}'")
    })?;
    let Some(event) = components.first() else { return Err("an event without a line".to_owned()) };
    let value = |name: &str| find(event, name).next().map(|property| property.val.as_str().to_owned());
    let summary = value("SUMMARY").map(|text| on_one_line(&text)).unwrap_or_default();
    let uid = value("UID").unwrap_or_default();
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

fn change(event: &Component<'_>, id: &Property<'_>, uid: String, summary: String) -> Result<Change, String> {
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
fn series(event: &Component<'_>, uid: String, summary: String) -> Result<(Day, Series), String> {
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
fn on_one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// Takes out of each series the occurrences that are changed, and adds what they are now: RFC 5545,
/// section 3.8.4.4. Which they are is told by the days of the series, not by those that they are moved to.
fn apply(series: &mut Vec<Series>, changes: Vec<Change>) {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, event) in series.iter().enumerate() {
        places.entry(event.uid.clone()).or_default().push(place);
    }
    let (mut ranges, single): (Vec<Change>, Vec<Change>) =
        changes.into_iter().partition(|change| change.and_future);
    for change in single {
        for &place in places.get(&change.uid).into_iter().flatten() {
            let event = &mut series[place];
            event.set = std::mem::take(&mut event.set).without_day(change.instead_of);
        }
        series.extend(change.event.map(|(_, event)| event));
    }
    // The later begins where it says, whatever an earlier one did; of two from one day the last counts.
    ranges.sort_by_key(|change| change.instead_of);
    for change in ranges {
        for place in places.get(&change.uid).into_iter().flatten().copied().collect::<Vec<_>>() {
            let whole = &mut series[place];
            let last = whole.part.1;
            if last < change.instead_of {
                continue;
            }
            match change.instead_of.add_days(-1) {
                Ok(before) => whole.part.1 = before,
                Err(_) => whole.part = (Day::MAX, Day::MIN),
            }
            let Some((start, event)) = &change.event else { continue };
            let part = Series {
                uid: change.uid.clone(),
                summary: event.summary.clone(),
                set: whole.set.clone(),
                part: (change.instead_of, last),
                shift: start.days_since(change.instead_of),
            };
            series.push(part);
            places.entry(change.uid.clone()).or_default().push(series.len() - 1);
        }
    }
}

/// Writes the occurrences of all events by date, in memory for one of each event.
fn list(format: Format, series: &[Series], first: Day, last: Day) -> Result<(), Failure> {
    let mut days: Vec<_> = series.iter().map(|event| event.between(first, last)).collect();
    let mut next: BinaryHeap<Reverse<(Day, usize)>> = BinaryHeap::new();
    for (place, days) in days.iter_mut().enumerate() {
        next.extend(days.next().map(|day| Reverse((day, place))));
    }
    let rows = std::iter::from_fn(|| {
        let Reverse((day, place)) = next.pop()?;
        next.extend(days[place].next().map(|day| Reverse((day, place))));
        Some(Row { date: day.to_string(), summary: &series[place].summary })
    });
    if format != Format::Table {
        return output::machine_readable(format, &["date", "summary"], rows);
    }
    let mut output = output::plain();
    for row in rows {
        writeln!(output, "{}  {}", row.date, row.summary)?;
    }
    Ok(output.flush()?)
}
