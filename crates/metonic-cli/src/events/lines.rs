//! The lines of each event, and of each zone that events are in, unfolded.

use std::io::{self, Read};

use icalendar::parser::read_components;

use super::read::find;
use crate::input::Lines;

/// The most that an event may have, in bytes.
const MOST_OF_AN_EVENT: usize = 1 << 20;
/// Room for the lines by which an event is known, where the others have taken all, in bytes.
const SPARE: usize = 1 << 12;
/// Components within an event, alarms say, within each other.
const DEEPEST: usize = 8;

/// What is read of a file.
pub(super) enum Part {
    /// A VTIMEZONE.
    Zone(String),
    /// An event, or its UID and what is wrong with it.
    Event(Result<String, (Option<String>, String)>),
}

/// The lines of an event or a zone, unfolded, as far as they are wanted.
struct PartLines<'a> {
    is_event: bool,
    /// Of the file, the number of its first.
    start: u64,
    text: Vec<u8>,
    /// How many components are open within each other.
    depth: usize,
    wrong: Option<&'a str>,
    /// Whether the line before is in the text, so that one which goes on with it can be.
    has_last: bool,
}

impl PartLines<'_> {
    const TOO_LARGE: &'static str = "larger than 1 MiB";

    /// What begins with a line, if that is the first of an event or a zone.
    fn begun(line: &str, start: u64) -> Option<Self> {
        let is_event = line.eq_ignore_ascii_case("BEGIN:VEVENT");
        if !is_event && !line.eq_ignore_ascii_case("BEGIN:VTIMEZONE") {
            return None;
        }
        let text = format!("{line}\n").into_bytes();
        Some(Self { is_event, start, text, depth: 1, wrong: None, has_last: true })
    }

    /// Takes a line in; `None` is one that is too long.
    fn push(&mut self, line: Option<&[u8]>) {
        let line = line.unwrap_or_else(|| {
            self.wrong = self.wrong.or(Some(Self::TOO_LARGE));
            b""
        });
        // A line that begins with a space goes on with the line before; a letter of some bytes may be cut:
        // RFC 5545, section 3.1.
        if let Some(rest) = line.strip_prefix(b" ").or_else(|| line.strip_prefix(b"\t")) {
            if self.has_last && self.has_room(rest, MOST_OF_AN_EVENT) {
                self.text.pop();
                self.text.extend_from_slice(rest);
                self.text.push(b'\n');
            }
            return;
        }
        // Where an event ends is seen whether or not there is room for it: others come after it.
        if begins_with(line, "BEGIN:") {
            self.depth += 1;
        } else if begins_with(line, "END:") {
            self.depth -= 1;
        }
        if self.depth > DEEPEST {
            self.wrong = self.wrong.or(Some("too deep, of more than 8 components within each other"));
        }
        let most = MOST_OF_AN_EVENT + if is_named(line, KNOWN_BY) { SPARE } else { 0 };
        self.has_last = !line.trim_ascii().is_empty() && self.has_room(line, most);
        if self.has_last {
            self.text.extend_from_slice(line);
            self.text.push(b'\n');
        }
    }

    fn has_room(&mut self, line: &[u8], most: usize) -> bool {
        let has_room = self.text.len() + line.len() < most;
        if !has_room {
            self.wrong = self.wrong.or(Some(Self::TOO_LARGE));
        }
        has_room
    }

    /// What it is, once it is whole. A zone that cannot be read is none: events in it say so.
    fn end(self) -> Option<Part> {
        let error = |what: &str| format!("the event of line {} is {what}", self.start);
        let text = match self.wrong {
            Some(wrong) => Err((uid_of(&self.text), error(wrong))),
            None => {
                String::from_utf8(self.text).map_err(|text| (uid_of(text.as_bytes()), error("not UTF-8")))
            }
        };
        if self.is_event { Some(Part::Event(text)) } else { text.ok().map(Part::Zone) }
    }
}

/// What says which event one is, and that it is but a change of another.
const KNOWN_BY: &[&str] = &["UID", "RECURRENCE-ID"];

fn begins_with(line: &[u8], start: &str) -> bool {
    line.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start.as_bytes()))
}

/// Whether a line is a property of one of these names, with parameters or without.
fn is_named(line: &[u8], names: &[&str]) -> bool {
    names.iter().any(|name| begins_with(line, name) && matches!(line.get(name.len()), Some(b':' | b';')))
}

/// The UID of an event, by its lines, if others may be changes of it: it is none itself.
pub(super) fn uid_of(text: &[u8]) -> Option<String> {
    let mut depth = 0_usize;
    let mut uid = None;
    for line in text.split(|&byte| byte == b'\n') {
        if begins_with(line, "BEGIN:") {
            depth += 1;
        } else if begins_with(line, "END:") {
            depth = depth.saturating_sub(1);
        }
        // Alarms have UIDs of their own: RFC 9074, section 4.
        if depth == 1 && is_named(line, KNOWN_BY) {
            if is_named(line, &["RECURRENCE-ID"]) {
                return None;
            }
            uid = uid.or(Some(line));
        }
    }
    // Read as it is where the event is good: with parameters, and with what is escaped.
    let alone = format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", String::from_utf8_lossy(uid?));
    let components = read_components(&alone).ok()?;
    let uid = find(components.first()?, "UID").next()?.val.as_str().to_owned();
    Some(uid).filter(|uid| !uid.is_empty())
}

/// Hands over each event and each zone; says whether a calendar begins somewhere.
pub(super) fn each_part(input: impl Read, mut take: impl FnMut(Part)) -> io::Result<bool> {
    let mut is_calendar = false;
    let mut lines = Lines::keeping(MOST_OF_AN_EVENT, input);
    let mut number = 0_u64;
    let mut part: Option<PartLines<'_>> = None;
    while lines.advance(|| Ok(()))? {
        number += 1;
        let begun = lines.text().ok().and_then(|line| PartLines::begun(line, number));
        match &mut part {
            // A zone without an end has no event in it.
            Some(open) if open.is_event || begun.is_none() => {
                open.push(lines.raw());
                if open.depth == 0
                    && let Some(whole) = part.take().and_then(PartLines::end)
                {
                    take(whole);
                }
            }
            _ => {
                is_calendar |= lines.text().is_ok_and(|line| line.eq_ignore_ascii_case("BEGIN:VCALENDAR"));
                part = begun;
            }
        }
    }
    if let Some(open) = part.filter(|open| open.is_event) {
        let error = format!("the event of line {} has no end", open.start);
        take(Part::Event(Err((uid_of(&open.text), error))));
    }
    Ok(is_calendar)
}
