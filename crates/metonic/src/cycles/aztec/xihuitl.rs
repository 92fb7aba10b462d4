//! The Aztec year of 365 days.

use crate::about::AboutSystem;
use crate::cycles::place::names;
use crate::cycles::{Cycle, Place, Wheel, cycle, turned};
use crate::day::Day;

cycle! {
    /// The xihuitl, the Aztec year of 365 days.
    ///
    /// # Rules
    /// Eighteen months of twenty days, numbered from 1, and five days, the nemontemi. The correlation
    /// is Caso's. Which month began the year is disputed; the order here is Reingold and Dershowitz's.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 11.2, after A. Caso, *Los calendarios
    /// prehispánicos*, 1967: 1 Izcalli on R.D. 555 202.
    pub struct Xihuitl { "xihuitl", "Xihuitl", &["aztec-xihuitl"]; }
}

/// The R.D. of a day 1 Izcalli.
const START: i64 = 555_202;
const DAYS: u16 = 365;

impl Xihuitl {
    /// Days since 1 Izcalli.
    pub(super) fn day_of_year(day: Day) -> u16 {
        turned(day, START, DAYS)
    }
}

impl Cycle for Xihuitl {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const MONTHS: Wheel = Wheel::named(
            "month",
            names![
                "Izcalli",
                "Atlcahualo",
                "Tlacaxipehualiztli",
                "Tozoztontli",
                "Huei Tozoztli",
                "Toxcatl",
                "Etzalcualiztli",
                "Tecuilhuitontli",
                "Huei Tecuilhuitl",
                "Tlaxochimaco",
                "Xocotlhuetzi",
                "Ochpaniztli",
                "Teotleco",
                "Tepeilhuitl",
                "Quecholli",
                "Panquetzaliztli",
                "Atemoztli",
                "Tititl",
                "Nemontemi",
            ],
        );
        const { &[Wheel::numbered("day", 1, 20), MONTHS] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        let after = Self::day_of_year(day);
        Place::new(&[after % 20 + 1, after / 20 + 1])
    }

    fn span(&self) -> u32 {
        DAYS.into()
    }
}
