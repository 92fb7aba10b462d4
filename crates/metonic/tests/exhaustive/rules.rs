//! Lengths of months as the calendars' authors state them.

use metonic::{Weekday, calendars};

/// January to December: 31, 28 or 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31.
pub(crate) fn roman(month: u8, is_leap: bool) -> u8 {
    const LENGTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    LENGTHS[usize::from(month) - 1] + u8::from(month == 2 && is_leap)
}

/// Farvardin to Esfand: six of 31 days, five of 30, one of 29 or 30.
pub(crate) fn persian(month: u8, is_leap: bool) -> u8 {
    match month {
        1..=6 => 31,
        7..=11 => 30,
        _ => 29 + u8::from(is_leap),
    }
}

/// *Inter gravissimas*: every fourth year, but of the centuries every fourth.
pub(crate) fn gregorian(year: i32, month: u8) -> u8 {
    roman(month, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
}

/// Every fourth year.
pub(crate) fn julian(year: i32, month: u8) -> u8 {
    roman(month, year % 4 == 0)
}

/// Milanković 1923: of the centuries, those that divided by 9 leave 2 or 6.
pub(crate) fn milankovic(year: i32, month: u8) -> u8 {
    let is_leap = if year % 100 == 0 { [2, 6].contains(&(year / 100).rem_euclid(9)) } else { year % 4 == 0 };
    roman(month, is_leap)
}

/// The eight leap years of 33, as they are listed for the Iranian calendar: 1, 5, 9, 13, 17, 22,
/// 26, 30.
pub(crate) fn persian_33(year: i32, month: u8) -> u8 {
    persian(month, [1, 5, 9, 13, 17, 22, 26, 30].contains(&year.rem_euclid(33)))
}

/// Qt's Jalali calendar: of 2820 years, the first of them 475, 683 are leap years, spread evenly.
pub(crate) fn persian_2820(year: i32, month: u8) -> u8 {
    let place = (year - 475).rem_euclid(2_820);
    let leap_years_before = |place: i32| 683 * place / 2_820;
    persian(month, leap_years_before(place + 1) > leap_years_before(place))
}

/// Birashk 1993: from year 475 on, 21 times (29 + 33 + 33 + 33) years and once 29 + 33 + 33 + 37;
/// in each part the fifth year and every fourth after it is a leap year.
pub(crate) fn persian_arithmetic(year: i32, month: u8) -> u8 {
    let in_cycle = (year - 475).rem_euclid(2_820);
    let in_group = if in_cycle < 21 * 128 { in_cycle % 128 } else { in_cycle - 21 * 128 };
    let before = if in_group < 29 { 0 } else { 29 + 33 * ((in_group - 29) / 33).min(2) };
    let place = in_group - before;
    persian(month, place > 0 && place % 4 == 0)
}

/// 30 and 29 days in turn, a day more at the end of the eleven leap years of 30.
pub(crate) fn tabular(year: i32, month: u8, leap: [i32; 11]) -> u8 {
    let is_leap = month == 12 && leap.contains(&year.rem_euclid(30));
    if month % 2 == 1 || is_leap { 30 } else { 29 }
}

pub(crate) fn islamic_civil(year: i32, month: u8) -> u8 {
    tabular(year, month, [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29])
}

/// Kūshyār ibn Labbān: the 15th in place of the 16th.
pub(crate) fn kushyar(year: i32, month: u8) -> u8 {
    tabular(year, month, [2, 5, 7, 10, 13, 15, 18, 21, 24, 26, 29])
}

pub(crate) fn fatimid(year: i32, month: u8) -> u8 {
    tabular(year, month, [2, 5, 8, 10, 13, 16, 19, 21, 24, 27, 29])
}

/// Ḥabash al-Ḥāsib: the thirtieth among them.
pub(crate) fn habash(year: i32, month: u8) -> u8 {
    tabular(year, month, [2, 5, 8, 11, 13, 16, 19, 21, 24, 27, 0])
}

/// Twelve months of 30 days and one of 5, of 6 before a Julian leap year.
pub(crate) fn coptic(year: i32, month: u8) -> u8 {
    if month < 13 { 30 } else { 5 + u8::from((year + 1) % 4 == 0) }
}

/// Calendar Reform Committee 1955: the leap day is Chaitra's, in Gregorian leap years.
pub(crate) fn indian(year: i32, month: u8) -> u8 {
    match month {
        1 => 30 + (gregorian(year + 78, 2) - 28),
        2..=6 => 31,
        _ => 30,
    }
}

/// The third, sixth, eighth, eleventh, fourteenth, seventeenth and last year of the cycle of 19.
pub(crate) fn is_hebrew_leap(year: i32) -> bool {
    [3, 6, 8, 11, 14, 17, 0].contains(&year.rem_euclid(19))
}

/// Maimonides, *Sanctification of the New Moon*, 6–7: the molad of Tishri, counted in parts of an
/// hour from that of year 1 (the second day, 5 hours and 204 parts), and the four postponements.
pub(crate) fn hebrew_new_year(year: i32) -> i64 {
    const HOUR: i64 = 1_080;
    const DAY: i64 = 24 * HOUR;
    let before = i64::from(year) - 1;
    let (cycles, in_cycle) = (before.div_euclid(19), before.rem_euclid(19));
    let leap_months = (1..=in_cycle as i32).filter(|&year| is_hebrew_leap(year)).count() as i64;
    let months = 235 * cycles + 12 * in_cycle + leap_months;
    // Day 0 is a Sunday, the first day of the week.
    let molad = (DAY + 5 * HOUR + 204) + months * (29 * DAY + 12 * HOUR + 793);
    let (day, time) = (molad.div_euclid(DAY), molad.rem_euclid(DAY));
    let weekday = |day: i64| day.rem_euclid(7) + 1;
    let is_leap = is_hebrew_leap(year);
    let day = if time >= 18 * HOUR
        || (!is_leap && weekday(day) == 3 && time >= 9 * HOUR + 204)
        || (is_hebrew_leap(year - 1) && weekday(day) == 2 && time >= 15 * HOUR + 589)
    {
        day + 1
    } else {
        day
    };
    // Not on the first, fourth or sixth day of the week.
    if [1, 4, 6].contains(&weekday(day)) { day + 1 } else { day }
}

pub(crate) fn hebrew_months(year: i32) -> u8 {
    12 + u8::from(is_hebrew_leap(year))
}

/// Marheshvan has 30 days in a complete year, Kislev 29 in a deficient one.
pub(crate) fn hebrew(year: i32, ordinal: u8) -> u8 {
    let days = hebrew_new_year(year + 1) - hebrew_new_year(year);
    let is_leap = is_hebrew_leap(year);
    match (ordinal, is_leap) {
        (2, _) => 29 + u8::from(days % 10 == 5),
        (3, _) => 30 - u8::from(days % 10 == 3),
        (6, true) => 30,
        (_, true) if ordinal > 6 => 29 + (ordinal - 1) % 2,
        _ => 29 + ordinal % 2,
    }
}

/// ISO 8601: 53 weeks in a year that begins on a Thursday, or on a Wednesday if it is a leap year.
pub(crate) fn iso_weeks(year: i32) -> u8 {
    // 400 years are whole weeks.
    let first = calendars::Gregorian::to_day(2000 + year.rem_euclid(400), 1, 1).unwrap().weekday();
    let is_leap = gregorian(year, 2) == 29;
    52 + u8::from(first == Weekday::Thursday || (is_leap && first == Weekday::Wednesday))
}
