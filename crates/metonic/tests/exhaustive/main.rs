//! Day to date and back for every day that there is, against an odometer.
//!
//! The odometer counts days by the calendar's rule as its authors state it, month by month; at
//! every step the library must say the same, and take the date back to the day. One pass shows that
//! days and dates are one to one and in one order, and that month lengths and leap years are right.
//! It cannot see an epoch that is off by a day, so that each calendar is anchored by a published
//! date.
//!
//! All 2³² days of the Gregorian calendar are walked in every run. For the others the whole walk is
//! `#[ignore]`d (`cargo test --test exhaustive -- --ignored`), and a dense sample is taken in every
//! run. Of a calendar that is a table of years, the table and what is beside it is walked in every
//! run: the rest is the same years again.
//!
//! The rule of some calendars is too long to be restated here: a computed one is checked by its laws
//! ([`BY_LAWS`]), which are walked here over ten thousand years for every calendar, and by
//! `cargo xtask verify`. A family with many lines has a file of its own beside this one.

mod others;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use metonic::conformance::{self, Effort};
use metonic::{Calendar, Day, Error, MonthIndex, Weekday, YearMonthDay, calendars};

/// A year, the position of a month in it, and a day of the month.
type Ymd = (i32, u8, u8);

/// What is compared: the library's answers and the rule.
#[derive(Clone, Copy)]
struct Subject<From, To, Months, Rule, C> {
    from_day: From,
    to_day: To,
    /// The number of a year's months.
    months: Months,
    /// The length of a month, as the calendar's authors state it.
    month_length: Rule,
    calendar: C,
    /// A published date: its R.D. and its name.
    anchor: (i64, Ymd),
}

impl<From, To, Months, Rule, C> Subject<From, To, Months, Rule, C>
where
    From: Fn(Day) -> Ymd + Sync,
    To: Fn(i32, u8, u8) -> Result<Day, Error> + Sync,
    Months: Fn(i32) -> u8 + Sync,
    Rule: Fn(i32, u8) -> u8 + Sync,
    C: Calendar + Sync,
{
    fn anchored(&self) {
        let (rata_die, (year, month, day)) = self.anchor;
        let found = Day::from_rata_die(rata_die).unwrap();
        assert_eq!((self.from_day)(found), (year, month, day));
        assert_eq!((self.to_day)(year, month, day), Ok(found));
    }

    /// The date after another, by the rule.
    fn after(&self, (year, month, day): Ymd) -> Ymd {
        if day < (self.month_length)(year, month) {
            (year, month, day + 1)
        } else if month < (self.months)(year) {
            (year, month + 1, 1)
        } else {
            (year + 1, 1, 1)
        }
    }

    /// The calendar's months and years have the lengths that the rule gives them.
    fn check_year(&self, year: i32) {
        let shape = self.calendar.year(year).unwrap();
        let months = (self.months)(year);
        let mut sum = 0;
        for ordinal in 1..=months {
            let length = (self.month_length)(year, ordinal);
            let index = MonthIndex::new(shape.first_month.get() + i32::from(ordinal) - 1);
            let month = self.calendar.month(index);
            assert_eq!((month.year, month.ordinal, month.days), (year, ordinal, length));
            assert_eq!(self.calendar.days_in_month(year, month.month), Ok(length), "{year} {ordinal}");
            sum += u16::from(length);
        }
        assert_eq!((shape.year, shape.months, shape.days), (year, months, sum));
        assert_eq!(self.calendar.days_in_year(year), Ok(sum));
    }

    /// Every day from `first` to `last`, and the step past `last` if there is one.
    fn walk(&self, first: i32, last: i32) {
        let mut date = (self.from_day)(Day::new(first));
        let mut month_length = (self.month_length)(date.0, date.1);
        let mut days = first;
        loop {
            let (year, month, number) = date;
            let day = Day::new(days);
            assert!((self.from_day)(day) == date, "day {days} is {:?}, not {date:?}", (self.from_day)(day));
            assert!((self.to_day)(year, month, number) == Ok(day), "{date:?} is not day {days}");
            date = if number < month_length {
                (year, month, number + 1)
            } else {
                let next = self.after(date);
                month_length = (self.month_length)(next.0, next.1);
                if next.1 == 1 {
                    self.check_year(year);
                }
                next
            };
            if days == last {
                break;
            }
            days += 1;
        }
        if let Some(next) = last.checked_add(1) {
            assert_eq!((self.from_day)(Day::new(next)), date, "past {last}");
        }
    }

    /// All 2³² days, on two threads.
    fn walk_all(&self) {
        self.anchored();
        thread::scope(|scope| {
            scope.spawn(|| self.walk(i32::MIN, -1));
            scope.spawn(|| self.walk(0, i32::MAX));
        });
    }

    /// Every 997th day with the day after it, and every day within five centuries of 1970.
    fn walk_some(&self) {
        self.anchored();
        self.walk(-200_000, 200_000);
        for days in (i32::MIN..i32::MAX).step_by(997) {
            let date @ (year, month, number) = (self.from_day)(Day::new(days));
            let next = (self.from_day)(Day::new(days + 1));
            assert!((self.to_day)(year, month, number) == Ok(Day::new(days)), "{date:?} is not day {days}");
            assert!(next == self.after(date), "after {date:?} comes {next:?}");
        }
        let years = self.calendar.years();
        for year in years.clone().take(5_000).chain(years.rev().take(5_000)) {
            self.check_year(year);
        }
    }
}

