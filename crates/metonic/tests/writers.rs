//! What is written goes to any writer: one without room for all of it says so, and has the beginning.
#![cfg(feature = "std")]

use std::fmt::{self, Display, Write};

use metonic::calendars::{Chinese, Gregorian, Hebrew};
use metonic::counts;
use metonic::cycles::{self, Cycle};
use metonic::recur::Rule;
use metonic::{Calendar, Day, Month, MonthDay, YearMonth, feasts};

/// Room for so many bytes.
struct Room {
    text: String,
    left: usize,
}

impl Write for Room {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.left = self.left.checked_sub(text.len()).ok_or(fmt::Error)?;
        self.text.push_str(text);
        Ok(())
    }
}

/// Whether a writer without room for all gets an error and the beginning.
fn check(whole: &str, write: impl Fn(&mut dyn Write) -> fmt::Result) {
    assert!(!whole.is_empty());
    for left in 0..=whole.len() {
        let mut room = Room { text: String::new(), left };
        assert_eq!(write(&mut room).is_ok(), left == whole.len(), "{whole} in {left}");
        assert!(whole.starts_with(&room.text), "{whole}: {}", room.text);
    }
}

fn check_text(value: &dyn Display) {
    check(&value.to_string(), |room| write!(room, "{value}"));
}

#[test]
fn dates_and_their_parts() {
    let day: Day = "2024-02-24".parse().unwrap();
    let months = [day, Day::MIN].map(|day| YearMonth::of_day(Hebrew, day));
    check_text(&months[0]);
    check_text(&months[1]);
    check_text(&day.in_calendar(Chinese));
    check_text(&day.in_calendar(Hebrew).ymd());
    check_text(&MonthDay::new(Gregorian, Month::M02, 29).unwrap());
    check_text(&MonthDay::new(Hebrew, Month::leap(5).unwrap(), 15).unwrap());
    check_text(&MonthDay::new(Chinese, Month::leap(1).unwrap(), 29).unwrap());
}

#[test]
fn rules_of_recurrence() {
    for rule in [
        "RSCALE=HEBREW;FREQ=YEARLY;COUNT=3;INTERVAL=2;BYMONTH=5,5L;BYYEARDAY=1,-1;BYMONTHDAY=1,2;BYDAY=-1FR,MO;BYSETPOS=1,-1;WKST=SU;SKIP=FORWARD",
        "FREQ=YEARLY;UNTIL=20261127;BYWEEKNO=1,20;BYDAY=MO",
    ] {
        let rule: Rule = rule.parse().unwrap();
        check_text(&rule);
    }
}

#[test]
fn feasts_and_what_they_are_made_of() {
    for (_, feast) in feasts::all() {
        check_text(&feast.rule);
    }
}

#[test]
fn counts_and_cycles() {
    for day in ["2026-11-27".parse().unwrap(), Day::MIN] {
        for count in counts::ALL {
            check(&count.text(day).to_string(), |room| count.write(day, room));
        }
        for cycle in cycles::ALL {
            let Some(place) = cycle.place_of(day) else { continue };
            check_text(&cycle.text(place));
            check_text(&cycle.words(place));
        }
    }
    let weton = cycles::Weton.place_of(Day::EPOCH).unwrap();
    assert_eq!(format!("{:.3}", cycles::Weton.text(weton)).len(), 3, "a width or a precision is kept to");
}

#[test]
fn years_of_any_length() {
    for year in [Gregorian::MIN_YEAR, -1, 0, 9_999, 10_000, Gregorian::MAX_YEAR] {
        let month = YearMonth::new(Gregorian, year, Month::M07).unwrap();
        check_text(&month);
        assert_eq!(month.shape().year, Gregorian.year(year).unwrap().year);
    }
}
