//! The rows: usual days, days anywhere, and the ends of everything.

use metonic::counts::{self, Count};
use metonic::cycles::{self, Cycle, Place};
use metonic::{
    AnyCalendar, AnyDate, Calendar, Date, Day, Era, Month, MonthIndex, Registry, YearMonthDay, calendars,
};

use crate::operations::{self, Operation};
use crate::random::Random;

/// What a row is taken from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Days of 1900 to 2099, and spans that people live through.
    Usual,
    /// Days anywhere in the range.
    Far,
    /// Ends of ranges and tables, months and days that there are not, the widest spans.
    Extreme,
}

impl Class {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Far => "far",
            Self::Extreme => "extreme",
        }
    }
}

/// A row: what any operation may ask for.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) class: Class,
    pub(crate) name: String,
    pub(crate) calendar: AnyCalendar,
    pub(crate) date: AnyDate,
    pub(crate) day: Day,
    pub(crate) other: Day,
    /// What is asked for by its fields; of the day, where the row does not say otherwise.
    pub(crate) ymd: YearMonthDay,
    pub(crate) index: MonthIndex,
    /// How many of a unit are added.
    pub(crate) amount: i64,
    pub(crate) era: String,
    /// The date as text.
    pub(crate) text: String,
    pub(crate) count: &'static dyn Count,
    pub(crate) cycle: &'static dyn Cycle,
    pub(crate) place: Place,
}

/// Everything that is asked: calendars by their ids, counts and cycles after a word.
pub(crate) fn subjects() -> impl Iterator<Item = String> {
    let calendars = calendars::ALL.iter().map(|calendar| calendar.about().id.to_string());
    let counts = counts::ALL.iter().map(|count| format!("count:{}", count.about().id));
    calendars.chain(counts).chain(cycles::ALL.iter().map(|cycle| format!("cycle:{}", cycle.about().id)))
}

/// The operations and the rows of a subject.
pub(crate) fn of(subject: &str) -> Option<(&'static [Operation], Vec<Case>)> {
    let registry = Registry::global();
    if let Some(id) = subject.strip_prefix("count:") {
        let count = registry.count(id).ok()?;
        return Some((operations::COUNT, rows(AnyCalendar::GREGORIAN, count, cycles::ALL[0])));
    }
    if let Some(id) = subject.strip_prefix("cycle:") {
        let cycle = registry.cycle(id).ok()?;
        return Some((operations::CYCLE, rows(AnyCalendar::GREGORIAN, counts::ALL[0], cycle)));
    }
    let calendar = registry.calendar(subject).ok()?;
    Some((operations::CALENDAR, rows(calendar, counts::ALL[0], cycles::ALL[0])))
}

/// Rows of usual days, and of days anywhere.
const USUAL: usize = 16;
const FAR: usize = 8;
/// 1900-01-01 to 2099-12-31.
const USUAL_DAYS: (i32, i32) = (-25_567, 47_481);

/// Numbers of months, and whether they are leap ones: some years lack them, or all.
const MONTHS: [(u8, bool); 12] = [
    (1, true),
    (2, true),
    (3, true),
    (5, true),
    (8, true),
    (12, true),
    (13, false),
    (13, true),
    (14, false),
    (64, true),
    (99, false),
    (99, true),
];

