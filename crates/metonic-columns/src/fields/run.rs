//! Rows of neighbouring days: a few months at once, without a look-up a row.

use core::array;

use metonic::{Day, Month};

use super::parts::{Block, ROWS};
use super::window::{Piece, Window};

/// Less than 255 days with their dates, in which the year changes at most once. A day is its place from
/// the day before the first, a byte; its month and its number are found with as many rows at once as a
/// vector has bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// What a day's place is more than the day.
    shift: i32,
    /// The year, and that of the days from the place `change` on.
    years: (i32, i32),
    /// 255, where no day is, if the year stays.
    change: u8,
    /// How many days: the last one's place.
    count: u8,
    /// The pieces of months: the place of the first day of each, and 255 of those that are not there.
    starts: [u8; PIECES],
    months: [Month; PIECES],
    /// What the number of a day is more than its place in each, modulo 256.
    offsets: [u8; PIECES],
    /// Bits by place, 64 in each: those where a piece but the first begins.
    begins: [u64; 4],
    /// How many such there are before each 64.
    begun: [u8; 4],
}

/// As many as 254 days of months of nineteen have. Where numbers are repeated or left out, which begins a piece
/// too, a run may end before.
const PIECES: usize = 16;
/// How far apart days of three rows may be for a run to be tried.
const NEAR: u32 = 128;
/// How much earlier than the days that it is looked for a run begins: where rows are in no order, some
/// are earlier than those that are looked at first.
const BEFORE: i32 = 20;

impl Run {
    pub(super) const NONE: Self = Self {
        shift: 0,
        years: (0, 0),
        change: u8::MAX,
        count: 0,
        starts: [u8::MAX; PIECES],
        months: [Month::M01; PIECES],
        offsets: [0; PIECES],
        begins: [0; 4],
        begun: [0; 4],
    };

    /// The run for the days from one on, of the pieces from that of a day not after it.
    pub(super) fn of(day: i32, pieces: &[Piece]) -> Self {
        let Some(piece) = pieces.first() else { return Self::NONE };
        let first = piece.first.max(day.saturating_sub(BEFORE));
        let before = first.wrapping_sub(1);
        let mut run = Self { shift: before.wrapping_neg(), years: (piece.year, piece.year), ..Self::NONE };
        let mut end = first;
        let values = run.starts.iter_mut().zip(run.months.iter_mut().zip(&mut run.offsets));
        // The last of all is where the stretch ends.
        for ((place, (month, offset)), (piece, next)) in values.zip(pieces.iter().zip(pieces.iter().skip(1)))
        {
            let start = piece.first.max(first);
            let Ok(into) = u8::try_from(start.wrapping_sub(before)) else { break };
            if piece.year != run.years.1 {
                if run.change != u8::MAX {
                    break;
                }
                (run.years.1, run.change) = (piece.year, into);
            }
            *place = into;
            if start > first {
                let word = usize::from(into >> 6);
                if let Some(bits) = run.begins.get_mut(word) {
                    *bits |= 1 << (into & 63);
                }
                run.begun.iter_mut().skip(word + 1).for_each(|count| *count += 1);
            }
            *month = piece.month;
            *offset = piece.number.wrapping_add(before.wrapping_sub(piece.first) as u8);
            end = next.first;
        }
        run.count = u8::try_from(end.wrapping_sub(first)).unwrap_or(u8::MAX).min(u8::MAX - 1);
        run
    }

    /// The earliest day that is looked up for a run.
    pub(super) fn earliest(day: i32) -> i32 {
        day.saturating_sub(BEFORE)
    }

    #[inline(always)]
    fn holds(&self, day: i32) -> bool {
        // The first one's place is 1.
        (day.wrapping_add(self.shift).wrapping_sub(1) as u32) < self.count.into()
    }

    /// The place of each day, and the least and the greatest of them if the run has them all.
    #[inline(always)]
    fn places(&self, days: &[Day; ROWS], places: &mut [u8; ROWS]) -> Option<(u8, u8)> {
        for (place, &day) in places.iter_mut().zip(days) {
            // No run has places 0 and 255. Clamped as a signed number: AVX2 has instructions for that.
            *place = day.get().wrapping_add(self.shift).clamp(0, u8::MAX.into()) as u8;
        }
        let low = places.iter().fold(u8::MAX, |least, &place| least.min(place));
        let high = places.iter().fold(0, |greatest: u8, &place| greatest.max(place));
        (low > 0 && high <= self.count).then_some((low, high))
    }

    /// The piece that a place is in.
    #[inline(always)]
    fn piece(&self, place: u8) -> usize {
        let word = usize::from(place >> 6);
        let begins = self.begins.get(word).copied().unwrap_or_default();
        let before = self.begun.get(word).copied().unwrap_or_default();
        // The bits up to that of the place.
        usize::from(before).wrapping_add((begins << (63 - (place & 63))).count_ones() as usize)
    }

