//! What can be wrong: with an array as a whole, or with a row of it.

use core::fmt;
use std::sync::Arc;

use arrow_schema::{ArrowError, DataType};
use metonic::TextError;
use metonic_text::ParseError;

/// What becomes of a row that has no answer: a timestamp past the last day, a 30 February, a text that
/// is no date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OnError {
    /// The first such row is the error of the whole.
    #[default]
    Fail,
    /// The row is null, and counted in [`Failures`].
    Null,
}

/// An array, and what was made null in it.
#[derive(Clone, Debug)]
#[must_use]
pub struct Answer<A> {
    /// The answers, a row for each row asked for.
    pub array: A,
    /// The rows without an answer: none unless [`OnError::Null`] was asked for.
    pub failures: Failures,
}

/// The rows that were made null because they have no answer. Rows that were null before are not among
/// them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Failures {
    /// How many.
    pub count: usize,
    /// The first of them, at most [`Failures::MOST_KEPT`].
    pub first: Vec<RowError>,
}

impl Failures {
    /// The most rows that are kept with what is wrong with them.
    pub const MOST_KEPT: usize = 16;

    /// Adds those of the rows that follow after so many: of the next batch of a table.
    pub fn extend(&mut self, rows_before: usize, next: &Self) {
        self.count = self.count.saturating_add(next.count);
        let room = Self::MOST_KEPT.saturating_sub(self.first.len());
        self.first.extend(
            next.first
                .iter()
                .take(room)
                .map(|error| RowError { row: error.row.saturating_add(rows_before), ..*error }),
        );
    }
}

/// A row without an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowError {
    /// The row, from 0, of the array that was given.
    pub row: usize,
    /// What is wrong with it.
    pub cause: Cause,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}: {}", self.row, self.cause)
    }
}

impl core::error::Error for RowError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match &self.cause {
            Cause::Date(error) => Some(error),
            Cause::Text(error) => Some(error),
            Cause::Pattern(error) => Some(error),
            _ => None,
        }
    }
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Cause {
    /// No such date, or a day past the ends of [`Day`](metonic::Day).
    Date(metonic::Error),
    /// A text that is no date in the calendar's own count.
    Text(TextError),
    /// A text that is no date by the parser's pattern.
    Pattern(ParseError),
    /// A number that no year, month or day can be.
    Number {
        /// The field.
        field: &'static str,
        /// The number given.
        value: i64,
    },
    /// A text that is no month's code.
    MonthCode,
    /// A text that is no era of the calendar.
    Era,
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(error) => error.fmt(f),
            Self::Text(error) => error.fmt(f),
            Self::Pattern(error) => error.fmt(f),
            Self::Number { field, value } => write!(f, "{value} is no {field}"),
            Self::MonthCode => f.write_str("the text is no month, such as M05 or M05L"),
            Self::Era => metonic::Error::Era.fmt(f),
        }
    }
}

impl From<metonic::Error> for Cause {
    fn from(error: metonic::Error) -> Self {
        Self::Date(error)
    }
}

impl From<TextError> for Cause {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Field(error) => Self::Date(error),
            error => Self::Text(error),
        }
    }
}

impl From<ParseError> for Cause {
    fn from(error: ParseError) -> Self {
        match error {
            ParseError::Date(error) => Self::Date(error),
            error => Self::Pattern(error),
        }
    }
}

/// Why there are no answers at all.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// An array of a type that has no such values.
    Type {
        /// What is read from the array.
        wanted: &'static str,
        /// The array's type.
        found: DataType,
    },
    /// A zone that is neither a distance from Greenwich (`+03:30`) nor in the zone database.
    Zone {
        /// Its name.
        name: Arc<str>,
    },
    /// Arrays of different lengths.
    Length {
        /// The first array's.
        rows: usize,
        /// The other's.
        other: usize,
    },
    /// A row without an answer, where [`OnError::Fail`] was asked for.
    Row(RowError),
    /// A struct of fields without one that a date needs, or a batch without a column.
    NoColumn {
        /// Its name.
        name: String,
    },
    /// A column of this name is there already.
    ColumnExists {
        /// Its name.
        name: String,
    },
    /// A text that names no part.
    Part {
        /// The text.
        name: String,
    },
    /// What Arrow says: texts of more bytes than an array can hold.
    Arrow(ArrowError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { wanted, found } => write!(f, "{wanted} cannot be read from {found}"),
            Self::Zone { name } => {
                write!(f, "the zone {name:?} is neither a distance such as +03:30 nor in the zone database")
            }
            Self::Length { rows, other } => write!(f, "an array of {rows} rows beside one of {other}"),
            Self::Row(error) => error.fmt(f),
            Self::NoColumn { name } => write!(f, "there is no column {name:?}"),
            Self::ColumnExists { name } => write!(f, "there is a column {name:?} already"),
            Self::Part { name } => write!(f, "no part of a date is called {name:?}"),
            Self::Arrow(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Row(error) => error.source(),
            Self::Arrow(error) => Some(error),
            _ => None,
        }
    }
}

impl From<ArrowError> for Error {
    fn from(error: ArrowError) -> Self {
        Self::Arrow(error)
    }
}

impl From<Error> for ArrowError {
    fn from(error: Error) -> Self {
        match error {
            Error::Arrow(error) => error,
            error => Self::ExternalError(Box::new(error)),
        }
    }
}

/// Keeps the rows without an answer, of every step of a work.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    failed: Vec<RowError>,
}

impl Tally {
    /// A row without an answer.
    pub(crate) fn fail(&mut self, row: usize, cause: impl Into<Cause>) {
        self.failed.push(RowError { row, cause: cause.into() });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.failed.is_empty()
    }

    /// What is wrong with a row, where the rows came in order.
    pub(crate) fn cause(&self, row: usize) -> Option<Cause> {
        let at = self.failed.binary_search_by_key(&row, |error| error.row).ok()?;
        self.failed.get(at).map(|error| error.cause)
    }

    /// Hands on the rows without an answer that are not null by something else: what is wrong with these is no matter.
    pub(crate) fn hand_on(&self, is_null: impl Fn(usize) -> bool, to: &mut Self) {
        to.failed.extend(self.failed.iter().filter(|error| !is_null(error.row)));
    }

    pub(crate) fn into_rows(self) -> impl Iterator<Item = RowError> {
        self.failed.into_iter()
    }

    /// The array, or the first row's error.
    pub(crate) fn answer<A>(mut self, array: A, on_error: OnError) -> Result<Answer<A>, Error> {
        // A row's first step is what it fails by.
        self.failed.sort_by_key(|error| error.row);
        self.failed.dedup_by_key(|error| error.row);
        match self.failed.first() {
            Some(&first) if on_error == OnError::Fail => Err(Error::Row(first)),
            _ => {
                let count = self.failed.len();
                self.failed.truncate(Failures::MOST_KEPT);
                Ok(Answer { array, failures: Failures { count, first: self.failed } })
            }
        }
    }
}