/// January to December: 31, 28 or 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31.
fn roman(month: u8, is_leap: bool) -> u8 {
    const LENGTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    LENGTHS[usize::from(month) - 1] + u8::from(month == 2 && is_leap)
}

/// Farvardin to Esfand: six of 31 days, five of 30, one of 29 or 30.
fn persian(month: u8, is_leap: bool) -> u8 {
    match month {
        1..=6 => 31,
        7..=11 => 30,
        _ => 29 + u8::from(is_leap),
    }
}

/// *Inter gravissimas*: every fourth year, but of the centuries every fourth.
fn gregorian(year: i32, month: u8) -> u8 {
    roman(month, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
}

/// Every fourth year.
fn julian(year: i32, month: u8) -> u8 {
    roman(month, year % 4 == 0)
}

/// Milanković 1923: of the centuries, those that divided by 9 leave 2 or 6.
fn milankovic(year: i32, month: u8) -> u8 {
    let is_leap = if year % 100 == 0 { [2, 6].contains(&(year / 100).rem_euclid(9)) } else { year % 4 == 0 };
    roman(month, is_leap)
}

/// The eight leap years of 33, as they are listed for the Iranian calendar: 1, 5, 9, 13, 17, 22,
/// 26, 30.
fn persian_33(year: i32, month: u8) -> u8 {
    persian(month, [1, 5, 9, 13, 17, 22, 26, 30].contains(&year.rem_euclid(33)))
}

/// Qt's Jalali calendar: of 2820 years, the first of them 475, 683 are leap years, spread evenly.
fn persian_2820(year: i32, month: u8) -> u8 {
    let place = (year - 475).rem_euclid(2_820);
    let leap_years_before = |place: i32| 683 * place / 2_820;
    persian(month, leap_years_before(place + 1) > leap_years_before(place))
}

/// Birashk 1993: from year 475 on, 21 times (29 + 33 + 33 + 33) years and once 29 + 33 + 33 + 37;
/// in each part the fifth year and every fourth after it is a leap year.
fn persian_arithmetic(year: i32, month: u8) -> u8 {
    let in_cycle = (year - 475).rem_euclid(2_820);
    let in_group = if in_cycle < 21 * 128 { in_cycle % 128 } else { in_cycle - 21 * 128 };
    let before = if in_group < 29 { 0 } else { 29 + 33 * ((in_group - 29) / 33).min(2) };
    let place = in_group - before;
    persian(month, place > 0 && place % 4 == 0)
}

/// 30 and 29 days in turn, a day more at the end of the eleven leap years of 30.
fn tabular(year: i32, month: u8, leap: [i32; 11]) -> u8 {
    let is_leap = month == 12 && leap.contains(&year.rem_euclid(30));
    if month % 2 == 1 || is_leap { 30 } else { 29 }
}

fn islamic_civil(year: i32, month: u8) -> u8 {
    tabular(year, month, [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29])
}

/// Kūshyār ibn Labbān: the 15th in place of the 16th.
fn kushyar(year: i32, month: u8) -> u8 {
    tabular(year, month, [2, 5, 7, 10, 13, 15, 18, 21, 24, 26, 29])
}

fn fatimid(year: i32, month: u8) -> u8 {
    tabular(year, month, [2, 5, 8, 10, 13, 16, 19, 21, 24, 27, 29])
}

/// Ḥabash al-Ḥāsib: the thirtieth among them.
fn habash(year: i32, month: u8) -> u8 {
    tabular(year, month, [2, 5, 8, 11, 13, 16, 19, 21, 24, 27, 0])
}

/// Twelve months of 30 days and one of 5, of 6 before a Julian leap year.
fn coptic(year: i32, month: u8) -> u8 {
    if month < 13 { 30 } else { 5 + u8::from((year + 1) % 4 == 0) }
}

/// Calendar Reform Committee 1955: the leap day is Chaitra's, in Gregorian leap years.
fn indian(year: i32, month: u8) -> u8 {
    match month {
        1 => 30 + (gregorian(year + 78, 2) - 28),
        2..=6 => 31,
        _ => 30,
    }
}

/// The third, sixth, eighth, eleventh, fourteenth, seventeenth and last year of the cycle of 19.
fn is_hebrew_leap(year: i32) -> bool {
    [3, 6, 8, 11, 14, 17, 0].contains(&year.rem_euclid(19))
}

/// Maimonides, *Sanctification of the New Moon*, 6–7: the molad of Tishri, counted in parts of an
/// hour from that of year 1 (the second day, 5 hours and 204 parts), and the four postponements.
fn hebrew_new_year(year: i32) -> i64 {
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

fn hebrew_months(year: i32) -> u8 {
    12 + u8::from(is_hebrew_leap(year))
}

/// Marheshvan has 30 days in a complete year, Kislev 29 in a deficient one.
fn hebrew(year: i32, ordinal: u8) -> u8 {
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
fn iso_weeks(year: i32) -> u8 {
    // 400 years are whole weeks.
    let first = calendars::Gregorian::to_day(2000 + year.rem_euclid(400), 1, 1).unwrap().weekday();
    let is_leap = gregorian(year, 2) == 29;
    52 + u8::from(first == Weekday::Thursday || (is_leap && first == Weekday::Wednesday))
}

/// The positions of a calendar whose months have codes.
fn by_position(calendar: &impl Calendar, day: Day) -> Ymd {
    let ymd = calendar.ymd_of(day);
    (ymd.year, calendar.month_ordinal(day), ymd.day)
}

fn at_position(calendar: &impl Calendar, year: i32, ordinal: u8, day: u8) -> Result<Day, Error> {
    let first = calendar.year(year)?.first_month;
    let month = calendar.month(MonthIndex::new(first.get() + i32::from(ordinal) - 1)).month;
    calendar.day_of(YearMonthDay::new(year, month, day))
}

/// A table is its own rule: its months are compared with the authority's elsewhere. What is shown
/// here is that days and dates are one to one, and that what follows beyond the table meets it.
fn of_table(calendar: &impl Calendar) -> impl Fn(i32, u8) -> u8 {
    move |year, ordinal| {
        let first = calendar.year(year).unwrap().first_month;
        calendar.month(MonthIndex::new(first.get() + i32::from(ordinal) - 1)).days
    }
}

fn months_of_table(calendar: &impl Calendar) -> impl Fn(i32) -> u8 {
    |year| calendar.months_in_year(year).unwrap()
}

macro_rules! subject {
    // One whose months are told by their positions.
    ($Calendar:ident[$months:expr], $month_length:expr, $anchor:expr) => {
        Subject {
            from_day: |day| by_position(&calendars::$Calendar, day),
            to_day: |year, month, day| at_position(&calendars::$Calendar, year, month, day),
            months: $months,
            month_length: $month_length,
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
            #[ignore = "half a minute on two cores"]
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

/// Calendars whose days are computed one by one, by a rule that is not restated here.
const BY_LAWS: &[&str] = &[
    "babylonian",
    "hebrew-observational",
    "samaritan",
    "myanmar",
    "thai-suriyayatra",
    "dai",
    "tibetan-phugpa",
    "tibetan-tsurphu",
    "tibetan-mongol",
    "tibetan-bhutan",
    "tibetan-karana",
    "old-hindu-lunar",
    "hindu-solar",
    "hindu-solar-tamil",
    "hindu-solar-malayalam",
    "hindu-solar-madras",
    "hindu-solar-bengal",
    "hindu-lunar",
    "hindu-lunar-saka",
    "hindu-lunar-gujarati",
    "astro-hindu-solar",
    "persian-borji",
    "astro-hindu-lunar",
    "tibetan-phugpa",
    "tibetan-tsurphu",
    "tibetan-mongol",
    "tibetan-bhutan",
    "tibetan-karana",
];

#[test]
fn every_calendar_is_walked() {
    let mut known: BTreeSet<String> = walked().chain(walked_tables()).collect();
    known.extend(roman::walked());
    known.extend(roman::walked_cutovers());
    known.extend(solar::walked());
    known.extend(BY_LAWS.iter().copied().chain(["gregorian"]).map(String::from));
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
    let effort = Effort { days: 100_000, run_start: first, run_days: days as u32 };
    let next = AtomicUsize::new(0);
    // A calendar each, as it comes: some take much longer than others.
    let work = || {
        while let Some(&calendar) = calendars::ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
            assert_eq!(conformance::check_with(calendar, effort), Ok(()), "{}", calendar.about().id);
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
