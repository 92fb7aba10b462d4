//! What the program is told.

use std::path::PathBuf;

use clap::builder::styling::{AnsiColor, Styles};
use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::tz::TimeZone;
use metonic::astro::Place;
use metonic::counts::Count;
use metonic::cycles::Cycle;
use metonic::{AnyCalendar, Day, LookupError, Registry, System, WeekRule, Weekday};

use crate::input::no_day;
use crate::wording::{Named, named};
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
    /// A file that defines a calendar, as `metonic check --help` says; may be given more than once
    // Read before all others, with what is configured: see `definitions`.
    #[arg(long, global = true, value_name = "FILE", value_parser = path())]
    #[allow(dead_code, reason = "read before the arguments are parsed")]
    define: Vec<PathBuf>,
    /// Pass over the calendars of the configuration directory
    #[arg(long, global = true)]
    #[allow(dead_code, reason = "read before the arguments are parsed")]
    no_config: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Convert(Convert),
    #[cfg(feature = "columnar")]
    Column(commands::column::Column),
    Format(commands::format::FormatDates),
    Parse(commands::parse::ParseDates),
    Add(Add),
    Until(Until),
    Weeks(Weeks),
    Months(Months),
    Month(Month),
    Year(Year),
    Feasts(crate::commands::feasts::Feasts),
    List(List),
    Info(Info),
    Check(Check),
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
    /// Read instants (2026-11-25T18:30+02:00, or `now`) in place of dates, as seen at a place: degrees
    /// north and east, and metres above the horizon; days begin when each calendar's do
    #[arg(long, value_name = "LAT,LON[,HEIGHT]", value_parser = place, conflicts_with = "from", allow_hyphen_values = true)]
    pub(crate) at: Option<Place>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// The locale in whose words and digits the table says dates, by its BCP 47 tag; other forms are
    /// the same in all
    #[arg(long, value_name = "TAG", value_parser = named)]
    pub(crate) locale: Option<Named>,
    #[command(flatten)]
    pub(crate) today: Today,
}

const CONVERT_HELP: &str = "\
A month is its number (06, 6) or code (M06), with L for a leap month (06L, M06L), never its position in the year. \
A year may have a sign; year 0 is the year before year 1, in every calendar. A repeated day is 12L. \
Gregorian dates may name a calendar as RFC 9557 does, 2026-11-21[u-ca=persian]: the date is Gregorian all the same.

Examples:
  metonic convert 2026-11-21 --to hebrew,persian --locale fa
  metonic convert 2026-11-25T18:30+02:00 --at 31.78,35.22 --to hebrew,gregorian

CSV and JSON have one row for each date and calendar:
  input, calendar, value, year, month, day, month_ordinal, era, era_year, weekday, status, error
A weekday is 1 (Monday) to 7 (Sunday). A count has its number as the value, a cycle the day's place in it, \
which is empty (null in JSON) for a day outside it. What cannot be read has one row, in its place, with its input and the error and \
all else empty (null in JSON); the rest is done, and the exit status is 1. \
With --at, Hebrew, Islamic, Bahá'í, Javanese, Babylonian and Samaritan days begin at sunset, Hindu ones at sunrise, others \
at midnight by the clock of the instant. \
JSON is one array; JSON Lines (jsonl) is the same objects, one a line and nothing else, to be read as they come.";

/// Add a span of years, months, weeks and days to a date
#[derive(Args, Debug)]
#[command(after_help = ADD_HELP)]
pub(crate) struct Add {
    /// The date, in the calendar; without it, cases one a line from standard input: date,span
    #[arg(value_name = "DATE", value_parser = text)]
    pub(crate) date: Option<String>,
    /// The span as ISO 8601 writes it, with or without a sign: P1Y2M3W4D
    #[arg(value_name = "SPAN", value_parser = text)]
    pub(crate) span: Option<String>,
    /// The calendar
    #[arg(long, value_name = "ID", default_value = "gregorian", value_parser = calendar)]
    pub(crate) calendar: AnyCalendar,
    /// What becomes of a day that the month lacks, or a leap month that the year lacks
    #[arg(long, value_name = "P", value_enum, default_value_t)]
    pub(crate) overflow: Overflow,
    #[command(flatten)]
    pub(crate) today: Today,
}

const ADD_HELP: &str = "\
Years are added first, then months, then weeks and days. The answers are those of TC39 Temporal for the calendars that \
it has.

From standard input, each case has one row of CSV: input, result, error. What cannot be added has its error; the rest is \
done, and the exit status is 1.";

