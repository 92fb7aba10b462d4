//! Lunations by the tithis at the sunrises of their days: one row a year, one word a lunation.
//!
//! A row is a text: lunations with `.` between them, each of the tithis that its days leave out and
//! those that they repeat. `a` to `z` are the tithis 1 to 26 and `1` to `4` the tithis 27 to 30, left
//! out; `A` to `Z` and `6` to `9` the same, repeated. `*` says that the lunation after it has the same
//! month, `!` that a month is left out between them. Rows are packed when the library is built; one
//! that is none does not compile.
//!
//! Beyond the ends of a table its first and last 160 years are repeated.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "lunations and months of some 12 million years, far from the ends of their types"
)]

/// Lunations after which new moons and the sun's signs come back to nearly the same days: 160
/// sidereal years are 58 441.02 days, 1979 lunations 58 441.04.
const CYCLE_LUNATIONS: i64 = 1_979;
const CYCLE_DAYS: i64 = 58_441;
const CYCLE_MONTHS: i64 = 12 * 160;
/// Days of a mean lunation, in millionths.
const MEAN_LUNATION: i64 = 29_530_589;
const MILLION: i64 = 1_000_000;
/// Days, and months, that a lunation may begin before its mean place.
const EARLY: i64 = 4;
/// No tithi.
const NONE: u32 = 31;
/// Tithis that a lunation can leave out, and repeat.
const LEFT_OUT: u32 = 3;
const REPEATED: u32 = 2;

/// A lunation.
///
/// ```text
/// bits 0..15       the tithis left out, three of five bits, counted from 0; 31 for none
/// bits 15..25      the tithis repeated, two of them
/// bits 25..28      how many days after its mean place it begins, + EARLY
/// bits 28..31      how many months, counted by name, it is ahead of its mean place, + EARLY
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lunation(u32);

impl Lunation {
    const EMPTY: Self = Self((1 << 25) - 1);

    /// The tithi in a slot.
    #[inline]
    const fn slot(self, slot: u32) -> u32 {
        self.0 >> (5 * slot) & 31
    }

    #[allow(clippy::panic, reason = "evaluated when the library is built, where it is an error")]
    const fn with(self, tithi: u32, slots: (u32, u32)) -> Self {
        let mut slot = slots.0;
        while slot < slots.1 {
            if self.slot(slot) == NONE {
                return Self(self.0 & !(NONE << (5 * slot)) | tithi << (5 * slot));
            }
            slot += 1;
        }
        panic!("a lunation leaves out or repeats more tithis than there is room for")
    }

    const fn with_left_out(self, tithi: u32) -> Self {
        self.with(tithi, (0, LEFT_OUT))
    }

    const fn with_repeated(self, tithi: u32) -> Self {
        self.with(tithi, (LEFT_OUT, LEFT_OUT + REPEATED))
    }

    /// The place, from 0, of the first day that has a tithi or a later. That of tithi 30, which is the
    /// next lunation's first, is the number of days.
    #[inline]
    pub(crate) const fn place(self, tithi: u32) -> u32 {
        let (mut place, mut slot) = (tithi, 0);
        while slot < LEFT_OUT + REPEATED {
            let is_before = (self.slot(slot) < tithi) as u32;
            place = if slot < LEFT_OUT { place - is_before } else { place + is_before };
            slot += 1;
        }
        place
    }

    /// The tithi of the day at a place: the last that has begun by it.
    #[inline]
    pub(crate) const fn tithi(self, place: u32) -> u32 {
        let mut tithi = place.saturating_sub(REPEATED);
        while tithi < 29 && self.place(tithi + 1) <= place {
            tithi += 1;
        }
        tithi
    }
}

/// A lunation of a table, or one of those that are repeated beyond it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableLunation {
    pub(crate) lunation: Lunation,
    /// In days from 1970-01-01.
    pub(crate) first_day: i64,
    /// Its month, counted by name.
    pub(crate) month: i64,
}

/// Consecutive lunations.
#[derive(Debug)]
pub(crate) struct TithiTable<const LUNATIONS: usize> {
    /// The number of the first.
    first: i64,
    first_day: i64,
    first_month: i64,
    lunations: [Lunation; LUNATIONS],
    /// The day after the last.
    end: i64,
}

