//! When a day begins: at midnight, or when the sun sets or rises.

use crate::astro::rise_set::{self, Half};
use crate::astro::{Place, Ut};
use crate::day::Day;

/// When the days of a calendar begin.
///
/// A [`Day`] stands for a day's daylight: the Hebrew day that begins on a Friday's sunset is the
/// Saturday. What day it is at an instant depends on the place for calendars that begin their days
/// with the sun, and on the clock that people keep there for those that begin them at midnight.
///
/// ```
/// use metonic::{DayStart, astro::{Place, Ut}};
///
/// // Jerusalem, 2026-11-25, half past six in the evening (UT + 2 h): after sunset.
/// let jerusalem = Place::new(31.78, 35.22, 0.0).unwrap();
/// let zone = 2.0 / 24.0;
/// let midnight = Ut::midnight("2026-11-25".parse()?).plus(-zone);
/// let evening = midnight.plus(18.5 / 24.0);
/// assert_eq!(DayStart::Midnight.day_at(evening, jerusalem, zone), Some("2026-11-25".parse()?));
/// assert_eq!(DayStart::Sunset.day_at(evening, jerusalem, zone), Some("2026-11-26".parse()?));
/// // A Hindu day goes from sunrise to sunrise: at four in the morning it is still the day before.
/// assert_eq!(DayStart::Sunrise.day_at(midnight.plus(4.0 / 24.0), jerusalem, zone), Some("2026-11-24".parse()?));
/// # Ok::<(), metonic::TextError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum DayStart {
    /// At midnight by the clock.
    #[default]
    Midnight,
    /// At sunset: the day's night comes before its daylight.
    Sunset,
    /// At nightfall: when the sun's centre is this many degrees below the horizon after sunset.
    Nightfall(f64),
    /// At dawn: when the sun's centre is this many degrees below the horizon before sunrise.
    Dawn(f64),
    /// At sunrise: the day's night comes after its daylight.
    Sunrise,
}

impl DayStart {
    /// Whether it is [`Midnight`](Self::Midnight).
    #[must_use]
    pub const fn is_midnight(self) -> bool {
        matches!(self, Self::Midnight)
    }

    /// The day at an instant, at a place where clocks are `zone` days ahead of UT (2 hours are
    /// `2.0 / 24.0`). The zone says which date the daylight has; nothing else depends on it unless
    /// days begin at midnight.
    ///
    /// `None` where the sun did not do what begins a day on the last day or the one before, in polar
    /// day and night: there authorities differ; and for a zone that is more than a day, or no number.
    #[must_use]
    pub fn day_at(self, at: Ut, place: Place, zone: f64) -> Option<Day> {
        if zone.is_nan() || zone.abs() > 1.0 {
            return None;
        }
        let event: fn(Place, Day, f64) -> Option<Ut> = match self {
            Self::Midnight => return Some(at.day(zone)),
            Self::Sunset => |place, day, _| rise_set::sunset(place, day),
            Self::Nightfall(_) => {
                |place, day, depth| rise_set::sun_at_altitude(place, day, -depth, Half::Evening)
            }
            Self::Dawn(_) => |place, day, depth| rise_set::sun_at_altitude(place, day, -depth, Half::Morning),
            Self::Sunrise => |place, day, _| rise_set::sunrise(place, day),
        };
        let depth = match self {
            Self::Nightfall(depth) | Self::Dawn(depth) => depth,
            _ => 0.0,
        };
        // The last such event, on one of the place's own days; its daylight's date by the clock.
        let local = at.day(place.longitude() / 360.0);
        // An evening's, after its noon, is not of the day that begins at the next midnight.
        let is_evening = matches!(self, Self::Sunset | Self::Nightfall(_));
        let last = [1, 0, -1].into_iter().skip(usize::from(is_evening)).find_map(|days| {
            let day = local.add_days(days).ok()?;
            event(place, day, depth).filter(|&event| event <= at).map(|_| day)
        })?;
        let daylight = rise_set::noon(place, last).day(zone);
        let begins_before_its_daylight = match self {
            Self::Sunset | Self::Nightfall(_) => 1,
            Self::Midnight | Self::Dawn(_) | Self::Sunrise => 0,
        };
        daylight.add_days(begins_before_its_daylight).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// The instant of a clock's hours after the midnight of a day.
    fn clock(date: &str, hours: f64, zone: f64) -> Ut {
        Ut::midnight(day(date)).plus(hours / 24.0 - zone)
    }

    #[test]
    fn a_zone_that_there_cannot_be_has_no_day() {
        let greenwich = Place::new(51.48, 0.0, 0.0).unwrap();
        for zone in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1.5, -1e18] {
            for start in [DayStart::Midnight, DayStart::Sunset] {
                assert_eq!(start.day_at(Ut::midnight(day("2026-11-26")), greenwich, zone), None, "{zone}");
            }
        }
    }

