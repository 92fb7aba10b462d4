//! The kernel that looks dates up in [tables](super::table).

use metonic::{Calendar as _, Day, Month};
use multiversion::multiversion;
#[cfg(all(target_arch = "x86_64", not(target_feature = "avx2")))]
use multiversion::target::match_target;

#[cfg(all(target_arch = "x86_64", not(target_feature = "avx2")))]
use super::avx2;
use super::parts::{Block, Fill, ROWS};
use super::table::{
    Blocks, DAY, DAYS, Days, Entries, LONG, MONTH, MONTHS, REACH, Short, date_of, if_near, place_of,
};
use super::window::{Table, Window};

/// The kernel that reads a window's table.
pub(super) struct OfTable<'t> {
    pub(super) window: &'t Window,
    /// Whether dates are looked up by what is written with AVX2's instructions: those that the compiler chooses
    /// for the loops here take twice as long.
    pub(super) has_avx2: bool,
}

/// Where the dates of a block's rows are written: years, bytes of months, 0 of rows that the table does not have,
/// and numbers of days.
pub(super) struct Found<'f> {
    pub(super) years: &'f mut [i32; ROWS],
    pub(super) months: &'f mut [u8; ROWS],
    pub(super) numbers: &'f mut [u8; ROWS],
}

/// What is found and no column takes: months as bytes, and parts that are not asked for.
pub(super) struct Room {
    years: [i32; ROWS],
    months: [u8; ROWS],
    numbers: [u8; ROWS],
}

impl Room {
    #[inline(always)]
    fn found<'f>(&'f mut self, block: &'f mut Block<'_>) -> Found<'f> {
        Found {
            years: block.year.as_deref_mut().unwrap_or(&mut self.years),
            months: &mut self.months,
            numbers: block.day.as_deref_mut().unwrap_or(&mut self.numbers),
        }
    }
}

impl Fill for OfTable<'_> {
    type Between = Room;

    fn between(&self) -> Room {
        Room { years: [0; ROWS], months: [0; ROWS], numbers: [0; ROWS] }
    }

    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>, room: &mut Room) {
        if !self.fills(days, block, room) {
            amend(self.window, days, &room.months, block);
        }
    }
}

impl OfTable<'_> {
    /// Fills a block with what the table has, and says whether it has all: months of rows that it has not are 0 in
    /// the room.
    #[inline(always)]
    fn fills(&self, days: &[Day; ROWS], block: &mut Block<'_>, room: &mut Room) -> bool {
        let (table, mut found) = (&self.window.table, room.found(block));
        if self.has_avx2 {
            look_up_avx2(table, days, &mut found);
        } else {
            look_up(table, days, &mut found);
        }
        put_month_column(&room.months, block)
    }
}

/// Whether [`look_up_avx2`] is what is written with AVX2's instructions.
pub(super) const HAS_AVX2_KERNEL: bool = cfg!(all(target_arch = "x86_64", not(target_feature = "avx2")));

/// Looks up days that a table has, which is faster with AVX2, and has arithmetic for others.
pub(super) struct Nearby<'t, F> {
    pub(super) nearby: OfTable<'t>,
    pub(super) all: F,
}

/// What is between the loops of both, and how many blocks are not looked up.
pub(super) struct Between<B> {
    room: Room,
    all: B,
    waits: u8,
}

/// How many rows of a block that the table does not have are asked for one by one, such as 9999-12-31 where it
/// stands for no day: more take longer than the block by arithmetic.
const FEW_MISSING: usize = 2;
/// How many blocks are not looked up after one that lacked more rows.
const WAITS: u8 = 31;

impl<F: Fill> Fill for Nearby<'_, F> {
    type Between = Between<F::Between>;

    fn between(&self) -> Self::Between {
        Between { room: self.nearby.between(), all: self.all.between(), waits: 0 }
    }

    #[inline(always)]
    fn fill(&self, days: &[Day; ROWS], block: &mut Block<'_>, between: &mut Self::Between) {
        let Between { room, all, waits } = between;
        if *waits == 0 {
            if self.nearby.fills(days, block, room) {
                return;
            }
            let window = self.nearby.window;
            let missing = || days.iter().zip(&room.months).filter(|&(_, &month)| month == 0);
            if missing().count() <= FEW_MISSING {
                amend(window, days, &room.months, block);
                return;
            }
            // They stand for those of the blocks that are not looked up.
            missing().for_each(|(day, _)| window.misses(day.get(), u32::from(WAITS) + 1));
            *waits = WAITS + 1;
        }
        *waits -= 1;
        self.all.fill(days, block, all);
    }
}

