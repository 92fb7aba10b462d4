//! Arrays whose values stand elsewhere: dictionaries, and runs by their ends.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int16Type, Int32Type, Int64Type, RunEndIndexType};
use arrow_array::{Array, ArrayRef, downcast_dictionary_array};
use arrow_buffer::{ArrowNativeType, NullBuffer};

use crate::error::Tally;

/// The place of a row that is null.
pub(crate) const NULL: usize = usize::MAX;

/// The values, and for each row its place among them; `None` for an array that is of no such kind.
pub(crate) fn of(array: &dyn Array) -> Option<(ArrayRef, Vec<usize>)> {
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
        return Some((Arc::clone(dictionary.values()), places));
    }
    runs::<Int16Type>(array).or_else(|| runs::<Int32Type>(array)).or_else(|| runs::<Int64Type>(array))
}

/// A slice of runs has all those of the whole: only its own are gone through and handed on, so that slice after slice
/// is as much work as the whole.
fn runs<R: RunEndIndexType>(array: &dyn Array) -> Option<(ArrayRef, Vec<usize>)> {
    let array = array.as_run_opt::<R>()?;
    let (ends, values, rows) = (array.run_ends(), array.values(), array.len());
    let first = array.get_start_physical_index().min(values.len());
    let mut places = Vec::with_capacity(rows);
    let mut count = 0;
    for end in ends.values().iter().skip(first).take(values.len() - first) {
        if places.len() == rows {
            break;
        }
        let end = end.as_usize().saturating_sub(ends.offset()).min(rows);
        places.resize(end.max(places.len()), count);
        count += 1;
    }
    places.resize(rows, NULL);
    Some((values.slice(first, count), places))
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

#[cfg(test)]
mod tests {
    use arrow_array::{Int32Array, RunArray};

    use super::*;

    #[test]
    fn a_slice_has_its_own_runs() {
        let ends = Int32Array::from(vec![2, 3, 7, 8, 12]);
        let values = Int32Array::from(vec![Some(10), None, Some(30), Some(40), Some(50)]);
        let array = RunArray::<Int32Type>::try_new(&ends, &values).unwrap();
        let of = |from, length| {
            let (values, places) = of(&array.slice(from, length)).unwrap();
            (values.as_primitive::<Int32Type>().clone(), places)
        };
        assert_eq!(of(0, 12), (values.clone(), vec![0, 0, 1, 2, 2, 2, 2, 3, 4, 4, 4, 4]));
        // Within a run, from a run's beginning, to a run's end, over several.
        assert_eq!(of(4, 2), (values.slice(2, 1), vec![0, 0]));
        assert_eq!(of(7, 2), (values.slice(3, 2), vec![0, 1]));
        assert_eq!(of(1, 2), (values.slice(0, 2), vec![0, 1]));
        assert_eq!(of(6, 6), (values.slice(2, 3), vec![0, 1, 2, 2, 2, 2]));
        assert_eq!(of(11, 1), (values.slice(4, 1), vec![0]));
        assert_eq!(of(12, 0), (values.slice(0, 0), vec![]));
    }
}
