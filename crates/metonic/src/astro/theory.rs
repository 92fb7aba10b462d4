//! Where the theories hold, and how a moment is found at which an angle is reached.

use core::f64::consts::TAU;

use super::moment::{JULIAN_CENTURY, Tt};

/// Julian centuries on either side of J2000.0 in which the theories are computed (years −8000 to
/// 12000). Their polynomials mean nothing much farther out, so from there on longitudes go on with
/// their mean motion.
const CENTURIES: f64 = 100.0;

/// The terms in each power of time that the steps before the last use, which uses all (see
/// [`Angle::reached`]). What they leave out, nutation among it (7 minutes of the sun's way), times the
/// error of their speed is what is left in the end.
const ROUGH_STEPS: [usize; 3] = [8, 24, 60];

/// A moment as the theories take it.
#[derive(Clone, Copy)]
pub(super) struct Epoch {
    /// Julian centuries from J2000.0, at most [`CENTURIES`] of them.
    pub(super) centuries: f64,
    /// Days beyond those.
    pub(super) beyond: f64,
}

impl Epoch {
    pub(super) fn of(at: Tt) -> Self {
        let centuries = at.centuries().clamp(-CENTURIES, CENTURIES);
        let whole = centuries.to_bits() == at.centuries().to_bits();
        Self { centuries, beyond: if whole { 0.0 } else { at.days() - centuries * JULIAN_CENTURY } }
    }
}

/// An angle that grows with time, radians, as exactly as it is known and by its greatest terms.
pub(super) trait Angle {
    /// The angle at a moment.
    fn exact(at: Tt) -> f64;
    /// The angle and its change in a day, by the mean motions and the `terms` greatest terms.
    fn rough(at: Tt, terms: usize) -> (f64, f64);
    /// The mean angle, which the angle is never half a turn away from: linear in time.
    fn mean(at: Tt) -> f64;
    /// The moment of a mean angle.
    fn at_mean(angle: f64) -> Tt;

    /// The angle counted straight through, so that it is near the mean one.
    fn unwrapped(at: Tt) -> f64 {
        let mean = Self::mean(at);
        mean + wrapped(Self::exact(at) - mean)
    }

    /// The moment at which the angle, counted straight through, is `target`.
    ///
    /// Newton's method, always of as many steps: from the mean angle, which is some days off, to some
    /// minutes with few terms, and with all of them to 2 ms for the moon and 0.03 s for the sun (at
    /// most, in the years −8000 to 12 000).
    fn reached(target: f64) -> Tt {
        let mut at = Self::at_mean(target);
        let mut speed = 1.0;
        for terms in ROUGH_STEPS {
            let (angle, change) = Self::rough(at, terms);
            speed = change;
            at = at.plus(wrapped(target - angle) / speed);
        }
        at.plus(wrapped(target - Self::exact(at)) / speed)
    }
}

/// An angle between −½ and ½ turn, radians.
pub(super) fn wrapped(angle: f64) -> f64 {
    angle - TAU * libm::round(angle / TAU)
}

/// An angle of radians as degrees, 0 ≤ angle < 360.
pub(super) fn degrees(angle: f64) -> f64 {
    let degrees = angle.to_degrees();
    let reduced = degrees - 360.0 * libm::floor(degrees / 360.0);
    // A rounding of what is just below 0 gives 360.
    if reduced < 360.0 { reduced } else { 0.0 }
}
