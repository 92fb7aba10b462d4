//! A day of a month, without a year: a birthday, a feast.

use core::fmt;

use crate::arithmetic::{self, Overflow};
use crate::calendar::Calendar;
use crate::calendars::{Gregorian, Iso8601};
use crate::date::Date;
use crate::day::Day;
use crate::error::Error;
use crate::month::Month;

/// A month and a day of the month in a calendar: `PlainMonthDay` of TC39 Temporal.
///
/// ```
/// use metonic::{Date, Month, MonthDay, Overflow, calendars::Hebrew};
///
/// // Born on 15 Adar I: in a common year the day is kept in Adar.
/// let birthday = MonthDay::new(Hebrew, Month::leap(5)?, 15)?;
/// assert_eq!(birthday.in_year(5784, Overflow::Clamp)?, Date::new(2024, 2, 24)?);
/// assert_eq!(birthday.in_year(5785, Overflow::Clamp)?, Date::new(2025, 3, 15)?);
/// // Adar I was last in the Hebrew year 5730 before the end of 1972.
/// assert_eq!(birthday.to_string(), "1970-02-21[u-ca=hebrew]");
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MonthDay<C> {
    month: Month,
    day: u8,
    leap_day: bool,
    calendar: C,
}

/// R.D. − 719163 of the years that reference days are looked for in: TC39, *Intl era and monthCode*,
/// `NonISOMonthDayToISOReferenceDate`. The last day of 1972, the first of 1900, the last of 2035.
const LAST_OF_1972: Day = Day::new(1_095);
const FIRST_OF_1900: Day = Day::new(-25_567);
const LAST_OF_2035: Day = Day::new(24_106);

impl<C: Calendar> MonthDay<C> {
    /// A day of a month.
    ///
    /// # Errors
    /// [`Error::NoSuchMonth`] for a month that no year has; [`Error::Day`] for a day past the longest that it is.
    ///
    /// # Limits
    /// The second part of a month that a new year divides goes on with the first part's numbers: in Pisa, March
    /// 1750 from 25 on. Of such a part the days whose numbers are greater than its length are refused too.
    pub fn new(calendar: C, month: Month, day: u8) -> Result<Self, Error> {
        let max = calendar.longest_days_in_month(month)?;
        if day < 1 || day > max {
            return Err(Error::Day { value: day, max });
        }
        Ok(Self { month, day, leap_day: false, calendar })
    }

    /// The month's code.
    #[must_use]
    pub const fn month(&self) -> Month {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(&self) -> u8 {
        self.day
    }

    /// Whether it is the second of two days with its number.
    #[must_use]
    pub const fn leap_day(&self) -> bool {
        self.leap_day
    }

    /// The calendar.
    #[must_use]
    pub const fn calendar(&self) -> &C {
        &self.calendar
    }

    fn day_in_year(&self, year: i32, overflow: Overflow) -> Result<Day, Error> {
        let index = arithmetic::month_of_year(&self.calendar, year, self.month, overflow)?;
        arithmetic::day_of_month(&self.calendar, index, self.day, self.leap_day, overflow)
    }

    /// The day that stands for this one where a date is needed: the last with this month and day from
    /// 1900 to 1972, else the first from 1973 to 2035, in Gregorian years.
    ///
    /// # Errors
    /// [`Error::NoReferenceYear`] if there is none, as for some days of rare leap months.
    pub fn reference_day(&self) -> Result<Day, Error> {
        let year_of = |day| self.calendar.ymd_of(day).year;
        let in_year = |year| self.day_in_year(year, Overflow::Reject).ok();
        let (first, middle, last) = (year_of(FIRST_OF_1900), year_of(LAST_OF_1972), year_of(LAST_OF_2035));
        let before = (first..=middle).rev().filter_map(in_year);
        let after = (middle..=last).filter_map(in_year);
        let before = before.filter(|day| (FIRST_OF_1900..=LAST_OF_1972).contains(day));
        let after = after.filter(|day| (LAST_OF_1972..=LAST_OF_2035).contains(day));
        before.chain(after).next().ok_or(Error::NoReferenceYear { month: self.month, day: self.day })
    }
}

impl<C: Calendar + Clone> MonthDay<C> {
    /// The date in a year; what the year lacks is dealt with as `overflow` says.
    ///
    /// # Errors
    /// [`Error::Year`], [`Error::DayRange`]; with [`Overflow::Reject`] [`Error::Month`] and
    /// [`Error::Day`].
    pub fn in_year(&self, year: i32, overflow: Overflow) -> Result<Date<C>, Error> {
        let day = self.day_in_year(year, overflow)?;
        Ok(Date::from_day(day, self.calendar.clone()))
    }
}

/// As Temporal writes it: `11-21` in the Gregorian calendar, in others the reference day with the
/// calendar, `1972-11-27[u-ca=hebrew]`; where there is none, the month's code and the day, `M01L-30`.
impl<C: Calendar> fmt::Display for MonthDay<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.calendar.about().id;
        if [Gregorian::ABOUT.id, Iso8601::ABOUT.id].contains(&id) {
            return write!(f, "{:02}-{:02}", self.month.number(), self.day);
        }
        match self.reference_day() {
            Ok(day) => Date::from_day(day, &self.calendar).fmt(f),
            Err(_) => write!(f, "{}-{:02}", self.month, self.day),
        }
    }
}

