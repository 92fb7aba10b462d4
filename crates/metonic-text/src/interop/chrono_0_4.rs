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
        let offset = moment.offset().fix();
        let zone = Zone::new().with_offset(offset.local_minus_utc());
        // At the ends of chrono's range the local date is one that chrono has not: `naive_local` panics there.
        let utc = moment.naive_utc();
        let local = utc.checked_add_offset(offset);
        local.map_or_else(|| past_the_range(utc, offset), DateTime::from).with_zone(zone)
    }
}

/// The local date and time where they are a day before chrono's first or after its last.
fn past_the_range(utc: chrono::NaiveDateTime, offset: chrono::FixedOffset) -> DateTime<'static> {
    use chrono::Timelike;
    const DAY: i32 = 86_400;
    let time = utc.time();
    let seconds = (time.num_seconds_from_midnight() as i32).saturating_add(offset.local_minus_utc());
    let second = seconds.rem_euclid(DAY);
    // Below a day, each is one that a time has.
    let whole = Time::new((second / 3600) as u8, (second / 60 % 60) as u8, (second % 60) as u8);
    let local = whole.and_then(|whole| whole.with_nanosecond(time.nanosecond().min(999_999_999)));
    let utc = Day::from(utc.date());
    let day = utc.add_days(i64::from(seconds.div_euclid(DAY))).unwrap_or(utc);
    DateTime::new(day, local.unwrap_or(Time::MIDNIGHT))
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

    /// What `naive_local` panics for: chrono's last moment is on 31 December 262142 in UTC, and on 1 January an hour
    /// to the east; its first is on 1 January −262143, and on 31 December an hour to the west.
    #[test]
    fn local_dates_past_chronos_range() {
        let (hour, last) = (3600, Day::from(NaiveDateTime::MAX.date()));
        let moment =
            chrono::DateTime::<FixedOffset>::MAX_UTC.with_timezone(&FixedOffset::east_opt(hour).unwrap());
        let ours = DateTime::from(moment);
        assert_eq!(ours.day(), last.add_days(1).unwrap());
        assert_eq!(ours.time(), Time::new(0, 59, 59).unwrap().with_nanosecond(999_999_999).unwrap());
        let moment =
            chrono::DateTime::<FixedOffset>::MIN_UTC.with_timezone(&FixedOffset::west_opt(hour).unwrap());
        let ours = DateTime::from(moment);
        assert_eq!(ours.day(), Day::from(NaiveDateTime::MIN.date()).add_days(-1).unwrap());
        assert_eq!(ours.time(), Time::new(23, 0, 0).unwrap());
    }

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
