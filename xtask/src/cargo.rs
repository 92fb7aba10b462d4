//! What cargo builds, as it says itself.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// Cargo: the one that runs this, if one does.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Builds a package in release and gives cargo's messages.
pub(crate) fn build(
    directory: impl AsRef<Path>,
    package: &str,
    arguments: &[&str],
    environment: &[(&str, &OsStr)],
) -> Result<Vec<Value>, Box<dyn std::error::Error>> {
    let output = cargo()
        .current_dir(directory)
        .args(["build", "--quiet", "--release", "--message-format=json-render-diagnostics"])
        .arg(format!("--package={package}"))
        .args(arguments)
        .envs(environment.iter().copied())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("{package} was not built").into());
    }
    let lines = output.stdout.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    Ok(lines.map(serde_json::from_slice).collect::<Result<_, _>>()?)
}

/// Builds a package in release, or what of it is chosen, `--test=NAME`, and gives its program.
pub(crate) fn program(
    directory: impl AsRef<Path>,
    package: &str,
    choice: &[&str],
) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let messages = build(directory, package, choice, &[])?;
    let program = messages.iter().find_map(|message| message["executable"].as_str());
    Ok(program.ok_or_else(|| format!("{package} has no program"))?.into())
}
