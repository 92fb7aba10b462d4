//! Fiscal years of whole weeks.

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
use crate::weekday::Weekday;

/// A fiscal calendar of whole weeks: years of 52 or 53 weeks in periods of four and five.
///
/// A year ends on the same weekday every year, the last of it in a month or the one nearest to the
/// month's end, and the next begins on the day after. Its periods stand for months; a date is a year,
/// a period and a day of the period. The calendar is a value: it can be had by a date
/// (`Date<Fiscal>`) and registered.
///
/// ```
/// use metonic::calendars::{Fiscal, FiscalDivision, FiscalEnd, FiscalLabel};
/// use metonic::{Calendar, Date, Weekday};
///
/// // Ends on the last Saturday of September; the 53rd week is in the first quarter.
/// const COMPANY: Fiscal = match Fiscal::new(
///     "our-company",
///     FiscalDivision::Weeks544,
///     FiscalEnd::Last,
///     Weekday::Saturday,
///     9,
/// ) {
///     Ok(calendar) => calendar,
///     Err(_) => panic!("there is a ninth month"),
/// };
///
/// let calendar = COMPANY.with_long_period(3)?.named_by(FiscalLabel::End);
/// let date = Date::new(2026, 11, 21)?.in_calendar(calendar);
/// assert_eq!(date.ymd().to_string(), "2027-02-21");
/// assert_eq!(calendar.quarter_of(date.to_day()), Some(1));
/// assert_eq!(calendar.week_of_year(date.to_day()), 8);
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fiscal {
    id: &'static str,
    name: &'static str,
    division: FiscalDivision,
    end: FiscalEnd,
    weekday: Weekday,
    /// The Gregorian month that years end in or about, 1 to 12.
    month: u8,
    /// The period with the 53rd week.
    long_period: u8,
    label: FiscalLabel,
}

/// How the weeks of a fiscal year are divided into periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FiscalDivision {
    /// Quarters of 4, 4 and 5 weeks.
    Weeks445,
    /// Quarters of 4, 5 and 4 weeks.
    Weeks454,
    /// Quarters of 5, 4 and 4 weeks.
    Weeks544,
    /// Thirteen periods of four weeks, which make no quarters.
    Thirteen,
}

/// Which of a weekday's days ends a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FiscalEnd {
    /// The last in the month.
    Last,
    /// The one nearest to the month's last day, which may be in the next month.
    Nearest,
}

impl FiscalDivision {
    /// Periods in a year.
    #[must_use]
    pub const fn periods(self) -> u8 {
        match self {
            Self::Thirteen => 13,
            _ => 12,
        }
    }

    /// Weeks of a quarter before its second period and before its third.
    const fn splits(self) -> (u8, u8) {
        match self {
            Self::Weeks454 => (4, 9),
            Self::Weeks544 => (5, 9),
            _ => (4, 8),
        }
    }

    /// Weeks of a year of 52 before a period, or before one more than there are.
    const fn weeks_before(self, period: u8) -> u8 {
        let before = period - 1;
        match (self, before % 3) {
            (Self::Thirteen, _) => 4 * before,
            (_, 0) => 13 * (before / 3),
            (_, 1) => 13 * (before / 3) + self.splits().0,
            (_, _) => 13 * (before / 3) + self.splits().1,
        }
    }

    /// The period of a week of 52, counted from 0.
    const fn period_at(self, week: u8) -> u8 {
        if matches!(self, Self::Thirteen) {
            return week / 4 + 1;
        }
        let ((second, third), week_of_quarter) = (self.splits(), week % 13);
        3 * (week / 13) + 1 + (week_of_quarter >= second) as u8 + (week_of_quarter >= third) as u8
    }
}

impl Fiscal {
    /// A fiscal calendar whose years end on a weekday in or about a Gregorian month, 1 to 12. The 53rd
    /// week is in the last period, and a year is named by its end, until it is said otherwise.
    ///
    /// The id, known when the program is built, is checked when the calendar is registered.
    ///
    /// # Errors
    /// [`Error::MonthNumber`] if there is no such month.
    pub const fn new(
        id: &'static str,
        division: FiscalDivision,
        end: FiscalEnd,
        weekday: Weekday,
        month: u8,
    ) -> Result<Self, Error> {
        if month < 1 || month > 12 {
            return Err(Error::MonthNumber { value: month });
        }
        let long_period = division.periods();
        Ok(Self { id, name: id, division, end, weekday, month, long_period, label: FiscalLabel::End })
    }