/// Say what is between two dates, in years, months, weeks and days
#[derive(Args, Debug)]
#[command(after_help = UNTIL_HELP)]
pub(crate) struct Until {
    /// The date to count from, in the calendar; without it, cases one a line from standard input: a,b
    #[arg(value_name = "A", value_parser = text)]
    pub(crate) from: Option<String>,
    /// The date to count to
    #[arg(value_name = "B", value_parser = text)]
    pub(crate) to: Option<String>,
    /// The calendar
    #[arg(long, value_name = "ID", default_value = "gregorian", value_parser = calendar)]
    pub(crate) calendar: AnyCalendar,
    /// The largest unit; weeks are counted only where they are the largest
    #[arg(long, value_name = "U", value_enum, default_value_t = Unit::Year)]
    pub(crate) largest: Unit,
    /// The smallest unit: what is left over is dropped
    #[arg(long, value_name = "U", value_enum, default_value_t = Unit::Day)]
    pub(crate) smallest: Unit,
    #[command(flatten)]
    pub(crate) today: Today,
}

const UNTIL_HELP: &str = "\
The answer is a span, P1Y2M3D, negative if B is before A: added to A, it gives B.

From standard input, each case has one row of CSV: input, years, months, weeks, days, error.";

/// Say which weeks of the year and of the month dates are in
#[derive(Args, Debug)]
#[command(after_help = WEEKS_HELP)]
pub(crate) struct Weeks {
    /// Dates in the calendar; without any, one a line from standard input, answered as CSV
    #[arg(value_name = "DATE", value_parser = text)]
    pub(crate) dates: Vec<String>,
    /// The calendar
    #[arg(long, value_name = "ID", default_value = "gregorian", value_parser = calendar)]
    pub(crate) calendar: AnyCalendar,
    /// The region whose weeks these are: its two letters, or 001 for the world
    #[arg(long, value_name = "REGION", conflicts_with_all = ["week_start", "minimal_days"])]
    pub(crate) region: Option<String>,
    /// The first day of the week: a name, the start of one, or 1 (Monday) to 7 (Sunday) [default: Monday]
    #[arg(long, value_name = "DAY", value_parser = weekday)]
    pub(crate) week_start: Option<Weekday>,
    /// Days of a week that have to be in a year for it to be the first: 1 to 7 [default: 4]
    #[arg(long, value_name = "N")]
    pub(crate) minimal_days: Option<u8>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) today: Today,
}

const WEEKS_HELP: &str = "\
CSV has one row for each date: input, week_year, week, weeks_in_year, week_of_month, day_of_week (from the day that weeks \
begin on), error. The week of the month is 0 before the month's first week. Weeks are 0 where the year that they are counted from has no day.

Without a rule, the weeks are ISO 8601's; of a calendar whose years are whole weeks (iso-week, fiscal-nrf) those from the year's first day on; of one \
with weeks of its own (discordian, world) these, which have no number in a month.";

impl Weeks {
    /// The rule that was asked for, if one was.
    pub(crate) fn rule(&self) -> Result<Option<WeekRule>, Failure> {
        if let Some(region) = &self.region {
            let rule = WeekRule::of_region(region).ok_or_else(|| {
                Failure::Usage(format!("'{region}' is no code of a region, such as US, GB or 001"))
            });
            return rule.map(Some);
        }
        if self.week_start.is_none() && self.minimal_days.is_none() {
            return Ok(None);
        }
        let (first, days) = (self.week_start.unwrap_or(Weekday::Monday), self.minimal_days.unwrap_or(4));
        WeekRule::new(first, days).map(Some).map_err(|error| Failure::Usage(error.to_string()))
    }
}

/// What the library calls by the same names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Overflow {
    /// The last day of the month; the month that stands for the leap month
    #[default]
    #[value(alias = "constrain")]
    Clamp,
    /// An error
    Reject,
    /// Days run on into the next month
    Spill,
}

impl From<Overflow> for metonic::Overflow {
    fn from(overflow: Overflow) -> Self {
        match overflow {
            Overflow::Clamp => Self::Clamp,
            Overflow::Reject => Self::Reject,
            Overflow::Spill => Self::Spill,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Unit {
    #[value(alias = "years")]
    Year,
    #[value(alias = "months")]
    Month,
    #[value(alias = "weeks")]
    Week,
    #[value(alias = "days")]
    Day,
}

impl From<Unit> for metonic::Unit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Year => Self::Year,
            Unit::Month => Self::Month,
            Unit::Week => Self::Week,
            Unit::Day => Self::Day,
        }
    }
}

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
#[command(after_help = PAGE_HELP)]
pub(crate) struct Month {
    /// The month, in the calendar's own count; without it, today's
    #[arg(value_name = "YEAR-MONTH", value_parser = text)]
    pub(crate) month: Option<String>,
    #[command(flatten)]
    pub(crate) page: Page,
}

/// Print a year as a page
#[derive(Args, Debug)]
#[command(after_help = PAGE_HELP)]
pub(crate) struct Year {
    /// The year, in the calendar's own count; without it, today's
    #[arg(value_name = "YEAR", value_parser = text)]
    pub(crate) year: Option<String>,
    #[command(flatten)]
    pub(crate) page: Page,
}

