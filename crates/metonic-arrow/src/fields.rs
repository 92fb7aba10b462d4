//! Days as parts of dates.

use std::num::NonZeroU8;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_buffer::ScalarBuffer;
use metonic::{
    AnyCalendar, Calendar as _, Columns, Day, Era, Month, Status, WeekRule, Weekday, YearMonthDay,
};

use crate::arrays::{boolean, eras, int32, month_codes, optional, statuses, uint8, uint16};
use crate::date_text::{self, DateText};
use crate::dates::Days;
use crate::error::Error;
use crate::kernels::Threads;
use crate::part::Part;
use crate::views::Views;

/// The columns of parts, in their order.
///
/// # Errors
/// What Arrow says.
pub(crate) fn columns(
    days: &Days,
    calendar: AnyCalendar,
    parts: &[Part],
    weeks: WeekRule,
    threads: Threads,
) -> Result<Vec<ArrayRef>, Error> {
    let mut filled = Filled::new(days.len(), parts, weeks);
    #[cfg(feature = "rayon")]
    if threads.are_many(days.len()) {
        let mut columns = filled.slices(&(0..days.len()));
        metonic_columns::fields_in_parallel(calendar, &days.to_vec(), &mut columns)
            .map_err(|error| row_error(0, error))?;
        return columns_of(filled, days, calendar, parts, weeks);
    }
    let _ = threads;
    let mut chunk = Vec::with_capacity(CHUNK.min(days.len()));
    for (at, values) in days.values.chunks(CHUNK).enumerate() {
        let start = at.saturating_mul(CHUNK);
        chunk.clear();
        chunk.extend(values.iter().map(|&value| Day::new(value)));
        let mut columns = filled.slices(&(start..start.saturating_add(values.len())));
        metonic_columns::fields_into(calendar, &chunk, &mut columns)
            .map_err(|error| row_error(start, error))?;
    }
    columns_of(filled, days, calendar, parts, weeks)
}

fn columns_of(
    filled: Filled,
    days: &Days,
    calendar: AnyCalendar,
    parts: &[Part],
    weeks: WeekRule,
) -> Result<Vec<ArrayRef>, Error> {
    let mut shared = filled.finish();
    parts.iter().map(|&part| shared.column(part, days, calendar, weeks)).collect()
}

/// Rows that are filled at once: what is asked of them fits the second cache.
const CHUNK: usize = 8_192;

fn row_error(row: usize, error: metonic::Error) -> Error {
    Error::Row(crate::RowError { row, cause: error.into() })
}

/// What the kernels fill, as they fill it.
#[derive(Debug, Default)]
struct Filled {
    year: Option<Vec<i32>>,
    month: Option<Vec<Month>>,
    month_ordinal: Option<Vec<u8>>,
    day: Option<Vec<u8>>,
    leap_day: Option<Vec<bool>>,
    day_of_year: Option<Vec<u16>>,
    weekday: Option<Vec<Weekday>>,
    era: Option<Vec<Option<Era>>>,
    era_year: Option<Vec<i32>>,
    week: Option<Vec<u16>>,
    week_year: Option<Vec<i32>>,
    status: Option<Vec<Status>>,
}

impl Filled {
    fn new(rows: usize, parts: &[Part], weeks: WeekRule) -> Self {
        fn column<T: Clone>(rows: usize, value: T, is_wanted: bool) -> Option<Vec<T>> {
            is_wanted.then(|| vec![value; rows])
        }
        let any = |wanted: &[Part]| parts.iter().any(|part| wanted.contains(part));
        Self {
            year: column(
                rows,
                0,
                any(&[Part::Year, Part::Date, Part::CyclicYear, Part::RelatedGregorianYear]),
            ),
            month: column(
                rows,
                Month::M01,
                any(&[Part::Month, Part::MonthNumber, Part::LeapMonth, Part::Date]),
            ),
            month_ordinal: column(rows, 0, any(&[Part::MonthOrdinal])),
            day: column(rows, 0, any(&[Part::Day, Part::Date])),
            leap_day: column(rows, false, any(&[Part::LeapDay, Part::Date])),
            day_of_year: column(rows, 0, any(&[Part::DayOfYear])),
            weekday: column(rows, Weekday::Monday, any(&[Part::Weekday])),
            era: column(rows, None, any(&[Part::Era])),
            era_year: column(rows, 0, any(&[Part::EraYear])),
            // The columns have those of ISO 8601.
            week: column(rows, 0, weeks == WeekRule::ISO && any(&[Part::Week])),
            week_year: column(rows, 0, weeks == WeekRule::ISO && any(&[Part::WeekYear])),
            status: column(rows, Status::Defined, any(&[Part::Status])),
        }
    }

