//! Tables of dates, and the kernels that read them.
//!
//! A date is packed in 32 bits: the number of its day less one, its month, and its year from the table's
//! first. What a table cannot say has month 0, as has what is not in it: such rows are asked for one by
//! one.

use metonic::{Calendar as _, Day, Month};
use multiversion::multiversion;

use super::parts::{Block, Fill, ROWS};
use super::window::{Piece, Pieces, Window};

/// The bits of a number of days.
const DAY: u32 = 24;
/// The bits of a month.
const MONTH: u32 = 16;
/// The bits of months that entries can have: leap or not, up to the 63rd.
const MONTHS: u8 = 0xbf;

/// A table by blocks of 16 days. An entry is eight bytes: the date that day 0 would have if it were
/// counted back from the block's first day, and the one if it were counted back from the first day of the
/// next month, numbers modulo 256. A day is added to both, to the number; as unsigned numbers the less of
/// the two is its date, since the number in a month that has not begun is past all others.
pub(super) struct Blocks {
    /// The first day.
    first: i32,
    /// The year from which entries count.
    year: i32,
    /// By place. The last stands for all days that are not there.
    entries: Box<[u64; PLACES]>,
    short: Short,
}

/// A place is 16 bits, so that it needs no check. Those that are not filled take no memory, where memory
/// that is 0 is had for nothing.
pub(super) const PLACES: usize = 1 << 16;
/// The days of a block: two to the power of this.
const SHIFT: u32 = 4;
/// A number that is past all others in each day of a block.
const NEVER: u32 = 0x80 << DAY;
/// Of a thousand blocks those that entries cannot say, at most: where there are more, to ask for their rows
/// one by one takes longer than single days, which leave the cache.
const UNFIT: usize = 2;

/// Months too short for blocks, such as the five days that end an Egyptian year: in a table they are the
/// end of the month before.
#[derive(Clone, Copy)]
struct Short {
    /// The days of the months that have one after them, which no month is longer than.
    after: u8,
    /// What the byte of a short month is more than that of the month before.
    more: u8,
}

impl Blocks {
    /// `None` if too many blocks are such as no entry can say.
    pub(super) fn new(pieces: &Pieces) -> Option<Self> {
        let all = pieces.all();
        let (first, year) = (pieces.first(), all.first()?.year.saturating_sub(1));
        let short = Short::of(all);
        let mut entries: Box<[u64; PLACES]> = vec![0; PLACES].into_boxed_slice().try_into().ok()?;
        let (mut unfit, mut count) = (0, 0);
        let (filled, _) = entries.split_at_mut(PLACES - 1);
        for (entry, start) in filled.iter_mut().zip((first..).step_by(1 << SHIFT)) {
            let Some(from) = pieces.from(start) else { break };
            // The piece before tells whether the first is a short month.
            let before = all.len().checked_sub(from.len() + 1).and_then(|place| all.get(place));
            match Self::entry(start, year, short, before, from) {
                Some(written) => *entry = written,
                None => unfit += 1,
            }
            count += 1;
        }
        (unfit * 1_000 <= count * UNFIT).then_some(Self { first, year, entries, short })
    }

    fn entry(start: i32, year: i32, short: Short, before: Option<&Piece>, from: &[Piece]) -> Option<u64> {
        let end = start.checked_add(1 << SHIFT)?;
        let (mut before, mut first, mut second) = (before, None, None);
        for (piece, next) in from.iter().zip(from.iter().skip(1)) {
            if piece.first >= end {
                break;
            }
            let as_end = before.and_then(|before| short.as_end(before, piece, next));
            before = Some(piece);
            if first.is_none() {
                let mut date = as_end.unwrap_or(*piece);
                date.number = date.number.checked_add(u8::try_from(start.checked_sub(piece.first)?).ok()?)?;
                first = Some(date);
            } else if as_end.is_none() {
                if second.is_some() || piece.number != 1 {
                    return None;
                }
                second = Some(*piece);
            }
        }
        let first = packed(&first?, year)?.wrapping_sub((start as u32) << DAY);
        let second = match second {
            None => NEVER.wrapping_sub((start as u32) << DAY),
            Some(piece) => packed(&piece, year)?.wrapping_sub((piece.first as u32) << DAY),
        };
        Some((second as u64) << 32 | first as u64)
    }
}

impl Short {
    const NONE: Self = Self { after: u8::MAX, more: 0 };

