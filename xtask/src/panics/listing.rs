//! What was compiled beside what is public.

use std::collections::{BTreeMap, BTreeSet};

/// What a listing can know of a function: the type or module, or a trait, and the name; of an implementation, the
/// trait and the type.
type Key = (String, String);

/// Functions and implementations that were compiled.
#[derive(Default)]
pub(super) struct Compiled {
    functions: BTreeMap<Key, BTreeSet<String>>,
    implementations: BTreeMap<Key, BTreeSet<String>>,
}

/// Functions and implementations that are public, by lines of `api.txt`.
#[derive(Default)]
pub(super) struct Listing {
    functions: BTreeMap<Key, Vec<String>>,
    implementations: BTreeMap<Key, Vec<String>>,
    derived: BTreeSet<Key>,
}

/// Traits without functions, and those that are derived where a type has parameters: what a derived implementation
/// does is its fields' doing.
const WITHOUT: [&str; 12] = [
    "Clone",
    "Copy",
    "DoubleEndedIterator",
    "DynCalendar",
    "Eq",
    "Error",
    "ExactSizeIterator",
    "FusedIterator",
    "Hash",
    "Ord",
    "PartialEq",
    "StructuralPartialEq",
];

/// Functions that the standard library provides with its traits, and that it says to panic.
const PROVIDED: [(&str, &str); 2] = [("Iterator", "step_by"), ("Ord", "clamp")];

impl Listing {
    pub(super) fn add(&mut self, listing: &str) {
        for line in listing.lines() {
            let rest = ["pub fn ", "pub const fn "].iter().find_map(|start| line.strip_prefix(start));
            if let Some((path, _)) = rest.and_then(|rest| split_once(rest, "(")) {
                let path = without_arguments_at_end(path);
                let Some((of, name)) = split_last(path) else { continue };
                let key = (last_name(of).to_owned(), plain(name).to_owned());
                self.functions.entry(key).or_default().push(line.to_owned());
            } else if let Some((of, names)) =
                line.strip_prefix("derives ").and_then(|rest| rest.split_once(": "))
            {
                self.derived.extend(names.split(' ').map(|name| (name.to_owned(), last_name(of).to_owned())));
            } else if let Some((implemented, of)) =
                line.strip_prefix("impl").and_then(|rest| split_once(rest, " for "))
            {
                let implemented = last_name(after_arguments(implemented));
                let of = last_name(split_once(of, " where ").map_or(of, |(of, _)| of));
                // What `time` calls it in its documentation is another name of it.
                let of = if of == "PrimitiveDateTime" { "PlainDateTime" } else { of };
                let key = (implemented.to_owned(), of.to_owned());
                if WITHOUT.contains(&implemented) {
                    self.derived.insert(key);
                } else {
                    self.implementations.entry(key).or_default().push(line.to_owned());
                }
            }
        }
    }

    /// Whether a symbol is of a public function, or of one that a public type has by a trait.
    pub(super) fn has(&self, symbol: &str) -> bool {
        let Some((function, implementation)) = keys(symbol) else { return false };
        if PROVIDED.iter().any(|(of, name)| function.0 == *of && function.1 == *name) {
            return false;
        }
        let is_implemented = |key| self.derived.contains(&key) || self.implementations.contains_key(&key);
        self.functions.contains_key(&function) || implementation.is_some_and(is_implemented)
    }
}

impl Compiled {
    /// Adds a function by its symbol, without hashes.
    pub(super) fn add(&mut self, symbol: &str) {
        let Some((function, implementation)) = keys(symbol) else { return };
        self.functions.entry(function).or_default().insert(without_arguments(symbol));
        if let (Some(key), Some((path, _))) = (implementation, split_last(without_arguments_at_end(symbol))) {
            self.implementations.entry(key).or_default().insert(path.to_owned());
        }
    }

    /// How many functions and implementations a listing has, and which of them are not there: of those that share
    /// what is known, as many must be there as are listed. Some keys may be left out.
    pub(super) fn compare(&self, listing: &Listing, left_out: &[(&str, &str)]) -> (usize, Vec<String>) {
        let mut missing = Vec::new();
        let mut count = 0;
        for (listed, compiled) in
            [(&listing.functions, &self.functions), (&listing.implementations, &self.implementations)]
        {
            let is_left_out = |key: &Key| left_out.iter().any(|(of, name)| key.0 == *of && key.1 == *name);
            for (key, lines) in listed.iter().filter(|(key, _)| !is_left_out(key)) {
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

/// What a listing can know of a symbol, and of the implementation that it is of.
fn keys(symbol: &str) -> Option<(Key, Option<Key>)> {
    let (path, name) = split_last(without_arguments_at_end(symbol))?;
    if name.starts_with('{') {
        return None;
    }
    let key = |of: &str, name: &str| (last_name(of).to_owned(), name.to_owned());
    let head = path.strip_prefix('<').and_then(|path| path.strip_suffix('>'));
    Some(match head.map(|head| split_once(head, " as ").unwrap_or((head, ""))) {
        Some((of, "")) => (key(of, name), None),
        Some((of, implemented)) => (key(implemented, name), Some(key(implemented, last_name(of)))),
        None => (key(path, name), None),
    })
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
pub(super) fn without_arguments(symbol: &str) -> String {
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
    format!("{start}{}", kept.trim_end_matches("::"))
}
