//! What the calendars of the French Republic share: months of thirty days, the days at the end of
//! the year, and their names.

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

/// The days of the décade, as histoire-de.com (*Calendrier républicain*) lists them.
const DAYS: [&str; 10] =
    ["Primidi", "Duodi", "Tridi", "Quartidi", "Quintidi", "Sextidi", "Septidi", "Octidi", "Nonidi", "Décadi"];

/// Days in a décade.
pub(super) const DECADE: u8 = DAYS.len() as u8;

/// The place in its décade of a day of a month; the days at the end of the year are in none.
pub(super) const fn day_of_decade(month: u8, day: u8) -> Option<u8> {
    if month == 13 { None } else { Some((day - 1) % DECADE + 1) }
}

pub(super) fn day_of_decade_name(place: u8) -> Option<&'static str> {
    DAYS.get(usize::from(place).checked_sub(1)?).copied()
}

pub(super) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    crate::calendars::name_of(&MONTHS, month, width)
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

/// A cycle of an arithmetic rule, every fourth year of which is a leap year, save some.
#[derive(Clone, Copy)]
pub(super) struct Cycle {
    pub(super) years: i64,
    pub(super) days: u64,
    /// Whether centuries that 400 does not divide are no leap years.
    pub(super) has_centuries: bool,
}

impl Cycle {
    /// The year that holds a day, and its first day, where a cycle's year 0 begins on day 0. Leap
    /// days are the last of their years: a cycle whose last year is no leap year is a day shorter,
    /// and nothing else says so.
    pub(super) const fn year_of(self, day: i64) -> (i64, i64) {
        // Cycles that make every i32 day positive: fewer would do in longer cycles.
        const CYCLES: u64 = 50_000;
        let days = (day + (self.days * CYCLES) as i64) as u64;
        let (cycle, in_cycle) = (days / self.days, days % self.days);
        // Year n of a century begins floor(1461 n / 4) days after it, century n floor(146 097 n / 4) days
        // after its cycle; these are the inverses.
        let (century, in_century) = if self.has_centuries {
            let quarters = 4 * in_cycle + 3;
            (quarters / 146_097, quarters % 146_097 / 4)
        } else {
            (0, in_cycle)
        };
        let quarters = 4 * in_century + 3;
        let year = (100 * century + quarters / 1_461) as i64;
        let day_of_year = (quarters % 1_461 / 4) as i64;
        (year + self.years * (cycle as i64 - CYCLES as i64), day - day_of_year)
    }
}

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

        fn week_length(&self) -> u8 {
            super::names::DECADE
        }

        fn day_of_week(&self, day: $crate::Day) -> Option<u8> {
            let (_, month, day) = Self::from_day(day);
            super::names::day_of_decade(month, day)
        }

        fn day_of_week_name(&self, place: u8, width: $crate::NameWidth) -> Option<&str> {
            let _ = width;
            super::names::day_of_decade_name(place)
        }
    };
}
pub(super) use republican_methods;
