//! The Julian day number: the whole Julian day that begins at noon of the day.

use super::Count;
use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::Error;

const DOC: &str = "# Rules
Days from 0 on 1 January 4713 BCE (Julian), counted at noon: R.D. + 1 721 425. Qt's `toJulianDay`.
Counted from local midnight it is called the chronological Julian day: the same numbers.

# Sources
J. Scaliger, *De emendatione temporum*, 1583; Reingold and Dershowitz, 4th ed., section 1.5.
";

/// The Julian day number: the whole Julian day that begins at noon of the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct JulianDayNumber;

impl JulianDayNumber {
    pub(crate) const ABOUT: AboutSystem = AboutSystem::new("jdn", "Julian Day Number", DOC).with_aliases(&[
        "julian-day-number",
        "chronological-julian-day",
        "cjd",
    ]);
}

impl Count for JulianDayNumber {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn number_of(&self, day: Day) -> i64 {
        day.julian_day_number()
    }

    fn day_of(&self, number: i64) -> Result<Day, Error> {
        Day::from_julian_day_number(number)
    }
}
