//! `cargo xtask panics`: whether a panic can be reached from the core.
//!
//! The core is built in release, and with it `xtask/probe`, which compiles the core's generic code
//! for calendars known and unknown. The objects of both are read, and whatever refers to the
//! standard library's panics is listed with the function of ours that it is in. Those that are not
//! in [`ALLOWED`] or [`MEMORY`] make the command fail, and so does not seeing the panic that is
//! planted in the probe.
//!
//! Three sets of features are built: none, the default, and the default with `serde`, `chrono-0_4`,
//! `time-0_3` and `jiff-0_2`. `tracing` is left out: what its macros do is its subscriber's.
//!
//! What is not seen: panics inside functions that are compiled once, in the standard library or in
//! another crate, and only called from ours; integer overflow, which wraps in release and is what
//! the exhaustive tests look for, with overflow checks on; endless loops and the end of the stack.

mod graph;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use self::graph::Graph;
use crate::Outcome;

/// The sets of features, as cargo is told them.
const BUILDS: [(&str, &[&str]); 3] = [
    ("no features", &["--no-default-features"]),
    ("default features", &[]),
    ("default features and peers", &["--features=peers"]),
];

/// The function of the probe in which a panic is planted.
const PLANTED: &str = "panic_probe::planted";

/// A panic that a function of ours may refer to, and why.
struct Allowed {
    panic: &'static str,
    /// Without its generic arguments.
    function: &'static str,
    reason: &'static str,
}

const fn allowed(panic: &'static str, function: &'static str, reason: &'static str) -> Allowed {
    Allowed { panic, function, reason }
}

/// Where the core uses threads, and does nothing else.
const ELSEWHERE: &str = "metonic::conformance::threads::at_once";

