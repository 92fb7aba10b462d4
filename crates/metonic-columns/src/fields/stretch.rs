//! The stretches of days that a calendar's tables are of, and when tables are made: once many rows have been
//! asked for, and a wider one once many of its rows have been asked for one by one.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use metonic::AnyCalendar;

use super::table::{REACH, SHIFT};

/// Built-in calendars have the numbers below this, or fewer.
pub(super) const BUILT_IN: usize = 192;
/// The tables that a calendar has one after the other, as its days are asked for: their first and last
/// days, the first a multiple of 16. 1970-01-01 to 2059-09-18, 1820-07-30 to 2179-06-09, and 1100-01-02 to
/// 2535-06-15.
pub(super) const STRETCHES: [(i32, i32); 3] =
    [(0, 0x7fff), (-16 * 3_411, -16 * 3_411 + 0x1_ffff), (-16 * 19_860, -16 * 19_860 + 0x7_ffff)];
const _: () = {
    let [first, second, third] = STRETCHES;
    // No more days than a table by blocks reaches; each within the next.
    assert!(days_of(third) <= 1 << REACH && third.0 <= second.0 && second.0 <= first.0);
    assert!(first.1 <= second.1 && second.1 <= third.1);
    // Blocks have the places of their days.
    assert!((first.0 | second.0 | third.0) % (1 << SHIFT) == 0);
};
/// A table is made when its days are at most so many times the rows that are asked for and that those
/// before have not.
const WORTH: u32 = 8;

pub(super) const fn days_of((first, last): (i32, i32)) -> u32 {
    last.abs_diff(first) + 1
}

/// The days of a table, and the rows that were asked for one by one and that the next wider table has.
pub(super) struct Reach {
    stretch: (i32, i32),
    missed: AtomicU32,
}

impl Reach {
    pub(super) const fn new(stretch: (i32, i32)) -> Self {
        Self { stretch, missed: AtomicU32::new(0) }
    }

    #[inline(always)]
    pub(super) const fn first(&self) -> i32 {
        self.stretch.0
    }

    #[inline(always)]
    pub(super) fn has(&self, day: i32) -> bool {
        (self.stretch.0..=self.stretch.1).contains(&day)
    }

    /// How many such rows there were.
    pub(super) fn missed(&self) -> u32 {
        self.missed.load(Ordering::Relaxed)
    }

    /// Notes rows about a day that the table has not, if a wider one would have it.
    #[inline(always)]
    pub(super) fn misses(&self, day: i32, rows: u32) {
        let [.., (first, last)] = STRETCHES;
        if (first..=last).contains(&day) {
            self.notes(day, rows);
        }
    }

    #[cold]
    fn notes(&self, day: i32, rows: u32) {
        let has = |(first, last): (i32, i32)| (first..=last).contains(&day);
        if !self.has(day) && STRETCHES.into_iter().find(|&(first, _)| first < self.stretch.0).is_some_and(has)
        {
            let missed = self.missed();
            // What two threads count at once may be lost, which matters little.
            self.missed.store(missed.saturating_add(rows), Ordering::Relaxed);
        }
    }
}

/// A table of a stretch of days.
pub(super) trait OfStretch {
    fn reach(&self) -> &Reach;
}

/// Keeps a flag up for as long as it is kept, be it to a panic of the calendar's.
struct Making<'f>(&'f AtomicBool);

impl<'f> Making<'f> {
    /// `None` if it is up already.
    fn begin(flag: &'f AtomicBool) -> Option<Self> {
        (!flag.swap(true, Ordering::Acquire)).then(|| Self(flag))
    }
}

impl Drop for Making<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// A calendar's place for its tables of one kind.
pub(super) struct Slot<T> {
    /// Rows that were asked for before there was a table.
    asked: AtomicU32,
    /// Whether a thread is making a table of a calendar of a program's own.
    is_making: AtomicBool,
    /// `None` if it would be no better than the one before.
    tables: [OnceLock<Option<T>>; STRETCHES.len()],
}

impl<T: OfStretch> Slot<T> {
    pub(super) const fn new() -> Self {
        Self {
            asked: AtomicU32::new(0),
            is_making: AtomicBool::new(false),
            tables: [const { OnceLock::new() }; STRETCHES.len()],
        }
    }

    /// The widest table of the calendar for one who asks for so many rows; `None` if there is none yet. One is
    /// made from its stretch and the table before.
    pub(super) fn of(
        &self,
        calendar: AnyCalendar,
        rows: usize,
        make: impl Fn((i32, i32), Option<&T>) -> Option<T>,
    ) -> Option<&T> {
        let mut best: Option<&T> = None;
        for (table, stretch) in self.tables.iter().zip(STRETCHES) {
            let made = table.get().or_else(|| {
                let worth = days_of(stretch) / WORTH;
                let missed = match best {
                    Some(best) => best.reach().missed(),
                    None => self.asks(rows, worth),
                };
                if missed < worth {
                    return None;
                }
                if (calendar.number() as usize) < BUILT_IN {
                    return Some(table.get_or_init(|| make(stretch, best)));
                }
                // Outside of the lock: a calendar of a program's own may ask for a column itself, on this thread or
                // on others that it waits for. For them there is no table meanwhile.
                let _making = Making::begin(&self.is_making)?;
                let new = make(stretch, best);
                Some(table.get_or_init(|| new))
            });
            match made {
                Some(Some(table)) => best = Some(table),
                _ => break,
            }
        }
        best
    }

    /// Counts rows, as far as they matter.
    fn asks(&self, rows: usize, worth: u32) -> u32 {
        let rows = u32::try_from(rows).unwrap_or(u32::MAX).min(worth);
        self.asked.fetch_add(rows, Ordering::Relaxed).saturating_add(rows)
    }
}
