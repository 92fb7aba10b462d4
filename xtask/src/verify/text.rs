//! What ICU 78.3 (CLDR 48) writes of dates in eight locales, and by which patterns.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use metonic::{Calendar, Day, DynCalendar, calendars};
use metonic_text::{Formatter, IntervalFormatter, Locale, Numbering, Pattern, Skeleton, Style};

use super::icu;
use super::icu_fields::{Fields, IcuCalendar};
use super::table::{self, Row, Tally};
use super::{Check, rows, whole};
use crate::Outcome;

type BuiltIn = &'static (dyn DynCalendar + 'static);

/// A check for each of ICU's calendars that we have, and for what stands beside them.
pub(super) fn checks() -> Vec<Check> {
    let mut checks = Vec::new();
    for &calendar in calendars::ALL {
        let about = calendar.about();
        let file =
            FILES.iter().find(|file| about.bcp47.is_some_and(|name| file.ends_with(&format!("/{name}.csv"))));
        if let Some(file) = file {
            checks.push(whole(file, "dates by ICU's patterns", dates(calendar)));
        }
    }
    checks.push(rows("samples/locale/patterns.csv", "patterns of styles", pattern));
    checks.push(rows("samples/locale/skeletons.csv", "patterns of skeletons", skeleton));
    checks.push(rows("samples/locale/intervals.csv", "intervals", interval));
    checks.push(rows("samples/locale/numbering.csv", "numbers", number));
    checks.into_iter().map(Check::listed).collect()
}

/// ECMA-402 (2025), "available calendars": `islamic` and `islamic-rgsa` are none.
const GIVEN_UP: &str = "a calendar that ECMA-402 has given up";

const FILES: [&str; 16] = [
    "samples/locale/buddhist.csv",
    "samples/locale/chinese.csv",
    "samples/locale/coptic.csv",
    "samples/locale/dangi.csv",
    "samples/locale/ethioaa.csv",
    "samples/locale/ethiopic.csv",
    "samples/locale/gregory.csv",
    "samples/locale/hebrew.csv",
    "samples/locale/indian.csv",
    "samples/locale/islamic-civil.csv",
    "samples/locale/islamic-tbla.csv",
    "samples/locale/islamic-umalqura.csv",
    "samples/locale/iso8601.csv",
    "samples/locale/japanese.csv",
    "samples/locale/persian.csv",
    "samples/locale/roc.csv",
];

/// A column, and the pattern that writes what stands in it.
const COLUMNS: [(&str, &str); 28] = [
    ("month_long", "LLLL"),
    ("month_short", "LLL"),
    ("month_narrow", "LLLLL"),
    ("month_fmt_long", "MMMM"),
    ("month_fmt_short", "MMM"),
    ("month_fmt_narrow", "MMMMM"),
    ("month_num", "M"),
    ("weekday_long", "EEEE"),
    ("weekday_short", "EEE"),
    ("weekday_narrow", "EEEEE"),
    ("weekday_min", "EEEEEE"),
    ("era_long", "GGGG"),
    ("era_short", "G"),
    ("era_narrow", "GGGGG"),
    ("y", "y"),
    ("yy", "yy"),
    ("u", "u"),
    ("r", "r"),
    ("U", "U"),
    ("Y", "Y"),
    ("w", "w"),
    ("W", "W"),
    ("D", "D"),
    ("d", "d"),
    ("F", "F"),
    ("e", "e"),
    ("g", "g"),
    ("QQQQ", "QQQQ"),
];

const STYLES: [(&str, Style); 4] =
    [("full", Style::Full), ("long", Style::Long), ("medium", Style::Medium), ("short", Style::Short)];

