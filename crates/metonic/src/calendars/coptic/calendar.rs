//! The Coptic calendar.

use super::alexandrian::alexandrian;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;

calendar! {
    /// The Coptic calendar, of the church and the farmers of Egypt.
    ///
    /// # Rules
    /// A year has 365 days; 366 if it leaves 3 when divided by 4. Four years are 1461 days, as in
    /// the Julian calendar.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and one of 5, or 6 in a leap year.
    ///
    /// # Years and eras
    /// One era, `am` (anno Martyrum), for every year; year 1 began on 29 August 284 (Julian).
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 4.1 (epoch R.D. 103
    /// 605). CLDR and ECMA-402 `coptic`.
    pub struct Coptic;
}

/// The first day of year 1: R.D. 103 605, in days from 1970-01-01.
const FIRST_DAY_OF_YEAR_1: i64 = 103_605 - 719_163;

/// CLDR 48, `en`, calendar `coptic`.
const MONTHS: [&str; 13] = [
    "Tout",
    "Baba",
    "Hator",
    "Kiahk",
    "Toba",
    "Amshir",
    "Baramhat",
    "Baramouda",
    "Bashans",
    "Paona",
    "Epep",
    "Mesra",
    "Nasie",
];

impl Coptic {
    pub(crate) const ABOUT: About<'static> =
        About::new("coptic", Basis::Solar).with_name("Coptic").with_bcp47("coptic").with_doc(Self::DOC);
}

alexandrian!(Coptic, FIRST_DAY_OF_YEAR_1, 0);

impl Calendar for Coptic {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("am"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        super::month_name(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;

    #[test]
    fn known_days() {
        // The era of the martyrs: 29 August 284 (Julian).
        assert_eq!(Coptic::to_day(1, 1, 1), Julian::to_day(284, 8, 29));
        // Reingold and Dershowitz, appendix C: R.D. −214193 is −870-12-6.
        assert_eq!(Coptic::from_day(Day::from_rata_die(-214_193).unwrap()), (-870, 12, 6));
    }
}
