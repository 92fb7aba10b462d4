//! The week dates of ISO 8601.

use core::ops::RangeInclusive;

use super::gregory::Gregorian;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};

calendar! {
    /// The week dates of ISO 8601: a year of whole weeks, a week, a day of the week.
    ///
    /// # Rules
    /// A week begins on Monday and belongs to the year that its Thursday is in. Week 1 is that of 4
    /// January.
    ///
    /// # Months and days
    /// Weeks take the place of months: 52 in a year, 53 in a long one, each of seven days; `M47` is
    /// week 47, day 1 is Monday.
    ///
    /// # Years and eras
    /// The year is that of the week's Thursday, which around New Year is not always the civil one.
    /// No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// ISO 8601-1:2019, 4.2.2 and 5.2.3; Reingold and Dershowitz, *Calendrical Calculations*, 4th ed.,
    /// chapter 5.
    pub struct IsoWeek;
}

/// Days from 1970-01-01, a Thursday, back to the Monday of its week.
const MONDAY: i64 = -3;

impl IsoWeek {
    pub(crate) const ABOUT: About<'static> = About::new("iso-week", Basis::Solar)
        .with_name("ISO Week")
        .with_aliases(&["iso-week-date"])
        .with_doc(Self::DOC);

    /// The year of a week, by its place.
    fn year_of(week: i32) -> i32 {
        Gregorian::year_of(7 * i64::from(week))
    }

    /// The place of a year's first week.
    fn first_week(year: i32) -> i64 {
        // The Thursday on or after 1 January.
        (Gregorian::first_day(year, 1) + 6).div_euclid(7)
    }

    fn check(year: i32) -> Result<(), Error> {
        // Both ends are constants: to look at what is sure first takes a tenth more.
        let years = Self.years();
        if years.contains(&year) {
            return Ok(());
        }
        Err(Error::Year { value: year.into(), min: *years.start(), max: *years.end() })
    }

    /// Weeks in a year.
    fn weeks(year: i32) -> u8 {
        (Self::first_week(year.saturating_add(1)) - Self::first_week(year)) as u8
    }
}

impl Calendar for IsoWeek {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        MonthIndex::new((i64::from(day.get()) - MONDAY).div_euclid(7) as i32)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let year = Self::year_of(index.get());
        let ordinal = (i64::from(index.get()) - Self::first_week(year) + 1) as u8;
        MonthShape {
            first_day: 7 * i64::from(index.get()) + MONDAY,
            days: 7,
            year,
            ordinal,
            month: Month::clamped(ordinal),
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Self::check(year)?;
        if month.is_leap() || month.number() > Self::weeks(year) {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new((Self::first_week(year) + i64::from(month.number()) - 1) as i32))
    }

    fn years(&self) -> RangeInclusive<i32> {
        Self::year_of(self.month_of(Day::MIN).get())..=Self::year_of(self.month_of(Day::MAX).get())
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        Self::check(year)?;
        let (week, weeks) = (Self::first_week(year), Self::weeks(year));
        Ok(YearShape {
            year,
            first_month: MonthIndex::new(week as i32),
            months: weeks,
            first_day: 7 * week + MONDAY,
            days: 7 * u16::from(weeks),
        })
    }

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        Self::check(year).map(|()| Self::weeks(year) == 53)
    }

    crate::tables::lengths::tabled_lengths!();

    fn bounds(&self) -> Bounds {
        Bounds {
            shortest_month: 7,
            longest_month: 7,
            fewest_months: 52,
            most_months: 53,
            shortest_year: 364,
            longest_year: 371,
        }
    }

    #[inline(always)]
    fn ymd_of(&self, day: Day) -> YearMonthDay {
        // The week's Thursday has its year, and tells its number.
        let weekday = day.weekday_index();
        let thursday = i64::from(day.get()) + 3 - i64::from(weekday);
        let (year, day_of_year) = Gregorian::ordinal_date(thursday);
        YearMonthDay::new(year, Month::known((day_of_year / 7) as u8 + 1, false), weekday + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week_date(year: i32, month: u8, day: u8) -> std::string::String {
        use std::string::ToString;
        Gregorian::date(year, month, day).unwrap().in_calendar(IsoWeek).ymd().to_string()
    }

    #[test]
    fn known_days() {
        // The days around New Year that are in a week of the other year.
        assert_eq!(week_date(2008, 12, 29), "2009-01-01");
        assert_eq!(week_date(2010, 1, 3), "2009-53-07");
        assert_eq!(week_date(2026, 11, 21), "2026-47-06");
        // Years of 53 weeks: those that begin or end on a Thursday.
        let long: std::vec::Vec<i32> =
            (2000..2040).filter(|&year| IsoWeek.is_leap_year(year) == Ok(true)).collect();
        assert_eq!(long, [2004, 2009, 2015, 2020, 2026, 2032, 2037]);
    }
}
