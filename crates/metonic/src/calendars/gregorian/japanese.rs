//! The Japanese calendar with its modern eras.

use super::gregory::Gregorian;
use super::names;
use super::renumbered::renumbered_gregorian;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;

calendar! {
    /// The Japanese calendar: Gregorian days, the years of the reigning emperor's era.
    ///
    /// # Rules
    /// As the Gregorian calendar, proleptic. The plain year is the Gregorian year.
    ///
    /// # Months and days
    /// As the Gregorian calendar.
    ///
    /// # Years and eras
    /// `meiji` (year 1: 1868), `taisho` from 1912-07-30, `showa` from 1926-12-25, `heisei` from
    /// 1989-01-08, `reiwa` from 2019-05-01: an era begins in the middle of a year, whose other part
    /// has the number of the era before. The Gregorian calendar began on 1873-01-01, in Meiji 6;
    /// days before it are in `ce` and `bce`, since their Japanese dates are those of the lunisolar
    /// calendar.
    ///
    /// # Range and status
    /// Every day; defined. An era that is proclaimed after this version was made is not in it:
    /// later days are counted on in the last one.
    ///
    /// # Sources
    /// Starts of the eras: CLDR 48, supplemental calendar data. Era codes and the days before Meiji
    /// 6: TC39, *Intl era and monthCode*.
    pub struct Japanese;
}

impl Japanese {
    pub(crate) const ABOUT: About<'static> = About::new("japanese", Basis::Solar)
        .with_name("Japanese")
        .with_bcp47("japanese")
        .without_year_zero()
        .with_doc(Self::DOC);
}

renumbered_gregorian!(Japanese, 0);

const fn day(year: i32, month: u8, day: u8) -> Day {
    Day::new((Gregorian::first_day(year, month) + day as i64 - 1) as i32)
}

/// The eras, the latest first, then those of the days before Meiji 6.
const ERAS: [EraRule<'static>; 7] = [
    EraRule::new("reiwa").from(day(2019, 5, 1)).with_year_one(2019),
    EraRule::new("heisei").from(day(1989, 1, 8)).with_year_one(1989),
    EraRule::new("showa").from(day(1926, 12, 25)).with_year_one(1926),
    EraRule::new("taisho").from(day(1912, 7, 30)).with_year_one(1912),
    EraRule::new("meiji").from(day(1873, 1, 1)).with_year_one(1868),
    EraRule::new("ce").with_aliases(&["ad"]).from(day(1, 1, 1)),
    EraRule::new("bce").with_aliases(&["bc"]).counting_back_from(0),
];

impl Calendar for Japanese {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn era_of(&self, day: Day, _: YearMonthDay) -> Option<Era> {
        let place = ERAS.iter().position(|rule| rule.start.is_none_or(|start| start <= day))?;
        Some(Era::new(place as u8))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        ERAS.get(era.place()).copied()
    }

    fn related_gregorian_year(&self, year: i32) -> i32 {
        year
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        names::month_name(month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eras_change_in_the_middle_of_a_year() {
        // CLDR 48 and the dates of the proclamations.
        for (year, month, day, era, era_year) in [
            (2019, 5, 1, "reiwa", 1),
            (2019, 4, 30, "heisei", 31),
            (1989, 1, 8, "heisei", 1),
            (1989, 1, 7, "showa", 64),
            (1926, 12, 25, "showa", 1),
            (1926, 12, 24, "taisho", 15),
            (1912, 7, 30, "taisho", 1),
            (1912, 7, 29, "meiji", 45),
            (1873, 1, 1, "meiji", 6),
            (1872, 12, 31, "ce", 1872),
            (0, 1, 1, "bce", 1),
        ] {
            let date = Japanese::date(year, month, day).unwrap();
            assert_eq!((date.era(), date.era_year()), (Some(era), era_year));
        }
        // Counted on past the era's end: Shōwa 100 is 2025.
        assert_eq!(Japanese.year_of_era("showa", 100), Ok(2025));
        assert_eq!(Japanese.year_of_era("tenpo", 1), Err(crate::Error::Era));
    }

    #[test]
    fn eras_begin_on_gregorian_days() {
        for (code, (year, month, number)) in [
            ("reiwa", (2019, 5, 1)),
            ("heisei", (1989, 1, 8)),
            ("showa", (1926, 12, 25)),
            ("taisho", (1912, 7, 30)),
        ] {
            let start = day(core::hint::black_box(year), month, number);
            assert_eq!(Gregorian::to_day(year, month, number), Ok(start));
            let rule = ERAS.iter().find(|rule| rule.code == code).unwrap();
            assert_eq!((rule.start, rule.year_one), (Some(start), year), "{code}");
        }
    }
}
