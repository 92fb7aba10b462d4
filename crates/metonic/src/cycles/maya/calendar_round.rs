//! The tzolkin and the haab together.

use super::haab::Haab;
use super::tzolkin::Tzolkin;
use crate::about::AboutSystem;
use crate::cycles::{Cycle, Place, Wheel, cycle, stride};
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

/// Days from 0 Pop to a place's day of the haab.
fn day_of_haab(place: Place) -> Option<i64> {
    let &[_, _, day, month] = place.numbers() else { return None };
    let after = (i64::from(month) - 1) * 20 + i64::from(day);
    (Haab::DAY.contains(day) && Haab::MONTH.contains(month)).then_some(after)
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

    // The days with the place's day of the haab are 365 apart.
    fn next(&self, place: Place, from: Day) -> Option<Day> {
        let ahead = (day_of_haab(place)? - i64::from(Haab::day_of_year(from))).rem_euclid(365);
        stride(self, place, from.add_days(ahead).ok()?, 365, 52)
    }

    fn previous(&self, place: Place, to: Day) -> Option<Day> {
        let behind = (i64::from(Haab::day_of_year(to)) - day_of_haab(place)?).rem_euclid(365);
        stride(self, place, to.add_days(-behind).ok()?, -365, 52)
    }

    fn span(&self) -> u32 {
        // The least common multiple of 260 and 365.
        18_980
    }
}
