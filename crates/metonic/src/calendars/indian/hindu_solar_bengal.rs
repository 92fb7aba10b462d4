//! The traditional solar calendar of Bengal.

use super::course::Critical;
use super::solar::{solar_inherent, solar_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::EraRule;
use crate::status::Status;

calendar! {
    /// The traditional solar calendar of Bengal, Assam and Tripura.
    ///
    /// # Rules
    /// A month begins on the day after the sun's entry into a sidereal sign (saṅkrānti), if that
    /// falls between sunrise and midnight, else, between midnight and sunrise, on the third day: so
    /// that it begins with the first midnight after the entry. Midnight is Ujjain's mean one. The
    /// sun is that of the Sūrya Siddhānta, its rising and setting those at Ujjain (23°9′ N,
    /// 75°46′6″ E), all in whole numbers, as Reingold and Dershowitz compute them.
    ///
    /// # Months and days
    /// Twelve of 29 to 32 days: Boishakh, in which the sun is in Mesha, to Choitro.
    ///
    /// # Years and eras
    /// Years of the Bengali San, 515 fewer than the elapsed years of the Śaka era: era
    /// `bengali-san`, for every year.
    ///
    /// # Range and status
    /// Every day; until 21 March 1957 defined, as the rule of the Sūrya Siddhānta at Ujjain. Since
    /// then, when India began to print an almanac by modern astronomy, uncertain: almanacs by
    /// either kind of sun are in use. Almanacs have an exception for entries within 24 minutes of
    /// midnight, which is not made here. Bangladesh has had a calendar of fixed lengths since 1966,
    /// which is another.
    ///
    /// # Sources
    /// The rule: R. Sewell and S. B. Dikshit, *The Indian Calendar* (1896), article 28; R. Sewell,
    /// *Indian Chronography* (1912), article 43; `HinduRule` of `Time4J`, after V. K. Mishra, *The
    /// Calendars of India*. The era: `HinduEra` of `Time4J`. The sun: E. M. Reingold and N.
    /// Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter 20. The exception and
    /// the romanization of the names: *unverified*.
    pub struct HinduSolarBengal;
}

/// Signs from the beginning of the Kali Yuga to month 1 of year 0.
const START: i64 = 12 * 3_694;

const ERAS: &[EraRule<'_>] = &[EraRule::new("bengali-san")];

/// In a common romanization.
const NAMES: [&str; 12] = [
    "Boishakh",
    "Joishtho",
    "Asharh",
    "Shrabon",
    "Bhadro",
    "Ashshin",
    "Kartik",
    "Ogrohayon",
    "Poush",
    "Magh",
    "Falgun",
    "Choitro",
];

impl HinduSolarBengal {
    pub(crate) const ABOUT: About<'static> =
        About::new("hindu-solar-bengal", Basis::Solar).with_name("Bengali Solar").with_doc(Self::DOC);
}

solar_inherent!(HinduSolarBengal, Critical::Midnight, START);

impl Calendar for HinduSolarBengal {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn status(&self, day: Day) -> Status {
        super::surya_siddhanta::standing(day)
    }

    solar_methods!(ERAS, NAMES);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // 1 Boishakh 1433 was 15 April 2026 in West Bengal.
        assert_eq!(HinduSolarBengal::to_day(1433, 1, 1), Gregorian::to_day(2026, 4, 15));
    }
}
