//! The solar calendars whose years begin by an event in the sky: beside others' months and days,
//! and beside the rule itself, computed anew.

use std::error::Error;
use std::path::Path;

use metonic::calendars::{
    Bahai, BahaiAstronomical, BahaiWestern, FrenchRepublican, FrenchRepublicanArithmetic,
    FrenchRepublicanContinuous, FrenchRepublicanMadler, Persian, PersianAstronomical, PersianBorji,
};
use metonic::{Calendar, Day, DynCalendar, Month, Status, YearMonthDay};

use super::authority;
use super::rules::Numbering::{NoYearZero, Plain};
use super::rules::{self, compare_date, compare_month};
use super::table::{NO_LINE, Row, Tally};
use super::{Check, rows, whole};
use crate::Outcome;
use crate::generate::solar::{BAHAI, BAHAI_PUBLISHED, FRENCH_REPUBLICAN, PERSIAN, Solar};
use crate::generate::zodiac;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        // Reingold and Dershowitz's own programs.
        rows("samples/rules/persian-astronomical.months.csv", "persian", rules::months(&Persian, NoYearZero)),
        rows("samples/rules/persian-astronomical.months.csv", "persian-astronomical", rules::months(&PersianAstronomical, NoYearZero)),
        rows("samples/rules/french-astronomical.months.csv", "french-republican", rules::months(&FrenchRepublican, Plain)),
        rows("samples/rules/french-arithmetic.months.csv", "french-republican-arithmetic", rules::months(&FrenchRepublicanArithmetic, Plain)),
        rows("samples/rules/bahai-western.months.csv", "bahai-western", bahai_months(&BahaiWestern, |_| None)),
        rows("samples/rules/bahai-western.months.csv", "bahai", bahai_months(&Bahai, since_172)),
        rows("samples/rules/bahai-astronomical.months.csv", "bahai-astronomical", bahai_months(&BahaiAstronomical, moved_183)),
        rows("samples/rules/bahai-astronomical.months.csv", "bahai", bahai_months(&Bahai, |date| before_172(date).or_else(|| moved_183(date)))),
        rows("samples/rules/appendixC_3.csv", "persian", rules::dates(&Persian, "persian_astro", NoYearZero)),
        rows("samples/rules/appendixC_3.csv", "persian-astronomical", rules::dates(&PersianAstronomical, "persian_astro", NoYearZero)),
        rows("samples/rules/appendixC_3.csv", "french-republican", rules::dates(&FrenchRepublican, "french_astro", Plain)),
        rows("samples/rules/appendixC_3.csv", "french-republican-arithmetic", rules::dates(&FrenchRepublicanArithmetic, "french_arith", Plain)),
        rows("samples/rules/appendixC_3.csv", "bahai-western", bahai_dates(&BahaiWestern, "bahai_w", |_| None)),
        rows("samples/rules/appendixC_3.csv", "bahai-astronomical", bahai_dates(&BahaiAstronomical, "bahai_a", moved_183)),
        rows("samples/rules/appendixC_3.csv", "bahai", bahai_dates(&Bahai, "bahai_w", since_172)),
        rows("samples/rules/appendixC_3.csv", "bahai", bahai_dates(&Bahai, "bahai_a", before_172)),

        // when_exe. Its Bahá'í calendar is the West's.
        rows("samples/days_2000_2002/SolarHijri.csv", "persian-astronomical", rules::days(&PersianAstronomical)),
        rows("samples/days_2000_2002/Borji.csv", "persian-borji", rules::days(&PersianBorji)),
        rows("samples/days_2000_2002/FrenchRepublican.csv", "french-republican", rules::days(&FrenchRepublican)),
        rows("samples/days_2000_2002/FrenchRepublicanRomme.csv", "french-republican-arithmetic", rules::days(&FrenchRepublicanArithmetic)),
        rows("samples/days_2000_2002/FrenchRepublicanContinuous.csv", "french-republican-continuous", rules::days(&FrenchRepublicanContinuous)),
        rows("samples/days_2000_2002/FrenchRepublicanTropical.csv", "french-republican-madler", rules::days(&FrenchRepublicanMadler)),
        rows("samples/days_2000_2002/Bahai.csv", "bahai", bahai_days(&Bahai)),
        rows("samples/days_2000_2002/Bahai.csv", "bahai-western", bahai_days(&BahaiWestern)),

        // The authorities: of the Persian calendar as section 3 of the catalogue restates it; of the
        // Bahá'í calendar the official table to 221, and others' astronomy after it.
        whole("CATALOGUE.md", "persian-astronomical", authority::persian(&PersianAstronomical)),
        whole("authority/bahai_naw_ruz_172_1000.csv", "bahai", naw_ruz(&Bahai)),
        whole("authority/bahai_naw_ruz_172_1000.csv", "bahai-astronomical", naw_ruz(&BahaiAstronomical)),

        // The tables beside the rule that wrote them, and the published years beside the rule.
        whole("the rule", "persian", computed(&Persian, PERSIAN)),
        whole("the rule", "persian-astronomical", computed(&PersianAstronomical, PERSIAN)),
        whole("the rule", "persian-borji", signs),
        whole("the rule", "bahai-astronomical", computed(&BahaiAstronomical, BAHAI)),
        whole("the rule", "french-republican", computed(&FrenchRepublican, FRENCH_REPUBLICAN)),
        whole("authority", "Nowruz by the rule", by_the_rule(PERSIAN)),
        whole("authority", "Naw-Rúz by the rule", by_the_rule(BAHAI)),
        whole("authority", "1 Vendémiaire by the rule", by_the_rule(FRENCH_REPUBLICAN)),
    ]
}

