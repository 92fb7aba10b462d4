//! Metonic's side.

use metonic::{AnyCalendar, Calendar as _, Date, Day, Month, Overflow, Span, WeekRule, YearMonthDay};

use crate::seen::{Counted, Engine, EraYear, Seen, Unit, Written};

pub(crate) struct Ours(pub(crate) AnyCalendar);

impl Engine for Ours {
    fn name(&self) -> &'static str {
        "metonic"
    }

    fn claims(&self) -> std::ops::RangeInclusive<i32> {
        i32::MIN..=i32::MAX
    }

    fn see(&self, day: i32) -> Option<Seen> {
        let calendar = self.0;
        let day = Day::new(day);
        let fields = calendar.fields(day);
        let year = calendar.year(fields.year).ok()?;
        let week = Date::from_day(day, metonic::calendars::Iso8601).week(WeekRule::ISO);
        let era = fields.era.and_then(|era| calendar.era(era));
        Some(Seen {
            date: Written {
                year: fields.year,
                month: fields.month.number(),
                leap_month: fields.month.is_leap(),
                day: fields.day,
            },
            weekday: Some(day.weekday().number()),
            week: Some((week.year, u8::try_from(week.week).ok()?)),
            is_leap_year: calendar.is_leap_year(fields.year).ok(),
            days_in_month: calendar.days_in_month(fields.year, fields.month).ok(),
            days_in_year: Some(year.days),
            day_of_year: Some(calendar.day_of_year(day)),
            months_in_year: Some(year.months),
            ordinal: Some(fields.month_ordinal),
            era: era.map(|rule| EraYear::new(rule.code, fields.era_year)),
            cyclic: fields.cyclic_year.map(|year| (year.get(), fields.related_gregorian_year)),
        })
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        let month = Month::with_leap(date.month, date.leap_month).ok()?;
        self.0.day_of(YearMonthDay::new(date.year, month, date.day)).ok().map(Day::get)
    }

    fn add(&self, day: i32, unit: Unit, amount: i32, is_refused: bool) -> Option<Option<i32>> {
        let amount = i64::from(amount);
        let span = match unit {
            Unit::Days => Span::new().days(amount),
            Unit::Weeks => Span::new().weeks(amount),
            Unit::Months => Span::new().months(amount),
            Unit::Years => Span::new().years(amount),
        };
        let overflow = if is_refused { Overflow::Reject } else { Overflow::Clamp };
        let date = Date::from_day(Day::new(day), self.0);
        Some(date.add(span, overflow).ok().map(|date| date.to_day().get()))
    }

    fn until(&self, day: i32, other: i32, unit: Unit) -> Option<Counted> {
        let largest = match unit {
            Unit::Days => metonic::Unit::Day,
            Unit::Weeks => metonic::Unit::Week,
            Unit::Months => metonic::Unit::Month,
            Unit::Years => metonic::Unit::Year,
        };
        let date = |day| Date::from_day(Day::new(day), self.0);
        let Span { years, months, weeks, days } = date(day).until(&date(other), largest);
        Some([years, months, weeks, days])
    }
}
