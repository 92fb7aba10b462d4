//! What the lunisolar calendars of East Asia share: years from a table, and beyond its ends the
//! table's first and last years over and over.

use core::ops::RangeInclusive;

use crate::calendar::NameWidth;
use crate::day::Day;
use crate::error::Error;
use crate::month::{Month, MonthIndex, MonthShape, YearShape};
use crate::status::Status;
use crate::tables::{Row, YearTable};

/// Years after which new moons and seasons come back to nearly the same days: 4131 lunations are
/// 121 990.86 days, 334 tropical years 121 990.89.
const CYCLE_YEARS: i32 = 334;

/// A year, within the table or beyond it.
#[derive(Clone, Copy)]
pub(in crate::calendars) struct Year {
    pub(in crate::calendars) number: i32,
    pub(in crate::calendars) row: Row,
    pub(in crate::calendars) first_day: i64,
    /// Wider than a place, because the first year of all begins before the first of them.
    pub(in crate::calendars) first_month: i64,
}

/// A run of years that is repeated: the cycle at one end of a table.
#[derive(Clone, Copy)]
struct Cycle {
    first_year: i32,
    first_day: i64,
    days: i64,
    first_month: i32,
    months: i32,
}

impl Cycle {
    const fn new<const YEARS: usize>(table: &YearTable<YEARS>, first_year: i32) -> Self {
        let (first_day, first_month) = (table.first_day_of(first_year), table.months_before(first_year));
        let end = first_year + CYCLE_YEARS;
        Self {
            first_year,
            first_day,
            days: table.first_day_of(end) - first_day,
            first_month,
            months: table.months_before(end) - first_month,
        }
    }

    /// The cycle that is repeated where a year, day or month is: before the table or after it.
    const fn beyond<const YEARS: usize>(table: &YearTable<YEARS>, is_before: bool) -> Self {
        Self::new(table, if is_before { table.first_year() } else { table.end_year() - CYCLE_YEARS })
    }
}

/// A year of the table, some cycles on.
fn repeated<const YEARS: usize>(
    table: &YearTable<YEARS>,
    year: i32,
    cycle: Cycle,
    cycles: i64,
) -> Option<Year> {
    let (row, first_day) = table.year(year)?;
    Some(Year {
        number: (i64::from(year) + cycles * i64::from(CYCLE_YEARS)) as i32,
        row,
        first_day: first_day + cycles * cycle.days,
        first_month: i64::from(table.months_before(year)) + cycles * i64::from(cycle.months),
    })
}

/// The first year of the table, which what follows falls back to where nothing can be found: that
/// is nowhere, since every day, year and month has its place in a cycle.
fn first<const YEARS: usize>(table: &YearTable<YEARS>) -> Year {
    let (first_year, first_day) = (table.first_year(), table.first_day());
    let row = table.year(first_year).map_or(Row::NONE, |(row, _)| row);
    Year { number: first_year, row, first_day, first_month: 0 }
}

pub(in crate::calendars) fn year_of_day<const YEARS: usize>(table: &YearTable<YEARS>, day: i64) -> Year {
    if let Some((number, row, first_day)) = table.year_of(day) {
        return Year { number, row, first_day, first_month: table.months_before(number).into() };
    }
    let cycle = Cycle::beyond(table, day < table.first_day());
    let cycles = (day - cycle.first_day).div_euclid(cycle.days.max(1));
    let found = table.year_of(day - cycles * cycle.days);
    found.and_then(|(year, _, _)| repeated(table, year, cycle, cycles)).unwrap_or_else(|| first(table))
}

pub(in crate::calendars) fn year<const YEARS: usize>(table: &YearTable<YEARS>, number: i32) -> Year {
    if let Some((row, first_day)) = table.year(number) {
        return Year { number, row, first_day, first_month: table.months_before(number).into() };
    }
    let cycle = Cycle::beyond(table, number < table.first_year());
    let years = i64::from(number) - i64::from(cycle.first_year);
    let cycles = years.div_euclid(CYCLE_YEARS.into());
    let within = years.rem_euclid(CYCLE_YEARS.into()) as i32;
    repeated(table, cycle.first_year + within, cycle, cycles).unwrap_or_else(|| first(table))
}

