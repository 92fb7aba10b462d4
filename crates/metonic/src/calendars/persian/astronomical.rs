//! The Persian calendar by the sky.

use super::names::{self, persian_methods, persian_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::status::Status;
use crate::tables::{NewYear, PERSIAN};

calendar! {
    /// The Persian calendar by astronomy alone, whatever has been published.
    ///
    /// # Rules
    /// The year begins on the day of the March equinox if that falls before noon (12:00) in the
    /// time of Iran (UT + 3 h 30 min, the mean time of 52.5° E, without summer time), else on the
    /// next.
    ///
    /// # Months and days
    /// Twelve: six of 31 days, five of 30, and Esfand of 29, or 30 in a leap year.
    ///
    /// # Years and eras
    /// Year 1 began in March 622. One era, `ap` (anno Persico), for every year. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Computed for the years that begin in −1001 to 4000; uncertain, in 129 of them, where the equinox
    /// is nearer to noon than the error of the time of day (ΔT) and the theory, or where true noon at
    /// 52.5° E, some eight minutes later, may give another day: the published years do not tell which
    /// noon is meant. The rule gives all 293 of those (1206–1498), so that no date differs from
    /// `persian`, which says of them that they are official. Beyond, years go on with 31 leap years in
    /// 128, approximate.
    ///
    /// # Sources
    /// The law of 11 Farvardin 1304 (1925-03-31) has the year begin with the first day of spring;
    /// that noon decides is the practice of the Calendar Center of the University of Tehran.
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 15.2, take true noon
    /// at Tehran instead: their year 1470 begins a day before the published one, by 9 seconds. The
    /// noon of 52.5° E, mean or true, and mean noon at Tehran give all published years. The
    /// equinoxes are this library's.
    pub struct PersianAstronomical;
}

impl PersianAstronomical {
    pub(crate) const ABOUT: About<'static> = About::new("persian-astronomical", Basis::Solar)
        .with_name("Persian Astronomical")
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        let NewYear { year, first_day } = PERSIAN.year_of(day.get() as i64);
        // Counted backwards from the last day of a leap year.
        let (month, day) = names::from_days_left((first_day + 365 - day.get() as i64) as u32);
        (year, month, day)
    }

    #[inline]
    pub(super) const fn first_day(year: i32, month: u8) -> i64 {
        PERSIAN.first_day_of(year) + names::days_before(month)
    }

    /// Whether the year has 366 days.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        PERSIAN.days_in(year) == 366
    }
}

persian_months!(PersianAstronomical);

impl Calendar for PersianAstronomical {
    persian_methods!();

    fn status(&self, day: Day) -> Status {
        PERSIAN.status(day, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, Persian};

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C, astronomical Persian: R.D. −214193 is 1208 before the
        // era, 709580 is 14 Mehr 1322.
        for (rata_die, date) in [(-214_193, (-1_207, 5, 1)), (709_580, (1322, 7, 14))] {
            assert_eq!(PersianAstronomical::from_day(Day::from_rata_die(rata_die).unwrap()), date);
        }
        // Their true noon at Tehran has 2091-03-20.
        assert_eq!(PersianAstronomical::to_day(1470, 1, 1), Gregorian::to_day(2091, 3, 21));
    }

    #[test]
    fn it_has_the_dates_of_the_official_calendar() {
        for year in (-1_622..=3_379).step_by(7).chain([-40_000, 40_000]) {
            assert_eq!(PersianAstronomical::to_day(year, 12, 29), Persian::to_day(year, 12, 29), "{year}");
        }
    }

    #[test]
    fn standings() {
        let status = |year| PersianAstronomical.status(PersianAstronomical::to_day(year, 7, 1).unwrap());
        assert_eq!(status(1404), Status::Computed);
        // True noon may have them begin a day before.
        assert_eq!(status(1503), Status::Uncertain);
        assert_eq!(status(1602), Status::Uncertain);
        assert_eq!(status(-1_623), Status::Approximate);
        assert_eq!(status(3_380), Status::Approximate);
    }
}
