//! The traditional calendar of Korea.

use super::lunisolar::{self, east_asian, east_asian_methods};
use crate::about::{About, Basis};
use crate::astro::standard_time;
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::detail::Detail;
use crate::east_asia::{self, Language};
use crate::tables::DANGI;

calendar! {
    /// The traditional calendar of Korea: the Chinese rule at Seoul.
    ///
    /// # Rules
    /// A month begins on the day of a new moon. The months from one winter solstice to the next are
    /// a sui, that of the solstice M11. If they are thirteen, the first of them that holds no major
    /// solar term (the sun at a multiple of 30°) is leap and has the number of the month before it.
    /// Days are Seoul's: in local mean time (126°58′ E) until March 1908, UT + 8 h 30 min until
    /// 1911 and from 1954-03-21 to 1961-08-09, UT + 9 h otherwise.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year; a leap month (`M06L`) follows the month of
    /// its number.
    ///
    /// # Years and eras
    /// The year is the Gregorian year in which it begins. No eras; the place of a year in the cycle
    /// of sixty is its cyclic year (1984 is 1). The year of Dangun is the year + 2333.
    ///
    /// # Range and status
    /// Official from 1900 to 2049. Computed from −1000 to 4000 by the rule, uncertain where an
    /// event is nearer to midnight than the errors. Until 1911 Korea used the calendars of China: the
    /// institute's table has China's months to that year, and this rule at Seoul, which stands for
    /// the years before the table, differs from them in some. Beyond −1000 and 4000 the first and
    /// last 334 years are repeated, approximate.
    ///
    /// # Sources
    /// Korea Astronomy and Space Science Institute, 1900–2050; the rule and the times of Seoul:
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 19.11.
    pub struct Dangi;
}

/// The years that the Korea Astronomy and Space Science Institute has published whole.
const OFFICIAL: core::ops::RangeInclusive<i32> = 1900..=2049;

impl Dangi {
    pub(crate) const ABOUT: About<'static> =
        About::new("dangi", Basis::Lunisolar).with_name("Dangi").with_bcp47("dangi").with_doc(Self::DOC);
}

east_asian!(Dangi, DANGI);

impl Calendar for Dangi {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    east_asian_methods!(DANGI, Some(OFFICIAL));

    fn details(&self, day: Day, out: &mut dyn FnMut(Detail<'_>)) {
        east_asia::details(self, day, Language::Korean, standard_time::seoul, out);
    }

    fn official(&self) -> Option<core::ops::RangeInclusive<Day>> {
        Some(lunisolar::days_of(&DANGI, &OFFICIAL))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use crate::month::Month;
    use crate::status::Status;
    use crate::{Date, YearMonthDay};

    fn date(year: i32, month: Month, day: u8) -> Date<Dangi> {
        Date::from_ymd(Dangi, YearMonthDay::new(year, month, day)).unwrap()
    }

    #[test]
    fn known_days() {
        // Seollal (KASI): 2026-02-17, 2027-02-07 (a day after China's), 2024-02-10.
        for (year, month, day) in [(2024, 2, 10), (2026, 2, 17), (2027, 2, 7)] {
            assert_eq!(date(year, Month::M01, 1), Gregorian::date(year, month, day).unwrap());
        }
        assert_eq!(date(2049, Month::M12, 1).status(), Status::Official);
        assert_eq!(date(2051, Month::M06, 1).status(), Status::Computed);
    }
}
