//! `metonic column`: what its outputs may be called, and dictionaries on their way into Arrow's files.

mod common;

use std::fs::{self, File};
use std::path::Path;
use std::process::Output;
use std::sync::Arc;

use arrow_array::builder::{
    LargeListBuilder, ListBuilder, MapBuilder, StringBuilder, StringDictionaryBuilder,
};
use arrow_array::types::{Int32Type, Int64Type};
use arrow_array::{
    Array as _, ArrayRef, DictionaryArray, FixedSizeListArray, PrimitiveArray, RecordBatch, RunArray,
    StringArray, StructArray,
};
use arrow_cast::display::array_value_to_string;
use arrow_ipc::reader::FileReader;
use arrow_ipc::writer::{FileWriter, StreamWriter};
use arrow_schema::{DataType, Field};
use common::{Directory, program, text};
use parquet::arrow::ArrowWriter;

fn run(directory: &Directory, arguments: &[&str]) -> Output {
    program().current_dir(&directory.0).arg("column").args(arguments).output().expect("the program runs")
}

fn good(directory: &Directory, arguments: &[&str]) -> String {
    let output = run(directory, arguments);
    assert_eq!(text(&output.stderr), "", "{arguments:?}");
    assert!(output.status.success(), "{arguments:?}");
    text(&output.stdout)
}

/// Two rows of texts in dictionaries of their own: at the top, and within each type that has others in it.
fn batch(first: &str, second: &str) -> RecordBatch {
    let texts: DictionaryArray<Int32Type> = [first, second].into_iter().collect();
    let item = Arc::new(Field::new("item", texts.data_type().clone(), true));
    let mut list = ListBuilder::new(StringDictionaryBuilder::<Int32Type>::new());
    let mut large_list = LargeListBuilder::new(StringDictionaryBuilder::<Int32Type>::new());
    let mut map = MapBuilder::new(None, StringBuilder::new(), StringDictionaryBuilder::<Int32Type>::new());
    for text in [first, second] {
        list.append_value([Some(first), None, Some(text)]);
        large_list.append_value([Some(text)]);
        map.keys().append_value("key");
        map.values().append_value(text);
        map.append(true).expect("a key and a value");
    }
    let list: ArrayRef = Arc::new(list.finish());
    let plain: ArrayRef = Arc::new(StringArray::from(vec!["x", "y"]));
    let record = StructArray::from(vec![
        (Arc::new(Field::new("plain", DataType::Utf8, true)), plain),
        (Arc::new(Field::new("list", list.data_type().clone(), true)), Arc::clone(&list)),
    ]);
    let ends: PrimitiveArray<Int64Type> = vec![1, 2].into();
    let runs = RunArray::try_new(&ends, &texts).expect("runs");
    let columns: [(&str, ArrayRef, bool); 7] = [
        ("list", list, true),
        ("large_list", Arc::new(large_list.finish()), true),
        ("singles", Arc::new(FixedSizeListArray::new(item, 1, Arc::new(texts.clone()), None)), true),
        ("texts", Arc::new(texts), true),
        ("record", Arc::new(record), true),
        ("map", Arc::new(map.finish()), true),
        ("runs", Arc::new(runs), true),
    ];
    RecordBatch::try_from_iter_with_nullable(columns).expect("a table")
}

/// Columns of which each batch has another dictionary.
fn batches() -> [RecordBatch; 2] {
    [batch("a", "b"), batch("c", "a")]
}

/// The rows of some batches, in words.
fn rows(batches: &[RecordBatch]) -> Vec<Vec<String>> {
    let row = |batch: &RecordBatch, row| {
        let columns = batch.columns().iter();
        columns.map(|column| array_value_to_string(column, row).expect("a value")).collect()
    };
    batches.iter().flat_map(|batch| (0..batch.num_rows()).map(move |place| row(batch, place))).collect()
}

fn read_file(directory: &Directory, name: &str) -> Vec<RecordBatch> {
    let file = File::open(directory.path(name)).expect("a file");
    FileReader::try_new(file, None).expect("a file of Arrow").collect::<Result<_, _>>().expect("good rows")
}

fn has_dictionaries(batch: &RecordBatch) -> bool {
    format!("{:?}", batch.schema()).contains("Dictionary")
}

#[test]
fn streams_whose_dictionaries_change_become_files_whatever_they_are_called() {
    let directory = Directory::new("streams");
    let batches = batches();
    let mut stream = StreamWriter::try_new(Vec::new(), &batches[0].schema()).expect("a stream");
    for batch in &batches {
        stream.write(batch).expect("rows");
    }
    let bytes = stream.into_inner().expect("the end");
    for name in ["stream.arrow", "stream.arrows"] {
        fs::write(directory.path(name), &bytes).expect("a file");
        good(&directory, &[name, "--copy", "-o", "file.arrow", "--force"]);
        let read = read_file(&directory, "file.arrow");
        assert_eq!(rows(&read), rows(&batches), "{name}");
        assert!(!has_dictionaries(&read[0]), "{name}");
    }
}