/// The mean place of a lunation among the days, and among the months.
#[inline]
const fn mean_day(place: i64) -> i64 {
    (place * MEAN_LUNATION).div_euclid(MILLION)
}

#[inline]
const fn mean_month(place: i64) -> i64 {
    (place * CYCLE_MONTHS).div_euclid(CYCLE_LUNATIONS)
}

impl<const LUNATIONS: usize> TithiTable<LUNATIONS> {
    /// The lunations from one on, its first day as an R.D. number, and its month counted by name.
    #[allow(
        clippy::indexing_slicing,
        clippy::panic,
        reason = "evaluated when the library is built, where it is an error"
    )]
    pub(crate) const fn new(first: i64, rata_die: i64, first_month: i64, rows: &[&str]) -> Self {
        let mut lunations = [Lunation::EMPTY; LUNATIONS];
        let first_day = rata_die - 719_163;
        let (mut at, mut day, mut month, mut rows) = (0, 0, 0, rows);
        while let [row, more @ ..] = rows {
            let (mut lunation, mut step, mut bytes) = (Lunation::EMPTY, 1, row.as_bytes());
            loop {
                let byte = if let [byte, ..] = bytes { *byte } else { b'.' };
                match byte {
                    b'.' => {
                        let early = day - mean_day(at as i64) + EARLY;
                        let ahead = month - mean_month(at as i64) + EARLY;
                        assert!(early >= 0 && early < 8, "a lunation begins too far from its mean place");
                        assert!(ahead >= 0 && ahead < 8, "a month is too far from its mean place");
                        let days = lunation.place(30);
                        lunations[at] = Lunation(lunation.0 | (early as u32) << 25 | (ahead as u32) << 28);
                        (day, month, at) = (day + days as i64, month + step, at + 1);
                        (lunation, step) = (Lunation::EMPTY, 1);
                    }
                    b'*' => step = 0,
                    b'!' => step = 2,
                    b'a'..=b'z' => lunation = lunation.with_left_out((byte - b'a') as u32),
                    b'1'..=b'4' => lunation = lunation.with_left_out((byte - b'1') as u32 + 26),
                    b'A'..=b'Z' => lunation = lunation.with_repeated((byte - b'A') as u32),
                    b'6'..=b'9' => lunation = lunation.with_repeated((byte - b'6') as u32 + 26),
                    _ => panic!("a row has another character than letters, digits, '.', '*' and '!'"),
                }
                match bytes {
                    [_, rest @ ..] => bytes = rest,
                    [] => break,
                }
            }
            rows = more;
        }
        assert!(at == LUNATIONS, "a table has another number of lunations");
        Self { first, first_day, first_month, lunations, end: first_day + day }
    }

    /// The first day of the table.
    #[inline]
    pub(crate) const fn first_day(&self) -> i64 {
        self.first_day
    }

    /// The day after the last.
    #[inline]
    pub(crate) const fn end_day(&self) -> i64 {
        self.end
    }

    /// A lunation.
    #[inline]
    #[allow(clippy::indexing_slicing, reason = "within the bound beside it")]
    pub(crate) const fn lunation(&self, number: i64) -> TableLunation {
        let place = number - self.first;
        // The cycle that is repeated where the lunation is begins there.
        let from = LUNATIONS as i64 - CYCLE_LUNATIONS;
        let (cycles, within) = if place < 0 {
            (place.div_euclid(CYCLE_LUNATIONS), place.rem_euclid(CYCLE_LUNATIONS))
        } else if place < LUNATIONS as i64 {
            (0, place)
        } else {
            let beyond = place - from;
            (beyond.div_euclid(CYCLE_LUNATIONS), from + beyond.rem_euclid(CYCLE_LUNATIONS))
        };
        let lunation =
            if (within as usize) < LUNATIONS { self.lunations[within as usize] } else { Lunation::EMPTY };
        let early = (lunation.0 >> 25 & 7) as i64 - EARLY;
        let ahead = (lunation.0 >> 28 & 7) as i64 - EARLY;
        TableLunation {
            lunation,
            first_day: self.first_day + cycles * CYCLE_DAYS + mean_day(within) + early,
            month: self.first_month + cycles * CYCLE_MONTHS + mean_month(within) + ahead,
        }
    }

    /// The number of the lunation that holds a day.
    #[inline]
    pub(crate) const fn lunation_of(&self, day: i64) -> i64 {
        let days = day - self.first_day;
        // Within the table the mean places are good; beyond it those of the cycle.
        let mean = if days >= 0 && day < self.end {
            (days * MILLION).div_euclid(MEAN_LUNATION)
        } else if days < 0 {
            (days * CYCLE_LUNATIONS).div_euclid(CYCLE_DAYS)
        } else {
            (LUNATIONS as i64) + ((day - self.end) * CYCLE_LUNATIONS).div_euclid(CYCLE_DAYS)
        };
        let mut number = self.first + mean + 1;
        let mut steps = 0;
        while steps < 3 && self.lunation(number).first_day > day {
            number -= 1;
            steps += 1;
        }
        number
    }

    /// The number of the first lunation whose month, counted by name, is this one or a later.
    #[inline]
    pub(crate) const fn first_lunation(&self, month: i64) -> i64 {
        let mean = ((month - self.first_month) * CYCLE_LUNATIONS).div_euclid(CYCLE_MONTHS);
        let mut number = self.first + mean - 3;
        let mut steps = 0;
        while steps < 8 && self.lunation(number).month < month {
            number += 1;
            steps += 1;
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;
    use std::panic::catch_unwind;
    use std::vec::Vec;

    use super::*;

    /// The tithis, from 0, of the days of a lunation: without those left out, with those repeated twice.
    fn tithis(left_out: &[u32], repeated: &[u32]) -> Vec<u32> {
        (0..30)
            .filter(|tithi| !left_out.contains(tithi))
            .flat_map(|tithi| core::iter::repeat_n(tithi, 1 + usize::from(repeated.contains(&tithi))))
            .collect()
    }

    #[test]
    fn rows_are_read_as_they_are_written() {
        // Tithi 3 left out and 17 repeated; 1 left out; tithi 30 left out and 29 repeated; none. The second and
        // the third lunation have one month, and after the third a month is passed over.
        let rows = black_box(&["cQ.a*", "4!8", "."]);
        let expected: [(&[u32], &[u32]); 4] = [(&[2], &[16]), (&[0], &[]), (&[29], &[28]), (&[], &[])];
        let table = TithiTable::<5>::new(black_box(7), black_box(719_163), black_box(1_200), rows);
        let mut first_day = 0;
        for (number, (left_out, repeated)) in (7..).zip(expected) {
            let TableLunation { lunation, first_day: first, .. } = table.lunation(number);
            assert_eq!(first, first_day, "{number}");
            let tithis = tithis(left_out, repeated);
            assert_eq!(lunation.place(30) as usize, tithis.len(), "{number}");
            for (place, &tithi) in (0..).zip(&tithis) {
                assert_eq!(lunation.tithi(place), tithi, "day {place} of {number}");
                assert_eq!(table.lunation_of(first_day + i64::from(place)), number);
            }
            first_day += tithis.len() as i64;
        }
        let months: Vec<i64> = (7..12).map(|number| table.lunation(number).month).collect();
        assert_eq!(months, [1_200, 1_201, 1_201, 1_203, 1_204]);
        assert_eq!((table.first_day(), table.end_day()), (0, first_day + 30));
        assert_eq!(
            [1_200, 1_201, 1_202, 1_203, 1_204].map(|month| table.first_lunation(month)),
            [7, 8, 10, 10, 11]
        );
    }

    #[test]
    fn rows_that_are_none_are_refused() {
        for (row, reason) in [
            ("a#", "a row has another character than letters, digits, '.', '*' and '!'"),
            ("abcd", "a lunation leaves out or repeats more tithis than there is room for"),
            ("ABC", "a lunation leaves out or repeats more tithis than there is room for"),
            ("a", "a table has another number of lunations"),
            ("abc.abc.abc.abc", "a lunation begins too far from its mean place"),
            ("!.!.!.!.!.!", "a month is too far from its mean place"),
        ] {
            let said =
                catch_unwind(|| TithiTable::<16>::new(0, 719_163, 0, black_box(&[row]))).expect_err(row);
            assert_eq!(said.downcast_ref::<&str>(), Some(&reason), "{row}");
        }
    }
}
