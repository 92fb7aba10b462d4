//! The registry, as its users see it: who may enter, who is found, who is turned away and why.
#![cfg(feature = "std")]
#![allow(clippy::result_large_err, reason = "a refusal hands the calendar back")]

mod flawed;
mod hostile;
mod names;
mod odd;
mod threads;

use metonic::calendars::Gregorian;
use metonic::registry::{AnyCalendar, Name, Refusal, Refused};
use metonic::{About, Basis, Bounds, Calendar, Date, Day, Error, Month, MonthIndex, MonthShape};

/// The Gregorian calendar with another count of years, under names of its own.
#[derive(Debug)]
struct Shifted {
    id: String,
    aliases: Vec<String>,
    bcp47: Option<String>,
    years: i32,
}

impl Shifted {
    fn new(id: &str, years: i32) -> Self {
        Self { id: id.into(), aliases: Vec::new(), bcp47: None, years }
    }

    fn with_aliases(self, aliases: &[&str]) -> Self {
        Self { aliases: aliases.iter().map(|&alias| alias.into()).collect(), ..self }
    }
}

impl Calendar for Shifted {
    fn about(&self) -> About<'_> {
        let about = About::new(&self.id, Basis::Solar).with_owned_aliases(&self.aliases);
        match &self.bcp47 {
            Some(bcp47) => about.with_bcp47(bcp47),
            None => about,
        }
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        Gregorian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let shape = Gregorian.month(index);
        MonthShape { year: shape.year + self.years, ..shape }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Gregorian.find(year.saturating_sub(self.years), month)
    }

    fn bounds(&self) -> Bounds {
        Gregorian.bounds()
    }
}

/// A date in a calendar, and what the Gregorian calendar says of the day, must be this many years
/// apart.
fn assert_shifted(calendar: AnyCalendar, years: i32) {
    for days in [-719_162, 0, 20_778] {
        let date = Day::new(days).in_calendar(calendar);
        let gregorian = date.in_calendar(Gregorian);
        assert_eq!(
            (date.year(), date.month(), date.day()),
            (gregorian.year() + years, gregorian.month(), gregorian.day())
        );
        assert_eq!(Date::from_ymd(calendar, date.ymd()), Ok(date));
    }
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn refusal<C>(answer: Result<AnyCalendar, Refused<C>>) -> Refusal {
    answer.map_err(|refused| refused.reason).unwrap_err()
}
