//! The events of an iCalendar file, and the days that they fall on.

mod lines;
mod read;
mod zone;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::io::{self, Read};
use std::rc::Rc;

use metonic::recur::RecurrenceSet;
use metonic::{AnyCalendar, Day};

use self::lines::{Part as FilePart, each_part};
use self::read::{Doubts, Entry, on_one_line, read_event};
use self::zone::{Moment, Zones};

/// The events of a file.
///
/// Rules (RRULE) may go by any calendar (RSCALE); single days (RDATE), days left out (EXDATE) and occurrences
/// changed or cancelled (RECURRENCE-ID) are taken in: RFC 5545 and RFC 7529.
#[derive(Debug)]
pub struct Events {
    series: Vec<Series>,
    is_calendar: bool,
}

impl Events {
    /// Reads a file of any length; what an event may hold is bounded, by 1 MiB.
    ///
    /// An event that cannot be read is reported, as one line of text, and left out with what changes it.
    ///
    /// # Errors
    /// If reading fails.
    pub fn read(input: impl Read, mut report: impl FnMut(&str)) -> io::Result<Self> {
        // What is reported may quote the file.
        let mut report = |error: &str| report(&on_one_line(error));
        let (mut series, mut changes) = (Vec::new(), Vec::new());
        // Of events that cannot be read.
        let mut left_out = BTreeSet::new();
        let mut zones = Zones::default();
        let is_calendar = each_part(input, |part| {
            let event = match part {
                FilePart::Zone(text) => return zones.add(&text),
                FilePart::Event(event) => event,
            };
            match read_event(event, &zones, &mut report) {
                Entry::Series(event) => series.push(event),
                Entry::Change(change) => changes.push(change),
                Entry::Unreadable { uid, error } => {
                    report(&error);
                    left_out.extend(uid);
                }
            }
        })?;
        // What changes an event that is not understood goes with it: RFC 7529, section 6.
        changes.retain(|change| change.uid.as_ref().is_none_or(|uid| !left_out.contains(uid)));
        apply(&mut series, changes, report);
        Ok(Self { series, is_calendar })
    }

    /// Whether a calendar begins somewhere in the file: whether it was one at all.
    #[must_use]
    pub const fn is_calendar(&self) -> bool {
        self.is_calendar
    }

    /// The occurrences from the first day to the last, both included, by date, each with its event's summary;
    /// in memory for one of each event.
    pub fn between(&self, first: Day, last: Day) -> impl Iterator<Item = (Day, &str)> {
        let mut parts = Vec::new();
        let mut next: BinaryHeap<Reverse<(Day, usize)>> = BinaryHeap::new();
        for event in &self.series {
            for part in &event.changed.parts {
                let Some(mut days) = event.between(part, first, last) else { continue };
                if let Some(day) = days.next() {
                    next.push(Reverse((day, parts.len())));
                    parts.push((days, part.summary.as_ref().unwrap_or(&event.summary).as_str()));
                }
            }
        }
        std::iter::from_fn(move || {
            let Reverse((day, place)) = next.pop()?;
            let (days, summary) = &mut parts[place];
            next.extend(days.next().map(|day| Reverse((day, place))));
            Some((day, *summary))
        })
    }
}

/// An event and its days.
#[derive(Debug)]
struct Series {
    uid: Option<String>,
    summary: String,
    set: RecurrenceSet<AnyCalendar>,
    /// Whose zone the days are those of.
    start: Option<Moment>,
    changed: Rc<Changed>,
}

impl Series {
    fn new(uid: Option<String>, summary: String, set: RecurrenceSet<AnyCalendar>) -> Self {
        Self { uid, summary, set, start: None, changed: Rc::default() }
    }

    fn starting(self, start: Moment) -> Self {
        Self { start: Some(start), ..self }
    }

    /// The days of a part, as it has them, within others.
    fn between(&self, part: &Part, first: Day, last: Day) -> Option<impl Iterator<Item = Day> + '_> {
        let shift = part.shift;
        let by_set = |day: Day| {
            let days = i64::from(day.get()) - shift;
            Day::new(days.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
        };
        let (first, last) = (by_set(first).max(part.first), by_set(last).min(part.last));
        let days = (first <= last).then(|| self.set.between(first, last))?;
        let days = days.filter(|day| !self.changed.without.contains(day));
        Some(days.filter_map(move |day| day.add_days(shift).ok()))
    }
}

