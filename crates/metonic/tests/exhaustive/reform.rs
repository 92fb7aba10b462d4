//! The reform and leisure calendars, by their authors' rules.

use metonic::{Calendar, Day, Error, Month, YearMonthDay, calendars};

use super::rules::{gregorian, iso_weeks, roman};
use super::{Subject, Ymd, at_position, by_position};

fn is_leap(year: i32) -> bool {
    gregorian(year, 2) == 29
}

/// Bromberg: 52 leap years in 293, spread evenly about the middle of the cycle.
fn is_symmetry_leap(year: i32) -> bool {
    let leap_years_before = |year: i32| (52 * i64::from(year) - 52 + 146).div_euclid(293);
    leap_years_before(year + 1) > leap_years_before(year)
}

fn symmetry454(year: i32, month: u8) -> u8 {
    7 * (if month % 3 == 2 { 5 } else { 4 } + u8::from(month == 12 && is_symmetry_leap(year)))
}

fn symmetry010(year: i32, month: u8) -> u8 {
    30 + u8::from(month % 3 == 2) + 7 * u8::from(month == 12 && is_symmetry_leap(year))
}

/// Hanke and Henry: quarters of 30, 30 and 31 days, and a week in the years with 53.
fn hanke_henry(_: i32, month: u8) -> u8 {
    match month {
        13 => 7,
        _ => 30 + u8::from(month.is_multiple_of(3)),
    }
}

fn hanke_henry_months(year: i32) -> u8 {
    iso_weeks(year) - 40
}

/// Colligan: the last two digits are 99 or 6 divides them, but 400 does not divide the year.
fn is_pax_leap(year: i32) -> bool {
    let in_cycle = year.rem_euclid(400);
    in_cycle != 0 && (in_cycle % 100 == 99 || in_cycle % 100 % 6 == 0)
}

fn pax(year: i32, position: u8) -> u8 {
    if is_pax_leap(year) && position == 13 { 7 } else { 28 }
}

fn pax_months(year: i32) -> u8 {
    13 + u8::from(is_pax_leap(year))
}

fn international_fixed(year: i32, month: u8) -> u8 {
    28 + u8::from(month == 13 || (month == 6 && is_leap(year)))
}

/// Comte: two festivals end the leap years, from 1789 on.
fn positivist(year: i32, month: u8) -> u8 {
    if month == 13 { 29 + u8::from(is_leap(year + 1_788)) } else { 28 }
}

fn world(year: i32, month: u8) -> u8 {
    30 + u8::from(month % 3 == 1 || month == 12 || (month == 6 && is_leap(year)))
}

fn world_season(year: i32, season: u8) -> u8 {
    91 + u8::from(season == 4 || (season == 2 && is_leap(year)))
}

fn discordian(year: i32, season: u8) -> u8 {
    73 + u8::from(season == 1 && is_leap(year - 1_166))
}

/// 29 February lies in the second calendar year of the calendar's own.
fn tranquility(year: i32, month: u8) -> u8 {
    28 + u8::from(month == 13 || (month == 8 && is_leap(year + 1_969)))
}

fn pranatamangsa(year: i32, month: u8) -> u8 {
    const LENGTHS: [u8; 12] = [41, 23, 24, 25, 27, 43, 43, 26, 25, 24, 23, 41];
    LENGTHS[usize::from(month) - 1] + u8::from(month == 8 && is_leap(year + 1_855))
}

/// Dee: the 4th, 8th, … 32nd of 33 years.
fn dee(year: i32, month: u8) -> u8 {
    roman(month, [4, 8, 12, 16, 20, 24, 28, 32].contains(&year.rem_euclid(33)))
}

/// Palmen: 30 and 29 nights in turn; of 52 yerms every third has 15 months.
fn yerm(_: i32, month: u8) -> u8 {
    29 + month % 2
}

fn yerm_months(year: i32) -> u8 {
    if ((year - 1).rem_euclid(52) + 1) % 3 == 0 { 15 } else { 17 }
}

/// `when_exe`: five months of 30 days, one of 29 or 30 about 20 March, six of 31.
fn umalqura_solar(year: i32, month: u8) -> u8 {
    match month {
        1..=5 => 30,
        6 => 29 + u8::from(is_leap(year + 622)),
        _ => 31,
    }
}

/// `when_exe`: 31 and 30 days in turn; in the first form the eleventh month has 30.
fn tenreki_a(_: i32, month: u8) -> u8 {
    if month == 11 { 30 } else { 30 + month % 2 }
}

