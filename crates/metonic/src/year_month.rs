//! A month of a year, without a day.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::arithmetic::{self, Overflow};
use crate::calendar::Calendar;
use crate::date::Date;
use crate::day::Day;
use crate::error::Error;
use crate::month::{Month, MonthIndex, MonthShape};
use crate::range::DateRange;

/// A month of a year in a calendar: `PlainYearMonth` of TC39 Temporal.
///
/// It is the month's place in the row of its calendar's months, so that months are added and counted
/// in constant time. Year-months compare by the days on which they begin.
///
/// ```
/// use metonic::{Month, YearMonth, calendars::Hebrew};
///
/// let adar_i = YearMonth::new(Hebrew, 5784, Month::leap(5)?)?;
/// assert_eq!(adar_i.days_in_month(), 30);
/// assert_eq!(adar_i.add_months(1)?.month(), Month::M06);
/// assert_eq!(adar_i.first_day().to_string(), "2024-02-10[u-ca=hebrew]");
/// assert_eq!(adar_i.to_string(), "5784-M05L");
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct YearMonth<C> {
    index: MonthIndex,
    calendar: C,
}

impl<C: Calendar> YearMonth<C> {
    /// A month of a year.
    ///
    /// # Errors
    /// [`Error::Year`] and [`Error::Month`]; [`Error::DayRange`] for a month none of whose days is
    /// between [`Day::MIN`] and [`Day::MAX`].
    pub fn new(calendar: C, year: i32, month: Month) -> Result<Self, Error> {
        let index = calendar.find(year, month)?;
        Self::at(calendar, index)
    }

    /// The month that a day is in.
    #[must_use]
    pub fn of_day(calendar: C, day: Day) -> Self {
        Self { index: calendar.month_of(day), calendar }
    }

    /// The month at a place in the calendar's row of months.
    ///
    /// # Errors
    /// [`Error::DayRange`] for a month none of whose days is between [`Day::MIN`] and [`Day::MAX`].
    pub fn at(calendar: C, index: MonthIndex) -> Result<Self, Error> {
        if calendar.month_of(Day::MIN) <= index && index <= calendar.month_of(Day::MAX) {
            return Ok(Self { index, calendar });
        }
        Err(Error::DayRange { days: calendar.month(index).first_day })
    }

    /// The place in the calendar's row of months.
    #[must_use]
    pub const fn index(&self) -> MonthIndex {
        self.index
    }

    /// The calendar.
    #[must_use]
    pub const fn calendar(&self) -> &C {
        &self.calendar
    }

    /// What the calendar says of the month.
    #[must_use]
    pub fn shape(&self) -> MonthShape {
        self.calendar.month(self.index)
    }

    /// The year.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.shape().year
    }

    /// The month's code.
    #[must_use]
    pub fn month(&self) -> Month {
        self.shape().month
    }

    /// The month's position in its year, from 1.
    #[must_use]
    pub fn ordinal(&self) -> u8 {
        self.shape().ordinal
    }

    /// Days in the month.
    #[must_use]
    pub fn days_in_month(&self) -> u8 {
        self.shape().days
    }

    /// The first and the last day from 1970-01-01, brought within [`Day::MIN`] and [`Day::MAX`].
    fn ends(&self) -> (Day, Day) {
        let MonthShape { first_day, days, .. } = self.shape();
        let last_day = first_day.saturating_add(days.into()).saturating_sub(1);
        (Day::from_days(first_day).unwrap_or(Day::MIN), Day::from_days(last_day).unwrap_or(Day::MAX))
    }

    /// The months from this one to another, in this one's calendar: negative if the other is earlier.
    ///
    /// ```
    /// use metonic::{Month, YearMonth, calendars::Hebrew};
    ///
    /// let tishri = |year| YearMonth::new(Hebrew, year, Month::M01);
    /// assert_eq!(tishri(5784)?.months_until(&tishri(5785)?), 13);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    pub fn months_until<D: Calendar>(&self, other: &YearMonth<D>) -> i64 {
        let other = self.calendar.month_of(other.ends().0);
        i64::from(other.get()).saturating_sub(self.index.get().into())
    }
}

impl<C: Calendar + Clone> YearMonth<C> {
    /// The first day, or [`Day::MIN`] if the month begins before it.
    #[must_use]
    pub fn first_day(&self) -> Date<C> {
        Date::from_day(self.ends().0, self.calendar.clone())
    }

