//! Calendars as data.

mod assemble;
mod builder;
mod calendar;
mod check;
mod compile;
mod describe;
mod error;
mod laid;
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