    fn is_any(self) -> bool {
        self.after < u8::MAX
    }

    /// The short months of a calendar, if it has such and they are all alike.
    fn of(all: &[Piece]) -> Self {
        let length = |piece: &Piece, next: &Piece| next.first.abs_diff(piece.first);
        let mut found = Self::NONE;
        for window in all.windows(3) {
            let [before, piece, next] = window else { continue };
            let is_short = length(piece, next) < 1 << SHIFT && length(before, piece) >= 1 << SHIFT;
            // The stretch may cut the first one.
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
    let number = piece.number.checked_sub(1).filter(|&number| number < 0x70)?;
    Some((number as u32) << DAY | (piece.month.byte() as u32) << MONTH | year as u32)
}

/// The kernel that reads a table of blocks. If it is `APART`, entries are looked up by a function with
/// shorter vectors than the kernel's own: AVX-512's way to look up sixteen of them at once is slower.
pub(super) struct OfBlocks<'t, const APART: bool> {
    pub(super) window: &'t Window,
    pub(super) blocks: &'t Blocks,
}

/// The places of entries, their two halves, and months with numbers.
pub(super) struct Between {
    places: [u16; ROWS],
    firsts: [u32; ROWS],
    seconds: [u32; ROWS],
    parts: [u16; ROWS],
}

impl<const APART: bool> Fill for OfBlocks<'_, APART> {
    type Between = Between;

    fn between(&self) -> Between {
        Between { places: [0; ROWS], firsts: [0; ROWS], seconds: [0; ROWS], parts: [0; ROWS] }
    }

    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>, between: &mut Between) {
        let Blocks { first, year, ref entries, short } = *self.blocks;
        let Between { places, firsts, seconds, parts } = between;
        for (place, &day) in places.iter_mut().zip(days) {
            *place = (day.get().wrapping_sub(first) as u32 >> SHIFT).min(PLACES as u32 - 1) as u16;
        }
        if APART {
            look_up_apart(entries, places, firsts, seconds);
        } else {
            look_up(entries, places, firsts, seconds);
        }
        let date = |(&first, (&second, &day)): (&u32, (&u32, &Day))| {
            let into = (day.get() as u32) << DAY;
            u32::wrapping_add(first, into).min(u32::wrapping_add(second, into))
        };
        let rows = firsts.iter().zip(seconds.iter().zip(days)).map(date);
        split(rows, year, block, parts);
        let is_missing = if short.is_any() {
            finish::<true>(parts, short, block)
        } else {
            finish::<false>(parts, short, block)
        };
        if is_missing {
            amend(self.window, days, parts, block);
        }
    }
}

/// The two halves of each place's entry.
#[inline(always)]
pub(super) fn look_up(
    entries: &[u64; PLACES],
    places: &[u16; ROWS],
    firsts: &mut [u32; ROWS],
    seconds: &mut [u32; ROWS],
) {
    for ((first, second), &place) in firsts.iter_mut().zip(seconds).zip(places) {
        #[allow(clippy::indexing_slicing, reason = "there is one for each u16")]
        let entry = entries[place as usize];
        (*first, *second) = (entry as u32, (entry >> 32) as u32);
    }
}

#[multiversion(targets("x86_64+avx2"))]
pub(super) fn look_up_apart(
    entries: &[u64; PLACES],
    places: &[u16; ROWS],
    firsts: &mut [u32; ROWS],
    seconds: &mut [u32; ROWS],
) {
    look_up(entries, places, firsts, seconds);
}

/// A table by single days.
pub(super) struct Days {
    first: i32,
    year: i32,
    /// The last stands for all days that are not there.
    entries: Box<[u32; DAYS as usize]>,
}

/// The most single days that a table has.
pub(super) const DAYS: u32 = 1 << 17;

impl Days {
    /// `None` only if there were not so many entries.
    pub(super) fn new(pieces: &Pieces) -> Option<Self> {
        let all = pieces.all();
        let (first, year) = (pieces.first(), all.first().map_or(0, |piece| piece.year.saturating_sub(1)));
        let mut entries: Box<[u32; DAYS as usize]> =
            vec![0; DAYS as usize].into_boxed_slice().try_into().ok()?;
        let (filled, _) = entries.split_at_mut(DAYS as usize - 1);
        let mut places = filled.iter_mut();
        for (piece, next) in all.iter().zip(all.iter().skip(1)) {
            let count = next.first.abs_diff(piece.first);
            let date = packed(piece, year);
            for (into, entry) in (0..count).zip(&mut places) {
                *entry = match date {
                    Some(date) if (date >> DAY) + into < 0x100 => date + (into << DAY),
                    _ => 0,
                };
            }
        }
        Some(Self { first, year, entries })
    }
}

