//! `cargo xtask reliability`: runs every check and writes its figure into `RELIABILITY.md`.
//!
//! A check is a command that fails when its property is lost and prints its figure in a last line
//! `figure: TEXT`, or some such lines; of tests that print none, how many passed is the figure. A check without
//! either, or of no test, fails: it may have checked nothing. Checks are run one after the other; the output of each is in
//! `target/reliability`.
//! With names, only those are run, and the rows of the others stay as they are.

mod checks;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use metonic::Day;

use self::checks::{ALL, Check};
use crate::{Outcome, planted, root};

/// What stands before a figure.
const FIGURE: &str = "figure: ";

pub(crate) fn run(only: &[String]) -> Outcome {
    if let Some(name) = only.iter().find(|name| !ALL.iter().any(|check| check.name == **name)) {
        let names: Vec<_> = ALL.iter().map(|check| check.name).collect();
        return Err(format!("no check is called {name}: there are {}", names.join(", ")).into());
    }
    let file = root().join("RELIABILITY.md");
    let mut seen = fs::read_to_string(&file).map_or_else(|_| BTreeMap::new(), |text| read(&text));
    let when = format!("{}, {}", today()?, commit()?);
    let mut failed = Vec::new();
    for check in ALL {
        if !only.is_empty() && !only.iter().any(|name| name == check.name) {
            continue;
        }
        println!("== {}: {}", check.name, check.command);
        let start = Instant::now();
        let (passes, figure) = figure(check)?;
        let seconds = start.elapsed().as_secs();
        let figure = format!("{figure} ({seconds} s)");
        println!("{}{figure}", if passes { "" } else { "FAILS: " });
        if !passes {
            failed.push(check.name);
        }
        seen.insert(check.name.to_owned(), Seen { figure: mark(passes, &figure), when: when.clone() });
        // After each: a run takes hours, and may be stopped.
        fs::write(&file, written(&seen)?)?;
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", ")).into()) }
}

/// A row's figure, and when and of which commit it was seen.
struct Seen {
    figure: String,
    when: String,
}

fn mark(passes: bool, figure: &str) -> String {
    if passes { figure.to_owned() } else { format!("**fails**: {figure}") }
}

/// Whether a check passes, and what it says.
fn figure(check: &Check) -> Result<(bool, String), Box<dyn std::error::Error>> {
    let folder = root().join("target/reliability");
    fs::create_dir_all(&folder)?;
    let log = folder.join(format!("{}.log", check.name));
    let output = fs::File::create(&log)?;
    let status = Command::new("bash")
        .args(["-c", check.command])
        .current_dir(root())
        .stdin(Stdio::null())
        .stderr(output.try_clone()?)
        .stdout(output)
        .status()?;
    let figure = figures(&String::from_utf8_lossy(&fs::read(&log)?));
    Ok((status.success() && figure.is_some(), figure.unwrap_or_else(|| "no figure".to_owned())))
}

/// All that a check says of itself, on one line of a table. Where one test runs at a time, its name is before it.
fn figures(text: &str) -> Option<String> {
    let figures: Vec<_> = text.lines().filter_map(|line| Some(line.split_once(FIGURE)?.1.trim())).collect();
    let said = if figures.is_empty() { of_tests(text)? } else { figures.join("; ") };
    Some(said.replace('|', "/"))
}

/// What cargo says of tests, of all programs together; nothing if none was run.
fn of_tests(text: &str) -> Option<String> {
    let (mut passed, mut failed) = (0, 0);
    for result in text.lines().filter_map(|line| line.split_once("test result: ")) {
        let count = |what: &str| {
            let (before, _) = result.1.split_once(what)?;
            before.rsplit(' ').next()?.parse::<u32>().ok()
        };
        passed += count(" passed")?;
        failed += count(" failed")?;
    }
    (passed + failed > 0).then(|| format!("{passed} tests passed, {failed} failed"))
}

/// The rows of a table that was written before.
fn read(text: &str) -> BTreeMap<String, Seen> {
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<_> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
        match *cells {
            [name, _, figure, when] => {
                Some((name.to_owned(), Seen { figure: figure.to_owned(), when: when.to_owned() }))
            }
            _ => None,
        }
    });
    rows.collect()
}

fn written(seen: &BTreeMap<String, Seen>) -> Result<String, Box<dyn std::error::Error>> {
    let mut text = String::from(checks::BEFORE);
    text.push_str("\n| check | what is asked | figure | seen |\n|---|---|---|---|\n");
    for Check { name, asked, .. } in ALL {
        let (figure, when) =
            seen.get(*name).map_or(("not run", ""), |seen| (seen.figure.as_str(), seen.when.as_str()));
        writeln!(text, "| {name} | {asked} | {figure} | {when} |")?;
    }
    text.push_str(
        "\n## Commands\nIn the project's root.\n\n| check | command | what it needs |\n|---|---|---|\n",
    );
    for Check { name, command, needs, .. } in ALL {
        writeln!(text, "| {name} | `{}` | {needs} |", command.replace('|', "\\|"))?;
    }
    text.push_str(checks::PLANTS);
    text.push_str("\n| check | planted bug | patch |\n|---|---|---|\n");
    let plants = planted::all()?;
    for check in ALL {
        for (bug, place) in check.own_plants {
            writeln!(text, "| {} | {bug} | {place} |", check.name)?;
        }
        for plant in plants.iter().filter(|plant| plant.check == check.name) {
            writeln!(text, "| {} | {} | `{}` |", check.name, plant.bug, plant.name)?;
        }
    }
    Ok(text)
}

fn today() -> Result<Day, Box<dyn std::error::Error>> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    Ok(Day::new(i32::try_from(seconds / 86_400)?))
}

/// The commit's short name; `+` if the tree is not as committed.
fn commit() -> Result<String, Box<dyn std::error::Error>> {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).current_dir(root()).output()?;
        std::io::Result::Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let changed = git(&["status", "--porcelain", "--untracked-files=no", "--", ":!RELIABILITY.md"])?;
    Ok(format!("{}{}", git(&["rev-parse", "--short", "HEAD"])?, if changed.is_empty() { "" } else { "+" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_planted_bug_is_of_a_check() {
        for plant in planted::all().unwrap() {
            assert!(ALL.iter().any(|check| check.name == plant.check), "{}: {}", plant.name, plant.check);
        }
    }

    #[test]
    fn figures_are_found_wherever_they_are() {
        assert_eq!(figures("x\nfigure: 1 a\ntest b ... figure: 2|3\n").as_deref(), Some("1 a; 2/3"));
        let two = "test result: ok. 3 passed; 0 failed; 1 ignored\ntest result: FAILED. 2 passed; 1 failed;";
        assert_eq!(figures(two).as_deref(), Some("5 tests passed, 1 failed"));
        assert_eq!(figures("test result: ok. 0 passed; 0 failed;"), None);
        assert_eq!(figures("Finished"), None);
    }
}
