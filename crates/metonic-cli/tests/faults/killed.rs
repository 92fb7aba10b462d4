//! Runs of `metonic column` that are killed.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::{Directory, Random, end_of, send, wait_until};
use crate::common::{program, text};

/// What stands under the name before, where something does.
const OLD: &str = "what was there before";

/// An end: the file that was being written is there.
const WHILE_WRITING: &str = "killed while writing";

const SIGNALS: [(&str, i32); 3] = [("-KILL", 9), ("-TERM", 15), ("-INT", 2)];

#[test]
fn a_killed_run_leaves_what_was_there_or_the_whole() {
    let ends = killed(45);
    assert!(ends.contains_key(WHILE_WRITING), "{ends:?}");
}

#[test]
#[ignore = "long"]
fn a_thousand_killed_runs() {
    let ends = killed(1000);
    let part = |name| ends.get(name).copied().unwrap_or_default();
    assert!(part(WHILE_WRITING) * 20 > 1000, "{ends:?}");
    println!(
        "\nfigure: metonic column: 1000 runs killed at random points (SIGKILL, SIGTERM, SIGINT; CSV, Parquet, Arrow; over a file \
         and not): {} killed while they wrote, {} interrupted with nothing left, {} before they began, {} had ended; no wrong \
         or half file",
        part(WHILE_WRITING),
        part("interrupted"),
        part("killed before"),
        part("whole"),
    );
}

/// Gives how many runs came to which end.
fn killed(count: usize) -> BTreeMap<&'static str, usize> {
    let directory = Directory::new(&format!("killed-{count}"));
    let mut random = Random::new();
    let mut ends = BTreeMap::new();
    let rows: String =
        (0..30_000).map(|row| format!("{row},{}-11-{:02},x\n", 1500 + row % 700, 1 + row % 30)).collect();
    fs::write(directory.path("a.csv"), format!("id,d,note\n{rows}")).expect("a table");
    let arguments = ["column", "a.csv", "--column", "d", "--to", "hebrew,persian", "--force", "-o"];
    let mut wholes = Vec::new();
    for name in ["out.csv", "out.parquet", "out.arrow"] {
        let started = Instant::now();
        let made = program().current_dir(&directory.0).args(arguments).arg(name).status();
        assert!(made.expect("the program runs").success(), "{name}");
        wholes.push((name, fs::read(directory.path(name)).expect("the file"), started.elapsed()));
        fs::remove_file(directory.path(name)).expect("the file");
    }
    for round in 0..count {
        let (name, whole, time) = &wholes[round % wholes.len()];
        let (signal, number) = SIGNALS[round / wholes.len() % SIGNALS.len()];
        let is_over = random.below(2) == 0;
        let mut command = program();
        command.current_dir(&directory.0).args(arguments).arg(name).stderr(Stdio::piped());
        if is_over {
            fs::write(directory.path(name), OLD).expect("a file");
        }
        let mut child = command.spawn().expect("the program runs");
        // Of every 27 runs, each signal and each name once from where the file is being written on.
        let tenths = if round / 9 % 3 == 0 {
            wait_until(&mut child, || directory.names().iter().any(|name| name.ends_with(".part")));
            1
        } else {
            12
        };
        std::thread::sleep(Duration::from_nanos(random.below(time.as_nanos() as u64 * tenths / 10 + 1)));
        send(signal, &child);
        let output = end_of(child, &command);
        let is_killed = output.status.signal() == Some(number);
        let error = text(&output.stderr);
        assert!(is_killed || matches!(output.status.code(), Some(0 | 130)), "{command:?}: {output:?}");

        let mut left = directory.names();
        left.retain(|left| left != "a.csv");
        let is_there = left.iter().any(|left| left == name);
        left.retain(|left| left != name);
        let found = fs::read(directory.path(name)).unwrap_or_default();
        let is_whole = found == *whole;
        assert!(
            is_whole || is_there == is_over && (!is_over || found == OLD.as_bytes()),
            "{signal}: {name} is wrong"
        );
        assert!(!output.status.success() || is_whole, "{signal}: {name} is said to be whole");
        // What cannot be caught leaves the file that was being written, hidden, under a name that says so.
        assert!(
            left.is_empty() || is_killed && signal == "-KILL" && left.len() == 1,
            "{signal}: {left:?}: {error}"
        );
        for part in &left {
            assert!(part.starts_with(&format!(".{name}.")), "{part}");
            assert!(
                std::path::Path::new(part).extension().is_some_and(|extension| extension == "part"),
                "{part}"
            );
            fs::remove_file(directory.path(part)).expect("what is left");
        }
        let end = match (is_killed, left.is_empty(), output.status.success()) {
            (true, false, _) => WHILE_WRITING,
            (true, true, _) => "killed before",
            (false, _, true) => "whole",
            (false, _, false) => "interrupted",
        };
        *ends.entry(end).or_default() += 1;
        let _ = fs::remove_file(directory.path(name));
    }
    ends
}
