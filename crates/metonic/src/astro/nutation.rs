//! Nutation and the obliquity of the ecliptic.

use super::moment::Tt;
use super::precession::ARC_SECOND;
use super::series::{cosine_of_turns, polynomial, sine_of_turns};
use super::theory::Epoch;
use crate::tables::nutation_2000b::TERMS;

/// Arc seconds in a turn.
const TURN: f64 = 1_296_000.0;

/// The arguments l, l′, F, D, Ω: arc seconds by powers of Julian centuries. Source: IERS Conventions
/// 2010, equation 5.43 (Simon et al. 1994).
const ARGUMENTS: [[f64; 5]; 5] = [
    [485_868.249_036, 1_717_915_923.217_8, 31.879_2, 0.051_635, -0.000_244_70],
    [1_287_104.793_048, 129_596_581.048_1, -0.553_2, 0.000_136, -0.000_011_49],
    [335_779.526_232, 1_739_527_262.847_8, -12.751_2, -0.001_037, 0.000_004_17],
    [1_072_260.703_692, 1_602_961_601.209_0, -6.370_6, 0.006_593, -0.000_031_69],
    [450_160.398_036, -6_962_890.543_1, 7.472_2, 0.007_702, -0.000_059_39],
];

/// The planets' share, which IAU 2000B has as constants, arc seconds. Source: as the table's.
const PLANETS_IN_LONGITUDE: f64 = -0.000_135;
/// The same in obliquity.
const PLANETS_IN_OBLIQUITY: f64 = 0.000_388;

/// The unit of the table's amplitudes, arc seconds.
const TENTH_OF_MICROSECOND: f64 = 1e-7;

/// Mean obliquity, arc seconds by powers of Julian centuries. Source: IAU 2006, Capitaine et al.
/// 2003, equation 37.
const OBLIQUITY: [f64; 6] =
    [84_381.406, -46.836_769, -0.000_183_1, 0.002_003_40, -0.000_000_576, -0.000_000_043_4];

/// How the true pole stands to the mean one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nutation {
    /// In longitude, degrees.
    pub longitude: f64,
    /// In obliquity, degrees.
    pub obliquity: f64,
}

/// Nutation, IAU 2000B: within 0.003″ of IAU 2000A in 1900–2050.
///
/// ```
/// use metonic::astro::{Tt, nutation};
///
/// // Meeus, Astronomical Algorithms, example 22.a: 1987-04-10, −3.788″ and +9.443″.
/// let nutation = nutation::nutation(Tt::from_julian_date(2_446_895.5));
/// assert!((nutation.longitude * 3600.0 + 3.788).abs() < 0.01);
/// assert!((nutation.obliquity * 3600.0 - 9.443).abs() < 0.01);
/// ```
#[must_use]
pub fn nutation(at: Tt) -> Nutation {
    let [longitude, obliquity] = radians(Epoch::of(at).centuries);
    Nutation { longitude: longitude.to_degrees(), obliquity: obliquity.to_degrees() }
}

/// The obliquity of the ecliptic, mean (IAU 2006), degrees.
///
/// ```
/// use metonic::astro::{Tt, nutation};
///
/// assert!((nutation::mean_obliquity(Tt::J2000) - 23.439_279).abs() < 1e-6);
/// ```
#[must_use]
pub fn mean_obliquity(at: Tt) -> f64 {
    mean_obliquity_radians(Epoch::of(at).centuries).to_degrees()
}

/// The true equator and equinox of a moment.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) epoch: Epoch,
    /// Nutation in longitude, radians.
    pub(super) nutation: f64,
    /// The true obliquity, radians.
    pub(super) obliquity: f64,
}

impl Frame {
    pub(super) fn of(at: Tt) -> Self {
        let epoch = Epoch::of(at);
        let [nutation, in_obliquity] = radians(epoch.centuries);
        Self { epoch, nutation, obliquity: mean_obliquity_radians(epoch.centuries) + in_obliquity }
    }
}

/// Nutation in longitude and obliquity, radians.
fn radians(centuries: f64) -> [f64; 2] {
    let arguments = ARGUMENTS.map(|argument| polynomial(centuries, &argument) / TURN);
    let (mut longitude, mut obliquity) = (0.0, 0.0);
    for (multiples, [sine, sine_rate, cosine], [other_cosine, other_rate, other_sine]) in &TERMS {
        let turns: f64 =
            multiples.iter().zip(arguments).map(|(times, turns)| f64::from(*times) * turns).sum();
        let (sine_of, cosine_of) = (sine_of_turns(turns), cosine_of_turns(turns));
        longitude += (sine + sine_rate * centuries) * sine_of + cosine * cosine_of;
        obliquity += (other_cosine + other_rate * centuries) * cosine_of + other_sine * sine_of;
    }
    [
        (longitude * TENTH_OF_MICROSECOND + PLANETS_IN_LONGITUDE) * ARC_SECOND,
        (obliquity * TENTH_OF_MICROSECOND + PLANETS_IN_OBLIQUITY) * ARC_SECOND,
    ]
}

/// The mean obliquity, radians.
fn mean_obliquity_radians(centuries: f64) -> f64 {
    polynomial(centuries, &OBLIQUITY) * ARC_SECOND
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `eraNut00b` of pyerfa 2.0.1.5 at MJD 53736.0, radians.
    #[test]
    fn erfa_agrees() {
        let [longitude, obliquity] = radians(Tt::from_julian_date(2_453_736.5).centuries());
        assert!((longitude - -9.632_552_291_148e-6).abs() < 0.0006 * ARC_SECOND);
        assert!((obliquity - 4.063_197_106_621e-5).abs() < 0.0006 * ARC_SECOND);
    }

    /// `eraObl06` of pyerfa 2.0.1.5 at MJD 54388.0, radians.
    #[test]
    fn obliquity_is_erfa_s() {
        let obliquity = mean_obliquity_radians(Tt::from_julian_date(2_454_388.5).centuries());
        assert!((obliquity - 0.409_074_922_938_725_9).abs() < 1e-14);
    }
}
