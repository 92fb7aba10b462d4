//! The old Hindu lunisolar calendar.

use super::lunisolar::{Years, lunar_methods};
use super::mean_moon::MeanMoon;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::fields::EraRule;
use crate::month::Bounds;

calendar! {
    /// The old Hindu lunisolar calendar, by the mean sun and moon of the Ārya Siddhānta, as it was
    /// kept until about 1100.
    ///
    /// # Rules
    /// In 1 577 917 500 days there are 4 320 000 years and 53 433 336 months, from mean new moon to
    /// mean new moon (amānta). A month has the number of the month of the sun, a twelfth of a year,
    /// that begins in it; one in which none begins is a leap month, with the number of the month
    /// after it. A day has the number of the tithi, a thirtieth of the month, at its sunrise, six
    /// hours after midnight.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year; a leap month (`M02L`) comes before the
    /// month of its number. In a month of 29 days a number is left out: a tithi is shorter than a
    /// day, so that none is repeated, and one of them has no sunrise.
    ///
    /// # Years and eras
    /// The year begins with Chaitra; years of the Kali Yuga that have elapsed: era `kali`, for
    /// every year.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter
    /// 10. Romanization of the names: *unverified*.
    pub struct OldHinduLunar;
}

const YEARS: Years = Years { zero: 0, first_month: 1 };

const ERAS: &[EraRule<'_>] = &[EraRule::new("kali")];

const BOUNDS: Bounds = Bounds {
    shortest_month: 29,
    longest_month: 30,
    fewest_months: 12,
    most_months: 13,
    shortest_year: 354,
    longest_year: 384,
};

impl OldHinduLunar {
    pub(crate) const ABOUT: About<'static> =
        About::new("old-hindu-lunar", Basis::Lunisolar).with_name("Old Hindu Lunar").with_doc(Self::DOC);
}

impl Calendar for OldHinduLunar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    lunar_methods!(MeanMoon, YEARS, ERAS, BOUNDS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use std::string::ToString;

    #[test]
    fn known_days() {
        let written = |rata_die| OldHinduLunar.ymd_of(Day::from_rata_die(rata_die).unwrap()).to_string();
        // Reingold and Dershowitz, appendix C.
        assert_eq!(written(-214_193), "2515-06-11");
        assert_eq!(written(171_307), "3570-11L-19");
        assert_eq!(written(764_652), "5195-04-06");
    }
}
