//! `cargo xtask new-calendar FAMILY ID`: what a new calendar begins with.
//!
//! A file with a calendar of twelve months that compiles, whose numbers and rules are to be
//! replaced; its lines in the list of calendars; a file for its truths. The tests fail until days
//! are filled in.

use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use metonic::Registry;
use metonic::registry::Name;

use crate::Outcome;

const TEMPLATE: &str = include_str!("new_calendar.template");
const TRUTHS: &str = "date,rd,source\n";

/// Writes the files, or nothing.
pub(crate) fn run(family: &str, id: &str) -> Outcome {
    let root = crate::root();
    let plan = Plan::new(root, family, id)?;
    plan.carry_out()?;
    let [calendar, truths] =
        plan.new.each_ref().map(|(path, _)| path.strip_prefix(root).unwrap_or(path).display());
    println!("Written: {calendar}, {truths}, and two lines in calendars/mod.rs. What remains:");
    println!("1. The rules, the numbers and the doc headings in the calendar's file, each with its source.");
    println!("2. Days from an authority, or from two independent sources, in its test and in the truths.");
    println!("3. Its line in tests/exhaustive, the tables of README, CHANGELOG; `cargo test --workspace`.");
    Ok(())
}

/// What is to be written.
struct Plan {
    new: [(PathBuf, String); 2],
    list: PathBuf,
    list_text: String,
}

impl Plan {
    /// Everything that can be checked before anything is written.
    fn new(root: &Path, family: &str, id: &str) -> Result<Self, Box<dyn Error>> {
        if !is_identifier(family) {
            return Err(format!("the family '{family}' is not a lower-case identifier").into());
        }
        Name::new(id).map_err(|error| format!("the id '{id}': {error}"))?;
        if !is_id(id) {
            return Err(format!(
                "the id '{id}' is not made of lower-case words and numbers joined by hyphens"
            )
            .into());
        }
        let words: Vec<String> = id.split('-').map(capitalised).collect();
        let (name, calendar) = (words.join(" "), words.concat());
        for name in [id, &name] {
            if let Ok(known) = Registry::global().find(name) {
                return Err(format!("the name '{name}' belongs to '{}'", known.id()).into());
            }
        }
        let file = file_name(family, id);
        let calendars = root.join("crates/metonic/src/calendars");
        let list = calendars.join("mod.rs");
        let list_text = fs::read_to_string(&list).map_err(|error| format!("{}: {error}", list.display()))?;
        let list_text = with_calendar(&with_module(&list_text, family, &file)?, family, &file, &calendar)?;
        let text = TEMPLATE.replace("@id@", id).replace("@Name@", &name).replace("@Calendar@", &calendar);
        let new = [
            (calendars.join(family).join(format!("{file}.rs")), text),
            (root.join("truth").join(format!("{id}.csv")), TRUTHS.into()),
        ];
        for (path, _) in &new {
            if path.try_exists()? {
                return Err(format!("{} exists", path.display()).into());
            }
        }
        Ok(Self { new, list, list_text })
    }

    /// Writes the new files and then the list; takes the new files away again if that fails.
    fn carry_out(&self) -> Outcome {
        let mut written = Vec::new();
        let outcome = self
            .new
            .iter()
            .try_for_each(|(path, text)| {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                let mut file = fs::File::create_new(path)?;
                written.push(path);
                file.write_all(text.as_bytes())
            })
            .and_then(|()| fs::write(&self.list, &self.list_text));
        if outcome.is_err() {
            for path in written {
                let _ = fs::remove_file(path);
            }
        }
        Ok(outcome?)
    }
}

/// Whether a text can name a module: `islamic`, `years2820`.
fn is_identifier(text: &str) -> bool {
    // No family or file of calendars is called by a word that the language keeps for itself.
    #[rustfmt::skip]
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
        "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
        "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct",
        "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
        "yield",
    ];
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !KEYWORDS.contains(&text)
}

/// Whether an id is written as those of the built-in calendars are: `islamic-civil`,
/// `persian-2820`.
fn is_id(id: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.split('-').all(|word| !word.is_empty() && word.bytes().all(is_part))
}

/// The id, without the family's name before it.
fn file_name(family: &str, id: &str) -> String {
    if id == family {
        // Clippy objects to a module that is called as the one around it.
        return "calendar".into();
    }
    let file = |id: &str| id.replace('-', "_");
    let rest = id.strip_prefix(family).and_then(|rest| rest.strip_prefix('-')).map(file);
    rest.filter(|rest| is_identifier(rest)).unwrap_or_else(|| file(id))
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}

/// The list with a line for a module in its family's block, in their order, and with a block for
/// the family if there is none.
fn with_module(text: &str, family: &str, file: &str) -> Result<String, String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let (block, line) = (format!("mod {family} {{"), format!("    pub(super) mod {file};"));
    let end_from = |start: usize| lines[start..].iter().position(|&line| line == "}").map(|end| start + end);
    let new_block = [&block, &*line, "}"];
    if let Some(start) = lines.iter().position(|&known| known == block) {
        let end = end_from(start).ok_or_else(|| format!("the end of the block '{block}' is not found"))?;
        if lines[start..end].contains(&&*line) {
            return Err(format!("the family '{family}' has a module '{file}'"));
        }
        let place = (start + 1..end).find(|&place| lines[place] > &*line).unwrap_or(end);
        lines.insert(place, &line);
    } else {
        let is_block = |line: &str| line.starts_with("mod ") && line.ends_with(" {");
        let blocks: Vec<usize> = (0..lines.len()).filter(|&place| is_block(lines[place])).collect();
        let last = *blocks.last().ok_or("the families' blocks are not found")?;
        let end = end_from(last).ok_or("the end of the last family's block is not found")?;
        let place = blocks.into_iter().find(|&place| lines[place] > &*block).unwrap_or(end + 1);
        lines.splice(place..place, new_block);
    }
    Ok(lines.join("\n") + "\n")
}

