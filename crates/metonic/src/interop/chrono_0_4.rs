//! `chrono::NaiveDate`: every one is a day; days from −262143-01-01 to +262142-12-31 are one.

use chrono::NaiveDate;

use crate::date::Date;
use crate::day::Day;
use crate::error::Error;

/// Days from chrono's day 1 (0001-01-01) to 1970-01-01.
const EPOCH: i32 = 719_163;

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        use chrono::Datelike;
        // chrono's days are within 100 million of its day 1.
        Self::new(date.num_days_from_ce().wrapping_sub(EPOCH))
    }
}

impl TryFrom<Day> for NaiveDate {
    type Error = Error;

    fn try_from(day: Day) -> Result<Self, Error> {
        day.get()
            .checked_add(EPOCH)
            .and_then(Self::from_num_days_from_ce_opt)
            .ok_or(Error::PeerRange { days: day.get() })
    }
}

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Day::from(date).into()
    }
}

impl<C> TryFrom<Date<C>> for NaiveDate {
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
        for (year, month, day) in
            [(1970, 1, 1), (2026, 11, 21), (0, 2, 29), (-262_143, 1, 1), (262_142, 12, 31)]
        {
            let theirs = NaiveDate::from_ymd_opt(year, month.into(), day.into()).unwrap();
            let ours = Date::new(year, month, day).unwrap();
            assert_eq!(Date::from(theirs), ours);
            assert_eq!(NaiveDate::try_from(ours), Ok(theirs));
        }
        for day in [Day::MIN, Day::MAX, Day::from(NaiveDate::MAX).add_days(1).unwrap()] {
            assert_eq!(NaiveDate::try_from(day), Err(Error::PeerRange { days: day.get() }));
        }
    }
}
