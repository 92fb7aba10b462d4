//! Adding spans to dates, and the span between two dates, in any calendar.
//!
//! Years are added first, then months, then weeks and days, as in TC39 Temporal, whose results these
//! are for the calendars that it has (*Intl era and monthCode*, `NonISODateAdd` and
//! `NonISODateUntil`). A month is a step in the calendar's row of months, so that every operation
//! takes the same time at any distance.
//!
//! - A leap month that the year lacks becomes the month that stands for it
//!   ([`Calendar::common_month`]).
//! - A day that the month lacks is dealt with as [`Overflow`] says. Where numbers are left out or
//!   repeated within a month, the day is the one of that number, else the last before it.
//!
//! ```
//! use metonic::{Date, Overflow, Span, Unit, calendars::Hebrew};
//!
//! // From Adar I, the leap month of 5784, a year on is Adar of 5785.
//! let adar_i = Date::new(2024, 2, 24)?.in_calendar(Hebrew);
//! assert_eq!(adar_i.ymd().to_string(), "5784-05L-15");
//! let later = adar_i.add(Span::new().years(1), Overflow::Clamp)?;
//! assert_eq!(later.ymd().to_string(), "5785-06-15");
//! assert_eq!(adar_i.until(&later, Unit::Year), Span::new().years(1));
//! assert_eq!(adar_i.until(&later, Unit::Month), Span::new().months(13));
//! # Ok::<(), metonic::Error>(())
//! ```

mod date;

use core::cmp::Ordering;

use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::{Month, MonthIndex};
use crate::span::Span;

/// What becomes of a day that the month lacks, or a leap month that the year lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Overflow {
    /// The last day of the month that is not after it: 31 January and a month is 28 or 29 February.
    /// Temporal's `constrain`.
    #[default]
    Clamp,
    /// An error that says which field there is not.
    Reject,
    /// The days beyond the month's end run on into the next: 31 January and a month is 3 March, or 2
    /// March in a leap year. Leap months are dealt with as by [`Clamp`](Self::Clamp).
    Spill,
}

impl Overflow {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Clamp, Self::Reject, Self::Spill];

    /// The name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clamp => "clamp",
            Self::Reject => "reject",
            Self::Spill => "spill",
        }
    }
}

/// A unit of a span, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks of seven days.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Year];

    /// The name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A day and a span later.
///
/// # Errors
/// With [`Overflow::Reject`], [`Error::Month`] or [`Error::Day`] for what the target lacks.
/// [`Error::Year`], [`Error::SpanRange`] or [`Error::DayRange`] past the ends of [`Day`].
///
/// ```
/// use metonic::{Day, Overflow, Span, arithmetic, calendars::Gregorian};
///
/// let last: Day = "2026-01-31".parse()?;
/// let month = Span::new().months(1);
/// let day = |overflow| arithmetic::add(&Gregorian, last, month, overflow).map(|day| day.to_string());
/// assert_eq!(day(Overflow::Clamp), Ok("2026-02-28".into()));
/// assert_eq!(day(Overflow::Spill), Ok("2026-03-03".into()));
/// assert_eq!(day(Overflow::Reject), Err(metonic::Error::Day { value: 31, max: 28 }));
/// # Ok::<(), metonic::TextError>(())
/// ```
pub fn add<C: Calendar + ?Sized>(
    calendar: &C,
    day: Day,
    span: Span,
    overflow: Overflow,
) -> Result<Day, Error> {
    let days = span.checked_days().ok_or(Error::SpanRange)?;
    if span.years == 0 && span.months == 0 {
        return day.add_days(days);
    }
    let date = calendar.ymd_of(day);
    let index = if span.years == 0 {
        calendar.month_of(day)
    } else {
        let year = year_after(calendar, date.year, span.years)?;
        month_of_year(calendar, year, date.month, overflow)?
    };
    // After years the month is another, far from the day.
    let near = (span.years == 0).then_some(day);
    let index = month_after(calendar, index, span.months, near)?;
    day_of_month(calendar, index, date.day, date.leap_day, overflow)?.add_days(days)
}

