//! Tables of dates.
//!
//! A date is packed in 32 bits: the number of its day less one, its month, and its year from the table's
//! first. What a table cannot say has month 0, as has what is not in it: such rows are asked for one by
//! one.

use super::window::{Piece, Pieces};

/// The bits of a number of days.
pub(super) const DAY: u32 = 24;
/// The bits of a month.
pub(super) const MONTH: u32 = 16;
/// The bits of months that entries can have: leap or not, up to the 63rd.
pub(super) const MONTHS: u8 = 0xbf;
/// In tables of blocks numbers less one are under this, so that those past them are told from them.
const MOST: u32 = 0x70;

/// A table by blocks of 16 days, the first day of each a multiple of 16. An entry is the date that day 0 would
/// have if it were counted back from the block's first day, numbers modulo 256. A day is added to its block's entry
/// and to the next one's, to the number; as unsigned numbers the less of the two is its date: if a month begins in
/// the block, the next entry is in that month, and the number in a month that has not begun is past all others.
pub(super) struct Blocks {
    /// The first day.
    pub(super) first: i32,
    /// The year from which entries count.
    pub(super) year: i32,
    pub(super) entries: Box<Entries>,
    pub(super) short: Short,
}

/// Entries by place, the bytes of each, the least first, so that two are read at once: the last is the first
/// again. Those that are not filled take no memory, where memory that is 0 is had for nothing.
pub(super) type Entries = [u8; 4 * (PLACES + 1)];
/// A place is 16 bits, so that it needs no check.
pub(super) const PLACES: usize = 1 << 16;
/// The days of a block: two to the power of this.
pub(super) const SHIFT: u32 = 4;
/// The days from the first that can have a date: two to the power of this, as many as the widest stretch has. A block's
/// place is that of its days, whatever the first day is, so that nothing is subtracted. Farther days have a place too,
/// but no date. These are half of the places, so that the next place of an empty one is never the first again.
pub(super) const REACH: u32 = 15 + SHIFT;
/// Of a thousand blocks those that entries cannot say, at most: where there are more, to ask for their rows
/// one by one takes longer than single days, which leave the cache.
const UNFIT: usize = 2;

/// Months too short for blocks, such as the five days that end an Egyptian year: in a table they are the
/// end of the month before.
#[derive(Clone, Copy)]
pub(super) struct Short {
    /// The days of the months that have one after them, which no month is longer than.
    pub(super) after: u8,
    /// What the byte of a short month is more than that of the month before.
    pub(super) more: u8,
}

impl Blocks {
    /// `None` if too many blocks are such as entries cannot say.
    pub(super) fn new(pieces: &Pieces) -> Option<Self> {
        let all = pieces.all();
        let (first, year) = (pieces.first(), all.first()?.year.saturating_sub(1));
        let short = Short::of(all);
        // The date of each day, 0 of those that entries have no room for.
        let dates = dates(all, year, short, MOST);
        let blocks = dates.chunks_exact(1 << SHIFT).zip((first..).step_by(1 << SHIFT));
        let counted_back = |(dates, start): (&[u32], i32)| match dates {
            [date, ..] => date.wrapping_sub((start as u32) << DAY),
            [] => 0,
        };
        let mut entries: Vec<u32> = blocks.clone().map(counted_back).chain([0]).collect();
        let says = |((&entry, &next), (dates, start)): ((&u32, &u32), (&[u32], i32))| {
            let is_named = |date: u32| (date >> MONTH) as u8 != 0;
            let mut dates = dates.iter().zip(start..);
            dates.all(|(&date, day)| is_named(date) && date == date_of(entry, next, day))
        };
        let pairs = entries.iter().zip(entries.iter().skip(1)).zip(blocks);
        let unfit: Vec<usize> =
            pairs.enumerate().filter(|&(_, block)| !says(block)).map(|(place, _)| place).collect();
        if unfit.len() * 1_000 > entries.len() * UNFIT {
            return None;
        }
        for place in unfit {
            // Without a month in both entries no row of the block has one, nor have those of the blocks beside it
            // that are in the same months: they are asked for too.
            for entry in entries.iter_mut().skip(place).take(2) {
                *entry &= !(0xff << MONTH);
            }
        }
        let mut bytes: Box<Entries> = vec![0; 4 * (PLACES + 1)].into_boxed_slice().try_into().ok()?;
        let (places, _) = bytes.as_chunks_mut::<4>();
        for (start, entry) in (first..).step_by(1 << SHIFT).zip(entries).take(PLACES) {
            if let Some(place) = places.get_mut(usize::from(place_of(start))) {
                *place = entry.to_le_bytes();
            }
        }
        if let [first, .., last] = places {
            *last = *first;
        }
        Some(Self { first, year, entries: bytes, short })
    }
}

/// The place of a day's block.
#[inline(always)]
pub(super) fn place_of(day: i32) -> u16 {
    (day >> SHIFT) as u16
}

