//! The months of a calendar over a stretch of years, laid out for looking up.
//!
//! A window knows nothing that the calendar does not say. Where it has no answer the calendar is asked, and
//! so it is for every error.

mod look_up;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use metonic::{AnyCalendar, Calendar as _, Columns, Day, DynCalendar, Month, MonthIndex};

use crate::periods::quarter_of;

/// A row of the window's months, by its place.
pub(crate) type Row = usize;

/// Whole years of a calendar's months.
pub(crate) struct Window {
    /// In their order, and one more that begins where the last one ends.
    months: Vec<MonthRow>,
    /// The row of the month that holds each sixteenth day, from the first month's first.
    blocks: Vec<u16>,
    /// The row after that of each year's month codes, [`CODES`] a year; 0 where there is no such month.
    codes: Vec<u16>,
    /// The row of each year's first month, and where the last year ends.
    years: Vec<u16>,
    first_year: i32,
    first_index: i32,
    first_day: i32,
    /// The number of each day in its month, with [`LEAP`] for the second one with it; empty if the days of
    /// every month are counted from 1 on.
    numbers: Vec<u8>,
}

#[derive(Clone, Copy)]
pub(crate) struct MonthRow {
    /// Days from 1970-01-01.
    pub(crate) first_day: i32,
    pub(crate) year: i32,
    pub(crate) month: Month,
    pub(crate) days: u8,
    /// Months from the first of its quarter to this one, and from this one to the last.
    pub(crate) into_quarter: u8,
    pub(crate) left_of_quarter: u8,
}

/// Places for a year's months: the numbers below 64, and the leap months of these.
const CODES: usize = 128;
/// Set in the number of a repeated day.
const LEAP: u8 = 0x80;
/// The most years that a window has: even weeks for months, up to 53 a year, are fewer than 2^16 rows.
const MOST_YEARS: i64 = 1_200;
/// The days of which a window is made if those of a column lie farther apart: Gregorian 1101-01-01 to
/// 2299-12-31.
const MIDDLE: (Day, Day) = (Day::new(-317_396), Day::new(120_529));

impl Window {
    /// The window for a column's years, from the least to the greatest; `None` if it would cost more than
    /// it saves, or the calendar has no such table.
    ///
    /// Windows are kept, and made once rows have been seen that are as many as a quarter of its days.
    pub(crate) fn of_years(calendar: AnyCalendar, rows: usize, first: i32, last: i32) -> Option<Arc<Self>> {
        if rows == 0 {
            return None;
        }
        let (mut first, mut last) = within(calendar, first, last)?;
        let _making = {
            let mut kept = kept();
            let entry = kept.entry(calendar).or_default();
            if let Some(window) = &entry.window
                && window.has_years(first, last)
            {
                return Some(Arc::clone(window));
            }
            entry.rows = entry.rows.saturating_add(rows);
            if let Some(window) = &entry.window {
                let union = (first.min(window.first_year), last.max(window.last_year()));
                if i64::from(union.1).saturating_sub(union.0.into()) < MOST_YEARS {
                    (first, last) = union;
                }
            }
            let years = usize::try_from(last.saturating_sub(first)).unwrap_or(0).saturating_add(1);
            if entry.is_unsuited || entry.is_making || entry.rows < years.saturating_mul(366 / 4) {
                return entry.window.clone();
            }
            (entry.rows, entry.is_making) = (0, true);
            Making(calendar)
        };
        // Outside of the lock: a calendar of a program's own may ask for a column itself, on any thread.
        let made = Self::new(calendar.object(), first, last).map(Arc::new);
        let mut kept = kept();
        let entry = kept.entry(calendar).or_default();
        match &made {
            Some(_) => entry.window.clone_from(&made),
            None => entry.is_unsuited = true,
        }
        made
    }

    /// The window for a column's days; `years` more are needed, before them if it is negative.
    pub(crate) fn of_days(calendar: AnyCalendar, days: &[Day], years: i64) -> Option<Arc<Self>> {
        let (first, last) = ends(days)?;
        Self::of_ends(calendar, days.len(), first, last, years)
    }

