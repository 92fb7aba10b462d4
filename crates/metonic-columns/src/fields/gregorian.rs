//! The Gregorian calendar and those that count its years from elsewhere, over any `i32` day.
//!
//! At the levels with FMA in single precision, every step exact: the day's distance from the nearest
//! multiple of 400 years is under 2^18, and floors of linear functions of it are taken with a margin
//! that is far above the rounding of an `f32`. The 400 years are found by a rounded quotient that may
//! be half a year off, which the later steps allow for. The year in its century and the day of the year
//! are those of the Julian calendar that has the same leap days, after C. Neri and L. Schneider
//! (*Euclidean affine functions and their application to calendar algorithms*, 2022); months are theirs
//! too, with constants for 16 bits. `tests/fields.rs` walks every `i32` at each level.
#![allow(clippy::cast_precision_loss, reason = "what is rounded here, the steps that follow allow for")]

use metonic::calendars::{Buddhist, Dangun, Gregorian as Civil, Holocene, Iso8601, Japanese, Juche, Roc};
use metonic::{AnyCalendar, Day, Month};

use super::parts::{Block, Fill, ROWS};

/// Years counted from elsewhere: Gregorian year plus `years`.
pub(super) struct Gregorian<const FMA: bool> {
    pub(super) years: i32,
}

/// What a calendar with Gregorian months adds to the Gregorian year; `None` for any other calendar.
pub(super) fn years_of(calendar: AnyCalendar) -> Option<i32> {
    let known: [(AnyCalendar, i32); 8] = [
        (Civil.into(), 0),
        (Iso8601.into(), 0),
        (Japanese.into(), 0),
        (Buddhist.into(), 543),
        (Roc.into(), -1911),
        (Juche.into(), -1911),
        (Dangun.into(), 2_333),
        (Holocene.into(), 10_000),
    ];
    known.into_iter().find(|&(known, _)| known == calendar).map(|(_, years)| years)
}

impl<const FMA: bool> Fill for Gregorian<FMA> {
    /// The day of the year.
    type Between = [u16; ROWS];

    fn between(&self) -> Self::Between {
        [0; ROWS]
    }

    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>, of_year: &mut Self::Between) {
        if block.month.is_none() && block.day.is_none() {
            if let Some(column) = block.year.as_deref_mut() {
                for (place, &day) in column.iter_mut().zip(days) {
                    *place = year_and_day::<FMA>(day.get()).0.wrapping_add(self.years);
                }
            }
            return;
        }
        if let Some(column) = block.year.as_deref_mut() {
            for ((place, number), &day) in column.iter_mut().zip(of_year.iter_mut()).zip(days) {
                let (year, day) = year_and_day::<FMA>(day.get());
                *place = year.wrapping_add(self.years);
                *number = day;
            }
        } else {
            for (number, &day) in of_year.iter_mut().zip(days) {
                *number = year_and_day::<FMA>(day.get()).1;
            }
        }
        match block {
            Block { month: Some(months), day: Some(numbers), .. } => {
                for ((month, number), &day) in months.iter_mut().zip(numbers.iter_mut()).zip(of_year.iter()) {
                    (*month, *number) = month_and_day(day);
                }
            }
            Block { month: Some(months), .. } => {
                for (month, &day) in months.iter_mut().zip(of_year.iter()) {
                    *month = month_and_day(day).0;
                }
            }
            Block { day: Some(numbers), .. } => {
                for (number, &day) in numbers.iter_mut().zip(of_year.iter()) {
                    *number = month_and_day(day).1;
                }
            }
            _ => {}
        }
    }
}

/// Days in 400 years.
const ERA: u32 = 146_097;
/// 1.5 · 2^23: what is added to an `f32` stands in the last bits of the sum, rounded to an integer.
const ROUND: f32 = 12_582_912.0;
/// What is added to an era's number, so that the bits of the float, times the days of an era, are those
/// of the era and [`SHIFT`] more, modulo 2^32: of the eras that could stand here the one with the least
/// days for which years come out whole, below.
const ERAS: f32 = ROUND - 1_808_812.0;
/// Days by which all that follows is earlier than the days from 1970.
const SHIFT: i32 = ERAS.to_bits().wrapping_mul(ERA).cast_signed();
/// Days from 1970-01-01 to 2000-03-01: a leap day has just passed that centuries do not skip.
const MARCH_2000: i32 = 11_017;
/// What the rounded quotient of the shifted days and 365.25 is more than the years from March 2000: the days
/// are shifted by half a year, less whole years, so that rounding is the floor; and by 7/8 of a day, which
/// leaves floor((4 n + 3) / 1461) as much room on either side.
const YEARS: i32 = -289;
const _: () = assert!(SHIFT * 8 + YEARS * 2_922 == (MARCH_2000 * 8) - 7 + 1_461);
/// Years by which the day of the year is moved, so that it is [`FIRST`] on 1 March.
const MOVED: i32 = 4_651;
/// What stands for the first day of a year: a number whose float has eighths of a day as its last bits,
/// and 306 days, to 1 January, before a multiple of 512.
const FIRST: i32 = 1_593_038;
/// That float's bits at 2^20, where its eighths are 0.
const EIGHTHS: u32 = 1_048_576_f32.to_bits();
const _: () = assert!((FIRST + 306) % 512 == 0 && FIRST > 1 << 20 && FIRST + 366 < 1 << 21);
const _: () = assert!(SHIFT * 4 + FIRST * 4 + 3 == MARCH_2000 * 4 + MOVED * 1_461);

