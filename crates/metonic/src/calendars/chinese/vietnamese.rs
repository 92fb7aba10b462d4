//! The traditional calendar of Vietnam.

use super::lunisolar::{east_asian, east_asian_methods};
use crate::about::{About, Basis};
use crate::astro::standard_time;
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::detail::Detail;
use crate::east_asia::{self, Language};
use crate::tables::VIETNAMESE;

calendar! {
    /// The traditional calendar of Vietnam: the Chinese rule at Hanoi.
    ///
    /// # Rules
    /// A month begins on the day of a new moon. The months from one winter solstice to the next are
    /// a sui, that of the solstice M11. If they are thirteen, the first of them that holds no major
    /// solar term (the sun at a multiple of 30°) is leap and has the number of the month before it.
    /// Days are in UT + 7 h since 1968; until 1967 they are those of Beijing (local mean time until
    /// 1928, UT + 8 h since), whose calendar was used.
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
    /// Computed from −1000 to 4000, uncertain where an event is nearer to midnight than the error
    /// of the time of day (ΔT) and the theories. Before 1968, and in the south until 1975, what was
    /// printed may differ. Beyond −1000 and 4000 the first and last 334 years are repeated,
    /// approximate.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 19.11; decision 121/CP
    /// of the government of Vietnam, 1967 (unverified).
    pub struct Vietnamese;
}

impl Vietnamese {
    pub(crate) const ABOUT: About<'static> =
        About::new("vietnamese", Basis::Lunisolar).with_name("Vietnamese").with_doc(Self::DOC);
}

east_asian!(Vietnamese, VIETNAMESE);

impl Calendar for Vietnamese {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    east_asian_methods!(VIETNAMESE, None);

    fn details(&self, day: Day, out: &mut dyn FnMut(Detail<'_>)) {
        east_asia::details(self, day, Language::Vietnamese, standard_time::hanoi, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use crate::month::Month;
    use crate::status::Status;
    use crate::{Date, YearMonthDay};

    fn date(year: i32, month: Month, day: u8) -> Date<Vietnamese> {
        Date::from_ymd(Vietnamese, YearMonthDay::new(year, month, day)).unwrap()
    }

    #[test]
    fn tet_differs_from_the_chinese_new_year_in_these_years() {
        let chinese =
            |year| Date::from_ymd(crate::calendars::Chinese, YearMonthDay::new(year, Month::M01, 1)).unwrap();
        let differ: std::vec::Vec<i32> =
            (1900..=2060).filter(|&year| date(year, Month::M01, 1) != chinese(year)).collect();
        assert_eq!(differ, [1968, 1969, 1985, 2007, 2030, 2053]);
    }

    #[test]
    fn known_days() {
        // Tết of 1968 was on 29 January in the north, 1985 on 21 January, a month before China's.
        assert_eq!(date(1968, Month::M01, 1), Gregorian::date(1968, 1, 29).unwrap());
        assert_eq!(date(1985, Month::M01, 1), Gregorian::date(1985, 1, 21).unwrap());
        assert_eq!(date(2026, Month::M01, 1).status(), Status::Computed);
    }
}
