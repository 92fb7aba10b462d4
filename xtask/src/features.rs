//! `cargo xtask features`: that each crate builds, without a warning, with any two of its features and no others;
//! that `xtask/bare` builds, where there is no standard library; and on x86-64 that the columns build for no processor
//! without AVX2, where there is no kernel to choose.

use std::process::Command;

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
    for (chosen, what) in [("", "the core"), ("text", "the core and the text")] {
        println!("{what} without the standard library");
        let arguments = ["build", "--quiet", "--locked", "--features", chosen];
        if !succeeds(
            crate::cargo::cargo().current_dir(crate::root().join("xtask/bare")).args(arguments),
            &[],
        )? {
            failed.push(format!("\n  {what} without the standard library"));
        }
    }
    if cfg!(target_arch = "x86_64") {
        println!("the columns for x86-64-v3");
        let arguments = ["check", "--quiet", "--package", "metonic-columns", "--all-features"];
        let flags = ["-Ctarget-cpu=x86-64-v3"];
        if !succeeds(crate::cargo::cargo().current_dir(crate::root()).args(arguments), &flags)? {
            failed.push("\n  the columns for x86-64-v3".into());
        }
    }
    if !failed.is_empty() {
        return Err(format!("does not build: {}", failed.concat()).into());
    }
    println!(
        "figure: {count} sets of at most {depth} features of {} crates build without a warning, the core without \
         standard library and allocator, the text without the standard library{}",
        PACKAGES.len(),
        if cfg!(target_arch = "x86_64") { ", the columns for x86-64-v3" } else { "" }
    );
    Ok(())
}

fn check(arguments: &[&str]) -> std::io::Result<bool> {
    succeeds(
        crate::cargo::cargo()
            .current_dir(crate::root())
            .args(["check", "--quiet", "--lib", "--bins"])
            .args(arguments),
        &[],
    )
}

/// Whether cargo succeeds, for which warnings are errors, with more flags of rustc.
fn succeeds(cargo: &mut Command, flags: &[&str]) -> std::io::Result<bool> {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let status = cargo
        .env("CARGO_TARGET_DIR", crate::root().join(target).join("features"))
        .env("CARGO_ENCODED_RUSTFLAGS", [&["-Dwarnings"], flags].concat().join("\x1f"))
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
