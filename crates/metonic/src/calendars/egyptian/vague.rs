//! What the calendars with the Egyptian year share: twelve months of 30 days and five days more,
//! never a leap year.

/// Days in a year.
pub(super) const DAYS: i64 = 365;

/// A calendar of this kind: `vague!(Calendar, R.D. of the first day of year 1)`.
macro_rules! vague {
    ($Calendar:ident, $first_day:literal) => {
        impl $Calendar {
            /// Days from 1970-01-01 to the first day of year 0.
            const YEAR_0: i64 = $first_day - 719_163 - super::vague::DAYS;

            /// Year, month (1 to 13) and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let days = day.get() as i64 - Self::YEAR_0;
                let (year, day) = (days.div_euclid(super::vague::DAYS), days.rem_euclid(super::vague::DAYS));
                (year as i32, (day / 30) as u8 + 1, (day % 30) as u8 + 1)
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                Self::YEAR_0 + super::vague::DAYS * year as i64 + 30 * (month as i64 - 1)
            }

            /// Whether the year has 366 days: no year has.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                let _ = year;
                false
            }

            const fn month_length(year: i32, month: u8) -> u8 {
                let _ = year;
                if month == 13 { 5 } else { 30 }
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                let length = Self::month_length(0, month);
                (length, length)
            }
        }

        regular_years_inherent!($Calendar, 13);
    };
}
pub(super) use vague;