/// The year 2000, less what else is in the sum that a year is.
const OFFSET: u32 = 2_000_u32
    .wrapping_sub(ERAS.to_bits().wrapping_mul(400))
    .wrapping_sub(ROUND.to_bits().wrapping_add(YEARS.cast_unsigned()))
    .wrapping_sub(((EIGHTHS >> 3) + (FIRST as u32 - (1 << 20))) >> 9);

/// The year, and the days since its March began (in January and February: since the last March), with
/// [`FIRST`] more, modulo 2^16.
#[inline(always)]
fn year_and_day<const FMA: bool>(day: i32) -> (i32, u16) {
    // The multiple of 400 years nearest to 1970, in the bits of a float: at most 14 700, and off by
    // less than 0.002 before it is rounded.
    let era = multiply_add::<FMA>(day as f32, 1.0 / ERA as f32, ERAS).to_bits();
    // Days from there to the day, −73 450 to 73 450 (1768 to 2171, if it were in our era), less SHIFT.
    let day = (day as u32).wrapping_sub(era.wrapping_mul(ERA)) as i32 as f32;
    // Leap days that the Julian calendar has more since 2000 (fewer before it): −2 before 1 March 1800,
    // −1 before that of 1900, 1 from that of 2100. The centuries of 36 524 and 36 525 days on either
    // side are alike when seen from the day before 1 March 2000; 36 524.375 tells them from all others.
    let missing = truncate::<FMA>(multiply_add::<FMA>(
        day,
        (1.0 / 36_524.375_f64) as f32,
        ((SHIFT - MARCH_2000 + 1) as f64 / 36_524.375) as f32,
    ));
    let julian = day + missing;
    // Years of 365.25 days, rounded to the integer that stands in the last bits. The product is off by
    // a hundredth of a day, a tenth is allowed.
    let years = multiply_add::<FMA>(julian, (1.0 / 365.25_f64) as f32, ROUND);
    // The day of that year, exact.
    let of_year = multiply_add::<FMA>(years - (ROUND + (YEARS + MOVED) as f32), -365.25, julian).to_bits();
    // Above nine bits of days and three of eighths stands one more from 1 January on.
    let year =
        era.wrapping_mul(400).wrapping_add(years.to_bits()).wrapping_add(of_year >> 12).wrapping_add(OFFSET);
    (year as i32, (of_year >> 3) as u16)
}

/// The month and its day, of the days since 1 March as [`year_and_day`] has them.
#[inline(always)]
fn month_and_day(day: u16) -> (Month, u8) {
    // floor((5 n + 2) / 153) in 16 bits: (2 n + 1) · 1071 / 2^16, for n up to 365.
    let doubled = day.wrapping_mul(2).wrapping_add((1 - 2 * FIRST) as u16);
    let month = ((doubled as u32).wrapping_mul(1_071) >> 16) as u16;
    // Days before it: floor((979 m + 16) / 32), one less for the count from 1; and those of FIRST, of
    // which a byte is kept.
    let more = (FIRST as u16 & 0xff) * 32 - 16;
    let before = (month.wrapping_mul(979).wrapping_add(more) as i16 >> 5) as u16;
    // At most 11, which the compiler is told.
    let month = month as u8 & 15;
    let number = if month >= 10 { month - 9 } else { month + 3 };
    (Month::from_byte(number & 15).unwrap_or(Month::M01), day.wrapping_sub(before) as u8)
}

/// `a · b + c`, rounded once where the processor does both at once, and twice elsewhere, which the margins
/// allow for too.
#[inline(always)]
fn multiply_add<const FMA: bool>(a: f32, b: f32, c: f32) -> f32 {
    if FMA { a.mul_add(b, c) } else { a * b + c }
}

/// Towards zero, of numbers under 2^22.
#[inline(always)]
fn truncate<const FMA: bool>(number: f32) -> f32 {
    // Without the instruction of SSE 4.1, which all processors with FMA have, `trunc` is a call.
    if FMA { number.trunc() } else { floor(number.abs()).copysign(number) }
}

/// Downwards, of numbers under 2^22.
#[inline(always)]
fn floor(number: f32) -> f32 {
    let rounded = number + ROUND - ROUND;
    rounded - if rounded > number { 1.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The kernel beside the library's own, in the whole range or a part.
    fn walk(days: impl Iterator<Item = i32>) {
        for number in days {
            let expected = Civil::from_day(Day::new(number));
            for (year, day) in [year_and_day::<true>(number), year_and_day::<false>(number)] {
                let (month, day) = month_and_day(day);
                assert_eq!((year, month.byte(), day), expected, "day {number}");
            }
        }
    }

    #[test]
    fn days_all_over() {
        walk((i32::MIN..=i32::MAX).step_by(9_973));
        walk(-300_000..300_000);
        walk((i32::MIN..=i32::MIN + 1_000).chain(i32::MAX - 1_000..=i32::MAX));
    }

    #[test]
    fn years_are_those_of_the_calendars() {
        for &calendar in metonic::calendars::ALL {
            let handle = metonic::registry::Registry::global().calendar(calendar.about().id).unwrap();
            if let Some(years) = years_of(handle) {
                for day in (i32::MIN..=i32::MAX).step_by(99_991).map(Day::new) {
                    let (year, month, number) = Civil::from_day(day);
                    let date = calendar.ymd_of(day);
                    assert_eq!((date.year, date.month.byte(), date.day), (year + years, month, number));
                }
            }
        }
    }
}
