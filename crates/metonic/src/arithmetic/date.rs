//! Arithmetic as methods of a date.

use super::{Overflow, Unit, add, day_of_month, month_of_year, until};
use crate::calendar::Calendar;
use crate::date::Date;
use crate::day::Day;
use crate::error::Error;
use crate::month::Month;
use crate::span::Span;
use crate::weekday::Weekday;

impl<C: Calendar> Date<C> {
    /// The date a span later, in this date's calendar.
    ///
    /// # Errors
    /// As [`arithmetic::add`](crate::arithmetic::add).
    ///
    /// ```
    /// use metonic::{Date, Overflow, Span, calendars::Persian};
    ///
    /// let date = Persian::date(1403, 12, 30)?;
    /// let later = date.add(Span::new().years(1), Overflow::Clamp)?;
    /// assert_eq!(later, Persian::date(1404, 12, 29)?);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn add(self, span: Span, overflow: Overflow) -> Result<Self, Error> {
        let day = add(self.calendar(), self.to_day(), span, overflow)?;
        Ok(self.on(day))
    }

    /// The date a span earlier.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn subtract(self, span: Span, overflow: Overflow) -> Result<Self, Error> {
        self.add(span.negated(), overflow)
    }

    /// The span from this date to another of any calendar, in this date's calendar; see
    /// [`arithmetic::until`](crate::arithmetic::until).
    ///
    /// ```
    /// use metonic::{Date, Span, Unit, calendars::Chinese};
    ///
    /// let birth = Date::new(1990, 5, 20)?.in_calendar(Chinese);
    /// assert_eq!(birth.until(&Date::new(2026, 11, 25)?, Unit::Year), Span::new().years(36).months(5).days(21));
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    pub fn until<D>(&self, other: &Date<D>, largest: Unit) -> Span {
        until(self.calendar(), self.to_day(), Day::from(other), largest)
    }

    /// The span from another date to this one, counted from this one: [`until`](Self::until) with the
    /// signs turned.
    #[must_use]
    pub fn since<D>(&self, other: &Date<D>, largest: Unit) -> Span {
        self.until(other, largest).negated()
    }

    /// The span to another date with nothing smaller than a unit: what is left is dropped. Between
    /// units of years and months weeks may be asked for as the smallest.
    ///
    /// ```
    /// use metonic::{Date, Span, Unit};
    ///
    /// let (from, to) = (Date::new(2024, 1, 31)?, Date::new(2026, 11, 25)?);
    /// assert_eq!(from.until_in(&to, Unit::Year, Unit::Month), Span::new().years(2).months(9));
    /// assert_eq!(from.until_in(&to, Unit::Month, Unit::Week), Span::new().months(33).weeks(3));
    /// assert_eq!(from.until_in(&to, Unit::Month, Unit::Month), Span::new().months(33));
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    pub fn until_in<D>(&self, other: &Date<D>, largest: Unit, smallest: Unit) -> Span {
        let span = self.until(other, largest.max(smallest));
        match smallest {
            Unit::Day => span,
            Unit::Week => {
                let weeks = span.weeks.saturating_add(super::weeks(span.days));
                Span { weeks, days: 0, ..span }
            }
            Unit::Month => Span { weeks: 0, days: 0, ..span },
            Unit::Year => Span::new().years(span.years),
        }
    }

    /// This date with another year; a leap month or a day that it lacks is dealt with as `overflow`
    /// says.
    ///
    /// # Errors
    /// [`Error::Year`], [`Error::DayRange`]; with [`Overflow::Reject`], [`Error::Month`] and
    /// [`Error::Day`].
    pub fn with_year(self, year: i32, overflow: Overflow) -> Result<Self, Error> {
        let date = self.ymd();
        let index = month_of_year(self.calendar(), year, date.month, overflow)?;
        self.in_month(index, date.day, date.leap_day, overflow)
    }

    /// This date in another month of its year.
    ///
    /// # Errors
    /// As [`with_year`](Self::with_year), and [`Error::NoSuchMonth`] for a month that no year has.
    ///
    /// ```
    /// use metonic::{Date, Month, Overflow};
    ///
    /// let date = Date::new(2026, 3, 31)?;
    /// assert_eq!(date.with_month(Month::M02, Overflow::Clamp)?, Date::new(2026, 2, 28)?);
    /// assert!(date.with_month(Month::M13, Overflow::Clamp).is_err());
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn with_month(self, month: Month, overflow: Overflow) -> Result<Self, Error> {
        let date = self.ymd();
        // A month that there never is stands for none.
        if self.calendar().find(date.year, month).is_err() {
            self.calendar().longest_days_in_month(month)?;
        }
        let index = month_of_year(self.calendar(), date.year, month, overflow)?;
        self.in_month(index, date.day, date.leap_day, overflow)
    }

    /// This date on another day of its month.
    ///
    /// # Errors
    /// [`Error::DayRange`]; with [`Overflow::Reject`], and for day 0, [`Error::Day`].
    pub fn with_day(self, day: u8, overflow: Overflow) -> Result<Self, Error> {
        let index = self.calendar().month_of(self.to_day());
        let overflow = if day == 0 { Overflow::Reject } else { overflow };
        self.in_month(index, day, false, overflow)
    }

    fn in_month(
        self,
        index: crate::month::MonthIndex,
        day: u8,
        leap_day: bool,
        overflow: Overflow,
    ) -> Result<Self, Error> {
        let day = day_of_month(self.calendar(), index, day, leap_day, overflow)?;
        Ok(self.on(day))
    }

    /// The first day of this date's month, or [`Day::MIN`] if that is before it.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        let shape = self.calendar().month(self.calendar().month_of(self.to_day()));
        let day = Day::from_days(shape.first_day).unwrap_or(Day::MIN);
        self.on(day)
    }

    /// The last day of this date's month, or [`Day::MAX`] if that is after it.
    #[must_use]
    pub fn last_of_month(self) -> Self {
        let shape = self.calendar().month(self.calendar().month_of(self.to_day()));
        let last = shape.first_day.saturating_add(shape.days.into()).saturating_sub(1);
        let day = Day::from_days(last).unwrap_or(Day::MAX);
        self.on(day)
    }

    /// The first day of this date's year, or [`Day::MIN`] if that is before it.
    #[must_use]
    pub fn first_of_year(self) -> Self {
        let first = self.calendar().year(self.year()).map(|shape| shape.first_day);
        let day = first.and_then(Day::from_days).unwrap_or(Day::MIN);
        self.on(day)
    }

    /// The last day of this date's year, or [`Day::MAX`] if that is after it.
    #[must_use]
    pub fn last_of_year(self) -> Self {
        let last = self.calendar().year(self.year());
        let last = last.map(|shape| shape.first_day.saturating_add(shape.days.into()).saturating_sub(1));
        let day = last.and_then(Day::from_days).unwrap_or(Day::MAX);
        self.on(day)
    }

    /// The next date on a weekday, after this one.
    ///
    /// # Errors
    /// [`Error::DayRange`] past [`Day::MAX`].
    ///
    /// ```
    /// use metonic::{Date, Weekday};
    ///
    /// let wednesday = Date::new(2026, 11, 25)?;
    /// assert_eq!(wednesday.next(Weekday::Wednesday)?, Date::new(2026, 12, 2)?);
    /// assert_eq!(wednesday.previous(Weekday::Tuesday)?, Date::new(2026, 11, 24)?);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn next(self, weekday: Weekday) -> Result<Self, Error> {
        let days = i64::from(weekday.number()).saturating_sub(self.weekday().number().into());
        self.days_on(if days > 0 { days } else { days.saturating_add(7) })
    }

    /// The last date on a weekday, before this one.
    ///
    /// # Errors
    /// [`Error::DayRange`] past [`Day::MIN`].
    pub fn previous(self, weekday: Weekday) -> Result<Self, Error> {
        let days = i64::from(weekday.number()).saturating_sub(self.weekday().number().into());
        self.days_on(if days < 0 { days } else { days.saturating_sub(7) })
    }

    /// The n-th date of a weekday in this date's month, from 1; from the end with −1. `None` if the
    /// month has not so many, and for 0.
    ///
    /// ```
    /// use metonic::{Date, Weekday};
    ///
    /// let november = Date::new(2026, 11, 25)?;
    /// assert_eq!(november.nth_weekday_of_month(4, Weekday::Thursday), Some(Date::new(2026, 11, 26)?));
    /// assert_eq!(november.nth_weekday_of_month(-1, Weekday::Monday), Some(Date::new(2026, 11, 30)?));
    /// assert_eq!(november.nth_weekday_of_month(5, Weekday::Thursday), None);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    pub fn nth_weekday_of_month(self, nth: i8, weekday: Weekday) -> Option<Self> {
        let shape = self.calendar().month(self.calendar().month_of(self.to_day()));
        let end = shape.first_day.checked_add(shape.days.into())?;
        let day = nth_weekday(shape.first_day, end, nth, weekday)?;
        Some(self.on(day))
    }

    /// The first day of the week that this date is in, where weeks begin on a weekday.
    ///
    /// # Errors
    /// [`Error::DayRange`] past [`Day::MIN`].
    pub fn start_of_week(self, first: Weekday) -> Result<Self, Error> {
        if self.weekday() == first { Ok(self) } else { self.previous(first) }
    }

    fn days_on(self, days: i64) -> Result<Self, Error> {
        let day = self.to_day().add_days(days)?;
        Ok(self.on(day))
    }
}

/// The n-th day of a weekday among the days from `first` to before `end`, days from 1970-01-01.
fn nth_weekday(first: i64, end: i64, nth: i8, weekday: Weekday) -> Option<Day> {
    // 1970-01-01 was a Thursday, the fourth day of the week.
    let place = |day: i64| day.saturating_add(3).rem_euclid(7).saturating_add(1);
    let wanted = i64::from(weekday.number());
    let weeks = i64::from(nth.unsigned_abs()).checked_sub(1)?.checked_mul(7)?;
    let day = if nth > 0 {
        let ahead = wanted.checked_sub(place(first))?.rem_euclid(7);
        first.checked_add(ahead)?.checked_add(weeks)?
    } else {
        let last = end.checked_sub(1)?;
        let behind = place(last).checked_sub(wanted)?.rem_euclid(7);
        last.checked_sub(behind)?.checked_sub(weeks)?
    };
    if (first..end).contains(&day) { Day::from_days(day).ok() } else { None }
}
