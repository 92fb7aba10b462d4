//! The lunisolar calendars of East Asia: beside others' months, and beside the rule itself, computed
//! anew.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use metonic::calendars::{Chinese, JapaneseLunisolar, Vietnamese};
use metonic::{Calendar, Day, DynCalendar, Month, Status, YearMonthDay};

use super::rules::{compare_date, compare_month};
use super::table::{NO_LINE, Row, Tally};
use crate::Outcome;
use crate::generate::lunisolar::{self, Sky, Standard};
use crate::generate::years::{YEARS, published};

/// The date of a row, whose columns are `cycle`, `year`, `month`, `leap` after a prefix. The year is
/// a place in the cycle of sixty; the first cycle began in −2636.
fn date_of(row: &Row<'_>, prefix: &str, day: u8) -> Result<YearMonthDay, Box<dyn Error>> {
    let column = |name| format!("{prefix}{name}");
    let cycle: i32 = row.number(&column("cycle"))?;
    let year: i32 = row.number(&column("year"))?;
    let number = row.number(&column("month"))?;
    let month = match row.text(&column("leap"))? {
        "0" => Month::new(number)?,
        "1" => Month::leap(number)?,
        other => return Err(format!("'{other}' is neither leap nor not").into()),
    };
    Ok(YearMonthDay::new((cycle - 1) * 60 + year - 2637, month, day))
}

/// Columns `cycle`, `year`, `month`, `leap`, `rd_first`, `days`.
pub(super) fn months(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date = date_of(row, "", 1)?;
        let first = Day::from_rata_die(row.number("rd_first")?)?;
        compare_month(tally, calendar, date, first, row.number("days")?)
    }
}

/// Columns `year`, `month_str` (`05L`), `rd_first`, `days`.
pub(super) fn almanacs(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date = YearMonthDay::new(row.number("year")?, row.text("month_str")?.parse()?, 1);
        let first = Day::from_rata_die(row.number("rd_first")?)?;
        tally.equal(format_args!("{date}: standing"), Status::Official, calendar.status(first));
        compare_month(tally, calendar, date, first, row.number("days")?)
    }
}

/// CLDR's Japanese eras: column `start`, which before Meiji is a day of the old calendar, with a Western
/// year.
pub(super) fn nengo(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let start = row.text("start")?;
    let date: YearMonthDay = start.parse()?;
    if !(1844..1868).contains(&date.year) {
        tally.pass_over("before the almanacs of 1844, or by the Gregorian calendar");
        return Ok(());
    }
    let day = JapaneseLunisolar.day_of(date)?;
    let era = |day: Day| JapaneseLunisolar.fields(day).era.and_then(|era| JapaneseLunisolar.era(era));
    let [before, first] =
        [era(day.add_days(-1)?), era(day)].map(|rule| rule.map_or("none", |rule| rule.code));
    tally.equal(format_args!("{start}: another era than the day before"), true, before != first);
    let year_one = era(day).map_or(0, |rule| rule.year_one);
    tally.equal(format_args!("{start}: year 1 of {first}"), date.year, year_one);
    Ok(())
}

/// Columns `rd` and `ch_cycle`, `ch_year`, `ch_month`, `ch_leap`, `ch_day`.
pub(super) fn dates(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date = date_of(row, "ch_", row.number("ch_day")?)?;
        compare_date(tally, calendar, Day::from_rata_die(row.number("rd")?)?, date);
        Ok(())
    }
}

/// Columns `rd` and `date`, in which `when_exe` marks a leap month: `2001-04=01`.
pub(super) fn days(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let day = Day::from_rata_die(row.number("rd")?)?;
        compare_date(tally, calendar, day, row.text("date")?.replace('=', "L-").parse()?);
        Ok(())
    }
}

/// The words before the years in which the new years of Vietnam and China differ.
const BEFORE_YEARS_OF_TET: &str = "Tết differs ";
/// The years for which that is said.
const YEARS_OF_TET: RangeInclusive<i32> = 1900..=2060;

/// Compares the new years of Vietnam and China: they differ in the years of the catalogue alone.
pub(super) fn tet(path: &Path, tally: &mut Tally) -> Outcome {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (line, list) = (1..)
        .zip(text.lines())
        .find_map(|(number, line)| Some((number, line.split_once(BEFORE_YEARS_OF_TET)?.1)))
        .ok_or_else(|| format!("there is no '{BEFORE_YEARS_OF_TET}'"))?;
    let years = list.split('.').next().unwrap_or_default();
    let years = years.split(", ").map(str::parse).collect::<Result<BTreeSet<i32>, _>>()?;
    for year in YEARS_OF_TET {
        tally.row(line, |tally| {
            let differs = Vietnamese.year(year)?.first_day != Chinese.year(year)?.first_day;
            tally.equal(format_args!("Tết {year} differs"), years.contains(&year), differs);
            Ok(())
        })?;
    }
    Ok(())
}

