//! The day sign that bears a Maya year.

use super::haab::Haab;
use super::tzolkin::Tzolkin;
use crate::about::AboutSystem;
use crate::cycles::mesoamerican::{self, DAYS_OF_MONTHS};
use crate::cycles::{Cycle, Place, Wheel, cycle};
use crate::day::Day;

cycle! {
    /// The year bearer of the Maya: the place in the tzolkin of the day that began the haab.
    ///
    /// # Rules
    /// The number and day sign of 0 Pop are those of the year that it begins. Four signs can bear a
    /// year: Ik, Manik, Eb, Caban. The five days of Uayeb belong to no year's bearer. (At other
    /// places and times the year was named by 1 Pop, or by its last day.)
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 11.1.
    pub struct YearBearer { "maya-year-bearer", "Maya Year Bearer", &["year-bearer"]; }
}

impl Cycle for YearBearer {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const { &[Tzolkin::NUMBER, Tzolkin::SIGN] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        let after = Haab::day_of_year(day);
        if after >= DAYS_OF_MONTHS {
            return None;
        }
        Place::new(&Tzolkin::parts_of_rata_die(day.rata_die() - i64::from(after)))
    }

    fn next(&self, place: Place, from: Day) -> Option<Day> {
        mesoamerican::next(self, place, from, Haab::day_of_year(from))
    }

    fn previous(&self, place: Place, to: Day) -> Option<Day> {
        mesoamerican::previous(self, place, to, Haab::day_of_year(to))
    }

    fn span(&self) -> u32 {
        // Fifty-two years of 365 days.
        18_980
    }
}
