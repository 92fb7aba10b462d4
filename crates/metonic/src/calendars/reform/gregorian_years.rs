//! What the calendars share that cut the Gregorian year otherwise.

/// A calendar whose years are Gregorian years, or run from one day of the Gregorian year to the next:
/// `gregorian_years!(pub Calendar: year Y is from D days after 1 March of Y + N)`, with `D` from 0 to
/// 306, so that the leap day is that of the February before the next 1 March.
///
/// It has two `const` functions of its own, in days after the first of the year:
/// - `start(month, is_leap) -> u16`, where a month begins, the one after the last included;
/// - `month_at(place, is_leap) -> u8`, the month that holds a place.
macro_rules! gregorian_years {
    ($visibility:vis $Calendar:ident: $days:literal days after 1 March of year + $years:expr) => {
        impl $Calendar {
            /// Year, month and day of the month.
            #[must_use]
            $visibility const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let (year, place) = Self::place(day);
                let is_leap = Self::is_leap(year);
                let month = Self::month_at(place, is_leap);
                (year, month, (place - Self::start(month, is_leap)) as u8 + 1)
            }

            /// The year, and the days of it before this one.
            const fn place(day: $crate::Day) -> (i32, u16) {
                let days = day.get() as i64 - $days;
                let (year, month, _) = $crate::calendars::Gregorian::from_days(days);
                let march_year = year - (month < 3) as i32;
                let first = $crate::calendars::Gregorian::first_day(march_year, 3);
                (march_year - $years, (days - first) as u16)
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                // Saturates only for years without a day.
                let march_year = year.saturating_add($years);
                $crate::calendars::Gregorian::first_day(march_year, 3)
                    + $days
                    + Self::start(month, Self::is_leap(year)) as i64
            }

            const fn month_length(year: i32, month: u8) -> u8 {
                Self::days(month, Self::is_leap(year))
            }

            const fn days(month: u8, is_leap: bool) -> u8 {
                (Self::start(month + 1, is_leap) - Self::start(month, is_leap)) as u8
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                (Self::days(month, false), Self::days(month, true))
            }

            /// Whether the year has 366 days.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                // The pattern of 400 years, in which the year fits whatever it is.
                $crate::calendars::Gregorian::is_leap((year as i64 + $years + 1).rem_euclid(400) as i32)
            }
        }
    };
}
pub(super) use gregorian_years;

/// For such a calendar whose leap day has the number of the day before it, so that the days after it
/// keep theirs: the methods that speak of days, and with them all others. `LEAP_DAY` is its month and
/// its place in the month.
macro_rules! repeated_leap_day_methods {
    () => {
        regular_years_place_methods!();

        fn ymd_of(&self, day: $crate::Day) -> $crate::YearMonthDay {
            let (year, month, place) = Self::from_day(day);
            let is_after = Self::has_leap_day(year, month) && place >= Self::LEAP_DAY.1;
            let is_leap_day = is_after && place == Self::LEAP_DAY.1;
            let number = place - u8::from(is_after);
            $crate::YearMonthDay::new(year, $crate::Month::clamped(month), number).with_leap_day(is_leap_day)
        }

        fn day_of(&self, date: $crate::YearMonthDay) -> Result<$crate::Day, $crate::Error> {
            let $crate::YearMonthDay { year, month, day, leap_day } = date;
            if month.is_leap() {
                return Err($crate::Error::Month { month, year });
            }
            let month = month.number();
            Self::check(year, month)?;
            let has_leap_day = Self::has_leap_day(year, month);
            let max = Self::month_length(year, month) - u8::from(has_leap_day);
            if day < 1 || day > max {
                return Err($crate::Error::Day { value: day, max });
            }
            if leap_day && !(has_leap_day && day + 1 == Self::LEAP_DAY.1) {
                return Err($crate::Error::LeapDay { value: day });
            }
            let is_after = has_leap_day && (leap_day || day >= Self::LEAP_DAY.1);
            Self::at_place(year, month, day + u8::from(is_after))
        }
    };
}
pub(super) use repeated_leap_day_methods;

/// What goes with them: `repeated_leap_day!(Calendar)`.
macro_rules! repeated_leap_day {
    ($Calendar:ident) => {
        impl $Calendar {
            const fn has_leap_day(year: i32, month: u8) -> bool {
                month == Self::LEAP_DAY.0 && Self::is_leap(year)
            }
        }
    };
}
pub(super) use repeated_leap_day;
