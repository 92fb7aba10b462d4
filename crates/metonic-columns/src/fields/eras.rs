//! Eras and their years: the era of each row from a table, and its year from the row's plain year.

use metonic::{AnyCalendar, Calendar as _, Day, Era};

use super::answers::Answers;
use super::parts::ROWS;
use crate::level::{Kernel, Level};

/// Rows whose eras are held at a time where no column of them is asked for.
const CHUNK: usize = 16 * ROWS;

/// Fills a column of eras, and turns a column of plain years into those of the eras. Each that is there has
/// as many rows as there are days.
pub(super) fn fill(
    level: Level,
    calendar: AnyCalendar,
    table: &Answers,
    days: &[Day],
    mut eras: Option<&mut [Option<Era>]>,
    years: Option<&mut [i32]>,
) {
    let Some(years) = years else {
        if let Some(eras) = eras {
            table.fill(level, days, eras);
        }
        return;
    };
    let counts = Counts::of(calendar);
    let mut own = [None; CHUNK];
    for (start, (days, years)) in (0..).step_by(CHUNK).zip(days.chunks(CHUNK).zip(years.chunks_mut(CHUNK))) {
        let rows = match eras.as_deref_mut() {
            Some(eras) => eras.get_mut(start..start + days.len()),
            None => own.get_mut(..days.len()),
        };
        let eras = rows.unwrap_or_default();
        table.fill(level, days, eras);
        level.run(OfEras { counts: &counts, eras, years });
    }
}

/// How each era counts years, by its number.
struct Counts([Count; 1 << 8]);

/// The year of an era: the plain year, or its negative, and some more.
#[derive(Clone, Copy)]
struct Count {
    sign: i32,
    more: i32,
}

impl Counts {
    /// Of a built-in calendar, none of which counts from a year so far away that years of an era leave `i32`.
    fn of(calendar: AnyCalendar) -> Self {
        let mut counts = [Count { sign: 1, more: 0 }; 1 << 8];
        for (place, count) in (0..=Era::LAST_PLACE).zip(counts.iter_mut().skip(1)) {
            let Some(rule) = calendar.era(Era::new(place)) else { break };
            *count = Count { sign: if rule.counts_back { -1 } else { 1 }, more: rule.era_year(0) };
        }
        Self(counts)
    }

    #[inline(always)]
    fn count(&self, number: u8) -> Count {
        #[allow(clippy::indexing_slicing, reason = "there is one for each byte")]
        let count = self.0[number as usize];
        count
    }
}

/// 0 without an era, else one more than its place.
#[inline(always)]
fn number(era: Option<Era>) -> u8 {
    era.map_or(0, |era| (era.place() as u8).wrapping_add(1))
}

/// Turns plain years into those of their rows' eras.
struct OfEras<'w> {
    counts: &'w Counts,
    eras: &'w [Option<Era>],
    years: &'w mut [i32],
}

impl Kernel for OfEras<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Self { counts, eras, years } = self;
        for (eras, years) in eras.chunks(ROWS).zip(years.chunks_mut(ROWS)) {
            let era = eras.first().map_or(0, |&era| number(era));
            if eras.iter().fold(true, |all, &other| all & (number(other) == era)) {
                let Count { sign, more } = counts.count(era);
                for year in years {
                    *year = year.wrapping_mul(sign).wrapping_add(more);
                }
            } else {
                for (year, &era) in years.iter_mut().zip(eras) {
                    let Count { sign, more } = counts.count(number(era));
                    *year = year.wrapping_mul(sign).wrapping_add(more);
                }
            }
        }
    }
}
