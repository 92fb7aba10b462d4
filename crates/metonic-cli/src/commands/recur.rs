//! `metonic recur`: the days of a recurrence rule.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use icalendar::{Calendar as ICalendar, Component as _, Event, Property};
use metonic::recur::{End, Ending as DaysEnding, Recurrence, Rule, RuleParts};
use metonic::{AnyCalendar, Day};

use crate::input::Lines;
use crate::{Ending, Failure, arguments, output};

/// Print the days on which a rule recurs
#[derive(Args, Debug)]
#[command(after_help = HELP)]
pub(crate) struct Recur {
    /// The rule: an RRULE of iCalendar; without it, one a line from standard input
    #[arg(value_name = "RULE", value_parser = arguments::text, requires = "from")]
    rule: Option<String>,
    /// The day that it starts from, as an ISO 8601 date
    #[arg(long, value_name = "DATE", value_parser = arguments::day, requires = "rule")]
    from: Option<Day>,
    /// How many days at most [default: all that COUNT or UNTIL allow, else 10, or 40 in a file]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    count: Option<u32>,
    /// The calendar to go by where the rule has no RSCALE
    #[arg(long, value_name = "ID", default_value = "gregorian", value_parser = arguments::calendar)]
    calendar: AnyCalendar,
    /// Write an iCalendar file
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "both", requires = "rule")]
    ics: Option<Ics>,
    /// What the event of the file is called
    #[arg(long, value_name = "TEXT", default_value = "Recurrence", requires = "ics")]
    summary: String,
}

const HELP: &str = "\
A rule has the parts of RFC 5545 that dates have (FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYSETPOS, WKST) \
and those of RFC 7529: RSCALE names the calendar, BYMONTH=5L is the leap month of 5, SKIP=BACKWARD or FORWARD says what becomes of dates that there are not.
  metonic recur 'RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD' --from 2014-02-08

Without a rule, each line of standard input is a case, with tabs between its start, its rule and (if it has one) its count; \
the output is CSV: dtstart, rule, dates, error, the dates with | between them.

A file has one event, with the rule, its RSCALE included, and the same days one by one (RDATE), so that programs which know RSCALE and those \
which reject such a rule show the same. A program that reads the rule without its RSCALE shows wrong days beside the right ones: \
for it there is --ics=dates. --ics=rule leaves the days out.";

/// Who wrote a file (RFC 5545, section 3.7.3).
const PRODUCT: &str = concat!("-//Metonic//metonic ", env!("CARGO_PKG_VERSION"), "//EN");

/// What is written for programs that read iCalendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Ics {
    /// The rule and its days
    Both,
    /// The rule alone
    Rule,
    /// The days alone
    Dates,
}

/// Days without an end that are printed when nobody says how many.
const FEW: u32 = 10;
/// Days that a file has of a rule without an end.
const IN_A_FILE: u32 = 40;
/// Days that tell whether two rules are the same.
const COMPARED: usize = 10_000;
/// Days that one line of standard input may ask for.
const MOST_OF_A_LINE: u32 = 100_000;
/// The longest line: a rule, a date, a number.
const LINE: usize = metonic::recur::MAX_LENGTH + 256;

pub(crate) fn run(arguments: &Recur) -> Result<Ending, Failure> {
    let (Some(rule), Some(from)) = (&arguments.rule, arguments.from) else {
        return read_lines(arguments);
    };
    let recurrence = recurrence(rule, from, arguments.calendar).map_err(Failure::Usage)?;
    match arguments.ics {
        None => print(arguments, &recurrence),
        Some(how) => write_file(arguments, how, &recurrence),
    }
}

/// A rule in the calendar that it names, or in another if it names none.
pub(crate) fn recurrence(
    rule: &str,
    from: Day,
    calendar: AnyCalendar,
) -> Result<Recurrence<AnyCalendar>, String> {
    let rule = rule.strip_prefix("RRULE:").unwrap_or(rule);
    let rule: Rule = rule.parse().map_err(|error: metonic::recur::RuleTextError| error.to_string())?;
    let started = match rule.parts().scale {
        Some(_) => Recurrence::starting(rule, from),
        None => Recurrence::new(rule, from.in_calendar(calendar)),
    };
    started.map_err(|error| error.to_string())
}

