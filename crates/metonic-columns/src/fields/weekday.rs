//! Weekdays.

use metonic::{Day, Weekday};

use crate::level::Kernel;

/// A column of weekdays.
pub(super) struct Weekdays<'w> {
    pub(super) days: &'w [Day],
    pub(super) column: &'w mut [Weekday],
}

impl Kernel for Weekdays<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for (place, &day) in self.column.iter_mut().zip(self.days) {
            *place = weekday(day.get());
        }
    }
}

/// In 32-bit arithmetic, without a division: 8 is 1 modulo 7, so that a number's digits of 15 bits and
/// then of 9 bits can be added without changing its remainder.
#[inline(always)]
fn weekday(day: i32) -> Weekday {
    // 2^31 leaves 2 modulo 7, and day 0 is a Thursday, 3 from Monday.
    let shifted = day as u32 ^ 0x8000_0000;
    let sum = (shifted & 0x7fff) + (shifted >> 15 & 0x7fff) + (shifted >> 30) + 1;
    // At most 639; then at most 639/7 by a multiplication that is exact to 10 000.
    let sum = (sum & 0x1ff) + (sum >> 9);
    let rest = sum - ((sum * 9_363) >> 16) * 7;
    match rest {
        0 => Weekday::Monday,
        1 => Weekday::Tuesday,
        2 => Weekday::Wednesday,
        3 => Weekday::Thursday,
        4 => Weekday::Friday,
        5 => Weekday::Saturday,
        _ => Weekday::Sunday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_all_over() {
        let ends = (i32::MIN..i32::MIN + 100_000).chain(i32::MAX - 100_000..=i32::MAX);
        for day in (i32::MIN..=i32::MAX).step_by(997).chain(-100_000..100_000).chain(ends) {
            assert_eq!(weekday(day), Day::new(day).weekday(), "day {day}");
        }
    }
}
