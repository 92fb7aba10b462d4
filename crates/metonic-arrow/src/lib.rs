//! **Metonic's columns as Apache Arrow arrays**: dates of every calendar in and out of arrays, by whole
//! columns.
//!
//! ```
//! use arrow_array::cast::AsArray;
//! use arrow_array::types::{Int32Type, UInt8Type};
//! use arrow_array::{Array, Date32Array};
//! use metonic::calendars::Hebrew;
//! use metonic_arrow::{Part, fields};
//!
//! // 2026-11-21, nothing, 2024-02-24.
//! let dates = Date32Array::from(vec![Some(20_778), None, Some(19_777)]);
//! let hebrew = fields(&dates, Hebrew, &[Part::Year, Part::Month, Part::Day, Part::Date])?;
//!
//! let years = hebrew.column_by_name("year").unwrap().as_primitive::<Int32Type>();
//! assert_eq!(years.iter().collect::<Vec<_>>(), [Some(5787), None, Some(5784)]);
//! let texts = hebrew.column_by_name("date").unwrap().as_string_view();
//! assert_eq!(texts.iter().collect::<Vec<_>>(), [Some("5787-03-11"), None, Some("5784-05L-15")]);
//! # Ok::<(), metonic_arrow::Error>(())
//! ```
//!
//! # What is read as dates
//! | type | the day |
//! |---|---|
//! | `Date32` | itself |
//! | `Date64` | that of its milliseconds |
//! | `Timestamp` of any unit, without a zone | that of the wall clock that it is |
//! | `Timestamp` of any unit, with a zone | the zone's local date at that moment |
//! | `Dictionary`, `RunEndEncoded` of these | that of the value |
//! | `Null` | none |
//!
//! A zone is a distance from Greenwich (`+03:30`, `-0800`, `+01`) or a name of the zone database
//! (`Asia/Tehran`), which is the crate's own, whatever the machine has. Days begin at midnight: those of
//! calendars whose days begin at another hour are taken as [`Day`] is, by their daylight.
//!
//! Null rows stay null. A moment past the ends of [`Day`], in the year 5 881 580, has no day: it is an
//! error of its row, never another day ([`OnError`]).
//!
//! # What parts are written as
//! | [`Part`] | column | type |
//! |---|---|---|
//! | `Year`, `EraYear`, `RelatedGregorianYear`, `WeekYear` | `year`, `era_year`, … | `Int32` |
//! | `Month` | `month`: `M05`, `M05L` | `Dictionary(Int8, Utf8)` |
//! | `MonthNumber`, `MonthOrdinal`, `Day`, `Weekday`, `DayOfWeek`, `CyclicYear` | `month_number`, … | `UInt8` |
//! | `LeapMonth`, `LeapDay` | `leap_month`, `leap_day` | `Boolean` |
//! | `DayOfYear`, `Week` | `day_of_year`, `week` | `UInt16` |
//! | `Era` | `era`: `am`, `ce` | `Dictionary(Int16, Utf8)` |
//! | `Status` | `status`: `defined`, `official` | `Dictionary(Int8, Utf8)` |
//! | `Date` | `date`: `5784-05L-15` | `Utf8View` |
//!
//! The dictionaries are a calendar's own and do not depend on the rows, so that the batches of a stream
//! have the same ones. [`Part::schema`] says the columns before there is a row.
//!
//! There is no quarter: no calendar says what it is where a year has thirteen months. CLDR does, and a
//! text by the pattern `Q` has it.
//!
//! # For a stream of batches
//! [`Kernels`] has the same functions with a choice of what becomes of rows without an answer, and with a
//! report of them; [`Kernels::append_fields`] and [`append`] put columns beside a batch's own.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)
)]

mod batch;
mod dates;
mod encoded;
mod error;
mod fields;
mod kernels;
mod part;
mod views;
mod zone;

pub use arrow_array::RecordBatch;
pub use metonic::{AnyCalendar, Day};

pub use crate::batch::append;
pub use crate::error::{Answer, Cause, Error, Failures, OnError, RowError};
pub use crate::kernels::Kernels;
pub use crate::part::Part;

use arrow_array::{Array, StructArray};

/// Parts of dates, as the fields of a struct, each called as the part is. A part that is asked for twice
/// is there once.
///
/// # Errors
/// [`Error::Type`] and [`Error::Zone`] for arrays that are not of dates; [`Error::Row`] for a moment past
/// the ends of [`Day`].
pub fn fields(
    dates: &dyn Array,
    calendar: impl Into<AnyCalendar>,
    parts: &[Part],
) -> Result<StructArray, Error> {
    Ok(Kernels::new().fields(dates, calendar, parts)?.array)
}
