//! Days that the sun and the moon give to feasts.

use super::feast::Observance;
use super::rule::{Passage, SolarTerm};
use crate::astro::{Place, Ut, delta_t_error, moon, rise_set, sun};
use crate::calendar::Calendar;
use crate::calendars::{Bahai, Gregorian};
use crate::day::Day;
use crate::fields::YearMonthDay;
use crate::month::Month;
use crate::status::Status;

/// The theories' error and more, in days: a minute.
const THEORY_ERROR: f64 = 1.0 / 1440.0;
/// So many days after a passage are past it and before the next.
const WITHIN_A_YEAR: f64 = 300.0;
/// Where the first passage of a year is later than so many days, no second one is in it: years are as long as the sun's
/// to a day.
const EARLY: f64 = 5.0;
/// The moon of this number after Naw-Rúz.
const EIGHTH: i64 = 8;

/// Half of the time within which an event is known to be, in days.
pub(super) fn error_at(event: Ut) -> f64 {
    delta_t_error(event) / 86_400.0 + THEORY_ERROR
}

/// The day of an event by a clock that is some days ahead of UT.
fn observance(event: Ut, offset: f64) -> Observance {
    let day = event.day(offset);
    let error = error_at(event);
    let is_sure = event.plus(-error).day(offset) == event.plus(error).day(offset);
    Observance { day, status: standing(is_sure, Gregorian::from_day(day).0) }
}

/// The first passage in a Gregorian year, or the second: a year that begins just before a passage may end just after the
/// next. One that ends just before a passage may have none.
pub(super) fn solar_term(year: i32, term: &SolarTerm, passage: Passage) -> Option<Observance> {
    let (since, zone, before) = term.zone;
    let offset = if year < since { before } else { zone } / 24.0;
    let new_year = Ut::midnight(Gregorian::to_day(year, 1, 1).ok()?).plus(-offset);
    let next_after = |after: Ut| sun::next_longitude(term.longitude, after.tt()).ut();
    let first = next_after(new_year);
    let event = match passage {
        Passage::First => first,
        Passage::Second if first.days() - new_year.days() < EARLY => next_after(first.plus(WITHIN_A_YEAR)),
        Passage::Second => return None,
    };
    Some(observance(event, offset)).filter(|date| Gregorian::from_day(date.day).0 == year)
}

pub(super) fn eighth_new_moon_after_naw_ruz(year: i32) -> Option<Observance> {
    // Tehran as Reingold and Dershowitz have it, chapter 16.
    let tehran = Place::new(35.696_111, 51.423_056, 0.0)?;
    let naw_ruz = Bahai.day_of(YearMonthDay::new(year, Month::M01, 1)).ok()?;
    // The eighth after Naw-Rúz is the eighth after its last moment, the sunset that ends it: a letter
    // of the Universal House of Justice's secretariat of 24 November 2014 counts so for 172 BE.
    let end = rise_set::sunset(tehran, naw_ruz)?;
    let new_moon = moon::new_moon(moon::lunation_at(end.tt()).saturating_add(EIGHTH)).ut();
    let error = error_at(new_moon);
    let day = day_by_sunset(tehran, new_moon)?;
    let is_sure = [-error, error].into_iter().all(|error| {
        day_by_sunset(tehran, new_moon.plus(error)) == Some(day)
            && moon::lunation_at(end.plus(error).tt()) == moon::lunation_at(end.tt())
    });
    let standing = standing(is_sure, Gregorian::from_day(naw_ruz).0);
    let next = day.add_days(1).ok()?;
    Some(Observance { day: next, status: standing.max(Bahai.status(next)) })
}

/// The date of the daylight of a Bahá’í day, which begins at the sunset before.
fn day_by_sunset(place: Place, at: Ut) -> Option<Day> {
    let day = at.day(place.longitude() / 360.0);
    let sunset = rise_set::sunset(place, day)?;
    if at < sunset { Some(day) } else { day.add_days(1).ok() }
}

/// The firmest standing of what astronomy answers.
pub(super) fn standing(is_sure: bool, year: i32) -> Status {
    // What the series are good for: `astro`.
    match (is_sure, year) {
        (_, ..-1000 | 4001..) => Status::Approximate,
        (true, _) => Status::Computed,
        (false, _) => Status::Uncertain,
    }
}
