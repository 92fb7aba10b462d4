//! The equinox among the stars: accumulated general precession in longitude.

use core::f64::consts::PI;

use super::series::polynomial;

/// Radians in an arc second.
pub(super) const ARC_SECOND: f64 = PI / 648_000.0;

/// Accumulated precession in longitude, arc seconds by powers of Julian centuries. Source: IAU 2006,
/// Capitaine, Wallace and Chapront, Astronomy and Astrophysics 412 (2003) 567, equation 39.
const GENERAL: [f64; 6] = [0.0, 5_028.796_195, 1.105_434_8, 0.000_079_64, -0.000_023_857, -0.000_000_038_3];

/// What VSOP87D has added for the same, radians by powers of Julian millennia: the polynomial of the
/// earth's longitude in VSOP87D less that in VSOP87B, which is referred to J2000.0. (It is Laskar's
/// of 1986: 50 290.966″, 111.197″, 0.077″, −0.235″, −0.0018″.)
const OF_VSOP87: [f64; 6] = [0.0, 0.243_817_483_51, 0.000_539_098_6, 3.748_2e-7, -1.140_84e-6, -8.78e-9];

/// The precession of a day, radians.
pub(super) const MEAN_MOTION: f64 = GENERAL[1] * ARC_SECOND / super::moment::JULIAN_CENTURY;

/// The general precession since J2000.0, radians.
///
/// Beside the long-term model of Vondrák, Capitaine and Wallace (2011) it differs by 1.3″ in −1000,
/// 0.7″ in 4000, 24″ in −4000 and 64″ in 8000.
pub(super) fn general(centuries: f64) -> f64 {
    polynomial(centuries, &GENERAL) * ARC_SECOND
}

/// The precession in the longitudes of VSOP87D, radians.
pub(super) fn of_vsop87(centuries: f64) -> f64 {
    polynomial(centuries / 10.0, &OF_VSOP87)
}
