//! `jiff::civil::Time` and `DateTime`, and `jiff::Zoned` with its zone's identifier and distance from
//! Greenwich.

use metonic::{Day, Error};

use crate::date_time::{DateTime, Zone};
use crate::time::Time;

impl From<jiff::civil::Time> for Time {
    fn from(time: jiff::civil::Time) -> Self {
        // jiff's numbers are signed and never below 0.
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(|number| number as u8);
        Self::of_peer(hour, minute, second, time.subsec_nanosecond() as u32)
    }
}

impl From<Time> for jiff::civil::Time {
    fn from(time: Time) -> Self {
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(|number| number as i8);
        // Both have the same ranges: no default is taken.
        Self::new(hour, minute, second, time.nanosecond() as i32).unwrap_or_default()
    }
}

impl From<jiff::civil::DateTime> for DateTime<'_> {
    fn from(moment: jiff::civil::DateTime) -> Self {
        DateTime::new(Day::from(moment.date()), moment.time().into())
    }
}

impl<'z> From<&'z jiff::Zoned> for DateTime<'z> {
    fn from(moment: &'z jiff::Zoned) -> Self {
        let zone = Zone::new().with_offset(moment.offset().seconds());
        let zone = zone.with_id(moment.time_zone().iana_name().unwrap_or_default());
        DateTime::from(moment.datetime()).with_zone(zone)
    }
}

impl TryFrom<DateTime<'_>> for jiff::civil::DateTime {
    type Error = Error;

    fn try_from(moment: DateTime<'_>) -> Result<Self, Error> {
        let date = jiff::civil::Date::try_from(moment.day())?;
        Ok(date.to_datetime(moment.time().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_and_at_the_ends() {
        for time in [Time::MIDNIGHT, Time::NOON, Time::MAX] {
            assert_eq!(Time::from(jiff::civil::Time::from(time)), time);
        }
        for theirs in [jiff::civil::DateTime::MIN, jiff::civil::DateTime::MAX] {
            let ours = DateTime::from(theirs);
            assert_eq!(jiff::civil::DateTime::try_from(ours).unwrap(), theirs);
        }
        let late = DateTime::new(Day::MAX, Time::MIDNIGHT);
        assert!(jiff::civil::DateTime::try_from(late).is_err());
    }

    #[test]
    fn a_zone_goes_with_its_moment() {
        let offset = jiff::tz::Offset::constant(-3);
        let civil = jiff::civil::date(2026, 11, 26).at(13, 4, 5, 60_000_000);
        let zoned = jiff::tz::TimeZone::fixed(offset).to_zoned(civil).unwrap();
        let moment = DateTime::from(&zoned);
        assert_eq!(moment.zone().offset(), Some(-10_800));
        assert_eq!(moment.time(), "13:04:05.06".parse().unwrap());
        assert_eq!(moment.day(), Day::from(civil.date()));
    }
}
