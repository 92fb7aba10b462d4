//! Columns of batches.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{Field, Schema};

use crate::error::Error;

/// A batch with further columns, each with its name.
///
/// ```
/// use std::sync::Arc;
/// use arrow_array::{ArrayRef, Date32Array, RecordBatch};
/// use metonic::calendars::Hebrew;
/// use metonic_arrow::{Part, append, fields};
///
/// let dates: ArrayRef = Arc::new(Date32Array::from(vec![20_778, 20_779]));
/// let batch = RecordBatch::try_from_iter([("sold", Arc::clone(&dates))])?;
/// let hebrew: ArrayRef = Arc::new(fields(&dates, Hebrew, &Part::YEAR_MONTH_DAY)?);
/// let batch = append(&batch, [("hebrew".to_owned(), hebrew)])?;
/// assert_eq!(batch.num_columns(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Error::ColumnExists`] for a name that is there, [`Error::Length`] for a column of another length.
pub fn append(
    batch: &RecordBatch,
    columns: impl IntoIterator<Item = (String, ArrayRef)>,
) -> Result<RecordBatch, Error> {
    let schema = batch.schema();
    let mut fields: Vec<_> = schema.fields().iter().map(Arc::clone).collect();
    let mut arrays = batch.columns().to_vec();
    for (name, array) in columns {
        if fields.iter().any(|field| *field.name() == name) {
            return Err(Error::ColumnExists { name });
        }
        if array.len() != batch.num_rows() {
            return Err(Error::Length { rows: batch.num_rows(), other: array.len() });
        }
        fields.push(Arc::new(Field::new(name, array.data_type().clone(), true)));
        arrays.push(array);
    }
    let schema = Schema::new_with_metadata(fields, schema.metadata().clone());
    let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
    Ok(RecordBatch::try_new_with_options(Arc::new(schema), arrays, &options)?)
}

/// A column by its name.
pub(crate) fn column<'b>(batch: &'b RecordBatch, name: &str) -> Result<&'b dyn Array, Error> {
    let column = batch.column_by_name(name).ok_or_else(|| Error::NoColumn { name: name.to_owned() })?;
    Ok(column.as_ref())
}
