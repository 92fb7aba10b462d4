//! What `metonic column` is told.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use metonic::{AnyCalendar, System};
use metonic_arrow::Part;

use crate::Failure;
use crate::arguments::{self, text};
use crate::wording::{Named, named};

/// Put dates of other calendars beside a column of a CSV, Parquet or Arrow file
#[derive(Args, Debug)]
#[command(after_help = HELP)]
#[allow(clippy::struct_field_names, reason = "options are called as they are typed")]
pub(crate) struct Column {
    /// The file; `-` is standard input, for CSV and Arrow's streams
    #[arg(value_name = "FILE", value_parser = arguments::path())]
    pub(super) file: PathBuf,
    /// The column of the dates: of a date or timestamp type, or texts
    #[arg(long, value_name = "NAME", value_parser = text, required_unless_present = "copy")]
    pub(super) column: Option<String>,
    /// The calendars
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = arguments::calendar, required_unless_present = "copy")]
    pub(super) to: Vec<AnyCalendar>,
    /// Copy the table alone, which may be of another format then
    #[arg(long, conflicts_with_all = ["column", "to", "from", "parts", "format_as", "locale"])]
    pub(super) copy: bool,
    /// The calendar or count that texts are dates of [default: gregorian]
    #[arg(long, value_name = "ID", value_parser = arguments::source)]
    pub(super) from: Option<System>,
    /// The parts of dates that become columns, or `all` [default: year,month,day, or none with --format-as]
    #[arg(long, value_name = "PART", value_delimiter = ',', value_parser = part)]
    parts: Vec<Parts>,
    /// A pattern of LDML, such as 'd MMMM y', for a column of texts
    #[arg(long, value_name = "PATTERN", value_parser = text)]
    pub(super) format_as: Option<String>,
    /// The locale of these texts, by its BCP 47 tag [default: en]
    #[arg(long, value_name = "TAG", value_parser = named, requires = "format_as")]
    pub(super) locale: Option<Named>,
    /// Where the table goes; without it, or with `-`, to standard output
    #[arg(short, long, value_name = "OUT", value_parser = arguments::path())]
    pub(super) output: Option<PathBuf>,
    /// Write over a file that is there, be it the one that is read
    #[arg(long)]
    pub(super) force: bool,
    /// What becomes of a row that cannot be read
    #[arg(long, value_name = "P", value_enum, default_value_t)]
    pub(super) on_error: OnError,
    /// The format of FILE [default: by its extension]
    #[arg(long, value_name = "FORMAT", value_enum)]
    input_format: Option<TableFormat>,
    /// The format of OUT [default: by its extension, else that of FILE]
    #[arg(long, value_name = "FORMAT", value_enum)]
    output_format: Option<TableFormat>,
    /// What stands between the fields of CSV: a character, or `tab` [default: a comma; in .tsv a tab]
    #[arg(long, value_name = "CHAR", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// How OUT is compressed [default: Parquet as FILE if that is Parquet, else zstd; Arrow not]
    #[arg(long, value_name = "CODEC", value_enum)]
    pub(super) compression: Option<Codec>,
}

const HELP: &str = "\
The columns are called as the column, the calendar and the part are, with _ between them: order_date_hebrew_year. \
Parts are year, month (its code: M05L), month_number, leap_month, month_ordinal, day, leap_day, day_of_year, weekday (1, Monday, to 7), \
day_of_week, era, era_year, cyclic_year, related_gregorian_year, week, week_year, status and date (5784-05L-15). \
The texts of --format-as are in a column …_text.

Examples:
  metonic column orders.parquet --column order_date --to hebrew,persian -o dated.parquet
  metonic column orders.csv --column order_date --to hebrew --format-as 'd MMMM y' --locale he -o dated.csv
  metonic column births.csv --column born --from julian --to gregorian --parts date --on-error null > new.csv
  metonic column orders.csv --copy -o orders.parquet

Formats are csv (.csv, .tsv, .txt), parquet (.parquet, .pq), arrow (.arrow, .feather, .ipc) and arrows, Arrow's stream (.arrows). \
CSV has a header and UTF-8; its columns are texts, of which nothing is guessed, and an empty date is none. \
An empty line is a row whose date is empty where there is one column, and no row where there are several. \
A row longer than 64 MiB, as after a quotation mark that is not closed, or of more than 1048576 fields ends the run. A timestamp with a zone is the zone's local date.

