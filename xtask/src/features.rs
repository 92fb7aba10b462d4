//! `cargo xtask features`: that each crate builds, without a warning, with any two of its features and no others,
//! and, where a toolchain has a target without an operating system, the core for that.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::Outcome;

/// The crates, and features that mean others anyway.
const PACKAGES: [&str; 5] = ["metonic", "metonic-text", "metonic-columns", "metonic-arrow", "metonic-cli"];

pub(crate) fn run(depth: usize) -> Outcome {
    let metadata = crate::dependencies::metadata()?;
    let mut count = 0;
    let mut failed = Vec::new();
    for package in PACKAGES {
        let features = features_of(&metadata, package)?;
        for chosen in sets(&features, depth) {
            let chosen = chosen.join(",");
            println!("{package} with {}", if chosen.is_empty() { "none" } else { &chosen });
            let arguments = ["--package", package, "--no-default-features", "--features", &chosen];
            count += 1;
            if !check(&arguments)? {
                failed.push(format!("\n  {package} with {chosen}"));
            }
        }
    }
    let bare = bare_target()?;
    if let Some(target) = &bare {
        println!("metonic for {target}");
        if !check(&["--package", "metonic", "--no-default-features", "--target", target])? {
            failed.push(format!("\n  metonic for {target}"));
        }
    } else {
        println!("no target without an operating system is installed: the core is not built for one");
    }
    if !failed.is_empty() {
        return Err(format!("does not build: {}", failed.concat()).into());
    }
    let for_bare = bare.map_or_else(String::new, |target| format!(", the core for {target}"));
    println!(
        "figure: {count} sets of at most {depth} features of {} crates build without a warning{for_bare}",
        PACKAGES.len()
    );
    Ok(())
}

fn check(arguments: &[&str]) -> Result<bool, Box<dyn std::error::Error>> {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let status = crate::cargo::cargo()
        .current_dir(crate::root())
        .args(["check", "--quiet", "--lib", "--bins"])
        .args(arguments)
        .env("CARGO_TARGET_DIR", crate::root().join(target).join("features"))
        .env("CARGO_ENCODED_RUSTFLAGS", "-Dwarnings")
        .status()?;
    Ok(status.success())
}

fn features_of(metadata: &Value, package: &str) -> Result<Vec<String>, String> {
    let found = crate::dependencies::package(metadata, package)?;
    let features = found["features"].as_object().into_iter().flatten().map(|(name, _)| name.clone());
    Ok(features.filter(|name| name != "default").collect())
}

/// All sets of at most so many features.
fn sets(features: &[String], most: usize) -> Vec<Vec<&str>> {
    let mut sets: Vec<Vec<&str>> = vec![Vec::new()];
    for feature in features {
        let with: Vec<Vec<&str>> = sets
            .iter()
            .filter(|set| set.len() < most)
            .map(|set| set.iter().copied().chain([&**feature]).collect())
            .collect();
        sets.extend(with);
    }
    sets.sort_by_key(Vec::len);
    sets
}

/// An installed target that has no standard library.
fn bare_target() -> std::io::Result<Option<String>> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "sysroot"]).stderr(Stdio::inherit()).output()?;
    let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let targets = std::path::Path::new(&sysroot).join("lib/rustlib");
    for entry in std::fs::read_dir(targets)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.contains("-none") {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_have_at_most_so_many() {
        let features = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(
            sets(&features, 2),
            [vec![], vec!["a"], vec!["b"], vec!["c"], vec!["a", "b"], vec!["a", "c"], vec!["b", "c"]]
        );
        assert_eq!(sets(&features, 3).len(), 8);
        assert_eq!(sets(&features, 0), [Vec::<&str>::new()]);
    }
}
