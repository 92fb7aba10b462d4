//! The modified Julian day: Julian day − 2 400 000.5.

use super::Count;
use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::Error;

const DOC: &str = "# Rules
Days from 0 on 1858-11-17, whole from midnight: R.D. − 678 576.

# Sources
IAU, resolution B1 of the XXIII General Assembly, 1997; Reingold and Dershowitz, 4th ed., section 1.5.
";

/// The modified Julian day: Julian day − 2 400 000.5.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ModifiedJulianDay;

impl ModifiedJulianDay {
    pub(crate) const ABOUT: AboutSystem =
        AboutSystem::new("mjd", "Modified Julian Day", DOC).with_aliases(&["modified-julian-day"]);
}

impl Count for ModifiedJulianDay {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn number_of(&self, day: Day) -> i64 {
        day.modified_julian_day()
    }

    fn day_of(&self, number: i64) -> Result<Day, Error> {
        Day::from_modified_julian_day(number)
    }
}
