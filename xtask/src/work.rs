//! `cargo xtask work`: that no public operation works long, on any calendar, count or cycle, for any
//! input, counted in instructions by callgrind.
//!
//! `reliability/work` calls each operation once on each of some dozens of rows: usual days, days anywhere,
//! and the ends of everything. Each call is counted by itself, with all that it calls. Two things fail:
//! - a call of more than 5 µs, or 50 µs where the sun or the moon is computed. Instructions are taken for
//!   time at [`RATE`], which is slower than any call that is measured in the same run;
//! - a call on an extreme row that executes more than twice what the dearest usual row does.
//!
//! What may pass a limit, by how much and why, is in `work/exceptions.rs`; an exception that nothing needs
//! fails too.

mod exceptions;
mod profile;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use self::exceptions::{Exception, Limit};
use crate::{Outcome, cargo};

/// Instructions a nanosecond, less than any call executes that is measured.
const RATE: f64 = 3.0;
/// 5 µs and 50 µs, in instructions.
const ARITHMETIC: u64 = 15_000;
const ASTRONOMICAL: u64 = 150_000;
/// How many times what is usual, and instructions that are nothing beside a call.
const TIMES: u64 = 2;
const NOTHING: u64 = 200;
/// Calls shorter than this, in instructions, measure the clock and not the call.
const MEASURED: u64 = 3_000;
/// Subjects that are measured: arithmetic, tables, whole numbers of 128 bits, tables of daily motions.
const TIMED: [&str; 5] = ["gregorian", "hebrew", "islamic-civil", "hindu-lunar", "tibetan-phugpa"];

/// A call that was counted.
struct Call {
    subject: String,
    operation: String,
    row: String,
    class: String,
    instructions: u64,
}

pub(crate) fn run(only: &[String]) -> Outcome {
    let program = cargo::program(crate::root().join("reliability"), "metonic-work", &[])?;
    let subjects = output(Command::new(&program).arg("list"))?;
    let subjects: Vec<&str> = subjects
        .lines()
        .filter(|subject| only.is_empty() || only.iter().any(|only| only == subject))
        .collect();
    if let Some(unknown) = only.iter().find(|only| !subjects.contains(&only.as_str())) {
        return Err(format!("nothing is called {unknown}").into());
    }
    let calls = counted(&program, &subjects)?;
    let mut used = vec![false; exceptions::ALL.len()];
    let mut wrong = too_long(&calls, &mut used);
    wrong.extend(too_uneven(&calls, &mut used));
    if only.is_empty() {
        let idle = exceptions::ALL.iter().zip(&used).filter(|(_, used)| !**used);
        wrong.extend(idle.map(|(exception, _)| {
            let Exception { limit, reason, .. } = exception;
            format!("nothing needs the exception from {limit:?}: {reason}")
        }));
    }
    let (slowest, longest) = measured(&program, &subjects, &calls)?;
    if slowest < RATE {
        wrong.push(format!("{slowest:.1} instructions a ns measured, where {RATE} are counted on"));
    }
    for line in &wrong {
        println!("{line}");
    }
    report(&calls, slowest, longest, wrong.len());
    match wrong.len() {
        0 => Ok(()),
        number => Err(format!("{number} operations work longer than they may").into()),
    }
}

/// The calls that pass the limit of their kind.
fn too_long(calls: &[Call], used: &mut [bool]) -> Vec<String> {
    let mut worst: BTreeMap<(&str, &str), &Call> = BTreeMap::new();
    for call in calls {
        let most = worst.entry((&call.subject, &call.operation)).or_insert(call);
        if call.instructions > most.instructions {
            *most = call;
        }
    }
    let mut wrong = Vec::new();
    for call in worst.into_values() {
        let limit = if exceptions::is_astronomical(&call.subject, &call.operation) {
            ASTRONOMICAL
        } else {
            ARITHMETIC
        };
        if call.instructions > limit
            && !is_excepted(used, Limit::Time, &call.subject, &call.operation, call.instructions)
        {
            wrong.push(format!(
                "{}, {}: {} instructions, at most {limit} ({}, {})",
                call.subject, call.operation, call.instructions, call.class, call.row
            ));
        }
    }
    wrong
}

/// The operations whose extremes execute more than twice what is usual.
fn too_uneven(calls: &[Call], used: &mut [bool]) -> Vec<String> {
    let mut rows: BTreeMap<(&str, &str), (u64, Option<&Call>)> = BTreeMap::new();
    for call in calls {
        let (usual, extreme) = rows.entry((&call.subject, &call.operation)).or_default();
        // Of what stands on a table the days that it does not have are a rule of their own.
        let is_usual = call.class == "usual" || (call.class == "far" && exceptions::has_table(&call.subject));
        if is_usual {
            *usual = (*usual).max(call.instructions);
        } else if extreme.is_none_or(|most| most.instructions < call.instructions) {
            *extreme = Some(call);
        }
    }
    let mut wrong = Vec::new();
    for ((subject, operation), (usual, extreme)) in rows {
        let Some(extreme) = extreme else { continue };
        if extreme.instructions > TIMES * usual + NOTHING
            && !is_excepted(used, Limit::Times, subject, operation, extreme.instructions)
        {
            wrong.push(format!(
                "{subject}, {operation}: {} instructions, usually {usual} ({}, {})",
                extreme.instructions, extreme.class, extreme.row
            ));
        }
    }
    wrong
}

