//! The Taiping calendar in its second form.

use super::tianli::tianli;
use crate::about::{About, Basis};
use crate::calendars::calendar;

calendar! {
    /// The calendar of the Taiping Heavenly Kingdom (Tiānlì, in Japanese Tenreki) in its second form.
    ///
    /// # Rules
    /// Every year has 366 days.
    ///
    /// # Months and days
    /// Twelve, of 31 and 30 days in turn.
    ///
    /// # Years and eras
    /// Years have the number of the year of the common era in which they began when the calendar was in use:
    /// by `when_exe` from the first day of month 3 of 1853, after `tenreki-a`. No eras.
    ///
    /// # Range and status
    /// Every day; defined, and carried on in both directions, without what may have been done to bring
    /// the year back to the sun. The rule and its dates are *unverified*.
    ///
    /// # Sources
    /// `when_exe` (`TenrekiB`).
    pub struct TenrekiB;
}

impl TenrekiB {
    pub(crate) const ABOUT: About<'static> =
        About::new("tenreki-b", Basis::Solar).with_name("Taiping (second form)").with_doc(Self::DOC);
}

tianli!(TenrekiB, 366, 676_097);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::TenrekiA;

    #[test]
    fn the_second_form_takes_the_first_ones_place() {
        // when_exe: the day after 2.30 of the first form is 3.1 of the second.
        let last = TenrekiA::to_day(1853, 2, 30).unwrap();
        assert_eq!(TenrekiB::to_day(1853, 3, 1), last.add_days(1));
    }
}
