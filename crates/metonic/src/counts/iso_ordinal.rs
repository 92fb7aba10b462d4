//! The ordinal date of ISO 8601: a year and the day in it.

use core::fmt;

use super::{Count, count, parts};
use crate::about::AboutSystem;
use crate::calendar::Calendar;
use crate::calendars::Iso8601;
use crate::day::Day;
use crate::error::{Error, TextError};

const FORM: &str = "2026-325";

count! {
    /// The ordinal date of ISO 8601: a year and the day in it.
    ///
    /// # Rules
    /// The year of the ISO 8601 calendar and the day in it, 1 to 365 or 366, in three digits:
    /// `2026-325`. Years outside 0 to 9999 have a sign and at least six digits. As a number, the R.D.
    /// Often called a Julian date, which it is not.
    ///
    /// # Sources
    /// ISO 8601:2004, 4.1.3.
    pub struct IsoOrdinal { "iso-ordinal", "ISO Ordinal Date", &["ordinal-date", "year-day"] }
}

impl Count for IsoOrdinal {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn number_of(&self, day: Day) -> i64 {
        day.rata_die()
    }

    fn day_of(&self, number: i64) -> Result<Day, Error> {
        Day::from_rata_die(number)
    }

    fn write(&self, day: Day, out: &mut dyn fmt::Write) -> fmt::Result {
        crate::text::write_year(out, Iso8601.ymd_of(day).year)?;
        write!(out, "-{:03}", Iso8601.day_of_year(day))
    }

    fn read(&self, text: &str) -> Result<Day, TextError> {
        let [year, ordinal] = parts::read(text, b'-', [i64::MAX, 1_000], FORM)?;
        let years = Iso8601.years();
        let no_year = Error::Year { value: year, min: *years.start(), max: *years.end() };
        let shape = Iso8601.year(i32::try_from(year).map_err(|_| no_year)?)?;
        if ordinal < 1 || ordinal > i64::from(shape.days) {
            return Err(Error::DayOfYear { value: ordinal as u16, max: shape.days }.into());
        }
        Ok(Day::from_days(shape.first_day.saturating_add(ordinal).saturating_sub(1))?)
    }
}
