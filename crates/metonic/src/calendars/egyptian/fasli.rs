//! The Fasli calendar of the Zoroastrians.

use super::zoroastrian::MONTHS;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{anniversary::anniversary, calendar, one_era::one_era_methods};
use crate::fields::EraRule;

calendar! {
    /// The Fasli (seasonal) calendar of the Zoroastrians, which keeps its new year in spring.
    ///
    /// # Rules
    /// Years begin on 21 March of the Gregorian year + 630 and have 366 days if the Gregorian year in
    /// which they end is a leap year.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and five Gatha days, six in a leap year.
    ///
    /// # Years and eras
    /// One era, `yz` (of Yazdegerd III), for every year.
    ///
    /// # Range and status
    /// Every day; defined. The Fasli sect took the rule about 1906.
    ///
    /// # Sources
    /// `when_exe`, calendar `Fasli`, after the article *Zoroastrian calendar* of Wikipedia.
    pub struct ZoroastrianFasli;
}

impl ZoroastrianFasli {
    pub(crate) const ABOUT: About<'static> = About::new("zoroastrian-fasli", Basis::Solar)
        .with_name("Zoroastrian Fasli")
        .with_aliases(&["fasli"])
        .with_doc(Self::DOC);

    const fn month_length(year: i32, month: u8) -> u8 {
        let (shortest, longest) = Self::month_bounds(month);
        if Self::is_leap(year) { longest } else { shortest }
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        if month == 13 { (5, 6) } else { (30, 30) }
    }
}

anniversary!(ZoroastrianFasli, 13, (3, 21), 630);

impl Calendar for ZoroastrianFasli {
    one_era_methods!(EraRule::new("yz"), MONTHS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // when_exe: 1 Fravardin 1370 was 21 March 2000, and 1369 had six Gatha days.
        assert_eq!(ZoroastrianFasli::to_day(1370, 1, 1), Gregorian::to_day(2000, 3, 21));
        assert!(ZoroastrianFasli::is_leap(1369) && !ZoroastrianFasli::is_leap(1370));
    }
}
