//! The calendars of the Zoroastrians that have no leap years.

use super::vague::vague;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{calendar, one_era::one_era_methods};
use crate::fields::EraRule;

calendar! {
    /// The Qadimi (ancient) calendar of the Zoroastrians.
    ///
    /// # Rules
    /// Every year has 365 days.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and the five Gatha days.
    ///
    /// # Years and eras
    /// One era, `yz`, for every year. Year 1 begins on 16 June 632 (Julian), the accession of
    /// Yazdegerd III.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// `when_exe`, calendar `Qadimi`, after the article *Zoroastrian calendar* of Wikipedia. The epoch:
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 1.11 (R.D. 230 638). Month
    /// names in the Parsi form.
    pub struct ZoroastrianQadimi;
}

calendar! {
    /// The Shahanshahi (imperial) calendar of the Zoroastrians, a month behind the Qadimi: that of most
    /// Parsis.
    ///
    /// # Rules
    /// Every year has 365 days.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and the five Gatha days.
    ///
    /// # Years and eras
    /// One era, `yz` (of Yazdegerd III), for every year. Year 1 begins 30 days after that of the Qadimi
    /// calendar, since the Parsis once, it is said in 1129, put in a month.
    ///
    /// # Range and status
    /// Every day; defined since then; before it is proleptic.
    ///
    /// # Sources
    /// `when_exe`, calendar `Shahanshahi`, after the article *Zoroastrian calendar* of Wikipedia.
    pub struct ZoroastrianShahanshahi;
}

/// The Parsi forms, as in `when_exe` (`CalendarNote::Zoroastrian`).
pub(super) const MONTHS: [&str; 13] = [
    "Fravardin",
    "Ardibehest",
    "Khordad",
    "Tir",
    "Amardad",
    "Shehrevar",
    "Meher",
    "Avan",
    "Adar",
    "Dae",
    "Bahman",
    "Aspandarmad",
    "Gatha Days",
];

impl ZoroastrianQadimi {
    pub(crate) const ABOUT: About<'static> = About::new("zoroastrian-qadimi", Basis::Solar)
        .with_name("Zoroastrian Qadimi")
        .with_aliases(&["qadimi", "kadmi"])
        .with_doc(Self::DOC);
}

impl ZoroastrianShahanshahi {
    pub(crate) const ABOUT: About<'static> = About::new("zoroastrian-shahanshahi", Basis::Solar)
        .with_name("Zoroastrian Shahanshahi")
        .with_aliases(&["shahanshahi", "shenshai"])
        .with_doc(Self::DOC);
}

vague!(ZoroastrianQadimi, 230_638);
vague!(ZoroastrianShahanshahi, 230_668);

impl Calendar for ZoroastrianQadimi {
    one_era_methods!(EraRule::new("yz"), MONTHS);
}

impl Calendar for ZoroastrianShahanshahi {
    one_era_methods!(EraRule::new("yz"), MONTHS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, Julian};

    #[test]
    fn known_days() {
        assert_eq!(ZoroastrianQadimi::to_day(1, 1, 1), Julian::to_day(632, 6, 16));
        // when_exe: the new years of 1370 were on 22 July and 21 August 2000.
        assert_eq!(ZoroastrianQadimi::to_day(1370, 1, 1), Gregorian::to_day(2000, 7, 22));
        assert_eq!(ZoroastrianShahanshahi::to_day(1370, 1, 1), Gregorian::to_day(2000, 8, 21));
    }
}
