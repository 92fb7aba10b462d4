//! Dates as they come in: arguments, or lines of standard input of any number and length.

use std::cell::OnceCell;
use std::io::{self, BufRead, BufReader, Read};

use metonic::text::MAX_LENGTH;
use metonic::{AnyCalendar, Calendar, Day, System, TextError, YearMonthDay};

use crate::arguments::Today;
use crate::{Failure, restore_minus};

/// Reads dates of one calendar or count.
pub(crate) struct DateReader {
    from: System,
    today: Today,
    /// Found when a date asks for it: the others can do without a time zone.
    day_of_today: OnceCell<Day>,
    /// Whether dates may have annotations (`[u-ca=hebrew]`): they belong to ISO 8601 dates.
    is_iso: bool,
}

impl DateReader {
    pub(crate) fn new(from: System, today: Today) -> Self {
        let is_iso = matches!(from.id(), "gregorian" | "iso8601");
        Self { from, today, day_of_today: OnceCell::new(), is_iso }
    }

    /// The day of a text, or what is wrong with it.
    pub(crate) fn day(&self, text: &str) -> Result<Result<Day, String>, Failure> {
        if text.is_empty() {
            return Ok(Err("no date".to_owned()));
        }
        if is_today(text) {
            return self.today().map(Ok);
        }
        let text = &*restore_minus(text);
        let day = match self.from {
            // The date is Gregorian whatever calendar the annotation names, be it one we know or not.
            System::Calendar(_) if self.is_iso && text.contains('[') => text.parse(),
            System::Calendar(_) if self.is_iso && has_short_year(text) => {
                return Ok(Err("a year of one or two digits: write four, such as 2026 or 0026".to_owned()));
            }
            System::Calendar(calendar) => in_calendar(calendar, text),
            System::Count(count) => count.read(text),
            System::Cycle(cycle) => return Ok(Err(no_day(cycle.about().id))),
        };
        Ok(day.map_err(|error| error.to_string()))
    }

    pub(crate) fn today(&self) -> Result<Day, Failure> {
        if let Some(&day) = self.day_of_today.get() {
            return Ok(day);
        }
        let day = self.today.day()?;
        // One run has one today, even past midnight.
        Ok(*self.day_of_today.get_or_init(|| day))
    }
}

/// Why nothing is read in a cycle.
pub(crate) fn no_day(id: &str) -> String {
    format!("'{id}' is a cycle: its places come round, so that they say no day")
}

/// Whether a text asks for the present day.
pub(crate) fn is_today(text: &str) -> bool {
    text.eq_ignore_ascii_case("today")
}

/// Whether a year has one or two digits: 01-02-26 is more likely a day of this century.
fn has_short_year(text: &str) -> bool {
    let year = text.split('-').next().unwrap_or_default();
    (1..=2).contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit())
}

fn in_calendar(calendar: AnyCalendar, text: &str) -> Result<Day, TextError> {
    Ok(calendar.day_of(text.parse::<YearMonthDay>()?)?)
}

/// Lines one by one, in memory that does not grow with their length.
pub(crate) struct Lines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
    length: usize,
    kept: usize,
    is_first: bool,
}

/// Read at once, in bytes.
const BLOCK: usize = 1 << 16;

/// A byte order mark in UTF-8, which spreadsheets and editors on Windows begin a text with.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// More of a line than any date: what is longer is cut here and reported.
const KEPT: usize = 4 * MAX_LENGTH;

impl<R: Read> Lines<R> {
    pub(crate) fn new(input: R) -> Self {
        Self::with_block(BLOCK, KEPT, input)
    }

    /// Lines of which so many bytes are kept.
    pub(crate) fn keeping(kept: usize, input: R) -> Self {
        Self::with_block(BLOCK, kept, input)
    }

    fn with_block(block: usize, kept: usize, input: R) -> Self {
        let input = BufReader::with_capacity(block, input);
        Self { input, line: Vec::new(), length: 0, kept, is_first: true }
    }

    /// Goes to the next line; `false` at the end. Calls `before_read` before each read, which may
    /// wait for whoever writes the input.
    pub(crate) fn advance(&mut self, mut before_read: impl FnMut() -> io::Result<()>) -> io::Result<bool> {
        let has_end = self.read_line(&mut before_read)?;
        if std::mem::take(&mut self.is_first) && self.line.starts_with(BYTE_ORDER_MARK) {
            self.line.drain(..BYTE_ORDER_MARK.len());
            self.length -= BYTE_ORDER_MARK.len();
        }
        // The last line need not have an end, but then it has something else.
        Ok(has_end || self.length > 0)
    }

    /// Reads up to a line's end; `false` if the input ended first.
    fn read_line(&mut self, before_read: &mut impl FnMut() -> io::Result<()>) -> io::Result<bool> {
        self.line.clear();
        self.length = 0;
        loop {
            if self.input.buffer().is_empty() {
                before_read()?;
            }
            let buffer = match self.input.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if buffer.is_empty() {
                return Ok(false);
            }
            let end = buffer.iter().position(|&byte| byte == b'\n');
            let part = &buffer[..end.unwrap_or(buffer.len())];
            let room = self.kept - self.line.len();
            self.line.extend_from_slice(&part[..part.len().min(room)]);
            self.length += part.len();
            let used = part.len() + usize::from(end.is_some());
            self.input.consume(used);
            if end.is_some() {
                return Ok(true);
            }
        }
    }

    /// The line as it is, without its end; `None` if it is too long or not UTF-8.
    pub(crate) fn raw_text(&self) -> Option<&str> {
        let line = if self.length > self.line.len() { None } else { std::str::from_utf8(&self.line).ok() };
        line.map(|line| line.strip_suffix('\r').unwrap_or(line))
    }

    /// The line without the space around it, or how it is to be shown and what is wrong with it.
    pub(crate) fn text(&self) -> Result<&str, (String, String)> {
        let shown = || String::from_utf8_lossy(&self.line).trim().to_owned();
        if self.length > self.line.len() {
            let start: String = shown().chars().take(40).collect();
            return Err((
                format!("{start}…"),
                format!(
                    "{} bytes is more than {} can need",
                    self.length,
                    if self.kept == KEPT { "a date" } else { "a line" }
                ),
            ));
        }
        match std::str::from_utf8(&self.line) {
            Ok(line) => Ok(line.trim()),
            Err(error) => Err((shown(), format!("not UTF-8 at byte {}", error.valid_up_to()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &[u8]) -> Vec<Result<String, String>> {
        let mut lines = Lines::with_block(3, KEPT, input);
        let mut all = Vec::new();
        while lines.advance(|| Ok(())).unwrap() {
            all.push(lines.text().map(str::to_owned).map_err(|(_, error)| error));
        }
        all
    }

    #[test]
    fn lines_of_every_kind() {
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"a"), [Ok("a".to_owned())]);
        assert_eq!(lines(b"a\r\n\n b \n"), [Ok("a".to_owned()), Ok(String::new()), Ok("b".to_owned())]);
        assert_eq!(lines(b"\xEF\xBB\xBFa\n\xEF\xBB\xBFb"), [Ok("a".to_owned()), Ok("\u{feff}b".to_owned())]);
        assert_eq!(lines(b"ab\xffc"), [Err("not UTF-8 at byte 2".to_owned())]);
        let long = vec![b'1'; 100_000];
        assert_eq!(lines(&long), [Err("100000 bytes is more than a date can need".to_owned())]);
    }
}
