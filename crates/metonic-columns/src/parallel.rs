//! Fields of many days by several threads.

use metonic::{AnyCalendar, Columns, Day, Error};

use crate::chunks::parallel;
use crate::columns::{borrowed, room};
use crate::rows::has_room;

/// What [`fields_into`](crate::fields_into) writes, by all threads of rayon's pool. The answers are the
/// same.
///
/// # Errors
/// [`Error::Column`] for a column with fewer rows than there are days; nothing is written then.
pub fn fields_in_parallel(
    calendar: AnyCalendar,
    days: &[Day],
    columns: &mut Columns<'_>,
) -> Result<(), Error> {
    if days.len() <= parallel::CHUNK {
        return crate::fields_into(calendar, days, columns);
    }
    has_room(days.len(), room(columns))?;
    let answers = parallel::each(parallel::pieces(days.len(), borrowed(columns)), |rows, mut columns| {
        crate::fields_into(calendar, days.get(rows).unwrap_or_default(), &mut columns)
    });
    answers.into_iter().collect()
}