/// What is not reached.
#[rustfmt::skip]
const ALLOWED: &[Allowed] = &[
    allowed("core::option::unwrap_failed", "<metonic::registry::directory::Entering>::commit", "OnceLock takes its closure out of an Option, once"),
    allowed("core::option::unwrap_failed", "<metonic::registry::registered::Reserved>::keep", "OnceLock takes its closure out of an Option, once"),
    allowed("core::slice::sort::shared::smallsort::panic_on_ord_violation", "<metonic::registry::Registry>::calendar_names", "for an order that is not total; that of bytes is"),
    allowed("core::slice::sort::shared::smallsort::panic_on_ord_violation", "metonic::rule::list::sort", "for an order that is not total; that of numbers is"),
    allowed("<alloc::vec::Vec<_, _>>::insert_mut::assert_failed", "metonic::rule::list::insert", "for a place past the end; it is one that a search gave"),
    allowed("core::option::expect_failed", ELSEWHERE, "join, if the thread still holds its result; it has ended"),
    allowed("core::option::unwrap_failed", ELSEWHERE, "join, if the thread left no result; it leaves one, or a payload"),
    allowed("core::panicking::panic_fmt", ELSEWHERE, "scope, if nobody took the payload of a thread that panicked; join takes it"),
    allowed("std::panic::resume_unwind", ELSEWHERE, "scope, if its closure panicked; that only starts and joins"),
    allowed("std::process::abort", ELSEWHERE, "if a payload that nobody took panics when dropped"),
    allowed("core::slice::index::slice_index_fail", ELSEWHERE, "in the message of that abort"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "<metonic::calendars::indian::surya_siddhanta::Motion>::at", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "<metonic::calendars::indian::surya_siddhanta::Motion>::time", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "<metonic::calendars::myanmar::calendar::Myanmar as metonic::calendar::Calendar>::month", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "<metonic::calendars::myanmar::years::Year>::of_day", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "<metonic::calendars::tibetan::reckoning::Reckoning>::end_of", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "<metonic::calendars::tibetan::reckoning::Reckoning>::tithi_of", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "metonic::calendars::indian::course::place", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "metonic::calendars::indian::surya_siddhanta::ascensional_difference", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "metonic::calendars::indian::surya_siddhanta::step_of", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_overflow", "<metonic::calendars::indian::surya_siddhanta::Motion>::at", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_overflow", "<metonic::calendars::indian::surya_siddhanta::Motion>::time", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_overflow", "<metonic::calendars::tibetan::reckoning::Reckoning>::end_of", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_overflow", "<metonic::calendars::tibetan::reckoning::Reckoning>::tithi_of", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_div_overflow", "metonic::calendars::indian::surya_siddhanta::step_of", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::panicking::panic_const::panic_const_rem_by_zero", "<metonic::calendars::tibetan::reckoning::Reckoning>::end_of", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1"),
    allowed("core::slice::index::slice_index_fail", "<metonic::recur::rule::Rule as core::str::traits::FromStr>::from_str", "for a place past the end of a text; it is one that a search in the text gave"),
    allowed("core::slice::index::slice_index_fail", "<metonic::recur::text::Given>::list", "for a place past the end of a text; it is one that a search in the text gave"),
    allowed("core::slice::index::slice_index_fail", "<metonic::span::Span as core::str::traits::FromStr>::from_str", "for a place past the end of a text; it is one that a search in the text gave"),
    allowed("core::slice::index::slice_index_fail", "metonic::counts::julian_date::read_half", "for a place past the end of a text; it is one that a search in the text gave"),
    allowed("core::slice::index::slice_index_fail", "metonic::text::read", "for a place past the end of a text; it is one that a search in the text gave"),
    allowed("core::slice::index::slice_index_fail", "metonic::week::regions::rule::{closure#2}", "for a place past the end of a text; it is one that a search in the text gave"),
    allowed("core::slice::sort::shared::smallsort::panic_on_ord_violation", "<metonic::recur::rule::Rule>::new", "for an order that is not total; that of numbers is"),
    allowed("core::slice::index::slice_index_fail", "metonic::recur::expand::choose", "retain and dedup, within the days that there are"),
    allowed("core::slice::sort::shared::smallsort::panic_on_ord_violation", "metonic::recur::expand::choose", "for an order that is not total; that of numbers is"),
];

/// What ends the program because there is no memory left, as in any library that allocates.
#[rustfmt::skip]
const MEMORY: &[Allowed] = &[
    allowed("alloc::alloc::handle_alloc_error", "<metonic::registry::directory::Entering>::commit", "a record"),
    allowed("alloc::alloc::handle_alloc_error", "panic_probe::held::register", "the box of a calendar"),
    allowed("alloc::alloc::handle_alloc_error", "panic_probe::held::register_object", "the box of a calendar"),
    allowed("alloc::alloc::handle_alloc_error", ELSEWHERE, "a thread and its result"),
    allowed("alloc::raw_vec::handle_error", "<metonic::registry::Registry>::calendar_names", "the names of a registry"),
    allowed("alloc::raw_vec::handle_error", "<metonic::registry::Registry>::check", "the names of a calendar"),
    allowed("alloc::raw_vec::handle_error", "<metonic::registry::directory::Entering>::commit", "a chunk of a table, bounded"),
    allowed("alloc::raw_vec::handle_error", "<metonic::registry::registered::Reserved>::keep", "a chunk of a table, bounded"),
    allowed("alloc::alloc::handle_alloc_error", "<metonic::rule::years::Years>::long", "a set of years"),
    allowed("alloc::alloc::handle_alloc_error", "<metonic::rule::years::Years>::of", "a set of years"),
    allowed("alloc::alloc::handle_alloc_error", "<metonic::rule::years::Years>::of_places", "a set of years"),
    allowed("alloc::alloc::handle_alloc_error", "<metonic::rule::years::Years>::pattern", "a set of years"),
    allowed("alloc::raw_vec::handle_error", "<metonic::rule::years::Years>::every", "a set of years"),
    allowed("alloc::raw_vec::handle_error", "<metonic::rule::years::Years>::except", "a set of years"),
    allowed("alloc::raw_vec::handle_error", "<metonic::rule::builder::Builder>::adjust", "a part of a definition"),
    allowed("alloc::raw_vec::handle_error", "<metonic::rule::builder::Builder>::era", "a part of a definition"),
    allowed("alloc::raw_vec::handle_error", "<metonic::rule::builder::Builder>::leap", "a part of a definition"),
    allowed("alloc::raw_vec::handle_error", "<metonic::rule::builder::Builder>::month", "a part of a definition"),
    allowed("alloc::raw_vec::handle_error", "<metonic::rule::builder::Builder>::build", "the names of a definition"),
    allowed("alloc::raw_vec::handle_error", "metonic::rule::assemble::calendar", "the years of a definition, bounded"),
    allowed("alloc::alloc::handle_alloc_error", "metonic::rule::assemble::calendar", "the years of a definition, bounded"),
    allowed("alloc::raw_vec::handle_error", "metonic::rule::describe::joined", "the documentation of a definition"),
    allowed("alloc::raw_vec::handle_error", "metonic::rule::list::insert", "an era or an adjusted month"),
    allowed("alloc::raw_vec::handle_error", "metonic::conformance::check_with", "as many rows as an `Effort` asks for"),
    allowed("alloc::raw_vec::handle_error", "<metonic::conformance::Checker>::days_of_month", "the days of a month"),
    allowed("alloc::raw_vec::handle_error", ELSEWHERE, "as many rows as an `Effort` asks for"),
    allowed("alloc::raw_vec::handle_error", "<alloc::raw_vec::RawVec<i8>>::grow_one", "the parts of a rule, bounded by its text"),
    allowed("alloc::raw_vec::handle_error", "<metonic::recur::rule::Rule>::new", "the parts of a rule, bounded by its text"),
    allowed("alloc::raw_vec::handle_error", "<metonic::recur::text::Given>::list", "the parts of a rule, bounded by its text"),
    allowed("alloc::raw_vec::handle_error", "metonic::recur::expand::choose", "the days of a period, bounded"),
];

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
    println!("{:30} objects  functions", "");
    for (features, arguments) in BUILDS {
        let mut graph = Graph::default();
        for library in build(arguments)? {
            graph.add(&library)?;
        }
        println!("{features:30} {:7} {:10}", graph.objects(), graph.functions());
        let references = references(&graph);
        if !references.iter().any(|&(verdict, ..)| verdict == Verdict::Planted) {
            return Err(format!("{features}: the planted panic is not seen").into());
        }
        found.extend(references);
    }
    report(&found)
}

