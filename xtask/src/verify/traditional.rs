//! Calendars of numbered Gregorian years, of the Egyptian year, of fixed months, of weeks; and the
//! windu of Java.

use metonic::calendars::{
    Armenian, BanglaBd, BanglaBd1987, Dangun, Egyptian, Gregorian, Holocene, Icelandic, IcelandicSeason,
    IslamicCivil, Javanese, Juche, Nanakshahi, ZoroastrianFasli, ZoroastrianQadimi, ZoroastrianShahanshahi,
};
use metonic::{Calendar, Day, DynCalendar, Month, Weekday, YearMonthDay};

use super::rules::Numbering::{Plain, Renumbered};
use super::rules::{self, compare_date};
use super::table::{NO_LINE, Row, Tally};
use super::{Check, rows, whole};
use crate::Outcome;

pub(super) fn checks() -> Vec<Check> {
    vec![
        rows("samples/rules/gregorian.months.csv", "juche", rules::months(&Juche, Renumbered(-1911))),
        rows("samples/rules/gregorian.months.csv", "dangun", rules::months(&Dangun, Renumbered(2333))),
        rows("samples/rules/gregorian.months.csv", "holocene", rules::months(&Holocene, Renumbered(10_000))),
        rows("samples/rules/egyptian.months.csv", "egyptian", rules::months(&Egyptian, Plain)),
        rows("samples/rules/appendixC_1.csv", "egyptian", rules::dates(&Egyptian, "egyptian", Plain)),
        rows("samples/rules/armenian.months.csv", "armenian", rules::months(&Armenian, Plain)),
        rows("samples/rules/appendixC_1.csv", "armenian", rules::dates(&Armenian, "armenian", Plain)),
        // when_exe. `Ptolemaic` and `Zoroastrian` (years from the birth of Zoroaster, by its article in
        // Wikipedia) are the Egyptian and the Armenian calendar with other years.
        rows("samples/days_2000_2002/Armenian.csv", "armenian", rules::days(&Armenian)),
        rows("samples/days_2000_2002/Ptolemaic.csv", "egyptian", renumbered(&Egyptian, 747)),
        rows("samples/days_2000_2002/Zoroastrian.csv", "armenian", renumbered(&Armenian, -940)),
        rows("samples/days_2000_2002/Qadimi.csv", "zoroastrian-qadimi", rules::days(&ZoroastrianQadimi)),
        rows(
            "samples/days_2000_2002/Shahanshahi.csv",
            "zoroastrian-shahanshahi",
            rules::days(&ZoroastrianShahanshahi),
        ),
        rows("samples/days_2000_2002/Fasli.csv", "zoroastrian-fasli", rules::days(&ZoroastrianFasli)),
        rows("samples/days_2000_2002/Nanakshahi.csv", "nanakshahi", rules::days(&Nanakshahi)),
        rows("samples/days_2000_2002/RevisedBengali.csv", "bangla-bd-1987", rules::days(&BanglaBd1987)),
        // All before the reform of 1426.
        rows("samples/days_2000_2002/RevisedBengali.csv", "bangla-bd", rules::days(&BanglaBd)),
        rows("samples/rules/icelandic.days.csv", "icelandic", |row, tally| icelandic_week(row, tally, "")),
        rows("samples/rules/appendixC_2.csv", "icelandic", |row, tally| {
            icelandic_week(row, tally, "icelandic_")
        }),
        rows("samples/rules/icelandic.months.csv", "icelandic", icelandic_season),
        whole("CATALOGUE.md", "javanese", |_, tally| tally.row(NO_LINE, javanese)),
    ]
}

/// Columns `rd` and `date`, of a calendar whose years are so many less.
fn renumbered(calendar: &'static dyn DynCalendar, years: i32) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date: YearMonthDay = row.text("date")?.parse()?;
        let date = YearMonthDay { year: date.year + years, ..date };
        compare_date(tally, calendar, Day::from_rata_die(row.number("rd")?)?, date);
        Ok(())
    }
}

/// Columns `rd` and, with a prefix, `year` or `y`, `season` (where the sun stands as it begins), `week`
/// and `weekday` (Sunday is 0).
fn icelandic_week(row: &Row<'_>, tally: &mut Tally, prefix: &str) -> Outcome {
    let day = Day::from_rata_die(row.number("rd")?)?;
    let year = if prefix.is_empty() { "year" } else { "icelandic_y" };
    let theirs = (
        row.number::<i32>(year)?,
        row.number::<u16>(&format!("{prefix}season"))?,
        row.number::<u8>(&format!("{prefix}week"))?,
        row.number::<u8>(&format!("{prefix}weekday"))?,
    );
    let season = match Icelandic::season(day) {
        IcelandicSeason::Summer => 90,
        IcelandicSeason::Winter => 270,
    };
    let ours = (Icelandic.ymd_of(day).year, season, Icelandic::week(day), day.weekday().number() % 7);
    tally.equal(format_args!("R.D. {}", day.rata_die()), format!("{theirs:?}"), format!("{ours:?}"));
    Ok(())
}

/// Columns `year`, `season`, `rd_first`, `days`: summer begins with the first month, winter with the
/// seventh and ends with the year.
fn icelandic_season(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let (year, first) = (row.number::<i32>("year")?, row.number::<i64>("rd_first")?);
    let is_summer = row.number::<u16>("season")? == 90;
    let (begins, next) = if is_summer { ((year, 1), (year, 7)) } else { ((year, 7), (year + 1, 1)) };
    let day = |(year, month): (i32, u8)| Icelandic.day_of(YearMonthDay::new(year, Month::new(month)?, 1));
    tally.equal(format_args!("{year} {begins:?}"), first, day(begins)?.rata_die());
    let days = day(next)?.days_since(day(begins)?);
    tally.equal(format_args!("{year}: days"), row.number::<i64>("days")?, days);
    Ok(())
}

/// What the catalogue says in section 8: 1 Sura 1555 was 8 July 1633, which was 1 Muharram 1043. And
/// what the kurups are named by: the weekday and the market day that each begins on. Months stay
/// within a day of the tabular Islamic ones, 512 years before.
fn javanese(tally: &mut Tally) -> Outcome {
    let first = |year| Javanese.day_of(YearMonthDay::new(year, Month::M01, 1));
    compare_date(tally, &Javanese, Gregorian::to_day(1633, 7, 8)?, YearMonthDay::new(1555, Month::M01, 1));
    // 17 August 1945 was a Legi.
    let legi = Gregorian::to_day(1945, 8, 17)?;
    let kurups = [
        (1555, Weekday::Friday, "Legi"),
        (1627, Weekday::Thursday, "Kliwon"),
        (1747, Weekday::Wednesday, "Wage"),
        (1867, Weekday::Tuesday, "Pon"),
        (1987, Weekday::Monday, "Pahing"),
    ];
    for (year, weekday, market_day) in kurups {
        let day = first(year)?;
        let ours = ["Legi", "Pahing", "Pon", "Wage", "Kliwon"][day.days_since(legi).rem_euclid(5) as usize];
        tally.equal(year, format!("{weekday} {market_day}"), format!("{} {ours}", day.weekday()));
    }
    for year in 1555..=2106 {
        let muharram = IslamicCivil.day_of(YearMonthDay::new(year - 512, Month::M01, 1))?;
        let days = i32::try_from(first(year)?.days_since(muharram))?;
        tally.within("days", days.into(), 1.0);
    }
    Ok(())
}
