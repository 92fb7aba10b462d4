//! What the calendars of the Alexandrian kind share: twelve months of 30 days and a thirteenth of
//! 5 or 6, leap in every fourth year.

/// Days in four years.
const DAYS_OF_4_YEARS: i64 = 1_461;

/// Year, month and day of a day. `first_day` is that of year 1, which precedes a year of 366 days
/// by two.
pub(super) const fn from_day(day: i32, first_day: i64) -> (i32, u8, u8) {
    // Cycles of four years that make every i32 day positive.
    const CYCLES: i64 = 1_475_000;
    // Year y begins floor(1461 y / 4) days after a day 365 days before year 1; this is the inverse.
    let days = (day as i64 - first_day + 365 + DAYS_OF_4_YEARS * CYCLES) as u64;
    let quarters = 4 * days + 3;
    let year = (quarters / DAYS_OF_4_YEARS as u64) as i64 - 4 * CYCLES;
    let day = quarters % DAYS_OF_4_YEARS as u64 / 4;
    (year as i32, (day / 30) as u8 + 1, (day % 30) as u8 + 1)
}

/// Days from 1970-01-01 to the first day of a month of 1 to 13, in any year.
pub(super) const fn first_day(year: i32, month: u8, first_day: i64) -> i64 {
    first_day - 365 + (DAYS_OF_4_YEARS * year as i64).div_euclid(4) + 30 * (month as i64 - 1)
}

pub(super) const fn is_leap(year: i64) -> bool {
    year.rem_euclid(4) == 3
}

pub(super) const fn month_length(month: u8, is_leap: bool) -> u8 {
    if month == 13 { 5 + is_leap as u8 } else { 30 }
}

/// A calendar of this kind: `alexandrian!(Calendar, first day of year 1, years added)`.
macro_rules! alexandrian {
    ($Calendar:ident, $first_day:expr, $years:literal) => {
        impl $Calendar {
            /// Year, month (1 to 13) and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let (year, month, day) = super::alexandrian::from_day(day.get(), $first_day);
                (year + $years, month, day)
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                // Saturates only for years without a day.
                super::alexandrian::first_day(year.saturating_sub($years), month, $first_day)
            }

            /// Whether the year has 366 days.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                super::alexandrian::is_leap(year as i64 - $years)
            }

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
