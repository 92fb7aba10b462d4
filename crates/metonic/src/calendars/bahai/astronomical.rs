//! The Bahá'í calendar by the sky.

use super::badi::{DAYS_IN_DOUBT_WITH_THE_NEXT_YEAR, bahai_inherent, bahai_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::status::Status;
use crate::tables::{BAHAI, NewYear};

calendar! {
    /// The Bahá'í (Badí‘) calendar by the equinox in every year, as it has been since 172 BE
    /// (2015).
    ///
    /// # Rules
    /// The year begins with Naw-Rúz: the day, from sunset to sunset at Tehran, that holds the March
    /// equinox. A day has here the date of its daylight.
    ///
    /// # Months and days
    /// Nineteen of 19 days, and before the last of them the Ayyám-i-Há: four days, or five in a
    /// leap year. They are no month, and are coded as `M18L`, a month of every year.
    ///
    /// # Years and eras
    /// Year 1 began on 20 March 1844 (21 March in the West). One era, `be` (Bahá'í Era), for every
    /// year.
    ///
    /// # Range and status
    /// Computed for the years that begin in −1001 to 4000 of the common era; uncertain where the
    /// equinox is nearer to sunset than the error of the time of day (ΔT), the theory and a minute
    /// for what almanacs mean by a sunset. The years 172 to 221 are those that were published.
    /// Beyond, years go on with 31 leap years in 128, approximate. Before 172 BE nobody kept it so:
    /// use `bahai` to date anything.
    ///
    /// # Sources
    /// The Universal House of Justice, letter of 10 July 2014, and its table for 172–221 BE.
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 16.3, from whom the
    /// place of Tehran is (35.696 111° N, 51.423 056° E). The equinoxes and sunsets are this
    /// library's.
    pub struct BahaiAstronomical;
}

impl BahaiAstronomical {
    pub(crate) const ABOUT: About<'static> =
        About::new("bahai-astronomical", Basis::Solar).with_name("Bahai Astronomical").with_doc(Self::DOC);

    pub(super) const fn year_of_day(day: i64) -> (i32, i64) {
        let NewYear { year, first_day } = BAHAI.year_of(day);
        (year, first_day)
    }

    pub(super) const fn new_year(year: i32) -> i64 {
        BAHAI.first_day_of(year)
    }
}

bahai_inherent!(BahaiAstronomical);

impl Calendar for BahaiAstronomical {
    bahai_methods!();

    fn status(&self, day: Day) -> Status {
        BAHAI.status(day, DAYS_IN_DOUBT_WITH_THE_NEXT_YEAR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::YearMonthDay;
    use crate::month::Month;

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C, astronomical Bahá'í: R.D. 727274 is 1.8.15.19.17.
        let day = Day::from_rata_die(727_274).unwrap();
        assert_eq!(BahaiAstronomical.ymd_of(day), YearMonthDay::new(148, Month::new(19).unwrap(), 17));
    }
}
