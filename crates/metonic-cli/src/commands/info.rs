//! `metonic info`: what a calendar, count or cycle is, in its own words.

mod words;

use std::io::{self, Write};

use anstyle::Style;
use metonic::cycles::{Cycle, Wheel};
use metonic::{AboutSystem, AnyCalendar, Calendar, Day, Era, EraRule, NameWidth, System};

use crate::arguments::Info;
use crate::commands::convert::row;
use crate::input::is_today;
use crate::{Ending, Failure, output};

pub(crate) fn run(arguments: &Info) -> Result<Ending, Failure> {
    let day = day(arguments)?;
    if arguments.locale.is_some() && !matches!(arguments.system, System::Calendar(_)) {
        return Err(Failure::Usage("--locale: only calendars have names in other languages".to_owned()));
    }
    let mut output = output::styled();
    match arguments.system {
        System::Calendar(calendar) => of_calendar(&mut output, calendar)?,
        System::Count(count) => of_other(&mut output, count.about(), &[])?,
        System::Cycle(cycle) => {
            let wheels = cycle.wheels().iter().map(wheel).collect::<Vec<_>>().join("; ");
            of_other(&mut output, cycle.about(), &[("places", wheels)])?;
            names(&mut output, cycle)?;
        }
    }
    of_day(&mut output, &arguments.system, day)?;
    if let (Some(named), System::Calendar(calendar)) = (&arguments.locale, arguments.system) {
        words::print(&mut output, named.locale(), calendar, day)?;
    }
    output.flush()?;
    Ok(Ending::Good)
}

fn day(arguments: &Info) -> Result<Day, Failure> {
    let text = arguments.date.trim();
    if is_today(text) {
        return arguments.today.day();
    }
    text.parse().map_err(|error| Failure::Usage(format!("--date: '{text}': {error}")))
}

/// What the system says of a day: its date, number or place, and what a calendar knows beside.
fn of_day(output: &mut impl Write, system: &System, day: Day) -> io::Result<()> {
    let bold = Style::new().bold();
    writeln!(output, "{bold}{} {day}{bold:#}", day.weekday())?;
    let [_, value, words, status] = row(system, day);
    let mut rows = vec![[format!("  {}", system.kind()), joined(&value, &words), status]];
    if let System::Calendar(calendar) = system {
        calendar.details(day, &mut |detail| {
            let (name, value) = (format!("  {}", detail.name), detail.value.to_string());
            rows.push([name, value, detail.status.to_string()]);
        });
    }
    output::aligned(output, &rows)
}

fn joined(value: &str, words: &str) -> String {
    if words.is_empty() { value.to_owned() } else { format!("{value}, {words}") }
}

fn of_other(output: &mut impl Write, about: AboutSystem, more: &[(&str, String)]) -> io::Result<()> {
    let mut lines = vec![("id", about.id.to_owned()), ("also", about.aliases.join(", "))];
    lines.extend_from_slice(more);
    head(output, about.name, &lines)?;
    document(output, about.doc)
}

/// The names of the places, each with its number.
fn names(output: &mut impl Write, cycle: &dyn Cycle) -> io::Result<()> {
    let bold = Style::new().bold();
    let named = cycle.wheels().iter().filter(|wheel| wheel.names().next().is_some());
    for (place, wheel) in named.enumerate() {
        if place == 0 {
            writeln!(output, "{bold}Places{bold:#}")?;
        }
        let names = wheel.names().map(|(number, name)| match name.native {
            "" => format!("{number} {}", name.name),
            native => format!("{number} {} ({native})", name.name),
        });
        let line = format!("{}: {}.", wheel.name(), names.collect::<Vec<_>>().join(", "));
        writeln!(output, "{}\n", textwrap::fill(&line, textwrap::termwidth().min(WIDEST)))?;
    }
    Ok(())
}

/// A wheel of a cycle: `weekday 1 to 7`.
fn wheel(wheel: &Wheel) -> String {
    let first = wheel.at(0);
    let last = first + wheel.places().saturating_sub(1);
    format!("{} {first} to {last}", wheel.name())
}

