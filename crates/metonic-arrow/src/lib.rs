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
//! | `Timestamp` of any unit, without a zone or with an empty one | that of the wall clock that it is |
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
//! | `Month` | `month`: `M05`, `M05L` | `Dictionary(Int8, Utf8)`; `Int16` in a calendar of one's own |
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
//! There is no quarter: no calendar says what it is where a year has thirteen months. [`Period::Quarter`]
//! goes by months' numbers, and the pattern `Q` of a text by CLDR's.
//!
//! # For a stream of batches
//! [`Kernels`] has the same functions with a choice of what becomes of rows without an answer, and with a
//! report of them; [`Kernels::append_fields`] and [`append`] put columns beside a batch's own.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)
)]

/// The README's example is run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod arithmetic;
mod arrays;
mod back;
mod batch;
mod date_text;
mod dates;
mod encoded;
mod error;
mod fields;
mod kernels;
mod numbers;
mod part;
mod texts;
mod views;
mod zone;

pub use metonic::{AnyCalendar, Day, Overflow, Unit, WeekRule};
pub use metonic_columns::Period;

pub use crate::batch::append;
pub use crate::error::{Answer, Cause, Error, Failures, OnError, RowError};
pub use crate::kernels::Kernels;
pub use crate::part::Part;

use arrow_array::{Array, Date32Array, Datum, Int64Array, StringViewArray, StructArray};
use metonic::Calendar;
use metonic_text::Formatter;

/// The days themselves, of moments too: those of the wall clock, or of a zone's local date.
///
/// ```
/// use arrow_array::{Date32Array, TimestampSecondArray};
///
/// // 20:29:59 and 20:30 UTC on 2026-11-21, which is midnight in Tehran.
/// let moments = TimestampSecondArray::from(vec![1_795_292_999, 1_795_293_000]);
/// let days = metonic_arrow::days(&moments.with_timezone("Asia/Tehran"))?;
/// assert_eq!(days, Date32Array::from(vec![20_778, 20_779]));
/// # Ok::<(), metonic_arrow::Error>(())
/// ```
///
/// # Errors
/// As [`fields`].
pub fn days(dates: &dyn Array) -> Result<Date32Array, Error> {
    Ok(Kernels::new().days(dates)?.array)
}

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

/// The days of dates whose fields are the columns of a struct: what [`fields`] makes is read back.
///
/// The columns are found by the names of their parts, others are passed over, and null in one of them is
/// null:
/// - `year`, or else `era_year` in the eras of `era`; where that is null the year is a plain one;
/// - `month` (codes as texts, or numbers), else `month_number` with `leap_month` if it is there, else
///   `month_ordinal`;
/// - `day`, with `leap_day` if it is there.
///
/// ```
/// use arrow_array::Date32Array;
/// use metonic::calendars::Japanese;
/// use metonic_arrow::{Part, dates, fields};
///
/// let days = Date32Array::from(vec![Some(20_778), None, Some(17_986)]);
/// let parts = [Part::Era, Part::EraYear, Part::Month, Part::Day];
/// assert_eq!(dates(&fields(&days, Japanese, &parts)?, Japanese)?, days);
/// # Ok::<(), metonic_arrow::Error>(())
/// ```
///
/// # Errors
/// [`Error::NoColumn`] without year, month or day; [`Error::Type`]; [`Error::Row`] for a row that is no
/// date.
pub fn dates(fields: &StructArray, calendar: impl Into<AnyCalendar>) -> Result<Date32Array, Error> {
    Ok(Kernels::new().dates(fields, calendar)?.array)
}

/// The days of dates by their years, months (codes as texts, or numbers) and days of the month, each an
/// array or a scalar.
///
/// ```
/// use arrow_array::{Date32Array, Int32Array, StringArray, UInt8Array};
/// use metonic::calendars::Hebrew;
/// use metonic_arrow::dates_from;
///
/// let years = Int32Array::new_scalar(5784);
/// let months = StringArray::from(vec!["M05L", "M06"]);
/// let days = UInt8Array::from(vec![15, 15]);
/// assert_eq!(dates_from(&years, &months, &days, Hebrew)?, Date32Array::from(vec![19_777, 19_807]));
/// # Ok::<(), metonic_arrow::Error>(())
/// ```
///
/// # Errors
/// [`Error::Length`], [`Error::Type`]; [`Error::Row`] for a row that is no date.
pub fn dates_from(
    year: &dyn Datum,
    month: &dyn Datum,
    day: &dyn Datum,
    calendar: impl Into<AnyCalendar>,
) -> Result<Date32Array, Error> {
    Ok(Kernels::new().dates_from(year, month, day, calendar)?.array)
}

