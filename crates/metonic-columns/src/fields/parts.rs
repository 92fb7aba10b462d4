//! The loop over blocks of rows that kernels of years, months and days stand in.

use metonic::{Day, Month};

use super::run::Rows;
use super::window::Window;
use crate::level::Kernel;

/// Rows in a block: what a kernel is given at once. Most kernels go over a block in several loops and keep
/// what is between two loops in arrays, which by the time they are read again have left the
/// processor's queue of stores: vectors that are still in it, and were stored in smaller pieces, are
/// waited for.
pub(super) const ROWS: usize = 256;

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
    /// What is between the loops over a block: made once a column, since to clear it takes long.
    type Between;

    fn between(&self) -> Self::Between;

    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>, between: &mut Self::Between);
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
        let (year, last_year) = chunks(parts.year.as_deref_mut());
        let (month, last_month) = chunks(parts.month.as_deref_mut());
        let (day, last_day) = chunks(parts.day.as_deref_mut());
        let mut rows = Rows::NONE;
        let mut between = kernel.between();
        for (place, days) in blocks.iter().enumerate() {
            let (year, month, day) = (year.get_mut(place), month.get_mut(place), day.get_mut(place));
            let mut block = Block { year, month, day };
            if !rows.fill(days, &mut block, table) {
                kernel.fill(days, &mut block, &mut between);
            }
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
            kernel.fill(&padded, &mut block, &mut between);
            put(last_year, &year);
            put(last_month, &month);
            put(last_day, &day);
        }
    }
}

/// A column's whole blocks, none if it is not asked for, and the rows that are left.
#[inline(always)]
fn chunks<T>(column: Option<&mut [T]>) -> (&mut [[T; ROWS]], Option<&mut [T]>) {
    match column {
        None => (&mut [], None),
        Some(column) => {
            let (blocks, rest) = column.as_chunks_mut::<ROWS>();
            (blocks, Some(rest))
        }
    }
}

fn put<T: Copy>(column: Option<&mut [T]>, rows: &[T; ROWS]) {
    // By `into_iter().flatten()` the answers were the same, but the compiled loop looked at the iterator inside
    // of `None` before it looked whether there was one, which memcheck reports.
    if let Some(column) = column {
        for (place, &value) in column.iter_mut().zip(rows) {
            *place = value;
        }
    }
}
