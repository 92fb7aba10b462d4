//! The Gregorian calendar with ten thousand more years (Human Era), by Cesare Emiliani.

use super::gregory::Gregorian;
use super::renumbered::{renumbered_gregorian, renumbered_gregorian_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{calendar, one_era::one_era_methods};
use crate::fields::EraRule;

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
    one_era_methods!(EraRule::new("he"));

    renumbered_gregorian_methods!(10_000);
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
