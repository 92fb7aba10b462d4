//! Years as authorities published them, or as astronomy gives them: one row a year.
//!
//! A row is a text of one digit a month, the last digit of its length: `9` for 29 days, `0` for 30,
//! `1` and `2` for 31 and 32 (`8` for 28, where an authority corrected itself).
//! `L` comes before a leap month. `909909L9090000` is a year of thirteen months, the seventh of
//! them leap. Rows are packed and summed up when the library is built; a row that is none does not
//! compile.
//!
//! `?` after a digit says that the month may begin a day earlier or later.
//!
//! The files are written by `cargo xtask generate years`, each with a note of its source.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "days and years within a table, far from the ends of their types"
)]

use core::ops::RangeInclusive;

use crate::day::Day;
use crate::month::Month;

/// The months of a year: for each, in four bits, how many days later than after months of 29 and 30
/// days in turn it begins, and so for the year after; above them the position of the leap month.
///
/// ```text
/// bits 4k..4k+4    start(k) − ⌊59 k / 2⌋ + EARLY, for the month at position k + 1
/// bits 56..60      the position of the leap month, NO_LEAP if there is none
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row(u64);

const LEAP_SHIFT: u32 = 56;
/// A position after every month's.
const NO_LEAP: u8 = 15;
/// Days that a month may begin before its ⌊59 k / 2⌋. Solar months, of 30 or 31 days, take it up to 12
/// days after.
const EARLY: i64 = 3;

impl Row {
    /// Of no use but to fill a place.
    pub(crate) const NONE: Self = Self(0);

    /// The row of a text, and a bit for each month that may begin on another day.
    #[allow(clippy::panic, reason = "evaluated when the library is built, where it is an error")]
    const fn parse(text: &str) -> (Self, u16) {
        let (mut row, mut doubts, mut rest) = (Growing::new(), 0_u16, text.as_bytes());
        while let [byte, after @ ..] = rest {
            match byte {
                b'8' => row = row.month(28),
                b'9' => row = row.month(29),
                b'0' => row = row.month(30),
                b'1' => row = row.month(31),
                b'2' => row = row.month(32),
                b'L' => row.leap = row.months + 1,
                b'?' => doubts |= 1 << (row.months - 1),
                _ => panic!("a row has another character than 8, 9, 0, 1, 2, L and ?"),
            }
            rest = after;
        }
        (row.done(), doubts)
    }

    /// The row of months with these lengths; of thirteen, one is leap.
    pub(crate) const fn of(lengths: &[u8], leap_ordinal: Option<u8>) -> Self {
        let (mut row, mut rest) = (Growing::new(), lengths);
        while let [days, after @ ..] = rest {
            row = row.month(*days);
            rest = after;
        }
        if let Some(leap) = leap_ordinal {
            row.leap = leap;
        }
        row.done()
    }

    /// The position of the leap month; 15 if there is none, which is after every month.
    #[inline]
    pub(crate) const fn leap_ordinal(self) -> u8 {
        (self.0 >> LEAP_SHIFT) as u8
    }

    /// The number of months.
    #[inline]
    pub(crate) const fn months(self) -> u8 {
        12 + (self.leap_ordinal() != NO_LEAP) as u8
    }

    /// Days in the month at a position of 1 to 13.
    #[inline]
    pub(crate) const fn length(self, ordinal: u8) -> u8 {
        (self.days_before(ordinal.wrapping_add(1)) - self.days_before(ordinal)) as u8
    }

    /// Days of the year before the month at a position of 1 to 14.
    #[inline]
    pub(crate) const fn days_before(self, ordinal: u8) -> i64 {
        self.start(ordinal.wrapping_sub(1) as u32) as i64
    }

    /// Days of the year before the month after the first `months`.
    #[inline]
    const fn start(self, months: u32) -> u32 {
        let months = months & 15;
        let beyond = (self.0 >> (4 * months)) as u32 & 15;
        (59 * months / 2 + beyond).wrapping_sub(EARLY as u32)
    }

    /// Days in the year.
    #[inline]
    pub(crate) const fn days(self) -> i64 {
        self.days_before(self.months() + 1)
    }

