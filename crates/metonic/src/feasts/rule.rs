//! Rules of feasts, as values.

use core::fmt;

use super::easter::Computus;
use super::feast::Observance;
use super::sky;
use crate::calendar::{Calendar, DynCalendar};
use crate::calendars::{Bahai, Gregorian, HinduLunar, TithiMoment};
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::Month;
use crate::status::Status;
use crate::weekday::Weekday;

/// When a feast is: for each year of a calendar a day, or none.
///
/// It is written as `metonic feasts --list` shows it: `hebrew M07-15`, `easter +39`, `first Sunday on
/// or after gregorian M11-27`.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Rule {
    /// A month and a day of the month of a calendar.
    Date(MonthAndDay),
    /// Easter Sunday.
    Easter(Computus),
    /// Some days after another (before it, if negative).
    After(&'static Rule, i16),
    /// The first such weekday on the day of another or after it.
    OnOrAfter(&'static Rule, Weekday),
    /// The last such weekday before the day of another.
    Before(&'static Rule, Weekday),
    /// Another, moved where it falls on some weekdays. The first move that applies is the only one.
    Moved(&'static Rule, &'static [Move]),
    /// Another, from a year of its calendar on: the first in which it was kept.
    Since(&'static Rule, i32),
    /// The day on which the sun reaches a longitude.
    Sun(SolarTerm),
    /// The day that has a tithi of a month at a moment, by [`HinduLunar::day_with_tithi`].
    Tithi {
        /// The month's number, 1 to 12, of a month that ends at new moon.
        month: u8,
        /// The tithi, 1 to 30; from 16 on it is of the dark half.
        tithi: u8,
        /// The moment of the day that decides.
        at: TithiMoment,
    },
    /// The first day after that of the eighth new moon after Naw-Rúz, by Tehran's sunsets.
    EighthNewMoonAfterNawRuz,
}

/// A month and a day of the month of a calendar.
#[derive(Clone, Copy)]
pub struct MonthAndDay {
    calendar: &'static dyn DynCalendar,
    month: Month,
    day: u8,
    leap: bool,
    absent: Absent,
}

/// When there is no such day in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Absent {
    /// There is no feast.
    NotKept,
    /// It is kept on the day before: Reingold and Dershowitz's convention for the days that Hindu and
    /// Tibetan calendars leave out.
    DayBefore,
    /// It is kept on the day after.
    DayAfter,
}

impl MonthAndDay {
    /// A day that in a year without it is not kept.
    #[must_use]
    pub const fn new(calendar: &'static dyn DynCalendar, month: Month, day: u8) -> Self {
        Self { calendar, month, day, leap: false, absent: Absent::NotKept }
    }

    /// In a leap month of the same number, in years that have one.
    #[must_use]
    pub const fn in_leap_month(self) -> Self {
        Self { leap: true, ..self }
    }

    /// With what becomes of it in a year without it.
    #[must_use]
    pub const fn if_absent(self, absent: Absent) -> Self {
        Self { absent, ..self }
    }

    fn in_year(&self, year: i32, calendar: &dyn Calendar) -> Option<Observance> {
        let leap = Month::leap(self.month.number()).ok().filter(|_| self.leap);
        let month = leap.filter(|&month| calendar.find(year, month).is_ok()).unwrap_or(self.month);
        let day = match calendar.day_of(YearMonthDay::new(year, month, self.day)) {
            Err(Error::Day { .. }) => self.beside_absent(year, month, calendar)?,
            other => other.ok()?,
        };
        Some(Observance { day, status: calendar.status(day) })
    }

    /// The day before or after one whose number the month leaves out. No calendar leaves out two on
    /// end.
    fn beside_absent(&self, year: i32, month: Month, calendar: &dyn Calendar) -> Option<Day> {
        let (number, days) = match self.absent {
            Absent::NotKept => return None,
            Absent::DayBefore => (self.day.saturating_add(1), -1),
            Absent::DayAfter => (self.day.saturating_add(1), 0),
        };
        let shape = calendar.month(calendar.find(year, month).ok()?);
        // After the last number comes the next month.
        let next = match calendar.day_of(YearMonthDay::new(year, month, number)) {
            Ok(day) => i64::from(day.get()),
            Err(_) => shape.first_day.saturating_add(i64::from(shape.days)),
        };
        Day::from_days(next.saturating_add(days)).ok()
    }
}

/// Where a feast goes that falls on a weekday.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    weekday: Weekday,
    days: i8,
    since: i32,
}

impl Move {
    /// From a weekday some days on (back, if negative).
    #[must_use]
    pub const fn new(weekday: Weekday, days: i8) -> Self {
        Self { weekday, days, since: i32::MIN }
    }

    /// From a year of the rule's calendar on.
    #[must_use]
    pub const fn since(self, year: i32) -> Self {
        Self { since: year, ..self }
    }
}

/// A longitude of the sun, and by whose clock a day has it.
#[derive(Clone, Copy, Debug)]
pub struct SolarTerm {
    /// Degrees from the March equinox.
    pub longitude: f64,
    /// Hours by which clocks are ahead of UT: a year of the Gregorian calendar from which on they are
    /// so many, and how many they were before. A passage at the turn of the year in which they change may be given for
    /// both years, or for neither.
    pub zone: (i32, f64, f64),
}

/// Which of a rule's feasts of one year: the sun may come to a longitude on the first day of a year and on the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Passage {
    First,
    Second,
}