impl<C: Calendar + Clone> Date<C> {
    /// The month and day of this date.
    #[must_use]
    pub fn month_day(&self) -> MonthDay<C> {
        let date = self.ymd();
        MonthDay {
            month: date.month,
            day: date.day,
            leap_day: date.leap_day,
            calendar: self.calendar().clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Chinese, Dangi, Hebrew};

    fn reference_year<C: Calendar>(calendar: C, month: &str, day: u8) -> Option<i32> {
        let day = MonthDay::new(calendar, month.parse().unwrap(), day).ok()?.reference_day().ok()?;
        Some(Gregorian::from_day(day).0)
    }

    /// TC39, *Intl era and monthCode*, table of the reference years of `chinese` and `dangi`: days 1 to
    /// 29, and day 30.
    #[test]
    fn reference_years_are_those_of_temporal() {
        for (month, days, thirtieth) in [
            ("M01", 1972, Some(1970)),
            ("M02", 1972, Some(1972)),
            ("M02L", 1947, None),
            ("M03L", 1966, Some(1955)),
            ("M04", 1972, Some(1970)),
            ("M04L", 1963, Some(1944)),
            ("M05", 1972, Some(1972)),
            ("M05L", 1971, Some(1952)),
            ("M06", 1972, Some(1971)),
            ("M06L", 1960, Some(1941)),
            ("M07", 1972, Some(1972)),
            ("M07L", 1968, Some(1938)),
            ("M08", 1972, Some(1971)),
            ("M08L", 1957, None),
            ("M09", 1972, Some(1972)),
            ("M09L", 2014, None),
            ("M10L", 1984, None),
            ("M11", 1972, Some(1970)),
            ("M12", 1972, Some(1972)),
        ] {
            assert_eq!(reference_year(Chinese, month, 1), Some(days), "chinese {month}");
            assert_eq!(reference_year(Dangi, month, 29), Some(days), "dangi {month}");
            assert_eq!(reference_year(Chinese, month, 30), thirtieth, "chinese {month}-30");
            assert_eq!(reference_year(Dangi, month, 30), thirtieth, "dangi {month}-30");
        }
        assert_eq!(
            (reference_year(Chinese, "M03", 30), reference_year(Dangi, "M03", 30)),
            (Some(1966), Some(1968))
        );
        assert_eq!(
            (reference_year(Chinese, "M11L", 10), reference_year(Chinese, "M11L", 11)),
            (Some(2033), Some(2034))
        );
        assert_eq!((reference_year(Chinese, "M01L", 1), reference_year(Chinese, "M12L", 1)), (None, None));
        assert_eq!(reference_year(Hebrew, "M05L", 30), Some(1970));
        assert_eq!(reference_year(Gregorian, "M02", 29), Some(1972));
    }

    #[test]
    fn what_never_is_is_refused() {
        assert_eq!(MonthDay::new(Gregorian, Month::M02, 30), Err(Error::Day { value: 30, max: 29 }));
        assert_eq!(MonthDay::new(Gregorian, Month::M13, 1), Err(Error::NoSuchMonth { month: Month::M13 }));
        assert!(MonthDay::new(Gregorian, Month::M02, 0).is_err());
    }
}
