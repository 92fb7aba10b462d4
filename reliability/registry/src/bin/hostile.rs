//! Calendars that call the registry from every method, that panic in any, whose `Drop` does either.
//!
//! Each scenario has a deadline: what hangs ends the program.
#![allow(clippy::result_large_err, reason = "a refusal hands the calendar back")]

use std::collections::BTreeSet;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

use metonic::calendars::{self, Persian};
use metonic::registry::{AnyCalendar, LookupError, Refusal, Registry, RetireError};
use metonic_reliability_registry::{
    Hooked, METHODS, Shifted, ask, figure, grouped, methods_of_the_trait, within,
};

/// Seconds that a scenario may take. The longest takes a few.
const DEADLINE: u64 = 120;

/// The registry of a scenario, for as long as the process lives: calendars hold it. It stays within reach,
/// so that it is not taken for a leak.
fn fresh() -> &'static Registry {
    static ALL: Mutex<Vec<&'static Registry>> = Mutex::new(Vec::new());
    let registry: &Registry = Box::leak(Box::new(Registry::new()));
    ALL.lock().expect("nobody panics").push(registry);
    registry
}

/// An id of letters, digits and hyphens.
fn id(prefix: &str, method: &str) -> String {
    format!("{prefix}-{}", method.replace('_', "-"))
}

/// The registry works as it did: it finds, registers and retires.
fn works(registry: &Registry, name: &str) {
    let handle = registry.register(Shifted::new(name, 7)).expect("the registry takes a lawful calendar");
    assert_eq!(registry.calendar(name), Ok(handle));
    assert!(Shifted::is(handle, name, 7));
    assert_eq!(registry.retire(handle), Ok(()));
    assert!(matches!(registry.calendar(name), Err(LookupError::Unknown { .. })));
    assert!(registry.calendar("persian").is_ok());
}

/// Every question that the registry answers, and both of its writes.
fn meddle(registry: &Registry, name: &str) {
    if registry.calendar(name).is_err() {
        // On another thread the same may be going on: a refusal is as good.
        let _ = registry.register(Shifted::new(name, 1));
        assert_eq!(registry.calendar(name).expect("it is there, by whomever").id(), name);
        assert!(registry.calendars().count() > calendars::ALL.len());
        assert!(registry.calendar_names().iter().any(|listed| listed == name));
        let _ = registry.register(Shifted::new(name, 2)).expect_err("the name is taken");
        let passing = registry.register(Shifted::new(&format!("{name}-passing"), 3));
        assert!(passing.is_err() || registry.retire(passing.expect("it was")).is_ok());
    }
    assert_eq!(registry.retire(Persian.into()), Err(RetireError::BuiltIn));
    assert!(registry.find("jdn").is_ok() && registry.calendar_with_qt(0).is_ok());
}

/// Every method uses the registry, in the check of the calendar's own registration and after it, and
/// registers another calendar. Returns how many calls did.
fn every_method_calls_the_registry() -> usize {
    let registry = fresh();
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let asked: &'static Mutex<BTreeSet<&str>> = Box::leak(Box::default());
    let nosy = registry
        .register(Hooked::new("nosy", move |method| {
            counted.fetch_add(1, Ordering::Relaxed);
            asked.lock().expect("nobody panics").insert(method);
            meddle(registry, &id("from", method));
        }))
        .expect("a calendar may use the registry");
    let in_check = asked.lock().expect("nobody panics").len();
    for method in METHODS {
        ask(nosy.object(), method);
        let made = id("from", method);
        assert!(Shifted::is(registry.calendar(&made).expect("it was registered"), &made, 1), "{method}");
    }
    assert!(in_check > METHODS.len() / 2, "the check asks {in_check} methods");
    calls.load(Ordering::Relaxed)
}

