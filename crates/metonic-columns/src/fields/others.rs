//! What a calendar's months tell beside the date: places in the year, and weeks.

use metonic::{AnyCalendar, Calendar as _, Columns, Day, Error};

use crate::window::Window;

/// Fills the columns of ordinals, of days of the year and of weeks. Their rows are those of the days.
pub(super) fn fill(calendar: AnyCalendar, days: &[Day], columns: Columns<'_>) -> Result<(), Error> {
    let Columns { mut month_ordinal, mut day_of_year, mut week, mut week_year, .. } = columns;
    let has_weeks = week.is_some() || week_year.is_some();
    if month_ordinal.is_none() && day_of_year.is_none() && !has_weeks {
        return Ok(());
    }
    let Some(window) = Window::of_days(calendar, days, 0) else {
        let mut asked = Columns { month_ordinal, day_of_year, week, week_year, ..Columns::default() };
        return calendar.fields_into(days, &mut asked);
    };
    for (row, &day) in days.iter().enumerate() {
        let place = Place::of(&window, day.get());
        if let Some(column) = month_ordinal.as_deref_mut().and_then(|column| column.get_mut(row)) {
            *column = place.map_or_else(|| calendar.month_ordinal(day), |place| place.ordinal);
        }
        if let Some(column) = day_of_year.as_deref_mut().and_then(|column| column.get_mut(row)) {
            *column = place.map_or_else(|| calendar.day_of_year(day), |place| place.day_of_year);
        }
        if !has_weeks {
            continue;
        }
        if let Some((year, number)) = place.and_then(|place| place.week(&window, day.get())) {
            if let Some(column) = week.as_deref_mut().and_then(|column| column.get_mut(row)) {
                *column = number;
            }
            if let Some(column) = week_year.as_deref_mut().and_then(|column| column.get_mut(row)) {
                *column = year;
            }
        } else {
            let week = week.as_deref_mut().and_then(|column| column.get_mut(row..=row));
            let week_year = week_year.as_deref_mut().and_then(|column| column.get_mut(row..=row));
            calendar.fields_into(&[day], &mut Columns { week, week_year, ..Columns::default() })?;
        }
    }
    Ok(())
}

/// Where a day is in its year.
#[derive(Clone, Copy)]
struct Place {
    year: i32,
    /// The year's first day.
    first_day: i32,
    ordinal: u8,
    day_of_year: u16,
}

impl Place {
    #[inline]
    fn of(window: &Window, day: i32) -> Option<Self> {
        let row = window.row_of_day(day)?;
        let year = window.month(row)?.year;
        let (first, _) = window.rows_of_year(year)?;
        let first_day = window.month(first)?.first_day;
        let ordinal = u8::try_from(row.checked_sub(first)?.checked_add(1)?).ok()?;
        let day_of_year = u16::try_from(day.checked_sub(first_day)?.checked_add(1)?).ok()?;
        Some(Self { year, first_day, ordinal, day_of_year })
    }

    /// The year of the week and its number, by the rule of ISO 8601.
    #[inline]
    fn week(self, window: &Window, day: i32) -> Option<(i32, u16)> {
        let of = |year: i32| {
            let (first, _) = window.rows_of_year(year)?;
            first_week(window.month(first)?.first_day)
        };
        let next = self.year.checked_add(1)?;
        let (own, of_next) = (first_week(self.first_day)?, of(next)?);
        let (year, start) = if day >= of_next {
            (next, of_next)
        } else if day >= own {
            (self.year, own)
        } else {
            let before = self.year.checked_sub(1)?;
            (before, of(before)?)
        };
        let weeks = day.checked_sub(start)? / 7;
        Some((year, u16::try_from(weeks.checked_add(1)?).ok()?))
    }
}

/// The Monday that week 1 of a year begins on: the one nearest to the year's first day, of four days
/// before and three after it.
#[inline]
fn first_week(first_day: i32) -> Option<i32> {
    // 1970-01-01 was a Thursday, the third day after a Monday.
    let into_week = first_day.checked_add(3)?.rem_euclid(7);
    let start = first_day.checked_sub(into_week)?;
    if into_week < 4 { Some(start) } else { start.checked_add(7) }
}
