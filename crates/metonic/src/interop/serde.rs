//! Dates as RFC 9557 text, calendars by id; never by number, which another process need not share.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::Calendar;
use crate::date::Date;
use crate::day::Day;
use crate::registry::{AnyCalendar, Registry};

/// Reads a value from its text.
struct Text<T>(PhantomData<T>, &'static str);

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.1)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// The ISO 8601 date.
impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(PhantomData, "an ISO 8601 date"))
    }
}

/// RFC 9557: the ISO 8601 date, then the calendar unless it is the Gregorian.
impl<C: Calendar> Serialize for Date<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, C: Calendar> Deserialize<'de> for Date<C>
where
    Self: FromStr<Err: fmt::Display>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(PhantomData, "an RFC 9557 date"))
    }
}

/// The id.
impl Serialize for AnyCalendar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// By any of its names, from [`Registry::global`].
impl<'de> Deserialize<'de> for AnyCalendar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = AnyCalendar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a calendar")
            }

            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<AnyCalendar, E> {
                Registry::global().calendar(name).map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Persian;
    use crate::date::AnyDate;
    use std::string::ToString;

    #[test]
    fn calendars_are_written_by_name() {
        let date = Date::new(2026, 11, 21).unwrap();
        let persian = date.in_calendar(AnyCalendar::from(Persian));
        let text = serde_json::to_string(&persian).unwrap();
        assert_eq!(text, "\"2026-11-21[u-ca=persian]\"");
        let read: AnyDate = serde_json::from_str(&text).unwrap();
        assert_eq!((read, *read.calendar()), (persian, *persian.calendar()));
        assert_eq!(serde_json::from_str::<Date<Persian>>(&text).unwrap(), persian);
        assert_eq!(serde_json::to_string(persian.calendar()).unwrap(), "\"persian\"");
        assert_eq!(serde_json::from_str::<AnyCalendar>("\"Jalali\"").unwrap(), *persian.calendar());
        assert_eq!(serde_json::from_str::<Day>("\"2026-11-21\"").unwrap(), date.to_day());
    }

    #[test]
    fn unknown_names_and_numbers_are_errors() {
        let error = serde_json::from_str::<AnyDate>("\"2026-11-21[u-ca=martian]\"").unwrap_err();
        assert!(error.to_string().contains("no calendar, count or cycle is called 'martian'"), "{error}");
        assert!(serde_json::from_str::<AnyCalendar>("10").is_err());
        assert!(serde_json::from_str::<AnyCalendar>("\"\"").is_err());
        assert!(serde_json::from_str::<AnyDate>("20778").is_err());
        assert!(serde_json::from_str::<Date<Persian>>("\"2026-11-21[u-ca=hebrew]\"").is_err());
    }
}
