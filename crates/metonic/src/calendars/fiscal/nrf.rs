//! The retailers' 4-5-4 calendar.

use super::label::FiscalLabel;
use super::named::named_fiscal;
use super::weeks::{Fiscal, FiscalDivision, FiscalEnd};
use crate::about::{About, Basis};
use crate::calendars::calendar;
use crate::weekday::Weekday;

calendar! {
    /// The 4-5-4 calendar of the National Retail Federation, which US retailers report their sales by.
    ///
    /// # Rules
    /// A year has 52 weeks, or 53, from Sunday to Saturday, and ends on the Saturday nearest to 31 January:
    /// it has a 53rd week if four or more days of January are left after 52.
    ///
    /// # Months and days
    /// Periods stand for months: twelve, of 4, 5 and 4 weeks in each quarter, called February to January;
    /// `M01` is February. The 53rd week is the last of January. `FiscalNrf::RULE` answers for weeks and
    /// quarters.
    ///
    /// # Years and eras
    /// A year has the number of the Gregorian year that it begins in: 2023 ended on 3 February 2024. No
    /// eras.
    ///
    /// # Range and status
    /// Every day; defined. The calendar is of the 1930s; it is carried back.
    ///
    /// # Sources
    /// National Retail Federation, *4-5-4 Calendar* (the rule; the years 2000, 2006, 2012, 2017 and 2023
    /// with 53 weeks); compared with the program `retail-calendar` and with pandas (`FY5253`, variation
    /// `nearest`).
    pub struct FiscalNrf;
}

impl FiscalNrf {
    pub(crate) const ABOUT: About<'static> = About::new("fiscal-nrf", Basis::Solar)
        .with_name("NRF Retail")
        .with_aliases(&["nrf", "nrf-454"])
        .with_doc(Self::DOC);
}

named_fiscal!(FiscalNrf: Fiscal = match Fiscal::new("fiscal-nrf", FiscalDivision::Weeks454, FiscalEnd::Nearest, Weekday::Saturday, 1) {
    Ok(rule) => Ok::<_, crate::Error>(rule.named_by(FiscalLabel::Beginning)),
    Err(error) => Err(error),
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;
    use crate::calendars::Gregorian;
    use std::string::ToString;

    #[test]
    fn the_years_of_53_weeks_are_those_that_the_federation_lists() {
        let long: std::vec::Vec<i32> =
            (2000..2024).filter(|&year| FiscalNrf.is_leap_year(year) == Ok(true)).collect();
        assert_eq!(long, [2000, 2006, 2012, 2017, 2023]);
    }

    #[test]
    fn known_days() {
        // The year that began after Saturday, 28 January 2023 ended on 3 February 2024.
        let last = Gregorian::to_day(2024, 2, 3).unwrap();
        assert_eq!(FiscalNrf.ymd_of(last).to_string(), "2023-12-35");
        assert_eq!((FiscalNrf::RULE.week_of_year(last), FiscalNrf::RULE.quarter_of(last)), (53, Some(4)));
        let first = Gregorian::to_day(2023, 1, 29).unwrap();
        assert_eq!(FiscalNrf.ymd_of(first).to_string(), "2023-01-01");
    }
}
