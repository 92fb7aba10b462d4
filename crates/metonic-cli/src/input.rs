//! Dates as they come in: arguments, or lines of standard input of any number and length.

use std::cell::OnceCell;
use std::io::{self, Read};
use std::ops::Range;

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
        Self { from, today, day_of_today: OnceCell::new(), is_iso: is_iso(from.id()) }
    }

    /// The day of a text, or what is wrong with it.
    pub(crate) fn day(&self, text: &str) -> Result<Result<Day, String>, Failure> {
        if let (System::Calendar(calendar), Some(date)) = (self.from, ten_characters(text))
            && let Ok(day) = calendar.day_of(date)
        {
            return Ok(Ok(day));
        }
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
                return Ok(Err(SHORT_YEAR.to_owned()));
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

/// Whether a calendar's dates are those of ISO 8601.
pub(crate) fn is_iso(id: &str) -> bool {
    matches!(id, "gregorian" | "iso8601")
}

/// What is wrong with a text of which [`has_short_year`] is true.
pub(crate) const SHORT_YEAR: &str = "a year of one or two digits: write four, such as 2026 or 0026";

/// Whether a year has one or two digits: 01-02-26 is more likely a day of this century. Asked of dates of
/// ISO 8601 alone.
pub(crate) fn has_short_year(text: &str) -> bool {
    let year = text.split('-').next().unwrap_or_default();
    (1..=2).contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit())
}

/// A date of the form 2026-11-21, which most are, without the questions that the others raise; `None` for any
/// other text, and where a month is none.
fn ten_characters(text: &str) -> Option<YearMonthDay> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let two = |tens, ones| 10 * (tens - b'0') + (ones - b'0');
    let year = 100 * i32::from(two(y1, y2)) + i32::from(two(y3, y4));
    YearMonthDay::with_month_number(year, two(m1, m2), two(d1, d2)).ok()
}

fn in_calendar(calendar: AnyCalendar, text: &str) -> Result<Day, TextError> {
    Ok(calendar.day_of(text.parse::<YearMonthDay>()?)?)
}

/// Lines one by one, in memory that does not grow with their length.
pub(crate) struct Lines<R> {
    input: R,
    block: Box<[u8]>,
    /// What of the block is still to come.
    rest: Range<usize>,
    line: Line,
    /// The line's, all of which need not be kept.
    length: usize,
    kept: usize,
    is_first: bool,
}

