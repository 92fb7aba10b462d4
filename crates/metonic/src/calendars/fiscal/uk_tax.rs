//! The tax year of the United Kingdom.

use super::label::FiscalLabel;
use super::months::FiscalYear;
use super::named::named_fiscal;
use crate::about::{About, Basis};
use crate::calendars::calendar;

calendar! {
    /// The tax year of the United Kingdom, for the taxes of persons.
    ///
    /// # Rules
    /// A year begins on 6 April: the old New Year, 25 March, and eleven days for the calendar of 1752, and
    /// one for 1800.
    ///
    /// # Months and days
    /// Twelve tax months, from the 6th to the 5th; `M01` begins on 6 April. They have no names.
    ///
    /// # Years and eras
    /// A year has the number of the Gregorian year that it begins in: 2026 is the tax year 2026 to 2027. No
    /// eras.
    ///
    /// # Range and status
    /// Every day; defined. It has begun on 6 April since 1800; before that it is carried back.
    ///
    /// # Sources
    /// Income Tax Act 2007, section 4 (a tax year begins on 6 April and ends on the following 5 April);
    /// HMRC, *Tax months* (*unverified*); compared with the program fiscalyear. 1752 and
    /// 1800: accountants' pages (nrb.co.uk, cooperfaure.co.uk). Others explain 6 April by 25 March having
    /// been the last day of a year and not the first, without 1800.
    pub struct FiscalUkTax;
}

impl FiscalUkTax {
    pub(crate) const ABOUT: About<'static> = About::new("fiscal-uk-tax", Basis::Solar)
        .with_name("UK Tax Year")
        .with_aliases(&["uk-tax-year"])
        .with_doc(Self::DOC);
}

named_fiscal!(FiscalUkTax: FiscalYear = FiscalYear::new("fiscal-uk-tax", 4, 6, FiscalLabel::Beginning));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;
    use crate::calendars::Gregorian;
    use std::string::ToString;

    #[test]
    fn known_days() {
        for (month, day, tax) in
            [(4, 5, "2024-12-31"), (4, 6, "2025-01-01"), (5, 5, "2025-01-30"), (5, 6, "2025-02-01")]
        {
            let day = Gregorian::to_day(2025, month, day).unwrap();
            assert_eq!(FiscalUkTax.ymd_of(day).to_string(), tax);
        }
    }
}
