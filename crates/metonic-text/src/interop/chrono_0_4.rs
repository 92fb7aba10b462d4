//! `chrono::NaiveTime` and `NaiveDateTime`, and `chrono::DateTime` with its distance from Greenwich.
//!
//! chrono's leap seconds are the last nanosecond of the minute here.

use metonic::{Day, Error};

use crate::date_time::{DateTime, Zone};
use crate::time::Time;

impl From<chrono::NaiveTime> for Time {
    fn from(time: chrono::NaiveTime) -> Self {
        use chrono::Timelike;
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(|number| number as u8);
        Self::of_peer(hour, minute, second, time.nanosecond())
    }
}

impl From<Time> for chrono::NaiveTime {
    fn from(time: Time) -> Self {
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(u32::from);
        // Both have the same ranges: no default is taken.
        Self::from_hms_nano_opt(hour, minute, second, time.nanosecond()).unwrap_or_default()
    }
}

impl From<chrono::NaiveDateTime> for DateTime<'_> {
    fn from(moment: chrono::NaiveDateTime) -> Self {
        DateTime::new(Day::from(moment.date()), moment.time().into())
    }
}

impl<Tz: chrono::TimeZone> From<chrono::DateTime<Tz>> for DateTime<'_> {
    fn from(moment: chrono::DateTime<Tz>) -> Self {
        use chrono::Offset;
        let zone = Zone::new().with_offset(moment.offset().fix().local_minus_utc());
        DateTime::from(moment.naive_local()).with_zone(zone)
    }
}

impl TryFrom<DateTime<'_>> for chrono::NaiveDateTime {
    type Error = Error;

    fn try_from(moment: DateTime<'_>) -> Result<Self, Error> {
        let date = chrono::NaiveDate::try_from(moment.day())?;
        Ok(date.and_time(moment.time().into()))
    }
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

    use super::*;

    #[test]
    fn both_ways_and_at_the_ends() {
        for time in [Time::MIDNIGHT, Time::NOON, Time::MAX] {
            assert_eq!(Time::from(NaiveTime::from(time)), time);
        }
        for theirs in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
            let ours = DateTime::from(theirs);
            assert_eq!(NaiveDateTime::try_from(ours).unwrap(), theirs);
        }
        assert!(NaiveDateTime::try_from(DateTime::new(Day::MAX, Time::MIDNIGHT)).is_err());
        // 2016-12-31 ended with one.
        let leap = NaiveTime::from_hms_nano_opt(23, 59, 59, 1_500_000_000).unwrap();
        assert_eq!(Time::from(leap), Time::MAX);
    }

    #[test]
    fn a_zone_goes_with_its_moment() {
        let civil = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap().and_hms_opt(13, 4, 5).unwrap();
        let zoned = civil.and_local_timezone(FixedOffset::west_opt(10_800).unwrap()).unwrap();
        let moment = DateTime::from(zoned);
        assert_eq!(moment.zone().offset(), Some(-10_800));
        assert_eq!(moment.time(), Time::new(13, 4, 5).unwrap());
    }
}
