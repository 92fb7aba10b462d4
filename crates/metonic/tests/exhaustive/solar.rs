//! The solar calendars whose years begin by an event in the sky, and those by a rule in their
//! place.
//!
//! Lengths of months are restated; leap years are, where they are published or a rule, and else are
//! the table's, which `cargo xtask verify` computes anew.

use super::rules::{persian, persian_33};
use super::*;

/// The leap years of 33 in the published years; by the sky in others.
fn persian_by_the_sky(year: i32, month: u8) -> u8 {
    if (1206..=1498).contains(&year) {
        persian_33(year, month)
    } else {
        persian(month, calendars::PersianAstronomical.is_leap_year(year).unwrap())
    }
}

/// Twelve months of 30 days and one of 5 or 6.
fn republican(month: u8, is_leap: bool) -> u8 {
    if month <= 12 { 30 } else { 5 + u8::from(is_leap) }
}

/// III, VII and XI; by the sky in other years.
fn republican_by_the_sky(year: i32, month: u8) -> u8 {
    let is_leap = match year {
        1..=14 => [3, 7, 11].contains(&year),
        _ => calendars::FrenchRepublican.is_leap_year(year).unwrap(),
    };
    republican(month, is_leap)
}

/// Reingold and Dershowitz 17.3: the Gregorian rule, and not every 4000th year.
fn republican_arithmetic(year: i32, month: u8) -> u8 {
    republican(month, gregorian(year, 2) == 29 && year % 4_000 != 0)
}

/// `when_exe`: the year that the Gregorian rule has next.
fn republican_continuous(year: i32, month: u8) -> u8 {
    republican(month, gregorian(year + 1, 2) == 29)
}

/// Mädler: not every 128th year; to XVI as if the years were one on.
fn republican_madler(year: i32, month: u8) -> u8 {
    let year = if year <= 16 { year + 1 } else { year };
    republican(month, year % 4 == 0 && year % 128 != 0)
}

/// Nineteen months of 19 days, the Ayyám-i-Há at position 19.
fn bahai(ordinal: u8, is_leap: bool) -> u8 {
    if ordinal == 19 { 4 + u8::from(is_leap) } else { 19 }
}

/// The Ayyám-i-Há of a year that begins in March 1843 + y are in the next Gregorian year.
fn bahai_western(year: i32, ordinal: u8) -> u8 {
    bahai(ordinal, gregorian(year + 1844, 2) == 29)
}

fn bahai_by_the_sky(year: i32, ordinal: u8) -> u8 {
    bahai(ordinal, calendars::BahaiAstronomical.is_leap_year(year).unwrap())
}

/// The West's to 171 BE.
fn bahai_of_both(year: i32, ordinal: u8) -> u8 {
    if year < 172 { bahai_western(year, ordinal) } else { bahai_by_the_sky(year, ordinal) }
}

subjects! {
    /// Anchor: the Revolution: 22 Bahman 1357 was 11 February 1979 (R.D. 722491).
    exhaustive_persian, sample_persian: Persian, persian_by_the_sky, (722_491, (1357, 11, 22));
    exhaustive_persian_astronomical, sample_persian_astronomical:
        PersianAstronomical, persian_by_the_sky, (722_491, (1357, 11, 22));
    /// Anchor: the decree of 4 Frimaire II: the Republic began on 22 September 1792 (R.D. 654415).
    exhaustive_french_republican, sample_french_republican:
        FrenchRepublican, republican_by_the_sky, (654_415, (1, 1, 1));
    exhaustive_french_arithmetic, sample_french_arithmetic:
        FrenchRepublicanArithmetic, republican_arithmetic, (654_415, (1, 1, 1));
    exhaustive_french_continuous, sample_french_continuous:
        FrenchRepublicanContinuous, republican_continuous, (654_415, (1, 1, 1));
    exhaustive_french_madler, sample_french_madler:
        FrenchRepublicanMadler, republican_madler, (654_415, (1, 1, 1));
    /// Anchor: the era began on 21 March 1844 (R.D. 673222); Naw-Rúz 172 was 21 March 2015 (R.D.
    /// 735678).
    exhaustive_bahai, sample_bahai: Bahai[|_| 20], bahai_of_both, (673_222, (1, 1, 1));
    exhaustive_bahai_western, sample_bahai_western:
        BahaiWestern[|_| 20], bahai_western, (673_222, (1, 1, 1));
    exhaustive_bahai_astronomical, sample_bahai_astronomical:
        BahaiAstronomical[|_| 20], bahai_by_the_sky, (735_678, (172, 1, 1));
}