const PAGE_HELP: &str = "\
Examples:
  metonic month --beside persian
  metonic month 2026-10 --calendar chinese --locale zh
  metonic year 1405 --calendar persian --locale fa

In a locale, days have the numbers that its dates have (Hebrew letters, 初一). Columns that run from right to left are printed in the order in which they are seen; \
letters that do are between isolates (U+2067, U+2069), so that a terminal that turns them round leaves the columns where they are. \
One that turns them round and passes over isolates puts names and Arabic digits in the wrong order: the others' pages are right.";

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
    /// with a week of its own begins it where it says [default: the locale's, else Monday]
    #[arg(long, value_name = "DAY", value_parser = weekday)]
    pub(crate) week_start: Option<Weekday>,
    /// The locale in whose words and digits the page is, by its BCP 47 tag; its weeks begin when its
    /// region's do, and its columns run from right to left if its lines do
    #[arg(long, value_name = "TAG", value_parser = named)]
    pub(crate) locale: Option<Named>,
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
    /// The locale in which the table names calendars, by its BCP 47 tag; what it has no name for, and
    /// other forms, have the English one
    #[arg(long, value_name = "TAG", value_parser = named)]
    pub(crate) locale: Option<Named>,
    /// The form of the output
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Say what a calendar, count or cycle is, and what it says of a day
#[derive(Args, Debug)]
pub(crate) struct Info {
    /// The calendar, count or cycle
    #[arg(value_name = "ID", value_parser = system)]
    pub(crate) system: System,
    /// The day to say more of: an ISO 8601 date, or `today`
    #[arg(long, value_name = "DATE", default_value = "today", value_parser = text)]
    pub(crate) date: String,
    /// Say also what a calendar, its months, weekdays and eras are called in a locale, by its BCP 47 tag
    #[arg(long, value_name = "TAG", value_parser = named)]
    pub(crate) locale: Option<Named>,
    #[command(flatten)]
    pub(crate) today: Today,
}

/// Check files that define calendars, harder than they are checked when they are used
#[derive(Args, Debug)]
#[command(after_help = CHECK_HELP)]
pub(crate) struct Check {
    /// The files
    #[arg(value_name = "FILE", required = true, value_parser = path())]
    pub(crate) files: Vec<PathBuf>,
}

const CHECK_HELP: &str = "\
A definition is a TOML file. `--define FILE` adds its calendar to any command; those of the directory \
metonic/calendars in the user's configuration directory (or the one that METONIC_CALENDARS names) are always added. \
A bad file there is reported and passed over; one that --define names is an error.

  id = \"mine\"        letters and digits in groups with '-' between them
  name, aliases      the English name; a list of other names
  basis              solar, lunar, lunisolar or other
  doc                the text that `metonic info` prints
  year-zero          false: year -1 of the historical count is followed by 1
  proleptic          false: not in use before the epoch
  status             \"defined\", or inside, outside and years = [FIRST, LAST]

  epoch              the first day of year 1, or of `first-year`:
                     2000-01-01, { rd = 730120 } or
                     { calendar = \"julian\", date = \"1999-12-19\" }
  [year-start]       instead: calendar, date = \"02-01\", year-offset,
                     weekday with choose = nearest, on-or-after, on-or-before
  [[month]]          name, days; abbreviated, narrow, number;
                     leap, intercalary, in-week: true or false
  [[leap]]           add = { \"Month\" = 1 }, and the years:
                     every = 4, except = 100, unless = 400, or
                     cycle = 19, years = [3, 6, 8], start = 1, or
                     pattern = { multiply, add, modulo, below }, or
                     years = [1712], or long = true; from, until
  [table]            first-year, rows = [[31, 28], [31, 29]],
                     outside = repeat or rule
  [week]             days = [\"First\", \"Second\"] or length; epoch,
                     restart = year or month, outside-days = pause or count
  [[era]]            code, aliases, start = 1 or \"0001-01-01\",
                     year-one, counts-back

  base               another calendar, in place of years of its own, with
                     year-offset, day-offset, adjust = { \"1447-09\" = 1 }";

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
    #[value(alias = "text")]
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
pub(crate) fn source(name: &str) -> Result<System, String> {
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

fn place(text: &str) -> Result<Place, String> {
    let text = text.replace(MINUS, "-");
    let numbers: Result<Vec<f64>, _> = text.split(',').map(|number| number.trim().parse()).collect();
    let place = match numbers.as_deref() {
        Ok(&[latitude, longitude]) => Place::new(latitude, longitude, 0.0),
        Ok(&[latitude, longitude, height]) => Place::new(latitude, longitude, height),
        _ => None,
    };
    place.ok_or_else(|| {
        "a place is its degrees north (-90 to 90) and east (-180 to 180), and metres (0 to 10000)".to_owned()
    })
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
