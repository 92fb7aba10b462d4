//! The astronomy of the appendix of Reingold and Dershowitz's book: 33 days from −586 to 2094.
//!
//! The file of the sun has the ΔT of each day, so that what is compared is the theory, save in what the
//! rotation of the earth decides: risings and settings are by our ΔT.

use std::path::Path;

use metonic::Day;
use metonic::astro::{self, Place, Tt, Ut, delta_t_error, moon, rise_set, sidereal, standard_time, sun};

use super::astronomy::{Line, SECONDS, mean_sun, nearest_moon, nearest_term, place, tt};
use super::table::{Row, Tally, for_each_row};
use super::{Check, rows, whole};
use crate::Outcome;

const SUN: &str = "samples/rules/appendixC_6.csv";
/// The Chinese calendar's: of the sun too.
const CHINESE: &str = "samples/rules/appendixC_5.csv";
const MOON: &str = "samples/rules/appendixC_7.csv";

/// Seconds that their solar terms may differ from ours, over 27 centuries.
const TERM_WITHIN: f64 = 90.0;

pub(super) fn checks() -> Vec<Check> {
    vec![
        whole(SUN, "longitude of the sun", by_their_delta_t(sun_longitude)),
        whole(SUN, "solstices and equinoxes", by_their_delta_t(solstice)),
        whole(CHINESE, "solar terms", by_their_delta_t(major_term)),
        rows(SUN, "astro::delta_t", delta_t),
        rows(SUN, "equation of time", equation_of_time),
        rows(SUN, "dawn, noon and sunset", hours_of_the_sun),
        whole(MOON, "longitude of the moon", by_their_delta_t(moon_longitude)),
        whole(MOON, "latitude of the moon", by_their_delta_t(moon_latitude)),
        whole(MOON, "altitude of the moon", by_their_delta_t(moon_altitude)),
        whole(MOON, "new moons", by_their_delta_t(new_moon)),
        rows(MOON, "moonrise and moonset", hours_of_the_moon),
    ]
}

/// What is compared of a row, with what makes a moment of R.D. a TT.
type Compare = fn(&Row<'_>, &mut Tally, &dyn Fn(f64) -> Tt) -> Outcome;

fn by_their_delta_t(compare: Compare) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let days = Line::beside(path, "appendixC_6.csv", "rd", "ephem_corr")?;
        let at = |rata_die: f64| tt(rata_die, days.at(rata_die) * SECONDS);
        for_each_row(path, tally, &|row: &Row<'_>, tally: &mut Tally| compare(row, tally, &at))
    }
}

/// Compares angles.
fn degrees(tally: &mut Tally, theirs: f64, ours: f64, bound: f64) {
    let difference = ours - theirs;
    tally.within("°", difference - 360.0 * (difference / 360.0).round(), bound);
}

/// At noon.
fn sun_longitude(row: &Row<'_>, tally: &mut Tally, at: &dyn Fn(f64) -> Tt) -> Outcome {
    let noon = at(row.number::<f64>("rd")? + 0.5);
    degrees(tally, row.number("solar_long_12h")?, sun::longitude(noon), 0.005);
    Ok(())
}

/// The next of the four.
fn solstice(row: &Row<'_>, tally: &mut Tally, at: &dyn Fn(f64) -> Tt) -> Outcome {
    let moment: f64 = row.number("next_solstice_equinox_rd")?;
    let theirs = at(moment);
    let longitude = 90.0 * (sun::longitude(theirs) / 90.0).round();
    let ours = nearest_term(theirs, longitude % 360.0);
    tally.within("s", (ours.days() - theirs.days()) * SECONDS, TERM_WITHIN);
    let day: f64 = row.number("rd")?;
    tally.equal("none sooner", true, moment > day && moment < day + 94.0);
    Ok(())
}

/// The next of the twelve, in Beijing's time: the local mean one before 1929.
fn major_term(row: &Row<'_>, tally: &mut Tally, at: &dyn Fn(f64) -> Tt) -> Outcome {
    let moment: f64 = row.number("next_major_term_rd")?;
    let beijing = standard_time::beijing(Ut::from_rata_die(moment));
    let theirs = at(moment - beijing);
    let longitude = 30.0 * (sun::longitude(theirs) / 30.0).round();
    let ours = nearest_term(theirs, longitude % 360.0);
    tally.within("s", (ours.days() - theirs.days()) * SECONDS, TERM_WITHIN);
    let day: f64 = row.number("rd")?;
    tally.equal("none sooner", true, moment > day && moment < day + 33.0);
    Ok(())
}

/// Espenak and Meeus's polynomials: see [`super::astronomy::their_model`].
fn delta_t(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let at = Ut::from_rata_die(row.number("rd")?);
    if at.julian_year() > 2_020.0 {
        tally.pass_over("a convention for the future");
        return Ok(());
    }
    let difference = astro::delta_t(at) - row.number::<f64>("ephem_corr")? * SECONDS;
    tally.within("times the error", difference / delta_t_error(at).max(1.0), 5.0);
    Ok(())
}

