//! Arrays as days.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType,
};
use arrow_array::{Array, ArrowPrimitiveType};
use arrow_buffer::{NullBuffer, ScalarBuffer};
use arrow_schema::{DataType, TimeUnit};

use metonic::Day;
use metonic_columns::{Rows, Validity};

use crate::encoded;
use crate::error::{Cause, Error, Tally};
use crate::zone::{SECONDS_OF_DAY, Zone};

/// Days from 1970-01-01; what stands in a null row is of no meaning, but a day.
#[derive(Clone, Debug)]
pub(crate) struct Days {
    pub(crate) values: ScalarBuffer<i32>,
    pub(crate) nulls: Option<NullBuffer>,
}

impl Days {
    /// Those at these places.
    pub(crate) fn at(&self, places: &[usize]) -> Self {
        let at = |&place: &usize| self.values.get(place).copied().unwrap_or_default();
        Self {
            values: places.iter().map(at).collect(),
            nulls: encoded::nulls(places, |place| self.is_null(place)),
        }
    }

    /// The first again and again.
    pub(crate) fn repeated(&self, rows: usize) -> Self {
        self.at(&vec![0; rows])
    }

    pub(crate) fn to_vec(&self) -> Vec<Day> {
        self.values.iter().map(|&day| Day::new(day)).collect()
    }

    /// What the kernels are to know of the rows.
    pub(crate) fn rows(&self) -> Rows<'_> {
        rows_of(self.nulls.as_ref())
    }

    /// Days that kernels have answered, null where they were or where a row has failed.
    pub(crate) fn answered<E: Into<Cause>>(
        days: Vec<Day>,
        nulls: Option<NullBuffer>,
        failed: Vec<metonic_columns::RowError<E>>,
        tally: &mut Tally,
    ) -> Self {
        let rows = days.len();
        let values = days.into_iter().map(Day::get).collect::<Vec<_>>().into();
        let nulls = without(nulls, rows, failed.iter().map(|failed| failed.row));
        for failed in failed {
            tally.fail(failed.row, failed.error);
        }
        Self { values, nulls }
    }

    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    pub(crate) fn is_null(&self, row: usize) -> bool {
        row >= self.len() || is_null(self.nulls.as_ref(), row)
    }
}

pub(crate) fn is_null(nulls: Option<&NullBuffer>, row: usize) -> bool {
    nulls.is_some_and(|nulls| row >= nulls.len() || nulls.is_null(row))
}

/// Rows to be worked on: those that are not null, whatever the errors.
pub(crate) fn rows_of(nulls: Option<&NullBuffer>) -> Rows<'_> {
    let rows = Rows::new().on_error(metonic_columns::OnError::Null);
    match nulls {
        None => rows,
        Some(nulls) => rows.with_validity(Validity::new(nulls.validity(), nulls.offset())),
    }
}

/// Validity without some rows.
pub(crate) fn without(
    nulls: Option<NullBuffer>,
    rows: usize,
    failed: impl ExactSizeIterator<Item = usize>,
) -> Option<NullBuffer> {
    if failed.len() == 0 {
        return nulls;
    }
    let mut validity: Vec<bool> = match &nulls {
        None => vec![true; rows],
        Some(nulls) => nulls.iter().collect(),
    };
    for row in failed {
        if let Some(place) = validity.get_mut(row) {
            *place = false;
        }
    }
    Some(NullBuffer::from(validity))
}

/// The days of an array of dates or moments.
///
/// # Errors
/// [`Error::Type`] and [`Error::Zone`].
pub(crate) fn days_of(array: &dyn Array, tally: &mut Tally) -> Result<Days, Error> {
    match array.data_type() {
        DataType::Date32 => match array.as_primitive_opt::<Date32Type>() {
            Some(dates) => Ok(Days { values: dates.values().clone(), nulls: dates.nulls().cloned() }),
            None => Err(wrong_type(array)),
        },
        DataType::Date64 => moments::<Date64Type, 1_000>(array, None, tally),
        DataType::Timestamp(unit, zone) => {
            // To Arrow's Schema.fbs a zone without a name is none.
            let zone = zone.as_deref().filter(|name| !name.is_empty()).map(Zone::new).transpose()?;
            match unit {
                TimeUnit::Second => moments::<TimestampSecondType, 1>(array, zone, tally),
                TimeUnit::Millisecond => moments::<TimestampMillisecondType, 1_000>(array, zone, tally),
                TimeUnit::Microsecond => moments::<TimestampMicrosecondType, 1_000_000>(array, zone, tally),
                TimeUnit::Nanosecond => moments::<TimestampNanosecondType, 1_000_000_000>(array, zone, tally),
            }
        }
        DataType::Null => {
            let rows = array.len();
            Ok(Days { values: vec![0; rows].into(), nulls: Some(NullBuffer::new_null(rows)) })
        }
        DataType::Dictionary(..) | DataType::RunEndEncoded(..) => {
            let Some((values, places)) = encoded::of(array) else { return Err(wrong_type(array)) };
            let mut of_values = Tally::default();
            let days = days_of(&values, &mut of_values)?;
            encoded::count(&places, &of_values, tally);
            Ok(days.at(&places))
        }
        _ => Err(wrong_type(array)),
    }
}

fn wrong_type(array: &dyn Array) -> Error {
    Error::Type { wanted: "a date", found: array.data_type().clone() }
}

/// The days of moments, of which so many ticks are a second: a constant, so that nothing is divided.
fn moments<T: ArrowPrimitiveType<Native = i64>, const TICKS: i64>(
    array: &dyn Array,
    zone: Option<Zone>,
    tally: &mut Tally,
) -> Result<Days, Error> {
    let Some(array) = array.as_primitive_opt::<T>() else { return Err(wrong_type(array)) };
    let (values, nulls) = (array.values(), array.nulls());
    match zone {
        None => {
            let day = |value: i64| value.div_euclid(const { TICKS * SECONDS_OF_DAY });
            Ok(narrow(values, nulls, day, tally))
        }
        Some(Zone::Fixed(offset)) => Ok(narrow(
            values,
            nulls,
            |value| value.div_euclid(TICKS).saturating_add(offset).div_euclid(SECONDS_OF_DAY),
            tally,
        )),
        Some(Zone::Named(table)) => {
            let day = |value: i64| {
                let seconds = value.div_euclid(TICKS);
                seconds.saturating_add(table.offset(seconds)).div_euclid(SECONDS_OF_DAY)
            };
            Ok(narrow(values, nulls, day, tally))
        }
    }
}

/// The days of values, null where they are none.
fn narrow(values: &[i64], nulls: Option<&NullBuffer>, day: impl Fn(i64) -> i64, tally: &mut Tally) -> Days {
    let mut is_past = false;
    let days = values.iter().map(|&value| {
        let wide = day(value);
        let narrow = wide as i32;
        is_past |= i64::from(narrow) != wide;
        narrow
    });
    let days: Vec<i32> = days.collect();
    if !is_past {
        return Days { values: days.into(), nulls: nulls.cloned() };
    }
    // Rare, and in null rows of no matter.
    let mut validity = Vec::with_capacity(values.len());
    for (row, &value) in values.iter().enumerate() {
        let is_null = is_null(nulls, row);
        let found = Day::from_days(day(value));
        if let (Err(error), false) = (found, is_null) {
            tally.fail(row, error);
        }
        validity.push(found.is_ok() && !is_null);
    }
    Days { values: days.into(), nulls: Some(NullBuffer::from(validity)) }
}
