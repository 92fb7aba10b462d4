//! `metonic parse`: texts as dates, in a locale and a calendar.

use std::fmt::Write as _;

use clap::{Args, ValueEnum};
use metonic::{Calendar as _, YearMonthDay};
use metonic_text::Parser;

use crate::answers::{self, Questions};
use crate::arguments::{self, Format, Overflow};
use crate::wording::{Style, Wording};
use crate::{Ending, Failure, moment, restore_minus};

/// Read dates as people write them, in a locale and a calendar
#[derive(Args, Debug)]
#[command(after_help = HELP)]
pub(crate) struct ParseDates {
    /// Texts; without any, one a line from standard input
    #[arg(value_name = "TEXT", value_parser = arguments::text)]
    texts: Vec<String>,
    #[command(flatten)]
    wording: Wording,
    /// Read a time of day as well, which is printed behind the date: 2026-11-21T13:04:05
    #[arg(long)]
    time: bool,
    /// The length of the time, where the locale's own form is asked for
    #[arg(long, value_name = "LENGTH", value_enum, default_value_t = Style::Medium, requires = "time")]
    time_style: Style,
    /// What is taken for the same
    #[arg(long, value_enum, default_value_t)]
    mode: Mode,
    /// The first of the hundred years that a year of two digits is in, in the calendar's own count;
    /// without it such a year is an error
    #[arg(long, value_name = "YEAR", value_parser = year)]
    pivot: Option<i32>,
    /// What becomes of a day that the month lacks, in lenient mode [default: reject]
    #[arg(long, value_name = "P", value_enum)]
    overflow: Option<Overflow>,
    /// A date in the calendar, whose year, month and day stand for those that the texts do not say
    #[arg(long, value_name = "DATE", value_parser = date)]
    missing: Option<YearMonthDay>,
    /// The form of the output; the table is the date of each text, one a line
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const HELP: &str = "\
Examples:
  metonic parse \"۳۰ آبان ۱۴۰۵\" --locale fa --calendar persian
  metonic parse \"Sat, 21 Nov 2026\" --locale en-GB --pattern \"EEEE, d MMMM y\"
  metonic parse 21.11.26 --locale de --style short --pivot 1950
  metonic parse \"nov 31 2026\" --locale en --mode lenient --overflow clamp
  metonic parse \"Nov 21, 2026, 1:04 PM\" --locale en --style medium --time --time-style short
  metonic parse --locale he-u-ca-hebrew --format csv < texts

A date is printed as `metonic convert` prints it, in the calendar that it was read in. What is said twice must agree: a weekday \
that is not the date's is an error. No century is guessed.

With --time, what the text says of the zone stands behind: its distance from UTC, its identifier in brackets, its abbreviation \
as [_abbreviation=CET], which `metonic format` reads. A zone's name in words has no place there.

CSV has one row for each text: input, result, error. An error says where it is, what was expected and what was found; the rest is \
done, and the exit status is 1. Locales and calendars are those of `metonic format`.";

/// What the library calls by the same names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Mode {
    /// What `metonic format` prints, byte for byte
    Strict,
    /// Also any case, names of any width, digits of any script, other spaces and apostrophes
    #[default]
    Default,
    /// Also other separators, numbers for names, missing accents, the locale's other forms
    Lenient,
}

impl From<Mode> for metonic_text::parse::Mode {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::Strict => Self::Strict,
            Mode::Default => Self::Default,
            Mode::Lenient => Self::Lenient,
        }
    }
}

pub(crate) fn run(arguments: &ParseDates) -> Result<Ending, Failure> {
    let overflow = arguments.overflow.unwrap_or(Overflow::Reject);
    if overflow != Overflow::Reject && arguments.mode != Mode::Lenient {
        return Err(Failure::Usage(
            "--overflow: only --mode lenient reads a day that the month lacks".to_owned(),
        ));
    }
    let locale = arguments.wording.locale();
    let calendar = arguments.wording.calendar(&locale)?;
    let pattern = if arguments.time {
        arguments.wording.date_time_pattern(arguments.time_style, &locale, calendar)?
    } else {
        arguments.wording.pattern(&locale, calendar)?
    };
    let mut parser = Parser::new(locale, calendar, pattern)
        .with_mode(arguments.mode.into())
        .with_overflow(overflow.into());
    if let Some(first) = arguments.pivot {
        parser = parser.with_pivot(first);
    }
    if let Some(date) = arguments.missing {
        parser = parser.with_missing(date);
    }
    // Space around a text is a matter of the mode.
    let questions = Questions { typed: &arguments.texts, what: "texts", is_trimmed: false };
    answers::answer(&questions, arguments.format, |text, result| {
        // Writing to a string does not fail.
        let written = if arguments.time {
            parser.parse_date_time(text).map(|read| moment::write(result, calendar, &read))
        } else {
            parser.parse(text).map(|day| write!(result, "{}", calendar.ymd_of(day)))
        };
        Ok(match written {
            Ok(written) => written.map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        })
    })
}

fn year(text: &str) -> Result<i32, String> {
    restore_minus(text).parse().map_err(|_| format!("'{text}' is not a year"))
}

fn date(text: &str) -> Result<YearMonthDay, String> {
    restore_minus(text).parse().map_err(|error: metonic::TextError| error.to_string())
}
