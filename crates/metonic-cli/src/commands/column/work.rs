//! What is done with a chunk: its dates become days, and these the columns that are asked for.

use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::{Array, ArrayRef, Date32Array, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use metonic::calendars::Gregorian;
use metonic::{AnyCalendar, Calendar as _, Registry, System};
use metonic_arrow::{Failures, Kernels, OnError, Part};
use metonic_text::{Formatter, Locale, Pattern};

use super::options::Column;
use super::{failed, text};
use crate::wording::{Named, wrong_pattern};
use crate::{Failure, input};

pub(super) struct Work<'a> {
    column: Option<usize>,
    from: System,
    parts: Vec<Part>,
    targets: Vec<Target<'a>>,
    schema: SchemaRef,
    /// The dates of the chunk at hand: its days, or what the kernels read as such.
    dates: Option<ArrayRef>,
}

struct Target<'a> {
    calendar: AnyCalendar,
    formatter: Option<Formatter<'a, AnyCalendar>>,
}

/// The rows of a chunk whose dates cannot be read.
#[derive(Default)]
pub(super) struct BadRows {
    pub(super) count: usize,
    /// The first of them, with what is wrong.
    pub(super) first: Vec<(usize, String)>,
}

impl<'a> Work<'a> {
    pub(super) fn new(arguments: &'a Column, input: &SchemaRef) -> Result<Self, Failure> {
        let parts = arguments.parts();
        let mut fields: Vec<Arc<Field>> = input.fields().iter().cloned().collect();
        let from = match arguments.from {
            Some(from) => from,
            None => Registry::global().find("gregorian").map_err(failed)?,
        };
        let (mut targets, mut column) = (Vec::new(), None);
        if let Some(name) = &arguments.column {
            column = Some(place_of(name, input)?);
            let is_text = column.is_some_and(|place| is_text(input.field(place).data_type()));
            if arguments.from.is_some() && !is_text {
                return Err(Failure::Usage(format!(
                    "--from: the column '{name}' has days, which are no text of a calendar"
                )));
            }
            let locale =
                arguments.locale.as_ref().map_or_else(|| Locale::new("en"), |named| Ok(Named::locale(named)));
            let locale = locale.map_err(failed)?;
            for &calendar in &arguments.to {
                let pattern = arguments.format_as.as_deref().map(|text| {
                    Pattern::ldml(text).map_err(|error| wrong_pattern("--format-as", text, error))
                });
                let formatter = pattern.transpose()?.map(|pattern| Formatter::new(locale, calendar, pattern));
                // As names are in databases.
                let prefix = format!("{name}_{}", calendar.about().id.replace('-', "_"));
                for field in &Part::schema(&parts, calendar) {
                    fields.push(Arc::new(
                        field.as_ref().clone().with_name(format!("{prefix}_{}", field.name())),
                    ));
                }
                if formatter.is_some() {
                    fields.push(Arc::new(Field::new(format!("{prefix}_text"), DataType::Utf8View, true)));
                }
                targets.push(Target { calendar, formatter });
            }
        }
        let before = input.fields().len();
        for (place, field) in fields.iter().enumerate().skip(before) {
            if fields.iter().take(place).any(|other| other.name() == field.name()) {
                return Err(Failure::Usage(format!("there is a column '{}' already", field.name())));
            }
        }
        let schema = Arc::new(Schema::new_with_metadata(fields, input.metadata().clone()));
        Ok(Self { column, from, parts, targets, schema, dates: None })
    }

    /// The table's that is made.
    pub(super) fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// Reads the dates of a chunk.
    pub(super) fn bad_rows(
        &mut self,
        batch: &RecordBatch,
        text: Option<&text::Rows>,
    ) -> Result<BadRows, Failure> {
        let mut bad = BadRows::default();
        if let Some(text) = text {
            bad.count = text.malformed.len();
            bad.first.extend(text.malformed.iter().take(Failures::MOST_KEPT).cloned());
        }
        let Some(column) = self.column.and_then(|place| batch.columns().get(place)) else { return Ok(bad) };
        let column: ArrayRef = match text {
            Some(text) => Arc::new(text.dates.clone()),
            None => Arc::clone(column),
        };
        let kernels = kernels();
        let failures = if is_text(column.data_type()) {
            let (days, failures) = match self.from {
                System::Calendar(calendar) => {
                    let answer = kernels.parse(&column, calendar).map_err(failed)?;
                    let shown =
                        |row: usize, what: String| (row, format!("'{}': {what}", shown(&column, row)));
                    let first =
                        answer.failures.first.iter().map(|error| shown(error.row, error.cause.to_string()));
                    bad.first.extend(first);
                    let (days, short) = without_short_years(answer.array, &column, calendar, &mut bad)?;
                    (days, answer.failures.count + short)
                }
                system => read_count(&column, system, &mut bad)?,
            };
            self.dates = Some(Arc::new(days));
            failures
        } else {
            // What is wrong with a moment is wrong in all calendars.
            let answer = kernels.fields(&column, AnyCalendar::GREGORIAN, &[Part::Weekday]).map_err(failed)?;
            bad.first.extend(answer.failures.first.iter().map(|error| (error.row, error.cause.to_string())));
            self.dates = Some(column);
            answer.failures.count
        };
        bad.count += failures;
        bad.first.sort_by_key(|(row, _)| *row);
        Ok(bad)
    }

