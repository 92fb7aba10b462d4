//! The Aztec cycle of 52 years.

use super::tonalpohualli::Tonalpohualli;
use super::xihuitl::Xihuitl;
use crate::about::AboutSystem;
use crate::cycles::mesoamerican::{self, DAYS_OF_MONTHS};
use crate::cycles::place::names;
use crate::cycles::{Cycle, Place, Wheel, cycle};
use crate::day::Day;

cycle! {
    /// The xiuhmolpilli, the Aztec cycle of 52 years.
    ///
    /// # Rules
    /// A year of 365 days is called by the place in the tonalpohualli of its last day before the
    /// nemontemi: a number from 1 to 13 and one of four signs. The five nemontemi have no year's
    /// name.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 11.2.
    pub struct Xiuhmolpilli { "xiuhmolpilli", "Xiuhmolpilli", &["aztec-xiuhmolpilli"]; }
}

impl Cycle for Xiuhmolpilli {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const YEARS: Wheel = Wheel::named("year bearer", names!["Calli", "Tochtli", "Acatl", "Tecpatl"]);
        const { &[Tonalpohualli::NUMBER, YEARS] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        let after = Xihuitl::day_of_year(day);
        let to_last = i64::from((DAYS_OF_MONTHS - 1).checked_sub(after)?);
        let [number, sign] = Tonalpohualli::parts_of_rata_die(day.rata_die() + to_last);
        // Calli, Tochtli, Acatl and Tecpatl are the third sign of the twenty and each fifth after it.
        Place::new(&[number, (sign + 2) / 5])
    }

    fn next(&self, place: Place, from: Day) -> Option<Day> {
        mesoamerican::next(self, place, from, Xihuitl::day_of_year(from))
    }

    fn previous(&self, place: Place, to: Day) -> Option<Day> {
        mesoamerican::previous(self, place, to, Xihuitl::day_of_year(to))
    }

    fn span(&self) -> u32 {
        // Fifty-two years of 365 days.
        18_980
    }
}