    #[test]
    fn a_day_begins_at_sunset_and_not_before() {
        // Sunset at Jerusalem on 2023-07-01 by Reingold and Dershowitz's program: see the samples of
        // `xtask verify`; about 19:47 summer time.
        let (jerusalem, zone) = (Place::new(31.78, 35.24, 740.0).unwrap(), 3.0 / 24.0);
        let at = |hours| DayStart::Sunset.day_at(clock("2023-07-01", hours, zone), jerusalem, zone);
        assert_eq!(at(19.7), Some(day("2023-07-01")));
        assert_eq!(at(19.95), Some(day("2023-07-02")));
        assert_eq!(at(0.0), Some(day("2023-07-01")));
        assert_eq!(at(23.9), Some(day("2023-07-02")));
        // Night falls half an hour and more later.
        let nightfall =
            |hours| DayStart::Nightfall(8.5).day_at(clock("2023-07-01", hours, zone), jerusalem, zone);
        assert_eq!((nightfall(20.2), nightfall(20.7)), (Some(day("2023-07-01")), Some(day("2023-07-02"))));
    }

    #[test]
    fn the_date_is_that_of_the_clock() {
        // Kiritimati keeps UT + 14 h at 157° W: its date is a day ahead of its meridian's.
        let (kiritimati, zone) = (Place::new(1.87, -157.4, 0.0).unwrap(), 14.0 / 24.0);
        let at = |start: DayStart, hours| start.day_at(clock("2026-11-25", hours, zone), kiritimati, zone);
        assert_eq!(at(DayStart::Midnight, 12.0), Some(day("2026-11-25")));
        assert_eq!(at(DayStart::Sunset, 12.0), Some(day("2026-11-25")));
        assert_eq!(at(DayStart::Sunset, 20.0), Some(day("2026-11-26")));
        assert_eq!(at(DayStart::Sunrise, 4.0), Some(day("2026-11-24")));
    }

    #[test]
    fn every_hour_belongs_to_a_day_and_days_follow() {
        for (latitude, longitude, zone) in [(31.78, 35.22, 2.0), (64.8, -147.7, -9.0), (-33.9, 151.2, 10.0)] {
            let place = Place::new(latitude, longitude, 0.0).unwrap();
            let zone = zone / 24.0;
            for start in [DayStart::Sunset, DayStart::Sunrise, DayStart::Midnight] {
                let mut before = None;
                for hour in (0..24 * 370).step_by(5) {
                    let at = clock("2026-01-01", f64::from(hour), zone);
                    let found = start.day_at(at, place, zone).unwrap();
                    let civil = at.day(zone);
                    assert!((-1..=1).contains(&found.days_since(civil)), "{start:?} {hour}");
                    if let Some(before) = before.replace(found) {
                        assert!((0..=1).contains(&found.days_since(before)), "{start:?} {hour}");
                    }
                }
            }
        }
    }

    #[test]
    fn polar_days_have_no_sunset() {
        let longyearbyen = Place::new(78.22, 15.65, 0.0).unwrap();
        assert_eq!(DayStart::Sunset.day_at(clock("2026-06-21", 12.0, 0.0), longyearbyen, 0.0), None);
        for at in [f64::NAN, f64::INFINITY, -1e300, 1e300] {
            let _ = DayStart::Sunset.day_at(Ut::from_days(at), longyearbyen, 0.0);
            let _ = DayStart::Dawn(f64::NAN).day_at(Ut::from_days(at), longyearbyen, f64::NAN);
        }
    }
}
