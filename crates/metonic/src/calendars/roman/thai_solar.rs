//! The solar calendar of Thailand, with its change of 1941.

use super::methods::reckoned_methods;
use super::reckoning::{ALWAYS, Beginning, Reckoning};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{Gregorian, calendar, gregorian::names};
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;

calendar! {
    /// The solar calendar of Thailand as it was kept, with years that began on 1 April until 2483.
    ///
    /// # Rules
    /// As the Gregorian calendar. The year is that of the common era + 543; before 1941 it begins on 1
    /// April.
    ///
    /// # Months and days
    /// The Gregorian months. Until 2482 a year has `M04` to `M12`, then `M01` to `M03`; 2483 had nine
    /// months, April to December 1940; from 2484 years begin with January.
    ///
    /// # Years and eras
    /// One era, `be` (Buddhist Era), for every year. Until 1912 years were numbered in the Rattanakosin
    /// Era, which is 2324 less.
    ///
    /// # Range and status
    /// Defined from 1 April 2432 (1889). Before that the calendar was lunisolar: those dates have the
    /// standing approximate. `buddhist` is the calendar of CLDR, which knows of no change.
    ///
    /// # Sources
    /// The Year of the Calendar Act, B.E. 2483 (6 September 1940); the decree of Chulalongkorn for 1
    /// April R.S. 108 (1889), as the article *Thai solar calendar* of Wikipedia and `Time4J`
    /// (`ThaiSolarCalendar`) restate them.
    pub struct ThaiSolar;
}

impl ThaiSolar {
    pub(crate) const ABOUT: About<'static> = About::new("thai-solar", Basis::Solar)
        .with_name("Thai Solar")
        .with_aliases(&["Suriyakhati"])
        .not_proleptic()
        .with_doc(Self::DOC);

    const RECKONING: Reckoning = Reckoning {
        first_gregorian: ALWAYS,
        beginning: Beginning { month: 4, day: 1, is_early: false },
        january_from: 1_941,
        years: 543,
    };
    const FIRST: Day = Day::new(Gregorian::first_day(1_889, 4) as i32);
}

impl Calendar for ThaiSolar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoned_methods!(self => Self::RECKONING);
    crate::tables::lengths::tabled_lengths!(bounds);

    fn status(&self, day: Day) -> Status {
        if day < Self::FIRST { Status::Approximate } else { Status::Defined }
    }

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("be"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        names::month_name(month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        let on = |year, month, day| {
            let ymd = ThaiSolar.ymd_of(Gregorian::to_day(year, month, day).unwrap());
            (ymd.year, ymd.month.number(), ymd.day)
        };
        // The coup of 24 June 2475 was in 1932.
        assert_eq!(on(1932, 6, 24), (2_475, 6, 24));
        assert_eq!((on(1940, 3, 31), on(1940, 4, 1)), ((2_482, 3, 31), (2_483, 4, 1)));
        assert_eq!((on(1940, 12, 31), on(1941, 1, 1)), ((2_483, 12, 31), (2_484, 1, 1)));
        assert_eq!((ThaiSolar.months_in_year(2_483), ThaiSolar.days_in_year(2_483)), (Ok(9), Ok(275)));
        // 2482 has the February of 1940.
        assert_eq!((ThaiSolar.is_leap_year(2_482), ThaiSolar.is_leap_year(2_483)), (Ok(true), Ok(false)));
    }
}