pub(in crate::calendars) fn year_of_month<const YEARS: usize>(
    table: &YearTable<YEARS>,
    index: MonthIndex,
) -> Year {
    let month = index.get();
    let cycle = if (0..table.months()).contains(&month) {
        return year(table, table.year_of_month(month));
    } else {
        Cycle::beyond(table, month < 0)
    };
    let months = i64::from(month) - i64::from(cycle.first_month);
    let of_cycle = i64::from(cycle.months.max(1));
    let cycles = months.div_euclid(of_cycle);
    let within = cycle.first_month + months.rem_euclid(of_cycle) as i32;
    repeated(table, table.year_of_month(within), cycle, cycles).unwrap_or_else(|| first(table))
}

/// What a table is worth on a day: its authority's years are official, the others in it computed,
/// those beyond it a repetition.
pub(in crate::calendars) fn status<const YEARS: usize>(
    table: &YearTable<YEARS>,
    official: Option<RangeInclusive<i32>>,
    day: Day,
) -> Status {
    let days = i64::from(day.get());
    let Some((number, ..)) = table.year_of(days) else { return Status::Approximate };
    if official.is_some_and(|years| years.contains(&number)) {
        return Status::Official;
    }
    match table.is_uncertain(days) {
        Some(true) => Status::Uncertain,
        _ => Status::Computed,
    }
}

/// The first and the last day of some years of a table.
pub(super) const fn days_of<const YEARS: usize>(
    table: &YearTable<YEARS>,
    years: &RangeInclusive<i32>,
) -> RangeInclusive<Day> {
    let first = table.first_day_of(*years.start());
    let end = table.first_day_of(*years.end() + 1);
    RangeInclusive::new(Day::new(first as i32), Day::new((end - 1) as i32))
}

/// CLDR 48, `en`, calendar `chinese`: wide and abbreviated names, then those of leap months.
const NAMES: [[&str; 4]; 12] = [
    ["First Month", "Mo1", "First Monthbis", "Mo1bis"],
    ["Second Month", "Mo2", "Second Monthbis", "Mo2bis"],
    ["Third Month", "Mo3", "Third Monthbis", "Mo3bis"],
    ["Fourth Month", "Mo4", "Fourth Monthbis", "Mo4bis"],
    ["Fifth Month", "Mo5", "Fifth Monthbis", "Mo5bis"],
    ["Sixth Month", "Mo6", "Sixth Monthbis", "Mo6bis"],
    ["Seventh Month", "Mo7", "Seventh Monthbis", "Mo7bis"],
    ["Eighth Month", "Mo8", "Eighth Monthbis", "Mo8bis"],
    ["Ninth Month", "Mo9", "Ninth Monthbis", "Mo9bis"],
    ["Tenth Month", "Mo10", "Tenth Monthbis", "Mo10bis"],
    ["Eleventh Month", "Mo11", "Eleventh Monthbis", "Mo11bis"],
    ["Twelfth Month", "Mo12", "Twelfth Monthbis", "Mo12bis"],
];

pub(super) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    let [wide, abbreviated, leap_wide, leap_abbreviated] =
        NAMES.get(usize::from(month.number()).checked_sub(1)?)?;
    match (width, month.is_leap()) {
        (NameWidth::Wide, false) => Some(wide),
        (NameWidth::Abbreviated | NameWidth::Short, false) => Some(abbreviated),
        (NameWidth::Wide, true) => Some(leap_wide),
        (NameWidth::Abbreviated | NameWidth::Short, true) => Some(leap_abbreviated),
        (NameWidth::Narrow, _) => crate::calendars::number(month),
    }
}

impl Year {
    /// The position of the month that holds a day of the year.
    pub(super) fn ordinal_of(self, day: i64) -> u8 {
        self.row.ordinal_of(day - self.first_day)
    }