#[test]
fn files_of_arrow_keep_their_dictionaries() {
    let directory = Directory::new("files");
    let batch = batch("a", "b");
    let file = File::create(directory.path("a.arrow")).expect("a file");
    let mut writer = FileWriter::try_new(file, &batch.schema()).expect("a file of Arrow");
    for _ in 0..2 {
        writer.write(&batch).expect("rows");
    }
    writer.finish().expect("the end");
    good(&directory, &["a.arrow", "--copy", "-o", "b.arrow"]);
    assert_eq!(read_file(&directory, "b.arrow"), [batch.clone(), batch]);
}

#[test]
fn parquet_with_nested_dictionaries_becomes_a_file_of_arrow() {
    let directory = Directory::new("nested");
    // More rows than are read at once, the last of which have other texts.
    let mut list = ListBuilder::new(StringDictionaryBuilder::<Int32Type>::new());
    for row in 0..70_000 {
        list.append_value([Some(if row < 66_000 { "a" } else { "b" })]);
    }
    let list: ArrayRef = Arc::new(list.finish());
    let record = StructArray::from(vec![(
        Arc::new(Field::new("list", list.data_type().clone(), true)),
        Arc::clone(&list),
    )]);
    let batch = RecordBatch::try_from_iter([("list", list), ("record", Arc::new(record) as ArrayRef)]);
    let batch = batch.expect("a table");
    let file = File::create(directory.path("a.parquet")).expect("a file");
    let mut writer = ArrowWriter::try_new(file, batch.schema(), None).expect("a writer");
    for part in [batch.slice(0, 66_000), batch.slice(66_000, 4_000)] {
        writer.write(&part).expect("rows");
        writer.flush().expect("a group of rows");
    }
    writer.close().expect("the end");
    good(&directory, &["a.parquet", "--copy", "-o", "b.arrow"]);
    let read = read_file(&directory, "b.arrow");
    assert!(read.len() > 1);
    assert_eq!(rows(&read), rows(&[batch]));
}

/// The name of a file may be 255 bytes long, in Linux and elsewhere.
#[cfg(unix)]
#[test]
fn outputs_may_have_long_names() {
    let directory = Directory::new("long");
    fs::write(directory.path("a.csv"), "x\n1\n").expect("a file");
    for name in ["n".repeat(251), "n".repeat(242), format!("n{}", "é".repeat(125))] {
        let name = format!("{name}.csv");
        good(&directory, &["a.csv", "--copy", "-o", &name]);
        assert_eq!(fs::read_to_string(directory.path(&name)).expect("the output"), "x\n1\n");
    }
    assert_eq!(directory.names().len(), 4);
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_get_what_they_lead_to() {
    use std::os::unix::fs::symlink;

    let directory = Directory::new("links");
    fs::write(directory.path("a.csv"), "x\n1\n").expect("a file");
    fs::create_dir(directory.path("below")).expect("a directory");
    let is_link = |name: &str| directory.path(name).is_symlink();
    for (place, force) in [&["--force"][..], &[]].into_iter().enumerate() {
        let (link, target) = (format!("link-{place}.csv"), format!("below/target-{place}.csv"));
        // A link to a link in another directory, which counts from there.
        symlink(format!("below/other-{place}"), directory.path(&link)).expect("a link");
        symlink(format!("target-{place}.csv"), directory.path(&format!("below/other-{place}")))
            .expect("a link");
        good(&directory, &[&["a.csv", "--copy", "-o", &link], force].concat());
        assert_eq!(fs::read_to_string(directory.path(&target)).expect("the output"), "x\n1\n");
        assert!(is_link(&link) && !Path::new(&directory.path(&target)).is_symlink());
        // Now it leads to a file.
        let output = run(&directory, &["a.csv", "--copy", "-o", &link]);
        assert!(text(&output.stderr).contains("is there already"), "{output:?}");
    }
    // Into a directory that is not there, and round and round: said before there is any work to do.
    symlink("none/target.csv", directory.path("nowhere.csv")).expect("a link");
    symlink("round.csv", directory.path("round.csv")).expect("a link");
    for name in ["nowhere.csv", "round.csv"] {
        for force in [&["--force"][..], &[]] {
            let output = run(&directory, &[&["a.csv", "--copy", "-o", name], force].concat());
            assert_eq!(output.status.code(), Some(1), "{output:?}");
            assert!(!text(&output.stderr).contains("already"), "{output:?}");
            assert!(is_link(name));
        }
    }
    assert!(!directory.names().iter().any(|name| name.starts_with('.')));
}
