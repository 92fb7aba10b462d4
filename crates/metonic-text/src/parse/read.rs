//! What has been read of a date, and the day that it is.

use metonic::{Calendar, Date, Day, Era, Month, Overflow, WeekRule, Weekday, YearMonthDay};

use super::clock::ReadClock;
use super::error::{Field, ParseError};
use super::names::Name;
use super::{Mode, Parser};
use crate::code;
use crate::formatter::Parts;

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
    /// The place in a week that the calendar names itself.
    pub(super) day_of_week: Option<OwnDay>,
}

/// A place in a calendar's own week, from 1; none is a day that is in no week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OwnDay(Option<u8>);

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
            Name::DayOfWeek(place) => set(&mut self.day_of_week, OwnDay(place), Field::Weekday),
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

    /// The weekday, by whatever it was read.
    fn weekday(&self) -> Option<Weekday> {
        self.weekday.or_else(|| Weekday::new(self.day_of_week?.0?).ok())
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

    const fn has_no_month(&self) -> bool {
        self.month.is_none() && self.ordinal.is_none()
    }

    /// Whether anything was read that a year, a month, a day and a weekday do not say.
    const fn has_more(&self) -> bool {
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

impl<C: Calendar> Parser<'_, C> {
    /// The day that was read.
    pub(super) fn resolve(&self, read: &Read) -> Result<Day, ParseError> {
        let calendar = self.formatter.calendar();
        if let Some(number) = read.number(Number::JulianDay) {
            let day = Day::from_julian_day_number(number)?;
            return self.checked(day, read).map(|()| day);
        }
        let (years, count) = self.years(read)?;
        let mut error = ParseError::Missing { field: Field::Year };
        let mut only: Option<Day> = None;
        for year in years.into_iter().take(count) {
            let mut found = self.in_year(calendar, year, read);
            if read.is_of_pivot {
                found = self.of_another_century(calendar, year, read, found);
            }
            match found.and_then(|day| self.checked(day, read).map(|()| day)) {
                // Two years of a lunar calendar may begin in one Gregorian year.
                Ok(day) if only.is_some_and(|other| other != day) => {
                    return Err(ParseError::Ambiguous { at: 0, field: Field::Year });
                }
                Ok(day) => only = Some(day),
                Err(other) => error = other,
            }
        }
        only.ok_or(error)
    }

    /// What becomes of days past the end of their month: only a lenient reader takes them.
    fn overflow(&self) -> Overflow {
        if self.mode == Mode::Lenient { self.overflow } else { Overflow::Reject }
    }

    /// The plain years that it may be in.
    fn years(&self, read: &Read) -> Result<([i32; 3], usize), ParseError> {
        let calendar = self.formatter.calendar();
        let int = |year: i64| {
            i32::try_from(year).map_err(|_| {
                let years = calendar.years();
                ParseError::Date(metonic::Error::Year { value: year, min: *years.start(), max: *years.end() })
            })
        };
        if let Some(year) = read.number(Number::PlainYear) {
            return Ok(([int(year)?; 3], 1));
        }
        if let Some(year) = read.number(Number::Year) {
            let year = int(year)?;
            let era = read.era.or(match self.years {
                Years::Of(era) => Some(era),
                Years::Plain | Years::Named => None,
            });
            let year = match era.and_then(|era| calendar.era(era)) {
                Some(rule) => rule.year(year),
                None if self.years == Years::Named => return Err(ParseError::Missing { field: Field::Era }),
                None => year,
            };
            return Ok(([year; 3], 1));
        }
        if let Some(year) = read.number(Number::HistoricalYear) {
            return Ok(([calendar.year_of_historical(int(year)?)?; 3], 1));
        }
        if let Some(year) = self.of_century(read, Number::YearOfCentury)? {
            return Ok(([int(year)?; 3], 1));
        }
        if let Some(related) = read.number(Number::RelatedYear) {
            let related = int(related)?;
            let midyear = metonic::calendars::Gregorian::date(related, 6, 15)?;
            let near = calendar.ymd_of(midyear.to_day()).year;
            let mut years = [near, near.saturating_add(1), near.saturating_sub(1)];
            let mut count = 0_usize;
            for year in years {
                if calendar.related_gregorian_year(year) == related {
                    if let Some(place) = years.get_mut(count) {
                        *place = year;
                    }
                    count = count.saturating_add(1);
                }
            }
            return Ok((years, count));
        }
        let iso_year = match read.number(Number::IsoWeekYear) {
            None => self.of_century(read, Number::IsoYearOfCentury)?,
            year => year,
        };
        if let Some(year) = read.number(Number::WeekYear).or(iso_year) {
            // A day of the first or the last week may be in the year before or after.
            let year = int(year)?;
            return Ok(([year, year.saturating_add(1), year.saturating_sub(1)], 3));
        }
        if let Some(place) = read.cyclic {
            let pivot = self.pivot.ok_or(ParseError::Century)?;
            let of_pivot = calendar.cyclic_year(pivot).ok_or(ParseError::Missing { field: Field::Year })?;
            let later = i32::from(place).saturating_sub(i32::from(of_pivot.get())).rem_euclid(60);
            return Ok(([pivot.saturating_add(later); 3], 1));
        }
        match self.missing {
            Some(missing) => Ok(([missing.year; 3], 1)),
            None => Err(ParseError::Missing { field: Field::Year }),
        }
    }

    /// A year by what the hundreds leave of it: of the century that was read, or by the pivot.
    fn of_century(&self, read: &Read, field: Number) -> Result<Option<i64>, ParseError> {
        let century = read.number(Number::Century);
        let Some(rest) = read.number(field) else {
            // Years of a century are not all one.
            return century.map_or(Ok(None), |_| Err(ParseError::Missing { field: Field::Year }));
        };
        match (century, self.pivot) {
            (Some(century), _) if field == Number::YearOfCentury => {
                Ok(Some(century.saturating_mul(100).saturating_add(rest)))
            }
            (_, Some(pivot)) => Ok(Some(in_pivot(pivot, rest))),
            _ => Err(ParseError::Century),
        }
    }

    /// The day of a year.
    fn in_year(&self, calendar: &C, year: i32, read: &Read) -> Result<Day, ParseError> {
        if let Some(number) = read.number(Number::DayOfYear)
            && (read.has_no_month() || read.number(Number::Day).is_none())
        {
            let shape = calendar.year(year)?;
            let value = u16::try_from(number).unwrap_or(u16::MAX);
            if value < 1 || value > shape.days {
                return Err(metonic::Error::DayOfYear { value, max: shape.days }.into());
            }
            return Ok(Day::from_days(shape.first_day.saturating_add(number).saturating_sub(1))?);
        }
        if read.has_no_month() {
            if let Some(week) = read.number(Number::Week) {
                return Self::in_week(calendar, year, (week, self.formatter.week_rule()), read);
            }
            if let Some(week) = read.number(Number::IsoWeek) {
                return Self::in_week(calendar, year, (week, WeekRule::ISO), read);
            }
            // Their week 1 begins with the first of the weekday, as one that has all its days in the year.
            for (field, first) in
                [(Number::WeekFromSunday, Weekday::Sunday), (Number::WeekFromMonday, Weekday::Monday)]
            {
                if let Some(week) = read.number(field) {
                    return Self::in_week(calendar, year, (week, WeekRule::new(first, 7)?), read);
                }
            }
        }
        let month = self.month_in(calendar, year, read)?;
        let day = match (read.number(Number::Day), self.missing) {
            (Some(day), _) => day,
            (None, _)
                if read.weekday().is_some()
                    && (read.number(Number::WeekOfMonth).or(read.number(Number::WeekdayInMonth)))
                        .is_some() =>
            {
                return self.in_month(calendar, year, month, read);
            }
            (None, Some(missing)) => i64::from(missing.day),
            (None, None) => return Err(ParseError::Missing { field: Field::Day }),
        };
        let number = u8::try_from(day).unwrap_or(u8::MAX);
        let of_missing = self.missing.filter(|_| read.number(Number::Day).is_none());
        let leap_day = of_missing.map_or(read.leap_day, |missing| missing.leap_day);
        let date = YearMonthDay::new(year, month, number).with_leap_day(leap_day);
        match calendar.day_of(date) {
            Ok(day) => Ok(day),
            Err(metonic::Error::Day { max, .. })
                if day > i64::from(max) && self.overflow() != Overflow::Reject =>
            {
                let last = calendar.day_of(YearMonthDay::new(year, month, max))?;
                let spilled = day.saturating_sub(i64::from(max));
                Ok(if self.overflow() == Overflow::Spill { last.add_days(spilled)? } else { last })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The month that was read, in a year.
    fn month_in(&self, calendar: &C, year: i32, read: &Read) -> Result<Month, ParseError> {
        Ok(match (read.month, read.ordinal) {
            (Some((month, _)), _) => month,
            (None, Some(ordinal)) => {
                let shape = calendar.year(year)?;
                let ordinal = u8::try_from(ordinal).unwrap_or(u8::MAX);
                if ordinal < 1 || ordinal > shape.months {
                    let month = Month::new(ordinal.clamp(1, Month::MAX_NUMBER))?;
                    return Err(metonic::Error::Month { month, year }.into());
                }
                let index = shape.first_month.get().saturating_add(i32::from(ordinal)).saturating_sub(1);
                calendar.month(metonic::MonthIndex::new(index)).month
            }
            (None, None) => match self.missing {
                Some(missing) => missing.month,
                None => return Err(ParseError::Missing { field: Field::Month }),
            },
        })
    }

    /// A day of two digits of a year, as Qt has it: where it is not the weekday that was read, of the
    /// nearest century in which it is; where the pivot's century does not have it, of the next.
    fn of_another_century(
        &self,
        calendar: &C,
        year: i32,
        read: &Read,
        found: Result<Day, ParseError>,
    ) -> Result<Day, ParseError> {
        let (weekday, number) =
            (read.weekday(), read.number(Number::Day).or(self.missing.map(|date| date.day.into())));
        match (&found, weekday) {
            (Ok(day), Some(weekday)) if day.weekday() == weekday => return found,
            (Ok(_), None) => return found,
            (Err(ParseError::Date(metonic::Error::Day { .. })) | Ok(_), _) => {}
            _ => return found,
        }
        let Some(number) = number.and_then(|number| u8::try_from(number).ok()) else { return found };
        let date = YearMonthDay::new(year, self.month_in(calendar, year, read)?, number);
        match weekday {
            Some(weekday) => Ok(calendar.nearest_century(date, weekday)?),
            None => calendar.day_of(YearMonthDay { year: year.saturating_add(100), ..date }).or(found),
        }
    }

    /// The day of a week of a year.
    fn in_week(
        calendar: &C,
        year: i32,
        (week, rule): (i64, WeekRule),
        read: &Read,
    ) -> Result<Day, ParseError> {
        let weekday = read.weekday().ok_or(ParseError::Missing { field: Field::Weekday })?;
        let first = calendar.year(year)?.first_day;
        let into_week = i64::from(Day::from_days(first)?.weekday().days_after(rule.first()));
        let has_first = 7_i64.saturating_sub(into_week) >= i64::from(rule.minimal_days());
        let weeks = week.saturating_sub(i64::from(has_first)).saturating_mul(7);
        let days = weeks.saturating_add(i64::from(weekday.days_after(rule.first())));
        Ok(Day::from_days(first.saturating_sub(into_week).saturating_add(days))?)
    }

    /// The day of a month that is a weekday in a week, or the nth such.
    fn in_month(&self, calendar: &C, year: i32, month: Month, read: &Read) -> Result<Day, ParseError> {
        let shape = calendar.month(calendar.find(year, month)?);
        (0..i64::from(shape.days))
            .filter_map(|day| Day::from_days(shape.first_day.saturating_add(day)).ok())
            .find(|&day| self.checked(day, read).is_ok())
            .ok_or(ParseError::Disagrees { field: Field::Weekday })
    }

    /// Whether everything that was read is so of a day.
    fn checked(&self, day: Day, read: &Read) -> Result<(), ParseError> {
        let calendar = self.formatter.calendar();
        let same = |is_same: bool, field| if is_same { Ok(()) } else { Err(ParseError::Disagrees { field }) };
        let weekday = day.weekday();
        same(read.weekday.is_none_or(|read| read == weekday), Field::Weekday)?;
        if let Some(OwnDay(place)) = read.day_of_week {
            same(place == self.formatter.place_in_week(day), Field::Weekday)?;
        }
        if let Some((_, Some(in_leap_year))) = read.month
            && self.mode != Mode::Lenient
        {
            let is_leap = calendar.is_leap_year(calendar.ymd_of(day).year)?;
            same(is_leap == in_leap_year, Field::Month)?;
        }
        if read.has_more() { self.check_rare(day, read) } else { Ok(()) }
    }

    fn check_rare(&self, day: Day, read: &Read) -> Result<(), ParseError> {
        let calendar = self.formatter.calendar();
        let same = |is_same: bool, field| if is_same { Ok(()) } else { Err(ParseError::Disagrees { field }) };
        let fields = calendar.fields(day);
        let is = |read: Option<i64>, other: i64| read.is_none_or(|read| read == other);
        let is_counted_on = read.era.is_some() && read.era != fields.era;
        if is_counted_on {
            // A lenient reader takes a year past the end of its era, but none before its beginning.
            let rule = read.era.and_then(|era| calendar.era(era));
            let has_begun = rule.is_some_and(|rule| rule.start.is_none_or(|start| day >= start));
            let is_year = read.number(Number::Year).is_none_or(|year| year >= 1);
            same(self.mode == Mode::Lenient && has_begun && is_year, Field::Era)?;
        }
        same(is(read.number(Number::PlainYear), fields.year.into()), Field::Year)?;
        same(is(read.number(Number::RelatedYear), fields.related_gregorian_year.into()), Field::Year)?;
        let cyclic = fields.cyclic_year.map(core::num::NonZeroU8::get);
        same(read.cyclic.is_none_or(|read| Some(read) == cyclic), Field::CyclicYear)?;
        let quarter = self.formatter.quarter_of(&Parts::new(day, calendar));
        same(read.quarter.is_none_or(|read| read == quarter), Field::Quarter)?;
        same(is(read.number(Number::DayOfYear), calendar.day_of_year(day).into()), Field::DayOfYear)?;
        let nth = i64::from(fields.day.saturating_sub(1) / 7).saturating_add(1);
        same(is(read.number(Number::WeekdayInMonth), nth), Field::WeekdayInMonth)?;
        same(is(read.number(Number::JulianDay), day.julian_day_number()), Field::JulianDay)?;
        if read
            .number(Number::Week)
            .or(read.number(Number::WeekOfMonth))
            .or(read.number(Number::WeekYear))
            .is_some()
        {
            let rule = self.formatter.week_rule();
            let date = Date::from_day(day, calendar);
            let week = date.week(rule);
            same(is(read.number(Number::WeekYear), week.year.into()), Field::Year)?;
            same(is(read.number(Number::Week), week.week.into()), Field::Week)?;
            same(is(read.number(Number::WeekOfMonth), date.week_of_month(rule).into()), Field::Week)?;
        }
        let historical = calendar.historical_year(fields.year);
        let is_year = is(read.number(Number::HistoricalYear), historical.into());
        same(read.is_of_pivot || is_year, Field::Year)?;
        let iso = Date::from_day(day, calendar).week(WeekRule::ISO);
        same(is(read.number(Number::IsoWeekYear), iso.year.into()), Field::Year)?;
        same(is(read.number(Number::IsoYearOfCentury), i64::from(iso.year).rem_euclid(100)), Field::Year)?;
        same(is(read.number(Number::IsoWeek), iso.week.into()), Field::Week)?;
        for (field, first) in
            [(Number::WeekFromSunday, Weekday::Sunday), (Number::WeekFromMonday, Weekday::Monday)]
        {
            let week = self.formatter.week_from(&Parts::new(day, calendar), first);
            same(is(read.number(field), week), Field::Week)?;
        }
        if self.overflow() == Overflow::Reject {
            same(is(read.number(Number::Day), fields.day.into()), Field::Day)?;
            same(read.number(Number::Day).is_none() || read.leap_day == fields.leap_day, Field::Day)?;
        }
        // A year without its era is the plain one.
        let is_year = is(read.number(Number::Year), fields.era_year.into())
            || read.era.is_none() && is(read.number(Number::Year), fields.year.into());
        same(is_counted_on || is_year, Field::Year)?;
        let (century, of_century) = (fields.year.div_euclid(100), fields.year.rem_euclid(100));
        same(is(read.number(Number::Century), century.into()), Field::Year)?;
        same(is(read.number(Number::YearOfCentury), of_century.into()), Field::Year)?;
        if self.overflow() != Overflow::Reject {
            return Ok(());
        }
        same(read.month.is_none_or(|(month, _)| month == fields.month), Field::Month)?;
        same(is(read.ordinal, fields.month_ordinal.into()), Field::Month)
    }
}

/// The year of the hundred years from a pivot on that ends in two digits.
pub(super) fn in_pivot(pivot: i32, two_digits: i64) -> i64 {
    let pivot = i64::from(pivot);
    pivot.saturating_add(two_digits.saturating_sub(pivot).rem_euclid(100))
}
