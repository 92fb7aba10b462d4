//! Reform and leisure calendars beside `when_exe` and ThreeTen-Extra.

use std::error::Error;

use metonic::calendars::{
    Dee, DeeCecil, Discordian, Goddess, HankeHenry, InternationalFixed, Iso8601, Pax, Positivist,
    Pranatamangsa, Shire, Symmetry010, Symmetry454, Tenganan, TenrekiA, TenrekiB, Tranquility, UmalquraSolar,
    VanishingLeprechaun, World, WorldSeason, Yerm, Yi,
};
use metonic::{Calendar, Day, DynCalendar, Month, YearMonthDay};

use super::rules::{self, compare_date};
use super::table::{Row, Tally};
use super::{Check, rows};
use crate::Outcome;

/// A date of ours made from three fields of theirs.
type Date = Result<YearMonthDay, Box<dyn Error>>;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        // when_exe.
        rows("samples/days_2000_2002/Sym454.csv", "symmetry454", rules::days(&Symmetry454)),
        rows("samples/days_2000_2002/Sym010.csv", "symmetry010", rules::days(&Symmetry010)),
        rows("samples/days_2000_2002/HankeHenry.csv", "hanke-henry", rules::days(&HankeHenry)),
        rows("samples/days_2000_2002/Pax.csv", "pax", rules::days(&Pax)),
        rows("samples/days_2000_2002/InternationalFixed.csv", "international-fixed", rules::days(&InternationalFixed)),
        rows("samples/days_2000_2002/Positivist.csv", "positivist", rules::days(&Positivist)),
        rows("samples/days_2000_2002/World.csv", "world", rules::days(&World)),
        rows("samples/days_2000_2002/WorldSeason.csv", "world-season", rules::days(&WorldSeason)),
        rows("samples/days_2000_2002/Discordian.csv", "discordian", marked_days(&Discordian)),
        rows("samples/days_2000_2002/Tranquility.csv", "tranquility", marked_days(&Tranquility)),
        rows("samples/days_2000_2002/Dee.csv", "dee", rules::days(&Dee)),
        rows("samples/days_2000_2002/DeeCecil.csv", "dee-cecil", rules::days(&DeeCecil)),
        rows("samples/days_2000_2002/Yerm.csv", "yerm", yerm),
        rows("samples/days_2000_2002/Pranatamangsa.csv", "pranatamangsa", pranatamangsa),
        rows("samples/days_2000_2002/UmmalquraSolar.csv", "umalqura-solar", rules::days(&UmalquraSolar)),
        rows("samples/days_2000_2002/TenrekiA.csv", "tenreki-a", rules::days(&TenrekiA)),
        rows("samples/days_2000_2002/TenrekiB.csv", "tenreki-b", rules::days(&TenrekiB)),
        rows("samples/days_2000_2002/Goddess.csv", "goddess", goddess),
        rows("samples/days_2000_2002/Tenganan.csv", "tenganan", tenganan),
        rows("samples/days_2000_2002/Shire.csv", "shire", shire),
        rows("samples/days_2000_2002/VanishingLeprechaun.csv", "vanishing-leprechaun", rules::days(&VanishingLeprechaun)),
        rows("samples/days_2000_2002/Yi.csv", "yi", rules::days(&Yi)),

        // ThreeTen-Extra.
        rows("samples/reform/Symmetry454.csv", "symmetry454", pairs(&Symmetry454, by_code)),
        rows("samples/reform/Symmetry010.csv", "symmetry010", pairs(&Symmetry010, by_code)),
        rows("samples/reform/InternationalFixed.csv", "international-fixed", pairs(&InternationalFixed, by_code)),
        rows("samples/reform/Discordian.csv", "discordian", pairs(&Discordian, saint_tib)),
        rows("samples/reform/Pax.csv", "pax", pax_pairs),
    ]
}

/// Columns `rd` and `date`, where a date ends with `-`, or with `=` if its day is the second of its
/// number.
fn marked_days(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let day = Day::from_rata_die(row.number("rd")?)?;
        let text = row.text("date")?;
        let date: YearMonthDay = text.trim_end_matches(['-', '=']).parse()?;
        compare_date(tally, calendar, day, date.with_leap_day(text.ends_with('=')));
        Ok(())
    }
}

/// Columns `rd` and `date`: the cycle, the yerm, the month, the night.
fn yerm(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    let [cycle, yerm, month, night] = numbers(row.text("date")?, '-')?;
    let year = Yerm::year_of_cycle(cycle, yerm.try_into()?);
    tally.equal("cycle and yerm", format!("{:?}", (cycle, yerm)), format!("{:?}", Yerm::cycle(year)));
    compare_date(
        tally,
        &Yerm,
        day,
        YearMonthDay::with_month_number(year, month.try_into()?, night.try_into()?)?,
    );
    Ok(())
}