fn tenreki_b(_: i32, month: u8) -> u8 {
    30 + month % 2
}

/// `when_exe`: 30 and 29 days in turn; the last month of a short year has 29.
fn goddess(year: i32, month: u8) -> u8 {
    let in_cycle = (year - 1).rem_euclid(470) + 1;
    let is_short = in_cycle % 10 == 0 || in_cycle == 235;
    if month == 13 { 30 - u8::from(is_short) } else { 29 + month % 2 }
}

/// *Kalender Tenganan*: three years of 360, 352 and 383 days.
fn tenganan(year: i32, position: u8) -> u8 {
    match (year.rem_euclid(3), position) {
        (2, 11..) => 26,
        (0, 5) => 27,
        (0, 12..) => 28,
        _ => 30,
    }
}

fn tenganan_months(year: i32) -> u8 {
    12 + u8::from(year % 3 == 0)
}

/// Tolkien, appendix D: 2 Yule, six months, the Lithe, six months, 1 Yule. The year that ends in a
/// Gregorian leap year is one.
fn shire(year: i32, position: u8) -> u8 {
    match position {
        1 | 15 => 1,
        8 => 3 + u8::from(is_leap(year)),
        _ => 30,
    }
}

/// `when_exe`: 12 months of a cycle of 20 989, of which the first 20 988 are years of 33, five or six of
/// whose months have 31 days.
fn vanishing_leprechaun(year: i32, month: u8) -> u8 {
    let place = (12 * (i64::from(year) + 5_731) + i64::from(month) - 1).rem_euclid(20_989);
    let (in_33, in_year) = (place / 12 % 33 + 1, place % 12);
    let is_long = place < 20_988 && [4, 8, 12, 16, 21, 25, 29, 33].contains(&in_33);
    30 + u8::from(place < 20_988 && in_year < 5 + i64::from(is_long))
}

/// Ten months of 36 days, and those that end the year: six in every fourth.
fn yi(year: i32, month: u8) -> u8 {
    if month < 11 { 36 } else { 5 + u8::from(year % 4 == 0) }
}

subjects! {
    /// Anchor: ThreeTen-Extra: 3 January 2000 (R.D. 730122) is 1 January.
    exhaustive_symmetry454, sample_symmetry454: Symmetry454, symmetry454, (730_122, (2000, 1, 1));
    exhaustive_symmetry010, sample_symmetry010: Symmetry010, symmetry010, (730_122, (2000, 1, 1));
    /// Anchor: the authors list 2015 as a year with an extra week: it ended on 3 January 2016 (R.D. 735966).
    exhaustive_hanke_henry, sample_hanke_henry:
        HankeHenry[hanke_henry_months], hanke_henry, (735_966, (2015, 13, 7));
    /// Anchor: ThreeTen-Extra: year 1 begins on R.D. 0.
    exhaustive_pax, sample_pax: Pax[pax_months], pax, (0, (1, 1, 1));
    /// Anchor: ThreeTen-Extra: 4 June 2012 (R.D. 734658) is 16 June.
    exhaustive_international_fixed, sample_international_fixed:
        InternationalFixed, international_fixed, (734_658, (2012, 6, 16));
    /// Anchor: the year of the Great Crisis: 1 January 1789 (R.D. 653054).
    exhaustive_positivist, sample_positivist: Positivist, positivist, (653_055, (1, 1, 1));
    /// Anchor: the new year is that of the Gregorian calendar: R.D. 1.
    exhaustive_world, sample_world: World, world, (1, (1, 1, 1));
    /// Anchor: Simpson: 1 January (1 CE: R.D. 1) is A-12.
    exhaustive_world_season, sample_world_season: WorldSeason, world_season, (1, (1, 1, 12));
    /// Anchor: 22 June 1855 (R.D. 677332).
    exhaustive_pranatamangsa, sample_pranatamangsa: Pranatamangsa, pranatamangsa, (677_332, (1, 1, 1));
    /// Anchor: Meyer: the calendar of 33 years begins with the Gregorian year 1; Dee's is a day ahead.
    exhaustive_dee, sample_dee: Dee, dee, (0, (1, 1, 1));
    exhaustive_dee_cecil, sample_dee_cecil: DeeCecil, dee, (1, (1, 1, 1));
    /// Anchor: Palmen: cycle 21 began on 11 November 1996 (R.D. 728974).
    exhaustive_yerm, sample_yerm: Yerm[yerm_months], yerm, (728_974, (20 * 52 + 1, 1, 1));
    /// Anchors: `when_exe`: 23 September 1999 (R.D. 730020); the first days of year 1852; 14 August 1901.
    exhaustive_umalqura_solar, sample_umalqura_solar:
        UmalquraSolar, umalqura_solar, (730_020, (1378, 1, 1));
    exhaustive_tenreki_a, sample_tenreki_a: TenrekiA, tenreki_a, (676_098, (1852, 1, 1));
    exhaustive_tenreki_b, sample_tenreki_b: TenrekiB, tenreki_b, (676_097, (1852, 1, 1));
    exhaustive_goddess, sample_goddess: Goddess, goddess, (694_186, (1, 1, 1));
    /// Anchor: `when_exe`: 3 January 2000 (R.D. 730120) is 12 Sada.
    exhaustive_tenganan, sample_tenganan: Tenganan[tenganan_months], tenganan, (730_120, (1921, 12, 12));
    /// Anchor: the appendix: our New Year's Day (of 2000, R.D. 730120) is Afteryule 9.
    exhaustive_shire, sample_shire: Shire[|_| 15], shire, (730_120, (2000, 2, 9));
    /// Anchor: `when_exe`: R.D. 730140 is the first of the second month of 2000.
    exhaustive_vanishing_leprechaun, sample_vanishing_leprechaun:
        VanishingLeprechaun, vanishing_leprechaun, (730_140, (2000, 2, 1));
    /// Anchor: `when_exe`: R.D. 730140 is the first day of 2000.
    exhaustive_yi, sample_yi: Yi, yi, (730_140, (2000, 1, 1));
}

