//! The Hindu lunisolar calendar by modern astronomy.

use super::hindu_lunar::{BOUNDS, ERAS, YEARS};
use super::lunisolar::lunar_methods;
use super::observed_moon::{self, ObservedMoon};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::status::Status;

calendar! {
    /// The Hindu lunisolar calendar by modern astronomy (dṛk gaṇita), with months that end at new
    /// moon and Vikrama years.
    ///
    /// # Rules
    /// A month goes from new moon to new moon (amānta) and has the number of the sidereal sign that
    /// the sun enters in it, Chaitra that of Mesha. A month in which the sun enters no sign is a
    /// leap month (adhika), with the number of the month after it. If the sun enters two, the year
    /// lacks the month of the second (kṣaya). A day has the number of the tithi, a thirtieth of the
    /// month, at its sunrise at Ujjain (23°9′ N, 75°46′6″ E): numbers are repeated and left out.
    /// Sun and moon are the true ones. Longitudes are counted from the place among the stars that
    /// Reingold and Dershowitz count them from, 23.864° from the equinox of 2000 (ayanāṃśa).
    /// Sunrise is, after Lahiri, when the sun's centre is 47′ below the horizon, to the minute.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year; a leap month (`M02L`) comes before the
    /// month of its number. Days 1 to 15 are the bright half, 16 to 30 the dark half. Of a repeated
    /// day the second is the leap day.
    ///
    /// # Years and eras
    /// The year begins with Chaitra; years of the Vikrama era that have elapsed. Eras: `vikrama`,
    /// for every year; `shaka` (135 years later) and `kali` (3044 years earlier) can be asked for.
    ///
    /// # Range and status
    /// Computed from −549 to 2520 (−606 to 2464); uncertain where the tithi ends nearer to sunrise,
    /// or the sun is nearer to a sign's beginning at new moon, than the errors of the astronomy and
    /// of the time of day. Beyond, the first and last 160 years are repeated, approximate. Printed
    /// almanacs go by another place's sunrise and by Lahiri's ayanāṃśa, and differ by a day now and
    /// then.
    ///
    /// # Sources
    /// E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018), section
    /// 20.5 (`astro-hindu-lunar-from-fixed`, `alt-hindu-sunrise`). Their programs take the local time
    /// of sunrise for Universal Time, and so look at the moon five hours later: on one day in five
    /// they have the number of the next tithi. With that done alike, every one of their 1500 sample
    /// days is found. Sun and moon: this library's. Romanization of the names: *unverified*.
    pub struct AstroHinduLunar;
}

impl AstroHinduLunar {
    pub(crate) const ABOUT: About<'static> = About::new("astro-hindu-lunar", Basis::Lunisolar)
        .with_name("Astronomical Hindu Lunar")
        .with_aliases(&["hindu-lunar-astronomical", "drik-lunar"])
        .with_doc(Self::DOC);
}

impl Calendar for AstroHinduLunar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    lunar_methods!(ObservedMoon, YEARS, ERAS, BOUNDS);

    fn status(&self, day: Day) -> Status {
        observed_moon::status(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use std::string::ToString;

    #[test]
    fn known_days() {
        let written = |year, month, day| {
            AstroHinduLunar.ymd_of(Gregorian::to_day(year, month, day).unwrap()).to_string()
        };
        // Gudi Padwa and Ugadi, the new year of the Deccan, as India's holidays of 2024 and 2025 have it.
        assert_eq!(written(2024, 4, 9), "2081-01-01");
        assert_eq!(written(2025, 3, 30), "2082-01-01");
        // Adhika Shravana was from 18 July to 16 August 2023.
        assert_eq!(written(2023, 7, 18), "2080-05L-01");
        assert_eq!(written(2023, 8, 17), "2080-05-01");
    }
}
