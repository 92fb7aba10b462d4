//! The library's own texts: dates, days, months, spans, places of cycles, numbers of counts.

use std::fmt::Display;
use std::str::FromStr;

use arbitrary::{Result, Unstructured};
use metonic::calendars::{Chinese, Gregorian, RomanDate};
use metonic::{AnyDate, Date, Day, Month, Span, YearMonthDay, counts, cycles};

pub(crate) fn run(bytes: &[u8]) {
    let _ = read(&mut Unstructured::new(bytes));
}

/// What is read is written as text that is read as the same.
fn again<T: FromStr + Display + PartialEq + core::fmt::Debug>(text: &str) {
    if let Ok(read) = text.parse::<T>() {
        let written = read.to_string();
        assert_eq!(written.parse::<T>().ok(), Some(read), "{text} is written {written}");
    }
}

fn read(bytes: &mut Unstructured<'_>) -> Result<()> {
    let day = crate::day(bytes)?;
    let count = *bytes.choose(counts::ALL)?;
    let cycle = *bytes.choose(cycles::ALL)?;
    let mut written = String::new();
    assert!(count.write(day, &mut written).is_ok());
    if count.day_of(count.number_of(day)).is_ok() {
        assert_eq!(count.read(&written), Ok(day), "{}", count.about().id);
    }
    if let Some(place) = cycle.place_of(day) {
        let text = cycle.text(place).to_string();
        assert_eq!(cycle.read(&text).ok(), Some(place), "{} {text}", cycle.about().id);
    }

    let text = crate::rest(bytes);
    again::<Date<Gregorian>>(text);
    again::<Date<Chinese>>(text);
    again::<AnyDate>(text);
    again::<Day>(text);
    again::<Month>(text);
    again::<Span>(text);
    again::<YearMonthDay>(text);
    let _ = text.parse::<RomanDate>();
    let _ = (count.read(text), cycle.read(text), counts::parse_number(text));
    Ok(())
}
