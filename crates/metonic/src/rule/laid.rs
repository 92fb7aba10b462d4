//! The answers of a calendar whose years are laid out.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "years and month indexes that the layout gives are within 2^33, days within 2^48"
)]

use std::vec::Vec;

use super::parts::{MonthRule, WeekRestart, WeekRule};
use super::pattern::{MonthOfYear, Pattern, Year};
use crate::calendar::{NameWidth, english_weekday};
use crate::day::Day;
use crate::fields::YearMonthDay;
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};
use crate::weekday::Weekday;

#[derive(Clone, Debug)]
pub(super) struct Laid {
    pub(super) pattern: Pattern,
    pub(super) months: Vec<MonthRule>,
    /// The code of each.
    pub(super) codes: Vec<Month>,
    pub(super) week: Option<WeekRule>,
    /// The day from which weeks are counted.
    pub(super) epoch: i64,
    /// Whether years are leap years by their length, as those of a table are.
    pub(super) is_table: bool,
}

/// A month found.
struct Found<'p> {
    year: Year<'p>,
    /// From 0.
    place: usize,
    month: &'p MonthOfYear,
}

impl Found<'_> {
    fn first_day(&self) -> i64 {
        self.year.start.day + i64::from(self.month.before)
    }

    fn index(&self) -> MonthIndex {
        MonthIndex::new(clamped(self.year.start.month + self.place as i64))
    }

    fn shape(&self) -> MonthShape {
        MonthShape {
            first_day: self.first_day(),
            days: self.month.days,
            year: clamped(self.year.start.year),
            // At most 198 months.
            ordinal: self.place as u8 + 1,
            month: self.month.month,
        }
    }
}

/// What is past the ends of an `i32` holds no day.
fn clamped(value: i64) -> i32 {
    value.clamp(i32::MIN.into(), i32::MAX.into()) as i32
}

/// Where nothing is found, which there is not.
const NOTHING: MonthShape = MonthShape { first_day: 0, days: 1, year: 0, ordinal: 1, month: Month::M01 };

