//! Months of a table's years about now, eight bytes each: one multiplication and one comparison
//! find that of a day.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "days and places within a table, far from the ends of their types"
)]

use super::YearTable;
use crate::day::Day;
use crate::fields::YearMonthDay;
use crate::month::Month;

/// A month.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableMonth {
    /// In days from 1970-01-01.
    first_day: i32,
    year: i16,
    code: Month,
    pub(crate) ordinal: u8,
}

/// Consecutive months, one that is none before them and what is left of a power of two after them.
#[derive(Debug)]
pub(crate) struct MonthTable<const ROOM: usize> {
    months: [TableMonth; ROOM],
    /// The first day of the first month.
    first_day: i32,
    days: u32,
    /// The place in the calendar of the month that is none.
    before: i32,
    /// The place in the table of a day's month, or the one before it, is the days before it times
    /// `scale`, plus `offset`, in 2^32ths.
    scale: u64,
    offset: u64,
}

impl<const ROOM: usize> MonthTable<ROOM> {
    /// The months of the years from `first` to before `end`, which the table has; `months_before` is
    /// the place in the calendar of the table's first month.
    #[allow(clippy::indexing_slicing, clippy::panic, reason = "evaluated when the library is built")]
    pub(crate) const fn of<const YEARS: usize>(
        table: &YearTable<YEARS>,
        (first, end): (i32, i32),
        months_before: i32,
    ) -> Self {
        assert!(ROOM.is_power_of_two(), "places are masked");
        let (first_day, end_day) = (table.first_day_of(first), table.first_day_of(end));
        let nothing = TableMonth { first_day: first_day as i32 - 30, year: 0, code: Month::M01, ordinal: 1 };
        let (mut months, mut number, mut place) = ([nothing; ROOM], first, 1);
        while number < end {
            let Some(year) = table.year(number) else { panic!("a year that the table does not have") };
            assert!(number == number as i16 as i32, "a year of more than sixteen bits");
            let mut ordinal = 1;
            while ordinal <= year.row.months() {
                months[place] = TableMonth {
                    first_day: (year.first_day + year.row.days_before(ordinal)) as i32,
                    year: number as i16,
                    code: year.row.code(ordinal),
                    ordinal,
                };
                place += 1;
                ordinal += 1;
            }
            number += 1;
        }
        let end_place = place;
        while place < ROOM {
            months[place].first_day = end_day as i32;
            place += 1;
        }
        let days = (end_day - first_day) as u32;
        let scale = (((end_place - 1) as u64) << 32) / days as u64;
        // The greatest offset with which no day is given a month after its own.
        let (mut offset, mut at) = (i64::MAX, 1);
        while at < end_place {
            let last = months[at + 1].first_day as i64 - 1 - first_day;
            let room = (((at + 1) as i64) << 32) - 1 - last * scale as i64;
            offset = if room < offset { room } else { offset };
            at += 1;
        }
        at = 1;
        while at < end_place {
            let place = ((months[at].first_day as i64 - first_day) * scale as i64 + offset) >> 32;
            assert!(place >= at as i64 - 1, "a month is more than a month from its mean place");
            at += 1;
        }
        assert!(offset >= 0, "the first month is too long");
        let before = months_before + table.months_before(first) - 1;
        let first_day = first_day as i32;
        Self { months, first_day, days, before, scale, offset: offset as u64 }
    }

    /// The month of a day and its place in the table.
    #[inline]
    #[allow(clippy::indexing_slicing, reason = "masked by the power of two that is the length")]
    const fn find(&self, day: Day) -> Option<(usize, TableMonth)> {
        let since = day.get().wrapping_sub(self.first_day) as u32;
        if since >= self.days {
            return None;
        }
        let guess = ((since as u64 * self.scale + self.offset) >> 32) as usize;
        let next = self.months[(guess + 1) & (ROOM - 1)].first_day;
        let place = (guess + (next <= day.get()) as usize) & (ROOM - 1);
        Some((place, self.months[place]))
    }

    /// The month of a day.
    #[inline]
    pub(crate) const fn month_of(&self, day: Day) -> Option<TableMonth> {
        match self.find(day) {
            Some((_, month)) => Some(month),
            None => None,
        }
    }

    /// The place in the calendar of a day's month.
    #[inline]
    pub(crate) const fn index_of(&self, day: Day) -> Option<i32> {
        match self.find(day) {
            Some((place, _)) => Some(self.before + place as i32),
            None => None,
        }
    }
}

impl TableMonth {
    /// The date of a day of it.
    #[inline]
    pub(crate) const fn date(self, day: Day) -> YearMonthDay {
        YearMonthDay::new(self.year as i32, self.code, self.number(day))
    }

    /// Year, position of the month and day of the month of a day of it.
    #[inline]
    pub(crate) const fn parts(self, day: Day) -> (i32, u8, u8) {
        (self.year as i32, self.ordinal, self.number(day))
    }

    #[inline]
    const fn number(self, day: Day) -> u8 {
        day.get().wrapping_sub(self.first_day) as u8 + 1
    }
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;

    use super::*;

    /// The months of a table of years, in every year of it and in some.
    #[test]
    fn months_are_those_of_the_years() {
        let rows = black_box(["090909909090", "990909L9090909", "990909090909", "990909L9090900"]);
        let years = YearTable::new(black_box(5_780), black_box(719_163), rows);
        for range in [(5_780, 5_784), (5_781, 5_783)] {
            let months = MonthTable::<64>::of(&years, black_box(range), black_box(1_000));
            let (first, end) = (years.first_day_of(range.0), years.first_day_of(range.1));
            let mut index = 1_000 + years.months_before(range.0) - 1;
            for day in first..end {
                let (year, ordinal, number) = years.date_of(day).unwrap();
                index += i32::from(number == 1);
                let day = Day::new(day as i32);
                let month = months.month_of(day).unwrap();
                assert_eq!(month.parts(day), (year, ordinal, number));
                let code = years.year(year).unwrap().row.code(ordinal);
                assert_eq!(month.date(day), YearMonthDay::new(year, code, number));
                assert_eq!(months.index_of(day), Some(index));
            }
            for outside in [first - 1, end].map(|day| Day::new(day as i32)) {
                assert!(months.month_of(outside).is_none() && months.index_of(outside).is_none());
            }
        }
    }
}
