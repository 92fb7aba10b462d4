//! What fills columns: copying, ours, and the peers.

use std::hint::black_box;

use chrono::{Datelike as _, NaiveDate};
use icu_calendar::Date;
use icu_calendar::cal::Gregorian;
use icu_calendar::types::RataDie;
use metonic::{AnyCalendar, Day, Era, Month, Status};
use metonic_columns::{Columns, Level, fields_into_at};

use super::{BLOCK, Parts, Rows};
use crate::sample::RATA_DIE;

/// Something that reads rows of a column of days and writes columns of its own, used again each time.
pub(super) trait Column {
    fn name(&self) -> String;
    /// Of ours, what of the processor it uses.
    fn level(&self) -> Option<Level> {
        None
    }
    fn run(&mut self, rows: Rows);
    /// Reads the days, so that they are in the cache.
    fn touch(&self, rows: Rows) -> i32;
    /// The sums of so many years, months and days that the last run wrote; copying has none.
    fn sums(&self, rows: usize) -> Option<[i64; 3]>;
}

pub(super) fn sum_of(days: &[i32]) -> i32 {
    days.iter().fold(0, |sum, day| sum ^ day)
}

/// The floor: four bytes in and four out, a block at a time as the kernels go.
pub(super) struct Copied<'a> {
    days: &'a [i32],
    out: Vec<i32>,
}

impl<'a> Copied<'a> {
    pub(super) fn new(days: &'a [i32], room: usize) -> Self {
        Self { days, out: vec![0; room] }
    }
}

impl Column for Copied<'_> {
    fn name(&self) -> String {
        "copying the days".to_string()
    }

    fn run(&mut self, rows: Rows) {
        for (out, days) in self.out.chunks_mut(BLOCK).zip(self.days[rows].chunks(BLOCK)) {
            out.copy_from_slice(days);
        }
        black_box(&mut self.out);
    }

    fn touch(&self, rows: Rows) -> i32 {
        sum_of(&self.days[rows])
    }

    fn sums(&self, _: usize) -> Option<[i64; 3]> {
        None
    }
}

/// The floor of as many bytes as ours writes: years of four bytes, months, days, eras and standings of one.
/// The bytes are the years' own, read again from the cache.
pub(super) struct CopiedAsFields<'a> {
    days: &'a [i32],
    bytes: Vec<u8>,
    parts: Parts,
    year: Vec<i32>,
    month: Vec<u8>,
    day: Vec<u8>,
}

impl<'a> CopiedAsFields<'a> {
    pub(super) fn new(days: &'a [i32], room: usize, parts: Parts) -> Self {
        let bytes = vec![1; 2 * BLOCK];
        Self { days, bytes, parts, year: vec![0; room], month: vec![0; room], day: vec![0; room] }
    }
}

impl Column for CopiedAsFields<'_> {
    fn name(&self) -> String {
        "copying as many bytes".to_string()
    }

    fn run(&mut self, rows: Rows) {
        let months_and_days = self.month.chunks_mut(BLOCK).zip(self.day.chunks_mut(BLOCK));
        let blocks = self.year.chunks_mut(BLOCK).zip(months_and_days);
        for ((year, (month, day)), days) in blocks.zip(self.days[rows].chunks(BLOCK)) {
            if self.parts != Parts::Status {
                year.copy_from_slice(days);
            }
            if self.parts != Parts::Year {
                month.copy_from_slice(&self.bytes[..BLOCK]);
            }
            if self.parts == Parts::YearMonthDay {
                day.copy_from_slice(&self.bytes[BLOCK..]);
            }
        }
        black_box((&mut self.year, &mut self.month, &mut self.day));
    }

    fn touch(&self, rows: Rows) -> i32 {
        sum_of(&self.days[rows])
    }

    fn sums(&self, _: usize) -> Option<[i64; 3]> {
        None
    }
}

/// Ours, at one level.
pub(super) struct Ours<'a> {
    level: Level,
    calendar: AnyCalendar,
    days: &'a [Day],
    parts: Parts,
    year: Vec<i32>,
    month: Vec<Month>,
    day: Vec<u8>,
    era: Vec<Option<Era>>,
    status: Vec<Status>,
}

impl<'a> Ours<'a> {
    pub(super) fn new(
        level: Level,
        calendar: AnyCalendar,
        days: &'a [Day],
        room: usize,
        parts: Parts,
    ) -> Self {
        let (year, month, day) = (vec![0; room], vec![Month::M01; room], vec![0; room]);
        let (era, status) = (vec![None; room], vec![Status::Defined; room]);
        Self { level, calendar, days, parts, year, month, day, era, status }
    }
}

