//! The trait that a calendar is.

mod forward;
mod survey;

use core::num::NonZeroU8;
use core::ops::RangeInclusive;

pub(crate) use self::forward::forward;
pub(crate) use self::survey::lengths_of;
use self::survey::survey;
use crate::about::{About, Basis};
use crate::columns::Columns;
use crate::day::Day;
use crate::day_start::DayStart;
use crate::detail::Detail;
use crate::error::Error;
use crate::fields::{Era, EraRule, Fields, YearMonthDay};
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};
use crate::status::Status;
use crate::weekday::Weekday;

/// A way of giving days years, months and numbers.
///
/// An implementor says what the calendar is called ([`about`](Self::about)) and answers three
/// questions ([`month_of`](Self::month_of), [`month`](Self::month), [`find`](Self::find));
/// everything else is provided. What is provided may be overridden where a shorter way is known:
/// the answers must stay the same. `conformance` checks on a sample that
/// months, years, dates, eras, columns and standings hold together; it does not see whether a leap
/// year is rightly called one.
///
/// # Laws
/// - Every method is total: any argument gets an answer or an [`Error`], never a panic, in a
///   bounded time.
/// - Months follow each other without gap or overlap: where `month(i)` has its last day,
///   `month(i + 1)` begins on the next.
/// - `month(month_of(day))` holds `day`, for every [`Day`].
/// - `find(shape.year, shape.month)` is `i` where `shape` is `month(i)`.
/// - The ordinal of a month is one more than that of the month before, or 1 in the next year.
/// - The same question always gets the same answer, on every thread.
///
/// The trait is object-safe; [`DynCalendar`] is what the registry keeps.
///
/// ```
/// use metonic::{Calendar, Day, Month, YearMonthDay, calendars::IslamicCivil};
///
/// let day = IslamicCivil.day_of(YearMonthDay::new(1448, Month::new(6)?, 10))?;
/// assert_eq!(day.to_string(), "2026-11-21");
/// assert_eq!(IslamicCivil.days_in_year(1448)?, 354);
/// # Ok::<(), metonic::Error>(())
/// ```
pub trait Calendar {
    /// Names and nature.
    fn about(&self) -> About<'_>;

    /// The place of the month that holds the day.
    fn month_of(&self, day: Day) -> MonthIndex;

    /// The month at a place. Places that hold no [`Day`] get an answer too, which nothing relies
    /// on.
    fn month(&self, index: MonthIndex) -> MonthShape;

    /// The place of a month.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`]; [`Error::Month`] for a month that the year
    /// does not have.
    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error>;

