//! The lines of each event of a file.

use std::io::{self, Read};

use crate::input::Lines;

/// The most that an event may have, in bytes.
const MOST: usize = 1 << 20;
/// Components within an event, alarms say, within each other.
const DEEPEST: usize = 8;
const TOO_LARGE: &str = "larger than 1 MiB";
const TOO_DEEP: &str = "too deep, of more than 8 components within each other";

/// An event as it is written.
pub(super) struct Written {
    /// The UID of an event that others may change, as far as it can be told.
    pub(super) uid: Option<String>,
    /// Its lines, unfolded, or what is wrong with them.
    pub(super) text: Result<String, String>,
}

/// Hands over each event; says whether a calendar begins somewhere.
pub(super) fn each_event(input: impl Read, mut take: impl FnMut(Written)) -> io::Result<bool> {
    let mut is_calendar = false;
    let mut lines = Lines::keeping(MOST, input);
    let mut number = 0_u64;
    let mut event: Option<EventLines> = None;
    while lines.advance(|| Ok(()))? {
        number += 1;
        if let Some(open) = &mut event {
            open.push(lines.raw());
            if open.depth == 0
                && let Some(whole) = event.take()
            {
                take(whole.end());
            }
        } else {
            is_calendar |= lines.text().is_ok_and(|line| line.eq_ignore_ascii_case("BEGIN:VCALENDAR"));
            if lines.text().is_ok_and(|line| line.eq_ignore_ascii_case("BEGIN:VEVENT")) {
                event = Some(EventLines::new(number));
            }
        }
    }
    if let Some(mut open) = event {
        open.wrong = Some("without an end");
        take(open.end());
    }
    Ok(is_calendar)
}

/// The lines of one event, as far as they are wanted.
struct EventLines {
    /// Of the file, the number of its first.
    start: u64,
    text: Vec<u8>,
    /// How many components are open within each other.
    depth: usize,
    wrong: Option<&'static str>,
    uid: Vec<u8>,
    /// Whether it is a change of another.
    is_change: bool,
    /// Whether the line before was the UID, and whether it was not kept.
    is_uid: bool,
    is_dropped: bool,
}

impl EventLines {
    fn new(start: u64) -> Self {
        Self {
            start,
            text: b"BEGIN:VEVENT\n".to_vec(),
            depth: 1,
            wrong: None,
            uid: Vec::new(),
            is_change: false,
            is_uid: false,
            is_dropped: false,
        }
    }

    /// Takes a line in; `None` is one that is too long.
    fn push(&mut self, line: Option<&[u8]>) {
        let Some(line) = line else { return self.drop_line() };
        // A line that begins with a space goes on with the line before; a letter of some bytes may be cut:
        // RFC 5545, section 3.1.
        if let Some(rest) = line.strip_prefix(b" ").or_else(|| line.strip_prefix(b"\t")) {
            if self.is_dropped || self.text.len() + rest.len() >= MOST {
                return self.drop_line();
            }
            if self.is_uid {
                self.uid.extend_from_slice(rest);
            }
            self.text.pop();
            self.text.extend_from_slice(rest);
            self.text.push(b'\n');
            return;
        }
        (self.is_uid, self.is_dropped) = (false, false);
        // Where the event ends, whatever else is wrong with it.
        if value(line, b"BEGIN").is_some() {
            self.depth += 1;
        } else if value(line, b"END").is_some() {
            self.depth -= 1;
        } else if self.depth == 1 {
            self.is_change |= value(line, b"RECURRENCE-ID").is_some();
            if let Some(uid) = value(line, b"UID") {
                (self.uid, self.is_uid) = (uid.to_vec(), true);
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
        self.is_dropped = true;
        self.wrong = self.wrong.or(Some(TOO_LARGE));
    }

    fn end(self) -> Written {
        let uid = String::from_utf8_lossy(&self.uid).into_owned();
        let uid = Some(uid).filter(|uid| !uid.is_empty() && !self.is_change);
        let text = match self.wrong {
            Some(wrong) => Err(wrong),
            None => String::from_utf8(self.text).map_err(|_| "not UTF-8"),
        };
        Written { uid, text: text.map_err(|wrong| format!("the event of line {} is {wrong}", self.start)) }
    }
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
