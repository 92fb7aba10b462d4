//! Days to fields.
//!
//! - [`gregorian`]: arithmetic over any day, for the calendars with Gregorian months.
//! - [`window`]: the days about now as each calendar has them; [`table`]: their dates; [`look_up`]: the
//!   kernel that looks them up, `avx2` what of it is written for AVX2.
//! - [`run`]: neighbouring days, whatever the calendar.
//! - [`weekday`]: the weekday, which no calendar changes.
//! - [`others`]: places in the year, and weeks.
//! - [`answers`]: eras, standings and repeated days; [`eras`]: the years of eras.
//! - [`stretch`]: which days tables are of, and when they are made.

mod answers;
#[cfg(all(target_arch = "x86_64", not(target_feature = "avx2")))]
mod avx2;
mod eras;
mod gregorian;
mod look_up;
mod others;
mod parts;
mod run;
mod stretch;
mod table;
mod weekday;
mod window;

use metonic::{AnyCalendar, Calendar as _, Columns, Day, Era, Error};

use self::answers::Answer;
use self::look_up::{HAS_AVX2_KERNEL, Nearby, OfTable};
use self::parts::{Parts, Work};
use self::window::Window;
use crate::columns::room;
use crate::level::Level;
use crate::rows::has_room;

/// Rows that are too few for kernels.
const FEW: usize = 64;

/// Fills the columns that are asked for, a row a day: what [`Calendar::fields_into`] writes.
///
/// Years, months, days of the month and weekdays have kernels:
/// - calendars with Gregorian months have arithmetic, exact over every day, and with AVX2 a table too, for columns of
///   days about now;
/// - every other calendar, user calendars too, is answered from a table of the days about now, which is
///   made from the calendar's own single answers when many rows have been asked for: first of 1970 to 2059,
///   and then, if there are rows that ask for them, of 1820 to 2179 and of 1100 to 2535 (no more than 1820
///   to 2179 where days of the month are repeated or left out, or some months are of a few days); days
///   outside are asked for one by one;
/// - rows of neighbouring days, as sorted columns have, are answered together.
///
/// The ordinals of months, days of the year and weeks are looked up in another table of months, of the
/// years that a column has.
///
/// Eras, standings and repeated days of built-in calendars have a table each, of the same three stretches of
/// days, made when so many rows of that column have been asked for that they are an eighth of its days. The
/// call that makes one asks the calendar for each of its days (32 768, 131 072, 524 288). Days outside, and
/// user calendars, are asked for one by one. The years of eras are made of the eras and the years. Calendars
/// with Gregorian months repeat no day and need no table of that.
///
/// Tables stay, one of a kind: with all that a calendar can have they take less than 2 MB, of which those of
/// eras, standings and repeated days are 0.2 MB each. No more than 256 calendars have tables of days. Who
/// needs one that another thread is making waits for it; of a user calendar, which may ask for columns of its own while
/// it is asked, there is none meanwhile, on any thread.
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
    let (rows, level) = (days.len(), level.min(Level::best()));
    if rows < FEW {
        return calendar.fields_into(days, columns);
    }
    has_room(rows, room(columns))?;

    let mut parts = Parts {
        year: first(columns.year.as_deref_mut(), rows),
        month: first(columns.month.as_deref_mut(), rows),
        day: first(columns.day.as_deref_mut(), rows),
    };
    if parts.any() {
        years_months_days(level, calendar, days, &mut parts)?;
    }
    if let Some(column) = first(columns.weekday.as_deref_mut(), rows) {
        level.run(weekday::Weekdays { days, column });
    }
    let placed = Columns {
        month_ordinal: first(columns.month_ordinal.as_deref_mut(), rows),
        day_of_year: first(columns.day_of_year.as_deref_mut(), rows),
        week: first(columns.week.as_deref_mut(), rows),
        week_year: first(columns.week_year.as_deref_mut(), rows),
        ..Columns::default()
    };
    others::fill(calendar, days, placed)?;

    // What is left is asked for one by one.
    let mut left = Columns {
        era: first(columns.era.as_deref_mut(), rows),
        era_year: first(columns.era_year.as_deref_mut(), rows),
        status: first(columns.status.as_deref_mut(), rows),
        leap_day: first(columns.leap_day.as_deref_mut(), rows),
        ..Columns::default()
    };
    eras_and_years(level, calendar, days, columns.year.as_deref(), &mut left)?;
    answers(level, calendar, days, &mut left.status);
    match left.leap_day.take_if(|_| gregorian::years_of(calendar).is_some()) {
        Some(column) => column.fill(false),
        None => answers(level, calendar, days, &mut left.leap_day),
    }
    calendar.fields_into(days, &mut left)
}