/// The kernel that reads a table of days.
pub(super) struct OfDays<'t> {
    pub(super) window: &'t Window,
    pub(super) days: &'t Days,
}

impl Fill for OfDays<'_> {
    /// Dates, and months with numbers.
    type Between = ([u32; ROWS], [u16; ROWS]);

    fn between(&self) -> Self::Between {
        ([0; ROWS], [0; ROWS])
    }

    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>, (dates, parts): &mut Self::Between) {
        let Days { first, year, ref entries } = *self.days;
        // Apart from what is written to the columns, of which the compiler does not know that the table is
        // not among them.
        for (date, &day) in dates.iter_mut().zip(days) {
            let place = (day.get().wrapping_sub(first) as u32).min(DAYS - 1);
            #[allow(clippy::indexing_slicing, reason = "there are so many")]
            let found = entries[place as usize];
            *date = found;
        }
        split(dates.iter().copied(), year, block, parts);
        if finish::<false>(parts, Short::NONE, block) {
            amend(self.window, days, parts, block);
        }
    }
}

/// Writes years, and what months and numbers are made of.
#[inline(always)]
fn split(dates: impl Iterator<Item = u32>, first: i32, block: &mut Block<'_>, parts: &mut [u16; ROWS]) {
    if let Some(column) = block.year.as_deref_mut() {
        for ((year, part), date) in column.iter_mut().zip(parts).zip(dates) {
            *year = first.wrapping_add((date & 0xffff) as i32);
            *part = (date >> MONTH) as u16;
        }
    } else {
        for (part, date) in parts.iter_mut().zip(dates) {
            *part = (date >> MONTH) as u16;
        }
    }
}

/// Writes months and numbers, and says whether a row has none.
#[inline(always)]
fn finish<const SHORT: bool>(parts: &[u16; ROWS], short: Short, block: &mut Block<'_>) -> bool {
    let date = |part: u16| {
        let (month, number) = (part as u8, (part >> 8) as u8);
        let is_short = SHORT && number >= short.after;
        let month = if is_short { month.wrapping_add(short.more) } else { month };
        let number = if is_short { number.wrapping_sub(short.after) } else { number };
        // No more than 0 is left to be checked.
        (Month::from_byte(month & MONTHS).unwrap_or(Month::M01), number.wrapping_add(1))
    };
    let mut missing = false;
    match block {
        Block { month: Some(months), day: Some(numbers), .. } => {
            for ((month, number), &part) in months.iter_mut().zip(numbers.iter_mut()).zip(parts) {
                (*month, *number) = date(part);
                missing |= is_missing(part);
            }
        }
        Block { month: Some(months), .. } => {
            for (month, &part) in months.iter_mut().zip(parts) {
                *month = date(part).0;
                missing |= is_missing(part);
            }
        }
        Block { day: Some(numbers), .. } => {
            for (number, &part) in numbers.iter_mut().zip(parts) {
                *number = date(part).1;
                missing |= is_missing(part);
            }
        }
        _ => missing = parts.iter().fold(false, |missing, &part| missing | is_missing(part)),
    }
    missing
}

#[inline(always)]
fn is_missing(part: u16) -> bool {
    part as u8 == 0
}

/// Answers the rows of a block that the table does not.
#[cold]
#[inline(never)]
fn amend(window: &Window, days: &[Day; ROWS], parts: &[u16; ROWS], block: &mut Block<'_>) {
    for (row, (&day, &part)) in days.iter().zip(parts).enumerate() {
        if !is_missing(part) {
            continue;
        }
        let date = window.calendar.ymd_of(day);
        if let Some(place) = block.year.as_deref_mut().and_then(|column| column.get_mut(row)) {
            *place = date.year;
        }
        if let Some(place) = block.month.as_deref_mut().and_then(|column| column.get_mut(row)) {
            *place = date.month;
        }
        if let Some(place) = block.day.as_deref_mut().and_then(|column| column.get_mut(row)) {
            *place = date.day;
        }
        window.misses(day.get(), 1);
    }
}
