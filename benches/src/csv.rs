//! The figures as CSV, the same lines as the scripts in `peers/` print.

use std::fs;
use std::thread::available_parallelism;
use std::time::{SystemTime, UNIX_EPOCH};

use metonic::Day;

use crate::arithmetic::DISTANCES;
use crate::report::Way;
use crate::{arithmetic, columns, recurrence, report, text};

const HEAD: &str = "engine,version,workload,calendar,ns_per_op";

/// The versions of the engines.
const LOCK: &str = include_str!("../Cargo.lock");

/// Lines gathered from the parts that were run.
#[derive(Default)]
pub(crate) struct Csv(Vec<String>);

impl Csv {
    pub(crate) fn write(&self, path: &str) -> Result<(), String> {
        let mut lines = format!("# {}\n{HEAD}\n", machine());
        for line in &self.0 {
            lines.push_str(line);
            lines.push('\n');
        }
        fs::write(path, lines).map_err(|error| format!("{path}: {error}"))
    }

    /// Medians of both ways.
    pub(crate) fn conversion(&mut self, rows: &[report::Row]) {
        for row in rows {
            let ours = row.fixed.as_ref().map(|timed| ("metonic", timed));
            let by_handle = ("metonic, by handle", &row.by_handle);
            let peers = row.peers.iter().map(|(name, timed)| (*name, timed));
            for (name, timed) in ours.into_iter().chain([by_handle]).chain(peers) {
                for (what, way) in [("day to date", Way::Split), ("date to day", Way::Join)] {
                    self.add(name, &format!("{what} {}", row.span.name), &row.id, way.of(timed).median());
                }
            }
        }
    }

    pub(crate) fn columns(&mut self, rows: &[columns::Row]) {
        for row in rows {
            for engine in &row.engines {
                self.add(&engine.name, &row.workload(), &row.id, engine.median);
            }
        }
    }

    pub(crate) fn arithmetic(&mut self, rows: &[arithmetic::Row]) {
        for row in rows {
            let peers = row.peers.iter().map(|(name, times)| (*name, times));
            for (name, times) in std::iter::once(("metonic", &row.ours)).chain(peers) {
                for (years, &time) in DISTANCES.iter().zip(times) {
                    let distance =
                        if *years == 0 { "one unit".to_string() } else { format!("{years} years") };
                    self.add(name, &format!("{} over {distance}", row.operation.name()), &row.id, time);
                }
            }
        }
    }

    pub(crate) fn recurrence(&mut self, rows: &[recurrence::Row]) {
        for row in rows {
            let scale = row.rule.strip_prefix("RSCALE=").and_then(|rest| rest.split(';').next());
            let calendar = scale.unwrap_or("gregorian").to_lowercase();
            self.add("metonic", row.rule, &calendar, row.ours);
            if let Some(theirs) = row.rrule {
                self.add("rrule", row.rule, &calendar, theirs);
            }
        }
    }

    pub(crate) fn text(&mut self, rows: &[text::Row]) {
        for row in rows {
            for (what, times) in [("written", &row.written), ("read", &row.read)] {
                let workload = format!("{what} in {}", row.locale);
                self.add("metonic", &workload, row.id, times.ours);
                for &(name, time) in &times.peers {
                    self.add(name, &workload, row.id, time);
                }
            }
        }
    }

    fn add(&mut self, engine: &str, workload: &str, calendar: &str, nanoseconds: f64) {
        let version = version(engine);
        self.0.push(format!("{},{version},{},{calendar},{nanoseconds:.4}", quoted(engine), quoted(workload)));
    }
}

/// The processor's name, how many there are, and the day, as `peers/drive.py` writes them.
fn machine() -> String {
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let mut names = processors.lines().filter_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let name = names.next().map_or("unknown processor", |(_, name)| name);
    let cores = available_parallelism().map_or(1, usize::from);
    let days = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() / 86_400;
    format!("{name}, {cores} cores, {}", Day::new(days as i32))
}

/// A field with a comma or a quotation mark between quotation marks (RFC 4180).
fn quoted(field: &str) -> String {
    if field.contains([',', '"']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field.to_string() }
}

/// That of the package that an engine's name begins with; of copying, none.
fn version(engine: &str) -> &str {
    let package = engine.split(',').next().unwrap_or(engine);
    let mut lines = LOCK.lines();
    let name = format!("name = \"{package}\"");
    lines.find(|line| *line == name);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \""));
    version.and_then(|version| version.strip_suffix('"')).unwrap_or_default()
}
