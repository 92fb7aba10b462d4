//! Where a peer and we differ, and who is right.

use std::ops::RangeInclusive;

use crate::seen::Check;

/// Why two engines differ on some days.
pub(crate) struct Explanation {
    pub(crate) peer: &'static str,
    /// Our id.
    pub(crate) calendar: &'static str,
    pub(crate) checks: &'static [Check],
    /// Days from 1970-01-01.
    pub(crate) days: RangeInclusive<i32>,
    /// Whose answer is right: the name of a library, or that it is a matter of definition.
    pub(crate) right: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) source: &'static str,
}

/// The list. A difference that no line explains is a failure, and so is a line that explains none.
pub(crate) const ALL: &[Explanation] = &[];

/// The place in the list of what explains a difference.
pub(crate) fn place(peer: &str, calendar: &str, check: Check, day: i32) -> Option<usize> {
    ALL.iter().position(|line| {
        line.peer == peer
            && line.calendar == calendar
            && line.checks.contains(&check)
            && line.days.contains(&day)
    })
}
