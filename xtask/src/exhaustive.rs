//! `cargo xtask exhaustive`: every day of every calendar, and how many they were.
//!
//! It runs the test `exhaustive` of the core in release with all that is left out of other runs, or, of it,
//! the tests with one of the words given in their names. The tests say what they have walked without a
//! fault, in lines `walked KIND ID DAYS`; these are added up into the last line, a `figure:`. A test that
//! fails makes the command fail, and so do words that no test has.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::Outcome;
use crate::digits::grouped;

/// All days that there are.
const ALL: u64 = 1 << 32;

pub(crate) fn run(only: &[String]) -> Outcome {
    let mut tests = crate::cargo::cargo()
        .current_dir(crate::root())
        .args(["test", "--package=metonic", "--release", "--test=exhaustive", "--"])
        .args(["--include-ignored", "--nocapture"])
        .args(only)
        .stdout(Stdio::piped())
        .spawn()?;
    let mut walked = Walked::default();
    if let Some(stdout) = tests.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            println!("{line}");
            walked.read(&line);
        }
    }
    let is_success = tests.wait()?.success();
    println!("figure: {}", walked.figure());
    if !is_success {
        Err("days were not walked without a fault".into())
    } else if walked.days.is_empty() {
        Err(format!("no test of these names walks days: {only:?}").into())
    } else {
        Ok(())
    }
}

/// What the tests say.
#[derive(Default)]
struct Walked {
    /// The days by kind and id.
    days: BTreeMap<(String, String), u64>,
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
            "walked over",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 270 filtered out; finished in 1.00s",
        ] {
            walked.read(line);
        }
        assert_eq!(
            walked.figure(),
            "2 calendars over all 2^32 days, 1 over their stated ranges, 8 592 053 008 days in order and back, \
             1 kernels over all 2^32 values, 2 failures"
        );
    }
}