    /// The position of the month that holds a day of the year, counted from 0.
    #[inline]
    pub(crate) const fn ordinal_of(self, day_of_year: i64) -> u8 {
        self.place_of(day_of_year as u32).0
    }

    /// The position of the month that holds a day of the year, counted from 0, and the day of the
    /// month.
    #[inline]
    pub(crate) const fn place_of(self, day_of_year: u32) -> (u8, u8) {
        // This month or the one before it: `done` has seen to that.
        let guess = day_of_year / 32;
        let months = guess + (self.start(guess + 1) <= day_of_year) as u32;
        (months as u8 + 1, day_of_year.wrapping_sub(self.start(months)) as u8 + 1)
    }
}

/// Codes, where the leap month has the number of the month before it.
impl Row {
    /// The code of the month at a position.
    #[inline]
    pub(crate) const fn code(self, ordinal: u8) -> Month {
        let leap = self.leap_ordinal();
        Month::known(ordinal.wrapping_sub((ordinal >= leap) as u8), ordinal == leap)
    }

    /// The position of a month, if the year has it.
    #[inline]
    pub(crate) const fn ordinal(self, month: Month) -> Option<u8> {
        let (leap, number) = (self.leap_ordinal(), month.number());
        if number > 12 || (month.is_leap() && number + 1 != leap) {
            return None;
        }
        Some(number + (number >= leap || month.is_leap()) as u8)
    }
}

/// A row while months are added to it.
#[derive(Clone, Copy)]
struct Growing {
    bits: u64,
    days: i64,
    months: u8,
    /// The position of the leap month.
    leap: u8,
}

#[allow(clippy::panic, reason = "evaluated when the library is built, where it is an error")]
impl Growing {
    const fn new() -> Self {
        Self { bits: EARLY as u64, days: 0, months: 0, leap: NO_LEAP }
    }

    const fn month(self, days: u8) -> Self {
        let (total, months) = (self.days + days as i64, self.months + 1);
        let beyond = total - 59 * months as i64 / 2 + EARLY;
        assert!(beyond >= 0 && beyond < 16, "a month begins too far from its mean place");
        // A day divided by 32 is its month's place, counted from 0, or one less.
        let place = self.months as i64;
        assert!(self.days >= 32 * (place - 1) && total <= 32 * (place + 1), "a month is too far on");
        Self { bits: self.bits | (beyond as u64) << (4 * months), days: total, months, ..self }
    }

    const fn done(self) -> Row {
        let row = Row(self.bits | (self.leap as u64) << LEAP_SHIFT);
        assert!(self.months == row.months(), "a row has 12 months, or 13 with a leap month");
        row
    }
}

/// A year of a table: sixteen bytes, which are read together.
#[derive(Clone, Copy, Debug)]
struct Entry {
    row: Row,
    /// In days from 1970-01-01.
    first_day: i32,
    /// The months of the table before it.
    first_month: u16,
    /// Its days.
    days: u16,
}

/// Consecutive years.
#[derive(Debug)]
pub(crate) struct YearTable<const YEARS: usize> {
    first_year: i32,
    years: [Entry; YEARS],
    /// For each year, a bit for each of its months that may begin on another day.
    doubts: [u16; YEARS],
    /// The day after the last.
    end: i64,
    /// The months of the table.
    months: i32,
    by_day: Guess,
    by_month: Guess,
}

/// Which year of a table a day or a month is in: its place times `scale`, less `early`, in 2^32ths
/// of a year. It is the year, or the one before.
#[derive(Clone, Copy, Debug)]
struct Guess {
    scale: u64,
    early: u64,
}

impl Guess {
    #[inline]
    const fn year(self, place: u64) -> usize {
        ((place * self.scale).saturating_sub(self.early) >> 32) as usize
    }
}

impl<const YEARS: usize> YearTable<YEARS> {
    /// The years from `first_year` on, the first day of which is an R.D. number.
    #[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
    pub(crate) const fn new(first_year: i32, rata_die: i64, texts: [&str; YEARS]) -> Self {
        let (mut rows, mut doubts, mut at) = ([Row::NONE; YEARS], [0; YEARS], 0);
        while at < YEARS {
            (rows[at], doubts[at]) = Row::parse(texts[at]);
            at += 1;
        }
        Self::of(first_year, rata_die - 719_163, &rows, doubts)
    }