/// The span from one day to another, in units not larger than `largest`; negative if the other is
/// earlier.
///
/// It is the greatest number of years, then of months, weeks (if `largest` is [`Unit::Week`]) and
/// days that does not lead past the other day, and so with [`Overflow::Clamp`] leads just there. A
/// month is full when its day has the number of the first day's, whether or not the month has one.
///
/// ```
/// use metonic::{Day, Span, Unit, arithmetic, calendars::Gregorian};
///
/// let days: [Day; 2] = ["2024-08-31".parse()?, "2024-09-30".parse()?];
/// assert_eq!(arithmetic::until(&Gregorian, days[0], days[1], Unit::Month), Span::new().days(30));
/// assert_eq!(arithmetic::until(&Gregorian, days[1], days[0], Unit::Week), Span::new().weeks(-4).days(-2));
/// # Ok::<(), metonic::TextError>(())
/// ```
pub fn until<C: Calendar + ?Sized>(calendar: &C, from: Day, to: Day, largest: Unit) -> Span {
    let between = to.days_since(from);
    if between == 0 {
        return Span::new();
    }
    match largest {
        Unit::Day => Span::new().days(between),
        Unit::Week => Span::new().weeks(weeks(between)).days(rest_of_weeks(between)),
        Unit::Month | Unit::Year => in_months(calendar, from, to, largest == Unit::Year),
    }
}

const fn weeks(days: i64) -> i64 {
    // Never −1, the one divisor that can overflow.
    days.wrapping_div(7)
}

const fn rest_of_weeks(days: i64) -> i64 {
    days.wrapping_rem(7)
}

fn in_months<C: Calendar + ?Sized>(calendar: &C, from: Day, to: Day, has_years: bool) -> Span {
    let sign = if to > from { Ordering::Greater } else { Ordering::Less };
    let (start, end) = (calendar.ymd_of(from), calendar.ymd_of(to));
    let (first, last) = (calendar.month_of(from), calendar.month_of(to));
    let mut years = 0_i64;
    let mut index = first;
    if has_years {
        let furthest = i64::from(end.year).saturating_sub(start.year.into());
        // That many years, or one fewer; no year is so short that it would be two.
        for candidate in [furthest, toward_zero(furthest), toward_zero(toward_zero(furthest))] {
            let Some((found, is_it)) = month_after_years(calendar, start, candidate) else { continue };
            // A leap month that the year lacks is beside the month that stands for it.
            let beside = match found.cmp(&last) {
                Ordering::Equal if is_it => by_day(found, start, last, end),
                Ordering::Equal if calendar.leap_month_precedes(start.month) => Ordering::Less,
                Ordering::Equal => Ordering::Greater,
                other => other,
            };
            if beside != sign && by_day(found, start, last, end) != sign {
                (years, index) = (candidate, found);
                break;
            }
        }
        // None at all is what is left.
        if years == 0 {
            index = first;
        }
    }
    let mut months = i64::from(last.get()).saturating_sub(index.get().into());
    if by_day(last, start, last, end) == sign {
        months = toward_zero(months);
    }
    // The month is one between the two, and its day no farther than the end: there is such a day.
    let reached = i32::try_from(i64::from(index.get()).saturating_add(months))
        .map_err(|_| Error::SpanRange)
        .map(MonthIndex::new)
        .and_then(|index| day_of_month(calendar, index, start.day, start.leap_day, Overflow::Clamp));
    let reached = reached.unwrap_or(to);
    Span { years, months, weeks: 0, days: to.days_since(reached) }
}

/// One less in size.
const fn toward_zero(value: i64) -> i64 {
    value.saturating_sub(value.signum())
}

/// The month of a date's code so many years on, or of what stands for it there, and whether it is that
/// month itself.
fn month_after_years<C: Calendar + ?Sized>(
    calendar: &C,
    start: YearMonthDay,
    years: i64,
) -> Option<(MonthIndex, bool)> {
    let year = year_after(calendar, start.year, years).ok()?;
    match calendar.find(year, start.month) {
        Ok(index) => Some((index, true)),
        Err(_) => Some((month_of_year(calendar, year, start.month, Overflow::Clamp).ok()?, false)),
    }
}

/// How the day of the month of one date, in a month, stands to another date.
fn by_day(index: MonthIndex, start: YearMonthDay, last: MonthIndex, end: YearMonthDay) -> Ordering {
    (index, start.day, start.leap_day).cmp(&(last, end.day, end.leap_day))
}

/// The year so many years on.
pub(crate) fn year_after<C: Calendar + ?Sized>(calendar: &C, year: i32, years: i64) -> Result<i32, Error> {
    let value = i64::from(year).checked_add(years).ok_or(Error::SpanRange)?;
    i32::try_from(value).map_err(|_| {
        let known = calendar.years();
        Error::Year { value, min: *known.start(), max: *known.end() }
    })
}

