//! The days that everything is asked about.

use std::ops::RangeInclusive;

/// Days in a sample: more than a branch predictor learns.
pub(crate) const DAYS: usize = 1 << 20;

/// Days from R.D. 0 to 1970-01-01.
pub(crate) const RATA_DIE: i32 = 719_163;

/// Some years, by days from 1970-01-01.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    pub(crate) name: &'static str,
    first: i32,
    last: i32,
    /// Whether these are the centuries that the tables of years have.
    pub(crate) is_common: bool,
}

/// The common centuries, and four hundred years either side of 2000.
pub(crate) const SPANS: [Span; 2] = [
    Span { name: "1900-2099", first: -25_567, last: 47_481, is_common: true },
    Span { name: "1600-2399", first: -135_140, last: 157_053, is_common: false },
];

impl Span {
    /// Days at random, the same in every run.
    pub(crate) fn days(self) -> Vec<i32> {
        self.random_days().take(DAYS).collect()
    }

    /// The same without end.
    pub(crate) fn random_days(self) -> impl Iterator<Item = i32> {
        let range: RangeInclusive<i32> = self.first..=self.last;
        let width = u64::from(range.end().abs_diff(*range.start())) + 1;
        let mut next = random();
        std::iter::repeat_with(move || self.first + ((u128::from(next()) * u128::from(width)) >> 64) as i32)
    }
}

/// Random numbers, the same in every run: SplitMix64 (Steele, Lea and Flood 2014).
pub(crate) fn random() -> impl FnMut() -> u64 {
    let mut state = 0x6d65_746f_6e69_6300_u64;
    move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
