//! Months and tithis by modern astronomy, from a table.

use super::lunisolar::Reckoning;
use crate::day::Day;
use crate::status::Status;
use crate::tables::{ASTRO_HINDU_LUNAR, ASTRO_HINDU_LUNAR_DOUBTS};

/// The reckoning of the lunisolar calendar by modern astronomy at Ujjain.
pub(super) struct ObservedMoon;

/// Lunations, and months, past any day.
const FARTHEST: i64 = 1 << 28;

fn clamped(lunation: i64) -> i64 {
    lunation.clamp(-FARTHEST, FARTHEST)
}

impl Reckoning for ObservedMoon {
    fn month(lunation: i64) -> i64 {
        ASTRO_HINDU_LUNAR.lunation(clamped(lunation)).month
    }

    fn first_lunation(month: i64) -> i64 {
        ASTRO_HINDU_LUNAR.first_lunation(clamped(month))
    }

    fn first_day(lunation: i64) -> i64 {
        ASTRO_HINDU_LUNAR.lunation(clamped(lunation)).first_day
    }

    fn tithi(day: i64) -> i64 {
        let number = ASTRO_HINDU_LUNAR.lunation_of(day);
        let found = ASTRO_HINDU_LUNAR.lunation(number);
        30 * number + i64::from(found.lunation.tithi((day - found.first_day) as u32))
    }

    fn is_repeated(day: i64) -> bool {
        let found = ASTRO_HINDU_LUNAR.lunation(ASTRO_HINDU_LUNAR.lunation_of(day));
        let place = (day - found.first_day) as u32;
        found.lunation.place(found.lunation.tithi(place)) < place
    }

    fn first_day_of_tithi(tithi: i64) -> i64 {
        let found = ASTRO_HINDU_LUNAR.lunation(clamped(tithi.div_euclid(30)));
        found.first_day + i64::from(found.lunation.place(tithi.rem_euclid(30) as u32))
    }
}

/// What the table is worth on a day.
pub(super) fn status(day: Day) -> Status {
    let days = i64::from(day.get());
    if days < ASTRO_HINDU_LUNAR.first_day() || days >= ASTRO_HINDU_LUNAR.end_day() {
        return Status::Approximate;
    }
    match ASTRO_HINDU_LUNAR_DOUBTS.binary_search(&day.get()) {
        Ok(_) => Status::Uncertain,
        Err(_) => Status::Computed,
    }
}
