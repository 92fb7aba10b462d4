//! Months of calendars that watch the moon: Babylon's and the observational Hebrew calendar by the
//! evening on which the crescent is seen, the Samaritan by the conjunction.
//!
//! The rules are those of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., sections 18.1
//! (Babylonian), 18.4 (observational Hebrew) and 18.5 (Samaritan), by this library's astronomy.

use std::collections::HashMap;
use std::error::Error;

use metonic::Day;
use metonic::astro::{Place, Ut, delta_t_error, moon, rise_set, sidereal, sun};
use metonic::calendars::Julian;

use super::lunisolar::Month;

/// Seconds of a day.
const DAY: f64 = 86_400.0;
/// Days of a mean month, as Reingold and Dershowitz count months by.
const MEAN_MONTH: f64 = 29.530_588_861;
/// Babylon's new years: R.D. of 3 April 311 BCE (Julian), the first of Nisanu of Seleucid year 1.
const SELEUCID_EPOCH: i64 = -113_502;

/// Whether something is seen, and by how much: positive if it is, in parts of what it can be wrong by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sight {
    pub(crate) is_seen: bool,
    /// The quantity that decides is so far from its limit, in its own unit.
    pub(crate) margin: f64,
    /// What it can be wrong by, in the same unit.
    pub(crate) error: f64,
}

impl Sight {
    pub(crate) fn is_certain(self) -> bool {
        self.margin.abs() > self.error
    }
}

/// What a moment can be wrong by, in days: ΔT, and the theories as for the calendars of East Asia.
fn error_of(at: Ut) -> f64 {
    let theory = 2.0 + 0.02 * (at.julian_year() - 2000.0).abs();
    (delta_t_error(at) + theory) / DAY
}

fn day_of(rata_die: i64) -> Day {
    Day::from_rata_die(rata_die).unwrap_or_default()
}

/// The R.D. of the day at Greenwich of a new moon.
fn day_of_new_moon(lunation: i64) -> i64 {
    moon::new_moon(lunation).ut().rata_die().floor() as i64
}

fn babylon() -> Option<Place> {
    Place::new(32.4794, 44.4328, 26.0)
}

fn haifa() -> Option<Place> {
    Place::new(32.82, 35.0, 0.0)
}

fn gerizim() -> Option<Place> {
    Place::new(32.1994, 35.2728, 881.0)
}

/// Whether a month begins at Babylon with a day: on its eve the moon is a day old at sunset and sets
/// more than 48 minutes later. Margins are minutes.
pub(crate) fn babylonian(rata_die: i64) -> Option<Sight> {
    let place = babylon()?;
    let sunset = rise_set::sunset(place, day_of(rata_die - 1))?;
    let phase = moon::elongation(sunset.tt());
    let error = error_of(sunset) * 1440.0;
    if !(0.0..90.0).contains(&phase) {
        return Some(Sight { is_seen: false, margin: f64::NEG_INFINITY, error });
    }
    let conjunction = moon::new_moon(moon::lunation_at(sunset.tt()));
    let age = (sunset.tt().days() - conjunction.days() - 1.0) * 1440.0;
    let lag = rise_set::moonset(place, sunset)
        .map_or(f64::NEG_INFINITY, |moonset| (moonset.days() - sunset.days()) * 1440.0);
    // A moon that set before the sun sets again the next day.
    let lag = if lag > 720.0 { f64::NEG_INFINITY } else { lag - 48.0 };
    // A moment moves the lag by a twentieth: the moon comes to set some fifty minutes later each day.
    // Setting itself is computed to some seconds.
    let by_lag = Sight { is_seen: lag > 0.0, margin: lag, error: error / 20.0 + 0.1 };
    let by_age = Sight { is_seen: age >= 0.0, margin: age, error };
    Some(decided(&[by_lag, by_age]))
}

/// What several conditions together make: seen if all are; the nearest decides, or of those that fail
/// the one that fails farthest.
fn decided(all: &[Sight]) -> Sight {
    let by_share = |sight: &&Sight| sight.margin / sight.error;
    let least = all.iter().min_by(|a, b| by_share(a).total_cmp(&by_share(b)));
    least.copied().unwrap_or(Sight { is_seen: false, margin: 0.0, error: 0.0 })
}

/// Whether the crescent is seen at Haifa on the eve of a day, by Shaukat: when the sun is 4.5° below
/// the horizon the arc of light is 10.6° or more and the moon's geocentric altitude more than 4.1°.
/// Margins are degrees.
pub(crate) fn shaukat(rata_die: i64) -> Option<Sight> {
    shaukat_with(rata_die, |at| (at, 0.0))
}

