//! The kernels, with what can be chosen of all of them.

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    Array, Date32Array, Datum, DictionaryArray, Int64Array, RecordBatch, StringViewArray, StructArray,
};
use metonic::{AnyCalendar, Calendar, Overflow, Unit, WeekRule};
use metonic_columns::{Period, Rows};
use metonic_text::{Formatter, Parser};

use crate::back::{self, MonthSource, Sources};
use crate::dates::{Days, days_of};
use crate::error::{Answer, Error, OnError, Tally};
use crate::part::{self, Part};
use crate::{arithmetic, fields};

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
    overflow: Overflow,
    weeks: WeekRule,
    threads: Threads,
}

/// Whether kernels share their rows out among threads.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Threads {
    are_many: bool,
}

impl Threads {
    /// Whether so many rows are shared out.
    pub(crate) const fn are_many(self, rows: usize) -> bool {
        self.are_many && rows > 1 << 15
    }

    #[cfg_attr(not(feature = "rayon"), allow(clippy::unused_self))]
    pub(crate) const fn of(self, rows: Rows<'_>) -> Rows<'_> {
        #[cfg(feature = "rayon")]
        if self.are_many {
            return rows.in_parallel();
        }
        rows
    }
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
        Self {
            on_error: OnError::Fail,
            overflow: Overflow::Clamp,
            weeks: WeekRule::ISO,
            threads: Threads { are_many: false },
        }
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

    /// With this for a day or a leap month that [`add`](Self::add) leads to and that is not there; else
    /// it is [`Overflow::Clamp`].
    #[must_use]
    pub const fn overflow(self, overflow: Overflow) -> Self {
        Self { overflow, ..self }
    }

    /// By all threads of rayon's pool, where there are many rows. The answers are the same.
    #[cfg(feature = "rayon")]
    #[must_use]
    pub const fn in_parallel(self) -> Self {
        Self { threads: Threads { are_many: true }, ..self }
    }

    /// The days themselves, of moments too: [`days`](crate::days).
    ///
    /// # Errors
    /// As [`fields`](Self::fields).
    pub fn days(&self, dates: &dyn Array) -> Result<Answer<Date32Array>, Error> {
        let mut tally = Tally::default();
        let days = days_of(dates, &mut tally)?;
        self.answer(days, tally)
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
        let mut tally = Tally::default();
        let days = days_of(dates, &mut tally)?;
        let columns = fields::columns(&days, calendar, &parts, self.weeks, self.threads)?;
        let schema = Part::schema(&parts, calendar);
        let array = StructArray::try_new_with_length(schema, columns, days.nulls, days.values.len())?;
        tally.answer(array, self.on_error)
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

    /// The days of dates whose fields are the columns of a struct, by the names of their parts:
    /// [`dates`](crate::dates).
    ///
    /// # Errors
    /// [`Error::NoColumn`] without year, month or day; [`Error::Type`]; [`Error::Row`] for a row that is
    /// no date, if that is to be an error.
    pub fn dates(
        &self,
        fields: &StructArray,
        calendar: impl Into<AnyCalendar>,
    ) -> Result<Answer<Date32Array>, Error> {
        self.read(Sources::of_struct(fields)?, calendar.into())
    }

    /// The days of dates by their years, months and days of the month, each an array or a scalar:
    /// [`dates_from`](crate::dates_from).
    ///
    /// # Errors
    /// [`Error::Length`], [`Error::Type`]; [`Error::Row`] for a row that is no date, if that is to be an
    /// error.
    pub fn dates_from(
        &self,
        year: &dyn Datum,
        month: &dyn Datum,
        day: &dyn Datum,
        calendar: impl Into<AnyCalendar>,
    ) -> Result<Answer<Date32Array>, Error> {
        let month = MonthSource::Code(month);
        self.read(Sources { year, era: None, month, day, leap_day: None, nulls: None }, calendar.into())
    }

    fn read(self, sources: Sources<'_>, calendar: AnyCalendar) -> Result<Answer<Date32Array>, Error> {
        let mut tally = Tally::default();
        let days = back::days(sources, calendar, self.threads, &mut tally)?;
        self.answer(days, tally)
    }

    /// The days of texts in a calendar's own count, as [`Part::Date`] writes them: [`parse`](crate::parse).
    ///
    /// # Errors
    /// [`Error::Type`] for an array that is not of texts; [`Error::Row`] for a text that is no date, if
    /// that is to be an error.
    pub fn parse(
        &self,
        texts: &dyn Array,
        calendar: impl Into<AnyCalendar>,
    ) -> Result<Answer<Date32Array>, Error> {
        let mut tally = Tally::default();
        let days = crate::texts::in_count(texts, calendar.into(), &mut tally)?;
        self.answer(days, tally)
    }

    /// The days of texts in a locale's words, by a parser.
    ///
    /// ```
    /// use arrow_array::StringArray;
    /// use metonic::calendars::Persian;
    /// use metonic_arrow::{Kernels, OnError};
    /// use metonic_text::{Parser, Pattern};
    ///
    /// let parser = Parser::new("fa".parse()?, Persian, Pattern::ldml("d MMMM y")?);
    /// let texts = StringArray::from(vec!["۵ آذر ۱۴۰۵", "۳۰ اسفند ۱۴۰۵"]);
    /// let answer = Kernels::new().on_error(OnError::Null).parse_with(&texts, &parser)?;
    /// assert_eq!(answer.array, vec![Some(20_783), None].into());
    /// assert_eq!(answer.failures.first[0].to_string(), "row 1: day 30 is not in 1 to 29");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn parse_with<C: Calendar + Sync>(
        &self,
        texts: &dyn Array,
        parser: &Parser<'_, C>,
    ) -> Result<Answer<Date32Array>, Error> {
        let mut tally = Tally::default();
        let days = crate::texts::by_parser(texts, parser, self.threads, &mut tally)?;
        self.answer(days, tally)
    }

    /// The texts of dates, as a formatter writes them: [`format`](crate::format).
    ///
    /// # Errors
    /// As [`fields`](Self::fields).
    pub fn format<C: Calendar + Sync>(
        &self,
        dates: &dyn Array,
        formatter: &Formatter<'_, C>,
    ) -> Result<Answer<StringViewArray>, Error> {
        let mut tally = Tally::default();
        let days = days_of(dates, &mut tally)?;
        tally.answer(crate::texts::format(&days, formatter, self.threads)?, self.on_error)
    }

    /// The texts of dates, each day's once: for columns with few days, and for groups. Two days may have
    /// the same text, by a pattern that does not say all of a date.
    ///
    /// # Errors
    /// As [`fields`](Self::fields); past 2 GiB of texts, [`Error::Row`].
    pub fn format_distinct<C: Calendar + Sync>(
        &self,
        dates: &dyn Array,
        formatter: &Formatter<'_, C>,
    ) -> Result<Answer<DictionaryArray<Int32Type>>, Error> {
        let mut tally = Tally::default();
        let days = days_of(dates, &mut tally)?;
        tally.answer(crate::texts::distinct(&days, formatter, self.threads)?, self.on_error)
    }

    /// Dates so many units later, or earlier if negative: [`add`](crate::add).
    ///
    /// # Errors
    /// [`Error::Type`], [`Error::Zone`], [`Error::Length`]; [`Error::Row`] past the ends of
    /// [`Day`](metonic::Day), and with [`Overflow::Reject`] for what is not there, if that is to be an
    /// error.
    pub fn add(
        &self,
        dates: &dyn Array,
        calendar: impl Into<AnyCalendar>,
        count: &dyn Datum,
        unit: Unit,
    ) -> Result<Answer<Date32Array>, Error> {
        let mut tally = Tally::default();
        let calendar = calendar.into();
        let days = arithmetic::add(dates, calendar, (count, unit), self.overflow, self.threads, &mut tally)?;
        self.answer(days, tally)
    }

    /// The first days of the periods that dates are in: [`truncate`](crate::truncate).
    ///
    /// # Errors
    /// As [`fields`](Self::fields).
    pub fn truncate(
        &self,
        dates: &dyn Array,
        calendar: impl Into<AnyCalendar>,
        period: Period,
    ) -> Result<Answer<Date32Array>, Error> {
        let mut tally = Tally::default();
        let days = arithmetic::truncate(dates, calendar.into(), period, self.threads, &mut tally)?;
        self.answer(days, tally)
    }

    /// The whole units from dates to others: [`between`](crate::between).
    ///
    /// # Errors
    /// [`Error::Length`]; those of [`fields`](Self::fields).
    pub fn between(
        &self,
        from: &dyn Datum,
        to: &dyn Datum,
        calendar: impl Into<AnyCalendar>,
        unit: Unit,
    ) -> Result<Answer<Int64Array>, Error> {
        let mut tally = Tally::default();
        let counts = arithmetic::between(from, to, calendar.into(), unit, self.threads, &mut tally)?;
        tally.answer(counts, self.on_error)
    }

    fn answer(self, days: Days, tally: Tally) -> Result<Answer<Date32Array>, Error> {
        tally.answer(Date32Array::try_new(days.values, days.nulls)?, self.on_error)
    }
}
