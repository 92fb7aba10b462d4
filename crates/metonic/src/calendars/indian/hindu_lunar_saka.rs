//! The Hindu lunisolar calendar with the years of the Śaka era.

use super::lunisolar::{Years, lunar_methods};
use super::true_moon::TrueMoon;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::EraRule;
use crate::month::Bounds;
use crate::status::Status;

calendar! {
    /// The Hindu lunisolar calendar of the Deccan (Maharashtra, Karnataka, Andhra), with months
    /// that end at new moon and Śaka years.
    ///
    /// # Rules
    /// A month goes from new moon to new moon (amānta) and has the number of the sidereal sign that
    /// the sun enters in it, Chaitra that of Mesha. A month in which the sun enters no sign is a
    /// leap month (adhika), with the number of the month after it. If the sun enters two, the year
    /// lacks the month of the second (kṣaya). A day has the number of the tithi, a thirtieth of the
    /// month, at its sunrise: numbers are repeated and left out. Sun and moon are those of the
    /// Sūrya Siddhānta, sunrise that at Ujjain (23°9′ N, 75°46′6″ E), all in whole numbers, as
    /// Reingold and Dershowitz compute them.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year; a leap month (`M02L`) comes before the
    /// month of its number. Days 1 to 15 are the bright half, 16 to 30 the dark half. Of a repeated
    /// day the second is the leap day.
    ///
    /// # Years and eras
    /// The year begins with Chaitra; years of the Śaka era that have elapsed, with their place in
    /// the cycle of sixty names (cyclic year), which in the south goes with the years: 1909 (1987)
    /// was the first. Eras: `shaka`, for every year; `vikrama` (135 years earlier) can be asked
    /// for.
    ///
    /// # Range and status
    /// Every day; until 21 March 1957 defined, as the rule of the Sūrya Siddhānta at Ujjain. Since
    /// then, when India began to print an almanac by modern astronomy, uncertain: almanacs by
    /// either kind of sun are in use. Almanacs that follow modern astronomy, or another place's
    /// sunrise, have a day another number now and then, and other leap months in some years.
    ///
    /// # Sources
    /// E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter
    /// 20. The era: R. Sewell and S. B. Dikshit, *The Indian Calendar* (1896), articles 52 and 71;
    /// `HinduEra` of `Time4J`. Romanization of the names and the year that the cycle is counted
    /// from: *unverified*.
    pub struct HinduLunarSaka;
}

const YEARS: Years = Years { zero: 3_179, first_month: 1 };

const ERAS: &[EraRule<'_>] =
    &[EraRule::new("shaka").with_aliases(&["saka"]), EraRule::new("vikrama").with_year_one(1 - 135)];

const BOUNDS: Bounds = Bounds {
    shortest_month: 29,
    longest_month: 30,
    fewest_months: 12,
    most_months: 13,
    shortest_year: 353,
    longest_year: 385,
};

impl HinduLunarSaka {
    pub(crate) const ABOUT: About<'static> = About::new("hindu-lunar-saka", Basis::Lunisolar)
        .with_name("Hindu Lunar Saka")
        .with_aliases(&["hindu-lunar-shaka", "marathi", "kannada", "telugu"])
        .with_doc(Self::DOC);
}

impl Calendar for HinduLunarSaka {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn status(&self, day: Day) -> Status {
        super::surya_siddhanta::standing(day)
    }

    lunar_methods!(TrueMoon, YEARS, ERAS, BOUNDS);

    fn cyclic_year(&self, year: i32) -> Option<core::num::NonZeroU8> {
        super::names::southern_cyclic_year(year.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use std::string::ToString;

    #[test]
    fn known_days() {
        let written = |rata_die| HinduLunarSaka.ymd_of(Day::from_rata_die(rata_die).unwrap()).to_string();
        // Reingold and Dershowitz, appendix C, in years of Śaka.
        assert_eq!(written(709_580), "1865-07-08");
        assert_eq!(written(544_676), "1414-02L-03");
    }
}