    /// The same for so many days between these two.
    pub(crate) fn of_ends(
        calendar: AnyCalendar,
        rows: usize,
        first: Day,
        last: Day,
        years: i64,
    ) -> Option<Arc<Self>> {
        let years = years.clamp(-MOST_YEARS, MOST_YEARS) as i32;
        let first = calendar.ymd_of(first).year.saturating_add(years.min(0));
        let last = calendar.ymd_of(last).year.saturating_add(years.max(0));
        Self::of_years(calendar, rows, first, last)
    }

    /// `None` if the calendar has more than a window can say, or breaks its laws.
    fn new(calendar: &dyn DynCalendar, first_year: i32, last_year: i32) -> Option<Self> {
        let first_index = calendar.year(first_year).ok()?.first_month.get();
        let last = calendar.year(last_year).ok()?;
        let end = last.first_month.get().checked_add(last.months.into())?;
        let first_day = i32::try_from(calendar.month(MonthIndex::new(first_index)).first_day).ok()?;
        let mut window = Self {
            months: Vec::new(),
            blocks: Vec::new(),
            codes: Vec::new(),
            years: Vec::new(),
            first_year,
            first_index,
            first_day,
            numbers: Vec::new(),
        };
        let mut next_day = first_day;
        for index in first_index..end {
            let shape = calendar.month(MonthIndex::new(index));
            let row = u16::try_from(window.months.len()).ok()?;
            let is_next_year = window.months.last().is_none_or(|before| before.year != shape.year);
            if is_next_year {
                if i64::from(shape.year) != i64::from(first_year).checked_add(window.years.len() as i64)? {
                    return None;
                }
                window.years.push(row);
                window.codes.resize(window.codes.len().checked_add(CODES)?, 0);
            }
            let place = window.years.last().map(|first| row.saturating_sub(*first))?;
            let is_next =
                shape.first_day == i64::from(next_day) && place.checked_add(1)? == shape.ordinal.into();
            if !is_next || shape.days == 0 || shape.days >= LEAP {
                return None;
            }
            let code = window.code(shape.year, shape.month)?;
            match window.codes.get_mut(code) {
                Some(slot @ 0) => *slot = row.checked_add(1)?,
                _ => return None,
            }
            let first_day = next_day;
            window.months.push(MonthRow {
                first_day,
                year: shape.year,
                month: shape.month,
                days: shape.days,
                into_quarter: 0,
                left_of_quarter: 0,
            });
            next_day = next_day.checked_add(shape.days.into())?;
        }
        window.years.push(u16::try_from(window.months.len()).ok()?);
        window.months.push(MonthRow {
            first_day: next_day,
            year: last_year.checked_add(1)?,
            month: Month::M01,
            days: 0,
            into_quarter: 0,
            left_of_quarter: 0,
        });
        window.count_quarters()?;
        window.fill_blocks(next_day)?;
        window.fill_numbers(calendar, next_day)?;
        Some(window)
    }

    fn count_quarters(&mut self) -> Option<()> {
        let is_same =
            |a: &MonthRow, b: &MonthRow| a.year == b.year && quarter_of(a.month) == quarter_of(b.month);
        for quarter in self.months.chunk_by_mut(is_same) {
            let months = u8::try_from(quarter.len()).ok()?;
            for (place, month) in (0..months).zip(quarter) {
                month.into_quarter = place;
                month.left_of_quarter = months.saturating_sub(place).saturating_sub(1);
            }
        }
        Some(())
    }

    fn fill_blocks(&mut self, end: i32) -> Option<()> {
        let mut row = 0_u16;
        for day in (self.first_day..end).step_by(16) {
            while self.months.get(usize::from(row).checked_add(1)?)?.first_day <= day {
                row = row.checked_add(1)?;
            }
            self.blocks.push(row);
        }
        Some(())
    }

