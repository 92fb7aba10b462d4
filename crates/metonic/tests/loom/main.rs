//! The registry's directory, under every schedule and every stale read that loom's model of memory
//! allows.
//!
//! The real source is compiled here against synchronization of loom's. Each model runs as it
//! stands, where it must pass, and with bugs planted in what the directory stands on ([`Plant`]),
//! where it must fail: a model that passes with a bug in it says nothing. Then each place of the
//! source that takes the lock, or asks for more than `Relaxed`, loses it alone, and some model must
//! fail. Look-ups run in threads of their own, since loom 0.7.2 explores a single execution where
//! the model's main thread reads; every model counts its executions and what its readers saw.
//!
//! A program of its own, so that it ends with what it counted.
#![allow(unsafe_code, reason = "the once-lock that loom lacks is built on its checked cell")]

#[allow(clippy::pedantic, dead_code, unreachable_pub, unused_imports, reason = "the library's own source")]
#[path = "../../src/registry/directory.rs"]
mod directory;
mod models;
#[allow(clippy::pedantic, dead_code, unreachable_pub, unused_imports, reason = "the library's own source")]
#[path = "../../src/registry/name.rs"]
mod name;
mod sync;

use std::collections::BTreeSet;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use self::models::MODELS;
use self::sync::{Place, Plant};

/// What the executions of a model came upon.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    executions: AtomicUsize,
    /// Executions in which a reader saw what was written meanwhile, or in which the first of two
    /// writers came first.
    seen: AtomicUsize,
    /// The others.
    missed: AtomicUsize,
}

impl Tally {
    pub(crate) fn count(&self, seen: bool) {
        (if seen { &self.seen } else { &self.missed }).fetch_add(1, Ordering::Relaxed);
    }
}

/// A model, run in every execution.
pub(crate) type Model = fn(&Tally);

/// Runs a model in every execution. `Err` if one of them fails; else what they came upon, and the places
/// of the directory's source that they came by.
fn explore(bug: Plant, model: Model) -> Result<(Arc<Tally>, BTreeSet<Place>), ()> {
    let tally = Arc::new(Tally::default());
    let inside = Arc::clone(&tally);
    let mut builder = loom::model::Builder::new();
    builder.max_branches = 20_000;
    sync::plant(bug);
    let answer = catch_unwind(AssertUnwindSafe(|| {
        builder.check(move || {
            inside.executions.fetch_add(1, Ordering::Relaxed);
            model(&inside);
        });
    }));
    sync::plant(Plant::None);
    let places = sync::places();
    answer.map(|()| (tally, places)).map_err(|_| ())
}

/// The model passes as it is, over more than one execution and with both outcomes, and fails with
/// each of the bugs. Returns its executions and its places.
fn passes_and_catches(title: &str, model: Model, bugs: &[Plant]) -> (usize, BTreeSet<Place>) {
    let (tally, places) = explore(Plant::None, model).expect("the model passes");
    println!("{title}: {tally:?}");
    let [executions, seen, missed] =
        [&tally.executions, &tally.seen, &tally.missed].map(|count| count.load(Ordering::Relaxed));
    assert!(executions > 1);
    assert!(seen > 0, "no reader ever saw an entry");
    assert!(missed > 0, "no reader ever came too early");
    for &bug in bugs {
        assert!(explore(bug, model).is_err(), "{title}: the model passes with {bug:?}");
        println!("{title}: {bug:?} is caught");
    }
    (executions, places)
}

fn main() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        // Loom's threads are coroutines of the thread that explores, whose plant this is.
        if sync::planted() == Plant::None {
            usual(info);
        }
    }));
    let explored: Vec<(usize, BTreeSet<Place>)> = thread::scope(|scope| {
        let threads: Vec<_> = MODELS
            .iter()
            .map(|&(title, model, bugs)| scope.spawn(move || passes_and_catches(title, model, bugs)))
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("every model passes")).collect()
    });
    let places: BTreeSet<Place> = explored.iter().flat_map(|(_, places)| places).copied().collect();
    for &place in &places {
        let caught = MODELS.iter().zip(&explored).find(|((_, model, _), (_, passed))| {
            passed.contains(&place) && explore(Plant::At(place), *model).is_err()
        });
        let ((title, ..), _) = caught.unwrap_or_else(|| panic!("every model passes with {place:?} weakened"));
        println!("{place:?} weakened is caught: {title}");
    }
    let count = |kind| places.iter().filter(|place| place.kind == kind).count();
    let locks = count(sync::Kind::Lock);
    // As many as the source has: a place that no model came by would not be weakened.
    let source = include_str!("../../src/registry/directory.rs");
    let source = source.split_once("#[cfg(test)]").map_or(source, |(before, _)| before);
    let has = |text: &str| source.matches(text).count();
    assert_eq!(locks, has("writer.lock()"), "a lock that no model takes");
    assert_eq!(places.len() - locks, has("Ordering::Acquire)") + has("Ordering::Release)"), "an ordering");
    println!(
        "figure: {} models, {} executions, each with both outcomes; each of {} orderings and {} locks of the \
         directory's source weakened alone, and the once-lock's two, fails a model",
        MODELS.len(),
        explored.iter().map(|(executions, _)| executions).sum::<usize>(),
        places.len() - locks,
        locks,
    );
}
