//! A place on the earth.

/// A place: latitude, longitude and height.
///
/// ```
/// use metonic::astro::Place;
///
/// let beijing = Place::new(39.9042, 116.4074, 44.0).unwrap();
/// assert_eq!(beijing.longitude(), 116.4074);
/// assert!(Place::new(91.0, 0.0, 0.0).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    latitude: f64,
    longitude: f64,
    elevation: f64,
}

/// The earth's mean radius, metres. Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th
/// ed., section 14.7.
const EARTH_RADIUS: f64 = 6.372e6;
/// Refraction below a horizon that is lower, degrees by the root of metres: 19″. Same source.
const REFRACTION_OF_HEIGHT: f64 = 19.0 / 3600.0;

impl Place {
    /// A place by its latitude (degrees north, −90 to 90), longitude (degrees east, −180 to 180) and
    /// elevation above the horizon that is seen from it (metres, 0 to 10 000; 0 is the standard of
    /// almanacs, whatever the height above the sea). `None` outside those.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64, elevation: f64) -> Option<Self> {
        let known = (-90.0..=90.0).contains(&latitude)
            && (-180.0..=180.0).contains(&longitude)
            && (0.0..=10_000.0).contains(&elevation);
        known.then_some(Self { latitude, longitude, elevation })
    }

    /// Degrees north of the equator.
    #[must_use]
    pub const fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east of Greenwich.
    #[must_use]
    pub const fn longitude(self) -> f64 {
        self.longitude
    }

    /// Metres above the horizon.
    #[must_use]
    pub const fn elevation(self) -> f64 {
        self.elevation
    }

    /// How far its horizon is below the horizontal, degrees: the geometric dip and the refraction on
    /// the way.
    ///
    /// ```
    /// use metonic::astro::Place;
    ///
    /// assert_eq!(Place::new(0.0, 0.0, 0.0).unwrap().dip(), 0.0);
    /// let dip = Place::new(0.0, 0.0, 100.0).unwrap().dip();
    /// assert!((dip - 0.374).abs() < 0.001);
    /// ```
    #[must_use]
    pub fn dip(self) -> f64 {
        let geometric = libm::acos(EARTH_RADIUS / (EARTH_RADIUS + self.elevation)).to_degrees();
        geometric + REFRACTION_OF_HEIGHT * libm::sqrt(self.elevation)
    }
}
