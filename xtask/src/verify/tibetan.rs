//! The Tibetan calendars beside `caltib`, Reingold and Dershowitz, and `when_exe`.

use std::error::Error;

use metonic::calendars::{TibetanBhutan, TibetanKarana, TibetanMongol, TibetanPhugpa, TibetanTsurphu};
use metonic::{Calendar, Day, DynCalendar, Month, YearMonthDay};

use super::rules::compare_date;
use super::table::{Row, Tally};
use super::{Check, rows};
use crate::Outcome;

/// Years by which the royal years of Reingold and Dershowitz are ahead of ours.
const ROYAL: i32 = 127;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        rows("samples/days_2000_2002/caltib_phugpa_days_1950_2060.csv", "tibetan-phugpa", caltib(&TibetanPhugpa)),
        rows("samples/days_2000_2002/caltib_tsurphu_days_1950_2060.csv", "tibetan-tsurphu", caltib(&TibetanTsurphu)),
        rows("samples/days_2000_2002/caltib_mongol_days_1950_2060.csv", "tibetan-mongol", caltib(&TibetanMongol)),
        rows("samples/days_2000_2002/caltib_bhutan_days_1950_2060.csv", "tibetan-bhutan", caltib(&TibetanBhutan)),
        rows("samples/days_2000_2002/caltib_karana_days_1950_2060.csv", "tibetan-karana", caltib(&TibetanKarana)),
        rows("samples/days_2000_2002/Tibetan.csv", "tibetan-phugpa", when_exe),
        rows("samples/rules/tibetan-phugpa.days.csv", "tibetan-phugpa", their_days("", Columns::InFull)),
        rows("samples/rules/appendixC_5.csv", "tibetan-phugpa", their_days("tibetan_", Columns::Short)),
        rows("samples/rules/tibetan-phugpa.months.csv", "tibetan-phugpa", their_months),
    ]
}

fn flag(text: &str) -> Result<bool, Box<dyn Error>> {
    match text {
        "0" => Ok(false),
        "1" => Ok(true),
        other => Err(format!("'{other}' is neither 0 nor 1").into()),
    }
}

/// Columns `rd`, `year`, `month`, `leap_month`, `day`, and `occ`: 2 for a repeated day.
fn caltib(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let month = Month::with_leap(row.number("month")?, flag(row.text("leap_month")?)?)?;
        let date = YearMonthDay::new(row.number("year")?, month, row.number("day")?)
            .with_leap_day(row.number::<u8>("occ")? == 2);
        compare_date(tally, calendar, Day::from_rata_die(row.number("rd")?)?, date);
        Ok(())
    }
}

/// Columns `rd` and `date`: `2000-01=30=` is the second of two first months, and of two 30ths. `%` is
/// of a day before a number that is left out, whether it is repeated or not.
fn when_exe(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    let text = row.text("date")?;
    let parts: Vec<&str> = text.split(['-', '=', '%']).collect();
    let [year, month, number, _] = parts[..] else { return Err(format!("'{text}' is no date").into()) };
    let (year, number) = (year.parse()?, number.parse()?);
    let leap = Month::leap(month.parse()?)?;
    let is_second = text.contains(&format!("{month}="));
    let is_leap = !is_second && TibetanPhugpa.find(year, leap).is_ok();
    let month = Month::with_leap(leap.number(), is_leap)?;
    let date = YearMonthDay::new(year, month, number);
    let ours = TibetanPhugpa.ymd_of(day);
    let is_repeated = if text.ends_with('%') { ours.leap_day } else { text.ends_with('=') };
    compare_date(tally, &TibetanPhugpa, day, date.with_leap_day(is_repeated));
    Ok(())
}

/// How the columns of leap months and days are called.
#[derive(Clone, Copy)]
enum Columns {
    InFull,
    Short,
}

/// Columns `rd` and, after a prefix, royal year, month, leap month, day and leap day.
fn their_days(prefix: &'static str, columns: Columns) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    let names = match columns {
        Columns::InFull => ["year", "month", "leap_month", "day", "leap_day"],
        Columns::Short => ["y", "m", "leapm", "d", "leapd"],
    };
    let names = names.map(|name| format!("{prefix}{name}"));
    move |row, tally| {
        let [year, month, leap_month, day, leap_day] = &names;
        let code = Month::with_leap(row.number(month)?, flag(row.text(leap_month)?)?)?;
        let date = YearMonthDay::new(row.number::<i32>(year)? - ROYAL, code, row.number(day)?)
            .with_leap_day(flag(row.text(leap_day)?)?);
        let rata_die: i64 = row.number("rd")?;
        let on = Day::from_rata_die(rata_die)?;
        if TibetanPhugpa.ymd_of(on) != date && by_even_anomaly(date) == rata_die {
            tally.pass_over("the moon's anomaly grows evenly with them, 1/28 a day in almanacs");
            return Ok(());
        }
        compare_date(tally, &TibetanPhugpa, on, date);
        Ok(())
    }
}

/// Columns `year` (royal), `month`, `leap_month`, `rd_first`, `days`.
fn their_months(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let month = Month::with_leap(row.number("month")?, flag(row.text("leap_month")?)?)?;
    let year = row.number::<i32>("year")? - ROYAL;
    // The numbers of its first day and its last are often others than 1 and its length.
    let shape = TibetanPhugpa.month(TibetanPhugpa.find(year, month)?);
    let first = Day::from_days(shape.first_day)?.rata_die();
    tally.equal(format_args!("{year}-{month}: first day"), row.text("rd_first")?, first);
    tally.equal(format_args!("{year}-{month}: days"), row.text("days")?, shape.days);
    Ok(())
}

/// The R.D. of a date of the Phugpa calendar by Reingold and Dershowitz, section 21.2, in which the
/// moon's anomaly grows by 3781/105840 a day throughout.
fn by_even_anomaly(date: YearMonthDay) -> i64 {
    fn wave(table: &[f64], quarter: f64, of_turn: f64) -> f64 {
        let steps = 4.0 * quarter * of_turn.rem_euclid(1.0);
        let of_half = steps % (2.0 * quarter);
        let at = of_half.min(2.0 * quarter - of_half);
        let (before, after) = (table[at.floor() as usize], table[at.ceil() as usize]);
        let value = before + at.fract() * (after - before);
        if steps < 2.0 * quarter { value } else { -value }
    }
    let months = 804 * (date.year + ROYAL - 1) + 67 * i32::from(date.month.number()) + 64;
    let months = (months - 65 * i32::from(date.month.is_leap())).div_euclid(65);
    let days = f64::from(30 * months + i32::from(date.day));
    let mean = days * 11_135.0 / 11_312.0 - 31.0 + f64::from(u8::from(date.leap_day)) + 1_071.0 / 1_616.0;
    let sun = wave(&[0.0, 6.0, 10.0, 11.0], 3.0, days * 13.0 / 4_824.0 + 2_117.0 / 4_824.0);
    let moon = wave(
        &[0.0, 5.0, 10.0, 15.0, 19.0, 22.0, 24.0, 25.0],
        7.0,
        days * 3_781.0 / 105_840.0 + 2_837.0 / 15_120.0,
    );
    (-46_410.0 + mean + (moon - sun) / 60.0).floor() as i64
}
