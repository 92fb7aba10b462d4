//! Whether the names and numbers of a definition are in their bounds, part by part.

use std::vec::Vec;

use super::error::{RuleError, RuleKey, RuleLaw};
use super::moved::MOST_DAYS;
use super::parts::{LengthTable, Outside, Standing, WeekRule};
use super::{Builder, MOST_YEARS};
use crate::fields::Era;
use crate::month::Month;
use crate::registry::{Name, NameError};
use crate::status::Status;

/// Months that a year can have: each number twice, once as a leap month.
const MOST_MONTHS: usize = 2 * Month::MAX_NUMBER as usize;
const MOST_LEAPS: usize = 32;
const MOST_ALIASES: usize = 32;
/// The longest name of a month, a day or an era, in bytes.
const MOST_BYTES: usize = 96;
/// The longest documentation, in bytes.
const MOST_DOC: usize = 1 << 16;
/// How far from 0 the number of a year may be, so that sums of two are within an `i32`.
pub(super) const MOST_YEAR: i64 = 1_000_000_000;

/// A definition whose names and numbers are in their bounds.
pub(super) struct Checked(pub(super) Builder);

impl Checked {
    pub(super) fn new(builder: Builder) -> Result<Self, RuleError> {
        names(&builder)?;
        let first_year = builder.first_year.unwrap_or(1);
        bounds(RuleKey::of("first-year"), first_year.into(), -MOST_YEAR, MOST_YEAR)?;
        if builder.base.is_some() {
            moved(&builder)?;
        } else {
            laid(&builder)?;
        }
        if let Some(standing) = builder.standing {
            check_standing(standing)?;
        }
        eras(&builder)?;
        Ok(Self(builder))
    }
}

pub(super) fn bounds(key: RuleKey, value: i64, min: i64, max: i64) -> Result<(), RuleError> {
    if (min..=max).contains(&value) { Ok(()) } else { Err(key.breaks(RuleLaw::Bounds { value, min, max })) }
}

fn at_most(key: RuleKey, count: usize, max: usize) -> Result<(), RuleError> {
    if count > max { Err(key.breaks(RuleLaw::TooMany { count, max })) } else { Ok(()) }
}

fn not_beside(key: &'static str, is_given: bool, other: &'static str) -> Result<(), RuleError> {
    if is_given { Err(RuleKey::of(key).breaks(RuleLaw::NotBeside { other })) } else { Ok(()) }
}

fn needs(key: &'static str, is_given: bool, other: &'static str) -> Result<(), RuleError> {
    if is_given { Err(RuleKey::of(key).breaks(RuleLaw::Needs { other })) } else { Ok(()) }
}

fn name(key: RuleKey, name: &str) -> Result<(), RuleError> {
    Name::new(name).map(|_| ()).map_err(|error| key.breaks(RuleLaw::Name(error)))
}

/// A name for people: a line of text.
fn text(key: RuleKey, text: &str) -> Result<(), RuleError> {
    let problem = if text.is_empty() {
        "is empty"
    } else if text.len() > MOST_BYTES {
        "is longer than 96 bytes"
    } else if text.chars().any(char::is_control) {
        "has a control character"
    } else if text.trim() != text {
        "begins or ends with a space"
    } else {
        return Ok(());
    };
    Err(key.breaks(RuleLaw::Text { problem }))
}

fn names(builder: &Builder) -> Result<(), RuleError> {
    let id = RuleKey::of("id");
    name(id, &builder.id)?;
    if !crate::text::is_value(&builder.id) {
        return Err(id.breaks(RuleLaw::Name(NameError::NoTag)));
    }
    if let Some(english) = &builder.name {
        name(RuleKey::of("name"), english)?;
    }
    at_most(RuleKey::of("aliases"), builder.aliases.len(), MOST_ALIASES)?;
    for (place, alias) in builder.aliases.iter().enumerate() {
        name(RuleKey::of("aliases").at(place), alias)?;
    }
    let problem = if builder.doc.len() > MOST_DOC {
        "is longer than 65536 bytes"
    } else if builder.doc.chars().any(|c| c.is_control() && c != '\n') {
        "has a control character"
    } else {
        return Ok(());
    };
    Err(RuleKey::of("doc").breaks(RuleLaw::Text { problem }))
}

/// What a calendar that is another moved can state.
fn moved(builder: &Builder) -> Result<(), RuleError> {
    not_beside("epoch", builder.epoch.is_some(), "base")?;
    not_beside("first-year", builder.first_year.is_some(), "base")?;
    not_beside("year-start", builder.start.is_some(), "base")?;
    not_beside("month", !builder.months.is_empty(), "base")?;
    not_beside("leap", !builder.leaps.is_empty(), "base")?;
    not_beside("table", builder.table.is_some(), "base")?;
    not_beside("week", builder.week.is_some(), "base")?;
    let days = i64::from(MOST_DAYS);
    bounds(RuleKey::of("day-offset"), builder.day_offset.into(), days.saturating_neg(), days)?;
    bounds(RuleKey::of("year-offset"), builder.year_offset.into(), -MOST_YEAR, MOST_YEAR)?;
    at_most(RuleKey::of("adjust"), builder.adjustments.len(), MOST_YEARS as usize)
}

