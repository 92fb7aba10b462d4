//! What Qt answers to arguments that make no sense, written as calls: `isDateValid(2000;-1;1)`.
//!
//! An argument that is not given (`QCalendar::Unspecified`, the least `i32`) is a different
//! question here: the lengths of a month without a year, the bounds of a calendar. There is no
//! counterpart to a null date, to a `QCalendar` that is no calendar (the rows `INVALID`: every
//! handle is good) and to the length of a year that is not given. Formatting (`dateTimeToString`)
//! is not built in.

use std::error::Error;
use std::num::ParseIntError;

use metonic::{Day, DynCalendar, NameWidth, Weekday};

use super::qt;
use super::table::{Row, Tally};
use crate::Outcome;

/// What a call has here.
enum Counterpart {
    /// The answer, written as Qt's is.
    Answer(String),
    /// None, and why.
    None(&'static str),
}
use Counterpart::Answer;

pub(super) fn call(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let (call, theirs) = (row.text("call")?, row.text("result")?);
    if row.text("backend")? == "INVALID" {
        tally.pass_over("a handle is always a calendar");
        return Ok(());
    }
    let calendar = qt::calendar_of(row)?;
    let (name, arguments) = call.split_once('(').unwrap_or((call, ""));
    let arguments: Vec<&str> =
        arguments.trim_start_matches("YMD)(").trim_end_matches(')').split([',', ';']).collect();
    let counterpart =
        counterpart(calendar, name, &arguments).map_err(|error| format!("'{call}': {error}"))?;
    match counterpart {
        Counterpart::None(reason) => tally.pass_over(reason),
        // Qt computes with any i32 year, and with the least one for a year that is not given; we
        // have none without a Day.
        Answer(ours) if ours != theirs && is_out_of_range(calendar, name, &arguments) => {
            tally.equal(call, if theirs == "1" { "0" } else { "invalid" }, ours);
            tally.pass_over("a year without a Day");
        }
        Answer(ours) => tally.equal(call, theirs, ours),
    }
    Ok(())
}

/// Whether the call is of a date whose year has no `Day`.
fn is_out_of_range(calendar: &dyn DynCalendar, name: &str, arguments: &[&str]) -> bool {
    let Some(Ok(year)) = arguments.first().map(|year| given(year)) else {
        return false;
    };
    let year = year.unwrap_or(i32::MIN);
    matches!(name, "dateFromParts" | "isDateValid")
        && calendar.year_of_historical(year).is_ok_and(|year| !calendar.years().contains(&year))
}

/// A number; `None` for one that is not given.
fn given(argument: &str) -> Result<Option<i32>, ParseIntError> {
    match argument {
        "U" | "Unspecified" => Ok(None),
        number => number.parse().map(Some),
    }
}

fn counterpart(
    calendar: &dyn DynCalendar,
    name: &str,
    arguments: &[&str],
) -> Result<Counterpart, Box<dyn Error>> {
    let plain = |year: i32| calendar.year_of_historical(year).ok();
    let answer = match (name, arguments) {
        ("dayOfWeek", ["null"]) => return Ok(Counterpart::None("a Day is never null")),
        (name, _) if name.starts_with("dateTimeToString") => {
            return Ok(Counterpart::None("formatting is not built in"));
        }
        ("daysInMonth", [month] | [month, "Unspecified"]) => {
            let month = given(month)?.and_then(qt::month);
            qt::or("0", month.and_then(|month| calendar.longest_days_in_month(month).ok()))
        }
        ("daysInMonth", [month, year]) => {
            let (month, year) = (given(month)?.and_then(qt::month), given(year)?.and_then(plain));
            qt::or("0", month.zip(year).and_then(|(month, year)| calendar.days_in_month(year, month).ok()))
        }
        ("monthsInYear", ["Unspecified"]) => calendar.bounds().most_months.to_string(),
        ("monthsInYear", [year]) => {
            qt::or("0", given(year)?.and_then(plain).and_then(|year| calendar.months_in_year(year).ok()))
        }
        ("daysInYear", ["Unspecified"]) => {
            return Ok(Counterpart::None("a year that is not given has no length"));
        }
        ("daysInYear", [year]) => {
            qt::or("0", given(year)?.and_then(plain).and_then(|year| calendar.days_in_year(year).ok()))
        }
        ("isLeapYear", [year]) => {
            let is_leap = given(year)?.and_then(plain).and_then(|year| calendar.is_leap_year(year).ok());
            u8::from(is_leap.unwrap_or_default()).to_string()
        }
        ("isDateValid", [year, month, day]) => {
            u8::from(day_of(calendar, [year, month, day])?.is_some()).to_string()
        }
        ("dateFromParts", [year, month, day]) => {
            qt::or("invalid", day_of(calendar, [year, month, day])?.map(Day::julian_day_number))
        }
        // A name here needs no year; where one is given, it must have the month.
        ("monthName", ["en_US", month, year]) => {
            let month = given(month)?.and_then(qt::month);
            let year = given(year)?;
            let month = month.filter(|&month| {
                year.is_none_or(|year| plain(year).is_some_and(|year| calendar.find(year, month).is_ok()))
            });
            qt::or("", month.and_then(|month| calendar.month_name(month, NameWidth::Wide)))
        }
        ("weekDayName", ["en_US", number]) => {
            let number = given(number)?.and_then(|number| u8::try_from(number).ok());
            let weekday = number.and_then(|number| Weekday::new(number).ok());
            qt::or("", weekday.map(|weekday| calendar.weekday_name(weekday, NameWidth::Wide)))
        }
        _ => return Err("the call is not understood".into()),
    };
    Ok(Answer(answer))
}

/// The day of three numbers; `None` if one is not given or there is no such day.
fn day_of(calendar: &dyn DynCalendar, date: [&str; 3]) -> Result<Option<Day>, ParseIntError> {
    let [year, month, day] = date.map(given);
    let date = year?.zip(month?).zip(day?);
    Ok(date.and_then(|((year, month), day)| qt::day_of(calendar, year, month, day)))
}
