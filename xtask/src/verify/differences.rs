//! The list of what ICU and Qt write otherwise than the text crate: `crates/metonic-text/DIFFERENCES.md`.
//!
//! A line of its tables that says what was not found makes the command fail, and so does one that is
//! not there. Its headings are the reasons.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;

use super::table::{Known, NOT_COMPARED, Tally};

const LIST: &str = "crates/metonic-text/DIFFERENCES.md";

/// The heading under which the answers of each file are counted.
const COUNTS: &str = "Counts";

/// Lines by heading.
type Lines = BTreeSet<(String, String)>;

/// What the list has to say of the files that were read.
#[derive(Default)]
pub(super) struct Found {
    files: BTreeSet<&'static str>,
    lines: Lines,
}

impl Found {
    /// Takes what came of the check of a file.
    pub(super) fn add(&mut self, file: &'static str, tally: &Tally) {
        self.files.insert(file);
        let differing: usize = tally.known.values().map(differences).sum();
        let by_fields: usize = tally.known.values().map(|known| known.by_fields).sum();
        let counts =
            format!("| {file} | {} | {differing} | {} |", tally.answers + differing, differing - by_fields);
        self.lines.insert((COUNTS.to_owned(), counts));
        for (reason, known) in &tally.known {
            self.lines.insert(((*reason).to_owned(), line(file, known)));
        }
    }

    /// How the list differs from what was found: a line of text each.
    pub(super) fn problems(&self, list: &Lines) -> Vec<String> {
        let is_of_files = |line: &str| self.files.iter().any(|file| line.starts_with(&format!("| {file} |")));
        let told = |(heading, line): &(String, String), what| format!("{LIST}, {heading:?}: {what}: {line}");
        let missing = self.lines.difference(list).map(|line| told(line, "not listed"));
        let stale = list.difference(&self.lines).filter(|(_, line)| is_of_files(line));
        missing.chain(stale.map(|line| told(line, "listed, and not so"))).collect()
    }
}

/// The lines of the list's tables, by the heading above them.
pub(super) fn list() -> Result<Lines, Box<dyn Error>> {
    let path = crate::root().join(LIST);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut heading = "";
    let mut lines = Lines::new();
    for line in text.lines() {
        if let Some(text) = line.strip_prefix('#') {
            heading = text.trim_start_matches('#').trim();
        } else if line.starts_with("| samples/") {
            lines.insert((heading.to_owned(), line.to_owned()));
        }
    }
    Ok(lines)
}

/// `| file | field count, … | line: field | theirs | ours |`.
fn line(file: &str, known: &Known) -> String {
    // Fields of one count stand together.
    let mut by_count = BTreeMap::<usize, Vec<&str>>::new();
    for (field, &count) in &known.fields {
        by_count.entry(count).or_default().push(field);
    }
    let fields: Vec<String> =
        by_count.iter().map(|(count, fields)| format!("{count} each of {}", fields.join(" "))).collect();
    let example = known.example.as_ref().map_or("| | |".to_owned(), |example| {
        let [theirs, ours] = [&example.theirs, &example.ours].map(|text| shown(text));
        format!("{}: {} | {theirs} | {ours} |", example.line, example.field)
    });
    format!("| {file} | {} | {example}", fields.join("; "))
}

/// A text in a table, of which nothing is an end of the cell.
fn shown(text: &str) -> String {
    if text.is_empty() { "nothing".to_owned() } else { format!("`{}`", text.replace('|', "\\|")) }
}

/// How many there are, without what was not compared.
fn differences(known: &Known) -> usize {
    known.fields.iter().filter(|(field, _)| *field != NOT_COMPARED).map(|(_, count)| count).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_listed_and_what_is_no_more_are_told() {
        let mut tally = Tally::default();
        tally.equal("r", "1740", "1740");
        tally.differs("a reason", "r", "2024", "1740");
        tally.leaves("another");
        let mut found = Found::default();
        found.add("samples/locale/coptic.csv", &tally);
        let line = |heading: &str, line: &str| (heading.to_owned(), line.to_owned());
        let list = Lines::from([
            line("Counts", "| samples/locale/coptic.csv | 2 | 1 | 1 |"),
            line("a reason", "| samples/locale/coptic.csv | 1 each of r | 0: r | `2024` | `1740` |"),
            line("another", "| samples/locale/coptic.csv | 1 each of not compared | | | |"),
            // Of a file that was not read nothing is known.
            line("a reason", "| samples/locale/hebrew.csv | 1 each of r | 2: r | `2024` | `5784` |"),
        ]);
        assert_eq!(found.problems(&list), Vec::<String>::new());
        let mut other = list.clone();
        other.remove(&line("Counts", "| samples/locale/coptic.csv | 2 | 1 | 1 |"));
        other.insert(line("old", "| samples/locale/coptic.csv | 1 each of r | 0: r | `1` | `2` |"));
        let problems = found.problems(&other);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].contains("not listed") && problems[1].contains("listed, and not so"));
    }

    #[test]
    fn the_list_has_a_reason_for_each_line() {
        let lines = list().unwrap();
        assert!(lines.len() > 50);
        assert!(lines.iter().all(|(heading, _)| !heading.is_empty()));
    }

    #[test]
    fn the_files_are_counted_together() {
        let text = fs::read_to_string(crate::root().join(LIST)).unwrap();
        let cells = |line: &str| -> Vec<usize> {
            line.split(" | ").skip(1).map(|cell| cell.trim_end_matches(" |").parse().unwrap()).collect()
        };
        let counts = list().unwrap();
        let counts = counts.iter().filter(|(heading, _)| heading == COUNTS).map(|(_, line)| cells(line));
        let sum = counts.fold([0; 3], |sum, cells| [0, 1, 2].map(|cell| sum[cell] + cells[cell]));
        let all = text.lines().find(|line| line.starts_with("| all |")).unwrap();
        assert_eq!(cells(all), sum);
    }
}
