//! The parts that a definition is made of.

use std::string::String;
use std::vec::Vec;

use super::years::Years;
use crate::day::Day;
use crate::fields::YearMonthDay;
use crate::status::Status;
use crate::weekday::Weekday;

/// A month, or days between months.
///
/// Its code is its place among the months that have none of their own given: `M01`, `M02`, …; days
/// between months are numbered after all months, and a leap month has the number of the month
/// before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthRule {
    pub(super) name: String,
    pub(super) abbreviated: Option<String>,
    pub(super) narrow: Option<String>,
    pub(super) days: u8,
    pub(super) number: Option<u8>,
    pub(super) is_leap: bool,
    pub(super) is_intercalary: bool,
    pub(super) is_in_week: bool,
}

impl MonthRule {
    /// A month of so many days in a common year. One of no days is in a year only where a leap rule
    /// gives it some.
    #[must_use]
    pub fn new(name: impl Into<String>, days: u8) -> Self {
        Self {
            name: name.into(),
            abbreviated: None,
            narrow: None,
            days,
            number: None,
            is_leap: false,
            is_intercalary: false,
            is_in_week: true,
        }
    }

    /// Days between months, in no week.
    #[must_use]
    pub fn intercalary(name: impl Into<String>, days: u8) -> Self {
        Self { is_intercalary: true, is_in_week: false, ..Self::new(name, days) }
    }

    /// A leap month, which is in a year only where a leap rule gives it days.
    #[must_use]
    pub fn leap(name: impl Into<String>) -> Self {
        Self { is_leap: true, ..Self::new(name, 0) }
    }

    /// With this shorter name.
    #[must_use]
    pub fn abbreviated(self, name: impl Into<String>) -> Self {
        Self { abbreviated: Some(name.into()), ..self }
    }

    /// With this shortest name.
    #[must_use]
    pub fn narrow(self, name: impl Into<String>) -> Self {
        Self { narrow: Some(name.into()), ..self }
    }

    /// With this number, 1 to 99, in its code.
    #[must_use]
    pub fn numbered(self, number: u8) -> Self {
        Self { number: Some(number), ..self }
    }

    /// With days that are in a week, or in none.
    #[must_use]
    pub fn in_week(self, is_in_week: bool) -> Self {
        Self { is_in_week, ..self }
    }
}

/// A rule that makes months of some years longer or shorter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeapRule {
    pub(super) years: Years,
    pub(super) add: Vec<(String, i16)>,
}

impl LeapRule {
    /// A rule for these years.
    #[must_use]
    pub fn new(years: Years) -> Self {
        Self { years, add: Vec::new() }
    }

    /// Adding so many days to the month with this name, or taking them away.
    #[must_use]
    pub fn adding(mut self, month: impl Into<String>, days: i16) -> Self {
        self.add.push((month.into(), days));
        self
    }
}

/// A week of the calendar's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekRule {
    pub(super) length: u8,
    pub(super) names: Vec<String>,
    pub(super) first: u8,
    pub(super) restart: WeekRestart,
    pub(super) counts_outside: bool,
}

/// When a week begins although the one before it has not ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WeekRestart {
    /// Never.
    #[default]
    Never,
    /// With each year.
    Year,
    /// With each month.
    Month,
}

impl WeekRule {
    /// A week of so many days without names, the first of which is that of the epoch.
    #[must_use]
    pub fn new(length: u8) -> Self {
        Self { length, names: Vec::new(), first: 1, restart: WeekRestart::Never, counts_outside: false }
    }

    /// A week of days with these names, the first of which is that of the epoch.
    #[must_use]
    pub fn named<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Self {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        // A week too long for the number is refused for its names.
        Self { names, ..Self::new(0) }
    }

    /// With this place, from 1, for the epoch: the first day from it on that is in a week.
    #[must_use]
    pub fn from(self, place: u8) -> Self {
        Self { first: place, ..self }
    }

    /// Beginning anew with each month or year.
    #[must_use]
    pub fn restarting(self, restart: WeekRestart) -> Self {
        Self { restart, ..self }
    }

    /// Whether days that are in no week are counted all the same: the day after them is then that
    /// many places on. Otherwise it is the next.
    #[must_use]
    pub fn counting_days_outside(self, counts_outside: bool) -> Self {
        Self { counts_outside, ..self }
    }
}

