//! Rows of neighbouring days: a few months at once, without a look-up a row.

use metonic::{Day, Month};

use super::parts::{Block, ROWS};
use super::window::{Piece, Window};

/// Less than 256 days with their dates, in which the year changes at most once. A day is its place from
/// the first, a byte; its month and its number are found with as many rows at once as a vector has bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    first: i32,
    /// The year, that of the days from `change` on, and that day.
    years: (i32, i32),
    change: i32,
    /// How many days.
    count: u8,
    /// The pieces of months: the place of the first day of each but the first, and 255, where no day is, of
    /// those that are not there.
    starts: [u8; PIECES - 1],
    /// The byte of the first one's month, and how much more than before it is in each of the others, modulo
    /// 256.
    months: [u8; PIECES],
    /// The same of the number that the run's first day would have in each.
    zeros: [u8; PIECES],
    /// Whether there are more than [`FEW`] pieces.
    is_long: bool,
}

const PIECES: usize = 6;
/// As many months as are looked at in most calendars.
const FEW: usize = 4;
/// Days of a run that are enough.
const ENOUGH: i32 = 44;
/// How far apart days of three rows may be for a run to be tried.
const NEAR: u32 = 128;
/// How much earlier than the days that it is looked for a run begins: where rows are in no order, some
/// are earlier than those that are looked at first.
const BEFORE: i32 = 8;

impl Run {
    pub(super) const NONE: Self = Self {
        first: 0,
        years: (0, 0),
        change: i32::MAX,
        count: 0,
        starts: [u8::MAX; PIECES - 1],
        months: [0; PIECES],
        zeros: [0; PIECES],
        is_long: false,
    };

    /// The run for the days from one on, of the pieces from that of a day not after it.
    pub(super) fn of(day: i32, pieces: &[Piece]) -> Self {
        let Some(piece) = pieces.first() else { return Self::NONE };
        let first = piece.first.max(day.saturating_sub(BEFORE));
        let mut run = Self { first, years: (piece.year, piece.year), ..Self::NONE };
        let mut end = first;
        // The last of all is where the stretch ends.
        let mut last = (0, 0);
        let values = run.months.iter_mut().zip(&mut run.zeros);
        for (place, ((month, zero), (piece, next))) in
            values.zip(pieces.iter().zip(pieces.iter().skip(1))).enumerate()
        {
            if place >= FEW && end.wrapping_sub(first) >= ENOUGH {
                break;
            }
            let start = piece.first.max(first);
            let Ok(into) = u8::try_from(start.wrapping_sub(first)) else { break };
            if piece.year != run.years.1 {
                if run.change != i32::MAX {
                    break;
                }
                (run.years.1, run.change) = (piece.year, start);
            }
            if let Some(place) = place.checked_sub(1).and_then(|place| run.starts.get_mut(place)) {
                *place = into;
            }
            let found =
                (piece.month.byte(), piece.number.wrapping_add(first.wrapping_sub(piece.first) as u8));
            *month = found.0.wrapping_sub(last.0);
            *zero = found.1.wrapping_sub(last.1);
            last = found;
            run.is_long = place >= FEW;
            end = next.first;
        }
        run.count = u8::try_from(end.wrapping_sub(first)).unwrap_or(u8::MAX);
        run
    }

    /// The earliest day that is looked up for a run.
    pub(super) fn earliest(day: i32) -> i32 {
        day.saturating_sub(BEFORE)
    }

