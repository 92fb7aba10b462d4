//! What the standard library's lists may panic in, and here do not.
//!
//! Not inlined, so that `cargo xtask panics` can tell what these may do from what the rest may not.

use std::vec::Vec;

/// Sorts numbers.
#[inline(never)]
pub(super) fn sort<T: Ord>(values: &mut [T]) {
    values.sort_unstable();
}

/// Puts a value at the place that a search has given for it.
#[inline(never)]
pub(super) fn insert<T>(values: &mut Vec<T>, place: usize, value: T) {
    values.insert(place, value);
}
