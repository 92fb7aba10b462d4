//! What can be wrong with a definition: which key, and which law it breaks.

use core::fmt;

use crate::error::Error;
use crate::registry::NameError;

/// A definition that makes no calendar: the key, and the law that it breaks.
///
/// Keys are written as in TOML, with the place of an entry counted from 1: `month[3].days`.
///
/// ```
/// use metonic::rule::{MonthRule, RuleCalendar};
///
/// let error = RuleCalendar::builder("short").epoch(metonic::Day::EPOCH).month(MonthRule::new("", 30)).build().unwrap_err();
/// assert_eq!(error.to_string(), "month[1].name: the text is empty");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RuleError {
    /// The key.
    pub key: RuleKey,
    /// The law.
    pub law: RuleLaw,
}

impl RuleError {
    pub(super) const fn new(key: RuleKey, law: RuleLaw) -> Self {
        Self { key, law }
    }
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.key, self.law)
    }
}

impl core::error::Error for RuleError {}

/// A key of a definition. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RuleKey {
    /// The part of the definition: `id`, `month`, `leap`, …
    pub part: &'static str,
    /// Which of its entries.
    pub place: Option<usize>,
    /// The key within it.
    pub field: Option<&'static str>,
}

impl RuleKey {
    pub(super) const fn of(part: &'static str) -> Self {
        Self { part, place: None, field: None }
    }

    pub(super) const fn at(self, place: usize) -> Self {
        Self { place: Some(place), ..self }
    }

    pub(super) const fn field(self, field: &'static str) -> Self {
        Self { field: Some(field), ..self }
    }

    pub(super) const fn breaks(self, law: RuleLaw) -> RuleError {
        RuleError::new(self, law)
    }
}

impl fmt::Display for RuleKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.part)?;
        if let Some(place) = self.place {
            write!(f, "[{}]", place.saturating_add(1))?;
        }
        if let Some(field) = self.field {
            write!(f, ".{field}")?;
        }
        Ok(())
    }
}

/// A law of definitions, and how it is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleLaw {
    /// What must be given is not.
    Missing,
    /// What is given has no meaning beside another key.
    NotBeside {
        /// The other key.
        other: &'static str,
    },
    /// What is given has no meaning without another key.
    Needs {
        /// The other key.
        other: &'static str,
    },
    /// A name is malformed.
    Name(NameError),
    /// A text is empty, too long or has control characters.
    Text {
        /// What is wrong with it.
        problem: &'static str,
    },
    /// A number is out of its bounds.
    Bounds {
        /// The number.
        value: i64,
        /// The least that is taken.
        min: i64,
        /// The greatest that is taken.
        max: i64,
    },
    /// There are more entries than are taken.
    TooMany {
        /// How many there are.
        count: usize,
        /// The most that are taken.
        max: usize,
    },
    /// The same is given twice.
    Twice,
    /// No month has this name.
    NoSuchMonth,
    /// A year has no month that is a day long.
    YearWithoutDays {
        /// The year.
        year: i64,
    },
    /// A month that leap rules make shorter than nothing or longer than 255 days.
    MonthLength {
        /// The year.
        year: i64,
        /// The length, in days.
        days: i64,
    },
    /// A year is not as long as the year start asks.
    YearLength {
        /// The year.
        year: i64,
        /// Its months' days.
        days: i64,
        /// From its start to the next year's.
        expected: i64,
    },
    /// The rule repeats only after more years than are taken, or lists that many.
    TooManyYears {
        /// The years.
        years: u64,
        /// The most that are taken.
        max: u64,
    },
    /// Years or months are so short that they cannot be numbered over the whole range of days.
    Numbers,
    /// A date that the calendar does not have.
    Date(Error),
    /// A calendar that a month adjustment is made to leaves days out or repeats them.
    UncountedDays,
    /// The whole of the calendar cannot be official: an authority's table has ends.
    OfficialWithoutEnds,
}

impl fmt::Display for RuleLaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Missing => f.write_str("is missing"),
            Self::NotBeside { other } => write!(f, "has no meaning beside '{other}'"),
            Self::Needs { other } => write!(f, "needs '{other}'"),
            Self::Name(error) => error.fmt(f),
            Self::Text { problem } => write!(f, "the text {problem}"),
            Self::Bounds { value, min, max } => write!(f, "{value} is not in {min} to {max}"),
            Self::TooMany { count, max } => write!(f, "{count} entries, and at most {max} are taken"),
            Self::Twice => f.write_str("is given twice"),
            Self::NoSuchMonth => f.write_str("no month has this name"),
            Self::YearWithoutDays { year } => write!(f, "year {year} has no days"),
            Self::MonthLength { year, days } => {
                write!(f, "in year {year} a month has {days} days, which is not in 0 to 255")
            }
            Self::YearLength { year, days, expected } => {
                write!(f, "year {year} has {days} days, and {expected} from its start to the next")
            }
            Self::TooManyYears { years, max } => {
                write!(f, "the rule takes {years} years to write out, and at most {max} are taken")
            }
            Self::Numbers => f.write_str("years or months are too short to be numbered"),
            Self::Date(error) => error.fmt(f),
            Self::UncountedDays => {
                f.write_str("the base leaves out or repeats days, so that its months cannot be adjusted")
            }
            Self::OfficialWithoutEnds => f.write_str("'official' needs the years that are so"),
        }
    }
}
