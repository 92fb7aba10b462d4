//! The Chinese calendar.

use super::lunisolar::{self, east_asian, east_asian_methods};
use crate::about::{About, Basis};
use crate::astro::standard_time;
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::detail::Detail;
use crate::east_asia::{self, Language};
use crate::tables::CHINESE;

calendar! {
    /// The traditional calendar of China.
    ///
    /// # Rules
    /// A month begins on the day of a new moon. The months from one winter solstice to the next are
    /// a sui, that of the solstice M11. If they are thirteen, the first of them that holds no major
    /// solar term (the sun at a multiple of 30°) is leap and has the number of the month before it.
    /// Days are Beijing's: in local mean time (116°25′ E) until 1928, UT + 8 h since.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year; a leap month (`M06L`) follows the month of
    /// its number.
    ///
    /// # Years and eras
    /// The year is the Gregorian year in which it begins. No eras; the place of a year in the cycle
    /// of sixty is its cyclic year (1984 is 1).
    ///
    /// # Range and status
    /// Official from 1645 to 2100. Computed from −1000 to 4000, uncertain where an event is nearer
    /// to midnight than the error of the time of day (ΔT) and the theories. Before 1645 the rule is
    /// today's, not that of the dynasties, whose calendars used the mean sun and other constants.
    /// Beyond −1000 and 4000 the first and last 334 years are repeated, approximate.
    ///
    /// # Sources
    /// GB/T 33661-2017. 1645–1911: the calendars of the Qing, as four independent tables have them
    /// alike; 1912–2100: Purple Mountain and Hong Kong Observatories. Three months hang on ΔT
    /// (2057-M09, 2089-M08, 2097-M07) and are as Hong Kong prints them.
    pub struct Chinese;
}

/// The years that the Qing's calendars and the observatories have.
const OFFICIAL: core::ops::RangeInclusive<i32> = 1645..=2100;

impl Chinese {
    pub(crate) const ABOUT: About<'static> = About::new("chinese", Basis::Lunisolar)
        .with_name("Chinese")
        .with_bcp47("chinese")
        .with_doc(Self::DOC);
}

east_asian!(Chinese, CHINESE);

impl Calendar for Chinese {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    east_asian_methods!(CHINESE, Some(OFFICIAL));

    fn details(&self, day: Day, out: &mut dyn FnMut(Detail<'_>)) {
        east_asia::details(self, day, Language::Chinese, standard_time::beijing, out);
    }

    fn official(&self) -> Option<core::ops::RangeInclusive<Day>> {
        Some(lunisolar::days_of(&CHINESE, &OFFICIAL))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use crate::month::Month;
    use crate::status::Status;
    use crate::{Date, YearMonthDay};

    fn date(year: i32, month: Month, day: u8) -> Date<Chinese> {
        Date::from_ymd(Chinese, YearMonthDay::new(year, month, day)).unwrap()
    }

    #[test]
    fn known_days() {
        // New Year's Days, Hong Kong Observatory: 2026-02-17, 2027-02-06, 2030-02-03, 2033-01-31.
        for (year, month, day) in [(2026, 2, 17), (2027, 2, 6), (2030, 2, 3), (2033, 1, 31)] {
            assert_eq!(date(year, Month::M01, 1), Gregorian::date(year, month, day).unwrap());
        }
        // The leap month of 2033 is after the eleventh; that of 2025 after the sixth.
        assert_eq!(date(2033, Month::leap(11).unwrap(), 1), Gregorian::date(2033, 12, 22).unwrap());
        assert_eq!(date(2025, Month::leap(6).unwrap(), 1), Gregorian::date(2025, 7, 25).unwrap());
    }

    #[test]
    fn months_that_hang_on_the_time_of_day_are_as_they_are_printed() {
        for (year, number, day) in
            [(2057, 9, (2057, 9, 28)), (2089, 8, (2089, 9, 4)), (2097, 7, (2097, 8, 7))]
        {
            let first = date(year, Month::new(number).unwrap(), 1);
            assert_eq!(first, Gregorian::date(day.0, day.1, day.2).unwrap());
            assert_eq!(first.status(), Status::Official);
        }
    }

    #[test]
    fn standings() {
        assert_eq!(date(1644, Month::M06, 1).status(), Status::Computed);
        assert_eq!(date(1645, Month::M01, 1).status(), Status::Official);
        assert_eq!(date(2100, Month::M12, 1).status(), Status::Official);
        assert_eq!(date(4001, Month::M01, 1).status(), Status::Approximate);
        // New moons of 2133-M09 and 2165-M11 are within ΔT's error of midnight.
        assert_eq!(date(2133, Month::M09, 1).status(), Status::Uncertain);
        assert_eq!(date(2165, Month::M11, 1).status(), Status::Uncertain);
        assert_eq!(date(2150, Month::M01, 1).status(), Status::Computed);
        assert_eq!(date(1984, Month::M01, 1).fields().cyclic_year.map(u8::from), Some(1));
    }

    #[test]
    fn the_first_and_the_last_year_hold_the_ends_of_days() {
        let (first, last) = crate::calendars::chinese::lunisolar::years(core::hint::black_box(&CHINESE));
        assert_eq!((Chinese.ymd_of(Day::MIN).year, Chinese.ymd_of(Day::MAX).year), (first, last));
        assert_eq!(Chinese.years(), first..=last);
    }
}
