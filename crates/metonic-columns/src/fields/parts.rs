//! The loop over blocks of rows that kernels of years, months and days stand in.

use metonic::{Day, Month};

use super::run::Run;
use super::window::Window;
use crate::level::Kernel;

/// Rows in a block: what a kernel is given at once. A whole number of the widest vectors in bytes.
pub(super) const ROWS: usize = 64;

/// The columns of a date, those that are asked for.
#[derive(Default)]
pub(super) struct Parts<'c> {
    pub(super) year: Option<&'c mut [i32]>,
    pub(super) month: Option<&'c mut [Month]>,
    pub(super) day: Option<&'c mut [u8]>,
}

impl Parts<'_> {
    pub(super) fn any(&self) -> bool {
        self.year.is_some() || self.month.is_some() || self.day.is_some()
    }
}

/// The same rows of each of these columns.
pub(super) struct Block<'c> {
    pub(super) year: Option<&'c mut [i32; ROWS]>,
    pub(super) month: Option<&'c mut [Month; ROWS]>,
    pub(super) day: Option<&'c mut [u8; ROWS]>,
}

/// Fills a block's rows. `fill` is to be `#[inline(always)]`.
pub(super) trait Fill {
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>);
}

/// A column's work.
pub(super) struct Work<'w, 'c, F> {
    pub(super) days: &'w [Day],
    pub(super) parts: &'w mut Parts<'c>,
    /// Where runs of neighbouring days are looked up.
    pub(super) table: Option<&'static Window>,
    pub(super) kernel: &'w F,
}

impl<F: Fill> Kernel for Work<'_, '_, F> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Work { days, parts, table, kernel } = self;
        let (blocks, rest) = days.as_chunks::<ROWS>();
        let (mut year, last_year) = chunks(parts.year.as_deref_mut());
        let (mut month, last_month) = chunks(parts.month.as_deref_mut());
        let (mut day, last_day) = chunks(parts.day.as_deref_mut());
        let mut run = Run::NONE;
        for days in blocks {
            let mut block = Block { year: next(&mut year), month: next(&mut month), day: next(&mut day) };
            if run.holds_ends(days, table) && run.fill(days, &mut block) {
                continue;
            }
            kernel.fill(days, &mut block);
        }
        // The last rows are a block with its last day repeated.
        if let Some(&last) = rest.last() {
            let mut padded = [last; ROWS];
            for (place, &day) in padded.iter_mut().zip(rest) {
                *place = day;
            }
            let (mut year, mut month, mut day) = ([0; ROWS], [Month::M01; ROWS], [0; ROWS]);
            let mut block = Block {
                year: last_year.is_some().then_some(&mut year),
                month: last_month.is_some().then_some(&mut month),
                day: last_day.is_some().then_some(&mut day),
            };
            kernel.fill(&padded, &mut block);
            put(last_year, &year);
            put(last_month, &month);
            put(last_day, &day);
        }
    }
}

/// A column's whole blocks, and the rows that are left.
#[inline(always)]
fn chunks<T>(column: Option<&mut [T]>) -> (Option<std::slice::IterMut<'_, [T; ROWS]>>, Option<&mut [T]>) {
    match column {
        None => (None, None),
        Some(column) => {
            let (blocks, rest) = column.as_chunks_mut::<ROWS>();
            (Some(blocks.iter_mut()), Some(rest))
        }
    }
}

#[inline(always)]
fn next<'c, T>(blocks: &mut Option<std::slice::IterMut<'c, [T; ROWS]>>) -> Option<&'c mut [T; ROWS]> {
    blocks.as_mut().and_then(Iterator::next)
}

fn put<T: Copy>(column: Option<&mut [T]>, rows: &[T; ROWS]) {
    for (place, &value) in column.into_iter().flatten().zip(rows) {
        *place = value;
    }
}

/// The months of a block from their bytes, of which only the bits of `MASK` are set: those of numbers
/// that are months, so that no more than 0 is left to be checked.
#[inline(always)]
pub(super) fn months<const MASK: u8>(column: &mut [Month; ROWS], bytes: &[u8; ROWS]) {
    for (place, &byte) in column.iter_mut().zip(bytes) {
        *place = Month::from_byte(byte & MASK).unwrap_or(Month::M01);
    }
}