fn of_calendar(output: &mut impl Write, calendar: AnyCalendar) -> io::Result<()> {
    let calendar = calendar.object();
    let about = calendar.about();
    let bounds = calendar.bounds();
    let years = calendar.years();
    let range =
        |least: String, most: String| if least == most { least } else { format!("{least} to {most}") };
    let official = match calendar.official() {
        Some(days) => format!("{} to {}", days.start(), days.end()),
        None => String::new(),
    };
    head(
        output,
        about.name,
        &[
            ("id", about.id.to_owned()),
            ("also", about.aliases.iter().collect::<Vec<_>>().join(", ")),
            ("BCP 47", about.bcp47.unwrap_or_default().to_owned()),
            ("Qt", about.qt.map_or(String::new(), |number| number.to_string())),
            ("follows", about.basis.to_string()),
            ("years", format!("{} to {}", years.start(), years.end())),
            ("year 0", if about.has_year_zero { "yes" } else { "not in the historical count" }.to_owned()),
            ("eras", eras(calendar)),
            ("months in a year", range(bounds.fewest_months.to_string(), bounds.most_months.to_string())),
            ("days in a month", range(bounds.shortest_month.to_string(), bounds.longest_month.to_string())),
            ("days in a year", range(bounds.shortest_year.to_string(), bounds.longest_year.to_string())),
            ("week", week(calendar)),
            ("official", official),
        ],
    )?;
    document(output, about.doc)
}

/// The days of a calendar's own week; nothing for the common one.
fn week(calendar: &dyn Calendar) -> String {
    let length = calendar.week_length();
    // The calendars whose weeks part from the common one do so within a year.
    let is_common = |days| {
        let day = Day::new(days);
        calendar.day_of_week(day) == Some(day.weekday().number())
    };
    if length == 7 && (0..400).all(is_common) {
        return String::new();
    }
    let names: Vec<&str> =
        (1..=length).filter_map(|place| calendar.day_of_week_name(place, NameWidth::Wide)).collect();
    if names.is_empty() { format!("{length} days") } else { names.join(", ") }
}

/// The eras of a calendar in its own order: `ce (ad) from 0001-01-01, bce (bc)`.
fn eras(calendar: &dyn Calendar) -> String {
    let rules = (0..=Era::LAST_PLACE).map_while(|place| calendar.era(Era::new(place)));
    rules.map(|rule| in_words(&rule)).collect::<Vec<_>>().join(", ")
}

fn in_words(rule: &EraRule<'_>) -> String {
    let aliases: Vec<&str> = rule.aliases.iter().collect();
    let also = if aliases.is_empty() { String::new() } else { format!(" ({})", aliases.join(", ")) };
    let start = rule.start.map_or(String::new(), |day| format!(" from {day}"));
    format!("{}{also}{start}", rule.code)
}

fn head(output: &mut impl Write, name: &str, lines: &[(&str, String)]) -> io::Result<()> {
    let bold = Style::new().bold();
    writeln!(output, "{bold}{name}{bold:#}")?;
    for (key, value) in lines.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(output, "  {key:16} {value}")?;
    }
    Ok(())
}

/// Wider lines are hard to read, on however wide a terminal.
const WIDEST: usize = 100;

/// Prints a calendar's documentation: Markdown as a terminal shows it, code left out.
fn document(output: &mut impl Write, doc: &str) -> io::Result<()> {
    let bold = Style::new().bold();
    let width = textwrap::termwidth().min(WIDEST);
    let mut paragraph = String::new();
    let mut is_code = false;
    writeln!(output)?;
    // A blank line at the end ends the last paragraph.
    for line in doc.lines().chain([""]) {
        // A comment's line begins with the space after its slashes.
        let line = line.strip_prefix(' ').unwrap_or(line);
        if line.starts_with("```") {
            is_code = !is_code;
        } else if let Some(heading) = line.strip_prefix("# ") {
            writeln!(output, "{bold}{heading}{bold:#}")?;
        } else if line.is_empty() && !paragraph.is_empty() {
            writeln!(output, "{}\n", textwrap::fill(&paragraph, width))?;
            paragraph.clear();
        } else if !is_code {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(&plain(line));
        }
    }
    Ok(())
}

/// A line of Markdown without its marks; of a link, what is shown of it.
fn plain(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, link)) = rest.split_once('[') {
        shown.push_str(before);
        let Some((text, after)) = link.split_once(']') else {
            shown.push('[');
            rest = link;
            continue;
        };
        shown.push_str(text);
        // Where it leads is a path of the library's.
        rest = match after.strip_prefix('(').and_then(|path| path.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    shown.push_str(rest);
    shown.replace(['`', '*'], "")
}
