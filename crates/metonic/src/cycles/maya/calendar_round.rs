//! The tzolkin and the haab together.

use super::haab::Haab;
use super::tzolkin::Tzolkin;
use crate::about::AboutSystem;
use crate::cycles::{Cycle, Place, Wheel, cycle};
use crate::day::Day;

cycle! {
    /// The calendar round of the Maya: the tzolkin and the haab together, 18 980 days.
    ///
    /// # Rules
    /// A pair such as 4 Ahau 8 Cumku comes back after 52 years of 365 days. Not every pair is a
    /// day: of the day signs, four can meet a given day of the months.
    ///
    /// # Sources
    /// As for the tzolkin and the haab; Reingold and Dershowitz, 4th ed., section 11.1.
    pub struct CalendarRound { "calendar-round", "Calendar Round", &["maya-calendar-round"]; }
}

impl Cycle for CalendarRound {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const { &[Tzolkin::NUMBER, Tzolkin::SIGN, Haab::DAY, Haab::MONTH] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        let ([number, sign], [day, month]) = (Tzolkin::parts(day), Haab::parts(day));
        Place::new(&[number, sign, day, month])
    }

    fn span(&self) -> u32 {
        // The least common multiple of 260 and 365.
        18_980
    }
}