    /// The same from rows, none of them in doubt, and a day from 1970-01-01.
    pub(crate) const fn of_rows(first_year: i32, first_day: i64, rows: &[Row; YEARS]) -> Self {
        Self::of(first_year, first_day, rows, [0; YEARS])
    }

    #[allow(clippy::indexing_slicing, clippy::panic, reason = "evaluated when the library is built")]
    const fn of(first_year: i32, first_day: i64, rows: &[Row; YEARS], doubts: [u16; YEARS]) -> Self {
        let mut years = [Entry { row: Row::NONE, first_day: 0, first_month: 0, days: 0 }; YEARS];
        let (mut day, mut months, mut at) = (first_day, 0, 0);
        while at < YEARS {
            let (row, days) = (rows[at], rows[at].days());
            assert!(months <= u16::MAX as i32, "a table has more months than it can count");
            years[at] = Entry { row, first_day: day as i32, first_month: months as u16, days: days as u16 };
            day += days;
            months += row.months() as i32;
            at += 1;
        }
        let (days, mut by_day, mut by_month) = (day - first_day, (0, 0), (0, 0));
        by_day.0 = ((YEARS as i64) << 32) / days;
        by_month.0 = ((YEARS as i64) << 32) / months as i64;
        at = 0;
        // What the last place of each year is beyond the year.
        while at < YEARS {
            let year = years[at];
            let end = (at as i64 + 1) << 32;
            let last_day = year.first_day as i64 - first_day + year.days as i64 - 1;
            let last_month = year.first_month as i64 + year.row.months() as i64 - 1;
            by_day.1 = later(by_day.1, last_day * by_day.0 - end + 1);
            by_month.1 = later(by_month.1, last_month * by_month.0 - end + 1);
            at += 1;
        }
        at = 1;
        while at < YEARS {
            let year = years[at];
            let before = (at as i64 - 1) << 32;
            assert!(
                (year.first_day as i64 - first_day) * by_day.0 - by_day.1 >= before
                    && year.first_month as i64 * by_month.0 - by_month.1 >= before,
                "a year is more than a year from its mean place"
            );
            at += 1;
        }
        Self {
            first_year,
            years,
            doubts,
            end: day,
            months,
            by_day: Guess { scale: by_day.0 as u64, early: by_day.1 as u64 },
            by_month: Guess { scale: by_month.0 as u64, early: by_month.1 as u64 },
        }
    }

    /// The first year of the table.
    pub(crate) const fn first_year(&self) -> i32 {
        self.first_year
    }

    /// The year after the last.
    pub(crate) const fn end_year(&self) -> i32 {
        self.first_year + YEARS as i32
    }

    /// The first day of the table.
    #[inline]
    pub(crate) const fn first_day(&self) -> i64 {
        match self.years.first() {
            Some(year) => year.first_day as i64,
            None => self.end,
        }
    }

    /// The day after the last.
    #[inline]
    pub(crate) const fn end_day(&self) -> i64 {
        self.end
    }

    /// Year, month and day of the month of any day, of a table of solar years that is longer than a cycle
    /// of so many years and days: the years before it are like its first, those after it like its last.
    pub(crate) const fn date_in_cycles(&self, day: i64, (years, days): (i32, i64)) -> (i32, u8, u8) {
        if let Some(date) = self.date_of(day) {
            return date;
        }
        let cycles = if day < self.first_day() {
            (day - self.first_day()).div_euclid(days)
        } else {
            (day - self.end_day()).div_euclid(days) + 1
        };
        match self.date_of(day - cycles * days) {
            Some((year, month, day)) => (year + cycles as i32 * years, month, day),
            // The table is longer than a cycle.
            None => (0, 1, 1),
        }
    }

    /// The first day of a month of any year, likewise.
    pub(crate) const fn first_day_in_cycles(&self, year: i32, month: u8, (years, days): (i32, i64)) -> i64 {
        let (first, end) = (self.first_year() as i64, self.end_year() as i64);
        let (wide, years) = (year as i64, years as i64);
        let cycles = if wide < first {
            (wide - first).div_euclid(years)
        } else if wide < end {
            0
        } else {
            (wide - end).div_euclid(years) + 1
        };
        match self.year((wide - cycles * years) as i32) {
            Some(year) => year.first_day + cycles * days + year.row.days_before(month),
            None => 0,
        }
    }

