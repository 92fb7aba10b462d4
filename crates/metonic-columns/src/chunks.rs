//! The rows of a column shared out among threads.

use core::ops::Range;

use crate::rows::{Report, RowError, Rows};

/// What is written by rows, so that its parts can be written by several threads.
pub(crate) trait Split: Sized {
    /// The rows before one, and those from it on.
    #[cfg_attr(not(feature = "rayon"), allow(dead_code, reason = "one thread has all rows"))]
    fn split(self, row: usize) -> (Self, Self);
}

impl<T> Split for &mut [T] {
    fn split(self, row: usize) -> (Self, Self) {
        self.split_at_mut(row.min(self.len()))
    }
}

impl<S: Split> Split for Option<S> {
    fn split(self, row: usize) -> (Self, Self) {
        match self {
            None => (None, None),
            Some(column) => {
                let (before, after) = column.split(row);
                (Some(before), Some(after))
            }
        }
    }
}

/// Does a work on so many rows: all at once, or in pieces by several threads. The work is told which rows
/// of the whole column it has, and gets these rows of the output.
pub(crate) fn in_chunks<O: Split + Send, E: Send>(
    count: usize,
    rows: Rows<'_>,
    out: O,
    work: impl Fn(Range<usize>, O, &mut Report<'_, E>) -> Result<(), RowError<E>> + Sync,
) -> Result<Vec<RowError<E>>, RowError<E>> {
    let one = |range: Range<usize>, out: O| {
        let mut report = Report::new(rows);
        work(range, out, &mut report).map(|()| report.failed)
    };
    #[cfg(feature = "rayon")]
    if rows.is_parallel() && count > parallel::CHUNK {
        // In the order of the rows, so that the first error is the column's first.
        let mut all = Vec::new();
        for failed in parallel::each(parallel::pieces(count, out), one) {
            all.extend(failed?);
        }
        return Ok(all);
    }
    one(0..count, out)
}

#[cfg(feature = "rayon")]
pub(crate) mod parallel {
    use core::ops::Range;

    use rayon::prelude::*;

    use super::Split;

    /// Rows of a piece: some ten microseconds at least, which outweighs handing it to a thread.
    pub(crate) const CHUNK: usize = 1 << 15;

    /// The rows in pieces, each with its part of the output.
    pub(crate) fn pieces<O: Split>(count: usize, out: O) -> Vec<(Range<usize>, O)> {
        let mut pieces = Vec::with_capacity(count.div_ceil(CHUNK));
        let (mut first, mut rest) = (0, out);
        while count.saturating_sub(first) > CHUNK {
            let end = first.saturating_add(CHUNK);
            let (piece, after) = rest.split(CHUNK);
            pieces.push((first..end, piece));
            (first, rest) = (end, after);
        }
        pieces.push((first..count, rest));
        pieces
    }

    /// What a work answers for each piece, in their order.
    pub(crate) fn each<O: Send, R: Send>(
        pieces: Vec<(Range<usize>, O)>,
        work: impl Fn(Range<usize>, O) -> R + Sync,
    ) -> Vec<R> {
        pieces.into_par_iter().map(|(range, out)| work(range, out)).collect()
    }
}
