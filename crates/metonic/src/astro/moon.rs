//! The moon: apparent longitude, latitude, distance, new and full moons.

use core::f64::consts::{PI, TAU};

use super::coordinates::Equatorial;
use super::moment::{JULIAN_CENTURY, SECONDS, Tt};
use super::nutation::Frame;
use super::precession::{self, ARC_SECOND};
use super::series::{first_long_waves, long_waves, polynomial, slope};
use super::sun;
use super::theory::{Angle, Epoch, degrees};
use crate::tables::elp_mpp02::{B, L, MEAN, R};

/// Kilometres that light goes in a day.
const LIGHT_DAY: f64 = 299_792.458 * SECONDS;

/// From the departure point of ELP/MPP02 fitted to DE405 to the equinox of IAU 2006 at J2000.0,
/// radians: the mean of what is left beside DE421 in 1900–2050, when the sun is where FK5 has it. Of
/// its size are the two published places of the equinox on the ecliptic (−0.055″ and −0.015″ from
/// that of ICRS).
const EQUINOX: f64 = -0.041 * ARC_SECOND;

/// The mean longitude's motion in a day, referred to the equinox of date, radians.
const MEAN_MOTION: f64 = MEAN[1] / JULIAN_CENTURY + precession::MEAN_MOTION;

/// The mean synodic month, days, and a mean new moon (lunation 0), days from J2000.0. Source: Meeus,
/// *Astronomical Algorithms*, 2nd ed., 49.1.
const SYNODIC_MONTH: f64 = 29.530_588_861;
/// See [`SYNODIC_MONTH`].
const MEAN_NEW_MOON: f64 = 5.097_66;

/// The terms that give the distance to 1000 km.
const LIGHT_TIME_TERMS: usize = 5;

/// The apparent geocentric longitude of the moon, degrees from the true equinox of date, 0 ≤ λ < 360:
/// with light-time and nutation.
///
/// ```
/// use metonic::astro::{Tt, moon};
///
/// // Meeus, Astronomical Algorithms, example 47.a: 1992-04-12, 133.167 265° (ELP-2000/82).
/// let longitude = moon::longitude(Tt::from_julian_date(2_448_724.5));
/// assert!((longitude - 133.167_265).abs() < 0.003);
/// ```
#[must_use]
pub fn longitude(at: Tt) -> f64 {
    degrees(apparent(&Frame::of(at)))
}

/// The apparent geocentric latitude of the moon above the ecliptic of date, degrees.
///
/// Beyond the years −8000 to 12000 it is not computed: the answer is that of the limit.
///
/// ```
/// use metonic::astro::{Tt, moon};
///
/// // Meeus, example 47.a: −3.229 126°.
/// assert!((moon::latitude(Tt::from_julian_date(2_448_724.5)) - -3.229_126).abs() < 0.001);
/// ```
#[must_use]
pub fn latitude(at: Tt) -> f64 {
    latitude_radians(Epoch::of(at).centuries).to_degrees()
}

/// The distance of the moon's centre from the earth's, kilometres.
///
/// Beyond the years −8000 to 12000 it is not computed: the answer is that of the limit.
///
/// ```
/// use metonic::astro::{Tt, moon};
///
/// // Meeus, example 47.a: 368 409.7 km.
/// assert!((moon::distance(Tt::from_julian_date(2_448_724.5)) - 368_409.7).abs() < 10.0);
/// ```
#[must_use]
pub fn distance(at: Tt) -> f64 {
    long_waves(Epoch::of(at).centuries, &R)
}

/// The moon's apparent right ascension and declination, geocentric.
///
/// ```
/// use metonic::astro::{Tt, moon};
///
/// // Meeus, example 47.a: 134.688 47°, 13.768 37°.
/// let moon = moon::equatorial(Tt::from_julian_date(2_448_724.5));
/// assert!((moon.right_ascension - 134.688_47).abs() < 0.003);
/// assert!((moon.declination - 13.768_37).abs() < 0.003);
/// ```
#[must_use]
pub fn equatorial(at: Tt) -> Equatorial {
    in_frame(&Frame::of(at))
}

/// The moon's apparent longitude less the sun's, degrees, 0 ≤ elongation < 360: 0 at new moon, 180 at
/// full moon.
///
/// ```
/// use metonic::astro::{moon, sun, Tt};
///
/// let elongation = moon::elongation(Tt::J2000);
/// let difference = moon::longitude(Tt::J2000) - sun::longitude(Tt::J2000);
/// assert!((elongation - difference.rem_euclid(360.0)).abs() < 1e-9);
/// ```
#[must_use]
pub fn elongation(at: Tt) -> f64 {
    degrees(Elongation::exact(at))
}