    /// The last day, or [`Day::MAX`] if the month ends after it.
    #[must_use]
    pub fn last_day(&self) -> Date<C> {
        Date::from_day(self.ends().1, self.calendar.clone())
    }

    /// The days of the month, in order, either way.
    #[must_use]
    pub fn days(&self) -> DateRange<C> {
        let (first, last) = self.ends();
        DateRange::new(self.calendar.clone(), first, last)
    }

    /// A day of the month, by its number.
    ///
    /// # Errors
    /// [`Error::DayRange`]; with [`Overflow::Reject`] [`Error::Day`].
    pub fn on_day(&self, day: u8, overflow: Overflow) -> Result<Date<C>, Error> {
        let day = arithmetic::day_of_month(&self.calendar, self.index, day, false, overflow)?;
        Ok(Date::from_day(day, self.calendar.clone()))
    }

    /// The month so many months on (back, if negative).
    ///
    /// # Errors
    /// [`Error::SpanRange`] past the ends of the calendar.
    pub fn add_months(&self, months: i64) -> Result<Self, Error> {
        let index = arithmetic::month_after(&self.calendar, self.index, months, None)?;
        Ok(Self { index, calendar: self.calendar.clone() })
    }

    /// The month of this one's code so many years on, where a leap month that the year lacks is dealt
    /// with as `overflow` says.
    ///
    /// # Errors
    /// [`Error::Year`]; with [`Overflow::Reject`] [`Error::Month`].
    pub fn add_years(&self, years: i64, overflow: Overflow) -> Result<Self, Error> {
        let shape = self.shape();
        let year = arithmetic::year_after(&self.calendar, shape.year, years)?;
        let index = arithmetic::month_of_year(&self.calendar, year, shape.month, overflow)?;
        Self::at(self.calendar.clone(), index)
    }

    /// The months from this one to another, both included, in order, either way; none if the other is
    /// earlier. Of a month of another calendar it is the month that holds its first day.
    ///
    /// ```
    /// use metonic::{Month, YearMonth, calendars::Hebrew};
    ///
    /// let of = |month| YearMonth::new(Hebrew, 5784, month);
    /// let months: Vec<String> = of(Month::M05)?.through(&of(Month::M07)?).map(|month| month.to_string()).collect();
    /// assert_eq!(months, ["5784-M05", "5784-M05L", "5784-M06", "5784-M07"]);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn through<D: Calendar>(
        &self,
        last: &YearMonth<D>,
    ) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + use<C, D> {
        let (first, last) = (self.index.get(), self.calendar.month_of(last.ends().0).get());
        let count = usize::try_from(i64::from(last).saturating_sub(first.into()).saturating_add(1));
        let calendar = self.calendar.clone();
        // As many as a `usize` counts: on machines with fewer bits than 32 that may be less than all.
        (0..count.unwrap_or(0)).map(move |months| {
            // More than an `i32` counts lie between two of them; none is past the last, which is one.
            let index = i64::from(first).saturating_add(months as i64);
            let index = index.clamp(i32::MIN.into(), i32::MAX.into()) as i32;
            Self { index: MonthIndex::new(index), calendar: calendar.clone() }
        })
    }
}

/// `5784-M05L`: the year as in dates, the month's code.
impl<C: Calendar> fmt::Display for YearMonth<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shape = self.shape();
        crate::text::write_year(f, shape.year)?;
        write!(f, "-{}", shape.month)
    }
}

impl<C: Calendar, D: Calendar> PartialEq<YearMonth<D>> for YearMonth<C> {
    fn eq(&self, other: &YearMonth<D>) -> bool {
        self.shape().first_day == other.shape().first_day
    }
}

impl<C: Calendar> Eq for YearMonth<C> {}

impl<C: Calendar, D: Calendar> PartialOrd<YearMonth<D>> for YearMonth<C> {
    fn partial_cmp(&self, other: &YearMonth<D>) -> Option<Ordering> {
        Some(self.shape().first_day.cmp(&other.shape().first_day))
    }
}

impl<C: Calendar> Ord for YearMonth<C> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.shape().first_day.cmp(&other.shape().first_day)
    }
}

impl<C: Calendar> Hash for YearMonth<C> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.shape().first_day.hash(state);
    }
}

impl<C: Calendar + Clone> Date<C> {
    /// The month of this date.
    #[must_use]
    pub fn year_month(&self) -> YearMonth<C> {
        YearMonth::of_day(self.calendar().clone(), self.to_day())
    }
}
