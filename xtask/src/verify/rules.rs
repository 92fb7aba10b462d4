//! Dates and months beside R.D. numbers: Reingold and Dershowitz, `when_exe`, ThreeTen-Extra.

use std::error::Error;

use metonic::calendars::{Iso8601, IsoWeek};
use metonic::counts::Count;
use metonic::{Calendar, Day, DynCalendar, Month, YearMonthDay};

use super::table::{Row, Tally};
use crate::Outcome;

/// How a sample counts years and months.
#[derive(Clone, Copy)]
pub(super) enum Numbering {
    /// As we do: years with a year 0, months by the number of their code.
    Plain,
    /// Years from −1 to 1.
    NoYearZero,
    /// Years of another calendar; ours are that many more.
    Renumbered(i32),
    /// Hebrew months from Nisan: 12 is Adar, and Adar I in a leap year, whose Adar II is 13.
    FromNisan,
}

impl Numbering {
    fn date(self, year: i32, month: u8, day: u8) -> Result<YearMonthDay, Box<dyn Error>> {
        let year = match self {
            Self::NoYearZero if year < 0 => year + 1,
            Self::Renumbered(years) => year + years,
            _ => year,
        };
        let month = match self {
            Self::FromNisan => month_from_nisan(year, month)?,
            _ => Month::new(month)?,
        };
        Ok(YearMonthDay::new(year, month, day))
    }
}

/// The month of a number that counts from Nisan, which is the seventh of the year.
fn month_from_nisan(year: i32, number: u8) -> Result<Month, metonic::Error> {
    match number {
        1..=6 => Month::new(number + 6),
        7..=11 => Month::new(number - 6),
        // Seven years of nineteen are leap years (Reingold and Dershowitz, 8.14).
        12 if (7 * year + 1).rem_euclid(19) < 7 => Month::leap(5),
        12 | 13 => Month::new(6),
        _ => Err(metonic::Error::MonthNumber { value: number }),
    }
}

/// Columns `year`, `rd_first`, `days`: years whole.
pub(super) fn years(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let first = Day::from_rata_die(row.number("rd_first")?)?;
        let days: u16 = row.number("days")?;
        let year = row.number("year")?;
        tally.equal("days", days, calendar.days_in_year(year)?);
        for (day, place) in [(first, 1), (first.add_days(i64::from(days) - 1)?, days)] {
            tally.equal("year", year, calendar.ymd_of(day).year);
            tally.equal("day of the year", place, calendar.day_of_year(day));
        }
        Ok(())
    }
}

/// Columns `year`, `month`, `rd_first`, `days`.
pub(super) fn months(
    calendar: &'static dyn DynCalendar,
    numbering: Numbering,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date = numbering.date(row.number("year")?, row.number("month")?, 1)?;
        let first = Day::from_rata_die(row.number("rd_first")?)?;
        compare_month(tally, calendar, date, first, row.number("days")?)
    }
}

/// Compares a month's length, its first day and its last.
pub(super) fn compare_month(
    tally: &mut Tally,
    calendar: &dyn DynCalendar,
    date: YearMonthDay,
    first: Day,
    days: u8,
) -> Outcome {
    let ours = calendar.days_in_month(date.year, date.month);
    let ours = ours.map_or_else(|error| error.to_string(), |days| days.to_string());
    tally.equal(format_args!("{date}: days"), days, ours);
    compare_date(tally, calendar, first, date);
    let last = YearMonthDay::new(date.year, date.month, days);
    compare_date(tally, calendar, first.add_days(i64::from(days) - 1)?, last);
    Ok(())
}

/// Columns `year`, `month`, `rd_first`, `days`, from a year on.
pub(super) fn months_since(
    calendar: &'static dyn DynCalendar,
    first_year: i32,
    reason: &'static str,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    let compare = months(calendar, Numbering::Plain);
    move |row, tally| {
        if row.number::<i32>("year")? >= first_year {
            return compare(row, tally);
        }
        tally.pass_over(reason);
        Ok(())
    }
}

