//! Tables as they are written.

use std::io::Write;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_ipc::CompressionType;
use arrow_ipc::writer::{FileWriter, IpcWriteOptions, StreamWriter};
use arrow_schema::{DataType, Field, FieldRef, Schema, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::{
    ArrowColumnWriter, ArrowRowGroupWriterFactory, ArrowWriterOptions, compute_leaves,
};
use parquet::basic::{Compression, GzipLevel, ZstdLevel};
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::ColumnPath;
use rayon::prelude::*;

use super::failed;
use super::options::{Codec, Column, Plan, TableFormat};
use super::source::Source;
use crate::Failure;

type Output = Box<dyn Write + Send>;

pub(super) struct Sink {
    writer: Writer,
    /// Differs from the table's where a format does not have what the table has.
    schema: SchemaRef,
}

enum Writer {
    Text(Box<arrow_csv::Writer<Output>>),
    Parquet(Box<ParquetWriter>),
    File(Box<FileWriter<Output>>),
    Stream(Box<StreamWriter<Output>>),
}

impl Sink {
    pub(super) fn new(
        plan: &Plan,
        arguments: &Column,
        schema: &SchemaRef,
        source: &Source,
        mut output: Output,
    ) -> Result<Self, Failure> {
        // A file of Arrow has one dictionary a column, which batches that are read from anything else need not share.
        let is_flat = plan.output == TableFormat::Arrow && !source.keeps_dictionaries();
        let before = source.schema().fields().len();
        let schema = if is_flat { flat(schema, before) } else { Arc::clone(schema) };
        let writer = match plan.output {
            TableFormat::Csv => {
                // The header is there without rows too.
                let mut header =
                    csv::WriterBuilder::new().delimiter(plan.output_delimiter).from_writer(Vec::new());
                header.write_record(schema.fields().iter().map(|field| field.name()))?;
                let header = header.into_inner().map_err(failed)?;
                output.write_all(&header)?;
                let builder = arrow_csv::WriterBuilder::new();
                let builder = builder.with_header(false).with_delimiter(plan.output_delimiter);
                Writer::Text(Box::new(builder.build(output)))
            }
            TableFormat::Parquet => {
                Writer::Parquet(Box::new(ParquetWriter::new(arguments, &schema, source, output)?))
            }
            TableFormat::Arrow => {
                let options = ipc_options(arguments.compression)?;
                Writer::File(Box::new(
                    FileWriter::try_new_with_options(output, &schema, options).map_err(failed)?,
                ))
            }
            TableFormat::Arrows => {
                let options = ipc_options(arguments.compression)?;
                Writer::Stream(Box::new(
                    StreamWriter::try_new_with_options(output, &schema, options).map_err(failed)?,
                ))
            }
        };
        Ok(Self { writer, schema })
    }

    pub(super) fn write(&mut self, batch: &RecordBatch) -> Result<(), Failure> {
        let batch = &fitted(batch, &self.schema)?;
        match &mut self.writer {
            Writer::Text(writer) => writer.write(batch).map_err(failed),
            Writer::Parquet(writer) => writer.write(batch),
            Writer::File(writer) => writer.write(batch).map_err(failed),
            Writer::Stream(writer) => writer.write(batch).map_err(failed),
        }
    }

    /// Writes what is at the end of a table.
    pub(super) fn finish(self) -> Result<(), Failure> {
        let mut output = match self.writer {
            Writer::Text(writer) => writer.into_inner(),
            Writer::Parquet(writer) => writer.finish()?,
            Writer::File(writer) => writer.into_inner().map_err(failed)?,
            Writer::Stream(writer) => writer.into_inner().map_err(failed)?,
        };
        Ok(output.flush()?)
    }
}

fn ipc_options(codec: Option<Codec>) -> Result<IpcWriteOptions, Failure> {
    let compression = match codec {
        Some(Codec::Zstd) => Some(CompressionType::ZSTD),
        Some(Codec::Lz4) => Some(CompressionType::LZ4_FRAME),
        _ => None,
    };
    IpcWriteOptions::default().try_with_compression(compression).map_err(failed)
}

/// The first columns of a schema without dictionaries; our own have one.
fn flat(schema: &Schema, columns: usize) -> SchemaRef {
    let fields = schema.fields().iter().enumerate();
    let fields = fields
        .map(|(place, field)| if place < columns { flat_field(field) } else { Arc::clone(field) })
        .collect::<Vec<_>>();
    Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone()))
}

fn flat_field(field: &FieldRef) -> FieldRef {
    let data_type = flat_type(field.data_type());
    if &data_type == field.data_type() {
        return Arc::clone(field);
    }
    let flat = Field::new(field.name(), data_type, field.is_nullable());
    Arc::new(flat.with_metadata(field.metadata().clone()))
}

/// A type without dictionaries, as far as what has them can be cast: unions cannot.
fn flat_type(data_type: &DataType) -> DataType {
    match data_type {
        DataType::Dictionary(_, value) => flat_type(value),
        DataType::List(item) => DataType::List(flat_field(item)),
        DataType::LargeList(item) => DataType::LargeList(flat_field(item)),
        DataType::ListView(item) => DataType::ListView(flat_field(item)),
        DataType::LargeListView(item) => DataType::LargeListView(flat_field(item)),
        DataType::FixedSizeList(item, items) => DataType::FixedSizeList(flat_field(item), *items),
        DataType::Struct(fields) => DataType::Struct(fields.iter().map(flat_field).collect()),
        DataType::Map(entries, is_sorted) => DataType::Map(flat_field(entries), *is_sorted),
        DataType::RunEndEncoded(ends, values) => {
            let value = flat_type(values.data_type());
            if &value == values.data_type() {
                return data_type.clone();
            }
            // What is cast has these names, whatever it had.
            let ends = Field::new("run_ends", ends.data_type().clone(), false);
            DataType::RunEndEncoded(Arc::new(ends), Arc::new(Field::new("values", value, true)))
        }
        _ => data_type.clone(),
    }
}

