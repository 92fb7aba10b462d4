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
    /// Defined from 9 September 1997, when it was introduced (its year 1 is 1912), to 12 October 2024:
    /// from the next day on newspapers were dated without it. Days before and after are approximate;
    /// those before 1912, which have no Juche year, get the numbers counted on backwards.
    ///
    /// # Sources
    /// The decree of July 1997 as the article *North Korean calendar* of Wikipedia and its copies restate it:
    /// Juche 86 is 1997, Juche 110 is 2021. *Unverified* with the decree. Its end: Yonhap, October 2024, on
    /// the *Rodong Sinmun*, as newspapers of other countries restate it.
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
        // 9 September 1997 and 12 October 2024.
        let in_use = Self::first_day(86, 9) + 8..=Self::first_day(113, 10) + 11;
        if in_use.contains(&day.get().into()) { Status::Defined } else { Status::Approximate }
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