    /// The place of a piece's first day, its month, and the number before the run.
    #[inline(always)]
    fn values(&self, piece: usize) -> (u8, Month, u8) {
        let start = self.starts.get(piece).copied().unwrap_or(u8::MAX);
        let month = self.months.get(piece).copied().unwrap_or(Month::M01);
        (start, month, self.offsets.get(piece).copied().unwrap_or_default())
    }

    /// Writes the rows of days that the run has, from their places and the least and the greatest of them.
    #[inline(always)]
    fn write(&self, days: &[Day; ROWS], places: &[u8; ROWS], (low, high): (u8, u8), block: &mut Block<'_>) {
        let Self { shift, years, change, .. } = *self;
        if let Some(column) = block.year.as_deref_mut() {
            if high < change {
                column.fill(years.0);
            } else if low >= change {
                column.fill(years.1);
            } else {
                write_years(column, days, i32::from(change).wrapping_sub(shift), years);
            }
        }
        // Most blocks are in two pieces at most; many are in more where numbers are repeated or left out, and of weeks.
        let piece = self.piece(low);
        let start = |more: usize| self.values(piece.wrapping_add(more)).0;
        if start(2) > high {
            self.write_pieces::<1>(piece, places, block);
        } else if start(3) > high {
            self.write_pieces::<2>(piece, places, block);
        } else {
            self.write_pieces::<3>(piece, places, block);
            for piece in piece.wrapping_add(4)..PIECES {
                let (start, month, offset) = self.values(piece);
                if start > high {
                    break;
                }
                if let Some(column) = block.month.as_deref_mut() {
                    amend_months(column, places, start, month);
                }
                if let Some(column) = block.day.as_deref_mut() {
                    amend_numbers(column, places, start, offset);
                }
            }
        }
    }

    /// Writes the months and numbers of a piece and of so many after it.
    #[inline(always)]
    fn write_pieces<const MORE: usize>(&self, piece: usize, places: &[u8; ROWS], block: &mut Block<'_>) {
        let (_, month, offset) = self.values(piece);
        let more: [_; MORE] = array::from_fn(|more| self.values(piece.wrapping_add(1).wrapping_add(more)));
        if let Some(column) = block.month.as_deref_mut() {
            write_months(column, places, month, more.map(|(start, month, _)| (start, month)));
        }
        if let Some(column) = block.day.as_deref_mut() {
            write_numbers(column, places, offset, more.map(|(start, _, offset)| (start, offset)));
        }
    }
}

/// The run that rows are looked for in first, and what is between the loops over a block.
pub(super) struct Rows {
    run: &'static Run,
    places: [u8; ROWS],
}

impl Rows {
    pub(super) const NONE: Self = Self { run: &Run::NONE, places: [0; ROWS] };

    /// Fills a block, if all of its days are in one run: in the one before or in another that is taken up
    /// here. Three rows at its beginning, and then three over all of it, tell whether it is worth looking: what
    /// random rows cost.
    #[inline(always)]
    pub(super) fn fill(
        &mut self,
        days: &[Day; ROWS],
        block: &mut Block<'_>,
        table: Option<&'static Window>,
    ) -> bool {
        let near = |rows: [Day; 3]| {
            let [first, second, third] = rows.map(Day::get);
            let (low, high) = (first.min(second).min(third), first.max(second).max(third));
            (low.abs_diff(high) <= NEAR).then_some((low, high))
        };
        // Within 64 bytes: to reach for later rows out of turn makes random columns that are larger than the caches
        // slower by a quarter.
        if near([days[0], days[7], days[15]]).is_none() {
            return false;
        }
        let Some((low, high)) = near([days[0], days[ROWS / 2], days[ROWS - 1]]) else { return false };
        let Some(table) = table else { return false };
        if !(self.run.holds(low) & self.run.holds(high)) {
            self.run = table.run(low);
        }
        let mut places = self.run.places(days, &mut self.places);
        if places.is_none() {
            let (low, high) = ends_of(days);
            self.run = table.run(low);
            if !(self.run.holds(low) & self.run.holds(high)) {
                return false;
            }
            places = self.run.places(days, &mut self.places);
        }
        let Some(ends) = places else { return false };
        self.run.write(days, &self.places, ends, block);
        true
    }
}

/// The earliest and the latest of a block's days.
#[inline(always)]
fn ends_of(days: &[Day; ROWS]) -> (i32, i32) {
    days.iter().fold((i32::MAX, i32::MIN), |(low, high), day| (low.min(day.get()), high.max(day.get())))
}

// One column a function: the compiler is told that it writes nothing else, and makes vectors without
// looking whether it does.

#[inline(always)]
fn write_years(column: &mut [i32; ROWS], days: &[Day; ROWS], change: i32, years: (i32, i32)) {
    for (year, day) in column.iter_mut().zip(days) {
        *year = if day.get() >= change { years.1 } else { years.0 };
    }
}

#[inline(always)]
fn write_months<const MORE: usize>(
    column: &mut [Month; ROWS],
    places: &[u8; ROWS],
    first: Month,
    more: [(u8, Month); MORE],
) {
    for (month, &place) in column.iter_mut().zip(places) {
        *month = at(place, first, more);
    }
}

