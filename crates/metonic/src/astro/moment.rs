//! Moments in the two scales of time that astronomy needs.

use super::delta_t::delta_t;
use crate::day::Day;

/// Days from 1970-01-01 to 2000-01-01.
const UNIX_DAY_OF_J2000: i32 = 10_957;
/// R.D. of the noon of 2000-01-01.
const RATA_DIE_OF_J2000: f64 = 730_120.5;
/// The Julian date of the noon of 2000-01-01.
const JULIAN_DATE_OF_J2000: f64 = 2_451_545.0;
/// Days in a Julian year.
pub(super) const JULIAN_YEAR: f64 = 365.25;
/// Days in a Julian century.
pub(super) const JULIAN_CENTURY: f64 = 36_525.0;
/// Seconds in a day.
pub(super) const SECONDS: f64 = 86_400.0;

/// A moment in Terrestrial Time: days of 86 400 SI seconds from J2000.0, the noon of 2000-01-01.
///
/// The sun and the moon move in this scale. TDB, the argument of their theories, is never more than
/// 2 ms away, and is taken to be the same. Near the present the resolution of the number is 1 µs.
///
/// ```
/// use metonic::astro::Tt;
///
/// let moment = Tt::from_julian_date(2_451_545.25);
/// assert_eq!(moment.days(), 0.25);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
#[repr(transparent)]
pub struct Tt(f64);

/// A moment in Universal Time (UT1): days from the noon of 2000-01-01, which follow the turning of
/// the earth.
///
/// Calendars count days in this scale, moved by a zone or a meridian. UTC is never more than 0.9
/// seconds away (since 1972).
///
/// ```
/// use metonic::{Day, astro::Ut};
///
/// // 18:00 UT is already the next day in China.
/// let moment = Ut::midnight(Day::new(20_778)).plus(0.75);
/// assert_eq!(moment.day(0.0), Day::new(20_778));
/// assert_eq!(moment.day(8.0 / 24.0), Day::new(20_779));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
#[repr(transparent)]
pub struct Ut(f64);

impl Tt {
    /// The noon of 2000-01-01 TT.
    pub const J2000: Self = Self(0.0);

    /// The moment `days` days after J2000.0 (before it, if negative).
    #[must_use]
    pub const fn from_days(days: f64) -> Self {
        Self(days)
    }

    /// Days from J2000.0.
    #[must_use]
    pub const fn days(self) -> f64 {
        self.0
    }

    /// The moment of a Julian date in TT (a Julian ephemeris day).
    #[must_use]
    pub const fn from_julian_date(date: f64) -> Self {
        Self(date - JULIAN_DATE_OF_J2000)
    }

    /// The Julian date in TT.
    #[must_use]
    pub const fn julian_date(self) -> f64 {
        self.0 + JULIAN_DATE_OF_J2000
    }

    /// The moment `days` days later (earlier, if negative).
    #[must_use]
    pub const fn plus(self, days: f64) -> Self {
        Self(self.0 + days)
    }

    /// The same moment in Universal Time, by the model of [`delta_t`].
    #[must_use]
    pub fn ut(self) -> Ut {
        // ΔT changes by 0.0012 of the time that goes by, at the ends of [`Day`], and far less near the
        // present: each step gains three digits or more on the millions of days it is there.
        let mut ut = Ut(self.0);
        for _ in 0..6 {
            ut = Ut(self.0 - delta_t(ut) / SECONDS);
        }
        ut
    }

    /// Julian centuries from J2000.0.
    pub(super) const fn centuries(self) -> f64 {
        self.0 / JULIAN_CENTURY
    }
}

impl Ut {
    /// The moment `days` days after the noon of 2000-01-01 UT (before it, if negative).
    #[must_use]
    pub const fn from_days(days: f64) -> Self {
        Self(days)
    }

    /// Days from the noon of 2000-01-01 UT.
    #[must_use]
    pub const fn days(self) -> f64 {
        self.0
    }

    /// The moment of Reingold and Dershowitz: R.D. and the fraction of the day.
    #[must_use]
    pub const fn from_rata_die(moment: f64) -> Self {
        Self(moment - RATA_DIE_OF_J2000)
    }

    /// R.D. and the fraction of the day.
    #[must_use]
    pub const fn rata_die(self) -> f64 {
        self.0 + RATA_DIE_OF_J2000
    }

    /// The beginning of a day at Greenwich.
    #[must_use]
    pub fn midnight(day: Day) -> Self {
        Self(f64::from(day.get()) - f64::from(UNIX_DAY_OF_J2000) - 0.5)
    }

    /// The day in a zone that is `offset` days ahead of Greenwich: 8 hours are `8.0 / 24.0`, a
    /// meridian is its longitude in degrees east / 360. Before [`Day::MIN`] and after [`Day::MAX`] it
    /// is those; for what is not a number, 1970-01-01.
    #[must_use]
    pub fn day(self, offset: f64) -> Day {
        Day::new(libm::floor(self.0 + 0.5 + offset + f64::from(UNIX_DAY_OF_J2000)) as i32)
    }

    /// The moment `days` days later (earlier, if negative).
    #[must_use]
    pub const fn plus(self, days: f64) -> Self {
        Self(self.0 + days)
    }

    /// The Julian year, 2000.0 at noon of 2000-01-01: within a week of the Gregorian one in
    /// 1200–2800.
    #[must_use]
    pub const fn julian_year(self) -> f64 {
        2000.0 + self.0 / JULIAN_YEAR
    }

    /// The same moment in Terrestrial Time, by the model of [`delta_t`].
    #[must_use]
    pub fn tt(self) -> Tt {
        Tt(self.0 + delta_t(self) / SECONDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_go_there_and_back() {
        for year in [-500_000.0, -5000.0, -720.0, 1000.0, 1972.9, 2000.0, 2026.9, 2027.1, 9000.0, 500_000.0] {
            let ut = Ut::from_days((year - 2000.0) * JULIAN_YEAR);
            assert!((ut.tt().ut().days() - ut.days()).abs() < 1e-6, "{year}");
        }
    }

    #[test]
    fn days_begin_at_midnight() {
        let noon = Ut::from_days(0.0);
        assert_eq!(noon.day(0.0), Day::new(10_957));
        assert_eq!(noon.plus(-0.5).day(0.0), Day::new(10_957));
        assert_eq!(noon.plus(-0.501).day(0.0), Day::new(10_956));
        assert_eq!(Ut::midnight(Day::new(10_957)), noon.plus(-0.5));
        assert_eq!(Ut::from_rata_die(1.0).day(0.0).rata_die(), 1);
        assert_eq!(Ut::from_days(f64::NAN).day(0.0), Day::EPOCH);
        assert_eq!(Ut::from_days(f64::INFINITY).day(0.0), Day::MAX);
    }
}
