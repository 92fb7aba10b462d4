//! The Egyptian civil calendar.

use super::vague::vague;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{calendar, one_era::one_era_methods};
use crate::fields::EraRule;
use crate::month::Month;

calendar! {
    /// The civil calendar of ancient Egypt, with the years of Nabonassar that astronomers counted by.
    ///
    /// # Rules
    /// Every year has 365 days.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and the five epagomenal days. Four months are a season:
    /// `Egyptian::season`.
    ///
    /// # Years and eras
    /// One era, `nabonassar`, for every year. Year 1 begins on 26 February 747 BCE (Julian).
    ///
    /// # Range and status
    /// Every day; defined. The Egyptians counted years of reigns; the days of their year are known
    /// from Ptolemy's dates.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 1.11 (epoch R.D.
    /// −272 787). `Ptolemaic` of `when_exe` has these days, its year less by 747.
    pub struct Egyptian;
}

/// Reingold and Dershowitz, section 1.11.
const MONTHS: [&str; 13] = [
    "Thoth",
    "Phaophi",
    "Athyr",
    "Choiak",
    "Tybi",
    "Mechir",
    "Phamenoth",
    "Pharmuthi",
    "Pachon",
    "Payni",
    "Epiphi",
    "Mesori",
    "Epagomenae",
];

impl Egyptian {
    pub(crate) const ABOUT: About<'static> = About::new("egyptian", Basis::Solar)
        .with_name("Egyptian")
        .with_aliases(&["Nabonassar", "Ptolemaic"])
        .with_doc(Self::DOC);

    /// The season of a month, `None` for the epagomenal days: inundation, emergence, harvest.
    ///
    /// ```
    /// use metonic::{Month, calendars::Egyptian};
    ///
    /// assert_eq!(Egyptian::season(Month::M05), Some("Peret"));
    /// assert_eq!(Egyptian::season(Month::M13), None);
    /// ```
    #[must_use]
    pub const fn season(month: Month) -> Option<&'static str> {
        match (month.number(), month.is_leap()) {
            (1..=4, false) => Some("Akhet"),
            (5..=8, false) => Some("Peret"),
            (9..=12, false) => Some("Shemu"),
            _ => None,
        }
    }
}

vague!(Egyptian, -272_787);

impl Calendar for Egyptian {
    one_era_methods!(EraRule::new("nabonassar"), MONTHS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;

    #[test]
    fn known_days() {
        // 1 Thoth 1 was 26 February 747 BCE, year −746.
        assert_eq!(Egyptian::to_day(1, 1, 1), Julian::to_day(-746, 2, 26));
        // Almagest, III 7: Hadrian 17, Athyr 7 (in the evening): 25 September 132; Nabonassar 880.
        assert_eq!(Egyptian::to_day(880, 3, 7), Julian::to_day(132, 9, 25));
    }
}
