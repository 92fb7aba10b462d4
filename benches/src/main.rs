//! Metonic's speed beside its peers', as ratios: see README.md.

mod arithmetic;
mod columns;
mod csv;
mod engine;
mod engines;
mod measure;
mod recurrence;
mod registry;
mod report;
mod requirements;
mod sample;
mod text;

use std::process::ExitCode;

use metonic::{AnyCalendar, Calendar, calendars};

use crate::engine::{Engine, Written};
use crate::report::Row;
use crate::sample::{SPANS, Span};

const USAGE: &str = "cargo run --release -- [--check] [--csv FILE] [--rounds N] [--part conversion|columns|arithmetic|recurrence|registry|text] [ID]...";

struct Arguments {
    check: bool,
    csv: Option<String>,
    rounds: usize,
    parts: Vec<Part>,
    only: Vec<String>,
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Conversion,
    Columns,
    Arithmetic,
    Recurrence,
    Registry,
    Text,
}

impl Part {
    const ALL: [(&'static str, Self); 6] = [
        ("conversion", Self::Conversion),
        ("columns", Self::Columns),
        ("arithmetic", Self::Arithmetic),
        ("recurrence", Self::Recurrence),
        ("registry", Self::Registry),
        ("text", Self::Text),
    ];
}

fn main() -> ExitCode {
    let arguments = match arguments() {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("{error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<Arguments, String> {
    let mut arguments =
        Arguments { check: false, csv: None, rounds: 96, parts: Vec::new(), only: Vec::new() };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--check" => arguments.check = true,
            "--csv" => arguments.csv = Some(given.next().ok_or("--csv wants a file")?),
            "--rounds" => {
                let rounds = given.next().and_then(|rounds| rounds.parse().ok()).filter(|&rounds| rounds > 0);
                arguments.rounds = rounds.ok_or("--rounds wants a number from 1")?;
            }
            "--part" => {
                let name = given.next().unwrap_or_default();
                let part = Part::ALL.iter().find(|(other, _)| *other == name);
                arguments.parts.push(part.ok_or(format!("there is no part '{name}'"))?.1);
            }
            id if !id.starts_with('-') => arguments.only.push(id.to_string()),
            other => return Err(format!("there is no {other}")),
        }
    }
    Ok(arguments)
}

/// Whether all that was checked is met.
fn run(arguments: &Arguments) -> Result<bool, String> {
    let is_asked = |part| arguments.parts.is_empty() || arguments.parts.contains(&part);
    let mut met = true;
    let mut csv = csv::Csv::default();
    if is_asked(Part::Conversion) {
        let rows = conversion(arguments)?;
        csv.conversion(&rows);
        met &= requirements::are_met(&rows);
    }
    if is_asked(Part::Columns) {
        let rows = columns::run(&arguments.only, arguments.rounds)?;
        csv.columns(&rows);
        met &= columns::are_met(&rows);
    }
    if is_asked(Part::Arithmetic) {
        let rows = arithmetic::run(&arguments.only)?;
        csv.arithmetic(&rows);
        met &= requirements::of_arithmetic(&rows);
    }
    if is_asked(Part::Recurrence) && arguments.only.is_empty() {
        let rows = recurrence::run()?;
        csv.recurrence(&rows);
        met &= requirements::of_recurrence(&rows);
    }
    if is_asked(Part::Registry) && arguments.only.is_empty() {
        met &= requirements::of_registry(&registry::run());
    }
    if is_asked(Part::Text) {
        let rows = text::run(&arguments.only)?;
        csv.text(&rows);
        met &= requirements::of_text(&rows);
    }
    if let Some(path) = &arguments.csv {
        csv.write(path)?;
    }
    Ok(met || !arguments.check)
}

/// Days to dates and back.
fn conversion(arguments: &Arguments) -> Result<Vec<Row>, String> {
    let gregorian = engines::fixed("gregorian").ok_or("no Gregorian calendar")?;
    let samples: Vec<(Span, Vec<i32>)> = SPANS.iter().map(|&span| (span, span.days())).collect();
    report::print_head();
    let mut rows = Vec::new();
    for calendar in calendars::ALL {
        let id = calendar.about().id.to_string();
        if !arguments.only.is_empty() && !arguments.only.contains(&id) {
            continue;
        }
        for (span, days) in &samples {
            let row = measured(&id, *span, days, gregorian.as_ref(), arguments.rounds)?;
            report::print(&row);
            rows.push(row);
        }
    }
    Ok(rows)
}

/// One calendar over one span: its engines agree, and then are timed.
fn measured(
    id: &str,
    span: Span,
    days: &[i32],
    gregorian: &dyn Engine,
    rounds: usize,
) -> Result<Row, String> {
    let handle = handle(id)?;
    let by_handle = engines::dynamic(handle);
    let fixed = engines::fixed(id);
    let peers = engines::peers(id);
    let ours: Vec<&dyn Engine> = fixed.as_deref().into_iter().chain([by_handle.as_ref()]).collect();
    let theirs: Vec<&dyn Engine> = peers.iter().map(AsRef::as_ref).collect();

    let dates: Vec<Written> = days.iter().map(|&day| by_handle.date_of(day)).collect();
    for engine in ours.iter().chain(&theirs) {
        agree(id, *engine, days, &dates)?;
    }
    let gregorian_dates: Vec<Written> = days.iter().map(|&day| gregorian.date_of(day)).collect();

    let mut together: Vec<(&dyn Engine, &[Written])> = vec![(gregorian, &gregorian_dates)];
    together.extend(ours.iter().chain(&theirs).map(|&engine| (engine, dates.as_slice())));
    let mut timed = measure::rounds(&together, days, rounds).into_iter();
    let gregorian = timed.next().unwrap_or_default();
    let fixed = fixed.as_ref().map(|_| timed.next().unwrap_or_default());
    let by_handle = timed.next().unwrap_or_default();
    let peers = theirs.iter().map(|peer| peer.name()).zip(timed).collect();
    Ok(Row { id: id.to_string(), span, gregorian, fixed, by_handle, peers })
}

fn handle(id: &str) -> Result<AnyCalendar, String> {
    metonic::Registry::global().calendar(id).map_err(|error| format!("{id}: {error}"))
}

/// That an engine gives our dates, and our days for them, where it claims to be right.
fn agree(id: &str, engine: &dyn Engine, days: &[i32], dates: &[Written]) -> Result<(), String> {
    for (&day, &date) in days.iter().zip(dates) {
        if !engine.claims().contains(&day) {
            continue;
        }
        let (name, theirs) = (engine.name(), engine.date_of(day));
        if theirs != date {
            return Err(format!("{id}, day {day}: {date:?}, by {name} {theirs:?}"));
        }
        let theirs = engine.day_of(date);
        if theirs != Some(day) {
            return Err(format!("{id}, {date:?}: day {day}, by {name} {theirs:?}"));
        }
    }
    Ok(())
}
