//! Calendars as data: defined, not written.
//!
//! A calendar of one's own need not be a type that answers questions. Most calendars are a few
//! statements: what the months are called and how long they are, which years have a day or a month
//! more, what a week is. [`RuleCalendar`] is made of such statements, in code ([`RuleCalendar::builder`])
//! or, with the feature `toml`, in a file (`RuleCalendar::from_toml`, `Registry::define`). It is then a
//! calendar like any other: it keeps every law of [`Calendar`](crate::Calendar) over all days, is
//! registered, and has dates.
//!
//! ```
//! use metonic::rule::{LeapRule, MonthRule, RuleCalendar, WeekRule, Years};
//! use metonic::{Date, Registry};
//!
//! let mut builder = RuleCalendar::builder("decimal")
//!     .epoch("2000-01-01".parse()?)
//!     .week(WeekRule::named(["Un", "Du", "Tri", "Qua", "Quin", "Sex", "Sept", "Oct", "Non", "Dec"]));
//! for number in 1..=10 {
//!     builder = builder.month(MonthRule::new(format!("Month {number}"), 36));
//! }
//! let calendar = builder
//!     .month(MonthRule::intercalary("Carnival", 5))
//!     .leap(LeapRule::new(Years::every(4)).adding("Carnival", 1))
//!     .build()?;
//! let calendar = Registry::new().register(calendar)?;
//! assert_eq!(Date::new(2026, 11, 21)?.in_calendar(calendar).ymd().to_string(), "0027-10-02");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A definition in TOML
#![cfg_attr(feature = "toml", doc = "```")]
#![cfg_attr(not(feature = "toml"), doc = "```ignore")]
//! # use metonic::{Calendar, Month, NameWidth, Registry};
//! let calendar = Registry::new().define(r#"
//!     id = "moonwise"
//!     name = "Moonwise"
//!     basis = "lunisolar"
//!     epoch = { calendar = "julian", date = "-0431-07-16" }   # the year -431 is 432 BCE
//!     first-year = 1
//!
//!     [[month]]
//!     name = "Sowing"
//!     abbreviated = "Sow"
//!     days = 30
//!
//!     [[month]]
//!     name = "Reaping"
//!     days = 29
//!
//!     [[month]]
//!     name = "Reaping II"    # M02L, in leap years only
//!     leap = true
//!
//!     [[leap]]
//!     cycle = 19
//!     years = [3, 5, 8, 11, 13, 16, 19]
//!     add = { "Reaping II" = 30 }
//!
//!     [[era]]
//!     code = "mw"
//!     start = 1
//! "#)?;
//! let leap = Month::leap(2)?;
//! assert_eq!(calendar.month_name(leap, NameWidth::Wide), Some("Reaping II"));
//! assert!(calendar.find(3, leap).is_ok() && calendar.find(4, leap).is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Every key that there is, and what it is without a word. Another key is an error.
//!
//! | key | what it is |
//! |---|---|
//! | `id` | the calendar's name in programs: letters and digits in groups with `-` between them |
//! | `name`, `aliases` | the English name (the id), and a list of further ones |
//! | `basis` | `solar`, `lunar`, `lunisolar` or `other` (`other`) |
//! | `doc` | documentation in Markdown (made of the definition) |
//! | `year-zero` | whether the historical count has a year 0 (`true`); the plain one always has |
//! | `proleptic` | whether the calendar goes on before its own introduction (`true`) |
//! | `status` | how far it is to be trusted, see below (`defined`) |
//! | `epoch` | the first day of year 1, or of `first-year`: an ISO 8601 date with or without quotes, `{ rd = 730120 }`, or `{ calendar = "julian", date = "1999-12-19" }` |
//! | `first-year` | the number of the year that begins on the epoch (1) |
//! | `year-start` | in place of an epoch, see below |
//! | `[[month]]`, `[[leap]]` | the months of a year and the leap rules, see below |
//! | `[table]` | lengths of months year by year, see below |
//! | `[week]` | a week of its own, see below (the common week) |
//! | `[[era]]` | eras, see below (none) |
//! | `base` | another calendar, in place of all that makes years, see below |
//!
//! # Months, and days between them
//! Months stand in the order of the year. Each has a `name` and its `days` in a common year, 0 to 255;
//! one of 0 days is in a year only where a leap rule gives it some. It may have an `abbreviated` and a
//! `narrow` name.
//!
//! Codes are numbered through: the first month is `M01`. Days that belong to no month are a month of
//! their own with `intercalary = true`; they are numbered after all months, so that the months keep
//! their numbers, and are in no week unless `in-week = true`. A month with `leap = true` has no days of
//! its own and the code of the month before it, with the `L` of a leap month. `number` gives a code of
//! one's own.
//!
//! # Leap rules
//! Each adds days to months, `add = { Adar = 1, Kislev = -1 }`, in the years that it names:
//!
//! | keys | years |
//! |---|---|
//! | `every = 4` | that 4 divides |
//! | `every = 900`, `remainders = [200, 600]` | that leave one of these when divided (`remainder` for one); below 0 too the remainder is from 0 up |
//! | `cycle = 19`, `years = [3, 6, 8]`, `start = 1` | at these places of a cycle, from 1; `start` is a year that is the first of one (1) |
//! | `pattern = { multiply = 11, add = 14, modulo = 30, below = 11 }` | in which (11 · year + 14) mod 30 < 11 |
//! | `years = [1712, 1716]` | these and no others |
//! | `long = true` | that a year start leaves longer than the shortest |
//!
//! `from` and `until` bound them, both included. `except` takes years away again and `unless` gives some
//! of those back: each is a number, for the years that it divides, or a table of these keys. Rules of
//! which several hold in a year add up. A rule may repeat after at most 65 536 years, all together.
//!
//! # Year starts
//! Fiscal years and their like begin on a day of another calendar, or on a weekday near it:
//! `calendar` (`gregorian`, or `julian`), `date = "02-01"`, and `weekday = "sunday"` with `choose`:
//! `nearest`, `on-or-after` or `on-or-before`. Year N begins in the other calendar's year N +
//! `year-offset` (0). The months must come to the days from each start to the next: a rule with
//! `long = true` says where the 53rd week, or the leap day, goes.
//!
//! # Tables
//! `first-year`, and `rows` with the length of each month for that year and those after it; 0 for a month
//! that the year does not have. What is outside must be stated: `outside = "repeat"` repeats the table
//! either way, with `rule` the months' own `days` and the leap rules hold. Unless `status` says
//! otherwise, years of the table are `Defined` and others `Predicted`.
//!
//! # Weeks
//! `days` is a list of names, or `length` a number of days without. `epoch` is the day of the week of
//! the epoch, by name or place (the first); if the epoch is in no week, that of the first day after it
//! that is. Days in no week do not count, so that the day after them follows the day before them; with
//! `outside-days = "count"` they do. A week begins anew with each `restart = "month"` or `"year"`.
//! [`day_of_week`](crate::Calendar::day_of_week) gives the place of a day.
//! [`Day::weekday`](crate::Day::weekday) remains the week that everybody counts.
//!
//! # Eras
//! A `code`, `aliases`, and a `start`: a year of the calendar, or a date of it in quotes,
//! `"0412-05-17"`. One era may be without: it is what is before the others. `year-one` is the plain year
//! of the era's year 1 (the year of the start; 1, or 0 if years count back). With `counts-back = true`
//! years are counted backwards from it.
//!
//! # Status
//! A [`Status`](crate::Status) by its name, or one for some years and another for the others:
//! `{ inside = "official", outside = "predicted", years = [1950, 2030] }`. All years cannot be
//! `official`.
//!
//! # Another calendar, moved
//! With a `base` the calendar is that one with `year-offset` added to its years (543), everything
//! `day-offset` days later (−31 to 31), and single months moved: `adjust = { "1447-09" = 1 }` makes a
//! month begin a day later than it would, and the month before it a day longer. Eras are the base's
//! unless there are some; weeks and names are. Where days are moved, an official or defined day of the
//! base is `Predicted`.
//!
//! # What it costs
//! Building writes out one repetition of each rule. From then on each question is a few binary searches
//! in the definition, however far from the epoch; integers only, which cannot overflow. Years and
//! months must be long enough to be numbered over the whole range of [`Day`](crate::Day), some two days
//! a month.

mod assemble;
mod builder;
mod calendar;
mod check;
mod compile;
mod describe;
mod error;
mod laid;
mod list;
mod moved;
mod parts;
mod pattern;
mod start;
#[cfg(feature = "toml")]
mod toml;
mod years;

pub use self::builder::Builder;
pub use self::calendar::RuleCalendar;
pub use self::error::{RuleError, RuleKey, RuleLaw};
pub use self::parts::{
    EraDefinition, EraStart, LeapRule, LengthTable, MonthRule, Nearness, Outside, Standing, StartCalendar,
    WeekRestart, WeekRule, YearStart,
};
#[cfg(feature = "toml")]
pub use self::toml::{DefinitionError, MAX_LENGTH, Problem};
pub use self::years::Years;

/// The years that a definition may take to write out: the years after which its rules repeat, and the
/// years of its tables and lists.
const MOST_YEARS: u64 = 1 << 16;
