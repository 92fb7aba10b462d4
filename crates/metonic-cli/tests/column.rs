//! `metonic column`: tables in and out, and what is left of a run that fails.

mod common;
#[path = "column/rows.rs"]
mod rows;

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Int32Type, UInt8Type};
use arrow_array::{
    ArrayRef, Date32Array, Date64Array, Float64Array, Int64Array, RecordBatch, StringArray,
    TimestampMicrosecondArray,
};
use common::{Directory, program, text};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

impl Directory {
    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).expect("a file");
        path
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program();
        command.current_dir(&self.0).arg("column").args(arguments);
        command
    }

    fn good(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(text(&output.stderr), "", "{arguments:?}");
        assert!(output.status.success(), "{arguments:?}");
        text(&output.stdout)
    }

    /// Standard error of a run that ends with a status, and leaves no file that was not there.
    fn bad(&self, status: i32, arguments: &[&str]) -> String {
        let before = self.names();
        let output = self.run(arguments);
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {error}");
        assert_eq!(self.names(), before, "{arguments:?}: {error}");
        assert!(!error.contains("panicked"), "{error}");
        error
    }
}

/// Whether a file is one that is being written.
fn is_part(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "part")
}

/// 2026-11-21, none, 2024-02-24: Kislev 11, 5787; Adar I 15, 5784.
fn days() -> Date32Array {
    Date32Array::from(vec![Some(20_778), None, Some(19_777)])
}

fn table(dates: ArrayRef) -> RecordBatch {
    let ids: ArrayRef = Arc::new(Int64Array::from(vec![1, 2, 3]));
    let names: ArrayRef = Arc::new(StringArray::from(vec![Some("a,\"b\""), Some(""), None]));
    RecordBatch::try_from_iter_with_nullable([
        ("id", ids, false),
        ("name", names, true),
        ("sold", dates, true),
    ])
    .expect("a table")
}

fn write_parquet(path: &Path, batch: &RecordBatch, compression: Compression) {
    let properties = WriterProperties::builder().set_compression(compression).build();
    let file = File::create(path).expect("a file");
    let mut writer = ArrowWriter::try_new(file, batch.schema(), Some(properties)).expect("a writer");
    writer.write(batch).expect("rows");
    writer.close().expect("the end");
}

fn read_parquet(path: &Path) -> (RecordBatch, Compression) {
    let builder =
        ParquetRecordBatchReaderBuilder::try_new(File::open(path).expect("a file")).expect("Parquet");
    let compression = builder.metadata().row_group(0).column(0).compression();
    let batch = builder.build().expect("a reader").next().expect("rows").expect("good rows");
    (batch, compression)
}

fn assert_hebrew(batch: &RecordBatch) {
    let column =
        |name: &str| batch.column_by_name(name).unwrap_or_else(|| panic!("{name}: {:?}", batch.schema()));
    let years: Vec<_> = column("sold_hebrew_year").as_primitive::<Int32Type>().iter().collect();
    assert_eq!(years, [Some(5787), None, Some(5784)]);
    let days: Vec<_> = column("sold_hebrew_day").as_primitive::<UInt8Type>().iter().collect();
    assert_eq!(days, [Some(11), None, Some(15)]);
    let months = arrow_cast::cast(column("sold_hebrew_month"), &arrow_schema::DataType::Utf8).expect("texts");
    let months: Vec<_> = months.as_string::<i32>().iter().collect();
    assert_eq!(months, [Some("M03"), None, Some("M05L")]);
}

#[test]
fn csv_keeps_its_columns_and_gets_new_ones() {
    let directory = Directory::new("csv");
    directory.file("a.csv", "id,sold,note\n007,2026-11-21,\"x, y\"\n8,,\n9, 2024-02-24 ,\"two\nlines\"\n");
    let arguments = ["a.csv", "--column", "sold", "--to", "hebrew"];
    let expected = "id,sold,note,sold_hebrew_year,sold_hebrew_month,sold_hebrew_day\n\
        007,2026-11-21,\"x, y\",5787,M03,11\n8,,,,,\n9, 2024-02-24 ,\"two\nlines\",5784,M05L,15\n";
    assert_eq!(directory.good(&arguments), expected);
    directory.good(&[&arguments[..], &["-o", "b.csv"]].concat());
    assert_eq!(fs::read_to_string(directory.0.join("b.csv")).expect("the output"), expected);
    assert_eq!(directory.names(), ["a.csv", "b.csv"]);
    // Rows without an end, a mark of UTF-8, another delimiter.
    directory.file("c.tsv", "\u{feff}sold\tx\r\n2026-11-21\t1");
    assert_eq!(
        directory.good(&["c.tsv", "--column", "sold", "--to", "islamic-civil", "--parts", "year,date"]),
        "sold\tx\tsold_islamic_civil_year\tsold_islamic_civil_date\n2026-11-21\t1\t1448\t1448-06-10\n"
    );
    // A header alone.
    directory.file("d.csv", "sold\n");
    assert_eq!(
        directory.good(&["d.csv", "--column", "sold", "--to", "roc", "--parts", "year"]),
        "sold,sold_roc_year\n"
    );
}

