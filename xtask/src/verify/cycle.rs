//! Cycles and counts beside their samples.

use std::error::Error;
use std::path::Path;

use metonic::calendars::Julian;
use metonic::cycles::{
    Akan, Asatawara, CalendarRound, Caturwara, Cycle, Dasawara, Dwiwara, Ekawara, Haab, LordsOfTheNight,
    Nundinae, Pancawara, Pasaran, Pawukon, Sadwara, Sangawara, Saptawara, SexagenaryDay, Tonalpohualli,
    Triwara, TwelveAnimals, Tzolkin, Vara, WeekdayCycle, Weton, Wuku, Xihuitl, Xiuhmolpilli, YearBearer,
};
use metonic::{Calendar, Day, Month, Weekday, YearMonthDay};

use super::table::{self, Row, Tally};
use super::{Check, rows, whole};
use crate::Outcome;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    const PAWUKON: &str = "samples/rules/bali-pawukon.days.csv";
    const WEEKS: &str = "samples/rules/bali-week.days.csv";
    const C_4: &str = "samples/rules/appendixC_4.csv";
    vec![
        // Reingold and Dershowitz's own programs.
        rows("samples/rules/appendixC_1.csv", "weekday", names(&WeekdayCycle, "weekday")),
        rows("samples/rules/appendixC_1.csv", "vara", weekdays(&Vara)),
        rows("samples/rules/appendixC_1.csv", "weton", weekdays(&Weton)),
        rows("samples/rules/chinese-day-name.days.csv", "sexagenary", pairs(&SexagenaryDay, "stem", "branch")),
        rows("samples/rules/appendixC_5.csv", "sexagenary", pairs(&SexagenaryDay, "ch_day_stem", "ch_day_branch")),
        rows("samples/rules/chinese-day-name.days.csv", "twelve-animals", numbers(&TwelveAnimals, &["branch"])),
        rows("samples/rules/appendixC_5.csv", "twelve-animals", numbers(&TwelveAnimals, &["ch_day_branch"])),
        rows("samples/rules/akan.days.csv", "akan", numbers(&Akan, &["prefix", "stem"])),
        rows("samples/rules/appendixC_2.csv", "akan", numbers(&Akan, &["akan_prefix", "akan_stem"])),
        rows(PAWUKON, "ekawara", numbers(&Ekawara, &["luang"])),
        rows(PAWUKON, "dwiwara", numbers(&Dwiwara, &["dwiwara"])),
        rows(PAWUKON, "triwara", numbers(&Triwara, &["triwara"])),
        rows(PAWUKON, "caturwara", numbers(&Caturwara, &["caturwara"])),
        rows(PAWUKON, "pancawara", numbers(&Pancawara, &["pancawara"])),
        rows(PAWUKON, "pasaran", numbers(&Pasaran, &["pancawara"])),
        rows(PAWUKON, "sadwara", numbers(&Sadwara, &["sadwara"])),
        rows(PAWUKON, "saptawara", numbers(&Saptawara, &["saptawara"])),
        rows(PAWUKON, "weton", numbers(&Weton, &["saptawara", "pancawara"])),
        rows(PAWUKON, "asatawara", numbers(&Asatawara, &["asatawara"])),
        rows(PAWUKON, "sangawara", numbers(&Sangawara, &["sangawara"])),
        rows(PAWUKON, "dasawara", numbers(&Dasawara, &["dasawara"])),
        rows(WEEKS, "wuku", numbers(&Wuku, &["week"])),
        rows(WEEKS, "pawukon", pawukon),
        rows(C_4, "ekawara", numbers(&Ekawara, &["bali_luang"])),
        rows(C_4, "dwiwara", numbers(&Dwiwara, &["bali_dwiwara"])),
        rows(C_4, "triwara", numbers(&Triwara, &["bali_triwara"])),
        rows(C_4, "caturwara", numbers(&Caturwara, &["bali_caturwara"])),
        rows(C_4, "pancawara", numbers(&Pancawara, &["bali_pancawara"])),
        rows(C_4, "pasaran", numbers(&Pasaran, &["bali_pancawara"])),
        rows(C_4, "sadwara", numbers(&Sadwara, &["bali_sadwara"])),
        rows(C_4, "saptawara", numbers(&Saptawara, &["bali_saptawara"])),
        rows(C_4, "weton", numbers(&Weton, &["bali_saptawara", "bali_pancawara"])),
        rows(C_4, "asatawara", numbers(&Asatawara, &["bali_asatawara"])),
        rows(C_4, "sangawara", numbers(&Sangawara, &["bali_sangawara"])),
        rows(C_4, "dasawara", numbers(&Dasawara, &["bali_dasawara"])),
        rows("samples/rules/maya-tzolkin.days.csv", "tzolkin", numbers(&Tzolkin, &["number", "name"])),
        rows("samples/rules/maya-haab.days.csv", "haab", numbers(&Haab, &["day", "month"])),
        rows("samples/rules/maya-year-bearer.days.csv", "maya-year-bearer", year_bearer),
        rows(C_4, "tzolkin", numbers(&Tzolkin, &["tzolkin_number", "tzolkin_name"])),
        rows(C_4, "haab", numbers(&Haab, &["haab_day", "haab_month"])),
        rows(C_4, "calendar-round", numbers(&CalendarRound, &["tzolkin_number", "tzolkin_name", "haab_day", "haab_month"])),
        rows("samples/rules/aztec-tonalpohualli.days.csv", "tonalpohualli", numbers(&Tonalpohualli, &["number", "name"])),
        rows("samples/rules/aztec-xihuitl.days.csv", "xihuitl", numbers(&Xihuitl, &["day", "month"])),
        rows("samples/rules/aztec-xiuhmolpilli.days.csv", "xiuhmolpilli", xiuhmolpilli),
        rows(C_4, "tonalpohualli", numbers(&Tonalpohualli, &["tonalpohualli_number", "tonalpohualli_name"])),
        rows(C_4, "xihuitl", numbers(&Xihuitl, &["xihuitl_day", "xihuitl_month"])),

        // No independent implementation: what the rule's sources say of single days.
        whole("the rule", "nundinae", nundinae),
        rows("samples/rules/maya-long-count.days.csv", "lords-of-the-night", lord),
    ]
}

