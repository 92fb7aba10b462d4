//! Rising, setting and noon at a place.
//!
//! Refraction at the horizon is taken to be 34′, the sun's semidiameter 16′: the convention of
//! almanacs. Weather moves a real sunrise by a minute or more; at high latitudes, where the sun only
//! grazes the horizon, so do the convention's own last seconds of arc.

use core::f64::consts::TAU;

use super::moment::{Tt, Ut};
use super::nutation::Frame;
use super::place::Place;
use super::theory::wrapped;
use super::{moon, sidereal, sun};
use crate::day::Day;

/// Refraction at the horizon, degrees. Source: *Explanatory Supplement to the Astronomical Almanac*.
const REFRACTION: f64 = 34.0 / 60.0;
/// The sun's mean semidiameter, degrees. Same source.
const SUN_SEMIDIAMETER: f64 = 16.0 / 60.0;
/// The earth's equatorial radius, kilometres: WGS 84.
pub(super) const EARTH_RADIUS: f64 = 6378.137;
/// The moon's radius as a share of the earth's: IAU.
pub(super) const MOON_RADIUS: f64 = 0.272_5;

/// Steps that bring a crossing of the sun from some hours to less than 0.1 s, away from the latitudes
/// where the sun only grazes the horizon.
const STEPS: usize = 5;

/// A half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// From midnight to noon: the sun rises.
    Morning,
    /// From noon to midnight: the sun sets.
    Evening,
}

/// True noon: the sun's transit of the place's meridian in a day of its local mean time.
///
/// ```
/// use metonic::{Day, astro::{Place, rise_set}};
///
/// // 2000-01-01 at Greenwich, 12:03:
/// let greenwich = Place::new(51.4769, 0.0, 0.0).unwrap();
/// let noon = rise_set::noon(greenwich, Day::new(10_957));
/// assert!((noon.days() * 1440.0 - 3.2).abs() < 0.2);
/// ```
#[must_use]
pub fn noon(place: Place, day: Day) -> Ut {
    let mean = mean_noon(place, day);
    let mut noon = mean;
    for _ in 0..2 {
        noon = mean.plus(-sun::equation_of_time(noon) / 1440.0);
    }
    noon
}

/// Sunrise: the sun's upper limb appears, before the [`noon`] of a day of local mean time. `None` if
/// it does not, in polar day or night.
///
/// ```
/// use metonic::{Day, astro::{Place, rise_set}};
///
/// // New Year 2000 at Greenwich: 08:06 to 16:02.
/// let greenwich = Place::new(51.4769, 0.0, 0.0).unwrap();
/// let minutes = |moment: Option<metonic::astro::Ut>| (moment.unwrap().days() + 0.5) * 1440.0;
/// let sunrise = minutes(rise_set::sunrise(greenwich, Day::new(10_957)));
/// assert!((sunrise - (8.0 * 60.0 + 6.0)).abs() < 1.0);
/// let sunset = minutes(rise_set::sunset(greenwich, Day::new(10_957)));
/// assert!((sunset - (16.0 * 60.0 + 2.0)).abs() < 1.0);
///
/// let longyearbyen = Place::new(78.22, 15.65, 0.0).unwrap();
/// assert!(rise_set::sunrise(longyearbyen, Day::new(10_957)).is_none());
/// ```
#[must_use]
pub fn sunrise(place: Place, day: Day) -> Option<Ut> {
    sun_at_altitude(place, day, limb_on_horizon(place), Half::Morning)
}

/// Sunset: the sun's upper limb vanishes, after the [`noon`] of a day of local mean time. `None` if it
/// does not.
///
/// ```
/// use metonic::{Day, astro::{Place, rise_set}};
///
/// // The sun does not set on Svalbard at midsummer.
/// let longyearbyen = Place::new(78.22, 15.65, 0.0).unwrap();
/// assert!(rise_set::sunset(longyearbyen, Day::new(11_130)).is_none());
/// ```
#[must_use]
pub fn sunset(place: Place, day: Day) -> Option<Ut> {
    sun_at_altitude(place, day, limb_on_horizon(place), Half::Evening)
}

/// The moment at which the sun's centre, seen from the earth's and without refraction, is at an
/// altitude above the horizontal (degrees, negative below), in half of a day of local mean time:
/// −18 is the end of astronomical twilight. `None` if it is always above or always below.
///
/// ```
/// use metonic::{Day, astro::{Place, rise_set::{self, Half}}};
///
/// let mecca = Place::new(21.4225, 39.8262, 0.0).unwrap();
/// let day = Day::new(20_778);
/// let dawn = rise_set::sun_at_altitude(mecca, day, -18.0, Half::Morning).unwrap();
/// assert!(dawn < rise_set::sunrise(mecca, day).unwrap());
/// ```
#[must_use]
pub fn sun_at_altitude(place: Place, day: Day, altitude: f64, half: Half) -> Option<Ut> {
    let sign = match half {
        Half::Morning => -1.0,
        Half::Evening => 1.0,
    };
    let mut at = mean_noon(place, day).plus(sign * 0.25);
    let mut cosine = f64::NAN;
    for _ in 0..STEPS {
        let frame = Frame::of(at.tt());
        let sun = sun::in_frame(&frame);
        let (sine_declination, cosine_declination) = libm::sincos(sun.declination.to_radians());
        let (sine_latitude, cosine_latitude) = libm::sincos(place.latitude().to_radians());
        cosine = (libm::sin(altitude.to_radians()) - sine_latitude * sine_declination)
            / (cosine_latitude * cosine_declination);
        let target = sign * libm::acos(cosine.clamp(-1.0, 1.0));
        let hour_angle = hour_angle(place, at, &frame, sun.right_ascension);
        at = at.plus(wrapped(target - hour_angle) / TAU);
    }
    (-1.0..=1.0).contains(&cosine).then_some(at)
}

