//! What has been read of a date.

use metonic::{Calendar, Day, Era, Month, Weekday};

use super::clock::ReadClock;
use super::error::{Field, ParseError};
use super::names::Name;
use crate::code;
use crate::formatter::OwnDay;

/// What the fields of a text say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Read {
    /// What stands in [`numbers`](Self::numbers), a bit each.
    has: u32,
    numbers: [i64; Number::ALL],
    pub(super) era: Option<Era>,
    pub(super) cyclic: Option<u8>,
    pub(super) quarter: Option<u8>,
    /// The month by its name or the number of its code; whether it is named as in leap years.
    pub(super) month: Option<(Month, Option<bool>)>,
    /// The month by its place in the year.
    pub(super) ordinal: Option<i64>,
    pub(super) leap_day: bool,
    /// Whether the historical year was read as two digits of the pivot's century.
    pub(super) is_of_pivot: bool,
    pub(super) weekday: Option<Weekday>,
    pub(super) clock: ReadClock,
    /// The weekday where the calendar names its own: a place in its week need not be that of everybody's.
    pub(super) day_of_week: Option<OwnDay>,
}

/// A field that is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// Of the era, or plain.
    Year,
    PlainYear,
    WeekYear,
    RelatedYear,
    Week,
    WeekOfMonth,
    Day,
    DayOfYear,
    WeekdayInMonth,
    JulianDay,
    /// Without a year 0.
    HistoricalYear,
    IsoWeekYear,
    IsoWeek,
    Century,
    YearOfCentury,
    IsoYearOfCentury,
    WeekFromSunday,
    WeekFromMonday,
    /// Since 1970-01-01T00:00:00Z.
    UnixSeconds,
}

impl Number {
    const ALL: usize = 19;

    const fn of_letter(letter: u8) -> Option<Self> {
        Some(match letter {
            b'y' => Self::Year,
            b'u' => Self::PlainYear,
            b'Y' => Self::WeekYear,
            b'r' => Self::RelatedYear,
            b'w' => Self::Week,
            b'W' => Self::WeekOfMonth,
            b'd' => Self::Day,
            b'D' => Self::DayOfYear,
            b'F' => Self::WeekdayInMonth,
            b'g' => Self::JulianDay,
            code::HISTORICAL_YEAR => Self::HistoricalYear,
            code::PLAIN_YEAR => Self::PlainYear,
            code::ISO_WEEK_YEAR => Self::IsoWeekYear,
            code::ISO_WEEK => Self::IsoWeek,
            code::CENTURY => Self::Century,
            code::YEAR_OF_CENTURY => Self::YearOfCentury,
            code::ISO_WEEK_YEAR_OF_CENTURY => Self::IsoYearOfCentury,
            code::WEEK_FROM_SUNDAY => Self::WeekFromSunday,
            code::WEEK_FROM_MONDAY => Self::WeekFromMonday,
            code::UNIX_SECONDS => Self::UnixSeconds,
            _ => return None,
        })
    }
}

/// Sets what has not been read, or finds that it was read before.
pub(super) fn set<T: PartialEq>(place: &mut Option<T>, value: T, field: Field) -> Result<(), ParseError> {
    match place {
        Some(before) if *before != value => Err(ParseError::Disagrees { field }),
        _ => {
            *place = Some(value);
            Ok(())
        }
    }
}

impl Read {
    pub(super) fn set_name(&mut self, name: Name) -> Result<(), ParseError> {
        match name {
            Name::Month(month, is_leap_year) => self.set_month(month, is_leap_year),
            Name::Weekday(weekday) => set(&mut self.weekday, weekday, Field::Weekday),
            Name::DayOfWeek(own) => set(&mut self.day_of_week, own, Field::Weekday),
            Name::Era(era) => set(&mut self.era, era, Field::Era),
            Name::Cyclic(place) => set(&mut self.cyclic, place, Field::CyclicYear),
            Name::Quarter(quarter) => set(&mut self.quarter, quarter, Field::Quarter),
            Name::Period(letter, list, place) => self.clock.set_period((letter, list, place)),
        }
    }

    /// A number that was read.
    pub(super) fn number(&self, field: Number) -> Option<i64> {
        let is_there = self.has & 1 << field as u32 != 0;
        if is_there { self.numbers.get(field as usize).copied() } else { None }
    }

    /// Whether a weekday was read, of whatever week.
    pub(super) const fn has_weekday(&self) -> bool {
        self.weekday.is_some() || self.day_of_week.is_some()
    }

    pub(super) fn set_month(&mut self, month: Month, is_leap_year: Option<bool>) -> Result<(), ParseError> {
        set(&mut self.month, (month, is_leap_year), Field::Month)
    }

    pub(super) fn set_ordinal(&mut self, ordinal: i64) -> Result<(), ParseError> {
        set(&mut self.ordinal, ordinal, Field::Month)
    }

    /// Sets the number of a letter's field; of none there is nothing to set.
    pub(super) fn set_number(&mut self, letter: u8, number: i64) -> Result<(), ParseError> {
        let Some(field) = Number::of_letter(letter) else { return Ok(()) };
        if self.number(field).is_some_and(|before| before != number) {
            return Err(ParseError::Disagrees { field: Field::of_letter(letter) });
        }
        if let Some(place) = self.numbers.get_mut(field as usize) {
            *place = number;
            self.has |= 1 << field as u32;
        }
        Ok(())
    }

    pub(super) const fn has_no_month(&self) -> bool {
        self.month.is_none() && self.ordinal.is_none()
    }

    /// Whether anything was read that a year, a month, a day and a weekday do not say.
    pub(super) const fn has_more(&self) -> bool {
        const USUAL: u32 = 1 << Number::Year as u32 | 1 << Number::Day as u32;
        self.has & !USUAL != 0
            || self.month.is_some() && self.ordinal.is_some()
            || self.quarter.is_some()
            || self.cyclic.is_some()
            || self.era.is_some()
    }
}

/// How a calendar's years are counted where no era is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Years {
    /// By the plain year: it has no eras, or its latest counts so.
    Plain,
    /// By its only era.
    Of(Era),
    /// An era has to be named.
    Named,
}

impl Years {
    pub(super) fn of(calendar: &impl Calendar) -> Self {
        let mut latest: Option<(Option<Day>, Era, i32)> = None;
        let mut count = 0_usize;
        for place in 0..=Era::LAST_PLACE {
            let era = Era::new(place);
            let Some(rule) = calendar.era(era) else { break };
            if rule.counts_back {
                continue;
            }
            count = count.saturating_add(1);
            if latest.is_none_or(|(start, ..)| rule.start >= start) {
                latest = Some((rule.start, era, rule.year_one));
            }
        }
        match latest {
            None | Some((.., 1)) => Self::Plain,
            Some((_, era, _)) if count == 1 => Self::Of(era),
            Some(_) => Self::Named,
        }
    }
}
