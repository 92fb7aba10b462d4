//! Sets of years in TOML.

use super::error::{Found, Problem};
use super::reader::{Table, Value};
use crate::rule::{RuleLaw, Years};

/// The keys of a set of years.
pub(super) const KEYS: [&str; 12] = [
    "every",
    "remainder",
    "remainders",
    "cycle",
    "start",
    "years",
    "pattern",
    "long",
    "from",
    "until",
    "except",
    "unless",
];
/// Of which one is needed.
const KINDS: [&str; 5] = ["every", "cycle", "years", "pattern", "long"];

/// The years that the keys of a table name; other keys are others' business.
pub(super) fn read(table: &Table<'_>) -> Result<Years, Found> {
    let mut years = base(table)?;
    if table.has("from") || table.has("until") {
        let from = table.read("from", Value::number)?.unwrap_or(i32::MIN);
        let until = table.read("until", Value::number)?.unwrap_or(i32::MAX);
        years = years.between(from, until);
    }
    if let Some(except) = table.get("except") {
        years = years.except(exception(&except)?);
    }
    if let Some(unless) = table.get("unless") {
        let except = table.get("except").ok_or_else(|| unless.broken(RuleLaw::Needs { other: "except" }))?;
        if except.table().is_ok_and(|except| except.has("except")) {
            return Err(unless.broken(RuleLaw::NotBeside { other: "except.except" }));
        }
        years = years.except(exception(&unless)?);
    }
    Ok(years)
}

/// An exception: a set of years, or a number for those that it divides.
fn exception(value: &Value<'_>) -> Result<Years, Found> {
    if value.is_number() {
        return value.number().map(Years::every);
    }
    let table = value.table().map_err(|_| value.no("a whole number or a table"))?;
    table.only(&KEYS)?;
    read(&table)
}

fn base(table: &Table<'_>) -> Result<Years, Found> {
    // Years are a list of their own, or those of a cycle.
    let is_given = |kind: &&&str| table.has(kind) && !(**kind == "years" && table.has("cycle"));
    let mut given = KINDS.iter().filter(is_given);
    let kind = *given.next().ok_or_else(|| table.problem(Problem::OneOf { keys: &KINDS }))?;
    if let Some(second) = given.next() {
        return Err(table.need(second)?.broken(RuleLaw::NotBeside { other: kind }));
    }
    for (key, of) in [("remainder", "every"), ("remainders", "every"), ("start", "cycle")] {
        if let Some(value) = table.get(key).filter(|_| kind != of) {
            return Err(value.broken(RuleLaw::Needs { other: of }));
        }
    }
    let value = table.need(kind)?;
    match kind {
        "every" => {
            let divisor = value.number()?;
            match (table.get("remainder"), table.get("remainders")) {
                (Some(remainder), None) => Ok(Years::with_remainders(divisor, [remainder.number()?])),
                (None, Some(list)) => Ok(Years::with_remainders(divisor, list.list_of(Value::number)?)),
                (Some(_), Some(list)) => Err(list.broken(RuleLaw::NotBeside { other: "remainder" })),
                (None, None) => Ok(Years::every(divisor)),
            }
        }
        "cycle" => {
            let start = table.read("start", Value::number)?.unwrap_or(1);
            Ok(Years::cycle(value.number()?, start, table.need("years")?.list_of(Value::number)?))
        }
        "years" => value.list_of(Value::number).map(Years::list),
        "pattern" => {
            let pattern = value.table()?;
            pattern.only(&["multiply", "add", "modulo", "below"])?;
            let add = pattern.read("add", Value::number)?.unwrap_or(0);
            let (modulo, below) = (pattern.need("modulo")?.number()?, pattern.need("below")?.number()?);
            Ok(Years::pattern(pattern.need("multiply")?.number()?, add, modulo, below))
        }
        _ if value.boolean()? => Ok(Years::long()),
        _ => Err(value.problem(Problem::Choice { choices: &["true"] })),
    }
}
