//! Whether what was read is so of a day.

use metonic::{Calendar, Date, Day, Overflow, WeekRule, Weekday};

use super::error::{Field, ParseError};
use super::read::{Number, Read};
use super::{Mode, Parser};
use crate::formatter::Parts;

impl<C: Calendar> Parser<'_, C> {
    /// Whether everything that was read is so of a day.
    pub(super) fn checked(&self, day: Day, read: &Read) -> Result<(), ParseError> {
        let calendar = self.formatter.calendar();
        let same = |is_same: bool, field| if is_same { Ok(()) } else { Err(ParseError::Disagrees { field }) };
        same(self.is_weekday(day, read), Field::Weekday)?;
        if let Some((_, Some(in_leap_year))) = read.month
            && self.mode != Mode::Lenient
        {
            let is_leap = calendar.is_leap_year(calendar.ymd_of(day).year)?;
            same(is_leap == in_leap_year, Field::Month)?;
        }
        if read.has_more() { self.check_rare(day, read) } else { Ok(()) }
    }

    /// Whether a day is the weekday that was read, if one was.
    pub(super) fn is_weekday(&self, day: Day, read: &Read) -> bool {
        read.weekday.is_none_or(|weekday| weekday == day.weekday())
            && read.day_of_week.is_none_or(|own| own == self.formatter.own_day(day))
    }

    /// What is rarely said: each is found out only if it was read, since some of it is a conversion more.
    fn check_rare(&self, day: Day, read: &Read) -> Result<(), ParseError> {
        let calendar = self.formatter.calendar();
        let same = |is_same: bool, field| if is_same { Ok(()) } else { Err(ParseError::Disagrees { field }) };
        let agrees = |number: Number, field: Field, is: &dyn Fn() -> i64| match read.number(number) {
            Some(read) => same(read == is(), field),
            None => Ok(()),
        };
        let ymd = calendar.ymd_of(day);
        let era = calendar.era_of(day, ymd);
        let is_counted_on = read.era.is_some() && read.era != era;
        if is_counted_on {
            // A lenient reader takes a year past the end of its era, but none before its beginning.
            let rule = read.era.and_then(|era| calendar.era(era));
            let has_begun = rule.is_some_and(|rule| rule.start.is_none_or(|start| day >= start));
            let is_year = read.number(Number::Year).is_none_or(|year| year >= 1);
            same(self.mode == Mode::Lenient && has_begun && is_year, Field::Era)?;
        }
        let date = || Date::from_day(day, calendar);
        let parts = || Parts::new(day, calendar);
        let week = || date().week(self.formatter.week_rule());
        agrees(Number::PlainYear, Field::Year, &|| ymd.year.into())?;
        agrees(Number::RelatedYear, Field::Year, &|| calendar.related_gregorian_year(ymd.year).into())?;
        let cyclic = || calendar.cyclic_year(ymd.year).map(core::num::NonZeroU8::get);
        same(read.cyclic.is_none_or(|read| Some(read) == cyclic()), Field::CyclicYear)?;
        let quarter = || self.formatter.quarter_of(&parts());
        same(read.quarter.is_none_or(|read| read == quarter()), Field::Quarter)?;
        agrees(Number::DayOfYear, Field::DayOfYear, &|| calendar.day_of_year(day).into())?;
        agrees(Number::WeekdayInMonth, Field::WeekdayInMonth, &|| self.formatter.weekday_in_month(day))?;
        agrees(Number::JulianDay, Field::JulianDay, &|| day.julian_day_number())?;
        agrees(Number::WeekYear, Field::Year, &|| week().year.into())?;
        agrees(Number::Week, Field::Week, &|| week().week.into())?;
        agrees(Number::WeekOfMonth, Field::Week, &|| {
            date().week_of_month(self.formatter.week_rule()).into()
        })?;
        if !read.is_of_pivot {
            let historical = || calendar.historical_year(ymd.year).into();
            agrees(Number::HistoricalYear, Field::Year, &historical)?;
        }
        let iso = || date().week(WeekRule::ISO);
        agrees(Number::IsoWeekYear, Field::Year, &|| iso().year.into())?;
        agrees(Number::IsoYearOfCentury, Field::Year, &|| i64::from(iso().year).rem_euclid(100))?;
        agrees(Number::IsoWeek, Field::Week, &|| iso().week.into())?;
        for (field, first) in
            [(Number::WeekFromSunday, Weekday::Sunday), (Number::WeekFromMonday, Weekday::Monday)]
        {
            agrees(field, Field::Week, &|| self.formatter.week_from(&parts(), first))?;
        }
        if self.overflow() == Overflow::Reject {
            agrees(Number::Day, Field::Day, &|| ymd.day.into())?;
            same(read.number(Number::Day).is_none() || read.leap_day == ymd.leap_day, Field::Day)?;
        }
        // A year without its era is the plain one.
        let rule = era.and_then(|era| calendar.era(era));
        let era_year = rule.map_or(ymd.year, |rule| rule.era_year(ymd.year));
        let is_year = read.number(Number::Year).is_none_or(|year| {
            year == i64::from(era_year) || read.era.is_none() && year == i64::from(ymd.year)
        });
        same(is_counted_on || is_year, Field::Year)?;
        agrees(Number::Century, Field::Year, &|| ymd.year.div_euclid(100).into())?;
        agrees(Number::YearOfCentury, Field::Year, &|| ymd.year.rem_euclid(100).into())?;
        if self.overflow() != Overflow::Reject {
            return Ok(());
        }
        same(read.month.is_none_or(|(month, _)| month == ymd.month), Field::Month)?;
        let ordinal = || i64::from(calendar.month_ordinal(day));
        same(read.ordinal.is_none_or(|read| read == ordinal()), Field::Month)
    }
}
