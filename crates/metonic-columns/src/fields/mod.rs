//! Days to fields.
//!
//! - [`gregorian`]: arithmetic over any day, for the calendars with Gregorian months.
//! - [`window`]: tables of the days about now, for every calendar; [`table`] is the kernel.
//! - [`run`]: neighbouring days, whatever the calendar.
//! - [`weekday`]: the weekday, which no calendar changes.

mod gregorian;
mod parts;
mod run;
mod table;
mod weekday;
mod window;

use metonic::{AnyCalendar, Calendar as _, Columns, Day, Error};

use self::parts::{Parts, Work};
use crate::columns::{borrowed, room};
use crate::level::Level;
use crate::rows::has_room;

/// Fills the columns that are asked for, a row a day: what [`Calendar::fields_into`] writes.
///
/// Years, months, days of the month and weekdays have kernels:
/// - calendars with Gregorian months have arithmetic, exact over every day;
/// - every other calendar, user calendars too, is answered from a table of the days of about 1100 to
///   2535 (1820 to 2179 where days of the month are repeated or left out), which is made, where days
///   are asked for, from the calendar's own single answers; days outside are asked for one by one;
/// - rows of neighbouring days, as sorted columns have, are answered together.
///
/// A table takes 260 kB (1 MB where days are repeated or left out). It is made once a calendar, when some
/// thousand rows have been asked for, and stays; no more than 256 are made.
///
/// ```
/// use metonic::{Calendar, calendars::Hebrew};
/// use metonic_columns::{Columns, Day};
///
/// let days = [Day::new(20_778), Day::new(20_779)];
/// let mut years = [0; 2];
/// metonic_columns::fields_into(Hebrew.into(), &days, &mut Columns { year: Some(&mut years), ..Columns::default() })?;
/// assert_eq!(years, [5787, 5787]);
/// # Ok::<(), metonic::Error>(())
/// ```
///
/// # Errors
/// [`Error::Column`] for a column with fewer rows than there are days; nothing is written then.
///
/// [`Calendar::fields_into`]: metonic::Calendar::fields_into
pub fn fields_into(calendar: AnyCalendar, days: &[Day], columns: &mut Columns<'_>) -> Result<(), Error> {
    fields_into_at(Level::best(), calendar, days, columns)
}

/// As [`fields_into`], with kernels of a given [`Level`] or, where the processor has not so much, the
/// highest below it: for measurements and tests.
///
/// # Errors
/// As [`fields_into`].
pub fn fields_into_at(
    level: Level,
    calendar: AnyCalendar,
    days: &[Day],
    columns: &mut Columns<'_>,
) -> Result<(), Error> {
    let rows = days.len();
    if rows < parts::ROWS {
        return calendar.fields_into(days, columns);
    }
    has_room(rows, room(columns))?;

    let mut parts = Parts {
        year: first(columns.year.as_deref_mut(), rows),
        month: first(columns.month.as_deref_mut(), rows),
        day: first(columns.day.as_deref_mut(), rows),
    };
    if parts.any() {
        let table = window::of(calendar, rows);
        if let Some(years) = gregorian::years_of(calendar) {
            // The levels above the baseline have FMA.
            if level.min(Level::best()) == Level::Baseline {
                let kernel = &gregorian::Gregorian::<false> { years };
                level.run(Work { days, parts: &mut parts, table, kernel });
            } else {
                let kernel = &gregorian::Gregorian::<true> { years };
                level.run(Work { days, parts: &mut parts, table, kernel });
            }
        } else {
            match table {
                Some(window::Window::Blocks(blocks)) => {
                    level.run(Work { days, parts: &mut parts, table, kernel: blocks });
                }
                Some(window::Window::Days(single)) => {
                    level.run(Work { days, parts: &mut parts, table, kernel: single });
                }
                None => {
                    let Parts { year, month, day } = parts;
                    calendar.fields_into(days, &mut Columns { year, month, day, ..Columns::default() })?;
                }
            }
        }
    }
    if let Some(column) = first(columns.weekday.as_deref_mut(), rows) {
        level.run(weekday::Weekdays { days, column });
    }
    let mut others = Columns { year: None, month: None, day: None, weekday: None, ..borrowed(columns) };
    calendar.fields_into(days, &mut others)
}

/// The first `rows` of a column that has them.
fn first<T>(column: Option<&mut [T]>, rows: usize) -> Option<&mut [T]> {
    column.and_then(|column| column.get_mut(..rows))
}
