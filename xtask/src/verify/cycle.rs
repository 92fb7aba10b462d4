//! Cycles and counts beside their samples.

use metonic::Day;
use metonic::cycles::{Cycle, Tzolkin, WeekdayCycle};

use super::table::{Row, Tally};
use super::{Check, rows};
use crate::Outcome;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        rows("samples/rules/appendixC_1.csv", "weekday", names(&WeekdayCycle, "weekday")),
        rows("samples/rules/maya-tzolkin.days.csv", "tzolkin", numbers(&Tzolkin, &["number", "name"])),
        rows("samples/rules/appendixC_4.csv", "tzolkin", numbers(&Tzolkin, &["tzolkin_number", "tzolkin_name"])),
    ]
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

/// Columns `rd` and one for each wheel, in the order of ours, with the place's number.
fn numbers(
    cycle: &'static dyn Cycle,
    columns: &'static [&'static str],
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let theirs: Result<Vec<u16>, _> = columns.iter().map(|column| row.number(column)).collect();
        let ours = cycle.place_of(Day::from_rata_die(row.number("rd")?)?);
        let ours = ours.map_or(Vec::new(), |place| place.numbers().to_vec());
        tally.equal("place", format_args!("{:?}", theirs?), format_args!("{ours:?}"));
        Ok(())
    }
}
