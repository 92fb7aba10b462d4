//! What a calendar and its parts are called in a locale.

use std::io::Write;

use anstyle::Style;
use metonic::{AnyCalendar, Calendar, Day, Era, MonthIndex};
use metonic_text::{Formatter, Locale, Pattern};

use crate::output::{self, isolated};
use crate::{Failure, commands::info::week};

/// Prints the names: months as they are in the year of a day, with their codes; weekdays; eras, with their
/// codes.
pub(super) fn print(
    output: &mut impl Write,
    locale: Locale,
    calendar: AnyCalendar,
    day: Day,
) -> Result<(), Failure> {
    // Patterns of our own are good ones; there is nothing to get wrong for a user.
    let formatter = |pattern: &'static str| -> Result<_, Failure> {
        let pattern = Pattern::ldml(pattern).map_err(|error| Failure::Usage(format!("--locale: {error}")))?;
        Ok(Formatter::new(locale, calendar, pattern))
    };
    let called = calendar.about().bcp47.and_then(|id| locale.calendar_name(id));
    let mut rows = vec![["  calendar".to_owned(), called.unwrap_or_default().to_owned(), String::new()]];
    rows.retain(|[_, name, _]| !name.is_empty());
    let date = Formatter::with_style(locale, calendar, metonic_text::Style::Full).format(day).to_string();
    rows.push(["  date".to_owned(), date, String::new()]);
    let of_week = weekdays(calendar, day, &locale).into_iter().map(|day| (String::new(), day)).collect();
    let groups = [
        ("months", ["LLLL", "LLL"], months(calendar, day)),
        ("weekdays", ["cccc", "ccc"], of_week),
        ("eras", ["GGGG", "G"], eras(calendar, day)),
    ];
    for (what, patterns, days) in groups {
        let [wide, short] = [formatter(patterns[0])?, formatter(patterns[1])?];
        for (place, (code, day)) in days.into_iter().enumerate() {
            let (wide, short) = (wide.format(day).to_string(), short.format(day).to_string());
            let names = if wide == short { wide } else { format!("{wide}, {short}") };
            let head = if place == 0 { format!("  {what}") } else { String::new() };
            rows.push([head, names, code]);
        }
    }
    for [_, text, _] in &mut rows {
        *text = isolated(std::mem::take(text), &locale);
    }
    let bold = Style::new().bold();
    writeln!(output, "{bold}In the locale {locale}{bold:#}")?;
    output::aligned(output, &rows)?;
    Ok(())
}

/// The months of the year of a day: their codes and a day of each.
fn months(calendar: AnyCalendar, day: Day) -> Vec<(String, Day)> {
    let Ok(year) = calendar.year(calendar.ymd_of(day).year) else { return Vec::new() };
    let first = year.first_month.get();
    let months = (first..first.saturating_add(i32::from(year.months)))
        .map(|index| calendar.month(MonthIndex::new(index)))
        // Those at the ends of time may have no first day.
        .filter_map(|month| Some((month.month.to_string(), Day::from_days(month.first_day).ok()?)));
    months.collect()
}

/// A day of each weekday, from the first of the locale's week on; of a calendar that has weeks of its own
/// none, since what is said of it names them.
fn weekdays(calendar: AnyCalendar, day: Day, locale: &Locale) -> Vec<Day> {
    if !week(calendar.object()).is_empty() {
        return Vec::new();
    }
    let back = day.weekday().days_after(locale.week_rule().first());
    (0..7).filter_map(|place| day.add_days(place - i64::from(back)).ok()).collect()
}

/// The eras in the calendar's order: their codes and a day of each, the first or the last.
fn eras(calendar: AnyCalendar, day: Day) -> Vec<(String, Day)> {
    let rules: Vec<_> =
        (0..=Era::LAST_PLACE).map_while(|place| calendar.object().era(Era::new(place))).collect();
    let starts = rules.iter().filter_map(|rule| rule.start);
    let days: Vec<Day> = [day]
        .into_iter()
        .chain(starts.flat_map(|start| [Some(start), start.add_days(-1).ok()]).flatten())
        .collect();
    let era_of = |day: Day| calendar.era_of(day, calendar.ymd_of(day));
    let found = rules.iter().zip(0..=Era::LAST_PLACE).filter_map(|(rule, place)| {
        let of_era = days.iter().find(|&&day| era_of(day) == Some(Era::new(place)))?;
        Some((rule.code.to_owned(), *of_era))
    });
    found.collect()
}
