//! The kernels, with what can be chosen of all of them.

use std::sync::Arc;

use arrow_array::{Array, StructArray};
use metonic::{AnyCalendar, WeekRule};

use crate::dates::days_of;
use crate::error::{Answer, Error, OnError, Tally};
use crate::part::{self, Part};
use crate::{RecordBatch, fields};

/// The kernels, with a choice of what becomes of rows without an answer, and of weeks.
///
/// ```
/// use arrow_array::{Array, TimestampSecondArray};
/// use metonic::calendars::Hebrew;
/// use metonic_arrow::{Kernels, OnError, Part};
///
/// // The second is 36 million years on.
/// let moments = TimestampSecondArray::from(vec![1_795_219_200, 1_136_073_600_000_000]);
/// let answer = Kernels::new().on_error(OnError::Null).fields(&moments, Hebrew, &[Part::Date])?;
/// assert!(answer.array.is_valid(0) && answer.array.is_null(1));
/// assert_eq!((answer.failures.count, answer.failures.first[0].row), (1, 1));
/// # Ok::<(), metonic_arrow::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Kernels {
    on_error: OnError,
    weeks: WeekRule,
}

impl Default for Kernels {
    fn default() -> Self {
        Self::new()
    }
}

impl Kernels {
    /// The kernels that stop at the first row without an answer, with the weeks of ISO 8601.
    #[must_use]
    pub const fn new() -> Self {
        Self { on_error: OnError::Fail, weeks: WeekRule::ISO }
    }

    /// With this for rows without an answer.
    #[must_use]
    pub const fn on_error(self, on_error: OnError) -> Self {
        Self { on_error, ..self }
    }

    /// With these weeks, for [`Part::Week`] and [`Part::WeekYear`].
    #[must_use]
    pub const fn weeks(self, weeks: WeekRule) -> Self {
        Self { weeks, ..self }
    }

    /// Parts of dates, as the fields of a struct: [`fields`](crate::fields).
    ///
    /// # Errors
    /// [`Error::Type`] and [`Error::Zone`] for arrays that are not of dates; [`Error::Row`] for a
    /// moment past the ends of [`Day`](metonic::Day), if that is to be an error.
    pub fn fields(
        &self,
        dates: &dyn Array,
        calendar: impl Into<AnyCalendar>,
        parts: &[Part],
    ) -> Result<Answer<StructArray>, Error> {
        let calendar = calendar.into();
        let parts: Vec<Part> = part::once(parts).collect();
        let mut tally = Tally::new(self.on_error);
        let days = days_of(dates, &mut tally)?;
        let columns = fields::columns(&days, calendar, &parts, self.weeks, &mut tally)?;
        let schema = Part::schema(&parts, calendar);
        let array = StructArray::try_new_with_length(schema, columns, days.nulls, days.values.len())?;
        Ok(tally.answer(array))
    }

    /// A batch with parts of a column's dates after its own columns, each called as the part is, after
    /// a prefix.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use arrow_array::{ArrayRef, Date32Array, RecordBatch};
    /// use metonic::calendars::Persian;
    /// use metonic_arrow::{Kernels, Part};
    ///
    /// let dates: ArrayRef = Arc::new(Date32Array::from(vec![20_778]));
    /// let batch = RecordBatch::try_from_iter([("sold", dates)])?;
    /// let kernels = Kernels::new();
    /// let batch = kernels.append_fields(&batch, "sold", Persian, &Part::YEAR_MONTH_DAY, "persian_")?.array;
    /// let names: Vec<_> = batch.schema().fields().iter().map(|field| field.name().clone()).collect();
    /// assert_eq!(names, ["sold", "persian_year", "persian_month", "persian_day"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NoColumn`] and [`Error::ColumnExists`]; those of [`fields`](Self::fields).
    pub fn append_fields(
        &self,
        batch: &RecordBatch,
        column: &str,
        calendar: impl Into<AnyCalendar>,
        parts: &[Part],
        prefix: &str,
    ) -> Result<Answer<RecordBatch>, Error> {
        let fields = self.fields(crate::batch::column(batch, column)?, calendar, parts)?;
        let Answer { array, failures } = fields;
        let columns = array.fields().iter().zip(array.columns());
        let columns =
            columns.map(|(field, column)| (format!("{prefix}{}", field.name()), Arc::clone(column)));
        Ok(Answer { array: crate::append(batch, columns)?, failures })
    }
}
