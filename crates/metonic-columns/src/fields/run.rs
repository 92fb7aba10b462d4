//! Rows of neighbouring days: two months at once, without a look-up a row.

use metonic::{Day, Month, YearMonthDay};

use super::parts::{Block, ROWS};
use super::window::Window;

/// Some weeks of days with their dates: of one month, or of two.
#[derive(Clone, Copy)]
pub(super) struct Run {
    first: i32,
    /// How many days.
    count: u32,
    /// The first day of the second month; with one month, the first.
    split: i32,
    before: Piece,
    after: Piece,
    /// How much earlier than the day that is looked for runs begin: 0 until a block has earlier days.
    back: i32,
}

/// Days of one month.
#[derive(Clone, Copy)]
struct Piece {
    year: i32,
    month: Month,
    /// The day before its day 1.
    zero: i32,
}

const NO_PIECE: Piece = Piece { year: 0, month: Month::M01, zero: 0 };

/// Blocks of the table that a run is put together from.
const BLOCKS: i32 = 6;
/// Days in such a block.
const DAYS: i32 = 16;

impl Run {
    pub(super) const NONE: Self =
        Self { first: 0, count: 0, split: 0, before: NO_PIECE, after: NO_PIECE, back: 0 };

    /// Whether the first, the middle and the last row are in the run, or in another that is taken up
    /// here: what random rows cost.
    #[inline(always)]
    pub(super) fn holds_ends(&mut self, days: &[Day; ROWS], table: Option<&Window>) -> bool {
        let [first, .., last] = days;
        let middle = days[ROWS / 2];
        let ends = [first.get(), middle.get(), last.get()];
        if self.holds_all(ends) {
            return true;
        }
        // Three days within a month of each other: by chance, one block in some ten thousands.
        let low = ends[0].min(ends[1]).min(ends[2]);
        let high = ends[0].max(ends[1]).max(ends[2]);
        if (high.wrapping_sub(low) as u32) > 2 * DAYS as u32 {
            return false;
        }
        let Some(table) = table else { return false };
        self.take_up(low, table);
        self.holds_all(ends)
    }

    #[inline(always)]
    fn holds(&self, day: i32) -> bool {
        (day.wrapping_sub(self.first) as u32) < self.count
    }

    #[inline(always)]
    fn holds_all(&self, days: [i32; 3]) -> bool {
        self.holds(days[0]) & self.holds(days[1]) & self.holds(days[2])
    }

    /// Fills a block, if all of its days are in the run.
    #[inline(always)]
    pub(super) fn fill(&mut self, days: &[Day; ROWS], block: &mut Block<'_>) -> bool {
        let run = *self;
        let outside = days.iter().fold(0, |outside, day| outside | u32::from(!run.holds(day.get())));
        if outside != 0 {
            (self.count, self.back) = (0, DAYS);
            return false;
        }
        let Run { split, before, after, .. } = run;
        if let Block { year: Some(year), month: Some(month), day: Some(number) } = block {
            for (((year, month), number), &day) in
                year.iter_mut().zip(month.iter_mut()).zip(number.iter_mut()).zip(days)
            {
                let is_after = day.get() >= split;
                *year = if is_after { after.year } else { before.year };
                *month = if is_after { after.month } else { before.month };
                let zero = if is_after { after.zero } else { before.zero };
                *number = day.get().wrapping_sub(zero) as u8;
            }
            return true;
        }
        if let Some(column) = block.year.as_deref_mut() {
            for (place, day) in column.iter_mut().zip(days) {
                *place = if day.get() >= split { after.year } else { before.year };
            }
        }
        if let Some(column) = block.month.as_deref_mut() {
            for (place, day) in column.iter_mut().zip(days) {
                *place = if day.get() >= split { after.month } else { before.month };
            }
        }
        if let Some(column) = block.day.as_deref_mut() {
            for (place, day) in column.iter_mut().zip(days) {
                let zero = if day.get() >= split { after.zero } else { before.zero };
                *place = day.get().wrapping_sub(zero) as u8;
            }
        }
        true
    }

    /// Becomes the run about a day, as far as the table has it.
    #[cold]
    #[inline(never)]
    fn take_up(&mut self, day: i32, table: &Window) {
        let start = (day & -DAYS).saturating_sub(self.back);
        let mut found = Self::from(start, table).unwrap_or(Self::NONE);
        if !found.holds(day) {
            found = Self::from(day & -DAYS, table).unwrap_or(Self::NONE);
        }
        *self = Self { back: self.back, ..found };
    }

    /// The run from the first day of a block.
    fn from(start: i32, table: &Window) -> Option<Self> {
        let before = Piece::of(start, table.entry_of(start)?.first);
        let (mut piece, mut split, mut last) = (before, None, start);
        for block in 0..BLOCKS {
            let start = start.checked_add(DAYS.checked_mul(block)?)?;
            let Some(entry) = table.entry_of(start) else { break };
            let second = entry.second.map(|(offset, date)| (start.saturating_add(offset.into()), date));
            let mut is_over = false;
            for (day, date) in [Some((start, entry.first)), second].into_iter().flatten() {
                let found = Piece::of(day, date);
                if (found.year, found.month, found.zero) == (piece.year, piece.month, piece.zero) {
                    continue;
                }
                if split.is_some() {
                    last = day.saturating_sub(1);
                    is_over = true;
                    break;
                }
                (piece, split) = (found, Some(day));
            }
            if is_over {
                break;
            }
            last = start.saturating_add(DAYS - 1);
        }
        let count = (last.wrapping_sub(start) as u32).saturating_add(1);
        let split = split.unwrap_or(start);
        let before = if split == start { piece } else { before };
        Some(Self { first: start, count, split, before, after: piece, back: 0 })
    }
}

impl Piece {
    fn of(day: i32, date: YearMonthDay) -> Self {
        Self { year: date.year, month: date.month, zero: day.wrapping_sub(date.day.into()) }
    }
}
