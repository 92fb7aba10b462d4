//! `cargo xtask planted`: whether each gate catches the bug that is planted for it.
//!
//! A plant is a patch in `xtask/planted`. Before its diff it says what it is of:
//!
//! ```text
//! check: NAME      the check of `cargo xtask reliability` that it belongs to
//! gate: COMMAND    what must fail, for bash in the project's root
//! bug: SENTENCE    what is wrong with it in
//! ```
//!
//! Each gate is run in a worktree of its own, as committed, where it must pass, and with the patch,
//! where it must fail: a gate that fails for want of a tool has caught nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Outcome, root};

pub(crate) struct Plant {
    pub(crate) name: String,
    pub(crate) check: String,
    gate: String,
    pub(crate) bug: String,
    file: PathBuf,
}

/// Those with one of the names or of the checks named; all, if none is.
pub(crate) fn run(only: &[String]) -> Outcome {
    let plants: Vec<Plant> = all()?
        .into_iter()
        .filter(|plant| only.is_empty() || only.contains(&plant.name) || only.contains(&plant.check))
        .collect();
    if plants.is_empty() {
        return Err("no such plant".into());
    }
    let tree = Worktree::new()?;
    // What each gate says of the tree as it is committed.
    let mut passes: BTreeMap<&str, bool> = BTreeMap::new();
    let mut wrong = 0_u32;
    for plant in &plants {
        tree.reset()?;
        let passes = match passes.get(plant.gate.as_str()) {
            Some(&known) => known,
            None => *passes.entry(&plant.gate).or_insert(tree.passes(&plant.gate)?),
        };
        let outcome = if !passes {
            "its gate fails without it"
        } else if !tree.git(&["apply", &plant.file.to_string_lossy()])? {
            "does not apply any more"
        } else if tree.passes(&plant.gate)? {
            "NOT CAUGHT"
        } else {
            "caught"
        };
        println!("{}: {outcome} ({}): {}", plant.name, plant.gate, plant.bug);
        wrong += u32::from(outcome != "caught");
    }
    println!("figure: {} planted bugs, {} caught", plants.len(), plants.len() as u32 - wrong);
    if wrong == 0 { Ok(()) } else { Err(format!("{wrong} planted bugs are not caught").into()) }
}

/// Every plant, by name.
pub(crate) fn all() -> Result<Vec<Plant>, Box<dyn std::error::Error>> {
    let mut plants = Vec::new();
    for entry in std::fs::read_dir(root().join("xtask/planted"))? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "patch") {
            plants.push(read(file)?);
        }
    }
    plants.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(plants)
}

fn read(file: PathBuf) -> Result<Plant, Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(&file)?;
    let header = |name: &str| {
        let found = text.lines().take_while(|line| !line.starts_with("diff ")).find_map(|line| {
            let value = line.strip_prefix(name)?.strip_prefix(':')?;
            Some(value.trim().to_owned())
        });
        found.ok_or_else(|| format!("{}: there is no line {name}:", file.display()))
    };
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Plant { name, check: header("check")?, gate: header("gate")?, bug: header("bug")?, file })
}

/// The committed tree, checked out where bugs do no harm.
struct Worktree {
    path: PathBuf,
    target: PathBuf,
}

impl Worktree {
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        let folder = root().join("target/planted");
        let tree = Self { path: folder.join("tree"), target: folder.join("target") };
        // What a run that was stopped has left.
        let _ = git(root(), &["worktree", "remove", "--force", &tree.path.to_string_lossy()]);
        if !git(root(), &["worktree", "add", "--force", "--detach", &tree.path.to_string_lossy(), "HEAD"])? {
            return Err(format!("no worktree could be made in {}", tree.path.display()).into());
        }
        Ok(tree)
    }

    fn git(&self, arguments: &[&str]) -> std::io::Result<bool> {
        git(&self.path, arguments)
    }

    fn reset(&self) -> Outcome {
        let is_reset =
            self.git(&["checkout", "--force", "HEAD", "--", "."])? && self.git(&["clean", "-fdq"])?;
        if is_reset { Ok(()) } else { Err("the worktree cannot be reset".into()) }
    }

    fn passes(&self, gate: &str) -> std::io::Result<bool> {
        let status = Command::new("bash")
            .args(["-c", gate])
            .current_dir(&self.path)
            .env("CARGO_TARGET_DIR", &self.target)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        Ok(status.success())
    }
}

impl Drop for Worktree {
    fn drop(&mut self) {
        let _ = git(root(), &["worktree", "remove", "--force", &self.path.to_string_lossy()]);
    }
}

fn git(folder: &Path, arguments: &[&str]) -> std::io::Result<bool> {
    let status = Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    Ok(status.success())
}
