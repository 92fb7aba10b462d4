//! Files of Arrow's that are short and come to more than there is memory for.

use std::fs;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, Date32Array, DictionaryArray, FixedSizeBinaryArray, Int8Array, Int32Array, RecordBatch,
};
use arrow_ipc::writer::{FileWriter, IpcWriteOptions, StreamWriter};
use arrow_ipc::{Buffer, CompressionType, root_as_message};

use super::{Directory, limited};
use crate::common::text;

const ROWS: usize = 1024;

/// Zeros, of so many MiB.
fn zeros(mebibytes: usize) -> ArrayRef {
    let bytes = vec![0_u8; mebibytes << 20];
    Arc::new(FixedSizeBinaryArray::new((mebibytes << 10) as i32, bytes.into(), None))
}

/// A table of some dates and what else is given.
fn table(others: impl IntoIterator<Item = ArrayRef>) -> RecordBatch {
    let dates: ArrayRef = Arc::new((0..ROWS as i32).map(Some).collect::<Date32Array>());
    let others = others.into_iter().enumerate().map(|(place, array)| (format!("x{place}"), array));
    RecordBatch::try_from_iter(std::iter::once(("d".to_owned(), dates)).chain(others)).expect("a table")
}

fn options(compression: CompressionType) -> IpcWriteOptions {
    IpcWriteOptions::default().try_with_compression(Some(compression)).expect("options")
}

fn stream(batch: &RecordBatch, compression: CompressionType) -> Vec<u8> {
    let mut writer =
        StreamWriter::try_new_with_options(Vec::new(), &batch.schema(), options(compression)).expect("bytes");
    writer.write(batch).expect("rows");
    writer.finish().expect("the end");
    writer.into_inner().expect("bytes")
}

fn file(batch: &RecordBatch, compression: CompressionType) -> Vec<u8> {
    let mut writer =
        FileWriter::try_new_with_options(Vec::new(), &batch.schema(), options(compression)).expect("bytes");
    writer.write(batch).expect("rows");
    writer.finish().expect("the end");
    writer.into_inner().expect("bytes")
}

/// What a run with 4 GB (in units of 1024 bytes) says, which ends with an error and leaves nothing.
fn error(directory: &Directory, name: &str, bytes: &[u8]) -> String {
    fs::write(directory.path(name), bytes).expect("a file");
    let before = directory.names();
    let arguments = ["column", name, "--column", "d", "--to", "hebrew", "-o", "out.csv"];
    let output = super::run(limited("ulimit -v 4000000", &arguments).current_dir(&directory.0));
    let error = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{name}: {error}");
    assert!(error.starts_with("metonic: "), "{name}: {error}");
    assert_eq!(directory.names(), before, "{name}: {error}");
    error
}

/// Nothing in them is untrue: 40 pieces of 32 MiB of zeros, in a batch or in dictionaries.
#[test]
fn pieces_that_are_too_much_together_are_an_error() {
    let directory = Directory::new("bombs");
    let zeros = zeros(32);
    let batch = table(std::iter::repeat_n(Arc::clone(&zeros), 40));
    let keys = Int32Array::from(vec![0; ROWS]);
    let dictionary: ArrayRef = Arc::new(DictionaryArray::<Int32Type>::new(keys, zeros));
    let dictionaries = table(std::iter::repeat_n(dictionary, 40));
    for (name, bytes, what) in [
        ("a.arrows", stream(&batch, CompressionType::ZSTD), "a message"),
        ("b.arrow", file(&batch, CompressionType::ZSTD), "a message"),
        ("c.arrows", stream(&dictionaries, CompressionType::ZSTD), "dictionaries"),
        ("d.arrow", file(&dictionaries, CompressionType::ZSTD), "dictionaries"),
    ] {
        assert!(bytes.len() < 1 << 20, "{name}: {} bytes", bytes.len());
        let error = error(&directory, name, &bytes);
        for part in
            ["message ", " is too large: with piece ", " that become 33554432, ", "limit of 1073741824"]
        {
            assert!(error.contains(part) && error.contains(what), "{name}: {error}");
        }
    }
}

