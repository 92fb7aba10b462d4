//! `cargo xtask dependencies`: what the crates stand on, and that nothing else may enter.
//!
//! Where cargo-deny is installed, `deny.toml` is held to as well: licences, bans and sources. Advisories are not
//! asked for: they lie in a repository that a build should not need.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::Outcome;

/// What each crate must have: whatever else it can use, a feature asks for.
const REQUIRED: [(&str, &[&str]); 3] = [
    ("metonic", &["libm"]),
    ("metonic-text", &["icu_locale_core", "metonic", "unicode-normalization"]),
    ("metonic-columns", &["metonic", "multiversion"]),
];

pub(crate) fn run() -> Outcome {
    let metadata = metadata()?;
    for (name, expected) in REQUIRED {
        let dependencies = package(&metadata, name)?["dependencies"].as_array().ok_or("no dependencies")?;
        let required: BTreeSet<&str> = dependencies
            .iter()
            .filter(|dependency| dependency["kind"] != "dev" && dependency["optional"] == false)
            .filter_map(|dependency| dependency["name"].as_str())
            .collect();
        if !required.iter().eq(expected) {
            return Err(format!("{name} requires {required:?}, not {expected:?}").into());
        }
        println!("{name} requires {}", expected.join(", "));
    }
    let deny = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command.current_dir(crate::root()).arg("deny").args(arguments);
        command
    };
    let version = deny(&["--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let is_there = version.is_ok_and(|status| status.success());
    if !is_there {
        println!("no cargo-deny: licences, bans and sources are not looked at");
    } else if !deny(&["--all-features", "--log-level=error", "check", "licenses", "bans", "sources"])
        .status()?
        .success()
    {
        return Err("cargo-deny finds what deny.toml does not allow".into());
    }
    let looked_at = if is_there { "; licences, bans and sources as deny.toml has them" } else { "" };
    println!("figure: the core requires libm and nothing else{looked_at}");
    Ok(())
}

/// What cargo knows of the workspace's packages.
pub(crate) fn metadata() -> Result<Value, Box<dyn std::error::Error>> {
    let output = crate::cargo::cargo()
        .current_dir(crate::root())
        .args(["metadata", "--no-deps", "--format-version=1"])
        .stderr(Stdio::inherit())
        .output()?;
    Ok(serde_json::from_slice(&output.stdout)?)
}

pub(crate) fn package<'m>(metadata: &'m Value, name: &str) -> Result<&'m Value, String> {
    let mut packages = metadata["packages"].as_array().into_iter().flatten();
    packages.find(|package| package["name"] == name).ok_or_else(|| format!("no package {name}"))
}
