//! Months that end at full moon.

use super::hindu_lunar::HinduLunar;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::Month;

/// The first day of the dark half.
const DARK: u8 = 16;
/// Days from one in the dark half to one that is surely in the next month, and not past its end.
const INTO_THE_NEXT_MONTH: i64 = 20;

impl HinduLunar {
    /// The date with months that end at full moon (pūrṇimānta), as it is written in the north of
    /// India: the dark half has the name of the next month, and its days come before those of the
    /// bright half. Leap months and years are those of the months that end at new moon.
    ///
    /// It is a view, and not a calendar of its own: the year begins with the bright half of Chaitra
    /// and ends with Chaitra's dark half, so that it has Chaitra in two pieces, and where there is
    /// a leap month that stands between the halves of the month of its number.
    ///
    /// SOURCE: E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018),
    /// section 20.4.
    ///
    /// ```
    /// use metonic::calendars::{Gregorian, HinduLunar};
    ///
    /// let day = Gregorian::to_day(2000, 1, 1)?;
    /// let date = HinduLunar::purnimanta(day);
    /// assert_eq!(date.to_string(), "2056-10-25");
    /// assert_eq!(HinduLunar::day_of_purnimanta(date)?, day);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    pub fn purnimanta(day: Day) -> YearMonthDay {
        let date = Self.ymd_of(day);
        if date.day < DARK {
            return date;
        }
        let next = match day.add_days(INTO_THE_NEXT_MONTH) {
            Ok(later) => Self.ymd_of(later).month.number(),
            // Of the last days that there are the month is not known to be followed by another.
            Err(_) => date.month.number() % 12 + 1,
        };
        YearMonthDay { month: Month::with_leap(next, date.month.is_leap()).unwrap_or(date.month), ..date }
    }

    /// The day of a date with months that end at full moon.
    ///
    /// # Errors
    /// Says which of year, month and day there is not. [`Error::Month`] also where the year has the
    /// month but not its dark half.
    pub fn day_of_purnimanta(date: YearMonthDay) -> Result<Day, Error> {
        if date.day < DARK {
            return Self.day_of(date);
        }
        let YearMonthDay { year, month, .. } = date;
        if month.number() > 12 {
            return Err(Error::Month { month, year });
        }
        // The month whose dark half it is: that of its number, if it is a leap month; else the one before, or
        // the one before that, where a month is left out.
        let before = |months: u8| (month.number() + 11 - months) % 12 + 1;
        let mut error = Error::Month { month, year };
        for number in [month.number(), before(1), before(2)] {
            let number = Month::with_leap(number, month.is_leap())?;
            match Self.day_of(YearMonthDay { month: number, ..date }) {
                Ok(day) if Self::purnimanta(day) == date => return Ok(day),
                Err(other @ (Error::Day { .. } | Error::LeapDay { .. })) if number.number() == before(1) => {
                    error = other;
                }
                Err(other @ (Error::Year { .. } | Error::DayRange { .. })) => error = other,
                _ => {}
            }
        }
        Err(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_date_is_read_back() {
        for days in
            (-200_000..200_000).step_by(7).chain(i32::MIN..i32::MIN + 60).chain(i32::MAX - 60..=i32::MAX)
        {
            let day = Day::new(days);
            let date = HinduLunar::purnimanta(day);
            assert_eq!(HinduLunar::day_of_purnimanta(date), Ok(day), "{date}");
        }
    }
}
