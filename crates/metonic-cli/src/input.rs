//! Dates as they come in: arguments, or lines of standard input of any number and length.

use std::io::{self, BufRead};

use metonic::text::MAX_LENGTH;
use metonic::{AnyCalendar, AnyDate, Calendar, Day, System, TextError, YearMonthDay, counts};

/// Reads dates of one calendar or count.
#[derive(Clone, Copy)]
pub(crate) struct DateReader {
    from: System,
    today: Day,
    /// Whether dates may have annotations (`[u-ca=hebrew]`): they belong to ISO 8601 dates.
    is_iso: bool,
}

impl DateReader {
    pub(crate) fn new(from: System, today: Day) -> Self {
        let is_iso = matches!(from.id(), "gregorian" | "iso8601");
        Self { from, today, is_iso }
    }

    /// The day of a text.
    pub(crate) fn day(&self, text: &str) -> Result<Day, String> {
        if text.is_empty() {
            return Err("no date".to_owned());
        }
        if text.eq_ignore_ascii_case("today") {
            return Ok(self.today);
        }
        let day = match self.from {
            System::Calendar(_) if self.is_iso && text.contains('[') => {
                text.parse().map(|date: AnyDate| date.to_day())
            }
            System::Calendar(calendar) => in_calendar(calendar, text),
            System::Count(count) => counts::parse_number(text).and_then(|number| Ok(count.day_of(number)?)),
        };
        day.map_err(|error| error.to_string())
    }
}

fn in_calendar(calendar: AnyCalendar, text: &str) -> Result<Day, TextError> {
    Ok(calendar.day_of(text.parse::<YearMonthDay>()?)?)
}

/// Lines one by one, in memory that does not grow with their length.
pub(crate) struct Lines<R> {
    input: R,
    line: Vec<u8>,
    length: usize,
}

/// More of a line than any date: what is longer is cut here and reported.
const KEPT: usize = 4 * MAX_LENGTH;

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(input: R) -> Self {
        Self { input, line: Vec::with_capacity(KEPT), length: 0 }
    }

    /// Goes to the next line; `false` at the end.
    pub(crate) fn advance(&mut self) -> io::Result<bool> {
        self.line.clear();
        self.length = 0;
        let mut is_any = false;
        loop {
            let buffer = match self.input.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if buffer.is_empty() {
                return Ok(is_any);
            }
            is_any = true;
            let end = buffer.iter().position(|&byte| byte == b'\n');
            let part = &buffer[..end.unwrap_or(buffer.len())];
            let room = KEPT - self.line.len();
            self.line.extend_from_slice(&part[..part.len().min(room)]);
            self.length += part.len();
            let used = part.len() + usize::from(end.is_some());
            self.input.consume(used);
            if end.is_some() {
                return Ok(true);
            }
        }
    }

    /// The line without the space around it, or how it is to be shown and what is wrong with it.
    pub(crate) fn text(&self) -> Result<&str, (String, String)> {
        let shown = || String::from_utf8_lossy(&self.line).trim().to_owned();
        if self.length > self.line.len() {
            let start: String = shown().chars().take(40).collect();
            return Err((format!("{start}…"), format!("{} bytes is more than a date can need", self.length)));
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
        let mut lines = Lines::new(io::BufReader::with_capacity(3, input));
        let mut all = Vec::new();
        while lines.advance().unwrap() {
            all.push(lines.text().map(str::to_owned).map_err(|(_, error)| error));
        }
        all
    }

    #[test]
    fn lines_of_every_kind() {
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"a"), [Ok("a".to_owned())]);
        assert_eq!(lines(b"a\r\n\n b \n"), [Ok("a".to_owned()), Ok(String::new()), Ok("b".to_owned())]);
        assert_eq!(lines(b"ab\xffc"), [Err("not UTF-8 at byte 2".to_owned())]);
        let long = vec![b'1'; 100_000];
        assert_eq!(lines(&long), [Err("100000 bytes is more than a date can need".to_owned())]);
    }
}
