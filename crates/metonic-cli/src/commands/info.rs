//! `metonic info`: what a calendar or count is, in its own words.

use std::io::{self, Write};

use anstyle::Style;
use metonic::{AnyCalendar, Calendar, Day, Era, EraRule, NameWidth, System};

use crate::arguments::Info;
use crate::{Ending, Failure, output};

pub(crate) fn run(arguments: &Info) -> Result<Ending, Failure> {
    let mut output = output::styled();
    match arguments.system {
        System::Calendar(calendar) => of_calendar(&mut output, calendar)?,
        System::Count(count) => {
            let about = count.about();
            head(
                &mut output,
                about.name,
                &[("id", about.id.to_owned()), ("also", about.aliases.join(", "))],
            )?;
            document(&mut output, about.doc)?;
        }
    }
    output.flush()?;
    Ok(Ending::Good)
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
            paragraph.push_str(&line.replace(['`', '*'], ""));
        }
    }
    Ok(())
}
