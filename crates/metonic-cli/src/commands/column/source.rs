//! Tables as they are read: by chunks of rows, in memory that does not grow with their number.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _};
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_schema::{ArrowError, SchemaRef};
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::basic::Compression;
use parquet::file::metadata::KeyValue;

use super::footer;
use super::framing::{self, Framed};
use super::options::{Column, Plan, TableFormat, is_standard};
use super::text::TextReader;
use super::{Chunk, ROWS, failed};
use crate::Failure;

pub(super) struct Source {
    reader: Reader,
    schema: SchemaRef,
    total: Option<u64>,
    place: u64,
    /// Of a batch that is longer than a chunk, what is still to come.
    rest: Option<RecordBatch>,
    parquet: Option<ParquetNature>,
}

enum Reader {
    Text(Box<TextReader>),
    Parquet(Box<ParquetRecordBatchReader>),
    File(Box<FileReader<BufReader<File>>>),
    Stream(Box<StreamReader<Framed<Input>>>),
}

pub(super) type Input = BufReader<Box<dyn Read + Send>>;

/// What a Parquet file passes on to the one that is made of it.
pub(super) struct ParquetNature {
    pub(super) compression: Option<Compression>,
    pub(super) metadata: Vec<KeyValue>,
}

/// What files of Arrow begin with; its streams do not.
const MAGIC: &[u8; 6] = b"ARROW1";

/// The key under which Parquet files have the schema of Arrow: the writer makes one of its own.
const ARROW_SCHEMA: &str = "ARROW:schema";

impl Source {
    pub(super) fn open(arguments: &Column, plan: &Plan) -> Result<Self, Failure> {
        if is_standard(&arguments.file) {
            let input: Input = BufReader::new(Box::new(io::stdin()));
            return if plan.input == TableFormat::Csv {
                Self::text(input, None, arguments, plan)
            } else {
                Self::stream(input)
            };
        }
        let mut file = File::open(&arguments.file)?;
        let length = file.metadata()?.len();
        match plan.input {
            TableFormat::Csv => {
                Self::text(BufReader::with_capacity(1 << 18, Box::new(file)), Some(length), arguments, plan)
            }
            TableFormat::Parquet => Self::parquet(file),
            TableFormat::Arrow | TableFormat::Arrows => {
                // Either is called .arrow, or .feather.
                let mut start = Vec::new();
                file.by_ref().take(MAGIC.len() as u64).read_to_end(&mut start)?;
                file.rewind()?;
                if start == MAGIC { Self::file(file) } else { Self::stream(BufReader::new(Box::new(file))) }
            }
        }
    }

    fn text(input: Input, length: Option<u64>, arguments: &Column, plan: &Plan) -> Result<Self, Failure> {
        let reader = TextReader::new(input, plan.input_delimiter, arguments.column.as_deref())?;
        let schema = reader.schema();
        Ok(Self::new(Reader::Text(Box::new(reader)), schema, length))
    }

    fn parquet(mut file: File) -> Result<Self, Failure> {
        let length = file.metadata()?.len();
        let fixed_lengths = footer::check(&mut file)?;
        let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(failed)?;
        let metadata = builder.metadata();
        let rows = footer::rows_at_once(builder.schema(), fixed_lengths, length)?;
        let total = u64::try_from(metadata.file_metadata().num_rows()).ok();
        let first = metadata.row_groups().first().and_then(|group| group.columns().first());
        let nature = ParquetNature {
            compression: first.map(parquet::file::metadata::ColumnChunkMetaData::compression),
            metadata: metadata
                .file_metadata()
                .key_value_metadata()
                .into_iter()
                .flatten()
                .filter(|entry| entry.key != ARROW_SCHEMA)
                .cloned()
                .collect(),
        };
        let schema = Arc::clone(builder.schema());
        let reader = builder.with_batch_size(rows).build().map_err(failed)?;
        Ok(Self { parquet: Some(nature), ..Self::new(Reader::Parquet(Box::new(reader)), schema, total) })
    }

    fn file(mut file: File) -> Result<Self, Failure> {
        framing::check_file(&mut file)?;
        let reader = FileReader::try_new(BufReader::new(file), None).map_err(failed)?;
        let (schema, batches) = (reader.schema(), reader.num_batches() as u64);
        Ok(Self::new(Reader::File(Box::new(reader)), schema, Some(batches)))
    }

    fn stream(input: Input) -> Result<Self, Failure> {
        let reader = StreamReader::try_new(Framed::new(input), None).map_err(failed)?;
        let schema = reader.schema();
        Ok(Self::new(Reader::Stream(Box::new(reader)), schema, None))
    }

    fn new(reader: Reader, schema: SchemaRef, total: Option<u64>) -> Self {
        Self { reader, schema, total, place: 0, rest: None, parquet: None }
    }

    pub(super) fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// How much there is to read, if that is known: in rows, bytes or batches.
    pub(super) fn total(&self) -> Option<u64> {
        self.total
    }

    pub(super) fn parquet_nature(&self) -> Option<&ParquetNature> {
        self.parquet.as_ref()
    }

    /// Whether all batches have the same dictionaries. A stream may have others in each, whatever it is called.
    pub(super) fn keeps_dictionaries(&self) -> bool {
        matches!(self.reader, Reader::File(_))
    }

    pub(super) fn next(&mut self) -> Result<Option<Chunk>, Failure> {
        if let Reader::Text(reader) = &mut self.reader {
            return reader.next();
        }
        let batch = match self.rest.take() {
            Some(batch) => batch,
            None => match self.read()? {
                Some(batch) => batch,
                None => return Ok(None),
            },
        };
        let rows = batch.num_rows().min(ROWS);
        if batch.num_rows() > rows {
            self.rest = Some(batch.slice(rows, batch.num_rows() - rows));
        }
        Ok(Some(Chunk { batch: batch.slice(0, rows), text: None, place: self.place }))
    }

    fn read(&mut self) -> Result<Option<RecordBatch>, Failure> {
        let read: Option<Result<RecordBatch, ArrowError>> = match &mut self.reader {
            Reader::Text(_) => None,
            Reader::Parquet(reader) => reader.next(),
            Reader::File(reader) => reader.next(),
            Reader::Stream(reader) => reader.next(),
        };
        let batch = read.transpose().map_err(failed)?;
        self.place += match (&self.reader, &batch) {
            (Reader::Parquet(_), Some(batch)) => batch.num_rows() as u64,
            _ => 1,
        };
        Ok(batch)
    }
}