/// What a calendar with years of its own can state.
fn laid(builder: &Builder) -> Result<(), RuleError> {
    needs("year-offset", builder.year_offset != 0, "base")?;
    needs("day-offset", builder.day_offset != 0, "base")?;
    needs("adjust", !builder.adjustments.is_empty(), "base")?;
    match (&builder.epoch, &builder.start) {
        (Some(_), Some(_)) => not_beside("epoch", true, "year-start")?,
        (None, None) => return Err(RuleKey::of("epoch").breaks(RuleLaw::Missing)),
        _ => {}
    }
    if let Some(start) = &builder.start {
        let key = RuleKey::of("year-start").field("year-offset");
        bounds(key, start.year_offset.into(), -MOST_YEAR, MOST_YEAR)?;
    }
    let months = &builder.months;
    if months.is_empty() {
        return Err(RuleKey::of("month").breaks(RuleLaw::Missing));
    }
    at_most(RuleKey::of("month"), months.len(), MOST_MONTHS)?;
    for (place, month) in months.iter().enumerate() {
        let key = RuleKey::of("month").at(place);
        text(key.field("name"), &month.name)?;
        for (field, short) in [("abbreviated", &month.abbreviated), ("narrow", &month.narrow)] {
            short.as_ref().map_or(Ok(()), |short| text(key.field(field), short))?;
        }
        if months.iter().take(place).any(|other| other.name == month.name) {
            return Err(key.field("name").breaks(RuleLaw::Twice));
        }
    }
    leaps(builder)?;
    if let Some(table) = &builder.table {
        check_table(builder, table)?;
    }
    builder.week.as_ref().map_or(Ok(()), check_week)
}

fn leaps(builder: &Builder) -> Result<(), RuleError> {
    at_most(RuleKey::of("leap"), builder.leaps.len(), MOST_LEAPS)?;
    for (place, leap) in builder.leaps.iter().enumerate() {
        let key = RuleKey::of("leap").at(place);
        leap.years.check(key)?;
        if leap.years.needs_start() && builder.start.is_none() {
            return Err(key.breaks(RuleLaw::Needs { other: "year-start" }));
        }
        if leap.add.is_empty() {
            return Err(key.field("add").breaks(RuleLaw::Missing));
        }
        at_most(key.field("add"), leap.add.len(), MOST_MONTHS)?;
        for (month, days) in &leap.add {
            bounds(key.field("add"), (*days).into(), -255, 255)?;
            if !builder.months.iter().any(|known| known.name == *month) {
                return Err(key.field("add").breaks(RuleLaw::NoSuchMonth));
            }
        }
    }
    Ok(())
}

fn check_table(builder: &Builder, table: &LengthTable) -> Result<(), RuleError> {
    let key = RuleKey::of("table");
    not_beside("table", builder.start.is_some(), "year-start")?;
    if table.outside == Outside::Repeat {
        not_beside("leap", !builder.leaps.is_empty(), "table.outside = \"repeat\"")?;
    }
    bounds(key.field("first-year"), table.first_year.into(), -MOST_YEAR, MOST_YEAR)?;
    if table.rows.is_empty() {
        return Err(key.field("rows").breaks(RuleLaw::Missing));
    }
    at_most(key.field("rows"), table.rows.len(), MOST_YEARS as usize)?;
    let months = builder.months.len() as i64;
    for (place, row) in table.rows.iter().enumerate() {
        bounds(RuleKey::of("table.rows").at(place), row.len() as i64, months, months)?;
    }
    Ok(())
}

fn check_week(week: &WeekRule) -> Result<(), RuleError> {
    let key = RuleKey::of("week");
    if week.length == 0 {
        bounds(key.field("days"), week.names.len() as i64, 1, u8::MAX.into())?;
    }
    let length = week_length(week);
    if !week.names.is_empty() {
        bounds(key.field("days"), week.names.len() as i64, length.into(), length.into())?;
    }
    for (place, day) in week.names.iter().enumerate() {
        text(RuleKey::of("week.days").at(place), day)?;
        if week.names.iter().take(place).any(|other| other == day) {
            return Err(RuleKey::of("week.days").at(place).breaks(RuleLaw::Twice));
        }
    }
    bounds(key.field("epoch"), week.first.into(), 1, length.into())
}

/// As it is stated, or as there are names.
pub(super) fn week_length(week: &WeekRule) -> u8 {
    if week.length == 0 { u8::try_from(week.names.len()).unwrap_or(u8::MAX) } else { week.length }
}

fn check_standing(standing: Standing) -> Result<(), RuleError> {
    let key = RuleKey::of("status");
    if standing.outside == Status::Official {
        return Err(key.breaks(RuleLaw::OfficialWithoutEnds));
    }
    let Some((first, last, _)) = standing.inside else { return Ok(()) };
    bounds(key.field("years"), first.into(), -MOST_YEAR, MOST_YEAR)?;
    bounds(key.field("years"), last.into(), first.into(), MOST_YEAR)
}

fn eras(builder: &Builder) -> Result<(), RuleError> {
    at_most(RuleKey::of("era"), builder.eras.len(), usize::from(Era::LAST_PLACE))?;
    let mut known: Vec<&str> = Vec::new();
    for (place, era) in builder.eras.iter().enumerate() {
        let key = RuleKey::of("era").at(place);
        at_most(key.field("aliases"), era.aliases.len(), MOST_ALIASES)?;
        for (field, code) in
            core::iter::once(("code", &era.code)).chain(era.aliases.iter().map(|code| ("aliases", code)))
        {
            name(key.field(field), code)?;
            if known.iter().any(|known| known.eq_ignore_ascii_case(code)) {
                return Err(key.field(field).breaks(RuleLaw::Twice));
            }
            known.push(code);
        }
        if let Some(year) = era.year_one {
            bounds(key.field("year-one"), year.into(), -MOST_YEAR, MOST_YEAR)?;
        }
    }
    Ok(())
}