    /// The chunk with the columns that are asked for.
    pub(super) fn add_columns(&mut self, batch: &RecordBatch) -> Result<RecordBatch, Failure> {
        let Some(dates) = self.dates.take() else { return Ok(batch.clone()) };
        let kernels = kernels();
        let mut columns = batch.columns().to_vec();
        for target in &self.targets {
            if !self.parts.is_empty() {
                let fields = kernels.fields(&dates, target.calendar, &self.parts).map_err(failed)?.array;
                // The rows without a date are null in each of them.
                columns.extend(fields.columns().iter().cloned());
            }
            if let Some(formatter) = &target.formatter {
                columns.push(Arc::new(kernels.format(&dates, formatter).map_err(failed)?.array));
            }
        }
        RecordBatch::try_new(self.schema(), columns).map_err(failed)
    }
}

/// Rows without an answer are null, whatever becomes of the run.
fn kernels() -> Kernels {
    Kernels::new().on_error(OnError::Null).in_parallel()
}

/// Where a column is.
fn place_of(name: &str, schema: &Schema) -> Result<usize, Failure> {
    let mut places = schema.fields().iter().enumerate().filter(|(_, field)| field.name() == name);
    match (places.next(), places.next()) {
        (Some((place, _)), None) => Ok(place),
        (Some(_), Some(_)) => Err(Failure::Usage(format!("there are two columns '{name}'"))),
        (None, _) => {
            let names: Vec<_> = schema.fields().iter().map(|field| field.name().as_str()).take(20).collect();
            Err(Failure::Usage(format!("there is no column '{name}'; there are: {}", names.join(", "))))
        }
    }
}

fn is_text(data_type: &DataType) -> bool {
    match data_type {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        DataType::Dictionary(_, value) => is_text(value),
        DataType::RunEndEncoded(_, value) => is_text(value.data_type()),
        _ => false,
    }
}

/// What a person sees of a bad text.
fn shown(texts: &ArrayRef, row: usize) -> String {
    let text = arrow_cast::display::array_value_to_string(texts, row).unwrap_or_default();
    let mut shown: String = text.escape_debug().take(40).collect();
    if text.len() > 40 {
        shown.push('…');
    }
    shown
}

/// The days without those of texts with a year of one or two digits, where [`input::has_short_year`] is asked, and
/// how many these are.
fn without_short_years(
    days: Date32Array,
    texts: &ArrayRef,
    calendar: AnyCalendar,
    bad: &mut BadRows,
) -> Result<(Date32Array, usize), Failure> {
    // Only days of the years 0 to 99 can be such: nobody else pays for looking again.
    let first = Gregorian::to_day(0, 1, 1).map_err(failed)?.get();
    let last = Gregorian::to_day(99, 12, 31).map_err(failed)?.get();
    let is_early = |day: i32| (first..=last).contains(&day);
    if !input::is_iso(calendar.id()) || !days.values().iter().any(|&day| is_early(day)) {
        return Ok((days, 0));
    }
    let mut count = 0;
    let rows = days.iter().enumerate().map(|(row, day)| {
        let day = day?;
        let text = || arrow_cast::display::array_value_to_string(texts, row).unwrap_or_default();
        if !is_early(day) || !input::has_short_year(&text()) {
            return Some(day);
        }
        count += 1;
        if count <= Failures::MOST_KEPT {
            bad.first.push((row, format!("'{}': {}", shown(texts, row), input::SHORT_YEAR)));
        }
        None
    });
    let days = rows.collect();
    Ok((days, count))
}

/// Texts of a count: `2461366`, `13.0.0.0.0`.
fn read_count(column: &ArrayRef, system: System, bad: &mut BadRows) -> Result<(Date32Array, usize), Failure> {
    let System::Count(count) = system else { return Err(failed("texts are dates of calendars and counts")) };
    let texts = arrow_cast::cast(column, &DataType::Utf8).map_err(failed)?;
    let mut failures = 0;
    let days =
        texts.as_string::<i32>().iter().enumerate().map(|(row, text)| match count.read(text?.trim()) {
            Ok(day) => Some(day.get()),
            Err(error) => {
                failures += 1;
                if failures <= Failures::MOST_KEPT {
                    bad.first.push((row, format!("'{}': {error}", shown(column, row))));
                }
                None
            }
        });
    let days: Date32Array = days.collect();
    Ok((days, failures))
}
