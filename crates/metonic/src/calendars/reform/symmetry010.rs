//! The Symmetry010 calendar.

use super::gregorian_names::gregorian_names_methods;
use super::symmetry::{self, symmetry};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The Symmetry010 calendar of Irv Bromberg (2004): quarters of whole weeks.
    ///
    /// # Rules
    /// The years of Symmetry454: 52 weeks, or 53 if 52 · year + 146, divided by 293, leaves less than 52.
    /// Every quarter begins on a Monday, and every date has the same weekday in every year.
    ///
    /// # Months and days
    /// January to December, of 30, 31 and 30 days in each quarter. The leap week is the last of December,
    /// which then has 37 days.
    ///
    /// # Years and eras
    /// The Gregorian years, whose new years are within a few days. Year 1 began on Monday, 1 January of
    /// the Gregorian year 1. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Bromberg, *The Symmetry010 Calendar* and *Basic Symmetry454 and Symmetry010 Calendar Arithmetic*
    /// (University of Toronto); ThreeTen-Extra (`Symmetry010Date`); the sample of `when_exe`.
    pub struct Symmetry010;
}

impl Symmetry010 {
    pub(crate) const ABOUT: About<'static> = About::new("symmetry010", Basis::Solar)
        .with_name("Symmetry010")
        .with_aliases(&["sym010"])
        .with_doc(Self::DOC);
}

symmetry!(Symmetry010, 30, 31);

impl Calendar for Symmetry010 {
    gregorian_names_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use crate::weekday::Weekday;

    #[test]
    fn known_days() {
        // ThreeTen-Extra 1.8.
        for (gregorian, symmetry) in
            [((1066, 10, 14), (1066, 10, 14)), ((2000, 1, 1), (1999, 12, 29)), ((2000, 1, 3), (2000, 1, 1))]
        {
            let (year, month, day) = gregorian;
            assert_eq!(Symmetry010::from_day(Gregorian::to_day(year, month, day).unwrap()), symmetry);
        }
        assert_eq!(Symmetry010.days_in_month(2004, crate::Month::M12), Ok(37));
    }

    #[test]
    fn quarters_begin_on_monday() {
        for year in [-4, 1, 2004, 2026] {
            for month in [1, 4, 7, 10] {
                assert_eq!(Symmetry010::to_day(year, month, 1).unwrap().weekday(), Weekday::Monday);
            }
        }
    }
}
