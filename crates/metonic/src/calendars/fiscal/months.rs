//! Fiscal years of twelve months.

use core::ops::RangeInclusive;

use super::label::FiscalLabel;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::Gregorian;
use crate::calendars::sure_years::check_year;
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};

/// A fiscal calendar of months: the Gregorian year, begun on another day.
///
/// Month 1 is the one that the year begins with. Where years begin on another day than the first of
/// a Gregorian month, so do months: those of a year from 6 April run from the 6th to the 5th. The
/// calendar is a value: it can be had by a date (`Date<FiscalYear>`) and registered.
///
/// ```
/// use metonic::calendars::{FiscalLabel, FiscalYear};
/// use metonic::{Calendar, Date};
///
/// let australia = FiscalYear::new("fiscal-au", 7, 1, FiscalLabel::End)?;
/// let date = Date::new(2026, 11, 21)?.in_calendar(australia);
/// assert_eq!(date.ymd().to_string(), "2027-05-21");
/// assert_eq!(australia.quarter_of(date.to_day()), 2);
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FiscalYear {
    id: &'static str,
    name: &'static str,
    /// The Gregorian month that years begin in, 1 to 12.
    month: u8,
    /// The day of the month that years and months begin on, 1 to 28.
    day: u8,
    label: FiscalLabel,
}

impl FiscalYear {
    /// A fiscal calendar whose years begin on this day of a Gregorian month, 1 to 12; every month has
    /// the days to 28.
    ///
    /// The id, known when the program is built, is checked when the calendar is registered.
    ///
    /// # Errors
    /// [`Error::MonthNumber`] if there is no such month, [`Error::Day`] if not every month has the day.
    pub const fn new(id: &'static str, month: u8, day: u8, label: FiscalLabel) -> Result<Self, Error> {
        if month < 1 || month > 12 {
            return Err(Error::MonthNumber { value: month });
        }
        if day < 1 || day > 28 {
            return Err(Error::Day { value: day, max: 28 });
        }
        Ok(Self { id, name: id, month, day, label })
    }

    /// With this English name.
    #[must_use]
    pub const fn with_name(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// The quarter of a day, 1 to 4.
    #[must_use]
    pub fn quarter_of(&self, day: Day) -> u8 {
        self.month_ordinal(day).div_ceil(3)
    }

    /// The place of the Gregorian month (12 · year + month − 1) that the month at a place begins in, less
    /// that place.
    const fn shift(&self) -> i64 {
        let is_later = matches!(self.label, FiscalLabel::End) && !(self.month == 1 && self.day == 1);
        self.month as i64 - 1 - if is_later { 12 } else { 0 }
    }

    pub(super) const fn first_day_of(&self, index: i64) -> i64 {
        let month = index + self.shift();
        Gregorian::first_day(month.div_euclid(12) as i32, month.rem_euclid(12) as u8 + 1) + self.day as i64
            - 1
    }

    const fn place(&self, day: Day) -> (i64, u8) {
        let (year, month, number) = Gregorian::from_day(day);
        let index = 12 * year as i64 + month as i64 - 1 - (number < self.day) as i64 - self.shift();
        (index, (day.get() as i64 - self.first_day_of(index)) as u8 + 1)
    }

    fn check(&self, year: i32) -> Result<(), Error> {
        check_year(year, || self.years())
    }

    /// The Gregorian month that a month begins in.
    fn gregorian(&self, month: Month) -> Month {
        Month::clamped((self.month + month.number() - 2) % 12 + 1)
    }
}

impl Calendar for FiscalYear {
    fn about(&self) -> About<'_> {
        About::new(self.id, Basis::Solar).with_name(self.name)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        MonthIndex::new(self.place(day).0 as i32)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let (year, ordinal) = (index.get().div_euclid(12), index.get().rem_euclid(12) as u8 + 1);
        let first_day = self.first_day_of(index.get().into());
        MonthShape {
            first_day,
            days: (self.first_day_of(i64::from(index.get()) + 1) - first_day) as u8,
            year,
            ordinal,
            month: Month::clamped(ordinal),
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.check(year)?;
        if month.is_leap() || month.number() > 12 {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new(12 * year + i32::from(month.number()) - 1))
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let (index, day) = self.place(day);
        YearMonthDay::new(index.div_euclid(12) as i32, Month::clamped(index.rem_euclid(12) as u8 + 1), day)
    }

    fn month_ordinal(&self, day: Day) -> u8 {
        self.place(day).0.rem_euclid(12) as u8 + 1
    }

    fn years(&self) -> RangeInclusive<i32> {
        self.ymd_of(Day::MIN).year..=self.ymd_of(Day::MAX).year
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        self.check(year)?;
        let index = 12 * i64::from(year);
        let first_day = self.first_day_of(index);
        Ok(YearShape {
            year,
            first_month: MonthIndex::new(index as i32),
            months: 12,
            first_day,
            days: (self.first_day_of(index + 12) - first_day) as u16,
        })
    }

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        Ok(self.year(year)?.days == 366)
    }

    fn bounds(&self) -> Bounds {
        Bounds {
            shortest_month: 28,
            longest_month: 31,
            fewest_months: 12,
            most_months: 12,
            shortest_year: 365,
            longest_year: 366,
        }
    }

    /// The name of the Gregorian month, if it is one.
    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        const GREGORIAN: &Gregorian = &Gregorian;
        if month.is_leap() || month.number() > 12 || self.day > 1 {
            return None;
        }
        GREGORIAN.month_name(self.gregorian(month), width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conformance;

    #[test]
    fn all_keep_the_laws() {
        for month in 1..=12 {
            for (day, label) in [(1, FiscalLabel::End), (28, FiscalLabel::Beginning), (6, FiscalLabel::End)] {
                let fiscal = FiscalYear::new("fiscal-test", month, day, label).unwrap();
                assert_eq!(conformance::check(&fiscal), Ok(()), "{fiscal:?}");
            }
        }
    }

    #[test]
    fn from_january_it_is_the_gregorian_calendar() {
        for label in [FiscalLabel::Beginning, FiscalLabel::End] {
            let fiscal = FiscalYear::new("fiscal-test", 1, 1, label).unwrap();
            for days in (i32::MIN..=i32::MAX).step_by(1_000_003).map(Day::new) {
                assert_eq!(fiscal.ymd_of(days), Gregorian.ymd_of(days));
            }
        }
    }

    #[test]
    fn a_rule_that_is_none_is_refused() {
        let new = |month, day| FiscalYear::new("x", month, day, FiscalLabel::End);
        assert_eq!(new(0, 1), Err(Error::MonthNumber { value: 0 }));
        assert_eq!(new(13, 1), Err(Error::MonthNumber { value: 13 }));
        assert_eq!(new(2, 29), Err(Error::Day { value: 29, max: 28 }));
        assert_eq!(new(2, 0), Err(Error::Day { value: 0, max: 28 }));
    }
}
