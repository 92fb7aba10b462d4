//! The messages that Arrow's tables are made of, before Arrow's own reader has them. It makes room for whatever
//! length a message says that it has, and where there is no such room the program is ended from outside any
//! error. Here each length is held against what is there first, and what a message comes to in memory against a
//! limit: the sum of its pieces as they are decompressed, be they true, lie, or be they the same piece many times.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

use arrow_ipc::{Block, CompressionType, Footer, Message, RecordBatch, root_as_footer, root_as_message};

/// A stream of messages: each is whole, and what it says of its lengths is true, before a byte of it is passed on.
pub(super) struct Framed<R> {
    input: R,
    message: Cursor<Vec<u8>>,
    sums: Sums,
    is_at_end: bool,
}

/// What each message begins with, but in files of before 2019.
const CONTINUATION: [u8; 4] = [0xff; 4];

impl<R: Read> Framed<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, message: Cursor::default(), sums: Sums::default(), is_at_end: false }
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
        let number = self.sums.next();
        let start = bytes.len();
        let length = match bytes.last_chunk() {
            Some(length) if start == expected => i32::from_le_bytes(*length),
            None if bytes.is_empty() => 0,
            _ => return Err(cut_off(number)),
        };
        let head = u64::try_from(length)
            .map_err(|_| malformed(number, format_args!("its head has the length {length}")))?;
        if head == 0 {
            self.is_at_end = true;
        } else if self.gather(&mut bytes, head)? < head {
            return Err(cut_off(number));
        } else {
            let body = {
                let message = message(number, bytes.get(start..).unwrap_or_default())?.bodyLength();
                u64::try_from(message)
                    .map_err(|_| malformed(number, format_args!("its body has the length {message}")))?
            };
            let end = bytes.len();
            if self.gather(&mut bytes, body)? < body {
                return Err(cut_off(number));
            }
            let (head, body) = bytes.split_at(end);
            let message = message(number, head.get(start..).unwrap_or_default())?;
            self.sums.check(&message, body.len() as u64, |place| {
                let prefix = usize::try_from(place).ok().and_then(|place| body.get(place..)?.first_chunk());
                prefix.copied().ok_or_else(|| cut_off(number))
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
    let end = length.checked_sub(END).ok_or_else(no_end)?;
    let footer_length = u64::try_from(i32::from_le_bytes(bytes_at(file, end)?)).map_err(|_| no_end())?;
    let start = end.checked_sub(footer_length).ok_or_else(no_end)?;
    let bytes = piece(file, start, footer_length)?;
    let footer: Footer<'_> = root_as_footer(&bytes).map_err(|_| no_end())?;
    let dictionaries = footer.dictionaries().into_iter().flatten();
    let mut sums = Sums::default();
    for block in dictionaries.chain(footer.recordBatches().into_iter().flatten()) {
        check_block(file, start, block, &mut sums)?;
    }
    file.rewind()
}

fn check_block(file: &mut File, end: u64, block: &Block, sums: &mut Sums) -> io::Result<()> {
    let number = sums.next();
    let (start, head, body) = (block.offset(), block.metaDataLength(), block.bodyLength());
    let outside = || {
        malformed(
            number,
            format_args!("{head} bytes of head and {body} of body from byte {start} on are not in the file"),
        )
    };
    let positive = |length: i64| u64::try_from(length).map_err(|_| outside());
    let (start, head, body) = (positive(start)?, positive(i64::from(head))?, positive(body)?);
    let is_inside = |start: u64, length| start.checked_add(length).is_some_and(|to| to <= end);
    let body_start = start.checked_add(head).ok_or_else(outside)?;
    // Less would be no message.
    if head <= 8 || !is_inside(body_start, body) {
        return Err(outside());
    }
    let bytes = piece(file, start, head)?;
    let before = if bytes.starts_with(&CONTINUATION) { 8 } else { 4 };
    let message = message(number, bytes.get(before..).unwrap_or_default())?;
    sums.check(&message, body, |place| bytes_at(file, body_start.saturating_add(place)))
}

fn message(number: u64, bytes: &[u8]) -> io::Result<Message<'_>> {
    root_as_message(bytes).map_err(|error| malformed(number, error))
}

/// What has been read and what it comes to. Record batches are gone when the next is there; dictionaries stay.
#[derive(Default)]
struct Sums {
    /// The messages so far, from 1: in a file, the dictionaries before the batches.
    number: u64,
    dictionaries: Sum,
}

/// Bytes, as they are in the file and at most in memory.
#[derive(Clone, Copy, Default)]
struct Sum {
    stored: u64,
    expanded: u64,
}

impl Sum {
    const fn most(self) -> u64 {
        most(self.stored)
    }
}

/// How many bytes of memory may be asked for so many that are stored.
pub(super) const fn most(stored: u64) -> u64 {
    /// What may always be asked for, in bytes.
    const ALWAYS: u64 = 1 << 30;
    /// How many bytes may be asked for each one stored: LZ4 comes to as many (255) at the most.
    const RATIO: u64 = 256;

    let by_length = stored.saturating_mul(RATIO);
    if by_length > ALWAYS { by_length } else { ALWAYS }
}

impl Sums {
    fn next(&mut self) -> u64 {
        self.number += 1;
        self.number
    }

    /// Holds what a message says of the pieces of its body against the body, and what they come to against the
    /// limit. A piece that is compressed begins with the length that it has otherwise.
    fn check(
        &mut self,
        message: &Message<'_>,
        body: u64,
        mut prefix: impl FnMut(u64) -> io::Result<[u8; 8]>,
    ) -> io::Result<()> {
        let number = self.number;
        let dictionary = message.header_as_dictionary_batch();
        let batch = message.header_as_record_batch().or_else(|| dictionary.and_then(|all| all.data()));
        let Some(batch): Option<RecordBatch<'_>> = batch else { return Ok(()) };
        let mut sum = if dictionary.is_some() { self.dictionaries } else { Sum::default() };
        sum.stored = sum.stored.saturating_add(body);
        for (place, piece) in (1..).zip(batch.buffers().into_iter().flatten()) {
            let (start, length) = (piece.offset(), piece.length());
            let outside = || {
                let place = format_args!("piece {place}, {length} bytes from byte {start} on,");
                malformed(number, format_args!("{place} is not in its body of {body} bytes"))
            };
            let (start, length) =
                (u64::try_from(start).map_err(|_| outside())?, u64::try_from(length).map_err(|_| outside())?);
            if start.checked_add(length).is_none_or(|end| end > body) {
                return Err(outside());
            }
            let expanded = match batch.compression().map(|compression| compression.codec()) {
                Some(codec) if length > 0 => {
                    let short = || malformed(number, format_args!("piece {place} has {length} bytes"));
                    let data = length.checked_sub(8).ok_or_else(short)?;
                    expanded(codec, data, i64::from_le_bytes(prefix(start)?)).map_err(|said| {
                        malformed(
                            number,
                            format_args!("piece {place}: {data} bytes cannot be {said} decompressed"),
                        )
                    })?
                }
                _ => length,
            };
            sum.expanded = sum.expanded.saturating_add(expanded);
            if sum.expanded > sum.most() {
                let what = if dictionary.is_some() { "dictionaries" } else { "a message" };
                return Err(invalid(format_args!(
                    "message {number} is too large: with piece {place}, {length} bytes that become {expanded}, \
                     {what} of {} bytes would become {}, over the limit of {}; smaller batches can be read",
                    sum.stored,
                    sum.expanded,
                    sum.most(),
                )));
            }
        }
        if dictionary.is_some() {
            self.dictionaries = sum;
        }
        Ok(())
    }
}

/// How many bytes are asked for at the most for a piece that is compressed to a length and says another; what it
/// says if that cannot be.
fn expanded(codec: CompressionType, length: u64, said: i64) -> Result<u64, i64> {
    /// Bytes of LZ4 that a block gives at most for each of its own: a length has 255 a byte.
    const LZ4: u64 = 255;
    match u64::try_from(said) {
        // It is not compressed.
        Err(_) if said == -1 => Ok(length),
        Err(_) => Err(said),
        Ok(0) => Ok(0),
        Ok(expanded) if codec == CompressionType::ZSTD => Ok(expanded),
        // All of LZ4 is decompressed before its length is looked at.
        Ok(expanded) => {
            let most = length.saturating_mul(LZ4);
            if expanded > most { Err(said) } else { Ok(most) }
        }
    }
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
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(no_end()) }
}

fn malformed(number: u64, what: impl Display) -> io::Error {
    invalid(format_args!("message {number} is malformed: {what}"))
}

fn cut_off(number: u64) -> io::Error {
    invalid(format_args!("the file is cut off in message {number}"))
}

/// Of a file, which has its end where a footer is.
fn no_end() -> io::Error {
    invalid("the file is cut off, or its footer is malformed")
}

/// Not [`io::ErrorKind::UnexpectedEof`]: where a message could begin, Arrow takes that for the end of a stream.
fn invalid(what: impl Display) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.to_string())
}
