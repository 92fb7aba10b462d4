//! The kernels that look dates up in [tables](super::table).

use metonic::{Calendar as _, Day, Month};
use multiversion::multiversion;
#[cfg(target_arch = "x86_64")]
use multiversion::target::match_target;

#[cfg(target_arch = "x86_64")]
use super::avx2;
use super::parts::{Block, Fill, ROWS};
use super::table::{Blocks, DAY, DAYS, Days, Entries, MONTH, MONTHS, PLACES, SHIFT, Short, date_of};
use super::window::Window;

/// The kernel that reads a table of blocks. If it is `APART`, dates are looked up by a function that is written
/// with AVX2's instructions: those that the compiler chooses for the loops here take half as long again.
pub(super) struct OfBlocks<'t, const APART: bool> {
    pub(super) window: &'t Window,
    pub(super) blocks: &'t Blocks,
}

/// The kernel that reads a table of days; `APART` as for [`OfBlocks`].
pub(super) struct OfDays<'t, const APART: bool> {
    pub(super) window: &'t Window,
    pub(super) days: &'t Days,
}

/// Where the dates of a block's rows are written: years, bytes of months, 0 of rows that the table does not have,
/// and numbers of days.
pub(super) struct Found<'f> {
    pub(super) years: &'f mut [i32; ROWS],
    pub(super) months: &'f mut [u8; ROWS],
    pub(super) numbers: &'f mut [u8; ROWS],
}

/// Room for what is found, of which columns are made or that is not asked for.
pub(super) struct Room {
    years: [i32; ROWS],
    months: [u8; ROWS],
    numbers: [u8; ROWS],
}

impl Room {
    const EMPTY: Self = Self { years: [0; ROWS], months: [0; ROWS], numbers: [0; ROWS] };

    /// Columns take what is found as it is, but for months.
    #[inline(always)]
    fn found<'f>(&'f mut self, block: &'f mut Block<'_>) -> Found<'f> {
        Found {
            years: block.year.as_deref_mut().unwrap_or(&mut self.years),
            months: &mut self.months,
            numbers: block.day.as_deref_mut().unwrap_or(&mut self.numbers),
        }
    }
}

impl<const APART: bool> Fill for OfBlocks<'_, APART> {
    type Between = Room;

    fn between(&self) -> Room {
        Room::EMPTY
    }

    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>, room: &mut Room) {
        let blocks = self.blocks;
        let mut found = room.found(block);
        if APART {
            of_blocks_apart(blocks, days, &mut found);
        } else {
            of_blocks(blocks, days, &mut found);
        }
        finish(self.window, days, &room.months, block);
    }
}

impl<const APART: bool> Fill for OfDays<'_, APART> {
    type Between = Room;

    fn between(&self) -> Room {
        Room::EMPTY
    }

    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>, room: &mut Room) {
        let mut found = room.found(block);
        if APART {
            of_days_apart(self.days, days, &mut found);
        } else {
            of_days(self.days, days, &mut found);
        }
        finish(self.window, days, &room.months, block);
    }
}

#[multiversion(targets("x86_64+avx2"))]
fn of_blocks_apart(blocks: &Blocks, days: &[Day; ROWS], found: &mut Found<'_>) {
    #[cfg(target_arch = "x86_64")]
    match_target! {
        "x86_64+avx2" => avx2::of_blocks(blocks, days, found),
        _ => of_blocks(blocks, days, found),
    }
    #[cfg(not(target_arch = "x86_64"))]
    of_blocks(blocks, days, found);
}

#[multiversion(targets("x86_64+avx2"))]
fn of_days_apart(table: &Days, days: &[Day; ROWS], found: &mut Found<'_>) {
    #[cfg(target_arch = "x86_64")]
    match_target! {
        "x86_64+avx2" => avx2::of_days(table, days, found),
        _ => of_days(table, days, found),
    }
    #[cfg(not(target_arch = "x86_64"))]
    of_days(table, days, found);
}

