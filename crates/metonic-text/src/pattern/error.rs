//! What is wrong with a pattern.

use core::fmt;

use super::Pattern;

/// A text that is no pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PatternError {
    /// A letter without a meaning.
    Letter {
        /// Where it stands, in bytes.
        at: usize,
        /// The letter.
        letter: char,
    },
    /// More of a letter than there are forms of the field.
    Count {
        /// Where the letters begin, in bytes.
        at: usize,
        /// The letter.
        letter: char,
        /// How many there are.
        count: usize,
    },
    /// A quotation mark without its fellow.
    Quote {
        /// Where it stands, in bytes.
        at: usize,
    },
    /// An opening brace without a closing one.
    Brace {
        /// Where it stands, in bytes.
        at: usize,
    },
    /// A percent sign that begins no conversion of `strftime`.
    Conversion {
        /// Where it stands, in bytes.
        at: usize,
    },
    /// A conversion of `strftime` that stands for a pattern of the locale's, where there is no locale.
    Locale {
        /// Where it stands, in bytes.
        at: usize,
    },
    /// More than [`Pattern::MOST_PARTS`] parts, or more than [`Pattern::MOST_BYTES`] bytes.
    TooLong,
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letter { at, letter } => {
                write!(f, "{letter:?} at byte {at} is no field; letters that are text stand in '…'")
            }
            Self::Count { at, letter, count } => {
                write!(f, "{count} times {letter:?} at byte {at} is no form of it")
            }
            Self::Quote { at } => write!(f, "the quotation mark at byte {at} has no fellow"),
            Self::Brace { at } => write!(f, "the brace at byte {at} is left open"),
            Self::Conversion { at } => {
                write!(f, "the percent sign at byte {at} begins no conversion; %% is a percent sign")
            }
            Self::Locale { at } => {
                write!(f, "the conversion at byte {at} is a pattern of the locale's, and none is given")
            }
            Self::TooLong => write!(
                f,
                "a pattern has at most {} parts and {} bytes",
                Pattern::MOST_PARTS,
                Pattern::MOST_BYTES
            ),
        }
    }
}

impl core::error::Error for PatternError {}

impl PatternError {
    /// The same in a text of which what was read is a part, from a place on.
    pub(crate) fn moved(self, by: usize) -> Self {
        let moved = |at: usize| at.saturating_add(by);
        match self {
            Self::Letter { at, letter } => Self::Letter { at: moved(at), letter },
            Self::Count { at, letter, count } => Self::Count { at: moved(at), letter, count },
            Self::Quote { at } => Self::Quote { at: moved(at) },
            Self::Brace { at } => Self::Brace { at: moved(at) },
            Self::Conversion { at } => Self::Conversion { at: moved(at) },
            Self::Locale { at } => Self::Locale { at: moved(at) },
            Self::TooLong => Self::TooLong,
        }
    }
}