/// The columns of eras, taken if there is a table of them. If the years are there, they are not asked for
/// again.
fn eras_and_years(
    level: Level,
    calendar: AnyCalendar,
    days: &[Day],
    known: Option<&[i32]>,
    columns: &mut Columns<'_>,
) -> Result<(), Error> {
    if columns.era.is_none() && columns.era_year.is_none() {
        return Ok(());
    }
    let Some(table) = answers::of::<Option<Era>>(calendar, days.len()) else { return Ok(()) };
    let (eras, mut years) = (columns.era.take(), columns.era_year.take());
    if let Some(years) = years.as_deref_mut() {
        if let Some(known) = known {
            for (year, &known) in years.iter_mut().zip(known) {
                *year = known;
            }
        } else {
            let mut parts = Parts { year: Some(years), ..Parts::default() };
            years_months_days(level, calendar, days, &mut parts)?;
        }
    }
    eras::fill(level, calendar, table, days, eras, years);
    Ok(())
}

/// A column of answers, taken if there is a table of them.
fn answers<A: Answer>(level: Level, calendar: AnyCalendar, days: &[Day], column: &mut Option<&mut [A]>) {
    if column.is_some()
        && let Some(table) = answers::of::<A>(calendar, days.len())
        && let Some(column) = column.take()
    {
        table.fill(level, days, column);
    }
}

/// The columns of a date by the calendar's kernel.
fn years_months_days(
    level: Level,
    calendar: AnyCalendar,
    days: &[Day],
    parts: &mut Parts<'_>,
) -> Result<(), Error> {
    let table = window::of(calendar, days.len());
    // The levels above the baseline have FMA.
    let is_baseline = level == Level::Baseline;
    if let Some(years) = gregorian::years_of(calendar) {
        if is_baseline {
            let kernel = &gregorian::Gregorian::<false> { years };
            level.run(Work { days, parts, table, kernel });
        } else {
            let all = gregorian::Gregorian::<true> { years };
            // Years alone are faster by arithmetic; with AVX-512 it was not measured beside a table.
            let is_faster =
                HAS_AVX2_KERNEL && level == Level::Avx2 && (parts.month.is_some() || parts.day.is_some());
            match table {
                Some(window) if is_faster && are_nearby(days, window) => {
                    let kernel = &Nearby { nearby: OfTable { window, has_avx2: true }, all };
                    level.run(Work { days, parts, table, kernel });
                }
                _ => level.run(Work { days, parts, table, kernel: &all }),
            }
        }
        return Ok(());
    }
    let Some(window) = table else {
        let Parts { year, month, day } = parts;
        let (year, month, day) = (year.as_deref_mut(), month.as_deref_mut(), day.as_deref_mut());
        return calendar.fields_into(days, &mut Columns { year, month, day, ..Columns::default() });
    };
    let kernel = &OfTable { window, has_avx2: !is_baseline };
    level.run(Work { days, parts, table, kernel });
    Ok(())
}

/// Whether a window has most days of a column, as three rows tell. If it has not, it is told of what it lacks: else it
/// is told when they are looked up.
fn are_nearby(days: &[Day], window: &Window) -> bool {
    let three = [days.first(), days.get(days.len() / 2), days.last()];
    let outside = || three.into_iter().flatten().filter(|day| !window.has(day.get()));
    if outside().count() <= 1 {
        return true;
    }
    // Each stands for a third of the rows.
    let third = u32::try_from(days.len() / 3).unwrap_or(u32::MAX);
    for day in outside() {
        window.misses(day.get(), third);
    }
    false
}

/// The first `rows` of a column that has them.
fn first<T>(column: Option<&mut [T]>, rows: usize) -> Option<&mut [T]> {
    column.and_then(|column| column.get_mut(..rows))
}

#[cfg(test)]
mod tests {
    use metonic::Registry;

    use super::stretch::{OfStretch as _, STRETCHES};
    use super::*;

    #[test]
    fn two_of_three_rows_tell_whether_a_column_is_near() {
        let calendar = Registry::global().calendar("gregorian").unwrap();
        let (near, beyond, far) = (Day::new(1), Day::new(-2), Day::new(2_932_896));
        let cases = [
            ([near, near, near], true, 0),
            ([near, beyond, near], true, 0),
            ([near, near, far], true, 0),
            ([beyond, near, beyond], false, 200),
            ([near, beyond, far], false, 100),
            ([beyond, beyond, beyond], false, 300),
            ([far, far, far], false, 0),
        ];
        for (rows, is_near, missed) in cases {
            let window = Window::new(calendar, STRETCHES[0], None).unwrap();
            let days: Vec<Day> = rows.into_iter().flat_map(|day| [day; 100]).collect();
            assert_eq!((are_nearby(&days, &window), window.reach().missed()), (is_near, missed), "{rows:?}");
        }
    }
}
