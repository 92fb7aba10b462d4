//! The calendar that a checked definition makes.

use core::ops::RangeInclusive;
use std::string::String;
use std::vec::Vec;

use super::calendar::{OwnEra, Rule, RuleCalendar};
use super::check::{Checked, MOST_YEAR, bounds, week_length};
use super::compile::{Leap, Plan};
use super::error::{RuleError, RuleKey, RuleLaw};
use super::laid::Laid;
use super::list::insert;
use super::moved::Moved;
use super::parts::{Epoch, EraStart, MonthRule, Standing, WeekRule};
use super::start::Starts;
use super::{Builder, describe};
use crate::about::Basis;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::month::{Bounds, Month};
use crate::status::Status;

/// The calendar of a definition.
pub(super) fn calendar(Checked(builder): Checked) -> Result<RuleCalendar, RuleError> {
    let rule = match builder.base {
        Some(base) => {
            Rule::Moved(Moved::new(base, builder.year_offset, builder.day_offset, &builder.adjustments)?)
        }
        None => Rule::Laid(lay(&builder)?),
    };
    let base = builder.base.map(|base| base.object().about());
    let years = years(&rule)?;
    let standing = builder.standing.or_else(|| {
        // What a table does not say is a guess.
        let table = builder.table.as_ref()?;
        let (first, last) = table.years();
        Some(Standing::new(Status::Predicted).within(first, last, Status::Defined))
    });
    let mut calendar = RuleCalendar {
        name: builder.name.clone().unwrap_or_else(|| builder.id.clone()),
        aliases: builder.aliases.clone(),
        basis: builder.basis.unwrap_or(base.map_or(Basis::Other, |base| base.basis)),
        doc: builder.doc.clone(),
        has_year_zero: builder.has_year_zero && base.is_none_or(|base| base.has_year_zero),
        is_proleptic: builder.is_proleptic && base.is_none_or(|base| base.is_proleptic),
        id: builder.id.clone(),
        eras: Vec::new(),
        standing,
        years,
        bounds: NO_BOUNDS,
        rule,
    };
    calendar.bounds = match &calendar.rule {
        Rule::Laid(laid) => laid.bounds(),
        Rule::Moved(moved) => moved.bounds(|year| calendar.days_in_year(year).ok()),
    };
    if calendar.doc.is_empty() {
        calendar.doc = describe::doc(&builder);
    }
    calendar.eras = own_eras(&builder, &calendar)?;
    Ok(calendar)
}

/// Until they are known.
const NO_BOUNDS: Bounds = Bounds {
    shortest_month: 0,
    longest_month: 0,
    fewest_months: 0,
    most_months: 0,
    shortest_year: 0,
    longest_year: 0,
};

/// The eras with the days on which they begin, in order.
fn own_eras(builder: &Builder, calendar: &RuleCalendar) -> Result<Vec<OwnEra>, RuleError> {
    let mut eras: Vec<OwnEra> = Vec::new();
    for (place, era) in builder.eras.iter().enumerate() {
        let key = RuleKey::of("era").at(place).field("start");
        let wrong = |error| key.breaks(RuleLaw::Date(error));
        let (start, first) = match era.start {
            EraStart::Never => (None, i32::from(!era.counts_back)),
            EraStart::Year(year) => {
                let shape = calendar.year(year).map_err(wrong)?;
                (Some(Day::from_days(shape.first_day).map_err(wrong)?), year)
            }
            EraStart::Date(date) => (Some(calendar.day_of(date).map_err(wrong)?), date.year),
        };
        let own = OwnEra {
            code: era.code.clone(),
            aliases: era.aliases.clone(),
            start,
            year_one: era.year_one.unwrap_or(first),
            counts_back: era.counts_back,
        };
        match eras.binary_search_by_key(&start, |known| known.start) {
            Ok(_) => return Err(key.breaks(RuleLaw::Twice)),
            Err(place) => insert(&mut eras, place, own),
        }
    }
    Ok(eras)
}