impl Column for Ours<'_> {
    fn name(&self) -> String {
        format!("metonic, {}", self.level.name())
    }

    fn level(&self) -> Option<Level> {
        Some(self.level)
    }

    fn run(&mut self, rows: Rows) {
        let mut columns = Columns::default();
        match self.parts {
            Parts::YearMonthDay => {
                columns.year = Some(&mut self.year);
                columns.month = Some(&mut self.month);
                columns.day = Some(&mut self.day);
            }
            Parts::Year => columns.year = Some(&mut self.year),
            Parts::Era => {
                columns.era = Some(&mut self.era);
                columns.era_year = Some(&mut self.year);
            }
            Parts::Status => columns.status = Some(&mut self.status),
        }
        if fields_into_at(self.level, self.calendar, &self.days[rows], &mut columns).is_err() {
            // There is room for as many rows as are asked for; else the sums differ.
            self.year.fill(i32::MIN);
            self.status.fill(Status::Approximate);
        }
        black_box((&mut self.year, &mut self.month, &mut self.day, &mut self.era, &mut self.status));
    }

    fn touch(&self, rows: Rows) -> i32 {
        self.days[rows].iter().fold(0, |sum, day| sum ^ day.get())
    }

    fn sums(&self, rows: usize) -> Option<[i64; 3]> {
        let years = years(&self.year[..rows]);
        Some(match self.parts {
            Parts::YearMonthDay | Parts::Year => {
                let months = self.month[..rows].iter().map(|month| i64::from(month.number())).sum();
                sums(self.parts, years, months, bytes(&self.day[..rows]))
            }
            Parts::Era => {
                let place = |era: &Option<Era>| era.map_or(-1, |era| era.place() as i64);
                [years, self.era[..rows].iter().map(place).sum(), 0]
            }
            Parts::Status => [self.status[..rows].iter().map(|&status| status as i64).sum(), 0, 0],
        })
    }
}

pub(super) fn years(years: &[i32]) -> i64 {
    years.iter().map(|&year| i64::from(year)).sum()
}

fn bytes(values: &[u8]) -> i64 {
    values.iter().map(|&value| i64::from(value)).sum()
}

pub(super) fn sums(parts: Parts, years: i64, months: i64, days: i64) -> [i64; 3] {
    match parts {
        Parts::YearMonthDay => [years, months, days],
        // Of the other parts there are no peers.
        _ => [years, 0, 0],
    }
}

/// The peers for Gregorian columns: arrow's kernel, and loops over libraries of single dates.
pub(super) fn peers(days: &[i32], room: usize, parts: Parts) -> Vec<Box<dyn Column + '_>> {
    let by_chrono = |day: i32| {
        NaiveDate::from_num_days_from_ce_opt(day.saturating_add(RATA_DIE))
            .map_or((0, 0, 0), |date| (date.year(), date.month() as u8, date.day() as u8))
    };
    let by_icu = |day: i32| {
        let date = Date::from_rata_die(RataDie::new(i64::from(day) + i64::from(RATA_DIE)), Gregorian);
        (date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
    };
    vec![
        #[cfg(feature = "arrow")]
        Box::new(super::arrow::Arrow::new(days, parts)),
        Box::new(EachRow::new("datealgo", days, room, parts, datealgo::rd_to_date)),
        Box::new(EachRow::new("chrono", days, room, parts, by_chrono)),
        Box::new(EachRow::new("icu_calendar", days, room, parts, by_icu)),
    ]
}

/// A loop that splits a day at a time. The function is generic, so that the loop has it inside.
struct EachRow<'a, Split> {
    name: &'static str,
    days: &'a [i32],
    parts: Parts,
    split: Split,
    year: Vec<i32>,
    month: Vec<u8>,
    day: Vec<u8>,
}

impl<'a, Split: Fn(i32) -> (i32, u8, u8)> EachRow<'a, Split> {
    fn new(name: &'static str, days: &'a [i32], room: usize, parts: Parts, split: Split) -> Self {
        Self { name, days, parts, split, year: vec![0; room], month: vec![0; room], day: vec![0; room] }
    }
}

impl<Split: Fn(i32) -> (i32, u8, u8)> Column for EachRow<'_, Split> {
    fn name(&self) -> String {
        self.name.to_string()
    }

    fn run(&mut self, rows: Rows) {
        let days = &self.days[rows];
        match self.parts {
            Parts::YearMonthDay => {
                let outs = self.year.iter_mut().zip(self.month.iter_mut().zip(&mut self.day));
                for (&number, (year, (month, day))) in days.iter().zip(outs) {
                    (*year, *month, *day) = (self.split)(number);
                }
            }
            _ => {
                for (&number, year) in days.iter().zip(&mut self.year) {
                    *year = (self.split)(number).0;
                }
            }
        }
        black_box((&mut self.year, &mut self.month, &mut self.day));
    }

    fn touch(&self, rows: Rows) -> i32 {
        sum_of(&self.days[rows])
    }

    fn sums(&self, rows: usize) -> Option<[i64; 3]> {
        let (months, days) = (bytes(&self.month[..rows]), bytes(&self.day[..rows]));
        Some(sums(self.parts, years(&self.year[..rows]), months, days))
    }
}