    /// With this English name.
    #[must_use]
    pub const fn with_name(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// With the 53rd week in another period.
    ///
    /// # Errors
    /// [`Error::MonthNumber`] if there is no such period.
    pub const fn with_long_period(self, period: u8) -> Result<Self, Error> {
        if period < 1 || period > self.division.periods() {
            return Err(Error::MonthNumber { value: period });
        }
        Ok(Self { long_period: period, ..self })
    }

    /// With years that are named by their beginning or their end.
    #[must_use]
    pub const fn named_by(self, label: FiscalLabel) -> Self {
        Self { label, ..self }
    }

    /// The quarter of a day, 1 to 4; `None` where thirteen periods make none.
    #[must_use]
    pub fn quarter_of(&self, day: Day) -> Option<u8> {
        let period = self.place(day).period;
        (self.division != FiscalDivision::Thirteen).then_some(period.div_ceil(3))
    }

    /// The period of a day, 1 to 12 or 13: the number of its month.
    #[must_use]
    pub fn period_of(&self, day: Day) -> u8 {
        self.place(day).period
    }

    /// The week of the year of a day, 1 to 53.
    #[must_use]
    pub fn week_of_year(&self, day: Day) -> u8 {
        self.place(day).week + 1
    }

    /// The week of the period of a day, from 1.
    #[must_use]
    pub fn week_of_period(&self, day: Day) -> u8 {
        let Place { year, week, period, .. } = self.place(day);
        week - self.weeks_before(period, self.is_long(year)) + 1
    }

    /// The place of a day in the fiscal week, 1 for the weekday that years begin with, to 7.
    #[must_use]
    pub fn place_in_week(&self, day: Day) -> u8 {
        (day.weekday().index() + 6 - self.weekday.index()) % 7 + 1
    }

    /// Weeks in a year: 52 or 53.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`].
    pub fn weeks_in_year(&self, year: i32) -> Result<u8, Error> {
        self.check(year)?;
        Ok(52 + u8::from(self.is_long(year)))
    }

    /// The last day of the year that ends in or about the month of a Gregorian year.
    const fn end_in(&self, gregorian_year: i32) -> i64 {
        let next_month = match self.month {
            12 => Gregorian::first_day(gregorian_year.saturating_add(1), 1),
            month => Gregorian::first_day(gregorian_year, month + 1),
        };
        let latest = next_month - 1 + self.days_past_the_month();
        // Day 0 is a Thursday, index 3.
        latest - (latest + 3 - self.weekday.index() as i64).rem_euclid(7)
    }

    /// How far past the end of the month a year can end.
    const fn days_past_the_month(&self) -> i64 {
        match self.end {
            FiscalEnd::Last => 0,
            FiscalEnd::Nearest => 3,
        }
    }

    /// A year's number less that of the Gregorian year that it ends in or about.
    const fn years_from_end(&self) -> i32 {
        match self.label {
            FiscalLabel::Beginning if self.month < 12 => -1,
            _ => 0,
        }
    }

    const fn end_of(&self, year: i32) -> i64 {
        self.end_in(year.saturating_sub(self.years_from_end()))
    }

    const fn is_long(&self, year: i32) -> bool {
        self.first_day_and_length(year).1
    }

    /// The first day of a year, and whether it is long.
    const fn first_day_and_length(&self, year: i32) -> (i64, bool) {
        let before = self.end_of(year.saturating_sub(1));
        (before + 1, self.end_of(year) - before > 364)
    }

    const fn weeks_before(&self, period: u8, is_long: bool) -> u8 {
        self.division.weeks_before(period) + (is_long && period > self.long_period) as u8
    }

    fn place(&self, day: Day) -> Place {
        let days = i64::from(day.get());
        let end_of_week = days + 6 - i64::from(self.place_in_week(day) - 1);
        // The year that ends first on that day or after: a weekday on or before a day is on or after
        // another of the weekday just when the day is.
        let (gregorian, month, _) = Gregorian::from_days(end_of_week - self.days_past_the_month());
        let year = gregorian + i32::from(month > self.month) + self.years_from_end();
        let (first_day, is_long) = self.first_day_and_length(year);
        let week = ((days - first_day) / 7) as u8;
        let is_after = is_long && week >= self.division.weeks_before(self.long_period + 1);
        let period = self.division.period_at(week - u8::from(is_after));
        let start = first_day + 7 * i64::from(self.weeks_before(period, is_long));
        Place { year, week, period, day: (days - start) as u8 + 1 }
    }

    fn check(&self, year: i32) -> Result<(), Error> {
        check_year(year, || self.years())
    }

    fn index(&self, year: i32, period: u8) -> MonthIndex {
        MonthIndex::new(i32::from(self.division.periods()) * year + i32::from(period) - 1)
    }
}

/// Where a day is.
struct Place {
    year: i32,
    /// Weeks of the year before its own.
    week: u8,
    period: u8,
    /// Of the period, from 1.
    day: u8,
}

impl Calendar for Fiscal {
    fn about(&self) -> About<'_> {
        About::new(self.id, Basis::Solar).with_name(self.name)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let place = self.place(day);
        self.index(place.year, place.period)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let periods = i32::from(self.division.periods());
        let (year, period) = (index.get().div_euclid(periods), index.get().rem_euclid(periods) as u8 + 1);
        let (first_day, is_long) = self.first_day_and_length(year);
        let weeks = self.weeks_before(period, is_long);
        MonthShape {
            first_day: first_day + 7 * i64::from(weeks),
            days: 7 * (self.weeks_before(period + 1, is_long) - weeks),
            year,
            ordinal: period,
            month: Month::clamped(period),
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.check(year)?;
        if month.is_leap() || month.number() > self.division.periods() {
            return Err(Error::Month { month, year });
        }
        Ok(self.index(year, month.number()))
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let place = self.place(day);
        YearMonthDay::new(place.year, Month::clamped(place.period), place.day)
    }

