//! Years of the City of Rome.

use super::methods::reckoned_methods;
use super::reckoning::{Beginning, JANUARY_ALWAYS, NEVER, Reckoning};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{calendar, gregorian::names};
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;

calendar! {
    /// The Julian calendar with years from the founding of Rome (*ab urbe condita*), by Varro's date.
    ///
    /// # Rules
    /// As the Julian calendar; the year is the Julian year + 753 (1 CE is 754, 1 BCE is 753).
    ///
    /// # Months and days
    /// As the Julian calendar.
    ///
    /// # Years and eras
    /// Years from 1 January. One era, `auc`, for every year; year 1 is 753 BCE.
    ///
    /// # Range and status
    /// Every day; defined. It is proleptic before 8 CE, as the Julian calendar is. The Romans
    /// themselves named years by consuls.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 3.4.
    pub struct AbUrbeCondita;
}

impl AbUrbeCondita {
    pub(crate) const ABOUT: About<'static> =
        About::new("auc", Basis::Solar).with_name("Ab Urbe Condita").with_doc(Self::DOC);

    const RECKONING: Reckoning = Reckoning {
        first_gregorian: NEVER,
        beginning: Beginning::JANUARY,
        january_from: JANUARY_ALWAYS,
        years: 753,
    };
}

impl Calendar for AbUrbeCondita {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoned_methods!(self => Self::RECKONING);
    crate::tables::lengths::tabled_lengths!(bounds);

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("auc"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        names::month_name(month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;

    #[test]
    fn known_days() {
        let year = |year| AbUrbeCondita.ymd_of(Julian::to_day(year, 3, 15).unwrap()).year;
        // Caesar was killed on the ides of March 710 (44 BCE, year −43).
        assert_eq!(year(-43), 710);
        // Philip kept the thousandth year of Rome in 247 CE.
        assert_eq!(year(247), 1_000);
    }
}
