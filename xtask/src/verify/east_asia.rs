//! The cycle of sixty and the solar terms beside their samples.

use metonic::astro::{Ut, standard_time};
use metonic::calendars::{Chinese, Dangi, Vietnamese};
use metonic::east_asia::{Sexagenary, SolarTerm};
use metonic::{Calendar, Day, Status};

use super::table::{Row, Tally};
use super::{Check, rows};
use crate::Outcome;

pub(super) fn checks() -> Vec<Check> {
    const TERMS: &str = "samples/rules/skyfield_de421_solar_terms_1900_2050.csv";
    const DAYS: &str = "samples/rules/chinese-day-name.days.csv";
    vec![
        rows(TERMS, "solar terms of days at Beijing", terms(standard_time::beijing)),
        rows(TERMS, "solar terms of days at Seoul", terms(standard_time::seoul)),
        rows(TERMS, "solar terms of days at Hanoi", terms(standard_time::hanoi)),
        rows(DAYS, "the cycle of sixty of days", day),
        rows("samples/rules/appendixC_5.csv", "the cycle of sixty of years and days", year_and_day),
        rows("samples/rules/chinese.months.csv", "the cycle of sixty of years", year(&Chinese)),
        rows("samples/rules/korean.months.csv", "the cycle of sixty of years", year(&Dangi)),
        rows("samples/rules/vietnamese.months.csv", "the cycle of sixty of years", year(&Vietnamese)),
    ]
}

/// Columns `longitude`, `rd_ut1`: the term begins on the day of that moment, and another was in force
/// the day before.
fn terms(standard: fn(Ut) -> f64) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let moment = Ut::from_rata_die(row.number("rd_ut1")?);
        let longitude: u16 = row.number("longitude")?;
        let day = moment.day(standard(moment));
        let found = SolarTerm::of_day(day, standard);
        if found.status != Status::Computed {
            tally.pass_over("so near to midnight that it may be on another day");
            return Ok(());
        }
        tally.equal(day, longitude, found.term.longitude());
        tally.equal(format_args!("{day}: first day"), day, found.first_day);
        let before = SolarTerm::of_day(day.add_days(-1)?, standard).term.longitude();
        tally.equal(format_args!("before {day}"), (longitude + 345) % 360, before);
        Ok(())
    }
}

fn compare(tally: &mut Tally, stem: u8, branch: u8, ours: Sexagenary) {
    tally.equal(
        "stem and branch",
        format_args!("{stem} {branch}"),
        format_args!("{} {}", ours.stem().number(), ours.branch().number()),
    );
}

/// Columns `rd`, `stem`, `branch`.
fn day(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    compare(tally, row.number("stem")?, row.number("branch")?, Sexagenary::of_day(day));
    Ok(())
}

/// Columns `rd`, `ch_year`, `ch_day_stem`, `ch_day_branch`: the day, and the year that holds it.
fn year_and_day(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    compare(tally, row.number("ch_day_stem")?, row.number("ch_day_branch")?, Sexagenary::of_day(day));
    let year = Sexagenary::of_year(Chinese.ymd_of(day).year);
    tally.equal("year", row.text("ch_year")?, year.number());
    Ok(())
}

/// Columns `year`, the place in the cycle, and `rd_first`.
fn year(calendar: &'static dyn Calendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date = calendar.ymd_of(Day::from_rata_die(row.number("rd_first")?)?);
        tally.equal(date, row.text("year")?, Sexagenary::of_year(date.year).number());
        Ok(())
    }
}
