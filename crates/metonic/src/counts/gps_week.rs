//! The week of the Global Positioning System and the day in it.

use core::fmt;

use super::{Count, count, parts};
use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::{Error, TextError};

count! {
    /// The GPS week and the day in it.
    ///
    /// # Rules
    /// Weeks from 0, which began on Sunday 1980-01-06, and days from 0, Sunday, to 6: `2394-6`. As a
    /// number, days since 1980-01-06. Days are those of UTC: GPS time, without its leap seconds, is
    /// some seconds ahead. The signal has the week's last ten bits, which began again at 0 with the
    /// weeks 1024 (1999-08-22) and 2048 (2019-04-07); the count here goes on. Weeks before the first
    /// are negative, their days still 0 to 6.
    ///
    /// # Sources
    /// IS-GPS-200, 3.3.4 and 20.3.3.3.1.1.
    pub struct GpsWeek { "gps-week", "GPS Week", &["gps"] }
}

/// R.D. of 1980-01-06.
const ZERO: i64 = 722_820;

impl Count for GpsWeek {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn number_of(&self, day: Day) -> i64 {
        day.rata_die().saturating_sub(ZERO)
    }

    fn day_of(&self, number: i64) -> Result<Day, Error> {
        Day::from_rata_die(number.saturating_add(ZERO))
    }

    fn write(&self, day: Day, out: &mut dyn fmt::Write) -> fmt::Result {
        let number = self.number_of(day);
        write!(out, "{}-{}", number.div_euclid(7), number.rem_euclid(7))
    }

    fn read(&self, text: &str) -> Result<Day, TextError> {
        let [week, day] = parts::read(text, b'-', [i64::MAX, 7], "2394-6")?;
        Ok(self.day_of(week.saturating_mul(7).saturating_add(day))?)
    }
}
