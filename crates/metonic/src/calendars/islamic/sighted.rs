//! What the calendars whose months begin with a visible crescent share: a table of what a criterion
//! gives, and on either side of it the tabular calendar, moved by a day or two so that it meets the
//! table.

use super::tabular::{self, FRIDAY};

/// What the tabular calendar adds to 11 y; see [`tabular`].
pub(super) const CARRY: i64 = 14;

/// The first day of year 1 of the tabular calendar that has year `year` begin on the day
/// `first_day`.
pub(super) const fn epoch_to_meet(year: i32, first_day: i64) -> i64 {
    FRIDAY + first_day - tabular::first_day(year, 1, FRIDAY, CARRY)
}

/// A calendar by a table and the tabular calendar beyond it: `sighted_islamic!(Calendar, TABLE)`.
macro_rules! sighted_islamic {
    ($Calendar:ident, $table:ident, $year_bounds:expr) => {
        impl $Calendar {
            /// The first day of year 1 of the tabular calendar before the table.
            const EPOCH_BEFORE: i64 = super::sighted::epoch_to_meet($table.first_year(), $table.first_day());
            /// The same of the one after it.
            const EPOCH_AFTER: i64 = super::sighted::epoch_to_meet($table.end_year(), $table.end_day());

            /// Year, month (1 to 12) and day of the month.
            #[must_use]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                let days = day.get() as i64;
                match $table.date_of(days) {
                    Some(date) => date,
                    None if days < $table.first_day() => {
                        super::tabular::from_day(day, Self::EPOCH_BEFORE, super::sighted::CARRY)
                    }
                    None => super::tabular::from_day(day, Self::EPOCH_AFTER, super::sighted::CARRY),
                }
            }

            const fn epoch_of(year: i32) -> i64 {
                if year < $table.first_year() { Self::EPOCH_BEFORE } else { Self::EPOCH_AFTER }
            }

            const fn first_day(year: i32, month: u8) -> i64 {
                match $table.year(year) {
                    Some(year) => year.first_day + year.row.days_before(month),
                    None => {
                        super::tabular::first_day(year, month, Self::epoch_of(year), super::sighted::CARRY)
                    }
                }
            }

            /// Whether the year has 355 days or more.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                match $table.year(year) {
                    Some(year) => year.days > 354,
                    None => super::tabular::is_leap(year, super::sighted::CARRY),
                }
            }

            const fn month_length(year: i32, month: u8) -> u8 {
                match $table.year(year) {
                    Some(year) => year.row.length(month),
                    None => super::tabular::month_length(year, month, super::sighted::CARRY),
                }
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                $table.month_bounds(month, super::tabular::month_bounds(month))
            }
        }

        regular_years_inherent!($Calendar, 12, $year_bounds);

        impl $crate::Calendar for $Calendar {
            fn about(&self) -> $crate::About<'_> {
                Self::ABOUT
            }

            regular_years_methods!();

            fn status(&self, day: $crate::Day) -> $crate::Status {
                match $table.is_uncertain(day.get().into()) {
                    Some(true) => $crate::Status::Uncertain,
                    Some(false) => $crate::Status::Computed,
                    None => $crate::Status::Approximate,
                }
            }

            fn day_start(&self) -> $crate::DayStart {
                $crate::DayStart::Sunset
            }

            fn era_of(&self, _: $crate::Day, ymd: $crate::YearMonthDay) -> Option<$crate::Era> {
                Some(super::tabular::era_of(ymd.year))
            }

            fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
                super::tabular::era(era, Self::first_day(1, 1))
            }

            fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
                super::tabular::month_name(month, width)
            }
        }
    };
}
pub(super) use sighted_islamic;
