//! The Aztec cycle of 260 days.

use crate::about::AboutSystem;
use crate::cycles::place::names;
use crate::cycles::{Cycle, Place, Wheel, cycle};
use crate::day::Day;

cycle! {
    /// The tonalpohualli, the Aztec cycle of 260 days.
    ///
    /// # Rules
    /// A number from 1 to 13 and one of twenty day signs go forward together. The correlation is
    /// Caso's: Tenochtitlan fell on a day 1 Coatl, 13 August 1521 (Julian).
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 11.2, after A. Caso, *Los calendarios
    /// prehispánicos*, 1967: 1 Cipactli on R.D. 555 299.
    pub struct Tonalpohualli { "tonalpohualli", "Tonalpohualli", &["aztec-tonalpohualli"]; }
}

/// The R.D. of a day 1 Cipactli.
const START: i64 = 555_299;

impl Tonalpohualli {
    pub(super) const NUMBER: Wheel = Wheel::numbered("number", 1, 13);
    pub(super) const SIGN: Wheel = Wheel::named(
        "day sign",
        names![
            "Cipactli",
            "Ehecatl",
            "Calli",
            "Cuetzpallin",
            "Coatl",
            "Miquiztli",
            "Mazatl",
            "Tochtli",
            "Atl",
            "Itzcuintli",
            "Ozomatli",
            "Malinalli",
            "Acatl",
            "Ocelotl",
            "Quauhtli",
            "Cozcaquauhtli",
            "Ollin",
            "Tecpatl",
            "Quiahuitl",
            "Xochitl",
        ],
    );

    /// The number and the day sign of an R.D. number, which may be a year past the last day.
    pub(super) fn parts_of_rata_die(rata_die: i64) -> [u16; 2] {
        let after = rata_die - START;
        [Self::NUMBER.turned(after), Self::SIGN.turned(after)]
    }
}

impl Cycle for Tonalpohualli {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const { &[Self::NUMBER, Self::SIGN] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        Place::new(&Self::parts_of_rata_die(day.rata_die()))
    }

    fn span(&self) -> u32 {
        260
    }
}