/// Why a row of another is passed over.
type Explain = fn(YearMonthDay) -> Option<&'static str>;

fn since_172(date: YearMonthDay) -> Option<&'static str> {
    (date.year >= *BAHAI_PUBLISHED.start()).then_some("since 172 BE the year follows the equinox")
}

fn before_172(date: YearMonthDay) -> Option<&'static str> {
    (date.year < *BAHAI_PUBLISHED.start()).then_some("before 172 BE the year began on 21 March")
}

/// The months that the beginning of a year moves: all of it, and before it the end of the last.
fn moved_183(date: YearMonthDay) -> Option<&'static str> {
    let is_moved = match date.year {
        182 => date.month >= Month::leap(18).unwrap_or(Month::M01),
        183 => date.month <= Month::new(18).unwrap_or(Month::M01) || date.month.is_leap(),
        _ => false,
    };
    is_moved.then_some("Naw-Rúz 183: the equinox is seconds after sunset, in their series before it")
}

/// The year of a Kull-i-Shay’, a Váḥid and a place in it, and the month of a number: 0 the
/// Ayyám-i-Há.
fn bahai_date(row: &Row<'_>, columns: [&str; 4], day: u8) -> Result<YearMonthDay, Box<dyn Error>> {
    let number = |column| row.number::<i32>(column);
    let [major, cycle, year, month] = columns;
    let year = 361 * (number(major)? - 1) + 19 * (number(cycle)? - 1) + number(year)?;
    let month = match row.number(month)? {
        0 => Month::leap(18)?,
        month => Month::new(month)?,
    };
    Ok(YearMonthDay::new(year, month, day))
}

/// Columns `major`, `cycle`, `year`, `month`, `rd_first`, `days`.
fn bahai_months(
    calendar: &'static dyn DynCalendar,
    explain: Explain,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date = bahai_date(row, ["major", "cycle", "year", "month"], 1)?;
        if let Some(reason) = explain(date) {
            tally.pass_over(reason);
            return Ok(());
        }
        let first = Day::from_rata_die(row.number("rd_first")?)?;
        compare_month(tally, calendar, date, first, row.number("days")?)
    }
}

/// Columns `rd`, and five that begin with `prefix`: `_major`, `_cycle`, `_year`, `_month`, `_day`.
fn bahai_dates(
    calendar: &'static dyn DynCalendar,
    prefix: &'static str,
    explain: Explain,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let names = ["major", "cycle", "year", "month"].map(|name| format!("{prefix}_{name}"));
        let columns = names.each_ref().map(String::as_str);
        let date = bahai_date(row, columns, row.number(&format!("{prefix}_day"))?)?;
        if let Some(reason) = explain(date) {
            tally.pass_over(reason);
            return Ok(());
        }
        compare_date(tally, calendar, Day::from_rata_die(row.number("rd")?)?, date);
        Ok(())
    }
}

