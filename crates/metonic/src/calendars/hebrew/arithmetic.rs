//! The years of the Hebrew calendar: the arithmetic, and a table of it for the years about now.

use crate::calendars::lunisolar_years::Year;
use crate::month::MonthIndex;
use crate::tables::{MonthTable, Row, YearTable};

/// The first day of year 1, in days from 1970-01-01: R.D. −1 373 427, a Monday.
pub(super) const EPOCH: i64 = -1_373_427 - 719_163;
/// Parts (ḥalaqim) of an hour, and of a day.
pub(super) const HOUR: u64 = 1_080;
pub(super) const DAY: u64 = 24 * HOUR;
/// A mean lunation, in parts beyond 29 days: 12 hours and 793 parts.
pub(super) const MONTH_PARTS: u64 = 12 * HOUR + 793;
/// The molad of Tishri of year 1 as parts of its day, 5 hours and 204, with the [`SIX_HOURS`].
const FIRST_MOLAD_PARTS: u64 = 5 * HOUR + 204 + SIX_HOURS;
/// Added to every molad, which makes those at noon (18 hours) or after fall on the next day.
const SIX_HOURS: u64 = 6 * HOUR;
/// Years after which molad, cycle of 19 years and week come together again, and their days.
const CYCLE_YEARS: i64 = 689_472;
const CYCLE_DAYS: i64 = 251_827_457;
/// Cycles that make every `i32` day positive, with years to spare.
const CYCLES: i64 = 9;

/// The years of the table: 1239 to 3239.
const FIRST_TABLED: i32 = 5_000;
const TABLED: usize = 2_000;

#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
static TABLE: YearTable<TABLED> = {
    let (mut rows, mut at) = ([Row::NONE; TABLED], 0);
    while at < TABLED {
        let number = FIRST_TABLED as i64 + at as i64;
        rows[at] = row(number, new_year(number + 1) - new_year(number));
        at += 1;
    }
    YearTable::of_rows(FIRST_TABLED, new_year(FIRST_TABLED as i64), &rows)
};

/// The months before the table's.
const MONTHS_BEFORE_TABLE: i64 = months_before(FIRST_TABLED as i64);

/// The months of 1849 to 2179, one by one: as many years as 4096 hold.
pub(super) static MONTHS: MonthTable<4096> =
    MonthTable::of(&TABLE, (5_610, 5_940), MONTHS_BEFORE_TABLE as i32);

/// Within which months [`year_of_month`] answers with the month's own year: more than hold a day.
const FARTHEST: i64 = 72_800_000;

#[inline]
pub(super) const fn year_of_day(day: i64) -> Year {
    match TABLE.year_of(day) {
        Some(year) => Year::of(year, MONTHS_BEFORE_TABLE),
        None => year_of_day_beyond(day),
    }
}

/// Year `number`, by its first day and that of the next.
const fn between(number: i64, first_day: i64, next: i64) -> Year {
    let row = row(number, next - first_day);
    Year { number: number as i32, row, first_day, first_month: months_before(number) }
}

/// The year of a day by arithmetic alone.
const fn year_of_day_beyond(day: i64) -> Year {
    let days = (day - EPOCH + CYCLES * CYCLE_DAYS) as u64;
    // A mean year is 35 975 351 / 98 496 days. A year begins less than a month from its mean
    // beginning, so that this is the year or the one after it.
    let guess = (98_496 * (days + 32) / 35_975_351) as i64 + 1 - CYCLES * CYCLE_YEARS;
    let first_day = new_year(guess);
    let is_guess = first_day <= day;
    let other = new_year(if is_guess { guess + 1 } else { guess - 1 });
    if is_guess { between(guess, first_day, other) } else { between(guess - 1, other, first_day) }
}

#[inline]
pub(super) const fn year(number: i32) -> Year {
    match TABLE.year(number) {
        Some(year) => Year::of(year, MONTHS_BEFORE_TABLE),
        None => year_beyond(number as i64),
    }
}

const fn year_beyond(number: i64) -> Year {
    between(number, new_year(number), new_year(number + 1))
}

