//! `metonic add`, `metonic until` and `metonic weeks`: arithmetic in any calendar.

use std::io::{self, Write as _};

use metonic::{Calendar as _, Date, Span, System, WeekRule, arithmetic};

use crate::arguments::{Add, Format, Until, Weeks};
use crate::input::{DateReader, Lines};
use crate::{Ending, Failure, output, restore_minus};

/// `metonic add`.
pub(crate) fn add(arguments: &Add) -> Result<Ending, Failure> {
    let reader = DateReader::new(System::Calendar(arguments.calendar), arguments.today);
    let answer = |date: &str, span: &str| {
        let day = match reader.day(date.trim())? {
            Ok(day) => day,
            Err(error) => return Ok(Err(error)),
        };
        let span = restore_minus(span.trim()).parse::<Span>().map_err(|error| error.to_string());
        Ok(span.and_then(|span| {
            let day = arithmetic::add(&arguments.calendar, day, span, arguments.overflow.into());
            day.map(|day| [arguments.calendar.ymd_of(day).to_string()]).map_err(|error| error.to_string())
        }))
    };
    match (&arguments.date, &arguments.span) {
        (Some(date), Some(span)) => one(answer(date, span)?, |[date]| date),
        (Some(_), None) => Err(Failure::Usage("a span is missing, such as P1Y2M3W4D".to_owned())),
        (None, _) => lines(["input", "result", "error"], |line| pair(line, "date,span", answer)),
    }
}

/// `metonic until`.
pub(crate) fn until(arguments: &Until) -> Result<Ending, Failure> {
    let reader = DateReader::new(System::Calendar(arguments.calendar), arguments.today);
    let between = |from: &str, to: &str| -> Result<Result<Span, String>, Failure> {
        let (from, to) = match (reader.day(from.trim())?, reader.day(to.trim())?) {
            (Ok(from), Ok(to)) => (from, to),
            (Err(error), _) | (_, Err(error)) => return Ok(Err(error)),
        };
        let (from, to) = (from.in_calendar(arguments.calendar), to.in_calendar(arguments.calendar));
        Ok(Ok(from.until_in(&to, arguments.largest.into(), arguments.smallest.into())))
    };
    match (&arguments.from, &arguments.to) {
        (Some(from), Some(to)) => one(between(from, to)?, |span| span.to_string()),
        (Some(_), None) => Err(Failure::Usage("a second date is missing".to_owned())),
        (None, _) => lines(["input", "years", "months", "weeks", "days", "error"], |line| {
            pair(line, "a,b", |from, to| {
                let span = between(from, to)?;
                Ok(span.map(|span| {
                    [span.years, span.months, span.weeks, span.days].map(|part| part.to_string())
                }))
            })
        }),
    }
}

/// `metonic weeks`.
pub(crate) fn weeks(arguments: &Weeks) -> Result<Ending, Failure> {
    let reader = DateReader::new(System::Calendar(arguments.calendar), arguments.today);
    let rule = arguments.rule()?;
    let answer =
        |text: &str| Ok(reader.day(text)?.map(|day| week(day.in_calendar(arguments.calendar), rule)));
    if arguments.dates.is_empty() {
        return lines(HEADER, answer);
    }
    let mut ending = Ending::Good;
    if arguments.format == Format::Csv {
        let mut writer = csv::Writer::from_writer(output::plain());
        writer.write_record(HEADER)?;
        for date in &arguments.dates {
            ending = row(&mut writer, date.trim(), answer(date.trim())?, ending)?;
        }
        writer.flush()?;
        return Ok(ending);
    }
    let mut output = output::styled();
    for date in &arguments.dates {
        match answer(date.trim())? {
            Ok([year, week, weeks, of_month, weekday]) => writeln!(
                output,
                "{date}  week {week} of {weeks} in {year}, week {of_month} of the month, day {weekday} of the week"
            )?,
            Err(error) => {
                output.flush()?;
                anstream::eprintln!("metonic: '{}': {error}", date.escape_debug());
                ending = Ending::SomeBad;
            }
        }
    }
    output.flush()?;
    Ok(ending)
}

const HEADER: [&str; 7] =
    ["input", "week_year", "week", "weeks_in_year", "week_of_month", "day_of_week", "error"];

fn week(date: Date<metonic::AnyCalendar>, rule: WeekRule) -> [String; 5] {
    let week = date.week(rule);
    // From the day that weeks begin on.
    let day_of_week = date.weekday().days_after(rule.first()) + 1;
    [
        week.year.to_string(),
        week.week.to_string(),
        date.weeks_in_year(rule).to_string(),
        date.week_of_month(rule).to_string(),
        day_of_week.to_string(),
    ]
}

/// Prints one answer.
fn one<T>(answer: Result<T, String>, text: impl Fn(T) -> String) -> Result<Ending, Failure> {
    match answer {
        Ok(answer) => {
            writeln!(io::stdout(), "{}", text(answer))?;
            Ok(Ending::Good)
        }
        Err(error) => {
            anstream::eprintln!("metonic: {error}");
            Ok(Ending::SomeBad)
        }
    }
}

/// Answers two questions of a line, with a comma between them.
fn pair<T>(
    line: &str,
    form: &str,
    answer: impl Fn(&str, &str) -> Result<Result<T, String>, Failure>,
) -> Result<Result<T, String>, Failure> {
    match line.split_once(',') {
        Some((first, second)) => answer(first, second),
        None => Ok(Err(format!("a line is {form}"))),
    }
}

/// Answers each line of standard input with a row of CSV.
fn lines<const COLUMNS: usize, const ANSWERS: usize>(
    header: [&str; COLUMNS],
    answer: impl Fn(&str) -> Result<Result<[String; ANSWERS], String>, Failure>,
) -> Result<Ending, Failure> {
    if output::asks_a_person() {
        anstream::eprintln!("metonic: reading standard input, a case a line");
    }
    let mut writer = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(io::stdout().lock());
    writer.write_record(header)?;
    let mut lines = Lines::new(io::stdin().lock());
    let mut ending = Ending::Good;
    while lines.advance(|| writer.flush())? {
        ending = match lines.text() {
            Ok(line) => row(&mut writer, line, answer(line)?, ending)?,
            Err((shown, error)) => row(&mut writer, &shown, Err::<[String; ANSWERS], _>(error), ending)?,
        };
    }
    writer.flush()?;
    Ok(ending)
}

/// Writes an answer: the input, what was answered, and the error if that is nothing.
fn row<W: io::Write, const ANSWERS: usize>(
    writer: &mut csv::Writer<W>,
    input: &str,
    answer: Result<[String; ANSWERS], String>,
    ending: Ending,
) -> Result<Ending, Failure> {
    writer.write_field(input)?;
    match answer {
        Ok(answers) => {
            for answer in answers {
                writer.write_field(answer)?;
            }
            writer.write_field("")?;
            writer.write_record(None::<&[u8]>)?;
            Ok(ending)
        }
        Err(error) => {
            for _ in 0..ANSWERS {
                writer.write_field("")?;
            }
            writer.write_field(error)?;
            writer.write_record(None::<&[u8]>)?;
            Ok(Ending::SomeBad)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use metonic::Registry;

    #[test]
    fn weeks_are_counted_from_their_first_day() {
        let calendar = Registry::global().calendar("gregorian").unwrap();
        let date = "2026-11-25".parse::<metonic::Day>().unwrap().in_calendar(calendar);
        assert_eq!(week(date, WeekRule::ISO), ["2026", "48", "53", "4", "3"]);
    }
}
