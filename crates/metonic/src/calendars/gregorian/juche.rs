//! The calendar of North Korea with the Juche years, from the birth of Kim Il-sung.

use super::gregory::Gregorian;
use super::renumbered::{renumbered_gregorian, renumbered_gregorian_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::status::Status;

calendar! {
    /// The calendar of North Korea with the Juche years, from the birth of Kim Il-sung.
    ///
    /// # Rules
    /// As the Gregorian calendar; the year is the Gregorian year − 1911.
    ///
    /// # Months and days
    /// As the Gregorian calendar.
    ///
    /// # Years and eras
    /// One era, `juche`, from year 1 (1912) on. There is no year before it: those that are given here have
    /// no era.
    ///
    /// # Range and status
    /// Defined from 1 January 1912, year 1. Earlier days, which have no Juche year, get the numbers
    /// counted on backwards, with the standing approximate. It was introduced on 9 September 1997.
    ///
    /// # Sources
    /// The decree of July 1997 as the article *North Korean calendar* of Wikipedia and its copies restate it:
    /// Juche 86 is 1997, Juche 110 is 2021. *Unverified* with the decree.
    pub struct Juche;
}

impl Juche {
    pub(crate) const ABOUT: About<'static> = About::new("juche", Basis::Solar)
        .with_name("Juche")
        .with_aliases(&["north-korean"])
        .not_proleptic()
        .with_doc(Self::DOC);
}

renumbered_gregorian!(Juche, -1911);

impl Calendar for Juche {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn status(&self, day: Day) -> Status {
        if i64::from(day.get()) < Self::first_day(1, 1) { Status::Approximate } else { Status::Defined }
    }

    fn era_of(&self, _: Day, ymd: YearMonthDay) -> Option<Era> {
        (ymd.year >= 1).then_some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        let start = Day::new(Self::first_day(1, 1) as i32);
        (era.place() == 0).then_some(EraRule::new("juche").from(start))
    }

    renumbered_gregorian_methods!(-1911);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // Juche 86 was 1997.
        assert_eq!(Juche::to_day(86, 9, 9), Gregorian::to_day(1997, 9, 9));
        assert_eq!(Gregorian::date(1911, 12, 31).unwrap().in_calendar(Juche).era(), None);
    }
}