// Where the whole program is compiled for AVX2 `multiversion` has nothing to choose, and what it calls then may
// not call the functions of a level without `unsafe`: there are the loops, compiled for AVX2, and slower.
#[multiversion(targets("x86_64+avx2+bmi1"))]
fn look_up_avx2(table: &Table, days: &[Day; ROWS], found: &mut Found<'_>) {
    #[cfg(all(target_arch = "x86_64", not(target_feature = "avx2")))]
    match_target! {
        "x86_64+avx2+bmi1" => avx2::look_up(table, days, found),
        _ => look_up(table, days, found),
    }
    #[cfg(not(all(target_arch = "x86_64", not(target_feature = "avx2"))))]
    look_up(table, days, found);
}

#[inline(always)]
fn look_up(table: &Table, days: &[Day; ROWS], found: &mut Found<'_>) {
    match table {
        Table::Blocks(blocks) => of_blocks(blocks, days, found),
        Table::Days(table) => of_days(table, days, found),
    }
}

#[inline(always)]
fn of_blocks(blocks: &Blocks, days: &[Day; ROWS], found: &mut Found<'_>) {
    let Blocks { first, year, ref entries, short } = *blocks;
    let (days, _) = days.as_chunks::<WIDE>();
    let dates = days.iter().map(|days| {
        let (mut dates, mut nexts) = ([0; WIDE], [0; WIDE]);
        for ((date, next), day) in dates.iter_mut().zip(&mut nexts).zip(days) {
            let both = both(entries, place_of(day.get()));
            (*date, *next) = (both as u32, (both >> 32) as u32);
        }
        for ((date, &next), day) in dates.iter_mut().zip(&nexts).zip(days) {
            *date = if_near(date_of(*date, next, day.get()), day.get(), first, REACH);
        }
        dates
    });
    fill(dates, year, short, found);
}

#[inline(always)]
fn of_days(table: &Days, days: &[Day; ROWS], found: &mut Found<'_>) {
    let Days { first, year, ref entries } = *table;
    // A whole block's first: by 32 rows it takes a tenth longer.
    let mut dates = [0; ROWS];
    for (date, day) in dates.iter_mut().zip(days) {
        *date = of_day(entries, day.get());
    }
    let ((dates, _), (days, _)) = (dates.as_chunks::<WIDE>(), days.as_chunks::<WIDE>());
    let dates = dates.iter().zip(days).map(|(dates, days)| {
        let mut dates = *dates;
        for (date, day) in dates.iter_mut().zip(days) {
            *date = if_near(*date, day.get(), first, LONG);
        }
        dates
    });
    fill(dates, year, Short::NONE, found);
}

/// The entry of a place and the next one, the latter in the upper half.
#[inline(always)]
pub(super) fn both(entries: &Entries, place: u16) -> u64 {
    let place = 4 * place as usize;
    #[allow(clippy::indexing_slicing, reason = "there are two entries for each u16")]
    entries[place..place + 8].first_chunk().map_or(0, |&bytes| u64::from_le_bytes(bytes))
}

/// The entry of a day.
#[inline(always)]
pub(super) fn of_day(entries: &[u32; DAYS as usize], day: i32) -> u32 {
    #[allow(clippy::indexing_slicing, reason = "there are so many")]
    entries[day as usize % DAYS as usize]
}

/// Rows whose dates are at hand at once. Those of a whole block are stored and read again, which takes nearly a third
/// longer with AVX2's vectors, and as long with SSE2's, by tables of blocks; of single days they are.
const WIDE: usize = 32;
// The upper half of a date is two bytes.
const _: () = assert!(ROWS.is_multiple_of(WIDE) && DAY == MONTH + 8);