/// How many days to show.
fn count(arguments: &Recur, recurrence: &Recurrence<AnyCalendar>, few: u32) -> usize {
    let is_endless = recurrence.rule().parts().end == End::Never;
    let default = if is_endless { few } else { u32::MAX };
    arguments.count.unwrap_or(default) as usize
}

fn barren(recurrence: &Recurrence<AnyCalendar>) -> String {
    format!("the rule gives no day in {} periods", recurrence.rule().most_empty())
}

/// Says that a rule has no day.
fn no_day(recurrence: &Recurrence<AnyCalendar>) -> Ending {
    anstream::eprintln!("metonic: {}", barren(recurrence));
    Ending::SomeBad
}

fn print(arguments: &Recur, recurrence: &Recurrence<AnyCalendar>) -> Result<Ending, Failure> {
    let mut output = output::plain();
    let mut days = recurrence.days();
    let mut printed = 0_usize;
    for day in days.by_ref().take(count(arguments, recurrence, FEW)) {
        writeln!(output, "{day}")?;
        printed += 1;
    }
    output.flush()?;
    if printed == 0 && days.ending() == Some(DaysEnding::Barren) {
        return Ok(no_day(recurrence));
    }
    Ok(Ending::Good)
}

fn read_lines(arguments: &Recur) -> Result<Ending, Failure> {
    if output::asks_a_person() {
        anstream::eprintln!("metonic: reading starts and rules from standard input, one of each a line");
    }
    let mut writer = csv::Writer::from_writer(io::stdout().lock());
    writer.write_record(["dtstart", "rule", "dates", "error"])?;
    let mut lines = Lines::keeping(LINE, io::stdin().lock());
    let mut ending = Ending::Good;
    while lines.advance(|| writer.flush())? {
        let (start, rule, answer) = match lines.text() {
            Ok(line) => {
                let mut cells = line.split('\t').map(str::trim);
                let (start, rule) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
                let answer = answer(arguments, start, rule, cells.next().unwrap_or_default());
                (start.to_owned(), rule.to_owned(), answer)
            }
            Err((shown, error)) => (shown, String::new(), Err(error)),
        };
        if answer.is_err() {
            ending = Ending::SomeBad;
        }
        let (dates, error) =
            answer.map_or_else(|error| (String::new(), error), |dates| (dates, String::new()));
        writer.write_record([start, rule, dates, error])?;
    }
    writer.flush()?;
    Ok(ending)
}

fn answer(arguments: &Recur, start: &str, rule: &str, wanted: &str) -> Result<String, String> {
    let from = day(start).ok_or_else(|| format!("'{start}' is no date such as 2026-11-26 or 20261126"))?;
    let recurrence = recurrence(rule, from, arguments.calendar)?;
    let most = match wanted {
        "" => count(arguments, &recurrence, FEW).min(MOST_OF_A_LINE as usize),
        number => match number.parse::<u32>() {
            Ok(number @ 1..=MOST_OF_A_LINE) => number as usize,
            _ => return Err(format!("count '{number}' is not in 1 to {MOST_OF_A_LINE}")),
        },
    };
    let mut days = recurrence.days();
    let dates: Vec<String> = days.by_ref().take(most).map(|day| day.to_string()).collect();
    if dates.is_empty() && days.ending() == Some(DaysEnding::Barren) {
        return Err(barren(&recurrence));
    }
    Ok(dates.join("|"))
}

/// A date of ISO 8601, or of iCalendar with or without a time, whose date is taken.
pub(crate) fn day(text: &str) -> Option<Day> {
    let is_compact = |date: &str| date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit());
    let (date, time) = text.split_at_checked(8).unwrap_or((text, ""));
    if is_compact(date) && (time.is_empty() || time.starts_with(['T', 't'])) {
        return format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..]).parse().ok();
    }
    text.parse().ok()
}

/// A day as iCalendar writes it; `None` outside the years 0 to 9999.
fn compact(day: Day) -> Option<String> {
    let text = day.to_string();
    (text.len() == 10 && !text.starts_with(['-', '+'])).then(|| text.replace('-', ""))
}