/// The days of texts in a calendar's own count: `5784-05L-15`, what [`Part::Date`] writes. Texts are of
/// any of Arrow's string types, and dictionaries or runs of them.
///
/// ```
/// use arrow_array::{Date32Array, StringViewArray};
/// use metonic::calendars::Hebrew;
///
/// let texts = StringViewArray::from(vec![Some("5787-03-11"), None, Some("5784-05L-15")]);
/// let dates = metonic_arrow::parse(&texts, Hebrew)?;
/// assert_eq!(dates, Date32Array::from(vec![Some(20_778), None, Some(19_777)]));
/// # Ok::<(), metonic_arrow::Error>(())
/// ```
///
/// [`Kernels::parse_with`] reads texts in words.
///
/// # Errors
/// [`Error::Type`] for an array that is not of texts; [`Error::Row`] for a text that is no date.
pub fn parse(texts: &dyn Array, calendar: impl Into<AnyCalendar>) -> Result<Date32Array, Error> {
    Ok(Kernels::new().parse(texts, calendar)?.array)
}

/// The texts of dates in a formatter's calendar, locale and pattern.
///
/// A day has no time: fields of it are written as their letters, of moments too.
///
/// ```
/// use arrow_array::{Array, Date32Array};
/// use metonic::calendars::Persian;
/// use metonic_text::{Formatter, Style};
///
/// let formatter = Formatter::with_style("fa".parse()?, Persian, Style::Long);
/// let texts = metonic_arrow::format(&Date32Array::from(vec![Some(20_783), None]), &formatter)?;
/// assert_eq!(texts.iter().collect::<Vec<_>>(), [Some("۵ آذر ۱۴۰۵"), None]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`fields`].
pub fn format<C: Calendar + Sync>(
    dates: &dyn Array,
    formatter: &Formatter<'_, C>,
) -> Result<StringViewArray, Error> {
    Ok(Kernels::new().format(dates, formatter)?.array)
}

/// Dates so many units later, or earlier if negative; the number is an array's row, or a scalar for all.
///
/// A day that the month lacks is its last ([`Kernels::overflow`]). Arrow's intervals are not read: a year
/// is twelve months in them, which is another thing where years have thirteen.
///
/// ```
/// use arrow_array::{Date32Array, Int32Array};
/// use metonic::calendars::Hebrew;
/// use metonic_arrow::{Unit, add};
///
/// // 15 Adar I 5784, and a year on 15 Adar 5785.
/// let dates = Date32Array::from(vec![19_777]);
/// let later = add(&dates, Hebrew, &Int32Array::new_scalar(1), Unit::Year)?;
/// assert_eq!(later, Date32Array::from(vec![20_162]));
/// # Ok::<(), metonic_arrow::Error>(())
/// ```
///
/// # Errors
/// [`Error::Type`], [`Error::Zone`], [`Error::Length`]; [`Error::Row`] past the ends of [`Day`].
pub fn add(
    dates: &dyn Array,
    calendar: impl Into<AnyCalendar>,
    count: &dyn Datum,
    unit: Unit,
) -> Result<Date32Array, Error> {
    Ok(Kernels::new().add(dates, calendar, count, unit)?.array)
}

/// The first days of the periods that dates are in: months, years, quarters by months' numbers, weeks;
/// [`Day::MIN`] where that is before it.
///
/// ```
/// use arrow_array::Date32Array;
/// use metonic::calendars::Persian;
/// use metonic_arrow::{Period, truncate};
///
/// let dates = Date32Array::from(vec![20_783]);
/// // 1 Farvardin 1405 was 2026-03-21.
/// assert_eq!(truncate(&dates, Persian, Period::Year)?, Date32Array::from(vec![20_533]));
/// # Ok::<(), metonic_arrow::Error>(())
/// ```
///
/// # Errors
/// As [`fields`].
pub fn truncate(
    dates: &dyn Array,
    calendar: impl Into<AnyCalendar>,
    period: Period,
) -> Result<Date32Array, Error> {
    Ok(Kernels::new().truncate(dates, calendar, period)?.array)
}

/// The whole years, months, weeks or days from dates to others, negative to earlier ones; each an array or
/// a scalar.
///
/// ```
/// use arrow_array::{Date32Array, Int64Array};
/// use metonic::calendars::IslamicCivil;
/// use metonic_arrow::{Unit, between};
///
/// let (births, today) = (Date32Array::from(vec![0, 10_000]), Date32Array::new_scalar(20_783));
/// assert_eq!(between(&births, &today, IslamicCivil, Unit::Year)?, Int64Array::from(vec![58, 30]));
/// # Ok::<(), metonic_arrow::Error>(())
/// ```
///
/// # Errors
/// [`Error::Length`]; those of [`fields`].
pub fn between(
    from: &dyn Datum,
    to: &dyn Datum,
    calendar: impl Into<AnyCalendar>,
    unit: Unit,
) -> Result<Int64Array, Error> {
    Ok(Kernels::new().between(from, to, calendar, unit)?.array)
}
