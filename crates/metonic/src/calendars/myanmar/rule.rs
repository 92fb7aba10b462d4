//! The rule of the Myanmar calendar, in whole numbers: which years have a second Waso, on what day it
//! is full moon there, on what day the sun begins a year.
//!
//! SOURCE: Yan Naing Aye, *Algorithm, Program and Calculation of Myanmar Calendar* (2013), and his
//! `mmcal`, version of 2025-06-12: the constants of the eras, and the years that were otherwise.

/// A year of the *Sūrya Siddhānta* is 1577917828/4320000 days, a month 1577917828/53433336: in a part
/// of a day of which both are whole numbers, and a twelfth of the year too.
const YEAR: i64 = 53_433_336 / 2;
const MONTH: i64 = 4_320_000 / 2;
/// What twelve months are short of a year by, for each month.
const EPACT: i64 = YEAR / 12 - MONTH;
/// The years before the epoch that the excess of days is reckoned from: those of the *Kali Yuga*.
const KALI_YUGA: i64 = 3_739;
/// Days of a month, as a fraction.
const MONTH_DAYS: (i64, i64) = (394_479_457, 13_358_334);
/// Days of a year, as a fraction.
const YEAR_DAYS: (i64, i64) = (394_479_457, 1_080_000);
/// The Julian date of the beginning of year 0 in Myanmar time, in millionths.
const EPOCH: i64 = 1_954_168_050_623;
const MILLION: i64 = 1_000_000;
/// The Julian day number of 1970-01-01.
const UNIX_EPOCH: i64 = 2_440_588;

/// How a time reckoned.
struct Era {
    /// Hundredths of a day that a full moon is moved by.
    offset: i64,
    /// Months whose excess is looked at.
    months: i64,
    /// Whether the excess of days says which years have a second Waso, or the place in a cycle of
    /// nineteen.
    by_excess: bool,
}

const fn era(year: i32) -> Era {
    match year {
        // Since independence.
        1312.. => Era { offset: -50, months: 8, by_excess: true },
        // Under British rule.
        1217.. => Era { offset: -100, months: 4, by_excess: true },
        // Thandeikta.
        1100.. => Era { offset: -85, months: -1, by_excess: false },
        // Makaranta.
        _ => Era { offset: -110, months: -1, by_excess: false },
    }
}

/// Days that the full moon of the second Waso was moved by.
const fn correction(year: i32) -> i64 {
    match year {
        653 => 2,
        205 | 246 | 471 | 651 | 656 | 672 | 729 | 1120 | 1150 | 1207 | 1234 | 1377 => 1,
        572 | 767 | 813 | 849 | 851 | 854 | 927 | 933 | 936 | 938 | 949 | 952 | 963 | 968 | 1039 | 1126
        | 1172 | 1261 => -1,
        _ => 0,
    }
}

/// Years that had a second Waso against the rule, or had none.
const fn is_against_the_rule(year: i32) -> bool {
    matches!(year, 1201 | 1202 | 1263 | 1264 | 1344 | 1345)
}

/// Whether a year has a second Waso, and the day that it would be full moon there.
pub(super) const fn watat(year: i32) -> (bool, i64) {
    let Era { offset, months, by_excess } = era(year);
    let since = YEAR * (year as i64 + KALI_YUGA);
    let (mut moons, mut excess) = (since.div_euclid(MONTH), since.rem_euclid(MONTH));
    if excess < EPACT * (12 - months) {
        excess += MONTH;
        moons -= 1;
    }
    let is_watat =
        if by_excess { excess >= MONTH - EPACT * months } else { (7 * year as i64 + 2).rem_euclid(19) >= 12 };
    (is_watat != is_against_the_rule(year), full_moon(moons, offset) + correction(year))
}

/// The day of the full moon in the fifth month after a number of months since the *Kali Yuga*, moved
/// by hundredths of a day and rounded.
const fn full_moon(moons: i64, offset: i64) -> i64 {
    // The sum of what is the same for all moons, over a common denominator: the epoch, four and a half
    // months, the years since the Kali Yuga, the offset and a half for rounding.
    let denominator = 2 * MONTH_DAYS.1 as i128 * YEAR_DAYS.1 as i128 * MILLION as i128;
    let sum = in_parts(EPOCH, MILLION, denominator)
        + in_parts(9 * MONTH_DAYS.0, 2 * MONTH_DAYS.1, denominator)
        - in_parts(KALI_YUGA * YEAR_DAYS.0, YEAR_DAYS.1, denominator)
        + in_parts(offset + 50, 100, denominator);
    let (whole, rest) = (sum.div_euclid(denominator) as i64, sum.rem_euclid(denominator));
    let (days, of_day) = {
        let days = moons * MONTH_DAYS.0;
        (days.div_euclid(MONTH_DAYS.1), days.rem_euclid(MONTH_DAYS.1))
    };
    let carries = in_parts(of_day, MONTH_DAYS.1, denominator) + rest >= denominator;
    days + whole + carries as i64 - UNIX_EPOCH
}

