//! What the Bahá'í calendars share: nineteen months of nineteen days, the Ayyám-i-Há, and the
//! nineteens of years.

use crate::calendar::NameWidth;
use crate::error::Error;
use crate::fields::{Era, EraRule};
use crate::month::{Bounds, Month};

/// Months in every year, the Ayyám-i-Há among them.
pub(super) const MONTHS: u8 = 20;
/// Days in a month.
const MONTH_DAYS: i64 = 19;
/// The position of the Ayyám-i-Há.
const AYYAM_I_HA: u8 = 19;
/// Days of the year before them.
const BEFORE_AYYAM_I_HA: i64 = 18 * MONTH_DAYS;
/// Days of the year without them.
const NINETEEN_MONTHS: i64 = 19 * MONTH_DAYS;

/// Days at the end of a year that hang on the beginning of the next: the last month, and the last
/// of the Ayyám-i-Há.
pub(super) const DAYS_IN_DOUBT_WITH_THE_NEXT_YEAR: i64 = MONTH_DAYS + 1;
/// Names of months, as the volumes of *The Bahá'í World* transliterate them.
const NAMES: [&str; 19] = [
    "Bahá",
    "Jalál",
    "Jamál",
    "‘Aẓamat",
    "Núr",
    "Raḥmat",
    "Kalimát",
    "Kamál",
    "Asmá’",
    "‘Izzat",
    "Mashíyyat",
    "‘Ilm",
    "Qudrat",
    "Qawl",
    "Masá’il",
    "Sharaf",
    "Sulṭán",
    "Mulk",
    "‘Alá’",
];

/// Names of the years of a Váḥid, likewise.
const YEARS: [&str; 19] = [
    "Alif", "Bá’", "Ab", "Dál", "Báb", "Váv", "Abad", "Jád", "Bahá’", "Ḥubb", "Bahháj", "Javáb", "Aḥad",
    "Vahháb", "Vidád", "Badí‘", "Bahí", "Abhá", "Váḥid",
];

pub(super) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    ordinal(month)?;
    match width {
        // CLDR has no names, and so no shorter ones.
        _ if month.is_leap() => Some("Ayyám-i-Há"),
        NameWidth::Narrow => crate::calendars::number(month, 13),
        _ => NAMES.get(month.place()).copied(),
    }
}

/// The code of the month at a position of 1 to 20.
pub(super) fn code(ordinal: u8) -> Month {
    match ordinal {
        ..AYYAM_I_HA => Month::clamped(ordinal),
        AYYAM_I_HA => Month::leap(AYYAM_I_HA - 1).unwrap_or(Month::M01),
        _ => Month::clamped(ordinal - 1),
    }
}

/// The position of a month.
pub(super) fn ordinal(month: Month) -> Option<u8> {
    match (month.number(), month.is_leap()) {
        (number @ ..AYYAM_I_HA, false) => Some(number),
        (18, true) => Some(AYYAM_I_HA),
        (19, false) => Some(MONTHS),
        _ => None,
    }
}

/// The position of the month that holds a day of a year (from 0) of some days.
pub(super) fn ordinal_of(day: i64, days: i64) -> u8 {
    if day < BEFORE_AYYAM_I_HA {
        (day / MONTH_DAYS) as u8 + 1
    } else if day < days - MONTH_DAYS {
        AYYAM_I_HA
    } else {
        MONTHS
    }
}

/// Days of a year of some days before the month at a position.
pub(super) fn days_before(ordinal: u8, days: i64) -> i64 {
    if ordinal == MONTHS { days - MONTH_DAYS } else { MONTH_DAYS * (i64::from(ordinal) - 1) }
}

/// Days in the month at a position, in a year of some days.
pub(super) fn month_length(ordinal: u8, days: i64) -> u8 {
    (if ordinal == AYYAM_I_HA { days - NINETEEN_MONTHS } else { MONTH_DAYS }) as u8
}

/// The shortest and the longest that a month is.
pub(super) fn lengths_of(month: Month) -> Result<(u8, u8), Error> {
    let ordinal = ordinal(month).ok_or(Error::NoSuchMonth { month })?;
    Ok((month_length(ordinal, 365), month_length(ordinal, 366)))
}

pub(super) const BOUNDS: Bounds = Bounds {
    shortest_month: 4,
    longest_month: 19,
    fewest_months: MONTHS,
    most_months: MONTHS,
    shortest_year: 365,
    longest_year: 366,
};

/// One era for every year: Bahá'í Era.
pub(super) const ERA: Era = Era::new(0);

pub(super) fn era_rule(era: Era) -> Option<EraRule<'static>> {
    (era == ERA).then_some(EraRule::new("be"))
}

/// The Kull-i-Shay’ of a year, 361 years each; the Váḥid in it, 19 years each; and the year of
/// that.
pub(super) const fn nineteens(year: i32) -> (i32, u8, u8) {
    let before = year as i64 - 1;
    let in_vahid = before.rem_euclid(19) as u8 + 1;
    let vahid = before.div_euclid(19).rem_euclid(19) as u8 + 1;
    ((before.div_euclid(361) + 1) as i32, vahid, in_vahid)
}

pub(super) fn year_name(year: i32) -> &'static str {
    let (_, _, in_vahid) = nineteens(year);
    YEARS.get(usize::from(in_vahid) - 1).copied().unwrap_or_default()
}