/// Writes a block's dates, given [`WIDE`] at a time.
#[inline(always)]
fn fill(dates: impl Iterator<Item = [u32; WIDE]>, year: i32, short: Short, found: &mut Found<'_>) {
    let (years, _) = found.years.as_chunks_mut::<WIDE>();
    let (months, _) = found.months.as_chunks_mut::<WIDE>();
    let (numbers, _) = found.numbers.as_chunks_mut::<WIDE>();
    let columns = years.iter_mut().zip(months.iter_mut().zip(numbers));
    for (dates, (years, (months, numbers))) in dates.zip(columns) {
        put_years(&dates, year, years);
        // Narrower before bytes are made of them: as bytes at once they are packed twice.
        let halves = dates.map(|date| (date >> MONTH) as u16);
        put_month_bytes(&halves, short, months);
        put_numbers(&halves, short, numbers);
    }
}

// The upper halves of dates are the month and the number less one.
//
// One column a function: the compiler is told that it writes nothing else, and makes vectors without
// looking whether it does.

#[inline(always)]
fn put_years(dates: &[u32; WIDE], first: i32, years: &mut [i32; WIDE]) {
    for (year, &date) in years.iter_mut().zip(dates) {
        *year = first.wrapping_add((date & 0xffff) as i32);
    }
}

#[inline(always)]
fn put_month_bytes(halves: &[u16; WIDE], short: Short, months: &mut [u8; WIDE]) {
    for (month, &half) in months.iter_mut().zip(halves) {
        let [named, before] = half.to_le_bytes();
        *month = named.wrapping_add(short.more & short.mask_past(named, before));
    }
}

#[inline(always)]
fn put_numbers(halves: &[u16; WIDE], short: Short, numbers: &mut [u8; WIDE]) {
    for (number, &half) in numbers.iter_mut().zip(halves) {
        let [named, before] = half.to_le_bytes();
        *number = before.wrapping_sub(short.after & short.mask_past(named, before)).wrapping_add(1);
    }
}

/// Puts months into their column, and says whether all rows have one.
#[inline(always)]
fn put_month_column(months: &[u8; ROWS], block: &mut Block<'_>) -> bool {
    let Some(column) = block.month.as_deref_mut() else { return !months.contains(&0) };
    let mut is_missing = false;
    for (place, &month) in column.iter_mut().zip(months) {
        // No more than 0 is left to be checked.
        let month = Month::from_byte(month & MONTHS);
        is_missing |= month.is_none();
        *place = month.unwrap_or(Month::M01);
    }
    !is_missing
}

/// Answers the rows of a block that the table does not.
#[cold]
#[inline(never)]
fn amend(window: &Window, days: &[Day; ROWS], months: &[u8; ROWS], block: &mut Block<'_>) {
    for row in missing(months) {
        let Some(&day) = days.get(row) else { continue };
        let date = window.calendar.ymd_of(day);
        put(&mut block.year, row, date.year);
        put(&mut block.month, row, date.month);
        put(&mut block.day, row, date.day);
        window.misses(day.get(), 1);
    }
}

/// The rows without a month. They are few: others are passed over by sixteen at once.
fn missing(months: &[u8; ROWS]) -> impl Iterator<Item = usize> {
    let (sixteens, _) = months.as_chunks::<16>();
    let some = (0..).step_by(16).zip(sixteens).filter(|(_, months)| has_zero(**months));
    let rows = some.flat_map(|(first, months)| (first..).zip(months));
    rows.filter(|(_, month)| **month == 0).map(|(row, _)| row)
}

fn put<T>(column: &mut Option<&mut [T; ROWS]>, row: usize, value: T) {
    if let Some(place) = column.as_deref_mut().and_then(|column| column.get_mut(row)) {
        *place = value;
    }
}

/// Whether one of the bytes is 0: to take 1 from it borrows.
fn has_zero(bytes: [u8; 16]) -> bool {
    const ONES: u128 = u128::from_ne_bytes([1; 16]);
    let all = u128::from_ne_bytes(bytes);
    all.wrapping_sub(ONES) & !all & (ONES << 7) != 0
}