/// A fraction over another denominator.
const fn in_parts(numerator: i64, denominator: i64, parts: i128) -> i128 {
    numerator as i128 * (parts / denominator as i128)
}

/// The day on which the sun begins a year: the first whose noon is after its moment.
pub(super) const fn first_day(year: i32) -> i64 {
    // The moment and a half, over 27 · 10⁶.
    let denominator = 27 * MILLION;
    let moment = year as i64 * YEAR_DAYS.0 * 25 + EPOCH * 27 + denominator / 2;
    -(-moment).div_euclid(denominator) - UNIX_EPOCH
}

/// The year that holds a day.
pub(super) const fn year_of(day: i64) -> i32 {
    let denominator = 27 * MILLION;
    let since = (day + UNIX_EPOCH) * denominator - denominator / 2 - EPOCH * 27;
    since.div_euclid(YEAR_DAYS.0 * 25) as i32
}

/// A year between one full moon and the next: its first of Tagu, and how many days it has beside 354
/// (0, 30 with a second Waso, 31 with a thirtieth of Nayon too).
pub(super) const fn lunar_year(year: i32) -> (i64, i64) {
    let (is_watat, moon) = watat(year);
    let mut years = 1;
    let mut before = watat(year - 1);
    while !before.0 && years < 3 {
        years += 1;
        before = watat(year - years);
    }
    let common = before.1 + 354 * years as i64;
    // Waso's full moon is 102 days after the first of Tagu in a common year.
    (common - 102, if is_watat { moon - common } else { 0 })
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;

    use super::*;

    /// The full moon of Waso, a holiday, was on 3 August 2020 and 1 August 2023, those of second Wasos; on 22 July
    /// 2013 and 23 July 2021 of the only one. (Lists of public holidays of those years.)
    #[test]
    fn years_with_a_second_waso_are_known() {
        let date = |year, month, day| {
            i64::from(crate::calendars::Gregorian::to_day(year, month, day).unwrap().get())
        };
        assert_eq!(watat(black_box(1382)), (true, date(2020, 8, 3)));
        assert_eq!(watat(black_box(1385)), (true, date(2023, 8, 1)));
        // The full moon is 102 days after the first of Tagu.
        assert_eq!(lunar_year(black_box(1375)), (date(2013, 7, 22) - 102, 0));
        assert_eq!(lunar_year(black_box(1383)), (date(2021, 7, 23) - 102, 0));
        // Those that were otherwise than the rule.
        for (with, without) in [(1201, 1202), (1263, 1264), (1344, 1345)] {
            assert!(watat(black_box(with)).0 && !watat(black_box(without)).0, "{with}, {without}");
        }
        // Seven in nineteen years, by the cycle or by the excess of days.
        for first in [0, 638, 1100, 1150] {
            assert_eq!((first..first + 19).filter(|&year| watat(black_box(year)).0).count(), 7, "{first}");
        }
    }

    /// The years of the sun follow one another without a gap, each of 365 or 366 days.
    #[test]
    fn solar_years_are_whole() {
        for year in (-4_000..4_000).map(black_box) {
            let (first, next) = (first_day(year), first_day(year + 1));
            assert!(matches!(next - first, 365 | 366), "{year}");
            assert_eq!([year_of(first), year_of(next - 1)], [year, year]);
        }
    }

    /// A common year has 354 days, one with a second Waso 30 more, or 31 with the thirtieth of Nayon.
    #[test]
    fn lunar_years_meet() {
        for year in (2..1_500).map(black_box) {
            let ((first, more), (next, _)) = (lunar_year(year), lunar_year(year + 1));
            assert!(matches!(more, 0 | 30 | 31), "{year}: {more}");
            assert_eq!(first + 354 + more, next, "{year}");
            assert_eq!(more > 0, watat(year).0, "{year}");
        }
    }
}
