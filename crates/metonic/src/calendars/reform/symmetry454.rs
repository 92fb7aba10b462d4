//! The Symmetry454 calendar.

use super::gregorian_names::gregorian_names_methods;
use super::symmetry::{self, symmetry};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The Symmetry454 calendar of Irv Bromberg (2004): months of whole weeks.
    ///
    /// # Rules
    /// A year has 52 weeks; 53 if 52 · year + 146, divided by 293, leaves less than 52: 52 years of 293.
    /// Every month begins on a Monday, and every date has the same weekday in every year.
    ///
    /// # Months and days
    /// January to December, of 4, 5 and 4 weeks in each quarter. The leap week is the fifth of December.
    ///
    /// # Years and eras
    /// The Gregorian years, whose new years are within a few days. Year 1 began on Monday, 1 January of
    /// the Gregorian year 1. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Bromberg, *The Symmetry454 Calendar* and *Basic Symmetry454 and Symmetry010 Calendar Arithmetic*
    /// (University of Toronto); ThreeTen-Extra (`Symmetry454Date`); the sample of `when_exe`.
    pub struct Symmetry454;
}

impl Symmetry454 {
    pub(crate) const ABOUT: About<'static> = About::new("symmetry454", Basis::Solar)
        .with_name("Symmetry454")
        .with_aliases(&["sym454"])
        .with_doc(Self::DOC);
}

symmetry!(Symmetry454, 28, 35);

impl Calendar for Symmetry454 {
    gregorian_names_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // ThreeTen-Extra 1.8.
        for (gregorian, symmetry) in [
            ((1066, 10, 14), (1066, 10, 14)),
            ((1304, 7, 20), (1304, 7, 21)),
            ((2000, 1, 1), (1999, 12, 27)),
            ((2000, 1, 3), (2000, 1, 1)),
        ] {
            let (year, month, day) = gregorian;
            assert_eq!(Symmetry454::from_day(Gregorian::to_day(year, month, day).unwrap()), symmetry);
        }
    }

    #[test]
    fn months_begin_on_monday() {
        for year in [-293, 0, 2004, 2026] {
            for month in 1..=12 {
                let first = Symmetry454::to_day(year, month, 1).unwrap();
                assert_eq!(first.weekday(), crate::weekday::Weekday::Monday);
            }
        }
        assert_eq!((1..=293).filter(|&year| Symmetry454::is_leap(year)).count(), 52);
    }
}
