//! `cargo xtask exhaustive`: every day of every calendar, and how many they were.
//!
//! It runs the test `exhaustive` of the core in release with all that is left out of other runs, or, of it,
//! the tests with one of the words given in their names. The tests say what they have walked without a
//! fault, in lines `walked KIND ID DAYS`; these are added up into the last line, a `figure:`. A test that
//! fails makes the command fail, and so do words that no test has.
//!
//! All of it takes hours. What has passed is noted in `target/exhaustive`, by what the bytes of the test's program
//! are: a run of all that was stopped goes on where it was, and one that had ended is told again. Without the notes all
//! is walked anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::digits::grouped;
use crate::{Outcome, cargo, root};

/// All days that there are.
const ALL: u64 = 1 << 32;

pub(crate) fn run(only: &[String]) -> Outcome {
    let program = cargo::program(root(), "metonic", &["--test=exhaustive"])?;
    let mut tests = names(&program)?;
    let mut walked = Walked::default();
    let mut notes = None;
    if only.is_empty() {
        let found = notes.insert(Notes::of(&program)?);
        found.text()?.lines().for_each(|line| walked.read(line));
        tests.retain(|name| !walked.passed.contains(name));
        if !walked.passed.is_empty() {
            println!("{} tests have passed in a run before, {} are left", walked.passed.len(), tests.len());
        }
    } else {
        tests.retain(|name| only.iter().any(|word| name.contains(word)));
    }
    // Without a name, all would be run.
    let is_success = tests.is_empty() || walk(&program, &tests, &mut walked, notes.as_mut())?;
    println!("figure: {}", walked.figure());
    if !is_success {
        Err("days were not walked without a fault".into())
    } else if walked.days.is_empty() {
        Err(format!("no test of these names walks days: {only:?}").into())
    } else {
        Ok(())
    }
}

/// The names of all tests.
fn names(program: &Path) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let output = Command::new(program).args(["--list", "--format=terse"]).output()?;
    let listed = String::from_utf8(output.stdout)?;
    let names: Vec<String> =
        listed.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect();
    if !output.status.success() || names.is_empty() {
        return Err(format!("{} does not list its tests", program.display()).into());
    }
    Ok(names)
}

/// Runs the tests, notes what they say, and whether all passed.
fn walk(
    program: &Path,
    tests: &[String],
    walked: &mut Walked,
    mut notes: Option<&mut Notes>,
) -> Result<bool, Box<dyn std::error::Error>> {
    // More threads than one, so that each test's result is a line of its own.
    let threads = std::thread::available_parallelism().map_or(2, |count| count.get().max(2));
    let mut run = Command::new(program)
        .current_dir(root().join("crates/metonic"))
        .args(["--include-ignored", "--nocapture", "--exact", &format!("--test-threads={threads}")])
        .args(tests)
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(stdout) = run.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            println!("{line}");
            walked.read(&line);
            if let Some(notes) = notes.as_deref_mut() {
                notes.note(&line)?;
            }
        }
    }
    Ok(run.wait()?.success())
}

/// What the tests of a program have said, whenever it was run.
struct Notes {
    file: File,
}

impl Notes {
    fn of(program: &Path) -> std::io::Result<Self> {
        let mut hasher = DefaultHasher::new();
        hasher.write(&fs::read(program)?);
        let folder = root().join("target/exhaustive");
        fs::create_dir_all(&folder)?;
        let name = format!("{:016x}.log", hasher.finish());
        Ok(Self { file: File::options().read(true).append(true).create(true).open(folder.join(name))? })
    }

    fn text(&mut self) -> std::io::Result<String> {
        std::io::read_to_string(&self.file)
    }

    fn note(&mut self, line: &str) -> std::io::Result<()> {
        note(&mut self.file, line)
    }
}

/// Notes a line, but not of a test that fails, which is run again.
fn note(notes: &mut impl Write, line: &str) -> std::io::Result<()> {
    if !line.contains("walked ") && passed(line).is_none() {
        return Ok(());
    }
    // At once, and after what a run that was stopped may have left of a line.
    notes.write_all(format!("\n{line}\n").as_bytes())
}