    fn month_ordinal(&self, day: Day) -> u8 {
        self.place(day).period
    }

    fn years(&self) -> RangeInclusive<i32> {
        self.place(Day::MIN).year..=self.place(Day::MAX).year
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        self.check(year)?;
        let (first_day, is_long) = self.first_day_and_length(year);
        Ok(YearShape {
            year,
            first_month: self.index(year, 1),
            months: self.division.periods(),
            first_day,
            days: 7 * (52 + u16::from(is_long)),
        })
    }

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        self.check(year)?;
        Ok(self.is_long(year))
    }

    fn bounds(&self) -> Bounds {
        let periods = 1..=self.division.periods();
        let weeks =
            |period, is_long| self.weeks_before(period + 1, is_long) - self.weeks_before(period, is_long);
        Bounds {
            shortest_month: 7 * 4,
            longest_month: 7 * periods.map(|period| weeks(period, true)).max().unwrap_or(4),
            fewest_months: self.division.periods(),
            most_months: self.division.periods(),
            shortest_year: 7 * 52,
            longest_year: 7 * 53,
        }
    }

    /// Twelve periods are called by the Gregorian months after the one that the year ends in; thirteen
    /// have no names.
    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        const GREGORIAN: &Gregorian = &Gregorian;
        if month.is_leap() || month.number() > 12 || self.division == FiscalDivision::Thirteen {
            return None;
        }
        GREGORIAN.month_name(Month::clamped((self.month + month.number() - 1) % 12 + 1), width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conformance;

    /// Every division with every period of the 53rd week, every weekday and month, both ends and labels.
    fn all() -> impl Iterator<Item = Fiscal> {
        use FiscalDivision::{Thirteen, Weeks445, Weeks454, Weeks544};

        let rules = [Weeks445, Weeks454, Weeks544, Thirteen]
            .into_iter()
            .flat_map(|division| (1..=division.periods()).map(move |long_period| (division, long_period)));
        rules.zip((0_u8..).cycle()).map(|((division, long_period), number)| {
            let end = if number % 2 == 0 { FiscalEnd::Last } else { FiscalEnd::Nearest };
            let label = if number % 3 == 0 { FiscalLabel::Beginning } else { FiscalLabel::End };
            let weekday = Weekday::from_index(number);
            let fiscal = Fiscal::new("fiscal-test", division, end, weekday, number % 12 + 1).unwrap();
            fiscal.with_long_period(long_period).unwrap().named_by(label)
        })
    }

    #[test]
    fn all_keep_the_laws() {
        for fiscal in all() {
            assert_eq!(conformance::check(&fiscal), Ok(()), "{fiscal:?}");
        }
    }

    #[test]
    fn weeks_and_quarters_are_counted() {
        for fiscal in all() {
            for days in (-4_000..4_000).map(Day::new) {
                let ymd = fiscal.ymd_of(days);
                let of_year = u8::try_from((fiscal.day_of_year(days) - 1) / 7).unwrap();
                assert_eq!(fiscal.week_of_year(days), of_year + 1);
                assert_eq!(fiscal.week_of_period(days), (ymd.day - 1) / 7 + 1);
                assert_eq!(fiscal.place_in_week(days), (ymd.day - 1) % 7 + 1);
                assert_eq!(fiscal.period_of(days), ymd.month.number());
                let quarter = (ymd.month.number() - 1) / 3 + 1;
                let has_quarters = fiscal.division != FiscalDivision::Thirteen;
                assert_eq!(fiscal.quarter_of(days), has_quarters.then_some(quarter));
            }
        }
    }

    #[test]
    fn a_rule_that_is_none_is_refused() {
        let new = |month| Fiscal::new("x", FiscalDivision::Thirteen, FiscalEnd::Last, Weekday::Friday, month);
        assert_eq!(new(0), Err(Error::MonthNumber { value: 0 }));
        assert_eq!(new(13), Err(Error::MonthNumber { value: 13 }));
        let thirteen = new(12).unwrap();
        assert!(thirteen.with_long_period(13).is_ok());
        assert_eq!(thirteen.with_long_period(14), Err(Error::MonthNumber { value: 14 }));
        assert_eq!(thirteen.with_long_period(0), Err(Error::MonthNumber { value: 0 }));
    }
}
