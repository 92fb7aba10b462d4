//! `metonic feasts`: the feasts of a year.

use std::io::Write;

use clap::Args;
use metonic::calendars::Gregorian;
use metonic::feasts::{self, Feast, Tradition};
use metonic::{AnyCalendar, Basis, Calendar, Day};
use serde::Serialize;

use crate::arguments::{Format, Today, calendar};
use crate::{Ending, Failure, output, restore_minus};

/// List the feasts of a year, in the order of their days
#[derive(Args, Debug)]
#[command(after_help = HELP)]
pub(crate) struct Feasts {
    /// The year, Gregorian; without it, today's
    #[arg(value_name = "YEAR", value_parser = year)]
    year: Option<i32>,
    /// Only those of some traditions, or some feasts
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = wanted)]
    of: Vec<Wanted>,
    /// The calendar that the feasts of Islam go by
    #[arg(long, value_name = "ID", default_value = "islamic-umalqura", value_parser = lunar)]
    islamic: AnyCalendar,
    /// Say what feasts there are, with their rules and sources, not when they are
    #[arg(long)]
    list: bool,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    today: Today,
}

const HELP: &str = "\
A date is that of the daylight on which a feast is kept, or of its first day; many begin on the evening before. \
A feast may be on two days of a year, or on none. What is kept may hang on a sighting, a decree or a custom of \
the place; `--list` says of each tradition where.

CSV and JSON have one row for each day:
  date, weekday, feast, name, native_name, tradition, days, begins_on_the_eve, status
and with --list one for each feast:
  feast, name, native_name, tradition, rule, days, begins_on_the_eve, source";