#[inline(always)]
fn of_blocks(blocks: &Blocks, days: &[Day; ROWS], found: &mut Found<'_>) {
    let Blocks { first, year, ref entries, short } = *blocks;
    let (mut places, mut dates) = ([0; ROWS], [(0, 0); ROWS]);
    for (place, &day) in places.iter_mut().zip(days) {
        *place = (day.get().wrapping_sub(first) as u32 >> SHIFT).min(PLACES as u32 - 1) as u16;
    }
    for (date, &place) in dates.iter_mut().zip(&places) {
        let both = both(entries, place);
        *date = (both as u32, (both >> 32) as u32);
    }
    let dates = dates.iter().zip(days);
    split(dates.map(|(&(entry, next), &day)| date_of(entry, next, day.get())), year, short, found);
}

#[inline(always)]
fn of_days(table: &Days, days: &[Day; ROWS], found: &mut Found<'_>) {
    let Days { first, year, ref entries } = *table;
    let mut dates = [0; ROWS];
    for (date, &day) in dates.iter_mut().zip(days) {
        *date = of_day(entries, day.get().wrapping_sub(first) as u32);
    }
    split(dates.into_iter(), year, Short::NONE, found);
}

/// The entry of a place and the next one, the latter in the upper half.
#[inline(always)]
pub(super) fn both(entries: &Entries, place: u16) -> u64 {
    let place = 4 * place as usize;
    #[allow(clippy::indexing_slicing, reason = "there are two entries for each u16")]
    entries[place..place + 8].first_chunk().map_or(0, |&bytes| u64::from_le_bytes(bytes))
}

/// The entry of a day, counted from the first; of none that is there, the last.
#[inline(always)]
pub(super) fn of_day(entries: &[u32; DAYS as usize], place: u32) -> u32 {
    #[allow(clippy::indexing_slicing, reason = "there are so many")]
    entries[place.min(DAYS - 1) as usize]
}

#[inline(always)]
fn split(dates: impl Iterator<Item = u32>, first: i32, short: Short, found: &mut Found<'_>) {
    let Found { years, months, numbers } = found;
    let rows = years.iter_mut().zip(months.iter_mut().zip(numbers.iter_mut()));
    for ((year, (month, number)), date) in rows.zip(dates) {
        let (named, before) = ((date >> MONTH) as u8, (date >> DAY) as u8);
        // By bits: of a choice the compiler makes a branch a row. A row without a month stays one.
        let all = (u8::from(before >= short.after) & u8::from(named != 0)).wrapping_neg();
        *year = first.wrapping_add((date & 0xffff) as i32);
        *month = named.wrapping_add(short.more & all);
        *number = before.wrapping_sub(short.after & all).wrapping_add(1);
    }
}

/// Writes months, and answers the rows of a block that the table does not have.
#[inline(always)]
fn finish(window: &Window, days: &[Day; ROWS], months: &[u8; ROWS], block: &mut Block<'_>) {
    let mut is_missing = false;
    if let Some(column) = block.month.as_deref_mut() {
        for (place, &month) in column.iter_mut().zip(months) {
            // No more than 0 is left to be checked.
            *place = Month::from_byte(month & MONTHS).unwrap_or(Month::M01);
            is_missing |= month == 0;
        }
    } else {
        is_missing = months.contains(&0);
    }
    if is_missing {
        amend(window, days, months, block);
    }
}

/// Answers the rows of a block that the table does not.
#[cold]
#[inline(never)]
fn amend(window: &Window, days: &[Day; ROWS], months: &[u8; ROWS], block: &mut Block<'_>) {
    for (row, (&day, _)) in days.iter().zip(months).enumerate().filter(|(_, (_, month))| **month == 0) {
        let date = window.calendar.ymd_of(day);
        if let Some(place) = block.year.as_deref_mut().and_then(|column| column.get_mut(row)) {
            *place = date.year;
        }
        if let Some(place) = block.month.as_deref_mut().and_then(|column| column.get_mut(row)) {
            *place = date.month;
        }
        if let Some(place) = block.day.as_deref_mut().and_then(|column| column.get_mut(row)) {
            *place = date.day;
        }
        window.misses(day.get(), 1);
    }
}