#[test]
fn texts_are_of_calendars_and_counts_and_in_words() {
    let directory = Directory::new("words");
    directory.file("a.csv", "d,n\n1405-08-30,2461366\n");
    assert_eq!(
        directory.good(&[
            "a.csv",
            "--column",
            "d",
            "--from",
            "persian",
            "--to",
            "gregorian",
            "--parts",
            "date"
        ]),
        "d,n,d_gregorian_date\n1405-08-30,2461366,2026-11-21\n"
    );
    assert_eq!(
        directory.good(&["a.csv", "--column", "n", "--from", "jdn", "--to", "gregorian", "--parts", "date"]),
        "d,n,n_gregorian_date\n1405-08-30,2461366,2026-11-21\n"
    );
    let words = ["--format-as", "d MMMM y", "--locale", "en"];
    assert_eq!(
        directory.good(
            &[&["a.csv", "--column", "d", "--from", "persian", "--to", "persian"][..], &words].concat()
        ),
        "d,n,d_persian_text\n1405-08-30,2461366,30 Aban 1405\n"
    );
}

#[test]
fn parquet_comes_back_as_parquet_compressed_as_it_was() {
    let directory = Directory::new("parquet");
    let zstd = Compression::ZSTD(ZstdLevel::default());
    for (compression, name) in [
        (zstd, "zstd"),
        (Compression::SNAPPY, "snappy"),
        (Compression::UNCOMPRESSED, "none"),
        (Compression::LZ4_RAW, "lz4"),
    ] {
        let input = directory.0.join(format!("{name}.parquet"));
        let table = table(Arc::new(days()));
        write_parquet(&input, &table, compression);
        let output = directory.0.join(format!("{name}-out.parquet"));
        let paths = [input.to_str().expect("UTF-8"), output.to_str().expect("UTF-8")];
        directory.good(&[paths[0], "--column", "sold", "--to", "hebrew", "-o", paths[1]]);
        let (batch, found) = read_parquet(&output);
        assert_eq!(std::mem::discriminant(&found), std::mem::discriminant(&compression), "{name}");
        assert_hebrew(&batch);
        // What was there is there.
        assert_eq!(batch.project(&[0, 1, 2]).expect("three columns"), table);
    }
}

#[test]
fn arrow_files_and_streams_and_csv_turn_into_one_another() {
    let directory = Directory::new("arrow");
    let table = table(Arc::new(days()));
    write_parquet(&directory.0.join("a.parquet"), &table, Compression::SNAPPY);
    let column = ["--column", "sold", "--to", "hebrew"];
    directory.good(&[&["a.parquet", "-o", "b.arrow"][..], &column].concat());
    let reader = arrow_ipc::reader::FileReader::try_new(
        File::open(directory.0.join("b.arrow")).expect("a file"),
        None,
    );
    let batch = reader.expect("a file of Arrow").next().expect("rows").expect("good rows");
    assert_hebrew(&batch);
    // On by its stream, compressed, and back: each step copies.
    directory.good(&["b.arrow", "--copy", "-o", "c.arrows", "--compression", "zstd"]);
    directory.good(&["c.arrows", "--copy", "-o", "d.arrow", "--compression", "lz4"]);
    directory.good(&["d.arrow", "--copy", "-o", "e.parquet"]);
    let (copied, _) = read_parquet(&directory.0.join("e.parquet"));
    assert_hebrew(&copied);
    // A stream's dictionaries may change, a file's may not: they became texts on the way.
    let others = [0, 1, 2, 3, 5];
    assert_eq!(copied.project(&others).expect("columns"), batch.project(&others).expect("columns"));
    assert_eq!(
        directory.good(&["e.parquet", "--copy", "--output-format", "csv"]),
        "id,name,sold,sold_hebrew_year,sold_hebrew_month,sold_hebrew_day\n\
            1,\"a,\"\"b\"\"\",2026-11-21,5787,M03,11\n2,,,,,\n3,,2024-02-24,5784,M05L,15\n"
    );
    // Streams may come through standard input.
    let stream = File::open(directory.0.join("c.arrows")).expect("a file");
    let output = directory
        .command(&["-", "--input-format", "arrows", "--copy", "--output-format", "csv"])
        .stdin(stream)
        .output()
        .expect("the program runs");
    assert!(text(&output.stdout).contains("2024-02-24,5784,M05L,15"), "{output:?}");
}

