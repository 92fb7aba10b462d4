//! `metonic add`, `metonic until` and `metonic weeks`: arithmetic in any calendar.

use std::io::{self, Write as _};

use metonic::{AnyCalendar, Calendar as _, Date, Day, Span, System, WeekRule, Weekday, arithmetic};

use crate::arguments::{Add, Format, Until, Weeks};
use crate::input::{DateReader, Lines};
use crate::output::JsonRows;
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
    let counting = match arguments.rule()? {
        Some(rule) => Counting::By(rule),
        None => Counting::of(arguments.calendar),
    };
    let answer =
        |text: &str| Ok(reader.day(text)?.and_then(|day| counting.week(day.in_calendar(arguments.calendar))));
    let is_json = matches!(arguments.format, Format::Json | Format::Jsonl);
    if arguments.dates.is_empty() && !is_json {
        return lines(HEADER, answer);
    }
    let mut ending = Ending::Good;
    if is_json {
        let mut json = JsonRows::new(output::plain(), arguments.format);
        let mut row = |json: &mut JsonRows<_>, input: &str, answer: Result<[String; 5], String>| {
            if answer.is_err() {
                ending = Ending::SomeBad;
            }
            json.row(&WeekRow::new(input, answer))
        };
        for date in &arguments.dates {
            row(&mut json, date.trim(), answer(date.trim())?)?;
        }
        if arguments.dates.is_empty() {
            let mut lines = Lines::new(io::stdin().lock());
            // Whoever writes the lines may wait for the answers.
            while lines.advance(|| json.flush())? {
                match lines.text() {
                    Ok(line) => row(&mut json, line, answer(line)?)?,
                    Err((shown, error)) => row(&mut json, &shown, Err(error))?,
                }
            }
        }
        json.finish()?;
        return Ok(ending);
    }
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
            Ok([year, week, weeks, of_month, weekday]) => {
                let of_month = if of_month.is_empty() {
                    "the calendar's own".to_owned()
                } else {
                    format!("week {of_month} of the month")
                };
                writeln!(
                    output,
                    "{date}  week {week} of {weeks} in {year}, {of_month}, day {weekday} of the week"
                )?;
            }
            Err(error) => {
                output::report(&mut output, date, &error)?;
                ending = Ending::SomeBad;
            }
        }
    }
    output.flush()?;
    Ok(ending)
}

const HEADER: [&str; 7] =
    ["input", "week_year", "week", "weeks_in_year", "week_of_month", "day_of_week", "error"];

/// A row of [`HEADER`]; what there is not is null.
#[derive(serde::Serialize)]
struct WeekRow<'a> {
    input: &'a str,
    week_year: Option<i32>,
    week: Option<u16>,
    weeks_in_year: Option<u16>,
    week_of_month: Option<u16>,
    day_of_week: Option<u8>,
    error: Option<String>,
}

impl<'a> WeekRow<'a> {
    fn new(input: &'a str, answer: Result<[String; 5], String>) -> Self {
        let (answer, error) = match answer {
            Ok(answer) => (answer, None),
            Err(error) => (Default::default(), Some(error)),
        };
        let [year, week, weeks, of_month, day] = answer;
        Self {
            input,
            week_year: year.parse().ok(),
            week: week.parse().ok(),
            weeks_in_year: weeks.parse().ok(),
            week_of_month: of_month.parse().ok(),
            day_of_week: day.parse().ok(),
            error,
        }
    }
}

/// How weeks are counted.
enum Counting {
    By(WeekRule),
    /// From the first day of each year on: years are whole weeks.
    FromNewYear,
    /// The calendar's weeks are its own.
    Own,
}

impl Counting {
    /// How a calendar counts them itself.
    fn of(calendar: AnyCalendar) -> Self {
        let bounds = calendar.bounds();
        // Somewhat more than a year of days tells a week of its own.
        let is_common = |day: Day| calendar.day_of_week(day) == Some(day.weekday().number());
        if calendar.week_length() != 7 || !(0..800).all(|day| is_common(Day::new(day))) {
            Self::Own
        } else if bounds.shortest_year.is_multiple_of(7) && bounds.longest_year.is_multiple_of(7) {
            Self::FromNewYear
        } else {
            Self::By(WeekRule::ISO)
        }
    }

    /// Year, week, weeks of the year, week of the month, day of the week.
    fn week(&self, date: Date<AnyCalendar>) -> Result<[String; 5], String> {
        match self {
            Self::By(rule) => Ok(week(date, *rule)),
            Self::FromNewYear => {
                // The first year of all begins before the first day.
                let year = date.calendar().year(date.year()).map_err(|error| error.to_string())?;
                // 1970-01-01 was a Thursday.
                let number = year.first_day.saturating_add(3).rem_euclid(7).saturating_add(1);
                let first = Weekday::new(number as u8).map_err(|error| error.to_string())?;
                let rule = WeekRule::new(first, 7).map_err(|error| error.to_string())?;
                Ok(week(date, rule))
            }
            Self::Own => {
                let (week, place) = date.own_week().ok_or("the day is in no week that can be counted")?;
                let last = date.last_of_year();
                // The year's last days may be in no week.
                let weeks = (0..8).find_map(|days| {
                    let day = last.to_day().add_days(-days).ok()?;
                    day.in_calendar(*date.calendar()).own_week()
                });
                Ok([
                    week.year.to_string(),
                    week.week.to_string(),
                    weeks.map_or(week.week, |(last, _)| last.week).to_string(),
                    String::new(),
                    place.to_string(),
                ])
            }
        }
    }
}

fn week(date: Date<AnyCalendar>, rule: WeekRule) -> [String; 5] {
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