#[inline]
pub(super) const fn year_of_month(index: MonthIndex) -> Year {
    let months = index.get() as i64;
    // A place that holds no day gets the year of one at the ends.
    let months = if months < -FARTHEST {
        -FARTHEST
    } else if months > FARTHEST {
        FARTHEST
    } else {
        months
    };
    year((19 * months + 252).div_euclid(235) as i32)
}

/// Months from the epoch to the first month of a year.
const fn months_before(year: i64) -> i64 {
    (235 * year - 234).div_euclid(19)
}

/// Days from 1970-01-01 to the first day of a year that is less than nine cycles before the first.
const fn new_year(year: i64) -> i64 {
    let nineteenths = (235 * (year + CYCLES * CYCLE_YEARS) - 234) as u64;
    let (months, place) = (nineteenths / 19, nineteenths % 19);
    let parts = FIRST_MOLAD_PARTS + MONTH_PARTS * months;
    let (day, time) = (29 * months + parts / DAY, parts % DAY);
    // From Sunday, 0. A year begins on none of Sunday, Wednesday and Friday: then a day later.
    let weekday = (day + 1) % 7;
    let barred = 3 * weekday % 7 < 3;
    // The molad of a common year on Tuesday at 9 hours 204 parts or after would make it of 356
    // days: two days later, Wednesday being barred.
    let too_long = (weekday == 2) & (place < 12) & (time >= 9 * HOUR + 204 + SIX_HOURS);
    // That after a leap year on Monday at 15 hours 589 parts or after would make the leap year of
    // 382: a day later.
    let too_short = (weekday == 1) & (place < 7) & (time >= 15 * HOUR + 589 + SIX_HOURS);
    let later = barred as u64 + 2 * too_long as u64 + too_short as u64;
    (day + later) as i64 + EPOCH - CYCLES * CYCLE_DAYS
}

/// The months of a year of so many days.
#[allow(clippy::indexing_slicing, reason = "a place of 0 to 7")]
const fn row(number: i64, days: i64) -> Row {
    let is_leap = (235 * number - 234).rem_euclid(19) >= 12;
    // 353, 354 or 355 days, or 30 more.
    let kind = (days - 353 - 30 * is_leap as i64) as usize & 3;
    ROWS[kind + 4 * is_leap as usize]
}

/// The years that there are: deficient, regular and complete; common, and leap from the fifth on.
#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
const ROWS: [Row; 8] = {
    let (mut rows, mut at) = ([Row::NONE; 8], 0);
    while at < 8 {
        let (heshvan, kislev) = match at % 4 {
            0 => (29, 29),
            1 => (29, 30),
            _ => (30, 30),
        };
        rows[at] = if at < 4 {
            Row::of(&[30, heshvan, kislev, 29, 30, 29, 30, 29, 30, 29, 30, 29], None)
        } else {
            Row::of(&[30, heshvan, kislev, 29, 30, 30, 29, 30, 29, 30, 29, 30, 29], Some(ADAR_I))
        };
        at += 1;
    }
    rows
};

/// The position of Adar I.
const ADAR_I: u8 = 6;

#[cfg(test)]
mod tests {
    use super::*;

    /// Days from 1970-01-01 to the first day of a year, told by the lengths of the years alone:
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., (8.20) to (8.22).
    fn by_lengths(year: i64) -> i64 {
        let elapsed = |year: i64| {
            let months = (235 * year - 234).div_euclid(19);
            let day = 29 * months + (12_084 + 13_753 * months).div_euclid(25_920);
            if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
        };
        let (before, this, next) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
        let later = if next - this == 356 { 2 } else { i64::from(this - before == 382) };
        EPOCH + this + later
    }

    #[test]
    fn new_years_are_those_told_by_the_lengths_of_years() {
        // A whole cycle, and both ends of the range.
        for year in (-100..CYCLE_YEARS + 100).chain(-5_880_000..-5_870_000).chain(5_880_000..5_890_000) {
            assert_eq!(new_year(year), by_lengths(year), "{year}");
        }
    }

    #[test]
    fn tabled_years_are_those_of_the_arithmetic() {
        for number in FIRST_TABLED..FIRST_TABLED + TABLED as i32 {
            let (tabled, computed) = (year(number), year_beyond(number.into()));
            assert_eq!(
                (tabled.first_day, tabled.first_month, tabled.shape()),
                (computed.first_day, computed.first_month, computed.shape())
            );
        }
    }
}
