//! The lines of each event of a file, and of each zone that events are in.

use std::io::{self, Read};

use icalendar::parser::read_components;

use super::read::find;
use crate::input::Lines;

/// The most that an event may have, in bytes.
const MOST: usize = 1 << 20;
/// Components within an event, alarms say, within each other.
const DEEPEST: usize = 8;
const TOO_LARGE: &str = "larger than 1 MiB";
const TOO_DEEP: &str = "too deep, of more than 8 components within each other";

/// What is read of a file.
pub(super) enum Part {
    /// The lines of a VTIMEZONE.
    Zone(String),
    Event(Written),
}

/// An event as it is written.
pub(super) struct Written {
    /// The UID of an event that others may change, as far as it can be told.
    pub(super) uid: Option<String>,
    /// Its lines, unfolded, or what is wrong with them.
    pub(super) text: Result<String, String>,
}

/// Hands over each event and each zone; says whether a calendar begins somewhere.
pub(super) fn each_part(input: impl Read, mut take: impl FnMut(Part)) -> io::Result<bool> {
    let mut is_calendar = false;
    let mut lines = Lines::keeping(MOST, input);
    let mut number = 0_u64;
    let mut part: Option<PartLines> = None;
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
    if let Some(mut open) = part {
        open.wrong = Some("without an end");
        open.end().into_iter().for_each(take);
    }
    Ok(is_calendar)
}

/// The lines of one event or zone, as far as they are wanted.
struct PartLines {
    is_event: bool,
    /// Of the file, the number of its first.
    start: u64,
    text: Vec<u8>,
    /// How many components are open within each other.
    depth: usize,
    wrong: Option<&'static str>,
    uid: Vec<u8>,
    /// Whether it is a change of another.
    is_change: bool,
    last: Last,
}

/// What the line before was, with which the next may go on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Kept,
    Uid,
    Dropped,
}

impl PartLines {
    /// What begins with a line, if that is the first of an event or a zone.
    fn begun(line: &str, start: u64) -> Option<Self> {
        let is_event = line.eq_ignore_ascii_case("BEGIN:VEVENT");
        if !is_event && !line.eq_ignore_ascii_case("BEGIN:VTIMEZONE") {
            return None;
        }
        Some(Self {
            is_event,
            start,
            text: format!("{line}\n").into_bytes(),
            depth: 1,
            wrong: None,
            uid: Vec::new(),
            is_change: false,
            last: Last::Kept,
        })
    }

    /// Takes a line in; `None` is one that is too long.
    fn push(&mut self, line: Option<&[u8]>) {
        let Some(line) = line else { return self.drop_line() };
        // A line that begins with a space goes on with the line before; a letter of some bytes may be cut:
        // RFC 5545, section 3.1.
        if let Some(rest) = line.strip_prefix(b" ").or_else(|| line.strip_prefix(b"\t")) {
            if self.last == Last::Dropped || self.text.len() + rest.len() >= MOST {
                return self.drop_line();
            }
            if self.last == Last::Uid {
                self.uid.extend_from_slice(rest);
            }
            self.text.pop();
            self.text.extend_from_slice(rest);
            self.text.push(b'\n');
            return;
        }
        self.last = Last::Kept;
        // Where the event ends, whatever else is wrong with it.
        if value(line, b"BEGIN").is_some() {
            self.depth += 1;
        } else if value(line, b"END").is_some() {
            self.depth -= 1;
        } else if self.depth == 1 {
            self.is_change |= value(line, b"RECURRENCE-ID").is_some();
            if let Some(uid) = value(line, b"UID") {
                (self.uid, self.last) = (uid.to_vec(), Last::Uid);
            }
        }
        if self.depth > DEEPEST {
            self.wrong = self.wrong.or(Some(TOO_DEEP));
        }
        if self.text.len() + line.len() >= MOST {
            self.drop_line();
        } else if !line.trim_ascii().is_empty() {
            self.text.extend_from_slice(line);
            self.text.push(b'\n');
        }
    }

    fn drop_line(&mut self) {
        self.last = Last::Dropped;
        self.wrong = self.wrong.or(Some(TOO_LARGE));
    }

    /// What it is, once it is whole. A zone that cannot be read is none: events in it say so.
    fn end(self) -> Option<Part> {
        let uid = if self.is_change { None } else { unescaped(&self.uid) };
        let text = match self.wrong {
            Some(wrong) => Err(wrong),
            None => String::from_utf8(self.text).map_err(|_| "not UTF-8"),
        };
        if !self.is_event {
            return text.ok().map(Part::Zone);
        }
        let text = text.map_err(|wrong| format!("the event of line {} is {wrong}", self.start));
        Some(Part::Event(Written { uid, text }))
    }
}

/// A UID as it is read where the event is good.
fn unescaped(uid: &[u8]) -> Option<String> {
    let alone = format!("BEGIN:VEVENT\nUID:{}\nEND:VEVENT\n", String::from_utf8_lossy(uid));
    let components = read_components(&alone).ok()?;
    let uid = find(components.first()?, "UID").next()?.val.as_str().to_owned();
    Some(uid).filter(|uid| !uid.is_empty())
}

/// The value of a line, if it is of a property.
fn value<'a>(line: &'a [u8], property: &[u8]) -> Option<&'a [u8]> {
    let (name, rest) = line.split_at_checked(property.len())?;
    if !name.eq_ignore_ascii_case(property) || !rest.starts_with(b":") && !rest.starts_with(b";") {
        return None;
    }
    let colon = rest.iter().position(|&byte| byte == b':')?;
    rest.get(colon + 1..)
}
