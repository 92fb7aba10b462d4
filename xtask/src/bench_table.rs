//! `cargo xtask bench-table FILE...`: figures of the benches as the table of COMPARE.md.
//!
//! The files are those that `benches` writes with `--csv` and `benches/peers/run.sh`: a line with the
//! machine and the day, then `engine,version,workload,calendar,ns_per_op`. The same files give the same
//! table.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::Outcome;

/// What the table stands between in COMPARE.md.
const BEGIN: &str = "<!-- cargo xtask bench-table: begin -->";
const END: &str = "<!-- cargo xtask bench-table: end -->";

type Failure = Box<dyn std::error::Error>;

/// Reads the files and writes the table.
pub(crate) fn run(files: &[PathBuf]) -> Outcome {
    let mut figures = Figures::default();
    for path in files {
        let read = fs::read_to_string(path).map_err(Failure::from);
        read.and_then(|text| figures.add(&text)).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let compare = crate::root().join("COMPARE.md");
    let text = fs::read_to_string(&compare)?;
    fs::write(&compare, replaced(&text, &figures.table())?)?;
    Ok(())
}

/// The text with another table between the two marks.
fn replaced(text: &str, table: &str) -> Result<String, Failure> {
    let (before, rest) = text.split_once(BEGIN).ok_or(format!("there is no {BEGIN}"))?;
    let (_, after) = rest.split_once(END).ok_or(format!("there is no {END} after the beginning"))?;
    Ok(format!("{before}{BEGIN}\n{table}{END}{after}"))
}

/// Times of the engines in one workload and calendar.
type Times = BTreeMap<String, f64>;

#[derive(Default)]
struct Figures {
    /// The machine of all files, and the days on which they were written.
    machine: Option<String>,
    days: BTreeSet<String>,
    versions: BTreeSet<String>,
    /// Workloads, and their calendars, in the order of the files.
    workloads: Vec<(String, Vec<(String, Times)>)>,
}

impl Figures {
    fn add(&mut self, text: &str) -> Result<(), Failure> {
        let line = text.lines().next().and_then(|line| line.strip_prefix("# "));
        let (machine, day) =
            line.and_then(|line| line.rsplit_once(", ")).ok_or("no line with the machine")?;
        if let Some(other) = self.machine.replace(machine.to_string())
            && other != machine
        {
            return Err(format!("measured on {machine}, others on {other}").into());
        }
        self.days.insert(day.to_string());

        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
        if reader.headers()? != vec!["engine", "version", "workload", "calendar", "ns_per_op"] {
            return Err("another head than engine,version,workload,calendar,ns_per_op".into());
        }
        for record in reader.records() {
            let record = record?;
            let [engine, version, workload, calendar, time] =
                [0, 1, 2, 3, 4].map(|at| record.get(at).unwrap_or_default());
            let time: f64 = time.parse().map_err(|_| format!("{engine}, {workload}: {time:?} is no time"))?;
            let package = engine.split(',').next().unwrap_or(engine);
            if !version.is_empty() {
                self.versions.insert(format!("{package} {version}"));
            }
            let times = entry(entry(&mut self.workloads, workload), calendar);
            if times.insert(engine.to_string(), time).is_some() {
                return Err(format!("{engine} twice in {workload}, {calendar}").into());
            }
        }
        Ok(())
    }

    fn table(&self) -> String {
        let mut table = format!(
            "Measured on {}, {}; medians, ns a row or operation, on one core. In brackets how many times the\n\
             least of our times that is.\n\n\
             | what | calendar | Metonic | copying | others |\n|---|---|---|---|---|\n",
            self.machine.as_deref().unwrap_or_default(),
            list(self.days.iter())
        );
        for (workload, calendars) in &self.workloads {
            let (compared, alone): (Vec<_>, Vec<_>) =
                calendars.iter().partition(|(_, times)| has_others(times));
            for (calendar, times) in compared {
                let ours = times.iter().filter(|(engine, _)| is_ours(engine));
                let least = ours.clone().map(|(_, &time)| time).fold(f64::INFINITY, f64::min);
                let mut others: Vec<_> = times.iter().filter(|(engine, _)| is_other(engine)).collect();
                others.sort_by(|(_, one), (_, other)| one.total_cmp(other));
                let others = others
                    .iter()
                    .map(|(engine, time)| format!("{engine} {}{}", figure(**time), ratio(**time / least)));
                let ours = ours.map(|(engine, &time)| format!("{}{}", own_name(engine), figure(time)));
                let copying = times.iter().filter(|(engine, _)| is_copying(engine));
                let copying = copying.map(|(engine, &time)| format!("{}{}", own_name(engine), figure(time)));
                row(&mut table, workload, calendar, [list(ours), list(copying), list(others)]);
            }
            if !alone.is_empty() {
                let spread = |is_kind: fn(&str) -> bool| {
                    let engines: BTreeSet<&String> = alone
                        .iter()
                        .flat_map(|(_, times)| times.keys())
                        .filter(|engine| is_kind(engine))
                        .collect();
                    list(engines.into_iter().map(|engine| {
                        let times = alone.iter().filter_map(|(_, times)| times.get(engine).copied());
                        format!("{}{}", own_name(engine), spread_of(times.collect()))
                    }))
                };
                let named = match alone.as_slice() {
                    [(calendar, _)] => calendar.clone(),
                    several => format!("{} without others", several.len()),
                };
                row(&mut table, workload, &named, [spread(is_ours), spread(is_copying), String::new()]);
            }
        }
        let _ = writeln!(table, "\nVersions: {}.", list(self.versions.iter()));
        table
    }
}

/// That of a name, added if there is none.
fn entry<'a, T: Default>(entries: &'a mut Vec<(String, T)>, name: &str) -> &'a mut T {
    let at = entries.iter().position(|(other, _)| other == name).unwrap_or_else(|| {
        entries.push((name.to_string(), T::default()));
        entries.len() - 1
    });
    &mut entries[at].1
}

