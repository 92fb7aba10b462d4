//! The Tamil solar calendar.

use super::course::Critical;
use super::solar::{solar_inherent, solar_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::EraRule;
use crate::status::Status;

calendar! {
    /// The Tamil solar calendar.
    ///
    /// # Rules
    /// A month begins on the day of the sun's entry into a sidereal sign (saṅkrānti) if that is
    /// before sunset, else on the next. The sun is that of the Sūrya Siddhānta, its rising and
    /// setting those at Ujjain (23°9′ N, 75°46′6″ E), all in whole numbers, as Reingold and
    /// Dershowitz compute them.
    ///
    /// # Months and days
    /// Twelve of 29 to 32 days: Chithirai, in which the sun is in Mesha, to Panguni.
    ///
    /// # Years and eras
    /// Years of the Śaka era that have elapsed, with their place in the cycle of sixty names
    /// (cyclic year), which in the south goes with the years: 1909 Śaka (1987) was the first,
    /// Prabhava. Eras: `shaka`, for every year; `kali` can be asked for.
    ///
    /// # Range and status
    /// Every day; until 21 March 1957 defined, as the rule of the Sūrya Siddhānta at Ujjain. Since
    /// then, when India began to print an almanac by modern astronomy, uncertain: almanacs by
    /// either kind of sun are in use. Almanacs that follow modern astronomy (dṛk gaṇita) have other
    /// days, and so has the Ārya Siddhānta, which was the authority in the south: by it 2 September
    /// 1848 was 20 Aavani, here it is the 19th.
    ///
    /// # Sources
    /// The rule: R. Sewell and S. B. Dikshit, *The Indian Calendar* (1896), article 28; R. Sewell,
    /// *Indian Chronography* (1912), article 43, where it is the general rule of South India; the
    /// Ārya Siddhānta: Sewell and Dikshit, articles 21 and 149. The sun: E. M. Reingold and N.
    /// Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter 20. Names and the year
    /// that the cycle is counted from: *unverified*.
    pub struct HinduSolarTamil;
}

/// Signs from the beginning of the Kali Yuga to month 1 of year 0.
const START: i64 = 12 * 3_179;

const ERAS: &[EraRule<'_>] =
    &[EraRule::new("shaka").with_aliases(&["saka"]), EraRule::new("kali").with_year_one(1 - 3_179)];

/// In a common romanization.
const NAMES: [&str; 12] = [
    "Chithirai",
    "Vaikasi",
    "Aani",
    "Aadi",
    "Aavani",
    "Purattasi",
    "Aippasi",
    "Karthigai",
    "Margazhi",
    "Thai",
    "Maasi",
    "Panguni",
];

impl HinduSolarTamil {
    pub(crate) const ABOUT: About<'static> = About::new("hindu-solar-tamil", Basis::Solar)
        .with_name("Tamil Solar")
        .with_aliases(&["tamil"])
        .with_doc(Self::DOC);
}

solar_inherent!(HinduSolarTamil, Critical::Sunset, START);

impl Calendar for HinduSolarTamil {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn status(&self, day: Day) -> Status {
        super::surya_siddhanta::standing(day)
    }

    solar_methods!(ERAS, NAMES);

    fn cyclic_year(&self, year: i32) -> Option<core::num::NonZeroU8> {
        super::names::southern_cyclic_year(year.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // Indian Chronography's rule, by an independent program: 1 Chithirai 1948 was 14 April 2026.
        assert_eq!(HinduSolarTamil::to_day(1948, 1, 1), Gregorian::to_day(2026, 4, 14));
    }
}
