//! What the lunisolar calendars of East Asia share: years from a table, and beyond its ends the
//! table's first and last years over and over.

use core::ops::RangeInclusive;

use crate::calendar::NameWidth;
use crate::calendars::lunisolar_years::Year;
use crate::day::Day;
use crate::month::{Month, MonthIndex};
use crate::status::Status;
use crate::tables::{Row, TableYear, YearTable};

/// Years after which new moons and seasons come back to nearly the same days: 4131 lunations are
/// 121 990.86 days, 334 tropical years 121 990.89.
const CYCLE_YEARS: i32 = 334;
/// The years, to before the second, whose months are tabled one by one: as many as 4096 hold.
pub(super) const YEARS_ABOUT_NOW: (i32, i32) = (1850, 2180);

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
            days: at_least_1(table.first_day_of(end) - first_day),
            first_month,
            months: at_least_1((table.months_before(end) - first_month) as i64) as i32,
        }
    }

    /// The cycle that is repeated where a year, day or month is: before the table or after it.
    const fn beyond<const YEARS: usize>(table: &YearTable<YEARS>, is_before: bool) -> Self {
        Self::new(table, if is_before { table.first_year() } else { table.end_year() - CYCLE_YEARS })
    }

    /// A year of it, some cycles on.
    const fn repeated(self, year: Option<TableYear>, cycles: i64) -> Year {
        // Every day, year and month has its place in a cycle: the other arm is not reached.
        let Some(TableYear { number, row, first_day, first_month, .. }) = year else {
            let (number, first_day) = (self.first_year, self.first_day);
            return Year { number, row: Row::NONE, first_day, first_month: self.first_month as i64 };
        };
        Year {
            number: (number as i64 + cycles * CYCLE_YEARS as i64) as i32,
            row,
            first_day: first_day + cycles * self.days,
            first_month: first_month as i64 + cycles * self.months as i64,
        }
    }
}

/// What a division by it asks for; the cycles of every table are longer.
const fn at_least_1(number: i64) -> i64 {
    if number < 1 { 1 } else { number }
}

#[inline]
pub(in crate::calendars) const fn year_of_day<const YEARS: usize>(
    table: &YearTable<YEARS>,
    day: i64,
) -> Year {
    match table.year_of(day) {
        Some(year) => Year::of(year, 0),
        None => year_of_day_beyond(table, day),
    }
}

#[cold]
const fn year_of_day_beyond<const YEARS: usize>(table: &YearTable<YEARS>, day: i64) -> Year {
    let cycle = Cycle::beyond(table, day < table.first_day());
    let cycles = (day - cycle.first_day).div_euclid(cycle.days);
    cycle.repeated(table.year_of(day - cycles * cycle.days), cycles)
}

#[inline]
pub(in crate::calendars) const fn year<const YEARS: usize>(table: &YearTable<YEARS>, number: i32) -> Year {
    match table.year(number) {
        Some(year) => Year::of(year, 0),
        None => year_beyond(table, number),
    }
}

#[cold]
const fn year_beyond<const YEARS: usize>(table: &YearTable<YEARS>, number: i32) -> Year {
    let cycle = Cycle::beyond(table, number < table.first_year());
    let years = number as i64 - cycle.first_year as i64;
    let cycles = years.div_euclid(CYCLE_YEARS as i64);
    let within = years.rem_euclid(CYCLE_YEARS as i64) as i32;
    cycle.repeated(table.year(cycle.first_year + within), cycles)
}

#[inline]
pub(in crate::calendars) const fn year_of_month<const YEARS: usize>(
    table: &YearTable<YEARS>,
    index: MonthIndex,
) -> Year {
    match table.year_of_month(index.get()) {
        Some(year) => Year::of(year, 0),
        None => year_of_month_beyond(table, index.get()),
    }
}

#[cold]
const fn year_of_month_beyond<const YEARS: usize>(table: &YearTable<YEARS>, month: i32) -> Year {
    let cycle = Cycle::beyond(table, month < 0);
    let months = month as i64 - cycle.first_month as i64;
    let cycles = months.div_euclid(cycle.months as i64);
    let within = cycle.first_month + months.rem_euclid(cycle.months as i64) as i32;
    cycle.repeated(table.year_of_month(within), cycles)
}

/// The first and the last year that hold a day.
pub(super) const fn years<const YEARS: usize>(table: &YearTable<YEARS>) -> (i32, i32) {
    let first = year_of_day(table, Day::MIN.get() as i64).number;
    (first, year_of_day(table, Day::MAX.get() as i64).number)
}

/// What a table is worth on a day: its authority's years are official, the others in it computed,
/// those beyond it a repetition.
pub(in crate::calendars) fn status<const YEARS: usize>(
    table: &YearTable<YEARS>,
    official: Option<RangeInclusive<i32>>,
    day: Day,
) -> Status {
    let days = i64::from(day.get());
    let Some(year) = table.year_of(days) else { return Status::Approximate };
    if official.is_some_and(|years| years.contains(&year.number)) {
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
    let [wide, abbreviated, leap_wide, leap_abbreviated] = NAMES.get(month.place())?;
    match (width, month.is_leap()) {
        (NameWidth::Wide, false) => Some(wide),
        (NameWidth::Abbreviated | NameWidth::Short, false) => Some(abbreviated),
        (NameWidth::Wide, true) => Some(leap_wide),
        (NameWidth::Abbreviated | NameWidth::Short, true) => Some(leap_abbreviated),
        (NameWidth::Narrow, _) => crate::calendars::number(month, 12),
    }
}

/// The inherent functions of a calendar that follow from its table.
macro_rules! east_asian {
    ($Calendar:ident, $table:expr) => {
        lunisolar_years_inherent!($Calendar);

        static MONTHS: $crate::tables::MonthTable<4096> =
            $crate::tables::MonthTable::of(&$table, super::lunisolar::YEARS_ABOUT_NOW, 0);

        impl $Calendar {
            #[inline]
            const fn months() -> &'static $crate::tables::MonthTable<4096> {
                &MONTHS
            }

            /// The first and the last year with a day between `Day::MIN` and `Day::MAX`.
            const YEARS: (i32, i32) = super::lunisolar::years(&$table);

            const fn year_of_day(day: i64) -> $crate::calendars::lunisolar_years::Year {
                super::lunisolar::year_of_day(&$table, day)
            }

            #[inline]
            const fn year_of_month(index: $crate::MonthIndex) -> $crate::calendars::lunisolar_years::Year {
                super::lunisolar::year_of_month(&$table, index)
            }

            #[inline]
            const fn known_year(number: i32) -> $crate::calendars::lunisolar_years::Year {
                super::lunisolar::year(&$table, number)
            }
        }
    };
}
pub(super) use east_asian;

/// The methods of `Calendar` that follow from a table.
macro_rules! east_asian_methods {
    ($table:expr, $official:expr) => {
        lunisolar_years_methods!();

        fn status(&self, day: $crate::Day) -> $crate::Status {
            super::lunisolar::status(&$table, $official, day)
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
pub(super) use east_asian_methods;