#[test]
fn moments_have_the_local_date_of_their_zone() {
    let directory = Directory::new("moments");
    // 2026-11-21T23:30Z is the next day in Tehran, at +03:30.
    let micros = 20_778 * 86_400_000_000_i64 + 84_600_000_000;
    let moments = TimestampMicrosecondArray::from(vec![Some(micros), None, Some(0)]);
    let days_64 = Date64Array::from(vec![Some(20_778 * 86_400_000), None, Some(0)]);
    let types: [(ArrayRef, &str); 4] = [
        (Arc::new(moments.clone()), "1405-08-30"),
        (Arc::new(moments.clone().with_timezone("UTC")), "1405-08-30"),
        (Arc::new(moments.with_timezone("Asia/Tehran")), "1405-09-01"),
        (Arc::new(days_64), "1405-08-30"),
    ];
    for (place, (dates, expected)) in types.into_iter().enumerate() {
        let name = format!("{place}.parquet");
        write_parquet(&directory.0.join(&name), &table(dates), Compression::UNCOMPRESSED);
        let csv = directory.good(&[
            &name,
            "--column",
            "sold",
            "--to",
            "persian",
            "--parts",
            "date",
            "--output-format",
            "csv",
        ]);
        let values: Vec<_> = csv.lines().skip(1).filter_map(|line| line.rsplit(',').next()).collect();
        assert_eq!(values, [expected, "", "1348-10-11"], "{place}: {csv}");
    }
}

#[test]
fn malformed_rows_stop_the_run_or_are_null() {
    let directory = Directory::new("malformed");
    directory.file(
        "a.csv",
        b"sold,x\n2026-11-21,1\n\"2026\n\",2\n2026-02-30,3\n2026-11-21\n2026-11-21,1,2\n2026-11-21,\xff\n",
    );
    let arguments = ["a.csv", "--column", "sold", "--to", "roc", "--parts", "year"];
    let error = directory.bad(1, &[&arguments[..], &["-o", "b.csv"]].concat());
    assert!(error.starts_with("metonic: a.csv: line 3: '2026': "), "{error}");
    let output = directory.run(&[&arguments[..], &["--on-error", "null"]].concat());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stdout),
        "sold,x,sold_roc_year\n2026-11-21,1,115\n\"2026\n\",2,\n2026-02-30,3,\n2026-11-21,,\n2026-11-21,1,\n2026-11-21,\u{fffd},\n"
    );
    let error = text(&output.stderr);
    for said in [
        "line 5: '2026-02-30': ",
        "line 6: 1 fields, where the header has 2",
        "line 7: 3 fields, where the header has 2",
        "line 8: field 2 is not UTF-8",
        "5 rows are without a date that can be read",
    ] {
        assert!(error.contains(said), "{said}: {error}");
    }
    // Of many, a few are said.
    directory.file("c.csv", format!("sold\n{}", "x\n".repeat(100_000)));
    let output = directory.run(&["c.csv", "--column", "sold", "--to", "roc", "--on-error", "null"]);
    let error = text(&output.stderr);
    assert!((10..=25).contains(&error.lines().count()), "{error}");
    assert!(error.contains("100000 rows are"), "{error}");
    // Of other files the row is said.
    write_parquet(
        &directory.0.join("d.parquet"),
        &table(Arc::new(StringArray::from(vec!["x", "", "2026-11-21"]))),
        Compression::SNAPPY,
    );
    let error = directory.bad(1, &["d.parquet", "--column", "sold", "--to", "roc", "-o", "e.parquet"]);
    assert!(error.starts_with("metonic: d.parquet: row 1: 'x': "), "{error}");
}

