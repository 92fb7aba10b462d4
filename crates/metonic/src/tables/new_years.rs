//! Solar years that begin by an event in the sky: a digit a year.
//!
//! A row is a text of one digit a year, the last digit of its length: `5` for 365 days, `6` for
//! 366. `?` after a digit says that the year may begin a day earlier or later. Rows are packed and
//! summed up when the library is built; a row that is none does not compile.
//!
//! Beyond its ends a table goes on with 31 leap years in 128, which is a mean year of 365.242 19
//! days, so that every day has a year.
//!
//! The files are written by `cargo xtask generate years`, each with a note of its source.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "days and years of every i32 day, and those of a table, in i64"
)]

use crate::day::Day;
use crate::status::Status;

/// Years of the cycle that goes on beyond a table.
const CYCLE_YEARS: i64 = 128;
/// Days of that cycle, which has 31 leap years.
const CYCLE_DAYS: i64 = 128 * 365 + 31;
/// Where in the cycle a table's ends are: half of a day, for want of a better reason, so that the
/// next leap year is neither the next nor four years away.
const PHASE: i64 = CYCLE_YEARS / 2;

/// Consecutive years.
#[derive(Debug)]
pub(crate) struct NewYears<const YEARS: usize> {
    first_year: i64,
    /// The first day, in days from 1970-01-01.
    first_day: i64,
    /// For each year, twice the days of the table before it, and 1 more if its beginning is in doubt.
    years: [u32; YEARS],
    /// All its days.
    days: u32,
    /// The year of a day, or the one before it, is the days before it times this, in 2^32ths.
    scale: u64,
}

/// A year, within a table or beyond it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewYear {
    pub(crate) year: i32,
    /// In days from 1970-01-01.
    pub(crate) first_day: i64,
}

