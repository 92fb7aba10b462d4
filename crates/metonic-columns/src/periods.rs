//! The periods that days are in: where these begin and end, and their places.

use std::sync::Arc;

use metonic::{AnyCalendar, Day, DynCalendar, Error, Month, MonthIndex, MonthShape, Weekday};

use crate::chunks::in_chunks;
use crate::rows::{RowError, Rows, has_room};
use crate::window::Window;

/// What a day is truncated to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Period {
    /// Seven days from a weekday on, whatever the calendar.
    WeekFrom(Weekday),
    /// The month.
    Month,
    /// Three months by their numbers, a leap month with the month of its number: M01 to M03 and so on.
    /// A month beyond the twelfth is of the fourth quarter.
    Quarter,
    /// The year.
    Year,
}

/// The first day of the period that each day is in, in a calendar; [`Day::MIN`] if it begins before that.
///
/// ```
/// use metonic::calendars::Hebrew;
/// use metonic_columns::{Day, Period, Rows, start_into};
///
/// let (days, mut starts) = ([Day::new(20_778); 1], [Day::EPOCH; 1]);
/// for (period, start) in [(Period::Month, "2026-11-11"), (Period::Year, "2026-09-12")] {
///     start_into(Hebrew.into(), &days, period, Rows::new(), &mut starts)?;
///     assert_eq!(starts[0].to_string(), start);
/// }
/// # Ok::<(), metonic::Error>(())
/// ```
///
/// # Errors
/// [`Error::Column`] for a column of answers, or a bitmap, that is shorter than that of the days; nothing is
/// written then.
pub fn start_into(
    calendar: AnyCalendar,
    days: &[Day],
    period: Period,
    rows: Rows<'_>,
    starts: &mut [Day],
) -> Result<(), Error> {
    each(days, rows, starts, &Ends::new(calendar, days, period), |ends, day| ends.of(day).0)
}

/// The last day of the period that each day is in; [`Day::MAX`] if it ends after that.
///
/// # Errors
/// As [`start_into`].
pub fn end_into(
    calendar: AnyCalendar,
    days: &[Day],
    period: Period,
    rows: Rows<'_>,
    ends: &mut [Day],
) -> Result<(), Error> {
    each(days, rows, ends, &Ends::new(calendar, days, period), |ends, day| ends.of(day).1)
}

/// The place of the month that each day is in: months since the calendar's own first one, and so one number
/// for each month of each year, to group by. [`Calendar::month`](metonic::Calendar::month) says which it is.
/// The year to group by is that of [`fields_into`](crate::fields_into).
///
/// # Errors
/// As [`start_into`].
pub fn month_index_into(
    calendar: AnyCalendar,
    days: &[Day],
    rows: Rows<'_>,
    indices: &mut [MonthIndex],
) -> Result<(), Error> {
    each(days, rows, indices, &Ends::new(calendar, days, Period::Month), |ends, day| {
        let known =
            ends.window.as_deref().and_then(|window| Some(window.index(window.row_of_day(day.get())?)));
        known.unwrap_or_else(|| ends.calendar.month_of(day))
    })
}

/// Answers for each row that holds a value.
fn each<T: Send>(
    days: &[Day],
    rows: Rows<'_>,
    out: &mut [T],
    ends: &Ends,
    answer: impl Fn(&Ends, Day) -> T + Sync,
) -> Result<(), Error> {
    has_room(days.len(), out.len())?;
    rows.check(days.len()).map_err(|failed| failed.error)?;
    let failed = in_chunks(days.len(), rows, out, |range, out, report| {
        for ((row, place), &day) in range.clone().zip(out).zip(days.get(range).unwrap_or_default()) {
            if report.holds(row) {
                *place = answer(ends, day);
            }
        }
        Ok(())
    });
    failed.map(drop).map_err(|failed: RowError| failed.error)
}

/// Finds the periods that days are in.
struct Ends {
    calendar: &'static dyn DynCalendar,
    period: Period,
    window: Option<Arc<Window>>,
}

