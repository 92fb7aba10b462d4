//! The records of CSV one by one, each with the line that it begins in, in memory that has a limit.

use std::fmt;
use std::io::{self, BufRead};

use csv_core::ReadRecordResult;

/// Reads records as the `csv` crate does, whose core it has. That crate knows neither the line that a record begins
/// in (it counts the second half of `\r\n`, and empty lines, with what comes after them), nor a record's end but by
/// what closes it.
pub(super) struct Records<R> {
    input: R,
    parser: csv_core::Reader,
    /// The fields of the record at hand, one behind the other, and where each ends; there is room for more.
    text: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
    start: u64,
    lines: Lines,
    place: u64,
    /// Whether the input has said so.
    is_ended: bool,
}

/// Why there is no next record.
#[derive(Debug)]
pub(super) enum RecordError {
    Input(io::Error),
    /// A record of too many bytes: most likely one that nothing closes. With the line that it begins in.
    Bytes {
        line: u64,
    },
    /// A record of too many fields.
    Fields {
        line: u64,
    },
}

/// The most bytes of a record, in which it is written. It is whole in memory, some of it several times.
pub(super) const MOST_BYTES: usize = 1 << 26;

/// The most fields of a record: each column takes some hundred bytes, however empty it is.
pub(super) const MOST_FIELDS: usize = 1 << 20;

impl<R: BufRead> Records<R> {
    pub(super) fn new(input: R, delimiter: u8) -> Self {
        Self {
            input,
            parser: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            text: vec![0; 1 << 10],
            ends: vec![0; 1 << 5],
            count: 0,
            start: 1,
            lines: Lines { line: 1, before: b'\n' },
            place: 0,
            is_ended: false,
        }
    }

    /// Goes to the next record; `false` at the end. An empty line is none, or, where records have one field, one
    /// whose field is empty.
    pub(super) fn advance(&mut self, is_empty_line_one: bool) -> Result<bool, RecordError> {
        self.count = 0;
        loop {
            self.start = self.lines.line;
            if self.is_ended {
                return Ok(false);
            }
            let Some(&byte) = fill(&mut self.input)?.first() else {
                self.is_ended = true;
                return Ok(false);
            };
            if !matches!(byte, b'\r' | b'\n') {
                return self.read();
            }
            let is_empty_line = !self.lines.is_within_end(byte);
            self.lines.pass(&[byte]);
            self.input.consume(1);
            self.place += 1;
            if is_empty_line && is_empty_line_one {
                if let Some(end) = self.ends.first_mut() {
                    (*end, self.count) = (0, 1);
                }
                return Ok(true);
            }
        }
    }

    fn read(&mut self) -> Result<bool, RecordError> {
        let (mut length, mut read) = (0, 0);
        loop {
            let input = fill(&mut self.input)?;
            let text = self.text.get_mut(length..).unwrap_or_default();
            let ends = self.ends.get_mut(self.count..).unwrap_or_default();
            self.is_ended = input.is_empty();
            let (result, taken, written, ended) = self.parser.read_record(input, text, ends);
            self.lines.pass(input.get(..taken).unwrap_or_default());
            self.input.consume(taken);
            self.place += taken as u64;
            length += written;
            self.count += ended;
            read += taken;
            match result {
                ReadRecordResult::Record => return Ok(true),
                ReadRecordResult::End => return Ok(false),
                _ if read > MOST_BYTES => return Err(RecordError::Bytes { line: self.start }),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_FIELDS => {
                    return Err(RecordError::Fields { line: self.start });
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
            }
        }
    }

    /// The line that the record begins in, from 1.
    pub(super) fn line(&self) -> u64 {
        self.start
    }

    /// How many bytes have been read up to the record's end.
    pub(super) fn place(&self) -> u64 {
        self.place
    }

    /// The number of its fields.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// All its fields, in bytes.
    pub(super) fn length(&self) -> usize {
        self.ends().last().copied().unwrap_or_default()
    }

    pub(super) fn field(&self, place: usize) -> Option<&[u8]> {
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends().get(before)?,
            None => 0,
        };
        self.text.get(start..*self.ends().get(place)?)
    }

    fn ends(&self) -> &[usize] {
        self.ends.get(..self.count).unwrap_or_default()
    }
}

/// What comes next; nothing at the end.
fn fill(input: &mut impl BufRead) -> Result<&[u8], RecordError> {
    loop {
        match input.fill_buf() {
            // Not asked for again: a terminal goes on after its end.
            Ok([]) => return Ok(&[]),
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(RecordError::Input(error)),
        }
    }
    // What is there already, which could not be given back from the loop.
    input.fill_buf().map_err(RecordError::Input)
}

