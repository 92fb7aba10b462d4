//! How far an answer is to be trusted.

use core::fmt;

/// The standing of a date in a calendar. Every date has one: an answer is never silently wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Status {
    /// The arithmetic rule *is* the calendar.
    Defined,
    /// From a table that the calendar's authority published.
    Official,
    /// From astronomy, the deciding event farther from the boundary of a day than the error bound.
    Computed,
    /// From astronomy, within the error bound: may be one day off.
    Uncertain,
    /// By a rule that is expected to hold, ahead of the authority's word.
    Predicted,
    /// By mean motions or a fitted cycle, outside the range where the rule was checked: may be days
    /// off.
    Approximate,
}

impl Status {
    /// All of them, the firmest first.
    pub const ALL: [Self; 6] =
        [Self::Defined, Self::Official, Self::Computed, Self::Uncertain, Self::Predicted, Self::Approximate];

    /// The name in lower case, as the program prints it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Defined => "defined",
            Self::Official => "official",
            Self::Computed => "computed",
            Self::Uncertain => "uncertain",
            Self::Predicted => "predicted",
            Self::Approximate => "approximate",
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
