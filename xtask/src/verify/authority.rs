//! What authorities published, restated in the catalogue.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use metonic::calendars::{Gregorian, Japanese};
use metonic::{Calendar, Day, DynCalendar, Month, YearMonthDay};

use super::rules::compare_month;
use super::table::{Row, Tally};
use crate::Outcome;
use crate::generate::solar::{PUBLISHED, persian_leap_years};

/// Compares the length and the first day of each published year. First days are counted from 1
/// Farvardin 1206, 1827-03-22.
pub(super) fn persian(calendar: &'static dyn DynCalendar) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let (line, leap_years) = persian_leap_years(&text)?;
        let mut first = Gregorian::to_day(1827, 3, 22)?;
        for year in PUBLISHED {
            let is_leap = leap_years.contains(&year);
            let days = if is_leap { 366 } else { 365 };
            tally.row(line, |tally| {
                tally.equal(format_args!("{year}: leap year"), is_leap, calendar.is_leap_year(year)?);
                tally.equal(format_args!("{year}: days"), days, calendar.days_in_year(year)?);
                let date = YearMonthDay::new(year, Month::M01, 1);
                tally.equal(date, first, calendar.day_of(date)?);
                Ok(())
            })?;
            first = first.add_days(days)?;
        }
        Ok(())
    }
}

/// Columns `year`, `first_day_rd`, `days` and one of the month: its code or its number.
pub(super) fn months(
    calendar: &'static dyn DynCalendar,
    column: &'static str,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let month = match row.text(column)? {
            code if code.starts_with('M') => code.parse()?,
            number => Month::new(number.parse()?)?,
        };
        let date = YearMonthDay::new(row.number("year")?, month, 1);
        let first = Day::from_rata_die(row.number("first_day_rd")?)?;
        compare_month(tally, calendar, date, first, row.number("days")?)
    }
}

/// The words before the list of each tabular family's leap years.
const TABULAR_FAMILIES: &str = "**Other tabular families**";
/// Years after which the leap years of the tabular families come again.
const TABULAR_CYCLE: i32 = 30;

/// Compares the leap years, lengths and first days of the first years of a tabular Islamic calendar,
/// whose year y is leap if (11 y + k) mod 30 < 11 and whose year 1 begins on an R.D. The list of the
/// catalogue is compared as far as it goes: that of k = 15 breaks off.
pub(super) fn tabular(
    calendar: &'static dyn DynCalendar,
    k: i32,
    epoch: i64,
) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = format!("k={k}: ");
        let (line, list) = (1..)
            .zip(text.lines())
            .filter_map(|(number, line)| Some((number, line.split_once(TABULAR_FAMILIES)?.1)))
            .find_map(|(number, line)| Some((number, line.split_once(&name)?.1)))
            .ok_or_else(|| format!("there is no '{TABULAR_FAMILIES}' with '{name}'"))?;
        let list = list.split_once('(').and_then(|(_, list)| list.split_once(')')).ok_or("no list")?.0;
        let is_whole = !list.ends_with('…');
        let years = list.trim_end_matches(['…', ',']).split(',').map(|year| year.trim_matches('*').parse());
        let years = years.collect::<Result<BTreeSet<i32>, _>>()?;
        let listed = if is_whole { TABULAR_CYCLE } else { years.last().copied().unwrap_or(0) };
        let mut first = Day::from_rata_die(epoch)?;
        for year in 1..=TABULAR_CYCLE {
            let by_rule = (11 * year + k).rem_euclid(TABULAR_CYCLE) < 11;
            let days = if by_rule { 355 } else { 354 };
            tally.row(line, |tally| {
                if year <= listed {
                    let is_leap = calendar.is_leap_year(year)?;
                    tally.equal(format_args!("{year}: leap year"), years.contains(&year), is_leap);
                } else {
                    tally.pass_over("past the end of the list");
                }
                tally.equal(format_args!("{year}: days by the rule"), days, calendar.days_in_year(year)?);
                let date = YearMonthDay::new(year, Month::M01, 1);
                tally.equal(date, first, calendar.day_of(date)?);
                Ok(())
            })?;
            first = first.add_days(days)?;
        }
        Ok(())
    }
}

/// CLDR's Japanese eras: columns `code` and `start`. ECMA-402 has those with a code.
pub(super) fn japanese_era(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let code = row.text("code")?;
    if code == "None" {
        tally.pass_over("no code, before Meiji");
        return Ok(());
    }
    let start: Day = row.text("start")?.parse()?;
    let first_year = Japanese.ymd_of(start).year;
    tally.equal(format_args!("{code} 1"), first_year, Japanese.year_of_era(code, 1)?);
    if code == "meiji" {
        tally.pass_over("ECMA-402 has Meiji from its year 6, when Japan took the Gregorian calendar");
        return Ok(());
    }
    let era_of = |day| Japanese.fields(day).era.and_then(|era| Japanese.era(era));
    let is_era = |day| era_of(day).is_some_and(|rule| rule.code == code);
    tally.equal(format_args!("{start}: {code}"), true, is_era(start));
    tally.equal(format_args!("the day before {start}: {code}"), false, is_era(start.add_days(-1)?));
    Ok(())
}
