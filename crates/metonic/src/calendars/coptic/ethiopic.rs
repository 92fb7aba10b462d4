//! The Ethiopian calendar.

use super::alexandrian::alexandrian;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;

calendar! {
    /// The Ethiopian calendar, the civil one of Ethiopia.
    ///
    /// # Rules
    /// A year has 365 days; 366 if it leaves 3 when divided by 4. Four years are 1461 days, as in
    /// the Julian calendar.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and Pagumen of 5, or 6 in a leap year.
    ///
    /// # Years and eras
    /// Eras: `am` (Amete Mihret) from year 1, which began on 29 August 8 (Julian); before it `aa`
    /// (Amete Alem), in which year 0 is 5500.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 4.2 (epoch R.D. 2796).
    /// CLDR and ECMA-402 `ethiopic`; eras as in TC39, *Intl era and monthCode*.
    pub struct Ethiopic;
}

/// The first day of year 1: R.D. 2796, in days from 1970-01-01.
pub(super) const FIRST_DAY_OF_YEAR_1: i64 = 2_796 - 719_163;

/// CLDR 48, `en`, calendar `ethiopic`.
pub(super) const MONTHS: [&str; 13] = [
    "Meskerem", "Tekemt", "Hedar", "Tahsas", "Ter", "Yekatit", "Megabit", "Miazia", "Genbot", "Sene",
    "Hamle", "Nehasse", "Pagumen",
];

/// The year of Amete Alem that comes before year 1 of Amete Mihret.
pub(super) const AMETE_ALEM: i32 = 5_500;

impl Ethiopic {
    pub(crate) const ABOUT: About<'static> = About::new("ethiopic", Basis::Solar)
        .with_name("Ethiopian")
        .with_aliases(&["Ethiopic Amete Mihret"])
        .with_bcp47("ethiopic")
        .with_doc(Self::DOC);
}

alexandrian!(Ethiopic, FIRST_DAY_OF_YEAR_1, 0);

impl Calendar for Ethiopic {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn era_of(&self, _: Day, ymd: YearMonthDay) -> Option<Era> {
        Some(Era::new(u8::from(ymd.year < 1)))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        let rules = [
            EraRule::new("am").with_aliases(&["incar"]).from(Day::new(FIRST_DAY_OF_YEAR_1 as i32)),
            EraRule::new("aa").with_aliases(&["mundi"]).with_year_one(1 - AMETE_ALEM),
        ];
        rules.get(era.place()).copied()
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        super::month_name(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, Julian};

    #[test]
    fn known_days() {
        assert_eq!(Ethiopic::to_day(1, 1, 1), Julian::to_day(8, 8, 29));
        // The Ethiopian millennium: 1 Meskerem 2000 was 12 September 2007.
        assert_eq!(Ethiopic::to_day(2000, 1, 1), Gregorian::to_day(2007, 9, 12));
        // Reingold and Dershowitz, appendix C: R.D. −214193 is −594-12-6.
        assert_eq!(Ethiopic::from_day(Day::from_rata_die(-214_193).unwrap()), (-594, 12, 6));
        let before = Ethiopic::date(0, 13, 6);
        assert!(before.is_err());
        let before = Ethiopic::date(0, 13, 5).unwrap();
        assert_eq!((before.era(), before.era_year()), (Some("aa"), 5_500));
        assert_eq!(Ethiopic.year_of_era("mundi", 5_500), Ok(0));
    }
}
