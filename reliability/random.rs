//! Numbers at random, the same in every run; compiled into the programs that want them.

/// `SplitMix64` (Steele, Lea and Flood 2014).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from the first to the last.
    pub(crate) fn within(&mut self, first: i32, last: i32) -> i32 {
        let width = u64::from(last.abs_diff(first)) + 1;
        first.wrapping_add(((u128::from(self.next()) * u128::from(width)) >> 64) as i32)
    }
}
