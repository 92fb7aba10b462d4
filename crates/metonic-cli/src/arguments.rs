//! What the program is told.

use std::path::PathBuf;

use clap::builder::styling::{AnsiColor, Styles};
use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::tz::TimeZone;
use metonic::counts::Count;
use metonic::cycles::Cycle;
use metonic::{AnyCalendar, Day, LookupError, Registry, System, Weekday};

use crate::input::no_day;
use crate::{Failure, MINUS, commands, restore_minus};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Dates in every calendar that people live by
#[derive(Debug, Parser)]
#[command(name = "metonic", version, styles = STYLES, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Convert(Convert),
    Months(Months),
    Month(Month),
    Year(Year),
    List(List),
    Info(Info),
    Recur(commands::recur::Recur),
    Expand(commands::expand::Expand),
    /// Print a shell's completions, to be sourced or installed
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write one for each command into a directory
    Man {
        /// Where to write metonic.1, metonic-convert.1 and the others
        #[arg(value_parser = path())]
        directory: Option<PathBuf>,
    },
}

/// Convert dates from one calendar to others
#[derive(Args, Debug)]
#[command(after_help = CONVERT_HELP)]
pub(crate) struct Convert {
    /// Dates: YEAR-MONTH-DAY, the number of a count, or `today`; without any, one a line from
    /// standard input
    #[arg(value_name = "DATE", value_parser = text)]
    pub(crate) dates: Vec<String>,
    /// The calendar or count that the dates are in
    #[arg(long, value_name = "ID", default_value = "gregorian", value_parser = source)]
    pub(crate) from: System,
    /// The calendars, counts and cycles to convert to, or `all`; without it, a handful
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = target)]
    pub(crate) to: Vec<Target>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) today: Today,
}

const CONVERT_HELP: &str = "\
A month is its number (06, 6) or code (M06), with L for a leap month (06L, M06L), never its position in the year. \
A year may have a sign; year 0 is the year before year 1, in every calendar. A repeated day is 12L. \
Gregorian dates may name a calendar as RFC 9557 does, 2026-11-21[u-ca=persian]: the date is Gregorian all the same.

CSV and JSON have one row for each date and calendar:
  input, calendar, value, year, month, day, month_ordinal, era, era_year, weekday, status, error
A weekday is 1 (Monday) to 7 (Sunday). A count has its number as the value, a cycle the day's place in it, \
which is empty (null in JSON) for a day outside it. What cannot be read has one row, in its place, with its input and the error and \
all else empty (null in JSON); the rest is done, and the exit status is 1. \
JSON is one array; JSON Lines (jsonl) is the same objects, one a line and nothing else, to be read as they come.";

/// List the months of a calendar over a range of years
#[derive(Args, Debug)]
pub(crate) struct Months {
    /// The calendar
    #[arg(long, value_name = "ID", value_parser = calendar)]
    pub(crate) calendar: AnyCalendar,
    /// The years, both included: 1400..1410; or one year
    #[arg(long, value_name = "A..B", value_parser = years)]
    pub(crate) years: (i32, i32),
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Print a month as a page
#[derive(Args, Debug)]
pub(crate) struct Month {
    /// The month, in the calendar's own count; without it, today's
    #[arg(value_name = "YEAR-MONTH", value_parser = text)]
    pub(crate) month: Option<String>,
    #[command(flatten)]
    pub(crate) page: Page,
}

/// Print a year as a page
#[derive(Args, Debug)]
pub(crate) struct Year {
    /// The year, in the calendar's own count; without it, today's
    #[arg(value_name = "YEAR", value_parser = text)]
    pub(crate) year: Option<String>,
    #[command(flatten)]
    pub(crate) page: Page,
}

/// What the pages of a month and of a year share.
#[derive(Args, Debug)]
pub(crate) struct Page {
    /// The calendar
    #[arg(long, value_name = "ID", default_value = "gregorian", value_parser = calendar)]
    pub(crate) calendar: AnyCalendar,
    /// Another calendar, whose day numbers stand beside
    #[arg(long, value_name = "ID", value_parser = calendar)]
    pub(crate) beside: Option<AnyCalendar>,
    /// The first day of the week: a name, the start of one, or 1 (Monday) to 7 (Sunday); a calendar
    /// with a week of its own begins it where it says
    #[arg(long, value_name = "DAY", default_value = "monday", value_parser = weekday)]
    pub(crate) week_start: Weekday,
    #[command(flatten)]
    pub(crate) today: Today,
}

/// What day it is.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Today {
    /// The day to take for today, as an ISO 8601 date [default: the system's local date]
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Day>,
}

impl Today {
    pub(crate) fn day(self) -> Result<Day, Failure> {
        match self.today {
            Some(day) => Ok(day),
            None => Ok(jiff::Timestamp::now().to_zoned(time_zone()?).date().into()),
        }
    }
}

