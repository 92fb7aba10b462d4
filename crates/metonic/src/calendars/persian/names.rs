//! What the Persian calendars share: months of the year and their English names, the era.

use crate::calendar::NameWidth;
pub(super) use crate::calendars::six_long_months::{days_before, from_days_left};
use crate::fields::{Era, EraRule};
use crate::month::Month;

/// CLDR 48, `en`, calendar `persian`.
const MONTHS: [&str; 12] = [
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
];

pub(super) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    // CLDR has no shorter names in English.
    crate::calendars::name_of(&MONTHS, month, width)
}

/// One era for every year, as in TC39 Temporal: year 0 and those before it are `ap` too.
pub(super) const ERA: Era = Era::new(0);

pub(super) fn era_rule(era: Era) -> Option<EraRule<'static>> {
    (era == ERA).then_some(EraRule::new("ap"))
}

/// Six months of 31 days, five of 30, and Esfand of 29 or 30.
#[inline]
pub(super) const fn month_length(month: u8, is_leap: bool) -> u8 {
    30 + (month <= 6) as u8 - ((month == 12) & !is_leap) as u8
}

/// The inherent functions that follow from a Persian calendar's leap rule.
macro_rules! persian_months {
    ($Calendar:ident) => {
        impl $Calendar {
            #[inline]
            const fn month_length(year: i32, month: u8) -> u8 {
                super::names::month_length(month, Self::is_leap(year))
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                (super::names::month_length(month, false), super::names::month_length(month, true))
            }
        }

        regular_years_inherent!($Calendar, 12);
    };
}
pub(super) use persian_months;

/// The methods of `Calendar` that every Persian calendar answers alike.
macro_rules! persian_methods {
    () => {
        fn about(&self) -> $crate::About<'_> {
            Self::ABOUT
        }

        regular_years_methods!();

        fn era_of(&self, _: $crate::Day, _: $crate::YearMonthDay) -> Option<$crate::Era> {
            Some(super::names::ERA)
        }

        fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
            super::names::era_rule(era)
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            super::names::month_name(month, width)
        }
    };
}
pub(super) use persian_methods;
