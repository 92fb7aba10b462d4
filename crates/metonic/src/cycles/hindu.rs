//! The limbs of the Hindu almanac that are computed, and the years of Jupiter.

use super::place::names;
use super::{Cycle, Place, Wheel, cycle};
use crate::about::AboutSystem;
use crate::calendars::{Panchanga, siddhanta_standing};
use crate::day::Day;
use crate::status::Status;

/// Declares a cycle of one wheel, whose number is computed for each day. Spans are half as long
/// again as the longest seen in ten million days, in five runs over the whole range.
macro_rules! limb {
    (
        $(#[doc = $doc:literal])*
        pub struct $Cycle:ident { $id:literal, $name:literal, $aliases:expr; }
        $wheel:expr;
        span $span:literal $(, lasts $lasts:literal)?;
        $number:expr;
    ) => {
        cycle! { $(#[doc = $doc])* pub struct $Cycle { $id, $name, $aliases; } }

        impl $Cycle {
            pub(crate) const WHEELS: &'static [Wheel] = &[$wheel];
        }

        impl Cycle for $Cycle {
            fn about(&self) -> AboutSystem {
                Self::ABOUT
            }

            fn wheels(&self) -> &'static [Wheel] {
                Self::WHEELS
            }

            fn place_of(&self, day: Day) -> Option<Place> {
                let number: fn(Day) -> u8 = $number;
                Some(Place::one(number(day).into()))
            }

            fn span(&self) -> u32 {
                $span
            }

            $(
                fn next(&self, place: Place, from: Day) -> Option<Day> {
                    super::leap(self, place, from, $lasts)
                }

                fn previous(&self, place: Place, to: Day) -> Option<Day> {
                    super::leap(self, place, to, -$lasts)
                }
            )?

            fn status(&self, day: Day) -> Status {
                siddhanta_standing(day)
            }
        }
    };
}

limb! {
    /// The tithi, a thirtieth of the lunar month, as it stands at sunrise at Ujjain by the Sūrya
    /// Siddhānta: see [`Panchanga`](crate::calendars::Panchanga). Almanacs that follow modern
    /// astronomy, or another place's sunrise, differ when one ends near it.
    ///
    /// # Rules
    /// Each 12° that the moon gains on the sun is a tithi: fifteen of the bright half (shukla), the
    /// last at full moon, and fifteen of the dark half (krishna), the last at new moon. A day has
    /// that of its sunrise, so that some stand on two days and some on none: within 59 days each
    /// comes round.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 20. The names in a
    /// common romanization, as public almanac programs have them.
    pub struct Tithi { "tithi", "Tithi", &[]; }
    Wheel::named("tithi", names![
        "Shukla Pratipada", "Shukla Dvitiya", "Shukla Tritiya", "Shukla Chaturthi",
        "Shukla Panchami", "Shukla Shashthi", "Shukla Saptami", "Shukla Ashtami", "Shukla Navami",
        "Shukla Dashami", "Shukla Ekadashi", "Shukla Dvadashi", "Shukla Trayodashi",
        "Shukla Chaturdashi", "Purnima", "Krishna Pratipada", "Krishna Dvitiya", "Krishna Tritiya",
        "Krishna Chaturthi", "Krishna Panchami", "Krishna Shashthi", "Krishna Saptami",
        "Krishna Ashtami", "Krishna Navami", "Krishna Dashami", "Krishna Ekadashi",
        "Krishna Dvadashi", "Krishna Trayodashi", "Krishna Chaturdashi", "Amavasya",
    ]);
    span 90;
    |day| Panchanga::of(day).tithi;
}

limb! {
    /// The nakshatra, the station of the moon, as it stands at sunrise at Ujjain by the Sūrya
    /// Siddhānta: see [`Panchanga`](crate::calendars::Panchanga). Almanacs that follow modern
    /// astronomy, or another place's sunrise, differ when one ends near it.
    ///
    /// # Rules
    /// Each 800′ of the moon's sidereal longitude is a station, 27 in all. A day has that of its
    /// sunrise: within 55 days each comes round.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 20. The names in a
    /// common romanization, as public almanac programs have them.
    pub struct Nakshatra { "nakshatra", "Nakshatra", &["lunar-station"]; }
    Wheel::named("nakshatra", names![
        "Ashvini", "Bharani", "Krittika", "Rohini", "Mrigashirsha", "Ardra", "Punarvasu", "Pushya",
        "Ashlesha", "Magha", "Purva Phalguni", "Uttara Phalguni", "Hasta", "Chitra", "Svati",
        "Vishakha", "Anuradha", "Jyeshtha", "Mula", "Purva Ashadha", "Uttara Ashadha", "Shravana",
        "Dhanishtha", "Shatabhisha", "Purva Bhadrapada", "Uttara Bhadrapada", "Revati",
    ]);
    span 83;
    |day| Panchanga::of(day).nakshatra;
}

limb! {
    /// The yoga, as it stands at sunrise at Ujjain by the Sūrya Siddhānta: see
    /// [`Panchanga`](crate::calendars::Panchanga). Almanacs that follow modern astronomy, or
    /// another place's sunrise, differ when one ends near it.
    ///
    /// # Rules
    /// Each 800′ of the sum of the sidereal longitudes of sun and moon is a yoga, 27 in all. A day
    /// has that of its sunrise: within 51 days each comes round.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 20. The names in a
    /// common romanization, as public almanac programs have them.
    pub struct Yoga { "yoga", "Yoga", &[]; }
    Wheel::named("yoga", names![
        "Vishkambha", "Priti", "Ayushman", "Saubhagya", "Shobhana", "Atiganda", "Sukarma",
        "Dhriti", "Shula", "Ganda", "Vriddhi", "Dhruva", "Vyaghata", "Harshana", "Vajra", "Siddhi",
        "Vyatipata", "Variyan", "Parigha", "Shiva", "Siddha", "Sadhya", "Shubha", "Shukla",
        "Brahma", "Indra", "Vaidhriti",
    ]);
    span 77;
    |day| Panchanga::of(day).yoga;
}

limb! {
    /// The karana, half a tithi, as it stands at sunrise at Ujjain by the Sūrya Siddhānta: see
    /// [`Panchanga`](crate::calendars::Panchanga). Almanacs that follow modern astronomy, or
    /// another place's sunrise, differ when one ends near it.
    ///
    /// # Rules
    /// Of the sixty halves of the tithis of a month the first is Kimstughna, the last three are
    /// Shakuni, Chatushpada and Naga, and between them seven names come eight times. A day has that
    /// of its sunrise: within 177 days each comes round.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 20. The names in a
    /// common romanization, as public almanac programs have them.
    pub struct Karana { "karana", "Karana", &[]; }
    Wheel::named("karana", names![
        "Kimstughna", "Bava", "Balava", "Kaulava", "Taitila", "Gara", "Vanija", "Vishti",
        "Shakuni", "Chatushpada", "Naga",
    ]);
    span 266;
    |day| Panchanga::of(day).karana_number();
}

limb! {
    /// The year of Jupiter (samvatsara), of the sixty that have names, as it is counted in the
    /// north.
    ///
    /// # Rules
    /// Jupiter makes 364 224 turns in the 1 577 917 828 days of a yuga; each sign of its mean
    /// motion is a year, of 361.03 days. In the south the names go with the years of the sun: see
    /// the cyclic year of `hindu-solar-tamil`.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 20. The names in a
    /// common romanization, as public almanac programs have them.
    pub struct Samvatsara { "samvatsara", "Samvatsara", &["jovian-year"]; }
    Wheel::named("year of Jupiter", names![
        "Prabhava", "Vibhava", "Shukla", "Pramoda", "Prajapati", "Angiras", "Shrimukha", "Bhava",
        "Yuvan", "Dhatri", "Ishvara", "Bahudhanya", "Pramathin", "Vikrama", "Vrisha",
        "Chitrabhanu", "Subhanu", "Tarana", "Parthiva", "Vyaya", "Sarvajit", "Sarvadharin",
        "Virodhin", "Vikrita", "Khara", "Nandana", "Vijaya", "Jaya", "Manmatha", "Durmukha",
        "Hemalamba", "Vilamba", "Vikarin", "Sharvari", "Plava", "Shubhakrit", "Shobhana",
        "Krodhin", "Vishvavasu", "Parabhava", "Plavanga", "Kilaka", "Saumya", "Sadharana",
        "Virodhikrit", "Paridhavin", "Pramadin", "Ananda", "Rakshasa", "Anala", "Pingala",
        "Kalayukta", "Siddharthin", "Raudra", "Durmati", "Dundubhi", "Rudhirodgarin", "Raktaksha",
        "Krodhana", "Kshaya",
    ]);
    // A year of Jupiter is 361 days.
    span 21700, lasts 300;
    Panchanga::year_of_jupiter;
}
