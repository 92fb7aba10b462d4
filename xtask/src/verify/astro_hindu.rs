//! The Hindu calendars by modern astronomy beside Reingold and Dershowitz's own programs, and beside
//! their rule.
//!
//! Their programs look at the sun and the moon five hours after sunset and sunrise: they give the local
//! time of Ujjain to functions that ask for Universal Time. Where that makes another day, theirs has to
//! be what the rule gives at their hour.

use std::error::Error;
use std::path::Path;

use metonic::calendars::{AstroHinduLunar, AstroHinduSolar};
use metonic::{Calendar, Day, Month, Status, YearMonthDay};

use super::rules::{compare_date, compare_month};
use super::table::{NO_LINE, Row, Tally};
use super::{Check, rows, whole};
use crate::Outcome;
use crate::generate::hindu::{self, ZONE};

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        rows("samples/rules/astro-hindu-solar.months.csv", "astro-hindu-solar", solar_month),
        rows("samples/rules/appendixC_5.csv", "astro-hindu-solar", solar_date),
        rows("samples/rules/astro-hindu-lunar.months.csv", "astro-hindu-lunar", lunar_month),
        rows("samples/rules/astro-hindu-lunar.days.csv", "astro-hindu-lunar", |row: &Row<'_>, tally: &mut Tally| lunar_day(row, tally, PLAIN)),
        rows("samples/rules/appendixC_5.csv", "astro-hindu-lunar", |row: &Row<'_>, tally: &mut Tally| lunar_day(row, tally, APPENDIX)),
        whole("the rule", "astro-hindu-solar", solar_by_the_rule),
        whole("the rule", "astro-hindu-lunar", lunar_by_the_rule),
    ]
}

const LATER: &str =
    "their programs take local time for Universal Time: the rule five hours later gives theirs";

/// The sign, from 1, that the sun is in at their hour of a day.
fn their_sign(day: i64) -> Result<u8, Box<dyn Error>> {
    Ok(hindu::sign_at_sunset(day, ZONE).ok_or("the sun does not set")?.0 + 1)
}

/// The tithi, from 1, at their hour of a day.
fn their_tithi(day: i64) -> Result<u8, Box<dyn Error>> {
    Ok(hindu::tithi_at_sunrise(day, ZONE).ok_or("the sun does not rise")?.0 + 1)
}

/// Whether their months begin on a day.
fn their_month_begins(day: i64) -> Result<bool, Box<dyn Error>> {
    Ok(their_tithi(day - 1)? > their_tithi(day)?)
}

/// Columns `year`, `month`, `rd_first`, `days`.
fn solar_month(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let date = YearMonthDay::with_month_number(row.number("year")?, row.number("month")?, 1)?;
    let (first, days): (i64, i64) = (row.number("rd_first")?, row.number("days")?);
    let number = date.month.number();
    let ours = AstroHinduSolar::to_day(date.year, number, 1)?.rata_die();
    let ours_end = ours + i64::from(AstroHinduSolar.days_in_month(date.year, date.month)?);
    if (first, first + days) == (ours, ours_end) {
        return compare_month(tally, &AstroHinduSolar, date, Day::from_rata_die(first)?, row.number("days")?);
    }
    for (theirs, ours, sign) in [(first, ours, number), (first + days, ours_end, number % 12 + 1)] {
        tally.equal(format_args!("R.D. {theirs}: sign"), sign, their_sign(theirs)?);
        tally.equal(
            format_args!("R.D. {}: not in sign {sign}", theirs - 1),
            true,
            their_sign(theirs - 1)? != sign,
        );
        tally.equal(format_args!("R.D. {theirs}: or the next day"), true, [0, 1].contains(&(ours - theirs)));
    }
    tally.pass_over(LATER);
    Ok(())
}

/// Columns `rd` and `astro_hindu_solar_y`, `_m`, `_d`.
fn solar_date(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let number = row.number("astro_hindu_solar_m")?;
    let day = row.number("astro_hindu_solar_d")?;
    let date = YearMonthDay::with_month_number(row.number("astro_hindu_solar_y")?, number, day)?;
    let rata_die: i64 = row.number("rd")?;
    let of_day = Day::from_rata_die(rata_die)?;
    if AstroHinduSolar.ymd_of(of_day) == date {
        compare_date(tally, &AstroHinduSolar, of_day, date);
        return Ok(());
    }
    // Their month began a day sooner.
    let first = rata_die + 1 - i64::from(day);
    let ours = AstroHinduSolar::to_day(date.year, number, 1)?.rata_die();
    tally.equal(format_args!("{date}: first day"), ours - 1, first);
    tally.equal(format_args!("R.D. {first}: sign"), number, their_sign(first)?);
    tally.pass_over(LATER);
    Ok(())
}

