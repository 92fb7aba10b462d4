//! What a calendar answers alike for many days on end, laid out for looking up: eras, standings, and whether a
//! day is repeated.
//!
//! A table is made of built-in calendars alone, whose answers are the same each time; days outside are asked
//! for one by one.

use metonic::{AnyCalendar, Calendar as _, Day, Era, Status};
use multiversion::multiversion;

use super::parts::ROWS;
use super::stretch::{BUILT_IN, OfStretch, Reach, Slot};
use super::table::PLACES;
use crate::level::{Kernel, Level};

/// A calendar's answer for a day, of which it has few: a byte.
pub(super) trait Answer: Copy + 'static {
    /// The place of its tables.
    const KIND: usize;

    /// The calendar's own.
    fn of(calendar: AnyCalendar, day: Day) -> Self;

    /// From 1 on; 0 if there is no byte for it.
    fn byte(self) -> u8;

    /// The answer of a byte, and any for 0. To be `#[inline(always)]`.
    fn of_byte(byte: u8) -> Self;
}

impl Answer for Option<Era> {
    const KIND: usize = 0;

    fn of(calendar: AnyCalendar, day: Day) -> Self {
        calendar.era_of(day, calendar.ymd_of(day))
    }

    fn byte(self) -> u8 {
        // 1 of no era, 2 of the first.
        let Some(era) = self else { return 1 };
        u8::try_from(era.place()).ok().and_then(|place| place.checked_add(2)).unwrap_or(0)
    }

    #[inline(always)]
    fn of_byte(byte: u8) -> Self {
        (byte > 1).then_some(Era::new(byte.wrapping_sub(2)))
    }
}

impl Answer for Status {
    const KIND: usize = 1;

    fn of(calendar: AnyCalendar, day: Day) -> Self {
        calendar.status(day)
    }

    fn byte(self) -> u8 {
        let place = Self::ALL.iter().position(|&status| status == self);
        place.and_then(|place| u8::try_from(place).ok()).map_or(0, |place| place.saturating_add(1))
    }

    #[inline(always)]
    fn of_byte(byte: u8) -> Self {
        match byte {
            0 | 1 => Self::Defined,
            2 => Self::Official,
            3 => Self::Computed,
            4 => Self::Uncertain,
            5 => Self::Predicted,
            _ => Self::Approximate,
        }
    }
}

/// Whether a day is the second with its number.
impl Answer for bool {
    const KIND: usize = 2;

    fn of(calendar: AnyCalendar, day: Day) -> Self {
        calendar.ymd_of(day).leap_day
    }

    fn byte(self) -> u8 {
        if self { 2 } else { 1 }
    }

    #[inline(always)]
    fn of_byte(byte: u8) -> Self {
        byte > 1
    }
}

/// A calendar's answers for a stretch of days.
pub(super) struct Answers {
    calendar: AnyCalendar,
    reach: Reach,
    /// By 32 days, which have no more than two answers: a bit for each day, then the bytes of the answer where
    /// it is 0 and where it is 1. An entry of 0 says nothing, the last stands for all days that are not there.
    /// What is not filled takes no memory, as in a table of dates.
    entries: Box<[u64; PLACES]>,
    /// Days on end with one answer; none if they are too many to look through.
    runs: Vec<Run>,
}

/// Days on end with one answer.
#[derive(Clone, Copy)]
struct Run {
    first: i32,
    days: u32,
    byte: u8,
}

/// The days of an entry: two to the power of this.
const SHIFT: u32 = 5;
/// Runs that are found in a few steps. Of the built-in calendars' eras and standings only the standings of
/// `astro-hindu-lunar` have more in the widest stretch, and the repeated days of calendars that have such.
const MOST_RUNS: usize = 256;

/// The tables of each kind of answer, by the calendars' numbers.
static TABLES: [[Slot<Answers>; BUILT_IN]; 3] = [const { [const { Slot::new() }; BUILT_IN] }; 3];