/// The place of the row's day.
fn place(cycle: &dyn Cycle, row: &Row<'_>) -> Result<Vec<u16>, Box<dyn Error>> {
    let place = cycle.place_of(Day::from_rata_die(row.number("rd")?)?);
    Ok(place.map_or(Vec::new(), |place| place.numbers().to_vec()))
}

fn compare(tally: &mut Tally, theirs: &[u16], ours: &[u16]) {
    tally.equal("place", format_args!("{theirs:?}"), format_args!("{ours:?}"));
}

/// Columns `rd` and one for each wheel, in the order of ours, with the place's number. Theirs is 0
/// for the last of ten, and for no place of one.
fn numbers(
    cycle: &'static dyn Cycle,
    columns: &'static [&'static str],
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let mut theirs = Vec::new();
        for (column, wheel) in columns.iter().zip(cycle.wheels()) {
            match (row.number(column)?, wheel.places()) {
                (0, 1) => {}
                (0, 10) => theirs.push(10),
                (number, _) => theirs.push(number),
            }
        }
        compare(tally, &theirs, &place(cycle, row)?);
        Ok(())
    }
}

/// Columns `rd` and two with the number counted by tens and by twelves.
fn pairs(
    cycle: &'static dyn Cycle,
    stem: &'static str,
    branch: &'static str,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let (stem, branch): (u16, u16) = (row.number(stem)?, row.number(branch)?);
        let number = (1..=60).find(|number| number % 10 == stem % 10 && number % 12 == branch % 12);
        let theirs = number.ok_or("no such pair")?;
        compare(tally, &[theirs], &place(cycle, row)?);
        Ok(())
    }
}

/// A cycle whose first wheel is the week from Sunday.
fn weekdays(cycle: &'static dyn Cycle) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let name = row.text("weekday")?;
        let weekday = Weekday::ALL.into_iter().find(|weekday| weekday.name() == name);
        let theirs = u16::from(weekday.ok_or("no weekday")?.number()) % 7 + 1;
        compare(tally, &[theirs], &place(cycle, row)?[..1]);
        Ok(())
    }
}

/// The week of the pawukon, and the weekday that its first day is counted from.
fn pawukon(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let ours = place(&Pawukon, row)?;
    let rata_die: i64 = row.number("rd")?;
    let weekday = u16::try_from(rata_die.rem_euclid(7))? + 1;
    compare(tally, &[weekday, row.number("week")?], &[ours[0], ours[2]]);
    Ok(())
}

/// Theirs is the day sign alone.
fn year_bearer(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let theirs = match row.text("name")? {
        "bogus" => vec![],
        _ => vec![row.number("name")?],
    };
    let ours = place(&YearBearer, row)?;
    compare(tally, &theirs, ours.get(1..).unwrap_or_default());
    Ok(())
}

/// Theirs is the number of the day sign, of twenty.
fn xiuhmolpilli(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let theirs = match row.text("number")? {
        "bogus" => vec![],
        _ => vec![row.number("number")?, (row.number::<u16>("name")? + 2) / 5],
    };
    compare(tally, &theirs, &place(&Xiuhmolpilli, row)?);
    Ok(())
}

/// C. Bennett, *Roman Dates*: a market day of Rome on 8 February 60 (Julian), and every eighth day.
fn nundinae(_: &Path, tally: &mut Tally) -> Outcome {
    let market = Julian.day_of(YearMonthDay::new(60, Month::new(2)?, 8))?;
    tally.row(table::NO_LINE, |tally| {
        for weeks in -100..=100 {
            let day = market.add_days(weeks * 8)?;
            tally.equal(
                day,
                "Some([8])",
                format_args!("{:?}", Nundinae.place_of(day).map(|place| place.numbers().to_vec())),
            );
        }
        Ok(())
    })
}

/// The Maya Glyph Guide and Concordance: kin N of a tun's first uinal has GN, and nine divides a tun.
fn lord(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let (uinal, kin): (u16, u16) = (row.number("uinal")?, row.number("kin")?);
    compare(tally, &[(uinal * 20 + kin + 8) % 9 + 1], &place(&LordsOfTheNight, row)?);
    Ok(())
}

/// Columns `rd` and one with the place's name.
fn names(cycle: &'static dyn Cycle, column: &'static str) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let day = Day::from_rata_die(row.number("rd")?)?;
        let ours = cycle.place_of(day).map_or(String::new(), |place| cycle.words(place).to_string());
        tally.equal("place", row.text(column)?, ours);
        Ok(())
    }
}
