//! Files that are cut off, or that say what is not so.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, Date32Array, DictionaryArray, Int64Array, RecordBatch, StringArray};
use arrow_ipc::{root_as_footer, root_as_message};
use parquet::arrow::ArrowWriter;

use super::{Directory, Random, end_of, limited, run};
use crate::common::{program, text};

/// What a run may have for its memory: what makes room for lengths that are not true is ended by this. In
/// units of 1024 bytes; threads and libraries take some of it.
const LIMITS: &str = "ulimit -v 8000000";

fn table() -> RecordBatch {
    let dates: ArrayRef =
        Arc::new((0..600).map(|day| (day % 5 != 0).then_some(day * 31)).collect::<Date32Array>());
    let ids: ArrayRef = Arc::new(Int64Array::from_iter_values(0..600));
    let names: Vec<String> = (0..600).map(|row| format!("the {row}th")).collect();
    let names: ArrayRef = Arc::new(StringArray::from(names));
    let kinds: DictionaryArray<Int32Type> = (0..600).map(|row| ["a", "b", "c"][row % 3]).collect();
    RecordBatch::try_from_iter([
        ("d", dates),
        ("id", ids),
        ("name", names),
        ("kind", Arc::new(kinds) as ArrayRef),
    ])
    .expect("a table")
}

/// Good files of every format that is read: Arrow's also compressed.
fn files(directory: &Directory) -> Vec<(String, Vec<u8>)> {
    let batch = table();
    let file = File::create(directory.path("good.parquet")).expect("a file");
    let mut writer = ArrowWriter::try_new(file, batch.schema(), None).expect("a writer");
    writer.write(&batch).expect("rows");
    writer.close().expect("the end");
    for (name, codec) in [
        ("a.arrow", "none"),
        ("b.arrow", "zstd"),
        ("c.arrows", "lz4"),
        ("d.arrows", "none"),
        ("e.parquet", "zstd"),
        ("f.parquet", "none"),
    ] {
        let made = program()
            .current_dir(&directory.0)
            .args(["column", "good.parquet", "--copy", "--compression", codec, "-o", name])
            .status();
        assert!(made.expect("the program runs").success(), "{name}");
    }
    fs::remove_file(directory.path("good.parquet")).expect("the file");
    let read = |name: &String| fs::read(directory.path(name)).expect("the file");
    directory.names().into_iter().map(|name| (name.clone(), read(&name))).collect()
}

/// Runs with the bytes as a file: whether they were a good one. Else nothing is left, and why is said.
fn is_good(directory: &Directory, name: &str, bytes: &[u8]) -> bool {
    let bad = format!("bad-{name}");
    fs::write(directory.path(&bad), bytes).expect("a file");
    let before = directory.names();
    let mut command = limited(LIMITS, &["column", &bad, "--column", "d", "--to", "hebrew", "-o", "out.csv"]);
    let output = run(command.current_dir(&directory.0));
    let error = text(&output.stderr);
    assert!(matches!(output.status.code(), Some(0..=2)), "{name}: {output:?}");
    if output.status.success() {
        fs::remove_file(directory.path("out.csv")).expect("the output");
    } else {
        assert!(error.starts_with("metonic: "), "{name}: {error}");
    }
    assert_eq!(directory.names(), before, "{name}: {error}");
    output.status.success()
}

#[test]
fn what_is_cut_off_is_an_error() {
    let directory = Directory::new("cut");
    for (name, good) in files(&directory) {
        assert!(is_good(&directory, &name, &good), "{name}");
        let read = (0..24).filter(|part| is_good(&directory, &name, &good[..good.len() * part / 24])).count();
        // A stream may end after any message without saying so: one cut in so many may be there.
        let is_stream = Path::new(&name).extension().is_some_and(|extension| extension == "arrows");
        assert!(read <= usize::from(is_stream), "{name}: {read} beginnings are read as the whole");
    }
}

#[test]
fn lengths_past_all_memory_are_errors() {
    let directory = Directory::new("lengths");
    for (name, good) in files(&directory).into_iter().filter(|(name, _)| name.contains(".arrow")) {
        let places = lengths(&good);
        assert!(!places.is_empty(), "{name}");
        for place in places {
            for length in [1 << 40, 1 << 62, i64::MAX, -2] {
                let mut bytes = good.clone();
                bytes[place..place + 8].copy_from_slice(&i64::to_le_bytes(length));
                assert!(!is_good(&directory, &name, &bytes), "{name}: {length} at {place}");
            }
        }
    }
}

/// What a run says that reads CSV from a pipe with so little memory (in units of 1024 bytes) that it must not hold
/// all of it. Writing ends when the run does.
fn of_pipe(memory: u32, start: String, more: &'static str, most: usize) -> String {
    let arguments = ["column", "-", "--input-format", "csv", "--column", "d", "--to", "hebrew"];
    let mut command = limited(&format!("ulimit -v {memory}"), &arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut input = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || {
        let block = more.repeat((1 << 20) / more.len());
        let mut written = input.write_all(start.as_bytes());
        let mut length = 0;
        while written.is_ok() && length < most {
            written = input.write_all(block.as_bytes());
            length += block.len();
        }
        length
    });
    let output = end_of(child, &command);
    let length = writer.join().expect("a writer");
    assert_eq!(output.status.code(), Some(1), "{output:?}: {}", text(&output.stderr));
    assert!(length <= 1 << 28, "{length} bytes are read");
    text(&output.stderr)
}

