//! The lengths of months and years of the calendars that have no shorter way to tell them than to look
//! at all years: what [`Calendar::bounds`], `shortest_days_in_month` and
//! `longest_days_in_month` answer by this table at once.
//!
//! SOURCE: the calendars themselves, every year of 12 000 either side of 1970, which is all of every table
//! and of what repeats it, with 40 years each 60 000 and both ends: a rule's months may change over more
//! than that. Every year of those has months within the row. A row that is wrong is written anew by
//! `cargo test -p metonic --test lengths -- --ignored all_years`, within ten seconds.
//!
//! A row has the ids; then the shortest and the longest month, the fewest and the most months, the
//! shortest and the longest year; then by the month's code (`1-3` for three, `L` for leap months) its
//! shortest and its longest.

#![allow(
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the library is built, where it is an error"
)]

use crate::error::Error;
use crate::month::{Bounds, Month};

#[rustfmt::skip]
const ROWS: &[(&[&str], &str, &str)] = &[
    (&["iso-week"],
        "7 7 52 53 364 371",
        "1-53 7 7"),
    (&["cutover-it", "cutover-es", "cutover-pt", "cutover-pl", "cutover-de-catholic", "cutover-hu"],
        "21 31 12 12 355 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 21 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-it-florence"],
        "7 31 10 13 282 366",
        "1 31 31, 2 28 29, 3 7 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 21 31, 11 30 30, \
         12 31 31, 3L 24 24"),
    (&["cutover-it-pisa"],
        "7 31 12 22 355 647",
        "1 31 31, 2 28 29, 3 7 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 21 31, 11 30 30, \
         12 31 31, 3L 7 24, 4L 30 30, 5L 31 31, 6L 30 30, 7-8L 31 31, 9L 30 30, 10L 31 31, 11L 30 30, \
         12L 31 31"),
    (&["cutover-it-venice"],
        "21 31 10 12 306 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 21 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-fr", "cutover-nl"],
        "21 31 12 12 355 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 21 31"),
    (&["cutover-de-prussia"],
        "22 31 12 12 355 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7 31 31, 8 22 31, 9 29 30, 10 31 31, \
         11 30 30, 12 31 31"),
    (&["cutover-de-protestant", "cutover-dk", "cutover-no"],
        "18 31 12 12 355 366",
        "1 31 31, 2 18 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-at", "cutover-cz", "cutover-ch-catholic"],
        "21 31 12 12 356 366",
        "1 21 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-ch-protestant"],
        "20 31 12 12 354 366",
        "1 20 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-is"],
        "19 31 12 12 355 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 19 \
         30, 12 31 31"),
    (&["cutover-gb"],
        "19 31 12 12 355 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 19 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-gb-old-style", "cutover-gb-scotland"],
        "7 31 10 13 282 366",
        "1 31 31, 2 28 29, 3 7 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 19 30, 10 31 31, 11 30 30, \
         12 31 31, 3L 24 24"),
    (&["cutover-al"],
        "17 31 12 12 353 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 17 \
         30, 12 31 31"),
    (&["cutover-bg"],
        "17 31 12 12 353 366",
        "1 31 31, 2 28 29, 3 31 31, 4 17 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-ru", "cutover-gr"],
        "15 31 12 12 352 366",
        "1 31 31, 2 15 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-ru-old-style"],
        "15 31 12 16 352 488",
        "1 31 31, 2 15 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31, 9L 30 30, 10L 31 31, 11L 30 30, 12L 31 31"),
    (&["cutover-ro"],
        "17 31 12 12 352 366",
        "1 31 31, 2 28 29, 3 31 31, 4 17 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["cutover-rs"],
        "18 31 12 12 352 366",
        "1 18 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["thai-solar"],
        "28 31 9 12 275 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["rumi"],
        "15 31 10 12 306 366",
        "1 31 31, 2 15 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["am-byzantine", "auc", "amazigh"],
        "28 31 12 12 365 366",
        "1 31 31, 2 28 29, 3 31 31, 4 30 30, 5 31 31, 6 30 30, 7-8 31 31, 9 30 30, 10 31 31, 11 30 \
         30, 12 31 31"),
    (&["old-hindu-lunar"],
        "29 30 12 13 354 384",
        "1-12 29 30, 1-12L 29 30"),
    (&["hindu-lunar", "hindu-lunar-saka", "hindu-lunar-gujarati"],
        "29 30 12 13 353 385",
        "1-12 29 30, 1-12L 29 30"),
    (&["astro-hindu-lunar"],
        "29 30 12 13 353 385",
        "1-12 29 30, 1-9L 29 30, 11L 30 30, 12L 29 30"),
    (&["hebrew"],
        "29 30 12 13 353 385",
        "1 30 30, 2-3 29 30, 4 29 29, 5 30 30, 6 29 29, 7 30 30, 8 29 29, 9 30 30, 10 29 29, 11 30 \
         30, 12 29 29, 5L 30 30"),
    (&["chinese", "dangi", "vietnamese"],
        "29 30 12 13 353 385",
        "1-12 29 30, 1-9L 29 30, 10-11L 29 29, 12L 29 30"),
    (&["japanese-lunisolar"],
        "29 30 12 13 353 385",
        "1-12 29 30, 1-9L 29 30, 10-12L 29 29"),
    (&["hanke-henry"],
        "7 31 12 13 364 371",
        "1-2 30 30, 3 31 31, 4-5 30 30, 6 31 31, 7-8 30 30, 9 31 31, 10-11 30 30, 12 31 31, 13 7 7"),
    (&["pax"],
        "7 28 13 14 364 371",
        "1-13 28 28, 12L 7 7"),
    (&["yerm"],
        "29 30 15 17 443 502",
        "1 30 30, 2 29 29, 3 30 30, 4 29 29, 5 30 30, 6 29 29, 7 30 30, 8 29 29, 9 30 30, 10 29 29, \
         11 30 30, 12 29 29, 13 30 30, 14 29 29, 15 30 30, 16 29 29, 17 30 30"),
    (&["fiscal-nrf", "fiscal-454"],
        "28 35 12 12 364 371",
        "1 28 28, 2 35 35, 3-4 28 28, 5 35 35, 6-7 28 28, 8 35 35, 9-10 28 28, 11 35 35, 12 28 35"),
    (&["fiscal-445"],
        "28 42 12 12 364 371",
        "1-2 28 28, 3 35 35, 4-5 28 28, 6 35 35, 7-8 28 28, 9 35 35, 10-11 28 28, 12 35 42"),
    (&["fiscal-544"],
        "28 35 12 12 364 371",
        "1 35 35, 2-3 28 28, 4 35 35, 5-6 28 28, 7 35 35, 8-9 28 28, 10 35 35, 11 28 28, 12 28 35"),
    (&["fiscal-13x4"],
        "28 35 13 13 364 371",
        "1-12 28 28, 13 28 35"),
    (&["fiscal-us"],
        "28 31 12 15 365 458",
        "1 31 31, 2-3 30 31, 4 31 31, 5 28 30, 6 31 31, 7 30 31, 8 28 31, 9-10 30 31, 11 31 31, 12 30 \
         30, 13-14 31 31, 15 30 30"),
    (&["fiscal-uk-tax", "fiscal-in", "fiscal-jp"],
        "28 31 12 12 365 366",
        "1 30 30, 2 31 31, 3 30 30, 4-5 31 31, 6 30 30, 7 31 31, 8 30 30, 9-10 31 31, 11 28 29, 12 31 \
         31"),
    (&["icelandic"],
        "4 30 13 14 364 371",
        "1-12 30 30, 3L 4 4, 4L 7 7"),
    (&["tibetan-phugpa", "tibetan-tsurphu", "tibetan-mongol", "tibetan-bhutan", "tibetan-karana"],
        "29 30 12 13 354 385",
        "1-12 29 30, 1-12L 29 30"),
    (&["myanmar"],
        "1 30 13 14 365 366",
        "1 1 29, 2 17 30, 3 29 30, 4 30 30, 5 29 29, 6 30 30, 7 29 29, 8 30 30, 9 29 29, 10 30 30, 11 \
         29 29, 12 29 30, 1L 1 29, 2L 1 13, 4L 30 30, 12L 1 1"),
    (&["thai-suriyayatra"],
        "29 30 12 13 354 384",
        "1 29 29, 2 30 30, 3 29 29, 4 30 30, 5 29 29, 6 30 30, 7 29 30, 8 30 30, 9 29 29, 10 30 30, \
         11 29 29, 12 30 30, 8L 30 30"),
    (&["dai"],
        "29 30 12 13 354 384",
        "1 30 30, 2 29 29, 3 30 30, 4 29 29, 5 30 30, 6 29 29, 7 30 30, 8 29 30, 9 30 30, 10 29 29, \
         11 30 30, 12 29 29, 9L 30 30"),
    (&["babylonian"],
        "29 31 12 13 353 385",
        "1-2 29 30, 3-6 29 31, 7-12 29 30, 6L 29 31, 12L 29 30"),
    (&["hebrew-observational"],
        "29 31 12 13 353 385",
        "1-2 29 31, 3-8 29 30, 9-12 29 31, 5L 29 30"),
    (&["samaritan"],
        "29 30 12 13 354 385",
        "1-12 29 30, 12L 29 30"),
    (&["tenganan"],
        "26 30 12 13 352 383",
        "1-10 30 30, 11-12 26 30, 4L 27 27"),
    (&["shire"],
        "1 30 15 15 365 366",
        "1-12 30 30, 1L 1 1, 6L 3 4, 12L 1 1"),
];

