//! Days as parts of dates.

use std::fmt::Write as _;
use std::num::NonZeroU8;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use arrow_array::types::{ArrowDictionaryKeyType, Int8Type, Int16Type};
use arrow_array::{
    ArrayRef, BooleanArray, DictionaryArray, Int32Array, PrimitiveArray, StringArray, UInt8Array, UInt16Array,
};
use arrow_buffer::{ArrowNativeType, BooleanBuffer, NullBuffer, ScalarBuffer};
use metonic::{
    AnyCalendar, Calendar as _, Columns, Day, Era, Month, Status, WeekRule, Weekday, YearMonthDay,
};

use crate::dates::{Days, is_null};
use crate::error::{Error, Tally};
use crate::kernels::Threads;
use crate::part::{Part, has_many_months};
use crate::views::{ByDay, Views};

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
    tally: &mut Tally,
) -> Result<Vec<ArrayRef>, Error> {
    let mut filled = Filled::new(days.len(), parts, weeks);
    #[cfg(feature = "rayon")]
    if threads.are_many(days.len()) {
        let mut columns = filled.slices(&(0..days.len()));
        metonic_columns::fields_in_parallel(calendar, &days.to_vec(), &mut columns)
            .map_err(|error| row_error(0, error))?;
        return parts.iter().map(|&part| filled.column(part, days, calendar, weeks, tally)).collect();
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
    parts.iter().map(|&part| filled.column(part, days, calendar, weeks, tally)).collect()
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

    /// A part's column. What has been filled is there for the first part that asks for it.
    fn column(
        &mut self,
        part: Part,
        days: &Days,
        calendar: AnyCalendar,
        weeks: WeekRule,
        tally: &mut Tally,
    ) -> Result<ArrayRef, Error> {
        let nulls = days.nulls.clone();
        let date = |day: &i32| Day::new(*day).in_calendar(calendar);
        Ok(match part {
            Part::Year => int32(self.year.clone().unwrap_or_default(), nulls),
            Part::Month => self.month_codes(days, calendar, tally)?,
            Part::MonthNumber => uint8(self.months().map(Month::number), nulls),
            Part::LeapMonth => boolean(self.months().map(Month::is_leap), nulls),
            Part::MonthOrdinal => uint8(self.month_ordinal.take().unwrap_or_default(), nulls),
            Part::Day => uint8(self.day.clone().unwrap_or_default(), nulls),
            Part::LeapDay => boolean(self.leap_day.iter().flatten().copied(), nulls),
            Part::DayOfYear => uint16(self.day_of_year.take().unwrap_or_default(), nulls),
            Part::Weekday => {
                let days = self.weekday.iter().flatten();
                uint8(days.map(|day| day.number()), nulls)
            }
            Part::DayOfWeek => {
                let places = days.values.iter().map(|&day| calendar.day_of_week(Day::new(day)));
                optional(places, nulls.as_ref())
            }
            Part::Era => eras(self.era.iter().flatten().copied(), calendar, nulls.as_ref())?,
            Part::EraYear => int32(self.era_year.take().unwrap_or_default(), nulls),
            Part::CyclicYear => {
                let cyclic = by_year(|year| calendar.cyclic_year(year).map(NonZeroU8::get));
                optional(self.years().map(cyclic), nulls.as_ref())
            }
            Part::RelatedGregorianYear => {
                let related = by_year(|year| calendar.related_gregorian_year(year));
                int32(self.years().map(related), nulls)
            }
            Part::Week => match self.week.take() {
                Some(weeks) => uint16(weeks, nulls),
                None => uint16(days.values.iter().map(|day| date(day).week(weeks).week), nulls),
            },
            Part::WeekYear => match self.week_year.take() {
                Some(years) => int32(years, nulls),
                None => int32(days.values.iter().map(|day| date(day).week(weeks).year), nulls),
            },
            Part::Status => {
                let keys = self.status.iter().flatten().map(|&status| status_key(status));
                dictionary::<Int8Type>(keys.collect(), &STATUSES, nulls)?
            }
            Part::Date => self.dates(days)?,
        })
    }

    fn years(&self) -> impl Iterator<Item = i32> + '_ {
        self.year.iter().flatten().copied()
    }

    fn months(&self) -> impl Iterator<Item = Month> + '_ {
        self.month.iter().flatten().copied()
    }

    fn month_codes(&self, days: &Days, calendar: AnyCalendar, tally: &mut Tally) -> Result<ArrayRef, Error> {
        let nulls = days.nulls.clone();
        if has_many_months(calendar) {
            let keys = self.months().map(month_key).collect();
            return dictionary::<Int16Type>(keys, &ALL_MONTHS, nulls);
        }
        let mut is_past = false;
        let keys = self.months().map(|month| {
            let key = month_key(month);
            is_past |= key > i16::from(i8::MAX);
            key.min(i16::from(i8::MAX)) as i8
        });
        let keys: Vec<i8> = keys.collect();
        if !is_past {
            return dictionary::<Int8Type>(keys, &MONTHS, nulls);
        }
        let mut validity = Vec::with_capacity(keys.len());
        for (row, month) in self.months().enumerate() {
            let is_known = month_key(month) <= i16::from(i8::MAX);
            let is_null = days.is_null(row);
            if !is_known && !is_null {
                tally.fail(row, crate::Cause::MonthPlace { month });
            }
            validity.push(is_known && !is_null);
        }
        dictionary::<Int8Type>(keys, &MONTHS, Some(NullBuffer::from(validity)))
    }

    fn dates(&self, days: &Days) -> Result<ArrayRef, Error> {
        let mut views = Views::with_rows(days.len());
        let mut known = ByDay::new(days.len());
        let mut text = String::new();
        let months = self.month.iter().flatten();
        let numbers = self.day.iter().flatten().zip(self.leap_day.iter().flatten());
        let rows = self.years().zip(months).zip(numbers).zip(days.values.iter()).enumerate();
        for (row, (((year, &month), (&day, &leap_day)), &at)) in rows {
            let view = if days.is_null(row) {
                0
            } else {
                known.get(at, || {
                    text.clear();
                    // Writing to a `String` does not fail.
                    let _ = write!(text, "{}", YearMonthDay { year, month, day, leap_day });
                    views.view(&text)
                })
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

fn int32(values: impl IntoIterator<Item = i32>, nulls: Option<NullBuffer>) -> ArrayRef {
    Arc::new(Int32Array::new(values.into_iter().collect(), nulls))
}

fn uint8(values: impl IntoIterator<Item = u8>, nulls: Option<NullBuffer>) -> ArrayRef {
    Arc::new(UInt8Array::new(values.into_iter().collect(), nulls))
}

fn uint16(values: impl IntoIterator<Item = u16>, nulls: Option<NullBuffer>) -> ArrayRef {
    Arc::new(UInt16Array::new(values.into_iter().collect(), nulls))
}

fn boolean(values: impl IntoIterator<Item = bool>, nulls: Option<NullBuffer>) -> ArrayRef {
    Arc::new(BooleanArray::new(values.into_iter().collect(), nulls))
}

/// A column that is null also where there is no value.
fn optional(values: impl Iterator<Item = Option<u8>>, nulls: Option<&NullBuffer>) -> ArrayRef {
    let values: Vec<Option<u8>> = values.collect();
    let validity = BooleanBuffer::collect_bool(values.len(), |row| {
        values.get(row).copied().flatten().is_some() && !is_null(nulls, row)
    });
    let values = values.into_iter().map(Option::unwrap_or_default).collect();
    Arc::new(UInt8Array::new(values, Some(NullBuffer::new(validity))))
}

fn dictionary<K: ArrowDictionaryKeyType>(
    keys: Vec<K::Native>,
    values: &ArrayRef,
    nulls: Option<NullBuffer>,
) -> Result<ArrayRef, Error>
where
    K::Native: ArrowNativeType,
{
    let keys = PrimitiveArray::<K>::try_new(ScalarBuffer::from(keys), nulls)?;
    Ok(Arc::new(DictionaryArray::try_new(keys, Arc::clone(values))?))
}

/// The place of a month in the order of all codes.
fn month_key(month: Month) -> i16 {
    (i16::from(month.number()) - 1) * 2 + i16::from(month.is_leap())
}

fn codes(numbers: u8) -> ArrayRef {
    let months = (1..=numbers).flat_map(|number| [false, true].map(|leap| Month::with_leap(number, leap)));
    Arc::new(StringArray::from_iter_values(months.flatten().map(|month| month.to_string())))
}

/// M01, M01L to M64L: what keys of eight bits tell apart. One list for all calendars and batches, so that
/// files that allow a dictionary but once can hold them.
static MONTHS: LazyLock<ArrayRef> = LazyLock::new(|| codes(64));
static ALL_MONTHS: LazyLock<ArrayRef> = LazyLock::new(|| codes(Month::MAX_NUMBER));
static STATUSES: LazyLock<ArrayRef> =
    LazyLock::new(|| Arc::new(StringArray::from_iter_values(Status::ALL.map(Status::name))));

fn status_key(status: Status) -> i8 {
    Status::ALL.iter().position(|&known| known == status).unwrap_or_default() as i8
}

/// The eras of a calendar by their codes: its list, whatever of it is in the column.
fn eras(
    eras: impl Iterator<Item = Option<Era>>,
    calendar: AnyCalendar,
    nulls: Option<&NullBuffer>,
) -> Result<ArrayRef, Error> {
    let list = (0..=Era::LAST_PLACE).map_while(|place| calendar.era(Era::new(place)).map(|rule| rule.code));
    let list: ArrayRef = Arc::new(StringArray::from_iter_values(list));
    let known = list.len();
    let keys: Vec<Option<usize>> =
        eras.map(|era| era.map(Era::place).filter(|&place| place < known)).collect();
    let validity = BooleanBuffer::collect_bool(keys.len(), |row| {
        keys.get(row).copied().flatten().is_some() && !is_null(nulls, row)
    });
    let keys = keys.into_iter().map(|key| key.unwrap_or_default() as i16).collect();
    dictionary::<Int16Type>(keys, &list, Some(NullBuffer::new(validity)))
}
