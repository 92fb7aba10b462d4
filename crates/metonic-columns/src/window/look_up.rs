//! What is looked up in a window.

use core::cmp::Ordering;
use core::hint::select_unpredictable;

use metonic::{Month, MonthIndex};

use super::{CODES, LEAP, MonthRow, Row, Window};

impl Window {
    /// Where the row of a month of a year is kept.
    #[inline]
    pub(super) fn code(&self, year: i32, month: Month) -> Option<usize> {
        let byte = month.byte();
        if byte & 0x40 != 0 {
            return None;
        }
        // Of a year far before the first it is past the end of every table.
        let years = year.wrapping_sub(self.first_year) as u32 as usize;
        Some(years.checked_mul(CODES)? | usize::from(byte & 0x3f | byte >> 1 & 0x40))
    }

    pub(super) fn last_year(&self) -> i32 {
        self.first_year.saturating_add(self.years.len() as i32).saturating_sub(2)
    }

    pub(super) fn has_years(&self, first: i32, last: i32) -> bool {
        self.first_year <= first && last <= self.last_year()
    }

    /// A month.
    #[inline]
    pub(crate) fn month(&self, row: Row) -> Option<&MonthRow> {
        // The last row is no month.
        self.months.get(row).filter(|month| month.days > 0)
    }

    /// The row of the month that holds a day.
    #[inline]
    pub(crate) fn row_of_day(&self, day: i32) -> Option<Row> {
        if day < self.first_day {
            return None;
        }
        let block = day.wrapping_sub(self.first_day) as u32 / 16;
        let mut row = usize::from(*self.blocks.get(block as usize)?);
        let next = self.months.get(row.wrapping_add(1))?.first_day;
        // At random either is as likely: nothing to predict.
        row = select_unpredictable(next <= day, row.wrapping_add(1), row);
        // Months of fewer than sixteen days, and the window's end within a block.
        while self.months.get(row.wrapping_add(1))?.first_day <= day {
            row = row.wrapping_add(1);
        }
        Some(row)
    }

    /// The row of a month of a year.
    #[inline]
    pub(crate) fn row_of_month(&self, year: i32, month: Month) -> Option<Row> {
        usize::from(*self.codes.get(self.code(year, month)?)?).checked_sub(1)
    }

    /// The row of the month at a position of a year, from 1.
    #[inline]
    pub(crate) fn row_of_ordinal(&self, year: i32, ordinal: u8) -> Option<Row> {
        let (first, end) = self.rows_of_year(year)?;
        let row = first.checked_add(usize::from(ordinal).checked_sub(1)?)?;
        (row < end).then_some(row)
    }

    /// The row of a year's first month, and the one after its last.
    #[inline]
    pub(crate) fn rows_of_year(&self, year: i32) -> Option<(Row, Row)> {
        let place = year.wrapping_sub(self.first_year) as u32 as usize;
        let first = usize::from(*self.years.get(place)?);
        Some((first, usize::from(*self.years.get(place.checked_add(1)?)?)))
    }

    /// The place of a month in the calendar's row of months.
    #[inline]
    pub(crate) fn index(&self, row: Row) -> MonthIndex {
        MonthIndex::new(self.first_index.wrapping_add(row as i32))
    }

    /// The number of a day in its month, [`LEAP`] of a repeated one.
    #[inline]
    pub(crate) fn number(&self, row: Row, day: i32) -> Option<u8> {
        if self.numbers.is_empty() {
            return Some(day.wrapping_sub(self.month(row)?.first_day).wrapping_add(1) as u8);
        }
        self.numbers.get(day.wrapping_sub(self.first_day) as u32 as usize).copied()
    }

    /// The number that [`day`](Self::day) looks for.
    #[inline]
    pub(crate) fn key(number: u8, is_leap: bool) -> u8 {
        // 0 is none that a day has.
        let number = if number < LEAP { number } else { 0 };
        if is_leap { number | LEAP } else { number }
    }

    /// The day of a month with a number, as [`key`](Self::key) has it.
    #[inline]
    pub(crate) fn day(&self, row: Row, number: u8) -> Option<i32> {
        let month = self.month(row)?;
        if self.numbers.is_empty() {
            let into = number.wrapping_sub(1);
            return (into < month.days).then(|| month.first_day.wrapping_add(into.into()));
        }
        self.day_among(month, number)
    }

    /// The same where numbers are left out or repeated: it is near where it would be without.
    fn day_among(&self, month: &MonthRow, number: u8) -> Option<i32> {
        let first = month.first_day.wrapping_sub(self.first_day) as u32 as usize;
        let into = usize::from((number & !LEAP).wrapping_sub(1));
        let from = into.saturating_sub(3);
        let days = self.numbers.get(first..first.checked_add(month.days.into())?)?;
        let near = days.get(from.min(days.len())..into.saturating_add(3).min(days.len()))?;
        let place = near.iter().position(|&found| found == number)?;
        Some(month.first_day.wrapping_add(from as i32).wrapping_add(place as i32))
    }

    /// The day that stands for a number that a month has not: the last with a number that is not after it,
    /// or else the month's first. Nothing if the numbers do not follow each other.
    pub(crate) fn day_instead(&self, row: Row, number: u8) -> Option<i32> {
        let month = self.month(row)?;
        if self.numbers.is_empty() {
            let is_past = number > month.days;
            return is_past.then(|| month.first_day.wrapping_add(month.days.into()).wrapping_sub(1));
        }
        let first = month.first_day.wrapping_sub(self.first_day) as u32 as usize;
        let days = self.numbers.get(first..first.checked_add(month.days.into())?)?;
        if !days.is_sorted_by(|&a, &b| Self::in_order(a, b) == Ordering::Less) {
            return None;
        }
        let before = days.partition_point(|&found| Self::in_order(found, number) != Ordering::Greater);
        Some(month.first_day.wrapping_add(before.saturating_sub(1) as i32))
    }

    /// How numbers of days stand to each other: the repeated one comes second.
    #[inline]
    pub(crate) fn in_order(number: u8, other: u8) -> Ordering {
        number.rotate_left(1).cmp(&other.rotate_left(1))
    }
}
