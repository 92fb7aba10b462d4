//! The messages that Arrow's tables are made of, before Arrow's own reader has them. It makes room for whatever
//! length a message says that it has, and where there is no such room the program is ended from outside any
//! error. Here each length is held against what is there first.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

use arrow_ipc::{Block, Footer, Message, RecordBatch, root_as_footer, root_as_message};

/// A stream of messages: each is whole, and what it says of its lengths is true, before a byte of it is passed on.
pub(super) struct Framed<R> {
    input: R,
    message: Cursor<Vec<u8>>,
    is_at_end: bool,
}

/// What each message begins with, but in files of before 2019.
const CONTINUATION: [u8; 4] = [0xff; 4];

impl<R: Read> Framed<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, message: Cursor::default(), is_at_end: false }
    }

    /// Reads the next message. None at the end, which may be said or not.
    fn advance(&mut self) -> io::Result<()> {
        let mut bytes = std::mem::take(&mut self.message).into_inner();
        bytes.clear();
        let mut expected = 4;
        self.gather(&mut bytes, 4)?;
        if bytes == CONTINUATION {
            expected = 8;
            self.gather(&mut bytes, 4)?;
        }
        let start = bytes.len();
        let length = match bytes.last_chunk() {
            Some(length) if start == expected => i32::from_le_bytes(*length),
            None if bytes.is_empty() => 0,
            _ => return Err(cut_off()),
        };
        let length = u64::try_from(length).map_err(|_| malformed())?;
        if length == 0 {
            self.is_at_end = true;
        } else if self.gather(&mut bytes, length)? < length {
            return Err(cut_off());
        } else {
            let body = {
                let message = root_as_message(bytes.get(start..).unwrap_or_default());
                u64::try_from(message.map_err(|_| malformed())?.bodyLength()).map_err(|_| malformed())?
            };
            let end = bytes.len();
            if self.gather(&mut bytes, body)? < body {
                return Err(cut_off());
            }
            let (head, body) = bytes.split_at(end);
            let message = root_as_message(head.get(start..).unwrap_or_default()).map_err(|_| malformed())?;
            check(&message, body.len() as u64, |place| {
                let prefix = usize::try_from(place).ok().and_then(|place| body.get(place..)?.first_chunk());
                prefix.copied().ok_or_else(cut_off)
            })?;
        }
        self.message = Cursor::new(bytes);
        Ok(())
    }

    /// Reads so many bytes, or what there is: memory grows with what comes, not with what was announced.
    fn gather(&mut self, bytes: &mut Vec<u8>, length: u64) -> io::Result<u64> {
        Ok(self.input.by_ref().take(length).read_to_end(bytes)? as u64)
    }
}

impl<R: Read> Read for Framed<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.message.read(room)?;
            if count > 0 || room.is_empty() || self.is_at_end {
                return Ok(count);
            }
            self.advance()?;
        }
    }
}

/// Holds the lengths in a file of Arrow's against the file.
pub(super) fn check_file(file: &mut File) -> io::Result<()> {
    /// What stands after the footer: its length, and the name of the format.
    const END: u64 = 10;
    let length = file.metadata()?.len();
    let end = length.checked_sub(END).ok_or_else(cut_off)?;
    let footer_length = u64::try_from(i32::from_le_bytes(bytes_at(file, end)?)).map_err(|_| malformed())?;
    let start = end.checked_sub(footer_length).ok_or_else(cut_off)?;
    let bytes = piece(file, start, footer_length)?;
    let footer: Footer<'_> = root_as_footer(&bytes).map_err(|_| malformed())?;
    let dictionaries = footer.dictionaries().into_iter().flatten();
    for block in dictionaries.chain(footer.recordBatches().into_iter().flatten()) {
        check_block(file, start, block)?;
    }
    file.rewind()
}

fn check_block(file: &mut File, end: u64, block: &Block) -> io::Result<()> {
    let number = |number| u64::try_from(number).map_err(|_| malformed());
    let start = number(block.offset())?;
    let head = number(i64::from(block.metaDataLength()))?;
    let body = number(block.bodyLength())?;
    let is_inside = |start: u64, length| start.checked_add(length).is_some_and(|to| to <= end);
    let body_start = start.checked_add(head).ok_or_else(malformed)?;
    // Less would be no message.
    if head <= 8 || !is_inside(body_start, body) {
        return Err(malformed());
    }
    let bytes = piece(file, start, head)?;
    let before = if bytes.starts_with(&CONTINUATION) { 8 } else { 4 };
    let message = root_as_message(bytes.get(before..).unwrap_or_default()).map_err(|_| malformed())?;
    check(&message, body, |place| bytes_at(file, body_start.saturating_add(place)))
}

/// Holds what a message says of the pieces of its body against the body. A piece that is compressed begins
/// with the length that it has otherwise.
fn check(
    message: &Message<'_>,
    body: u64,
    mut prefix: impl FnMut(u64) -> io::Result<[u8; 8]>,
) -> io::Result<()> {
    /// How long a piece may say that it is, however short it is compressed, in bytes.
    const ALWAYS: u64 = 1 << 30;
    /// How often it may have the length that it is compressed to.
    const RATIO: u64 = 256;
    let dictionary = || message.header_as_dictionary_batch().and_then(|dictionary| dictionary.data());
    let Some(batch): Option<RecordBatch<'_>> = message.header_as_record_batch().or_else(dictionary) else {
        return Ok(());
    };
    for piece in batch.buffers().into_iter().flatten() {
        let (Ok(start), Ok(length)) = (u64::try_from(piece.offset()), u64::try_from(piece.length())) else {
            return Err(malformed());
        };
        if start.checked_add(length).is_none_or(|end| end > body) {
            return Err(malformed());
        }
        if batch.compression().is_none() || length == 0 {
            continue;
        }
        // −1 says that it is not compressed.
        let longer = u64::try_from(i64::from_le_bytes(prefix(start)?)).unwrap_or_default();
        if length < 8 || longer > ALWAYS.max(length.saturating_mul(RATIO)) {
            return Err(malformed());
        }
    }
    Ok(())
}

fn bytes_at<const COUNT: usize>(file: &mut File, place: u64) -> io::Result<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    file.seek(SeekFrom::Start(place))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn piece(file: &mut File, place: u64, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(place))?;
    file.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(cut_off()) }
}

fn malformed() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the file is malformed")
}

/// Not [`io::ErrorKind::UnexpectedEof`]: where a message could begin, Arrow takes that for the end of a stream.
fn cut_off() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the file is cut off")
}
