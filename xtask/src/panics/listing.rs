//! What was compiled beside what is public.

use std::collections::{BTreeMap, BTreeSet};

/// Functions by what a listing can know of them: the type or module, or a trait, and the name.
#[derive(Default)]
pub(super) struct Compiled {
    functions: BTreeMap<(String, String), BTreeSet<String>>,
    /// By trait and type.
    implementations: BTreeMap<(String, String), BTreeSet<String>>,
}

/// Traits without functions, and those that are derived: what a derived implementation does is its fields' doing.
const WITHOUT: [&str; 4] = ["Copy", "Eq", "Error", "FusedIterator"];

impl Compiled {
    /// Adds a function by its symbol, without hashes.
    pub(super) fn add(&mut self, symbol: &str) {
        let Some((path, name)) = split_last(without_arguments_at_end(symbol)) else { return };
        if name.starts_with('{') {
            return;
        }
        let head = path.strip_prefix('<').and_then(|path| path.strip_suffix('>'));
        match head.map(|head| split_once(head, " as ").unwrap_or((head, ""))) {
            Some((of, "")) => self.function(last_name(of), name, symbol),
            Some((of, implemented)) => {
                self.function(last_name(implemented), name, symbol);
                let key = (last_name(implemented).to_owned(), last_name(of).to_owned());
                self.implementations.entry(key).or_default().insert(path.to_owned());
            }
            None => self.function(last_name(path), name, symbol),
        }
    }

    fn function(&mut self, of: &str, name: &str, symbol: &str) {
        let names = self.functions.entry((of.to_owned(), name.to_owned())).or_default();
        names.insert(without_arguments(symbol));
    }

    /// How many functions and implementations a listing has, and which of them are not there: of those that share
    /// what is known, as many must be there as are listed.
    pub(super) fn compare(&self, listing: &str) -> (usize, Vec<String>) {
        let mut functions: BTreeMap<(String, String), Vec<&str>> = BTreeMap::new();
        let mut implementations = functions.clone();
        for line in listing.lines() {
            let rest = ["pub fn ", "pub const fn "].iter().find_map(|start| line.strip_prefix(start));
            if let Some((path, _)) = rest.and_then(|rest| split_once(rest, "(")) {
                let path = without_arguments_at_end(path);
                let Some((of, name)) = split_last(path) else { continue };
                functions.entry((last_name(of).to_owned(), plain(name).to_owned())).or_default().push(line);
            } else if let Some((implemented, of)) =
                line.strip_prefix("impl").and_then(|rest| split_once(rest, " for "))
            {
                let implemented = last_name(after_arguments(implemented));
                if !WITHOUT.contains(&implemented) {
                    implementations
                        .entry((implemented.to_owned(), last_name(of).to_owned()))
                        .or_default()
                        .push(line);
                }
            }
        }
        let mut missing = Vec::new();
        let mut count = 0;
        for (listed, compiled) in [(&functions, &self.functions), (&implementations, &self.implementations)] {
            for (key, lines) in listed {
                count += lines.len();
                let found = compiled.get(key).map_or(0, BTreeSet::len);
                if found < lines.len() {
                    missing.extend(lines.iter().map(|line| format!("{line} ({found} of {})", lines.len())));
                }
            }
        }
        (count, missing)
    }
}

/// A path and its last part; what stands in brackets is one.
fn split_last(path: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let bytes = path.as_bytes();
    for place in (1..bytes.len()).rev() {
        match bytes[place] {
            b'>' if bytes[place - 1] != b'-' => depth += 1,
            b')' | b']' => depth += 1,
            b'<' | b'(' | b'[' => depth = depth.saturating_sub(1),
            b':' if depth == 0 && bytes[place - 1] == b':' => {
                return Some((&path[..place - 1], &path[place + 1..]));
            }
            _ => {}
        }
    }
    None
}

/// Splits at a text that stands in no angle brackets.
fn split_once<'t>(text: &'t str, at: &str) -> Option<(&'t str, &'t str)> {
    let mut depth = 0_usize;
    for (place, byte) in text.bytes().enumerate() {
        if depth == 0 && text.as_bytes()[place..].starts_with(at.as_bytes()) {
            return Some((&text[..place], &text[place + at.len()..]));
        }
        match byte {
            b'<' => depth += 1,
            b'>' if place == 0 || text.as_bytes()[place - 1] != b'-' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// A function without the generic arguments that are its own.
fn without_arguments_at_end(path: &str) -> &str {
    match split_last(path) {
        Some((before, last)) if last.starts_with('<') => before,
        _ => path,
    }
}

/// What follows the parameters of an implementation.
fn after_arguments(text: &str) -> &str {
    let mut depth = 0_usize;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'<' => depth += 1,
            b'>' if text.as_bytes()[place - 1] != b'-' => depth -= 1,
            b' ' if depth == 0 => return &text[place + 1..],
            _ => {}
        }
    }
    text
}

/// The name of a type, a trait or a module, without where it is and what it is of.
fn last_name(path: &str) -> &str {
    let path = path.trim_start_matches(['&', '*', '(', '[', ' ']).trim_start_matches("mut ");
    let last = split_last(path).map_or(path, |(_, last)| last);
    let last = if last.starts_with('<') {
        split_last(without_arguments_at_end(path)).map_or(last, |(_, last)| last)
    } else {
        last
    };
    plain(last)
}

fn plain(name: &str) -> &str {
    name.split(['<', ' ']).next().unwrap_or(name)
}

/// A symbol without any generic arguments: one function, whatever it was compiled for.
fn without_arguments(symbol: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    // The brackets around a type and its trait are no arguments.
    let (start, rest) = symbol.split_at(usize::from(symbol.starts_with('<')));
    let mut before = ' ';
    for character in rest.chars() {
        match character {
            '<' => depth += 1,
            '>' if before != '-' && depth > 0 => depth -= 1,
            _ if depth == 0 => kept.push(character),
            _ => {}
        }
        before = character;
    }
    format!("{start}{kept}")
}
