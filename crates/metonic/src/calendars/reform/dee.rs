//! The Dee calendar.

use super::gregorian_names::gregorian_names_methods;
use super::years33::{self, years33};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The calendar that John Dee is thought to have meant for England in 1583, with eight leap years in
    /// 33.
    ///
    /// # Rules
    /// A year has 365 days; 366 if its number, divided by 33, leaves a multiple of 4 that is not 0.
    /// 33 years are 12 053 days.
    ///
    /// # Months and days
    /// Twelve: 31, 28 (29 in a leap year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31.
    ///
    /// # Years and eras
    /// Year 1 began on the Gregorian 31 December of the year before, eleven days after the Julian date that
    /// Dee asked for to be left out: so the equinox falls on 21 March. No eras.
    ///
    /// # Range and status
    /// Every day; defined. `dee-cecil` is the same a day later, in step with the Gregorian calendar.
    ///
    /// # Sources
    /// P. Meyer, *The Dee-Cecil Calendar and its Date Conversion Algorithms*, after S. Cassidy; the sample
    /// of `when_exe`.
    pub struct Dee;
}

impl Dee {
    pub(crate) const ABOUT: About<'static> =
        About::new("dee", Basis::Solar).with_name("Dee").with_doc(Self::DOC);
}

// R.D. 0.
years33!(Dee, -719_163);

impl Calendar for Dee {
    gregorian_names_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::DeeCecil;
    use crate::day::Day;

    #[test]
    fn it_is_a_day_ahead_of_dee_cecil() {
        for days in [-800_000, 0, 18_000, 900_000] {
            assert_eq!(Dee::from_day(Day::new(days)), DeeCecil::from_day(Day::new(days + 1)));
        }
    }
}
