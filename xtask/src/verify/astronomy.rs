//! The astronomy beside JPL's DE421 (through Skyfield), and beside Reingold and Dershowitz's.
//!
//! What is tested is the theory, so samples in Universal Time are brought to Terrestrial Time by the
//! ΔT that their makers used, not by ours.

use std::error::Error;
use std::path::Path;

use metonic::Day;
use metonic::astro::{Place, Tt, Ut, delta_t, delta_t_error, moon, rise_set, sun};

use super::table::{Row, Tally, for_each_row};
use crate::Outcome;

pub(super) const SECONDS: f64 = 86_400.0;

/// Seconds that our new and full moons may differ from DE421's.
const MOON_WITHIN: f64 = 2.0;
/// Seconds that our solar terms may differ from DE421's.
const TERM_WITHIN: f64 = 5.0;

/// The same for Reingold and Dershowitz, whose new moons are within 25 s of DE421 and whose terms
/// within 63 s, near the present.
const THEIR_MOON_WITHIN: f64 = 30.0;
const THEIR_TERM_WITHIN: f64 = 75.0;

/// A straight line between known places.
pub(super) struct Line(Vec<(f64, f64)>);

impl Line {
    /// From two columns of a file beside `path`, kept as its rows are.
    pub(super) fn beside(path: &Path, name: &str, x: &str, y: &str) -> Result<Self, Box<dyn Error>> {
        let mut reader = csv::Reader::from_path(path.with_file_name(name))?;
        let header = reader.headers()?.clone();
        let column = |wanted: &str| {
            header.iter().position(|name| name == wanted).ok_or_else(|| format!("{name}: no column {wanted}"))
        };
        let (x, y) = (column(x)?, column(y)?);
        let mut points = Vec::new();
        for record in reader.records() {
            let record = record?;
            points.push((record[x].trim().parse()?, record[y].trim().parse()?));
        }
        Ok(Self(points))
    }

    pub(super) fn at(&self, x: f64) -> f64 {
        let after = self.0.partition_point(|point| point.0 <= x).clamp(1, self.0.len() - 1);
        let ((x0, y0), (x1, y1)) = (self.0[after - 1], self.0[after]);
        y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    }
}

/// The TT of a moment of R.D., with ΔT in seconds.
pub(super) fn tt(rata_die: f64, delta_t: f64) -> Tt {
    Tt::from_days(Ut::from_rata_die(rata_die).days() + delta_t / SECONDS)
}

/// The new or full moon nearest to a moment.
pub(super) fn nearest_moon(at: Tt, phase: i32) -> Tt {
    let lunation = moon::lunation_at(at);
    let event = |lunation| if phase == 0 { moon::new_moon(lunation) } else { moon::full_moon(lunation) };
    let distance = |moment: Tt| (moment.days() - at.days()).abs();
    let moments = [lunation - 1, lunation, lunation + 1].map(event);
    moments.into_iter().min_by(|one, other| distance(*one).total_cmp(&distance(*other))).unwrap_or(at)
}

pub(super) fn nearest_term(at: Tt, longitude: f64) -> Tt {
    let half_turn_before = at.plus(-180.0);
    sun::next_longitude(longitude, half_turn_before)
}

/// Columns `phase` (0 or 180), `rd_ut1`, `delta_t_s`.
pub(super) fn moon_phases(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let at = tt(row.number("rd_ut1")?, row.number("delta_t_s")?);
    let ours = nearest_moon(at, row.number("phase")?);
    tally.within("s", (ours.days() - at.days()) * SECONDS, MOON_WITHIN);
    Ok(())
}

/// Columns `longitude`, `rd_ut1`; ΔT is in the file of the moon's phases.
pub(super) fn solar_terms(path: &Path, tally: &mut Tally) -> Outcome {
    let their_delta_t =
        Line::beside(path, "skyfield_de421_moon_phases_1900_2050.csv", "rd_ut1", "delta_t_s")?;
    for_each_row(path, tally, &|row: &Row<'_>, tally: &mut Tally| {
        let rata_die = row.number("rd_ut1")?;
        let at = tt(rata_die, their_delta_t.at(rata_die));
        let ours = nearest_term(at, row.number("longitude")?);
        tally.within("s", (ours.days() - at.days()) * SECONDS, TERM_WITHIN);
        Ok(())
    })
}