#[test]
fn a_quotation_mark_that_is_not_closed_is_an_error_of_its_line() {
    let error = of_pipe(2_000_000, "d,x\n2026-11-21,1\n\n2026-11-22,\"".to_owned(), "a", 1 << 31);
    assert!(error.starts_with("metonic: standard input: line 4: a row of more than 64 MiB"), "{error}");
    assert!(error.contains("quotation mark"), "{error}");
    // The header is a row.
    let error = of_pipe(2_000_000, "\"d,x\n".to_owned(), "2026-11-21,1\n", 1 << 31);
    assert!(error.starts_with("metonic: standard input: line 1: a row of more than 64 MiB"), "{error}");
}

#[test]
fn very_many_fields_are_rows_or_an_error_of_their_line() {
    // Each row of a wide table takes room in every column, however short it is.
    let error = of_pipe(4_000_000, format!("d{}\n", ",".repeat(1_000_000)), "bad\n", 1 << 20);
    assert!(
        error.starts_with("metonic: standard input: line 2: 1 fields, where the header has 1000001"),
        "{error}"
    );
    for start in ["d", "d,x\n2026-11-21,1\n"] {
        let error = of_pipe(2_000_000, start.to_owned(), ",,,,,,,,", 1 << 31);
        let line = if start.contains('x') { 3 } else { 1 };
        assert!(
            error.starts_with(&format!(
                "metonic: standard input: line {line}: a row of more than 1048576 fields"
            )),
            "{error}"
        );
    }
}

/// Where a file or a stream of Arrow has lengths of eight bytes: of bodies and of compressed pieces.
fn lengths(bytes: &[u8]) -> Vec<usize> {
    let find = |from: usize, to: usize, number: &[u8]| {
        let found = bytes[from..to].windows(number.len()).position(|window| window == number);
        from + found.expect("the number")
    };
    let mut places = Vec::new();
    let is_file = bytes.starts_with(b"ARROW1");
    // What stands before the first message of a file is as long as the writer likes.
    let mut at = find(0, bytes.len(), &[0xff; 4]);
    // Each message: a mark, the length of its head, its head, its body; a length of 0 is the end.
    loop {
        let head = u32::from_le_bytes(*bytes[at + 4..].first_chunk().expect("a length")) as usize;
        if head == 0 {
            break;
        }
        let start = at + 8;
        let message = root_as_message(&bytes[start..start + head]).expect("a message");
        let body = message.bodyLength();
        if body > 0 && !is_file {
            // The same number may stand elsewhere in the head: its place is where another is another length.
            let is_length = |place: &usize| {
                let mut other = bytes[start..start + head].to_vec();
                other[*place..*place + 8].copy_from_slice(&(body + 8).to_le_bytes());
                root_as_message(&other).is_ok_and(|message| message.bodyLength() == body + 8)
            };
            let place = (0..=head - 8).find(is_length).expect("the length");
            places.push(start + place);
        }
        let batch = message.header_as_record_batch();
        let pieces = batch.and_then(|batch| batch.compression().and(batch.buffers()));
        let prefix = |piece: &arrow_ipc::Buffer| start + head + piece.offset() as usize;
        places.extend(pieces.into_iter().flatten().filter(|piece| piece.length() > 0).map(prefix));
        at = start + head + body as usize;
    }
    if is_file {
        // A block: where it is, and the lengths of its head and its body.
        let end = bytes.len() - 10;
        let length = u32::from_le_bytes(*bytes[end..].first_chunk().expect("a length")) as usize;
        let footer = root_as_footer(&bytes[end - length..end]).expect("a footer");
        for block in
            footer.recordBatches().into_iter().flatten().chain(footer.dictionaries().into_iter().flatten())
        {
            let start = find(
                at,
                bytes.len(),
                &[block.offset().to_le_bytes(), i64::from(block.metaDataLength()).to_le_bytes()].concat(),
            );
            places.push(start + 16);
        }
    }
    places
}

#[test]
fn what_lies_is_no_end_of_the_program() {
    hostile(60);
}

#[test]
#[ignore = "long"]
fn what_lies_in_a_thousand_places_is_no_end_of_the_program() {
    let (runs, errors) = hostile(1000);
    println!(
        "\nfigure: metonic column: {runs} hostile files (Parquet, Arrow files and streams, compressed and not; numbers too large at \
         places by chance), {errors} errors in words, no panic, no abort, nothing left"
    );
}

/// Puts numbers that are too large at so many places of each file, the others left out by chance. Gives how many
/// runs there were, and how many ended with an error.
fn hostile(places: usize) -> (usize, usize) {
    /// As lengths of 32 and 64 bits, and as Parquet's numbers of seven bits a byte.
    const NUMBERS: [&[u8]; 5] = [
        &0x7fff_ffff_u32.to_le_bytes(),
        &(1_u64 << 40).to_le_bytes(),
        &(i64::MAX as u64).to_le_bytes(),
        &[0xff; 8],
        &[0xfe, 0xff, 0xff, 0xff, 0x0f],
    ];
    let directory = Directory::new(&format!("hostile-{places}"));
    let mut random = Random::new();
    let (mut runs, mut errors) = (0, 0);
    for (name, good) in files(&directory) {
        let is_parquet = Path::new(&name).extension().is_some_and(|extension| extension == "parquet");
        // Numbers of Arrow's stand at whole multiples of their length.
        let step = if is_parquet { 1 } else { 4 };
        let all = good.len().div_ceil(step) as u64;
        for place in (0..good.len()).step_by(step) {
            if random.below(all) >= places as u64 {
                continue;
            }
            let number = NUMBERS[random.below(NUMBERS.len() as u64) as usize];
            let mut bytes = good.clone();
            let end = bytes.len().min(place + number.len());
            bytes[place..end].copy_from_slice(&number[..end - place]);
            runs += 1;
            errors += usize::from(!is_good(&directory, &name, &bytes));
        }
    }
    assert!(errors * 10 > runs, "{errors} errors in {runs} runs");
    (runs, errors)
}
