//! Calendars of numbered Gregorian years, of the Egyptian year, of fixed months, of weeks; and the
//! windu of Java.

use super::*;

/// Twelve months of 30 days and one of 5.
fn egyptian(_: i32, month: u8) -> u8 {
    if month < 13 { 30 } else { 5 }
}

/// The same with a sixth day in a year that ends in a Gregorian leap year.
fn fasli(year: i32, month: u8) -> u8 {
    if month < 13 { 30 } else { 5 + (gregorian(year + 631, 2) - 28) }
}

/// Adopted in 2003: five months of 31 days, the others of 30, the last of 31 in a leap year.
fn nanakshahi(year: i32, month: u8) -> u8 {
    match month {
        1..=5 => 31,
        12 => 30 + (gregorian(year + 1469, 2) - 28),
        _ => 30,
    }
}

/// The Bangla Academy's months of 1987.
fn bangla_1987(year: i32, month: u8) -> u8 {
    match month {
        1..=5 => 31,
        11 => 30 + (gregorian(year + 594, 2) - 28),
        _ => 30,
    }
}

/// Those of 2019, from 1426 on.
fn bangla(year: i32, month: u8) -> u8 {
    match month {
        _ if year < 1426 => bangla_1987(year, month),
        1..=6 => 31,
        11 => gregorian(year + 594, 2) + 1,
        _ => 30,
    }
}

/// A leap week where summer would begin before 19 April else: after a year whose summer begins on the
/// 19th, or on the 20th before a leap year.
fn has_leap_week(year: i32) -> bool {
    // 400 years are whole weeks.
    let year = 2000 + year.rem_euclid(400);
    let is_thursday =
        |day| calendars::Gregorian::to_day(year, 4, day).unwrap().weekday() == Weekday::Thursday;
    is_thursday(19) || (is_thursday(20) && gregorian(year + 1, 2) == 29)
}

fn icelandic(year: i32, ordinal: u8) -> u8 {
    match ordinal {
        4 => 4,
        5 if has_leap_week(year) => 7,
        _ => 30,
    }
}

/// Twelve months of 30 and 29 days in turn, by the windu; Dal has its own.
fn javanese(year: i32, month: u8) -> u8 {
    const DAL: [u8; 12] = [30, 30, 29, 29, 29, 29, 30, 29, 30, 29, 30, 30];
    // Ehe, Je and Jimakir are long, but not the last year of the 120 that end with 1866.
    let is_last = year.rem_euclid(120) == 1866 % 120;
    match (year - 1555).rem_euclid(8) {
        4 => DAL[usize::from(month) - 1],
        1 | 3 | 7 if month == 12 && !is_last => 30,
        _ => 29 + month % 2,
    }
}

subjects! {
    /// Anchor: the Gregorian epoch, R.D. 1, in the years of each.
    exhaustive_juche, sample_juche: Juche, |year, month| gregorian(year + 1911, month), (1, (-1910, 1, 1));
    exhaustive_dangun, sample_dangun: Dangun, |year, month| gregorian(year - 2333, month), (1, (2334, 1, 1));
    exhaustive_holocene, sample_holocene:
        Holocene, |year, month| gregorian(year - 10_000, month), (1, (10_001, 1, 1));
    /// Anchor: Reingold and Dershowitz, section 1.11: the epochs.
    exhaustive_egyptian, sample_egyptian: Egyptian, egyptian, (-272_787, (1, 1, 1));
    exhaustive_armenian, sample_armenian: Armenian, egyptian, (201_443, (1, 1, 1));
    /// Anchor: the accession of Yazdegerd III, 16 June 632 (Julian), and a month after it.
    exhaustive_qadimi, sample_qadimi: ZoroastrianQadimi, egyptian, (230_638, (1, 1, 1));
    exhaustive_shahanshahi, sample_shahanshahi: ZoroastrianShahanshahi, egyptian, (230_668, (1, 1, 1));
    /// Anchor: 1 Fravardin 1370 was 21 March 2000 (R.D. 730200).
    exhaustive_fasli, sample_fasli: ZoroastrianFasli, fasli, (730_200, (1370, 1, 1));
    /// Anchor: 1 Chet 532 was 14 March 2000 (R.D. 730193).
    exhaustive_nanakshahi, sample_nanakshahi: Nanakshahi, nanakshahi, (730_193, (532, 1, 1));
    /// Anchor: 31 Ashwin 1426 was 16 October 2019 (R.D. 737348).
    exhaustive_bangla_bd, sample_bangla_bd: BanglaBd, bangla, (737_348, (1426, 6, 31));
    exhaustive_bangla_bd_1987, sample_bangla_bd_1987: BanglaBd1987, bangla_1987, (737_348, (1426, 7, 1));
    /// Anchor: the almanac for 1945: winter began on 27 October (R.D. 710331).
    exhaustive_icelandic, sample_icelandic:
        Icelandic[|year| 13 + u8::from(has_leap_week(year))], icelandic, (710_331, (1945, 9, 1));
    /// Anchor: 1 Sura 1867 was 24 March 1936 (R.D. 706827).
    exhaustive_javanese, sample_javanese: Javanese, javanese, (706_827, (1867, 1, 1));
}
