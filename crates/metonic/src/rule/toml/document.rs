//! The keys of a definition.

use std::vec::Vec;

use super::error::{Found, Problem};
use super::reader::{Table, Value};
use super::years;
use crate::about::Basis;
use crate::calendar::Calendar as _;
use crate::day::Day;
use crate::error::TextError;
use crate::fields::YearMonthDay;
use crate::month::Month;
use crate::registry::Registry;
use crate::rule::{
    Builder, EraDefinition, EraStart, LeapRule, LengthTable, MonthRule, Nearness, Outside, RuleCalendar,
    RuleLaw, Standing, StartCalendar, WeekRestart, WeekRule, YearStart,
};
use crate::status::Status;
use crate::weekday::Weekday;

const KEYS: [&str; 20] = [
    "id",
    "name",
    "aliases",
    "basis",
    "doc",
    "year-zero",
    "proleptic",
    "epoch",
    "first-year",
    "year-start",
    "month",
    "leap",
    "table",
    "week",
    "era",
    "status",
    "base",
    "year-offset",
    "day-offset",
    "adjust",
];

/// The definition that a document is.
pub(super) fn builder(registry: &Registry, root: &Table<'_>) -> Result<Builder, Found> {
    root.only(&KEYS)?;
    let mut builder = RuleCalendar::builder(root.need("id")?.text()?);
    builder = naming(builder, root)?;
    builder = years_of(builder, registry, root)?;
    if let Some(week) = root.get("week") {
        builder = builder.week(self::week(&week.table()?)?);
    }
    for value in root.read("era", Value::list)?.unwrap_or_default() {
        builder = builder.era(era(&value.table()?)?);
    }
    if let Some(status) = root.get("status") {
        let standing = self::standing(&status, builder.table.as_ref())?;
        builder = builder.standing(standing);
    }
    based(builder, registry, root)
}

fn naming(mut builder: Builder, root: &Table<'_>) -> Result<Builder, Found> {
    const BASES: [&str; 4] = ["solar", "lunar", "lunisolar", "other"];
    if let Some(name) = root.read("name", Value::text)? {
        builder = builder.name(name);
    }
    for alias in root.read("aliases", |list| list.list_of(Value::text))?.unwrap_or_default() {
        builder = builder.alias(alias);
    }
    if let Some(place) = root.read("basis", |basis| basis.choice(&BASES))? {
        builder = builder.basis(match place {
            0 => Basis::Solar,
            1 => Basis::Lunar,
            2 => Basis::Lunisolar,
            _ => Basis::Other,
        });
    }
    if let Some(doc) = root.read("doc", Value::text)? {
        // Lines may end as they do on Windows.
        builder = builder.doc(doc.replace("\r\n", "\n"));
    }
    if root.read("year-zero", Value::boolean)? == Some(false) {
        builder = builder.without_year_zero();
    }
    if root.read("proleptic", Value::boolean)? == Some(false) {
        builder = builder.not_proleptic();
    }
    Ok(builder)
}

fn years_of(mut builder: Builder, registry: &Registry, root: &Table<'_>) -> Result<Builder, Found> {
    if let Some(day) = root.read("epoch", |epoch| self::epoch(registry, epoch))? {
        builder = builder.epoch(day);
    }
    if let Some(year) = root.read("first-year", Value::number)? {
        builder = builder.first_year(year);
    }
    if let Some(start) = root.get("year-start") {
        builder = builder.year_start(year_start(&start.table()?)?);
    }
    for value in root.read("month", Value::list)?.unwrap_or_default() {
        builder = builder.month(month(&value.table()?)?);
    }
    for value in root.read("leap", Value::list)?.unwrap_or_default() {
        builder = builder.leap(leap(&value.table()?)?);
    }
    if let Some(table) = root.get("table") {
        builder = builder.table(self::table(&table.table()?)?);
    }
    Ok(builder)
}

/// What is said of another calendar that this one is.
fn based(mut builder: Builder, registry: &Registry, root: &Table<'_>) -> Result<Builder, Found> {
    if let Some(base) = root.get("base") {
        let found = registry.calendar(base.text()?);
        builder = builder.base(found.map_err(|error| base.problem(Problem::Lookup(error)))?);
    }
    if let Some(years) = root.read("year-offset", Value::number)? {
        builder = builder.year_offset(years);
    }
    if let Some(days) = root.read("day-offset", Value::number)? {
        builder = builder.day_offset(days);
    }
    if let Some(adjust) = root.get("adjust") {
        for (key, value) in adjust.table()?.entries() {
            let (year, month) = year_and_month(key).ok_or_else(|| {
                value.problem(Problem::Choice {
                    choices: &["YEAR-MONTH, such as \"1447-09\" or \"5784-05L\""],
                })
            })?;
            builder = builder.adjust(year, month, value.number()?);
        }
    }
    Ok(builder)
}

