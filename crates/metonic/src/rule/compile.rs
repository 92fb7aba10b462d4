//! From months and leap rules to the layout of the years.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "years are within an i32 and 2^16 more, a year's days below 2^16, rows at most 2^16"
)]

use std::vec::Vec;

use super::MOST_YEARS;
use super::error::{RuleError, RuleKey, RuleLaw};
use super::list::{insert, sort};
use super::parts::{Epoch, LengthTable, MonthRule, Outside};
use super::pattern::{Before, Kind, MonthOfYear, Pattern, Place, Row, Stretch};
use super::start::Starts;
use super::years::{Years, least_common_multiple};
use crate::month::Month;

/// What the layout follows from. All of it is checked: names are places, numbers in their bounds.
#[derive(Debug)]
pub(super) struct Plan<'d> {
    pub(super) months: &'d [MonthRule],
    /// The code of each month.
    pub(super) codes: &'d [Month],
    pub(super) leaps: Vec<Leap<'d>>,
    pub(super) table: Option<&'d LengthTable>,
    pub(super) starts: Option<Starts>,
}

/// Years, and days that they add to months by their places.
#[derive(Debug)]
pub(super) struct Leap<'d> {
    pub(super) years: &'d Years,
    pub(super) add: Vec<(usize, i16)>,
}

/// The kinds of years found so far.
#[derive(Default)]
struct Kinds {
    list: Vec<Kind>,
    /// The places of all, in the order of the kinds. A table of hashes would be quicker, but for rows that somebody
    /// has chosen for theirs.
    order: Vec<u16>,
}

impl Plan<'_> {
    /// The layout, with the epoch's year where the epoch is.
    pub(super) fn compile(&self, epoch: Epoch) -> Result<Pattern, RuleError> {
        let mut kinds = Kinds::default();
        let mut stretches = Vec::new();
        let mut room = MOST_YEARS;
        let turns = self.turns();
        let (mut anchor, mut start) = (Place::default(), Place::BEFORE_ALL);
        for (from, until) in spans(&turns) {
            let years = self.years_of(from, until)?;
            room = room.checked_sub(years).ok_or_else(|| too_many(MOST_YEARS - room + years))?;
            if from.is_none() {
                // Years that are before the first turn, or any if there is none.
                anchor.year = until.map_or(epoch.year.into(), |until| until - years as i64);
            }
            let (rows, total) = self.rows(anchor.year, years, &mut kinds)?;
            let stretch = Stretch { start, anchor, rows, total };
            let next = until.map(|year| stretch.year_start(year));
            stretches.push(stretch);
            if let Some(next) = next {
                (anchor, start) = (next, next);
            }
        }
        let mut pattern = Pattern { stretches, kinds: kinds.list };
        pattern.pin(epoch);
        Ok(pattern)
    }

    /// The years at which another rule begins, in order.
    fn turns(&self) -> Vec<i64> {
        let mut turns: Vec<i64> = self.leaps.iter().flat_map(|leap| leap.years.turns()).collect();
        if let Some(table) = self.table.filter(|table| table.outside == Outside::Rule) {
            let first = i64::from(table.first_year);
            turns.extend([first, first + table.rows.len() as i64]);
        }
        sort(&mut turns);
        turns.dedup();
        turns
    }

    /// How many years are to be written out between two turns.
    fn years_of(&self, from: Option<i64>, until: Option<i64>) -> Result<u64, RuleError> {
        let between = from.zip(until).and_then(|(from, until)| u64::try_from(until - from).ok());
        let starts = self.starts.as_ref().map_or(1, Starts::period);
        let table = self.table.filter(|table| match table.outside {
            Outside::Repeat => true,
            Outside::Rule => from.is_some_and(|from| table.has(from)),
        });
        let period = match table {
            Some(table) => Some(table.rows.len() as u64),
            None => self.leaps.iter().try_fold(starts, |period, leap| {
                Some(least_common_multiple(period, leap.years.period(from, starts)?))
            }),
        };
        let years = match (period, between) {
            (Some(period), Some(between)) => period.min(between),
            (Some(years), None) | (None, Some(years)) => years,
            // A list has ends, and these are turns.
            (None, None) => u64::MAX,
        };
        if years > MOST_YEARS { Err(too_many(years)) } else { Ok(years) }
    }

    fn rows(&self, first: i64, years: u64, kinds: &mut Kinds) -> Result<(Vec<Row>, Place), RuleError> {
        let mut rows = Vec::new();
        let (mut before, mut total) = (Before::default(), Place::default());
        // At most `MOST_YEARS`.
        for year in first..first + years as i64 {
            let place = kinds.place(self, year)?;
            let Some(kind) = kinds.list.get(usize::from(place)) else { continue };
            rows.push(Row { before, kind: place });
            before.day += u32::from(kind.days);
            before.month += kind.months.len() as u32;
            before.week += u32::from(kind.week);
        }
        (total.year, total.day) = (years as i64, before.day.into());
        (total.month, total.week) = (before.month.into(), before.week.into());
        Ok((rows, total))
    }

    /// The lengths of a year's months, and whether it is a leap year.
    fn lengths(&self, year: i64) -> Result<(Vec<u8>, bool), RuleError> {
        if let Some(row) = self.table.and_then(|table| table.row(year)) {
            return Ok((row.to_vec(), false));
        }
        let is_long = self.starts.as_ref().is_some_and(|starts| starts.is_long(year));
        let mut days: Vec<i64> = self.months.iter().map(|month| i64::from(month.days)).collect();
        let mut is_leap = false;
        for (place, leap) in self.leaps.iter().enumerate() {
            if !leap.years.has(year, is_long) {
                continue;
            }
            is_leap = true;
            for &(month, added) in &leap.add {
                let Some(days) = days.get_mut(month) else { continue };
                *days += i64::from(added);
                if u8::try_from(*days).is_err() {
                    let key = RuleKey::of("leap").at(place).field("add");
                    return Err(key.breaks(RuleLaw::MonthLength { year, days: *days }));
                }
            }
        }
        Ok((days.into_iter().map(|days| days as u8).collect(), is_leap))
    }

    fn kind(&self, lengths: &[u8], is_leap: bool) -> Kind {
        let mut kind = Kind { months: Vec::new(), days: 0, week: 0, is_leap };
        for ((&days, month), rule) in lengths.iter().zip(self.codes).zip(self.months) {
            if days > 0 {
                let (month, is_in_week) = (*month, rule.is_in_week);
                kind.months.push(MonthOfYear { month, before: kind.days, days, week: kind.week, is_in_week });
                kind.days += u16::from(days);
                kind.week += if is_in_week { u16::from(days) } else { 0 };
            }
        }
        kind
    }
}