fn is_ours(engine: &str) -> bool {
    engine.split(',').next() == Some("metonic")
}

/// Not an engine, but what no engine can be faster than.
fn is_copying(engine: &str) -> bool {
    engine.starts_with("copying")
}

fn is_other(engine: &str) -> bool {
    !is_ours(engine) && !is_copying(engine)
}

fn has_others(times: &Times) -> bool {
    times.keys().any(|engine| is_other(engine))
}

/// Which of ours, before its time: nothing if it is the plain one, and of copying what was copied.
fn own_name(engine: &str) -> String {
    let name = engine.strip_prefix("metonic, ").or(engine.strip_prefix("copying "));
    name.map(|name| format!("{name} ")).unwrap_or_default()
}

fn list(parts: impl Iterator<Item = impl ToString>) -> String {
    parts.map(|part| part.to_string()).collect::<Vec<_>>().join(", ")
}

fn row(table: &mut String, workload: &str, calendar: &str, cells: [String; 3]) {
    let [ours, copying, others] = cells.map(|cell| if cell.is_empty() { "–".to_string() } else { cell });
    let workload = workload.replace('|', "\\|");
    let _ = writeln!(table, "| {workload} | {calendar} | {ours} | {copying} | {others} |");
}

/// Three digits that mean something, and no more than a shared machine gives.
fn figure(time: f64) -> String {
    match time {
        ..10.0 => format!("{time:.2}"),
        10.0..100.0 => format!("{time:.1}"),
        _ => format!("{time:.0}"),
    }
}

fn ratio(times: f64) -> String {
    match times {
        // No time of ours to compare with.
        _ if !times.is_finite() || times == 0.0 => String::new(),
        ..10.0 => format!(" ({times:.1})"),
        _ => format!(" ({times:.0})"),
    }
}

/// The least, the median and the greatest.
fn spread_of(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    match times.as_slice() {
        [] => String::new(),
        [time] => figure(*time),
        [least, .., greatest] => {
            let median = times[times.len() / 2];
            format!("{}–{}, median {}", figure(*least), figure(*greatest), figure(median))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &str = "# Some CPU, 2 cores, 2026-11-26
engine,version,workload,calendar,ns_per_op
copying the days,,column random y+m+d,gregorian,0.0800
\"metonic, avx2\",0.1.0,column random y+m+d,gregorian,0.8000
\"metonic, avx512\",0.1.0,column random y+m+d,gregorian,0.5000
arrow-arith,60.1.0,column random y+m+d,gregorian,24.2000
datealgo,0.2.2,column random y+m+d,gregorian,2.0000
\"metonic, avx512\",0.1.0,column random y+m+d,hebrew,0.4000
\"metonic, avx512\",0.1.0,column random y+m+d,chinese,0.6000
\"metonic, avx512\",0.1.0,column random y+m+d,persian,0.5000
";

    fn table_of(files: &[&str]) -> Result<String, Failure> {
        let mut figures = Figures::default();
        files.iter().try_for_each(|file| figures.add(file))?;
        Ok(figures.table())
    }

    #[test]
    fn a_row_has_ours_copying_and_the_others_from_the_fastest() -> Result<(), Failure> {
        let table = table_of(&[COLUMNS])?;
        let rows = "\
| column random y+m+d | gregorian | avx2 0.80, avx512 0.50 | the days 0.08 | datealgo 2.00 (4.0), arrow-arith 24.2 (48) |
| column random y+m+d | 3 without others | avx512 0.40–0.60, median 0.50 | – | – |

Versions: arrow-arith 60.1.0, datealgo 0.2.2, metonic 0.1.0.
";
        assert!(table.starts_with("Measured on Some CPU, 2 cores, 2026-11-26; "), "{table}");
        assert!(table.ends_with(rows), "{table}");
        Ok(())
    }

    #[test]
    fn the_same_files_give_the_same_text_again() -> Result<(), Failure> {
        let table = table_of(&[COLUMNS])?;
        let once = replaced(&format!("before\n{BEGIN}\nold\n{END}\nafter\n"), &table)?;
        assert_eq!(once, format!("before\n{BEGIN}\n{table}{END}\nafter\n"));
        assert_eq!(replaced(&once, &table)?, once);
        assert!(replaced("no marks", &table).is_err());
        Ok(())
    }

    #[test]
    fn files_that_cannot_stand_beside_each_other_are_refused() {
        let elsewhere = COLUMNS.replace("Some CPU", "Another");
        assert!(table_of(&[COLUMNS, &elsewhere]).is_err());
        assert!(table_of(&[COLUMNS, COLUMNS]).is_err(), "an engine twice");
        assert!(table_of(&["engine,version,workload,calendar,ns_per_op\n"]).is_err(), "no machine");
        assert!(table_of(&[&COLUMNS.replace("0.0800", "fast")]).is_err());
    }
}
