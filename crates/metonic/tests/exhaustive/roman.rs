//! The calendars of Roman months that change: of year, of leap rule.

use std::collections::BTreeSet;

use metonic::calendars::{Cutover, Gregorian, Julian};
use metonic::{DynCalendar, Month};

use super::subject::walked as walked_all;
use super::*;

/// The month that has a position in a year that begins with another.
fn from(first: u8, ordinal: u8) -> u8 {
    (first + ordinal - 2) % 12 + 1
}

/// Sweden: no 29 February in 1700, a 30 February in 1712, no days after 17 February in 1753.
fn swedish(year: i32, month: u8) -> u8 {
    match (year, month) {
        (1700, 2) => 28,
        (1712, 2) => 30,
        (1753, 2) => 17,
        (..=1753, _) => julian(year, month),
        _ => gregorian(year, month),
    }
}

/// Years from April until 2483, which had nine months; from January since.
fn thai_solar(year: i32, ordinal: u8) -> u8 {
    if year > 2483 {
        return gregorian(year - 543, ordinal);
    }
    let month = from(4, ordinal);
    gregorian(year - 543 + i32::from(month < 4), month)
}

/// Years from March until 1333, which had ten months; 15 days in Şubat 1332, and Gregorian since.
fn rumi(year: i32, ordinal: u8) -> u8 {
    if year > 1333 {
        return gregorian(year + 584, ordinal);
    }
    let month = from(3, ordinal);
    if (year, month) == (1332, 2) { 15 } else { julian(year + 584 + i32::from(month < 3), month) }
}

/// Years from September.
fn byzantine(year: i32, ordinal: u8) -> u8 {
    let month = from(9, ordinal);
    julian(year - 5508 - i32::from(month >= 9), month)
}

subjects! {
    /// Anchor: 30 February 1712 is R.D. 625000.
    exhaustive_swedish, sample_swedish: Swedish, swedish, (625_000, (1712, 2, 30));
    /// Anchor: 1 January 2484 was in 1941 (R.D. 708571).
    exhaustive_thai_solar, sample_thai_solar:
        ThaiSolar[|year| if year == 2483 { 9 } else { 12 }], thai_solar, (708_571, (2484, 1, 1));
    /// Anchor: 1 Mart 1256 was 13 March 1840 (R.D. 671753).
    exhaustive_rumi, sample_rumi:
        Rumi[|year| if year == 1333 { 10 } else { 12 }], rumi, (671_753, (1256, 1, 1));
    /// Anchor: Constantinople fell on 29 May 6961, in the Julian year 1453 (R.D. 530490).
    exhaustive_byzantine, sample_byzantine: Byzantine[|_| 12], byzantine, (530_490, (6961, 9, 29));
    /// Anchor: the epoch of the Julian calendar, R.D. −1, is 1 January 754.
    exhaustive_auc, sample_auc: AbUrbeCondita[|_| 12], |year, month| julian(year - 753, month), (-1, (754, 1, 1));
    /// Anchor: 1 Yennayer 2974 was 14 January 2024 (R.D. 738899).
    exhaustive_amazigh, sample_amazigh:
        Amazigh[|_| 12], |year, month| julian(year - 950, month), (738_899, (2974, 1, 1));
}

/// When years began, before they began on 1 January: the month and day, and whether the year of that
/// number began in the civil year before it.
#[derive(Clone, Copy)]
struct Style {
    begins: (u8, u8),
    is_early: bool,
    january_from: i32,
}

/// The year that a day is in, and whether its month is there for the second time or, in the year that
/// goes over to 1 January, of before that.
fn styled(style: Option<Style>, (year, month, day): Ymd) -> (i32, bool) {
    let Some(Style { begins, is_early, january_from }) = style else { return (year, false) };
    if year >= january_from {
        return (year, false);
    }
    let has_begun = (month, day) >= begins;
    let is_second = month == begins.0 && !has_begun;
    let of = if is_early { year + i32::from(has_begun) } else { year - i32::from(!has_begun) };
    (of, is_second || (is_early && of == january_from))
}