/// The layout of a calendar with years of its own.
fn lay(builder: &Builder) -> Result<Laid, RuleError> {
    let codes = codes(&builder.months)?;
    let place = |name: &String| builder.months.iter().position(|month| month.name == *name);
    let leaps = builder.leaps.iter().map(|leap| Leap {
        years: &leap.years,
        add: leap.add.iter().filter_map(|(month, days)| Some((place(month)?, *days))).collect(),
    });
    let starts = builder.start.as_ref().map(Starts::new).transpose()?;
    let year = builder.first_year.unwrap_or(1);
    let day = match &starts {
        Some(starts) => Day::from_days(starts.first_day(year.into()))
            .map_err(|error| RuleKey::of("first-year").breaks(RuleLaw::Date(error)))?,
        None => builder.epoch.unwrap_or_default(),
    };
    let plan = Plan {
        months: &builder.months,
        codes: &codes,
        leaps: leaps.collect(),
        table: builder.table.as_ref(),
        starts,
    };
    let pattern = plan.compile(Epoch { day, year })?;
    let week = builder.week.clone().map(|week| WeekRule { length: week_length(&week), ..week });
    Ok(Laid {
        pattern,
        months: builder.months.clone(),
        codes,
        week,
        epoch: day.get().into(),
        is_table: builder.table.is_some(),
    })
}

/// The code of each month: its own number, its place among the months, or its place after them.
fn codes(months: &[MonthRule]) -> Result<Vec<Month>, RuleError> {
    let is_plain = |month: &&MonthRule| !month.is_leap && !month.is_intercalary;
    let plain = months.iter().filter(is_plain).filter(|month| month.number.is_none()).count();
    let (mut next, mut next_between, mut last) = (1_usize, plain.saturating_add(1), None);
    let mut codes: Vec<Month> = Vec::new();
    for (place, month) in months.iter().enumerate() {
        let key = RuleKey::of("month").at(place).field("number");
        let counted = if month.is_leap {
            last.ok_or(key.breaks(RuleLaw::Missing))
        } else {
            let counter = if month.is_intercalary { &mut next_between } else { &mut next };
            let number = *counter;
            if month.number.is_none() {
                *counter = counter.saturating_add(1);
            }
            Ok(number)
        };
        let number = month.number.map_or(counted, |number| Ok(number.into()))?;
        bounds(key, number as i64, 1, Month::MAX_NUMBER.into())?;
        let code = Month::with_leap(u8::try_from(number).unwrap_or(0), month.is_leap)
            .map_err(|error| key.breaks(RuleLaw::Date(error)))?;
        if codes.contains(&code) {
            return Err(key.breaks(RuleLaw::Twice));
        }
        if is_plain(&month) {
            last = Some(number);
        }
        codes.push(code);
    }
    Ok(codes)
}

/// The first and the last year that hold a day, if they and the places of months can be numbered.
fn years(rule: &Rule) -> Result<RangeInclusive<i32>, RuleError> {
    let (numbers, months) = match rule {
        Rule::Laid(laid) => {
            let [(first, first_month), (last, last_month)] = laid.ends();
            ([first, last], [first_month, last_month])
        }
        Rule::Moved(moved) => {
            let ends = [Day::MIN, Day::MAX].map(|day| moved.month_of(day));
            (ends.map(|index| moved.month(index).year.into()), ends.map(|index| index.get().into()))
        }
    };
    let fits = numbers.iter().all(|year| (-MOST_YEAR..=MOST_YEAR).contains(year))
        && months.iter().all(|month| (-2 * MOST_YEAR..=2 * MOST_YEAR).contains(month));
    match numbers.map(i32::try_from) {
        [Ok(first), Ok(last)] if fits => Ok(first..=last),
        _ => Err(RuleKey::of("month").breaks(RuleLaw::Numbers)),
    }
}
