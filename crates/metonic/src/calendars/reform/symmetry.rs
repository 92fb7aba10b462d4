//! What the two Symmetry calendars share.

/// R.D. 1, Monday 1 January of the Gregorian year 1, on which year 1 begins.
pub(super) const EPOCH: i64 = 1 - 719_163;

/// Weeks before the year that comes `years` after year 1: 52 each, and one more after each leap year.
/// Leap years are those in which 52 · year + 146 leaves less than 52 when divided by 293, so that
/// floor((52 · years + 146) / 293) have passed.
pub(super) const fn weeks_before(years: i64) -> i64 {
    (WEEKS_OF_293_YEARS * years + 146).div_euclid(293)
}

/// The inverse: how many years after year 1 the year is that holds a week.
pub(super) const fn years_before(weeks: i64) -> i64 {
    (293 * weeks + 146).div_euclid(WEEKS_OF_293_YEARS)
}

/// 52 · 293, and 52 leap weeks.
const WEEKS_OF_293_YEARS: i64 = 15_288;

/// `symmetry!(Calendar, first, second)`: the lengths of the first two months of a quarter; the third is
/// like the first.
macro_rules! symmetry {
    ($Calendar:ident, $first:literal, $second:literal) => {
        impl $Calendar {
            /// Year, month (1 to 12) and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let days = day.get() as i64 - symmetry::EPOCH;
                let years = symmetry::years_before(days.div_euclid(7));
                let days = (days - 7 * symmetry::weeks_before(years)) as u16;
                // The leap week is the last of the fourth quarter.
                let quarter = if days < 3 * 91 { days / 91 } else { 3 };
                let days = days - 91 * quarter;
                let (month, before) = match days {
                    0..$first => (1, 0),
                    _ if days < $first + $second => (2, $first),
                    _ => (3, $first + $second),
                };
                (years as i32 + 1, (3 * quarter) as u8 + month, (days - before) as u8 + 1)
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                let (quarter, month) = ((month as i64 - 1) / 3, (month - 1) % 3);
                let before = match month {
                    0 => 0,
                    1 => $first,
                    _ => $first + $second,
                };
                symmetry::EPOCH + 7 * symmetry::weeks_before(year as i64 - 1) + 91 * quarter + before
            }

            const fn month_length(year: i32, month: u8) -> u8 {
                let days = if month % 3 == 2 { $second } else { $first };
                if month == 12 && Self::is_leap(year) { days + 7 } else { days }
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                match month {
                    12 => ($first, $first + 7),
                    _ if month % 3 == 2 => ($second, $second),
                    _ => ($first, $first),
                }
            }

            /// Whether the year has a leap week: 371 days.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                (52 * year as i64 + 146).rem_euclid(293) < 52
            }
        }

        regular_years_inherent!($Calendar, 12);
    };
}
pub(super) use symmetry;
