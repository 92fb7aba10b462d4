//! Dates later and earlier, and what is between two.

use arrow_array::{Array, Datum, Int64Array};
use arrow_buffer::NullBuffer;
use metonic::{AnyCalendar, Overflow, Span, Unit};
use metonic_columns::{Others, Period, RowError, Spans};

use crate::back::{numbers, rows};
use crate::dates::{Days, days_of, rows_of};
use crate::error::{Error, Tally};
use crate::kernels::Threads;

/// So many units later.
///
/// # Errors
/// Those of the arrays as wholes.
pub(crate) fn add(
    dates: &dyn Array,
    calendar: AnyCalendar,
    (count, unit): (&dyn Datum, Unit),
    overflow: Overflow,
    threads: Threads,
    tally: &mut Tally,
) -> Result<Days, Error> {
    let mut of_dates = Tally::default();
    let days = days_of(dates, &mut of_dates)?;
    let (array, is_scalar) = count.get();
    let counts = numbers(count, array.len(), "a number of units")?;
    of_dates.hand_on(|row| counts.is_null(if is_scalar { 0 } else { row }), tally);
    let (spans, nulls) = match counts.values.first() {
        Some(&count) if is_scalar => {
            let is_null = counts.is_null(0).then(|| NullBuffer::new_null(days.len()));
            (Spans::One(span(unit, count)), is_null.or_else(|| days.nulls.clone()))
        }
        _ => {
            rows([Some(days.len()), Some(counts.values.len())])?;
            let nulls = NullBuffer::union(days.nulls.as_ref(), counts.nulls.as_ref());
            (Spans::Units(unit, &counts.values), nulls)
        }
    };
    let (from, mut later) = (days.to_vec(), days.to_vec());
    let rows = threads.of(rows_of(nulls.as_ref()));
    let failed = match metonic_columns::add_into(calendar, &from, spans, overflow, rows, &mut later) {
        Ok(failed) => failed,
        // Not reached: all columns have the same length, and no row's error ends the work.
        Err(failed) => vec![failed],
    };
    Ok(Days::answered(later, nulls, failed, tally))
}

const fn span(unit: Unit, count: i64) -> Span {
    match unit {
        Unit::Year => Span::new().years(count),
        Unit::Month => Span::new().months(count),
        Unit::Week => Span::new().weeks(count),
        _ => Span::new().days(count),
    }
}

/// The first days of periods.
///
/// # Errors
/// Those of the array as a whole.
pub(crate) fn truncate(
    dates: &dyn Array,
    calendar: AnyCalendar,
    period: Period,
    threads: Threads,
    tally: &mut Tally,
) -> Result<Days, Error> {
    let days = days_of(dates, tally)?;
    let (from, mut starts) = (days.to_vec(), days.to_vec());
    // There is room: the one error that there can be is not reached.
    let _ = metonic_columns::start_into(calendar, &from, period, threads.of(days.rows()), &mut starts);
    Ok(Days::answered(starts, days.nulls, Vec::<RowError>::new(), tally))
}

/// The whole units between.
///
/// # Errors
/// Those of the arrays as wholes.
pub(crate) fn between(
    from: &dyn Datum,
    to: &dyn Datum,
    calendar: AnyCalendar,
    unit: Unit,
    threads: Threads,
    tally: &mut Tally,
) -> Result<Int64Array, Error> {
    let [from, to] = [from.get(), to.get()];
    let length = |(array, is_scalar): (&dyn Array, bool)| (!is_scalar).then(|| array.len());
    let rows = rows([length(from), length(to)])?;
    let days = |(array, is_scalar): (&dyn Array, bool)| -> Result<(Days, Tally), Error> {
        let mut failed = Tally::default();
        let days = days_of(array, &mut failed)?;
        if !is_scalar {
            return Ok((days, failed));
        }
        // A moment that is no day is none in every row.
        let mut of_rows = Tally::default();
        if let Some(cause) = failed.cause(0) {
            (0..rows).for_each(|row| of_rows.fail(row, cause));
        }
        Ok((days.repeated(rows), of_rows))
    };
    let ((from, of_from), (to, of_to)) = (days(from)?, days(to)?);
    // Rows without a day are null too; they are not null of themselves.
    let is_null = |days: &Days, failed: &Tally, row| days.is_null(row) && failed.cause(row).is_none();
    of_from.hand_on(|row| is_null(&to, &of_to, row), tally);
    of_to.hand_on(|row| is_null(&from, &of_from, row), tally);
    let nulls = NullBuffer::union(from.nulls.as_ref(), to.nulls.as_ref());
    let (from, to, mut counts) = (from.to_vec(), to.to_vec(), vec![0; rows]);
    let work = threads.of(rows_of(nulls.as_ref()));
    // There is room: the one error that there can be is not reached.
    let _ = metonic_columns::until_into(calendar, &from, Others::Each(&to), unit, work, &mut counts);
    Ok(Int64Array::try_new(counts.into(), nulls)?)
}
