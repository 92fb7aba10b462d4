//! `cargo xtask planted`: whether each gate catches the bug that is planted for it.
//!
//! A plant is a patch in `xtask/planted`. Before its diff it says what it is of:
//!
//! ```text
//! check: NAME      the check of `cargo xtask reliability` that it belongs to
//! gate: COMMAND    what must fail, for bash in the project's root
//! builds: COMMAND  what must pass all the same, if the gate is of what builds
//! bug: SENTENCE    what is wrong with it in
//! ```
//!
//! Each gate is run in a worktree of its own, as committed, where it must pass, and with the patch,
//! where it must fail: a gate that fails for want of a tool has caught nothing. Nor has one whose
//! programs do not build with the patch, unless it is of what builds: then what `builds` says must
//! build. What a gate says is in `target/planted/NAME.log`.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Outcome, root};

pub(crate) struct Plant {
    pub(crate) name: String,
    pub(crate) check: String,
    gate: String,
    builds: Option<String>,
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
            None => {
                *passes.entry(&plant.gate).or_insert(tree.run(&plant.gate, "as-committed")? == End::Passed)
            }
        };
        let outcome = if !passes {
            "its gate fails without it"
        } else if !tree.git(&["apply", &plant.file.to_string_lossy()])? {
            "does not apply any more"
        } else if let Some(builds) = &plant.builds
            && tree.run(builds, &plant.name)? != End::Passed
        {
            "does not build"
        } else {
            match tree.run(&plant.gate, &plant.name)? {
                End::Passed => "NOT CAUGHT",
                End::NotBuilt if plant.builds.is_none() => "does not build",
                End::NotBuilt | End::Failed => "caught",
            }
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
    let found = |name: &str| {
        text.lines().take_while(|line| !line.starts_with("diff ")).find_map(|line| {
            let value = line.strip_prefix(name)?.strip_prefix(':')?;
            Some(value.trim().to_owned())
        })
    };
    let header =
        |name: &str| found(name).ok_or_else(|| format!("{}: there is no line {name}:", file.display()));
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Plant {
        name,
        check: header("check")?,
        gate: header("gate")?,
        builds: found("builds"),
        bug: header("bug")?,
        file,
    })
}

/// The committed tree, checked out where bugs do no harm.
struct Worktree {
    /// Where it is checked out.
    path: PathBuf,
    /// Where that is, with what is built and said.
    folder: PathBuf,
}

impl Worktree {
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        let folder = root().join("target/planted");
        std::fs::create_dir_all(&folder)?;
        let tree = Self { path: folder.join("tree"), folder };
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

    fn run(&self, gate: &str, name: &str) -> std::io::Result<End> {
        let log = self.folder.join(format!("{name}.log"));
        let output = File::create(&log)?;
        // A plant may make a loop without end.
        let status = Command::new("timeout")
            .args([MOST, "bash", "-c", gate])
            .current_dir(&self.path)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .stdin(Stdio::null())
            .stderr(output.try_clone()?)
            .stdout(output)
            .status()?;
        let said = String::from_utf8_lossy(&std::fs::read(&log)?).into_owned();
        Ok(match status.success() {
            true => End::Passed,
            false if said.contains("could not compile") => End::NotBuilt,
            false => End::Failed,
        })
    }
}

/// How a gate ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Passed,
    Failed,
    NotBuilt,
}

/// The most time that a gate has, as `timeout` is told it.
const MOST: &str = "30m";

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
