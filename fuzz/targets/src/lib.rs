//! What the fuzzers run: one function of bytes for each part of Metonic that strangers' bytes reach.
//!
//! A function panics where a promise is broken: a panic in the library, an answer that its inverse
//! does not give back, two ways that differ. Bytes that say nothing are passed over.
//!
//! The fuzzers are in the folder above; `tests/replay.rs` runs every function over its corpus.

mod arithmetic;
mod columns;
mod conversion;
mod definition;
mod icalendar;
mod pattern;
mod recurrence;
mod registry;
mod text;
mod words;

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use arbitrary::{Result, Unstructured};
use metonic::{AnyCalendar, Day, Registry};

/// A fuzzer. Its corpus is the folder of its name.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The name.
    pub name: &'static str,
    /// What it runs.
    pub run: fn(&[u8]),
    /// The longest that any bytes may take.
    pub most: Duration,
}

const fn target(name: &'static str, run: fn(&[u8]), milliseconds: u64) -> Target {
    Target { name, run, most: Duration::from_millis(milliseconds) }
}

/// Every one. `definition` and `registry` check calendars by the kit, some thousand months of each, the latter
/// eight of them one after the other.
pub const ALL: &[Target] = &[
    target("arithmetic", arithmetic::run, 10),
    target("columns", columns::run, 10),
    target("conversion", conversion::run, 10),
    target("definition", definition::run, 50),
    target("icalendar", icalendar::run, 10),
    target("pattern", pattern::run, 10),
    target("recurrence", recurrence::run, 10),
    target("registry", registry::run, 50),
    target("text", text::run, 10),
    target("words", words::run, 10),
];

fn named(name: &str) -> &'static Target {
    let Some(target) = ALL.iter().find(|target| target.name == name) else {
        panic!("no target is called {name}");
    };
    target
}

/// Runs the target of a name.
///
/// # Panics
/// If there is none, or if a promise is broken.
pub fn run(name: &str, bytes: &[u8]) {
    (named(name).run)(bytes);
}

/// Runs the target of a name, and holds it to its time; `SLOWER`, an environment variable, is how many times as
/// slow instrumentation makes it.
///
/// # Panics
/// As [`run`], and if the bytes take longer every time of `TRIES`.
pub fn run_in_time(name: &str, bytes: &[u8]) {
    static SLOWER: OnceLock<u32> = OnceLock::new();
    let slower = *SLOWER.get_or_init(|| match std::env::var("SLOWER") {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("SLOWER is '{text}', which is no number")),
        Err(_) => 1,
    });
    let target = named(name);
    let most = target.most * slower;
    // A process that waits for its turn is not slow.
    let mut least = Duration::MAX;
    for _ in 0..TRIES {
        let start = Instant::now();
        (target.run)(bytes);
        least = least.min(start.elapsed());
        if least <= most {
            return;
        }
    }
    panic!("{name} takes {least:?} at the least, more than {most:?}");
}

/// How often what takes too long is tried.
const TRIES: u32 = 5;

/// A built-in calendar.
fn calendar(bytes: &mut Unstructured<'_>) -> Result<AnyCalendar> {
    let place = bytes.choose_index(metonic::calendars::ALL.len())?;
    Ok(Registry::global().calendars().nth(place).unwrap_or(AnyCalendar::GREGORIAN))
}

/// Any day, those of some centuries about now as often as all others.
fn day(bytes: &mut Unstructured<'_>) -> Result<Day> {
    let near: bool = bytes.arbitrary()?;
    Ok(Day::new(if near { bytes.int_in_range(-500_000..=500_000)? } else { bytes.arbitrary()? }))
}

/// What is left, as text.
fn rest<'b>(bytes: &mut Unstructured<'b>) -> &'b str {
    let rest = bytes.bytes(bytes.len()).unwrap_or_default();
    match core::str::from_utf8(rest) {
        Ok(text) => text,
        Err(error) => {
            core::str::from_utf8(rest.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or_default()
        }
    }
}
