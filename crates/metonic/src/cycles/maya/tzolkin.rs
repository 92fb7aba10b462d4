//! The Maya cycle of 260 days.

use crate::about::AboutSystem;
use crate::cycles::place::names;
use crate::cycles::{Cycle, Place, Wheel, cycle};
use crate::day::Day;

cycle! {
    /// The tzolkin, the Maya cycle of 260 days.
    ///
    /// # Rules
    /// A number from 1 to 13 and one of twenty day signs go forward together, so that a pair comes
    /// back after 260 days. The correlation is Goodman, Martínez and Thompson's (584 283): the long
    /// count 0.0.0.0.0 was 4 Ahau.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 11.1: 1 Imix on R.D. −1 137 301.
    pub struct Tzolkin { "tzolkin", "Tzolkin", &["tzolk-in", "maya-tzolkin"]; }
}

/// The R.D. of a day 1 Imix.
const START: i64 = -1_137_301;

impl Tzolkin {
    pub(super) const NUMBER: Wheel = Wheel::numbered("number", 1, 13);
    pub(super) const SIGN: Wheel = Wheel::named(
        "day sign",
        names![
            "Imix", "Ik", "Akbal", "Kan", "Chicchan", "Cimi", "Manik", "Lamat", "Muluc", "Oc", "Chuen", "Eb",
            "Ben", "Ix", "Men", "Cib", "Caban", "Etznab", "Cauac", "Ahau",
        ],
    );

    pub(super) fn parts(day: Day) -> [u16; 2] {
        Self::parts_of_rata_die(day.rata_die())
    }

    /// The number and the day sign of an R.D. number, which may be a year before the first day.
    pub(super) fn parts_of_rata_die(rata_die: i64) -> [u16; 2] {
        let after = rata_die - START;
        [Self::NUMBER.turned(after), Self::SIGN.turned(after)]
    }
}

impl Cycle for Tzolkin {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const { &[Self::NUMBER, Self::SIGN] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        Place::new(&Self::parts(day))
    }

    fn span(&self) -> u32 {
        260
    }
}
