//! The five limbs of the Hindu almanac.

use super::surya_siddhanta::{self, KALI_EPOCH, daylight};
use crate::cycles::{Karana, Nakshatra, Tithi, Wheel, Yoga};
use crate::day::Day;
use crate::weekday::Weekday;

/// The five limbs (pañcāṅga) of a day, as they stand at its sunrise, and the year of Jupiter.
///
/// Sun and moon are those of the Sūrya Siddhānta and sunrise is that at Ujjain, in whole numbers:
/// what Reingold and Dershowitz compute (*Calendrical Calculations*, 4th edition, 2018, chapter
/// 20), where yoga is given for a moment, which here is sunrise. Almanacs that follow modern
/// astronomy, or another place's sunrise, differ when a limb ends near it. Every day has an answer;
/// numbers count from 1.
///
/// ```
/// use metonic::{Date, Weekday, calendars::Panchanga};
///
/// let limbs = Panchanga::of(Date::new(2026, 11, 21)?.to_day());
/// assert_eq!(limbs.vara, Weekday::Saturday);
/// assert_eq!((limbs.tithi, limbs.tithi_name()), (12, "Shukla Dvadashi"));
/// assert_eq!(limbs.nakshatra_name(), "Revati");
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Panchanga {
    /// The weekday (vāra).
    pub vara: Weekday,
    /// The thirtieth of the lunar month (tithi), 1 to 30: 12° of the moon's distance from the sun.
    pub tithi: u8,
    /// The station of the moon (nakṣatra), 1 to 27: 800′ of its longitude.
    pub nakshatra: u8,
    /// The yoga, 1 to 27: 800′ of the sum of the longitudes of sun and moon.
    pub yoga: u8,
    /// The half of a tithi (karaṇa), 1 to 60.
    pub karana: u8,
}

impl Panchanga {
    /// The limbs of a day.
    #[must_use]
    pub fn of(day: Day) -> Self {
        let sunrise = daylight(i64::from(day.get()) - KALI_EPOCH).sunrise;
        let (sun, moon) = (surya_siddhanta::sun(sunrise), surya_siddhanta::moon(sunrise));
        let phase = surya_siddhanta::phase(sunrise);
        Self {
            vara: day.weekday(),
            tithi: part(phase, 30),
            nakshatra: part(moon, 27),
            yoga: part(sun + moon, 27),
            karana: part(phase, 60),
        }
    }

    /// The year of Jupiter in which a day is, 1 to 60: the cycle of names as it is counted in the
    /// north, by the mean motion of Jupiter through a sign. Prabhava is 1.
    ///
    /// SOURCE: *Calendrical Calculations*, section 20.3; Jupiter makes 364 224 turns in a yuga of
    /// the Sūrya Siddhānta.
    #[must_use]
    pub fn year_of_jupiter(day: Day) -> u8 {
        // Less than 2³³ days, and with the signs of a yuga less than 2⁵⁶.
        let days = i64::from(day.get()) - KALI_EPOCH;
        let signs = (days * 12 * 364_224).div_euclid(1_577_917_828);
        (signs + 26).rem_euclid(60) as u8 + 1
    }

    /// The name of the tithi: `Shukla Dvadashi`.
    #[must_use]
    pub fn tithi_name(self) -> &'static str {
        name(Tithi::WHEELS, self.tithi)
    }

    /// The name of the moon's station.
    #[must_use]
    pub fn nakshatra_name(self) -> &'static str {
        name(Nakshatra::WHEELS, self.nakshatra)
    }

    /// The name of the yoga.
    #[must_use]
    pub fn yoga_name(self) -> &'static str {
        name(Yoga::WHEELS, self.yoga)
    }

    /// The name of the half of the tithi.
    #[must_use]
    pub fn karana_name(self) -> &'static str {
        name(Karana::WHEELS, self.karana_number())
    }

    /// Which of the eleven names the half of the tithi has: the first stands once, at the beginning
    /// of the month, the seven after it come eight times, and the last three end the month.
    pub(crate) fn karana_number(self) -> u8 {
        match self.karana {
            0 | 1 => 1,
            number @ 2..=57 => (number - 2) % 7 + 2,
            number => number.min(60) - 49,
        }
    }
}

/// In which of so many parts of a turn an angle is, from 1.
fn part(angle: i128, parts: i128) -> u8 {
    ((angle * parts) >> 56).rem_euclid(parts) as u8 + 1
}

/// A name by its number; the fields are public, so that a number may be one without a name.
fn name(wheels: &'static [Wheel], number: u8) -> &'static str {
    let place = wheels.first().and_then(|wheel| wheel.name_of(number.into()));
    place.map_or("", |place| place.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_tithis_have_their_names() {
        let name = |karana| Panchanga { karana, ..Panchanga::of(Day::EPOCH) }.karana_name();
        // Reingold and Dershowitz, `karana`: 0 is Kimstughna, 1 to 7 come eight times, 8 to 10 are the last.
        let names = [1, 2, 8, 9, 57, 58, 59, 60].map(name);
        let expected = ["Kimstughna", "Bava", "Vishti", "Bava", "Vishti", "Shakuni", "Chatushpada", "Naga"];
        assert_eq!(names, expected);
    }
}