    fn slices(&mut self, rows: &Range<usize>) -> Columns<'_> {
        fn slice<'c, T>(column: &'c mut Option<Vec<T>>, rows: &Range<usize>) -> Option<&'c mut [T]> {
            column.as_mut().and_then(|column| column.get_mut(rows.clone()))
        }
        Columns {
            year: slice(&mut self.year, rows),
            month: slice(&mut self.month, rows),
            month_ordinal: slice(&mut self.month_ordinal, rows),
            day: slice(&mut self.day, rows),
            leap_day: slice(&mut self.leap_day, rows),
            day_of_year: slice(&mut self.day_of_year, rows),
            weekday: slice(&mut self.weekday, rows),
            era: slice(&mut self.era, rows),
            era_year: slice(&mut self.era_year, rows),
            week: slice(&mut self.week, rows),
            week_year: slice(&mut self.week_year, rows),
            status: slice(&mut self.status, rows),
        }
    }

    /// What has been filled, in the form in which columns share it.
    fn finish(mut self) -> Shared {
        Shared {
            years: self.year.take().unwrap_or_default().into(),
            days: self.day.take().unwrap_or_default().into(),
            filled: self,
        }
    }
}

/// What has been filled; the years and the days of the month may be asked for by several parts.
#[derive(Debug)]
struct Shared {
    years: ScalarBuffer<i32>,
    days: ScalarBuffer<u8>,
    filled: Filled,
}

/// A column that has been filled; nothing of one that has not.
fn rows<T>(column: Option<&[T]>) -> &[T] {
    column.unwrap_or_default()
}

impl Shared {
    /// A part's column. Each is asked for once.
    fn column(
        &mut self,
        part: Part,
        days: &Days,
        calendar: AnyCalendar,
        weeks: WeekRule,
    ) -> Result<ArrayRef, Error> {
        let nulls = days.nulls.clone();
        let dates = days.values.iter().map(|&day| Day::new(day).in_calendar(calendar));
        let filled = &mut self.filled;
        Ok(match part {
            Part::Year => int32(self.years.clone(), nulls)?,
            Part::Month => month_codes(rows(filled.month.as_deref()), calendar, nulls)?,
            Part::MonthNumber => {
                let numbers: Vec<u8> =
                    rows(filled.month.as_deref()).iter().map(|month| month.number()).collect();
                uint8(numbers, nulls)?
            }
            Part::LeapMonth => boolean(rows(filled.month.as_deref()), |month| month.is_leap(), nulls),
            Part::MonthOrdinal => uint8(filled.month_ordinal.take().unwrap_or_default(), nulls)?,
            Part::Day => uint8(self.days.clone(), nulls)?,
            Part::LeapDay => boolean(rows(filled.leap_day.as_deref()), |&leap_day| leap_day, nulls),
            Part::DayOfYear => uint16(filled.day_of_year.take().unwrap_or_default(), nulls)?,
            Part::Weekday => {
                let numbers: Vec<u8> =
                    rows(filled.weekday.as_deref()).iter().map(|day| day.number()).collect();
                uint8(numbers, nulls)?
            }
            Part::DayOfWeek => {
                let places = days.values.iter().map(|&day| calendar.day_of_week(Day::new(day)));
                optional(places, nulls.as_ref())?
            }
            Part::Era => eras(rows(filled.era.as_deref()), calendar, nulls.as_ref())?,
            Part::EraYear => int32(filled.era_year.take().unwrap_or_default(), nulls)?,
            Part::CyclicYear => {
                let cyclic = by_year(|year| calendar.cyclic_year(year).map(NonZeroU8::get));
                optional(self.years.iter().copied().map(cyclic), nulls.as_ref())?
            }
            Part::RelatedGregorianYear => {
                let related = by_year(|year| calendar.related_gregorian_year(year));
                int32(self.years.iter().copied().map(related).collect::<Vec<_>>(), nulls)?
            }
            Part::Week => {
                let asked = || dates.map(|date| date.week(weeks).week).collect();
                uint16(filled.week.take().unwrap_or_else(asked), nulls)?
            }
            Part::WeekYear => {
                let asked = || dates.map(|date| date.week(weeks).year).collect();
                int32(filled.week_year.take().unwrap_or_else(asked), nulls)?
            }
            Part::Status => statuses(rows(filled.status.as_deref()), nulls)?,
            Part::Date => self.dates(days)?,
        })
    }

    fn dates(&self, days: &Days) -> Result<ArrayRef, Error> {
        let mut views = Views::with_rows(days.len());
        let mut text = DateText::default();
        let numbers = self.days.iter().zip(rows(self.filled.leap_day.as_deref()));
        let dates = self.years.iter().zip(rows(self.filled.month.as_deref())).zip(numbers);
        for (row, ((&year, &month), (&day, &leap_day))) in dates.enumerate() {
            let is_null = days.is_null(row);
            let date = YearMonthDay { year, month, day, leap_day };
            let view = match date_text::short(date) {
                _ if is_null => 0,
                Some(text) => views.view(&text),
                None => views.view(text.of(date)),
            };
            views.push(view);
        }
        Ok(Arc::new(views.finish(days.nulls.clone())?))
    }
}

/// Answers of a year, of the years asked for last.
fn by_year<T: Copy>(mut answer: impl FnMut(i32) -> T) -> impl FnMut(i32) -> T {
    const PLACES: usize = 256;
    let mut known: Vec<Option<(i32, T)>> = vec![None; PLACES];
    move |year| match known.get_mut(year as usize % PLACES) {
        Some(Some((of, value))) if *of == year => *value,
        place => {
            let value = answer(year);
            if let Some(place) = place {
                *place = Some((year, value));
            }
            value
        }
    }
}
