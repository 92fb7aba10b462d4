//! What the calendars share whose years begin on a day of the Gregorian year and that have the same
//! number of months in every year.

use super::Gregorian;
use crate::day::Day;

/// The Gregorian year in which the year of a day begins.
pub(super) const fn gregorian_year(day: Day, begins: (u8, u8)) -> i32 {
    let (year, month, day) = Gregorian::from_day(day);
    let has_begun = month > begins.0 || (month == begins.0 && day >= begins.1);
    if has_begun { year } else { year - 1 }
}

/// The first day of the year that begins in a Gregorian year.
pub(super) const fn first_day(gregorian: i32, begins: (u8, u8)) -> i64 {
    Gregorian::first_day(gregorian, begins.0) + begins.1 as i64 - 1
}

/// The rest of the inherent functions: `anniversary!(Calendar, months, (month, day), years)`, where
/// years begin on that day of the Gregorian year that has `years` more. The calendar has
/// `month_length` and `month_bounds`. A year is a leap year that ends in a Gregorian one.
macro_rules! anniversary {
    ($Calendar:ident, $months:literal, $begins:expr, $years:literal) => {
        impl $Calendar {
            /// Year, month and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let gregorian = $crate::calendars::anniversary::gregorian_year(day, $begins);
                let year = gregorian - $years;
                let mut days = day.get() as i64 - Self::first_day(year, 1);
                let mut month = 1;
                while month < $months && days >= Self::month_length(year, month) as i64 {
                    days -= Self::month_length(year, month) as i64;
                    month += 1;
                }
                (year, month, days as u8 + 1)
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                // Saturates only for years without a day.
                let gregorian = year.saturating_add($years);
                let mut days = $crate::calendars::anniversary::first_day(gregorian, $begins);
                let mut before = 1;
                while before < month {
                    days += Self::month_length(year, before) as i64;
                    before += 1;
                }
                days
            }

            /// Whether the year has 366 days.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                // The pattern of 400 years, in which the year fits whatever it is.
                $crate::calendars::Gregorian::is_leap((year as i64 + $years + 1).rem_euclid(400) as i32)
            }
        }

        regular_years_inherent!($Calendar, $months, (365, 366));
    };
}
pub(super) use anniversary;
