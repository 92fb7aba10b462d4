//! The years of the Myanmar calendar: a table, and beyond it some of its years over and over.
//!
//! The sun begins a year, most often within the month of Tagu. The lunar year that begins with Tagu is
//! cut there: the days before are the end of the year before (late Tagu, late Kason).

use super::rule;
use crate::month::{Month, MonthIndex, MonthShape, YearShape};

/// The table's years.
pub(super) const FIRST: i32 = -1;
const END: i32 = 2_100;
const YEARS: usize = (END - FIRST) as usize;
/// Years after which moon and sun come back to nearly the same days: 192 126 days are 526 years less
/// 0.11 and 6506 months less 0.01. The first of the table and the last begin on one day of the moon as
/// the year that is that much later or earlier.
const CYCLE: i32 = 526;

/// A year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub(super) number: i32,
    first_day: i64,
    days: i64,
    /// The place of its first month, wider than one because of the years at both ends.
    first_month: i64,
    /// Its first day, counted from the first of Tagu: −1 to 42.
    start: i64,
    kind: Kind,
}

/// Years by the length of the lunar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Common,
    /// With a second Waso.
    LittleWatat,
    /// With a second Waso and a thirtieth of Nayon.
    BigWatat,
}

/// The place in a lunar year of a Tabaung before it.
const TABAUNG_BEFORE: i8 = -1;

impl Kind {
    /// Months of the lunar year.
    const fn months(self) -> i8 {
        match self {
            Self::Common => 12,
            Self::LittleWatat | Self::BigWatat => 13,
        }
    }

    /// Days from the first of Tagu to the first of the month at a place: 0 is Tagu, −1 the Tabaung
    /// before; after the last come the next Tagu and Kason.
    const fn starts(self, place: i8) -> i64 {
        let place = place as i64;
        // 29 and 30 days in turn, of which the second Waso is a repetition.
        let (places, more) = match self {
            Self::LittleWatat | Self::BigWatat if place > 3 => (place - 1, 30),
            _ => (place, 0),
        };
        let is_after_nayon = matches!(self, Self::BigWatat) && place > 2;
        (59 * places).div_euclid(2) + more + is_after_nayon as i64
    }

    /// The place of the month that holds a day, counted from the first of Tagu.
    const fn place_of(self, day: i64) -> i8 {
        // Within a day or two of it.
        let mut place = (2 * day).div_euclid(59) as i8 + 1;
        let mut steps = 0;
        while self.starts(place) > day && steps < 4 {
            place -= 1;
            steps += 1;
        }
        place
    }
}

/// A year in the table.
#[derive(Clone, Copy)]
struct Row {
    first_day: i32,
    first_month: i32,
    start: i8,
    kind: Kind,
}

#[allow(clippy::panic, reason = "evaluated when the library is built")]
const fn row(year: i32) -> Row {
    let first_day = rule::first_day(year);
    let (tagu, more) = rule::lunar_year(year);
    let kind = match more {
        0 => Kind::Common,
        30 => Kind::LittleWatat,
        31 => Kind::BigWatat,
        _ => panic!("a year of the table is neither common nor watat"),
    };
    Row { first_day: first_day as i32, first_month: 0, start: (first_day - tagu) as i8, kind }
}

/// The years of the table, and the one after the last.
#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
static TABLE: [Row; YEARS + 1] = {
    let mut rows = [row(FIRST); YEARS + 1];
    let mut at = 1;
    while at <= YEARS {
        let before = rows[at - 1];
        let mut next = row(FIRST + at as i32);
        let start = before.start as i64;
        let end = start + (next.first_day - before.first_day) as i64;
        assert!(before.kind.starts(before.kind.months()) + next.start as i64 == end, "years meet");
        let months = before.kind.place_of(end - 1) - before.kind.place_of(start) + 1;
        next.first_month = before.first_month + months as i32;
        rows[at] = next;
        at += 1;
    }
    assert!(rows[0].start == rows[CYCLE as usize].start, "the first cycle begins as it ends");
    assert!(rows[YEARS].start == rows[YEARS - CYCLE as usize].start, "the last cycle begins as it ends");
    rows
};

/// A year of the table and the row after it. Nothing is asked of any other.
fn row_of(number: i32) -> (Row, Row) {
    let place = usize::try_from(number - FIRST).unwrap_or_default().min(YEARS - 1);
    match TABLE.split_at_checked(place) {
        Some((_, [row, next, ..])) => (*row, *next),
        _ => (TABLE[0], TABLE[0]),
    }
}

/// The year of the table that is repeated in another's place, and how often it is later.
fn repeated(number: i64) -> (i32, i64) {
    let base = if number < i64::from(FIRST) {
        FIRST
    } else if number >= i64::from(END) {
        END - CYCLE
    } else {
        return (number as i32, 0);
    };
    let years = number - i64::from(base);
    (base + years.rem_euclid(CYCLE.into()) as i32, years.div_euclid(CYCLE.into()))
}

/// Days and months of the cycle at one end of the table.
fn cycle(is_before: bool) -> (i64, i64) {
    let base = if is_before { FIRST } else { END - CYCLE };
    let (first, last) = (row_of(base).0, row_of(base + CYCLE - 1).1);
    (
        i64::from(last.first_day) - i64::from(first.first_day),
        i64::from(last.first_month) - i64::from(first.first_month),
    )
}

