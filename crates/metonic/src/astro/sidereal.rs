//! Sidereal time: how the earth is turned against the equinox.

use core::f64::consts::TAU;

use super::moment::Ut;
use super::nutation::Frame;
use super::precession::ARC_SECOND;
use super::series::polynomial;
use super::theory::degrees;

/// The earth's rotation angle at J2000.0 UT1, turns. Source: IERS Conventions 2010, equation 5.15.
const ROTATION_AT_J2000: f64 = 0.779_057_273_264_0;
/// Its change in a day of UT1 beyond a whole turn, turns. Same source.
const ROTATION_BEYOND_TURN: f64 = 0.002_737_811_911_354_48;

/// Mean sidereal time less the rotation angle, arc seconds by powers of Julian centuries of TT.
/// Source: IAU 2006, Capitaine, Wallace and Chapront, Astronomy and Astrophysics 432 (2005) 355,
/// equation 42.
const PRECESSION_IN_RIGHT_ASCENSION: [f64; 6] =
    [0.014_506, 4_612.156_534, 1.391_581_7, -0.000_000_44, -0.000_029_956, -0.000_000_036_8];

/// Greenwich apparent sidereal time, degrees, 0 ≤ θ < 360.
///
/// ```
/// use metonic::astro::{Ut, sidereal};
///
/// // Meeus, Astronomical Algorithms, example 12.a: 1987-04-10, 13 h 10 min 46.1351 s.
/// let time = sidereal::apparent(Ut::from_days(2_446_895.5 - 2_451_545.0));
/// assert!((time / 15.0 - (13.0 + 10.0 / 60.0 + 46.1351 / 3600.0)).abs() < 0.01 / 3600.0);
/// ```
#[must_use]
pub fn apparent(at: Ut) -> f64 {
    degrees(in_frame(at, &Frame::of(at.tt())))
}

/// The same in radians, not reduced. Days beyond the years of the theories keep the precession of
/// their limit.
pub(super) fn in_frame(at: Ut, frame: &Frame) -> f64 {
    let days = at.days();
    let turns = ROTATION_AT_J2000 + (days - libm::floor(days)) + days * ROTATION_BEYOND_TURN;
    turns * TAU
        + polynomial(frame.epoch.centuries, &PRECESSION_IN_RIGHT_ASCENSION) * ARC_SECOND
        + frame.nutation * libm::cos(frame.obliquity)
}

#[cfg(test)]
mod tests {
    use super::super::moment::Tt;
    use super::*;

    /// `eraGst06a` of pyerfa 2.0.1.5 at MJD 53736.0 in both scales, radians.
    #[test]
    fn erfa_agrees() {
        let days = 2_453_736.5 - 2_451_545.0;
        let time = in_frame(Ut::from_days(days), &Frame::of(Tt::from_days(days)));
        assert!((time.rem_euclid(TAU) - 1.754_166_137_675_015_5).abs() < 1e-8);
    }
}
