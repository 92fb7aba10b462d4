//! The days of a stretch of at most 64 as bits: all of a month's weekdays at once, and the n-th of them
//! without a list.

use crate::recur::rule::WeekdayNumber;
use crate::recur::stretch::{Stretch, days_until};

/// A bit every seven days.
const WEEKS: u64 = {
    let (mut bits, mut day) = (0_u64, 0_u32);
    while day < u64::BITS {
        bits |= 1 << day;
        day += 7;
    }
    bits
};

/// Some of the days of a stretch, its first as the lowest bit.
#[derive(Clone)]
pub(super) struct Mask {
    first: i64,
    bits: u64,
}

impl Mask {
    /// The days that have a weekday of the rule; `None` of a stretch that is too long.
    pub(super) fn of_weekdays(weekdays: &[WeekdayNumber], stretch: Stretch) -> Option<Self> {
        let unused = i64::from(u64::BITS).checked_sub(stretch.days)?;
        let all = u64::MAX.checked_shr(u32::try_from(unused).ok()?)?;
        let bits = weekdays.iter().fold(0, |bits, day| {
            let own = WEEKS << days_until(stretch.first, day.weekday) & all;
            bits | day.number.map_or(own, |number| at_place(own, number.get().into()))
        });
        Some(Self { first: stretch.first, bits })
    }

    /// The days at the places among these.
    pub(super) fn chosen(self, places: &[i16]) -> Self {
        let bits = places.iter().fold(0, |bits, &place| bits | at_place(self.bits, place));
        Self { bits, ..self }
    }
}

impl Iterator for Mask {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        let lowest = lowest(self.bits);
        self.bits ^= lowest;
        (lowest != 0).then(|| self.first.saturating_add(lowest.trailing_zeros().into()))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let days = self.bits.count_ones() as usize;
        (days, Some(days))
    }
}

impl ExactSizeIterator for Mask {}

/// The bit at a place from 1, from the highest if negative; none if there is none.
fn at_place(mut bits: u64, place: i16) -> u64 {
    let next = if place > 0 { lowest } else { highest };
    let mut before = place.unsigned_abs();
    while before > 1 && bits != 0 {
        bits ^= next(bits);
        before = before.saturating_sub(1);
    }
    next(bits)
}

const fn lowest(bits: u64) -> u64 {
    bits & bits.wrapping_neg()
}

const fn highest(bits: u64) -> u64 {
    // Of no bits, the shift is by all of them.
    match (1_u64 << 63).checked_shr(bits.leading_zeros()) {
        Some(bit) => bit,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weekday::Weekday;
    use std::vec::Vec;

    #[test]
    fn places_are_counted_from_either_end() {
        let bits = 0b1011_0100;
        assert_eq!(
            [1, 2, 4, 5, 999].map(|place| at_place(bits, place)),
            [0b100, 0b1_0000, 0b1000_0000, 0, 0]
        );
        assert_eq!([-1, -2, -4, -5].map(|place| at_place(bits, place)), [0b1000_0000, 0b10_0000, 0b100, 0]);
        assert_eq!(at_place(0, 1) | at_place(0, -1), 0);
    }

    #[test]
    fn weekdays_are_those_of_the_days() {
        // From 1970-01-01, a Thursday.
        let thursdays = |days| {
            let mask =
                Mask::of_weekdays(&[WeekdayNumber::every(Weekday::Thursday)], Stretch { first: 0, days });
            mask.map(Iterator::collect::<Vec<i64>>)
        };
        assert_eq!(thursdays(15), Some([0, 7, 14].into()));
        assert_eq!(thursdays(64).map(|days| days.len()), Some(10));
        assert_eq!((thursdays(0), thursdays(65)), (None, None));
    }
}
