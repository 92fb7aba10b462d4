//! The Taiping calendar in its first form.

use super::tianli::tianli;
use crate::about::{About, Basis};
use crate::calendars::calendar;

calendar! {
    /// The calendar of the Taiping Heavenly Kingdom (Tiānlì, in Japanese Tenreki) as it was at first.
    ///
    /// # Rules
    /// Every year has 365 days.
    ///
    /// # Months and days
    /// Twelve: ten of 31 and 30 days in turn, then two of 30.
    ///
    /// # Years and eras
    /// Years have the number of the year of the common era in which they began when the calendar was in use.
    /// By `when_exe` that is from the first day of 1852 to day 30 of month 2 of 1853, when `tenreki-b` came
    /// into use. No eras.
    ///
    /// # Range and status
    /// Every day; defined, and carried on in both directions. The rule and its dates are *unverified*.
    ///
    /// # Sources
    /// `when_exe` (`TenrekiA`).
    pub struct TenrekiA;
}

impl TenrekiA {
    pub(crate) const ABOUT: About<'static> =
        About::new("tenreki-a", Basis::Solar).with_name("Taiping (first form)").with_doc(Self::DOC);
}

tianli!(TenrekiA, 365, 676_098);
