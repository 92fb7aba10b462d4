//! A date: a day, seen in a calendar.

use core::cmp::Ordering;
use core::hash::{Hash, Hasher};

use crate::astro::{Place, Ut};
use crate::calendar::Calendar;
use crate::calendars::Gregorian;
use crate::day::Day;
use crate::error::Error;
use crate::fields::{Fields, YearMonthDay};
use crate::month::Month;
use crate::registry::AnyCalendar;
use crate::status::Status;
use crate::weekday::Weekday;

/// A day, seen in a calendar.
///
/// The calendar is held by value. The built-in ones have no size, so a `Date<Persian>` is the four
/// bytes of its [`Day`]; a calendar chosen at run time ([`AnyCalendar`]) is a handle of four more.
///
/// Dates are the day that they stand for: dates of any calendars compare, and two of the same day
/// are equal, in whatever calendars. Going to another calendar costs nothing and cannot fail.
///
/// ```
/// use metonic::{Date, calendars::{Julian, Persian}};
///
/// let date = Date::new(2026, 11, 21)?;
/// assert_eq!(date.in_calendar(Persian).fields().year_month_day().to_string(), "1405-08-30");
/// assert_eq!(date, Julian::date(2026, 11, 8)?);
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Date<C = Gregorian> {
    day: Day,
    calendar: C,
}

/// A date in a calendar chosen when the program runs.
pub type AnyDate = Date<AnyCalendar>;

impl Date<Gregorian> {
    /// A Gregorian date; year 0 is 1 BCE.
    ///
    /// # Errors
    /// Says which of the three is out of range, and the range.
    ///
    /// ```
    /// use metonic::{Date, Error};
    ///
    /// const LANDING: Date = match Date::new(1969, 7, 20) {
    ///     Ok(date) => date,
    ///     Err(_) => Date::EPOCH,
    /// };
    /// assert_eq!(LANDING.to_day().get(), -165);
    /// assert_eq!(Date::new(2026, 2, 29), Err(Error::Day { value: 29, max: 28 }));
    /// ```
    pub const fn new(year: i32, month: u8, day: u8) -> Result<Self, Error> {
        Gregorian::date(year, month, day)
    }

    /// 1970-01-01.
    pub const EPOCH: Self = Self::from_day(Day::EPOCH, Gregorian);
}

impl<C: Calendar> Date<C> {
    /// A day, seen in a calendar.
    #[must_use]
    pub const fn from_day(day: Day, calendar: C) -> Self {
        Self { day, calendar }
    }

    /// The date with these fields in a calendar.
    ///
    /// # Errors
    /// Says which field the calendar does not have, and its bounds.
    ///
    /// ```
    /// use metonic::{Date, YearMonthDay, calendars::Julian};
    ///
    /// let written: YearMonthDay = "1900-02-29".parse()?;
    /// assert_eq!(Date::from_ymd(Julian, written)?.to_string(), "1900-03-13[u-ca=julian]");
    /// # Ok::<(), metonic::TextError>(())
    /// ```
    pub fn from_ymd(calendar: C, date: YearMonthDay) -> Result<Self, Error> {
        let day = calendar.day_of(date)?;
        Ok(Self { day, calendar })
    }