/// Columns `rd` and `date`: the cycle, the year in it, the month, the day.
fn goddess(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    let [cycle, year_of_cycle, month, number] = numbers(row.text("date")?, '-')?;
    let year = 470 * (cycle - 1) + year_of_cycle;
    tally.equal("cycle", format!("{:?}", (cycle, year_of_cycle)), format!("{:?}", Goddess::cycle(year)));
    let date = YearMonthDay::with_month_number(year, month.try_into()?, number.try_into()?)?;
    compare_date(tally, &Goddess, day, date);
    Ok(())
}

/// Columns `rd` and `date`, of years that are 78 more and begin with Kalima, with Kapat Sep as their
/// last month.
fn tenganan(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    let [year, month, number] = numbers(row.text("date")?, '-')?;
    let (year, month) = match month {
        1..=8 => (year - 78, Month::new(u8::try_from(month)? + 4)?),
        13 => (year - 77, Month::leap(4)?),
        _ => (year - 77, Month::new(u8::try_from(month)? - 8)?),
    };
    compare_date(tally, &Tenganan, day, YearMonthDay::new(year, month, number.try_into()?));
    Ok(())
}

/// Columns `rd` and `date`: `2001-00-02` is 2 Yule, `2001=00-01` 1 Yule at the end of its year, `2001-06=02`
/// the second Litheday.
fn shire(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    let text = row.text("date")?;
    let date = text.replace("-00-02", "-01L-01").replace("=00-01", "-12L-01").replace("06=", "06L-");
    compare_date(tally, &Shire, day, date.parse()?);
    Ok(())
}

/// From 29 February 2000 on, a day of the year 145, `when_exe` is a day ahead for 366 days: it gives
/// the leap day to the next year.
fn pranatamangsa(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let day: i64 = row.number("rd")?;
    let leap_day = Iso8601.day_of("2000-02-29".parse()?)?.rata_die();
    if (leap_day..leap_day + 366).contains(&day) {
        tally.pass_over("a day ahead from 29 February on, for it has the leap day in the next year");
        return Ok(());
    }
    rules::days(&Pranatamangsa)(row, tally)
}

/// Columns `fields` (year, month, day, which `date` makes a date of) and `iso_y`, `iso_m`, `iso_d`.
fn pairs(
    calendar: &'static dyn DynCalendar,
    date: fn(&dyn Calendar, [i32; 3]) -> Date,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let iso = YearMonthDay::with_month_number(
            row.number("iso_y")?,
            row.number("iso_m")?,
            row.number("iso_d")?,
        )?;
        let date = date(calendar, numbers(row.text("fields")?, ',')?)?;
        compare_date(tally, calendar, Iso8601.day_of(iso)?, date);
        Ok(())
    }
}

fn by_code(_: &dyn Calendar, [year, month, day]: [i32; 3]) -> Date {
    Ok(YearMonthDay::with_month_number(year, month.try_into()?, day.try_into()?)?)
}

/// Saint Tib's Day is day 0 of season 0.
fn saint_tib(calendar: &dyn Calendar, fields: [i32; 3]) -> Date {
    match fields {
        [year, 0, 0] => Ok(YearMonthDay::new(year, Month::M01, 59).with_leap_day(true)),
        _ => by_code(calendar, fields),
    }
}

/// Months by their positions. Between −100 and 0 the leap years are others: read without the sign, the
/// last digits of −6 are those of 6, and not of 394.
fn pax_pairs(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let year = numbers::<3>(row.text("fields")?, ',')?[0];
    if (-99..0).contains(&year) {
        tally.pass_over("last digits of a year before 0, read without the sign");
        return Ok(());
    }
    pairs(&Pax, by_position)(row, tally)
}

fn by_position(calendar: &dyn Calendar, [year, month, day]: [i32; 3]) -> Date {
    let first = calendar.year(year)?.first_month;
    let index = first.checked_add(month - 1).ok_or("no such month")?;
    Ok(YearMonthDay::new(year, calendar.month(index).month, day.try_into()?))
}

/// So many whole numbers with a separator between them.
fn numbers<const N: usize>(text: &str, separator: char) -> Result<[i32; N], Box<dyn Error>> {
    let numbers: Vec<i32> =
        text.split(separator).map(|number| number.trim().parse()).collect::<Result<_, _>>()?;
    numbers.try_into().map_err(|_| format!("'{text}' is not {N} numbers").into())
}
