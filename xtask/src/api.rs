//! `cargo xtask api`: the public functions, types and traits as they are recorded in each crate's `api.txt`.
//!
//! The listing is that of cargo-public-api, which reads what a nightly rustdoc writes; both must be there. A line is an item, a variant, a field, a function or an implementation;
//! the functions of an implementation are its trait's. What std's derivable traits are implemented for is one
//! line a type, `derives`.

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Command, Stdio};

use crate::Outcome;

const PACKAGES: [&str; 4] = ["metonic", "metonic-text", "metonic-columns", "metonic-arrow"];

pub(crate) fn run(record: bool) -> Outcome {
    let is_there = |arguments: &[&str]| {
        let command =
            Command::new("cargo").args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
        command.is_ok_and(|status| status.success())
    };
    for (what, arguments) in
        [("cargo-public-api", ["public-api", "--version"]), ("nightly toolchain", ["+nightly", "version"])]
    {
        if !is_there(&arguments) {
            return Err(format!("no {what}: the public API cannot be compared").into());
        }
    }
    let mut differences = 0;
    let mut count = 0;
    for package in PACKAGES {
        let now = listing(package)?;
        count += now.len();
        if record {
            std::fs::write(file(package), now.iter().map(|line| format!("{line}\n")).collect::<String>())?;
            continue;
        }
        let text = recorded(package)?;
        let before: BTreeSet<String> = text.lines().map(str::to_owned).collect();
        for (sign, line) in before
            .difference(&now)
            .map(|line| ('-', line))
            .chain(now.difference(&before).map(|line| ('+', line)))
        {
            println!("{package}: {sign} {line}");
            differences += 1;
        }
    }
    if differences > 0 {
        return Err(format!(
            "the public API is not the recorded one: {differences} lines; if that is meant, `cargo xtask api --record`"
        )
        .into());
    }
    println!("figure: public API of {} crates, {count} lines, as recorded", PACKAGES.len());
    Ok(())
}

/// What is recorded of a crate.
pub(crate) fn recorded(package: &str) -> std::io::Result<String> {
    std::fs::read_to_string(file(package))
}

fn file(package: &str) -> std::path::PathBuf {
    crate::root().join("crates").join(package).join("api.txt")
}

fn listing(package: &str) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let output = Command::new("cargo")
        .current_dir(crate::root())
        .args(["public-api", "--package", package, "--all-features", "-ss", "--color=never"])
        // Started by cargo, this program has the toolchain in its environment that cargo is of.
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        .stderr(Stdio::piped())
        .output()?;
    if !output.status.success() {
        return Err(format!("{package}: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(condensed(&String::from_utf8(output.stdout)?))
}

/// The lines that are kept.
fn condensed(listing: &str) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let mut derived: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut is_in_implementation = false;
    for line in listing.lines() {
        let is_function =
            ["pub fn ", "pub const fn ", "pub unsafe fn "].iter().any(|start| line.starts_with(start));
        if let Some(rest) = line.strip_prefix("impl") {
            is_in_implementation = line.contains(" for ");
            if let Some((name, of)) = rest.strip_prefix(' ').and_then(derivable) {
                derived.entry(of.to_owned()).or_default().insert(name);
                continue;
            }
        } else if !is_function && !line.starts_with("pub type") && !line.starts_with("pub const") {
            is_in_implementation = false;
        }
        if !(is_function && is_in_implementation) {
            lines.insert(line.to_owned());
        }
    }
    for (of, names) in derived {
        let names: Vec<&str> = names.into_iter().collect();
        lines.insert(format!("derives {of}: {}", names.join(" ")));
    }
    lines
}

/// The short name of a derivable trait, and what it is implemented for, if that has no parameters.
fn derivable(implementation: &str) -> Option<(&str, &str)> {
    const TRAITS: [&str; 10] = [
        "core::clone::Clone",
        "core::cmp::Eq",
        "core::cmp::Ord",
        "core::cmp::PartialEq",
        "core::cmp::PartialOrd",
        "core::default::Default",
        "core::fmt::Debug",
        "core::hash::Hash",
        "core::marker::Copy",
        "core::marker::StructuralPartialEq",
    ];
    let (name, of) = implementation.split_once(" for ")?;
    let is_derivable = TRAITS.contains(&name);
    is_derivable.then(|| (name.rsplit("::").next().unwrap_or(name), of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_functions_of_implementations_are_their_traits() {
        let listing = "pub struct a::B\nimpl a::B\npub fn a::B::new() -> Self\nimpl core::clone::Clone for a::B\n\
            pub fn a::B::clone(&self) -> a::B\nimpl core::fmt::Debug for a::B\npub fn a::B::fmt(&self)\n\
            impl<T> core::convert::From<T> for a::B\npub fn a::B::from(T) -> Self\npub trait a::C\npub fn a::C::d(&self)\n";
        let expected = [
            "derives a::B: Clone Debug",
            "impl a::B",
            "impl<T> core::convert::From<T> for a::B",
            "pub fn a::B::new() -> Self",
            "pub fn a::C::d(&self)",
            "pub struct a::B",
            "pub trait a::C",
        ];
        assert!(condensed(listing).iter().eq(expected));
    }
}
