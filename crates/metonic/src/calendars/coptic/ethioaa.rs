//! The Ethiopian calendar with the years of the world.

use super::alexandrian::alexandrian;
use super::ethiopic::{AMETE_ALEM, FIRST_DAY_OF_YEAR_1, MONTHS};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;

calendar! {
    /// The Ethiopian calendar, its years counted from the creation of the world (Amete Alem).
    ///
    /// # Rules
    /// As the Ethiopian calendar; the year is the Ethiopian year + 5500.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and Pagumen of 5, or 6 in a leap year.
    ///
    /// # Years and eras
    /// One era, `aa` (Amete Alem), for every year.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// CLDR 48 and ECMA-402 `ethioaa`; the days as in `ethiopic`.
    pub struct EthiopicAmeteAlem;
}

impl EthiopicAmeteAlem {
    pub(crate) const ABOUT: About<'static> = About::new("ethioaa", Basis::Solar)
        .with_name("Ethiopian Amete Alem")
        .with_aliases(&["ethiopic-amete-alem"])
        .with_bcp47("ethioaa")
        .with_doc(Self::DOC);
}

alexandrian!(EthiopicAmeteAlem, FIRST_DAY_OF_YEAR_1, 5_500);

const _: () = assert!(AMETE_ALEM == 5_500);

impl Calendar for EthiopicAmeteAlem {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("aa").with_aliases(&["mundi"]))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        super::month_name(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Ethiopic;

    #[test]
    fn it_is_the_ethiopian_calendar_5500_years_on() {
        assert_eq!(EthiopicAmeteAlem::to_day(7500, 1, 1), Ethiopic::to_day(2000, 1, 1));
        assert!(EthiopicAmeteAlem::is_leap(7499));
    }
}