fn year_and_month(key: &str) -> Option<(i32, Month)> {
    let (year, month) = key.rsplit_once('-')?;
    Some((year.parse().ok()?, month.parse().ok()?))
}

/// A day: a date of ISO 8601, of another calendar, or its R.D.
fn epoch(registry: &Registry, value: &Value<'_>) -> Result<Day, Found> {
    let wrong = |value: &Value<'_>, error: TextError| value.problem(Problem::Date(error));
    if let Some(date) = value.date() {
        return date.parse().map_err(|error| wrong(value, error));
    }
    if value.is_text() {
        return value.text()?.parse().map_err(|error| wrong(value, error));
    }
    let table = value.table().map_err(|_| value.no("a date or a table"))?;
    table.only(&["rd", "calendar", "date"])?;
    match (table.get("rd"), table.get("calendar")) {
        (Some(rd), Some(_)) => Err(rd.broken(RuleLaw::NotBeside { other: "calendar" })),
        (Some(rd), None) => {
            // A day's R.D. may be just past an `i32`; such an epoch is no loss.
            let days = i64::from(rd.number::<i32>()?);
            Day::from_rata_die(days).map_err(|error| wrong(&rd, error.into()))
        }
        (None, _) => {
            let calendar = table.need("calendar")?;
            let found = registry.calendar(calendar.text()?);
            let found = found.map_err(|error| calendar.problem(Problem::Lookup(error)))?;
            let date = table.need("date")?;
            let fields: YearMonthDay = date.text()?.parse().map_err(|error| wrong(&date, error))?;
            found.day_of(fields).map_err(|error| wrong(&date, error.into()))
        }
    }
}

fn year_start(table: &Table<'_>) -> Result<YearStart, Found> {
    const CALENDARS: [&str; 2] = ["gregorian", "julian"];
    const NEARNESS: [&str; 3] = ["nearest", "on-or-after", "on-or-before"];
    const WEEKDAYS: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    table.only(&["calendar", "date", "weekday", "choose", "year-offset"])?;
    let calendar = match table.read("calendar", |calendar| calendar.choice(&CALENDARS))? {
        Some(1) => StartCalendar::Julian,
        _ => StartCalendar::Gregorian,
    };
    let date = table.need("date")?;
    let parts = date
        .text()?
        .split_once('-')
        .and_then(|(month, day)| Some((month.parse::<u8>().ok()?, day.parse::<u8>().ok()?)));
    let (month, day) =
        parts.ok_or_else(|| date.problem(Problem::Choice { choices: &["MONTH-DAY, such as \"02-01\""] }))?;
    let mut start = YearStart::new(calendar, month, day);
    let weekday = table.get("weekday");
    match (&weekday, table.get("choose")) {
        (Some(weekday), Some(choose)) => {
            let place = weekday.choice(&WEEKDAYS)?;
            let weekday = Weekday::ALL.get(place).copied().unwrap_or(Weekday::Sunday);
            start = start.on(
                weekday,
                match choose.choice(&NEARNESS)? {
                    0 => Nearness::Nearest,
                    1 => Nearness::OnOrAfter,
                    _ => Nearness::OnOrBefore,
                },
            );
        }
        (Some(_), None) => drop(table.need("choose")?),
        (None, Some(choose)) => return Err(choose.broken(RuleLaw::Needs { other: "weekday" })),
        (None, None) => {}
    }
    let offset = table.read("year-offset", Value::number)?;
    Ok(start.with_year_offset(offset.unwrap_or(0)))
}

fn month(table: &Table<'_>) -> Result<MonthRule, Found> {
    table.only(&["name", "abbreviated", "narrow", "days", "number", "leap", "intercalary", "in-week"])?;
    let name = table.need("name")?.text()?;
    let is_leap = table.read("leap", Value::boolean)?.unwrap_or(false);
    let is_intercalary = table.read("intercalary", Value::boolean)?.unwrap_or(false);
    let mut month = match (is_leap, is_intercalary) {
        (true, true) => return Err(table.need("leap")?.broken(RuleLaw::NotBeside { other: "intercalary" })),
        (true, false) => MonthRule::leap(name),
        (false, true) => MonthRule::intercalary(name, table.need("days")?.number()?),
        (false, false) => MonthRule::new(name, table.need("days")?.number()?),
    };
    if let Some(days) = table.get("days").filter(|_| is_leap) {
        return Err(days.broken(RuleLaw::NotBeside { other: "leap" }));
    }
    if let Some(name) = table.read("abbreviated", Value::text)? {
        month = month.abbreviated(name);
    }
    if let Some(name) = table.read("narrow", Value::text)? {
        month = month.narrow(name);
    }
    if let Some(number) = table.read("number", Value::number)? {
        month = month.numbered(number);
    }
    if let Some(is_in_week) = table.read("in-week", Value::boolean)? {
        month = month.in_week(is_in_week);
    }
    Ok(month)
}

