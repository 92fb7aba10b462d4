//! Other crates' types: conversions, and reading and writing by serde.

use std::fmt;

use metonic::calendars::Persian;
use metonic::{AnyCalendar, Date, Day, Error};
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;
use serde::{Deserialize, Serialize};

use crate::{Outside, calls};

/// An error that says nothing: serde's own makes texts, and its panics would stand among ours.
#[derive(Clone, Copy, Debug)]
pub struct ReadError;

impl fmt::Display for ReadError {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for ReadError {}

impl serde::de::Error for ReadError {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, ReadError> {
    let text: StrDeserializer<'a, ReadError> = text.into_deserializer();
    T::deserialize(text)
}

calls! {
    from_chrono(date: chrono::NaiveDate) -> Day { date.into() }
    date_from_chrono(date: chrono::NaiveDate) -> Date { date.into() }
    to_chrono(day: Day) -> Result<chrono::NaiveDate, Error> { day.try_into() }
    date_to_chrono(date: Date<Outside>) -> Result<chrono::NaiveDate, Error> { date.try_into() }
    from_time(date: time::Date) -> Day { date.into() }
    date_from_time(date: time::Date) -> Date { date.into() }
    to_time(day: Day) -> Result<time::Date, Error> { day.try_into() }
    date_to_time(date: Date<Outside>) -> Result<time::Date, Error> { date.try_into() }
    from_jiff(date: jiff::civil::Date) -> Day { date.into() }
    date_from_jiff(date: jiff::civil::Date) -> Date { date.into() }
    to_jiff(day: Day) -> Result<jiff::civil::Date, Error> { day.try_into() }
    date_to_jiff(date: Date<Outside>) -> Result<jiff::civil::Date, Error> { date.try_into() }
    write_day(day: &Day, f: &mut fmt::Formatter<'_>) -> fmt::Result { day.serialize(f) }
    write_date(date: &Date<Outside>, f: &mut fmt::Formatter<'_>) -> fmt::Result { date.serialize(f) }
    write_calendar(calendar: &AnyCalendar, f: &mut fmt::Formatter<'_>) -> fmt::Result { calendar.serialize(f) }
    read_day(text: &str) -> Result<Day, ReadError> { read(text) }
    read_date(text: &str) -> Result<Date<Outside>, ReadError> { read(text) }
    read_persian(text: &str) -> Result<Date<Persian>, ReadError> { read(text) }
    read_any_date(text: &str) -> Result<Date<AnyCalendar>, ReadError> { read(text) }
    read_calendar(text: &str) -> Result<AnyCalendar, ReadError> { read(text) }
}
