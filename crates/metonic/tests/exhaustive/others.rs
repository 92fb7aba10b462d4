//! Cycles and counts, day after day.

use std::collections::BTreeSet;
use std::fmt;

use metonic::Day;
use metonic::counts::{self, Count};
use metonic::cycles::{self, Cycle};

use super::subject::walked;

/// Cycles of which every wheel goes one place forward each day.
const TURNING: [&str; 18] = [
    "weekday",
    "nundinae",
    "vara",
    "sexagenary",
    "twelve-animals",
    "pasaran",
    "weton",
    "triwara",
    "pancawara",
    "sadwara",
    "saptawara",
    "tzolkin",
    "lords-of-the-night",
    "tonalpohualli",
    "akan",
    "haab",
    "xihuitl",
    "calendar-round",
];

/// Cycles of which a day is told by other rules, all of them the same again after a number of days:
/// the pawukon, and 52 years of 365.
const COMING_ROUND: [(&str, i64); 10] = [
    ("ekawara", 210),
    ("dwiwara", 210),
    ("caturwara", 210),
    ("asatawara", 210),
    ("sangawara", 210),
    ("dasawara", 210),
    ("wuku", 210),
    ("pawukon", 210),
    ("maya-year-bearer", 18_980),
    ("xiuhmolpilli", 18_980),
];

/// Cycles that are computed from the sun and the moon: `cargo xtask verify` has them beside samples.
const COMPUTED: [&str; 5] = ["tithi", "nakshatra", "yoga", "karana", "samvatsara"];

/// A wheel of the days of a month has months of twenty days and, at the end, one of five.
const MONTHS: [&str; 3] = ["haab", "xihuitl", "calendar-round"];

fn place(cycle: &dyn Cycle, day: i64) -> Option<Vec<u16>> {
    Some(cycle.place_of(Day::from_days(day).unwrap())?.numbers().to_vec())
}

/// The place of the day after, where every wheel goes forward.
fn after(cycle: &dyn Cycle, mut place: Vec<u16>) -> Vec<u16> {
    let wheels = cycle.wheels();
    let turning = if MONTHS.contains(&cycle.about().id) { wheels.len() - 2 } else { wheels.len() };
    for (number, wheel) in place.iter_mut().zip(wheels).take(turning) {
        *number = if wheel.contains(*number + 1) { *number + 1 } else { wheel.at(0) };
    }
    if let ([.., day, month], [.., days, months]) = (&mut place[turning..], wheels) {
        let length = if *month == 19 { 5 } else { 20 };
        if *day + 1 < days.at(0) + length {
            *day += 1;
        } else {
            *day = days.at(0);
            *month = if months.contains(*month + 1) { *month + 1 } else { 1 };
        }
    }
    place
}

fn walk_cycle(cycle: &dyn Cycle, days: impl Iterator<Item = i64>) {
    let id = cycle.about().id;
    let period = COMING_ROUND.iter().find(|(name, _)| *name == id).map(|(_, period)| *period);
    for day in days {
        match period {
            None => {
                let found = place(cycle, day).unwrap();
                assert_eq!(place(cycle, day + 1), Some(after(cycle, found)), "{id} {day}");
            }
            Some(period) if day + period <= i32::MAX.into() => {
                assert_eq!(place(cycle, day), place(cycle, day + period), "{id} {day}");
            }
            Some(_) => {}
        }
    }
}

/// Both ends, and some centuries about 1970; more on demand.
fn sample() -> impl Iterator<Item = i64> {
    let (first, last) = (i64::from(i32::MIN), i64::from(i32::MAX));
    (first..first + 1_000).chain(-40_000..40_000).chain(last - 1_000..last)
}

/// All but the computed ones.
fn arithmetic() -> impl Iterator<Item = &'static dyn Cycle> {
    cycles::ALL.iter().copied().filter(|cycle| !COMPUTED.contains(&cycle.about().id))
}

#[test]
fn every_cycle_goes_round() {
    let mut known: BTreeSet<&str> = TURNING.into_iter().chain(COMING_ROUND.map(|(id, _)| id)).collect();
    known.extend(COMPUTED);
    let all: BTreeSet<&str> = cycles::ALL.iter().map(|cycle| cycle.about().id).collect();
    assert_eq!(all, known, "a line in the tables above for each cycle");
    for cycle in arithmetic() {
        walk_cycle(cycle, sample());
    }
}

#[test]
#[ignore = "minutes: days in 1009 of all, in each cycle"]
fn exhaustive_cycles() {
    for cycle in arithmetic() {
        walk_cycle(cycle, (i64::from(i32::MIN)..i64::from(i32::MAX)).step_by(1_009));
        walked("cycle", cycle.about().id, u64::from(u32::MAX) / 1_009 + 1);
    }
}

/// Text on the stack: a day is written and read 10⁹ times.
#[derive(Default)]
struct Line {
    bytes: [u8; 32],
    length: usize,
}

impl fmt::Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = self.bytes.get_mut(self.length..self.length + text.len()).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }
}

fn written(count: &dyn Count, day: Day) {
    let mut line = Line::default();
    count.write(day, &mut line).unwrap();
    let text = std::str::from_utf8(&line.bytes[..line.length]).unwrap();
    assert_eq!(count.read(text), Ok(day), "{} {text}", count.about().id);
    assert!(text.is_ascii());
}

/// Numbers follow each other by one, but that 60 is missing in Excel's 1900 system.
fn walk_count(count: &dyn Count, days: impl Iterator<Item = i64>) {
    let id = count.about().id;
    for day in days {
        let (day, next) = (Day::from_days(day).unwrap(), Day::from_days(day + 1).unwrap());
        let number = count.number_of(day);
        assert_eq!(count.day_of(number), Ok(day), "{id} {number}");
        let step = if id == "excel-1900" && number == 59 { 2 } else { 1 };
        assert_eq!(count.number_of(next), number + step, "{id} {number}");
    }
}

#[test]
fn every_count_counts_on() {
    for &count in counts::ALL {
        walk_count(count, sample());
        sample().for_each(|day| written(count, Day::from_days(day).unwrap()));
    }
}

#[test]
#[ignore = "minutes: all days as numbers, and one in 211 as text, in each count"]
fn exhaustive_counts() {
    for &count in counts::ALL {
        walk_count(count, i64::from(i32::MIN)..i64::from(i32::MAX));
        let some = (i64::from(i32::MIN)..=i64::from(i32::MAX)).step_by(211);
        some.for_each(|day| written(count, Day::from_days(day).unwrap()));
        walked("count", count.about().id, 1 << 32);
    }
}