    /// The date whose year is given in the calendar's historical count, which may have no year 0
    /// (Qt's numbers).
    ///
    /// # Errors
    /// As [`from_ymd`](Self::from_ymd), and [`Error::YearZero`].
    ///
    /// ```
    /// use metonic::{Date, Month, YearMonthDay, calendars::Julian};
    ///
    /// // The Ides of March of 44 BCE: −44 in the historical count, −43 in the plain one.
    /// let ides = Date::from_historical(Julian, YearMonthDay::new(-44, Month::new(3)?, 15))?;
    /// assert_eq!(ides, Julian::date(-43, 3, 15)?);
    /// assert_eq!(ides.historical_year(), -44);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn from_historical(calendar: C, date: YearMonthDay) -> Result<Self, Error> {
        let year = calendar.year_of_historical(date.year)?;
        Self::from_ymd(calendar, YearMonthDay { year, ..date })
    }

    /// The date whose year is given as a year of an era, by the era's code or alias.
    ///
    /// # Errors
    /// As [`from_ymd`](Self::from_ymd), and [`Error::Era`] for an era that the calendar does not have.
    ///
    /// ```
    /// use metonic::{Date, Month, YearMonthDay, calendars::Japanese};
    ///
    /// let first = Date::from_era(Japanese, "reiwa", YearMonthDay::new(1, Month::M05, 1))?;
    /// assert_eq!(first, Date::new(2019, 5, 1)?);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn from_era(calendar: C, era: &str, date: YearMonthDay) -> Result<Self, Error> {
        let year = calendar.year_of_era(era, date.year)?;
        Self::from_ymd(calendar, YearMonthDay { year, ..date })
    }

    /// The date at an instant and a place where clocks are `zone` days ahead of UT (2 hours are
    /// `2.0 / 24.0`), by when the calendar's days begin: Hebrew and Islamic ones at sunset, Hindu ones
    /// at sunrise.
    ///
    /// `None` where the sun does not set or rise: see [`DayStart::day_at`](crate::DayStart::day_at).
    ///
    /// ```
    /// use metonic::{Date, astro::{Place, Ut}, calendars::Hebrew};
    ///
    /// // Jerusalem, 2026-11-25, half past six in the evening: the 16th of Kislev has begun.
    /// let jerusalem = Place::new(31.78, 35.22, 0.0).unwrap();
    /// let evening = Ut::midnight("2026-11-25".parse()?).plus(16.5 / 24.0);
    /// let date = Date::at(Hebrew, evening, jerusalem, 2.0 / 24.0);
    /// assert_eq!(date.map(|date| date.ymd().to_string()), Some("5787-03-16".to_string()));
    /// # Ok::<(), metonic::TextError>(())
    /// ```
    #[must_use]
    pub fn at(calendar: C, instant: Ut, place: Place, zone: f64) -> Option<Self> {
        let day = calendar.day_start().day_at(instant, place, zone)?;
        Some(Self { day, calendar })
    }

    /// The day.
    #[must_use]
    pub const fn to_day(&self) -> Day {
        self.day
    }

    /// The calendar.
    #[must_use]
    pub const fn calendar(&self) -> &C {
        &self.calendar
    }

    /// The calendar, for good.
    #[cfg(feature = "std")]
    pub(crate) fn into_calendar(self) -> C {
        self.calendar
    }

    /// Another day, in the same calendar.
    pub(crate) fn on(self, day: Day) -> Self {
        Self { day, ..self }
    }

    /// The same day, seen in another calendar.
    #[must_use]
    pub const fn in_calendar<D: Calendar>(&self, calendar: D) -> Date<D> {
        Date { day: self.day, calendar }
    }

    /// Everything that the calendar says of the day.
    #[must_use]
    pub fn fields(&self) -> Fields {
        self.calendar.fields(self.day)
    }

    /// Year, month and day of the month.
    #[must_use]
    pub fn ymd(&self) -> YearMonthDay {
        self.calendar.ymd_of(self.day)
    }

    /// The year, counted straight through, with a year 0.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.ymd().year
    }

    /// The year in the calendar's historical count, which may have no year 0.
    #[must_use]
    pub fn historical_year(&self) -> i32 {
        self.calendar.historical_year(self.year())
    }

    /// The code of the era; `None` in a calendar without eras.
    #[must_use]
    pub fn era(&self) -> Option<&str> {
        let era = self.calendar.era_of(self.day, self.ymd())?;
        Some(self.calendar.era(era)?.code)
    }

    /// The year of the era; without eras, the year.
    #[must_use]
    pub fn era_year(&self) -> i32 {
        let ymd = self.ymd();
        let rule = self.calendar.era_of(self.day, ymd).and_then(|era| self.calendar.era(era));
        rule.map_or(ymd.year, |rule| rule.era_year(ymd.year))
    }

    /// The month, by its code.
    #[must_use]
    pub fn month(&self) -> Month {
        self.ymd().month
    }

    /// The month's position in the year, from 1.
    #[must_use]
    pub fn month_ordinal(&self) -> u8 {
        self.calendar.month_ordinal(self.day)
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(&self) -> u8 {
        self.ymd().day
    }

    /// The day of the year, from 1.
    #[must_use]
    pub fn day_of_year(&self) -> u16 {
        self.calendar.day_of_year(self.day)
    }

    /// The day of the seven-day week.
    #[must_use]
    pub const fn weekday(&self) -> Weekday {
        self.day.weekday()
    }

    /// Days in this date's month.
    #[must_use]
    pub fn days_in_month(&self) -> u8 {
        self.calendar.month(self.calendar.month_of(self.day)).days
    }

    /// Days in this date's year.
    #[must_use]
    pub fn days_in_year(&self) -> u16 {
        // The year of a day is one that the calendar has.
        self.calendar.days_in_year(self.year()).unwrap_or_default()
    }

    /// Months in this date's year.
    #[must_use]
    pub fn months_in_year(&self) -> u8 {
        self.calendar.months_in_year(self.year()).unwrap_or_default()
    }

    /// Whether this date's year is a leap year.
    #[must_use]
    pub fn is_leap_year(&self) -> bool {
        self.calendar.is_leap_year(self.year()).unwrap_or_default()
    }

    /// How far the calendar's word on this day is to be trusted.
    #[must_use]
    pub fn status(&self) -> Status {
        self.calendar.status(self.day)
    }
}

