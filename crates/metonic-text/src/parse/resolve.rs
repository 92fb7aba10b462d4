//! The day that was read.

use core::ops::Range;

use metonic::{Calendar, Day, Month, Overflow, WeekRule, Weekday, YearMonthDay};

use super::error::{Field, ParseError};
use super::read::{Number, Read, Years};
use super::{Mode, Parser};
use crate::pattern::Part;

impl<C: Calendar> Parser<'_, C> {
    /// The day that was read.
    pub(super) fn resolve(&self, read: &Read) -> Result<Day, ParseError> {
        let calendar = self.formatter.calendar();
        if let Some(number) = read.number(Number::JulianDay) {
            let day = Day::from_julian_day_number(number)?;
            return self.checked(day, read).map(|()| day);
        }
        if let Some(day) = self.without_era(calendar, read) {
            return Ok(day);
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
                Err(several @ ParseError::Ambiguous { .. }) => return Err(several),
                Err(other) => error = other,
            }
        }
        only.ok_or(error)
    }

    /// The day of a plain year that has no era, of a pattern that would have printed one.
    fn without_era(&self, calendar: &C, read: &Read) -> Option<Day> {
        if self.years == Years::Plain || read.era.is_some() || read.number(Number::PlainYear).is_some() {
            return None;
        }
        let has_era = |part: &Part| matches!(part, Part::Field(b'G', _));
        let year = i32::try_from(read.number(Number::Year)?).ok()?;
        if !self.formatter.pattern.parts().iter().any(has_era) {
            return None;
        }
        let day = self.in_year(calendar, year, read).ok()?;
        let is_without = calendar.era_of(day, calendar.ymd_of(day)).is_none();
        (is_without && self.checked(day, read).is_ok()).then_some(day)
    }

    /// What becomes of days past the end of their month: only a lenient reader takes them.
    pub(super) fn overflow(&self) -> Overflow {
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
                return self.in_week(calendar, year, (week, self.formatter.week_rule()), read);
            }
            if let Some(week) = read.number(Number::IsoWeek) {
                return self.in_week(calendar, year, (week, WeekRule::ISO), read);
            }
            // Their week 1 begins with the first of the weekday, as one that has all its days in the year.
            for (field, first) in
                [(Number::WeekFromSunday, Weekday::Sunday), (Number::WeekFromMonday, Weekday::Monday)]
            {
                if let Some(week) = read.number(field) {
                    return self.in_week(calendar, year, (week, WeekRule::new(first, 7)?), read);
                }
            }
        }
        let month = self.month_in(calendar, year, read)?;
        let day = match (read.number(Number::Day), self.missing) {
            (Some(day), _) => day,
            (None, _)
                if read.has_weekday()
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
            Err(metonic::Error::Day { max, .. })
                if day > i64::from(max) && self.overflow() != Overflow::Reject =>
            {
                let last = calendar.day_of(YearMonthDay::new(year, month, max))?;
                let spilled = day.saturating_sub(i64::from(max));
                Ok(if self.overflow() == Overflow::Spill { last.add_days(spilled)? } else { last })
            }
            // A number that no byte holds is no other number's error.
            Ok(_) | Err(metonic::Error::Day { .. }) if i64::from(number) != day => {
                Err(ParseError::Disagrees { field: Field::Day })
            }
            other => Ok(other?),
        }
    }

    /// The month that was read, in a year.
    fn month_in(&self, calendar: &C, year: i32, read: &Read) -> Result<Month, ParseError> {
        Ok(match (read.month, read.ordinal) {
            (Some((month, _)), _) => month,
            (None, Some(ordinal)) => {
                let shape = calendar.year(year)?;
                // No month has such a number.
                let none = ParseError::Disagrees { field: Field::Month };
                let ordinal = u8::try_from(ordinal).map_err(|_| none)?;
                if ordinal < 1 || ordinal > shape.months {
                    let month = Month::new(ordinal).map_err(|_| none)?;
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
        match &found {
            Ok(day) if self.is_weekday(*day, read) => return found,
            Ok(_) | Err(ParseError::Date(metonic::Error::Day { .. })) => {}
            Err(_) => return found,
        }
        let number = read.number(Number::Day).or(self.missing.map(|date| date.day.into()));
        let Some(number) = number.and_then(|number| u8::try_from(number).ok()) else { return found };
        let month = self.month_in(calendar, year, read)?;
        let date = YearMonthDay::new(year, month, number).with_leap_day(read.leap_day);
        match read.weekday {
            Some(weekday) => Ok(calendar.nearest_century(date, weekday)?),
            None if read.has_weekday() => self.nearest_century(calendar, date, read),
            None => calendar.day_of(YearMonthDay { year: year.saturating_add(100), ..date }).or(found),
        }
    }

    /// The same as [`Calendar::nearest_century`], by a weekday of the calendar's own.
    fn nearest_century(&self, calendar: &C, date: YearMonthDay, read: &Read) -> Result<Day, ParseError> {
        const FARTHEST: i32 = 14;
        let at = |centuries: i32| {
            let year = date.year.checked_add(centuries.checked_mul(100)?)?;
            calendar.day_of(YearMonthDay { year, ..date }).ok().filter(|&day| self.is_weekday(day, read))
        };
        (0..=FARTHEST)
            .find_map(|centuries| at(centuries).or_else(|| at(centuries.saturating_neg())))
            .ok_or(ParseError::Disagrees { field: Field::Weekday })
    }

    /// The day of a week of a year.
    fn in_week(
        &self,
        calendar: &C,
        year: i32,
        (week, rule): (i64, WeekRule),
        read: &Read,
    ) -> Result<Day, ParseError> {
        if !read.has_weekday() {
            return Err(ParseError::Missing { field: Field::Weekday });
        }
        let first = calendar.year(year)?.first_day;
        let into_week = i64::from(Day::from_days(first)?.weekday().days_after(rule.first()));
        let has_first = 7_i64.saturating_sub(into_week) >= i64::from(rule.minimal_days());
        let weeks = week.saturating_sub(i64::from(has_first)).saturating_mul(7);
        let start = first.saturating_sub(into_week).saturating_add(weeks);
        match read.weekday {
            Some(weekday) => {
                Ok(Day::from_days(start.saturating_add(weekday.days_after(rule.first()).into()))?)
            }
            None => self.only(start..start.saturating_add(7), read),
        }
    }

    /// The day of a month that is a weekday in a week, or the nth such.
    fn in_month(&self, calendar: &C, year: i32, month: Month, read: &Read) -> Result<Day, ParseError> {
        let shape = calendar.month(calendar.find(year, month)?);
        self.only(shape.first_day..shape.first_day.saturating_add(shape.days.into()), read)
    }

    /// The one of several days that everything that was read is so of. In a week of another length than
    /// seven a day may come twice in seven days.
    fn only(&self, days: Range<i64>, read: &Read) -> Result<Day, ParseError> {
        const DISAGREES: ParseError = ParseError::Disagrees { field: Field::Weekday };
        let (mut only, mut error) = (None, DISAGREES);
        for day in days.filter_map(|day| Day::from_days(day).ok()) {
            match self.checked(day, read) {
                Ok(()) if only.is_some() => {
                    return Err(ParseError::Ambiguous { at: 0, field: Field::Weekday });
                }
                Ok(()) => only = Some(day),
                // What else is wrong with a day that is that weekday.
                Err(other) if other != DISAGREES => error = other,
                Err(_) => {}
            }
        }
        only.ok_or(error)
    }
}

/// The year of the hundred years from a pivot on that ends in two digits.
pub(super) fn in_pivot(pivot: i32, two_digits: i64) -> i64 {
    let pivot = i64::from(pivot);
    pivot.saturating_add(two_digits.saturating_sub(pivot).rem_euclid(100))
}
