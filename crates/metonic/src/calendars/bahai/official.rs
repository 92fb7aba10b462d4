//! The Bahá'í calendar.

use core::ops::RangeInclusive;

use super::astronomical::BahaiAstronomical;
use super::badi::{bahai_inherent, bahai_methods};
use super::western::BahaiWestern;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::status::Status;

calendar! {
    /// The Bahá'í (Badí‘) calendar as it was kept in the West until 2015, and is kept everywhere
    /// since.
    ///
    /// # Rules
    /// The year begins with Naw-Rúz. Until 171 BE that is 21 March. From 172 BE (2015) on it is the
    /// day, from sunset to sunset at Tehran, that holds the March equinox: 20 or 21 March. A day
    /// has here the date of its daylight: it begins at the sunset before.
    ///
    /// # Months and days
    /// Nineteen of 19 days, and before the last of them the Ayyám-i-Há: four days, or five in a
    /// leap year. They are no month, and are coded as `M18L`, a month of every year: `M18`, `M18L`,
    /// `M19`.
    ///
    /// # Years and eras
    /// Year 1 began on 21 March 1844. One era, `be` (Bahá'í Era), for every year. Nineteen years
    /// are a Váḥid, in which each has a name, and nineteen of those a Kull-i-Shay’: `kull_i_shay`,
    /// `vahid`, `year_of_vahid` and `year_name`.
    ///
    /// # Range and status
    /// Defined to the end of 171 BE, also before year 1. In the East the years before 172 began with
    /// the equinox, as in Iran. Official from 172 to 221 (2015-03-21 to 2065-03-19), by the table of
    /// the Universal House of Justice. Then computed for the years that begin before 4001 CE;
    /// uncertain where the equinox is nearer to sunset than the error of the time of day (ΔT), the
    /// theory and a minute for what almanacs mean by a sunset. Beyond, years go on with 31 leap years
    /// in 128, approximate.
    ///
    /// In 183 BE (2026) the equinox is seconds after sunset (9 by this library's astronomy):
    /// Naw-Rúz is 21 March, also in the table; Reingold and Dershowitz have it before sunset and 20
    /// March.
    ///
    /// # Sources
    /// The Universal House of Justice, letter of 10 July 2014, and its table for 172–221 BE.
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 16, from whom the
    /// place of Tehran is (35.696 111° N, 51.423 056° E). The equinoxes and sunsets are this
    /// library's.
    pub struct Bahai;
}

/// The first published year.
const FIRST_PUBLISHED: i32 = 172;
/// Its first day, 2015-03-21: R.D. 735 678, in days from 1970-01-01.
const FIRST_PUBLISHED_DAY: i64 = 735_678 - 719_163;
/// The last published year.
const LAST_PUBLISHED: i32 = 221;
/// Its last day.
const LAST_PUBLISHED_DAY: i64 = BahaiAstronomical::new_year(LAST_PUBLISHED + 1) - 1;

impl Bahai {
    pub(crate) const ABOUT: About<'static> =
        About::new("bahai", Basis::Solar).with_name("Bahai").with_aliases(&["badi"]).with_doc(Self::DOC);

    const fn year_of_day(day: i64) -> (i32, i64) {
        if day < FIRST_PUBLISHED_DAY {
            BahaiWestern::year_of_day(day)
        } else {
            BahaiAstronomical::year_of_day(day)
        }
    }

    const fn new_year(year: i32) -> i64 {
        if year < FIRST_PUBLISHED { BahaiWestern::new_year(year) } else { BahaiAstronomical::new_year(year) }
    }
}

bahai_inherent!(Bahai);

impl Calendar for Bahai {
    bahai_methods!();

    fn status(&self, day: Day) -> Status {
        match i64::from(day.get()) {
            ..FIRST_PUBLISHED_DAY => Status::Defined,
            FIRST_PUBLISHED_DAY..=LAST_PUBLISHED_DAY => Status::Official,
            _ => BahaiAstronomical.status(day),
        }
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        Some(Day::new(FIRST_PUBLISHED_DAY as i32)..=Day::new(LAST_PUBLISHED_DAY as i32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use crate::month::Month;
    use crate::{Date, YearMonthDay};

    fn date(year: i32, month: Month, day: u8) -> Date<Bahai> {
        Date::from_ymd(Bahai, YearMonthDay::new(year, month, day)).unwrap()
    }

    #[test]
    fn known_days() {
        for (year, gregorian) in [
            // The Declaration's year, the last of the old way, the first of the new.
            (1, (1844, 3, 21)),
            (171, (2014, 3, 21)),
            (172, (2015, 3, 21)),
            (173, (2016, 3, 20)),
            // The equinox is seconds from sunset.
            (183, (2026, 3, 21)),
        ] {
            let naw_ruz = Gregorian::date(gregorian.0, gregorian.1, gregorian.2).unwrap();
            assert_eq!(date(year, Month::M01, 1), naw_ruz, "{year}");
        }
    }

    #[test]
    fn the_days_of_ha_stand_before_the_last_month() {
        let (days_of_ha, last) = (Month::leap(18).unwrap(), Month::new(19).unwrap());
        assert_eq!(Bahai.days_in_month(174, days_of_ha), Ok(5));
        assert_eq!(Bahai.days_in_month(175, days_of_ha), Ok(4));
        assert_eq!(date(174, days_of_ha, 5).to_day().add_days(1), Ok(date(174, last, 1).to_day()));
        assert_eq!(Bahai.month_name(days_of_ha, crate::NameWidth::Wide), Some("Ayyám-i-Há"));
    }

    #[test]
    fn nineteens_of_years() {
        // Reingold and Dershowitz count major, cycle and year: year 183 is 1, 10, 12.
        assert_eq!((Bahai::kull_i_shay(183), Bahai::vahid(183), Bahai::year_of_vahid(183)), (1, 10, 12));
        assert_eq!((Bahai::kull_i_shay(361), Bahai::vahid(361), Bahai::year_of_vahid(361)), (1, 19, 19));
        assert_eq!((Bahai::kull_i_shay(362), Bahai::vahid(0), Bahai::kull_i_shay(0)), (2, 19, 0));
        assert_eq!((Bahai::year_name(183), Bahai::year_name(0)), ("Javáb", "Váḥid"));
    }

    #[test]
    fn standings() {
        assert_eq!(date(171, Month::new(19).unwrap(), 19).status(), Status::Defined);
        assert_eq!(date(172, Month::M01, 1).status(), Status::Official);
        assert_eq!(date(221, Month::new(19).unwrap(), 19).status(), Status::Official);
        assert_eq!(date(222, Month::M01, 1).status(), Status::Computed);
        assert_eq!(date(2_158, Month::M01, 1).status(), Status::Approximate);
    }
}