fn leap(table: &Table<'_>) -> Result<LeapRule, Found> {
    let mut keys = Vec::from(years::KEYS);
    keys.push("add");
    table.only(&keys)?;
    let mut rule = LeapRule::new(years::read(table)?);
    for (month, days) in table.need("add")?.table()?.entries() {
        rule = rule.adding(month, days.number()?);
    }
    Ok(rule)
}

fn table(table: &Table<'_>) -> Result<LengthTable, Found> {
    table.only(&["first-year", "rows", "outside"])?;
    let outside = match table.need("outside")?.choice(&["repeat", "rule"])? {
        0 => Outside::Repeat,
        _ => Outside::Rule,
    };
    let rows = table.need("rows")?.list_of(|row| row.list_of(Value::number))?;
    Ok(LengthTable::new(table.need("first-year")?.number()?, rows, outside))
}

fn week(table: &Table<'_>) -> Result<WeekRule, Found> {
    table.only(&["length", "days", "epoch", "restart", "outside-days"])?;
    let names = table.read("days", |days| days.list_of(Value::text))?;
    let mut week = match (table.get("length"), &names) {
        (Some(length), None) => WeekRule::new(length.number()?),
        (None, Some(names)) => WeekRule::named(names.iter().copied()),
        (Some(length), Some(names)) => {
            let stated: u8 = length.number()?;
            if usize::from(stated) != names.len() {
                let count = names.len() as i64;
                return Err(length.broken(RuleLaw::Bounds { value: stated.into(), min: count, max: count }));
            }
            WeekRule::named(names.iter().copied())
        }
        (None, None) => return Err(table.problem(Problem::OneOf { keys: &["days", "length"] })),
    };
    if let Some(epoch) = table.get("epoch") {
        let named = names.iter().flatten().position(|name| epoch.text().is_ok_and(|text| text == *name));
        week = week.from(match named.and_then(|place| u8::try_from(place.saturating_add(1)).ok()) {
            Some(place) => place,
            None if epoch.is_number() => epoch.number()?,
            None => return Err(epoch.no("a day of the week, by its name or its place,")),
        });
    }
    week = match table.read("restart", |restart| restart.choice(&["never", "year", "month"]))? {
        Some(1) => week.restarting(WeekRestart::Year),
        Some(2) => week.restarting(WeekRestart::Month),
        _ => week,
    };
    let counts = table.read("outside-days", |days| days.choice(&["pause", "count"]))? == Some(1);
    Ok(week.counting_days_outside(counts))
}

fn era(table: &Table<'_>) -> Result<EraDefinition, Found> {
    table.only(&["code", "aliases", "start", "year-one", "counts-back"])?;
    let mut era = EraDefinition::new(table.need("code")?.text()?);
    for alias in table.read("aliases", |list| list.list_of(Value::text))?.unwrap_or_default() {
        era = era.alias(alias);
    }
    if let Some(start) = table.get("start") {
        era = era.starting(if start.is_number() {
            EraStart::Year(start.number()?)
        } else {
            let text = start.text().map_err(|_| start.no("a year, or a date of the calendar in quotes,"))?;
            EraStart::Date(text.parse().map_err(|error| start.problem(Problem::Date(error)))?)
        });
    }
    if let Some(year) = table.read("year-one", Value::number)? {
        era = era.year_one(year);
    }
    if table.read("counts-back", Value::boolean)? == Some(true) {
        era = era.counting_back();
    }
    Ok(era)
}

fn standing(value: &Value<'_>, lengths: Option<&LengthTable>) -> Result<Standing, Found> {
    const STATUS: [&str; 6] = ["defined", "official", "computed", "uncertain", "predicted", "approximate"];
    let read = |value: &Value<'_>| {
        let place = value.choice(&STATUS)?;
        Ok(Status::ALL.get(place).copied().unwrap_or(Status::Approximate))
    };
    if value.is_text() {
        return read(value).map(Standing::new);
    }
    let table = value.table().map_err(|_| value.no("a status or a table"))?;
    table.only(&["inside", "outside", "years"])?;
    let standing = Standing::new(read(&table.need("outside")?)?);
    let inside = read(&table.need("inside")?)?;
    let (first, last) = match (table.get("years"), lengths) {
        (None, Some(lengths)) => lengths.years(),
        (years, _) => {
            let years = years.map_or_else(|| table.need("years"), Ok)?;
            match years.list_of(Value::number)?.as_slice() {
                &[first, last] => (first, last),
                _ => return Err(years.problem(Problem::Choice { choices: &["[FIRST, LAST]"] })),
            }
        }
    };
    Ok(standing.within(first, last, inside))
}