/// Moonrise: the first moment in the 24 hours from `from` at which the moon's upper limb appears, to
/// some seconds. `None` if there is none: about once a month, and for days on end at high latitudes.
///
/// ```
/// use metonic::{Day, astro::{Place, Ut, rise_set}};
///
/// let jerusalem = Place::new(31.78, 35.24, 0.0).unwrap();
/// let from = Ut::midnight(Day::new(20_778)).plus(-2.0 / 24.0);
/// let rise = rise_set::moonrise(jerusalem, from).unwrap();
/// assert!(rise > from && rise < from.plus(1.0));
/// ```
#[must_use]
pub fn moonrise(place: Place, from: Ut) -> Option<Ut> {
    moon_crosses(place, from, 1.0)
}

/// Moonset: the first moment in the 24 hours from `from` at which the moon's upper limb vanishes. See
/// [`moonrise`].
///
/// ```
/// use metonic::{Day, astro::{Place, Ut, rise_set}};
///
/// let jerusalem = Place::new(31.78, 35.24, 0.0).unwrap();
/// let from = Ut::midnight(Day::new(20_778)).plus(-2.0 / 24.0);
/// assert!(rise_set::moonset(jerusalem, from).is_some());
/// ```
#[must_use]
pub fn moonset(place: Place, from: Ut) -> Option<Ut> {
    moon_crosses(place, from, -1.0)
}

/// The noon of a day of local mean time.
fn mean_noon(place: Place, day: Day) -> Ut {
    Ut::midnight(day).plus(0.5 - place.longitude() / 360.0)
}

/// The altitude of the sun's centre when its upper limb is on the horizon, degrees.
fn limb_on_horizon(place: Place) -> f64 {
    -(REFRACTION + SUN_SEMIDIAMETER + place.dip())
}

/// The first crossing of the horizon upwards (`sign` 1) or downwards (−1), by hourly steps.
fn moon_crosses(place: Place, from: Ut, sign: f64) -> Option<Ut> {
    let height = |at: Ut| sign * moon_above_horizon(place, at, at.tt());
    let mut before = (from, height(from));
    for hour in 1..=24 {
        let at = from.plus(f64::from(hour) / 24.0);
        let after = (at, height(at));
        if before.1 < 0.0 && after.1 >= 0.0 {
            return Some(crossing(before, after, height));
        }
        before = after;
    }
    None
}

/// The moment between two at which a height goes through 0: eight steps of the regula falsi, the end
/// that stays halved (Illinois).
fn crossing(mut low: (Ut, f64), mut high: (Ut, f64), height: impl Fn(Ut) -> f64) -> Ut {
    for _ in 0..8 {
        let share = low.1 / (low.1 - high.1);
        let at = low.0.plus((high.0.days() - low.0.days()) * share);
        let middle = (at, height(at));
        if middle.1 < 0.0 {
            low = middle;
            high.1 /= 2.0;
        } else {
            high = middle;
            low.1 /= 2.0;
        }
    }
    high.0
}

/// How far the moon's upper limb is above the horizon, degrees, with parallax and refraction; `tt` is
/// the moment `at`, or one beside it by an error of ΔT.
pub(super) fn moon_above_horizon(place: Place, at: Ut, tt: Tt) -> f64 {
    let frame = Frame::of(tt);
    let moon = moon::in_frame(&frame);
    let sine_parallax = EARTH_RADIUS / moon::distance(tt);
    let parallax = libm::asin(sine_parallax.clamp(-1.0, 1.0)).to_degrees();
    let (sine_declination, cosine_declination) = libm::sincos(moon.declination.to_radians());
    let (sine_latitude, cosine_latitude) = libm::sincos(place.latitude().to_radians());
    let hour_angle = hour_angle(place, at, &frame, moon.right_ascension);
    let sine =
        sine_latitude * sine_declination + cosine_latitude * cosine_declination * libm::cos(hour_angle);
    let altitude = libm::asin(sine.clamp(-1.0, 1.0)).to_degrees();
    altitude - parallax * (1.0 - MOON_RADIUS) + REFRACTION + place.dip()
}

/// The angle since the transit of a right ascension (degrees), radians.
pub(super) fn hour_angle(place: Place, at: Ut, frame: &Frame, right_ascension: f64) -> f64 {
    let local = sidereal::in_frame(at, frame) + place.longitude().to_radians();
    wrapped(local - right_ascension.to_radians())
}