impl Laid {
    fn at(&self, day: Day) -> Option<Found<'_>> {
        let day = i64::from(day.get());
        let year = self.pattern.year_of_day(day)?;
        let (place, month) = year.kind.month_of(day - year.start.day)?;
        Some(Found { year, place, month })
    }

    pub(super) fn month_of(&self, day: Day) -> MonthIndex {
        self.at(day).map(|found| found.index()).unwrap_or_default()
    }

    pub(super) fn month(&self, index: MonthIndex) -> MonthShape {
        let index = i64::from(index.get());
        let found = self.pattern.year_of_month(index).and_then(|year| {
            let place = usize::try_from(index - year.start.month).ok()?;
            Some(Found { year, place, month: year.kind.months.get(place)? })
        });
        found.map_or(NOTHING, |found| found.shape())
    }

    /// The place of a month of a year.
    pub(super) fn find(&self, year: i32, month: Month) -> Option<MonthIndex> {
        let year = self.pattern.year(year.into())?;
        let place = year.kind.months.iter().position(|known| known.month == month)?;
        Some(MonthIndex::new(clamped(year.start.month + place as i64)))
    }

    pub(super) fn ymd_of(&self, day: Day) -> YearMonthDay {
        match self.at(day) {
            Some(found) => {
                // A month has at most 255 days.
                let number = (i64::from(day.get()) - found.first_day() + 1) as u8;
                YearMonthDay::new(clamped(found.year.start.year), found.month.month, number)
            }
            None => YearMonthDay::new(NOTHING.year, NOTHING.month, 1),
        }
    }

    /// Whether a leap month is defined before the month of its number.
    pub(super) fn leap_month_precedes(&self, month: Month) -> bool {
        let place = |is_leap| {
            let wanted = Month::with_leap(month.number(), is_leap).ok()?;
            self.codes.iter().position(|&code| code == wanted)
        };
        place(true).zip(place(false)).is_some_and(|(leap, plain)| leap < plain)
    }

    pub(super) fn ordinal(&self, day: Day) -> u8 {
        self.at(day).map_or(NOTHING, |found| found.shape()).ordinal
    }

    pub(super) fn year(&self, number: i32) -> Option<YearShape> {
        let year = self.pattern.year(number.into())?;
        Some(YearShape {
            year: number,
            first_month: MonthIndex::new(clamped(year.start.month)),
            months: year.kind.months.len() as u8,
            first_day: year.start.day,
            days: year.kind.days,
        })
    }

    /// Whether a leap rule holds in a year.
    pub(super) fn is_leap(&self, year: i32) -> bool {
        self.pattern.year(year.into()).is_some_and(|year| year.kind.is_leap)
    }

    pub(super) fn day_of_year(&self, day: Day) -> u16 {
        let year = self.pattern.year_of_day(day.get().into());
        year.map_or(1, |year| (i64::from(day.get()) - year.start.day + 1) as u16)
    }

    /// The first and the last year and month that hold a day, by their numbers.
    pub(super) fn ends(&self) -> [(i64, i64); 2] {
        [Day::MIN, Day::MAX].map(|day| {
            let found = self.at(day);
            found.map_or((0, 0), |found| (found.year.start.year, found.year.start.month + found.place as i64))
        })
    }

    /// Of all kinds of years that there are.
    pub(super) fn bounds(&self) -> Bounds {
        let mut bounds = Bounds {
            shortest_month: u8::MAX,
            longest_month: 1,
            fewest_months: u8::MAX,
            most_months: 1,
            shortest_year: u16::MAX,
            longest_year: 1,
        };
        for kind in &self.pattern.kinds {
            for month in &kind.months {
                bounds.shortest_month = bounds.shortest_month.min(month.days);
                bounds.longest_month = bounds.longest_month.max(month.days);
            }
            bounds.fewest_months = bounds.fewest_months.min(kind.months.len() as u8);
            bounds.most_months = bounds.most_months.max(kind.months.len() as u8);
            bounds.shortest_year = bounds.shortest_year.min(kind.days);
            bounds.longest_year = bounds.longest_year.max(kind.days);
        }
        bounds
    }

    /// The shortest and the longest that a month is.
    pub(super) fn lengths_of(&self, month: Month) -> Option<(u8, u8)> {
        let months = self.pattern.kinds.iter().flat_map(|kind| &kind.months);
        let lengths = months.filter(|known| known.month == month).map(|known| (known.days, known.days));
        lengths.reduce(|(shortest, longest), (days, _)| (shortest.min(days), longest.max(days)))
    }

    pub(super) fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        let place = self.codes.iter().position(|&code| code == month)?;
        let rule = self.months.get(place)?;
        let abbreviated = rule.abbreviated.as_deref().unwrap_or(&rule.name);
        Some(match width {
            NameWidth::Wide => &rule.name,
            NameWidth::Abbreviated | NameWidth::Short => abbreviated,
            NameWidth::Narrow => rule.narrow.as_deref().unwrap_or(abbreviated),
        })
    }

    pub(super) fn week_length(&self) -> u8 {
        self.week.as_ref().map_or(7, |week| week.length)
    }

    pub(super) fn day_of_week(&self, day: Day) -> Option<u8> {
        let Some(week) = &self.week else { return Some(day.weekday().number()) };
        let found = self.at(day)?;
        if !found.month.is_in_week {
            return None;
        }
        let at = i64::from(day.get());
        let of_month = at - found.first_day();
        let first = i64::from(week.first) - 1;
        let days = match (week.restart, week.counts_outside) {
            (WeekRestart::Never, true) => at - self.epoch + first,
            (WeekRestart::Never, false) => {
                found.year.start.week + i64::from(found.month.week) + of_month + first
            }
            (WeekRestart::Year, true) => at - found.year.start.day,
            (WeekRestart::Year, false) => i64::from(found.month.week) + of_month,
            (WeekRestart::Month, _) => of_month,
        };
        // Less than the length, which is a u8.
        days.checked_rem_euclid(week.length.into()).map(|place| place as u8 + 1)
    }

    /// The name that a weekday has in a week of the calendar's own that runs along with the common one.
    pub(super) fn weekday_name(&self, weekday: Weekday) -> Option<&str> {
        let week = self.week.as_ref()?;
        let runs_on = week.counts_outside || self.months.iter().all(|month| month.is_in_week);
        if week.length != 7 || week.restart != WeekRestart::Never || !runs_on {
            return None;
        }
        // 1970-01-01 was a Thursday.
        let day = i64::from(weekday.index()) - 3;
        let place = (day - self.epoch + i64::from(week.first) - 1).checked_rem_euclid(7)?;
        week.names.get(usize::try_from(place).ok()?).map(std::string::String::as_str)
    }

    /// The name of a place in the calendar's week.
    pub(super) fn day_of_week_name(&self, place: u8, width: NameWidth) -> Option<&str> {
        match &self.week {
            Some(week) => week.names.get(usize::from(place).checked_sub(1)?).map(std::string::String::as_str),
            None => Weekday::new(place).ok().map(|weekday| english_weekday(weekday, width)),
        }
    }
}
