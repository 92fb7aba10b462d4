//! Years of the Thai kind: months of 29 and 30 days in turn, in some years a day more, in others a
//! month.

use crate::calendar::NameWidth;
use crate::month::{Bounds, Month};

/// Days of a mean month, as a fraction: 703 tithis of 692.
const MONTH: (i64, i64) = (30 * 692, 703);
pub(super) const BOUNDS: Bounds = Bounds {
    shortest_month: 29,
    longest_month: 30,
    fewest_months: 12,
    most_months: 13,
    shortest_year: 354,
    longest_year: 384,
};

/// What a year has more than others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Common,
    /// A day.
    Long,
    /// A month of 30 days.
    Leap,
}

impl Kind {
    pub(super) const fn of(days: i64) -> Self {
        match days {
            ..=354 => Self::Common,
            355 => Self::Long,
            _ => Self::Leap,
        }
    }
}

/// The months of a calendar's years.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// Days of the first month; two months have 59.
    pub(super) first: u16,
    /// The month that has the day more.
    pub(super) long: u8,
    /// The month that is doubled.
    pub(super) leap: u8,
    /// Days of a mean year, as a fraction.
    pub(super) year: (i64, i64),
}

impl Layout {
    /// Days of the year before a month.
    pub(super) const fn start(self, kind: Kind, ordinal: u8) -> u16 {
        let before = ordinal as u16 - 1;
        let (before, more) = match kind {
            Kind::Leap if before > self.leap as u16 => (before - 1, 30),
            Kind::Long => (before, (before >= self.long as u16) as u16),
            _ => (before, 0),
        };
        59 * (before / 2) + self.first * (before % 2) + more
    }

    /// The position of the month that holds a day of the year, counted from 0.
    pub(super) const fn ordinal_at(self, kind: Kind, place: u16) -> u8 {
        // No month is longer, and no year has so many of 29 days that this is two too few.
        let least = (place / 30) as u8 + 1;
        least + (self.start(kind, least + 1) <= place) as u8
    }

    pub(super) const fn code(self, kind: Kind, ordinal: u8) -> Month {
        match kind {
            Kind::Leap if ordinal > self.leap => Month::known(ordinal - 1, ordinal == self.leap + 1),
            _ => Month::known(ordinal, false),
        }
    }

    pub(super) const fn ordinal(self, kind: Kind, month: Month) -> Option<u8> {
        let (number, has_leap) = (month.number(), matches!(kind, Kind::Leap));
        match (number, month.is_leap()) {
            (_, true) if !has_leap || number != self.leap => None,
            (_, true) => Some(number + 1),
            (13.., _) => None,
            _ => Some(number + (has_leap && number > self.leap) as u8),
        }
    }

    /// About the year that a number of days after the first of year 0 is in.
    pub(super) const fn year_of_days(self, days: i64) -> i64 {
        (days * self.year.1).div_euclid(self.year.0)
    }

    /// The same of a number of months.
    pub(super) const fn year_of_months(self, months: i64) -> i64 {
        self.year_of_days((months * MONTH.0).div_euclid(MONTH.1))
    }
}

/// Months have numbers; `second` is the one that comes twice.
pub(super) fn month_name(month: Month, width: NameWidth, second: &'static str) -> Option<&'static str> {
    const MONTHS: [&str; 12] = [
        "Month 1", "Month 2", "Month 3", "Month 4", "Month 5", "Month 6", "Month 7", "Month 8", "Month 9",
        "Month 10", "Month 11", "Month 12",
    ];
    if month.is_leap() && width != NameWidth::Narrow {
        return Some(second);
    }
    crate::calendars::name_of(&MONTHS, month, width)
}

/// The months before a year that begins so many days after the first of year 0: the moon's new years are
/// within two days of the mean ones.
pub(super) const fn months(days: i64) -> i64 {
    (2 * MONTH.1 * days + MONTH.0).div_euclid(2 * MONTH.0)
}

/// What follows of a calendar from the first day of its years and its [`Layout`].
macro_rules! thai_years {
    ($Calendar:ident, $layout:expr, $first_day:path) => {
        impl $Calendar {
            fn kind(year: i32) -> super::layout::Kind {
                super::layout::Kind::of($first_day(year.saturating_add(1)) - $first_day(year))
            }
        }

        impl $crate::calendars::uneven_years::UnevenYears for $Calendar {
            const BOUNDS: $crate::Bounds = super::layout::BOUNDS;

            fn year_at(days: i64) -> i32 {
                let estimate = $layout.year_of_days(days - $first_day(0));
                $crate::calendars::uneven_years::year_holding(days, estimate, Self::first_day)
            }

            fn first_day(year: i32) -> i64 {
                $first_day(year)
            }

            fn first_month(year: i32) -> i64 {
                super::layout::months($first_day(year) - $first_day(0))
            }

            fn year_of_month(index: i64) -> i32 {
                let estimate = $layout.year_of_months(index);
                $crate::calendars::uneven_years::year_holding(index, estimate, Self::first_month)
            }

            fn code(year: i32, ordinal: u8) -> $crate::Month {
                $layout.code(Self::kind(year), ordinal)
            }

            fn ordinal(year: i32, month: $crate::Month) -> Option<u8> {
                $layout.ordinal(Self::kind(year), month)
            }

            fn start(year: i32, ordinal: u8) -> u16 {
                $layout.start(Self::kind(year), ordinal)
            }

            fn ordinal_at(year: i32, place: u16) -> u8 {
                $layout.ordinal_at(Self::kind(year), place)
            }
        }
    };
}
pub(super) use thai_years;

/// The methods of `Calendar` that both reckonings share; the name of the leap month is given.
macro_rules! thai_methods {
    ($layout:expr, $leap_month:literal) => {
        uneven_years_methods!();

        fn status(&self, _: $crate::Day) -> $crate::Status {
            $crate::Status::Uncertain
        }

        fn era_of(&self, _: $crate::Day, _: $crate::YearMonthDay) -> Option<$crate::Era> {
            Some($crate::Era::new(0))
        }

        fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
            (era.place() == 0).then_some($crate::EraRule::new("cs"))
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            if month.is_leap() && month.number() != $layout.leap {
                return None;
            }
            super::layout::month_name(month, width, $leap_month)
        }
    };
}
pub(super) use thai_methods;