/// All pieces are one and the same: 200 of 64 MiB.
#[test]
fn a_piece_that_is_many_is_counted_as_often() {
    let directory = Directory::new("overlaid");
    let flags: ArrayRef = Arc::new(Int8Array::from(vec![0; ROWS]));
    let batch = table(std::iter::once(zeros(64)).chain(std::iter::repeat_n(flags, 200)));
    for (name, compression) in [("a.arrows", CompressionType::ZSTD), ("b.arrows", CompressionType::LZ4_FRAME)]
    {
        let mut bytes = stream(&batch, compression);
        let (pieces, longest) = pieces(&bytes);
        let longest: [u8; 16] = *bytes[longest..].first_chunk().expect("a piece");
        for piece in pieces {
            bytes[piece..piece + 16].copy_from_slice(&longest);
        }
        let error = error(&directory, name, &bytes);
        assert!(error.contains("message 2 is too large: with piece "), "{name}: {error}");
    }
}

/// A block of LZ4 comes to at most 255 bytes for each of its own: what says more lies, and what says less is
/// no way around it.
#[test]
fn lengths_of_lz4_are_what_they_can_be() {
    let directory = Directory::new("lz4");
    let good = stream(&table([zeros(64)]), CompressionType::LZ4_FRAME);
    let (_, longest) = pieces(&good);
    let number = |place: usize| i64::from_le_bytes(*good[place..].first_chunk().expect("a number"));
    let prefix = body(&good) + number(longest) as usize;
    assert_eq!(number(prefix), 64 << 20);
    let length = number(longest + 8) - 8;
    for (said, part) in [
        (length * 255 + 1, format!("{length} bytes cannot be {} decompressed", length * 255 + 1)),
        (-2, format!("{length} bytes cannot be -2 decompressed")),
        (8, String::new()),
    ] {
        let mut bytes = good.clone();
        bytes[prefix..prefix + 8].copy_from_slice(&said.to_le_bytes());
        let error = error(&directory, "a.arrows", &bytes);
        assert!(error.contains(&part), "{said}: {error}");
    }
}

/// Where the last message of a stream begins, with its mark, and where its head ends.
fn last(bytes: &[u8]) -> (usize, usize) {
    let (mut at, mut found) = (0, (0, 0));
    loop {
        let head = u32::from_le_bytes(*bytes[at + 4..].first_chunk().expect("a length")) as usize;
        if head == 0 {
            return found;
        }
        found = (at, at + 8 + head);
        let message = root_as_message(&bytes[at + 8..found.1]).expect("a message");
        at = found.1 + message.bodyLength() as usize;
    }
}

fn body(bytes: &[u8]) -> usize {
    last(bytes).1
}

/// Where the pieces of the last batch are told (their places and lengths, of eight bytes each), and where the
/// longest by what it says of itself is.
fn pieces(bytes: &[u8]) -> (Vec<usize>, usize) {
    let (start, end) = last(bytes);
    let head = &bytes[start + 8..end];
    let message = root_as_message(head).expect("a message");
    let batch = message.header_as_record_batch().expect("a batch");
    let pieces: Vec<Buffer> = batch.buffers().expect("pieces").iter().copied().collect();
    let table: Vec<u8> = pieces
        .iter()
        .flat_map(|piece| [piece.offset().to_le_bytes(), piece.length().to_le_bytes()].concat())
        .collect();
    let at = head.windows(table.len()).position(|window| window == table).expect("the pieces");
    let longest = (0..pieces.len()).max_by_key(|&place| {
        let piece = end + pieces[place].offset() as usize;
        let said = bytes[piece..].first_chunk().map_or(0, |said| i64::from_le_bytes(*said));
        if pieces[place].length() > 8 { said } else { 0 }
    });
    let place = |piece: usize| start + 8 + at + piece * 16;
    ((0..pieces.len()).map(place).collect(), place(longest.expect("a piece")))
}