/// More months than any of them has.
const MOST: usize = 64;

/// What a calendar's row says.
pub(crate) struct Lengths {
    pub(crate) bounds: Bounds,
    /// Of each month its byte, its shortest and its longest.
    months: [(u8, u8, u8); MOST],
    count: usize,
}

impl Lengths {
    /// The shortest and the longest that a month is.
    pub(crate) fn of_month(&self, month: Month) -> Result<(u8, u8), Error> {
        let mut rows = self.months.iter().take(self.count);
        let row = rows.find(|&&(byte, ..)| byte == month.byte()).ok_or(Error::NoSuchMonth { month })?;
        Ok((row.1, row.2))
    }
}

/// The row of a calendar by its id. Only asked for when the library is built: a calendar without a row
/// does not compile.
pub(crate) const fn of(id: &str) -> Lengths {
    let mut row = 0;
    while row < ROWS.len() {
        let (ids, bounds, months) = ROWS[row];
        let mut place = 0;
        while place < ids.len() {
            if is_same(ids[place].as_bytes(), id.as_bytes()) {
                return read(bounds.as_bytes(), months.as_bytes());
            }
            place += 1;
        }
        row += 1;
    }
    panic!("a calendar has no row in the table of lengths");
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

const fn read(bounds: &[u8], text: &[u8]) -> Lengths {
    let (shortest_month, at) = number(bounds, 0);
    let (longest_month, at) = number(bounds, at);
    let (fewest_months, at) = number(bounds, at);
    let (most_months, at) = number(bounds, at);
    let (shortest_year, at) = number(bounds, at);
    let (longest_year, _) = number(bounds, at);
    let (mut months, mut count, mut at) = ([(0, 0, 0); MOST], 0, 0);
    while at < text.len() {
        let (mut first, mut next) = number(text, at);
        let mut last = first;
        if text[next] == b'-' {
            (last, next) = number(text, next + 1);
        }
        let is_leap = text[next] == b'L';
        let (shortest, next) = number(text, next + is_leap as usize);
        let (longest, next) = number(text, next);
        while first <= last {
            let Ok(month) = Month::with_leap(first as u8, is_leap) else { break };
            months[count] = (month.byte(), shortest as u8, longest as u8);
            (count, first) = (count + 1, first + 1);
        }
        at = next + 1;
    }
    let bounds = Bounds {
        shortest_month: shortest_month as u8,
        longest_month: longest_month as u8,
        fewest_months: fewest_months as u8,
        most_months: most_months as u8,
        shortest_year,
        longest_year,
    };
    Lengths { bounds, months, count }
}

/// A number after spaces, and where it ends.
const fn number(text: &[u8], mut at: usize) -> (u16, usize) {
    while text[at] == b' ' {
        at += 1;
    }
    let mut number = 0;
    while at < text.len() && text[at].is_ascii_digit() {
        number = number * 10 + (text[at] - b'0') as u16;
        at += 1;
    }
    (number, at)
}

/// The methods of `Calendar` that a calendar with a row has by it: the lengths of months, and with
/// `bounds` all three.
macro_rules! tabled_lengths {
    () => {
        fn shortest_days_in_month(&self, month: $crate::Month) -> Result<u8, $crate::Error> {
            let lengths = const { &$crate::tables::lengths::of(Self::ABOUT.id) };
            lengths.of_month(month).map(|(shortest, _)| shortest)
        }

        fn longest_days_in_month(&self, month: $crate::Month) -> Result<u8, $crate::Error> {
            let lengths = const { &$crate::tables::lengths::of(Self::ABOUT.id) };
            lengths.of_month(month).map(|(_, longest)| longest)
        }
    };
    (bounds) => {
        $crate::tables::lengths::tabled_lengths!();

        fn bounds(&self) -> $crate::Bounds {
            const { &$crate::tables::lengths::of(Self::ABOUT.id) }.bounds
        }
    };
}
pub(crate) use tabled_lengths;

#[cfg(test)]
mod tests {
    use core::hint::black_box;
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn a_row_is_read_as_it_is_written() {
        let lengths = read(black_box(b"1 30 13 14 365 366"), black_box(b"1-3 29 30, 12 1 13, 4L 30 30"));
        let Bounds { shortest_month, longest_month, fewest_months, most_months, shortest_year, longest_year } =
            lengths.bounds;
        assert_eq!((shortest_month, longest_month, fewest_months, most_months), (1, 30, 13, 14));
        assert_eq!((shortest_year, longest_year), (365, 366));
        for number in 1..=3 {
            assert_eq!(lengths.of_month(Month::new(number).unwrap()), Ok((29, 30)));
        }
        assert_eq!(lengths.of_month(Month::M12), Ok((1, 13)));
        assert_eq!(lengths.of_month(Month::leap(4).unwrap()), Ok((30, 30)));
        for month in [Month::new(4), Month::leap(1), Month::new(13)].map(Result::unwrap) {
            assert_eq!(lengths.of_month(month), Err(Error::NoSuchMonth { month }));
        }
    }

    #[test]
    fn a_calendar_without_a_row_is_an_error() {
        assert_eq!(of(black_box("hebrew-observational")).of_month(Month::M03), Ok((29, 30)));
        let said = catch_unwind(|| of(black_box("hebrew-observed")).count).unwrap_err();
        assert_eq!(said.downcast_ref::<&str>(), Some(&"a calendar has no row in the table of lengths"));
    }
}
