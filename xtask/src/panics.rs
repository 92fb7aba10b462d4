//! `cargo xtask panics`: whether a panic can be reached from the core or from `metonic-text`.
//!
//! Both are built in release, and with them `xtask/probe`, which compiles their generic code for calendars known and
//! unknown. Every function that is not generic is compiled too, whoever calls it. `api.txt` of each crate says what is
//! public: a function of it that was not compiled makes the command fail. From those that were, the objects are
//! read, with those of their dependencies and of the standard library, and whatever refers to a panic is listed with
//! the function of ours that it is in. Those that [`allowed`] does not know make the command fail, and so does not
//! seeing the panic that is planted in the probe.
//!
//! Three sets of features are built: none, the default, and the default with `serde`, `chrono-0_4`, `time-0_3` and
//! `jiff-0_2`. `tracing` is left out, for what its macros do is its subscriber's, and so is `toml`, whose functions are
//! [`NOT_BUILT`].
//!
//! What is not seen: integer overflow, which wraps in release and is what tests look for that are run with overflow
//! checks on (every Gregorian day, samples of all days in the other calendars, fuzzers); endless loops and the end of
//! the stack; what is behind a pointer that code of others made.

mod allowed;
mod graph;
mod listing;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use self::allowed::{ALLOCATING, ALLOWED, ELSEWHERE, MEMORY};
use self::graph::Graph;
use self::listing::{Compiled, Listing, without_arguments};
use crate::{Outcome, api, cargo};

/// The sets of features, as cargo is told them.
const BUILDS: [(&str, &[&str]); 3] = [
    ("no features", &["--no-default-features"]),
    ("default features", &[]),
    ("default features and peers", &["--features=peers"]),
];

/// The libraries that are looked through.
const OURS: [&str; 3] = ["metonic", "metonic_text", "panic_probe"];

/// Functions behind the feature `toml`, by the type and the name: what they do is mostly the crate `toml`'s.
const NOT_BUILT: [(&str, &str); 12] = [
    // Of references to calendars; the listing knows no name of these.
    ("Calendar", "C"),
    ("Debug", "DefinitionError"),
    ("Debug", "Problem"),
    ("DefinitionError", "column"),
    ("DefinitionError", "key"),
    ("DefinitionError", "line"),
    ("DefinitionError", "problem"),
    ("Display", "DefinitionError"),
    ("Display", "Problem"),
    ("Registry", "define"),
    ("RuleCalendar", "from_toml"),
    ("RuleCalendar", "from_toml_in"),
];

/// Those whose public functions must all be there.
const LISTED: [&str; 2] = ["metonic", "metonic-text"];

/// The function of the probe in which a panic is planted.
const PLANTED: &str = "panic_probe::planted";

/// Functions that no run of a program comes to: they make constants, and nothing refers to them.
const CONSTANT: &[&str] = &["metonic::registry::built_in::place_of"];

/// What only a panic under way comes to, or only asks whether one is: no panic begins there.
const UNWINDING: &[&str] = &[
    "core::panicking::panic_cannot_unwind",
    "core::panicking::panic_in_cleanup",
    "std::panicking::catch_unwind::cleanup",
    "std::panicking::panic_count::GLOBAL_PANIC_COUNT",
    "std::panicking::panic_count::is_zero_slow_path",
];

