//! Tables of text: CSV, whose columns are texts.

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};

use super::records::Records;
use super::source::Input;
use super::{Chunk, ROWS, failed};
use crate::Failure;

pub(super) struct TextReader {
    records: Records<Input>,
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

/// Fields of a chunk: rows may be wide, and each field takes four bytes, however short it is.
const FIELDS: usize = 1 << 24;

impl TextReader {
    pub(super) fn new(input: Input, delimiter: u8, column: Option<&str>) -> Result<Self, Failure> {
        let mut records = Records::new(input, delimiter);
        if !records.advance(false).map_err(failed)? {
            return Err(failed("there is no header"));
        }
        let names = (0..records.count()).map(|place| records.field(place).unwrap_or_default());
        let names = names.map(std::str::from_utf8).zip(1_usize..).map(|(name, number)| {
            name.map_err(|_| failed(format!("line {}: field {number} is not UTF-8", records.line())))
        });
        let names: Vec<&str> = names.collect::<Result<_, Failure>>()?;
        let dates = column.and_then(|column| names.iter().position(|&name| name == column));
        let fields: Vec<Field> =
            names.into_iter().map(|name| Field::new(name, DataType::Utf8, true)).collect();
        Ok(Self { records, schema: Arc::new(Schema::new(fields)), dates })
    }

    pub(super) fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    pub(super) fn next(&mut self) -> Result<Option<Chunk>, Failure> {
        let width = self.schema.fields().len();
        let rows = FIELDS.checked_div(width).unwrap_or(ROWS).clamp(1, ROWS);
        // Room is made as texts come: what is made for a thousand rows at once, in each of many columns, is not used.
        let builder = || StringBuilder::with_capacity(rows.min(1024), 0);
        let mut columns: Vec<StringBuilder> = (0..width).map(|_| builder()).collect();
        let mut dates = builder();
        let (mut lines, mut malformed, mut bytes) = (Vec::new(), Vec::new(), 0);
        while lines.len() < rows && bytes < BYTES {
            if !self.records.advance(width == 1).map_err(failed)? {
                break;
            }
            let row = lines.len();
            lines.push(self.records.line());
            bytes += self.records.length();
            let count = self.records.count();
            let mut wrong = None;
            if count != width {
                wrong = Some(format!("{count} fields, where the header has {width}"));
            }
            let mut date = "";
            for (place, column) in columns.iter_mut().enumerate() {
                let field = self.records.field(place).unwrap_or_default();
                if let Ok(text) = std::str::from_utf8(field) {
                    column.append_value(text);
                    if Some(place) == self.dates {
                        date = text.trim();
                    }
                } else {
                    wrong.get_or_insert_with(|| format!("field {} is not UTF-8", place + 1));
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
        Ok(Some(Chunk { batch, text, place: self.records.place() }))
    }
}
