//! The Dee–Cecil calendar.

use super::gregorian_names::gregorian_names_methods;
use super::years33::{self, years33};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The Dee–Cecil calendar: John Dee's eight leap years in 33, with the days of the Gregorian calendar.
    ///
    /// # Rules
    /// A year has 365 days; 366 if its number, divided by 33, leaves a multiple of 4 that is not 0.
    /// 33 years are 12 053 days.
    ///
    /// # Months and days
    /// Twelve: 31, 28 (29 in a leap year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31.
    ///
    /// # Years and eras
    /// Year 1 began on 1 January of the Gregorian year 1. No eras.
    ///
    /// # Range and status
    /// Every day; defined. `dee` is the same a day earlier.
    ///
    /// # Sources
    /// P. Meyer, *The Dee-Cecil Calendar and its Date Conversion Algorithms*, after S. Cassidy; the sample
    /// of `when_exe`.
    pub struct DeeCecil;
}

impl DeeCecil {
    pub(crate) const ABOUT: About<'static> =
        About::new("dee-cecil", Basis::Solar).with_name("Dee-Cecil").with_doc(Self::DOC);
}

// R.D. 1.
years33!(DeeCecil, 1 - 719_163);

impl Calendar for DeeCecil {
    gregorian_names_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // Meyer: 2009 and 2013 are no leap years, 2012 and 2017 are.
        assert_eq!([2009, 2012, 2013, 2017].map(DeeCecil::is_leap), [false, true, false, true]);
        assert_eq!(DeeCecil::to_day(1, 1, 1), Gregorian::to_day(1, 1, 1));
        assert_eq!(DeeCecil::to_day(2012, 2, 29), Gregorian::to_day(2012, 2, 29));
    }
}
