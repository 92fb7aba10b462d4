//! The Gregorian calendar with ten thousand more years (Human Era), by Cesare Emiliani.

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
    /// The Gregorian calendar with ten thousand more years (Human Era), by Cesare Emiliani.
    ///
    /// # Rules
    /// As the Gregorian calendar; the year is the Gregorian year + 10 000.
    ///
    /// # Months and days
    /// As the Gregorian calendar.
    ///
    /// # Years and eras
    /// One era, `he`, for every year. Year 1 is 10 000 BCE.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// C. Emiliani, *Calendar Reform*, Nature 366 (1993), 716.
    pub struct Holocene;
}

impl Holocene {
    pub(crate) const ABOUT: About<'static> = About::new("holocene", Basis::Solar)
        .with_name("Holocene")
        .with_aliases(&["Human Era", "human-era"])
        .with_doc(Self::DOC);
}

renumbered_gregorian!(Holocene, 10_000);

impl Calendar for Holocene {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("he"))
    }

    fn related_gregorian_year(&self, year: i32) -> i32 {
        year.saturating_sub(10_000)
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
        assert_eq!(Holocene::to_day(12_026, 11, 25), Gregorian::to_day(2026, 11, 25));
        assert!(Holocene::is_leap(12_000) && !Holocene::is_leap(11_900));
    }
}
