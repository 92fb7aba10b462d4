//! The sun: apparent longitude, distance, solar terms, equation of time.

use core::f64::consts::{PI, TAU};

use super::coordinates::Equatorial;
use super::moment::{JULIAN_CENTURY, Tt, Ut};
use super::nutation::Frame;
use super::precession::{self, ARC_SECOND};
use super::series::{first_waves, polynomial, slope, waves};
use super::sidereal;
use super::theory::{Angle, Epoch, degrees, wrapped};
use crate::tables::vsop87_earth::{B, B_SECULAR, L, L_SECULAR, R, R_SECULAR};

/// Julian centuries in the unit of time of VSOP87.
const MILLENNIUM: f64 = 10.0;

/// From VSOP87's dynamical equinox to that of FK5, radians. Source: Bretagnon and Francou 1988;
/// Meeus, *Astronomical Algorithms*, 2nd ed., 32.3 (its other terms are below 0.000 001″ for the sun).
const FK5: f64 = -0.090_33 * ARC_SECOND;

/// Days that light takes for 1 au. Source: light-time of 499.004 784 s, IAU 2009/2012 constants.
const LIGHT_TIME: f64 = 499.004_784 / 86_400.0;

/// The mean longitude's motion in a day, referred to the equinox of date, radians: VSOP87.
const MEAN_MOTION: f64 = L_SECULAR[1] / (MILLENNIUM * JULIAN_CENTURY);
/// The sun's mean longitude at J2000.0 less a turn (the earth's and half a turn), radians: counted
/// straight through, the longitude is 0 at the March equinox of 2000.
const MEAN_AT_J2000: f64 = L_SECULAR[0] + PI - TAU;

/// Solar terms in a turn: 15° each.
const TERMS: f64 = 24.0;

/// The terms that give the distance to 0.0001 au.
const LIGHT_TIME_TERMS: usize = 3;

/// The apparent geocentric longitude of the sun, degrees from the true equinox of date, 0 ≤ λ < 360:
/// with light-time and nutation.
///
/// ```
/// use metonic::astro::{Tt, sun};
///
/// // Meeus, Astronomical Algorithms, example 25.b: 1992-10-13, 199° 54′ 21.8″.
/// let longitude = sun::longitude(Tt::from_julian_date(2_448_908.5));
/// assert!((longitude - 199.906_06).abs() < 0.0001);
/// ```
#[must_use]
pub fn longitude(at: Tt) -> f64 {
    degrees(Longitude::exact(at))
}

/// The geocentric latitude of the sun above the ecliptic of date, degrees: never above 1.3″.
///
/// ```
/// use metonic::astro::{Tt, sun};
///
/// assert!(sun::latitude(Tt::J2000).abs() < 1.3 / 3600.0);
/// ```
#[must_use]
pub fn latitude(at: Tt) -> f64 {
    latitude_radians(Epoch::of(at).centuries).to_degrees()
}

/// The distance of the sun's centre from the earth's, astronomical units (149 597 870.7 km), to
/// 0.000 001 au.
///
/// ```
/// use metonic::astro::{Tt, sun};
///
/// // Meeus, example 25.b.
/// assert!((sun::distance(Tt::from_julian_date(2_448_908.5)) - 0.997_608_53).abs() < 2e-6);
/// ```
#[must_use]
pub fn distance(at: Tt) -> f64 {
    let millennia = Epoch::of(at).centuries / MILLENNIUM;
    polynomial(millennia, &R_SECULAR) + waves(millennia, &R)
}

/// The sun's apparent right ascension and declination, geocentric.
///
/// ```
/// use metonic::astro::{Tt, sun};
///
/// // Meeus, example 25.b: 198.378 18°, −7.783 87°.
/// let sun = sun::equatorial(Tt::from_julian_date(2_448_908.5));
/// assert!((sun.right_ascension - 198.378_18).abs() < 0.0001);
/// assert!((sun.declination - -7.783_87).abs() < 0.0001);
/// ```
#[must_use]
pub fn equatorial(at: Tt) -> Equatorial {
    in_frame(&Frame::of(at))
}

/// Apparent solar time less mean solar time, in minutes: positive where a sundial is ahead of a
/// clock that shows local mean time.
///
/// Mean time is UT1 here, which clocks keep. Older definitions, whose mean sun moves uniformly in TT,
/// give ΔT / 365.2422 more: 0.2 s now, 29 s in the year 0.
///
/// ```
/// use metonic::astro::{Tt, sun};
///
/// // Meeus, example 28.b: 1992-10-13, 13 min 42.6 s.
/// let equation = sun::equation_of_time(Tt::from_julian_date(2_448_908.5).ut());
/// assert!((equation - 13.71).abs() < 0.01);
/// ```
#[must_use]
pub fn equation_of_time(at: Ut) -> f64 {
    let frame = Frame::of(at.tt());
    let apparent = sidereal::in_frame(at, &frame) - in_frame(&frame).right_ascension.to_radians();
    // The mean sun is in the meridian of Greenwich at the noon from which `at` counts.
    let minutes_in_radian = 1440.0 / TAU;
    wrapped(apparent - (at.days() - libm::floor(at.days())) * TAU) * minutes_in_radian
}

