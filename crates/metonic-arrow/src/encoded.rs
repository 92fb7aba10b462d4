//! Arrays whose values stand elsewhere: dictionaries, and runs by their ends.

use arrow_array::cast::AsArray;
use arrow_array::types::{Int16Type, Int32Type, Int64Type, RunEndIndexType};
use arrow_array::{Array, ArrayRef, downcast_dictionary_array};
use arrow_buffer::{ArrowNativeType, NullBuffer};

use crate::error::Tally;

/// The place of a row that is null.
pub(crate) const NULL: usize = usize::MAX;

/// The values, and for each row its place among them; `None` for an array that is of no such kind.
pub(crate) fn of(array: &dyn Array) -> Option<(&ArrayRef, Vec<usize>)> {
    if let Some(dictionary) = array.as_any_dictionary_opt() {
        let places = downcast_dictionary_array!(
            array => {
                let keys = array.keys();
                match keys.nulls() {
                    None => keys.values().iter().map(|key| key.as_usize()).collect(),
                    Some(_) => keys.iter().map(|key| key.map_or(NULL, ArrowNativeType::as_usize)).collect(),
                }
            }
            _ => return None
        );
        return Some((dictionary.values(), places));
    }
    runs::<Int16Type>(array).or_else(|| runs::<Int32Type>(array)).or_else(|| runs::<Int64Type>(array))
}

fn runs<R: RunEndIndexType>(array: &dyn Array) -> Option<(&ArrayRef, Vec<usize>)> {
    let array = array.as_run_opt::<R>()?;
    let (ends, rows) = (array.run_ends(), array.len());
    let mut places = Vec::with_capacity(rows);
    for (place, end) in ends.values().iter().enumerate() {
        let end = end.as_usize().saturating_sub(ends.offset()).min(rows);
        if end > places.len() {
            places.resize(end, place);
        }
    }
    places.resize(rows, NULL);
    Some((array.values(), places))
}

/// Which rows are null, if any is.
pub(crate) fn nulls(places: &[usize], is_null: impl Fn(usize) -> bool) -> Option<NullBuffer> {
    let nulls: NullBuffer = places.iter().map(|&place| place != NULL && !is_null(place)).collect();
    (nulls.null_count() > 0).then_some(nulls)
}

/// Counts the rows whose values have no answer.
pub(crate) fn count(places: &[usize], of_values: &Tally, tally: &mut Tally) {
    if of_values.is_empty() {
        return;
    }
    for (row, &place) in places.iter().enumerate() {
        if let Some(cause) = of_values.cause(place) {
            tally.fail(row, cause);
        }
    }
}