    /// The shortest and the longest that the month at a position is, taken with two lengths that it
    /// has elsewhere.
    pub(crate) const fn month_bounds(&self, ordinal: u8, elsewhere: (u8, u8)) -> (u8, u8) {
        let (mut shortest, mut longest) = elsewhere;
        let mut years: &[Entry] = &self.years;
        while let [year, rest @ ..] = years {
            let length = year.row.length(ordinal);
            if length < shortest {
                shortest = length;
            }
            if length > longest {
                longest = length;
            }
            years = rest;
        }
        (shortest, longest)
    }

    /// The shortest and the longest year, taken with two lengths that there are elsewhere.
    pub(crate) const fn year_bounds(&self, elsewhere: (u16, u16)) -> (u16, u16) {
        let (mut shortest, mut longest) = elsewhere;
        let mut years: &[Entry] = &self.years;
        while let [year, rest @ ..] = years {
            if year.days < shortest {
                shortest = year.days;
            }
            if year.days > longest {
                longest = year.days;
            }
            years = rest;
        }
        (shortest, longest)
    }

    /// The first day and the last.
    pub(crate) const fn days(&self) -> RangeInclusive<Day> {
        RangeInclusive::new(Day::new(self.first_day() as i32), Day::new((self.end - 1) as i32))
    }

    /// A year of the table.
    #[inline]
    pub(crate) const fn year(&self, year: i32) -> Option<TableYear> {
        self.at(year.wrapping_sub(self.first_year) as u32 as usize)
    }

    /// The year that holds a day of the table.
    #[inline]
    pub(crate) const fn year_of(&self, day: i64) -> Option<TableYear> {
        if day < self.first_day() || day >= self.end {
            return None;
        }
        let guess = self.by_day.year((day - self.first_day()) as u64);
        match self.entry(guess) {
            Some(year) => self.at(guess + (year.first_day as i64 + year.days as i64 <= day) as usize),
            None => None,
        }
    }

    /// The year that holds the month at a place of the table, from 0.
    #[inline]
    pub(crate) const fn year_of_month(&self, month: i32) -> Option<TableYear> {
        if month < 0 || month >= self.months {
            return None;
        }
        let guess = self.by_month.year(month as u64);
        match self.entry(guess) {
            Some(year) => {
                let end = year.first_month as i32 + year.row.months() as i32;
                self.at(guess + (end <= month) as usize)
            }
            None => None,
        }
    }

    /// Year, position of the month and day of the month of a day of the table.
    #[inline]
    pub(crate) const fn date_of(&self, day: i64) -> Option<(i32, u8, u8)> {
        match self.year_of(day) {
            Some(TableYear { number, row, first_day, .. }) => {
                let (ordinal, day) = row.place_of((day - first_day) as u32);
                Some((number, ordinal, day))
            }
            None => None,
        }
    }

    /// Whether a day of the table may be in another month: those of a month that may begin on
    /// another day, and the last of a month before such a one. `None` outside the table.
    pub(crate) const fn is_uncertain(&self, day: i64) -> Option<bool> {
        let Some(TableYear { number, row, first_day, .. }) = self.year_of(day) else { return None };
        let ordinal = row.ordinal_of(day - first_day);
        let is_last = first_day + row.days_before(ordinal + 1) == day + 1;
        let next_is_uncertain = if ordinal < row.months() {
            self.is_month_uncertain(number, ordinal + 1)
        } else {
            self.is_month_uncertain(number + 1, 1)
        };
        Some(self.is_month_uncertain(number, ordinal) || (is_last && next_is_uncertain))
    }

    /// Whether the month at a position of 1 to 13 of a year may begin on another day.
    const fn is_month_uncertain(&self, year: i32, ordinal: u8) -> bool {
        match self.doubts.split_at_checked(year.wrapping_sub(self.first_year) as u32 as usize) {
            Some((_, [doubts, ..])) => *doubts >> (ordinal.wrapping_sub(1) & 15) & 1 != 0,
            _ => false,
        }
    }

