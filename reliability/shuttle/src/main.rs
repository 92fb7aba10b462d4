//! The registry's directory under schedules at random: the library's own source, compiled against shuttle.
//!
//! Where loom (`crates/metonic/tests/loom`) takes every schedule of two threads and every stale read,
//! shuttle takes some of the schedules of four and more, whose memory is always fresh.
//!
//! `--schedules N` (10⁶): for either scheduler, over all models together. A schedule that fails is printed,
//! and can be replayed with `shuttle::replay`. `SHUTTLE_RANDOM_SEED` gives the seed.

#[allow(clippy::pedantic, dead_code, unreachable_pub, reason = "the library's own source")]
#[path = "../../../crates/metonic/src/registry/directory.rs"]
mod directory;
mod models;
#[allow(clippy::pedantic, dead_code, unreachable_pub, reason = "the library's own source")]
#[path = "../../../crates/metonic/src/registry/name.rs"]
mod name;
mod sync;

use std::process::{self, ExitCode};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Instant;

use shuttle::scheduler::{PctScheduler, RandomScheduler, Scheduler};
use shuttle::{Config, Runner};

use self::models::{MODELS, Model, Tally};

/// Points at which PCT changes the threads' priorities: bugs that need three changes are found too.
const DEPTH: usize = 4;

fn main() -> ExitCode {
    let schedules = schedules();
    let each = schedules.div_ceil(MODELS.len());
    let start = Instant::now();
    // One scheduler a core.
    let random = thread::spawn(move || run_all("random", each, move || RandomScheduler::new(each)));
    let pct = thread::spawn(move || run_all("PCT", each, move || PctScheduler::new(DEPTH, each)));
    let (Ok(random), Ok(pct)) = (random.join(), pct.join()) else {
        eprintln!("a schedule failed: see above");
        return ExitCode::FAILURE;
    };
    println!("{:.1} s", start.elapsed().as_secs_f64());
    println!(
        "figure: {} models, {random} schedules at random and {pct} by PCT of depth {DEPTH}; every model in both \
         outcomes",
        MODELS.len()
    );
    ExitCode::SUCCESS
}

fn schedules() -> usize {
    let mut arguments = std::env::args().skip(1);
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => 1_000_000,
        (Some("--schedules"), Some(number)) if number.replace('_', "").parse::<usize>().is_ok() => {
            number.replace('_', "").parse().unwrap_or(1)
        }
        _ => {
            eprintln!("--schedules N");
            process::exit(2)
        }
    }
}

/// Runs every model by a scheduler of its own. Returns the schedules.
///
/// # Panics
/// If a schedule fails, or a model came upon one outcome alone.
fn run_all<S: Scheduler + 'static>(by: &str, each: usize, scheduler: impl Fn() -> S) -> u64 {
    MODELS.iter().map(|&(name, model)| run(by, name, model, scheduler(), each)).sum()
}

fn run(by: &str, name: &str, model: Model, scheduler: impl Scheduler + 'static, each: usize) -> u64 {
    let mut config = Config::new();
    // The relaxed loads of the index are loom's to judge.
    config.silence_warnings = true;
    let tally = Arc::new(Tally::default());
    let inside = Arc::clone(&tally);
    Runner::new(scheduler, config).run(move || {
        inside.schedules.fetch_add(1, Ordering::Relaxed);
        model(&inside);
    });
    println!("{by}: {name}: {tally:?}");
    let Tally { schedules, seen, missed } = &*tally;
    let schedules = schedules.load(Ordering::Relaxed);
    assert_eq!(schedules, each as u64);
    let outcomes = [seen, missed].map(|count| count.load(Ordering::Relaxed));
    assert!(outcomes.iter().all(|&count| count > 0), "{name}: one outcome alone: {outcomes:?}");
    schedules
}
