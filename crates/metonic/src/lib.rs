//! **Metonic**: every calendar that people live by.
//!
//! A date is a [`Day`], seen in a [`Calendar`]. A day is a count of days since 1970-01-01; a
//! calendar gives it a year, a month and a number, and says how far it is to be trusted
//! ([`Status`]). Going from one calendar to another is free and cannot fail.
//!
//! ```
//! use metonic::{Date, calendars::{IslamicCivil, Julian, Persian}};
//!
//! let date = Date::new(2026, 11, 21)?;
//! assert_eq!(date.in_calendar(Persian).ymd().to_string(), "1405-08-30");
//! assert_eq!(date.in_calendar(IslamicCivil).ymd().to_string(), "1448-06-10");
//! assert_eq!(date.in_calendar(Julian).ymd().to_string(), "2026-11-08");
//! # Ok::<(), metonic::Error>(())
//! ```
//!
//! A calendar may also be chosen when the program runs ([`AnyCalendar`], found by name in a
//! [`Registry`]), and programs add their own: a calendar is a type that answers three questions
//! ([`Calendar`]), or a definition made of months, leap rules, weeks and eras (`rule`).
//!
//! # Coming from Qt
//! | `QCalendar` | here |
//! |---|---|
//! | `QCalendar(System)`, `QCalendar(name)` | [`Registry::calendar_with_qt`], [`Registry::calendar`] |
//! | `availableCalendars` | `Registry::calendar_names` |
//! | `name`, `isLunar`, `isLuniSolar`, `isSolar`, `isProleptic`, `hasYearZero` | [`Calendar::about`] |
//! | `daysInMonth(month, year)` | [`Calendar::days_in_month`] |
//! | `daysInMonth(month)` | [`Calendar::longest_days_in_month`], [`Calendar::shortest_days_in_month`] |
//! | `daysInYear`, `monthsInYear`, `isLeapYear` | [`Calendar::days_in_year`], [`Calendar::months_in_year`], [`Calendar::is_leap_year`] |
//! | `minimumDaysInMonth`, `maximumDaysInMonth`, `maximumMonthsInYear` | [`Calendar::bounds`] |
//! | `isDateValid`, `dateFromParts`, `partsFromDate` | [`Calendar::is_valid`], [`Calendar::day_of`], [`Calendar::ymd_of`] |
//! | `dayOfWeek`, `QDate::dayOfYear` | [`Day::weekday`], [`Calendar::day_of_year`] |
//! | `matchCenturyToWeekday` | [`Calendar::nearest_century`] |
//! | `monthName`, `weekDayName` | [`Calendar::month_name`], [`Calendar::weekday_name`], in English |
//! | years without a year 0 | [`Calendar::historical_year`], [`Date::from_historical`] |
//! | `QDate::toJulianDay` | [`Day::julian_day_number`] |
//! | a `QCalendarBackend` of one's own | a [`Calendar`], given to `Registry::register` |
//!
//! # Features
//! - `std` (default): registration of user calendars, `recur`, `rule`, `conformance` and `IslamicBySighting`. Without it
//!   the library is `no_std` and needs no allocator.
//! - `serde`: dates as RFC 9557 text, calendars by name.
//! - `toml`: calendars from definitions in TOML.
//! - `tracing`: reports of registrations, refusals and retirements.
//! - `chrono-0_4`, `time-0_3`, `jiff-0_2`: conversions to and from those crates' dates.
//!
//! # Promises
//! No public function panics, whatever its arguments. There is no `unsafe` code. Nothing reads the
//! environment or the clock.
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

#[cfg(any(feature = "std", test))]
extern crate std;

mod about;
pub mod arithmetic;
pub mod astro;
mod calendar;
pub mod calendars;
mod columns;
#[cfg(feature = "std")]
pub mod conformance;
pub mod counts;
pub mod cycles;
mod date;
mod day;
mod day_start;
mod detail;
pub mod east_asia;
mod error;
pub mod feasts;
mod fields;
mod interop;
mod month;
mod month_day;
mod range;
#[cfg(feature = "std")]
pub mod recur;
pub mod registry;
#[cfg(feature = "std")]
pub mod rule;
mod span;
mod status;
mod tables;
pub mod text;
pub mod week;
mod weekday;
mod year_month;

pub use self::about::{About, AboutSystem, Basis, Names};
pub use self::arithmetic::{Overflow, Unit};
pub use self::calendar::{Calendar, DynCalendar, NameWidth};
pub use self::columns::Columns;
pub use self::date::{AnyDate, Date};
pub use self::day::Day;
pub use self::day_start::DayStart;
pub use self::detail::Detail;
pub use self::error::{Error, Expected, TextError};
pub use self::fields::{Era, EraRule, Fields, YearMonthDay};
pub use self::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};
pub use self::month_day::MonthDay;
pub use self::range::DateRange;
pub use self::registry::{AnyCalendar, LookupError, Registry, System};
pub use self::span::Span;
pub use self::status::Status;
pub use self::week::{WeekDate, WeekRule};
pub use self::weekday::Weekday;
pub use self::year_month::YearMonth;