    /// The months of the table before a year of it, or before the year after its last.
    pub(crate) const fn months_before(&self, year: i32) -> i32 {
        match self.year(year) {
            Some(year) => year.first_month,
            None => self.months,
        }
    }

    /// The first day of a year of the table, or of the year after its last.
    pub(crate) const fn first_day_of(&self, year: i32) -> i64 {
        match self.year(year) {
            Some(year) => year.first_day,
            None => self.end,
        }
    }

    #[inline]
    #[allow(clippy::indexing_slicing, reason = "within the bound beside it")]
    const fn entry(&self, place: usize) -> Option<Entry> {
        if place < YEARS { Some(self.years[place]) } else { None }
    }

    #[inline]
    const fn at(&self, place: usize) -> Option<TableYear> {
        let Some(Entry { row, first_day, first_month, days }) = self.entry(place) else { return None };
        Some(TableYear {
            number: self.first_year + place as i32,
            row,
            first_day: first_day as i64,
            first_month: first_month as i32,
            days,
        })
    }
}

/// A year as a table has it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableYear {
    pub(crate) number: i32,
    pub(crate) row: Row,
    /// In days from 1970-01-01.
    pub(crate) first_day: i64,
    /// The months of the table before it.
    pub(crate) first_month: i32,
    /// Its days.
    pub(crate) days: u16,
}

