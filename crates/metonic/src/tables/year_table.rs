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

/// A year: for the month at position m + 1, bit m of three groups of bits, which stand for 1, 2 and 4
/// days, make its days beyond 28; above them are the position of the leap month, 0 if there is none,
/// and a bit for each month that may begin on another day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row(u64);

/// Months that a row has room for.
const ROOM: u32 = 13;
const LEAP_SHIFT: u32 = 3 * ROOM;
/// Four bits hold a position of 0 to 13.
const DOUBT_SHIFT: u32 = LEAP_SHIFT + 4;

impl Row {
    /// Of no use but to fill a place.
    pub(crate) const NONE: Self = Self(0);

    /// The row of a text.
    #[allow(clippy::panic, reason = "evaluated when the library is built, where it is an error")]
    const fn new(text: &str) -> Self {
        let (mut bits, mut months, mut rest) = (0_u64, 0_u32, text.as_bytes());
        while let [byte, after @ ..] = rest {
            let beyond_28: u64 = match byte {
                b'8' => 0,
                b'9' => 1,
                b'0' => 2,
                b'1' => 3,
                b'2' => 4,
                b'L' => {
                    bits |= (months as u64 + 1) << LEAP_SHIFT;
                    rest = after;
                    continue;
                }
                b'?' => {
                    bits |= 1 << (DOUBT_SHIFT + months - 1);
                    rest = after;
                    continue;
                }
                _ => panic!("a row has another character than 8, 9, 0, 1, 2, L and ?"),
            };
            bits |= (beyond_28 & 1) << months
                | (beyond_28 >> 1 & 1) << (months + ROOM)
                | (beyond_28 >> 2) << (months + 2 * ROOM);
            months += 1;
            rest = after;
        }
        let row = Self(bits);
        assert!(months == row.months() as u32, "a row has 12 months, or 13 with a leap month");
        row
    }

    /// The position of the leap month, 0 if there is none.
    pub(crate) const fn leap_ordinal(self) -> u8 {
        (self.0 >> LEAP_SHIFT) as u8 & 15
    }

    /// The number of months.
    pub(crate) const fn months(self) -> u8 {
        12 + (self.leap_ordinal() != 0) as u8
    }

    /// Days in the month at a position of 1 to 13.
    pub(crate) const fn length(self, ordinal: u8) -> u8 {
        let at = self.0 >> ordinal.saturating_sub(1);
        28 + (at & 1) as u8 + 2 * (at >> ROOM & 1) as u8 + 4 * (at >> (2 * ROOM) & 1) as u8
    }

    /// Days of the year before the month at a position of 1 to 14.
    pub(crate) const fn days_before(self, ordinal: u8) -> i64 {
        let months = ordinal.saturating_sub(1) as u32;
        let mask = (1 << (months & 31)) - 1;
        let ones = self.0 & mask;
        let twos = self.0 >> ROOM & mask;
        let fours = self.0 >> (2 * ROOM) & mask;
        (28 * months + ones.count_ones() + 2 * twos.count_ones() + 4 * fours.count_ones()) as i64
    }

    /// Whether the month at a position of 1 to 13 may begin on another day.
    pub(crate) const fn is_uncertain(self, ordinal: u8) -> bool {
        self.0 >> (DOUBT_SHIFT + ordinal.saturating_sub(1) as u32) & 1 != 0
    }

    /// Days in the year.
    pub(crate) const fn days(self) -> i64 {
        self.days_before(self.months() + 1)
    }

    /// The position of the month that holds a day of the year, counted from 0.
    pub(crate) const fn ordinal_of(self, day_of_year: i64) -> u8 {
        // Months stray from their mean place by a few days, so that this is the month or one
        // beside it.
        let guess = (day_of_year / 30) as u8 + 1;
        if self.days_before(guess) > day_of_year {
            guess - 1
        } else if guess < self.months() && self.days_before(guess + 1) <= day_of_year {
            guess + 1
        } else {
            guess
        }
    }
}

/// Consecutive years.
#[derive(Debug)]
pub(crate) struct YearTable<const YEARS: usize> {
    first_year: i32,
    rows: [Row; YEARS],
    /// The first day of each year, in days from 1970-01-01.
    first_days: [i32; YEARS],
    /// The months of the table before each year.
    first_months: [i32; YEARS],
    /// The day after the last.
    end: i64,
    /// The months of the table.
    months: i32,
}