/// The same at another moment than dusk, and with days more of ΔT, which put the moon farther.
pub(crate) fn shaukat_with(rata_die: i64, other: impl Fn(Ut) -> (Ut, f64)) -> Option<Sight> {
    let place = haifa()?;
    let at = rise_set::sun_at_altitude(place, day_of(rata_die - 1), -4.5, rise_set::Half::Evening)?;
    let (at, more) = other(at);
    let tt = at.tt().plus(more);
    let phase = moon::elongation(tt);
    // The moon moves by half a degree an hour, and what is computed is good to some seconds of arc.
    let error = error_of(at) * 13.2 + 0.002;
    if !(0.0..90.0).contains(&phase) {
        return Some(Sight { is_seen: false, margin: f64::NEG_INFINITY, error });
    }
    let latitude = moon::latitude(tt);
    let arc = (latitude.to_radians().cos() * phase.to_radians().cos()).acos().to_degrees();
    let position = moon::equatorial(tt);
    let hour_angle = (sidereal::apparent(at) + place.longitude() - position.right_ascension).to_radians();
    let (sine, cosine) = place.latitude().to_radians().sin_cos();
    let (sine_declination, cosine_declination) = position.declination.to_radians().sin_cos();
    let altitude =
        (sine * sine_declination + cosine * cosine_declination * hour_angle.cos()).asin().to_degrees();
    let by_arc = Sight { is_seen: arc >= 10.6, margin: arc - 10.6, error };
    let by_altitude = Sight { is_seen: altitude > 4.1, margin: altitude - 4.1, error };
    Some(decided(&[by_arc, by_altitude]))
}

/// The first day of a month, and whether it may be another.
#[derive(Clone, Copy, Debug)]
struct First {
    day: i64,
    is_uncertain: bool,
}

/// Months by the evening on which the moon is seen.
pub(crate) struct Crescents {
    criterion: fn(i64) -> Option<Sight>,
    known: HashMap<i64, First>,
}

impl Crescents {
    fn new(criterion: fn(i64) -> Option<Sight>) -> Self {
        Self { criterion, known: HashMap::new() }
    }

    /// The first day that begins with a crescent after a new moon.
    fn first(&mut self, lunation: i64) -> First {
        let criterion = self.criterion;
        *self.known.entry(lunation).or_insert_with(|| {
            let mut first = First { day: day_of_new_moon(lunation), is_uncertain: false };
            for _ in 0..6 {
                let Some(sight) = criterion(first.day) else { break };
                first.is_uncertain |= !sight.is_certain();
                if sight.is_seen {
                    break;
                }
                first.day += 1;
            }
            first
        })
    }
}

/// A calendar's months for some years.
pub(crate) type Months = Result<Vec<Month>, Box<dyn Error>>;

/// Babylon: a leap month in seven of nineteen years, the second Ululu (6) in the eighteenth and the
/// second Addaru (12) in the others.
pub(crate) fn babylonian_years(first: i32, last: i32) -> Months {
    babylon().ok_or("Babylon is no place")?;
    let mut crescents = Crescents::new(babylonian);
    let mut months = Vec::new();
    for year in first..=last {
        let of_cycle = year.rem_euclid(19);
        let codes: Vec<(u8, bool)> = match (of_cycle, (7 * year + 13).rem_euclid(19) < 7) {
            (_, false) => (1..=12).map(|number| (number, false)).collect(),
            (18, true) => (1..=6)
                .map(|number| (number, false))
                .chain([(6, true)])
                .chain((7..=12).map(|number| (number, false)))
                .collect(),
            (_, true) => (1..=12).map(|number| (number, false)).chain([(12, true)]).collect(),
        };
        let before = (235 * (year - 1) + 13).div_euclid(19);
        for ((number, is_leap), month) in codes.into_iter().zip(before..) {
            let middle = SELEUCID_EPOCH + (MEAN_MONTH * (f64::from(month) + 0.5)).round() as i64;
            let lunation = moon::lunation_at(Ut::midnight(day_of(middle)).tt());
            let First { day, is_uncertain } = crescents.first(lunation);
            months.push(Month { first_day: day, year, number, is_leap, is_uncertain });
        }
    }
    Ok(months)
}