/// The greater of two, and of zero.
const fn later(one: i64, other: i64) -> i64 {
    if other > one { other } else { one }
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;
    use std::panic::catch_unwind;
    use std::vec::Vec;

    use super::*;

    /// Two years of lunar months, one of thirteen, and one of solar months of which the third may begin on
    /// another day.
    const ROWS: [&str; 4] = ["909909L9090000", "090909090909", "990990990990", "112?111090900"];
    const FIRST: i32 = 100;

    /// The first day of each month with its year, its length, and whether it is in doubt, read a letter at a
    /// time.
    fn months() -> Vec<(i64, i32, u8, u8, bool)> {
        let (mut months, mut day) = (Vec::new(), 0);
        for (year, row) in (FIRST..).zip(ROWS) {
            let mut ordinal = 0;
            for letter in row.chars() {
                let days = match letter {
                    'L' => continue,
                    '?' => {
                        months.last_mut().map(|month: &mut (_, _, _, _, bool)| month.4 = true).unwrap();
                        continue;
                    }
                    '9' => 29,
                    other => 30 + other.to_digit(10).unwrap() as u8,
                };
                ordinal += 1;
                months.push((day, year, ordinal, days, false));
                day += i64::from(days);
            }
        }
        months
    }

    #[test]
    fn rows_are_read_as_they_are_written() {
        let table = YearTable::new(black_box(FIRST), black_box(719_163), black_box(ROWS));
        let months = months();
        let end = months.last().map(|&(day, _, _, days, _)| day + i64::from(days)).unwrap();
        assert_eq!((table.first_year(), table.end_year()), (FIRST, FIRST + 4));
        assert_eq!((table.first_day(), table.end_day()), (0, end));
        assert_eq!(table.days(), Day::new(0)..=Day::new(end as i32 - 1));
        for (place, &(first, year, ordinal, days, _)) in months.iter().enumerate() {
            let row = table.year(year).unwrap();
            assert_eq!(row.row.length(ordinal), days);
            assert_eq!(row.first_day + row.row.days_before(ordinal), first);
            assert_eq!(table.year_of_month(place as i32).map(|year| year.number), Some(year));
            assert_eq!(table.months_before(year), place as i32 - i32::from(ordinal) + 1);
            for day in first..first + i64::from(days) {
                assert_eq!(table.date_of(day), Some((year, ordinal, (day - first) as u8 + 1)));
                assert_eq!(table.year_of(day).map(|year| year.number), Some(year));
            }
        }
        for outside in [i64::MIN / 4, -1, end, i64::MAX / 4] {
            assert!(table.year_of(outside).is_none() && table.date_of(outside).is_none());
            assert_eq!(table.is_uncertain(outside), None);
        }
        for year in [i32::MIN, FIRST - 1, FIRST + 4, i32::MAX] {
            assert!(table.year(year).is_none());
            assert_eq!((table.months_before(year), table.first_day_of(year)), (months.len() as i32, end));
        }
        assert!(table.year_of_month(-1).is_none() && table.year_of_month(months.len() as i32).is_none());
        // Of the first months, and of all years; with a length that there is elsewhere.
        assert_eq!(table.month_bounds(1, (30, 30)), (29, 31));
        assert_eq!(table.month_bounds(1, (28, 33)), (28, 33));
        let days =
            |from: i32| months.iter().filter(|month| month.1 == from).map(|month| u16::from(month.3)).sum();
        let lengths: [u16; 4] = [FIRST, FIRST + 1, FIRST + 2, FIRST + 3].map(days);
        let (least, most) = (*lengths.iter().min().unwrap(), *lengths.iter().max().unwrap());
        assert_eq!(table.year_bounds((365, 365)), (least, most));
        assert_eq!(table.year_bounds((1, 999)), (1, 999));
    }

    /// A month in doubt, and the last day of the one before it.
    #[test]
    fn doubts_are_of_a_month_and_of_the_day_before_it() {
        let table = YearTable::new(black_box(FIRST), 719_163, black_box(ROWS));
        let months = months();
        let doubtful = months.iter().position(|month| month.4).unwrap();
        let (first, .., days, _) = months[doubtful];
        for day in 0..table.end_day() {
            let expected = (first - 1..first + i64::from(days)).contains(&day);
            assert_eq!(table.is_uncertain(day), Some(expected), "{day}");
        }
    }

    /// The seventh month of the first year is the second of the number six.
    #[test]
    fn leap_months_have_the_number_of_the_month_before() {
        let (row, doubts) = Row::parse(black_box(ROWS[0]));
        assert_eq!((row.months(), row.leap_ordinal(), doubts), (13, 7, 0));
        let lengths = [29, 30, 29, 29, 30, 29, 29, 30, 29, 30, 30, 30, 30];
        assert_eq!(row.days(), lengths.iter().map(|&days| i64::from(days)).sum::<i64>());
        let same = Row::of(black_box(&lengths), black_box(Some(7)));
        assert_eq!(same.0, row.0);
        let codes: Vec<Month> = (1..=13).map(|ordinal| row.code(ordinal)).collect();
        let expected = [1, 2, 3, 4, 5, 6].map(|number| Month::new(number).unwrap());
        assert_eq!(codes[..6], expected);
        assert_eq!((codes[6], codes[7], codes[12]), (Month::leap(6).unwrap(), Month::M07, Month::M12));
        for (ordinal, &code) in (1..).zip(&codes) {
            assert_eq!(row.ordinal(code), Some(ordinal));
        }
        for absent in [Month::leap(5), Month::leap(7), Month::new(13), Month::leap(12)] {
            assert_eq!(row.ordinal(absent.unwrap()), None);
        }
    }

    /// Years before a table are like its first, those after it like its last.
    #[test]
    fn beyond_the_ends_cycles_are_repeated() {
        // Two of these years are a cycle of 732 days.
        const SOLAR: [&str; 3] = ["112111090900", "112111090901", "112111090900"];
        let table = YearTable::new(black_box(1), black_box(719_163), black_box(SOLAR));
        let cycle = (2, table.first_day_of(3));
        for day in -3 * cycle.1..4 * cycle.1 {
            let (year, month, number) = table.date_in_cycles(day, cycle);
            assert_eq!(table.first_day_in_cycles(year, month, cycle) + i64::from(number) - 1, day);
            assert_eq!(table.date_in_cycles(day + cycle.1, cycle), (year + 2, month, number));
        }
    }

    #[test]
    fn rows_that_are_none_are_refused() {
        for (row, reason) in [
            ("99099099099x", "a row has another character than 8, 9, 0, 1, 2, L and ?"),
            ("90909090909", "a row has 12 months, or 13 with a leap month"),
            ("9090909090909", "a row has 12 months, or 13 with a leap month"),
            ("90909090909L9", "a row has 12 months, or 13 with a leap month"),
            ("222222222222", "a month begins too far from its mean place"),
            ("888888888888", "a month begins too far from its mean place"),
        ] {
            let said = catch_unwind(|| Row::parse(black_box(row))).expect_err(row);
            assert_eq!(said.downcast_ref::<&str>(), Some(&reason), "{row}");
        }
    }
}
