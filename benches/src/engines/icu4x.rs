//! ICU4X: its calendars as types, by its general constructor and by each one's own.
#![allow(clippy::type_complexity, reason = "functions of which each is a type of its own")]

use icu_calendar::cal::hijri::{
    TabularAlgorithm, TabularAlgorithmEpoch, TabularAlgorithmLeapYears, UmmAlQura,
};
use icu_calendar::cal::{
    Buddhist, ChineseTraditional, Coptic, Ethiopian, EthiopianEraStyle, Gregorian, Hebrew, Hijri, Indian,
    Iso, Japanese, Julian, KoreanTraditional, Persian, Roc,
};
use icu_calendar::types::{Month, RataDie};
use icu_calendar::{Calendar, Date};

use crate::engine::{Engine, Made, Written, engine};
use crate::sample::RATA_DIE;

const KUSHYAR: TabularAlgorithmLeapYears = TabularAlgorithmLeapYears::TypeII;

/// Days that its tables have, from 1970-01-01: China 1912–2100, Korea 1912–2050, the King Abdulaziz
/// City's 1300–1600 AH; the list of corrections of the Persian calendar, 1206–1498.
pub(super) const CHINA: (i32, i32) = (-21_138, 47_846);
pub(super) const KOREA: (i32, i32) = (-21_138, 29_607);
pub(super) const UMALQURA: (i32, i32) = (-31_826, 74_838);
pub(super) const PERSIA: (i32, i32) = (-52_149, 54_865);

pub(super) fn engines(id: &str) -> Vec<Box<dyn Engine>> {
    let ethiopic = |style| Ethiopian::new_with_era_style(style);
    match id {
        "gregorian" => both(Gregorian, Date::try_new_gregorian),
        "iso8601" => both(Iso, Date::try_new_iso),
        "julian" => both(Julian, Date::try_new_julian),
        "buddhist" => both(Buddhist, Date::try_new_buddhist),
        "roc" => both(Roc, Date::try_new_roc),
        "japanese" => vec![Box::new(general(Japanese::new()))],
        "coptic" => both(Coptic, Date::try_new_coptic),
        "ethiopic" => both(ethiopic(EthiopianEraStyle::AmeteMihret), |year, month, day| {
            Date::try_new_ethiopian(EthiopianEraStyle::AmeteMihret, year, month, day)
        }),
        "ethioaa" => both(ethiopic(EthiopianEraStyle::AmeteAlem), |year, month, day| {
            Date::try_new_ethiopian(EthiopianEraStyle::AmeteAlem, year, month, day)
        }),
        "indian" => both(Indian, Date::try_new_indian),
        "persian" => on(PERSIA, Persian, Date::try_new_persian),
        "hebrew" => vec![Box::new(general(Hebrew)), Box::new(with_month(Hebrew, Date::try_new_hebrew_v2))],
        "chinese" => vec![
            Box::new(general(ChineseTraditional::new()).on(CHINA.0..=CHINA.1)),
            Box::new(
                with_month(ChineseTraditional::new(), Date::try_new_chinese_traditional)
                    .on(CHINA.0..=CHINA.1),
            ),
        ],
        "dangi" => vec![
            Box::new(general(KoreanTraditional::new()).on(KOREA.0..=KOREA.1)),
            Box::new(
                with_month(KoreanTraditional::new(), Date::try_new_korean_traditional).on(KOREA.0..=KOREA.1),
            ),
        ],
        "islamic-umalqura" => {
            let calendar = Hijri::<UmmAlQura>::new_umm_al_qura();
            on(UMALQURA, calendar, move |year, month, day| {
                Date::try_new_hijri_with_calendar(year, month, day, calendar)
            })
        }
        "islamic-civil" => tabular(TabularAlgorithmEpoch::Friday),
        "islamic-tbla" => tabular(TabularAlgorithmEpoch::Thursday),
        _ => Vec::new(),
    }
}

fn tabular(epoch: TabularAlgorithmEpoch) -> Vec<Box<dyn Engine>> {
    let calendar: Hijri<TabularAlgorithm> = Hijri::new_tabular(KUSHYAR, epoch);
    both(calendar, move |year, month, day| Date::try_new_hijri_with_calendar(year, month, day, calendar))
}

fn both<C, E>(calendar: C, new: impl Fn(i32, u8, u8) -> Result<Date<C>, E> + 'static) -> Vec<Box<dyn Engine>>
where
    C: Calendar + Copy + 'static,
{
    on((i32::MIN, i32::MAX), calendar, new)
}

fn on<C, E>(
    (first, last): (i32, i32),
    calendar: C,
    new: impl Fn(i32, u8, u8) -> Result<Date<C>, E> + 'static,
) -> Vec<Box<dyn Engine>>
where
    C: Calendar + Copy + 'static,
{
    let join = move |(year, month, day)| new(year, month, day).ok().map(days);
    let own =
        engine("icu_calendar", |date: Written| (date.year, date.month, date.day), split(calendar), join);
    vec![Box::new(general(calendar).on(first..=last)), Box::new(own.on(first..=last))]
}

/// `Date::try_new`, which every calendar has.
fn general<C: Calendar + Copy + 'static>(
    calendar: C,
) -> Made<
    impl Fn(Written) -> (i32, Month, u8),
    impl Fn(i32) -> Written,
    impl Fn((i32, Month, u8)) -> Option<i32>,
> {
    let join = move |(year, month, day): (i32, Month, u8)| {
        Date::try_new(year.into(), month, day, calendar).ok().map(days)
    };
    engine("icu_calendar, try_new", native, split(calendar), join)
}

fn with_month<C: Calendar + Copy + 'static, E>(
    calendar: C,
    new: impl Fn(i32, Month, u8) -> Result<Date<C>, E> + 'static,
) -> Made<
    impl Fn(Written) -> (i32, Month, u8),
    impl Fn(i32) -> Written,
    impl Fn((i32, Month, u8)) -> Option<i32>,
> {
    let join = move |(year, month, day)| new(year, month, day).ok().map(days);
    engine("icu_calendar", native, split(calendar), join)
}

fn native(date: Written) -> (i32, Month, u8) {
    let month = if date.leap_month { Month::leap(date.month) } else { Month::new(date.month) };
    (date.year, month, date.day)
}

fn split<C: Calendar + Copy>(calendar: C) -> impl Fn(i32) -> Written {
    move |day| {
        let date = Date::from_rata_die(RataDie::new(i64::from(day) + i64::from(RATA_DIE)), calendar);
        let month = date.month().to_input();
        Written {
            year: date.year().extended_year(),
            month: month.number(),
            leap_month: month.is_leap(),
            day: date.day_of_month().0,
            leap_day: false,
        }
    }
}

fn days<C: Calendar>(date: Date<C>) -> i32 {
    date.to_rata_die().to_i64_date() as i32 - RATA_DIE
}
