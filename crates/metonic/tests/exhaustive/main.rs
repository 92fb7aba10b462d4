//! Day to date and back for every day that there is, against an odometer.
//!
//! The odometer counts days by the calendar's rule as its authors state it, month by month; at
//! every step the library must say the same, and take the date back to the day. One pass shows that
//! days and dates are one to one and in one order, and that month lengths and leap years are right.
//! It cannot see an epoch that is off by a day, so that each calendar is anchored by a published
//! date.
//!
//! All 2³² days of the Gregorian calendar are walked in every run. For the others the whole walk is
//! `#[ignore]`d, and a dense sample is taken in every run: `cargo xtask exhaustive` runs all, and says
//! how many days of how many calendars were walked. Of a calendar that is a table of years, the table
//! and what is beside it is walked in every run: the rest is the same years again.
//!
//! The rule of some calendars is too long to be restated here. A computed one is walked by what it says
//! itself, every day of the range that it is stated for ([`stated`]), and keeps all laws over ten
//! thousand years; `cargo xtask verify` compares it with others. A family with many lines has a file of
//! its own beside this one.

mod kernels;
mod others;
mod rules;
mod stated;
mod subject;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use metonic::conformance::{self, Effort};
use metonic::{Calendar, Day, Weekday, YearMonthDay, calendars};

use self::rules::{
    coptic, fatimid, gregorian, habash, hebrew, hebrew_months, indian, islamic_civil, iso_weeks, julian,
    kushyar, milankovic, persian_2820, persian_arithmetic,
};
use self::subject::{Subject, Ymd, at_position, by_position, months_of_table, of_table};

macro_rules! subject {
    // One whose months are told by their positions.
    ($Calendar:ident[$months:expr], $month_length:expr, $anchor:expr) => {
        Subject {
            from_day: |day| by_position(&calendars::$Calendar, day),
            to_day: |year, month, day| at_position(&calendars::$Calendar, year, month, day),
            months: $months,
            month_length: $month_length,
            is_by_position: true,
            calendar: calendars::$Calendar,
            anchor: $anchor,
        }
    };
    ($Calendar:ident, $month_length:expr, $anchor:expr) => {
        Subject {
            from_day: calendars::$Calendar::from_day,
            to_day: calendars::$Calendar::to_day,
            months: |_| calendars::$Calendar.bounds().most_months,
            month_length: $month_length,
            is_by_position: false,
            calendar: calendars::$Calendar,
            anchor: $anchor,
        }
    };
}

