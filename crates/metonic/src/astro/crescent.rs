//! The first crescent: whether the young moon can be seen on an evening.
//!
//! The criteria are rules that astronomers took from reports of sightings; weather and eyes decide
//! what is seen. Each is stated with its source. All hold where evenings are neither polar day nor
//! polar night.
//!
//! Beside the Astronomy Engine library, Yallop's and Odeh's criteria gave the same answer on all of 4160
//! evenings at four places in 2000–2032.
//!
//! ```
//! use metonic::{Day, astro::{Place, crescent::{self, Criterion}}};
//!
//! // The conjunction of 2024-03-10 was at 09:00 UT. In Cairo the crescent was too low that evening,
//! // and high the next one.
//! let cairo = Place::new(30.1, 31.3, 200.0).unwrap();
//! let seen = |day| crescent::sighting(Criterion::Shaukat, cairo, Day::new(day)).is_visible;
//! assert!(!seen(19_792) && seen(19_793));
//! ```

use super::moment::{SECONDS, Tt, Ut};
use super::nutation::Frame;
use super::place::Place;
use super::rise_set::{self, Half};
use super::{delta_t_error, moon, sun};
use crate::day::Day;

/// A rule that says whether a crescent is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Criterion {
    /// S. K. Shaukat's: when the sun is 4.5° below the horizon, the moon's centre is more than 4.1°
    /// above it (geocentric, without refraction) and the arc of light is 10.6° or more. Source:
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 14.9.
    Shaukat,
    /// B. D. Yallop's, for the naked eye in perfect conditions (his classes A and B): at 4/9 of the
    /// lag after sunset, the arc of vision exceeds a cubic of the crescent's width by −0.14° or more.
    /// Source: HM Nautical Almanac Office, NAO Technical Note 69 (1997), q > −0.014.
    Yallop,
    /// M. Sh. Odeh's, for the naked eye in good conditions (his zones A and B, V ≥ 2), topocentric, at
    /// 4/9 of the lag. Source: Odeh, "New criterion for lunar crescent visibility", *Experimental
    /// Astronomy* 18 (2004) 39–64, as restated in implementations of it.
    Odeh,
    /// The Saudi rule since 1423 AH: the conjunction is before sunset, and the moon sets after the
    /// sun. Source: R. H. van Gent, *The Umm al-Qura calendar of Saudi Arabia*; Reingold and
    /// Dershowitz, section 18.4.
    UmmAlQura,
}

impl Criterion {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Shaukat, Self::Yallop, Self::Odeh, Self::UmmAlQura];

    /// The name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shaukat => "shaukat",
            Self::Yallop => "yallop",
            Self::Odeh => "odeh",
            Self::UmmAlQura => "umm-al-qura",
        }
    }
}

/// What a criterion says of an evening.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sighting {
    /// Whether the crescent is seen.
    pub is_visible: bool,
    /// Whether the error of the time of day (ΔT) and of the theories could make it otherwise.
    pub is_uncertain: bool,
    /// How far the angle that decides is beyond what the criterion asks for, degrees; negative if the
    /// crescent is not seen. That of the moon above the horizon, or of the arc of light or vision.
    pub excess: f64,
}

/// Whether the crescent is seen by a criterion, at a place, in the evening of a day of its local mean
/// time. Where the sun does not set, or does not get low enough, it is not.
#[must_use]
pub fn sighting(criterion: Criterion, place: Place, evening: Day) -> Sighting {
    let Some(at) = best_time(criterion, place, evening) else {
        return Sighting { is_visible: false, is_uncertain: false, excess: f64::NEG_INFINITY };
    };
    // Of the theories 2 s now, a minute at either end of their years.
    let theory = 2.0 + 0.02 * (at.julian_year() - 2000.0).abs();
    let error = (delta_t_error(at) + theory) / SECONDS;
    let excess = |error: f64| excess(criterion, place, at, at.tt().plus(error));
    let is_visible = excess(0.0) > 0.0;
    let is_uncertain = [-error, error].into_iter().any(|error| (excess(error) > 0.0) != is_visible);
    Sighting { is_visible, is_uncertain, excess: excess(0.0) }
}

