//! What `cargo xtask work` counts: every public operation of dates, calendars, counts and cycles, each
//! once on each of a few dozen rows of values, usual ones and the most extreme.
//!
//! `list` names the subjects (calendars, counts, cycles), `run SUBJECT` runs each operation once on each
//! row, under callgrind, and says what there was; `time SUBJECT` measures the same calls by the clock.

mod cases;
mod operations;
#[path = "../../random.rs"]
mod random;
mod slots;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use crate::cases::Case;
use crate::operations::Operation;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments.as_slice() {
        ["list"] => cases::subjects().for_each(|subject| println!("{subject}")),
        [command @ ("run" | "time"), subject] => {
            let Some((operations, cases)) = cases::of(subject) else {
                eprintln!("{subject}: there is no such subject");
                return ExitCode::FAILURE;
            };
            if command == "run" { run(operations, &cases) } else { time(operations, &cases) }
        }
        _ => {
            eprintln!("list | run SUBJECT | time SUBJECT");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Each operation once on each row, and the names of both.
fn run(operations: &[Operation], cases: &[Case]) {
    assert!(cases.len() <= slots::ALL.len(), "{} rows, and fewer functions", cases.len());
    for operation in operations {
        println!("operation {}", operation.name);
        for (case, (_, slot)) in cases.iter().zip(slots::ALL) {
            black_box(slot)(black_box(operation.run), black_box(case));
        }
    }
    for (case, (name, _)) in cases.iter().zip(slots::ALL) {
        println!("row {name} {} {}", case.class.name(), case.name);
    }
}

/// How often a call is measured, and how many calls a measurement has.
const MEASUREMENTS: u32 = 9;
const CALLS: u32 = 8;

/// Nanoseconds of each call: the least of some measurements, less those of a call that does nothing.
fn time(operations: &[Operation], cases: &[Case]) {
    let measured = |run: fn(&Case), case: &Case| {
        let least = (0..MEASUREMENTS).map(|_| {
            let start = Instant::now();
            for _ in 0..CALLS {
                black_box(run)(black_box(case));
            }
            start.elapsed()
        });
        least.min().unwrap_or_default().as_secs_f64() * 1e9 / f64::from(CALLS)
    };
    for operation in operations {
        for (case, (name, _)) in cases.iter().zip(slots::ALL) {
            let nothing = measured(
                |case| {
                    black_box(case);
                },
                case,
            );
            println!("{} {name} {:.1}", operation.name, (measured(operation.run, case) - nothing).max(0.0));
        }
    }
}
