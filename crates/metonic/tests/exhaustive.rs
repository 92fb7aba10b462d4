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
//! run.

use std::collections::BTreeSet;
use std::thread;

use metonic::{Calendar, Day, Error, Month, calendars};

/// A year, a month and a day of the month.
type Ymd = (i32, u8, u8);

/// What is compared: the library's answers and the rule.
#[derive(Clone, Copy)]
struct Subject<From, To, Rule, C> {
    from_day: From,
    to_day: To,
    /// The length of a month, as the calendar's authors state it.
    month_length: Rule,
    calendar: C,
    /// A published date: its R.D. and its name.
    anchor: (i64, Ymd),
}

impl<From, To, Rule, C> Subject<From, To, Rule, C>
where
    From: Fn(Day) -> Ymd + Sync,
    To: Fn(i32, u8, u8) -> Result<Day, Error> + Sync,
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
        } else if month < 12 {
            (year, month + 1, 1)
        } else {
            (year + 1, 1, 1)
        }
    }

    /// The calendar's months and years have the lengths that the rule gives them.
    fn check_year(&self, year: i32) {
        let mut sum = 0;
        for month in 1..=12 {
            let length = (self.month_length)(year, month);
            assert_eq!(
                self.calendar.days_in_month(year, Month::new(month).unwrap()),
                Ok(length),
                "{year}-{month}"
            );
            sum += u16::from(length);
        }
        let shape = self.calendar.year(year).unwrap();
        assert_eq!((shape.year, shape.months, shape.days), (year, 12, sum));
        assert_eq!(self.calendar.days_in_year(year), Ok(sum));
        assert_eq!(self.calendar.is_leap_year(year), Ok(sum > self.calendar.bounds().shortest_year));
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

    /// Every 97th day with the day after it, and every day within five centuries of 1970.
    fn walk_some(&self) {
        self.anchored();
        self.walk(-200_000, 200_000);
        for days in (i32::MIN..i32::MAX).step_by(97) {
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
fn islamic_civil(year: i32, month: u8) -> u8 {
    const LEAP: [i32; 11] = [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29];
    let is_leap = month == 12 && LEAP.contains(&year.rem_euclid(30));
    if month % 2 == 1 || is_leap { 30 } else { 29 }
}

macro_rules! subject {
    ($Calendar:ident, $month_length:expr, $anchor:expr) => {
        Subject {
            from_day: calendars::$Calendar::from_day,
            to_day: calendars::$Calendar::to_day,
            month_length: $month_length,
            calendar: calendars::$Calendar,
            anchor: $anchor,
        }
    };
}

/// A test of every day, left out unless asked for, and one of a dense sample.
macro_rules! subjects {
    ($(
        $(#[doc = $source:literal])*
        $exhaustive:ident, $sample:ident: $Calendar:ident, $month_length:expr, $anchor:expr;
    )*) => {
        $(
            $(#[doc = $source])*
            #[test]
            #[ignore = "half a minute on two cores"]
            fn $exhaustive() {
                subject!($Calendar, $month_length, $anchor).walk_all();
            }

            #[test]
            fn $sample() {
                subject!($Calendar, $month_length, $anchor).walk_some();
            }
        )*

        /// The ids of the calendars in this table.
        fn walked() -> impl Iterator<Item = String> {
            [$(calendars::$Calendar.about().id.to_string()),*].into_iter()
        }
    };
}

/// Anchor: Reingold and Dershowitz, appendix C: R.D. 710347 is 12 November 1945.
#[test]
fn exhaustive_gregorian() {
    subject!(Gregorian, gregorian, (710_347, (1945, 11, 12))).walk_all();
}

subjects! {
    /// Anchor: POSIX: 1970-01-01, which is R.D. 719163.
    exhaustive_iso8601, sample_iso8601: Iso8601, gregorian, (719_163, (1970, 1, 1));
    /// Anchor: *Inter gravissimas*: the day before 15 October 1582 (R.D. 577736) was 4 October.
    exhaustive_julian, sample_julian: Julian, julian, (577_735, (1582, 10, 4));
    /// Anchor: the congress of Constantinople, 1923: 1 October (Julian) became 14 October, as in
    /// the Gregorian calendar (R.D. 702282).
    exhaustive_milankovic, sample_milankovic: Milankovic, milankovic, (702_282, (1923, 10, 14));
    /// Anchor: the Revolution: 22 Bahman 1357 was 11 February 1979 (R.D. 722491).
    exhaustive_persian, sample_persian: Persian, persian_33, (722_491, (1357, 11, 22));
    /// Anchor: Qt 6.12, `QJalaliCalendar`: 1 Farvardin 1 is R.D. 226896.
    exhaustive_persian_2820, sample_persian_2820: Persian2820, persian_2820, (226_896, (1, 1, 1));
    /// Anchor: Reingold and Dershowitz, appendix C, arithmetic Persian: R.D. 710347 is
    /// 21 Aban 1324.
    exhaustive_persian_arithmetic, sample_persian_arithmetic:
        PersianArithmetic, persian_arithmetic, (710_347, (1324, 8, 21));
    /// Anchor: Reingold and Dershowitz, section 7.1: the epoch is R.D. 227015.
    exhaustive_islamic_civil, sample_islamic_civil: IslamicCivil, islamic_civil, (227_015, (1, 1, 1));
}

#[test]
fn every_calendar_is_walked() {
    let walked: BTreeSet<String> = walked().chain(["gregorian".to_string()]).collect();
    let all: BTreeSet<String> =
        calendars::ALL.iter().map(|calendar| calendar.about().id.to_string()).collect();
    assert_eq!(all, walked, "a line in the table above for each calendar");
}

#[test]
#[should_panic(expected = "is (1900, 3, 1), not (1900, 2, 29)")]
fn a_day_off_the_rule_is_caught() {
    // The Julian rule against the Gregorian calendar parts in 1900.
    subject!(Gregorian, julian, (710_347, (1945, 11, 12))).walk(-30_000, 0);
}
