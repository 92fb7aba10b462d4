//! The Malayalam solar calendar, with the years of Kollam.

use super::course::Critical;
use super::solar::{solar_inherent, solar_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::EraRule;
use crate::status::Status;

calendar! {
    /// The Malayalam solar calendar (Kollavarsham).
    ///
    /// # Rules
    /// A month begins on the day of the sun's entry into a sidereal sign (saṅkrānti) if that is in
    /// the first three fifths of the time from sunrise to sunset, else on the next. The sun is that
    /// of the Sūrya Siddhānta, its rising and setting those at Ujjain (23°9′ N, 75°46′6″ E), all in
    /// whole numbers, as Reingold and Dershowitz compute them.
    ///
    /// # Months and days
    /// Twelve of 29 to 32 days: Chingam, in which the sun is in Simha and the year begins, to
    /// Karkidakam.
    ///
    /// # Years and eras
    /// One era, `kollam`, for every year: its year 1 began in August 825. That is the year of the
    /// south; in the north it began a month later, with Kanni.
    ///
    /// # Range and status
    /// Every day; until 21 March 1957 defined, as the rule of the Sūrya Siddhānta at Ujjain. Since
    /// then, when India began to print an almanac by modern astronomy, uncertain: almanacs by
    /// either kind of sun are in use. Almanacs that follow modern astronomy or the Ārya Siddhānta
    /// have other days. The program `kollavarsham` 2.5.4 decides by midnight, and has other first
    /// days in half of the months.
    ///
    /// # Sources
    /// The rule, of Malabar: R. Sewell and S. B. Dikshit, *The Indian Calendar* (1896), article 28;
    /// R. Sewell, *Indian Chronography* (1912), article 43. The beginning of the year: Sewell and
    /// Dikshit, articles 52 and 103. The sun: E. M. Reingold and N. Dershowitz, *Calendrical
    /// Calculations* (4th edition, 2018), chapter 20. Romanization of the names: *unverified*.
    pub struct HinduSolarMalayalam;
}

/// Signs from the beginning of the Kali Yuga to month 1 of year 0.
const START: i64 = 12 * 3_925 + 4;

const ERAS: &[EraRule<'_>] = &[EraRule::new("kollam")];

/// In a common romanization.
const NAMES: [&str; 12] = [
    "Chingam",
    "Kanni",
    "Thulam",
    "Vrischikam",
    "Dhanu",
    "Makaram",
    "Kumbham",
    "Meenam",
    "Medam",
    "Edavam",
    "Midhunam",
    "Karkidakam",
];

impl HinduSolarMalayalam {
    pub(crate) const ABOUT: About<'static> = About::new("hindu-solar-malayalam", Basis::Solar)
        .with_name("Malayalam Solar")
        .with_aliases(&["kollam", "kollavarsham"])
        .with_doc(Self::DOC);
}

solar_inherent!(HinduSolarMalayalam, Critical::Afternoon, START);

impl Calendar for HinduSolarMalayalam {
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
        // npm `kollavarsham` 2.5.4: 2026-11-21.
        assert_eq!(HinduSolarMalayalam::to_day(1202, 4, 5), Gregorian::to_day(2026, 11, 21));
    }
}