impl<const YEARS: usize> NewYears<YEARS> {
    /// The years from `first_year` on, the first day of which is an R.D. number.
    #[allow(
        clippy::panic,
        clippy::indexing_slicing,
        reason = "evaluated when the library is built, where it is an error"
    )]
    pub(crate) const fn new(first_year: i32, rata_die: i64, rows: &[&str]) -> Self {
        let mut years = [0; YEARS];
        let (mut place, mut days, mut row) = (0, 0, 0);
        while row < rows.len() {
            let mut rest = rows[row].as_bytes();
            while let [byte, after @ ..] = rest {
                match byte {
                    b'5' | b'6' => {
                        years[place] = 2 * days;
                        days += 365 + (*byte - b'5') as u32;
                        place += 1;
                    }
                    b'?' => years[place - 1] |= 1,
                    _ => panic!("a row has another character than 5, 6 and ?"),
                }
                rest = after;
            }
            row += 1;
        }
        assert!(place == YEARS, "the rows are not the years of the table");
        // The greatest with which no day is given a year after its own.
        let (mut scale, mut at) = (u64::MAX, 0);
        while at < YEARS {
            let end = if at + 1 < YEARS { years[at + 1] / 2 } else { days };
            let most = (((at as u64 + 1) << 32) - 1) / (end as u64 - 1);
            scale = if most < scale { most } else { scale };
            at += 1;
        }
        at = 0;
        while at < YEARS {
            let guess = ((years[at] / 2) as u64 * scale) >> 32;
            assert!(guess + 1 >= at as u64, "a year is more than a year from its mean place");
            at += 1;
        }
        Self { first_year: first_year as i64, first_day: rata_die - 719_163, years, days, scale }
    }

    /// The day after the last of the table.
    #[inline]
    const fn end(&self) -> i64 {
        self.first_day + self.days as i64
    }

    /// The entry of a year of the table.
    #[inline]
    #[allow(clippy::indexing_slicing, reason = "within the bound beside it")]
    const fn entry(&self, place: usize) -> Option<u32> {
        if place < YEARS { Some(self.years[place]) } else { None }
    }

    /// The first day of the year at a place of the table, and whether it is in doubt. Places past
    /// the last are the one after it.
    #[inline]
    const fn at(&self, place: usize) -> (i64, bool) {
        match self.entry(place) {
            Some(entry) => (self.first_day + (entry / 2) as i64, entry % 2 == 1),
            None => (self.end(), false),
        }
    }

    /// The first day of any year.
    #[inline]
    pub(crate) const fn first_day_of(&self, year: i32) -> i64 {
        let place = year as i64 - self.first_year;
        if place < 0 {
            self.first_day + (CYCLE_DAYS * place + PHASE).div_euclid(CYCLE_YEARS)
        } else if place < YEARS as i64 {
            self.at(place as usize).0
        } else {
            self.end() + (CYCLE_DAYS * (place - YEARS as i64) + PHASE).div_euclid(CYCLE_YEARS)
        }
    }

    /// Days in any year.
    #[inline]
    pub(crate) const fn days_in(&self, year: i32) -> i64 {
        // Saturates only for a year without a day.
        self.first_day_of(year.saturating_add(1)) - self.first_day_of(year)
    }

    /// The year that holds a day.
    #[inline]
    pub(crate) const fn year_of(&self, day: i64) -> NewYear {
        let since = day - self.first_day;
        if since >= 0 && since < self.days as i64 {
            let guess = ((since as u64 * self.scale) >> 32) as usize;
            // A sum in place of a choice, which would be a branch that no day foretells.
            let next_has_begun = match self.entry(guess + 1) {
                Some(next) => next / 2 <= since as u32,
                None => false,
            };
            let place = guess + next_has_begun as usize;
            return NewYear { year: (self.first_year + place as i64) as i32, first_day: self.at(place).0 };
        }
        self.beyond_table(day)
    }

    /// The same for a day that is not in the table.
    const fn beyond_table(&self, day: i64) -> NewYear {
        if day < self.first_day {
            Self::beyond(self.first_day, self.first_year, day - self.first_day)
        } else {
            Self::beyond(self.end(), self.first_year + YEARS as i64, day - self.end())
        }
    }

    /// The year that holds the day `days` days after the first day of another, beyond the table.
    const fn beyond(first_day: i64, year: i64, days: i64) -> NewYear {
        let years = (CYCLE_YEARS * days + CYCLE_YEARS - 1 - PHASE).div_euclid(CYCLE_DAYS);
        let year_begins = (CYCLE_DAYS * years + PHASE).div_euclid(CYCLE_YEARS);
        NewYear { year: (year + years) as i32, first_day: first_day + year_begins }
    }

    /// What a table of astronomy is worth on a day. With the beginning of a year some days before
    /// it are in doubt: the last of the year before, and with it the months that are counted back
    /// from there.
    pub(crate) fn status(&self, day: Day, days_before: i64) -> Status {
        let day = i64::from(day.get());
        if day < self.first_day || day >= self.end() {
            return Status::Approximate;
        }
        let place = i64::from(self.year_of(day).year) - self.first_year;
        let (_, is_in_doubt) = self.at(place as usize);
        let (next, is_next_in_doubt) = self.at(place as usize + 1);
        if is_in_doubt || (is_next_in_doubt && day >= next - days_before) {
            Status::Uncertain
        } else {
            Status::Computed
        }
    }
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;
    use std::panic::catch_unwind;

    use super::*;

    /// Years 10 to 17, the first of them from R.D. 719 163 on.
    static TABLE: NewYears<8> = NewYears::new(10, 719_163, &["55565?", "556"]);

    #[test]
    fn years_are_those_of_the_rows() {
        let now = NewYears::new(black_box(10), black_box(719_163), black_box(&["55565?", "556"]));
        let firsts = [0, 365, 730, 1_095, 1_461, 1_826, 2_191, 2_556, 2_922];
        for table in [&TABLE, &now] {
            for (year, first_day) in (10..).zip(firsts) {
                assert_eq!(table.first_day_of(year), first_day, "{year}");
                assert_eq!(table.year_of(first_day).year, year);
                assert_eq!(table.year_of(first_day - 1).year, year - 1);
            }
        }
    }

    #[test]
    fn rows_that_are_none_are_refused() {
        for (row, reason) in [
            ("557", "a row has another character than 5, 6 and ?"),
            ("55", "the rows are not the years of the table"),
        ] {
            let said = catch_unwind(|| NewYears::<3>::new(1, 719_163, black_box(&[row]))).expect_err(row);
            assert_eq!(said.downcast_ref::<&str>(), Some(&reason), "{row}");
        }
    }

    #[test]
    fn a_year_in_doubt_and_the_days_before_it_are_uncertain() {
        let status = |day| TABLE.status(Day::new(day), 2);
        assert_eq!(status(1_458), Status::Computed);
        for day in [1_459, 1_460, 1_461, 1_825] {
            assert_eq!(status(day), Status::Uncertain, "{day}");
        }
        assert_eq!(status(1_826), Status::Computed);
        assert_eq!((status(-1), status(2_922)), (Status::Approximate, Status::Approximate));
    }

    #[test]
    fn beyond_the_rows_days_and_years_are_one_to_one() {
        for range in [-300_000..300_000, i32::MIN..i32::MIN + 1_000, i32::MAX - 1_000..i32::MAX] {
            for day in range.map(i64::from) {
                let NewYear { year, first_day } = TABLE.year_of(day);
                assert_eq!(TABLE.first_day_of(year), first_day);
                let days = TABLE.days_in(year);
                assert!(days == 365 || days == 366, "{year}: {days}");
                assert!((first_day..first_day + days).contains(&day));
            }
        }
    }
}