/// Haifa: the first of Nisan is the first day with a crescent from a fortnight before the equinox on,
/// thirteen days if that is after sunset. Years begin with Tishri, the seventh month; the thirteenth
/// is the second Adar.
pub(crate) fn hebrew_years(first: i32, last: i32) -> Months {
    let mut crescents = Crescents::new(shaukat);
    let place = haifa().ok_or("Haifa is no place")?;
    // The lunation of Nisan, and whether it may be another.
    let nisan = |gregorian: i32, crescents: &mut Crescents| {
        let equinox = sun::term(24 * (i64::from(gregorian) - 2000)).ut();
        let day = equinox.rata_die().floor() as i64;
        let sunset = rise_set::sunset(place, day_of(day));
        let is_before = sunset.is_none_or(|sunset| equinox < sunset);
        let from = day - if is_before { 14 } else { 13 };
        let near = sunset
            .is_some_and(|sunset| (equinox.days() - sunset.days()).abs() < error_of(equinox) + 10.0 / DAY);
        let mut lunation = moon::lunation_at(Ut::midnight(day_of(from)).tt()) - 1;
        while crescents.first(lunation).day < from {
            lunation += 1;
        }
        let found = crescents.first(lunation);
        let before = crescents.first(lunation - 1);
        let at_limit = (found.is_uncertain && found.day == from)
            || (before.is_uncertain && before.day == from - 1)
            || (near && (found.day == from || before.day == from - 1));
        (lunation, at_limit)
    };
    let mut months = Vec::new();
    // The Nisan of a year is in the Gregorian year 3760 before.
    let mut starts = Vec::new();
    for gregorian in first - 3761..=last - 3760 + 1 {
        starts.push((gregorian, nisan(gregorian, &mut crescents)));
    }
    for pair in starts.windows(2) {
        let [(gregorian, (start, doubt)), (_, (end, end_doubt))] = pair else { continue };
        let count = end - start;
        for (number, lunation) in (1..=count).zip(*start..*end) {
            let (code, is_leap) = match (number, count) {
                (1..=6, _) => (number + 6, false),
                (7..=11, _) => (number - 6, false),
                (12, 13) => (5, true),
                _ => (6, false),
            };
            let year = gregorian + 3760 + i32::from(number >= 7);
            let First { day, is_uncertain } = crescents.first(lunation);
            // An equinox that is in doubt moves the months since the last leap month.
            let is_uncertain = is_uncertain || *doubt || (*end_doubt && number >= 12);
            if (first..=last).contains(&year) {
                months.push(Month { first_day: day, year, number: code as u8, is_leap, is_uncertain });
            }
        }
    }
    Ok(months)
}

/// The day of a Samaritan month: that of the conjunction if it is before the true noon of Gerizim,
/// else the next.
fn samaritan(lunation: i64) -> First {
    let conjunction = moon::new_moon(lunation).ut();
    let longitude = gerizim().map_or(0.0, Place::longitude);
    let apparent = conjunction.rata_die() + longitude / 360.0 + sun::equation_of_time(conjunction) / 1440.0;
    let from_noon = apparent - 0.5;
    let day = from_noon.ceil();
    let is_uncertain = (from_noon - from_noon.round()).abs() < error_of(conjunction);
    First { day: day as i64, is_uncertain }
}

/// Gerizim: the first month is that of the first new moon after the noon of 11 March (Julian). Years
/// begin with the sixth.
pub(crate) fn samaritan_years(first: i32, last: i32) -> Months {
    let place = gerizim().ok_or("Gerizim is no place")?;
    let start = |julian: i32| -> Result<(i64, bool), metonic::Error> {
        let day = Julian::to_day(julian, 3, 11)?;
        let noon = rise_set::noon(place, day);
        let mut lunation = moon::lunation_at(noon.tt());
        if moon::new_moon(lunation).ut() < noon {
            lunation += 1;
        }
        let distance = |lunation: i64| (moon::new_moon(lunation).ut().days() - noon.days()).abs();
        Ok((lunation, distance(lunation).min(distance(lunation - 1)) < error_of(noon)))
    };
    let mut months = Vec::new();
    for year in first..=last + 1 {
        let (begin, doubt) = start(year - 1639)?;
        let (end, end_doubt) = start(year - 1638)?;
        for (number, lunation) in (1_u8..).zip(begin..end) {
            // The year of the months from the sixth on is one more than that of those before.
            let of = if number >= 6 { year } else { year - 1 };
            if !(first..=last).contains(&of) {
                continue;
            }
            let (number, is_leap) = if number > 12 { (12, true) } else { (number, false) };
            let First { day, is_uncertain } = samaritan(lunation);
            let is_uncertain = is_uncertain || (doubt && number < 3) || (end_doubt && number >= 12);
            months.push(Month { first_day: day, year: of, number, is_leap, is_uncertain });
        }
    }
    // The months before the sixth are those of the year that began in the spring before.
    months.sort_by_key(|month| month.first_day);
    Ok(months)
}