/// The table of a calendar that is asked for so many rows; `None` if it has none yet, or gets none.
pub(super) fn of<A: Answer>(calendar: AnyCalendar, rows: usize) -> Option<&'static Answers> {
    let slot = TABLES.get(A::KIND)?.get(calendar.number() as usize)?;
    slot.of(calendar, rows, |stretch, _| Answers::new::<A>(calendar, stretch))
}

impl OfStretch for Answers {
    fn reach(&self) -> &Reach {
        &self.reach
    }
}

impl Answers {
    /// Each day is asked for. `None` only if there were not so many entries.
    fn new<A: Answer>(calendar: AnyCalendar, stretch: (i32, i32)) -> Option<Self> {
        let mut entries: Box<[u64; PLACES]> = vec![0; PLACES].into_boxed_slice().try_into().ok()?;
        let mut runs = Vec::<Run>::new();
        let (filled, _) = entries.split_at_mut(PLACES - 1);
        for (entry, start) in filled.iter_mut().zip((stretch.0..=stretch.1).step_by(1 << SHIFT)) {
            let mut bytes = [0; 1 << SHIFT];
            for (byte, day) in bytes.iter_mut().zip(start..) {
                *byte = A::of(calendar, Day::new(day)).byte();
                match runs.last_mut() {
                    Some(run) if run.byte == *byte => run.days += 1,
                    _ => runs.push(Run { first: day, days: 1, byte: *byte }),
                }
            }
            *entry = packed(&bytes).unwrap_or(0);
        }
        if runs.len() > MOST_RUNS {
            runs = Vec::new();
        }
        Some(Self { calendar, reach: Reach::new(stretch), entries, runs })
    }

    /// Fills a column of so many rows as there are days.
    pub(super) fn fill<A: Answer>(&self, level: Level, days: &[Day], column: &mut [A]) {
        match level {
            Level::Avx512 => level.run(Work::<A, true> { table: self, days, column }),
            _ => level.run(Work::<A, false> { table: self, days, column }),
        }
    }

    /// The byte of all rows of a block, if they are in one run.
    #[inline(always)]
    fn same(&self, days: &[Day; ROWS]) -> Option<u8> {
        let [first, .., last] = days;
        let place = self.runs.partition_point(|run| run.first <= first.get()).checked_sub(1)?;
        let run = *self.runs.get(place)?;
        let holds = |day: Day| (day.get().wrapping_sub(run.first) as u32) < run.days;
        // Three rows tell whether it is worth looking.
        let is_near = holds(*first) & holds(days[ROWS / 2]) & holds(*last);
        (is_near && run.byte != 0 && days.iter().fold(true, |all, &day| all & holds(day))).then_some(run.byte)
    }

    #[inline(always)]
    fn fill_block<A: Answer, const APART: bool>(
        &self,
        days: &[Day; ROWS],
        column: &mut [A; ROWS],
        between: &mut Between,
    ) {
        if let Some(byte) = self.same(days) {
            column.fill(A::of_byte(byte));
            return;
        }
        let Between { places, bits, answers, bytes } = between;
        let first = self.reach.first();
        for (place, &day) in places.iter_mut().zip(days) {
            *place = (day.get().wrapping_sub(first) as u32 >> SHIFT).min(PLACES as u32 - 1) as u16;
        }
        if APART {
            look_up_apart(&self.entries, places, bits, answers);
        } else {
            look_up(&self.entries, places, bits, answers);
        }
        for ((byte, &day), (&bits, &answers)) in bytes.iter_mut().zip(days).zip(bits.iter().zip(&*answers)) {
            let into = day.get().wrapping_sub(first) as u32 & ((1 << SHIFT) - 1);
            *byte = (answers >> ((bits >> into & 1) << 3)) as u8;
        }
        let mut is_missing = false;
        for (value, &byte) in column.iter_mut().zip(&*bytes) {
            *value = A::of_byte(byte);
            is_missing |= byte == 0;
        }
        if is_missing {
            self.amend(days, column, bytes);
        }
    }