impl Year {
    pub(super) fn new(number: i32) -> Self {
        let (of_table, cycles) = repeated(number.into());
        let (row, next) = row_of(of_table);
        let (days, months) = cycle(cycles < 0);
        Self {
            number,
            first_day: i64::from(row.first_day) + cycles * days,
            days: i64::from(next.first_day - row.first_day),
            first_month: i64::from(row.first_month) + cycles * months,
            start: row.start.into(),
            kind: row.kind,
        }
    }

    /// The year that holds a day.
    pub(super) fn of_day(day: i64) -> Self {
        let (first, end) = (i64::from(row_of(FIRST).0.first_day), i64::from(row_of(END - 1).1.first_day));
        if (first..end).contains(&day) {
            return Self::new(rule::year_of(day));
        }
        let (days, _) = cycle(day < first);
        let base = if day < first { first } else { end - days };
        let cycles = (day - base).div_euclid(days);
        let of_table = rule::year_of(day - cycles * days);
        Self::new((i64::from(of_table) + cycles * i64::from(CYCLE)) as i32)
    }

    /// The year that holds the month at a place.
    pub(super) fn of_month(index: MonthIndex) -> Self {
        let month = i64::from(index.get());
        let end = i64::from(row_of(END - 1).1.first_month);
        let (_, months) = cycle(month < 0);
        let base = if month < 0 { 0 } else { end - months };
        let cycles = if (0..end).contains(&month) { 0 } else { (month - base).div_euclid(months) };
        let of_table = month - cycles * months;
        let place = TABLE.partition_point(|row| i64::from(row.first_month) <= of_table);
        let number = i64::from(FIRST) + place as i64 - 1 + cycles * i64::from(CYCLE);
        Self::new(number as i32)
    }

    /// Whether it has a second Waso.
    pub(super) const fn is_watat(self) -> bool {
        !matches!(self.kind, Kind::Common)
    }

    /// The places of its first month and of its last, from Tagu.
    const fn places(self) -> (i8, i8) {
        (self.kind.place_of(self.start), self.kind.place_of(self.start + self.days - 1))
    }

    /// The code of the month at a place.
    fn code(self, place: i8) -> Month {
        let months = self.kind.months();
        let (number, is_leap) = match place {
            TABAUNG_BEFORE => (12, true),
            // Late Tagu, late Kason.
            _ if place >= months => (place - months + 1, true),
            3 if self.is_watat() => (4, true),
            _ if place > 3 && self.is_watat() => (place, false),
            _ => (place + 1, false),
        };
        Month::with_leap(number as u8, is_leap).unwrap_or(Month::M01)
    }

    /// The position of the month that holds a day.
    pub(super) const fn ordinal_of(self, day: i64) -> u8 {
        (self.kind.place_of(day - self.first_day + self.start) - self.places().0 + 1) as u8
    }

    /// The month at a position.
    pub(super) fn month(self, ordinal: u8) -> MonthShape {
        let (first, last) = self.places();
        let place = first + ordinal as i8 - 1;
        let begin = if place == first { self.start } else { self.kind.starts(place) };
        let end = if place == last { self.start + self.days } else { self.kind.starts(place + 1) };
        MonthShape {
            first_day: self.first_day + begin - self.start,
            days: (end - begin) as u8,
            year: self.number,
            ordinal,
            month: self.code(place),
        }
    }

    /// The day before the first of a month, whether the year holds that or not.
    pub(super) const fn day_zero(self, ordinal: u8) -> i64 {
        self.first_day - self.start + self.kind.starts(self.places().0 + ordinal as i8 - 1) - 1
    }

    pub(super) fn index(self, ordinal: u8) -> MonthIndex {
        MonthIndex::new((self.first_month + i64::from(ordinal) - 1) as i32)
    }

    /// The position of the month at a place of the calendar.
    pub(super) fn ordinal_at(self, index: MonthIndex) -> u8 {
        (i64::from(index.get()) - self.first_month + 1) as u8
    }

    /// The position of a month.
    pub(super) fn find(self, month: Month) -> Option<u8> {
        let (first, last) = self.places();
        let mut places = first..=last;
        let place = places.position(|place| self.code(place) == month)?;
        Some(place as u8 + 1)
    }

    pub(super) fn shape(self) -> YearShape {
        let (first, last) = self.places();
        YearShape {
            year: self.number,
            first_month: self.index(1),
            months: (last - first + 1) as u8,
            first_day: self.first_day,
            days: self.days as u16,
        }
    }
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;

    use super::*;

    #[test]
    fn rows_are_those_of_the_rule() {
        let mut months = 0;
        for (number, pair) in (FIRST..).zip(TABLE.windows(2)) {
            let [kept, next] = pair else { panic!("two") };
            let made = row(black_box(number));
            assert_eq!((made.first_day, made.start, made.kind), (kept.first_day, kept.start, kept.kind));
            // Months are counted through, and years begin 365 or 366 days apart.
            assert_eq!(kept.first_month, TABLE[0].first_month + months);
            months = next.first_month - TABLE[0].first_month;
            assert!((365..=366).contains(&(next.first_day - kept.first_day)), "{number}");
        }
    }
}