/// Every panic with the functions of ours that refer to it.
fn references(graph: &Graph) -> BTreeSet<(Verdict, String, String)> {
    let panics: BTreeSet<&str> = graph.names().filter(|name| is_panic(name)).collect();
    let functions =
        |panic| graph.referrers(panic, is_ours).into_iter().map(move |function| (panic, function));
    let judged = |(panic, function): (&str, &str)| {
        (verdict(graph, panic, function), panic.to_owned(), plain(function).to_owned())
    };
    panics.into_iter().flat_map(functions).map(judged).collect()
}

fn verdict(graph: &Graph, panic: &str, function: &str) -> Verdict {
    let find = |list: &[Allowed]| {
        let fits = |allowed: &&Allowed| allowed.panic == panic && allowed.function == plain(function);
        list.iter().find(fits).map(|allowed| allowed.reason)
    };
    if function == PLANTED {
        Verdict::Planted
    } else if UNWINDING.contains(&panic) {
        Verdict::Unwinding
    } else if CONSTANT.contains(&function) && !graph.is_referred_to(function) {
        Verdict::Constant
    } else if let Some(reason) = find(ALLOWED) {
        Verdict::NotReached(reason)
    } else if let Some(reason) = find(MEMORY) {
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
    if failures.is_empty() {
        println!("\nno panic can be reached; the planted one is seen");
        Ok(())
    } else {
        Err(format!("\npanics that are not allowed: {}{}", failures.len(), failures.concat()).into())
    }
}

/// Builds the probe and gives the libraries to read.
fn build(arguments: &[&str]) -> Result<Vec<PathBuf>, Box<dyn std::error::Error>> {
    const LIBRARIES: [&str; 2] = ["metonic", "panic_probe"];
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(crate::root())
        .args(["build", "--quiet", "--release", "--package=panic-probe"])
        .arg("--message-format=json-render-diagnostics")
        .args(arguments)
        // Apart, since the settings below would have everything else built anew.
        .env("CARGO_TARGET_DIR", crate::root().join(target).join("panics"))
        // With link-time optimisation, objects are LLVM's own code and not the machine's.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1")
        // Names with their generic arguments.
        .env("CARGO_ENCODED_RUSTFLAGS", "-Csymbol-mangling-version=v0")
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err("the probe was not built".into());
    }
    let mut found = Vec::new();
    for line in output.stdout.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()) {
        let message: Value = serde_json::from_slice(line)?;
        let name = message["target"]["name"].as_str();
        if name.is_some_and(|name| LIBRARIES.contains(&name)) {
            let files = message["filenames"].as_array().into_iter().flatten().filter_map(Value::as_str);
            found.extend(
                files.map(PathBuf::from).filter(|file| file.extension().is_some_and(|is| is == "rlib")),
            );
        }
    }
    if found.len() == LIBRARIES.len() { Ok(found) } else { Err(format!("libraries built: {found:?}").into()) }
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
    ["metonic::", "panic_probe::"]
        .iter()
        .any(|ours| path.starts_with(ours) || plain(name).contains(&format!(" as {ours}")))
}

/// A function's name without its generic arguments.
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