fn fitted(batch: &RecordBatch, schema: &SchemaRef) -> Result<RecordBatch, Failure> {
    let columns = batch.columns().iter().zip(schema.fields()).map(|(column, field)| {
        if column.data_type() == field.data_type() {
            return Ok(Arc::clone(column));
        }
        arrow_cast::cast(column, field.data_type()).map_err(failed)
    });
    let columns: Vec<ArrayRef> = columns.collect::<Result<_, Failure>>()?;
    if columns.is_empty() {
        return Ok(batch.clone());
    }
    RecordBatch::try_new(Arc::clone(schema), columns).map_err(failed)
}

/// Writes Parquet with the columns of each batch shared out among all cores; the file is the same with any
/// number of them.
struct ParquetWriter {
    file: SerializedFileWriter<Output>,
    factory: ArrowRowGroupWriterFactory,
    schema: SchemaRef,
    columns: Vec<ArrowColumnWriter>,
    rows: usize,
    groups: usize,
}

/// A group of rows ends with so many, or when it is so many bytes long: all of it is held until then.
const GROUP_ROWS: usize = 1 << 20;
const GROUP_BYTES: usize = 1 << 27;

impl ParquetWriter {
    fn new(arguments: &Column, schema: &SchemaRef, source: &Source, output: Output) -> Result<Self, Failure> {
        let nature = source.parquet_nature();
        let zstd = || ZstdLevel::try_new(1).map(Compression::ZSTD).map_err(failed);
        let compression = match arguments.compression {
            Some(Codec::None) => Compression::UNCOMPRESSED,
            Some(Codec::Zstd) => zstd()?,
            Some(Codec::Lz4) => Compression::LZ4_RAW,
            Some(Codec::Snappy) => Compression::SNAPPY,
            Some(Codec::Gzip) => Compression::GZIP(GzipLevel::default()),
            None => match nature.and_then(|nature| nature.compression) {
                Some(
                    kept @ (Compression::UNCOMPRESSED
                    | Compression::SNAPPY
                    | Compression::GZIP(_)
                    | Compression::LZ4_RAW),
                ) => kept,
                // The old LZ4, which nobody should write, becomes the new one.
                Some(Compression::LZ4) => Compression::LZ4_RAW,
                _ => zstd()?,
            },
        };
        let metadata = nature.map(|nature| nature.metadata.clone()).filter(|entries| !entries.is_empty());
        let mut properties =
            WriterProperties::builder().set_compression(compression).set_key_value_metadata(metadata);
        // What a reader may skip it knows by the years, and by the dates themselves: the least and the greatest
        // of months, weekdays and texts say nothing of time, and cost as much as writing them.
        let before = source.schema().fields().len();
        for field in schema.fields().iter().skip(before).filter(|field| field.data_type() != &DataType::Int32)
        {
            let path = ColumnPath::new(vec![field.name().clone()]);
            properties = properties.set_column_statistics_enabled(path, EnabledStatistics::None);
        }
        let properties = properties.build();
        let options = ArrowWriterOptions::new().with_properties(properties);
        let writer =
            ArrowWriter::try_new_with_options(output, Arc::clone(schema), options).map_err(failed)?;
        let (file, factory) = writer.into_serialized_writer().map_err(failed)?;
        Ok(Self { file, factory, schema: Arc::clone(schema), columns: Vec::new(), rows: 0, groups: 0 })
    }

    fn write(&mut self, batch: &RecordBatch) -> Result<(), Failure> {
        if self.columns.is_empty() {
            self.columns = self.factory.create_column_writers(self.groups).map_err(failed)?;
        }
        let mut leaves = Vec::with_capacity(self.columns.len());
        for (field, array) in self.schema.fields().iter().zip(batch.columns()) {
            leaves.extend(compute_leaves(field, array).map_err(failed)?);
        }
        self.columns
            .par_iter_mut()
            .zip(leaves.par_iter())
            .with_max_len(1)
            .try_for_each(|(column, leaf)| column.write(leaf))
            .map_err(failed)?;
        self.rows += batch.num_rows();
        let bytes: usize = self.columns.iter().map(ArrowColumnWriter::get_estimated_total_bytes).sum();
        if self.rows >= GROUP_ROWS || bytes >= GROUP_BYTES { self.end_group() } else { Ok(()) }
    }

    fn end_group(&mut self) -> Result<(), Failure> {
        let columns = std::mem::take(&mut self.columns);
        let chunks: Result<Vec<_>, _> =
            columns.into_par_iter().with_max_len(1).map(ArrowColumnWriter::close).collect();
        let mut group = self.file.next_row_group().map_err(failed)?;
        for chunk in chunks.map_err(failed)? {
            chunk.append_to_row_group(&mut group).map_err(failed)?;
        }
        group.close().map_err(failed)?;
        self.rows = 0;
        self.groups += 1;
        Ok(())
    }

    fn finish(mut self) -> Result<Output, Failure> {
        if self.rows > 0 {
            self.end_group()?;
        }
        self.file.into_inner().map_err(failed)
    }
}
