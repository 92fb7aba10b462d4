//! The calendar of the Republic of China.

use super::gregory::Gregorian;
use super::renumbered::{renumbered_gregorian, renumbered_gregorian_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};

calendar! {
    /// The Minguo calendar of the Republic of China (Taiwan): the years of the Republic.
    ///
    /// # Rules
    /// As the Gregorian calendar, proleptic; the year is the Gregorian year − 1911.
    ///
    /// # Months and days
    /// As the Gregorian calendar.
    ///
    /// # Years and eras
    /// Eras: `roc` (minguo) from year 1, `broc` before it, counted backwards from 1. Year 0 is 1
    /// `broc`, 1911.
    ///
    /// # Range and status
    /// Every day; defined, as CLDR and ECMA-402 define it.
    ///
    /// # Sources
    /// CLDR 48 and ECMA-402, calendar `roc`. The Republic took the Gregorian calendar on 1 January
    /// 1912, the first day of its year 1.
    pub struct Roc;
}

impl Roc {
    pub(crate) const ABOUT: About<'static> = About::new("roc", Basis::Solar)
        .with_name("Minguo")
        .with_bcp47("roc")
        .without_year_zero()
        .with_doc(Self::DOC);
}

renumbered_gregorian!(Roc, -1911);

impl Calendar for Roc {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn era_of(&self, _: Day, ymd: YearMonthDay) -> Option<Era> {
        Some(Era::new(u8::from(ymd.year < 1)))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        let rules = [
            EraRule::new("roc").with_aliases(&["minguo"]).from(Day::new(Self::first_day(1, 1) as i32)),
            EraRule::new("broc").with_aliases(&["before-roc", "minguo-qian"]).counting_back_from(0),
        ];
        rules.get(era.place()).copied()
    }

    renumbered_gregorian_methods!(-1911);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // The first day of the Republic's calendar: 1 January 1912.
        assert_eq!(Roc::to_day(1, 1, 1), Gregorian::to_day(1912, 1, 1));
        // The Wuchang uprising, 10 October 1911: 1 before the Republic.
        let uprising = Gregorian::date(1911, 10, 10).unwrap().in_calendar(Roc);
        assert_eq!((uprising.year(), uprising.era(), uprising.era_year()), (0, Some("broc"), 1));
        assert_eq!(Roc.year_of_era("minguo", 115), Ok(115));
        assert_eq!(Roc.year_of_era("broc", 1), Ok(0));
    }
}
