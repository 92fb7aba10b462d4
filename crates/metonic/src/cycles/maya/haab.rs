//! The Maya year of 365 days.

use crate::about::AboutSystem;
use crate::cycles::place::names;
use crate::cycles::{Cycle, Place, Wheel, cycle, turned};
use crate::day::Day;

cycle! {
    /// The haab, the Maya year of 365 days.
    ///
    /// # Rules
    /// Eighteen months of twenty days, numbered from 0 (the seating of the month) to 19, and five
    /// days of Uayeb, 0 to 4. Nothing counts the years. The correlation is Goodman, Martínez and
    /// Thompson's (584 283): the long count 0.0.0.0.0 was 8 Cumku.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 11.1: 0 Pop on R.D. −1 137 490.
    pub struct Haab { "haab", "Haab", &["maya-haab"]; }
}

/// The R.D. of a day 0 Pop.
const START: i64 = -1_137_490;
const DAYS: u16 = 365;

impl Haab {
    pub(super) const DAY: Wheel = Wheel::numbered("day", 0, 20);
    pub(super) const MONTH: Wheel = Wheel::named(
        "month",
        names![
            "Pop", "Uo", "Zip", "Zotz", "Tzec", "Xul", "Yaxkin", "Mol", "Chen", "Yax", "Zac", "Ceh", "Mac",
            "Kankin", "Muan", "Pax", "Kayab", "Cumku", "Uayeb",
        ],
    );

    /// The day of the month, from 0, and the month, from 1.
    pub(super) fn parts(day: Day) -> [u16; 2] {
        let after = Self::day_of_year(day);
        [after % 20, after / 20 + 1]
    }

    /// Days since 0 Pop.
    pub(super) fn day_of_year(day: Day) -> u16 {
        turned(day, START, DAYS)
    }
}

impl Cycle for Haab {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const { &[Self::DAY, Self::MONTH] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        Place::new(&Self::parts(day))
    }

    fn span(&self) -> u32 {
        DAYS.into()
    }
}
