//! Years of 365 days that are named by one of their days, as the Maya and the Aztec named them.

use super::{Cycle, Place, stride};
use crate::day::Day;

/// Days of the year.
const DAYS_OF_YEAR: i64 = 365;
/// Days of its eighteen months, before the nemontemi, or Uayeb.
pub(super) const DAYS_OF_MONTHS: u16 = 360;
/// Years after which names come again.
const YEARS_OF_ROUND: i64 = 52;

/// The first day, from a day on, with a place that is the name of a year and which the days of the year's
/// months have; `day_of_year` is the day's, from 0.
pub(super) fn next<C: Cycle>(cycle: &C, place: Place, from: Day, day_of_year: u16) -> Option<Day> {
    if cycle.place_of(from) == Some(place) {
        return Some(from);
    }
    let next_year = from.add_days(DAYS_OF_YEAR - i64::from(day_of_year)).ok()?;
    stride(cycle, place, next_year, DAYS_OF_YEAR, YEARS_OF_ROUND)
}

/// The last such day that is not after a day.
pub(super) fn previous<C: Cycle>(cycle: &C, place: Place, to: Day, day_of_year: u16) -> Option<Day> {
    if cycle.place_of(to) == Some(place) {
        return Some(to);
    }
    // To the last day that has the year's name, of the year before where this one's names it already.
    let since_last = i64::from(day_of_year) - i64::from(DAYS_OF_MONTHS) + 1;
    let back = if since_last > 0 { since_last } else { since_last + DAYS_OF_YEAR };
    stride(cycle, place, to.add_days(-back).ok()?, -DAYS_OF_YEAR, YEARS_OF_ROUND)
}
