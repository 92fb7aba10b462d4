//! Every built-in calendar, count and cycle says what the files in `truth/` say: facts from authorities
//! and independent implementations.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::fs;
use std::path::PathBuf;

use metonic::cycles::{self, Cycle};
use metonic::{Calendar, Day, Error, YearMonthDay, calendars, counts};

/// A file with fewer is no evidence.
const FEWEST_ROWS: usize = 3;

/// The folder `truth` at the root of the repository.
fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "truth"].iter().collect()
}

fn ids() -> impl Iterator<Item = &'static str> {
    let calendars = calendars::ALL.iter().map(|calendar| calendar.about().id);
    let counts = counts::ALL.iter().map(|count| count.about().id);
    calendars.chain(counts).chain(cycles::ALL.iter().map(|cycle| cycle.about().id))
}

/// Checks every row of the file of `id`, and gives a line for each one that fails: `check` gets the
/// row's date and day.
fn failures(id: &str, check: impl Fn(&str, Day) -> Result<(), String>) -> Vec<String> {
    let name = format!("truth/{id}.csv");
    let text = match fs::read_to_string(folder().join(format!("{id}.csv"))) {
        Ok(text) => text,
        Err(error) => return vec![format!("{name}: {error}")],
    };
    let mut lines = text.lines().zip(1..);
    let mut failures = Vec::new();
    if lines.next().map(|(header, _)| header) != Some("date,rd,source") {
        failures.push(format!("{name}:1: the header is not date,rd,source"));
    }
    let mut rows = 0;
    for (line, number) in lines {
        rows += 1;
        if let Err(problem) = check_row(line, &check) {
            failures.push(format!("{name}:{number}: {problem}"));
        }
    }
    if rows < FEWEST_ROWS {
        failures.push(format!("{name}: {rows} rows; {FEWEST_ROWS} are the fewest"));
    }
    failures
}

/// The first two fields have no quotes; the third is the rest of the line, commas and all.
fn check_row(line: &str, check: impl Fn(&str, Day) -> Result<(), String>) -> Result<(), String> {
    let mut fields = line.splitn(3, ',');
    let (Some(date), Some(rata_die), Some(source)) = (fields.next(), fields.next(), fields.next()) else {
        return Err("fewer than three fields".into());
    };
    if source.trim_matches(['"', ' ']).is_empty() {
        return Err("no source".into());
    }
    let rata_die: i64 = rata_die.parse().map_err(|error| format!("'{rata_die}': {error}"))?;
    check(date, Day::from_rata_die(rata_die).map_err(|error| error.to_string())?)
}

fn check_date(calendar: &dyn Calendar, text: &str, day: Day) -> Result<(), String> {
    let date: YearMonthDay = text.parse().map_err(|error| format!("'{text}': {error}"))?;
    both_ways(text, day, calendar.day_of(date), &calendar.ymd_of(day).to_string())
}

fn check_number(count: &dyn counts::Count, text: &str, day: Day) -> Result<(), String> {
    both_ways(text, day, count.read(text), &count.text(day).to_string())
}

/// The empty text is that of a day outside the cycle.
fn check_place(cycle: &dyn Cycle, text: &str, day: Day) -> Result<(), String> {
    let written = cycle.place_of(day).map_or(String::new(), |place| cycle.text(place).to_string());
    if text.is_empty() {
        return both_ways(text, day, Ok::<_, Error>(day), &written);
    }
    let place = cycle.read(text).map_err(|error| format!("'{text}': {error}"))?;
    both_ways(text, day, cycle.next(place, day).ok_or("comes never"), &written)
}

fn both_ways<E: Display>(text: &str, day: Day, found: Result<Day, E>, written: &str) -> Result<(), String> {
    let rata_die = day.rata_die();
    match found {
        Err(error) => Err(format!("{text}: {error}")),
        Ok(found) if found != day => Err(format!("{text} is R.D. {}, not {rata_die}", found.rata_die())),
        Ok(_) if written != text => Err(format!("R.D. {rata_die} is {written}, not {text}")),
        Ok(_) => Ok(()),
    }
}

#[test]
fn every_calendar_says_what_its_file_says() {
    let failures: Vec<String> = calendars::ALL
        .iter()
        .flat_map(|calendar| failures(calendar.about().id, |text, day| check_date(calendar, text, day)))
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn every_count_says_what_its_file_says() {
    let failures: Vec<String> = counts::ALL
        .iter()
        .flat_map(|&count| failures(count.about().id, |text, day| check_number(count, text, day)))
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn every_cycle_says_what_its_file_says() {
    let failures: Vec<String> = cycles::ALL
        .iter()
        .flat_map(|&cycle| failures(cycle.about().id, |text, day| check_place(cycle, text, day)))
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn every_file_belongs_to_something() {
    let ids: BTreeSet<String> = ids().map(|id| format!("{id}.csv")).collect();
    let strays: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !["README.md", "feasts"].contains(&name.as_str()) && !ids.contains(name))
        .collect();
    assert!(strays.is_empty(), "in truth/, of no calendar, count or cycle: {strays:?}");
}

#[test]
fn a_wrong_row_is_caught() {
    let julian = |text: &str, day: Day| check_date(&calendars::Julian, text, day);
    assert_eq!(check_row("1582-10-04,577735,\"a, b\"", julian), Ok(()));
    // A day off; not the canonical text; no such date; no number; no source; too few fields.
    for line in [
        "1582-10-04,577736,x",
        "1582-10-4,577735,x",
        "1581-02-29,577735,x",
        "1582-10-04,x,x",
        "1582-10-04,577735,\"\"",
        "1582-10-04,577735",
    ] {
        assert!(check_row(line, julian).is_err(), "{line}");
    }
}