/// What the changes of a UID make of the days of its events, which share it: a file may have as many of the
/// ones as of the others.
#[derive(Debug)]
struct Changed {
    /// The days whose occurrences are changed or cancelled by themselves.
    without: BTreeSet<Day>,
    /// In order, none with days of another.
    parts: Vec<Part>,
}

impl Default for Changed {
    fn default() -> Self {
        let all = Part { first: Day::MIN, last: Day::MAX, summary: None, shift: 0 };
        Self { without: BTreeSet::new(), parts: vec![all] }
    }
}

/// Days of an event by its set, from the first to the last, and what they are.
#[derive(Debug)]
struct Part {
    first: Day,
    last: Day,
    /// If it is not the event's.
    summary: Option<String>,
    /// Days by which it is later than the set says.
    shift: i64,
}

/// One occurrence, or it and all after it, that is another than its rule says.
#[derive(Debug)]
struct Change {
    uid: Option<String>,
    instead_of: Moment,
    /// Whether it is of all occurrences from this on: `RANGE=THISANDFUTURE`.
    and_future: bool,
    /// Which of two changes is the later: `SEQUENCE`.
    sequence: u64,
    /// What it is then, with its own start; `None` if it is cancelled.
    event: Option<(Day, Series)>,
}

/// Takes out of each series the occurrences that are changed, and adds what they are now: RFC 5545,
/// section 3.8.4.4. Which they are is told by the days of the series, not by those that they are moved to.
/// An event without a UID, which is not a good one, is changed by nothing.
fn apply(series: &mut Vec<Series>, changes: Vec<Change>, mut report: impl FnMut(&str)) {
    let mut changed: BTreeMap<String, Changed> = BTreeMap::new();
    let mut single = Vec::new();
    let starts: BTreeMap<&String, (&Moment, &str)> = series
        .iter()
        .filter_map(|event| Some((event.uid.as_ref()?, (event.start.as_ref()?, event.summary.as_str()))))
        .collect();
    let mut doubts: BTreeMap<&str, Doubts> = BTreeMap::new();
    // Of two changes of one occurrence, or from one on, that of the higher sequence counts, else the last.
    let mut latest: BTreeMap<(bool, String, Day), Change> = BTreeMap::new();
    for change in changes {
        match &change.uid {
            Some(uid) => {
                // The day by the zone of what is changed.
                let mut day = change.instead_of.day();
                if let Some((start, summary)) = starts.get(uid) {
                    let here = start.here(&change.instead_of);
                    if here.unknown.is_some() {
                        doubts.entry(summary).or_default().add("RECURRENCE-ID", here.unknown);
                    }
                    day = here.day;
                }
                let of = (change.and_future, uid.clone(), day);
                if latest.get(&of).is_none_or(|other| other.sequence <= change.sequence) {
                    latest.insert(of, change);
                }
            }
            None if change.and_future => {}
            None => single.extend(change.event),
        }
    }
    for (summary, doubts) in doubts {
        doubts.each(summary, |doubt| report(&doubt));
    }
    let mut ranges = Vec::new();
    for ((and_future, uid, instead_of), Change { event, .. }) in latest {
        if and_future {
            ranges.push(((uid, instead_of), event));
        } else {
            changed.entry(uid).or_default().without.insert(instead_of);
            single.extend(event);
        }
    }
    // The later begins where it says, whatever an earlier one did; after one that is cancelled nothing is left.
    for ((uid, first), event) in ranges {
        let parts = &mut changed.entry(uid).or_default().parts;
        let Some(open) = parts.last_mut().filter(|part| part.last == Day::MAX) else { continue };
        match first.add_days(-1) {
            Ok(before) => open.last = before,
            Err(_) => parts.clear(),
        }
        parts.extend(event.map(|(start, event)| Part {
            first,
            last: Day::MAX,
            summary: Some(event.summary),
            shift: start.days_since(first),
        }));
    }
    let changed: BTreeMap<String, Rc<Changed>> =
        changed.into_iter().map(|(uid, changed)| (uid, Rc::new(changed))).collect();
    for event in series.iter_mut() {
        if let Some(changed) = event.uid.as_ref().and_then(|uid| changed.get(uid)) {
            event.changed = Rc::clone(changed);
        }
    }
    series.extend(single.into_iter().map(|(_, event)| event));
}