/// The moment of the new moon `lunation`: the apparent longitudes of moon and sun are equal. Lunation
/// 0 is the new moon of 2000-01-06 (Meeus's `k`), Brown's lunation number is 953 more.
///
/// Beyond the years −8000 to 12000 the mean motions are used.
///
/// ```
/// use metonic::astro::moon;
///
/// // 2000-01-06 18:14 UT.
/// let new_moon = moon::new_moon(0).ut();
/// let minutes = (new_moon.days() - 4.5) * 1440.0;
/// assert!((minutes - (18.0 * 60.0 + 14.0)).abs() < 1.0);
/// ```
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "exact far beyond the years of the theories")]
pub fn new_moon(lunation: i64) -> Tt {
    Elongation::reached(lunation as f64 * TAU)
}

/// The moment of the full moon of a lunation, about 15 days after its new moon: the apparent
/// longitudes of moon and sun are 180° apart.
///
/// ```
/// use metonic::astro::moon;
///
/// // 2000-01-21 04:40 UT, in a total eclipse.
/// let full_moon = moon::full_moon(0).ut();
/// let minutes = (full_moon.days() - 19.5) * 1440.0;
/// assert!((minutes - (4.0 * 60.0 + 40.0)).abs() < 1.0);
/// ```
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "exact far beyond the years of the theories")]
pub fn full_moon(lunation: i64) -> Tt {
    Elongation::reached(lunation as f64 * TAU + PI)
}

/// The lunation at a moment: [`new_moon`] of it is the last one not after.
///
/// ```
/// use metonic::astro::{Tt, moon};
///
/// assert_eq!(moon::lunation_at(Tt::J2000), -1);
/// assert_eq!(moon::lunation_at(moon::new_moon(300).plus(0.001)), 300);
/// ```
#[must_use]
pub fn lunation_at(at: Tt) -> i64 {
    libm::floor(Elongation::unwrapped(at) / TAU) as i64
}

/// The moon's apparent longitude less the sun's. Precession and nutation are the same in both.
struct Elongation;

impl Angle for Elongation {
    fn exact(at: Tt) -> f64 {
        let Epoch { centuries, beyond } = Epoch::of(at);
        inertial(centuries) - sun::inertial(centuries) + beyond * (TAU / SYNODIC_MONTH)
    }

    fn rough(at: Tt, terms: usize) -> (f64, f64) {
        let Epoch { centuries, beyond } = Epoch::of(at);
        let (variation, change) = first_long_waves(centuries, &L, terms);
        let moon = polynomial(centuries, &MEAN) + variation * ARC_SECOND;
        let speed = (slope(centuries, &MEAN) + change * ARC_SECOND) / JULIAN_CENTURY;
        let (sun, sun_speed) = sun::rough_inertial(centuries, terms);
        let mean_speed = TAU / SYNODIC_MONTH;
        let speed = if beyond == 0.0 { speed - sun_speed } else { mean_speed };
        (moon - sun + beyond * mean_speed, speed)
    }

    fn mean(at: Tt) -> f64 {
        (at.days() - MEAN_NEW_MOON) * (TAU / SYNODIC_MONTH)
    }

    fn at_mean(angle: f64) -> Tt {
        Tt::from_days(MEAN_NEW_MOON + angle / TAU * SYNODIC_MONTH)
    }
}

/// The apparent longitude, radians, not reduced.
fn apparent(frame: &Frame) -> f64 {
    let Epoch { centuries, beyond } = frame.epoch;
    inertial(centuries) + precession::general(centuries) + frame.nutation + beyond * MEAN_MOTION
}

fn latitude_radians(centuries: f64) -> f64 {
    long_waves(centuries - light_time(centuries), &B) * ARC_SECOND
}

/// The apparent right ascension and declination in a frame.
pub(super) fn in_frame(frame: &Frame) -> Equatorial {
    Equatorial::in_frame(apparent(frame), latitude_radians(frame.epoch.centuries), frame)
}

/// The apparent longitude without precession and nutation, radians: where the moon was in its way
/// about the earth when its light left. The earth's own motion moves both alike, so there is no
/// aberration besides.
fn inertial(centuries: f64) -> f64 {
    let centuries = centuries - light_time(centuries);
    polynomial(centuries, &MEAN) + long_waves(centuries, &L) * ARC_SECOND + EQUINOX
}

/// The time that light takes from the moon, Julian centuries.
fn light_time(centuries: f64) -> f64 {
    let [greatest, ..] = R;
    let (distance, _) = first_long_waves(centuries, &[greatest], LIGHT_TIME_TERMS);
    distance / (LIGHT_DAY * JULIAN_CENTURY)
}