#[test]
fn what_cannot_be_served_is_said_before_anything_is_written() {
    let directory = Directory::new("usage");
    directory.file("a.csv", "sold,sold_roc_year,twice,twice\n2026-11-21,1,2,3\n");
    directory.file("b.csv", "old");
    directory.file("empty.csv", "");
    directory.file("unknown.xyz", "");
    let said = |arguments: &[&str], said: &str| {
        let error = directory.bad(2, arguments);
        assert!(error.contains(said), "{arguments:?}: {error}");
    };
    said(
        &["a.csv", "--column", "no", "--to", "hebrew", "-o", "c.csv"],
        "there is no column 'no'; there are: sold,",
    );
    said(&["a.csv", "--column", "twice", "--to", "hebrew", "-o", "c.csv"], "there are two columns 'twice'");
    said(
        &["a.csv", "--column", "sold", "--to", "roc", "-o", "c.csv"],
        "there is a column 'sold_roc_year' already",
    );
    said(&["a.csv", "--column", "sold", "--to", "hebrew,hebrew", "-o", "c.csv"], "already");
    said(&["a.csv", "--column", "sold", "--to", "hebrew", "-o", "b.csv"], "is there already");
    said(&["a.csv", "--column", "sold", "--to", "hebrew", "-o", "a.csv"], "is there already");
    said(&["a.csv", "--column", "sold", "--to", "hebrew", "-o", "."], "a directory");
    said(&["a.csv", "--column", "sold", "--to", "hebrew", "--parts", "hour", "-o", "c.csv"], "hour");
    said(&["a.csv", "--column", "sold", "--to", "hebrew", "--format-as", "'", "-o", "c.csv"], "--format-as");
    said(&["a.csv", "-o", "c.csv"], "--column");
    said(&["unknown.xyz", "--copy", "-o", "c.csv"], "--input-format");
    said(&["-", "--input-format", "parquet", "--copy"], "standard input");
    assert!(directory.bad(1, &["empty.csv", "--copy", "-o", "c.csv"]).contains("no header"));
    assert!(directory.bad(1, &["none.csv", "--copy", "-o", "c.csv"]).contains("none.csv"));
    assert!(directory.bad(1, &["a.csv", "--copy", "-o", "none/c.csv"]).contains("none"));
    assert_eq!(fs::read(directory.0.join("b.csv")).expect("the file"), b"old");
    // A column of no dates.
    write_parquet(
        &directory.0.join("f.parquet"),
        &table(Arc::new(Float64Array::from(vec![1.0, 2.0, 3.0]))),
        Compression::SNAPPY,
    );
    assert!(
        directory
            .bad(1, &["f.parquet", "--column", "sold", "--to", "roc", "-o", "g.parquet"])
            .contains("Float64")
    );
    // Asked to, it writes over a file, be it its own input.
    directory
        .good(&["a.csv", "--column", "sold", "--to", "hebrew", "--parts", "year", "-o", "a.csv", "--force"]);
    assert!(fs::read_to_string(directory.0.join("a.csv")).expect("the file").contains("sold_hebrew_year\n"));
    assert_eq!(directory.names(), ["a.csv", "b.csv", "empty.csv", "f.parquet", "unknown.xyz"]);
}

/// Whatever bytes a Parquet file has, the run ends with rows or an error in words, and leaves a whole file or none.
#[test]
fn hostile_files_are_errors() {
    let directory = Directory::new("hostile");
    write_parquet(&directory.0.join("good.parquet"), &table(Arc::new(days())), Compression::SNAPPY);
    directory.good(&["good.parquet", "--copy", "-o", "good.arrow"]);
    directory.good(&["good.parquet", "--copy", "-o", "good.arrows"]);
    for (name, least) in [("good.parquet", 1), ("good.arrow", 0), ("good.arrows", 0)] {
        let good = fs::read(directory.0.join(name)).expect("the file");
        let extension = name.split('.').next_back().unwrap_or_default();
        let bad = format!("bad.{extension}");
        let check = |bytes: &[u8]| {
            directory.file(&bad, bytes);
            let output = directory.run(&[&bad, "--column", "sold", "--to", "hebrew", "-o", "out.csv"]);
            let error = text(&output.stderr);
            assert!(matches!(output.status.code(), Some(0..=2)), "{name}: {output:?}");
            assert!(!error.contains("panicked"), "{name}: {error}");
            let is_there = directory.0.join("out.csv").exists();
            assert_eq!(is_there, output.status.success(), "{name}: {error}");
            let _ = fs::remove_file(directory.0.join("out.csv"));
            assert!(!directory.names().iter().any(|name| is_part(name)));
            output.status.success()
        };
        for length in [0, 3, 4, 8, good.len() / 2, good.len() - 1] {
            let is_good = check(&good[..length]);
            // A stream may end before its mark.
            assert!(!is_good || extension == "arrows", "{name} of {length} bytes");
        }
        let mut failures = 0;
        let step = (good.len() / 60).max(1);
        for place in (0..good.len()).step_by(step) {
            let mut bytes = good.clone();
            bytes[place] ^= 0xff;
            failures += usize::from(!check(&bytes));
        }
        assert!(failures >= least, "{name}");
    }
}