impl<C: Default> From<Day> for Date<C> {
    fn from(day: Day) -> Self {
        Self { day, calendar: C::default() }
    }
}

impl<C> From<&Date<C>> for Day {
    fn from(date: &Date<C>) -> Self {
        date.day
    }
}

impl<C> From<Date<C>> for Day {
    fn from(date: Date<C>) -> Self {
        date.day
    }
}

impl<C, D> PartialEq<Date<D>> for Date<C> {
    fn eq(&self, other: &Date<D>) -> bool {
        self.day == other.day
    }
}

impl<C> Eq for Date<C> {}

impl<C, D> PartialOrd<Date<D>> for Date<C> {
    fn partial_cmp(&self, other: &Date<D>) -> Option<Ordering> {
        Some(self.day.cmp(&other.day))
    }
}

impl<C> Ord for Date<C> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.day.cmp(&other.day)
    }
}

impl<C> Hash for Date<C> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.day.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashSet};
    use std::hash::{BuildHasher, RandomState};
    use std::vec::Vec;

    use super::*;
    use crate::calendars::{Julian, Persian};

    #[test]
    fn dates_are_their_days() {
        let state = RandomState::new();
        for days in [i32::MIN, -1, 0, 20_784, i32::MAX] {
            let day = Day::from(days);
            assert_eq!((i32::from(day), day.get()), (days, days));
            let (persian, julian) = (day.in_calendar(Persian), day.in_calendar(Julian));
            assert_eq!(persian, julian);
            assert_eq!(state.hash_one(persian), state.hash_one(julian));
            assert_eq!(state.hash_one(persian), state.hash_one(day));
        }
        let dates = [3, -1, 7, 3, 0].map(|days| Day::new(days).in_calendar(Persian));
        let sorted: Vec<i32> =
            dates.iter().collect::<BTreeSet<_>>().into_iter().map(|date| date.to_day().get()).collect();
        assert_eq!(sorted, [-1, 0, 3, 7]);
        assert_eq!(dates.iter().collect::<HashSet<_>>().len(), 4);
    }
}
