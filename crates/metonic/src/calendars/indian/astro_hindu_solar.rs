//! The Tamil solar calendar by modern astronomy.

use super::solar::solar_methods;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::EraRule;
use crate::status::Status;
use crate::tables::ASTRO_HINDU_SOLAR;

calendar! {
    /// The Hindu solar calendar with the rule of the Tamils, by modern astronomy (dṛk gaṇita).
    ///
    /// # Rules
    /// A month begins on the day of the sun's entry into a sidereal sign (saṅkrānti) if that is
    /// before sunset at Ujjain (23°9′ N, 75°46′6″ E), else on the next. The sun is the true one.
    /// Longitudes are counted from the place among the stars that Reingold and Dershowitz count
    /// them from, where by the Sūrya Siddhānta the sun was at its entry into Mesha in 285 CE:
    /// 23.864° from the equinox of 2000 (ayanāṃśa). Sunset is that of the sun's centre, without
    /// refraction.
    ///
    /// # Months and days
    /// Twelve of 29 to 32 days, each the sun's time in a sign: Mesha, in which the year begins, to
    /// Mina.
    ///
    /// # Years and eras
    /// Years of the Śaka era that have elapsed. Eras: `shaka`, for every year; `kali` (3179 years
    /// earlier) can be asked for.
    ///
    /// # Range and status
    /// Computed from −700 to 2400 (−622 to 2479); uncertain where the entry is nearer to sunset
    /// than the errors of the astronomy and of the time of day. Beyond, the first and last 39 years
    /// are repeated, approximate. Printed almanacs go by another place's sunset, and by Lahiri's
    /// ayanāṃśa, which puts an entry about a quarter of an hour later: where the two lie on either
    /// side of sunset their month begins on another day.
    ///
    /// # Sources
    /// E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018), section
    /// 20.5 (`astro-hindu-solar-from-fixed`). Their programs take the local time of sunset for
    /// Universal Time, and so look at the sun five hours later: where it enters a sign in those
    /// hours, one month in five, they have the month a day earlier. With that done alike, every one
    /// of their 972 sample months is found. The sun: this library's.
    pub struct AstroHinduSolar;
}

/// Years after which the months come back to nearly the same days, and those days: 39 sidereal years
/// are 14 244.998.
const CYCLE: (i32, i64) = (39, 14_245);

const ERAS: &[EraRule<'_>] =
    &[EraRule::new("shaka").with_aliases(&["saka"]), EraRule::new("kali").with_year_one(1 - 3_179)];

impl AstroHinduSolar {
    pub(crate) const ABOUT: About<'static> = About::new("astro-hindu-solar", Basis::Solar)
        .with_name("Astronomical Hindu Solar")
        .with_aliases(&["hindu-solar-astronomical", "tamil-astronomical"])
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        ASTRO_HINDU_SOLAR.date_in_cycles(day.get() as i64, CYCLE)
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        ASTRO_HINDU_SOLAR.first_day_in_cycles(year, month, CYCLE)
    }

    /// Whether the year has 366 days; not so for a year without a day.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        Self::first_day(year, 13) - Self::first_day(year, 1) > 365
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        (Self::first_day(year, month + 1) - Self::first_day(year, month)) as u8
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        // What is beyond the table is a part of it.
        ASTRO_HINDU_SOLAR.month_bounds(month, (32, 29))
    }
}

regular_years_inherent!(AstroHinduSolar, 12, (365, 366));

impl Calendar for AstroHinduSolar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    solar_methods!(ERAS, super::names::SIGNS);

    fn status(&self, day: Day) -> Status {
        match ASTRO_HINDU_SOLAR.is_uncertain(day.get().into()) {
            Some(false) => Status::Computed,
            Some(true) => Status::Uncertain,
            None => Status::Approximate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // The Tamil new year (Puthandu) was on 14 April in 2024, the entry being on the evening before.
        assert_eq!(AstroHinduSolar::to_day(1946, 1, 1), Gregorian::to_day(2024, 4, 14));
    }

    #[test]
    fn cycles_meet_the_table() {
        let (first, end) = (ASTRO_HINDU_SOLAR.first_year(), ASTRO_HINDU_SOLAR.end_year());
        for year in [first, end - CYCLE.0] {
            let days = ASTRO_HINDU_SOLAR.first_day_of(year + CYCLE.0) - ASTRO_HINDU_SOLAR.first_day_of(year);
            assert_eq!(days, CYCLE.1);
        }
    }
}