/// The zone that `TZ` asks for, or the system's.
fn time_zone() -> Result<TimeZone, Failure> {
    match (TimeZone::try_system(), std::env::var_os("TZ")) {
        (Ok(zone), _) => Ok(zone),
        // Another zone than the one asked for would be silently another day.
        (Err(_), Some(name)) => {
            Err(Failure::Usage(format!("TZ: no time zone is called '{}'", name.to_string_lossy())))
        }
        // Nobody asked for a zone and the system has none, as in a bare container: its clock is UTC's.
        (Err(_), None) => Ok(TimeZone::UTC),
    }
}

/// List the calendars, counts and cycles
#[derive(Args, Debug)]
pub(crate) struct List {
    /// Only those of one kind
    #[arg(long, value_enum)]
    pub(crate) kind: Option<Kind>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Say what a calendar, count or cycle is: its rules, range, standing and sources
#[derive(Args, Debug)]
pub(crate) struct Info {
    /// The calendar, count or cycle
    #[arg(value_name = "ID", value_parser = system)]
    pub(crate) system: System,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Calendar,
    Count,
    Cycle,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Table,
    /// Comma-separated, with a header
    Csv,
    /// One JSON array, with an object a line
    Json,
    /// One JSON object a line, and nothing else
    Jsonl,
}

/// What dates are converted to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target {
    All,
    One(System),
}

/// Text as it was typed, before its minus was protected.
#[allow(clippy::unnecessary_wraps, reason = "the form that clap asks for")]
pub(crate) fn text(argument: &str) -> Result<String, String> {
    Ok(restore_minus(argument).into_owned())
}

/// A path as it was typed: it need not be UTF-8, but then its minus was not protected.
pub(crate) fn path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| match path.to_str() {
        Some(text) => restore_minus(text).into_owned().into(),
        None => path,
    })
}

fn system(name: &str) -> Result<System, String> {
    Registry::global().find(name).map_err(|error| explain(name, error, |_| true))
}

/// What dates can be in.
fn source(name: &str) -> Result<System, String> {
    match system(name)? {
        System::Cycle(cycle) => Err(no_day(cycle.about().id)),
        other => Ok(other),
    }
}

fn target(name: &str) -> Result<Target, String> {
    let name = name.trim();
    if name.eq_ignore_ascii_case("all") { Ok(Target::All) } else { system(name).map(Target::One) }
}

pub(crate) fn calendar(name: &str) -> Result<AnyCalendar, String> {
    Registry::global().calendar(name).map_err(|error| explain(name, error, |kind| kind == Kind::Calendar))
}

/// What is wrong with a name, and the nearest that is not.
fn explain(name: &str, error: LookupError, is_wanted: impl Fn(Kind) -> bool) -> String {
    if let LookupError::OtherKind { .. } = error {
        return format!("{error}, and a calendar is wanted");
    }
    let registry = Registry::global();
    let calendars = registry.calendar_names().into_iter().filter(|_| is_wanted(Kind::Calendar));
    let counts = registry.counts().filter(|_| is_wanted(Kind::Count)).map(Count::about);
    let cycles = registry.cycles().filter(|_| is_wanted(Kind::Cycle)).map(Cycle::about);
    let others = counts.chain(cycles).flat_map(|about| about.names()).map(str::to_owned);
    let wanted = name.to_ascii_lowercase();
    let nearest = calendars
        .chain(others)
        .map(|known| (strsim::damerau_levenshtein(&wanted, &known.to_ascii_lowercase()), known))
        .min();
    match nearest {
        Some((distance, known)) if distance <= 1 + wanted.len() / 4 => {
            format!("{error}; did you mean '{known}'?")
        }
        _ => format!("{error}; `metonic list` shows what there is"),
    }
}

pub(crate) fn day(text: &str) -> Result<Day, String> {
    restore_minus(text).parse().map_err(|error: metonic::TextError| error.to_string())
}

fn years(text: &str) -> Result<(i32, i32), String> {
    let text = text.replace(MINUS, "-");
    let (first, last) = text.split_once("..").unwrap_or((&text, &text));
    let year = |text: &str| text.trim().parse().map_err(|_| format!("'{text}' is not a year"));
    let (first, last) = (year(first)?, year(last.strip_prefix('=').unwrap_or(last))?);
    if first > last {
        return Err(format!("{first} is after {last}"));
    }
    Ok((first, last))
}

fn weekday(text: &str) -> Result<Weekday, String> {
    if let Ok(number) = text.parse() {
        return Weekday::new(number).map_err(|error| error.to_string());
    }
    let wanted = text.to_ascii_lowercase();
    let mut found =
        Weekday::ALL.into_iter().filter(|day| day.name().to_ascii_lowercase().starts_with(&wanted));
    match (found.next(), found.next()) {
        (Some(day), None) if wanted.len() >= 2 => Ok(day),
        _ => {
            Err("a weekday is a name, its first two letters or more, or 1 (Monday) to 7 (Sunday)".to_owned())
        }
    }
}

/// The title of a page's calendar: its English name.
pub(crate) fn name_of(calendar: AnyCalendar) -> &'static str {
    calendar.object().about().name
}