/// Reingold and Dershowitz's ΔT at a moment of R.D., seconds.
fn their_delta_t(path: &Path) -> Result<impl Fn(f64) -> f64, Box<dyn Error>> {
    let days = Line::beside(path, "delta-t.csv", "gregorian_year", "ephemeris_correction_days")?;
    // Their year is the Gregorian one's: the correction is that of its middle.
    Ok(move |rata_die: f64| days.at(0.5 + rata_die / 365.242_5) * SECONDS)
}

/// Columns `n`, `rd_ut`.
pub(super) fn their_new_moons(path: &Path, tally: &mut Tally) -> Outcome {
    let delta_t = their_delta_t(path)?;
    for_each_row(path, tally, &|row: &Row<'_>, tally: &mut Tally| {
        let rata_die: f64 = row.number("rd_ut")?;
        let at = tt(rata_die, delta_t(rata_die));
        tally.within("s", (nearest_moon(at, 0).days() - at.days()) * SECONDS, THEIR_MOON_WITHIN);
        Ok(())
    })
}

/// Columns `longitude_deg`, `rd_ut`.
pub(super) fn their_solar_terms(path: &Path, tally: &mut Tally) -> Outcome {
    let delta_t = their_delta_t(path)?;
    for_each_row(path, tally, &|row: &Row<'_>, tally: &mut Tally| {
        let rata_die: f64 = row.number("rd_ut")?;
        let at = tt(rata_die, delta_t(rata_die));
        let ours = nearest_term(at, row.number("longitude_deg")?);
        tally.within("s", (ours.days() - at.days()) * SECONDS, THEIR_TERM_WITHIN);
        Ok(())
    })
}

/// What is compared of the positions: a column, our answer, the unit, and how far theirs may be off.
type Position = (&'static str, fn(Tt) -> f64, &'static str, f64);

/// The longitude of the sun, years 1–2733: theirs is Bretagnon and Simon's of 49 terms.
pub(super) const SUN_LONGITUDE: Position = ("solar_long", sun::longitude, "°", 0.005);
/// The longitude of the moon. Theirs is Meeus's abridged one.
pub(super) const MOON_LONGITUDE: Position = ("lunar_long", moon::longitude, "°", 0.02);
/// The latitude of the moon.
pub(super) const MOON_LATITUDE: Position = ("lunar_lat", moon::latitude, "°", 0.01);
/// The distance of the moon.
pub(super) const MOON_DISTANCE: Position = ("lunar_dist_m", |at| moon::distance(at) * 1000.0, "m", 100_000.0);

/// Column `rd` and that of the position.
pub(super) fn positions((column, ours, unit, bound): Position) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let delta_t = their_delta_t(path)?;
        for_each_row(path, tally, &|row: &Row<'_>, tally: &mut Tally| {
            let rata_die: f64 = row.number("rd")?;
            let theirs: f64 = row.number(column)?;
            let mut difference = ours(tt(rata_die, delta_t(rata_die))) - theirs;
            if unit == "°" {
                difference -= 360.0 * (difference / 360.0).round();
            }
            tally.within(unit, difference, bound);
            Ok(())
        })
    }
}

/// Columns `rd`, `eq_of_time` (days).
pub(super) fn equation_of_time(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let at = Ut::from_rata_die(row.number("rd")?);
    let theirs: f64 = row.number("eq_of_time")?;
    // Theirs is a short series of Smart's.
    tally.within("s", sun::equation_of_time(at) * 60.0 + mean_sun(at) - theirs * SECONDS, 12.0);
    Ok(())
}