/// A calendar whose check registers one whose check registers one, eight deep.
fn checks_within_checks() {
    fn nested(registry: &'static Registry, depth: u32) -> Result<AnyCalendar, Refusal> {
        let once = AtomicUsize::new(0);
        let hook = move |_: &'static str| {
            if depth > 0 && once.fetch_add(1, Ordering::Relaxed) == 0 {
                nested(registry, depth - 1).expect("it is lawful");
            }
        };
        registry.register(Hooked::new(&format!("depth-{depth}"), hook)).map_err(|refused| refused.reason)
    }
    let registry = fresh();
    nested(registry, 8).expect("it is lawful");
    for depth in 0..=8 {
        assert!(registry.calendar(&format!("depth-{depth}")).is_ok());
    }
}

/// Two threads, two registries: each calendar's check registers in the other registry, and each takes
/// the other's names.
fn crosswise() {
    let (one, two) = (fresh(), fresh());
    for round in 0..20 {
        let start = Barrier::new(2);
        thread::scope(|scope| {
            for (mine, other) in [(one, two), (two, one)] {
                let start = &start;
                scope.spawn(move || {
                    start.wait();
                    let name = format!("cross-{round}");
                    let inner = name.clone();
                    let _ = mine.register(Hooked::new(&name, move |_| meddle(other, &inner)));
                    assert!(mine.calendar(&name).is_ok());
                });
            }
        });
    }
}

/// A panic in any one method, at its first call or a later one. Returns how many methods' panics had the
/// calendar refused, and which the check does not ask.
fn a_panic_in_any_method() -> (usize, Vec<&'static str>) {
    let registry = fresh();
    let (mut refused, mut unasked) = (0, Vec::new());
    for &method in METHODS {
        for nth in [1, 2, 1_000] {
            let name = format!("{}-{nth}", id("panics", method));
            let dropped = Arc::new(AtomicUsize::new(0));
            let (counter, calls) = (Arc::clone(&dropped), AtomicUsize::new(0));
            let calendar = Hooked::new(&name, move |called| {
                if called == "drop" {
                    counter.fetch_add(1, Ordering::Relaxed);
                }
                let is_it = called == method && calls.fetch_add(1, Ordering::Relaxed) + 1 == nth;
                assert!(!is_it, "planted");
            });
            match registry.register(calendar) {
                Err(back) => {
                    assert_eq!(back.reason, Refusal::Panicked, "{method}");
                    assert_eq!(dropped.load(Ordering::Relaxed), 0, "{method}: handed back");
                    drop(back);
                    assert_eq!(dropped.load(Ordering::Relaxed), 1, "{method}: once");
                    assert!(registry.calendar(&name).is_err());
                    refused += usize::from(nth == 1);
                }
                Ok(handle) => {
                    // The panic is still to come, and is the caller's.
                    if nth == 1 {
                        unasked.push(method);
                        let answer = catch_unwind(AssertUnwindSafe(|| ask(handle.object(), method)));
                        assert!(answer.is_err(), "{method}");
                    }
                    assert_eq!(registry.calendar(&name), Ok(handle));
                    assert_eq!(dropped.load(Ordering::Relaxed), 0, "{method}: kept for ever");
                }
            }
            works(registry, &format!("{name}-after"));
        }
    }
    (refused, unasked)
}

/// A refused calendar whose `Drop` looks up, registers and retires: outside of every check and within
/// another's.
fn a_drop_that_calls_the_registry() {
    let registry = fresh();
    let careless = move |name: &str| {
        let name = name.to_owned();
        Hooked::new("persian", move |method| {
            if method == "drop" {
                works(registry, &name);
            }
        })
    };
    let refused = registry.register(careless("dropped")).expect_err("Persian is there");
    assert_eq!(refused.reason.to_string(), "the name 'persian' belongs to 'persian'");
    drop(refused);
    let refused = registry.register(Shifted::new("dropped", 1)).expect_err("its Drop had the name");
    assert!(matches!(refused.reason, Refusal::Retired { .. }));
    let turns = AtomicUsize::new(0);
    let outer = registry.register(Hooked::new("outer", move |_| {
        if turns.fetch_add(1, Ordering::Relaxed) < 3 {
            drop(registry.register(careless(&format!("within-{}", turns.load(Ordering::Relaxed)))));
        }
    }));
    assert!(outer.is_ok());
    for turn in 1..=3 {
        let refused =
            registry.register(Shifted::new(&format!("within-{turn}"), 1)).expect_err("it was there");
        assert!(matches!(refused.reason, Refusal::Retired { .. }), "dropped within the check");
    }
    works(registry, "after-drops");
}

