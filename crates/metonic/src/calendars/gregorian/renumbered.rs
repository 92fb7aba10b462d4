//! Calendars that have the Gregorian months and days, and count the years from elsewhere.

/// A Gregorian calendar whose year is the Gregorian one plus a number:
/// `renumbered_gregorian!(Calendar, number)`. Its eras are its own.
macro_rules! renumbered_gregorian {
    ($Calendar:ident, $years:literal) => {
        impl $Calendar {
            /// Year, month (1 to 12) and day of the month.
            #[must_use]
            #[inline(always)]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let (year, month, day) = Gregorian::from_day(day);
                (year + $years, month, day)
            }

            #[inline]
            const fn first_day(year: i32, month: u8) -> i64 {
                // Saturates only for years without a day.
                Gregorian::first_day(year.saturating_sub($years), month)
            }

            /// Whether the year has 366 days.
            #[must_use]
            #[inline]
            pub const fn is_leap(year: i32) -> bool {
                // The pattern of 400 years, in which the year fits whatever it is.
                Gregorian::is_leap((year as i64 - $years).rem_euclid(400) as i32)
            }
        }

        super::names::roman_months!($Calendar);
    };
}
pub(super) use renumbered_gregorian;

/// Its methods of `Calendar` that the number alone decides, and the Gregorian names of its months.
macro_rules! renumbered_gregorian_methods {
    ($years:literal) => {
        fn related_gregorian_year(&self, year: i32) -> i32 {
            year.saturating_sub($years)
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            super::names::month_name(month, width)
        }
    };
}
pub(super) use renumbered_gregorian_methods;
