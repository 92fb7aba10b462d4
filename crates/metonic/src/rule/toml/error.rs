//! What is wrong with a definition in TOML, and where.

use core::fmt;
use std::boxed::Box;
use std::string::{String, ToString};

use crate::error::TextError;
use crate::registry::{LookupError, Refusal};
use crate::rule::RuleLaw;

/// A text that defines no calendar: where, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionError(Box<Located>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Located {
    line: usize,
    column: usize,
    key: String,
    problem: Problem,
}

impl DefinitionError {
    /// The line, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// The character of the line, from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.0.column
    }

    /// The key, such as `month[3].days`; empty where there is none.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.0.key
    }

    /// What is wrong.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.0.problem
    }
}

/// What is wrong with a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// It is not TOML.
    Syntax(String),
    /// It is longer than [`MAX_LENGTH`](super::MAX_LENGTH).
    TooLong {
        /// Its length in bytes.
        length: usize,
        /// The most that is read.
        max: usize,
    },
    /// There is no such key.
    UnknownKey {
        /// The key that it may be meant for.
        nearest: Option<&'static str>,
    },
    /// A value of another type.
    Type {
        /// What is expected.
        expected: &'static str,
        /// What is there.
        found: &'static str,
    },
    /// A word that is none of those that there are.
    Choice {
        /// The words, as they are listed.
        choices: &'static [&'static str],
    },
    /// One of these keys is needed.
    OneOf {
        /// The keys.
        keys: &'static [&'static str],
    },
    /// A law of definitions is broken.
    Rule(RuleLaw),
    /// A calendar is not found.
    Lookup(LookupError),
    /// A date is not one.
    Date(TextError),
    /// The registry has no place for the calendar.
    Refused(Refusal),
}

impl fmt::Display for DefinitionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Located { line, column, key, problem } = &*self.0;
        write!(f, "line {line}, column {column}: ")?;
        if !key.is_empty() {
            write!(f, "{key}: ")?;
        }
        problem.fmt(f)
    }
}

impl core::error::Error for DefinitionError {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(message) => f.write_str(message),
            Self::TooLong { length, max } => write!(f, "{length} bytes is too long for a definition ({max})"),
            Self::UnknownKey { nearest: None } => f.write_str("no key is called so"),
            Self::UnknownKey { nearest: Some(nearest) } => {
                write!(f, "no key is called so; did you mean '{nearest}'?")
            }
            Self::Type { expected, found } => write!(f, "{expected} is expected, and this is {found}"),
            Self::Choice { choices } => write!(f, "is none of {}", choices.join(", ")),
            Self::OneOf { keys } => write!(f, "needs one of the keys {}", keys.join(", ")),
            Self::Rule(law) => law.fmt(f),
            Self::Lookup(error) => error.fmt(f),
            Self::Date(error) => error.fmt(f),
            // The key says which name it is.
            Self::Refused(Refusal::Name { error, .. }) => error.fmt(f),
            Self::Refused(refusal) => refusal.fmt(f),
        }
    }
}

/// What is wrong, before its line is counted.
#[derive(Debug)]
pub(super) struct Found(Box<Inner>);

#[derive(Debug)]
struct Inner {
    /// Bytes from the start.
    at: usize,
    key: String,
    problem: Problem,
}

impl Found {
    pub(super) fn new(at: usize, key: &dyn ToString, problem: Problem) -> Self {
        Self(Box::new(Inner { at, key: key.to_string(), problem }))
    }

    pub(super) fn in_text(self, text: &str) -> DefinitionError {
        let Inner { at, key, problem } = *self.0;
        let before = text.get(..at).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
        DefinitionError(Box::new(Located {
            line: before.matches('\n').count().saturating_add(1),
            column: before.get(start..).unwrap_or_default().chars().count().saturating_add(1),
            key,
            problem,
        }))
    }
}