    /// Asks for the number of every day.
    fn fill_numbers(&mut self, calendar: &dyn DynCalendar, end: i32) -> Option<()> {
        let days: Vec<Day> = (self.first_day..end).map(Day::new).collect();
        let (mut numbers, mut leap_days) = (vec![0; days.len()], vec![false; days.len()]);
        let mut columns =
            Columns { day: Some(&mut numbers), leap_day: Some(&mut leap_days), ..Columns::default() };
        calendar.fields_into(&days, &mut columns).ok()?;
        let counted = self.months.iter().flat_map(|month| 1..=month.days);
        if numbers.iter().copied().eq(counted) && !leap_days.contains(&true) {
            return Some(());
        }
        for (number, is_leap) in numbers.iter_mut().zip(leap_days) {
            if *number >= LEAP {
                return None;
            }
            *number |= if is_leap { LEAP } else { 0 };
        }
        self.numbers = numbers;
        Some(())
    }
}

/// The row so many months on.
#[inline]
pub(crate) fn row_after(row: Row, months: i64) -> Option<Row> {
    usize::try_from((row as i64).checked_add(months)?).ok()
}

/// The earliest and the latest of a column's days, if it has any.
pub(crate) fn ends(days: &[Day]) -> Option<(Day, Day)> {
    let ends = days.iter().fold((Day::MAX, Day::MIN), |(first, last), &day| (first.min(day), last.max(day)));
    (!days.is_empty()).then_some(ends)
}

/// Of a calendar.
#[derive(Default)]
struct Kept {
    window: Option<Arc<Window>>,
    /// That have been seen since it was made and were not in it.
    rows: usize,
    is_unsuited: bool,
    /// Whether a thread is making another window.
    is_making: bool,
}

static WINDOWS: LazyLock<Mutex<HashMap<AnyCalendar, Kept>>> = LazyLock::new(Mutex::default);

fn kept() -> MutexGuard<'static, HashMap<AnyCalendar, Kept>> {
    // Nothing is left half done while the lock is held.
    WINDOWS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says of a calendar that its window is being made, for as long as it is kept, be it to a panic of the calendar's.
struct Making(AnyCalendar);

impl Drop for Making {
    fn drop(&mut self) {
        if let Some(entry) = kept().get_mut(&self.0) {
            entry.is_making = false;
        }
    }
}

/// The years of a window for these: some before and after, and neither more than it can have nor those that
/// reach past the ends of [`Day`].
fn within(calendar: AnyCalendar, first: i32, last: i32) -> Option<(i32, i32)> {
    /// Windows begin and end with years that this divides, so that they grow seldom.
    const STEP: i32 = 16;

    let known = calendar.years();
    let (mut first, mut last) = (
        first.saturating_sub(STEP).div_euclid(STEP).saturating_mul(STEP),
        last.div_euclid(STEP).saturating_add(2).saturating_mul(STEP),
    );
    if i64::from(last).saturating_sub(first.into()) >= MOST_YEARS {
        first = first.max(calendar.ymd_of(MIDDLE.0).year);
        last = last.min(calendar.ymd_of(MIDDLE.1).year);
    }
    // In a calendar with shorter years that may still be more.
    first = first.max(known.start().saturating_add(1)).max(last.saturating_sub(MOST_YEARS as i32));
    last = last.min(known.end().saturating_sub(1));
    let years = i64::from(last).saturating_sub(first.into());
    (0..=MOST_YEARS).contains(&years).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use metonic::Registry;

    use super::*;

    #[test]
    fn every_calendar_has_a_window() {
        for calendar in Registry::global().calendars() {
            let year = calendar.ymd_of(Day::new(20_783)).year;
            assert!(Window::new(calendar.object(), year - 70, year + 10).is_some(), "{}", calendar.id());
        }
    }

    #[test]
    fn windows_are_made_for_many_rows_and_kept() {
        let calendar = metonic::calendars::Pax.into();
        assert!(Window::of_years(calendar, 0, 1900, 2000).is_none());
        assert!(Window::of_years(calendar, 100, 1900, 2000).is_none());
        let made = Window::of_years(calendar, 100_000, 1900, 2000).unwrap();
        let same = Window::of_years(calendar, 1, 1950, 1960).unwrap();
        assert!(Arc::ptr_eq(&made, &same));
        // Years that lie too far apart are those about the present.
        let middle = Window::of_years(calendar, 1_000_000, i32::MIN, i32::MAX).unwrap();
        assert!(middle.has_years(1150, 2250) && !middle.has_years(1150, 2400));
    }
}
