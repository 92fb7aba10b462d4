//! A table of dates by blocks of days, and the kernel that reads it.
//!
//! An entry is eight bytes: the date of the block's first day, and the date that this day would have if
//! it were counted back from the first day of the next month: a number under 1. A day's date is the
//! second with the day's place in the block added, if that makes the number 1 or more, else the first
//! with it added. What no entry can say has month 0, as has what is not filled yet: such rows are asked
//! for one by one.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use metonic::{AnyCalendar, Calendar as _, Day, Month, YearMonthDay};

use super::parts::{Block, Fill, ROWS, months};
use super::window::Entry;

/// `N` entries of `2^SHIFT` days each. The last stands for all days that are not there.
pub(super) struct Table<const SHIFT: u32, const N: usize> {
    calendar: AnyCalendar,
    /// The first day, a multiple of `2^SHIFT`.
    first: i32,
    /// The year of the first day, from which entries count.
    year: i32,
    /// Written once by whoever first needs them, always with the same numbers: each entry is whole in
    /// itself, so that the order in which other threads see them is all the same.
    entries: Box<[AtomicU64; N]>,
    /// For each [`PAGE`] of entries, the rows that were asked for one by one; [`FILLED`].
    asked: Box<[AtomicU32]>,
}

/// Entries that are filled together.
const PAGE: usize = 128;
/// Of a page that is filled.
const FILLED: u32 = u32::MAX;
/// Rows of a page that are asked for one by one before it is filled.
const WORTH: u32 = 192;

/// The bits of a number of days.
const DAY: u32 = 24;
/// The bits of a month.
const MONTH: u32 = 16;
/// The bits of months that entries can have: leap or not, up to the 63rd.
const MONTHS: u8 = 0xbf;
/// What no day of a block reaches 1 from.
const NEVER: u32 = 0x80 << DAY;

impl<const SHIFT: u32, const N: usize> Table<SHIFT, N> {
    pub(super) fn new(calendar: AnyCalendar, first: i32) -> Self {
        let entries: Vec<AtomicU64> = (0..N).map(|_| AtomicU64::new(0)).collect();
        Self {
            calendar,
            first,
            year: calendar.ymd_of(Day::new(first)).year,
            entries: entries.into_boxed_slice().try_into().unwrap_or_else(|_| {
                // Not reached: there are N.
                Box::new([const { AtomicU64::new(0) }; N])
            }),
            asked: (0..N.div_ceil(PAGE)).map(|_| AtomicU32::new(0)).collect(),
        }
    }

    /// What the calendar says of the block of a day.
    pub(super) fn entry(&self, day: i32) -> Option<Entry> {
        let start = self.first.wrapping_add(((day.wrapping_sub(self.first) as u32) >> SHIFT << SHIFT) as i32);
        Entry::of(self.calendar, start, 1 << SHIFT)
    }

    /// What the table says of the block of a day, if it is filled. Filled pages are worth it for runs of
    /// rows: this fills them.
    pub(super) fn found(&self, day: i32) -> Option<Entry> {
        let place = place::<SHIFT, N>(day, self.first);
        let entry = self.entries.get(place as usize)?.load(Ordering::Relaxed);
        if entry == 0 && place as usize != N - 1 {
            self.ask(day, 64);
        }
        let first = self.date(entry as u32)?;
        let second = (entry >> 32) as u32;
        let before = (second >> DAY) as u8;
        let second = if second == NEVER {
            None
        } else {
            let date = self.date(second)?;
            Some((1_u8.wrapping_sub(before), YearMonthDay { day: 1, ..date }))
        };
        Some(Entry { first, second })
    }

    fn date(&self, packed: u32) -> Option<YearMonthDay> {
        let month = Month::from_byte((packed >> MONTH) as u8)?;
        let year = self.year.wrapping_add((packed & 0xffff) as i32);
        Some(YearMonthDay::new(year, month, (packed >> DAY) as u8))
    }

    fn packed(&self, date: YearMonthDay, number: u8) -> Option<u32> {
        if date.month.byte() & !MONTHS != 0 {
            return None;
        }
        let year = u16::try_from(date.year.checked_sub(self.year)?).ok()?;
        Some((number as u32) << DAY | (date.month.byte() as u32) << MONTH | year as u32)
    }