/// The test that a line says has passed.
fn passed(line: &str) -> Option<&str> {
    Some(line.strip_prefix("test ")?.strip_suffix(" ... ok")?.trim_end_matches(" - should panic"))
}

/// What the tests say.
#[derive(Default)]
struct Walked {
    /// The days by kind and id.
    days: BTreeMap<(String, String), u64>,
    passed: BTreeSet<String>,
    failures: u64,
}

impl Walked {
    fn read(&mut self, line: &str) {
        // Where one test runs at a time, its name is before what it says.
        if let Some((_, said)) = line.split_once("walked ")
            && let [kind, id, days] = said.split(' ').collect::<Vec<_>>()[..]
            && let Ok(days) = days.parse::<u64>()
        {
            let most = self.days.entry((kind.into(), id.into())).or_default();
            *most = days.max(*most);
        }
        self.passed.extend(passed(line).map(str::to_owned));
        if let Some(result) = line.strip_prefix("test result: ") {
            let mut parts = result.split([';', '.']).filter_map(|part| part.trim().strip_suffix(" failed"));
            let failed: Option<u64> = parts.find_map(|number| number.parse().ok());
            self.failures += failed.unwrap_or(0);
        }
    }

    fn of(&self, kind: &str) -> impl Iterator<Item = u64> {
        self.days.iter().filter(move |((found, _), _)| found == kind).map(|(_, &days)| days)
    }

    fn figure(&self) -> String {
        let (whole, part): (Vec<_>, Vec<_>) = self.of("calendar").partition(|&days| days == ALL);
        let mut parts = vec![
            format!("{} calendars over all 2^32 days, {} over their stated ranges", whole.len(), part.len()),
            format!("{} days in order and back", grouped(self.of("calendar").sum())),
        ];
        for (kind, what) in [
            ("kernel", "kernels over all 2^32 values"),
            ("count", "counts over all days"),
            ("cycle", "cycles over days at intervals"),
            ("laws", "calendars held to all laws over ten thousand years"),
        ] {
            let number = self.of(kind).count();
            if number > 0 {
                parts.push(format!("{number} {what}"));
            }
        }
        parts.push(format!("{} failures", self.failures));
        parts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tests_say_is_added_up() {
        let mut walked = Walked::default();
        for line in [
            "walked calendar julian 4294967296",
            "test traditional::exhaustive_fasli ... walked calendar zoroastrian-fasli 4294967296",
            "walked calendar chinese 2118416",
            "walked kernel weekday 4294967296",
            "test exhaustive_julian ... ok",
            "test a_day_off_the_rule_is_caught - should panic ... ok",
            "test exhaustive_hebrew ... FAILED",
            "test exhaustive_cop",
            "",
            "walked over",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 270 filtered out; finished in 1.00s",
        ] {
            walked.read(line);
        }
        assert_eq!(
            walked.passed,
            BTreeSet::from(["a_day_off_the_rule_is_caught", "exhaustive_julian"].map(str::to_owned))
        );
        assert_eq!(
            walked.figure(),
            "2 calendars over all 2^32 days, 1 over their stated ranges, 8 592 053 008 days in order and back, \
             1 kernels over all 2^32 values, 2 failures"
        );
    }

    /// What one run noted before it was stopped, in the middle of a line, and what the next adds.
    #[test]
    fn a_run_goes_on_from_its_notes() {
        let mut notes = Vec::new();
        let first = [
            "running 4 tests",
            "walked calendar julian 4294967296",
            "test exhaustive_julian ... ok",
            "test exhaustive_hebrew ... FAILED",
        ];
        let second = ["walked calendar coptic 4294967296", "test exhaustive_coptic ... ok"];
        for line in first {
            note(&mut notes, line).unwrap();
        }
        notes.extend_from_slice(b"\nwalked calendar coptic 429496");
        for line in second {
            note(&mut notes, line).unwrap();
        }

        let mut walked = Walked::default();
        String::from_utf8(notes).unwrap().lines().for_each(|line| walked.read(line));
        let passed = ["exhaustive_coptic", "exhaustive_julian"].map(str::to_owned);
        assert_eq!(walked.passed, BTreeSet::from(passed));
        assert_eq!(walked.failures, 0);
        assert_eq!(walked.of("calendar").collect::<Vec<_>>(), [ALL, ALL]);
    }
}