/// The first day of the month that a lunation begins: the day after the first evening on which the
/// crescent is seen, and whether it might be another.
///
/// The day is the one whose daylight follows: a month begins at sunset of the evening before. If the
/// crescent is not seen within five evenings, as can be at high latitudes, the fifth counts.
///
/// ```
/// use metonic::{Day, astro::{Place, Tt, moon, crescent::{self, Criterion}}};
///
/// // Ramadan 1445, by the Saudi rule at Mecca.
/// let mecca = Place::new(21.4225, 39.8262, 0.0).unwrap();
/// let lunation = moon::lunation_at(Tt::from_days(8_836.0));
/// assert_eq!(crescent::first_day(Criterion::UmmAlQura, mecca, lunation).0.to_string(), "2024-03-11");
/// ```
#[must_use]
pub fn first_day(criterion: Criterion, place: Place, lunation: i64) -> (Day, bool) {
    let conjunction = moon::new_moon(lunation).ut().day(place.longitude() / 360.0);
    let mut is_uncertain = false;
    let evening = |days: i64| conjunction.add_days(days).unwrap_or(conjunction);
    for days in -1..5 {
        let sighting = sighting(criterion, place, evening(days));
        is_uncertain |= sighting.is_uncertain;
        if sighting.is_visible {
            return (evening(days.saturating_add(1)), is_uncertain);
        }
    }
    (evening(5), is_uncertain)
}

/// The moment at which a criterion looks at the sky.
fn best_time(criterion: Criterion, place: Place, evening: Day) -> Option<Ut> {
    match criterion {
        Criterion::Shaukat => rise_set::sun_at_altitude(place, evening, -4.5, Half::Evening),
        Criterion::UmmAlQura => rise_set::sunset(place, evening),
        Criterion::Yallop | Criterion::Odeh => {
            let sunset = rise_set::sunset(place, evening)?;
            // A moon that sets before the sun is not seen: the time does not matter then.
            if rise_set::moon_above_horizon(place, sunset, sunset.tt()) <= 0.0 {
                return Some(sunset);
            }
            let moonset = rise_set::moonset(place, sunset)?;
            Some(sunset.plus((moonset.days() - sunset.days()) * 4.0 / 9.0))
        }
    }
}

/// How far the angle that decides is beyond what is asked for, degrees; the least of several.
fn excess(criterion: Criterion, place: Place, at: Ut, tt: Tt) -> f64 {
    let elongation = moon::elongation(tt);
    let elongation = if elongation < 180.0 { elongation } else { elongation - 360.0 };
    // The moon is between new and its first quarter.
    let phase = elongation.min(90.0 - elongation);
    if phase <= 0.0 {
        return phase;
    }
    let frame = Frame::of(tt);
    let [moon, sun] =
        [moon::in_frame(&frame), sun::in_frame(&frame)].map(|body| Horizontal::new(place, at, &frame, body));
    let angle = match criterion {
        Criterion::Shaukat => {
            let arc_of_light = moon.separation(sun);
            (arc_of_light - 10.6).min(90.0 - arc_of_light).min(moon.altitude() - 4.1)
        }
        Criterion::UmmAlQura => rise_set::moon_above_horizon(place, at, tt),
        Criterion::Yallop => {
            let (_, semidiameter) = moon.seen_from_surface(sine_of_moon_parallax(tt));
            let width = semidiameter * 60.0 * (1.0 - libm::cos(moon.separation(sun).to_radians()));
            moon.altitude() - sun.altitude() - (least_arc_of_vision(width) - 0.14)
        }
        Criterion::Odeh => {
            let (moon, semidiameter) = moon.seen_from_surface(sine_of_moon_parallax(tt));
            let (sun, _) = sun.seen_from_surface(SINE_OF_SUN_PARALLAX);
            let width = semidiameter * 60.0 * (1.0 - libm::cos(moon.separation(sun).to_radians()));
            // V − 2, where V is the arc of vision beyond a cubic that is 4.672° below Yallop's.
            moon.altitude() - sun.altitude() - (least_arc_of_vision(width) - 4.672) - 2.0
        }
    };
    angle.min(phase)
}