    /// Counts rows of a day's page that were asked for one by one, and fills the page when they are many.
    fn ask(&self, day: i32, rows: u32) {
        let page = place::<SHIFT, N>(day, self.first) as usize / PAGE;
        let Some(asked) = self.asked.get(page) else { return };
        let before = asked.load(Ordering::Relaxed);
        if before == FILLED {
            return;
        }
        if before.saturating_add(rows) < WORTH {
            // Rows that two threads count at once may be lost, which matters little.
            asked.store(before.saturating_add(rows), Ordering::Relaxed);
            return;
        }
        // The last entry is nobody's.
        let entries = self.entries.iter().take(N - 1).enumerate().skip(page * PAGE).take(PAGE);
        for (place, entry) in entries {
            let start = self.first.wrapping_add((place << SHIFT) as i32);
            entry.store(self.written(start).unwrap_or(0), Ordering::Relaxed);
        }
        asked.store(FILLED, Ordering::Relaxed);
    }

    /// The entry that stands for the block that begins on a day.
    fn written(&self, start: i32) -> Option<u64> {
        let Entry { first, second } = Entry::of(self.calendar, start, 1 << SHIFT)?;
        let second = match second {
            None => NEVER,
            Some((offset, date)) => self.packed(date, 1_u8.wrapping_sub(offset))?,
        };
        Some((second as u64) << 32 | self.packed(first, first.day)? as u64)
    }

    /// Answers the rows of a block that the table does not.
    #[cold]
    #[inline(never)]
    fn amend(&self, days: &[Day; ROWS], dates: &[u32; ROWS], block: &mut Block<'_>) {
        for (row, (&day, &date)) in days.iter().zip(dates).enumerate() {
            if date & (0xff << MONTH) != 0 {
                continue;
            }
            let date = self.calendar.ymd_of(day);
            if let Some(place) = block.year.as_deref_mut().and_then(|column| column.get_mut(row)) {
                *place = date.year;
            }
            if let Some(place) = block.month.as_deref_mut().and_then(|column| column.get_mut(row)) {
                *place = date.month;
            }
            if let Some(place) = block.day.as_deref_mut().and_then(|column| column.get_mut(row)) {
                *place = date.day;
            }
            if place::<SHIFT, N>(day.get(), self.first) as usize != N - 1 {
                self.ask(day.get(), 1);
            }
        }
    }
}

impl<const SHIFT: u32, const N: usize> Fill for Table<SHIFT, N> {
    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>) {
        let mut entries = [0_u64; ROWS];
        for (entry, &day) in entries.iter_mut().zip(days) {
            let place = (day.get().wrapping_sub(self.first) as u32 >> SHIFT) as usize;
            *entry = match self.entries.get(place) {
                Some(entry) => entry.load(Ordering::Relaxed),
                None => 0,
            };
        }
        let mut dates = [0_u32; ROWS];
        for ((date, &entry), &day) in dates.iter_mut().zip(&entries).zip(days) {
            *date = dated::<SHIFT>(entry, day);
        }
        if let Some(column) = block.year.as_deref_mut() {
            for (place, &date) in column.iter_mut().zip(&dates) {
                *place = self.year.wrapping_add((date & 0xffff) as i32);
            }
        }
        if let Some(column) = block.month.as_deref_mut() {
            let bytes = dates.map(|date| (date >> MONTH) as u8);
            months::<MONTHS>(column, &bytes);
        }
        if let Some(column) = block.day.as_deref_mut() {
            *column = dates.map(|date| (date >> DAY) as u8);
        }
        let missing = dates.iter().fold(0, |missing, date| missing | u32::from(date & (0xff << MONTH) == 0));
        if missing != 0 {
            self.amend(days, &dates, block);
        }
    }
}

/// The packed date of a day, from the entry of its block.
#[inline(always)]
fn dated<const SHIFT: u32>(entry: u64, day: Day) -> u32 {
    let offset = (day.get() as u32 & ((1 << SHIFT) - 1)) << DAY;
    let first = (entry as u32).wrapping_add(offset);
    let second = ((entry >> 32) as u32).wrapping_add(offset);
    if second as i32 >= 1 << DAY { second } else { first }
}

/// The place of a day's entry; that of the last for days that have none.
#[inline(always)]
fn place<const SHIFT: u32, const N: usize>(day: i32, first: i32) -> u32 {
    ((day.wrapping_sub(first) as u32) >> SHIFT).min(N as u32 - 1)
}