    /// Fills a block, if all of its days are in the run or in another that is taken up here. Three rows
    /// tell whether it is worth looking: what random rows cost.
    #[inline(always)]
    pub(super) fn fill(
        &mut self,
        days: &[Day; ROWS],
        block: &mut Block<'_>,
        table: Option<&Window>,
        rows: &mut Rows,
    ) -> bool {
        let [first, .., last] = days;
        let ends = [first.get(), days[ROWS / 2].get(), last.get()];
        let low = ends[0].min(ends[1]).min(ends[2]);
        let high = ends[0].max(ends[1]).max(ends[2]);
        if low.abs_diff(high) > NEAR {
            return false;
        }
        let Some(table) = table else { return false };
        if !(self.holds(low) & self.holds(high)) {
            *self = table.run(low);
        }
        if !self.places(days, &mut rows.places) {
            let (low, high) = ends_of(days);
            *self = table.run(low);
            if !(self.holds(low) & self.holds(high)) {
                return false;
            }
            self.places(days, &mut rows.places);
        }
        self.write(days, rows, block);
        true
    }

    #[inline(always)]
    fn holds(&self, day: i32) -> bool {
        (day.wrapping_sub(self.first) as u32) < self.count.into()
    }

    /// The place of each day, and whether the run has them all.
    #[inline(always)]
    fn places(&self, days: &[Day; ROWS], places: &mut [u8; ROWS]) -> bool {
        let Self { first, count, .. } = *self;
        for (place, &day) in places.iter_mut().zip(days) {
            // Places past 255 are no places: no run has so many days.
            *place = (day.get().wrapping_sub(first) as u32).min(u8::MAX.into()) as u8;
        }
        places.iter().fold(0, |last: u8, &place| last.max(place)) < count
    }

    #[inline(always)]
    fn write(&self, days: &[Day; ROWS], rows: &mut Rows, block: &mut Block<'_>) {
        let Self { years, change, starts, months, zeros, is_long, .. } = *self;
        if let Some(column) = block.year.as_deref_mut() {
            if years.0 == years.1 {
                column.fill(years.0);
            } else {
                for (year, day) in column.iter_mut().zip(days) {
                    *year = if day.get() >= change { years.1 } else { years.0 };
                }
            }
        }
        let Rows { places, months: bytes, numbers } = rows;
        let [month, m1, m2, m3, m4, m5] = months;
        let [zero, z1, z2, z3, z4, z5] = zeros;
        let [s1, s2, s3, s4, s5] = starts;
        // Written out, since the compiler makes vectors of nothing less plain.
        for ((byte, number), &place) in bytes.iter_mut().zip(numbers.iter_mut()).zip(places.iter()) {
            let mask = |start: u8| u8::from(place >= start).wrapping_neg();
            let (a, b, c) = (mask(s1), mask(s2), mask(s3));
            *byte = month.wrapping_add(m1 & a).wrapping_add(m2 & b).wrapping_add(m3 & c);
            let zero = zero.wrapping_add(z1 & a).wrapping_add(z2 & b).wrapping_add(z3 & c);
            *number = place.wrapping_add(zero);
        }
        if is_long {
            for ((byte, number), &place) in bytes.iter_mut().zip(numbers.iter_mut()).zip(places.iter()) {
                let mask = |start: u8| u8::from(place >= start).wrapping_neg();
                let (a, b) = (mask(s4), mask(s5));
                *byte = byte.wrapping_add(m4 & a).wrapping_add(m5 & b);
                *number = number.wrapping_add(z4 & a).wrapping_add(z5 & b);
            }
        }
        if let Some(column) = block.month.as_deref_mut() {
            for (month, &byte) in column.iter_mut().zip(bytes.iter()) {
                *month = Month::from_byte(byte).unwrap_or(Month::M01);
            }
        }
        if let Some(column) = block.day.as_deref_mut() {
            *column = *numbers;
        }
    }
}

/// What is between the loops over a block.
pub(super) struct Rows {
    places: [u8; ROWS],
    months: [u8; ROWS],
    numbers: [u8; ROWS],
}

impl Rows {
    pub(super) const NONE: Self = Self { places: [0; ROWS], months: [0; ROWS], numbers: [0; ROWS] };
}

/// The earliest and the latest of a block's days.
#[inline(always)]
fn ends_of(days: &[Day; ROWS]) -> (i32, i32) {
    days.iter().fold((i32::MAX, i32::MIN), |(low, high), day| (low.min(day.get()), high.max(day.get())))
}
