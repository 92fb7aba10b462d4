//! The events of an iCalendar file, and the days that they fall on.

mod read;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::io::{self, Read};

use metonic::recur::RecurrenceSet;
use metonic::{AnyCalendar, Day};

use self::read::{Entry, each_event, read_event};

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
        let (mut series, mut changes) = (Vec::new(), Vec::new());
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
        // What changes an event that is not understood goes with it: RFC 7529, section 6.
        changes.retain(|change| !left_out.contains(&change.uid));
        apply(&mut series, changes);
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
        let mut days: Vec<_> = self.series.iter().map(|event| event.between(first, last)).collect();
        let mut next: BinaryHeap<Reverse<(Day, usize)>> = BinaryHeap::new();
        for (place, days) in days.iter_mut().enumerate() {
            next.extend(days.next().map(|day| Reverse((day, place))));
        }
        std::iter::from_fn(move || {
            let Reverse((day, place)) = next.pop()?;
            next.extend(days[place].next().map(|day| Reverse((day, place))));
            Some((day, self.series[place].summary.as_str()))
        })
    }
}

/// An event and its days.
#[derive(Debug)]
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
#[derive(Debug)]
struct Change {
    uid: String,
    instead_of: Day,
    /// Whether it is of all occurrences from this on: `RANGE=THISANDFUTURE`.
    and_future: bool,
    /// What it is then, with its own start; `None` if it is cancelled.
    event: Option<(Day, Series)>,
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