/// The place so many months on, of a month that holds a [`Day`]; `near`, if it is known, is one that the
/// month holds.
pub(crate) fn month_after<C: Calendar + ?Sized>(
    calendar: &C,
    index: MonthIndex,
    months: i64,
    near: Option<Day>,
) -> Result<MonthIndex, Error> {
    if months == 0 {
        return Ok(index);
    }
    let place = i64::from(index.get()).checked_add(months).and_then(|place| i32::try_from(place).ok());
    let place = MonthIndex::new(place.ok_or(Error::SpanRange)?);
    // That many of the longest months do not reach an end, mostly; only else are the ends looked up.
    let farthest = months.saturating_abs().saturating_add(1).saturating_mul(LONGEST_MONTH);
    let is_inside = near.is_some_and(|day| {
        let day = i64::from(day.get());
        let (first, last) = (day.saturating_sub(farthest), day.saturating_add(farthest));
        i64::from(i32::MIN) <= first && last <= i64::from(i32::MAX)
    });
    if is_inside || calendar.month_of(Day::MIN) <= place && place <= calendar.month_of(Day::MAX) {
        Ok(place)
    } else {
        Err(Error::SpanRange)
    }
}

/// No month has more days than [`MonthShape::days`](crate::MonthShape::days) can say.
const LONGEST_MONTH: i64 = u8::MAX as i64;

/// The place of a month of a year, or of what stands for it there.
///
/// # Errors
/// [`Error::Year`]; with [`Overflow::Reject`], [`Error::Month`].
pub(crate) fn month_of_year<C: Calendar + ?Sized>(
    calendar: &C,
    year: i32,
    month: Month,
    overflow: Overflow,
) -> Result<MonthIndex, Error> {
    match calendar.find(year, month) {
        Err(Error::Month { .. }) if overflow != Overflow::Reject => {}
        answer => return answer,
    }
    if let Ok(index) = calendar.find(year, calendar.common_month(month)) {
        return Ok(index);
    }
    // A year that lacks even that: the last of its months that is not after it, else its first.
    let shape = calendar.year(year)?;
    let months = (0..shape.months).filter_map(|place| shape.first_month.checked_add(place.into()));
    Ok(months.filter(|&index| calendar.month(index).month <= month).last().unwrap_or(shape.first_month))
}

/// The day of a month with a number, or what stands for it there.
///
/// # Errors
/// [`Error::DayRange`]; with [`Overflow::Reject`], [`Error::Day`] and [`Error::LeapDay`].
pub(crate) fn day_of_month<C: Calendar + ?Sized>(
    calendar: &C,
    index: MonthIndex,
    day: u8,
    leap_day: bool,
    overflow: Overflow,
) -> Result<Day, Error> {
    let shape = calendar.month(index);
    let date = YearMonthDay::new(shape.year, shape.month, day).with_leap_day(leap_day);
    let first = match calendar.day_of(date) {
        Err(error @ (Error::Day { .. } | Error::LeapDay { .. })) => error,
        answer => return answer,
    };
    if overflow == Overflow::Reject {
        return Err(first);
    }
    let last = Day::from_days(shape.first_day.saturating_add(shape.days.into()).saturating_sub(1));
    if let Ok(last) = last {
        let last_number = calendar.ymd_of(last).day;
        if day > last_number {
            return match overflow {
                Overflow::Spill => last.add_days(i64::from(day.saturating_sub(last_number))),
                _ => Ok(last),
            };
        }
    }
    // A number left out within the month, or one that is not repeated: the last before it.
    // With none before it, the month's first.
    if let (Ok(first), Ok(last)) = (Day::from_days(shape.first_day), last)
        && day > 0
    {
        return Ok(last_not_after(calendar, first, last, day, leap_day));
    }
    // The month reaches past the ends of days.
    let before = (1..=day).rev().flat_map(|number| [(number, true), (number, false)]);
    for (number, repeated) in before.filter(|&(number, repeated)| leap_day || !repeated || number < day) {
        match calendar.day_of(YearMonthDay { day: number, ..date }.with_leap_day(repeated)) {
            Err(Error::Day { .. } | Error::LeapDay { .. }) => {}
            answer => return answer,
        }
    }
    // Nor any before it: the month's first.
    Day::from_days(shape.first_day)
}

/// Whether the number of a day is not after another.
fn is_not_after<C: Calendar + ?Sized>(calendar: &C, at: Day, day: u8, leap_day: bool) -> bool {
    let date = calendar.ymd_of(at);
    (date.day, date.leap_day) <= (day, leap_day)
}

/// The last day of a month whose number is not after another, the first if there is none: numbers grow
/// within a month.
fn last_not_after<C: Calendar + ?Sized>(
    calendar: &C,
    mut first: Day,
    mut last: Day,
    day: u8,
    leap_day: bool,
) -> Day {
    // Eight halvings are enough for a month of 255 days.
    for _ in 0..8 {
        let half = last.days_since(first).saturating_add(1).wrapping_div(2);
        let Ok(middle) = first.add_days(half) else { break };
        if middle <= first {
            break;
        }
        if is_not_after(calendar, middle, day, leap_day) {
            first = middle;
        } else {
            last = middle.add_days(-1).unwrap_or(first);
        }
    }
    first
}