/// What becomes of a reference to a panic.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Planted,
    Unwinding,
    Constant,
    NotReached(&'static str),
    Memory(&'static str),
    Failure,
}

pub(crate) fn run() -> Outcome {
    let mut found = BTreeSet::new();
    let mut compiled = Compiled::default();
    let mut listing = Listing::default();
    for package in LISTED {
        listing.add(&api::recorded(package)?);
    }
    println!("{:30} objects  functions", "");
    for (features, arguments) in BUILDS {
        let mut graph = Graph::default();
        for (library, is_inside) in build(arguments)? {
            graph.add(&library, is_inside)?;
        }
        for (_, name) in graph.functions() {
            compiled.add(name);
        }
        println!("{features:30} {:7} {:10}", graph.objects(), graph.functions().count());
        let references = references(&graph, &listing);
        if !references.iter().any(|&(verdict, ..)| verdict == Verdict::Planted) {
            return Err(format!("{features}: the planted panic is not seen").into());
        }
        found.extend(references);
    }
    let is_good = report(&found);
    let left = found.iter().filter(|(verdict, ..)| matches!(verdict, Verdict::NotReached(_))).count();
    let (count, missing) = compiled.compare(&listing, &NOT_BUILT);
    if !missing.is_empty() {
        println!(
            "\npublic functions that are not compiled, which xtask/probe should call: {}{}",
            missing.len(),
            missing.concat()
        );
    }
    is_good?;
    if !missing.is_empty() {
        return Err("not all public functions are looked through".into());
    }
    println!(
        "figure: {count} public functions and implementations of {}, none missed but {} of the feature toml; no panic \
         can be reached from them, but {left} that are referred to and each have a reason why they are not reached",
        LISTED.join(", "),
        NOT_BUILT.len()
    );
    Ok(())
}

/// Every panic with the functions of ours that refer to it.
fn references(graph: &Graph, listing: &Listing) -> BTreeSet<(Verdict, String, String)> {
    let panics = graph.panicking(is_panic);
    let judged = |(panic, function): (&str, &str)| {
        (verdict(graph, panic, function), panic.to_owned(), without_arguments(function))
    };
    let is_root = |name: &str| name.starts_with("panic_probe::") || is_ours(name) && listing.has(name);
    let roots = graph.functions().filter(|(_, name)| is_root(name)).map(|(place, _)| place);
    let reached = graph.reached(roots.collect());
    graph.referrers(&panics, &reached, is_ours).into_iter().map(judged).collect()
}

fn verdict(graph: &Graph, panic: &str, function: &str) -> Verdict {
    let plain = without_arguments(function);
    let not_reached = || {
        let fits = |allowed: &&allowed::Allowed| {
            allowed.panics.contains(&panic) && allowed.functions.contains(&&*plain)
        };
        let elsewhere = || ELSEWHERE.iter().find(|(name, _)| *name == panic).map(|(_, reason)| *reason);
        ALLOWED.iter().find(fits).map(|allowed| allowed.reason).or_else(elsewhere)
    };
    let memory = || {
        let path = plain.trim_start_matches(['<', '&']);
        let place = ALLOCATING.iter().find(|(module, _)| path.starts_with(module))?;
        MEMORY.contains(&panic).then_some(place.1)
    };
    if function == PLANTED {
        Verdict::Planted
    } else if UNWINDING.contains(&panic) {
        Verdict::Unwinding
    } else if CONSTANT.contains(&function) && !graph.is_referred_to(function) {
        Verdict::Constant
    } else if let Some(reason) = not_reached() {
        Verdict::NotReached(reason)
    } else if let Some(reason) = memory() {
        Verdict::Memory(reason)
    } else {
        Verdict::Failure
    }
}

fn report(found: &BTreeSet<(Verdict, String, String)>) -> Outcome {
    let mut failures = Vec::new();
    let mut unwinding = BTreeSet::new();
    println!("\nallowed");
    for (verdict, panic, function) in found {
        match verdict {
            Verdict::Planted => {}
            Verdict::Unwinding => {
                unwinding.insert(function);
            }
            Verdict::Constant => println!("  {panic} in {function}: a constant's; nothing refers to it"),
            Verdict::NotReached(reason) => println!("  {panic} in {function}: {reason}"),
            Verdict::Memory(reason) => println!("  {panic} in {function}: out of memory: {reason}"),
            Verdict::Failure => failures.push(format!("\n  {panic} in {function}")),
        }
    }
    println!("  what a panic under way comes to, or is looked for with: in {} functions", unwinding.len());
    failures.extend(idle(found));
    if failures.is_empty() {
        println!("\nno panic can be reached; the planted one is seen");
        Ok(())
    } else {
        Err(format!("\npanics that are not allowed: {}{}", failures.len(), failures.concat()).into())
    }
}

/// What is allowed and no longer there: a reason that is of nothing may come to be of another thing.
fn idle(found: &BTreeSet<(Verdict, String, String)>) -> impl Iterator<Item = String> {
    let is_idle = |panic: &str, function: &str| {
        !found.iter().any(|(verdict, found, of)| {
            matches!(verdict, Verdict::NotReached(_)) && found == panic && of == function
        })
    };
    ALLOWED
        .iter()
        .flat_map(|allowed| {
            allowed
                .functions
                .iter()
                .flat_map(|&function| allowed.panics.iter().map(move |&panic| (panic, function)))
        })
        .filter(move |(panic, function)| is_idle(panic, function))
        .map(|(panic, function)| format!("\n  {panic} in {function}: allowed, and not there"))
}

/// Builds the probe and gives the libraries to read, and whether each is one to look through.
fn build(arguments: &[&str]) -> Result<Vec<(PathBuf, bool)>, Box<dyn std::error::Error>> {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let target = crate::root().join(target).join("panics");
    let environment: [(&str, &OsStr); 4] = [
        // Apart, since the settings below would have everything else built anew.
        ("CARGO_TARGET_DIR", target.as_ref()),
        // With link-time optimisation, objects are LLVM's own code and not the machine's.
        ("CARGO_PROFILE_RELEASE_LTO", "off".as_ref()),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1".as_ref()),
        // Names with their generic arguments; and every function that needs none, be it put into its callers or
        // called by nobody.
        ("CARGO_ENCODED_RUSTFLAGS", "-Csymbol-mangling-version=v0\u{1f}-Clink-dead-code".as_ref()),
    ];
    let mut found = Vec::new();
    for message in cargo::build(crate::root(), "panic-probe", arguments, &environment)? {
        let is_ours = message["target"]["name"].as_str().is_some_and(|name| OURS.contains(&name));
        let files = message["filenames"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let files = files.map(PathBuf::from).filter(|file| file.extension().is_some_and(|is| is == "rlib"));
        found.extend(files.map(|file| (file, is_ours)));
    }
    if found.iter().filter(|(_, is_ours)| *is_ours).count() < 2 {
        return Err(format!("libraries built: {found:?}").into());
    }
    found.extend(standard_library()?.into_iter().map(|file| (file, false)));
    Ok(found)
}

/// The objects that programs of Rust are linked with.
fn standard_library() -> Result<Vec<PathBuf>, Box<dyn std::error::Error>> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "target-libdir"]).output()?;
    let directory = PathBuf::from(String::from_utf8(output.stdout)?.trim());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_wanted = ["libcore-", "liballoc-", "libstd-"].iter().any(|start| name.starts_with(start));
        if is_wanted && path.extension().is_some_and(|is| is == "rlib") {
            files.push(path);
        }
    }
    if files.len() == 3 {
        Ok(files)
    } else {
        Err(format!("libraries of the standard library: {files:?}").into())
    }
}

