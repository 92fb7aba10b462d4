//! Fields of many days at once, into slices.

use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::fields::Era;
use crate::month::Month;
use crate::status::Status;
use crate::week::{self, WeekRule};
use crate::weekday::Weekday;

/// The columns that [`Calendar::fields_into`] is to fill. Those left out cost nothing.
///
/// ```
/// use metonic::{Calendar, Columns, Day, calendars::Persian};
///
/// let days = [Day::new(20_778), Day::new(20_779)];
/// let (mut years, mut numbers) = ([0; 2], [0; 2]);
/// Persian.fields_into(&days, &mut Columns { year: Some(&mut years), day: Some(&mut numbers), ..Columns::default() })?;
/// assert_eq!((years, numbers), ([1405, 1405], [30, 1]));
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Columns<'a> {
    /// The year, counted straight through.
    pub year: Option<&'a mut [i32]>,
    /// The month's code.
    pub month: Option<&'a mut [Month]>,
    /// The month's position in the year, from 1.
    pub month_ordinal: Option<&'a mut [u8]>,
    /// The day of the month, from 1.
    pub day: Option<&'a mut [u8]>,
    /// Whether the day is the second with its number.
    pub leap_day: Option<&'a mut [bool]>,
    /// The day of the year, from 1.
    pub day_of_year: Option<&'a mut [u16]>,
    /// The weekday.
    pub weekday: Option<&'a mut [Weekday]>,
    /// The week of the year by the rule of ISO 8601 ([`WeekRule::ISO`]), in the calendar's own years:
    /// what [`Date::week`](crate::Date::week) gives.
    pub week: Option<&'a mut [u16]>,
    /// The year that the week is of: that of the date, or the one before or after it.
    pub week_year: Option<&'a mut [i32]>,
    /// The era.
    pub era: Option<&'a mut [Option<Era>]>,
    /// The year of the era; without eras, the year.
    pub era_year: Option<&'a mut [i32]>,
    /// How far each answer is to be trusted.
    pub status: Option<&'a mut [Status]>,
}

/// The provided way: one pass for each group of columns, so that what is not asked for is not
/// computed.
pub(crate) fn fill<C: Calendar + ?Sized>(
    calendar: &C,
    days: &[Day],
    columns: &mut Columns<'_>,
) -> Result<(), Error> {
    let rows = days.len();
    let Columns {
        year,
        month,
        month_ordinal,
        day,
        leap_day,
        day_of_year,
        weekday,
        week,
        week_year,
        era,
        era_year,
        status,
    } = columns;
    let (mut year, mut month, mut day) = (take(year, rows)?, take(month, rows)?, take(day, rows)?);
    let mut leap_day = take(leap_day, rows)?;
    let (mut era, mut era_year) = (take(era, rows)?, take(era_year, rows)?);
    let month_ordinal = take(month_ordinal, rows)?;
    let day_of_year = take(day_of_year, rows)?;
    let weekday = take(weekday, rows)?;
    let (mut week, mut week_year) = (take(week, rows)?, take(week_year, rows)?);
    let status = take(status, rows)?;

    if year.is_some()
        || month.is_some()
        || day.is_some()
        || leap_day.is_some()
        || era.is_some()
        || era_year.is_some()
    {
        for (row, &at) in days.iter().enumerate() {
            let ymd = calendar.ymd_of(at);
            put(&mut year, row, ymd.year);
            put(&mut month, row, ymd.month);
            put(&mut day, row, ymd.day);
            put(&mut leap_day, row, ymd.leap_day);
            if era.is_some() || era_year.is_some() {
                let named = calendar.era_of(at, ymd);
                let rule = named.and_then(|era| calendar.era(era));
                put(&mut era, row, named);
                put(&mut era_year, row, rule.map_or(ymd.year, |rule| rule.era_year(ymd.year)));
            }
        }
    }
    each(month_ordinal, days, |day| calendar.month_ordinal(day));
    each(day_of_year, days, |day| calendar.day_of_year(day));
    each(weekday, days, Day::weekday);
    if week.is_some() || week_year.is_some() {
        for (row, &at) in days.iter().enumerate() {
            let found = week::week(calendar, at, WeekRule::ISO);
            put(&mut week, row, found.week);
            put(&mut week_year, row, found.year);
        }
    }
    each(status, days, |day| calendar.status(day));
    Ok(())
}

/// The first `rows` of a column, if it is asked for.
fn take<'c, T>(column: &'c mut Option<&mut [T]>, rows: usize) -> Result<Option<&'c mut [T]>, Error> {
    match column {
        None => Ok(None),
        Some(column) => {
            let room = column.len();
            column.get_mut(..rows).map(Some).ok_or(Error::Column { rows, room })
        }
    }
}

fn put<T>(column: &mut Option<&mut [T]>, row: usize, value: T) {
    if let Some(place) = column.as_deref_mut().and_then(|column| column.get_mut(row)) {
        *place = value;
    }
}

fn each<T>(column: Option<&mut [T]>, days: &[Day], answer: impl Fn(Day) -> T) {
    for (place, &day) in column.into_iter().flatten().zip(days) {
        *place = answer(day);
    }
}