    /// Answers the rows of a block that the table does not.
    #[cold]
    #[inline(never)]
    fn amend<A: Answer>(&self, days: &[Day; ROWS], column: &mut [A; ROWS], bytes: &[u8; ROWS]) {
        for ((value, &day), &byte) in column.iter_mut().zip(days).zip(bytes) {
            if byte == 0 {
                *value = A::of(self.calendar, day);
                self.reach.misses(day.get(), 1);
            }
        }
    }
}

/// The two halves of each place's entry: bits, and answers.
#[inline(always)]
fn look_up(entries: &[u64; PLACES], places: &[u16; ROWS], bits: &mut [u32; ROWS], answers: &mut [u32; ROWS]) {
    for ((bits, answers), &place) in bits.iter_mut().zip(answers).zip(places) {
        #[allow(clippy::indexing_slicing, reason = "there is one for each u16")]
        let entry = entries[place as usize];
        (*bits, *answers) = (entry as u32, (entry >> 32) as u32);
    }
}

/// [`look_up`] with vectors shorter than AVX-512's, whose way to look up sixteen entries at once is slower.
#[multiversion(targets("x86_64+avx2"))]
fn look_up_apart(
    entries: &[u64; PLACES],
    places: &[u16; ROWS],
    bits: &mut [u32; ROWS],
    answers: &mut [u32; ROWS],
) {
    look_up(entries, places, bits, answers);
}

/// The entry of some days; `None` if they have more than two answers, or one without a byte.
fn packed(bytes: &[u8; 1 << SHIFT]) -> Option<u64> {
    let [one, ..] = *bytes;
    let other = bytes.iter().copied().find(|&byte| byte != one).unwrap_or(one);
    if one == 0 || other == 0 {
        return None;
    }
    let mut bits = 0;
    for (place, &byte) in bytes.iter().enumerate() {
        if byte == other && other != one {
            bits |= 1 << place;
        } else if byte != one {
            return None;
        }
    }
    Some(bits | (one as u64) << 32 | (other as u64) << 40)
}

/// A column's work.
struct Work<'w, A, const APART: bool> {
    table: &'w Answers,
    days: &'w [Day],
    column: &'w mut [A],
}

/// What is between the loops over a block.
struct Between {
    places: [u16; ROWS],
    bits: [u32; ROWS],
    answers: [u32; ROWS],
    bytes: [u8; ROWS],
}

impl<A: Answer, const APART: bool> Kernel for Work<'_, A, APART> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Work { table, days, column } = self;
        let (blocks, rest) = days.as_chunks::<ROWS>();
        let (columns, last_column) = column.as_chunks_mut::<ROWS>();
        let mut between =
            Between { places: [0; ROWS], bits: [0; ROWS], answers: [0; ROWS], bytes: [0; ROWS] };
        for (days, column) in blocks.iter().zip(columns) {
            table.fill_block::<A, APART>(days, column, &mut between);
        }
        // The last rows are a block with its last day repeated.
        if let Some(&last) = rest.last() {
            let (mut padded, mut values) = ([last; ROWS], [A::of_byte(1); ROWS]);
            for (place, &day) in padded.iter_mut().zip(rest) {
                *place = day;
            }
            table.fill_block::<A, APART>(&padded, &mut values, &mut between);
            for (place, value) in last_column.iter_mut().zip(values) {
                *place = value;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_of_one_answer() {
        for status in Status::ALL {
            assert_eq!(Status::of_byte(status.byte()), status);
        }
        for era in (0..=Era::LAST_PLACE).map(|place| Some(Era::new(place))).chain([None]) {
            if era.byte() != 0 {
                assert_eq!(<Option<Era>>::of_byte(era.byte()), era);
            }
        }
        assert_eq!([false, true].map(|is_repeated| bool::of_byte(is_repeated.byte())), [false, true]);
    }

    #[test]
    fn entries_say_two_answers_and_no_more() {
        let mut bytes = [3; 32];
        assert_eq!(packed(&bytes), Some(3 << 32 | 3 << 40));
        bytes[31] = 5;
        assert_eq!(packed(&bytes), Some(1 << 31 | 3 << 32 | 5 << 40));
        bytes[0] = 4;
        assert_eq!(packed(&bytes), None);
        assert_eq!(packed(&[0; 32]), None);
    }
}
