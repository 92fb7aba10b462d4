//! `metonic check`: whether files define calendars.

use std::io::Write;
use std::path::Path;

use metonic::conformance::{self, Effort};
use metonic::rule::RuleCalendar;
use metonic::{Calendar, Registry};

use crate::arguments::Check;
use crate::definitions::{self, Bad};
use crate::{Ending, Failure, output};

pub(crate) fn run(arguments: &Check) -> Result<Ending, Failure> {
    let mut output = output::styled();
    let mut ending = Ending::Good;
    for path in &arguments.files {
        match check(path) {
            Ok(line) => writeln!(output, "{}: {line}", path.display())?,
            Err(message) => {
                ending = Ending::SomeBad;
                output.flush()?;
                anstream::eprintln!("metonic: {message}");
            }
        }
    }
    output.flush()?;
    Ok(ending)
}

/// What a file defines, in a line.
fn check(path: &Path) -> Result<String, String> {
    let bad = |error: Bad| error.in_file(path).to_string();
    let text = definitions::read(path).map_err(bad)?;
    let calendar = RuleCalendar::from_toml(&text).map_err(|error| bad(Bad::Definition(error)))?;
    conformance::check_with(&calendar, Effort::THOROUGH)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let (bounds, week) = (calendar.bounds(), calendar.week_length());
    // A registry of its own: the file may be one of those that are configured.
    let named = Registry::new().register(calendar);
    let calendar = named.map_err(|refused| format!("{}: {refused}", path.display()))?;
    let range =
        |least: String, most: String| if least == most { least } else { format!("{least} to {most}") };
    let months = range(bounds.fewest_months.to_string(), bounds.most_months.to_string());
    let days = range(bounds.shortest_year.to_string(), bounds.longest_year.to_string());
    Ok(format!("{}: {months} months and {days} days a year, {week} days a week", calendar.id()))
}