fn equation_of_time(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let at = Ut::from_rata_die(row.number::<f64>("rd")?);
    let theirs: f64 = row.number("eq_of_time")?;
    tally.within("s", sun::equation_of_time(at) * 60.0 + mean_sun(at) - theirs * SECONDS, 15.0);
    Ok(())
}

/// Astronomical dawn at Paris, noon at Tehran, sunset at Jerusalem, in standard time.
fn hours_of_the_sun(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    let noon = |place, day| {
        let noon = rise_set::noon(place, day);
        Some(noon.plus(-mean_sun(noon) / SECONDS))
    };
    let dawn = |place, day| rise_set::sun_at_altitude(place, day, -18.0, rise_set::Half::Morning);
    clock(row, tally, day, ("dawn_paris_frac", "dawn"), "paris", dawn, 45.0)?;
    clock(row, tally, day, ("midday_tehran_frac", "mid"), "tehran", noon, 20.0)?;
    clock(row, tally, day, ("sunset_jerusalem_frac", "set"), "jerusalem", rise_set::sunset, 45.0)
}

fn moon_longitude(row: &Row<'_>, tally: &mut Tally, at: &dyn Fn(f64) -> Tt) -> Outcome {
    let at = at(row.number("rd")?);
    degrees(tally, row.number("lunar_long")?, moon::longitude(at), 0.02);
    Ok(())
}

fn moon_latitude(row: &Row<'_>, tally: &mut Tally, at: &dyn Fn(f64) -> Tt) -> Outcome {
    let at = at(row.number("rd")?);
    degrees(tally, row.number("lunar_lat")?, moon::latitude(at), 0.01);
    Ok(())
}

/// From the earth's centre, at midnight UT.
fn moon_altitude(row: &Row<'_>, tally: &mut Tally, at: &dyn Fn(f64) -> Tt) -> Outcome {
    let (mecca, _) = place("mecca").ok_or("no Mecca")?;
    let rata_die: f64 = row.number("rd")?;
    let moon = moon::equatorial(at(rata_die));
    let sidereal_time = sidereal::apparent(Ut::from_rata_die(rata_die)) + mecca.longitude();
    let (latitude, declination) = (mecca.latitude().to_radians(), moon.declination.to_radians());
    let hour_angle = (sidereal_time - moon.right_ascension).to_radians();
    let sine = latitude.sin() * declination.sin() + latitude.cos() * declination.cos() * hour_angle.cos();
    degrees(tally, row.number("lunar_alt_mecca")?, sine.asin().to_degrees(), 0.02);
    Ok(())
}

/// The first after the day.
fn new_moon(row: &Row<'_>, tally: &mut Tally, at: &dyn Fn(f64) -> Tt) -> Outcome {
    let moment: f64 = row.number("new_moon_after_rd")?;
    let theirs = at(moment);
    // Near the present theirs are within 30 s, in −586 within the 0.01° of their longitude of the moon.
    tally.within("s", (nearest_moon(theirs, 0).days() - theirs.days()) * SECONDS, 80.0);
    let day: f64 = row.number("rd")?;
    tally.equal("none sooner", true, moment > day && moment < day + 30.0);
    Ok(())
}

/// At Mecca, in standard time.
fn hours_of_the_moon(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    let (_, zone) = place("mecca").ok_or("no Mecca")?;
    let midnight = Ut::midnight(day).plus(-zone / 24.0);
    let rise = |place, _| rise_set::moonrise(place, midnight);
    let set = |place, _| rise_set::moonset(place, midnight);
    clock(row, tally, day, ("moonrise_mecca_frac", "mr"), "mecca", rise, 240.0)?;
    clock(row, tally, day, ("moonset_mecca_frac", "ms"), "mecca", set, 240.0)
}

/// Compares a part of a day, and the hours, minutes and seconds beside it; `bogus` is an event that
/// there is not.
fn clock(
    row: &Row<'_>,
    tally: &mut Tally,
    day: Day,
    (column, prefix): (&str, &str),
    name: &str,
    event: impl Fn(Place, Day) -> Option<Ut>,
    bound: f64,
) -> Outcome {
    let (place, zone) = place(name).ok_or_else(|| format!("unknown place {name}"))?;
    let ours = event(place, day);
    if row.text(column)?.trim() == "bogus" {
        let of_the_day = ours.filter(|at| at.plus(zone / 24.0).days() < Ut::midnight(day).days() + 1.0);
        tally.equal(column, false, of_the_day.is_some());
        return Ok(());
    }
    let theirs: f64 = row.number(column)?;
    let part = |unit| row.number::<f64>(&format!("{prefix}_{unit}"));
    tally.within("s", part("h")? * 3_600.0 + part("m")? * 60.0 + part("s")? - theirs * SECONDS, 0.6);
    let Some(ours) = ours else {
        tally.equal(format_args!("R.D. {}: {column}", day.rata_die()), theirs, "none");
        return Ok(());
    };
    let ours = ours.plus(zone / 24.0).days() - Ut::midnight(day).days();
    tally.within("s", (ours - theirs) * SECONDS, bound);
    Ok(())
}