/// The moment of the solar term `number`: the sun's apparent longitude reaches 15° × number, counted
/// straight through from 0 at the March equinox of 2000. So `number` modulo 24 is 0 at a March
/// equinox, 18 at a December solstice (winter solstice, dongzhi).
///
/// Beyond the years −8000 to 12000 the sun's mean motion is used.
///
/// ```
/// use metonic::astro::sun;
///
/// // The equinox of 2000-03-20 was at 07:35 UT.
/// let equinox = sun::term(0).ut();
/// let minutes = (equinox.days() - 78.5) * 1440.0;
/// assert!((minutes - (7.0 * 60.0 + 35.0)).abs() < 1.0);
/// ```
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "exact far beyond the years of the theories")]
pub fn term(number: i64) -> Tt {
    Longitude::reached(number as f64 * (TAU / TERMS))
}

/// The number of the solar term in force at a moment: [`term`] of it is the last one not after.
///
/// ```
/// use metonic::astro::{Tt, sun};
///
/// // 2000-01-01 is after the solstice of 1999-12-22, term −6, and before 2000-01-06.
/// assert_eq!(sun::term_at(Tt::J2000), -6);
/// ```
#[must_use]
pub fn term_at(at: Tt) -> i64 {
    libm::floor(Longitude::unwrapped(at) / (TAU / TERMS)) as i64
}

/// The first moment at or after `after` at which the sun's apparent longitude is `longitude` degrees
/// (any number; whole turns do not count). Where `after` is such a moment to a millisecond, rounding
/// decides between it and the next year's.
///
/// ```
/// use metonic::astro::{Tt, sun};
///
/// // The winter solstice of 2000: 2000-12-21 13:37 UT.
/// let solstice = sun::next_longitude(270.0, Tt::J2000).ut();
/// let minutes = (solstice.days() - 354.5) * 1440.0;
/// assert!((minutes - (13.0 * 60.0 + 37.0)).abs() < 1.0);
/// ```
#[must_use]
pub fn next_longitude(longitude: f64, after: Tt) -> Tt {
    let from = Longitude::unwrapped(after);
    let ahead = longitude.to_radians() - from;
    Longitude::reached(from + ahead - TAU * libm::floor(ahead / TAU))
}

/// The sun's apparent longitude from the true equinox of date.
struct Longitude;

impl Angle for Longitude {
    fn exact(at: Tt) -> f64 {
        apparent(&Frame::of(at))
    }

    fn rough(at: Tt, terms: usize) -> (f64, f64) {
        let Epoch { centuries, beyond } = Epoch::of(at);
        let (angle, speed) = rough_inertial(centuries, terms);
        let angle = angle + precession::general(centuries) + beyond * MEAN_MOTION;
        let speed = if beyond == 0.0 { speed + precession::MEAN_MOTION } else { MEAN_MOTION };
        (angle, speed)
    }

    fn mean(at: Tt) -> f64 {
        MEAN_AT_J2000 + at.days() * MEAN_MOTION
    }

    fn at_mean(angle: f64) -> Tt {
        Tt::from_days((angle - MEAN_AT_J2000) / MEAN_MOTION)
    }
}

/// The apparent longitude, radians, not reduced.
fn apparent(frame: &Frame) -> f64 {
    let Epoch { centuries, beyond } = frame.epoch;
    inertial(centuries) + precession::general(centuries) + frame.nutation + beyond * MEAN_MOTION
}

fn latitude_radians(centuries: f64) -> f64 {
    let millennia = centuries / MILLENNIUM;
    -(polynomial(millennia, &B_SECULAR) + waves(millennia, &B))
}

/// The apparent right ascension and declination in a frame.
pub(super) fn in_frame(frame: &Frame) -> Equatorial {
    Equatorial::in_frame(apparent(frame), latitude_radians(frame.epoch.centuries), frame)
}

/// The apparent longitude without precession and nutation, radians: where the sun was, seen from the
/// earth, when its light left.
///
/// The earth's own motion in that time is what makes the aberration, and the sun's about the
/// barycentre (0.008″) is left out.
pub(super) fn inertial(centuries: f64) -> f64 {
    let millennia = centuries / MILLENNIUM;
    let (variation, _) = first_waves(millennia, &R, LIGHT_TIME_TERMS);
    let light_time = (polynomial(millennia, &R_SECULAR) + variation) * LIGHT_TIME / JULIAN_CENTURY;
    let centuries = centuries - light_time;
    let millennia = centuries / MILLENNIUM;
    polynomial(millennia, &L_SECULAR) + waves(millennia, &L) + PI + FK5 - precession::of_vsop87(centuries)
}

/// The same by its greatest terms in each power of time, and its change in a day.
pub(super) fn rough_inertial(centuries: f64, terms: usize) -> (f64, f64) {
    let millennia = centuries / MILLENNIUM;
    let (angle, change) = first_waves(millennia, &L, terms);
    let angle = angle + polynomial(millennia, &L_SECULAR) + PI - precession::of_vsop87(centuries);
    let change = (change + slope(millennia, &L_SECULAR)) / (MILLENNIUM * JULIAN_CENTURY);
    (angle - LIGHT_TIME * MEAN_MOTION, change - precession::MEAN_MOTION)
}
