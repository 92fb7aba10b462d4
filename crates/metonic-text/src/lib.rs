//! **Metonic's text**: dates, and times of day with them, as people read and write them, in the
//! locales of CLDR 48 and in every calendar.
//!
//! ```
//! use metonic::{Date, calendars::Chinese};
//! use metonic_text::{Formatter, Locale, Style};
//!
//! let date = Date::new(2026, 2, 17)?;
//! let locale: Locale = "zh".parse()?;
//! let chinese = Formatter::with_style(locale, Chinese, Style::Long);
//! assert_eq!(chinese.format(date).to_string(), "2026丙午年正月初一");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Features
//! - `full`, the default: `names`, skeletons and intervals.
//! - `names`: the names and patterns of all of CLDR's calendars. Without it the Gregorian calendar has its own, and
//!   the others are written with numbers.
//! - `historic-eras`: `full`, and the names of Japan's 232 eras before Meiji, for `japanese-lunisolar` and for
//!   calendars of one's own whose BCP 47 name is `japanese`. The code of such an era is its name in Latin letters
//!   and the year in which CLDR has it begin, `taika-645`, or the name alone where no other era has it.
//! - `chrono-0_4`, `jiff-0_2`, `time-0_3`: conversions to and from their times.
#![no_std]
#![forbid(unsafe_code)]
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

#[cfg(test)]
extern crate std;

mod case;
mod clock;
mod code;
mod data;
mod date_time;
mod formatter;
mod hours;
mod interop;
#[cfg(feature = "full")]
mod interval;
mod kinds;
mod lists;
mod locale;
mod names;
mod numbering;
pub mod parse;
mod pattern;
mod plan;
mod qt;
#[cfg(feature = "full")]
mod skeleton;
mod strftime;
mod style;
mod time;
mod zone;

pub use date_time::{DateTime, Zone};
pub use formatter::Formatter;
#[cfg(feature = "full")]
pub use interval::IntervalFormatter;
pub use locale::{HourCycle, Locale, LocaleError};
pub use numbering::Numbering;
pub use parse::{ParseError, Parser};
pub use pattern::{Pattern, PatternError};
#[cfg(feature = "full")]
pub use skeleton::{Skeleton, SkeletonError};
pub use style::Style;
pub use time::{Time, TimeError};
