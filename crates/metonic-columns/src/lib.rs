//! Whole columns of dates.
//!
//! What [`metonic`] answers a day at a time is answered here for slices of days, by kernels that are
//! chosen for the calendar and for the processor when the program runs. The answers are those of the
//! single questions.
//!
//! # Features
//! - `text`: columns of texts, formatted and parsed by `metonic-text`.
//! - `rayon`: the rows shared out among threads.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

mod chunks;
mod dates;
#[cfg(feature = "rayon")]
mod parallel;
mod periods;
mod rows;
mod spans;
#[cfg(feature = "text")]
mod text;

pub use self::dates::{Dates, days_into};
#[cfg(feature = "rayon")]
pub use self::parallel::fields_in_parallel;
pub use self::periods::{Period, end_into, month_index_into, start_into};
pub use self::rows::{OnError, RowError, Rows, Validity};
pub use self::spans::{Others, Spans, add_into, until_into};
#[cfg(feature = "text")]
pub use self::text::{Dictionary, TextColumn, Texts, format_distinct, format_into, parse_into};
pub use metonic::{AnyCalendar, Columns, Day, Error};

/// Fills the columns that are asked for, a row a day: what [`Calendar::fields_into`] writes.
///
/// ```
/// use metonic::{Calendar, calendars::Hebrew};
/// use metonic_columns::{Columns, Day};
///
/// let days = [Day::new(20_778), Day::new(20_779)];
/// let mut years = [0; 2];
/// metonic_columns::fields_into(Hebrew.into(), &days, &mut Columns { year: Some(&mut years), ..Columns::default() })?;
/// assert_eq!(years, [5787, 5787]);
/// # Ok::<(), metonic::Error>(())
/// ```
///
/// # Errors
/// [`Error::Column`] for a column with fewer rows than there are days; nothing is written then.
///
/// [`Calendar::fields_into`]: metonic::Calendar::fields_into
pub fn fields_into(calendar: AnyCalendar, days: &[Day], columns: &mut Columns<'_>) -> Result<(), Error> {
    use metonic::Calendar as _;
    calendar.fields_into(days, columns)
}
