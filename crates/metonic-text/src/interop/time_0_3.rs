//! `time::Time` and `PrimitiveDateTime`, and `time::OffsetDateTime` with its distance from Greenwich.

use metonic::{Day, Error};

use crate::date_time::{DateTime, Zone};
use crate::time::Time;

impl From<time::Time> for Time {
    fn from(time: time::Time) -> Self {
        Self::of_peer(time.hour(), time.minute(), time.second(), time.nanosecond())
    }
}

impl From<Time> for time::Time {
    fn from(time: Time) -> Self {
        // Both have the same ranges: midnight is not taken for another.
        Self::from_hms_nano(time.hour(), time.minute(), time.second(), time.nanosecond())
            .unwrap_or(Self::MIDNIGHT)
    }
}

impl From<time::PrimitiveDateTime> for DateTime<'_> {
    fn from(moment: time::PrimitiveDateTime) -> Self {
        DateTime::new(Day::from(moment.date()), moment.time().into())
    }
}

impl From<time::OffsetDateTime> for DateTime<'_> {
    fn from(moment: time::OffsetDateTime) -> Self {
        let zone = Zone::new().with_offset(moment.offset().whole_seconds());
        DateTime::new(Day::from(moment.date()), moment.time().into()).with_zone(zone)
    }
}

impl TryFrom<DateTime<'_>> for time::PrimitiveDateTime {
    type Error = Error;

    fn try_from(moment: DateTime<'_>) -> Result<Self, Error> {
        Ok(Self::new(time::Date::try_from(moment.day())?, moment.time().into()))
    }
}

#[cfg(test)]
mod tests {
    use time::{OffsetDateTime, PrimitiveDateTime, UtcOffset};

    use super::*;

    #[test]
    fn both_ways_and_at_the_ends() {
        for time in [Time::MIDNIGHT, Time::NOON, Time::MAX] {
            assert_eq!(Time::from(time::Time::from(time)), time);
        }
        for theirs in [PrimitiveDateTime::MIN, PrimitiveDateTime::MAX] {
            let ours = DateTime::from(theirs);
            assert_eq!(PrimitiveDateTime::try_from(ours).unwrap(), theirs);
        }
        assert!(PrimitiveDateTime::try_from(DateTime::new(Day::MAX, Time::MIDNIGHT)).is_err());
    }

    #[test]
    fn a_zone_goes_with_its_moment() {
        let offset = UtcOffset::from_whole_seconds(-10_800).unwrap();
        let moment = DateTime::from(OffsetDateTime::UNIX_EPOCH.to_offset(offset));
        assert_eq!(moment.zone().offset(), Some(-10_800));
        assert_eq!(moment.time(), Time::new(21, 0, 0).unwrap());
        assert_eq!(moment.day().get(), -1);
    }
}
