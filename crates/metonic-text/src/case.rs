//! Capitals and small letters, for the patterns that ask for them.
//!
//! Unicode's tables of cases are 24 kB: a pattern that may ask for them has this function with it, so
//! that a program of others does not have the tables.

use core::fmt::{self, Write};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Upper,
    Lower,
}

/// Writes a text in a case.
pub(crate) type Cases = fn(Case, &str, &mut dyn Write) -> fmt::Result;

pub(crate) fn of_unicode(case: Case, text: &str, out: &mut dyn Write) -> fmt::Result {
    match case {
        Case::Upper => {
            text.chars().flat_map(char::to_uppercase).try_for_each(|letter| out.write_char(letter))
        }
        Case::Lower => {
            text.chars().flat_map(char::to_lowercase).try_for_each(|letter| out.write_char(letter))
        }
    }
}