fn dates(calendar: BuiltIn) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let theirs = their_calendars(calendar, path)?;
        table::for_each_row(path, tally, &|row, tally| {
            let locale: Locale = row.text("locale")?.parse()?;
            let day = row.text("iso")?.parse::<Day>()?;
            let theirs = theirs.get(&day).ok_or("a day that English does not have")?;
            let compared = Compared { calendar, day };
            for (column, style) in STYLES {
                let ours = Formatter::with_style(locale, calendar, style).format(day).to_string();
                let given = || Formatter::with_style(locale, &theirs.calendar, style).format(day).to_string();
                compared.compare(column, row.text(column)?, &ours, given, tally);
            }
            for (column, pattern) in COLUMNS {
                let pattern = Pattern::ldml(pattern)?;
                let given = || match theirs.cycle {
                    // The number of a cycle of sixty years stands for its name.
                    Some(number) if column.starts_with("era") => {
                        locale.numbering().display(number).to_string()
                    }
                    _ => Formatter::new(locale, &theirs.calendar, pattern.clone()).format(day).to_string(),
                };
                let ours = Formatter::new(locale, calendar, pattern.clone()).format(day).to_string();
                compared.compare(column, row.text(column)?, &ours, given, tally);
            }
            Ok(())
        })
    }
}

/// What ICU says of a day.
struct Theirs {
    calendar: IcuCalendar,
    /// The number of the cycle of sixty years, where ICU has that for an era.
    cycle: Option<i64>,
}

/// What ICU says of each day, by its numbers in the locale `en`.
fn their_calendars(calendar: BuiltIn, path: &Path) -> Result<BTreeMap<Day, Theirs>, Box<dyn Error>> {
    let all = RefCell::new(BTreeMap::new());
    table::for_each_row(path, &mut Tally::default(), &|row, _| {
        if row.text("locale")? == "en" {
            let day = row.text("iso")?.parse::<Day>()?;
            let era = row.text("era_short")?;
            let fields = Fields {
                era,
                plain_year: row.number("u")?,
                era_year: row.number("y")?,
                related_year: row.number("r")?,
            };
            let theirs =
                Theirs { calendar: IcuCalendar::new(calendar, day, &fields), cycle: era.parse().ok() };
            all.borrow_mut().insert(day, theirs);
        }
        Ok(())
    })?;
    Ok(all.into_inner())
}

/// A day of a calendar.
struct Compared {
    calendar: BuiltIn,
    day: Day,
}

impl Compared {
    /// Compares a text; where ICU may have other fields, also the one that is written of them.
    fn compare(&self, column: &str, theirs: &str, ours: &str, given: impl Fn() -> String, tally: &mut Tally) {
        match reason(self.calendar, self.day, column, theirs).filter(|_| theirs != ours) {
            Some(NO_NAMES) if Self::is_without_month(column, theirs, &given()) => {
                tally.differs(NO_NAMES, column, theirs, ours);
            }
            Some(NO_QUARTER) => tally.differs(NO_QUARTER, column, theirs, ours),
            Some(reason) if given() == theirs => tally.differs_by_fields(reason, column, theirs, ours),
            _ => tally.equal(column, theirs, ours),
        }
    }

    /// Whether a text is another without the name of its month.
    fn is_without_month(column: &str, theirs: &str, given: &str) -> bool {
        if column.starts_with("month") {
            return theirs.is_empty();
        }
        // What is left of it begins and ends as the other does.
        let names = given.len().saturating_sub(theirs.len());
        let at = given.bytes().zip(theirs.bytes()).take_while(|(given, theirs)| given == theirs).count();
        names > 0 && given.get(at..).is_some_and(|rest| rest.ends_with(theirs.get(at..).unwrap_or(rest)))
    }
}

const NO_NAMES: &str = "ICU's ISO 8601 has no names of months";
const NO_QUARTER: &str = "ICU puts a thirteenth month in no quarter; we in the last";

/// Why ICU may write something else.
fn reason(calendar: BuiltIn, day: Day, column: &str, theirs: &str) -> Option<&'static str> {
    let id = calendar.about().id;
    let is_style = STYLES.iter().any(|(style, _)| *style == column);
    let has_era = is_style || column.starts_with("era") || matches!(column, "y" | "yy" | "U");
    let is_month = column.starts_with("month");
    if let Some(reason) = icu::other_date(id, day) {
        return Some(reason);
    }
    match column {
        "r" => icu::other_related_year(id, day),
        "QQQQ" if theirs.is_empty() => Some(NO_QUARTER),
        "u" | "Y" if matches!(id, "buddhist" | "roc") => Some("ICU's u and Y are the Gregorian year here"),
        "U" if id == "japanese" && theirs.starts_with('-') => icu::other_era(id, day),
        _ if id == "iso8601" && (is_month || is_style && column != "short") => Some(NO_NAMES),
        "Y" if id == "japanese" => icu::other_era(id, day),
        _ if has_era => icu::other_era(id, day),
        _ => None,
    }
}

