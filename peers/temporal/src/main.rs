//! Compares what `record.py` wrote, and the program has no verb for, with the library: leap years,
//! fields changed (`with`), months of years, and the reference days of days without a year.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use metonic::calendars::Iso8601;
use metonic::{AnyCalendar, Calendar, Month, MonthDay, Overflow, Registry, YearMonth, YearMonthDay};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Differences that are printed of each file.
const LISTED: usize = 5;

fn main() -> ExitCode {
    let Some(directory) = env::args().nth(1) else {
        eprintln!("what directory did record.py write into?");
        return ExitCode::from(2);
    };
    match compare(Path::new(&directory)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// Compares the files of a directory; the number of differences.
fn compare(directory: &Path) -> Outcome<usize> {
    let paths = fs::read_dir(directory)?.map(|entry| Ok(entry?.path())).collect::<Outcome<Vec<_>>>();
    let mut paths = paths?;
    paths.sort();
    let mut total = 0;
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut parts = name.split('.');
        let (Some(kind), Some(id), Some("csv")) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let ours: fn(&AnyCalendar, &[&str]) -> Outcome<[String; 2]> = match kind {
            "months" => leap_year,
            "with" => change,
            "year-month" => year_month,
            "month-day" => month_day,
            _ => continue,
        };
        let calendar = Registry::global().calendar(id)?;
        let mut differences = Vec::new();
        let mut cases = 0;
        for line in fs::read_to_string(&path)?.lines().skip(1) {
            let [theirs, ours] = ours(&calendar, &line.split(',').collect::<Vec<_>>())
                .map_err(|error| format!("{name}: {line}: {error}"))?;
            cases += 1;
            if theirs != ours {
                differences.push(format!("{line}: Temporal {theirs}, metonic {ours}"));
            }
        }
        println!("{kind} {id}: {cases} cases: {} differences", differences.len());
        differences.iter().take(LISTED).for_each(|difference| println!("        {difference}"));
        total += differences.len();
    }
    Ok(total)
}

/// A row that is not of the kind's form.
fn other_form<T>() -> Outcome<T> {
    Err("other columns than these are read".into())
}

/// Temporal's answer of two columns, a date and the name of an error, and ours.
fn answers(result: &str, error: &str, ours: Result<YearMonthDay, metonic::Error>) -> Outcome<[String; 2]> {
    // Read and written anew: years may have more zeros or fewer.
    let theirs = if error.is_empty() { Some(result.parse::<YearMonthDay>()?) } else { None };
    Ok([theirs, ours.ok()].map(|date| date.map_or_else(|| "error".to_owned(), |date| date.to_string())))
}

fn overflow(name: &str) -> Overflow {
    if name == "reject" { Overflow::Reject } else { Overflow::Clamp }
}

fn leap_year(calendar: &AnyCalendar, row: &[&str]) -> Outcome<[String; 2]> {
    let [year, _, _, _, _, _, leap, ..] = row else { return other_form() };
    Ok([(*leap).to_owned(), calendar.is_leap_year(year.parse()?)?.to_string()])
}

fn change(calendar: &AnyCalendar, row: &[&str]) -> Outcome<[String; 2]> {
    let [date, field, value, how, result, error] = row else { return other_form() };
    let date = calendar.day_of(date.parse::<YearMonthDay>()?)?.in_calendar(*calendar);
    let ours = match *field {
        "year" => date.with_year(value.parse()?, overflow(how)),
        "monthCode" => date.with_month(value.parse()?, overflow(how)),
        "day" => date.with_day(value.parse()?, overflow(how)),
        other => return Err(format!("no field '{other}'").into()),
    };
    answers(result, error, ours.map(|date| date.ymd()))
}

fn year_month(calendar: &AnyCalendar, row: &[&str]) -> Outcome<[String; 2]> {
    let [from, years, months, how, result, error, to, months_until] = row else { return other_form() };
    let (from, to) = (month_of_year(calendar, from)?, month_of_year(calendar, to)?);
    let (years, months) = (years.parse()?, months.parse()?);
    let ours = from.add_years(years, overflow(how)).and_then(|month| month.add_months(months));
    let ours = ours.map(|month| month.first_day().ymd());
    let [theirs, ours] = answers(&format!("{result}-01"), error, ours)?;
    Ok([format!("{theirs} {months_until}"), format!("{ours} {}", from.months_until(&to))])
}

/// The month of a text such as `5784-M05L`.
fn month_of_year(calendar: &AnyCalendar, text: &str) -> Outcome<YearMonth<AnyCalendar>> {
    let (year, month) = text.rsplit_once('-').ok_or("no month")?;
    Ok(YearMonth::new(*calendar, year.parse()?, month.parse::<Month>()?)?)
}

fn month_day(calendar: &AnyCalendar, row: &[&str]) -> Outcome<[String; 2]> {
    let [month, day, reference, error] = row else { return other_form() };
    let ours = month.parse::<Month>()?;
    let ours = MonthDay::new(*calendar, ours, day.parse()?).and_then(|day| day.reference_day());
    answers(reference, error, ours.map(|day| Iso8601.ymd_of(day)))
}