/// Columns `rd`, and three that begin with `prefix`: `_y`, `_m`, `_d`.
pub(super) fn dates(
    calendar: &'static dyn DynCalendar,
    prefix: &'static str,
    numbering: Numbering,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let column = |field| format!("{prefix}_{field}");
        let date = numbering.date(
            row.number(&column("y"))?,
            row.number(&column("m"))?,
            row.number(&column("d"))?,
        )?;
        compare_date(tally, calendar, Day::from_rata_die(row.number("rd")?)?, date);
        Ok(())
    }
}

/// Columns `rd`, `iso_y`, `iso_w`, `iso_d`.
pub(super) fn weeks(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let week = Month::new(row.number("iso_w")?)?;
    let date = YearMonthDay::new(row.number("iso_y")?, week, row.number("iso_d")?);
    compare_date(tally, &IsoWeek, Day::from_rata_die(row.number("rd")?)?, date);
    Ok(())
}

/// Columns `rd` and `date`.
pub(super) fn days(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let day = Day::from_rata_die(row.number("rd")?)?;
        compare_date(tally, calendar, day, row.text("date")?.parse()?);
        Ok(())
    }
}

/// The same of the Hebrew calendar, where `when_exe` marks Adar I and Adar II instead of numbering
/// them: `5760-06*01`, `5760-06=01`.
pub(super) fn hebrew_days(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let day = Day::from_rata_die(row.number("rd")?)?;
        let date = row.text("date")?.replace("06*", "05L-").replace('=', "-");
        compare_date(tally, calendar, day, date.parse()?);
        Ok(())
    }
}

/// Columns `fields` (year, month, day) and `iso_y`, `iso_m`, `iso_d`, all with a year 0.
pub(super) fn pairs(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let iso = YearMonthDay::with_month_number(
            row.number("iso_y")?,
            row.number("iso_m")?,
            row.number("iso_d")?,
        )?;
        let fields = row.text("fields")?;
        let mut numbers = fields.split(", ");
        let mut next = || numbers.next().ok_or_else(|| format!("'{fields}' is not three fields"));
        let date = YearMonthDay::new(next()?.parse()?, Month::new(next()?.parse()?)?, next()?.parse()?);
        compare_date(tally, calendar, Iso8601.day_of(iso)?, date);
        Ok(())
    }
}

/// Compares a date both ways.
pub(super) fn compare_date(tally: &mut Tally, calendar: &dyn DynCalendar, day: Day, date: YearMonthDay) {
    let rata_die = day.rata_die();
    tally.equal(format_args!("R.D. {rata_die}"), date, calendar.ymd_of(day));
    let ours = calendar.day_of(date).map_or_else(|error| error.to_string(), |day| day.rata_die().to_string());
    tally.equal(format_args!("{date}: R.D."), rata_die, ours);
}

/// Columns `rd` and `weekday`.
pub(super) fn weekday(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    tally.equal(format_args!("R.D. {}", day.rata_die()), row.text("weekday")?, day.weekday());
    Ok(())
}

/// Columns `rd` and one that has the count's number as `write` writes it.
pub(super) fn count(
    count: &'static dyn Count,
    column: &'static str,
    write: fn(i64) -> String,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let day = Day::from_rata_die(row.number("rd")?)?;
        let number = count.number_of(day);
        tally.equal(format_args!("R.D. {}", day.rata_die()), row.text(column)?, write(number));
        tally.equal(number, day.rata_die(), day_of(count, number)?.rata_die());
        Ok(())
    }
}

fn day_of(count: &dyn Count, number: i64) -> Result<Day, Box<dyn Error>> {
    count.day_of(number).map_err(Into::into)
}

/// The Julian day at the midnight that a day begins with is half a day before its noon, which has
/// the day's number. In decimals, since no sample is before Julian day 0.
pub(super) fn julian_day_at_midnight(number: i64) -> String {
    format!("{}.5", number - 1)
}

/// Seconds from 1970-01-01 to the midnight that a day begins with.
pub(super) fn unix_seconds(number: i64) -> String {
    (number * 86_400).to_string()
}
