//! Tables of the days about now, one a calendar, filled where days are asked for.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use metonic::{AnyCalendar, Calendar as _, Day, YearMonthDay};

use super::table::Table;

/// A calendar's table.
pub(super) enum Window {
    /// Blocks of 16 days, 1100 to 2535: for calendars whose months are long and have their numbers in
    /// turn.
    Blocks(Table<4, 0x8000>),
    /// Single days, 1820 to 2179: for those that repeat numbers of days and leave some out.
    Days(Table<0, 0x2_0000>),
}

/// How many calendars can have one: each takes 260 kB or 1 MB.
const SLOTS: usize = 256;
/// Of these, for built-in calendars, whose numbers begin at 0.
const BUILT_IN: usize = 192;
/// The number of the first user calendar.
const FIRST_USER: usize = 1_024;
/// The rows that are asked for before a table is worth being made.
const WORTH: u32 = 4_096;

/// A calendar's place.
struct Slot {
    asked: AtomicU32,
    window: OnceLock<Window>,
}

static WINDOWS: [Slot; SLOTS] = [const { Slot { asked: AtomicU32::new(0), window: OnceLock::new() } }; SLOTS];

/// The table of a calendar that is asked for so many rows; `None` if it has none yet, or gets none.
pub(super) fn of(calendar: AnyCalendar, rows: usize) -> Option<&'static Window> {
    let number = calendar.number() as usize;
    let place = if number < BUILT_IN { number } else { number.checked_sub(FIRST_USER - BUILT_IN)? };
    if number >= BUILT_IN && place < BUILT_IN {
        return None;
    }
    let slot = WINDOWS.get(place)?;
    if let Some(window) = slot.window.get() {
        return Some(window);
    }
    let rows = u32::try_from(rows).unwrap_or(u32::MAX).min(WORTH);
    let asked = slot.asked.fetch_add(rows, Ordering::Relaxed).saturating_add(rows);
    if asked < WORTH {
        return None;
    }
    // Two threads may make it at once: one waits for the other.
    Some(slot.window.get_or_init(|| Window::new(calendar)))
}

impl Window {
    fn new(calendar: AnyCalendar) -> Self {
        /// The first day of blocks, a multiple of 16: 1100-01-04.
        const FIRST_OF_BLOCKS: i32 = -16 * 19_860;
        /// The first single day: 1820-07-27.
        const FIRST_OF_DAYS: i32 = 10_957 - 0x1_0000;
        /// Days that are looked at to tell which suits a calendar: about five years.
        const SAMPLE: i32 = 1_856;
        let blocks = Table::new(calendar, FIRST_OF_BLOCKS);
        let starts = (16_000..16_000 + SAMPLE).step_by(16);
        let unfit = starts.filter(|&start| blocks.entry(start).is_none()).count();
        // One block in a hundred costs more than what single days cost.
        if unfit > 1 { Self::Days(Table::new(calendar, FIRST_OF_DAYS)) } else { Self::Blocks(blocks) }
    }

    /// What the table says of the days that begin with that of a row, if it has them.
    pub(super) fn entry_of(&self, day: i32) -> Option<Entry> {
        match self {
            Self::Blocks(table) => table.found(day),
            Self::Days(_) => None,
        }
    }
}

/// Sixteen days of one month, or of two whose second begins with its day 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The date of the first.
    pub(super) first: YearMonthDay,
    /// How many days later the second month begins, 1 to 15, and the year and month that it is.
    pub(super) second: Option<(u8, YearMonthDay)>,
}

impl Entry {
    /// The entry of `count` days from `start`, if they are such: each day is asked for.
    pub(super) fn of(calendar: AnyCalendar, start: i32, count: i32) -> Option<Self> {
        let first = calendar.ymd_of(Day::new(start));
        let (mut last, mut second) = (first, None);
        for offset in 1..count {
            let date = calendar.ymd_of(Day::new(start.checked_add(offset)?));
            let is_next = (date.year, date.month) == (last.year, last.month)
                && date.day.checked_sub(last.day) == Some(1);
            if !is_next {
                if date.day != 1 || second.is_some() {
                    return None;
                }
                second = Some((u8::try_from(offset).ok()?, date));
            }
            last = date;
        }
        Some(Self { first, second })
    }
}