/// Columns `year`, `month`, `leap_month`, `rd_first`, `days`.
fn lunar_month(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let month = Month::with_leap(row.number("month")?, row.text("leap_month")? == "1")?;
    let (year, first, days): (i32, i64, i64) =
        (row.number("year")?, row.number("rd_first")?, row.number("days")?);
    let shape = AstroHinduLunar.month(AstroHinduLunar.find(year, month)?);
    let ours = Day::from_days(shape.first_day)?.rata_die();
    let mut is_other = false;
    for (theirs, ours) in [(first, ours), (first + days, ours + i64::from(shape.days))] {
        if theirs == ours {
            tally.equal(format_args!("{year} {month}"), theirs, ours);
            continue;
        }
        tally.equal(format_args!("R.D. {theirs}: a month of theirs"), true, their_month_begins(theirs)?);
        tally.equal(format_args!("R.D. {theirs}: and ours"), theirs + 1, ours);
        is_other = true;
    }
    if is_other {
        tally.pass_over(LATER);
    }
    Ok(())
}

/// The names of the columns of a date: year, month, whether it is leap, day, whether it is repeated.
type Columns = [&'static str; 5];

const PLAIN: Columns = ["year", "month", "leap_month", "day", "leap_day"];
const APPENDIX: Columns = [
    "astro_hindu_lunar_y",
    "astro_hindu_lunar_m",
    "astro_hindu_lunar_leapm",
    "astro_hindu_lunar_d",
    "astro_hindu_lunar_leapd",
];

/// Columns `rd` and those of a date.
fn lunar_day(row: &Row<'_>, tally: &mut Tally, columns: Columns) -> Outcome {
    let [year, month, leap_month, number, leap_day] = columns;
    let month = Month::with_leap(row.number(month)?, row.text(leap_month)? == "1")?;
    let date = YearMonthDay::new(row.number(year)?, month, row.number(number)?)
        .with_leap_day(row.text(leap_day)? == "1");
    let rata_die: i64 = row.number("rd")?;
    let day = Day::from_rata_die(rata_die)?;
    let ours = AstroHinduLunar.ymd_of(day);
    if ours == date {
        compare_date(tally, &AstroHinduLunar, day, date);
        return Ok(());
    }
    tally.equal(format_args!("R.D. {rata_die}: tithi"), date.day, their_tithi(rata_die)?);
    let is_repeated = their_tithi(rata_die - 1)? == date.day;
    tally.equal(format_args!("R.D. {rata_die}: repeated"), date.leap_day, is_repeated);
    // Their day can be in the month after ours.
    let of = if date.day < ours.day { AstroHinduLunar.ymd_of(day.add_days(1)?) } else { ours };
    tally.equal(format_args!("R.D. {rata_die}: year"), date.year, of.year);
    tally.equal(format_args!("R.D. {rata_die}: month"), date.month, of.month);
    tally.pass_over(LATER);
    Ok(())
}

/// Computes a century about now and one at either end of the table, and compares months and standings.
fn solar_by_the_rule(_: &Path, tally: &mut Tally) -> Outcome {
    for first in [-700, 1_900, 2_300] {
        for month in hindu::solar_years(first, first + 99)? {
            tally.row(NO_LINE, |tally| {
                let date = YearMonthDay::with_month_number(month.year, month.number, 1)?;
                let day = Day::from_rata_die(month.first_day)?;
                compare_date(tally, &AstroHinduSolar, day, date);
                let status = if month.is_uncertain { Status::Uncertain } else { Status::Computed };
                tally.equal(format_args!("{date}: standing"), status, AstroHinduSolar.status(day));
                Ok(())
            })?;
        }
    }
    Ok(())
}

/// The same for every day of some lunations, by their count from 2000.
fn lunar_by_the_rule(_: &Path, tally: &mut Tally) -> Outcome {
    for first in [-32_000, -1_237, 4_500] {
        let lunations = hindu::lunations(first, first + 1_237)?;
        for pair in lunations.windows(2) {
            let [lunation, next] = pair else { continue };
            let is_leap = next.month == lunation.month;
            let month = Month::with_leap(lunation.month.rem_euclid(12) as u8 + 1, is_leap)?;
            let year = lunation.month.div_euclid(12) as i32 - 3_044;
            let mut before = None;
            for (rata_die, &tithi) in (lunation.first_day..).zip(&lunation.tithis) {
                tally.row(NO_LINE, |tally| {
                    let date = YearMonthDay::new(year, month, tithi + 1).with_leap_day(before == Some(tithi));
                    let day = Day::from_rata_die(rata_die)?;
                    compare_date(tally, &AstroHinduLunar, day, date);
                    let in_doubt = lunation.doubts.contains(&rata_die);
                    let status = if in_doubt { Status::Uncertain } else { Status::Computed };
                    tally.equal(format_args!("{date}: standing"), status, AstroHinduLunar.status(day));
                    Ok(())
                })?;
                before = Some(tithi);
            }
        }
    }
    Ok(())
}
