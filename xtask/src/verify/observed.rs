//! The calendars that watch the moon beside Reingold and Dershowitz's own programs.

use std::path::Path;

use metonic::astro::{Ut, delta_t};
use metonic::calendars::{Babylonian, HebrewObservational, Samaritan};
use metonic::{Calendar, Day, DynCalendar, Month, Status, YearMonthDay};

use super::rules::{compare_date, compare_month};
use super::table::{NO_LINE, Row, Tally};
use super::{Check, rows, whole};
use crate::Outcome;
use crate::generate::observed;
use crate::generate::years::{OBSERVED, Observed};

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        rows("samples/rules/babylonian.months.csv", "babylonian", babylonian_month),
        rows("samples/rules/hebrew-observational.months.csv", "hebrew-observational", months(&HebrewObservational)),
        rows("samples/rules/samaritan.months.csv", "samaritan", months(&Samaritan)),
        rows("samples/rules/appendixC_4.csv", "babylonian", babylonian_date),
        rows("samples/rules/appendixC_2.csv", "hebrew-observational", hebrew_date),
        rows("samples/rules/appendixC_4.csv", "samaritan", samaritan_date),
        // A century at either end of each table and one between.
        whole("the rule", "babylonian", by_the_rule(&Babylonian, &OBSERVED[0])),
        whole("the rule", "hebrew-observational", by_the_rule(&HebrewObservational, &OBSERVED[1])),
        whole("the rule", "samaritan", by_the_rule(&Samaritan, &OBSERVED[2])),
    ]
}

/// Columns `year`, `month`, `leap`, `rd_first`, `days`.
fn babylonian_month(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let month = Month::with_leap(row.number("month")?, row.text("leap")? == "1")?;
    let date = YearMonthDay::new(row.number("year")?, month, 1);
    let (first, days): (i64, u8) = (row.number("rd_first")?, row.number("days")?);
    let shape = Babylonian.month(Babylonian.find(date.year, date.month)?);
    let ours = Day::from_days(shape.first_day)?.rata_die();
    let end = ours + i64::from(shape.days);
    for (theirs, ours) in [(first, ours), (first + i64::from(days), end)] {
        if theirs != ours && observed::babylonian(theirs).is_some_and(|sight| !sight.is_certain()) {
            let standing = Babylonian.status(Day::from_rata_die(ours)?);
            tally.equal(format_args!("R.D. {ours}: standing"), Status::Uncertain, standing);
            tally.pass_over("the moon sets within the errors of 48 minutes after the sun");
            return Ok(());
        }
    }
    compare_month(tally, &Babylonian, date, Day::from_rata_die(first)?, days)
}

/// Columns `year`, `month` from Nisan, `rd_first`, `days`; 13 is the month of a leap year.
fn months(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let (year, number): (i32, u8) = (row.number("year")?, row.number("month")?);
        let month = if calendar.about().id == "samaritan" {
            samaritan_month(number)?
        } else {
            hebrew_month(year, number)?
        };
        let first = Day::from_rata_die(row.number("rd_first")?)?;
        compare_month(tally, calendar, YearMonthDay::new(year, month, 1), first, row.number("days")?)
    }
}

/// Months count from Nisan; of thirteen the last two are Adar I and II.
fn hebrew_month(year: i32, number: u8) -> Result<Month, metonic::Error> {
    match number {
        1..=6 => Month::new(number + 6),
        7..=11 => Month::new(number - 6),
        12 if HebrewObservational.months_in_year(year)? == 13 => Month::leap(5),
        _ => Month::new(6),
    }
}

/// Columns `rd` and `obs_hebrew_y`, `_m`, `_d`.
fn hebrew_date(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let year = row.number("obs_hebrew_y")?;
    let month = hebrew_month(year, row.number("obs_hebrew_m")?)?;
    let date = YearMonthDay::new(year, month, row.number("obs_hebrew_d")?);
    let rata_die: i64 = row.number("rd")?;
    let day = Day::from_rata_die(rata_die)?;
    let first = rata_die + 1 - i64::from(date.day);
    let is_seen = |sight: Option<observed::Sight>| sight.is_some_and(|sight| sight.is_seen);
    if HebrewObservational.ymd_of(day) != date
        && !is_seen(observed::shaukat(first))
        && is_seen(observed::shaukat_with(first, their_dusk))
    {
        tally.pass_over("the crescent is seen with their ΔT and their equation of time");
        return Ok(());
    }
    compare_date(tally, &HebrewObservational, day, date);
    Ok(())
}

fn samaritan_month(number: u8) -> Result<Month, metonic::Error> {
    if number == 13 { Month::leap(12) } else { Month::new(number) }
}

/// Columns `rd` and `babylonian_y`, `_m`, `_leap`, `_d`.
fn babylonian_date(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let month = Month::with_leap(row.number("babylonian_m")?, row.text("babylonian_leap")? == "1")?;
    let date = YearMonthDay::new(row.number("babylonian_y")?, month, row.number("babylonian_d")?);
    compare_date(tally, &Babylonian, Day::from_rata_die(row.number("rd")?)?, date);
    Ok(())
}

/// Columns `rd` and `samaritan_y`, `_m`, `_d`.
fn samaritan_date(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let month = samaritan_month(row.number("samaritan_m")?)?;
    let date = YearMonthDay::new(row.number("samaritan_y")?, month, row.number("samaritan_d")?);
    compare_date(tally, &Samaritan, Day::from_rata_die(row.number("rd")?)?, date);
    Ok(())
}

/// Computes years of a table by the rule, and compares the first days, codes and standings of their
/// months with those of the calendar.
fn by_the_rule(
    calendar: &'static dyn DynCalendar,
    observed: &'static Observed,
) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |_, tally| {
        let (first, last) = observed.years;
        let middle = first + (last - first) / 2;
        for (first, last) in [(first, first + 99), (middle, middle + 99), (last - 99, last)] {
            for month in (observed.months)(first, last)? {
                tally.row(NO_LINE, |tally| {
                    let code = Month::with_leap(month.number, month.is_leap)?;
                    let day = Day::from_rata_die(month.first_day)?;
                    let date = YearMonthDay::new(month.year, code, 1);
                    compare_date(tally, calendar, day, date);
                    let status = if month.is_uncertain { Status::Uncertain } else { Status::Computed };
                    tally.equal(format_args!("{date}: standing"), status, calendar.status(day));
                    Ok(())
                })?;
            }
        }
        Ok(())
    }
}

/// Dusk and the days of ΔT beyond ours with Reingold and Dershowitz, from −500 to 500: ΔT by Espenak and
/// Meeus, *Five Millennium Canon of Solar Eclipses* (2006), and an equation of time whose mean sun moves
/// uniformly in TT, which is ΔT / 365.2422 more.
fn their_dusk(at: Ut) -> (Ut, f64) {
    const SECONDS: [f64; 7] =
        [10_583.6, -1_014.41, 33.783_11, -5.952_053, -0.179_845_2, 0.022_174_192, 0.009_031_652_1];
    let centuries = at.julian_year() / 100.0;
    let seconds = SECONDS.iter().rev().fold(0.0, |sum, term| sum * centuries + term);
    (at.plus(-seconds / 86_400.0 / 365.2422), (seconds - delta_t(at)) / 86_400.0)
}