    /// The code of the month at a position. The leap month has the number of the one before it.
    pub(super) fn code(self, ordinal: u8) -> Month {
        let leap = self.row.leap_ordinal();
        let number = if leap != 0 && ordinal >= leap { ordinal - 1 } else { ordinal };
        Month::with_leap(number, ordinal == leap).unwrap_or(Month::clamped(1))
    }

    /// The position of a month.
    pub(super) fn ordinal(self, month: Month) -> Option<u8> {
        let (leap, number) = (self.row.leap_ordinal(), month.number());
        if month.is_leap() {
            (leap != 0 && number + 1 == leap).then_some(leap)
        } else {
            (number <= 12).then_some(number + u8::from(leap != 0 && number >= leap))
        }
    }

    pub(super) fn month(self, ordinal: u8) -> MonthShape {
        MonthShape {
            first_day: self.first_day + self.row.days_before(ordinal),
            days: self.row.length(ordinal),
            year: self.number,
            ordinal,
            month: self.code(ordinal),
        }
    }

    pub(super) fn index(self, ordinal: u8) -> MonthIndex {
        MonthIndex::new((self.first_month + i64::from(ordinal) - 1) as i32)
    }

    pub(super) fn find(self, month: Month) -> Result<MonthIndex, Error> {
        let ordinal = self.ordinal(month).ok_or(Error::Month { month, year: self.number })?;
        Ok(self.index(ordinal))
    }

    pub(super) fn shape(self) -> YearShape {
        YearShape {
            year: self.number,
            first_month: self.index(1),
            months: self.row.months(),
            first_day: self.first_day,
            days: self.row.days() as u16,
        }
    }
}

/// The methods of `Calendar` that follow from a table.
macro_rules! lunisolar_methods {
    ($table:expr, $official:expr) => {
        fn status(&self, day: $crate::Day) -> $crate::Status {
            super::lunisolar::status(&$table, $official, day)
        }

        fn month_of(&self, day: $crate::Day) -> $crate::MonthIndex {
            let year = super::lunisolar::year_of_day(&$table, day.get().into());
            year.index(year.ordinal_of(day.get().into()))
        }

        fn month(&self, index: $crate::MonthIndex) -> $crate::MonthShape {
            let year = super::lunisolar::year_of_month(&$table, index);
            year.month((i64::from(index.get()) - year.first_month) as u8 + 1)
        }

        fn find(&self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            let years = self.years();
            if !years.contains(&year) {
                let (min, max) = (*years.start(), *years.end());
                return Err($crate::Error::Year { value: year.into(), min, max });
            }
            super::lunisolar::year(&$table, year).find(month)
        }

        fn ymd_of(&self, day: $crate::Day) -> $crate::YearMonthDay {
            let days = i64::from(day.get());
            let year = super::lunisolar::year_of_day(&$table, days);
            let ordinal = year.ordinal_of(days);
            let number = days - year.first_day - year.row.days_before(ordinal) + 1;
            $crate::YearMonthDay::new(year.number, year.code(ordinal), number as u8)
        }

        fn month_ordinal(&self, day: $crate::Day) -> u8 {
            super::lunisolar::year_of_day(&$table, day.get().into()).ordinal_of(day.get().into())
        }

        fn year(&self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            let years = self.years();
            if !years.contains(&year) {
                let (min, max) = (*years.start(), *years.end());
                return Err($crate::Error::Year { value: year.into(), min, max });
            }
            Ok(super::lunisolar::year(&$table, year).shape())
        }

        fn is_leap_year(&self, year: i32) -> Result<bool, $crate::Error> {
            Ok(self.year(year)?.months == 13)
        }

        fn bounds(&self) -> $crate::Bounds {
            $crate::Bounds {
                shortest_month: 29,
                longest_month: 30,
                fewest_months: 12,
                most_months: 13,
                shortest_year: 353,
                longest_year: 385,
            }
        }

        fn cyclic_year(&self, year: i32) -> Option<core::num::NonZeroU8> {
            // 4 CE began a cycle, and so did 1984.
            core::num::NonZeroU8::new((i64::from(year) - 4).rem_euclid(60) as u8 + 1)
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            super::lunisolar::month_name(month, width)
        }
    };
}
pub(super) use lunisolar_methods;
