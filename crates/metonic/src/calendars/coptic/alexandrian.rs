//! What the calendars of the Alexandrian kind share: twelve months of 30 days and a thirteenth of
//! 5 or 6, leap in every fourth year.

/// Days in four years.
const DAYS_OF_4_YEARS: i64 = 1_461;

/// Year, month and day of a day. `first_day` is that of year 1, which precedes a year of 366 days
/// by two.
#[inline(always)]
pub(super) const fn from_day(day: i32, first_day: i64) -> (i32, u8, u8) {
    // Cycles of four years that make every i32 day positive.
    const CYCLES: i64 = 1_475_000;
    /// A 2922nd of 2^64, rounded up.
    const SCALE: u64 = u64::MAX / 2_922 + 1;
    /// Months of 30 days in a year of 365.25, in 2^27ths.
    const MONTHS: u64 = (1_461 << 27) / 120;
    // Year y begins floor(1461 y / 4) days after a day 365 days before year 1. The inverse is
    // floor((4 n + 3) / 1461), which is floor((8 n + 7) / 2922): what is left over is odd, so that
    // it is never on the border of a year, a month or a day, and its first 32 bits tell them all.
    // Under 2^36 times the rounding of SCALE, less than 1, is far from the half of an eighth of a day.
    let offset = i32::MIN as i64 - first_day + 365 + DAYS_OF_4_YEARS * CYCLES;
    let days = day.wrapping_sub(i32::MIN) as u32 as u64;
    let product = SCALE as u128 * (8 * days + (8 * offset + 7) as u64) as u128;
    let year = (product >> 64) as i64 - 4 * CYCLES;
    let months = (product as u64 >> 32) * MONTHS;
    let days = (months & ((1 << 59) - 1)) * 30;
    (year as i32, (months >> 59) as u8 + 1, (days >> 59) as u8 + 1)
}

/// Days from 1970-01-01 to the first day of a month of 1 to 13, in any year.
#[inline]
pub(super) const fn first_day(year: i32, month: u8, first_day: i64) -> i64 {
    first_day - 365 + (DAYS_OF_4_YEARS * year as i64).div_euclid(4) + 30 * (month as i64 - 1)
}

#[inline]
pub(super) const fn is_leap(year: i64) -> bool {
    year.rem_euclid(4) == 3
}

#[inline]
pub(super) const fn month_length(month: u8, is_leap: bool) -> u8 {
    if month == 13 { 5 + is_leap as u8 } else { 30 }
}

/// A calendar of this kind: `alexandrian!(Calendar, first day of year 1, years added)`.
macro_rules! alexandrian {
    ($Calendar:ident, $first_day:expr, $years:literal) => {
        impl $Calendar {
            /// Year, month (1 to 13) and day of the month.
            #[must_use]
            #[inline(always)]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let (year, month, day) = super::alexandrian::from_day(day.get(), $first_day);
                (year + $years, month, day)
            }

            #[inline]
            const fn first_day(year: i32, month: u8) -> i64 {
                // Saturates only for years without a day.
                super::alexandrian::first_day(year.saturating_sub($years), month, $first_day)
            }

            /// Whether the year has 366 days.
            #[must_use]
            #[inline]
            pub const fn is_leap(year: i32) -> bool {
                super::alexandrian::is_leap(year as i64 - $years)
            }

            #[inline]
            const fn month_length(year: i32, month: u8) -> u8 {
                super::alexandrian::month_length(month, Self::is_leap(year))
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                let length = super::alexandrian::month_length;
                (length(month, false), length(month, true))
            }
        }

        regular_years_inherent!($Calendar, 13);
    };
}
pub(super) use alexandrian;