/// The pattern of a style. ICU writes it as CLDR does.
fn pattern(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let Some(calendar) = of_bcp47(row.text("calendar")?) else {
        tally.leaves(GIVEN_UP);
        return Ok(());
    };
    let locale: Locale = row.text("locale")?.parse()?;
    for (column, style) in STYLES {
        tally.equal(column, row.text(column)?, style.pattern(&locale, &calendar).as_str());
    }
    Ok(())
}

/// Skeletons' patterns.
fn skeleton(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let Some(calendar) = of_bcp47(row.text("calendar")?) else {
        tally.leaves(GIVEN_UP);
        return Ok(());
    };
    let locale: Locale = row.text("locale")?.parse()?;
    for column in row.columns().filter(|column| !matches!(*column, "locale" | "calendar")) {
        let theirs = row.text(column)?;
        if theirs.is_empty() {
            tally.leaves("they were not asked");
            continue;
        }
        let ours = column.parse::<Skeleton>()?.pattern(&locale, &calendar);
        let shown = |pattern: &Pattern<'_>| pattern.to_ldml().to_string();
        tally.equal(column, abbreviated(&shown(&Pattern::ldml(theirs)?)), abbreviated(&shown(&ours)));
    }
    Ok(())
}

const PLACE_IN_CYCLE: &str = "ICU's y is the year's place in the cycle of sixty";

/// `E` and `EEE` are one.
fn abbreviated(pattern: &str) -> String {
    let wide = pattern.replace("EEEE", "\u{1}");
    wide.replace("EEE", "E").replace('\u{1}', "EEEE")
}

fn interval(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let name = row.text("calendar")?;
    let Some(calendar) = of_bcp47(name) else {
        tally.leaves(GIVEN_UP);
        return Ok(());
    };
    let skeleton = row.text("skeleton")?;
    let formatter = IntervalFormatter::new(row.text("locale")?.parse()?, calendar, skeleton.parse()?);
    let (from, to) = (row.text("from")?.parse::<Day>()?, row.text("to")?.parse::<Day>()?);
    let (theirs, ours) = (row.text("text")?, formatter.format(from, to).to_string());
    let reason = match name {
        "iso8601" => Some(NO_NAMES),
        "chinese" | "dangi" if theirs != ours => {
            let year = calendar.ymd_of(from).year;
            let fields = Fields {
                era: "",
                plain_year: year,
                era_year: calendar.cyclic_year(year).map_or(0, |year| i32::from(year.get())),
                related_year: calendar.related_gregorian_year(year),
            };
            let given = IcuCalendar::new(calendar, from, &fields);
            let given = IntervalFormatter::new(row.text("locale")?.parse()?, &given, skeleton.parse()?);
            if given.format(from, to).to_string() == theirs {
                tally.differs_by_fields(PLACE_IN_CYCLE, skeleton, theirs, &ours);
                return Ok(());
            }
            None
        }
        _ if row.text("locale")? == "fa" && skeleton == "yMMM" => {
            Some("ICU takes LLL and MMM for two fields, and writes the first month twice")
        }
        _ => None,
    };
    match reason.filter(|_| theirs != ours) {
        Some(reason) => tally.differs(reason, skeleton, theirs, &ours),
        None => tally.equal(skeleton, theirs, ours),
    }
    Ok(())
}

fn number(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let name = row.text("system")?;
    let system = Numbering::new(name).ok_or_else(|| format!("no such numbers: {name}"))?;
    if let Ok(value) = row.text("value")?.parse() {
        tally.equal(name, row.text("text")?, system.display(value));
    } else {
        // Instead of a number: its ten digits.
        let digits: String = system.digits().into_iter().flatten().collect();
        tally.equal(name, row.text("text")?, digits);
    }
    Ok(())
}

fn of_bcp47(name: &str) -> Option<BuiltIn> {
    calendars::ALL.iter().copied().find(|calendar| calendar.about().bcp47 == Some(name))
}
