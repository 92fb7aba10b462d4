//! The parts of a rule by their names.

use core::fmt;

/// A part of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[allow(missing_docs)]
pub enum RulePart {
    Rscale,
    Freq,
    Until,
    Count,
    Interval,
    ByMonth,
    ByWeekNo,
    ByYearDay,
    ByMonthDay,
    ByDay,
    BySetPos,
    Wkst,
    Skip,
}

impl RulePart {
    /// All of them, in the order in which a rule is written.
    pub const ALL: [Self; 13] = [
        Self::Rscale,
        Self::Freq,
        Self::Until,
        Self::Count,
        Self::Interval,
        Self::ByMonth,
        Self::ByWeekNo,
        Self::ByYearDay,
        Self::ByMonthDay,
        Self::ByDay,
        Self::BySetPos,
        Self::Wkst,
        Self::Skip,
    ];

    /// The name in a rule.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rscale => "RSCALE",
            Self::Freq => "FREQ",
            Self::Until => "UNTIL",
            Self::Count => "COUNT",
            Self::Interval => "INTERVAL",
            Self::ByMonth => "BYMONTH",
            Self::ByWeekNo => "BYWEEKNO",
            Self::ByYearDay => "BYYEARDAY",
            Self::ByMonthDay => "BYMONTHDAY",
            Self::ByDay => "BYDAY",
            Self::BySetPos => "BYSETPOS",
            Self::Wkst => "WKST",
            Self::Skip => "SKIP",
        }
    }

    /// What its value is, in words.
    pub(super) const fn form(self) -> &'static str {
        match self {
            Self::Rscale => "the name of a calendar, letters and digits in groups with '-' between them",
            Self::Freq => "DAILY, WEEKLY, MONTHLY or YEARLY",
            Self::Until => "a day of the years 0 to 9999 as YYYYMMDD, or a moment as YYYYMMDDTHHMMSSZ",
            Self::Count | Self::Interval => "a whole number of at most ten digits",
            Self::ByMonth => "months such as 5 or 5L, with commas between them",
            Self::ByWeekNo | Self::ByMonthDay => {
                "numbers of at most two digits, with or without a sign and with commas between them"
            }
            Self::ByYearDay | Self::BySetPos => {
                "numbers of at most three digits, with or without a sign and with commas between them"
            }
            Self::ByDay => "weekdays such as MO, 2TU or -1FR, with commas between them",
            Self::Wkst => "MO, TU, WE, TH, FR, SA or SU",
            Self::Skip => "OMIT, BACKWARD or FORWARD",
        }
    }

    /// Whether its numbers may be counted from the end.
    pub(super) const fn is_signed(self) -> bool {
        matches!(self, Self::ByWeekNo | Self::ByYearDay | Self::ByMonthDay | Self::ByDay | Self::BySetPos)
    }
}

impl fmt::Display for RulePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
