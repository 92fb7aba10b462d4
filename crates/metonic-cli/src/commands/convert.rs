//! `metonic convert`: dates from one calendar to others, to counts and cycles.

mod csv;
mod table;

use std::io::{self, Write};

use metonic::astro::Place;
use metonic::{Day, Registry, System};
use serde::Serialize;

use self::csv::CsvSink;
use self::table::TableSink;
pub(crate) use self::table::row;

use crate::arguments::{Convert, Format, Target};
use crate::input::{DateReader, Lines, is_today};
use crate::instant;
use crate::output::JsonRows;
use crate::wording::Named;
use crate::{Ending, Failure, output};

/// What is shown when nobody says what to convert to.
const HANDFUL: [&str; 5] = ["gregorian", "julian", "persian", "islamic-civil", "jdn"];

/// Why a calendar has no day at an instant and a place.
const NO_SUN: &str = "the sun does not begin a day there then";

/// The columns of CSV, the keys of JSON.
const HEADER: [&str; 12] = [
    "input",
    "calendar",
    "value",
    "year",
    "month",
    "day",
    "month_ordinal",
    "era",
    "era_year",
    "weekday",
    "status",
    "error",
];

pub(crate) fn run(arguments: &Convert) -> Result<Ending, Failure> {
    let reader = DateReader::new(arguments.from, arguments.today);
    if arguments.dates.iter().any(|date| is_today(date.trim())) {
        // Without a day to take for it there is nothing to print, not even a header.
        reader.today()?;
    }
    let targets = targets(&arguments.to);
    match arguments.format {
        Format::Csv => {
            convert(arguments, &reader, &targets, &mut CsvSink::new(io::stdout().lock(), &targets))
        }
        format @ (Format::Json | Format::Jsonl) => {
            let rows = JsonRows::new(output::plain(), format);
            convert(arguments, &reader, &targets, &mut JsonSink { rows, targets: &targets })
        }
        Format::Table => {
            let locale = arguments.locale.as_ref().map(Named::locale);
            convert(arguments, &reader, &targets, &mut TableSink::new(&targets, locale)?)
        }
    }
}

fn targets(asked: &[Target]) -> Vec<System> {
    let registry = Registry::global();
    if asked.is_empty() {
        return HANDFUL.iter().filter_map(|id| registry.find(id).ok()).collect();
    }
    let mut targets = Vec::new();
    for target in asked {
        match target {
            Target::One(system) => targets.push(*system),
            Target::All => {
                targets.extend(registry.calendars().map(System::Calendar));
                targets.extend(registry.counts().map(System::Count));
                targets.extend(registry.cycles().map(System::Cycle));
            }
        }
    }
    targets
}

/// Where answers go.
trait Sink {
    /// The days of an input: one for each target, for days do not begin at one time in all. `None` where
    /// the sun does not begin a day.
    fn days(&mut self, input: &str, days: &[Option<Day>]) -> Result<(), Failure>;
    fn error(&mut self, input: &str, error: &str) -> Result<(), Failure>;
    /// Hands on what there is so far.
    fn flush(&mut self) -> io::Result<()>;
    fn finish(&mut self) -> io::Result<()> {
        self.flush()
    }
}

fn convert(
    arguments: &Convert,
    reader: &DateReader,
    targets: &[System],
    sink: &mut impl Sink,
) -> Result<Ending, Failure> {
    let mut ending = Ending::Good;
    let mut days = Vec::new();
    let mut one = |sink: &mut _, text: Result<&str, (String, String)>| {
        let good = convert_one(reader, arguments.at.as_ref(), targets, sink, &mut days, text)?;
        if !good {
            ending = Ending::SomeBad;
        }
        Ok::<(), Failure>(())
    };
    if arguments.dates.is_empty() {
        if output::asks_a_person() {
            anstream::eprintln!("metonic: reading dates from standard input, one a line");
        }
        let mut lines = Lines::new(io::stdin().lock());
        // Whoever waits for an answer before the next question, a person or a program, gets it; input
        // in bulk comes in large blocks.
        while lines.advance(|| sink.flush())? {
            one(sink, lines.text())?;
        }
    } else {
        for date in &arguments.dates {
            one(sink, Ok(date.trim()))?;
        }
    }
    sink.finish()?;
    Ok(ending)
}

