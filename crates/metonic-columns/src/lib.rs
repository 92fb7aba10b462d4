//! Whole columns of dates.
//!
//! What [`metonic`] answers a day at a time is answered here for slices of days, by kernels that are
//! chosen for the calendar and for the processor when the program runs. The answers are those of the
//! single questions.
//!
//! # Features
//! - `text`: columns of texts, formatted and parsed by `metonic-text`.
//! - `rayon`: the rows shared out among threads.
#![allow(
    clippy::inline_always,
    reason = "a kernel is compiled for a level only where it is inlined into the function of that level"
)]
#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod chunks;
mod columns;
mod dates;
#[allow(
    clippy::arithmetic_side_effects,
    reason = "kernels on vectors, whose ranges are proved where they are used and walked by the tests"
)]
mod fields;
mod gregorian;
mod level;
#[cfg(feature = "rayon")]
mod parallel;
mod periods;
mod rows;
mod spans;
#[cfg(feature = "text")]
mod text;
mod window;

pub use self::dates::{Dates, days_into};
#[cfg(feature = "rayon")]
pub use self::parallel::fields_in_parallel;
pub use self::periods::{Period, end_into, month_index_into, start_into};
pub use self::rows::{OnError, RowError, Rows, Validity};
pub use self::spans::{Others, Spans, add_into, until_into};
#[cfg(feature = "text")]
pub use self::text::{Dictionary, TextColumn, Texts, format_distinct, format_into, parse_into};
pub use metonic::{AnyCalendar, Columns, Day, Error};

pub use self::fields::{fields_into, fields_into_at};
pub use self::level::Level;
