//! `cargo xtask instructions`: how many instructions each kernel executes, by callgrind, beside the
//! figures recorded in `benches/instructions.txt`.
//!
//! `benches/instructions` runs each kernel, a function `kernel_NAME`, over some thousand values. Counts
//! are a value's, with all that it calls, less those of a loop that does nothing (`kernel_loop`). A count
//! that is more than 5 % off the recorded one, up or down, makes the command fail, and so does a kernel
//! without a figure or a figure without a kernel. `--record` writes the figures anew.
//!
//! Counts do not depend on the machine's load, and hardly on the machine: callgrind has no AVX-512. They
//! do depend on the compiler, whose version is recorded beside them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use crate::{Outcome, cargo};

/// What names a kernel's function.
const PREFIX: &str = "kernel_";
/// The loop that does nothing.
const LOOP: &str = "loop";
/// How far off a count may be, in hundredths, and in instructions for the shortest kernels.
const FAR: f64 = 0.05;
const FAR_AT_LEAST: f64 = 0.5;

/// The most that is asked of some, whatever is recorded.
const ASKED: [(&str, f64); 4] = [
    ("gregorian_split", 32.0),
    ("gregorian_split_far", 32.0),
    ("gregorian_join", 44.0),
    ("gregorian_join_far", 44.0),
];

pub(crate) fn run(record: bool) -> Outcome {
    let file = crate::root().join("benches/instructions.txt");
    let compiler = compiler()?;
    let counts = counts(&cargo::program(crate::root().join("benches"), "metonic-instructions", &[])?)?;
    let mut wrong = beyond_what_is_asked(&counts);
    if record {
        std::fs::write(&file, written(&counts, &compiler))?;
        println!("{} kernels recorded", counts.len());
    } else {
        let recorded = std::fs::read_to_string(&file)?;
        if !recorded.contains(&compiler) {
            println!("recorded with another compiler than {compiler}");
        }
        wrong.extend(differences(&counts, &read(&recorded)?));
        println!("figure: {} kernels counted, {} not as recorded", counts.len(), wrong.len());
    }
    for line in &wrong {
        println!("{line}");
    }
    match wrong.len() {
        0 => Ok(()),
        number => {
            Err(format!("{number} kernels; what is meant is recorded by cargo xtask instructions --record")
                .into())
        }
    }
}

fn beyond_what_is_asked(counts: &BTreeMap<String, f64>) -> Vec<String> {
    let found = ASKED.iter().map(|&(name, most)| (name, most, counts.get(name)));
    found
        .filter_map(|(name, most, count)| match count {
            Some(&count) if count <= most => None,
            Some(count) => Some(format!("{name}: {count:.1}, at most {most}")),
            None => Some(format!("{name}: asked for, and not counted")),
        })
        .collect()
}

/// What is farther from its figure than it may be.
fn differences(counts: &BTreeMap<String, f64>, recorded: &BTreeMap<String, f64>) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, &count) in counts {
        match recorded.get(name) {
            None => lines.push(format!("{name}: {count:.1}, nothing recorded")),
            Some(&was) if (count - was).abs() > (was * FAR).max(FAR_AT_LEAST) => {
                let change = (count / was - 1.0) * 100.0;
                lines.push(format!("{name}: {count:.1}, recorded {was:.1} ({change:+.0} %)"));
            }
            Some(_) => {}
        }
    }
    lines.extend(
        recorded
            .keys()
            .filter(|name| !counts.contains_key(*name))
            .map(|name| format!("{name}: recorded, and not there")),
    );
    lines
}

fn written(counts: &BTreeMap<String, f64>, compiler: &str) -> String {
    let mut text = format!(
        "# Instructions a value, by `cargo xtask instructions`, which writes this with --record.\n# {compiler}\n"
    );
    for (name, count) in counts {
        let _ = writeln!(text, "{name} {count:.1}");
    }
    text
}

