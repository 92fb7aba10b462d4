//! The Aztec cycle of 52 years.

use super::tonalpohualli::Tonalpohualli;
use super::xihuitl::Xihuitl;
use crate::about::AboutSystem;
use crate::cycles::place::names;
use crate::cycles::{Cycle, Place, Wheel, cycle, stride};
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

/// Days of the eighteen months, before the nemontemi.
const DAYS_OF_MONTHS: u16 = 360;

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

    // A year has one place, and all of them 365 days.
    fn next(&self, place: Place, from: Day) -> Option<Day> {
        if self.place_of(from) == Some(place) {
            return Some(from);
        }
        let to_next = 365 - i64::from(Xihuitl::day_of_year(from));
        stride(self, place, from.add_days(to_next).ok()?, 365, 52)
    }

    fn previous(&self, place: Place, to: Day) -> Option<Day> {
        if self.place_of(to) == Some(place) {
            return Some(to);
        }
        // To the last day that has the year's name, of the year before where this one's names it already.
        let since_last = i64::from(Xihuitl::day_of_year(to)) - i64::from(DAYS_OF_MONTHS) + 1;
        let back = if since_last > 0 { since_last } else { since_last + 365 };
        stride(self, place, to.add_days(-back).ok()?, -365, 52)
    }

    fn span(&self) -> u32 {
        // Fifty-two years of 365 days.
        18_980
    }
}