fn is_excepted(used: &mut [bool], limit: Limit, subject: &str, operation: &str, instructions: u64) -> bool {
    let excepts = |exception: &Exception| {
        exception.limit == limit
            && instructions <= exception.most
            && exception.has_subject(subject)
            && exception.has_operation(operation)
    };
    let mut found = false;
    for (exception, used) in exceptions::ALL.iter().zip(used) {
        if excepts(exception) {
            (*used, found) = (true, true);
        }
    }
    found
}

/// Counts every subject's calls, on all cores.
fn counted(program: &Path, subjects: &[&str]) -> Result<Vec<Call>, Box<dyn std::error::Error>> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let left = Mutex::new(subjects.iter());
    let answers = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let next = left.lock().ok().and_then(|mut left| left.next());
                    let Some(subject) = next else { break };
                    let answer = count(program, subject).map_err(|error| format!("{subject}: {error}"));
                    if let Ok(mut answers) = answers.lock() {
                        answers.push(answer);
                    }
                }
            });
        }
    });
    let mut calls = Vec::new();
    for answer in answers.into_inner().unwrap_or_default() {
        calls.extend(answer?);
    }
    Ok(calls)
}

fn count(program: &Path, subject: &str) -> Result<Vec<Call>, Box<dyn std::error::Error>> {
    let file = program.with_file_name(format!("work-{}.callgrind", subject.replace(':', "-")));
    let printed = output(
        Command::new("valgrind")
            .args(["-q", "--tool=callgrind", "--compress-strings=no", "--compress-pos=no"])
            .arg(format!("--callgrind-out-file={}", file.display()))
            .arg(program)
            .args(["run", subject]),
    )?;
    let profile = std::fs::read_to_string(&file)?;
    let costs = profile::costs(&profile);
    std::fs::remove_file(&file)?;
    let operations: Vec<&str> = printed.lines().filter_map(|line| line.strip_prefix("operation ")).collect();
    let mut calls = Vec::new();
    for line in printed.lines().filter_map(|line| line.strip_prefix("row ")) {
        let mut words = line.splitn(3, ' ');
        let (Some(slot), Some(class), Some(row)) = (words.next(), words.next(), words.next()) else {
            return Err(format!("no row: {line}").into());
        };
        for &operation in &operations {
            let cost = costs.get(&(slot, operation));
            // Two operations of the same instructions would be one function, with the costs of both.
            let &instructions = cost.ok_or_else(|| format!("{operation} was not counted in {row}"))?;
            calls.push(Call {
                subject: subject.into(),
                operation: operation.into(),
                row: row.into(),
                class: class.into(),
                instructions,
            });
        }
    }
    Ok(calls)
}

/// The fewest instructions a ns of any call that is measured, and the longest call by the clock, in ns.
fn measured(
    program: &Path,
    subjects: &[&str],
    calls: &[Call],
) -> Result<(f64, f64), Box<dyn std::error::Error>> {
    let (mut slowest, mut longest) = (f64::INFINITY, 0.0_f64);
    for subject in TIMED.iter().filter(|subject| subjects.contains(subject)) {
        let printed = output(Command::new(program).args(["time", subject]))?;
        // Rows and operations come in the order in which they were counted, rows within operations.
        let mut counted: BTreeMap<(&str, &str), Vec<u64>> = BTreeMap::new();
        for call in calls.iter().filter(|call| call.subject == *subject) {
            counted.entry((&call.subject, &call.operation)).or_default().push(call.instructions);
        }
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for line in printed.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            let [operation, _, time] = words.as_slice() else {
                return Err(format!("no time: {line}").into());
            };
            let time: f64 = time.parse()?;
            let place = places.entry(operation).or_default();
            let row = counted.get(&(*subject, *operation)).and_then(|rows| rows.get(*place));
            *place += 1;
            let Some(&instructions) = row else { continue };
            longest = longest.max(time);
            if instructions >= MEASURED {
                #[allow(clippy::cast_precision_loss, reason = "a call executes fewer than 2^52 instructions")]
                let rate = instructions as f64 / time;
                slowest = slowest.min(rate);
            }
        }
    }
    Ok((slowest, longest))
}

fn report(calls: &[Call], slowest: f64, longest: f64, wrong: usize) {
    let most = |astronomical: bool| {
        calls
            .iter()
            .filter(|call| exceptions::is_astronomical(&call.subject, &call.operation) == astronomical)
            .filter(|call| !exceptions::is_any(Limit::Time, &call.subject, &call.operation))
            .max_by_key(|call| call.instructions)
    };
    let shown = |call: Option<&Call>| {
        call.map_or_else(
            || "none".to_string(),
            |call| {
                #[allow(clippy::cast_precision_loss, reason = "a call executes fewer than 2^52 instructions")]
                let microseconds = call.instructions as f64 / RATE / 1000.0;
                format!("{:.1} µs ({}, {})", microseconds, call.subject, call.operation)
            },
        )
    };
    println!(
        "figure: {} calls counted one by one; at {RATE} instructions a ns (the slowest of five calendars \
         measured: {slowest:.1}, their longest call {:.1} µs) the longest arithmetic one {}, the longest \
         astronomical one {}; {} exceptions with reasons, {wrong} failures",
        calls.len(),
        longest / 1000.0,
        shown(most(false)),
        shown(most(true)),
        exceptions::ALL.len(),
    );
}

/// What a command prints.
fn output(command: &mut Command) -> Result<String, Box<dyn std::error::Error>> {
    let output = command.output().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
