//! The Bahá'í calendar as it was kept in the West.

use super::badi::{bahai_inherent, bahai_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{Gregorian, calendar};

calendar! {
    /// The Bahá'í (Badí‘) calendar as it was kept in the West until 2015, tied to the Gregorian.
    ///
    /// # Rules
    /// The year begins with Naw-Rúz, on 21 March. Days begin at sunset; a day has here the date of
    /// its daylight.
    ///
    /// # Months and days
    /// Nineteen of 19 days, and before the last of them the Ayyám-i-Há: four days, or five if they
    /// hold a 29 February. They are no month, and are coded as `M18L`, a month of every year.
    ///
    /// # Years and eras
    /// Year 1 began on 21 March 1844. One era, `be` (Bahá'í Era), for every year.
    ///
    /// # Range and status
    /// Every day; defined, as a rule. Since 172 BE (2015) the calendar follows the equinox: use
    /// `bahai` to date anything; this one is for agreement with others that go on with 21 March.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 16.2 (western Bahá'í
    /// calendar).
    pub struct BahaiWestern;
}

/// The Gregorian year in which year 0 begins.
const YEAR_0: i32 = 1843;

impl BahaiWestern {
    pub(crate) const ABOUT: About<'static> =
        About::new("bahai-western", Basis::Solar).with_name("Bahai Western").with_doc(Self::DOC);

    pub(super) const fn year_of_day(day: i64) -> (i32, i64) {
        let (year, month, number) = Gregorian::from_days(day);
        let is_before_naw_ruz = month < 3 || (month == 3 && number < 21);
        let year = year - YEAR_0 - is_before_naw_ruz as i32;
        (year, Self::new_year(year))
    }

    pub(super) const fn new_year(year: i32) -> i64 {
        // Saturates only for a year without a day.
        Gregorian::first_day(year.saturating_add(YEAR_0), 3) + 20
    }
}

bahai_inherent!(BahaiWestern);

impl Calendar for BahaiWestern {
    bahai_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use crate::month::Month;
    use crate::{Date, YearMonthDay};

    #[test]
    fn known_days() {
        let date =
            |year, month, day| Date::from_ymd(BahaiWestern, YearMonthDay::new(year, month, day)).unwrap();
        // Reingold and Dershowitz, appendix C, western Bahá'í: R.D. 727274 is 1.8.15.19.16.
        let day = Day::from_rata_die(727_274).unwrap();
        assert_eq!(BahaiWestern.ymd_of(day), YearMonthDay::new(148, Month::new(19).unwrap(), 16));
        // The fast is from 2 March on, whether or not the Ayyám-i-Há are five.
        assert_eq!(date(156, Month::new(19).unwrap(), 1), Gregorian::date(2000, 3, 2).unwrap());
        assert_eq!(date(157, Month::new(19).unwrap(), 1), Gregorian::date(2001, 3, 2).unwrap());
        assert_eq!(date(156, Month::leap(18).unwrap(), 5), Gregorian::date(2000, 3, 1).unwrap());
    }
}
