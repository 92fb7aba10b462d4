//! The day sign that bears a Maya year.

use super::haab::Haab;
use super::tzolkin::Tzolkin;
use crate::about::AboutSystem;
use crate::cycles::{Cycle, Place, Wheel, cycle, stride};
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

/// Days of the eighteen months, before those of Uayeb.
const DAYS_OF_MONTHS: u16 = 360;

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

    // A year has one place, and all of them 365 days.
    fn next(&self, place: Place, from: Day) -> Option<Day> {
        if self.place_of(from) == Some(place) {
            return Some(from);
        }
        let to_next = 365 - i64::from(Haab::day_of_year(from));
        stride(self, place, from.add_days(to_next).ok()?, 365, 52)
    }

    fn previous(&self, place: Place, to: Day) -> Option<Day> {
        if self.place_of(to) == Some(place) {
            return Some(to);
        }
        // To the last day that has the year's name, of the year before where this one's names it already.
        let since_last = i64::from(Haab::day_of_year(to)) - i64::from(DAYS_OF_MONTHS) + 1;
        let back = if since_last > 0 { since_last } else { since_last + 365 };
        stride(self, place, to.add_days(-back).ok()?, -365, 52)
    }

    fn span(&self) -> u32 {
        // Fifty-two years of 365 days.
        18_980
    }
}
