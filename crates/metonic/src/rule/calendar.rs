//! The calendar that a definition makes.

use core::num::NonZeroU8;
use core::ops::RangeInclusive;
use std::string::String;
use std::vec::Vec;

use super::Builder;
use super::laid::Laid;
use super::moved::Moved;
use super::parts::Standing;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth, english_weekday, is_leap};
use crate::day::Day;
use crate::day_start::DayStart;
use crate::detail::Detail;
use crate::error::Error;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};
use crate::status::Status;
use crate::weekday::Weekday;

/// A calendar made of a definition: [in code](Self::builder), or in TOML (`from_toml`).
///
/// It keeps the laws of a [`Calendar`], whatever the definition: what would break one is refused
/// when it is built. Each question costs a few searches in the definition, however far from the
/// epoch the day is.
#[derive(Clone, Debug)]
pub struct RuleCalendar {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
    pub(super) basis: Basis,
    pub(super) doc: String,
    pub(super) has_year_zero: bool,
    pub(super) is_proleptic: bool,
    pub(super) eras: Vec<OwnEra>,
    pub(super) standing: Option<Standing>,
    pub(super) years: RangeInclusive<i32>,
    pub(super) bounds: Bounds,
    pub(super) rule: Rule,
}

/// What the answers come from.
#[derive(Clone, Debug)]
pub(super) enum Rule {
    Laid(Laid),
    Moved(Moved),
}

/// An era as it is kept.
#[derive(Clone, Debug)]
pub(super) struct OwnEra {
    pub(super) code: String,
    pub(super) aliases: Vec<String>,
    pub(super) start: Option<Day>,
    pub(super) year_one: i32,
    pub(super) counts_back: bool,
}

impl RuleCalendar {
    /// Begins a definition of a calendar with this id.
    pub fn builder(id: impl Into<String>) -> Builder {
        Builder::new(id.into())
    }

    fn check(&self, year: i32) -> Result<(), Error> {
        let (min, max) = (*self.years.start(), *self.years.end());
        if self.years.contains(&year) { Ok(()) } else { Err(Error::Year { value: year.into(), min, max }) }
    }

    /// The shape of a month that holds a day.
    fn shape_of(&self, day: Day) -> MonthShape {
        self.month(self.month_of(day))
    }
}

impl Calendar for RuleCalendar {
    fn about(&self) -> About<'_> {
        let about = About::new(&self.id, self.basis)
            .with_name(&self.name)
            .with_owned_aliases(&self.aliases)
            .with_doc(&self.doc);
        let about = if self.has_year_zero { about } else { about.without_year_zero() };
        if self.is_proleptic { about } else { about.not_proleptic() }
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        match &self.rule {
            Rule::Laid(laid) => laid.month_of(day),
            Rule::Moved(moved) => moved.month_of(day),
        }
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        match &self.rule {
            Rule::Laid(laid) => laid.month(index),
            Rule::Moved(moved) => moved.month(index),
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.check(year)?;
        match &self.rule {
            Rule::Laid(laid) => laid.find(year, month).ok_or(Error::Month { month, year }),
            Rule::Moved(moved) => moved.find(year, month),
        }
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let counted = match &self.rule {
            Rule::Laid(laid) => return laid.ymd_of(day),
            Rule::Moved(moved) => moved.ymd_of(day),
        };
        counted.unwrap_or_else(|| {
            let shape = self.shape_of(day);
            let number = i64::from(day.get()).saturating_sub(shape.first_day).saturating_add(1);
            YearMonthDay::new(shape.year, shape.month, number.clamp(1, u8::MAX.into()) as u8)
        })
    }

    fn day_of(&self, date: YearMonthDay) -> Result<Day, Error> {
        let shape = self.month(self.find(date.year, date.month)?);
        if let Rule::Moved(moved) = &self.rule
            && let Some(counted) = moved.day_of(date)
        {
            return counted;
        }
        if date.day < 1 || date.day > shape.days {
            return Err(Error::Day { value: date.day, max: shape.days });
        }
        if date.leap_day {
            return Err(Error::LeapDay { value: date.day });
        }
        Day::from_days(shape.first_day.saturating_add(date.day.into()).saturating_sub(1))
    }

