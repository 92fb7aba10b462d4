//! The financial year of India.

use super::label::FiscalLabel;
use super::months::FiscalYear;
use super::named::named_fiscal;
use crate::about::{About, Basis};
use crate::calendars::calendar;

calendar! {
    /// The financial year of India.
    ///
    /// # Rules
    /// A year begins on 1 April.
    ///
    /// # Months and days
    /// The Gregorian months; `M01` is April.
    ///
    /// # Years and eras
    /// A year has the number of the Gregorian year that it begins in: 2026 is the financial year 2026-27,
    /// which is also called FY27. No eras.
    ///
    /// # Range and status
    /// Every day; defined. It has begun on 1 April since 1867; before that it is carried back.
    ///
    /// # Sources
    /// General Clauses Act 1897, section 3(21): the year commencing on the first day of April; General
    /// Financial Rules 2017, rule 42. 1867: *The Telegraph* (India), *Why India's financial year starts on April 1*;
    /// the East India Company had years from 1 May before.
    pub struct FiscalIndia;
}

impl FiscalIndia {
    pub(crate) const ABOUT: About<'static> = About::new("fiscal-in", Basis::Solar)
        .with_name("India Fiscal")
        .with_aliases(&["india-financial-year"])
        .with_doc(Self::DOC);
}

named_fiscal!(FiscalIndia: FiscalYear = FiscalYear::new("fiscal-in", 4, 1, FiscalLabel::Beginning));
