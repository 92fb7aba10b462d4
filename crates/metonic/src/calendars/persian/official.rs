//! The official calendar of Iran.

use core::ops::RangeInclusive;

use super::astronomical::PersianAstronomical;
use super::names::{persian_methods, persian_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::status::Status;

calendar! {
    /// The Solar Hijri (Persian, Jalali) calendar as it is kept in Iran.
    ///
    /// # Rules
    /// The year begins on the day of the March equinox if that falls before noon (12:00) at 52.5°
    /// E, the meridian of Iran's time, else on the next. The years that the Calendar Center of the
    /// University of Tehran has published, 1206 to 1498, all follow an arithmetic form as well:
    /// leap years are those with (25 y + 11) mod 33 < 8, and 33 years are 12 053 days.
    ///
    /// # Months and days
    /// Twelve: six of 31 days, five of 30, and Esfand of 29, or 30 in a leap year.
    ///
    /// # Years and eras
    /// Year 1 began in March 622. One era, `ap` (anno Persico), for every year. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Official from 1 Farvardin 1206 to 30 Esfand 1498 (1827-03-22 to 2120-03-20). Before and after,
    /// computed for the years that begin in −1001 to 4000; uncertain where the equinox is nearer to
    /// noon than the error of the time of day (ΔT) and the theory, or where true noon, some eight
    /// minutes later, may give another day: the published years do not tell which noon is meant.
    /// Beyond, years go on with 31 leap years in 128, approximate.
    ///
    /// ICU, ICU4X and with them TC39 Temporal go on with the arithmetic form where nothing is
    /// published: their year 1 begins on 0622-03-21, here on 03-22, the day of an equinox of the
    /// morning. From 1502 to 3000 ICU4X corrects it by a list of computed years: ten new years to 2300
    /// are a day earlier there, 1503 (2124) the first, and uncertain here.
    ///
    /// # Sources
    /// Leap years: University of Tehran, Calendar Center, list of *kabise* years 1206–1498 (before
    /// 1304 the list reaches back: from 1911 to 1925 Iran's months were those of the zodiac). The
    /// calendar: law of 11 Farvardin 1304 (1925-03-31); N. A. Bär, *Iranische Zeitrechnungen*
    /// (2004). The other years: this library's astronomy, which gives the published ones as well.
    /// The 33-year form as in ICU and ICU4X.
    pub struct Persian;
}

/// The first and the last published day: R.D. 667 013 and 774 028, in days from 1970-01-01.
const OFFICIAL_DAYS: (i32, i32) = (667_013 - 719_163, 774_028 - 719_163);

impl Persian {
    pub(crate) const ABOUT: About<'static> = About::new("persian", Basis::Solar)
        .with_name("Persian")
        .with_aliases(&["Jalali"])
        .with_bcp47("persian")
        .with_qt(10)
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    #[inline(always)]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        PersianAstronomical::from_day(day)
    }

    #[inline]
    const fn first_day(year: i32, month: u8) -> i64 {
        PersianAstronomical::first_day(year, month)
    }

    /// Whether the year has 366 days.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        PersianAstronomical::is_leap(year)
    }
}

persian_months!(Persian);

impl Calendar for Persian {
    persian_methods!();

    fn status(&self, day: Day) -> Status {
        let (first, last) = OFFICIAL_DAYS;
        if (first..=last).contains(&day.get()) { Status::Official } else { PersianAstronomical.status(day) }
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        let (first, last) = OFFICIAL_DAYS;
        Some(Day::new(first)..=Day::new(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    /// The published years.
    const OFFICIAL_YEARS: RangeInclusive<i32> = 1206..=1498;

    /// University of Tehran, Calendar Center: the leap years from 1206 to 1498.
    const LEAP_YEARS: [i32; 71] = [
        1210, 1214, 1218, 1222, 1226, 1230, 1234, 1238, 1243, 1247, 1251, 1255, 1259, 1263, 1267, 1271, 1276,
        1280, 1284, 1288, 1292, 1296, 1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346,
        1350, 1354, 1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416,
        1420, 1424, 1428, 1432, 1436, 1441, 1445, 1449, 1453, 1457, 1461, 1465, 1469, 1474, 1478, 1482, 1486,
        1490, 1494, 1498,
    ];

    #[test]
    fn every_published_year_has_its_published_length() {
        for year in OFFICIAL_YEARS {
            assert_eq!(Persian::is_leap(year), LEAP_YEARS.contains(&year), "{year}");
        }
    }

    #[test]
    fn known_days() {
        // Nowruz 1404 was on 2025-03-21; the 2820-year rule has 03-20.
        assert_eq!(Persian::to_day(1404, 1, 1), Gregorian::to_day(2025, 3, 21));
        // The Revolution: 22 Bahman 1357.
        assert_eq!(Persian::to_day(1357, 11, 22), Gregorian::to_day(1979, 2, 11));
        // By astronomy; the 33-year form has 0622-03-21.
        assert_eq!(Persian::to_day(1, 1, 1), Gregorian::to_day(622, 3, 22));
    }

    #[test]
    fn standings() {
        let status = |year, month, day| Persian.status(Persian::to_day(year, month, day).unwrap());
        assert_eq!(status(1205, 12, 29), Status::Computed);
        assert_eq!(status(1206, 1, 1), Status::Official);
        assert_eq!(status(1498, 12, 30), Status::Official);
        assert_eq!(status(1499, 1, 1), Status::Computed);
        assert_eq!(status(3_380, 1, 1), Status::Approximate);
    }

    #[test]
    fn published_years_follow_the_arithmetic_form() {
        for (year, before) in OFFICIAL_YEARS.zip(0_i64..) {
            assert_eq!(Persian::is_leap(year), (25 * year + 11) % 33 < 8, "{year}");
            // 33 years of 12 053 days, from the first published one.
            let first_day = i64::from(OFFICIAL_DAYS.0) + 12_053 * before / 33;
            assert_eq!(Persian::first_day(year, 1), first_day, "{year}");
        }
    }
}
