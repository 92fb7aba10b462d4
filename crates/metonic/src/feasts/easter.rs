//! Easter.

use core::fmt;

use super::feast::Observance;
use super::sky;
use crate::astro::{Tt, Ut, moon, sun};
use crate::calendar::Calendar;
use crate::calendars::{Gregorian, Julian};
use crate::day::Day;
use crate::status::Status;
use crate::weekday::Weekday;

/// A way of reckoning Easter Sunday.
///
/// Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 9 (9.1, 9.3) and
/// section 18.9 for the astronomical one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Computus {
    /// The Western churches', since 1583: Sunday after the full moon of the Gregorian epact on or
    /// after 21 March.
    Gregorian,
    /// The Eastern churches', and everybody's before: Sunday after the full moon of the nineteen-year
    /// cycle on or after 21 March of the Julian calendar. Years are the Julian calendar's.
    Julian,
    /// What the World Council of Churches proposed at Aleppo in 1997, which no church keeps: the Sunday
    /// after the first full moon, as it is in the sky, after the equinox; days are those of the
    /// meridian of Jerusalem, from true midnight.
    Astronomical,
}

/// Degrees east of the Dome of the Rock, Reingold and Dershowitz's Jerusalem.
const JERUSALEM: f64 = 35.24;

impl Computus {
    /// The calendar whose years it goes by.
    pub(super) fn calendar<'c>(self) -> &'c dyn Calendar {
        match self {
            Self::Gregorian | Self::Astronomical => &Gregorian,
            Self::Julian => &Julian,
        }
    }

    pub(super) fn in_year(self, year: i32) -> Option<Observance> {
        let defined = |day| Some(Observance { day, status: Status::Defined });
        match self {
            Self::Gregorian => defined(gregorian(year)?),
            Self::Julian => defined(julian(year)?),
            Self::Astronomical => astronomical(year),
        }
    }
}

impl fmt::Display for Computus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gregorian => "easter",
            Self::Julian => "julian easter",
            Self::Astronomical => "astronomical easter",
        })
    }
}

/// Days by which the full moon is before 19 April: the epact shifted, 0 to 29 for each place in the
/// cycle of nineteen years.
fn shifted_epact(year: i32, corrections: i64) -> i64 {
    let place = i64::from(year).rem_euclid(19);
    place.saturating_mul(11).saturating_add(14).saturating_add(corrections).rem_euclid(30)
}

fn gregorian(year: i32) -> Option<Day> {
    let century = i64::from(year.div_euclid(100)).saturating_add(1);
    // Leap days left out, three in four centuries, and the moon's, eight in twenty-five.
    let solar = century.saturating_mul(3).div_euclid(4);
    let lunar = century.saturating_mul(8).saturating_add(5).div_euclid(25);
    let epact = shifted_epact(year, lunar.saturating_sub(solar));
    let is_late_in_cycle = year.rem_euclid(19) > 10;
    let is_adjusted = epact == 0 || (epact == 1 && is_late_in_cycle);
    let before = epact.saturating_add(i64::from(is_adjusted));
    let full_moon = Gregorian::to_day(year, 4, 19).and_then(|day| day.add_days(before.saturating_neg()));
    sunday_after(full_moon.ok()?)
}

fn julian(year: i32) -> Option<Day> {
    let before = shifted_epact(year, 0);
    let full_moon = Julian::to_day(year, 4, 19).and_then(|day| day.add_days(before.saturating_neg()));
    sunday_after(full_moon.ok()?)
}

fn sunday_after(full_moon: Day) -> Option<Day> {
    let next = full_moon.add_days(1).ok()?;
    next.add_days(Weekday::Sunday.days_after(next.weekday()).into()).ok()
}

fn astronomical(year: i32) -> Option<Observance> {
    let equinox = sun::next_longitude(0.0, Ut::midnight(Gregorian::to_day(year, 1, 1).ok()?).tt());
    let lunation = moon::lunation_at(equinox);
    // The full moon of the lunation that holds the equinox may be before it.
    let next_full_moon = |after: Tt| lunation.saturating_add(i64::from(moon::full_moon(lunation) < after));
    let next = next_full_moon(equinox);
    let full_moon = moon::full_moon(next).ut();
    let easter_of = |full_moon: Ut| {
        let apparent = JERUSALEM / 360.0 + sun::equation_of_time(full_moon) / 1440.0;
        sunday_after(full_moon.day(apparent))
    };
    let day = easter_of(full_moon)?;
    let error = sky::error_at(full_moon);
    let is_sure = [-error, error].into_iter().all(|error| {
        easter_of(full_moon.plus(error)) == Some(day) && next_full_moon(equinox.plus(error)) == next
    });
    Some(Observance { day, status: sky::standing(is_sure, year) })
}
