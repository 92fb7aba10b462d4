//! The official calendar of Iran.

use core::ops::RangeInclusive;

use super::names::{self, persian_methods, persian_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::status::Status;

calendar! {
    /// The Solar Hijri (Persian, Jalali) calendar as it is kept in Iran.
    ///
    /// # Rules
    /// The year begins on the day of the March equinox if that falls before noon at 52.5° E, else
    /// on the next. The years that the Calendar Center of the University of Tehran has published,
    /// 1206 to 1498, all follow the arithmetic form used here: leap years are those with (25 y +
    /// 11) mod 33 < 8, and 33 years are 12 053 days.
    ///
    /// # Months and days
    /// Twelve: six of 31 days, five of 30, and Esfand of 29, or 30 in a leap year.
    ///
    /// # Years and eras
    /// Year 1 began in March 622. One era, `ap` (anno Persico), for every year. The historical count
    /// has no year 0.
    ///
    /// # Range and status
    /// Official from 1 Farvardin 1206 to 30 Esfand 1498 (1827-03-22 to 2120-03-20). Approximate
    /// outside: the arithmetic form drifts from the equinox; from 1502 on it is a day off in some
    /// years.
    ///
    /// # Sources
    /// Leap years: University of Tehran, Calendar Center, list of *kabise* years 1206–1498 (before
    /// 1304 the list reaches back: from 1911 to 1925 Iran's months were those of the zodiac). The
    /// calendar: law of 11 Farvardin 1304 (1925-03-31); N. A. Bär, *Iranische Zeitrechnungen*
    /// (2004). The 33-year form as in ICU and ICU4X.
    pub struct Persian;
}

/// Days in 33 years, of which 8 are leap years.
const DAYS_OF_33_YEARS: u64 = 12_053;
/// Days from 1970-01-01 to the first day of year 1 by the 33-year form: R.D. 226 895 − 719 163.
const FIRST_DAY_OF_YEAR_1: i64 = 226_895 - 719_163;
/// The published years.
const OFFICIAL_YEARS: RangeInclusive<i32> = 1206..=1498;

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
        // Cycles of 33 years that make every i32 day positive.
        const CYCLES: u64 = 178_300;
        const OFFSET: i64 = (DAYS_OF_33_YEARS * CYCLES) as i64 - FIRST_DAY_OF_YEAR_1;
        // Year 1 + n begins floor((12053 n + 29) / 33) days after year 1; this is the inverse.
        let scaled = 33 * (day.get() as i64 + OFFSET) as u64 + 3;
        let year = (scaled / DAYS_OF_33_YEARS) as i64 - 33 * CYCLES as i64 + 1;
        let (month, day) = names::from_day_of_year((scaled % DAYS_OF_33_YEARS / 33) as u32);
        (year as i32, month, day)
    }

    #[inline]
    const fn first_day(year: i32, month: u8) -> i64 {
        let years = year as i64 - 1;
        let days = (DAYS_OF_33_YEARS as i64 * years + 29).div_euclid(33);
        FIRST_DAY_OF_YEAR_1 + days + names::days_before(month)
    }

    /// Whether the year has 366 days.
    #[must_use]
    #[inline]
    pub const fn is_leap(year: i32) -> bool {
        (25 * year as i64 + 11).rem_euclid(33) < 8
    }
}

persian_months!(Persian);

/// The first and the last published day.
const OFFICIAL_DAYS: (i64, i64) =
    (Persian::first_day(*OFFICIAL_YEARS.start(), 1), Persian::first_day(*OFFICIAL_YEARS.end() + 1, 1) - 1);

impl Calendar for Persian {
    persian_methods!();

    fn status(&self, day: Day) -> Status {
        let (first, last) = OFFICIAL_DAYS;
        if (first..=last).contains(&i64::from(day.get())) { Status::Official } else { Status::Approximate }
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        let (first, last) = OFFICIAL_DAYS;
        Some(Day::new(first as i32)..=Day::new(last as i32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

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
        // The ends of the published years.
        assert_eq!(Persian.status(Persian::to_day(1205, 12, 29).unwrap()), Status::Approximate);
        assert_eq!(Persian.status(Persian::to_day(1206, 1, 1).unwrap()), Status::Official);
        assert_eq!(Persian.status(Persian::to_day(1498, 12, 30).unwrap()), Status::Official);
        assert_eq!(Persian.status(Persian::to_day(1499, 1, 1).unwrap()), Status::Approximate);
    }
}