impl<const YEARS: usize> YearTable<YEARS> {
    /// The years from `first_year` on, the first day of which is an R.D. number.
    #[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
    pub(crate) const fn new(first_year: i32, rata_die: i64, texts: [&str; YEARS]) -> Self {
        let mut rows = [Row::NONE; YEARS];
        let (mut first_days, mut first_months) = ([0; YEARS], [0; YEARS]);
        let (mut day, mut months, mut at) = (rata_die - 719_163, 0, 0);
        while at < YEARS {
            rows[at] = Row::new(texts[at]);
            first_days[at] = day as i32;
            first_months[at] = months;
            day += rows[at].days();
            months += rows[at].months() as i32;
            at += 1;
        }
        Self { first_year, rows, first_days, first_months, end: day, months }
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
    pub(crate) const fn first_day(&self) -> i64 {
        self.at(0).1
    }

    /// The day after the last.
    pub(crate) const fn end_day(&self) -> i64 {
        self.end
    }

    /// The shortest and the longest that the month at a position is, taken with two lengths that it
    /// has elsewhere.
    pub(crate) const fn month_bounds(&self, ordinal: u8, elsewhere: (u8, u8)) -> (u8, u8) {
        let (mut shortest, mut longest) = elsewhere;
        let mut rows: &[Row] = &self.rows;
        while let [row, rest @ ..] = rows {
            let length = row.length(ordinal);
            if length < shortest {
                shortest = length;
            }
            if length > longest {
                longest = length;
            }
            rows = rest;
        }
        (shortest, longest)
    }

    /// The shortest and the longest year, taken with two lengths that there are elsewhere.
    pub(crate) const fn year_bounds(&self, elsewhere: (u16, u16)) -> (u16, u16) {
        let (mut shortest, mut longest) = elsewhere;
        let mut rows: &[Row] = &self.rows;
        while let [row, rest @ ..] = rows {
            let days = row.days() as u16;
            if days < shortest {
                shortest = days;
            }
            if days > longest {
                longest = days;
            }
            rows = rest;
        }
        (shortest, longest)
    }

    /// Whether a day of the table may be in another month: those of a month that may begin on
    /// another day, and the last of a month before such a one. `None` outside the table.
    pub(crate) const fn is_uncertain(&self, day: i64) -> Option<bool> {
        let Some((number, row, first_day)) = self.year_of(day) else { return None };
        let ordinal = row.ordinal_of(day - first_day);
        let is_last = first_day + row.days_before(ordinal + 1) == day + 1;
        let next_is_uncertain = if ordinal < row.months() {
            row.is_uncertain(ordinal + 1)
        } else {
            match self.year(number + 1) {
                Some((row, _)) => row.is_uncertain(1),
                None => false,
            }
        };
        Some(row.is_uncertain(ordinal) || (is_last && next_is_uncertain))
    }

    /// The first day and the last.
    pub(crate) const fn days(&self) -> RangeInclusive<Day> {
        RangeInclusive::new(Day::new(self.first_day() as i32), Day::new((self.end - 1) as i32))
    }

    /// Year, position of the month and day of the month of a day of the table.
    pub(crate) const fn date_of(&self, day: i64) -> Option<(i32, u8, u8)> {
        let Some((year, row, first_day)) = self.year_of(day) else { return None };
        let day_of_year = day - first_day;
        let ordinal = row.ordinal_of(day_of_year);
        Some((year, ordinal, (day_of_year - row.days_before(ordinal)) as u8 + 1))
    }

    /// A year's row and first day. Places past the last are one after the last, of no months.
    const fn at(&self, place: usize) -> (Row, i64) {
        match (self.rows.split_at_checked(place), self.first_days.split_at_checked(place)) {
            (Some((_, [row, ..])), Some((_, [first_day, ..]))) => (*row, *first_day as i64),
            _ => (Row::NONE, self.end),
        }
    }

    /// A year of the table.
    pub(crate) const fn year(&self, year: i32) -> Option<(Row, i64)> {
        if year < self.first_year || year >= self.end_year() {
            return None;
        }
        Some(self.at((year - self.first_year) as usize))
    }

    /// The year that holds a day of the table.
    pub(crate) const fn year_of(&self, day: i64) -> Option<(i32, Row, i64)> {
        let first = self.first_day();
        if day < first || day >= self.end {
            return None;
        }
        // Years stray from their mean place by less than half a year, so that this is the year or
        // one beside it.
        let days = match (self.end - first) as u64 {
            0 => 1,
            days => days,
        };
        let guess = ((day - first) as u64 * YEARS as u64 / days) as usize;
        let (row, first_day) = self.at(guess);
        let place = if first_day > day {
            guess - 1
        } else if first_day + row.days() <= day {
            guess + 1
        } else {
            return Some((self.first_year + guess as i32, row, first_day));
        };
        let (row, first_day) = self.at(place);
        Some((self.first_year + place as i32, row, first_day))
    }

    /// The number of the table's months.
    pub(crate) const fn months(&self) -> i32 {
        self.months
    }

    /// The months of the table before a year of it, or before the year after its last.
    pub(crate) const fn months_before(&self, year: i32) -> i32 {
        match self.first_months.split_at_checked((year - self.first_year) as usize) {
            Some((_, [months, ..])) => *months,
            _ => self.months,
        }
    }

    /// The first day of a year of the table, or of the year after its last.
    pub(crate) const fn first_day_of(&self, year: i32) -> i64 {
        self.at((year - self.first_year) as usize).1
    }

    /// The year that holds the month at a place of the table, from 0.
    pub(crate) const fn year_of_month(&self, month: i32) -> i32 {
        // As for days.
        let months = if self.months > 0 { self.months as i64 } else { 1 };
        let guess = self.first_year + (month as i64 * YEARS as i64 / months) as i32;
        if self.months_before(guess) > month {
            guess - 1
        } else if self.months_before(guess + 1) <= month {
            guess + 1
        } else {
            guess
        }
    }
}
