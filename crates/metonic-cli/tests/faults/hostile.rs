//! Files that are cut off, or that say what is not so.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, Date32Array, DictionaryArray, Int64Array, ListArray, RecordBatch, StringArray};
use arrow_ipc::{root_as_footer, root_as_message};
use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::arrow_writer::ArrowWriterOptions;
use parquet::arrow::{ArrowWriter, encode_arrow_schema};
use parquet::data_type::FixedLenByteArrayType;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

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

/// A Parquet file that has nothing but a footer.
fn of_footer(footer: &[u8]) -> Vec<u8> {
    [b"PAR1", footer, &(footer.len() as u32).to_le_bytes(), b"PAR1"].concat()
}

/// Footers in Thrift's compact protocol, which Parquet's reader would make room for, or go down into, until the
/// program is ended: each is an error.
#[test]
fn footers_that_ask_for_all_memory_are_errors() {
    /// Field 1, the version, and field 2, a list of so many structs.
    const START: [u8; 3] = [0x15, 0x02, 0x19];
    /// 2^31 − 1 as a number without a sign, and with one.
    const MANY: [u8; 5] = [0xff, 0xff, 0xff, 0xff, 0x07];
    const SIGNED: [u8; 5] = [0xfe, 0xff, 0xff, 0xff, 0x0f];
    /// An element of a schema: field 3, optional; field 4, the name "d"; field 5, how many children.
    const ELEMENT: [u8; 6] = [0x35, 0x02, 0x18, 0x01, b'd', 0x15];
    let directory = Directory::new("footers");
    // A root of one child, a date; no rows; 2^31 − 1 groups of rows.
    let schema = [0x2c, 0x48, 0x01, b'r', 0x15, 0x02, 0x00, 0x15, 0x02, 0x25, 0x02, 0x18, 0x01, b'd', 0x00];
    let groups = [&START[..], &schema, &[0x16, 0x00, 0x19, 0xfc], &MANY, &[0x00]].concat();
    // A root of 2^31 − 1 children.
    let children = [&START[..], &[0x1c], &ELEMENT, &SIGNED, &[0x00, 0x16, 0x00, 0x19, 0x0c, 0x00]].concat();
    // 300 000 elements, each the one child of that before it; the number of seven bits a byte.
    let mut deep = [&START[..], &[0xfc, 0xe0, 0xa7, 0x12]].concat();
    for _ in 0..300_000 {
        deep.extend(ELEMENT);
        deep.extend([0x02, 0x00]);
    }
    deep.extend([0x16, 0x00, 0x19, 0x0c, 0x00]);
    for (name, footer) in [("groups.parquet", groups), ("children.parquet", children), ("deep.parquet", deep)]
    {
        let said = refusal(&directory, name, &of_footer(&footer));
        assert!(said.contains("malformed"), "{name}: {said}");
    }
}

/// Nothing is in the files but that rows have no value: in memory each would have one of 2^31 − 1 bytes, or a list
/// of so many items.
#[test]
fn rows_without_their_long_values_are_an_error() {
    let directory = Directory::new("long-values");
    let schema = "message m { optional fixed_len_byte_array(2147483647) d; }";
    let schema = Arc::new(parse_message_type(schema).expect("a schema"));
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::default()).expect("a writer");
    let mut rows = writer.next_row_group().expect("rows");
    let mut column = rows.next_column().expect("a column").expect("one");
    column.typed::<FixedLenByteArrayType>().write_batch(&[], Some(&[0; 600]), None).expect("rows");
    column.close().expect("the end");
    rows.close().expect("the end");
    let said = refusal(&directory, "values.parquet", &writer.into_inner().expect("bytes"));
    assert!(said.contains("too large"), "{said}");

    // Lists of any length, which Arrow's schema says to be of a fixed one.
    let lists: ArrayRef =
        Arc::new(ListArray::new_null(Arc::new(Field::new("item", DataType::Int32, true)), 600));
    let batch = RecordBatch::try_from_iter([("d", lists)]).expect("a table");
    let options = ArrowWriterOptions::new().with_skip_arrow_metadata(true);
    let mut writer =
        ArrowWriter::try_new_with_options(Vec::new(), batch.schema(), options).expect("a writer");
    writer.write(&batch).expect("rows");
    let fixed = DataType::new_fixed_size_list(DataType::Int32, i32::MAX, true);
    let schema = encode_arrow_schema(&Schema::new(vec![Field::new("d", fixed, true)]));
    writer.append_key_value_metadata(KeyValue::new("ARROW:schema".to_owned(), schema));
    let said = refusal(&directory, "lists.parquet", &writer.into_inner().expect("bytes"));
    assert!(said.contains("too large"), "{said}");
}

/// What is said of a file that ends the program by an error: exit status 1, and nothing left.
fn refusal(directory: &Directory, name: &str, bytes: &[u8]) -> String {
    fs::write(directory.path(name), bytes).expect("a file");
    let mut command = limited(LIMITS, &["column", name, "--column", "d", "--to", "hebrew", "-o", "out.csv"]);
    let output = run(command.current_dir(&directory.0));
    let error = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{name}: {error}");
    assert!(error.starts_with("metonic: "), "{name}: {error}");
    fs::remove_file(directory.path(name)).expect("the file");
    assert!(directory.names().is_empty(), "{name}: {error}");
    error
}

/// At each byte of a footer, what those of above lie with: a list of 2^31 − 1 structs and that as a number.
#[test]
fn what_lies_anywhere_in_a_footer_is_no_end_of_the_program() {
    let directory = Directory::new("footer");
    let dates: ArrayRef = Arc::new(Date32Array::from(vec![Some(20_000), None]));
    let batch = RecordBatch::try_from_iter([("d", dates)]).expect("a table");
    let properties = WriterProperties::builder()
        .set_created_by(String::new())
        .set_statistics_enabled(EnabledStatistics::None)
        .set_dictionary_enabled(false);
    let options =
        ArrowWriterOptions::new().with_properties(properties.build()).with_skip_arrow_metadata(true);
    let mut writer =
        ArrowWriter::try_new_with_options(Vec::new(), batch.schema(), options).expect("a writer");
    writer.write(&batch).expect("rows");
    let good = writer.into_inner().expect("bytes");
    assert!(is_good(&directory, "good.parquet", &good));
    let end = good.len() - 8;
    let length = u32::from_le_bytes(*good[end..].first_chunk().expect("a length")) as usize;
    let mut errors = 0;
    let numbers: [&[u8]; 2] = [&[0xfc, 0xff, 0xff, 0xff, 0xff, 0x07], &[0xfe, 0xff, 0xff, 0xff, 0x0f]];
    for number in numbers {
        // The footer's length and the name of the format are places too.
        for place in end - length..good.len() {
            let mut bytes = good.clone();
            let to = bytes.len().min(place + number.len());
            bytes[place..to].copy_from_slice(&number[..to - place]);
            errors += usize::from(!is_good(&directory, "lies.parquet", &bytes));
        }
    }
    assert!(errors > length, "{errors} errors in {length} bytes of footer");
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
