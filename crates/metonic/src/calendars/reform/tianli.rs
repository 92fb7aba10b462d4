//! What the two forms of the Taiping calendar share: years of one length, months of 31 and 30 days in
//! turn.

/// `tianli!(Calendar, days in a year, R.D. of the first day of year 1852)`.
macro_rules! tianli {
    ($Calendar:ident, $days:literal, $first_day:literal) => {
        impl $Calendar {
            /// Days from 1970-01-01 to the first day of year 0.
            const YEAR_0: i64 = $first_day - 719_163 - 1_852 * $days;

            /// Year, month (1 to 12) and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let days = day.get() as i64 - Self::YEAR_0;
                let (year, place) = (days.div_euclid($days), days.rem_euclid($days) as u16);
                let month = Self::month_at(place);
                (year as i32, month, (place - Self::start(month)) as u8 + 1)
            }

            /// Days of the year before a month; 13 gives the days of the year.
            const fn start(month: u8) -> u16 {
                // Two months are 61 days. The eleventh has 31 only where the year has 366.
                let before = month as u16 - 1;
                let start = 61 * (before / 2) + 31 * (before % 2);
                if month > 11 { start - (366 - $days) } else { start }
            }

            const fn month_at(place: u16) -> u8 {
                if place >= Self::start(12) {
                    return 12;
                }
                (2 * (place / 61) + (place % 61 >= 31) as u16) as u8 + 1
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                Self::YEAR_0 + $days * year as i64 + Self::start(month) as i64
            }

            const fn month_length(year: i32, month: u8) -> u8 {
                let _ = year;
                (Self::start(month + 1) - Self::start(month)) as u8
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                let length = Self::month_length(0, month);
                (length, length)
            }

            /// Whether a year is longer than others: none is.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                let _ = year;
                false
            }
        }

        regular_years_inherent!($Calendar, 12);

        impl $crate::Calendar for $Calendar {
            fn about(&self) -> $crate::About<'_> {
                Self::ABOUT
            }

            regular_years_methods!();
        }
    };
}
pub(super) use tianli;