    /// Year, month and day of the month of a day.
    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let shape = self.month(self.month_of(day));
        YearMonthDay::new(shape.year, shape.month, number_in_month(day, &shape))
    }

    /// Everything that the calendar says of a day.
    fn fields(&self, day: Day) -> Fields {
        let ymd = self.ymd_of(day);
        let era = self.era_of(day, ymd);
        let rule = era.and_then(|era| self.era(era));
        Fields {
            year: ymd.year,
            month: ymd.month,
            month_ordinal: self.month_ordinal(day),
            day: ymd.day,
            leap_day: ymd.leap_day,
            era,
            era_year: rule.map_or(ymd.year, |rule| rule.era_year(ymd.year)),
            cyclic_year: self.cyclic_year(ymd.year),
            related_gregorian_year: self.related_gregorian_year(ymd.year),
        }
    }

    /// The position in its year of the month that holds the day, from 1.
    fn month_ordinal(&self, day: Day) -> u8 {
        self.month(self.month_of(day)).ordinal
    }

    /// The day of a year, month and day of the month.
    ///
    /// # Errors
    /// Says which of them the calendar does not have, and its bounds; [`Error::DayRange`] where the
    /// first or the last month reaches past the ends of [`Day`].
    fn day_of(&self, date: YearMonthDay) -> Result<Day, Error> {
        let shape = self.month(self.find(date.year, date.month)?);
        if date.day < 1 || date.day > shape.days {
            return Err(Error::Day { value: date.day, max: shape.days });
        }
        if date.leap_day {
            return Err(Error::LeapDay { value: date.day });
        }
        Day::from_days(shape.first_day.saturating_add(i64::from(date.day)).saturating_sub(1))
    }

    /// How far the calendar's word on this day is to be trusted.
    fn status(&self, day: Day) -> Status {
        let _ = day;
        Status::Defined
    }

    /// When the calendar's days begin: what [`Date::at`](crate::Date::at) goes by.
    fn day_start(&self) -> DayStart {
        DayStart::Midnight
    }

    /// The first and the last day that a published table of the calendar's authority covers.
    fn official(&self) -> Option<RangeInclusive<Day>> {
        None
    }

    /// The era of a day; `ymd` is what [`ymd_of`](Self::ymd_of) says of the day. Provided as the era
    /// that began last.
    fn era_of(&self, day: Day, ymd: YearMonthDay) -> Option<Era> {
        let _ = ymd;
        eras(self)
            .filter(|(_, rule)| rule.start.is_none_or(|start| start <= day))
            .max_by_key(|(_, rule)| rule.start)
            .map(|(era, _)| era)
    }

    /// An era of the calendar's list, `None` past its end.
    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        let _ = era;
        None
    }

    /// The plain year of a year of an era, which may be past the era's end: the year counted on.
    ///
    /// # Errors
    /// [`Error::Era`] if the calendar has no era with this code or alias.
    fn year_of_era(&self, code: &str, era_year: i32) -> Result<i32, Error> {
        let named = eras(self).find(|(_, rule)| rule.is_called(code));
        named.map(|(_, rule)| rule.year(era_year)).ok_or(Error::Era)
    }

    /// The place of a year in the cycle of sixty names, 1 to 60, in a calendar that counts by it.
    fn cyclic_year(&self, year: i32) -> Option<NonZeroU8> {
        let _ = year;
        None
    }

    /// The Gregorian year in which a year begins (LDML's `r`). For a year without a day, that of
    /// the nearest that has one; a calendar whose years are the Gregorian ones by other numbers may
    /// count on.
    fn related_gregorian_year(&self, year: i32) -> i32 {
        let years = self.years();
        let first_day = match self.year(year.max(*years.start()).min(*years.end())) {
            Ok(shape) => shape.first_day,
            Err(_) => 0,
        };
        crate::calendars::Gregorian::year_of(first_day)
    }

    /// The years that have a day between [`Day::MIN`] and [`Day::MAX`].
    fn years(&self) -> RangeInclusive<i32> {
        self.month(self.month_of(Day::MIN)).year..=self.month(self.month_of(Day::MAX)).year
    }

    /// The shape of a year.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`].
    fn year(&self, year: i32) -> Result<YearShape, Error> {
        let years = self.years();
        if !years.contains(&year) {
            return Err(Error::Year { value: year.into(), min: *years.start(), max: *years.end() });
        }
        let index = any_month_of(self, year)?;
        let month = self.month(index);
        let first_month = index.get().saturating_sub(i32::from(month.ordinal)).saturating_add(1);
        let first_day = self.month(MonthIndex::new(first_month)).first_day;
        let (mut months, mut next) = (0_u8, self.month(MonthIndex::new(first_month)));
        while next.year == year && months < u8::MAX {
            months = months.saturating_add(1);
            next = self.month(MonthIndex::new(first_month.saturating_add(i32::from(months))));
        }
        let days = next.first_day.saturating_sub(first_day);
        Ok(YearShape {
            year,
            first_month: MonthIndex::new(first_month),
            months,
            first_day,
            days: u16::try_from(days).unwrap_or(u16::MAX),
        })
    }

    /// Months in a year.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`].
    fn months_in_year(&self, year: i32) -> Result<u8, Error> {
        Ok(self.year(year)?.months)
    }

    /// Days in a year.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`].
    fn days_in_year(&self, year: i32) -> Result<u16, Error> {
        Ok(self.year(year)?.days)
    }

    /// Days in a month of a year.
    ///
    /// # Errors
    /// Says whether the year or the month is not there.
    fn days_in_month(&self, year: i32, month: Month) -> Result<u8, Error> {
        Ok(self.month(self.find(year, month)?).days)
    }

    /// Whether a year has what makes a leap year: a leap month in a lunisolar calendar, a leap day
    /// in others (more than 354 days in a lunar one). Provided by way of [`bounds`](Self::bounds),
    /// whose walk it takes unless one of the two is overridden; a lunar calendar's needs none.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`].
    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        let shape = self.year(year)?;
        Ok(is_leap(self.about().basis, &shape, || self.bounds()))
    }

    /// The month that stands for a leap month in a year that does not have it: provided as the one of
    /// its number. The Hebrew Adar I is Adar then.
    fn common_month(&self, month: Month) -> Month {
        Month::clamped(month.number())
    }

    /// Whether a leap month comes before the month that stands for it in other years
    /// ([`common_month`](Self::common_month)), as in India, Tibet and the Hebrew calendar, not after it
    /// as in China.
    fn leap_month_precedes(&self, month: Month) -> bool {
        let _ = month;
        false
    }

    /// Whether there is such a date.
    fn is_valid(&self, date: YearMonthDay) -> bool {
        self.day_of(date).is_ok()
    }

    /// The day of the year, from 1.
    fn day_of_year(&self, day: Day) -> u16 {
        let year = self.month(self.month_of(day)).year;
        let first_day = match self.year(year) {
            Ok(shape) => shape.first_day,
            Err(_) => i64::from(day.get()),
        };
        u16::try_from(i64::from(day.get()).saturating_sub(first_day).saturating_add(1)).unwrap_or(u16::MAX)
    }

    /// The shortest and the longest month and year. Provided by walking the months of about five
    /// centuries either side of 1970, at a cost of some 100 µs for an arithmetic calendar; worth
    /// overriding.
    fn bounds(&self) -> Bounds {
        survey(self)
    }

    /// The days that a month has when it is shortest, without a year. Provided by the walk of
    /// [`bounds`](Self::bounds): a calendar with months that come only in years farther off says so
    /// itself, or breaks the law `conformance::Law::MonthWithinLengths`.
    ///
    /// # Errors
    /// [`Error::NoSuchMonth`] if no year has the month.
    fn shortest_days_in_month(&self, month: Month) -> Result<u8, Error> {
        lengths_of(self, month).map(|(shortest, _)| shortest)
    }

    /// The days that a month has when it is longest, without a year. Provided by the walk of
    /// [`bounds`](Self::bounds): a calendar with months that come only in years farther off says so
    /// itself, or breaks the law `conformance::Law::MonthWithinLengths`.
    ///
    /// # Errors
    /// [`Error::NoSuchMonth`] if no year has the month.
    fn longest_days_in_month(&self, month: Month) -> Result<u8, Error> {
        lengths_of(self, month).map(|(_, longest)| longest)
    }

    /// The English name of a month, `None` for a month that no year has or that has no name.
    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        let _ = (month, width);
        None
    }

    /// The English name of a weekday.
    fn weekday_name(&self, weekday: Weekday, width: NameWidth) -> &str {
        english_weekday(weekday, width)
    }

    /// Days in the calendar's own week, at least 1. Provided as 7.
    fn week_length(&self) -> u8 {
        7
    }

    /// The place of a day in the calendar's own week, 1 to [`week_length`](Self::week_length);
    /// `None` for a day that is in no week, as festivals between months are in some calendars.
    /// Provided as the ISO 8601 number of the weekday, 1 (Monday) to 7 (Sunday).
    ///
    /// It is another thing than [`Day::weekday`], which runs on through every calendar: in a calendar
    /// with days outside of its week, or with a week that begins anew with each month, the two part
    /// even where the week has seven days.
    fn day_of_week(&self, day: Day) -> Option<u8> {
        Some(day.weekday().number())
    }

    /// The English name of a place in the calendar's own week, from 1; `None` past its end, or where
    /// there is no name. Provided as [`weekday_name`](Self::weekday_name) for a week of seven days.
    fn day_of_week_name(&self, place: u8, width: NameWidth) -> Option<&str> {
        if self.week_length() != 7 {
            return None;
        }
        Weekday::new(place).ok().map(|weekday| self.weekday_name(weekday, width))
    }

    /// A year in the calendar's historical count, which may have no year 0: Qt's numbers. Year 0 is
    /// then −1, year −1 is −2.
    fn historical_year(&self, year: i32) -> i32 {
        if year < 1 && !self.about().has_year_zero { year.saturating_sub(1) } else { year }
    }

    /// The plain year of a year in the historical count.
    ///
    /// # Errors
    /// [`Error::YearZero`] for year 0 in a count that has none.
    fn year_of_historical(&self, historical: i32) -> Result<i32, Error> {
        if self.about().has_year_zero {
            return Ok(historical);
        }
        match historical {
            0 => Err(Error::YearZero),
            1.. => Ok(historical),
            _ => Ok(historical.saturating_add(1)),
        }
    }

    /// The day that has this month and day of the month on the given weekday, in the year given or
    /// a whole number of centuries from it: the nearest such, the later of two equally near (Qt's
    /// `matchCenturyToWeekday`). It serves a two-digit year beside a weekday.
    ///
    /// # Errors
    /// [`Error::NoCentury`] if none of the fourteen centuries either way has one.
    fn nearest_century(&self, date: YearMonthDay, weekday: Weekday) -> Result<Day, Error> {
        // Qt looks no farther: with it, every calendar but the Gregorian finds every weekday.
        const FARTHEST: i32 = 14;
        let at = |centuries: i32| {
            let year = date.year.checked_add(centuries.checked_mul(100)?)?;
            self.day_of(YearMonthDay { year, ..date }).ok().filter(|day| day.weekday() == weekday)
        };
        (0..=FARTHEST)
            .find_map(|centuries| at(centuries).or_else(|| at(centuries.saturating_neg())))
            .ok_or(Error::NoCentury { weekday })
    }

    /// Says what the calendar knows of a day beside its date, for people to read, one [`Detail`]
    /// after the other: the sexagenary year, the molad. Provided as nothing.
    ///
    /// ```
    /// use metonic::{Calendar, Day, calendars::Hebrew};
    ///
    /// let mut lines = Vec::new();
    /// Hebrew.details(Day::new(20_778), &mut |detail| lines.push(format!("{}: {}", detail.name, detail.value)));
    /// assert!(lines.iter().any(|line| line.starts_with("keviyah: ")));
    /// ```
    fn details(&self, day: Day, out: &mut dyn FnMut(Detail<'_>)) {
        let _ = (day, out);
    }

    /// Writes the fields of many days, each into the columns that are given.
    ///
    /// # Errors
    /// [`Error::Column`] if a column is shorter than `days`; nothing is written then.
    fn fields_into(&self, days: &[Day], columns: &mut Columns<'_>) -> Result<(), Error> {
        crate::columns::fill(self, days, columns)
    }
}

