//! What authorities published, restated in the catalogue.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use metonic::calendars::{Gregorian, Japanese, Persian};
use metonic::{Calendar, Day};

use super::table::{Row, Tally};
use crate::Outcome;

/// The words before the list of leap years of the Calendar Center of the University of Tehran.
const BEFORE_LEAP_YEARS: &str = "Official leap years 1206–1498 ";
/// The years that the list covers.
const PUBLISHED: std::ops::RangeInclusive<i32> = 1206..=1498;

/// Compares the length and the first day of each published year. First days are counted from 1
/// Farvardin 1206, 1827-03-22.
pub(super) fn persian_leap_years(path: &Path, tally: &mut Tally) -> Outcome {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (line, leap_years) = leap_years(&text)?;
    let mut first = Gregorian::to_day(1827, 3, 22)?;
    for year in PUBLISHED {
        let is_leap = leap_years.contains(&year);
        let days = if is_leap { 366 } else { 365 };
        tally.row(line, |tally| {
            tally.equal(format_args!("{year}: leap year"), is_leap, Persian.is_leap_year(year)?);
            tally.equal(format_args!("{year}: days"), days, Persian.days_in_year(year)?);
            tally.equal(format_args!("{year}-01-01"), first, Persian::to_day(year, 1, 1)?);
            Ok(())
        })?;
        first = first.add_days(days)?;
    }
    Ok(())
}

/// The list, and the line that it is on: `Official leap years 1206–1498 (source): 1210 1214 …
/// 1498.`
fn leap_years(text: &str) -> Result<(u64, BTreeSet<i32>), Box<dyn Error>> {
    let (line, list) = (1..)
        .zip(text.lines())
        .find_map(|(number, line)| Some((number, line.split_once(BEFORE_LEAP_YEARS)?.1)))
        .ok_or_else(|| format!("there is no '{BEFORE_LEAP_YEARS}'"))?;
    let years = list
        .split_once("): ")
        .and_then(|(_, years)| years.split_once('.'))
        .ok_or("the list of leap years is not between '): ' and '.'")?
        .0
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<BTreeSet<i32>, _>>()?;
    if let Some(year) = years.iter().find(|year| !PUBLISHED.contains(year)) {
        return Err(format!("{year} is not one of the published years").into());
    }
    Ok((line, years))
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
