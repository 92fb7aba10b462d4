//! What the calendars of the French Republic share: months of thirty days, the days at the end of the
//! year, and their names.

use crate::calendar::NameWidth;
use crate::month::Month;

/// Fabre d'Églantine's names, decree of 3 Brumaire II. CLDR has none.
const MONTHS: [&str; 13] = [
    "Vendémiaire",
    "Brumaire",
    "Frimaire",
    "Nivôse",
    "Pluviôse",
    "Ventôse",
    "Germinal",
    "Floréal",
    "Prairial",
    "Messidor",
    "Thermidor",
    "Fructidor",
    "Sansculottides",
];

pub(super) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    match width {
        NameWidth::Narrow => crate::calendars::number(month),
        _ if month.is_leap() => None,
        _ => MONTHS.get(usize::from(month.number()).checked_sub(1)?).copied(),
    }
}

/// Twelve months of 30 days, and one of 5 or 6.
pub(super) const fn month_length(month: u8, is_leap: bool) -> u8 {
    if month == 13 { 5 + is_leap as u8 } else { 30 }
}

/// Month (1 to 13) and day of the month of a day of the year (0 to 365).
pub(super) const fn from_day_of_year(day: u32) -> (u8, u8) {
    ((day / 30) as u8 + 1, (day % 30) as u8 + 1)
}

/// Days of the year before a month (1 to 13).
pub(super) const fn days_before(month: u8) -> i64 {
    30 * (month as i64 - 1)
}

/// The inherent functions that follow from a calendar's beginnings of years: `year_of_day` and
/// `new_year`.
macro_rules! republican_months {
    ($Calendar:ident) => {
        impl $Calendar {
            /// Year, month (1 to 13) and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let (year, first_day) = Self::year_of_day(day.get() as i64);
                let (month, day) = super::names::from_day_of_year((day.get() as i64 - first_day) as u32);
                (year, month, day)
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                Self::new_year(year) + super::names::days_before(month)
            }

            const fn month_length(year: i32, month: u8) -> u8 {
                super::names::month_length(month, Self::is_leap(year))
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                (super::names::month_length(month, false), super::names::month_length(month, true))
            }
        }

        regular_years_inherent!($Calendar, 13);
    };
}
pub(super) use republican_months;

/// Days from 1970-01-01 to the first day of year 1: 1792-09-22, R.D. 654 415.
pub(super) const FIRST_DAY_OF_YEAR_1: i64 = 654_415 - 719_163;

/// The beginnings of the years of an arithmetic calendar: `republican_arithmetic!(Calendar, years and
/// days of a cycle, |year| leap days from year 1 to it)`. Leap days are never two days from their mean
/// place.
macro_rules! republican_arithmetic {
    ($Calendar:ident, $years:literal, $days:literal, |$year:ident: i64| $leap_days:expr) => {
        impl $Calendar {
            const fn year_of_day(day: i64) -> (i32, i64) {
                // This is the year or the one after it.
                let days = day - super::names::FIRST_DAY_OF_YEAR_1 + 2;
                let guess = (($years * days).div_euclid($days) + 1) as i32;
                let first_day = Self::new_year(guess);
                if first_day <= day { (guess, first_day) } else { (guess - 1, Self::new_year(guess - 1)) }
            }

            const fn new_year(year: i32) -> i64 {
                let $year = year as i64;
                super::names::FIRST_DAY_OF_YEAR_1 + 365 * ($year - 1) + $leap_days
            }
        }
    };
}
pub(super) use republican_arithmetic;

/// The methods of `Calendar` that every calendar of the Republic answers alike.
macro_rules! republican_methods {
    () => {
        fn about(&self) -> $crate::About<'_> {
            Self::ABOUT
        }

        regular_years_methods!();

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            super::names::month_name(month, width)
        }
    };
}
pub(super) use republican_methods;
