//! The tables of years: what authorities published, and before and after it what the rule gives.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use super::hindu;
use super::lunisolar::{Month, Sky, Standard, beijing, hanoi, seoul, tokyo};
use super::observed::{self, Months};
use super::{sighted, zodiac};
use crate::{Outcome, root};

/// The years for which a lunisolar calendar has rows.
pub(crate) const YEARS: (i32, i32) = (-1000, 4000);

/// A lunisolar calendar: its file, its authority's if there is one and the years of that, and its
/// time.
pub(crate) struct Lunisolar {
    name: &'static str,
    pub(crate) authority: Option<(&'static str, i32, i32)>,
    pub(crate) standard: Standard,
    doc: &'static str,
}

pub(crate) const LUNISOLAR: [Lunisolar; 4] = [
    Lunisolar {
        name: "chinese",
        authority: Some(("chinese_1645_2100.csv", 1645, 2100)),
        standard: beijing,
        doc: "The Chinese calendar, −1000 to 4000.

SOURCE: 1645–1911, the calendars of the Qing as four independent tables have them alike; 1912–2100,
Purple Mountain and Hong Kong Observatories, the months of 2057-M09, 2089-M08 and 2097-M07 as Hong
Kong prints them; the other years, the rule of GB/T 33661-2017 at Beijing by this library's
astronomy (local mean time at 116°25′ E to 1928, UT + 8 h since).",
    },
    Lunisolar {
        name: "dangi",
        authority: Some(("dangi_1900_2050.csv", 1900, 2049)),
        standard: seoul,
        doc: "The Korean calendar, −1000 to 4000.

SOURCE: 1900–2049, the Korea Astronomy and Space Science Institute; the other years, the rule of
GB/T 33661-2017 at Seoul by this library's astronomy (local mean time at 126°58′ E to March 1908,
then UT + 8 h 30 min or 9 h as Korea kept them).",
    },
    Lunisolar {
        name: "vietnamese",
        authority: None,
        standard: hanoi,
        doc: "The Vietnamese calendar, −1000 to 4000.

SOURCE: the rule of GB/T 33661-2017 at Hanoi by this library's astronomy (in the time of Beijing to
1967, UT + 7 h since).",
    },
    Lunisolar {
        name: "japanese",
        authority: Some(("japanese_lunisolar_months_1844_1872.csv", 1844, 1872)),
        standard: tokyo,
        doc: "The lunisolar calendar of Japan, −1000 to 4000.

SOURCE: 1844–1872, the almanacs of the Tenpō calendar; the other years, the rule of GB/T 33661-2017
at Tokyo by this library's astronomy (local mean time at 139°46′ E to 1887, UT + 9 h since).",
    },
];

/// A calendar that watches the moon: its file, its years, and how their months are computed.
pub(crate) struct Observed {
    name: &'static str,
    pub(crate) years: (i32, i32),
    pub(crate) months: fn(i32, i32) -> Months,
    doc: &'static str,
}

pub(crate) const OBSERVED: [Observed; 3] = [
    Observed {
        name: "babylonian",
        years: (-500, 3300),
        months: observed::babylonian_years,
        doc: "The Babylonian calendar, Seleucid years −500 to 3300 (−811 to 2990).

SOURCE: the rule of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 18.1, at
Babylon by this library's astronomy.",
    },
    Observed {
        name: "hebrew_observational",
        years: (2760, 6760),
        months: observed::hebrew_years,
        doc: "The observational Hebrew calendar, 2760 to 6760 (−1001 to 3000).

SOURCE: the rule of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 18.4, at Haifa
by this library's astronomy.",
    },
    Observed {
        name: "samaritan",
        years: (640, 4640),
        months: observed::samaritan_years,
        doc: "The Samaritan calendar, 640 to 4640 (−999 to 3002), years from the sixth month on.

SOURCE: the rule of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 18.5, at Mount
Gerizim by this library's astronomy.",
    },
];

