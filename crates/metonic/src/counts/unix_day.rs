//! Days since 1970-01-01: what [`Day`] holds.

use super::Count;
use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::Error;

const DOC: &str = "# Rules
Days from 0 on 1970-01-01: POSIX time divided by 86 400; R.D. − 719 163. Apache Arrow's Date32.

# Sources
IEEE Std 1003.1, 4.16 (seconds since the Epoch); Reingold and Dershowitz, 4th ed., section 1.5.
";

/// Days since 1970-01-01: what [`Day`] holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct UnixDay;

impl UnixDay {
    pub(crate) const ABOUT: AboutSystem = AboutSystem::new("unix-day", "Unix Day", DOC);
}

impl Count for UnixDay {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn number_of(&self, day: Day) -> i64 {
        i64::from(day.get())
    }

    fn day_of(&self, number: i64) -> Result<Day, Error> {
        Day::from_days(number)
    }
}