fn read(text: &str) -> Result<BTreeMap<String, f64>, Box<dyn std::error::Error>> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (name, count) = line.split_once(' ').ok_or_else(|| format!("no figure: {line}"))?;
            Ok((name.to_string(), count.parse()?))
        })
        .collect()
}

fn compiler() -> Result<String, Box<dyn std::error::Error>> {
    let output = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .arg("--version")
        .output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_string())
}

/// Runs the kernels under callgrind and gives the instructions of each, a value.
fn counts(program: &Path) -> Result<BTreeMap<String, f64>, Box<dyn std::error::Error>> {
    let profile = program.with_extension("callgrind");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--compress-strings=no", "--compress-pos=no"])
        .arg(format!("--callgrind-out-file={}", profile.display()))
        .arg(program)
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    if !output.status.success() {
        return Err(format!("valgrind: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let executed = executed(&std::fs::read_to_string(&profile)?);
    let mut counts = BTreeMap::new();
    for line in String::from_utf8(output.stdout)?.lines() {
        let (name, rows) = line.split_once(' ').ok_or_else(|| format!("no number of values: {line}"))?;
        let rows: f64 = rows.parse()?;
        // Two kernels of the same instructions become one function, with the counts of both.
        let all = executed.get(name).ok_or_else(|| format!("{name}: not counted; is another the same?"))?;
        #[allow(clippy::cast_precision_loss, reason = "a run executes fewer than 2^52 instructions")]
        let all = *all as f64;
        counts.insert(name.trim_start_matches(PREFIX).to_string(), all / rows);
    }
    let alone = counts.remove(LOOP).ok_or("no loop")?;
    Ok(counts.into_iter().map(|(name, count)| (name, count - alone)).collect())
}

/// What each kernel executed, with all that it called, from callgrind's profile: after a line with a
/// function's name stand its own lines, each with its instructions, and after each call the instructions
/// of what was called.
fn executed(profile: &str) -> BTreeMap<String, u64> {
    let mut executed = BTreeMap::new();
    let mut kernel: Option<&str> = None;
    for line in profile.lines() {
        if let Some(function) = line.strip_prefix("fn=") {
            kernel = Some(function).filter(|function| function.starts_with(PREFIX));
        } else if let Some(kernel) = kernel
            && line.starts_with(|first: char| first.is_ascii_digit())
            && let Some(cost) = line.split(' ').nth(1).and_then(|cost| cost.parse::<u64>().ok())
        {
            *executed.entry(kernel.to_string()).or_default() += cost;
        }
    }
    executed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(figures: &[(&str, f64)]) -> BTreeMap<String, f64> {
        figures.iter().map(|&(name, count)| (name.to_string(), count)).collect()
    }

    #[test]
    fn what_a_kernel_calls_is_its_own() {
        let profile = "events: Ir\n\nfn=kernel_a\n3 10\n4 5\ncfn=helper\ncalls=2 0\n5 30\n\nfn=helper\n9 30\n\nfn=kernel_a\n7 1\n";
        assert_eq!(executed(profile), BTreeMap::from([("kernel_a".to_string(), 46)]));
    }

    #[test]
    fn a_count_may_be_a_twentieth_off() {
        let recorded =
            figures(&[("same", 100.0), ("more", 100.0), ("less", 100.0), ("short", 5.0), ("gone", 1.0)]);
        let counts =
            figures(&[("same", 104.9), ("more", 105.2), ("less", 94.0), ("short", 5.4), ("new", 1.0)]);
        assert_eq!(
            differences(&counts, &recorded),
            [
                "less: 94.0, recorded 100.0 (-6 %)",
                "more: 105.2, recorded 100.0 (+5 %)",
                "new: 1.0, nothing recorded",
                "gone: recorded, and not there",
            ]
        );
        assert_eq!(read(&written(&counts, "rustc")).ok(), Some(counts));
    }
}