/// Whether a symbol is where a panic of the standard library begins, by the names that it gives
/// them (all of those of Rust 1.95 with `panic`, `fail`, `abort` or `overflow` were looked through).
fn is_panic(name: &str) -> bool {
    const WORDS: [&str; 7] =
        ["panic", "fail", "abort", "overflow", "handle_error", "handle_alloc_error", "resume_unwind"];
    // Unnamed data is known by its section, whose name has a dot and the name of what uses it.
    if is_ours(name) || name.starts_with('.') {
        return false;
    }
    let name = plain(name);
    let last = name.rsplit("::").next().unwrap_or(name);
    ["core::panicking::", "std::panicking::", "core::num::overflow_panic::"]
        .iter()
        .any(|module| name.starts_with(module))
        || WORDS.iter().any(|word| last.contains(word))
}

/// Whether a function is written in the core or in the probe.
fn is_ours(name: &str) -> bool {
    let path = name.trim_start_matches(['<', '&', '(', '[', '*']);
    ["metonic::", "metonic_text::", "panic_probe::"]
        .iter()
        .any(|ours| path.starts_with(ours) || plain(name).contains(&format!(" as {ours}")))
}

/// A name without the generic arguments at its end.
fn plain(name: &str) -> &str {
    name.split_once("::<").map_or(name, |(plain, _)| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panics_are_told_by_their_names() {
        for panic in [
            "core::panicking::panic_bounds_check",
            "core::panicking::assert_failed::<usize, usize>",
            "core::num::overflow_panic::add",
            "core::str::slice_error_fail",
            "core::option::unwrap_failed",
            "<alloc::vec::Vec<_, _>>::remove::assert_failed",
            "alloc::raw_vec::handle_error",
            "std::thread::local::panic_access_error",
        ] {
            assert!(is_panic(panic), "{panic}");
        }
        for other in [
            "<core::panic::location::Location as core::fmt::Display>::fmt",
            "<core::panic::unwind_safe::AssertUnwindSafe<fn()> as core::ops::function::FnOnce<()>>::call_once",
            "<metonic::registry::Registry>::fail",
            ".rodata._RNvNtCs_4core9panicking5panic",
            "core::fmt::write",
        ] {
            assert!(!is_panic(other), "{other}");
        }
    }

    #[test]
    fn functions_of_ours_are_told_by_their_paths() {
        for ours in [
            "metonic::conformance::check_with",
            "<metonic::date::Date<panic_probe::Outside>>::year",
            "<&metonic::registry::name::NameError as core::fmt::Debug>::fmt",
            "<alloc::sync::Arc<dyn metonic::DynCalendar> as metonic::calendar::Calendar>::year",
        ] {
            assert!(is_ours(ours), "{ours}");
        }
        for other in [
            "core::ptr::drop_in_place::<metonic::registry::Registry>",
            "<alloc::vec::Vec<metonic::day::Day>>::push",
            "core::iter::traits::iterator::Iterator::map::<<X as metonic::Calendar>::year>",
        ] {
            assert!(!is_ours(other), "{other}");
        }
    }
}