impl Kinds {
    /// The place of a year's kind.
    fn place(&mut self, plan: &Plan<'_>, year: i64) -> Result<u16, RuleError> {
        let (lengths, is_leap) = plan.lengths(year)?;
        let days: i64 = lengths.iter().map(|&days| i64::from(days)).sum();
        if days == 0 {
            return Err(RuleKey::of("month").breaks(RuleLaw::YearWithoutDays { year }));
        }
        if let Some(expected) = plan.starts.as_ref().map(|starts| starts.length(year))
            && days != expected
        {
            return Err(RuleKey::of("year-start").breaks(RuleLaw::YearLength { year, days, expected }));
        }
        Ok(self.enter(plan.kind(&lengths, is_leap)))
    }

    /// The place of a kind, which may be new.
    fn enter(&mut self, kind: Kind) -> u16 {
        let known = |place: &u16| self.list.get(usize::from(*place));
        match self.order.binary_search_by(|place| known(place).cmp(&Some(&kind))) {
            Ok(at) => self.order.get(at).copied().unwrap_or_default(),
            Err(at) => {
                // Kinds are no more than rows, which are no more than a u16 counts.
                let place = self.list.len() as u16;
                self.list.push(kind);
                insert(&mut self.order, at, place);
                place
            }
        }
    }
}

impl LengthTable {
    fn has(&self, year: i64) -> bool {
        let first = i64::from(self.first_year);
        (first..first + self.rows.len() as i64).contains(&year)
    }

    /// The row of a year, which may stand for years outside of the table.
    fn row(&self, year: i64) -> Option<&[u8]> {
        if self.outside == Outside::Rule && !self.has(year) {
            return None;
        }
        let place = (year - i64::from(self.first_year)).checked_rem_euclid(self.rows.len() as i64)?;
        self.rows.get(usize::try_from(place).ok()?).map(Vec::as_slice)
    }
}

impl Stretch {
    /// Where a year begins that the stretch has, or the first after it.
    fn year_start(&self, year: i64) -> Place {
        let distance = year - self.anchor.year;
        let times = distance.checked_div_euclid(self.total.year).unwrap_or_default();
        let start = self.anchor.after(self.total, times);
        let rest = usize::try_from(year - start.year).unwrap_or_default();
        let before = self.rows.get(rest).map(|row| row.before).unwrap_or_default();
        Place {
            year,
            day: start.day + i64::from(before.day),
            month: start.month + i64::from(before.month),
            week: start.week + i64::from(before.week),
        }
    }
}

impl Pattern {
    /// Moves all so that the epoch's year begins on the epoch with month and weekday 0.
    fn pin(&mut self, epoch: Epoch) {
        let found = self.year(epoch.year.into()).map(|year| year.start).unwrap_or_default();
        let shift = Place {
            year: 0,
            day: i64::from(epoch.day.get()) - found.day,
            month: -found.month,
            week: -found.week,
        };
        for stretch in &mut self.stretches {
            stretch.anchor = stretch.anchor.after(shift, 1);
            if stretch.start != Place::BEFORE_ALL {
                stretch.start = stretch.start.after(shift, 1);
            }
        }
    }
}

/// From one turn to the next: from before the first to after the last.
fn spans(turns: &[i64]) -> impl Iterator<Item = (Option<i64>, Option<i64>)> + '_ {
    let from = core::iter::once(None).chain(turns.iter().copied().map(Some));
    from.zip(turns.iter().copied().map(Some).chain([None]))
}

fn too_many(years: u64) -> RuleError {
    RuleKey::of("leap").breaks(RuleLaw::TooManyYears { years, max: MOST_YEARS })
}