fn rows(calendar: AnyCalendar, count: &'static dyn Count, cycle: &'static dyn Cycle) -> Vec<Case> {
    let mut random = Random(0x6d65_746f_6e69_6300);
    let mut within = |first: i32, last: i32| random.within(first, last);
    let row = |class, name: String, day: i32, other: i32, amount: i64| {
        let day = Day::new(day);
        let date = Date::from_day(day, calendar);
        Case {
            class,
            name,
            calendar,
            date,
            day,
            other: Day::new(other),
            ymd: date.ymd(),
            index: calendar.month_of(day),
            amount,
            era: date.era().unwrap_or("none").to_string(),
            text: text(calendar, day, count, cycle),
            count,
            cycle,
            place: cycle.place_of(day).unwrap_or(Place::one(1)),
        }
    };
    let mut rows = Vec::new();
    for number in 0..USUAL {
        let day = within(USUAL_DAYS.0, USUAL_DAYS.1);
        let (other, amount) = (within(USUAL_DAYS.0, USUAL_DAYS.1), within(-60, 60).into());
        rows.push(row(Class::Usual, format!("day {number}, {day}"), day, other, amount));
    }
    for _ in 0..FAR {
        let (day, other) = (within(i32::MIN, i32::MAX), within(i32::MIN, i32::MAX));
        rows.push(row(Class::Far, format!("day {day}"), day, other, within(-100_000, 100_000).into()));
    }
    let mut extreme = |name: String, day: i32, other: i32, amount: i64, change: &dyn Fn(&mut Case)| {
        let mut row = row(Class::Extreme, name, day, other, amount);
        change(&mut row);
        rows.push(row);
    };
    let none: &dyn Fn(&mut Case) = &|_| ();
    // The ends of days, and spans as wide as there are.
    for (day, amount) in [
        (i32::MIN, i64::MIN),
        (i32::MIN, 1),
        (i32::MIN + 1, i64::from(i32::MAX)),
        (i32::MIN + 399, 10_000_000),
        (i32::MAX, i64::MAX),
        (i32::MAX, -1),
        (i32::MAX - 1, i64::from(i32::MIN)),
        (i32::MAX - 399, -10_000_000),
    ] {
        extreme(format!("day {day}, amount {amount}"), day, !day, amount, none);
    }
    for amount in [i64::MIN, -2_147_483_648, -5_800_000, 5_800_000, 70_000_000, 2_147_483_647, i64::MAX] {
        let other = if amount < 0 { i32::MIN } else { i32::MAX };
        extreme(format!("today, amount {amount}"), 20_784, other, amount, none);
    }
    for day in edges(calendar) {
        extreme(format!("edge, day {day}"), day, 20_784, -1, none);
        extreme(format!("edge, day {}", day + 1), day + 1, day, 1, none);
    }
    // Years at both ends, beyond them, and 0.
    let years = calendar.years();
    for year in [i32::MIN, years.start() - 1, *years.start(), 0, *years.end(), years.end() + 1, i32::MAX] {
        extreme(format!("year {year}"), 20_784, 0, 1, &|row| {
            row.ymd.year = year;
            row.index = MonthIndex::new(year);
        });
    }
    for (number, leap) in MONTHS {
        let Ok(month) = Month::with_leap(number, leap) else { continue };
        extreme(format!("month {month}"), 20_784, 0, 1, &|row| row.ymd.month = month);
    }
    // Days that few months have, and that none does.
    for (number, leap_day) in [(0, false), (30, false), (31, true), (255, false), (255, true)] {
        let mark = if leap_day { "L" } else { "" };
        extreme(format!("number {number}{mark}"), 20_784, 0, 1, &|row| {
            row.ymd = YearMonthDay { day: number, leap_day, ..row.ymd };
        });
    }
    // A name that there is not, a place that no day has, a text as long as is read.
    extreme("no such name".into(), 20_784, 0, 1, &|row| {
        row.era = "x".repeat(64);
        row.text = format!("{}2026-11-25[u-ca={}]", "0".repeat(50), "x".repeat(50));
        row.place = Place::new(&[u16::MAX; 4]).unwrap_or(Place::one(u16::MAX));
    });
    for (number, wheel) in cycle.wheels().iter().enumerate() {
        // Numbers within the wheels that need not go together: the haab's 1 Pop on any tzolkin day.
        extreme(format!("wheel {number} turned"), 20_784, 0, 1, &|row| {
            let mut numbers = row.place.numbers().to_vec();
            if let Some(number) = numbers.get_mut(number) {
                *number = wheel.at(number.wrapping_sub(wheel.at(0)).wrapping_add(1));
            }
            row.place = Place::new(&numbers).unwrap_or(row.place);
        });
    }
    rows
}

/// What is read: of a count or cycle its text, of a calendar the date.
fn text(calendar: AnyCalendar, day: Day, count: &dyn Count, cycle: &dyn Cycle) -> String {
    if count.about().id != counts::ALL[0].about().id {
        return count.text(day).to_string();
    }
    match cycle.place_of(day) {
        Some(place) if cycle.about().id != cycles::ALL[0].about().id => cycle.text(place).to_string(),
        _ => Date::from_day(day, calendar).to_string(),
    }
}

/// Eras and standings that a calendar can have: where either changes, a table ends or a rule begins.
fn nature(calendar: AnyCalendar, day: i32) -> (u8, Option<Era>) {
    let day = Day::new(day);
    (calendar.status(day) as u8, calendar.era_of(day, calendar.ymd_of(day)))
}

/// The most edges that are asked for.
const EDGES: usize = 12;

/// Days before which and after which the standing or the era is another, from the published table's ends
/// on and then as a search between days ever farther apart finds them.
fn edges(calendar: AnyCalendar) -> Vec<i32> {
    let mut edges = Vec::new();
    if let Some(official) = calendar.official() {
        edges.extend([official.start().get().saturating_sub(1), official.end().get()]);
    }
    let steps = (0..=64_i32).map(|step| step.pow(3) * 8_000);
    let mut marks: Vec<i32> = steps.flat_map(|step| [step, -step]).collect();
    marks.sort_unstable();
    marks.dedup();
    for pair in marks.windows(2) {
        let [mut first, mut last] = *pair else { continue };
        let nature_of_first = nature(calendar, first);
        if nature_of_first == nature(calendar, last) {
            continue;
        }
        while last - first > 1 {
            let middle = first + (last - first) / 2;
            if nature(calendar, middle) == nature_of_first { first = middle } else { last = middle }
        }
        edges.push(first);
    }
    // The farthest apart of those that are many.
    edges.sort_by_key(|edge| edge.unsigned_abs());
    edges.dedup();
    let step = edges.len().div_ceil(EDGES).max(1);
    edges.into_iter().step_by(step).filter(|&edge| edge < i32::MAX).collect()
}