/// A lunisolar calendar, and what it is computed from.
#[derive(Clone, Copy)]
pub(super) struct Computed {
    calendar: &'static dyn DynCalendar,
    standard: Standard,
    explain: fn(YearMonthDay) -> Option<&'static str>,
}

pub(super) const CHINESE: Computed =
    Computed { calendar: &Chinese, standard: lunisolar::beijing, explain: explained };
pub(super) const DANGI: Computed = Computed {
    calendar: &metonic::calendars::Dangi,
    standard: lunisolar::seoul,
    explain: |month| (month.year <= 1911).then_some("until 1911 the institute prints China's months"),
};
pub(super) const JAPANESE: Computed = Computed {
    calendar: &JapaneseLunisolar,
    standard: lunisolar::tokyo,
    explain: |_| Some("the Tenpō almanacs are at Kyoto, with constants of their own"),
};
pub(super) const VIETNAMESE: Computed =
    Computed { calendar: &Vietnamese, standard: lunisolar::hanoi, explain: |_| None };

/// Computes the years of the table by the rule, and compares the first days, codes and standings of
/// their months with those of the calendar, save in the years of its authority.
pub(super) fn computed(
    Computed { calendar, standard, .. }: Computed,
) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |_, tally| {
        let mut sky = Sky::new(standard);
        for year in YEARS.0..=YEARS.1 {
            let first_day = Day::from_days(calendar.year(year)?.first_day)?;
            if calendar.status(first_day) == Status::Official {
                tally.pass_over("years of an authority");
                continue;
            }
            let months = sky.years(year, year);
            tally.row(NO_LINE, |tally| {
                tally.equal(format_args!("{year}: months"), months.len(), calendar.months_in_year(year)?);
                for month in &months {
                    let date =
                        YearMonthDay::new(month.year, Month::with_leap(month.number, month.is_leap)?, 1);
                    let first = Day::from_rata_die(month.first_day)?;
                    compare_date(tally, calendar, first, date);
                    let status = if month.is_uncertain { Status::Uncertain } else { Status::Computed };
                    tally.equal(format_args!("{date}: standing"), status, calendar.status(first));
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// Computes the years of an authority, and compares the first days of their months with its file.
pub(super) fn by_the_rule(
    Computed { standard, explain, .. }: Computed,
    years: RangeInclusive<i32>,
) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let theirs = published(path, *years.start(), *years.end())?;
        let ours = Sky::new(standard).years(*years.start(), *years.end());
        let theirs = firsts(&theirs)?;
        let ours = firsts(&ours)?;
        let months: BTreeSet<&YearMonthDay> = theirs.keys().chain(ours.keys()).collect();
        for month in months {
            let first = |months: &BTreeMap<YearMonthDay, i64>| months.get(month).copied();
            match (first(&theirs), first(&ours), explain(*month)) {
                (theirs, ours, Some(reason)) if theirs != ours => tally.pass_over(reason),
                (theirs, ours, _) => tally.row(NO_LINE, |tally| {
                    tally.equal(format_args!("{month}: R.D."), text(theirs), text(ours));
                    Ok(())
                })?,
            }
        }
        Ok(())
    }
}

/// The first days of months, by their dates.
fn firsts(months: &[lunisolar::Month]) -> Result<BTreeMap<YearMonthDay, i64>, Box<dyn Error>> {
    let dated = months.iter().map(|month| {
        let code = Month::with_leap(month.number, month.is_leap)?;
        Ok((YearMonthDay::new(month.year, code, 1), month.first_day))
    });
    dated.collect()
}

fn text(day: Option<i64>) -> String {
    day.map_or_else(|| "none".into(), |day| day.to_string())
}

/// Why the Chinese authorities' month is another than the rule's.
fn explained(month: YearMonthDay) -> Option<&'static str> {
    match (month.year, month.month.number(), month.month.is_leap()) {
        (..=1911, ..) => Some("the Qing's constants were others"),
        (2057, 9, false) | (2089, 8, false) | (2097, 7, false) => Some("ΔT; as Hong Kong prints it"),
        _ => None,
    }
}