    fn month_ordinal(&self, day: Day) -> u8 {
        match &self.rule {
            Rule::Laid(laid) => laid.ordinal(day),
            Rule::Moved(_) => self.shape_of(day).ordinal,
        }
    }

    fn status(&self, day: Day) -> Status {
        match (&self.standing, &self.rule) {
            (Some(standing), _) => standing.of(self.ymd_of(day).year),
            (None, Rule::Laid(_)) => Status::Defined,
            (None, Rule::Moved(moved)) => {
                let status = moved.base.status(moved.base_day(day));
                // The word of an authority, or a definition, is not one for days that are moved.
                if moved.moves_days() { status.max(Status::Predicted) } else { status }
            }
        }
    }

    fn day_start(&self) -> DayStart {
        match &self.rule {
            Rule::Laid(_) => DayStart::Midnight,
            Rule::Moved(moved) => moved.base.day_start(),
        }
    }

    fn common_month(&self, month: Month) -> Month {
        match &self.rule {
            Rule::Laid(_) => Counted(self).common_month(month),
            Rule::Moved(moved) => moved.base.common_month(month),
        }
    }

    fn leap_month_precedes(&self, month: Month) -> bool {
        match &self.rule {
            Rule::Laid(laid) => laid.leap_month_precedes(month),
            Rule::Moved(moved) => moved.base.leap_month_precedes(month),
        }
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        match (&self.standing, &self.rule) {
            (Some(Standing { inside: Some((first, last, Status::Official)), .. }), _) => {
                let (first, last) = (first.max(self.years.start()), last.min(self.years.end()));
                let (first, last) = (self.year(*first).ok()?, self.year(*last).ok()?);
                let last_day = last.first_day.saturating_add(last.days.into()).saturating_sub(1);
                let day = |days: i64| Day::new(days.clamp(i32::MIN.into(), i32::MAX.into()) as i32);
                Some(day(first.first_day)..=day(last_day))
            }
            (None, Rule::Moved(moved)) if !moved.moves_days() => moved.base.official(),
            _ => None,
        }
    }

    fn era_of(&self, day: Day, ymd: YearMonthDay) -> Option<Era> {
        if let (Rule::Moved(moved), true) = (&self.rule, self.eras.is_empty()) {
            let ymd = YearMonthDay { year: moved.base_year(ymd.year), ..ymd };
            return moved.base.era_of(moved.base_day(day), ymd);
        }
        // They are in the order of their beginnings.
        let after = self.eras.partition_point(|era| era.start.is_none_or(|start| start <= day));
        after.checked_sub(1).and_then(|place| u8::try_from(place).ok()).map(Era::new)
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        if let (Rule::Moved(moved), true) = (&self.rule, self.eras.is_empty()) {
            let rule = moved.base.object().era(era)?;
            let start = rule.start.map(|start| start.add_days(moved.day_offset.into()).unwrap_or(start));
            return Some(EraRule { start, year_one: moved.own_year(rule.year_one), ..rule });
        }
        let own = self.eras.get(era.place())?;
        let rule = EraRule::new(&own.code).with_owned_aliases(&own.aliases);
        let rule = match own.start {
            Some(start) => rule.from(start),
            None => rule,
        };
        Some(if own.counts_back {
            rule.counting_back_from(own.year_one)
        } else {
            rule.with_year_one(own.year_one)
        })
    }

    fn year_of_era(&self, code: &str, era_year: i32) -> Result<i32, Error> {
        if let (Rule::Moved(moved), true) = (&self.rule, self.eras.is_empty()) {
            return moved.base.year_of_era(code, era_year).map(|year| moved.own_year(year));
        }
        let rules = (0..=Era::LAST_PLACE).map_while(|place| self.era(Era::new(place)));
        let named = rules.into_iter().find(|rule| rule.is_called(code));
        named.map(|rule| rule.year(era_year)).ok_or(Error::Era)
    }