/// A day is named as in the Julian calendar before the change and as in the Gregorian from it on, in
/// the year that it was counted to.
fn check_cutover(
    calendar: &dyn DynCalendar,
    first: Day,
    style: Option<Style>,
    days: impl Iterator<Item = i32>,
) {
    for days in days {
        let day = Day::new(days);
        let civil = if day < first { Julian::from_day(day) } else { Gregorian::from_day(day) };
        let (year, is_second) = styled(style, civil);
        let expected = YearMonthDay::new(year, Month::with_leap(civil.1, is_second).unwrap(), civil.2);
        assert_eq!(calendar.ymd_of(day), expected, "{} {day}", calendar.about().id);
        assert_eq!(calendar.day_of(expected), Ok(day), "{} {expected}", calendar.about().id);
    }
}

/// Calendars with their first Gregorian days, as the lists of adoption dates have them, and the years of
/// those that began them on another day; a test of every day for each.
macro_rules! cutovers {
    ($($exhaustive:ident: $id:literal, $first:expr, $style:expr;)*) => {
        $(
            #[test]
            #[ignore = "a minute or two of a processor"]
            fn $exhaustive() {
                walk_cutover($id, $first, $style, i32::MIN..=i32::MAX);
                walked_all("calendar", $id, 1 << 32);
            }
        )*

        const CUTOVERS: &[(&str, Ymd, Option<Style>)] = &[$(($id, $first, $style)),*];
    };
}

cutovers! {
    exhaustive_cutover_it: "cutover-it", (1582, 10, 15), None;
    exhaustive_cutover_it_florence: "cutover-it-florence", (1582, 10, 15), Some(annunciation(1750));
    exhaustive_cutover_it_venice: "cutover-it-venice", (1582, 10, 15), Some(Style { begins: (3, 1), is_early: false, january_from: 1798 });
    exhaustive_cutover_it_pisa: "cutover-it-pisa", (1582, 10, 15), Some(Style { begins: (3, 25), is_early: true, january_from: 1750 });
    exhaustive_cutover_es: "cutover-es", (1582, 10, 15), None;
    exhaustive_cutover_pt: "cutover-pt", (1582, 10, 15), None;
    exhaustive_cutover_pl: "cutover-pl", (1582, 10, 15), None;
    exhaustive_cutover_fr: "cutover-fr", (1582, 12, 20), None;
    exhaustive_cutover_nl: "cutover-nl", (1583, 1, 1), None;
    exhaustive_cutover_de_catholic: "cutover-de-catholic", (1583, 10, 16), None;
    exhaustive_cutover_de_prussia: "cutover-de-prussia", (1610, 9, 2), None;
    exhaustive_cutover_de_protestant: "cutover-de-protestant", (1700, 3, 1), None;
    exhaustive_cutover_at: "cutover-at", (1584, 1, 17), None;
    exhaustive_cutover_cz: "cutover-cz", (1584, 1, 17), None;
    exhaustive_cutover_ch_catholic: "cutover-ch-catholic", (1584, 1, 22), None;
    exhaustive_cutover_ch_protestant: "cutover-ch-protestant", (1701, 1, 12), None;
    exhaustive_cutover_hu: "cutover-hu", (1587, 11, 1), None;
    exhaustive_cutover_dk: "cutover-dk", (1700, 3, 1), None;
    exhaustive_cutover_no: "cutover-no", (1700, 3, 1), None;
    exhaustive_cutover_is: "cutover-is", (1700, 11, 28), None;
    exhaustive_cutover_gb: "cutover-gb", (1752, 9, 14), None;
    exhaustive_cutover_gb_old_style: "cutover-gb-old-style", (1752, 9, 14), Some(annunciation(1752));
    exhaustive_cutover_gb_scotland: "cutover-gb-scotland", (1752, 9, 14), Some(annunciation(1600));
    exhaustive_cutover_al: "cutover-al", (1912, 11, 28), None;
    exhaustive_cutover_bg: "cutover-bg", (1916, 4, 14), None;
    exhaustive_cutover_ru: "cutover-ru", (1918, 2, 14), None;
    exhaustive_cutover_ru_old_style: "cutover-ru-old-style", (1918, 2, 14), Some(Style { begins: (9, 1), is_early: true, january_from: 1700 });
    exhaustive_cutover_ro: "cutover-ro", (1919, 4, 14), None;
    exhaustive_cutover_rs: "cutover-rs", (1919, 1, 28), None;
    exhaustive_cutover_gr: "cutover-gr", (1923, 3, 1), None;
}