/// A calendar whose `Drop` panics: refused for its name, for a law or for a panic, it is its owner's to
/// drop; accepted, it is never dropped.
fn a_drop_that_panics() {
    let registry = Registry::new();
    let bomb = |id: &str, in_check: bool| {
        Hooked::new(id, move |method| {
            assert!(method != "drop", "planted");
            assert!(!(in_check && method == "month"), "planted");
        })
    };
    for (nth, (id, in_check)) in
        [("persian", false), ("no/name", false), ("bomb", true)].into_iter().enumerate()
    {
        let refused = registry.register(bomb(id, in_check)).expect_err("it is to be refused");
        assert!(catch_unwind(AssertUnwindSafe(|| drop(refused))).is_err(), "{id}");
        works(&registry, &format!("after-{nth}"));
    }
    let kept = registry.register(bomb("kept", false)).expect("it is lawful");
    drop(registry);
    assert_eq!(kept.id(), "kept");
}

/// Panics whose payload panics, or calls the registry, when it is dropped.
fn payloads() {
    struct Payload(&'static Registry, bool);
    impl Drop for Payload {
        fn drop(&mut self) {
            works(self.0, "by-payload");
            assert!(!self.1, "planted");
        }
    }
    let registry = fresh();
    for panics in [false, true] {
        let refused = registry.register(Hooked::new("payload", move |method| {
            if method == "find" {
                panic::panic_any(Payload(registry, panics));
            }
        }));
        assert_eq!(refused.map_err(|refused| refused.reason), Err(Refusal::Panicked));
    }
    works(registry, "after-payloads");
}

/// The registry used by a destructor while its thread panics: a second panic that got out would end the
/// process.
fn while_unwinding() {
    struct Guard(&'static Registry);
    impl Drop for Guard {
        fn drop(&mut self) {
            assert!(thread::panicking());
            let refused =
                self.0.register(Hooked::new("second", |method| assert!(method != "year", "planted")));
            assert_eq!(refused.map_err(|refused| refused.reason), Err(Refusal::Panicked));
            works(self.0, "by-guard");
        }
    }
    let registry = fresh();
    let answer = catch_unwind(|| {
        let _guard = Guard(registry);
        panic!("planted");
    });
    assert!(answer.is_err());
    works(registry, "after-unwinding");
}

fn main() {
    // Hundreds of panics are wanted.
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if info.payload_as_str().is_some_and(|text| !text.contains("planted")) {
            usual(info);
        }
    }));
    let of_trait: BTreeSet<_> = methods_of_the_trait().into_iter().collect();
    assert_eq!(of_trait, METHODS.iter().copied().collect(), "every method of the trait is hooked");
    let calls = within(DEADLINE, "every method calls the registry", every_method_calls_the_registry);
    within(DEADLINE, "checks within checks", checks_within_checks);
    within(DEADLINE, "two registries crosswise", crosswise);
    let (refused, unasked) = within(DEADLINE, "a panic in any method", a_panic_in_any_method);
    within(DEADLINE, "a Drop that calls the registry", a_drop_that_calls_the_registry);
    within(DEADLINE, "a Drop that panics", a_drop_that_panics);
    within(DEADLINE, "payloads", payloads);
    within(DEADLINE, "while unwinding", while_unwinding);
    println!("methods whose panic the check does not meet: {}", unasked.join(", "));
    figure(&format!(
        "{} methods that call the registry, {} calls in and after the check, no deadlock; {refused} methods whose \
         panic is refused, {} whose panic is the caller's; Drop and payloads that panic or call: none gets through",
        METHODS.len(),
        grouped(calls as u64),
        unasked.len(),
    ));
}