    fn cyclic_year(&self, year: i32) -> Option<NonZeroU8> {
        match &self.rule {
            Rule::Laid(_) => None,
            Rule::Moved(moved) => moved.base.cyclic_year(moved.base_year(year)),
        }
    }

    fn years(&self) -> RangeInclusive<i32> {
        self.years.clone()
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        self.check(year)?;
        match &self.rule {
            Rule::Laid(laid) => {
                let (min, max) = (*self.years.start(), *self.years.end());
                laid.year(year).ok_or(Error::Year { value: year.into(), min, max })
            }
            Rule::Moved(_) => Counted(self).year(year),
        }
    }

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        let shape = self.year(year)?;
        match &self.rule {
            Rule::Laid(laid) if !laid.is_table => return Ok(laid.is_leap(year)),
            Rule::Moved(moved) => {
                if let Ok(is_leap) = moved.base.is_leap_year(moved.base_year(year)) {
                    return Ok(is_leap);
                }
            }
            Rule::Laid(_) => {}
        }
        Ok(is_leap(self.basis, &shape, || self.bounds))
    }

    fn day_of_year(&self, day: Day) -> u16 {
        match &self.rule {
            Rule::Laid(laid) => laid.day_of_year(day),
            Rule::Moved(_) => Counted(self).day_of_year(day),
        }
    }

    fn bounds(&self) -> Bounds {
        self.bounds
    }

    fn shortest_days_in_month(&self, month: Month) -> Result<u8, Error> {
        match &self.rule {
            Rule::Laid(laid) => {
                laid.lengths_of(month).map(|(shortest, _)| shortest).ok_or(Error::NoSuchMonth { month })
            }
            Rule::Moved(moved) => moved.lengths_of(month).map(|(shortest, _)| shortest),
        }
    }

    fn longest_days_in_month(&self, month: Month) -> Result<u8, Error> {
        match &self.rule {
            Rule::Laid(laid) => {
                laid.lengths_of(month).map(|(_, longest)| longest).ok_or(Error::NoSuchMonth { month })
            }
            Rule::Moved(moved) => moved.lengths_of(month).map(|(_, longest)| longest),
        }
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        match &self.rule {
            Rule::Laid(laid) => laid.month_name(month, width),
            Rule::Moved(moved) => moved.base.object().month_name(month, width),
        }
    }

    fn weekday_name(&self, weekday: Weekday, width: NameWidth) -> &str {
        match &self.rule {
            Rule::Laid(laid) => laid.weekday_name(weekday).unwrap_or_else(|| english_weekday(weekday, width)),
            Rule::Moved(moved) => moved.base.object().weekday_name(weekday, width),
        }
    }

    fn details(&self, day: Day, out: &mut dyn FnMut(Detail<'_>)) {
        // What is said of a day's date is not of a date that is moved to it.
        if let Rule::Moved(moved) = &self.rule
            && !moved.moves_days()
        {
            moved.base.object().details(day, out);
        }
    }

    fn week_length(&self) -> u8 {
        match &self.rule {
            Rule::Laid(laid) => laid.week_length(),
            Rule::Moved(moved) => moved.base.week_length(),
        }
    }

    fn day_of_week(&self, day: Day) -> Option<u8> {
        match &self.rule {
            Rule::Laid(laid) => laid.day_of_week(day),
            Rule::Moved(moved) => moved.base.day_of_week(day),
        }
    }

    fn day_of_week_name(&self, place: u8, width: NameWidth) -> Option<&str> {
        match &self.rule {
            Rule::Laid(laid) => laid.day_of_week_name(place, width),
            Rule::Moved(moved) => moved.base.object().day_of_week_name(place, width),
        }
    }
}

/// A calendar by its three questions and its years: what is provided follows from them.
struct Counted<'c>(&'c RuleCalendar);

impl Calendar for Counted<'_> {
    fn about(&self) -> About<'_> {
        self.0.about()
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        self.0.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        self.0.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.0.find(year, month)
    }

    fn years(&self) -> RangeInclusive<i32> {
        self.0.years()
    }
}