/// The start of an event that has the days of a recurrence: its first day, or where the rule gives other days from there,
/// that from which it is. A start that is no day of the rule would be one more; but days that the rule does not name,
/// and the intervals, are told by it.
fn start_in_file(recurrence: &Recurrence<AnyCalendar>, first: Day) -> Day {
    match Recurrence::starting(recurrence.rule().clone(), first) {
        Ok(other) if other.days().take(COMPARED).eq(recurrence.days().take(COMPARED)) => first,
        _ => recurrence.start(),
    }
}

fn write_file(arguments: &Recur, how: Ics, recurrence: &Recurrence<AnyCalendar>) -> Result<Ending, Failure> {
    let mut days = recurrence.days();
    let dates: Vec<(Day, String)> = days
        .by_ref()
        .take(count(arguments, recurrence, IN_A_FILE))
        .map_while(|day| Some((day, compact(day)?)))
        .collect();
    let (Some(&(first, _)), Some(&(last, _))) = (dates.first(), dates.last()) else {
        if let Some(day) = recurrence.days().next() {
            return Err(Failure::Usage(format!("{day}: iCalendar has the years 0 to 9999 alone")));
        }
        if days.ending() == Some(DaysEnding::Barren) {
            return Ok(no_day(recurrence));
        }
        return Err(Failure::Usage("the rule ends before its first day".to_owned()));
    };
    let start = if how == Ics::Dates { first } else { start_in_file(recurrence, first) };
    // What else would be another rule from there: more days than were asked for, or one more that is counted.
    let is_cut = arguments.count.is_some() && recurrence.after(last).next().is_some();
    let is_counted = matches!(recurrence.rule().parts().end, End::Count(_));
    let mut rule = recurrence.rule().clone();
    if is_cut || (is_counted && start != first) {
        let parts = RuleParts { end: End::Until(last), ..rule.parts().clone() };
        rule = Rule::new(parts).map_err(|error| Failure::Usage(error.to_string()))?;
    }
    let Some(start) = compact(start) else {
        return Err(Failure::Usage(format!("{start}: iCalendar has the years 0 to 9999 alone")));
    };
    if recurrence.after(last).next().is_some_and(|next| compact(next).is_none()) {
        anstream::eprintln!(
            "metonic: days after {last} are left out: iCalendar has the years 0 to 9999 alone"
        );
    }
    // As it is expanded: the recurrence has given it the calendar that was asked for.
    let rule = rule.to_string();
    let date_property = |name, value: &str| {
        let mut property = Property::new(name, value);
        property.add_parameter("VALUE", "DATE");
        property.done()
    };
    let mut event = Event::new();
    // The same event whenever it is written.
    event.uid(&format!("{start}-{}@metonic", rule.replace([';', '=', ',', '+'], "-")));
    event.summary(&arguments.summary);
    event.append_property(date_property("DTSTART", &start));
    let is_own_start = dates.first().is_some_and(|(_, date)| *date == start);
    if how != Ics::Dates {
        event.add_property("RRULE", &rule);
        // The start of an event is one of its days.
        if !is_own_start {
            event.append_multi_property(date_property("EXDATE", &start));
        }
    }
    let is_plain = !rule.starts_with("RSCALE");
    if how == Ics::Dates || (how == Ics::Both && !is_plain) {
        let others: Vec<&str> =
            dates.iter().skip(usize::from(is_own_start)).map(|(_, date)| date.as_str()).collect();
        if !others.is_empty() {
            event.append_multi_property(date_property("RDATE", &others.join(",")));
        }
    }
    let mut calendar = ICalendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(name, value));
    }
    let calendar = calendar.push(event.done()).done();
    let mut output = output::plain();
    write!(output, "{calendar}")?;
    output.flush()?;
    Ok(Ending::Good)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_both_forms() {
        let expected: Day = "2014-02-08".parse().unwrap();
        for text in ["2014-02-08", "20140208", "20140208T090000", "20140208T090000Z"] {
            assert_eq!(day(text), Some(expected), "{text}");
        }
        for text in ["", "2014", "20140230", "20140208X", "2014020", "201402ö8"] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(compact(expected).as_deref(), Some("20140208"));
        assert_eq!(compact(Day::MAX), None);
    }
}
