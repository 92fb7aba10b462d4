//! `jiff::civil::Date`: every one is a day; days from −9999-01-01 to 9999-12-31 are one.

use crate::calendars::Gregorian;
use crate::date::Date;
use crate::day::Day;
use crate::error::Error;

impl From<jiff::civil::Date> for Day {
    fn from(date: jiff::civil::Date) -> Self {
        // jiff's fields are always a date, and its years always within ours: no default is taken.
        Gregorian::to_day(date.year().into(), date.month() as u8, date.day() as u8).unwrap_or_default()
    }
}

impl TryFrom<Day> for jiff::civil::Date {
    type Error = Error;

    fn try_from(day: Day) -> Result<Self, Error> {
        let out_of_range = Error::PeerRange { days: day.get() };
        let (year, month, number) = Gregorian::from_day(day);
        let year = i16::try_from(year).map_err(|_| out_of_range)?;
        Self::new(year, month as i8, number as i8).map_err(|_| out_of_range)
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Day::from(date).into()
    }
}

impl<C> TryFrom<Date<C>> for jiff::civil::Date {
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
            let theirs = jiff::civil::Date::new(year, month, day).unwrap();
            let ours = Date::new(year.into(), month as u8, day as u8).unwrap();
            assert_eq!(Date::from(theirs), ours);
            assert_eq!(jiff::civil::Date::try_from(ours).unwrap(), theirs);
        }
        for day in [Day::MIN, Day::MAX, Date::new(10_000, 1, 1).unwrap().to_day()] {
            assert_eq!(jiff::civil::Date::try_from(day).unwrap_err(), Error::PeerRange { days: day.get() });
        }
    }
}
