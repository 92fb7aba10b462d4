//! The 4-4-5 calendar.

use super::named::named_fiscal;
use super::weeks::{Fiscal, FiscalDivision, FiscalEnd};
use crate::about::{About, Basis};
use crate::calendars::calendar;
use crate::weekday::Weekday;

calendar! {
    /// The 4-4-5 calendar: quarters of four, four and five weeks.
    ///
    /// # Rules
    /// A year has 52 weeks, or 53, from Sunday to Saturday. It ends on the last Saturday of December, which
    /// is one of the ways that US tax law allows, and a common one. Other ends are other calendars:
    /// `Fiscal` makes them.
    ///
    /// # Months and days
    /// Periods stand for months: twelve, of 4, 4 and 5 weeks in each quarter, called by the months from
    /// January on. The 53rd week is the last of the last period. `Fiscal445::RULE` answers for weeks and
    /// quarters.
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
    pub struct Fiscal445;
}

impl Fiscal445 {
    pub(crate) const ABOUT: About<'static> =
        About::new("fiscal-445", Basis::Solar).with_name("Fiscal 4-4-5").with_doc(Self::DOC);
}

named_fiscal!(Fiscal445: Fiscal = Fiscal::new("fiscal-445", FiscalDivision::Weeks445, FiscalEnd::Last, Weekday::Saturday, 12));