/// How much room a name has: CLDR's widths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NameWidth {
    /// In full: `September`.
    Wide,
    /// Shortened: `Sep`.
    Abbreviated,
    /// Shorter still, of weekdays: `Sa`. Months have none of their own and are abbreviated.
    Short,
    /// As short as can be, often ambiguous: `S`.
    Narrow,
}

/// A calendar as the registry keeps it: any [`Calendar`] that threads can share.
pub trait DynCalendar: Calendar + Send + Sync + 'static {}

impl<C: Calendar + Send + Sync + 'static> DynCalendar for C {}

/// The eras of a calendar, in the order of its list.
fn eras<C: Calendar + ?Sized>(calendar: &C) -> impl Iterator<Item = (Era, EraRule<'_>)> {
    (0..=Era::LAST_PLACE).map_while(|place| {
        let era = Era::new(place);
        calendar.era(era).map(|rule| (era, rule))
    })
}

fn number_in_month(day: Day, shape: &MonthShape) -> u8 {
    let number = i64::from(day.get()).saturating_sub(shape.first_day).saturating_add(1);
    // A month that holds the day makes this 1 to 255; a calendar that breaks its laws is clamped into it.
    number.clamp(1, 255) as u8
}

/// The English name of a weekday.
pub(crate) fn english_weekday(weekday: Weekday, width: NameWidth) -> &'static str {
    let name = weekday.name();
    match width {
        NameWidth::Wide => name,
        NameWidth::Abbreviated => name.get(..3).unwrap_or(name),
        NameWidth::Short => name.get(..2).unwrap_or(name),
        NameWidth::Narrow => name.get(..1).unwrap_or(name),
    }
}

/// Whether a year has what makes a leap year in a calendar that follows this.
pub(crate) fn is_leap(basis: Basis, year: &YearShape, bounds: impl Fn() -> Bounds) -> bool {
    match basis {
        Basis::Lunisolar => year.months > bounds().fewest_months,
        // Twelve mean lunations are 354.37 days.
        Basis::Lunar => year.days > 354,
        Basis::Solar | Basis::Other => year.days > bounds().shortest_year,
    }
}

/// The place of some month of a year, usually the first: few calendars have a year that lacks M01.
fn any_month_of<C: Calendar + ?Sized>(calendar: &C, year: i32) -> Result<MonthIndex, Error> {
    let mut error = Error::MonthNumber { value: 0 };
    for number in 1..=Month::MAX_NUMBER {
        for leap in [false, true] {
            match calendar.find(year, Month::with_leap(number, leap)?) {
                Ok(index) => return Ok(index),
                Err(failed @ Error::Year { .. }) => return Err(failed),
                Err(failed) => error = failed,
            }
        }
    }
    Err(error)
}