/// The list with a line for a calendar, after the last of its family or else at the end.
fn with_calendar(text: &str, family: &str, file: &str, calendar: &str) -> Result<String, String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let (path, line) = (format!("    {family}::"), format!("    {family}::{file}::{calendar},"));
    let start = lines.iter().position(|&line| line == "all! {").ok_or("the list 'all!' is not found")?;
    let end =
        lines[start..].iter().position(|&line| line == "}").ok_or("the end of the list is not found")?;
    let list = start + 1..start + end;
    if list.clone().any(|place| lines[place].ends_with(&format!("::{calendar},"))) {
        return Err(format!("there is a calendar '{calendar}'"));
    }
    let last_of_family = list.clone().rfind(|&place| lines[place].starts_with(&path));
    lines.insert(last_of_family.map_or(list.end, |place| place + 1), &line);
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "\
#[macro_use]
mod twelve_months;

mod gregorian {
    pub(super) mod gregory;
    pub(super) mod julian;
}
mod persian {
    pub(super) mod official;
}

use crate::about::About;

macro_rules! all {
    () => {};
}

all! {
    gregorian::gregory::Gregorian,
    gregorian::julian::Julian,
    persian::official::Persian,
}
";

    /// The lines that an edit adds, each with the line before it.
    fn added(text: &str) -> Vec<(&str, &str)> {
        let lines: Vec<&str> = text.lines().collect();
        let (mut known, mut added) = (LIST.lines().peekable(), Vec::new());
        for pair in lines.windows(2) {
            if known.peek() == Some(&pair[0]) {
                known.next();
            }
            if known.peek() != Some(&pair[1]) {
                added.push((pair[0], pair[1]));
            }
        }
        assert_eq!(lines.len(), LIST.lines().count() + added.len());
        added
    }

    #[test]
    fn a_module_stands_in_its_familys_block_in_order() {
        let text = with_module(LIST, "gregorian", "iso8601").unwrap();
        assert_eq!(added(&text), [("    pub(super) mod gregory;", "    pub(super) mod iso8601;")]);
        let text = with_module(LIST, "persian", "years2820").unwrap();
        assert_eq!(added(&text), [("    pub(super) mod official;", "    pub(super) mod years2820;")]);
        assert!(with_module(LIST, "gregorian", "julian").is_err());
    }

    #[test]
    fn a_new_family_gets_a_block_in_order() {
        let text = with_module(LIST, "islamic", "civil").unwrap();
        assert!(
            text.contains("julian;\n}\nmod islamic {\n    pub(super) mod civil;\n}\nmod persian {\n"),
            "{text}"
        );
        let text = with_module(LIST, "vietnamese", "modern").unwrap();
        assert!(
            text.contains("official;\n}\nmod vietnamese {\n    pub(super) mod modern;\n}\n\nuse "),
            "{text}"
        );
        assert!(with_module("", "islamic", "civil").is_err());
    }

    #[test]
    fn a_calendar_stands_after_its_family_or_at_the_end() {
        let text = with_calendar(LIST, "gregorian", "iso8601", "Iso8601").unwrap();
        assert_eq!(added(&text), [("    gregorian::julian::Julian,", "    gregorian::iso8601::Iso8601,")]);
        let text = with_calendar(LIST, "islamic", "civil", "IslamicCivil").unwrap();
        assert_eq!(added(&text), [("    persian::official::Persian,", "    islamic::civil::IslamicCivil,")]);
        assert!(with_calendar(LIST, "islamic", "julian", "Julian").is_err());
        assert!(with_calendar("", "islamic", "civil", "IslamicCivil").is_err());
    }

    #[test]
    fn files_are_named_within_their_family() {
        assert_eq!(file_name("islamic", "islamic-civil"), "civil");
        assert_eq!(file_name("persian", "persian-2820"), "persian_2820");
        assert_eq!(file_name("islamic", "islamic-in"), "islamic_in");
        assert_eq!(file_name("hebrew", "hebrew"), "calendar");
        assert_eq!(file_name("roman", "julian"), "julian");
    }

    #[test]
    fn the_template_is_filled_in() {
        let plan = Plan::new(crate::root(), "islamic", "islamic-no-such").unwrap();
        let [(file, text), (truths, header)] = &plan.new;
        assert!(
            file.ends_with("calendars/islamic/no_such.rs") && truths.ends_with("truth/islamic-no-such.csv")
        );
        assert!(
            text.contains("pub struct IslamicNoSuch;") && text.contains(".with_name(\"Islamic No Such\")")
        );
        assert!(!text.contains('@'), "{text}");
        assert_eq!(header, "date,rd,source\n");
    }

    #[test]
    fn what_is_malformed_or_taken_is_refused() {
        let refused = |family, id| Plan::new(crate::root(), family, id).err().map(|error| error.to_string());
        for (family, id) in [
            ("Islamic", "x"),
            ("mod", "x"),
            ("", "x"),
            ("../islamic", "x"),
            ("islamic", ""),
            ("islamic", "Islamic X"),
            ("islamic", "x--y"),
            ("islamic", "-x"),
            ("islamic", "13"),
            ("islamic", "é"),
            ("islamic", "x\n"),
        ] {
            assert!(refused(family, id).is_some(), "{family} {id}");
        }
        assert_eq!(refused("islamic", "islamicc").unwrap(), "the name 'islamicc' belongs to 'islamic-civil'");
        assert_eq!(refused("islamic", "jdn").unwrap(), "the name 'jdn' belongs to 'jdn'");
        assert_eq!(refused("islamic", "no-such-calendar"), None);
    }
}