/// A test of every day, left out unless asked for, and one of a dense sample. A calendar whose months
/// are told by their positions has its number of months in brackets: `Hebrew[hebrew_months]`.
macro_rules! subjects {
    ($(
        $(#[doc = $source:literal])*
        $exhaustive:ident, $sample:ident: $Calendar:ident$([$months:expr])?, $month_length:expr, $anchor:expr;
    )*) => {
        $(
            $(#[doc = $source])*
            #[test]
            #[ignore = "half a minute of two processors"]
            fn $exhaustive() {
                subject!($Calendar$([$months])?, $month_length, $anchor).walk_all();
            }

            #[test]
            fn $sample() {
                subject!($Calendar$([$months])?, $month_length, $anchor).walk_some();
            }
        )*

        /// The ids of the calendars in this table.
        pub(crate) fn walked() -> impl Iterator<Item = String> {
            [$(calendars::$Calendar.about().id.to_string()),*].into_iter()
        }
    };
}

mod fiscal;
mod reform;
mod roman;
mod traditional;

/// Anchor: Reingold and Dershowitz, appendix C: R.D. 710347 is 12 November 1945.
#[test]
fn exhaustive_gregorian() {
    subject!(Gregorian, gregorian, (710_347, (1945, 11, 12))).walk_all();
}

subjects! {
    /// Anchor: POSIX: 1970-01-01, which is R.D. 719163.
    exhaustive_iso8601, sample_iso8601: Iso8601, gregorian, (719_163, (1970, 1, 1));
    /// Anchor: 21 November 2026 (R.D. 739941) is the Saturday of week 47.
    exhaustive_iso_week, sample_iso_week: IsoWeek[iso_weeks], |_, _| 7, (739_941, (2026, 47, 6));
    /// Anchor: *Inter gravissimas*: the day before 15 October 1582 (R.D. 577736) was 4 October.
    exhaustive_julian, sample_julian: Julian, julian, (577_735, (1582, 10, 4));
    /// Anchor: the congress of Constantinople, 1923: 1 October (Julian) became 14 October, as in
    /// the Gregorian calendar (R.D. 702282).
    exhaustive_milankovic, sample_milankovic: Milankovic, milankovic, (702_282, (1923, 10, 14));
    /// Anchor: Qt 6.12, `QJalaliCalendar`: 1 Farvardin 1 is R.D. 226896.
    exhaustive_persian_2820, sample_persian_2820: Persian2820, persian_2820, (226_896, (1, 1, 1));
    /// Anchor: Reingold and Dershowitz, appendix C, arithmetic Persian: R.D. 710347 is
    /// 21 Aban 1324.
    exhaustive_persian_arithmetic, sample_persian_arithmetic:
        PersianArithmetic, persian_arithmetic, (710_347, (1324, 8, 21));
    /// Anchor: Reingold and Dershowitz, section 7.1: the epoch is R.D. 227015.
    exhaustive_islamic_civil, sample_islamic_civil: IslamicCivil, islamic_civil, (227_015, (1, 1, 1));
    /// Anchor: the day before the epoch of `islamic-civil`: R.D. 227014.
    exhaustive_islamic_tbla, sample_islamic_tbla: IslamicTbla, islamic_civil, (227_014, (1, 1, 1));
    /// Anchor: the epochs again, for the three other patterns.
    exhaustive_kushyar_civil, sample_kushyar_civil: IslamicKushyarCivil, kushyar, (227_015, (1, 1, 1));
    exhaustive_kushyar_tbla, sample_kushyar_tbla: IslamicKushyarTbla, kushyar, (227_014, (1, 1, 1));
    exhaustive_fatimid_civil, sample_fatimid_civil: IslamicFatimidCivil, fatimid, (227_015, (1, 1, 1));
    exhaustive_fatimid_tbla, sample_fatimid_tbla: IslamicFatimidTbla, fatimid, (227_014, (1, 1, 1));
    exhaustive_habash_civil, sample_habash_civil: IslamicHabashCivil, habash, (227_015, (1, 1, 1));
    exhaustive_habash_tbla, sample_habash_tbla: IslamicHabashTbla, habash, (227_014, (1, 1, 1));
    /// Anchor: KACST: 1 Muharram 1300 is R.D. 687337.
    exhaustive_umalqura, sample_umalqura:
        IslamicUmalqura, of_table(&calendars::IslamicUmalqura), (687_337, (1300, 1, 1));
    /// Anchor: the printed calendar: 1 Muharram 1343 is R.D. 702574.
    exhaustive_umalqura_published, sample_umalqura_published:
        UmalquraPublished, of_table(&calendars::UmalquraPublished), (702_574, (1343, 1, 1));
    /// Anchor: Reingold and Dershowitz, appendix C.
    exhaustive_islamic_saudi, sample_islamic_saudi:
        IslamicSaudi, of_table(&calendars::IslamicSaudi), (764_652, (1518, 3, 6));
    exhaustive_islamic_observational, sample_islamic_observational:
        IslamicObservational, of_table(&calendars::IslamicObservational), (764_652, (1518, 3, 5));
    /// Anchor: the Gregorian epoch, R.D. 1, in the years of each.
    exhaustive_buddhist, sample_buddhist:
        Buddhist, |year, month| gregorian(year - 543, month), (1, (544, 1, 1));
    exhaustive_roc, sample_roc: Roc, |year, month| gregorian(year + 1911, month), (1, (-1910, 1, 1));
    exhaustive_japanese, sample_japanese: Japanese, gregorian, (1, (1, 1, 1));
    /// Anchor: Reingold and Dershowitz, sections 4.1 and 4.2: the epochs are R.D. 103605 and 2796.
    exhaustive_coptic, sample_coptic: Coptic, coptic, (103_605, (1, 1, 1));
    exhaustive_ethiopic, sample_ethiopic: Ethiopic, coptic, (2_796, (1, 1, 1));
    exhaustive_ethioaa, sample_ethioaa:
        EthiopicAmeteAlem, |year, month| coptic(year - 5_500, month), (2_796, (5_501, 1, 1));
    /// Anchor: 1 Chaitra 1879 was 22 March 1957 (R.D. 714495).
    exhaustive_indian, sample_indian: Indian, indian, (714_495, (1879, 1, 1));
    /// Anchor: Reingold and Dershowitz, section 8.1: the epoch is R.D. −1373427.
    exhaustive_hebrew, sample_hebrew: Hebrew[hebrew_months], hebrew, (-1_373_427, (1, 1, 1));
}

mod solar;

/// Every day of a table and of four centuries beyond either end, where its first and last years
/// are repeated, and the sample of all days. New Year's Day of 2026 was 17 February (R.D. 739664) in
/// China, Korea, Japan and Vietnam.
macro_rules! tables {
    ($($test:ident: $Calendar:ident;)*) => {
        $(
            #[test]
            fn $test() {
                let calendar = calendars::$Calendar;
                let months = months_of_table(&calendar);
                let subject = subject!($Calendar[months], of_table(&calendar), (739_664, (2026, 1, 1)));
                let first = calendar.year(-1_400).unwrap().first_day as i32;
                let last = calendar.year(4_400).unwrap().first_day as i32;
                subject.walk(first, last);
                subject.walk_some();
                subject::walked("calendar", calendar.about().id, u64::from(first.abs_diff(last)) + 1);
            }
        )*

        /// The ids of the calendars that are tables.
        fn walked_tables() -> impl Iterator<Item = String> {
            [$(calendars::$Calendar.about().id.to_string()),*].into_iter()
        }
    };
}

tables! {
    table_chinese: Chinese;
    table_dangi: Dangi;
    table_vietnamese: Vietnamese;
    table_japanese_lunisolar: JapaneseLunisolar;
}

mod indian;

#[test]
fn every_calendar_is_walked() {
    let mut known: BTreeSet<String> = walked().chain(walked_tables()).collect();
    known.extend(roman::walked());
    known.extend(roman::walked_cutovers());
    known.extend(solar::walked());
    known.extend(stated::walked());
    known.insert("gregorian".into());
    known.extend(fiscal::walked());
    known.extend(reform::walked());
    known.extend(reform::walked_with_leap_days());
    known.extend(traditional::walked());
    known.extend(indian::walked());
    let all: BTreeSet<String> =
        calendars::ALL.iter().map(|calendar| calendar.about().id.to_string()).collect();
    assert_eq!(all, known, "a line in the tables above for each calendar");
}

/// Every calendar keeps its laws on every day of the years −5000 to 5000, and on a hundred thousand at
/// random.
#[test]
#[ignore = "minutes: every law on 3 652 425 days of each calendar"]
fn laws_of_every_calendar() {
    let first = calendars::Gregorian::to_day(-5_000, 1, 1).unwrap();
    let days = calendars::Gregorian::to_day(5_001, 1, 1).unwrap().days_since(first);
    let effort = Effort::default().days(100_000).run(first, days as u32);
    let next = AtomicUsize::new(0);
    // A calendar each, as it comes: some take much longer than others.
    let work = || {
        while let Some(&calendar) = calendars::ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
            assert_eq!(conformance::check_with(calendar, effort), Ok(()), "{}", calendar.about().id);
            subject::walked("laws", calendar.about().id, effort.run_days.into());
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
}

#[test]
#[should_panic(expected = "is (1900, 3, 1), not (1900, 2, 29)")]
fn a_day_off_the_rule_is_caught() {
    // The Julian rule against the Gregorian calendar parts in 1900.
    subject!(Gregorian, julian, (710_347, (1945, 11, 12))).walk(-30_000, 0);
}

/// Walks the Coptic calendar by its months' positions, of which one answer is moved, and by the codes of a calendar.
fn walk_coptic(off_by: impl Fn(Day) -> u8 + Sync, calendar: impl Calendar + Sync, days: RangeInclusive<i32>) {
    let subject = subject!(Coptic[|_| 13], coptic, (103_605, (1, 1, 1)));
    let from_day = |day: Day| {
        let (year, month, number) = (subject.from_day)(day);
        (year, month, number + off_by(day))
    };
    Subject {
        from_day,
        to_day: subject.to_day,
        months: subject.months,
        month_length: subject.month_length,
        is_by_position: subject.is_by_position,
        calendar,
        anchor: subject.anchor,
    }
    .walk(*days.start(), *days.end());
}

/// By the month's code every day of a walk is asked for, by its position one of sixteen within a month: 1965-08-15, the
/// 9th of the twelfth month, is day −1600.
#[test]
#[should_panic(expected = "is (1681, 12, 10), not (1681, 12, 9)")]
fn a_day_off_by_its_position_is_caught() {
    walk_coptic(|day| u8::from(day == Day::new(-1_600)), calendars::Coptic, -3_000..=0);
}

/// And by its code one that is not asked for by its position.
#[test]
#[should_panic(expected = "Day(-1601) is not")]
fn a_day_off_by_its_code_is_caught() {
    walk_coptic(|_| 0, calendars::Julian, -1_601..=-1_601);
}