/// Writes the tables, from the folder of the authorities' files.
pub(crate) fn run(directory: &Path) -> Outcome {
    for calendar in &LUNISOLAR {
        let mut months = Sky::new(calendar.standard).years(YEARS.0, YEARS.1);
        if let Some((file, first, last)) = calendar.authority {
            months.retain(|month| !(first..=last).contains(&month.year));
            months.extend(published(&directory.join(file), first, last)?);
            months.sort_by_key(|month| month.first_day);
        }
        // The day after the last month: one lunation more.
        let end = Sky::new(calendar.standard).years(YEARS.1 + 1, YEARS.1 + 1)[0].first_day;
        write(calendar.name, calendar.doc, &months, end)?;
    }
    for calendar in &super::solar::SOLAR {
        super::solar::write(calendar, directory)?;
    }
    for calendar in &OBSERVED {
        let (first, last) = calendar.years;
        let mut months = (calendar.months)(first, last + 1)?;
        let end = months.iter().find(|month| month.year > last).ok_or("no month after the last")?.first_day;
        months.retain(|month| month.year <= last);
        write(calendar.name, calendar.doc, &months, end)?;
    }
    for (name, file, doc) in [
        (
            "umalqura_kacst",
            "umalqura_kacst_1300_1600.csv",
            "The Umm al-Qura calendar as the King Abdulaziz City for Science and Technology computed it,
1300 to 1600 AH.

SOURCE: KACST, Institute of Astronomical and Geophysical Research; the table that ECMA-402, ICU and
`java.time` have, whose 3612 first days of months agree.",
        ),
        (
            "umalqura_published",
            "umalqura_published_1343_1500.csv",
            "The Umm al-Qura calendar as it was printed, 1343 to 1500 AH.

SOURCE: the printed calendars, newspapers and comparison books of Saudi Arabia, as collected by R.
H. van Gent and restated in `hijridate` (1343–1500).",
        ),
    ] {
        let months = published(&directory.join(file), i32::MIN, i32::MAX)?;
        let end = end(&directory.join(file))?;
        write(name, doc, &months, end)?;
    }
    zodiac::run()?;
    hindu::run()?;
    sighted::run()
}

/// The months of an authority's file.
pub(crate) fn published(path: &Path, first: i32, last: i32) -> Result<Vec<Month>, Box<dyn Error>> {
    let mut months = Vec::new();
    for record in csv::Reader::from_path(path)?.deserialize() {
        let (year, code, first_day, _): (i32, String, i64, u8) = record?;
        let code: metonic::Month = code.parse()?;
        if (first..=last).contains(&year) {
            let (number, is_leap) = (code.number(), code.is_leap());
            months.push(Month { first_day, year, number, is_leap, is_uncertain: false });
        }
    }
    months.sort_by_key(|month| month.first_day);
    Ok(months)
}

/// The day after the last of an authority's file.
fn end(path: &Path) -> Result<i64, Box<dyn Error>> {
    let mut end = 0;
    for record in csv::Reader::from_path(path)?.deserialize() {
        let (_, _, first_day, days): (i32, String, i64, i64) = record?;
        end = end.max(first_day + days);
    }
    Ok(end)
}

/// Writes a table: a row a year, a digit a month.
pub(super) fn write(name: &str, doc: &str, months: &[Month], end: i64) -> Outcome {
    let mut rows: BTreeMap<i32, String> = BTreeMap::new();
    let ends = months.iter().skip(1).map(|month| month.first_day).chain([end]);
    for (month, end) in months.iter().zip(ends) {
        let row = rows.entry(month.year).or_default();
        let digit = match end - month.first_day {
            days @ 28..=32 => char::from(b"89012"[days as usize - 28]),
            days => return Err(format!("{name}: {month:?} has {days} days").into()),
        };
        if month.is_leap {
            row.push('L');
        }
        row.push(digit);
        if month.is_uncertain {
            row.push('?');
        }
    }
    let mut text = comment(doc);
    let (first, constant) = (&months[0], name.to_uppercase());
    let (count, year, day) = (rows.len(), first.year, separated(first.first_day));
    write!(
        text,
        "//!
//! Written by `cargo xtask generate years`; not to be edited.

use super::YearTable;

#[rustfmt::skip]
pub(crate) static {constant}: YearTable<{count}> = YearTable::new({year}, {day}, [
"
    )?;
    let rows: Vec<(i32, String)> = rows.into_iter().collect();
    for line in rows.chunks(5) {
        let texts: Vec<String> = line.iter().map(|(_, row)| format!("\"{row}\",")).collect();
        writeln!(text, "    /* {} */ {}", line[0].0, texts.join(" "))?;
    }
    text.push_str("]);\n");
    Ok(std::fs::write(root().join(format!("crates/metonic/src/tables/{name}.rs")), text)?)
}

/// The comment that a file of a table begins with.
pub(super) fn comment(doc: &str) -> String {
    doc.lines().map(|line| format!("{}\n", format!("//! {line}").trim_end())).collect()
}

/// A number as Rust is written: `687_337`.
pub(super) fn separated(number: i64) -> String {
    let digits = number.abs().to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).unwrap_or_default())
        .collect();
    format!("{}{}", if number < 0 { "-" } else { "" }, groups.join("_"))
}
