//! Whole columns of dates.
//!
//! What [`metonic`] answers a day at a time is answered here for slices of days, by kernels that are
//! chosen for the calendar and for the processor when the program runs. The answers are those of the
//! single questions.
#![allow(
    clippy::inline_always,
    reason = "a kernel is compiled for a level only where it is inlined into the function of that level"
)]

mod fields;
mod level;

pub use metonic::{AnyCalendar, Columns, Day, Error};

pub use self::fields::{fields_into, fields_into_at};
pub use self::level::Level;
