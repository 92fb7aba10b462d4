//! `time::Date`: every one is a day; days from −9999-01-01 to 9999-12-31 (farther with that crate's
//! `large-dates`) are one.

use crate::date::Date;
use crate::day::Day;
use crate::error::Error;

/// The Julian day number of 1970-01-01.
const EPOCH: i32 = 2_440_588;

impl From<time::Date> for Day {
    fn from(date: time::Date) -> Self {
        // Within 370 million days of the epoch, with `large-dates` too.
        Self::new(date.to_julian_day().wrapping_sub(EPOCH))
    }
}

impl TryFrom<Day> for time::Date {
    type Error = Error;

    fn try_from(day: Day) -> Result<Self, Error> {
        let out_of_range = Error::PeerRange { days: day.get() };
        let number = day.get().checked_add(EPOCH).ok_or(out_of_range)?;
        Self::from_julian_day(number).map_err(|_| out_of_range)
    }
}

impl From<time::Date> for Date {
    fn from(date: time::Date) -> Self {
        Day::from(date).into()
    }
}

impl<C> TryFrom<Date<C>> for time::Date {
    type Error = Error;

    fn try_from(date: Date<C>) -> Result<Self, Error> {
        Day::from(date).try_into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_and_at_the_ends() {
        for (year, month, day) in [(1970, 1, 1), (2026, 11, 21), (0, 2, 29), (-9999, 1, 1), (9999, 12, 31)] {
            let name = time::Month::try_from(month).unwrap();
            let theirs = time::Date::from_calendar_date(year, name, day).unwrap();
            let ours = Date::new(year, month, day).unwrap();
            assert_eq!(Date::from(theirs), ours);
            assert_eq!(time::Date::try_from(ours), Ok(theirs));
        }
        for day in [Day::MIN, Day::MAX] {
            assert_eq!(time::Date::try_from(day), Err(Error::PeerRange { days: day.get() }));
        }
    }
}
