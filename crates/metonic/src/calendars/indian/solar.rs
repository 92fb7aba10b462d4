//! What the solar calendars of India share: months that begin with the sun's entry into a sign.
//!
//! The signs that the sun has entered since the Kali Yuga began are counted on; month 1 of year 0
//! of a calendar is at a place of that count. See [`regular_years`](super::super::regular_years)
//! for what is made of the five functions here.

use super::course::{Course, Critical, place};
use super::surya_siddhanta::KALI_EPOCH;
use crate::day::Day;

/// Signs since the epoch at the critical moment of a day.
const fn sign_of(day: i64, critical: Critical) -> i64 {
    ((12 * Course::Sun.at(critical.at(day - KALI_EPOCH))) >> 56) as i64
}

/// The day of the sun's entry into a sign, as the calendar has it. Signs farther than any day are
/// as far as the kernels' numbers go.
pub(super) const fn entry(sign: i64, critical: Critical) -> i64 {
    const FARTHEST: i64 = 1 << 27;
    let sign = if sign > FARTHEST {
        FARTHEST
    } else if sign < -FARTHEST {
        -FARTHEST
    } else {
        sign
    };
    Course::Sun.first_day(place(sign, 12), critical) + KALI_EPOCH
}

/// Year, month and day of the month; `start` is the sign of month 1 of year 0.
pub(super) const fn from_day(day: Day, critical: Critical, start: i64) -> (i32, u8, u8) {
    let day = day.get() as i64;
    let sign = sign_of(day, critical);
    let months = sign - start;
    (months.div_euclid(12) as i32, months.rem_euclid(12) as u8 + 1, (day - entry(sign, critical)) as u8 + 1)
}

/// The days that every month has, wherever the sun's apogee stands.
pub(super) const SHORTEST_MONTH: u8 = 29;

/// The shortest and the longest that a month is. The sun takes 29.3 days through the sign of its perigee
/// and 31.6 through that of its apogee. In our age those are Dhanus and Mithuna, but they move by a sign in
/// 930 000 years: within the years that have days every month is as short and as long as any.
pub(super) const MONTH_BOUNDS: (u8, u8) = (SHORTEST_MONTH, 32);

/// The five functions of a calendar of regular years.
macro_rules! solar_inherent {
    ($Calendar:ident, $critical:expr, $start:expr) => {
        impl $Calendar {
            /// Year, month (1 to 12) and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                super::solar::from_day(day, $critical, $start)
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                super::solar::entry(12 * year as i64 + month as i64 - 1 + $start, $critical)
            }

            const fn month_length(year: i32, month: u8) -> u8 {
                (Self::first_day(year, month + 1) - Self::first_day(year, month)) as u8
            }

            /// Whether the year has 366 days; not so for a year without a day.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                Self::first_day(year, 13) - Self::first_day(year, 1) > 365
            }

            const fn month_bounds(_: u8) -> (u8, u8) {
                super::solar::MONTH_BOUNDS
            }
        }

        regular_years_inherent!($Calendar, 12, (365, 366), super::solar::SHORTEST_MONTH);
    };
}
pub(super) use solar_inherent;

/// The methods of `Calendar`: those of regular years, eras of which the first is every year's, and
/// names of months, wide and abbreviated.
macro_rules! solar_methods {
    ($eras:expr, $names:expr) => {
        regular_years_methods!();

        fn day_start(&self) -> $crate::DayStart {
            $crate::DayStart::Sunrise
        }

        fn era_of(&self, _: $crate::Day, _: $crate::YearMonthDay) -> Option<$crate::Era> {
            Some($crate::Era::new(0))
        }

        fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
            $eras.get(era.place()).copied()
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            crate::calendars::name_of(&$names, month, width)
        }
    };
}
pub(super) use solar_methods;
