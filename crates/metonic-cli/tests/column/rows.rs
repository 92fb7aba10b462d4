//! Which rows a CSV has, in which lines they are, and what their dates are.

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, DictionaryArray, StringArray, StringViewArray};
use parquet::basic::Compression;

use super::{Directory, table, text, write_parquet};

impl Directory {
    /// What a run says that reads a file as CSV and stops at its first bad row.
    fn first_bad(&self, content: &str) -> String {
        self.file("bad.csv", content);
        self.bad(1, &["bad.csv", "--column", "d", "--to", "roc", "-o", "out.csv"])
    }
}

/// A year of two digits is more likely one of this century: what `convert` refuses is not read here either.
#[test]
fn years_of_one_or_two_digits_are_bad_rows() {
    let directory = Directory::new("short-years");
    for (date, shown) in [("01-02-26", "01-02-26"), (" 1-2-3 ", "1-2-3"), ("99-12-31", "99-12-31")] {
        let error = directory.first_bad(&format!("d\n{date}\n"));
        let expected =
            format!("metonic: bad.csv: line 2: '{shown}': a year of one or two digits: write four");
        assert!(error.starts_with(&expected), "{error}");
    }
    let to_iso = ["--to", "iso8601", "--parts", "date", "--on-error", "null"];
    let read = |column: &[&str]| directory.run(&[&["a.csv", "--column", "d"], column, &to_iso].concat());
    directory.file("a.csv", "d\n0026-02-01\n26-02-01\n2026-02-01\n+26-02-01\n-26-02-01\nno\n026-02-01\n");
    let expected = "d,d_iso8601_date\n0026-02-01,0026-02-01\n26-02-01,\n2026-02-01,2026-02-01\n+26-02-01,0026-02-01\n\
        -26-02-01,-000026-02-01\nno,\n026-02-01,0026-02-01\n";
    for from in [&[][..], &["--from", "gregorian"], &["--from", "iso8601"]] {
        let output = read(from);
        assert_eq!(text(&output.stdout), expected, "{from:?}");
        assert_eq!(output.status.code(), Some(1), "{from:?}");
        let error = text(&output.stderr);
        let lines: Vec<&str> = error.lines().collect();
        assert_eq!(lines.len(), 3, "{error}");
        assert!(lines[0].starts_with("metonic: a.csv: line 3: '26-02-01': a year of one or"), "{error}");
        assert!(lines[1].starts_with("metonic: a.csv: line 7: 'no': "), "{error}");
        assert!(lines[2].contains(": 2 rows are without a date"), "{error}");
    }
    // Of other calendars `convert` reads them. From 1 March 4 to 28 February 100 a Julian date is the Gregorian one
    // and two days (any table of their difference).
    directory.file("a.csv", "d\n26-02-03\n");
    assert_eq!(text(&read(&["--from", "julian"]).stdout), "d,d_iso8601_date\n26-02-03,0026-02-01\n");
}

/// They are looked for in texts of any type, of which the row is said.
#[test]
fn years_of_one_or_two_digits_are_bad_rows_in_other_files_too() {
    let directory = Directory::new("short-years-elsewhere");
    let texts = [Some("2026-11-21"), None, Some("01-02-26")];
    let arrays: [ArrayRef; 3] = [
        Arc::new(StringArray::from_iter(texts)),
        Arc::new(StringViewArray::from_iter(texts)),
        Arc::new(DictionaryArray::<Int32Type>::from_iter(texts)),
    ];
    for dates in arrays {
        write_parquet(&directory.path("a.parquet"), &table(dates), Compression::SNAPPY);
        let error = directory.bad(1, &["a.parquet", "--column", "sold", "--to", "roc", "-o", "b.parquet"]);
        assert!(
            error.starts_with("metonic: a.parquet: row 3: '01-02-26': a year of one or two digits"),
            "{error}"
        );
    }
}