const fn annunciation(january_from: i32) -> Style {
    Style { begins: (3, 25), is_early: false, january_from }
}

pub(crate) fn walked_cutovers() -> impl Iterator<Item = String> {
    CUTOVERS.iter().map(|(id, ..)| (*id).to_string())
}

fn walk_cutover(id: &str, (year, month, day): Ymd, style: Option<Style>, days: impl Iterator<Item = i32>) {
    let calendar = calendars::ALL.iter().find(|calendar| calendar.about().id == id).unwrap();
    check_cutover(*calendar, Gregorian::to_day(year, month, day).unwrap(), style, days);
}

/// Every day of the years 1400 to 2000, and every 99 991st.
#[test]
fn sample_cutovers() {
    for &(id, first, style) in CUTOVERS {
        walk_cutover(id, first, style, (-208_188..11_323).chain((i32::MIN..=i32::MAX).step_by(99_991)));
    }
}

/// A date about the change that is taken is its day's: Denmark has no 19 to 28 February 1700.
fn check_days_left_out(calendar: &dyn DynCalendar, first: Day) {
    for days in -62..62 {
        let date = calendar.ymd_of(first.add_days(days).unwrap());
        for number in 0..=u8::MAX {
            let asked = YearMonthDay::new(date.year, date.month, number);
            if let Ok(found) = calendar.day_of(asked) {
                assert_eq!(calendar.ymd_of(found), asked, "{}", calendar.about().id);
            }
        }
    }
}

#[test]
fn no_day_left_out_is_a_date() {
    for &(id, (year, month, day), _) in CUTOVERS {
        let calendar = calendars::ALL.iter().find(|calendar| calendar.about().id == id).unwrap();
        check_days_left_out(*calendar, Gregorian::to_day(year, month, day).unwrap());
    }
}

/// Any first day and any beginning of the year make a calendar that keeps the laws, or are refused.
#[test]
fn any_cutover_keeps_the_laws() {
    use metonic::calendars::YearStart::{December25, January1, March1, March25, March25Pisan, September1};
    let mut refused = BTreeSet::new();
    let span = Cutover::LAST.days_since(Cutover::FIRST);
    for nth in 0..40 {
        let first = Cutover::FIRST.add_days(nth * span / 40 + nth % 31).unwrap();
        let plain = Cutover::new(first).unwrap();
        for (start, january_from) in [
            (January1, 1),
            (March1, 1752),
            (March25, 3_950),
            (March25Pisan, 3_940),
            (September1, 1700),
            (December25, 3_960),
            (December25, Gregorian::from_day(first).0),
        ] {
            let Ok(calendar) = plain.with_years(start, january_from) else {
                refused.insert(first);
                continue;
            };
            check_days_left_out(&calendar, first);
            let effort = Effort::default().days(40).run(first.add_days(-800).unwrap(), 1_600);
            assert_eq!(
                conformance::check_with(&calendar, effort),
                Ok(()),
                "{first} {start:?} {january_from}"
            );
        }
    }
    // The days left out seldom are where a year begins.
    assert!(refused.len() < 5, "{refused:?}");
}
