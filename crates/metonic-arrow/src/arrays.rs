//! Columns as arrays.

use std::sync::{Arc, LazyLock};

use arrow_array::types::{ArrowDictionaryKeyType, Int8Type, Int16Type};
use arrow_array::{
    ArrayRef, BooleanArray, DictionaryArray, Int32Array, PrimitiveArray, StringArray, UInt8Array, UInt16Array,
};
use arrow_buffer::{BooleanBuffer, NullBuffer, ScalarBuffer};
use metonic::{AnyCalendar, Calendar as _, Era, Month, Status};

use crate::dates::is_null;
use crate::error::Error;
use crate::part::is_built_in;

pub(crate) fn int32(
    values: impl Into<ScalarBuffer<i32>>,
    nulls: Option<NullBuffer>,
) -> Result<ArrayRef, Error> {
    Ok(Arc::new(Int32Array::try_new(values.into(), nulls)?))
}

pub(crate) fn uint8(
    values: impl Into<ScalarBuffer<u8>>,
    nulls: Option<NullBuffer>,
) -> Result<ArrayRef, Error> {
    Ok(Arc::new(UInt8Array::try_new(values.into(), nulls)?))
}

pub(crate) fn uint16(
    values: impl Into<ScalarBuffer<u16>>,
    nulls: Option<NullBuffer>,
) -> Result<ArrayRef, Error> {
    Ok(Arc::new(UInt16Array::try_new(values.into(), nulls)?))
}

/// What is true of each value.
pub(crate) fn boolean<T>(values: &[T], is_true: impl Fn(&T) -> bool, nulls: Option<NullBuffer>) -> ArrayRef {
    let bits = BooleanBuffer::collect_bool(values.len(), |row| values.get(row).is_some_and(&is_true));
    // Always: else it would panic.
    let nulls = nulls.filter(|nulls| nulls.len() == bits.len());
    Arc::new(BooleanArray::new(bits, nulls))
}

/// A column that is null also where there is no value; no value is 0.
pub(crate) fn optional(
    values: impl Iterator<Item = Option<u8>>,
    nulls: Option<&NullBuffer>,
) -> Result<ArrayRef, Error> {
    let values: Vec<u8> = values.map(Option::unwrap_or_default).collect();
    if !values.contains(&0) {
        return uint8(values, nulls.cloned());
    }
    let nulls = and(nulls, values.len(), |row| values.get(row).is_some_and(|&value| value != 0));
    uint8(values, Some(nulls))
}

/// The rows that are not null and of which something is true.
fn and(nulls: Option<&NullBuffer>, rows: usize, is_true: impl Fn(usize) -> bool) -> NullBuffer {
    NullBuffer::new(BooleanBuffer::collect_bool(rows, |row| is_true(row) && !is_null(nulls, row)))
}

fn dictionary<K: ArrowDictionaryKeyType>(
    keys: Vec<K::Native>,
    values: &ArrayRef,
    nulls: Option<NullBuffer>,
) -> Result<ArrayRef, Error> {
    let keys = PrimitiveArray::<K>::try_new(ScalarBuffer::from(keys), nulls)?;
    Ok(Arc::new(DictionaryArray::try_new(keys, Arc::clone(values))?))
}

/// Months by their codes.
pub(crate) fn month_codes(
    months: &[Month],
    calendar: AnyCalendar,
    nulls: Option<NullBuffer>,
) -> Result<ArrayRef, Error> {
    if !is_built_in(calendar) {
        let keys = months.iter().map(|&month| key(month).into()).collect();
        return dictionary::<Int16Type>(keys, &ALL_MONTHS, nulls);
    }
    // Past M64L a key would be below 0, which Arrow refuses.
    dictionary::<Int8Type>(months.iter().map(|&month| key(month) as i8).collect(), &MONTHS, nulls)
}

/// The place of a month in the order of all codes.
const fn key(month: Month) -> u8 {
    let places = month.number().saturating_sub(1).saturating_mul(2);
    places.saturating_add(month.is_leap() as u8)
}

/// M01, M01L to M64L: what keys of eight bits tell apart, and more than built-in calendars have. One list for all
/// calendars and batches, so that files that allow a dictionary but once can hold them.
static MONTHS: LazyLock<ArrayRef> = LazyLock::new(|| codes(64));
static ALL_MONTHS: LazyLock<ArrayRef> = LazyLock::new(|| codes(Month::MAX_NUMBER));

fn codes(numbers: u8) -> ArrayRef {
    let months = (1..=numbers).flat_map(|number| [false, true].map(|leap| Month::with_leap(number, leap)));
    Arc::new(StringArray::from_iter_values(months.flatten().map(|month| month.to_string())))
}

/// How far answers are to be trusted, by their names.
pub(crate) fn statuses(statuses: &[Status], nulls: Option<NullBuffer>) -> Result<ArrayRef, Error> {
    static NAMES: LazyLock<ArrayRef> =
        LazyLock::new(|| Arc::new(StringArray::from_iter_values(Status::ALL.map(Status::name))));
    // The list is in the order of the values.
    dictionary::<Int8Type>(statuses.iter().map(|&status| status as i8).collect(), &NAMES, nulls)
}

/// The eras of a calendar by their codes: its list, whatever of it is in the column.
pub(crate) fn eras(
    eras: &[Option<Era>],
    calendar: AnyCalendar,
    nulls: Option<&NullBuffer>,
) -> Result<ArrayRef, Error> {
    let list = (0..=Era::LAST_PLACE).map_while(|place| calendar.era(Era::new(place)).map(|rule| rule.code));
    let list: ArrayRef = Arc::new(StringArray::from_iter_values(list));
    let known = 0..list.len() as i16;
    let mut keys: Vec<i16> = eras.iter().map(|era| era.map_or(-1, |era| era.place() as i16)).collect();
    let (least, most) = keys.iter().fold((0, 0), |(least, most), &key| (key.min(least), key.max(most)));
    if least == 0 && (most < known.end || keys.is_empty()) {
        return dictionary::<Int16Type>(keys, &list, nulls.cloned());
    }
    let nulls = and(nulls, keys.len(), |row| keys.get(row).is_some_and(|key| known.contains(key)));
    for key in &mut keys {
        *key = if known.contains(key) { *key } else { 0 };
    }
    dictionary::<Int16Type>(keys, &list, Some(nulls))
}