#[inline(always)]
fn write_numbers<const MORE: usize>(
    column: &mut [u8; ROWS],
    places: &[u8; ROWS],
    first: u8,
    more: [(u8, u8); MORE],
) {
    for (number, &place) in column.iter_mut().zip(places) {
        *number = place.wrapping_add(at(place, first, more));
    }
}

/// What holds at a place: the first, or what begins last there or before.
#[inline(always)]
fn at<T, const MORE: usize>(place: u8, first: T, more: [(u8, T); MORE]) -> T {
    more.into_iter().fold(first, |before, (start, value)| if place >= start { value } else { before })
}

#[inline(always)]
fn amend_months(column: &mut [Month; ROWS], places: &[u8; ROWS], start: u8, month: Month) {
    for (value, &place) in column.iter_mut().zip(places) {
        *value = if place >= start { month } else { *value };
    }
}

#[inline(always)]
fn amend_numbers(column: &mut [u8; ROWS], places: &[u8; ROWS], start: u8, offset: u8) {
    for (number, &place) in column.iter_mut().zip(places) {
        *number = if place >= start { place.wrapping_add(offset) } else { *number };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many pieces of so many days each, from a day on: their numbers go on from one that is different in each, and
    /// the year changes with the fourth and, if there are so many, with the seventeenth.
    fn pieces(mut first: i32, days: &[i32]) -> Vec<Piece> {
        let mut pieces: Vec<_> = (1..)
            .zip(days)
            .map(|(number, &days)| {
                let year = match number {
                    ..4 => 1,
                    4..17 => 2,
                    _ => 3,
                };
                let piece = Piece { first, year, month: Month::new(number).unwrap(), number: 3 * number };
                first += days;
                piece
            })
            .collect();
        pieces.push(Piece { first, year: 0, month: Month::M01, number: 0 });
        pieces
    }

    /// Each day's date is that of its piece, whichever piece rows begin in and however many they are in.
    #[test]
    fn rows_in_any_number_of_pieces_have_their_dates() {
        // Pieces, the day that a run is made for, its first day, and how many it has.
        let cases: [(&[i32], i32, i32, i32); 9] = [
            (&[9; 12], 0, 0, 108),
            (&[1; 15], 0, 0, 15),
            (&[1; 20], 0, 0, 16),
            (&[30, 1, 2, 30, 29, 1, 1, 40], 0, 0, 134),
            (&[100, 3, 100, 2], 0, 0, 205),
            // Within a piece.
            (&[100, 3, 50, 2], 45, 25, 130),
            (&[100, 3, 50, 2], 99, 79, 76),
            // As many days as a run has.
            (&[100, 100, 100], 0, 0, 254),
            (&[200, 50, 100], 20, 0, 254),
        ];
        for (lengths, asked, begins, count) in cases {
            for from in [100, -30, -1_000_000] {
                let pieces = pieces(from, lengths);
                let run = Run::of(from + asked, &pieces);
                assert_eq!(i32::from(run.count), count, "{lengths:?}");
                check(&run, &pieces, from + begins, count);
            }
        }
    }

    /// A run ends where its year changes again.
    #[test]
    fn a_run_is_in_two_years() {
        let mut pieces = pieces(0, &[20; 6]);
        pieces[5].year = 3;
        let run = Run::of(0, &pieces);
        assert_eq!(run.count, 100);
        check(&run, &pieces, 0, 100);
    }

    /// Rows of a run, whichever day of its `count` from `begins` on is the first of them and whichever the last.
    fn check(run: &Run, pieces: &[Piece], begins: i32, count: i32) {
        assert!(!run.holds(begins - 1) && run.holds(begins));
        assert!(run.holds(begins + count - 1) && !run.holds(begins + count));
        for (low, high) in (0..count).flat_map(|low| (low..count).map(move |high| (low, high))) {
            // In no order, and both ends are there.
            let rows: [Day; ROWS] = array::from_fn(|row| {
                let back = (row as i32 * 7) % (high - low + 1);
                Day::new(begins + if row == 77 { low } else { high - back })
            });
            let (mut year, mut month, mut day) = ([0; ROWS], [Month::M01; ROWS], [0; ROWS]);
            let mut places = [0; ROWS];
            let ends = run.places(&rows, &mut places).unwrap();
            let mut block = Block { year: Some(&mut year), month: Some(&mut month), day: Some(&mut day) };
            run.write(&rows, &places, ends, &mut block);
            let piece = |day: i32| pieces.iter().rfind(|piece| piece.first <= day).unwrap();
            let mut before = (i32::MIN, piece(begins));
            for (row, asked) in rows.iter().map(|day| day.get()).enumerate() {
                // Neighbours are mostly in one.
                if before.0 != asked {
                    before = (asked, piece(asked));
                }
                let piece = before.1;
                let number = piece.number.wrapping_add((asked - piece.first) as u8);
                assert_eq!(
                    (year[row], month[row], day[row]),
                    (piece.year, piece.month, number),
                    "{asked} in {low} to {high}"
                );
            }
        }
    }
}