impl Ends {
    fn new(calendar: AnyCalendar, days: &[Day], period: Period) -> Self {
        let window = match period {
            Period::WeekFrom(_) => None,
            _ => Window::of_days(calendar, days, 0),
        };
        Self { calendar: calendar.object(), period, window }
    }

    /// The first and the last day.
    #[inline]
    fn of(&self, day: Day) -> (Day, Day) {
        if let Period::WeekFrom(first) = self.period {
            return week(first, day);
        }
        let known = self.window.as_deref().and_then(|window| known(window, self.period, day));
        known.unwrap_or_else(|| ends(self.calendar, self.period, day))
    }
}

/// The same, if the window has them.
#[inline]
fn known(window: &Window, period: Period, day: Day) -> Option<(Day, Day)> {
    let row = window.row_of_day(day.get())?;
    let month = window.month(row)?;
    let (first, last) = match period {
        Period::WeekFrom(_) => return None,
        Period::Month => (month, month),
        Period::Year => {
            let (first, end) = window.rows_of_year(month.year)?;
            (window.month(first)?, window.month(end.checked_sub(1)?)?)
        }
        Period::Quarter => {
            let first = row.checked_sub(month.into_quarter.into())?;
            let last = row.checked_add(month.left_of_quarter.into())?;
            (window.month(first)?, window.month(last)?)
        }
    };
    let end = last.first_day.wrapping_add(last.days.into()).wrapping_sub(1);
    Some((Day::new(first.first_day), Day::new(end)))
}

/// The first and the last day of the period that a day is in.
fn ends(calendar: &dyn DynCalendar, period: Period, day: Day) -> (Day, Day) {
    let (first, days) = match period {
        Period::WeekFrom(first) => return week(first, day),
        Period::Month => {
            let shape = calendar.month(calendar.month_of(day));
            (shape.first_day, i64::from(shape.days))
        }
        Period::Quarter => quarter(calendar, day),
        Period::Year => {
            let year = calendar.month(calendar.month_of(day)).year;
            match calendar.year(year) {
                Ok(shape) => (shape.first_day, i64::from(shape.days)),
                // Not reached: the year holds the day.
                Err(_) => (i64::from(day.get()), 1),
            }
        }
    };
    let last = first.saturating_add(days).saturating_sub(1);
    (Day::from_days(first).unwrap_or(Day::MIN), Day::from_days(last).unwrap_or(Day::MAX))
}

/// The first and the last day of the week that a day is in.
#[inline]
fn week(first: Weekday, day: Day) -> (Day, Day) {
    let into = i32::from(day.weekday().days_after(first));
    let left = 6_i32.saturating_sub(into);
    (Day::new(day.get().saturating_sub(into)), Day::new(day.get().saturating_add(left)))
}

/// The first day of a quarter and the number of its days.
fn quarter(calendar: &dyn DynCalendar, day: Day) -> (i64, i64) {
    let index = calendar.month_of(day);
    let here = calendar.month(index);
    let is_same =
        |shape: &MonthShape| shape.year == here.year && quarter_of(shape.month) == quarter_of(here.month);
    let (mut first, mut last) = (here, here);
    // No year has more months than an ordinal can say.
    for distance in 1..=i32::from(u8::MAX) {
        match index.checked_add(distance.saturating_neg()).map(|index| calendar.month(index)) {
            Some(shape) if is_same(&shape) => first = shape,
            _ => break,
        }
    }
    for distance in 1..=i32::from(u8::MAX) {
        match index.checked_add(distance).map(|index| calendar.month(index)) {
            Some(shape) if is_same(&shape) => last = shape,
            _ => break,
        }
    }
    let end = last.first_day.saturating_add(last.days.into());
    (first.first_day, end.saturating_sub(first.first_day))
}

/// The quarter of a month, from 0.
pub(crate) fn quarter_of(month: Month) -> u8 {
    (month.number().saturating_sub(1) / 3).min(3)
}
