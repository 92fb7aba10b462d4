//! Spans added to a column of days, and the spans between two.

use core::cmp::Ordering;
use std::sync::Arc;

use metonic::{AnyCalendar, Day, Error, Overflow, Span, Unit, arithmetic};

use crate::chunks::in_chunks;
use crate::level::{Kernel, Level};
use crate::rows::{RowError, Rows, room_for};
use crate::window::{Row, Window, ends, row_after};

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

    /// Years that are added or taken away, more or less; `None` if there are neither years nor months.
    fn years(&self) -> Option<i64> {
        match *self {
            Self::One(Span { years: 0, months: 0, .. }) | Self::Units(Unit::Day | Unit::Week, _) => None,
            Self::One(span) => Some(span.years.saturating_add(span.months / 12)),
            // What is farther than the window's margin is asked for.
            Self::Each(_) | Self::Units(..) => Some(0),
        }
    }

    /// The days that are added to every row, if that is all.
    fn same_days(&self) -> Option<i32> {
        match *self {
            Self::One(Span { years: 0, months: 0, weeks, days }) => {
                i32::try_from(weeks.checked_mul(7)?.checked_add(days)?).ok()
            }
            _ => None,
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

    fn window(&self, calendar: AnyCalendar, days: &[Day]) -> Option<Arc<Window>> {
        let (first, last) = ends(days)?;
        let (other_first, other_last) = match self {
            Self::One(day) => (*day, *day),
            Self::Each(others) => ends(others.get(..days.len())?)?,
        };
        Window::of_ends(calendar, days.len(), first.min(other_first), last.max(other_last), 0)
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
    let window = match spans.years() {
        Some(years) => Window::of_days(calendar, days, years),
        None => None,
    };
    let calendar = calendar.object();
    in_chunks(days.len(), rows, later, |range, out, report| {
        let table = window.as_deref();
        let (first_row, days) = (range.start, days.get(range).unwrap_or_default());
        if let Some(later) = spans.same_days()
            && Level::best().run(SameDays { days, later, out: &mut *out })
        {
            return Ok(());
        }
        for ((row, place), &day) in (first_row..).zip(out).zip(days) {
            let span = spans.of(row);
            *place = match later_day(table, day, span, overflow) {
                Some(day) => day,
                None => report.answer(row, || arithmetic::add(calendar, day, span, overflow))?,
            };
        }
        Ok(())
    })
}

/// Every day as many days later, and whether no answer is past the ends of [`Day`].
struct SameDays<'c> {
    days: &'c [Day],
    later: i32,
    out: &'c mut [Day],
}

impl Kernel for SameDays<'_> {
    type Output = bool;

    #[allow(clippy::inline_always, reason = "what is not inlined is not compiled for the processor")]
    #[inline(always)]
    fn run(self) -> bool {
        let mut is_past = false;
        for (place, day) in self.out.iter_mut().zip(self.days) {
            let (later, overflows) = day.get().overflowing_add(self.later);
            *place = Day::new(later);
            is_past |= overflows;
        }
        !is_past
    }
}

/// The day a span later, if the window has it.
#[inline]
fn later_day(window: Option<&Window>, day: Day, span: Span, overflow: Overflow) -> Option<Day> {
    let days = span.weeks.checked_mul(7)?.checked_add(span.days)?;
    if span.years == 0 && span.months == 0 {
        return day.add_days(days).ok();
    }
    let window = window?;
    let row = window.row_of_day(day.get())?;
    let number = window.number(row, day.get())?;
    let target = if span.years == 0 {
        row
    } else {
        let month = window.month(row)?;
        let year = i32::try_from(i64::from(month.year).checked_add(span.years)?).ok()?;
        window.row_of_month(year, month.month)?
    };
    let target = row_after(target, span.months)?;
    let found = match window.day(target, number) {
        Some(day) => day,
        None if overflow == Overflow::Clamp => window.day_instead(target, number)?,
        None => return None,
    };
    Day::new(found).add_days(days).ok()
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
    let window = match unit {
        Unit::Month | Unit::Year => others.window(calendar, days),
        _ => None,
    };
    let calendar = calendar.object();
    let failed = in_chunks(days.len(), rows, counts, |range, out, report| {
        let table = window.as_deref();
        for ((row, place), &day) in range.clone().zip(out).zip(days.get(range).unwrap_or_default()) {
            let other = others.of(row);
            *place = match count_to(table, day, other, unit) {
                Some(count) => count,
                None if report.holds(row) => count(unit, arithmetic::until(calendar, day, other, unit)),
                None => 0,
            };
        }
        Ok(())
    });
    failed.map(drop).map_err(|failed: RowError| failed.error)
}

/// The units from one day to another, if the window has them: as [`arithmetic::until`] counts them.
#[inline]
fn count_to(window: Option<&Window>, from: Day, to: Day, unit: Unit) -> Option<i64> {
    let days = to.days_since(from);
    match unit {
        Unit::Day => return Some(days),
        Unit::Week => return Some(days / 7),
        _ => {}
    }
    let window = window?;
    let (first, last) = (window.row_of_day(from.get())?, window.row_of_day(to.get())?);
    let (start, end) = (window.number(first, from.get())?, window.number(last, to.get())?);
    let sign = days.cmp(&0);
    // Whether the day of the month, in another month, is past the other day.
    let is_past = |row: Row| row.cmp(&last).then(Window::in_order(start, end)) == sign;
    if sign == Ordering::Equal {
        return Some(0);
    }
    if unit == Unit::Month {
        let months = (last as i64).wrapping_sub(first as i64);
        return Some(if is_past(last) { toward_zero(months) } else { months });
    }
    let month = window.month(first)?;
    let years = i64::from(window.month(last)?.year).wrapping_sub(month.year.into());
    for years in [years, toward_zero(years), toward_zero(toward_zero(years))] {
        // A year without the month is left to the calendar.
        let row = window.row_of_month(i64::from(month.year).wrapping_add(years) as i32, month.month)?;
        if !is_past(row) {
            return Some(years);
        }
    }
    Some(0)
}

const fn toward_zero(value: i64) -> i64 {
    value.saturating_sub(value.signum())
}

const fn count(unit: Unit, span: Span) -> i64 {
    match unit {
        Unit::Year => span.years,
        Unit::Month => span.months,
        Unit::Week => span.weeks,
        _ => span.days,
    }
}
