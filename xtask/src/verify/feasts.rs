//! Feasts beside Reingold and Dershowitz's.

use metonic::calendars::Gregorian;
use metonic::feasts;

use super::table::{Row, Tally};
use super::{Check, rows};
use crate::Outcome;

/// Ids of feasts, and the columns of `easter.csv` and of appendix C that have their days.
const EASTERS: [(&str, &str, &str); 3] = [
    ("easter", "rd_easter", "easter"),
    ("orthodox-easter", "rd_orthodox_easter", "orth_easter"),
    ("astronomical-easter", "rd_astronomical_easter", "astro_easter"),
];

pub(super) fn checks() -> Vec<Check> {
    vec![
        rows("samples/rules/easter.csv", "feasts", |row, tally| {
            let year: i32 = row.number("gregorian_year")?;
            EASTERS.iter().try_for_each(|(id, column, _)| {
                compare(tally, id, year, row.number::<i64>(column)?);
                Ok(())
            })
        }),
        rows("samples/rules/appendixC_3.csv", "feasts", appendix),
    ]
}

/// Columns `easter_y`, `easter_m` and `easter_d`: Gregorian dates.
fn appendix(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    for (id, _, name) in EASTERS {
        let year = row.number(&format!("{name}_y"))?;
        let (month, day) = (row.number(&format!("{name}_m"))?, row.number(&format!("{name}_d"))?);
        compare(tally, id, year, Gregorian::to_day(year, month, day)?.rata_die());
    }
    Ok(())
}

fn compare(tally: &mut Tally, id: &str, year: i32, theirs: i64) {
    let dates = feasts::find(id).and_then(|feast| feast.dates(year).ok());
    let ours: Vec<String> = dates.into_iter().flatten().map(|date| date.day.rata_die().to_string()).collect();
    tally.equal(format!("{id} {year}"), theirs, ours.join(", "));
}