/// A run that is killed leaves nothing under the name that it was to write, one that is interrupted nothing at all.
#[cfg(unix)]
#[test]
fn stopped_runs_leave_nothing() {
    use std::os::unix::process::ExitStatusExt as _;

    let directory = Directory::new("stopped");
    for (signal, code) in [("-KILL", None), ("-INT", Some(130)), ("-TERM", Some(130))] {
        // Standard input stays open, so that the run does not end by itself.
        let mut child = directory
            .command(&["-", "--input-format", "csv", "--column", "d", "--to", "hebrew", "-o", "out.parquet"])
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut input = child.stdin.take().expect("a pipe");
        let rows = format!("d\n{}", "2026-11-21\n".repeat(200_000));
        input.write_all(rows.as_bytes()).expect("the program reads");
        let started = Instant::now();
        while !directory.names().iter().any(|name| is_part(name)) {
            assert!(started.elapsed() < Duration::from_secs(60), "nothing is written");
            std::thread::sleep(Duration::from_millis(10));
        }
        let killed =
            Command::new("kill").args([signal, &child.id().to_string()]).status().expect("kill runs");
        assert!(killed.success());
        let status = child.wait().expect("the program ends");
        drop(input);
        assert_eq!(status.code(), code, "{signal}");
        assert_eq!(status.signal().is_some(), code.is_none(), "{signal}");
        let left = directory.names();
        assert!(!left.contains(&"out.parquet".to_owned()), "{signal}: {left:?}");
        if code.is_some() {
            assert!(left.is_empty(), "{signal}: {left:?}");
        }
        for name in left {
            fs::remove_file(directory.0.join(name)).expect("what is left");
        }
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let directory = Directory::new("pipe");
    directory.file("a.csv", format!("sold\n{}", "2026-11-21\n".repeat(300_000)));
    let mut child = directory
        .command(&["a.csv", "--column", "sold", "--to", "hebrew"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut start = [0; 16];
    child.stdout.take().expect("a pipe").read_exact(&mut start).expect("rows");
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(text(&output.stderr), "");
    assert_eq!(&start, b"sold,sold_hebrew");
}

/// Rows come in their order, however many there are.
#[test]
fn many_rows_stay_in_order() {
    let directory = Directory::new("many");
    let rows = 300_000;
    let dates: ArrayRef = Arc::new(Date32Array::from_iter_values(0..rows));
    let batch = RecordBatch::try_from_iter([("d", dates)]).expect("a table");
    write_parquet(&directory.0.join("a.parquet"), &batch, Compression::SNAPPY);
    directory.good(&[
        "a.parquet",
        "--column",
        "d",
        "--to",
        "gregorian",
        "--parts",
        "date",
        "-o",
        "b.parquet",
    ]);
    let csv = directory.good(&["b.parquet", "--copy", "--output-format", "csv"]);
    assert_eq!(csv.lines().count(), rows as usize + 1);
    for line in csv.lines().skip(1) {
        let (before, after) = line.split_once(',').expect("two columns");
        assert_eq!(before, after);
    }
    // The same input gives the same bytes.
    directory.good(&[
        "a.parquet",
        "--column",
        "d",
        "--to",
        "gregorian",
        "--parts",
        "date",
        "-o",
        "c.parquet",
    ]);
    let read = |name: &str| fs::read(directory.0.join(name)).expect("the file");
    assert!(read("b.parquet") == read("c.parquet"));
}
