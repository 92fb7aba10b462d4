//! Spans added to a column of days, and the spans between two.

use metonic::{AnyCalendar, Day, Error, Overflow, Span, Unit, arithmetic};

use crate::chunks::in_chunks;
use crate::rows::{RowError, Rows, room_for};

/// What [`add_into`] adds: one span to all rows, or each row's own.
///
/// A column is taken away by spans that are negated ([`Span::negated`]).
#[derive(Clone, Copy, Debug)]
pub enum Spans<'c> {
    /// The same to all rows.
    One(Span),
    /// A row's own.
    Each(&'c [Span]),
    /// So many of a unit, a row's own.
    Units(Unit, &'c [i64]),
}

impl From<Span> for Spans<'_> {
    fn from(span: Span) -> Self {
        Self::One(span)
    }
}

impl Spans<'_> {
    fn check(&self, rows: usize) -> Result<(), RowError> {
        match self {
            Self::One(_) => Ok(()),
            Self::Each(spans) => room_for(rows, spans.len()),
            Self::Units(_, counts) => room_for(rows, counts.len()),
        }
    }

    #[inline]
    fn of(&self, row: usize) -> Span {
        match *self {
            Self::One(span) => span,
            Self::Each(spans) => spans.get(row).copied().unwrap_or_default(),
            Self::Units(unit, counts) => units(unit, counts.get(row).copied().unwrap_or_default()),
        }
    }
}

/// A span of one unit.
const fn units(unit: Unit, count: i64) -> Span {
    match unit {
        Unit::Year => Span::new().years(count),
        Unit::Month => Span::new().months(count),
        Unit::Week => Span::new().weeks(count),
        _ => Span::new().days(count),
    }
}

/// What [`until_into`] counts to: one day for all rows, or each row's own.
#[derive(Clone, Copy, Debug)]
pub enum Others<'c> {
    /// The same for all rows.
    One(Day),
    /// A row's own.
    Each(&'c [Day]),
}

impl Others<'_> {
    fn check(&self, rows: usize) -> Result<(), RowError> {
        match self {
            Self::One(_) => Ok(()),
            Self::Each(days) => room_for(rows, days.len()),
        }
    }

    #[inline]
    fn of(&self, row: usize) -> Day {
        match *self {
            Self::One(day) => day,
            Self::Each(days) => days.get(row).copied().unwrap_or_default(),
        }
    }
}

/// Each day and a span later, in a calendar: what [`arithmetic::add`] answers.
///
/// ```
/// use metonic::{Overflow, Span, Unit, calendars::Persian};
/// use metonic_columns::{Day, Rows, Spans, add_into};
///
/// // 31 Shahrivar and 30 Mehr 1405.
/// let (days, mut later) = ([Day::new(20_718), Day::new(20_748)], [Day::EPOCH; 2]);
/// let month = Spans::One(Span::new().months(1));
/// add_into(Persian.into(), &days, month, Overflow::Clamp, Rows::new(), &mut later)?;
/// assert_eq!(later, [Day::new(20_748), Day::new(20_778)]);
/// // Each row its own count of a unit.
/// add_into(Persian.into(), &days, Spans::Units(Unit::Month, &[1, -1]), Overflow::Clamp, Rows::new(), &mut later)?;
/// assert_eq!(later, [Day::new(20_748), Day::new(20_717)]);
/// # Ok::<(), metonic_columns::RowError>(())
/// ```
///
/// With [`OnError::Null`](crate::OnError::Null) the rows without an answer come back, in order.
///
/// # Errors
/// The first row without an answer, as [`OnError::Stop`](crate::OnError::Stop) has it: errors are those of
/// [`arithmetic::add`], and [`Error::Column`] for a column of spans or of answers that is shorter than that
/// of the days.
pub fn add_into(
    calendar: AnyCalendar,
    days: &[Day],
    spans: Spans<'_>,
    overflow: Overflow,
    rows: Rows<'_>,
    later: &mut [Day],
) -> Result<Vec<RowError>, RowError> {
    room_for(days.len(), later.len())?;
    spans.check(days.len())?;
    rows.check(days.len())?;
    let calendar = calendar.object();
    in_chunks(days.len(), rows, later, |range, out, report| {
        for ((row, place), &day) in range.clone().zip(out).zip(days.get(range).unwrap_or_default()) {
            *place = report.answer(row, || arithmetic::add(calendar, day, spans.of(row), overflow))?;
        }
        Ok(())
    })
}

/// The whole units from each day to another, negative where the other is earlier: the greatest unit of what
/// [`arithmetic::until`] answers, the rest dropped.
///
/// ```
/// use metonic::{Unit, calendars::IslamicCivil};
/// use metonic_columns::{Day, Others, Rows, until_into};
///
/// let (births, mut ages) = ([Day::new(0), Day::new(10_000)], [0; 2]);
/// until_into(IslamicCivil.into(), &births, Others::One(Day::new(20_783)), Unit::Year, Rows::new(), &mut ages)?;
/// assert_eq!(ages, [58, 30]);
/// # Ok::<(), metonic::Error>(())
/// ```
///
/// # Errors
/// [`Error::Column`] for a column of others or of answers that is shorter than that of the days; nothing is
/// written then.
pub fn until_into(
    calendar: AnyCalendar,
    days: &[Day],
    others: Others<'_>,
    unit: Unit,
    rows: Rows<'_>,
    counts: &mut [i64],
) -> Result<(), Error> {
    let checked = room_for(days.len(), counts.len())
        .and_then(|()| others.check(days.len()))
        .and_then(|()| rows.check(days.len()));
    checked.map_err(|failed| failed.error)?;
    let calendar = calendar.object();
    let failed = in_chunks(days.len(), rows, counts, |range, out, report| {
        for ((row, place), &day) in range.clone().zip(out).zip(days.get(range).unwrap_or_default()) {
            if report.holds(row) {
                *place = count(unit, arithmetic::until(calendar, day, others.of(row), unit));
            }
        }
        Ok(())
    });
    failed.map(drop).map_err(|failed: RowError| failed.error)
}

const fn count(unit: Unit, span: Span) -> i64 {
    match unit {
        Unit::Year => span.years,
        Unit::Month => span.months,
        Unit::Week => span.weeks,
        _ => span.days,
    }
}