/// The place of a day in its month, where the leap day after day `number` of a month repeats it.
fn place(calendar: &impl Calendar, (month, number): (u8, u8), day: Day) -> Ymd {
    let ymd = calendar.ymd_of(day);
    let is_after = ymd.month.number() == month
        && (ymd.leap_day || ymd.day > number)
        && calendar.is_leap_year(ymd.year).unwrap();
    (ymd.year, ymd.month.number(), ymd.day + u8::from(is_after))
}

fn at_place(
    calendar: &impl Calendar,
    (leap_month, number): (u8, u8),
    (year, month, place): Ymd,
) -> Result<Day, Error> {
    let is_after = month == leap_month && place > number && calendar.is_leap_year(year)?;
    let date = YearMonthDay::new(year, Month::new(month)?, place - u8::from(is_after));
    calendar.day_of(date.with_leap_day(is_after && place == number + 1))
}

macro_rules! leap_day_subjects {
    ($(
        $(#[doc = $source:literal])*
        $exhaustive:ident, $sample:ident:
            $Calendar:ident, $months:literal, $month_length:expr, $leap_day:expr, $anchor:expr;
    )*) => {
        $(
            $(#[doc = $source])*
            #[test]
            #[ignore = "half a minute of two processors"]
            fn $exhaustive() {
                subject_with_leap_day!($Calendar, $months, $month_length, $leap_day, $anchor).walk_all();
            }

            #[test]
            fn $sample() {
                subject_with_leap_day!($Calendar, $months, $month_length, $leap_day, $anchor).walk_some();
            }
        )*

        /// The ids of the calendars in this table.
        pub(crate) fn walked_with_leap_days() -> impl Iterator<Item = String> {
            [$(calendars::$Calendar.about().id.to_string()),*].into_iter()
        }
    };
}

macro_rules! subject_with_leap_day {
    ($Calendar:ident, $months:literal, $month_length:expr, $leap_day:expr, $anchor:expr) => {
        Subject {
            from_day: |day| place(&calendars::$Calendar, $leap_day, day),
            to_day: |year, month, day| at_place(&calendars::$Calendar, $leap_day, (year, month, day)),
            months: |_| $months,
            month_length: $month_length,
            is_by_position: false,
            calendar: calendars::$Calendar,
            anchor: $anchor,
        }
    };
}

leap_day_subjects! {
    /// Anchor: `ddate`: Saint Tib's Day of 3166 is 29 February 2000 (R.D. 730179), the sixtieth day of Chaos.
    exhaustive_discordian, sample_discordian: Discordian, 5, discordian, (1, 59), (730_179, (3166, 1, 60));
    /// Anchor: Siggins: the first anniversary of the landing, 20 July 1970 (R.D. 719363), is Armstrong Day.
    exhaustive_tranquility, sample_tranquility:
        Tranquility, 13, tranquility, (8, 27), (719_363, (1, 13, 29));
}