/// Yallop's arc of vision, degrees, that a crescent of a width in minutes of arc is on the verge of
/// being seen at.
fn least_arc_of_vision(width: f64) -> f64 {
    11.8371 + width * (-6.3226 + width * (0.7319 - width * 0.1018))
}

/// The moon's horizontal parallax.
fn sine_of_moon_parallax(tt: Tt) -> f64 {
    rise_set::EARTH_RADIUS / moon::distance(tt)
}

/// The sun's: 8.794″.
const SINE_OF_SUN_PARALLAX: f64 = 4.263_5e-5;

/// A direction in a place's sky: to the west and the south along the horizon, and up.
#[derive(Clone, Copy, Debug)]
struct Horizontal([f64; 3]);

impl Horizontal {
    fn new(place: Place, at: Ut, frame: &Frame, body: super::Equatorial) -> Self {
        let hour_angle = rise_set::hour_angle(place, at, frame, body.right_ascension);
        let (sine_hour, cosine_hour) = libm::sincos(hour_angle);
        let (sine_declination, cosine_declination) = libm::sincos(body.declination.to_radians());
        let (sine_latitude, cosine_latitude) = libm::sincos(place.latitude().to_radians());
        let towards_equator = cosine_declination * cosine_hour;
        Self([
            cosine_declination * sine_hour,
            towards_equator * sine_latitude - sine_declination * cosine_latitude,
            towards_equator * cosine_latitude + sine_declination * sine_latitude,
        ])
    }

    /// Degrees above the horizontal.
    fn altitude(self) -> f64 {
        let Self([_, _, up]) = self;
        libm::asin(up.clamp(-1.0, 1.0)).to_degrees()
    }

    /// Degrees between two directions.
    fn separation(self, other: Self) -> f64 {
        let (Self([west, south, up]), Self([w, s, u])) = (self, other);
        libm::acos((west * w + south * s + up * u).clamp(-1.0, 1.0)).to_degrees()
    }

    /// The direction from the earth's surface of what is in this one from its centre, and the
    /// semidiameter of a moon there, degrees.
    fn seen_from_surface(self, sine_of_parallax: f64) -> (Self, f64) {
        let Self([west, south, up]) = self;
        let up = up - sine_of_parallax;
        let distance = libm::sqrt(west * west + south * south + up * up);
        let sine = (rise_set::MOON_RADIUS * sine_of_parallax / distance).clamp(-1.0, 1.0);
        (Self([west / distance, south / distance, up / distance]), libm::asin(sine).to_degrees())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, UmalquraPublished};

    #[test]
    fn the_saudi_rule_makes_the_printed_calendar_of_1423_to_1450() {
        let mecca = Place::new(21.4225, 39.8262, 0.0).unwrap();
        let differ: std::vec::Vec<(i32, u8)> = (1423..=1450)
            .flat_map(|year| (1..=12).map(move |month| (year, month)))
            .filter(|&(year, month)| {
                let printed = UmalquraPublished::to_day(year, month, 1).unwrap();
                // The conjunction is one to three days before.
                let lunation = moon::lunation_at(Ut::midnight(printed).tt());
                first_day(Criterion::UmmAlQura, mecca, lunation).0 != printed
            })
            .collect();
        // Those that hang on minutes; see the catalogue of the printed calendar's exceptions.
        assert_eq!(differ, [(1427, 6), (1446, 6)]);
    }

    #[test]
    fn no_crescent_is_seen_where_the_sun_does_not_set() {
        let longyearbyen = Place::new(78.22, 15.65, 0.0).unwrap();
        for criterion in Criterion::ALL {
            let midsummer = Gregorian::to_day(2024, 6, 21).unwrap();
            assert!(!sighting(criterion, longyearbyen, midsummer).is_visible, "{criterion:?}");
        }
    }

    #[test]
    fn the_far_ends_have_answers() {
        let mecca = Place::new(21.4225, 39.8262, 0.0).unwrap();
        for criterion in Criterion::ALL {
            for lunation in [i64::MIN, -80_000_000, -60_000, 0, 60_000, 80_000_000, i64::MAX] {
                let _ = first_day(criterion, mecca, lunation);
            }
            for day in [Day::MIN, Day::MAX] {
                let _ = sighting(criterion, mecca, day);
            }
        }
    }
}
