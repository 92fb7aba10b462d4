//! Serial numbers of Excel's 1900 date system, with the day that never was.

use super::{Count, count};
use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::Error;

count! {
    /// Serial numbers of the 1900 date system: Excel's, with its 29 February 1900.
    ///
    /// # Rules
    /// Days from 1 on 1900-01-01, where 60 is 29 February 1900: Lotus 1-2-3 took the year for a leap
    /// year, and Excel kept that. There was no such day, so that 60 is refused; 59 is 1900-02-28 and
    /// 61 is 1900-03-01. Excel has no number below 0 and shows 0 as 1900-01-00; the count here goes
    /// on, 0 being 1899-12-31.
    ///
    /// # Sources
    /// Microsoft, *Date systems in Excel* and *Excel incorrectly assumes that the year 1900 is a leap
    /// year*; ECMA-376, `SpreadsheetML`, date representation.
    pub struct Excel1900 { "excel-1900", "Excel 1900 Date System", &["excel", "lotus-1-2-3"] }
}

/// The serial number of 29 February 1900.
const NO_DAY: i64 = 60;
/// R.D. of the days that have number 0 counted back from either side of it.
const ZERO_BEFORE: i64 = 693_595;
const ZERO_AFTER: i64 = ZERO_BEFORE - 1;

impl Count for Excel1900 {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn number_of(&self, day: Day) -> i64 {
        let before = day.rata_die().saturating_sub(ZERO_BEFORE);
        if before < NO_DAY { before } else { before.saturating_add(1) }
    }

    fn day_of(&self, number: i64) -> Result<Day, Error> {
        if number == NO_DAY {
            return Err(Error::NoSuchNumber { number });
        }
        let zero = if number < NO_DAY { ZERO_BEFORE } else { ZERO_AFTER };
        Day::from_rata_die(number.saturating_add(zero))
    }
}