/// What their mean sun is before ours, seconds: theirs moves by TT, ours is the clock's UT, and it gains a
/// day in a year of ΔT.
pub(super) fn mean_sun(at: Ut) -> f64 {
    delta_t(at) / 365.242_2
}

/// Columns `gregorian_year`, `ephemeris_correction_days`: Espenak and Meeus's polynomials.
pub(super) fn their_model(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let year: f64 = row.number("gregorian_year")?;
    if year > 2020.0 {
        tally.pass_over("a convention for the future");
        return Ok(());
    }
    let days: f64 = row.number("ephemeris_correction_days")?;
    let at = Ut::from_days((year + 0.5 - 2000.0) * 365.25);
    // The models are of 2004 and 2020. Around 1250 they are 190 s apart, 4.8 times the error that the
    // newer one claims.
    tally.within("times the error", (delta_t(at) - days * SECONDS) / delta_t_error(at).max(1.0), 5.0);
    Ok(())
}

/// A place of the sample and its zone, hours. Source: Reingold and Dershowitz, *Calendrical
/// Calculations*, 4th ed., chapter 14 (Mecca, Jerusalem), 15 (Tehran), 17 (Paris).
pub(super) fn place(name: &str) -> Option<(Place, f64)> {
    let (latitude, longitude, elevation, zone) = match name {
        "jerusalem" => (31.78, 35.24, 740.0, 2.0),
        "mecca" => (21.0 + 25.0 / 60.0 + 24.0 / 3600.0, 39.0 + 49.0 / 60.0 + 24.0 / 3600.0, 298.0, 3.0),
        "tehran" => (35.68, 51.42, 1100.0, 3.5),
        "paris" => (48.0 + 50.0 / 60.0 + 11.0 / 3600.0, 2.0 + 20.0 / 60.0 + 15.0 / 3600.0, 27.0, 1.0),
        _ => return None,
    };
    Some((Place::new(latitude, longitude, elevation)?, zone))
}

/// Where their search stops at a moment when the moon is 1° to 5.5° from the horizon: column, place,
/// R.D. At ours it is within 0.004° of it, computed apart with ERFA and the full series of ELP/MPP02.
const THEIR_MOON_IS_NOT_THERE: [(&str, &str, i64); 3] = [
    ("moonrise_std", "paris", 739_441),
    ("moonrise_std", "paris", 739_521),
    ("moonset_std", "paris", 739_561),
];

/// What happens at the horizon, and its column.
#[derive(Clone, Copy)]
pub(super) enum Horizon {
    Sunrise,
    Sunset,
    Moonrise,
    Moonset,
}

/// Columns `place`, `rd`, `sunrise_std`, `sunset_std`, `moonrise_std`, `moonset_std`.
pub(super) fn horizon(event: Horizon) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let name = row.text("place")?;
        let (place, zone) = place(name).ok_or_else(|| format!("unknown place {name}"))?;
        let day = Day::from_rata_die(row.number("rd")?)?;
        let midnight = Ut::midnight(day).plus(-zone / 24.0);
        let (column, ours, bound) = match event {
            Horizon::Sunrise => ("sunrise_std", rise_set::sunrise(place, day), 20.0),
            Horizon::Sunset => ("sunset_std", rise_set::sunset(place, day), 20.0),
            Horizon::Moonrise => ("moonrise_std", rise_set::moonrise(place, midnight), 240.0),
            Horizon::Moonset => ("moonset_std", rise_set::moonset(place, midnight), 240.0),
        };
        if THEIR_MOON_IS_NOT_THERE.contains(&(column, name, day.rata_die())) {
            tally.pass_over("the moon is not on the horizon at theirs");
            return Ok(());
        }
        let theirs: Option<f64> = row.optional_number(column)?;
        match (theirs, ours) {
            (Some(theirs), Some(ours)) => {
                let theirs = Ut::from_rata_die(theirs - zone / 24.0);
                tally.within("s", (ours.days() - theirs.days()) * SECONDS, bound);
            }
            (theirs, ours) => tally.equal(column, theirs.is_some(), ours.is_some()),
        }
        Ok(())
    }
}
