//! What the Dee calendars share: Roman months, and eight leap years in 33.

/// Days in 33 years.
pub(super) const DAYS_OF_33_YEARS: i64 = 12_053;

/// Days of so many years after year 1. Eight in 33 are leap years, the 4th to the 32nd, so that
/// floor((8 · years + 8) / 33) have passed.
pub(super) const fn days_of(years: i64) -> i64 {
    (DAYS_OF_33_YEARS * years + 8).div_euclid(33)
}

/// The inverse: how many whole years there are in so many days.
pub(super) const fn years_in(days: i64) -> i64 {
    (33 * days + 24).div_euclid(DAYS_OF_33_YEARS)
}

/// Days of the year before a month; 13 gives the days of the year.
pub(super) const fn before(month: u8, is_leap: bool) -> u16 {
    // March to January have 31, 30, 31, 30, 31 days over and over.
    match month {
        1 => 0,
        2 => 31,
        _ => (153 * (month as u16 - 3) + 2) / 5 + 59 + is_leap as u16,
    }
}

/// `years33!(Calendar, epoch)`: the first day of year 1, in days from 1970-01-01.
macro_rules! years33 {
    ($Calendar:ident, $epoch:expr) => {
        impl $Calendar {
            /// Year, month (1 to 12) and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let days = day.get() as i64 - ($epoch);
                let years = years33::years_in(days);
                let year = years as i32 + 1;
                let place = (days - years33::days_of(years)) as u16;
                let is_leap = Self::is_leap(year);
                let march = years33::before(3, is_leap);
                let month = match place {
                    0..31 => 1,
                    _ if place < march => 2,
                    _ => ((5 * (place - march) + 2) / 153) as u8 + 3,
                };
                (year, month, (place - years33::before(month, is_leap)) as u8 + 1)
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                ($epoch)
                    + years33::days_of(year as i64 - 1)
                    + years33::before(month, Self::is_leap(year)) as i64
            }

            const fn month_length(year: i32, month: u8) -> u8 {
                Self::days(month, Self::is_leap(year))
            }

            const fn days(month: u8, is_leap: bool) -> u8 {
                match month {
                    12 => 31,
                    _ => (years33::before(month + 1, is_leap) - years33::before(month, is_leap)) as u8,
                }
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                (Self::days(month, false), Self::days(month, true))
            }

            /// Whether the year has 366 days.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                let remainder = year.rem_euclid(33);
                remainder != 0 && remainder % 4 == 0
            }
        }

        regular_years_inherent!($Calendar, 12);
    };
}
pub(super) use years33;