/// The inherent functions that follow from a calendar's beginnings of years: `year_of_day` and
/// `new_year`.
macro_rules! bahai_inherent {
    ($Calendar:ident) => {
        impl $Calendar {
            /// The first year with a day between `Day::MIN` and `Day::MAX`.
            pub const MIN_YEAR: i32 = Self::year_of_day($crate::Day::MIN.get() as i64).0;
            /// The last year with a day between `Day::MIN` and `Day::MAX`.
            pub const MAX_YEAR: i32 = Self::year_of_day($crate::Day::MAX.get() as i64).0;

            /// The Kull-i-Shay’ of a year: 361 years each, the first from year 1 on.
            #[must_use]
            pub const fn kull_i_shay(year: i32) -> i32 {
                super::badi::nineteens(year).0
            }

            /// The Váḥid of a year in its Kull-i-Shay’, 1 to 19: 19 years each.
            #[must_use]
            pub const fn vahid(year: i32) -> u8 {
                super::badi::nineteens(year).1
            }

            /// The place of a year in its Váḥid, 1 to 19.
            #[must_use]
            pub const fn year_of_vahid(year: i32) -> u8 {
                super::badi::nineteens(year).2
            }

            /// The name that a year has for its place in its Váḥid: `Alif` to `Váḥid`.
            #[must_use]
            pub fn year_name(year: i32) -> &'static str {
                super::badi::year_name(year)
            }

            /// Whether the year has 366 days, five of them Ayyám-i-Há.
            #[must_use]
            pub const fn is_leap(year: i32) -> bool {
                Self::days_in(year) == 366
            }

            const fn days_in(year: i32) -> i64 {
                // Saturates only for a year without a day.
                Self::new_year(year.saturating_add(1)) - Self::new_year(year)
            }

            /// Year, first day and length of the year of a day, and the position of its month.
            fn place_of(day: $crate::Day) -> (i32, i64, i64, u8) {
                let day = i64::from(day.get());
                let (year, first_day) = Self::year_of_day(day);
                let days = Self::days_in(year);
                (year, first_day, days, super::badi::ordinal_of(day - first_day, days))
            }

            const fn check(year: i32) -> Result<(), $crate::Error> {
                if year < Self::MIN_YEAR || year > Self::MAX_YEAR {
                    let (min, max) = (Self::MIN_YEAR, Self::MAX_YEAR);
                    return Err($crate::Error::Year { value: year as i64, min, max });
                }
                Ok(())
            }

            /// The place of the first month of a year.
            const fn first_month(year: i32) -> i32 {
                year * super::badi::MONTHS as i32
            }
        }
    };
}
pub(super) use bahai_inherent;

/// The methods of `Calendar` that every Bahá'í calendar answers alike.
macro_rules! bahai_methods {
    () => {
        fn about(&self) -> $crate::About<'_> {
            Self::ABOUT
        }

        fn month_of(&self, day: $crate::Day) -> $crate::MonthIndex {
            let (year, _, _, ordinal) = Self::place_of(day);
            $crate::MonthIndex::new(Self::first_month(year) + i32::from(ordinal) - 1)
        }

        fn month(&self, index: $crate::MonthIndex) -> $crate::MonthShape {
            let months = i32::from(super::badi::MONTHS);
            let (year, ordinal) = (index.get().div_euclid(months), index.get().rem_euclid(months) as u8 + 1);
            let days = Self::days_in(year);
            $crate::MonthShape {
                first_day: Self::new_year(year) + super::badi::days_before(ordinal, days),
                days: super::badi::month_length(ordinal, days),
                year,
                ordinal,
                month: super::badi::code(ordinal),
            }
        }

        fn find(&self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            Self::check(year)?;
            let ordinal = super::badi::ordinal(month).ok_or($crate::Error::Month { month, year })?;
            Ok($crate::MonthIndex::new(Self::first_month(year) + i32::from(ordinal) - 1))
        }

        fn ymd_of(&self, day: $crate::Day) -> $crate::YearMonthDay {
            let (year, first_day, days, ordinal) = Self::place_of(day);
            let number = i64::from(day.get()) - first_day - super::badi::days_before(ordinal, days) + 1;
            $crate::YearMonthDay::new(year, super::badi::code(ordinal), number as u8)
        }

        fn month_ordinal(&self, day: $crate::Day) -> u8 {
            Self::place_of(day).3
        }

        fn years(&self) -> core::ops::RangeInclusive<i32> {
            Self::MIN_YEAR..=Self::MAX_YEAR
        }

        fn year(&self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            Self::check(year)?;
            Ok($crate::YearShape {
                year,
                first_month: $crate::MonthIndex::new(Self::first_month(year)),
                months: super::badi::MONTHS,
                first_day: Self::new_year(year),
                days: Self::days_in(year) as u16,
            })
        }

        fn day_start(&self) -> $crate::DayStart {
            $crate::DayStart::Sunset
        }

        fn is_leap_year(&self, year: i32) -> Result<bool, $crate::Error> {
            Self::check(year).map(|()| Self::is_leap(year))
        }

        fn bounds(&self) -> $crate::Bounds {
            super::badi::BOUNDS
        }

        fn shortest_days_in_month(&self, month: $crate::Month) -> Result<u8, $crate::Error> {
            super::badi::lengths_of(month).map(|(shortest, _)| shortest)
        }

        fn longest_days_in_month(&self, month: $crate::Month) -> Result<u8, $crate::Error> {
            super::badi::lengths_of(month).map(|(_, longest)| longest)
        }

        fn era_of(&self, _: $crate::Day, _: $crate::YearMonthDay) -> Option<$crate::Era> {
            Some(super::badi::ERA)
        }

        fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
            super::badi::era_rule(era)
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            super::badi::month_name(month, width)
        }
    };
}
pub(super) use bahai_methods;
