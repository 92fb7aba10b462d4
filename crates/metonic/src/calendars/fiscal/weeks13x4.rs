//! The calendar of thirteen periods.

use super::named::named_fiscal;
use super::weeks::{Fiscal, FiscalDivision, FiscalEnd};
use crate::about::{About, Basis};
use crate::calendars::calendar;
use crate::weekday::Weekday;

calendar! {
    /// The calendar of thirteen periods of four weeks.
    ///
    /// # Rules
    /// A year has 52 weeks, or 53, from Sunday to Saturday. It ends on the last Saturday of December, which
    /// is one of the ways that US tax law allows, and a common one. Other ends are other calendars:
    /// `Fiscal` makes them.
    ///
    /// # Months and days
    /// Periods stand for months: thirteen of 4 weeks, without names. The 53rd week is the last of the last
    /// period. `Fiscal13x4::RULE` answers for weeks.
    ///
    /// # Years and eras
    /// A year has the number of the Gregorian year that it ends in. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// 26 CFR 1.441-2 (years of 52 and 53 weeks, the end of which is the last of a weekday in a month or
    /// the nearest to its end); ThreeTen-Extra (`AccountingChronologyBuilder`) for the parameters; compared
    /// with pandas (`FY5253`, variation `last`).
    pub struct Fiscal13x4;
}

impl Fiscal13x4 {
    pub(crate) const ABOUT: About<'static> =
        About::new("fiscal-13x4", Basis::Solar).with_name("Fiscal 13x4").with_doc(Self::DOC);
}

named_fiscal!(Fiscal13x4: Fiscal = Fiscal::new("fiscal-13x4", FiscalDivision::Thirteen, FiscalEnd::Last, Weekday::Saturday, 12));