/// Columns `rd` and `date`: `01.09.04.16.02`, with `=` after the month's number in the Ayyám-i-Há.
fn bahai_days(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date = row.text("date")?.replace('=', "=.").replace("..", ".");
        let parts: Vec<&str> = date.split('.').collect();
        let [major, cycle, year, month, day] = parts[..] else {
            return Err(format!("'{date}' has not five parts").into());
        };
        let number = |text: &str| text.parse::<i32>();
        let year = 361 * (number(major)? - 1) + 19 * (number(cycle)? - 1) + number(year)?;
        let is_leap = month.ends_with('=');
        let month = Month::with_leap(month.trim_end_matches('=').parse()?, is_leap)?;
        let date = YearMonthDay::new(year, month, day.parse()?);
        compare_date(tally, calendar, Day::from_rata_die(row.number("rd")?)?, date);
        Ok(())
    }
}

/// Columns `year`, `rd_naw_ruz`, `ayyam_i_ha_days`. Past the official years a day may be another
/// where ours is uncertain.
fn naw_ruz(calendar: &'static dyn DynCalendar) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let years: Vec<(i32, i64, u8)> =
            csv::Reader::from_path(path)?.deserialize().collect::<Result<_, _>>()?;
        for (&(year, naw_ruz, ayyam_i_ha), line) in years.iter().zip(2..) {
            let next = years.get(line as usize - 1).map(|&(_, next, _)| next);
            tally.row(line, |tally| {
                let is_contrary = next.is_some_and(|next| next - naw_ruz != 361 + i64::from(ayyam_i_ha));
                let date = YearMonthDay::new(year, Month::M01, 1);
                compare_unless_uncertain(tally, calendar, Day::from_rata_die(naw_ruz)?, date);
                if is_contrary {
                    tally.pass_over("Ayyám-i-Há that the file's own next Naw-Rúz does not leave");
                    return Ok(());
                }
                let last = YearMonthDay::new(year, Month::leap(18)?, ayyam_i_ha);
                let first_of_fast = Day::from_rata_die(naw_ruz)?.add_days(18 * 19 + i64::from(ayyam_i_ha))?;
                compare_unless_uncertain(tally, calendar, first_of_fast.add_days(-1)?, last);
                let first = YearMonthDay::new(year, Month::new(19)?, 1);
                compare_unless_uncertain(tally, calendar, first_of_fast, first);
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// Compares a date both ways, if it is the same or ours is not in doubt.
fn compare_unless_uncertain(tally: &mut Tally, calendar: &dyn DynCalendar, day: Day, date: YearMonthDay) {
    if calendar.ymd_of(day) != date && calendar.status(day) == Status::Uncertain {
        tally.pass_over("another day where ours is uncertain");
    } else {
        compare_date(tally, calendar, day, date);
    }
}

/// Computes the years of a table by the rule, and compares their first days and standings with
/// those of the calendar, save in the published years.
fn computed(
    calendar: &'static dyn DynCalendar,
    table: &'static Solar,
) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let published = (table.published)(&path.with_file_name("authority"))?;
        for year in table.years() {
            if published.contains_key(&year) {
                tally.pass_over("years of an authority");
                continue;
            }
            let new_year = table.computed(year);
            tally.row(NO_LINE, |tally| {
                let first = Day::from_rata_die(new_year.first_day)?;
                compare_date(tally, calendar, first, YearMonthDay::new(year, Month::M01, 1));
                let status = if new_year.is_uncertain { Status::Uncertain } else { Status::Computed };
                tally.equal(format_args!("{year}: standing"), status, calendar.status(first));
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// Computes the months of the signs, and compares first days and standings.
fn signs(_: &Path, tally: &mut Tally) -> Outcome {
    let (first, last) = zodiac::YEARS;
    for month in zodiac::years(first, last) {
        tally.row(NO_LINE, |tally| {
            let date = YearMonthDay::with_month_number(month.year, month.number, 1)?;
            let day = Day::from_rata_die(month.first_day)?;
            compare_date(tally, &PersianBorji, day, date);
            let status = if month.is_uncertain { Status::Uncertain } else { Status::Computed };
            tally.equal(format_args!("{date}: standing"), status, PersianBorji.status(day));
            Ok(())
        })?;
    }
    Ok(())
}

/// Computes the years of an authority by the rule, and compares their first days.
fn by_the_rule(table: &'static Solar) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        for (year, first_day) in (table.published)(path)? {
            let computed = table.computed(year);
            if computed.first_day != first_day && computed.is_uncertain {
                tally.pass_over("the event is within the error bound of the day's beginning");
                continue;
            }
            tally.row(NO_LINE, |tally| {
                tally.equal(format_args!("{year}: R.D."), first_day, computed.first_day);
                Ok(())
            })?;
        }
        Ok(())
    }
}
