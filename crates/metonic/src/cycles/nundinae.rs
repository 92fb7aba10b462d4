//! The Roman market week.

use super::{Cycle, Place, Wheel, cycle};
use crate::about::AboutSystem;
use crate::day::Day;
use crate::status::Status;

cycle! {
    /// The nundinal cycle, the Roman market week of eight days.
    ///
    /// # Rules
    /// Every eighth day was a market day at Rome, the *nundinae*: place 8 of the cycle, which ends
    /// with it. The letters A to H of the Roman fasti count from 1 January and are another matter: the
    /// market day has another letter each year.
    ///
    /// # Range and status
    /// One market day of Rome is known by its Julian date, 8 February 60; every other is counted from
    /// it and is `Approximate`. The cycle was shifted more than once between Caesar and then (Dio
    /// 48.33.4 and 60.24.7), so that earlier days are known to differ, and in late antiquity it fell
    /// out of use.
    ///
    /// # Sources
    /// CIL IV 4182 (6 February 60 a market day at Cumae) with CIL IV 8863 (Rome two days after
    /// Cumae), as C. Bennett, *Roman Dates: Nundinal Synchronisms*, combines them.
    pub struct Nundinae { "nundinae", "Nundinae", &["nundinal-cycle", "roman-market-week"]; }
}

/// The R.D. of the day after the market day of 8 February 60 (Julian).
const START: i64 = 21_587;

impl Nundinae {
    const DAY: Wheel = Wheel::numbered("day", 1, 8);
}

impl Cycle for Nundinae {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const { &[Self::DAY] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        Some(Place::one(Self::DAY.turned(day.rata_die() - START)))
    }

    fn span(&self) -> u32 {
        Self::DAY.places().into()
    }

    fn status(&self, _: Day) -> Status {
        Status::Approximate
    }
}