/// What `--of` asks for.
#[derive(Clone, Copy, Debug)]
enum Wanted {
    Tradition(&'static str),
    Feast(&'static str),
}

#[derive(Serialize)]
struct Row {
    date: String,
    weekday: u8,
    feast: &'static str,
    name: &'static str,
    native_name: Option<&'static str>,
    tradition: &'static str,
    days: u8,
    begins_on_the_eve: bool,
    status: &'static str,
}

impl Row {
    const COLUMNS: [&str; 9] = [
        "date",
        "weekday",
        "feast",
        "name",
        "native_name",
        "tradition",
        "days",
        "begins_on_the_eve",
        "status",
    ];
}

#[derive(Serialize)]
struct Entry {
    feast: &'static str,
    name: &'static str,
    native_name: Option<&'static str>,
    tradition: &'static str,
    rule: String,
    days: u8,
    begins_on_the_eve: bool,
    source: Option<&'static str>,
}

impl Entry {
    const COLUMNS: [&str; 8] =
        ["feast", "name", "native_name", "tradition", "rule", "days", "begins_on_the_eve", "source"];
}

pub(crate) fn run(arguments: &Feasts) -> Result<Ending, Failure> {
    if arguments.list {
        list(arguments)?;
    } else {
        dates(arguments)?;
    }
    Ok(Ending::Good)
}

fn dates(arguments: &Feasts) -> Result<(), Failure> {
    let year = match arguments.year {
        Some(year) => year,
        None => Gregorian::from_day(arguments.today.day()?).0,
    };
    let mut rows = Vec::new();
    for (tradition, feast) in selected(arguments) {
        let dates = if tradition.id == "islamic" {
            feast.dates_by(arguments.islamic.object(), year)
        } else {
            feast.dates(year)
        };
        let dates = dates.map_err(|error| Failure::Usage(error.to_string()))?;
        rows.extend(dates.map(|date| (date.day, row(tradition, feast, date.day, date.status.name()))));
    }
    // Stable: feasts of one day stay in the order of the list.
    rows.sort_by_key(|(day, _)| *day);
    if arguments.format != Format::Table {
        return output::machine_readable(
            arguments.format,
            &Row::COLUMNS,
            rows.into_iter().map(|(_, row)| row),
        );
    }
    let header = ["DATE", "WEEKDAY", "FEAST", "NAME", "TRADITION", "BEGINS", "STATUS"];
    let mut table = vec![header.map(str::to_owned)];
    table.extend(rows.into_iter().map(|(day, row)| {
        let begins = if row.begins_on_the_eve { "evening before" } else { "" };
        let weekday = day.weekday().name();
        let cells = [&row.date, weekday, row.feast, row.name, row.tradition, begins, row.status];
        cells.map(str::to_owned)
    }));
    print(&table)
}

fn list(arguments: &Feasts) -> Result<(), Failure> {
    let entries = selected(arguments).map(|(tradition, feast)| entry(tradition, feast));
    if arguments.format != Format::Table {
        return output::machine_readable(arguments.format, &Entry::COLUMNS, entries);
    }
    let header = ["FEAST", "NAME", "NATIVE NAME", "TRADITION", "RULE", "SOURCE"];
    let mut table = vec![header.map(str::to_owned)];
    let mut shown: Vec<&str> = Vec::new();
    table.extend(entries.map(|entry| {
        shown.push(entry.tradition);
        let native_name = entry.native_name.unwrap_or_default();
        let source = entry.source.unwrap_or_default();
        [entry.feast, entry.name, native_name, entry.tradition, &entry.rule, source].map(str::to_owned)
    }));
    print(&table)?;
    let mut output = output::styled();
    let bold = anstyle::Style::new().bold();
    for tradition in feasts::ALL.iter().filter(|tradition| shown.contains(&tradition.id)) {
        writeln!(output, "\n{bold}{}{bold:#} ({})\n", tradition.name, tradition.id)?;
        for line in textwrap::wrap(tradition.doc, 100) {
            writeln!(output, "{line}")?;
        }
    }
    Ok(output.flush()?)
}

fn print(table: &[impl AsRef<[String]>]) -> Result<(), Failure> {
    let mut output = output::styled();
    output::aligned(&mut output, table)?;
    Ok(output.flush()?)
}

fn selected(arguments: &Feasts) -> impl Iterator<Item = (&'static Tradition, &'static Feast)> {
    feasts::all().filter(|(tradition, feast)| {
        let is_wanted = |wanted: &Wanted| match wanted {
            Wanted::Tradition(id) => *id == tradition.id,
            Wanted::Feast(id) => *id == feast.id,
        };
        arguments.of.is_empty() || arguments.of.iter().any(is_wanted)
    })
}

fn row(tradition: &Tradition, feast: &Feast, day: Day, status: &'static str) -> Row {
    Row {
        date: day.to_string(),
        weekday: day.weekday().number(),
        feast: feast.id,
        name: feast.name,
        native_name: feast.native_name,
        tradition: tradition.id,
        days: feast.days_from(day),
        begins_on_the_eve: feast.begins_on_the_eve,
        status,
    }
}

fn entry(tradition: &Tradition, feast: &Feast) -> Entry {
    Entry {
        feast: feast.id,
        name: feast.name,
        native_name: feast.native_name,
        tradition: tradition.id,
        rule: feast.rule.to_string(),
        days: feast.days,
        begins_on_the_eve: feast.begins_on_the_eve,
        source: feast.source,
    }
}

fn year(text: &str) -> Result<i32, String> {
    let text = restore_minus(text);
    text.parse().map_err(|_| format!("'{text}' is not a year"))
}

fn lunar(name: &str) -> Result<AnyCalendar, String> {
    let calendar = calendar(name)?;
    match calendar.about().basis {
        Basis::Lunar => Ok(calendar),
        _ => Err(format!("'{name}' is no lunar calendar")),
    }
}

fn wanted(name: &str) -> Result<Wanted, String> {
    let name = name.trim();
    if let Some(tradition) = feasts::tradition(name) {
        return Ok(Wanted::Tradition(tradition.id));
    }
    if let Some(feast) = feasts::find(name) {
        return Ok(Wanted::Feast(feast.id));
    }
    let ids =
        feasts::ALL.iter().map(|tradition| tradition.id).chain(feasts::all().map(|(_, feast)| feast.id));
    let wanted = name.to_ascii_lowercase();
    match ids.map(|id| (strsim::damerau_levenshtein(&wanted, id), id)).min() {
        Some((distance, id)) if distance <= 1 + wanted.len() / 4 => {
            Err(format!("no tradition and no feast is called '{name}'; did you mean '{id}'?"))
        }
        _ => Err(format!(
            "no tradition and no feast is called '{name}'; `metonic feasts --list` shows what there is"
        )),
    }
}
