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
use metonic::{AnyCalendar, Day};

use super::parts::{Block, Fill, ROWS, months};

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
    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>) {
        if block.month.is_none() && block.day.is_none() {
            if let Some(column) = block.year.as_deref_mut() {
                for (place, &day) in column.iter_mut().zip(days) {
                    *place = year_and_day::<FMA>(day.get()).0.wrapping_add(self.years);
                }
            }
            return;
        }
        let mut of_year = [0_u16; ROWS];
        if let Some(column) = block.year.as_deref_mut() {
            for ((place, number), &day) in column.iter_mut().zip(&mut of_year).zip(days) {
                let (year, day) = year_and_day::<FMA>(day.get());
                *place = year.wrapping_add(self.years);
                *number = day;
            }
        } else {
            for (number, &day) in of_year.iter_mut().zip(days) {
                *number = year_and_day::<FMA>(day.get()).1;
            }
        }
        let (mut bytes, mut numbers) = ([0_u8; ROWS], [0_u8; ROWS]);
        for ((month, number), &day) in bytes.iter_mut().zip(&mut numbers).zip(&of_year) {
            (*month, *number) = month_and_day(day);
        }
        if let Some(column) = block.month.as_deref_mut() {
            months::<15>(column, &bytes);
        }
        if let Some(column) = block.day.as_deref_mut() {
            *column = numbers;
        }
    }
}

/// Days in 400 years.
const ERA: u32 = 146_097;
/// 1.5 · 2^23: what is added to an `f32` stands in the last bits of the sum, rounded to an integer.
const ROUND: f32 = 12_582_912.0;
/// 1.5 · 2^20: the same, rounded to eighths.
const EIGHTHS: f32 = 1_572_864.0;
/// 2000-03-01, in days from 1970-01-01: a leap day has just passed that centuries do not skip.
const MARCH_2000: f32 = 11_017.0;
/// Days from 1 March to 1 January.
const TO_JANUARY: f32 = 306.0;

/// The year 2000, less what the bits of floats have beside the numbers of eras and years.
const OFFSET: u32 = 2_000_u32.wrapping_sub(ROUND.to_bits().wrapping_mul(401));

/// The year, and the days since its March began (in January and February: since the last March).
#[inline(always)]
fn year_and_day<const FMA: bool>(day: i32) -> (i32, u16) {
    // The multiple of 400 years nearest to 1970, in the bits of a float: at most 14 700, and off by
    // less than 0.002 before it is rounded.
    let era = multiply_add::<FMA>(day as f32, 1.0 / ERA as f32, ROUND).to_bits();
    // Days from there to the day, −73 450 to 73 450: 1768 to 2171, if it were in our era.
    let day = (day as u32).wrapping_add(ROUND.to_bits().wrapping_mul(ERA)).wrapping_sub(era.wrapping_mul(ERA))
        as i32 as f32;
    // Leap days that the Julian calendar has more since 2000 (fewer before it): −2 before 1 March 1800,
    // −1 before that of 1900, 1 from that of 2100. The centuries of 36 524 and 36 525 days on either
    // side are alike when seen from the day before 1 March 2000; 36 524.375 tells them from all others.
    let missing = truncate::<FMA>(multiply_add::<FMA>(
        day,
        (1.0 / 36_524.375_f64) as f32,
        (-(MARCH_2000 as f64 - 1.0) / 36_524.375) as f32,
    ));
    let julian = day + missing;
    // Years of 365.25 days from 1 March 2000: floor((4 n + 3) / 1461), or with 3.5 for 3.
    let years = floor::<FMA>(multiply_add::<FMA>(
        julian,
        (1.0 / 365.25_f64) as f32,
        ((0.875 - MARCH_2000 as f64) / 365.25) as f32,
    ));
    // The day of that year, to which what is between 0.125 and 0.875 is added: in eighths, exact.
    let of_year = multiply_add::<FMA>(years, -365.25, julian + (EIGHTHS + 0.875 - MARCH_2000)).to_bits();
    let is_next_year = of_year >= (EIGHTHS + TO_JANUARY).to_bits();
    let year = era.wrapping_mul(400).wrapping_add((years + ROUND).to_bits()).wrapping_add(if is_next_year {
        OFFSET.wrapping_add(1)
    } else {
        OFFSET
    });
    // Below the day, three bits of eighths; above it nothing in 16 bits, since EIGHTHS is 2^19 eighths
    // of 8 more than the power of two that a float does not write.
    (year as i32, (of_year >> 3) as u16)
}

/// The month, 1 to 12, and its day, of the days since 1 March, 0 to 365.
#[inline(always)]
fn month_and_day(day: u16) -> (u8, u8) {
    // floor((5 n + 2) / 153) in 16 bits: (2 n + 1) · 1071 / 2^16, for n up to 365.
    let month = ((day.wrapping_mul(2).wrapping_add(1) as u32).wrapping_mul(1_071) >> 16) as u16;
    // Days before it: floor((979 m + 16) / 32), one less for the count from 1.
    let before = (month.wrapping_mul(979).wrapping_sub(16) as i16 >> 5) as u16;
    let number = month.wrapping_add(if month >= 10 { 0_u16.wrapping_sub(9) } else { 3 });
    (number as u8, day.wrapping_sub(before) as u8)
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
    if FMA { number.trunc() } else { floor::<FMA>(number.abs()).copysign(number) }
}

/// Downwards, of numbers under 2^22.
#[inline(always)]
fn floor<const FMA: bool>(number: f32) -> f32 {
    if FMA {
        number.floor()
    } else {
        let rounded = number + ROUND - ROUND;
        rounded - if rounded > number { 1.0 } else { 0.0 }
    }
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
                assert_eq!((year, month, day), expected, "day {number}");
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
