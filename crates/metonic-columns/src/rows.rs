//! Which rows of a column are worked on, what becomes of those without an answer, and by how many
//! threads.

use core::fmt;

use metonic::Error;

/// How the rows of a column are worked on: all of them, the first error ending the work, by one
/// thread, until it is told otherwise.
///
/// ```
/// use metonic::{Month, calendars::Hebrew};
/// use metonic_columns::{Dates, Day, OnError, Rows, Validity, days_into};
///
/// let (years, months) = ([5786, 5786, 5786], [Month::M01, Month::leap(5)?, Month::M01]);
/// let (dates, mut days) = (Dates::new(&years, &months, &[1, 1, 99]), [Day::EPOCH; 3]);
/// // The third row is null: whatever its fields are, it does not fail.
/// let rows = Rows::new().with_validity(Validity::new(&[0b011], 0)).on_error(OnError::Null);
/// let failed = days_into(Hebrew.into(), dates, rows, &mut days)?;
/// assert_eq!(failed[0].to_string(), "row 1: year 5786 has no month M05L");
/// assert_eq!(rows.validity_without(3, &failed), [0b001]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows<'v> {
    validity: Option<Validity<'v>>,
    on_error: OnError,
    in_parallel: bool,
}

/// What becomes of a row that has no answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OnError {
    /// The first such row, from the top, ends the work with its error. What has been written by then
    /// is not specified.
    #[default]
    Stop,
    /// Its place is filled with zero (the day 1970-01-01, an empty text), its error is kept, and the
    /// work goes on.
    Null,
}

impl<'v> Rows<'v> {
    /// Every row, up to the first error, by one thread.
    #[must_use]
    pub const fn new() -> Self {
        Self { validity: None, on_error: OnError::Stop, in_parallel: false }
    }

    /// Only the rows that hold a value: the others never fail. What is written in their places is not
    /// specified.
    #[must_use]
    pub const fn with_validity(self, validity: Validity<'v>) -> Self {
        Self { validity: Some(validity), ..self }
    }

    /// With this done about rows without an answer.
    #[must_use]
    pub const fn on_error(self, on_error: OnError) -> Self {
        Self { on_error, ..self }
    }

    /// By all threads of rayon's pool, if there are many rows. The answers and the errors are the same.
    #[cfg(feature = "rayon")]
    #[must_use]
    pub const fn in_parallel(self) -> Self {
        Self { in_parallel: true, ..self }
    }

    /// The validity bitmap of an answer of so many rows, from its lowest bit: the rows that held a
    /// value before and are not among those that failed.
    #[must_use]
    pub fn validity_without<E>(&self, rows: usize, failed: &[RowError<E>]) -> Vec<u8> {
        let mut bits = match self.validity {
            Some(validity) => validity.copied(rows),
            None => vec![u8::MAX; rows.div_ceil(8)],
        };
        // Bits past the last row are 0.
        if let Some(last) = bits.last_mut()
            && !rows.is_multiple_of(8)
        {
            *last &= (1_u8 << (rows % 8)).wrapping_sub(1);
        }
        for row in failed.iter().map(|failed| failed.row) {
            if let Some(byte) = bits.get_mut(row / 8) {
                *byte &= !(1_u8 << (row % 8));
            }
        }
        bits
    }

    /// Whether a row holds a value.
    #[inline]
    pub(crate) fn holds(&self, row: usize) -> bool {
        self.validity.is_none_or(|validity| validity.is_valid(row))
    }

    #[cfg(feature = "rayon")]
    pub(crate) const fn is_parallel(&self) -> bool {
        self.in_parallel
    }

    /// That there is a validity bit for each row.
    pub(crate) fn check(&self, rows: usize) -> Result<(), RowError> {
        self.validity.map_or(Ok(()), |validity| room_for(rows, validity.len()))
    }
}

/// Rows that hold a value, as a bitmap of Apache Arrow has them: a bit a row, the lowest of a byte
/// first, 1 where there is a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity<'v> {
    bits: &'v [u8],
    offset: usize,
}

impl<'v> Validity<'v> {
    /// The bitmap whose first row has the bit `offset`, counted from the first byte's lowest.
    #[must_use]
    pub const fn new(bits: &'v [u8], offset: usize) -> Self {
        Self { bits, offset }
    }

    /// Whether a row, counted from 0, holds a value; a row past the end holds none.
    #[must_use]
    #[inline]
    pub fn is_valid(&self, row: usize) -> bool {
        let bit = self.offset.saturating_add(row);
        self.bits.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }

    /// The rows that there are bits for.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.bits.len().saturating_mul(8).saturating_sub(self.offset)
    }

    /// Whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bits of so many rows, from the lowest of the first byte.
    fn copied(&self, rows: usize) -> Vec<u8> {
        let (from, shift) = (self.offset / 8, self.offset % 8);
        let byte = |place: usize| u16::from(self.bits.get(from.saturating_add(place)).copied().unwrap_or(0));
        (0..rows.div_ceil(8))
            .map(|place| ((byte(place) | byte(place.saturating_add(1)) << 8) >> shift) as u8)
            .collect()
    }
}

/// A row that has no answer, and why.
///
/// A column that is shorter than another is one too ([`Error::Column`]): of the first row that has no
/// place there. Nothing is written then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowError<E = Error> {
    /// The row, from 0.
    pub row: usize,
    /// What is wrong with it.
    pub error: E,
}

impl<E: fmt::Display> fmt::Display for RowError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}: {}", self.row, self.error)
    }
}

impl<E: core::error::Error + 'static> core::error::Error for RowError<E> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&self.error)
    }
}

impl<E> RowError<E> {
    /// With another kind of error.
    #[cfg(feature = "text")]
    pub(crate) fn map<F>(self, error: impl FnOnce(E) -> F) -> RowError<F> {
        RowError { row: self.row, error: error(self.error) }
    }
}

/// That so many rows have a place in a column of this length.
pub(crate) const fn has_room(rows: usize, room: usize) -> Result<(), Error> {
    if rows <= room { Ok(()) } else { Err(Error::Column { rows, room }) }
}

/// The same as an error of the first row without one.
pub(crate) fn room_for(rows: usize, room: usize) -> Result<(), RowError> {
    has_room(rows, room).map_err(|error| RowError { row: room, error })
}

/// Where a kernel reports its rows.
pub(crate) struct Report<'r, E> {
    rows: Rows<'r>,
    pub(crate) failed: Vec<RowError<E>>,
}

impl<'r, E> Report<'r, E> {
    pub(crate) const fn new(rows: Rows<'r>) -> Self {
        Self { rows, failed: Vec::new() }
    }

    /// Whether a row holds a value.
    #[inline]
    pub(crate) fn holds(&self, row: usize) -> bool {
        self.rows.holds(row)
    }

    /// The answer of a row, if it has one, or what stands in its place.
    #[inline]
    pub(crate) fn answer<T: Default>(
        &mut self,
        row: usize,
        answer: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, RowError<E>> {
        if !self.holds(row) {
            return Ok(T::default());
        }
        match answer() {
            Ok(answer) => Ok(answer),
            Err(error) => {
                let error = RowError { row, error };
                if self.rows.on_error == OnError::Stop {
                    return Err(error);
                }
                self.failed.push(error);
                Ok(T::default())
            }
        }
    }
}