impl Rule {
    /// The calendar whose years the rule goes by.
    pub(super) fn calendar<'c>(&self, other: Option<&'c dyn Calendar>) -> &'c dyn Calendar {
        match self {
            Self::Date(date) => other.unwrap_or(date.calendar),
            Self::Easter(computus) => computus.calendar(),
            Self::After(rule, _)
            | Self::OnOrAfter(rule, _)
            | Self::Before(rule, _)
            | Self::Moved(rule, _)
            | Self::Since(rule, _) => rule.calendar(other),
            Self::Sun(_) => &Gregorian,
            Self::Tithi { .. } => &HinduLunar,
            Self::EighthNewMoonAfterNawRuz => &Bahai,
        }
    }

    /// The least and the most days that the rule's feast is after that of the rule within, which is in or beside its
    /// year.
    pub(super) fn offsets(&self) -> (i64, i64) {
        let (rule, least, most) = match self {
            Self::Date(_)
            | Self::Easter(_)
            | Self::Sun(_)
            | Self::Tithi { .. }
            | Self::EighthNewMoonAfterNawRuz => return (0, 0),
            Self::After(rule, days) => (rule, i64::from(*days), i64::from(*days)),
            Self::OnOrAfter(rule, _) => (rule, 0, 6),
            Self::Before(rule, _) => (rule, -7, -1),
            Self::Moved(rule, moves) => {
                let days = || moves.iter().map(|to| i64::from(to.days)).chain([0]);
                (rule, days().min().unwrap_or(0), days().max().unwrap_or(0))
            }
            Self::Since(rule, _) => (rule, 0, 0),
        };
        let (least_within, most_within) = rule.offsets();
        (least_within.saturating_add(least), most_within.saturating_add(most))
    }

    /// The feast of a year of that calendar.
    pub(super) fn in_year(
        &self,
        year: i32,
        passage: Passage,
        other: Option<&dyn Calendar>,
    ) -> Option<Observance> {
        let on =
            |date: Observance, days: i64| Some(Observance { day: date.day.add_days(days).ok()?, ..date });
        let within = |rule: &Rule| rule.in_year(year, passage, other);
        match self {
            Self::After(rule, days) => on(within(rule)?, i64::from(*days)),
            Self::OnOrAfter(rule, weekday) => {
                let date = within(rule)?;
                on(date, i64::from(weekday.days_after(date.day.weekday())))
            }
            Self::Before(rule, weekday) => {
                let before = on(within(rule)?, -1)?;
                on(before, i64::from(before.day.weekday().days_after(*weekday)).saturating_neg())
            }
            Self::Moved(rule, moves) => {
                let date = within(rule)?;
                let mut applying =
                    moves.iter().filter(|to| to.weekday == date.day.weekday() && to.since <= year);
                on(date, applying.next().map_or(0, |to| i64::from(to.days)))
            }
            Self::Since(rule, first) => within(rule).filter(|_| year >= *first),
            Self::Sun(term) => sky::solar_term(year, term, passage),
            // The others have one a year.
            _ if passage == Passage::Second => None,
            Self::Date(date) => date.in_year(year, other.unwrap_or(date.calendar)),
            Self::Easter(computus) => computus.in_year(year),
            Self::Tithi { month, tithi, at } => {
                let day = HinduLunar::day_with_tithi(year, *month, *tithi, *at).ok()?;
                // The almanac that a place goes by may have another day.
                Some(Observance { day, status: Status::Uncertain })
            }
            Self::EighthNewMoonAfterNawRuz => sky::eighth_new_moon_after_naw_ruz(year),
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Easter(computus) => computus.fmt(f),
            Self::After(rule, days) => write!(f, "{rule} {days:+}"),
            Self::OnOrAfter(rule, weekday) => write!(f, "first {weekday} on or after {rule}"),
            Self::Before(rule, weekday) => write!(f, "last {weekday} before {rule}"),
            Self::Moved(rule, moves) => {
                write!(f, "{rule}")?;
                moves.iter().try_for_each(|to| {
                    write!(f, "; {:+} on a {}", to.days, to.weekday)?;
                    if to.since == i32::MIN { Ok(()) } else { write!(f, " from {} on", to.since) }
                })
            }
            Self::Since(rule, first) => write!(f, "{rule}; from {first} on"),
            Self::Sun(SolarTerm { longitude, zone: (_, hours, _) }) => {
                write!(f, "sun at {longitude}°, UT{hours:+}")
            }
            Self::Tithi { month, tithi, at } => {
                write!(f, "hindu-lunar M{month:02} tithi {tithi} at {}", at.name())
            }
            Self::EighthNewMoonAfterNawRuz => {
                f.write_str("day after the eighth new moon after Naw-Rúz, Tehran")
            }
        }
    }
}

impl fmt::Display for MonthAndDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { calendar, month, day, .. } = self;
        write!(f, "{} {month}-{day:02}", calendar.about().id)
    }
}

impl fmt::Debug for MonthAndDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MonthAndDay({self}, {:?})", self.absent)
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rule({self})")
    }
}
