//! Every month and every day of the month that fits a byte, leap or not, in years of six kinds: taken
//! just when a day of the year is written so, and refused with the error of the field that is wrong.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;

use metonic::{Day, DynCalendar, Error, Month, MonthIndex, YearMonthDay, calendars};

/// The months of a byte and a leap mark, of which most are none.
fn months() -> impl Iterator<Item = Month> {
    (0..=u8::MAX).flat_map(|number| [(number, false), (number, true)]).filter_map(|(number, leap)| {
        let month = Month::with_leap(number, leap);
        let is_month = (1..=99).contains(&number);
        assert_eq!(month.err(), (!is_month).then_some(Error::MonthNumber { value: number }));
        month.ok()
    })
}

/// A common year and a leap year not far from now, one like the first far from all tables, and the first
/// and the last that there are, of which some days are none.
fn years(calendar: &dyn DynCalendar) -> Vec<i32> {
    let of_kind = |leap| (1_400..1_500).find(|&year| calendar.is_leap_year(year) == Ok(leap));
    let common = of_kind(false);
    let far = common.map(|year| year - 400_000);
    let (first, last) = calendar.years().into_inner();
    let before = common.map(|year| -year);
    [of_kind(true), common, before, far, Some(first), Some(last)].into_iter().flatten().collect()
}

/// What is written in a month: the day of each number, plain and repeated.
#[derive(Default)]
struct Written {
    days: BTreeMap<(u8, bool), Day>,
    /// Whether all days of the month are days, none of them past an end.
    is_whole: bool,
}

/// The months of a year with their days, as `fields` writes them.
fn written(calendar: &dyn DynCalendar, year: i32) -> BTreeMap<Month, Written> {
    let shape = calendar.year(year).unwrap();
    let mut months: BTreeMap<Month, Written> = BTreeMap::new();
    for place in 0..i32::from(shape.months) {
        let month = calendar.month(MonthIndex::new(shape.first_month.get() + place));
        let mut written = Written { is_whole: true, ..Written::default() };
        for days in month.first_day..month.first_day + i64::from(month.days) {
            let Ok(day) = Day::from_days(days) else {
                written.is_whole = false;
                continue;
            };
            let fields = calendar.fields(day);
            assert_eq!((fields.year, fields.month), (year, month.month));
            written.days.insert((fields.day, fields.leap_day), day);
        }
        assert!(months.insert(month.month, written).is_none(), "{} {year}: a month twice", month.month);
    }
    months
}

/// Whether an answer is the one that there is for a date.
fn is_right(written: Option<&Written>, date: YearMonthDay, answer: Result<Day, Error>) -> bool {
    let YearMonthDay { year, month, day, leap_day } = date;
    let Some(written) = written else { return answer == Err(Error::Month { month, year }) };
    let last = written.days.keys().map(|&(number, _)| number).max().unwrap_or(0);
    match (answer, written.days.get(&(day, leap_day))) {
        (answer, Some(&there)) => answer == Ok(there),
        // A lunar month goes to its 30th tithi, though it may leave that out.
        (Err(Error::Day { value, max }), None) => {
            value == day && (max == last || (last, max) == (29, 30) || !written.is_whole)
        }
        (Err(Error::LeapDay { value }), None) => value == day && leap_day,
        (Err(Error::DayRange { .. }), None) => !written.is_whole,
        _ => false,
    }
}

/// The dates that were asked for.
fn check(calendar: &dyn DynCalendar) -> u64 {
    let id = calendar.about().id;
    let mut asked = 0;
    for year in years(calendar) {
        let written = written(calendar, year);
        for month in months() {
            let there = written.get(&month);
            let found = calendar.find(year, month);
            assert_eq!(found.err(), there.is_none().then_some(Error::Month { month, year }), "{id} {year}");
            for (day, leap_day) in (0..=u8::MAX).flat_map(|day| [(day, false), (day, true)]) {
                let date = YearMonthDay::new(year, month, day).with_leap_day(leap_day);
                let answer = calendar.day_of(date);
                assert!(is_right(there, date, answer), "{id} {date}: {answer:?}");
                asked += 1;
            }
            // Of the same questions, whether there is an answer.
            for day in [0, 1, 28, 29, 30, 31, 32, u8::MAX] {
                let date = YearMonthDay::new(year, month, day);
                assert_eq!(calendar.is_valid(date), calendar.day_of(date).is_ok(), "{id} {date}");
            }
        }
    }
    asked
}

#[test]
fn the_dates_that_are_taken_are_those_that_there_are() {
    let (next, asked) = (AtomicUsize::new(0), AtomicU64::new(0));
    let work = || {
        while let Some(&calendar) = calendars::ALL.get(next.fetch_add(1, Ordering::Relaxed)) {
            asked.fetch_add(check(calendar), Ordering::Relaxed);
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    println!(
        "figure: {} calendars, up to six years each, {} dates of months and days from 0 to 255, 0 wrong answers",
        calendars::ALL.len(),
        asked.into_inner()
    );
}
