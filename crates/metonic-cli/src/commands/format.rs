//! `metonic format`: dates as text, in a locale and a calendar.

use clap::Args;
use metonic::System;
use metonic_text::Formatter;

use crate::answers::{self, Questions};
use crate::arguments::{self, Format, Today};
use crate::input::{DateReader, is_today};
use crate::moment::{self, Moment};
use crate::wording::{Style, Wording};
use crate::{Ending, Failure};

/// Print dates as people write them, in a locale and a calendar
#[derive(Args, Debug)]
#[command(after_help = HELP)]
pub(crate) struct FormatDates {
    /// Dates: YEAR-MONTH-DAY, with or without a time (T13:04:05), the number of a count, or `today`;
    /// without any, one a line from standard input
    #[arg(value_name = "DATE", value_parser = arguments::text)]
    dates: Vec<String>,
    /// The calendar or count that the dates are in
    #[arg(long, value_name = "ID", default_value = "gregorian", value_parser = arguments::source)]
    from: System,
    #[command(flatten)]
    wording: Wording,
    /// The length of the time, where a date has one and the locale's own form is asked for
    #[arg(long, value_name = "LENGTH", value_enum, default_value_t = Style::Medium)]
    time_style: Style,
    /// The form of the output; the table is what is printed of each date, one a line
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    today: Today,
}

const HELP: &str = "\
Examples:
  metonic format 2026-11-21 --locale fa --calendar persian
  metonic format today --locale th --calendar preferred --style full
  metonic format 1405-08-30 --from persian --locale en-GB --pattern \"EEEE, d MMMM y\"
  metonic format 2026-11-21 --locale de --skeleton yMMMEd
  metonic format 2026-11-21 --qt \"dddd d MMMM yyyy\" --calendar hebrew
  metonic format 2026-11-21 --strftime \"%A %-d %B %Y\" --locale fr
  metonic format 2026-11-21T13:04 --locale ar-EG --time-style short
  seq 739000 739999 | metonic format --from rd --locale he-u-ca-hebrew --format csv

The locales are those of CLDR 48; a tag may have the keys ca (calendar), nu (numbers), fw (first day of a week) and rg (region). \
One that CLDR does not have is the nearest that it has, at the last und. The names of POSIX are read too (fa_IR.UTF-8), as LC_ALL, \
LC_TIME and LANG have them, the first of which that is set is the locale where no other is named; C and POSIX, and what cannot be read there, are en. \
The region's preferred calendar is taken where it is asked for alone: --calendar preferred.

A time stands behind a date, and what is said of its zone behind it: 2026-11-21T13:04:05+01:00[Europe/Berlin]. It is printed as it is; \
nothing is reckoned with zones.

CSV has one row for each date: input, result, error. What cannot be read has its error; the rest is done, and the exit status is 1.";

pub(crate) fn run(arguments: &FormatDates) -> Result<Ending, Failure> {
    let reader = DateReader::new(arguments.from, arguments.today);
    if arguments.dates.iter().any(|date| is_today(date.trim())) {
        // Without a day to take for it there is nothing to print, not even a header.
        reader.today()?;
    }
    let locale = arguments.wording.locale();
    let calendar = arguments.wording.calendar(&locale)?;
    let formatter = Formatter::new(locale, calendar, arguments.wording.pattern(&locale, calendar)?);
    let pattern = arguments.wording.date_time_pattern(arguments.time_style, &locale, calendar)?;
    let of_times = Formatter::new(locale, calendar, pattern);
    let questions = Questions { typed: &arguments.dates, what: "dates", is_trimmed: true };
    answers::answer(&questions, arguments.format, |date, result| {
        // Writing to a string does not fail.
        Ok(match moment::read(&reader, date)? {
            Ok(Moment::Day(day)) => formatter.write(day, result).map_err(|error| error.to_string()),
            Ok(Moment::Time(moment)) => {
                of_times.write_date_time(moment, result).map_err(|error| error.to_string())
            }
            Err(error) => Err(error),
        })
    })
}
