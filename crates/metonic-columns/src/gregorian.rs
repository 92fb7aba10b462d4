//! Gregorian dates to days, several at once.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::inline_always,
    reason = "what is written plainly is of bits and small constants; what is not inlined is not compiled for the processor"
)]

use metonic::{Day, Month};

use crate::level::Kernel;

/// Fills a row a date, and says whether all were dates of the years that the arithmetic is for.
pub(crate) struct Gregorian<'c> {
    pub(crate) years: &'c [i32],
    pub(crate) months: &'c [Month],
    pub(crate) days: &'c [u8],
    pub(crate) out: &'c mut [Day],
}

/// Whole cycles of 400 years that make every year positive.
const CYCLES: u32 = 82;
/// The years from −32 800 to this one, so that no number is past 2^32.
const LAST_YEAR: i32 = 2_900_000;
/// Days from 0000-03-01 to 1970-01-01, and those of the cycles.
const DAYS: u32 = 719_468 + 146_097 * CYCLES;

impl Kernel for Gregorian<'_> {
    type Output = bool;

    #[inline(always)]
    fn run(self) -> bool {
        let dates = self.years.iter().zip(self.months).zip(self.days);
        let mut wrong = 0_u32;
        for (place, ((&year, &month), &day)) in self.out.iter_mut().zip(dates) {
            let (days, is_wrong) = day_of(year, month.byte().into(), day.into());
            *place = Day::new(days);
            wrong |= u32::from(is_wrong);
        }
        wrong == 0
    }
}

/// The day of one date; `None` if there is none, or its year is not one that the arithmetic is for.
#[inline]
pub(crate) const fn day_of_one(year: i32, month: Month, day: u8) -> Option<Day> {
    let (days, is_wrong) = day_of(year, month.byte() as u32, day as u32);
    if is_wrong { None } else { Some(Day::new(days)) }
}

/// The day by the Euclidean affine functions of Neri and Schneider (*Euclidean affine functions and their
/// application to calendar algorithms*, Softw. Pract. Exper. 2022, §6), and whether there is no such date;
/// the day is of no use then.
#[inline(always)]
const fn day_of(year: i32, month: u32, day: u32) -> (i32, bool) {
    // The year begins with March.
    let is_early = (month <= 2) as u32;
    let positive = (year as u32).wrapping_add(400 * CYCLES);
    let (y, m) = (positive.wrapping_sub(is_early), month.wrapping_add(12 * is_early));
    let century = y / 100;
    let of_years = (y.wrapping_mul(1461) / 4).wrapping_sub(century).wrapping_add(century / 4);
    let of_months = m.wrapping_mul(979).wrapping_sub(2919) / 32;
    let days = of_years.wrapping_add(of_months).wrapping_add(day).wrapping_sub(1).wrapping_sub(DAYS);
    // 30 or 31 by the parity of the month, turned over from August on.
    let longest = 0b1_1110 | (month ^ month >> 3);
    // A century is leap if 16 divides it, another year if 4 does: by 25 and 4 together that is by 400.
    let is_century = positive / 100 * 100 == positive;
    let is_leap = positive & if is_century { 15 } else { 3 } == 0;
    let february = 28 + is_leap as u32;
    let length = if month == 2 { february } else { longest };
    let is_wrong = month.wrapping_sub(1) > 11
        || day.wrapping_sub(1) >= length
        || year < -400 * CYCLES as i32 + 1
        || year > LAST_YEAR;
    (days as i32, is_wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use metonic::{Calendar, YearMonthDay, calendars};

    #[test]
    fn days_are_those_of_the_calendar_at_every_end_of_a_month() {
        let years = (-32_799..=3_000).chain(100_000..=100_800).chain(LAST_YEAR - 800..=LAST_YEAR);
        for year in years {
            for byte in (0..=14).chain(128..=141) {
                for day in [0, 1, 2, 27, 28, 29, 30, 31, 32, 255] {
                    let month = Month::from_byte(byte);
                    let date =
                        month.map(|month| calendars::Gregorian.day_of(YearMonthDay::new(year, month, day)));
                    let (found, is_wrong) = day_of(year, byte.into(), day.into());
                    match date {
                        Some(Ok(expected)) => {
                            assert_eq!((found, is_wrong), (expected.get(), false), "{year} {byte} {day}");
                        }
                        _ => assert!(is_wrong, "{year} {byte} {day}"),
                    }
                }
            }
        }
        for year in [i32::MIN, -32_800, LAST_YEAR + 1, i32::MAX] {
            assert!(day_of(year, 1, 1).1);
        }
    }
}
