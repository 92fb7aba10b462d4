//! The Hindu solar calendar by the rule of Madras.

use super::course::Critical;
use super::solar::{solar_inherent, solar_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::EraRule;
use crate::status::Status;

calendar! {
    /// The Hindu solar calendar with the rule of Madras.
    ///
    /// # Rules
    /// A month begins on the day of the sun's entry into a sidereal sign (saṅkrānti), of the days
    /// that go from midnight to midnight. Midnight is Ujjain's mean one. The sun is that of the
    /// Sūrya Siddhānta, its rising and setting those at Ujjain (23°9′ N, 75°46′6″ E), all in whole
    /// numbers, as Reingold and Dershowitz compute them.
    ///
    /// # Months and days
    /// Twelve of 29 to 32 days, each the sun's time in a sign: Mesha, in which the year begins, to
    /// Mina.
    ///
    /// # Years and eras
    /// Years of the Śaka era that have elapsed: era `shaka`, for every year.
    ///
    /// # Range and status
    /// Every day; until 21 March 1957 defined, as the rule of the Sūrya Siddhānta at Ujjain. Since
    /// then, when India began to print an almanac by modern astronomy, uncertain: almanacs by
    /// either kind of sun are in use. Who kept this rule, and until when, is *unverified*.
    ///
    /// # Sources
    /// The rule: `HinduRule` of `Time4J`, which names it of Madras. The sun: E. M. Reingold and N.
    /// Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter 20.
    pub struct HinduSolarMadras;
}

/// Signs from the beginning of the Kali Yuga to month 1 of year 0.
const START: i64 = 12 * 3_179;

const ERAS: &[EraRule<'_>] = &[EraRule::new("shaka").with_aliases(&["saka"])];

impl HinduSolarMadras {
    pub(crate) const ABOUT: About<'static> =
        About::new("hindu-solar-madras", Basis::Solar).with_name("Madras Solar").with_doc(Self::DOC);
}

solar_inherent!(HinduSolarMadras, Critical::NextMidnight, START);

impl Calendar for HinduSolarMadras {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn status(&self, day: Day) -> Status {
        super::surya_siddhanta::standing(day)
    }

    solar_methods!(ERAS, super::names::SIGNS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // By an independent program in exact fractions.
        assert_eq!(HinduSolarMadras::to_day(1948, 1, 1), Gregorian::to_day(2026, 4, 14));
    }
}
