//! What a definition says, in words: the documentation of a calendar that brings none.

use std::format;
use std::string::String;
use std::vec::Vec;

use super::Builder;
use super::parts::MonthRule;

pub(super) fn doc(builder: &Builder) -> String {
    let (rules, months) = match builder.base {
        Some(base) => (
            format!(
                "The calendar `{}` with {} added to its years, every month {} days later and {} months adjusted.",
                base.id(),
                builder.year_offset,
                builder.day_offset,
                builder.adjustments.len()
            ),
            format!("Those of `{}`.", base.id()),
        ),
        None => (laid(builder), list(&builder.months)),
    };
    let week = match &builder.week {
        Some(week) if week.names.is_empty() => format!(" The week has {} days.", week.length),
        Some(week) => format!(" The week is {}.", joined(week.names.iter().map(String::as_str))),
        None => String::new(),
    };
    let eras = if builder.eras.is_empty() {
        String::from("Years are plain numbers.")
    } else {
        joined(builder.eras.iter().map(|era| era.code.as_str()))
    };
    format!(
        "# Rules\nA calendar defined as data. {rules}\n\n# Months and days\n{months}{week}\n\n# Years and eras\n{eras}\n"
    )
}

fn laid(builder: &Builder) -> String {
    let year = builder.first_year.unwrap_or(1);
    let start = match builder.epoch {
        Some(day) => format!("Year {year} begins on {day}."),
        None => String::from("Years begin on or near a day of another calendar."),
    };
    let table = match &builder.table {
        Some(table) => format!(" A table has {} years from {} on.", table.rows.len(), table.first_year),
        None => String::new(),
    };
    format!("{start} There are {} leap rules.{table}", builder.leaps.len())
}

fn list(months: &[MonthRule]) -> String {
    let months: Vec<String> = months.iter().map(|month| format!("{} {}", month.name, month.days)).collect();
    format!("{}.", joined(months.iter().map(String::as_str)))
}

fn joined<'s>(parts: impl Iterator<Item = &'s str>) -> String {
    let mut line = String::new();
    for part in parts {
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(part);
    }
    line
}
