//! The solar calendars of India and Nepal. The rules of the true sun and moon are too long to be
//! restated: those calendars are in [`stated`](super::stated).

use super::*;

/// The place of a month among all of its calendar's.
fn month_of_all(year: i32, month: u8) -> i128 {
    12 * i128::from(year) + i128::from(month) - 1
}

/// *Calendrical Calculations*, 10.5: a month begins on the day R.D. ⌈−1132959 + m · Y/12 + 1 −
/// 30/24⌉, where Y is 1 577 917 500 / 4 320 000.
fn old_hindu_solar(year: i32, month: u8) -> u8 {
    let first = |month: i128| {
        let numerator = month * 1_577_917_500 - 12 * 4_320_000 / 4;
        (numerator + 12 * 4_320_000 - 1).div_euclid(12 * 4_320_000)
    };
    let month = month_of_all(year, month);
    (first(month + 1) - first(month)) as u8
}

subjects! {
    /// Anchor: *Calendrical Calculations*, appendix C: R.D. 764652 is 2 Karka of 5195 Kali.
    exhaustive_old_hindu_solar, sample_old_hindu_solar:
        OldHinduSolar, old_hindu_solar, (764_652, (5_195, 4, 2));
    /// Anchor: 1 Baishakh 2000 was 14 April 1943 (R.D. 709404).
    exhaustive_bikram_sambat, sample_bikram_sambat:
        BikramSambat, of_table(&calendars::BikramSambat), (709_404, (2_000, 1, 1));
}
