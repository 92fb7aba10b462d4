//! The Hindu lunisolar calendar of Gujarat.

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
    /// The Hindu lunisolar calendar of Gujarat, with months that end at new moon and Vikrama years
    /// that begin with Kartika.
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
    /// The year begins with Kartika, `M08`, the month after Diwali, or its leap month. From Chaitra
    /// to Ashvina the number is one less than in the Vikrama years that begin with Chaitra
    /// (`hindu-lunar`), from Kartika to Phalguna the same. One era, `vikrama`, for every year.
    ///
    /// # Range and status
    /// Every day; until 21 March 1957 defined, as the rule of the Sūrya Siddhānta at Ujjain. Since
    /// then, when India began to print an almanac by modern astronomy, uncertain: almanacs by
    /// either kind of sun are in use. Almanacs that follow modern astronomy, or another place's
    /// sunrise, have a day another number now and then, and other leap months in some years.
    ///
    /// # Sources
    /// E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter
    /// 20. The years: R. Sewell and S. B. Dikshit, *The Indian Calendar* (1896), articles 52 and
    /// 74. Romanization of the names: *unverified*.
    pub struct HinduLunarGujarati;
}

const YEARS: Years = Years { zero: 3_044, first_month: 8 };

const ERAS: &[EraRule<'_>] = &[EraRule::new("vikrama")];

const BOUNDS: Bounds = Bounds {
    shortest_month: 29,
    longest_month: 30,
    fewest_months: 12,
    most_months: 13,
    shortest_year: 353,
    longest_year: 385,
};

impl HinduLunarGujarati {
    pub(crate) const ABOUT: About<'static> = About::new("hindu-lunar-gujarati", Basis::Lunisolar)
        .with_name("Gujarati Lunar")
        .with_aliases(&["gujarati"])
        .with_doc(Self::DOC);
}

impl Calendar for HinduLunarGujarati {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn status(&self, day: Day) -> Status {
        super::surya_siddhanta::standing(day)
    }

    lunar_methods!(TrueMoon, YEARS, ERAS, BOUNDS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use std::string::ToString;

    #[test]
    fn known_days() {
        let written = |rata_die| HinduLunarGujarati.ymd_of(Day::from_rata_die(rata_die).unwrap()).to_string();
        // Reingold and Dershowitz, appendix C, in years that begin with Kartika.
        assert_eq!(written(709_580), "1999-07-08");
        assert_eq!(written(544_676), "1548-02L-03");
    }
}