/// Counts lines, which end with `\n`, `\r\n` or `\r`, as records do.
struct Lines {
    /// That of what comes next, from 1.
    line: u64,
    /// The byte before it.
    before: u8,
}

impl Lines {
    fn pass(&mut self, bytes: &[u8]) {
        for place in memchr::memchr2_iter(b'\r', b'\n', bytes) {
            let before = place.checked_sub(1).and_then(|before| bytes.get(before)).unwrap_or(&self.before);
            let is_second = *before == b'\r' && bytes.get(place) == Some(&b'\n');
            self.line += u64::from(!is_second);
        }
        self.before = bytes.last().copied().unwrap_or(self.before);
    }

    /// Whether a byte is the second half of a line's end.
    fn is_within_end(&self, byte: u8) -> bool {
        byte == b'\n' && self.before == b'\r'
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => error.fmt(f),
            Self::Bytes { line } => write!(
                f,
                "line {line}: a row of more than {} MiB: is there a quotation mark that is not closed?",
                MOST_BYTES >> 20
            ),
            Self::Fields { line } => write!(f, "line {line}: a row of more than {MOST_FIELDS} fields"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    type Record = (u64, Vec<Vec<u8>>);

    fn records(content: &[u8], room: usize, is_empty_line_one: bool) -> Vec<Record> {
        let mut records = Records::new(BufReader::with_capacity(room, content), b',');
        let mut all = Vec::new();
        while records.advance(is_empty_line_one).expect("memory") {
            let fields = (0..records.count()).map(|place| records.field(place).expect("a field").to_owned());
            all.push((records.line(), fields.collect()));
            assert_eq!(records.field(records.count()), None);
        }
        assert_eq!(records.place(), content.len() as u64);
        all
    }

    /// All texts of up to five of the bytes that mean something, and of one that does not: the `csv` crate's records
    /// are ours, whatever is read at once, and an empty line is one more where it is to be.
    #[test]
    fn records_are_those_of_the_csv_crate() {
        const BYTES: &[u8; 5] = b"a,\"\r\n";
        for length in 0..=5_u32 {
            for number in 0..5_usize.pow(length) {
                let content: Vec<u8> =
                    (0..length).map(|place| BYTES[number / 5_usize.pow(place) % 5]).collect();
                let mut reader = csv::ReaderBuilder::new()
                    .has_headers(false)
                    .flexible(true)
                    .from_reader(content.as_slice());
                let expected: Vec<Vec<Vec<u8>>> = reader
                    .byte_records()
                    .map(|record| record.expect("memory").iter().map(<[u8]>::to_owned).collect())
                    .collect();
                let found = records(&content, 64, false);
                let shown = content.escape_ascii();
                assert!(found.iter().map(|(_, fields)| fields).eq(&expected), "{shown}: {found:?}");
                let more = records(&content, 64, true);
                for room in [1, 2] {
                    assert_eq!(records(&content, room, false), found, "{shown} by {room}");
                    assert_eq!(records(&content, room, true), more, "{shown} by {room}");
                }
                // Without quotation marks every line is a record, which says how it is counted.
                if !content.contains(&b'"') {
                    let text = String::from_utf8(content).expect("ASCII");
                    let text = text.replace("\r\n", "\n").replace('\r', "\n");
                    let lines = text.lines().zip(1..).map(|(line, number)| (number, line.to_owned()));
                    let joined = |(line, fields): &Record| {
                        (*line, String::from_utf8(fields.join(&b',')).expect("ASCII"))
                    };
                    assert!(more.iter().map(joined).eq(lines.clone()), "{text:?}: {more:?}");
                    let full = lines.filter(|(_, line)| !line.is_empty());
                    assert!(found.iter().map(joined).eq(full), "{text:?}: {found:?}");
                }
            }
        }
    }

    #[test]
    fn records_have_as_many_fields_as_there_is_room_for() {
        let content = |fields: usize| [b"a\n\n", ",".repeat(fields - 1).as_bytes(), b"\nb"].concat();
        let counts: Vec<(u64, usize)> = records(&content(MOST_FIELDS), 1000, false)
            .iter()
            .map(|(line, fields)| (*line, fields.len()))
            .collect();
        assert_eq!(counts, [(1, 1), (3, MOST_FIELDS), (4, 1)]);
        let content = content(MOST_FIELDS + 1);
        let mut records = Records::new(content.as_slice(), b',');
        assert!(records.advance(false).expect("a record"));
        assert!(matches!(records.advance(false), Err(RecordError::Fields { line: 3 })));
    }
}
