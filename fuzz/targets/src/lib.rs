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

/// A fuzzer's name and what it runs.
pub type Target = (&'static str, fn(&[u8]));

/// Every one. Their corpora are the folders of their names.
pub const ALL: &[Target] = &[
    ("arithmetic", arithmetic::run),
    ("columns", columns::run),
    ("conversion", conversion::run),
    ("definition", definition::run),
    ("icalendar", icalendar::run),
    ("pattern", pattern::run),
    ("recurrence", recurrence::run),
    ("registry", registry::run),
    ("text", text::run),
    ("words", words::run),
];

/// Runs the target of a name.
///
/// # Panics
/// If there is none, or if a promise is broken.
pub fn run(name: &str, bytes: &[u8]) {
    let Some((_, run)) = ALL.iter().find(|(target, _)| *target == name) else {
        panic!("no target is called {name}");
    };
    run(bytes);
}

/// Runs the target of a name, and holds it to 10 ms, or to what [`CHECKING`] says. `SLOWER`, an environment
/// variable, is how many times as slow a sanitizer makes it.
///
/// # Panics
/// As [`run`], and if the bytes take longer every time of `TRIES`.
pub fn run_in_time(name: &str, bytes: &[u8]) {
    static SLOWER: OnceLock<u32> = OnceLock::new();
    let slower = *SLOWER.get_or_init(|| {
        let own = std::env::var("SLOWER").ok().and_then(|text| text.parse().ok());
        own.unwrap_or(1)
    });
    let own = CHECKING.iter().find(|(target, _)| *target == name).map_or(10, |(_, most)| *most);
    let most = Duration::from_millis(own) * slower;
    // A process that waits for its turn is not slow.
    let mut least = Duration::MAX;
    for _ in 0..TRIES {
        let start = Instant::now();
        run(name, bytes);
        least = least.min(start.elapsed());
        if least <= most {
            return;
        }
    }
    panic!("{name} takes {least:?} at the least, more than {most:?}");
}

/// The targets that have more than 10 ms, and how many they have: they check calendars by the kit, some
/// thousand months of each, `registry` eight of them one after the other.
const CHECKING: [(&str, u64); 2] = [("definition", 50), ("registry", 50)];

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
