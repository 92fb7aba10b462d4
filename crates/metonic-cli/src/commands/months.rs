//! `metonic months`: the months of a calendar over a range of years.

use std::io::Write;

use metonic::{Calendar, Day, MonthIndex, MonthShape, Status};
use serde::Serialize;

use crate::arguments::{Format, Months};
use crate::{Ending, Failure, output};

#[derive(Serialize)]
struct Row {
    year: i32,
    month: String,
    month_ordinal: u8,
    first_day_rd: i64,
    days: u8,
    status: &'static str,
}

impl Row {
    const COLUMNS: [&str; 6] = ["year", "month", "month_ordinal", "first_day_rd", "days", "status"];
}

pub(crate) fn run(arguments: &Months) -> Result<Ending, Failure> {
    let calendar = arguments.calendar.object();
    let (first, last) = arguments.years;
    let place = |year| calendar.year(year).map_err(|error| Failure::Usage(format!("--years: {error}")));
    let (first, last) = (place(first)?, place(last)?);
    let end = last.first_month.get() + i32::from(last.months);
    let rows = (first.first_month.get()..end)
        .map(|index| calendar.month(MonthIndex::new(index)))
        .map(|month| row(month, status(calendar, month)));
    match arguments.format {
        Format::Table => {
            let mut output = output::styled();
            let bold = anstyle::Style::new().bold();
            writeln!(output, "{bold}   year  month  ordinal  first day (R.D.)  days  status{bold:#}")?;
            for row in rows {
                writeln!(
                    output,
                    "{:>7}  {:5}  {:>7}  {:>16}  {:>4}  {}",
                    row.year, row.month, row.month_ordinal, row.first_day_rd, row.days, row.status
                )?;
            }
            output.flush()?;
        }
        format => output::machine_readable(format, &Row::COLUMNS, rows)?,
    }
    Ok(Ending::Good)
}

fn row(month: MonthShape, status: Status) -> Row {
    // The first and last months of all reach past the ends of `Day`: their first day is counted on.
    let rata_die_of_epoch = Day::EPOCH.rata_die();
    Row {
        year: month.year,
        month: month.month.to_string(),
        month_ordinal: month.ordinal,
        first_day_rd: month.first_day + rata_die_of_epoch,
        days: month.days,
        status: status.name(),
    }
}

/// A month stands as its least firm end does.
fn status(calendar: &dyn Calendar, month: MonthShape) -> Status {
    let last_day = month.first_day + i64::from(month.days) - 1;
    let at = |days: i64| {
        let days = days.clamp(i32::MIN.into(), i32::MAX.into());
        Day::from_days(days).map_or(Status::Approximate, |day| calendar.status(day))
    };
    at(month.first_day).max(at(last_day))
}
