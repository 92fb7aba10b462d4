//! From the ecliptic to the equator.

use super::moment::Tt;
use super::nutation::Frame;
use super::theory::degrees;

/// A direction from the earth's centre, referred to the true equator and equinox of date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Equatorial {
    /// Right ascension, degrees, 0 ≤ α < 360.
    pub right_ascension: f64,
    /// Declination, degrees, −90 ≤ δ ≤ 90.
    pub declination: f64,
}

impl Equatorial {
    /// The direction of an apparent longitude and latitude, degrees, at a moment.
    ///
    /// ```
    /// use metonic::astro::{Equatorial, Tt};
    ///
    /// // The June solstice is as far north as the ecliptic is oblique.
    /// let solstice = Equatorial::of_ecliptic(90.0, 0.0, Tt::J2000);
    /// assert!((solstice.right_ascension - 90.0).abs() < 1e-9);
    /// assert!((solstice.declination - 23.4377).abs() < 1e-4);
    /// ```
    #[must_use]
    pub fn of_ecliptic(longitude: f64, latitude: f64, at: Tt) -> Self {
        Self::in_frame(longitude.to_radians(), latitude.to_radians(), &Frame::of(at))
    }

    /// The direction of an apparent longitude and latitude, radians.
    pub(super) fn in_frame(longitude: f64, latitude: f64, frame: &Frame) -> Self {
        let (sine, cosine) = libm::sincos(frame.obliquity);
        let (sine_longitude, cosine_longitude) = libm::sincos(longitude);
        let (sine_latitude, cosine_latitude) = libm::sincos(latitude);
        let x = cosine_latitude * cosine_longitude;
        let across = cosine_latitude * sine_longitude;
        let y = across * cosine - sine_latitude * sine;
        let z = across * sine + sine_latitude * cosine;
        Self {
            right_ascension: degrees(libm::atan2(y, x)),
            declination: libm::asin(z.clamp(-1.0, 1.0)).to_degrees(),
        }
    }
}