#[cfg(test)]
mod tests {
    use core::cell::Cell;

    use metonic::Registry;

    use super::super::stretch::STRETCHES;
    use super::*;

    #[test]
    fn a_zero_is_seen_at_each_place() {
        for others in [1, 0x7f, 0x80, 0xff] {
            assert!(!has_zero([others; 16]));
            for place in 0..16 {
                let mut bytes = [others; 16];
                bytes[place] = 0;
                assert!(has_zero(bytes), "{others} {place}");
            }
        }
    }

    /// Whatever the last bits of a day are, which its place is: by blocks and by single days. Of days within, blocks
    /// leave out a few.
    #[test]
    fn days_outside_have_no_month() {
        for (id, stretches) in [("hebrew", &STRETCHES[..]), ("hindu-lunar", &STRETCHES[..2])] {
            let calendar = Registry::global().calendar(id).unwrap();
            for &(first, last) in stretches {
                let window = Window::new(calendar, (first, last), None).unwrap();
                for has_avx2 in [false, true] {
                    let kernel = OfTable { window: &window, has_avx2 };
                    let mut room = kernel.between();
                    let starts = (first - (1 << 21)..last + (1 << 21)).step_by(ROWS);
                    let mut missing = 0;
                    for start in starts.chain([i32::MIN, i32::MAX - ROWS as i32 + 1]) {
                        let days: [Day; ROWS] = core::array::from_fn(|row| Day::new(start + row as i32));
                        room.months = [1; ROWS];
                        kernel.fills(&days, &mut Block { year: None, month: None, day: None }, &mut room);
                        for (day, &month) in days.iter().zip(&room.months) {
                            if (first..=last).contains(&day.get()) {
                                missing += i32::from(month == 0);
                            } else {
                                assert_eq!(month, 0, "{id} from {first}: {day:?}");
                            }
                        }
                    }
                    assert!(missing <= (last - first) / 200, "{id} from {first}: {missing} missing");
                }
            }
        }
    }

    /// Counts the blocks that it is given.
    struct Counted(Cell<u32>);

    impl Fill for Counted {
        type Between = ();

        fn between(&self) {}

        fn fill(&self, _: &[Day; ROWS], _: &mut Block<'_>, (): &mut ()) {
            self.0.set(self.0.get() + 1);
        }
    }

    /// One or two rows that the table lacks are asked for one by one; a block with more has arithmetic, and so have the
    /// 31 after it, whatever they are.
    #[test]
    fn blocks_are_looked_up_again_after_a_while() {
        let calendar = Registry::global().calendar("gregorian").unwrap();
        let window = Window::new(calendar, STRETCHES[0], None).unwrap();
        for has_avx2 in [false, true] {
            let kernel = Nearby { nearby: OfTable { window: &window, has_avx2 }, all: Counted(Cell::new(0)) };
            let mut between = kernel.between();
            let mut fill = |missing: usize| {
                let mut days: [Day; ROWS] = core::array::from_fn(|row| Day::new(20 * row as i32));
                for (place, day) in days.iter_mut().rev().take(missing).enumerate() {
                    *day = Day::new(2_932_896 + place as i32);
                }
                let before = kernel.all.0.get();
                let (mut year, mut month, mut day) = ([0; ROWS], [Month::M01; ROWS], [0; ROWS]);
                let mut block = Block { year: Some(&mut year), month: Some(&mut month), day: Some(&mut day) };
                kernel.fill(&days, &mut block, &mut between);
                let is_looked_up = kernel.all.0.get() == before;
                if is_looked_up {
                    for (row, &of) in days.iter().enumerate() {
                        let date = calendar.ymd_of(of);
                        assert_eq!((year[row], month[row], day[row]), (date.year, date.month, date.day));
                    }
                }
                is_looked_up
            };
            for missing in 0..=2 {
                assert!(fill(missing), "{missing} missing");
            }
            for _ in 0..3 {
                assert!(!fill(3));
                for _ in 0..31 {
                    assert!(!fill(0));
                }
                assert!(fill(0));
            }
        }
    }
}
