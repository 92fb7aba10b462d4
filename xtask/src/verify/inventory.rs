//! What the folder of samples has that no check reads: each file, and each column of a file that many
//! calendars share, is compared or is listed here with the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use super::Check;

/// Files that are not compared, and why.
#[rustfmt::skip]
const FILES: &[(&str, &str)] = &[
    ("samples/days_2000_2002/Babylonian.csv", BEGUN_ANEW),
    ("samples/days_2000_2002/BabylonianPD.csv", BEGUN_ANEW),
    ("samples/days_2000_2002/Seleucid.csv", BEGUN_ANEW),
    ("samples/days_2000_2002/SeleucidPD.csv", BEGUN_ANEW),
    ("samples/days_2000_2002/Roman.csv", BEGUN_ANEW),
    ("samples/days_2000_2002/Jalali.csv", SIDEREAL),
    ("samples/days_2000_2002/ThaiP.csv", PROTOTYPE),
    ("samples/reform/Accounting.csv", "has a header and no row"),
    ("samples/locale/islamic.csv", ICU_MOON),
    ("samples/locale/islamic-rgsa.csv", ICU_MOON),
    ("samples/qt/META.csv", "says what was run"),
    ("samples/qt/roundtrip_summary.csv", "counts of Qt's own faults, which name no day"),
];

/// Source: `when_exe`, `region/thai.rb`: "The Calendar of Thai (Prototype)", of which its calendars of Thailand
/// and of the Dai are made.
const PROTOTYPE: &str = "what when_exe makes its Thai and Dai calendars from: no calendar that is kept";
/// Source: `when_exe`, `region/babylonian.rb` (Parker and Dubberstein, Bennett: from 626 BCE to 75 at most) and
/// `region/roman.rb` (Bennett: 262 BCE to 481), whose rows are taken modulo the length of the table. The
/// Roman sample was found equal to the years from 228 BCE, 2226 years later, in every row.
const BEGUN_ANEW: &str = "an ancient table that when_exe begins anew past its end: no year of 2000 is in it";
/// Source: `when_exe`, `region/iranian.rb`: its `Jalali` is a `HinduSolar` of type `SBH`, whose year begins in
/// the middle of April. The calendar of 1079 began at the equinox.
const SIDEREAL: &str =
    "signs of the stars, from mid-April: no Persian calendar, whose year begins at the equinox";
/// Source: ICU 78, `IslamicCalendar::trueMonthStart`: its moon is read at midnight UT, without a place;
/// ECMA-402 (2025) has neither id among its calendars.
const ICU_MOON: &str = "ICU's own moon, read at midnight UT: ECMA-402 has dropped both";

/// The files in which many calendars share a row.
const SHARED: &str = "samples/rules/appendixC_";

/// Columns of those that are not compared, and why.
const COLUMNS: &[(&str, &str)] = &[];

/// What is wrong with the list of checks, seen beside the folder: a line for each file and column that is
/// neither compared nor passed over, or is both, or is not there. The files passed over are printed.
pub(super) fn problems(
    directory: &Path,
    checks: &[Check],
    read: &BTreeMap<&'static str, BTreeSet<String>>,
) -> Result<Vec<String>, Box<dyn Error>> {
    let mut problems = Vec::new();
    let files = files(directory)?;
    for file in &files {
        let is_compared = checks.iter().any(|check| check.file == file);
        match (is_compared, reason(FILES, file)) {
            (true, None) => {}
            (false, Some(reason)) => println!("{file}: passed over ({reason})"),
            (false, None) => problems.push(format!("{file}: neither compared nor passed over")),
            (true, Some(_)) => problems.push(format!("{file}: compared, and listed as passed over")),
        }
    }
    for (file, _) in FILES.iter().filter(|(file, _)| !files.contains(*file)) {
        problems.push(format!("{file}: listed as passed over, and not there"));
    }
    let none = BTreeSet::new();
    let (mut left, mut passed_over) = (Vec::new(), BTreeSet::new());
    for file in files.iter().filter(|file| file.starts_with(SHARED)) {
        let read = read.get(file.as_str()).unwrap_or(&none);
        for column in csv::Reader::from_path(directory.join(file))?.headers()? {
            match (read.contains(column), reason(COLUMNS, column)) {
                (true, None) => {}
                (false, Some(reason)) => {
                    println!("{file}, column {column}: passed over ({reason})");
                    passed_over.insert(column.to_owned());
                }
                _ => left.push(format!("{file}: column {column}")),
            }
        }
    }
    problems.extend(
        left.into_iter().map(|column| format!("{column}: neither compared nor passed over, or both")),
    );
    let stale = COLUMNS.iter().filter(|(column, _)| !passed_over.contains(*column));
    problems.extend(stale.map(|(column, _)| format!("column {column}: listed as passed over, and not so")));
    Ok(problems)
}

fn reason(list: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    list.iter().find(|(listed, _)| *listed == name).map(|&(_, reason)| reason)
}

/// The tables of the folder, by their paths in it.
fn files(directory: &Path) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let mut files = BTreeSet::new();
    let mut folders = vec!["authority".to_owned(), "samples".to_owned()];
    while let Some(folder) = folders.pop() {
        let place = directory.join(&folder);
        for entry in fs::read_dir(&place).map_err(|error| format!("{}: {error}", place.display()))? {
            let entry = entry?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if Path::new(&path).extension().is_some_and(|extension| extension == "csv") {
                files.insert(path);
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_is_compared_and_passed_over() {
        let checks = super::super::checks();
        let both = FILES.iter().filter(|(file, _)| checks.iter().any(|check| check.file == *file));
        assert_eq!(both.collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
    }

    #[test]
    fn what_is_neither_is_told() {
        let directory = std::env::temp_dir().join(format!("metonic-inventory-{}", std::process::id()));
        fs::create_dir_all(directory.join("samples/new")).unwrap();
        fs::create_dir_all(directory.join("authority")).unwrap();
        fs::write(directory.join("samples/new/calendar.csv"), "rd,date\n").unwrap();
        let problems = problems(&directory, &[], &BTreeMap::new()).unwrap();
        fs::remove_dir_all(&directory).unwrap();
        assert!(problems.contains(&"samples/new/calendar.csv: neither compared nor passed over".to_owned()));
        assert!(problems.iter().any(|problem| problem.ends_with("listed as passed over, and not there")));
    }
}