A row is malformed if its date cannot be read, or if it has more or fewer fields than the header. It stops the run, with its line; \
with --on-error null its new columns are empty (null), its missing fields too, those past the header's are dropped, \
it is reported, the first 20 one by one, and the exit status is 1.

OUT is there when all of it is, and not before: it is written under another name beside it. Interrupted or failed, the run leaves what was there.";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum OnError {
    /// The run stops, and nothing is written
    #[default]
    Stop,
    /// Its new columns are null
    Null,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFormat {
    /// Comma-separated values with a header
    Csv,
    /// Apache Parquet
    Parquet,
    /// A file of Apache Arrow: IPC, Feather
    #[value(alias = "feather", alias = "ipc")]
    Arrow,
    /// A stream of Apache Arrow
    Arrows,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Codec {
    None,
    Zstd,
    Lz4,
    /// Parquet alone
    Snappy,
    /// Parquet alone
    Gzip,
}

#[derive(Clone, Copy, Debug)]
enum Parts {
    All,
    One(Part),
}

/// The formats of what is read and written.
pub(super) struct Plan {
    pub(super) input: TableFormat,
    pub(super) output: TableFormat,
    pub(super) input_delimiter: u8,
    pub(super) output_delimiter: u8,
}

impl TableFormat {
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "txt" => Some(Self::Csv),
            "parquet" | "pq" => Some(Self::Parquet),
            "arrow" | "feather" | "ipc" => Some(Self::Arrow),
            "arrows" => Some(Self::Arrows),
            _ => None,
        }
    }

    pub(super) fn is_text(self) -> bool {
        self == Self::Csv
    }
}

impl Column {
    /// What the input is called in messages.
    pub(super) fn name(&self) -> String {
        if is_standard(&self.file) { "standard input".to_owned() } else { self.file.display().to_string() }
    }

    /// The file that is written, if it is one.
    pub(super) fn output_file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| !is_standard(path))
    }

    pub(super) fn parts(&self) -> Vec<Part> {
        if self.parts.is_empty() && self.format_as.is_none() {
            return Part::YEAR_MONTH_DAY.to_vec();
        }
        let of = |parts: &Parts| match parts {
            Parts::All => Part::ALL.to_vec(),
            Parts::One(part) => vec![*part],
        };
        self.parts.iter().flat_map(of).collect()
    }

    pub(super) fn plan(&self) -> Result<Plan, Failure> {
        let unknown = || Failure::Usage(format!("{}: of which format? Say --input-format", self.name()));
        let input = self.input_format.or_else(|| TableFormat::of(&self.file)).ok_or_else(unknown)?;
        let by_name = match self.output_file() {
            Some(path) => TableFormat::of(path),
            None => None,
        };
        let output = self.output_format.or(by_name).unwrap_or(input);
        let is_seekable = matches!(input, TableFormat::Csv | TableFormat::Arrows);
        if is_standard(&self.file) && !is_seekable {
            return Err(Failure::Usage(
                "from standard input CSV and Arrow's streams (arrows) can be read: the other formats are read from their end"
                    .to_owned(),
            ));
        }
        let is_arrow = matches!(output, TableFormat::Arrow | TableFormat::Arrows);
        if is_arrow && matches!(self.compression, Some(Codec::Snappy | Codec::Gzip)) {
            return Err(Failure::Usage("--compression: Arrow has zstd, lz4 and none".to_owned()));
        }
        let of = |path: Option<&Path>| {
            let is_tabbed = path.and_then(Path::extension).is_some_and(|it| it.eq_ignore_ascii_case("tsv"));
            self.delimiter.unwrap_or(if is_tabbed { b'\t' } else { b',' })
        };
        let input_delimiter = of(Some(&self.file));
        let output_delimiter = of(Some(self.output_file().unwrap_or(&self.file)));
        Ok(Plan { input, output, input_delimiter, output_delimiter })
    }
}

pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn part(name: &str) -> Result<Parts, String> {
    if name.eq_ignore_ascii_case("all") {
        return Ok(Parts::All);
    }
    name.trim().parse().map(Parts::One).map_err(|error: metonic_arrow::Error| error.to_string())
}

fn delimiter(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        &[byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r') => Ok(byte),
        _ => Err("a delimiter is one character of ASCII, or tab".to_owned()),
    }
}