/// A date, if its day is one of two to the power of `reach` from the first.
#[inline(always)]
pub(super) fn if_near(date: u32, day: i32, first: i32, reach: u32) -> u32 {
    // By bits: of a choice the compiler makes a branch a row.
    date & u32::from(day.wrapping_sub(first) as u32 >> reach == 0).wrapping_neg()
}

/// The date of each day, packed; 0 of those that cannot be, and those whose numbers less one are not under `most`.
fn dates(all: &[Piece], year: i32, short: Short, most: u32) -> Vec<u32> {
    let mut dates = Vec::new();
    let mut before = None;
    // The last is where the stretch ends.
    for (piece, next) in all.iter().zip(all.iter().skip(1)) {
        let as_end = before.and_then(|before| short.as_end(before, piece, next));
        before = Some(piece);
        let first = packed(&as_end.unwrap_or(*piece), year);
        dates.extend((0..next.first.abs_diff(piece.first)).map(|into| match first {
            Some(date) if (date >> DAY) + into < most => date + (into << DAY),
            _ => 0,
        }));
    }
    dates
}

/// The date of a day, by its block's entry and the next one.
#[inline(always)]
pub(super) fn date_of(entry: u32, next: u32, day: i32) -> u32 {
    let into = (day as u32) << DAY;
    entry.wrapping_add(into).min(next.wrapping_add(into))
}

impl Short {
    pub(super) const NONE: Self = Self { after: u8::MAX, more: 0 };

    /// All bits if a date is of a short month, which the table has as the end of the month before, and none else. A row
    /// without a month stays without.
    #[inline(always)]
    pub(super) fn mask_past(self, named: u8, before: u8) -> u8 {
        // By bits: of a choice the compiler makes a branch a row.
        (u8::from(before >= self.after) & u8::from(named != 0)).wrapping_neg()
    }

    /// The short months of a calendar, if it has such and they are all alike.
    fn of(all: &[Piece]) -> Self {
        let length = |piece: &Piece, next: &Piece| next.first.abs_diff(piece.first);
        let mut found = Self::NONE;
        for window in all.windows(4) {
            let [before, piece, next, _] = window else { continue };
            let is_short = length(piece, next) < 1 << SHIFT && length(before, piece) >= 1 << SHIFT;
            // The stretch may cut the first one, and the last, which is not looked at.
            if is_short && before.number == 1 && piece.number == 1 {
                found = Self {
                    after: u8::try_from(length(before, piece)).unwrap_or(u8::MAX),
                    more: piece.month.byte().wrapping_sub(before.month.byte()),
                };
                break;
            }
        }
        let is_longest = all.windows(2).all(|window| {
            let [piece, next] = window else { return true };
            u32::from(piece.number) + length(piece, next) <= u32::from(found.after) + 1
        });
        if is_longest { found } else { Self::NONE }
    }

    /// A short month as the end of the month before.
    fn as_end(self, before: &Piece, piece: &Piece, next: &Piece) -> Option<Piece> {
        let is_such = piece.number == 1
            && piece.month.byte() & !MONTHS == 0
            && piece.year == before.year
            && next.first.abs_diff(piece.first) < 1 << SHIFT
            && i32::from(before.number) + (piece.first - before.first) == i32::from(self.after) + 1
            && piece.month.byte().wrapping_sub(before.month.byte()) == self.more;
        is_such.then_some(Piece { month: before.month, number: self.after.saturating_add(1), ..*piece })
    }
}

/// A piece's first date, as tables have it.
fn packed(piece: &Piece, year: i32) -> Option<u32> {
    if piece.month.byte() & !MONTHS != 0 {
        return None;
    }
    let year = u16::try_from(piece.year.checked_sub(year)?).ok()?;
    let number = piece.number.checked_sub(1)?;
    Some((number as u32) << DAY | (piece.month.byte() as u32) << MONTH | year as u32)
}

/// A table by single days.
pub(super) struct Days {
    /// The first day.
    pub(super) first: i32,
    /// The year from which entries count.
    pub(super) year: i32,
    /// By the last [`LONG`] bits of the day.
    pub(super) entries: Box<[u32; DAYS as usize]>,
}

/// The most single days that a table has: two to the power of this.
pub(super) const LONG: u32 = 17;
pub(super) const DAYS: u32 = 1 << LONG;

impl Days {
    /// `None` only if there were not so many entries.
    pub(super) fn new(pieces: &Pieces) -> Option<Self> {
        let all = pieces.all();
        let (first, year) = (pieces.first(), all.first().map_or(0, |piece| piece.year.saturating_sub(1)));
        let mut entries: Box<[u32; DAYS as usize]> =
            vec![0; DAYS as usize].into_boxed_slice().try_into().ok()?;
        // A byte has every number.
        let dates = dates(all, year, Short::NONE, 0x100);
        for (day, date) in (first..).zip(dates).take(DAYS as usize) {
            if let Some(entry) = entries.get_mut(day as usize % DAYS as usize) {
                *entry = date;
            }
        }
        Some(Self { first, year, entries })
    }
}