/// Answers one date; `false` if it was bad. `days` has room for the days of one date, from line to line.
fn convert_one(
    reader: &DateReader,
    place: Option<&Place>,
    targets: &[System],
    sink: &mut impl Sink,
    days: &mut Vec<Option<Day>>,
    text: Result<&str, (String, String)>,
) -> Result<bool, Failure> {
    let text = match text {
        Ok(text) => text,
        Err((shown, error)) => return sink.error(&shown, &error).map(|()| false),
    };
    let read = match place {
        Some(place) => instant::days(text, *place, targets).map(|found| *days = found),
        None => reader.day(text)?.map(|day| {
            days.clear();
            days.resize(targets.len(), Some(day));
        }),
    };
    match read {
        Ok(()) => sink.days(text, days).map(|()| !days.contains(&None)),
        Err(error) => sink.error(text, &error).map(|()| false),
    }
}

/// A row of JSON; the keys are [`HEADER`]'s.
#[derive(Default, Serialize)]
struct Row<'r> {
    input: &'r str,
    calendar: Option<&'r str>,
    value: Option<String>,
    year: Option<i32>,
    month: Option<String>,
    day: Option<u8>,
    month_ordinal: Option<u8>,
    era: Option<&'r str>,
    era_year: Option<i32>,
    weekday: Option<u8>,
    status: Option<&'r str>,
    error: Option<&'r str>,
}

struct JsonSink<'t, W> {
    rows: JsonRows<W>,
    targets: &'t [System],
}

impl<W: Write> Sink for JsonSink<'_, W> {
    fn days(&mut self, input: &str, days: &[Option<Day>]) -> Result<(), Failure> {
        for (target, day) in self.targets.iter().zip(days) {
            let Some(day) = *day else {
                let calendar = Some(target.id());
                self.rows.row(&Row { input, calendar, error: Some(NO_SUN), ..Row::default() })?;
                continue;
            };
            let weekday = Some(day.weekday().number());
            match target {
                System::Calendar(calendar) => {
                    let calendar = calendar.object();
                    let fields = calendar.fields(day);
                    self.rows.row(&Row {
                        input,
                        calendar: Some(calendar.about().id),
                        value: Some(fields.year_month_day().to_string()),
                        year: Some(fields.year),
                        month: Some(fields.month.to_string()),
                        day: Some(fields.day),
                        month_ordinal: Some(fields.month_ordinal),
                        era: fields.era.and_then(|era| calendar.era(era)).map(|rule| rule.code),
                        era_year: Some(fields.era_year),
                        weekday,
                        status: Some(calendar.status(day).name()),
                        error: None,
                    })?;
                }
                System::Count(count) => self.rows.row(&Row {
                    input,
                    calendar: Some(count.about().id),
                    value: Some(count.text(day).to_string()),
                    weekday,
                    status: Some("defined"),
                    ..Row::default()
                })?,
                System::Cycle(cycle) => self.rows.row(&Row {
                    input,
                    calendar: Some(cycle.about().id),
                    value: cycle.place_of(day).map(|place| cycle.text(place).to_string()),
                    weekday,
                    status: Some(cycle.status(day).name()),
                    ..Row::default()
                })?,
            }
        }
        Ok(())
    }

    fn error(&mut self, input: &str, error: &str) -> Result<(), Failure> {
        self.rows.row(&Row { input, error: Some(error), ..Row::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.rows.flush()
    }

    fn finish(&mut self) -> io::Result<()> {
        self.rows.finish()
    }
}