/// Where a line is.
enum Line {
    InBlock(Range<usize>),
    /// One that goes from block to block, put together.
    Across(Vec<u8>),
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
        let block = vec![0; block].into();
        Self { input, block, rest: 0..0, line: Line::InBlock(0..0), length: 0, kept, is_first: true }
    }

    /// Goes to the next line; `false` at the end. Calls `before_read` before each read, which may
    /// wait for whoever writes the input.
    pub(crate) fn advance(&mut self, mut before_read: impl FnMut() -> io::Result<()>) -> io::Result<bool> {
        let has_end = self.read_line(&mut before_read)?;
        if std::mem::take(&mut self.is_first) && self.bytes().starts_with(BYTE_ORDER_MARK) {
            match &mut self.line {
                Line::InBlock(place) => place.start += BYTE_ORDER_MARK.len(),
                Line::Across(line) => drop(line.drain(..BYTE_ORDER_MARK.len())),
            }
            self.length -= BYTE_ORDER_MARK.len();
        }
        // The last line need not have an end, but then it has something else.
        Ok(has_end || self.length > 0)
    }

    /// Reads up to a line's end; `false` if the input ended first.
    fn read_line(&mut self, before_read: &mut impl FnMut() -> io::Result<()>) -> io::Result<bool> {
        let rest = &self.block[self.rest.clone()];
        if let Some(end) = memchr::memchr(b'\n', rest) {
            let start = self.rest.start;
            self.line = Line::InBlock(start..start + end.min(self.kept));
            self.length = end;
            self.rest.start += end + 1;
            return Ok(true);
        }
        let mut line = rest[..rest.len().min(self.kept)].to_vec();
        self.length = rest.len();
        let has_end = loop {
            before_read()?;
            let read = match self.input.read(&mut self.block) {
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let block = &self.block[..read];
            let end = memchr::memchr(b'\n', block);
            let part = &block[..end.unwrap_or(read)];
            let room = self.kept - line.len();
            line.extend_from_slice(&part[..part.len().min(room)]);
            self.length += part.len();
            self.rest = end.map_or(read, |end| end + 1)..read;
            if end.is_some() || read == 0 {
                break end.is_some();
            }
        };
        self.line = Line::Across(line);
        Ok(has_end)
    }

    /// As much of the line as is kept.
    fn bytes(&self) -> &[u8] {
        match &self.line {
            Line::InBlock(place) => &self.block[place.clone()],
            Line::Across(line) => line,
        }
    }

    /// The line as it is, without its end; `None` if it is too long or not UTF-8.
    pub(crate) fn raw_text(&self) -> Option<&str> {
        std::str::from_utf8(self.raw()?).ok()
    }

    /// The line as it is, without its end; `None` if it is too long.
    pub(crate) fn raw(&self) -> Option<&[u8]> {
        let line = self.bytes();
        let line = if self.length > line.len() { None } else { Some(line) };
        line.map(|line| line.strip_suffix(b"\r").unwrap_or(line))
    }

    /// The line without the space around it, or how it is to be shown and what is wrong with it.
    pub(crate) fn text(&self) -> Result<&str, (String, String)> {
        let line = self.bytes();
        let shown = || String::from_utf8_lossy(line).trim().to_owned();
        if self.length > line.len() {
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
        match std::str::from_utf8(line) {
            Ok(line) => Ok(line.trim()),
            Err(error) => Err((shown(), format!("not UTF-8 at byte {}", error.valid_up_to()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a text, which are the same in blocks of any size.
    fn lines(input: &[u8]) -> Vec<Result<String, String>> {
        let in_blocks = |size| {
            let mut lines = Lines::with_block(size, KEPT, input);
            let mut all = Vec::new();
            while lines.advance(|| Ok(())).unwrap() {
                all.push(lines.text().map(str::to_owned).map_err(|(_, error)| error));
            }
            all
        };
        let all = in_blocks(3);
        for size in [1, 2, 4, 5, 7, 600, BLOCK] {
            assert_eq!(in_blocks(size), all, "{size}");
        }
        all
    }

    /// What ten characters say is what the library reads in them, and nothing else is read.
    #[test]
    fn ten_characters_are_read_as_the_library_reads_them() {
        let same = |text: &str| {
            let read: Option<YearMonthDay> = text.parse().ok();
            match ten_characters(text) {
                Some(date) => assert_eq!(read, Some(date), "{text}"),
                // Others are left to the library; of this form it reads none.
                None => assert!(read.is_none() || text.len() != 10 || !is_plain(text), "{text}"),
            }
        };
        for year in [0, 1, 9, 999, 1405, 2026, 9999] {
            for month in 0..100 {
                for day in 0..100 {
                    same(&format!("{year:04}-{month:02}-{day:02}"));
                }
            }
        }
        // Every byte at every place, where that is text.
        for place in 0..10 {
            for byte in 0..=u8::MAX {
                let mut text = *b"2026-11-21";
                text[place] = byte;
                if let Ok(text) = std::str::from_utf8(&text) {
                    same(text);
                }
            }
        }
        for other in
            ["", "2026-11-2", "2026-11-211", "2026-M11-2", "+2026-1-21", "-2026-1-21", "\u{661}\u{661}-11-2"]
        {
            same(other);
            assert_eq!(ten_characters(other), None, "{other}");
        }
    }

    fn is_plain(text: &str) -> bool {
        text.bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
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
