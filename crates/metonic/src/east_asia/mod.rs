//! What the calendars of China, Japan, Korea and Vietnam say beside their dates: the cycle of sixty of
//! years, months and days, the animals, the solar terms.
//!
//! ```
//! use metonic::astro::standard_time;
//! use metonic::calendars::Chinese;
//! use metonic::east_asia::{Language, Sexagenary, SolarTerm};
//! use metonic::{Calendar, Day};
//!
//! let day: Day = "2026-11-21".parse()?;
//! let date = Chinese.ymd_of(day);
//! let year = Sexagenary::of_year(date.year);
//! assert_eq!(year.name(Language::Chinese).to_string(), "丙午");
//! assert_eq!(year.name(Language::Vietnamese).to_string(), "Bính Ngọ");
//! assert_eq!(year.branch().animal(), "Horse");
//! assert_eq!(Sexagenary::of_month(date.year, date.month).to_string(), "Jihai");
//! assert_eq!(Sexagenary::of_day(day).number(), 36);
//!
//! let term = SolarTerm::of_day(day, standard_time::beijing);
//! assert_eq!(term.term.name(Language::Chinese), "立冬");
//! assert_eq!(term.first_day.to_string(), "2026-11-07");
//! # Ok::<(), metonic::TextError>(())
//! ```
#![allow(
    clippy::arithmetic_side_effects,
    reason = "years, days and numbers of terms, with some thousands more at most, in an i64"
)]

mod details;
mod names;
mod sexagenary;
mod solar_term;

pub(crate) use self::details::details;
pub use self::sexagenary::{Branch, Name, Sexagenary, Stem};
pub use self::solar_term::{SolarTerm, TermOfDay};

/// A language in which there are names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// Chinese, in the simplified characters.
    Chinese,
    /// Japanese.
    Japanese,
    /// Korean, in hangul.
    Korean,
    /// Vietnamese.
    Vietnamese,
}

/// The name at a number from 1.
fn nth<const NAMES: usize>(names: &[&'static str; NAMES], number: u8) -> &'static str {
    // The numbers of a stem, a branch and a term are within their lists.
    usize::from(number).checked_sub(1).and_then(|place| names.get(place)).copied().unwrap_or_default()
}

/// `number` counted round from 1 to `PLACES`.
const fn counted_round<const PLACES: u8>(number: i64) -> u8 {
    const { assert!(PLACES > 0) };
    (number - 1).rem_euclid(PLACES as i64) as u8 + 1
}
