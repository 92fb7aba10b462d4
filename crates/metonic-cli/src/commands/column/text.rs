//! Tables of text: CSV, whose columns are texts.

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use csv::ByteRecord;

use super::source::Input;
use super::{Chunk, ROWS, failed};
use crate::Failure;

pub(super) struct TextReader {
    reader: csv::Reader<Input>,
    record: ByteRecord,
    schema: SchemaRef,
    /// The place of the column of dates.
    dates: Option<usize>,
}

/// What is known of the rows of a chunk beside their texts.
pub(super) struct Rows {
    /// The line that each begins in, from 1.
    pub(super) lines: Vec<u64>,
    /// Rows that are none, with what is wrong with them.
    pub(super) malformed: Vec<(usize, String)>,
    /// The dates without the space around them; null where they are empty, or the row is malformed.
    pub(super) dates: StringArray,
}

/// Texts of a chunk, in bytes: rows may be long.
const BYTES: usize = 1 << 24;

impl TextReader {
    pub(super) fn new(input: Input, delimiter: u8, column: Option<&str>) -> Result<Self, Failure> {
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(input);
        let header = reader.headers().map_err(failed)?.clone();
        if header.is_empty() {
            return Err(failed("there is no header"));
        }
        let fields: Vec<Field> = header.iter().map(|name| Field::new(name, DataType::Utf8, true)).collect();
        let dates = column.and_then(|column| header.iter().position(|name| name == column));
        Ok(Self { reader, record: ByteRecord::new(), schema: Arc::new(Schema::new(fields)), dates })
    }

    pub(super) fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    pub(super) fn next(&mut self) -> Result<Option<Chunk>, Failure> {
        let width = self.schema.fields().len();
        let mut columns: Vec<StringBuilder> = (0..width).map(|_| StringBuilder::new()).collect();
        let mut dates = StringBuilder::new();
        let (mut lines, mut malformed, mut bytes) = (Vec::new(), Vec::new(), 0);
        while lines.len() < ROWS && bytes < BYTES {
            if !self.reader.read_byte_record(&mut self.record).map_err(failed)? {
                break;
            }
            let row = lines.len();
            lines.push(self.record.position().map_or(0, csv::Position::line));
            bytes += self.record.as_slice().len();
            let count = self.record.len();
            let mut wrong = None;
            if count != width {
                wrong = Some(format!("{count} fields, where the header has {width}"));
            }
            let mut date = "";
            for (place, column) in columns.iter_mut().enumerate() {
                let field = self.record.get(place).unwrap_or_default();
                if let Ok(text) = std::str::from_utf8(field) {
                    column.append_value(text);
                    if Some(place) == self.dates {
                        date = text.trim();
                    }
                } else {
                    wrong = Some(format!("field {} is not UTF-8", place + 1));
                    column.append_value(String::from_utf8_lossy(field));
                }
            }
            match wrong {
                Some(what) => {
                    malformed.push((row, what));
                    dates.append_null();
                }
                None if date.is_empty() => dates.append_null(),
                None => dates.append_value(date),
            }
        }
        if lines.is_empty() {
            return Ok(None);
        }
        let arrays: Vec<ArrayRef> =
            columns.iter_mut().map(|column| Arc::new(column.finish()) as ArrayRef).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(lines.len()));
        let batch = RecordBatch::try_new_with_options(self.schema(), arrays, &options).map_err(failed)?;
        let text = Some(Rows { lines, malformed, dates: dates.finish() });
        Ok(Some(Chunk { batch, text, place: self.reader.position().byte() }))
    }
}
