//! R.D., the fixed day of Reingold and Dershowitz.

use super::Count;
use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::Error;

const DOC: &str = "# Rules
Days from 1 on proleptic Gregorian 0001-01-01, a Monday; whole from midnight.

# Sources
Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 1.1.
";

/// R.D., the fixed day of Reingold and Dershowitz.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RataDie;

impl RataDie {
    pub(crate) const ABOUT: AboutSystem = AboutSystem::new("rd", "Rata Die", DOC);
}

impl Count for RataDie {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn number_of(&self, day: Day) -> i64 {
        day.rata_die()
    }

    fn day_of(&self, number: i64) -> Result<Day, Error> {
        Day::from_rata_die(number)
    }
}
