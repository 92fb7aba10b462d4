//! What the calendars with the Roman months share: their English names, their eras, the places of
//! days in a year.

use crate::calendar::NameWidth;
use crate::day::Day;
use crate::fields::{Era, EraRule};
use crate::month::Month;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(crate) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    if month.is_leap() {
        return None;
    }
    let name = MONTHS.get(month.place())?;
    match width {
        NameWidth::Wide => Some(name),
        // CLDR 48, `en`: the first three letters, the first one.
        NameWidth::Abbreviated | NameWidth::Short => name.get(..3),
        NameWidth::Narrow => name.get(..1),
    }
}

/// `ce` from year 1; before it `bce`, counted backwards.
pub(crate) const fn common_era(year: i32) -> Era {
    Era::new(if year >= 1 { 0 } else { 1 })
}

/// The two eras, the common one beginning on the day given.
pub(crate) fn common_era_rule(era: Era, start: i64) -> Option<EraRule<'static>> {
    let start = Day::new(start as i32);
    let rules = [
        EraRule::new("ce").with_aliases(&["ad"]).from(start),
        EraRule::new("bce").with_aliases(&["bc"]).counting_back_from(0),
    ];
    rules.get(era.place()).copied()
}

/// Days in a Roman month: 1 to 12, February by the leap rule given.
#[inline]
pub(crate) const fn month_length(month: u8, is_leap: bool) -> u8 {
    // 30 or 31 days: the long months are the odd ones to July, the even ones from August on. Sums
    // in place of choices, which would be branches that no date foretells.
    let is_february = (month == 2) as u8;
    (0b1_1110 | (month ^ (month >> 3))) - 2 * is_february + (is_february & is_leap as u8)
}

/// The year, and the day of it, of days in which every fourth year has 366: 0 to 2^33, from the
/// beginning of the first of three years of 365.
#[inline(always)]
pub(super) const fn julian_year(days: u64) -> (u64, u32) {
    /// A 2922nd of 2^64, rounded up.
    const SCALE: u64 = u64::MAX / 2_922 + 1;
    // The year is floor((4 n + 3) / 1461), or floor((8 n + 7) / 2922): what is left over is odd, never
    // on the border of a day, and its first 32 bits tell the day. Under 2^36 times the rounding of
    // SCALE, less than 1, is far from the half of an eighth of a day.
    let product = SCALE as u128 * (8 * days + 7) as u128;
    ((product >> 64) as u64, (((product as u64 >> 32) * 1_461) >> 34) as u32)
}

/// The month (1 to 12), the day of the month and whether the civil year is the one after the
/// computational year, for a day of a year that begins on 1 March (0 to 365).
#[inline(always)]
#[allow(clippy::indexing_slicing, reason = "masked by the length, a power of two")]
pub(super) const fn from_march(day_of_year: u32) -> (u8, u8, bool) {
    // Days from 1 March to 1 January.
    const NEW_YEAR: u32 = 306;
    let (day, month) = FROM_MARCH[(day_of_year & 511) as usize];
    (month.number(), day, day_of_year >= NEW_YEAR)
}

/// The day of the month and the month: a load in place of two multiplications that wait for each other.
///
/// Neri and Schneider, *Euclidean affine functions and their application to calendar algorithms*
/// (2022), section 6: exact for 0 ≤ day < 734.
#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
static FROM_MARCH: [(u8, Month); 512] = {
    let (mut dates, mut day) = ([(1, Month::M01); 512], 0);
    while day < 366 {
        let scaled = 2_141 * day as u32 + 197_913;
        let (month, of_month) = (scaled >> 16, (scaled & 0xffff) / 2_141 + 1);
        let month = if month > 12 { month - 12 } else { month };
        dates[day] = (of_month as u8, Month::known(month as u8, false));
        day += 1;
    }
    dates
};

/// The inverse: how many days a month of 1 to 12 begins after 1 March, and whether its computational
/// year is the one before.
#[inline]
#[allow(clippy::indexing_slicing, reason = "the table has a place for every number of a byte")]
pub(super) const fn to_march(month: u8) -> (i64, bool) {
    (DAYS_AFTER_MARCH[month as usize] as i64, month <= 2)
}

/// From March to February, at the places of the months' numbers.
#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
static DAYS_AFTER_MARCH: [u16; 256] = {
    let (mut days, mut month) = ([0; 256], 3);
    while month < 15 {
        let place = if month > 12 { month - 12 } else { month };
        days[place] = (979 * month as u16 - 2_919) / 32;
        month += 1;
    }
    days
};

/// The inherent functions that follow from a leap rule for the Roman months.
macro_rules! roman_months {
    ($Calendar:ident) => {
        impl $Calendar {
            #[inline]
            pub(crate) const fn month_length(year: i32, month: u8) -> u8 {
                super::names::month_length(month, Self::is_leap(year))
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                (super::names::month_length(month, false), super::names::month_length(month, true))
            }
        }

        regular_years_inherent!($Calendar, 12);
    };
}
pub(super) use roman_months;

/// The methods of `Calendar` that the calendars of the common era answer alike.
macro_rules! common_era_methods {
    () => {
        fn about(&self) -> $crate::About<'_> {
            Self::ABOUT
        }

        regular_years_methods!();

        fn era_of(&self, _: $crate::Day, ymd: $crate::YearMonthDay) -> Option<$crate::Era> {
            Some(super::names::common_era(ymd.year))
        }

        fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
            super::names::common_era_rule(era, Self::first_day(1, 1))
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            super::names::month_name(month, width)
        }
    };
}
pub(super) use common_era_methods;
