//! The fiscal year of Japan.

use super::label::FiscalLabel;
use super::months::FiscalYear;
use super::named::named_fiscal;
use crate::about::{About, Basis};
use crate::calendars::calendar;

calendar! {
    /// The fiscal year of Japan (*nendo*), of the state, of schools and of most companies.
    ///
    /// # Rules
    /// A year begins on 1 April.
    ///
    /// # Months and days
    /// The Gregorian months; `M01` is April.
    ///
    /// # Years and eras
    /// A year has the number of the Gregorian year that it begins in: 2026 is fiscal 2026, Reiwa 8. No
    /// eras.
    ///
    /// # Range and status
    /// Every day; defined. It has begun on 1 April since 1886; before that it is carried back.
    ///
    /// # Sources
    /// Public Finance Act (Act 34 of 1947), article 11: from 1 April to 31 March of the next year.
    /// That it has been so since 1886 (Meiji 19), after years from July:
    /// two pages on the history of the fiscal year, kojinjigyou.org and yajima-sr.com.
    pub struct FiscalJapan;
}

impl FiscalJapan {
    pub(crate) const ABOUT: About<'static> = About::new("fiscal-jp", Basis::Solar)
        .with_name("Japan Fiscal")
        .with_aliases(&["nendo"])
        .with_doc(Self::DOC);
}

named_fiscal!(FiscalJapan: FiscalYear = FiscalYear::new("fiscal-jp", 4, 1, FiscalLabel::Beginning));
