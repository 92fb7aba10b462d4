//! `metonic expand`: the occurrences of the events of an iCalendar file.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use clap::Args;
use metonic::Day;
use serde::Serialize;

use crate::arguments::{self, Format};
use crate::events::Events;
use crate::{Ending, Failure, output};

/// List the occurrences of the events of an iCalendar file
#[derive(Args, Debug)]
#[command(after_help = HELP)]
pub(crate) struct Expand {
    /// The file; `-` is standard input
    #[arg(value_name = "FILE", value_parser = arguments::path())]
    file: PathBuf,
    /// The first and the last day, as ISO 8601 dates
    #[arg(long, value_names = ["A", "B"], num_args = 2, required = true, value_parser = arguments::day)]
    between: Vec<Day>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const HELP: &str = "\
Rules (RRULE) may go by any calendar (RSCALE); single days (RDATE), days left out (EXDATE) and occurrences changed or cancelled (RECURRENCE-ID, with RANGE=THISANDFUTURE all from there on) are taken in. \
An event with times is listed on the dates of its start, in its own time zone, once a day. The start of an event is an occurrence whether or not its rule gives it.
An event that cannot be read, or is larger than 1 MiB, is reported and left out, with what changes it; the exit status is 1 then.
A time zone is one of the IANA's, whatever stands before its name, or as the file describes it (VTIMEZONE) before the event. Where another makes days unsure (UNTIL, EXDATE, RDATE or RECURRENCE-ID in UTC), that is reported too.

CSV and JSON have date (ISO 8601) and summary.";

#[derive(Serialize)]
struct Row<'a> {
    date: String,
    summary: &'a str,
}

pub(crate) fn run(arguments: &Expand) -> Result<Ending, Failure> {
    let &[first, last] = arguments.between.as_slice() else {
        return Err(Failure::Usage("--between needs two dates".to_owned()));
    };
    if last < first {
        return Err(Failure::Usage(format!("--between {first} {last}: the second day is before the first")));
    }
    let mut ending = Ending::Good;
    let mut report = |error: &str| {
        anstream::eprintln!("metonic: {error}");
        ending = Ending::SomeBad;
    };
    let input: Box<dyn Read> = if arguments.file.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(&arguments.file);
        Box::new(file.map_err(|error| Failure::Usage(format!("{}: {error}", arguments.file.display())))?)
    };
    let events = Events::read(input, &mut report)
        .map_err(|error| Failure::Usage(format!("{}: {error}", arguments.file.display())))?;
    if !events.is_calendar() {
        report(&format!("{}: no iCalendar: there is no line BEGIN:VCALENDAR", arguments.file.display()));
    }
    list(arguments.format, &events, first, last)?;
    Ok(ending)
}

/// Writes the occurrences of all events by date.
fn list(format: Format, events: &Events, first: Day, last: Day) -> Result<(), Failure> {
    let rows = events.between(first, last).map(|(day, summary)| Row { date: day.to_string(), summary });
    if format != Format::Table {
        return output::machine_readable(format, &["date", "summary"], rows);
    }
    let mut output = output::plain();
    for row in rows {
        writeln!(output, "{}  {}", row.date, row.summary)?;
    }
    Ok(output.flush()?)
}
