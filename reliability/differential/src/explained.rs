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
pub(crate) const ALL: &[Explanation] = &[
    Explanation {
        days: -1_085_076..=-52_150,
        right: "metonic",
        reason: "no years are published before 1206; the rule of the calendar is the equinox before noon, \
                 computed here, where icu_calendar goes on with 8 leap years in 33, whose year 1 begins on \
                 622-03-21, a day before that of the equinox",
        ..PERSIAN
    },
    Explanation {
        days: 54_866..=741_866,
        right: "nobody knows",
        reason: "no years are published after 1498; both compute the equinox, to 3000 there, and say \
                 otherwise of years whose equinox is minutes from noon, which are uncertain here; after \
                 3000 icu_calendar goes on with 8 leap years in 33",
        ..PERSIAN
    },
];

/// The years that have been published, 1206 to 1498, are the same in both. A leap year elsewhere is in
/// every answer that hangs on one.
const PERSIAN: Explanation = Explanation {
    peer: "icu_calendar",
    calendar: "persian",
    checks: &[
        Check::Fields,
        Check::LeapYear,
        Check::DaysInMonth,
        Check::DaysInYear,
        Check::DayOfYear,
        Check::Ordinal,
        Check::Era,
        Check::Day,
        Check::Validity,
        Check::AddMonths,
        Check::AddYears,
        Check::UntilMonths,
        Check::UntilYears,
    ],
    days: 0..=0,
    right: "",
    reason: "",
    source: "law of 11 Farvardin 1304, section 1; crates/metonic/src/calendars/persian/official.rs; \
             calendrical_calculations 0.2, persian.rs",
};

/// The place in the list of what explains a difference.
pub(crate) fn place(peer: &str, calendar: &str, check: Check, day: i32) -> Option<usize> {
    ALL.iter().position(|line| {
        line.peer == peer
            && line.calendar == calendar
            && line.checks.contains(&check)
            && line.days.contains(&day)
    })
}
