//! Whether what was read is so of a day.

use metonic::{Calendar, Date, Day, Overflow, WeekRule, Weekday};

use super::error::{Field, ParseError};
use super::read::{Number, OwnDay, Read};
use super::{Mode, Parser};
use crate::formatter::Parts;

impl<C: Calendar> Parser<'_, C> {
    /// Whether everything that was read is so of a day.
    pub(super) fn checked(&self, day: Day, read: &Read) -> Result<(), ParseError> {
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