/// Lines are counted as editors count them, whatever they end with.
#[test]
fn a_bad_row_is_called_by_the_line_that_it_begins_in() {
    let directory = Directory::new("lines");
    for (content, line) in [
        ("d\nbad\n", 2),
        ("d\r\nbad\r\n", 2),
        ("d\rbad\r", 2),
        ("d\r\n2026-11-21\r\n2026-11-22\r\nbad", 4),
        // Empty lines: before the header, and between rows.
        ("\n\nd,x\n\n\nbad,1\n", 6),
        ("\r\n\r\nd,x\r\n\r\n\r\nbad,1\r\n", 6),
        ("\r\rd,x\r\r\rbad,1\r", 6),
        ("\u{feff}d,x\r\n\r\nbad,1\r\n", 3),
        // Rows of several lines, with either end.
        ("d,x\n2026-11-21,\"a\nb\"\nbad,1\n", 4),
        ("d,x\r\n2026-11-21,\"a\r\nb\r\n\"\r\nbad,1\r\n", 5),
        ("\"d\",\"x\n\"\n\"bad\n\n\",1\n", 3),
    ] {
        let error = directory.first_bad(content);
        assert!(
            error.starts_with(&format!("metonic: bad.csv: line {line}: 'bad': ")),
            "{content:?}: {error}"
        );
    }
    // Past what is read at once, too.
    let rows = "2026-11-21,\"two\r\nlines\"\r\n\r\n".repeat(30_000);
    let error = directory.first_bad(&format!("d,x\r\n{rows}bad,1\r\n"));
    assert!(error.starts_with("metonic: bad.csv: line 90002: 'bad': "), "{error}");
    let error = directory.first_bad("d,\u{fe}\nbad,1\n");
    assert!(error.starts_with("metonic: bad.csv: line 2: 'bad': "), "{error}");
}

/// RFC 4180 has records of one field, which may be empty; one of several fields is never an empty line.
#[test]
fn an_empty_line_of_a_table_of_one_column_is_a_row() {
    let directory = Directory::new("empty-lines");
    let dated = ["a.csv", "--column", "d", "--to", "roc", "--parts", "date"];
    for end in ["\n", "\r\n", "\r"] {
        directory.file("a.csv", "d|2026-11-21||2026-11-22|\"\"||".replace('|', end));
        assert_eq!(
            directory.good(&dated),
            "d,d_roc_date\n2026-11-21,0115-11-21\n,\n2026-11-22,0115-11-22\n,\n,\n",
            "{end:?}"
        );
        // As it is written again, it is read again.
        let copied = directory.good(&["a.csv", "--copy"]);
        assert_eq!(copied, "d\n2026-11-21\n\"\"\n2026-11-22\n\"\"\n\"\"\n", "{end:?}");
        directory.file("b.csv", &copied);
        assert_eq!(directory.good(&["b.csv", "--copy"]), copied, "{end:?}");
        directory.file("a.csv", "|d,x||2026-11-21,1|||2026-11-22,2||".replace('|', end));
        assert_eq!(
            directory.good(&dated),
            "d,x,d_roc_date\n2026-11-21,1,0115-11-21\n2026-11-22,2,0115-11-22\n",
            "{end:?}"
        );
    }
}

/// A month's number may be any that there is, however few months the calendar has.
#[test]
fn months_of_any_number_have_their_codes() {
    let directory = Directory::new("far-months");
    // Half a year each, from 2025-01-01 on.
    std::fs::create_dir(directory.path("calendars")).expect("a directory");
    directory.file(
        "calendars/far.toml",
        "id = \"far\"\nname = \"Far\"\nbasis = \"solar\"\nepoch = 2025-01-01\n\
        [[month]]\nname = \"A\"\ndays = 180\nnumber = 80\n[[month]]\nname = \"B\"\ndays = 185\n",
    );
    directory.file("a.csv", "d\n2025-01-01\n2025-06-29\n2025-06-30\n2025-12-31\n2026-01-01\n");
    let calendars = directory.path("calendars");
    for format in ["csv", "parquet", "arrow"] {
        let copy = format!("b.{format}");
        let arguments = ["a.csv", "--column", "d", "--to", "far", "--parts", "month,date", "-o", &copy];
        let made = directory.command(&arguments).env("METONIC_CALENDARS", &calendars).output();
        assert!(made.as_ref().is_ok_and(|output| output.status.success()), "{made:?}");
        assert_eq!(
            directory.good(&[&copy, "--copy", "--output-format", "csv"]),
            "d,d_far_month,d_far_date\n2025-01-01,M80,0001-80-01\n2025-06-29,M80,0001-80-180\n\
            2025-06-30,M01,0001-01-01\n2025-12-31,M01,0001-01-185\n2026-01-01,M80,0002-80-01\n"
        );
    }
}
