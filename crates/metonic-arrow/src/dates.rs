//! Arrays as days.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType,
};
use arrow_array::{Array, ArrowPrimitiveType};
use arrow_buffer::{BooleanBuffer, NullBuffer, ScalarBuffer};
use arrow_schema::{DataType, TimeUnit};

use crate::encoded;
use crate::error::{Error, Tally};
use crate::zone::{self, SECONDS_OF_DAY, Zone};

/// Days from 1970-01-01; what stands in a null row is of no meaning, but a day.
#[derive(Clone, Debug)]
pub(crate) struct Days {
    pub(crate) values: ScalarBuffer<i32>,
    pub(crate) nulls: Option<NullBuffer>,
}

impl Days {
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

/// The days of an array of dates or moments.
///
/// # Errors
/// [`Error::Type`], [`Error::Zone`], and [`Error::Row`] if a day past the ends is to be one.
pub(crate) fn days_of(array: &dyn Array, tally: &mut Tally) -> Result<Days, Error> {
    match array.data_type() {
        DataType::Date32 => match array.as_primitive_opt::<Date32Type>() {
            Some(dates) => Ok(Days { values: dates.values().clone(), nulls: dates.nulls().cloned() }),
            None => Err(wrong_type(array)),
        },
        DataType::Date64 => moments::<Date64Type>(array, 1_000, None, tally),
        DataType::Timestamp(unit, zone) => {
            let zone = zone.as_deref().map(Zone::new).transpose()?;
            match unit {
                TimeUnit::Second => moments::<TimestampSecondType>(array, 1, zone, tally),
                TimeUnit::Millisecond => moments::<TimestampMillisecondType>(array, 1_000, zone, tally),
                TimeUnit::Microsecond => moments::<TimestampMicrosecondType>(array, 1_000_000, zone, tally),
                TimeUnit::Nanosecond => moments::<TimestampNanosecondType>(array, 1_000_000_000, zone, tally),
            }
        }
        DataType::Null => {
            let rows = array.len();
            Ok(Days { values: vec![0; rows].into(), nulls: Some(NullBuffer::new_null(rows)) })
        }
        DataType::Dictionary(..) | DataType::RunEndEncoded(..) => {
            let Some((values, places)) = encoded::of(array) else { return Err(wrong_type(array)) };
            let mut of_values = Tally::of_values();
            let days = days_of(values, &mut of_values)?;
            encoded::check(&places, &of_values, tally)?;
            let at = |&place: &usize| days.values.get(place).copied().unwrap_or_default();
            Ok(Days {
                values: places.iter().map(at).collect(),
                nulls: encoded::nulls(&places, |place| days.is_null(place)),
            })
        }
        _ => Err(wrong_type(array)),
    }
}

fn wrong_type(array: &dyn Array) -> Error {
    Error::Type { wanted: "a date", found: array.data_type().clone() }
}

/// The days of moments, of which so many ticks are a second.
fn moments<T: ArrowPrimitiveType<Native = i64>>(
    array: &dyn Array,
    ticks: i64,
    zone: Option<Zone>,
    tally: &mut Tally,
) -> Result<Days, Error> {
    let Some(array) = array.as_primitive_opt::<T>() else { return Err(wrong_type(array)) };
    let (values, nulls) = (array.values(), array.nulls());
    match zone {
        None => {
            let day = ticks.saturating_mul(SECONDS_OF_DAY);
            narrow(values, nulls, |value| value.div_euclid(day), tally)
        }
        Some(Zone::Fixed(offset)) => narrow(
            values,
            nulls,
            |value| value.div_euclid(ticks).saturating_add(offset).div_euclid(SECONDS_OF_DAY),
            tally,
        ),
        Some(Zone::Named(table)) => {
            let mut reader = zone::Reader::new(&table);
            let day = |value: i64| {
                let seconds = value.div_euclid(ticks);
                seconds.saturating_add(reader.offset(seconds)).div_euclid(SECONDS_OF_DAY)
            };
            narrow(values, nulls, day, tally)
        }
    }
}

/// The days of values, null where they are none.
fn narrow(
    values: &[i64],
    nulls: Option<&NullBuffer>,
    mut day: impl FnMut(i64) -> i64,
    tally: &mut Tally,
) -> Result<Days, Error> {
    let mut is_past = false;
    let days = values.iter().map(|&value| {
        let wide = day(value);
        let narrow = wide as i32;
        is_past |= i64::from(narrow) != wide;
        narrow
    });
    let days: Vec<i32> = days.collect();
    if !is_past {
        return Ok(Days { values: days.into(), nulls: nulls.cloned() });
    }
    // Rare, and in null rows of no matter.
    let mut validity = Vec::with_capacity(values.len());
    for (row, &value) in values.iter().enumerate() {
        let is_null = is_null(nulls, row);
        let found = metonic::Day::from_days(day(value));
        if let (Err(error), false) = (found, is_null) {
            tally.fail(row, error)?;
        }
        validity.push(found.is_ok() && !is_null);
    }
    Ok(Days { values: days.into(), nulls: Some(NullBuffer::new(BooleanBuffer::from(validity))) })
}
