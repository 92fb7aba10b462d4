//! What is wrong with a rule.

use core::fmt;

use crate::recur::part::RulePart;
use crate::recur::rule::Frequency;
use crate::registry::{LookupError, Name};

/// Parts that make no rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleError {
    /// The text is longer than [`MAX_LENGTH`](super::MAX_LENGTH).
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// Not `NAME=VALUE`.
    NoPart,
    /// The name of no part.
    UnknownPart,
    /// A part given twice.
    Repeated {
        /// The part.
        part: RulePart,
    },
    /// There is no `FREQ`.
    NoFrequency,
    /// A part, or a frequency, for hours, minutes or seconds: dates have none.
    SubDaily,
    /// A value that is not of the part's form.
    Value {
        /// The part.
        part: RulePart,
    },
    /// A number that is not in the part's range.
    Range {
        /// The part.
        part: RulePart,
        /// The number.
        value: i64,
        /// The greatest that there can be; 0 is none in any part.
        max: i64,
    },
    /// `COUNT` and `UNTIL` in one rule.
    CountAndUntil,
    /// A part, a leap month, that has a meaning only with `RSCALE`.
    NeedsScale {
        /// The part.
        part: RulePart,
    },
    /// `BYSETPOS` without another part whose name begins with `BY`.
    NeedsAnotherPart,
    /// A part that does not go with the frequency; for [`RulePart::ByDay`], one with numbers.
    NotWithFrequency {
        /// The part.
        part: RulePart,
        /// The frequency.
        frequency: Frequency,
    },
    /// `BYDAY` with numbers beside `BYWEEKNO`.
    NumberedDayInWeek,
}

impl RuleError {
    /// The part that is wrong, where it is one.
    #[must_use]
    pub const fn part(&self) -> Option<RulePart> {
        match *self {
            Self::Repeated { part }
            | Self::Value { part }
            | Self::Range { part, .. }
            | Self::NeedsScale { part }
            | Self::NotWithFrequency { part, .. } => Some(part),
            Self::CountAndUntil => Some(RulePart::Until),
            Self::NeedsAnotherPart => Some(RulePart::BySetPos),
            Self::NumberedDayInWeek => Some(RulePart::ByDay),
            _ => None,
        }
    }
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::TooLong { length } => {
                write!(f, "{length} bytes is more than a rule can need ({})", super::MAX_LENGTH)
            }
            Self::NoPart => f.write_str("expected a part such as FREQ=YEARLY"),
            Self::UnknownPart => f.write_str("there is no such part of a rule"),
            Self::Repeated { part } => write!(f, "{part} is given twice"),
            Self::NoFrequency => f.write_str("there is no FREQ"),
            Self::SubDaily => f.write_str("dates have no hours, minutes or seconds to recur by"),
            Self::Value { part } => write!(f, "expected {}", part.form()),
            Self::Range { part, value, max } if part.is_signed() => {
                write!(f, "{part} {value} is not in 1 to {max} or -1 to -{max}")
            }
            Self::Range { part, value, max } => write!(f, "{part} {value} is not in 1 to {max}"),
            Self::CountAndUntil => f.write_str("COUNT and UNTIL exclude each other"),
            Self::NeedsScale { part: RulePart::ByMonth } => f.write_str("a leap month needs RSCALE"),
            Self::NeedsScale { part } => write!(f, "{part} needs RSCALE"),
            Self::NeedsAnotherPart => f.write_str("BYSETPOS needs another part that begins with BY"),
            Self::NotWithFrequency { part: RulePart::ByDay, frequency } => {
                write!(f, "BYDAY has no numbers with FREQ={frequency}")
            }
            Self::NotWithFrequency { part, frequency } => {
                write!(f, "{part} does not go with FREQ={frequency}")
            }
            Self::NumberedDayInWeek => f.write_str("BYDAY has no numbers beside BYWEEKNO"),
        }
    }
}

impl core::error::Error for RuleError {}

/// A text that is no rule: where, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RuleTextError {
    pub(super) at: usize,
    pub(super) problem: RuleError,
}

impl RuleTextError {
    /// The byte at which what is wrong begins.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// What is wrong.
    #[must_use]
    pub const fn problem(&self) -> RuleError {
        self.problem
    }
}

impl fmt::Display for RuleTextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.problem, self.at)
    }
}

impl core::error::Error for RuleTextError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&self.problem)
    }
}

/// Why a rule cannot start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StartError {
    /// No calendar has the name that `RSCALE` gives.
    Lookup(LookupError),
    /// `RSCALE` names another calendar than the date is in.
    OtherCalendar {
        /// The name that `RSCALE` gives.
        name: Name,
    },
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lookup(error) => error.fmt(f),
            Self::OtherCalendar { name } => {
                write!(f, "RSCALE names another calendar than the date's: '{}'", name.as_str())
            }
        }
    }
}

impl core::error::Error for StartError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Lookup(error) => Some(error),
            Self::OtherCalendar { .. } => None,
        }
    }
}

impl From<LookupError> for StartError {
    fn from(error: LookupError) -> Self {
        Self::Lookup(error)
    }
}

#[cfg(test)]
mod tests {
    use core::error::Error as _;
    use std::string::ToString;

    use super::*;
    use crate::calendars::Persian;
    use crate::day::Day;
    use crate::recur::{Recurrence, Rule};

    #[test]
    fn a_rule_starts_in_the_calendar_that_it_names() {
        let start: Day = "2026-03-21".parse().unwrap();
        let martian: Rule = "RSCALE=MARTIAN;FREQ=DAILY".parse().unwrap();
        let unknown = LookupError::Unknown { name: Name::new("MARTIAN").unwrap() };
        let error = Recurrence::starting(martian, start).unwrap_err();
        assert_eq!(error, StartError::Lookup(unknown));
        assert_eq!(error.to_string(), unknown.to_string());
        assert_eq!(error.source().map(ToString::to_string), Some(unknown.to_string()));
        let hebrew: Rule = "RSCALE=HEBREW;FREQ=DAILY".parse().unwrap();
        let other = Recurrence::new(hebrew, start.in_calendar(Persian)).unwrap_err();
        assert_eq!(other, StartError::OtherCalendar { name: Name::new("HEBREW").unwrap() });
        assert_eq!(other.to_string(), "RSCALE names another calendar than the date's: 'HEBREW'");
        assert!(other.source().is_none());
    }
}
