//! What the tabular Islamic calendars share: one rule, in which leap years of the cycle and the
//! first day of year 1 differ.

use crate::calendar::NameWidth;
use crate::calendars::mean_years;
use crate::day::Day;
use crate::fields::{Era, EraRule};
use crate::month::Month;

/// Days in 30 years, of which 11 are leap years.
pub(super) const DAYS_OF_30_YEARS: i64 = 10_631;
/// The first day of year 1, Friday 16 July 622 (Julian), in days from 1970-01-01: R.D. 227 015.
/// Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 7.1.
pub(super) const FRIDAY: i64 = 227_015 - 719_163;
/// The day before: the epoch of the astronomers.
pub(super) const THURSDAY: i64 = FRIDAY - 1;

/// CLDR 48, `en`, calendar `islamic`.
const MONTHS: [[&str; 2]; 12] = [
    ["Muharram", "Muh."],
    ["Safar", "Saf."],
    ["Rabiʻ I", "Rab. I"],
    ["Rabiʻ II", "Rab. II"],
    ["Jumada I", "Jum. I"],
    ["Jumada II", "Jum. II"],
    ["Rajab", "Raj."],
    ["Shaʻban", "Sha."],
    ["Ramadan", "Ram."],
    ["Shawwal", "Shaw."],
    ["Dhuʻl-Qiʻdah", "Dhuʻl-Q."],
    ["Dhuʻl-Hijjah", "Dhuʻl-H."],
];

pub(super) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    if month.is_leap() {
        return None;
    }
    let place = month.place();
    let [wide, abbreviated] = MONTHS.get(place)?;
    match width {
        NameWidth::Wide => Some(wide),
        NameWidth::Abbreviated | NameWidth::Short => Some(abbreviated),
        NameWidth::Narrow => crate::calendars::number(month, 12),
    }
}

/// `ah` from year 1; before it `bh`, counted backwards.
pub(super) const fn era_of(year: i32) -> Era {
    Era::new(if year >= 1 { 0 } else { 1 })
}

/// The two eras, that of the Hijra beginning on the day given.
pub(super) fn era(era: Era, start: i64) -> Option<EraRule<'static>> {
    let rules = [EraRule::new("ah").from(Day::new(start as i32)), EraRule::new("bh").counting_back_from(0)];
    rules.get(era.place()).copied()
}

/// Year, month and day of a day, which is less than 500 000 before or after `first_day` counted on from
/// every i32 day. `carry` is what is added to 11 y before the remainder by 30 is
/// taken, which is under 11 in a leap year; it is 0 to 29.
#[inline(always)]
#[allow(clippy::indexing_slicing, reason = "masked by the length, a power of two")]
pub(super) const fn from_day(day: Day, first_day: i64, carry: i64) -> (i32, u8, u8) {
    // Year 1 + n begins floor((10631 n + carry) / 30) days after year 1; this is the inverse. The
    // cycles make every i32 day positive.
    const CYCLES: i64 = 202_500;
    let days = (day.get() as i64 - first_day + DAYS_OF_30_YEARS * CYCLES) as u64;
    let (year, day) = mean_years::year_and_day::<{ DAYS_OF_30_YEARS as u64 }, 30>(days, carry as u64);
    let date = FROM_DAY_OF_YEAR[(day & 511) as usize];
    (year as i32 + (1 - 30 * CYCLES) as i32, (date >> 12) as u8 + 1, date as u8)
}

/// For each day of a year, the month before (0 to 11) in the first four bits, the day of the month in
/// the last eight: a load in place of multiplications that wait for each other.
#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
static FROM_DAY_OF_YEAR: [u16; 512] = {
    let (mut dates, mut day) = ([1; 512], 0);
    while day < 355 {
        // Months of 30 and 29 days in turn, the last of 30 in a leap year: 325 days to 11 months.
        let month = (11 * day + 5) / 325;
        dates[day] = (month << 12 | (day - (59 * month).div_ceil(2) + 1)) as u16;
        day += 1;
    }
    dates
};

/// Days from 1970-01-01 to the first day of a month of 1 to 12, in any year.
#[inline]
pub(super) const fn first_day(year: i32, month: u8, first_day: i64, carry: i64) -> i64 {
    let years = year as i64 - 1;
    first_day + (DAYS_OF_30_YEARS * years + carry).div_euclid(30) + days_before(month)
}

#[inline]
pub(super) const fn is_leap(year: i32, carry: i64) -> bool {
    (11 * year as i64 + carry).rem_euclid(30) < 11
}

/// Days in a month of 1 to 12.
#[inline]
pub(super) const fn month_length(year: i32, month: u8, carry: i64) -> u8 {
    29 + month % 2 + (month == 12 && is_leap(year, carry)) as u8
}

/// The shortest and the longest that a month of 1 to 12 is.
pub(super) const fn month_bounds(month: u8) -> (u8, u8) {
    let shortest = 29 + month % 2;
    (shortest, shortest + (month == 12) as u8)
}

/// Days of the year before a month (1 to 12).
#[inline]
pub(super) const fn days_before(month: u8) -> i64 {
    29 * (month as i64 - 1) + month as i64 / 2
}

/// A calendar by this rule: `tabular_islamic!(Calendar, first day of year 1, carry)`.
macro_rules! tabular_islamic {
    ($Calendar:ident, $first_day:expr, $carry:literal) => {
        impl $Calendar {
            /// Year, month (1 to 12) and day of the month.
            #[must_use]
            #[inline(always)]
            pub const fn from_day(day: $crate::Day) -> (i32, u8, u8) {
                super::tabular::from_day(day, $first_day, $carry)
            }

            #[inline]
            const fn first_day(year: i32, month: u8) -> i64 {
                super::tabular::first_day(year, month, $first_day, $carry)
            }

            /// Whether the year has 355 days.
            #[must_use]
            #[inline]
            pub const fn is_leap(year: i32) -> bool {
                super::tabular::is_leap(year, $carry)
            }

            #[inline]
            const fn month_length(year: i32, month: u8) -> u8 {
                super::tabular::month_length(year, month, $carry)
            }

            const fn month_bounds(month: u8) -> (u8, u8) {
                super::tabular::month_bounds(month)
            }
        }

        regular_years_inherent!($Calendar, 12);

        impl $crate::Calendar for $Calendar {
            fn about(&self) -> $crate::About<'_> {
                Self::ABOUT
            }

            regular_years_methods!();

            fn day_start(&self) -> $crate::DayStart {
                $crate::DayStart::Sunset
            }

            fn era_of(&self, _: $crate::Day, ymd: $crate::YearMonthDay) -> Option<$crate::Era> {
                Some(super::tabular::era_of(ymd.year))
            }

            fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
                super::tabular::era(era, $first_day)
            }

            fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
                super::tabular::month_name(month, width)
            }
        }
    };
}
pub(super) use tabular_islamic;