/// An era of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EraDefinition {
    pub(super) code: String,
    pub(super) aliases: Vec<String>,
    pub(super) start: EraStart,
    pub(super) year_one: Option<i32>,
    pub(super) counts_back: bool,
}

/// Where an era begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EraStart {
    /// Nowhere: it is what is before the first that begins.
    #[default]
    Never,
    /// With a year of the calendar's.
    Year(i32),
    /// On a date of the calendar's.
    Date(YearMonthDay),
}

impl EraDefinition {
    /// An era without a beginning.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            aliases: Vec::new(),
            start: EraStart::Never,
            year_one: None,
            counts_back: false,
        }
    }

    /// With this further code.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.aliases.push(alias.into());
        self
    }

    /// Beginning there; the year in which it begins is its year 1 unless another is given.
    #[must_use]
    pub fn starting(self, start: EraStart) -> Self {
        Self { start, ..self }
    }

    /// With this plain year as its year 1.
    #[must_use]
    pub fn year_one(self, year: i32) -> Self {
        Self { year_one: Some(year), ..self }
    }

    /// With years that are counted backwards.
    #[must_use]
    pub fn counting_back(self) -> Self {
        Self { counts_back: true, ..self }
    }
}

/// Years that begin on or near a day of the Gregorian or the Julian year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YearStart {
    pub(super) calendar: StartCalendar,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) weekday: Option<(Weekday, Nearness)>,
    pub(super) year_offset: i32,
}

/// The calendar that a year start is a day of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StartCalendar {
    /// The Gregorian calendar.
    Gregorian,
    /// The Julian calendar.
    Julian,
}

/// Which of the weekdays near a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Nearness {
    /// The nearest, at most three days away.
    Nearest,
    /// The first on the day or after it.
    OnOrAfter,
    /// The last on the day or before it.
    OnOrBefore,
}

impl YearStart {
    /// Years that begin on a day that every year of the other calendar has.
    #[must_use]
    pub const fn new(calendar: StartCalendar, month: u8, day: u8) -> Self {
        Self { calendar, month, day, weekday: None, year_offset: 0 }
    }

    /// Beginning on the weekday near that day.
    #[must_use]
    pub const fn on(self, weekday: Weekday, nearness: Nearness) -> Self {
        Self { weekday: Some((weekday, nearness)), ..self }
    }

    /// With year N beginning in the other calendar's year N + `offset`.
    #[must_use]
    pub const fn with_year_offset(self, offset: i32) -> Self {
        Self { year_offset: offset, ..self }
    }
}

/// The lengths of months, year by year, as an authority prints them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LengthTable {
    pub(super) first_year: i32,
    pub(super) rows: Vec<Vec<u8>>,
    pub(super) outside: Outside,
}

/// What years are like for which a table has no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outside {
    /// The table is repeated, before it and after it.
    Repeat,
    /// The months have the lengths that they state, and the leap rules hold.
    Rule,
}

impl LengthTable {
    /// A row for each year from the first on, with a length for each month in order; 0 for one that
    /// the year does not have.
    #[must_use]
    pub fn new(first_year: i32, rows: Vec<Vec<u8>>, outside: Outside) -> Self {
        Self { first_year, rows, outside }
    }

    /// The first and the last year that have a row.
    pub(super) fn years(&self) -> (i32, i32) {
        let last = i64::from(self.first_year).saturating_add(self.rows.len() as i64).saturating_sub(1);
        (self.first_year, i32::try_from(last).unwrap_or(i32::MAX))
    }
}

/// How far a calendar is to be trusted: one status for some years, another for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    pub(super) inside: Option<(i32, i32, Status)>,
    pub(super) outside: Status,
}

impl Standing {
    /// One status for all years.
    #[must_use]
    pub const fn new(status: Status) -> Self {
        Self { inside: None, outside: status }
    }

    /// Another for the years from one to another, both included.
    #[must_use]
    pub const fn within(self, first: i32, last: i32, status: Status) -> Self {
        Self { inside: Some((first, last, status)), ..self }
    }

    /// The status of a year.
    #[must_use]
    pub(super) fn of(self, year: i32) -> Status {
        match self.inside {
            Some((first, last, status)) if (first..=last).contains(&year) => status,
            _ => self.outside,
        }
    }
}

/// The epoch: the first day of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Epoch {
    pub(super) day: Day,
    pub(super) year: i32,
}
