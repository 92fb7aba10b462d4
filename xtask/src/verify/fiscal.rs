//! Fiscal calendars beside their definitions, found day by day, and the retailers' published years.

use std::path::Path;

use metonic::calendars::{
    Fiscal13x4, Fiscal445, Fiscal454, Fiscal544, FiscalIndia, FiscalJapan, FiscalNrf, FiscalUkTax, FiscalUs,
    Iso8601,
};
use metonic::{Calendar, Day, DynCalendar, Month, Weekday, YearMonthDay};

use super::table::{NO_LINE, Tally};
use super::{Check, whole};
use crate::Outcome;

/// Years that are compared, whose fiscal years all end in them or in the next.
const YEARS: std::ops::RangeInclusive<i32> = 1..=3_000;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        whole("the rule", "fiscal-nrf", |_, tally| weeks(tally, &FiscalNrf, nearest_to_january, &[4, 5, 4])),
        whole("the rule", "fiscal-nrf", published_years),
        whole("the rule", "fiscal-445", |_, tally| weeks(tally, &Fiscal445, last_of_december, &[4, 4, 5])),
        whole("the rule", "fiscal-454", |_, tally| weeks(tally, &Fiscal454, last_of_december, &[4, 5, 4])),
        whole("the rule", "fiscal-544", |_, tally| weeks(tally, &Fiscal544, last_of_december, &[5, 4, 4])),
        whole("the rule", "fiscal-13x4", |_, tally| weeks(tally, &Fiscal13x4, last_of_december, &[4])),
        whole("the rule", "fiscal-us", |_, tally| begins(tally, &FiscalUs, |year| if year < 1_977 { (year - 1, 7, 1) } else { (year - 1, 10, 1) })),
        whole("the rule", "fiscal-uk-tax", |_, tally| begins(tally, &FiscalUkTax, |year| (year, 4, 6))),
        whole("the rule", "fiscal-in", |_, tally| begins(tally, &FiscalIndia, |year| (year, 4, 1))),
        whole("the rule", "fiscal-jp", |_, tally| begins(tally, &FiscalJapan, |year| (year, 4, 1))),
    ]
}

/// The National Retail Federation's years with 53 weeks.
fn published_years(_: &Path, tally: &mut Tally) -> Outcome {
    const PUBLISHED: [i32; 5] = [2000, 2006, 2012, 2017, 2023];
    for year in 2000..=2023 {
        tally.row(NO_LINE, |tally| {
            let weeks = if PUBLISHED.contains(&year) { 53 } else { 52 };
            tally.equal(format_args!("{year}: weeks"), weeks, FiscalNrf::RULE.weeks_in_year(year)?);
            Ok(())
        })?;
    }
    Ok(())
}

/// Years from day to day: the last day of each, and the weeks of the months up to the last, over and over.
fn weeks(
    tally: &mut Tally,
    calendar: &dyn DynCalendar,
    last_day: fn(i32) -> Result<Day, metonic::Error>,
    pattern: &[u8],
) -> Outcome {
    for year in YEARS {
        tally.row(NO_LINE, |tally| {
            let shape = calendar.year(year)?;
            let (before, last) = (last_day(year - 1)?, last_day(year)?);
            tally.equal(
                format_args!("{year}: last day"),
                last,
                Day::from_days(shape.first_day + i64::from(shape.days) - 1)?,
            );
            tally.equal(
                format_args!("{year}: first day"),
                before.add_days(1)?,
                Day::from_days(shape.first_day)?,
            );
            let mut weeks = last.days_since(before) / 7;
            for (number, &by_pattern) in (1..=shape.months).zip(pattern.iter().cycle()) {
                let by_pattern = if number == shape.months { weeks } else { i64::from(by_pattern) };
                let days = calendar.days_in_month(year, Month::new(number)?)?;
                tally.equal(format_args!("{year}-{number}: days"), 7 * by_pattern, days);
                weeks -= by_pattern;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// The last Saturday of December.
fn last_of_december(year: i32) -> Result<Day, metonic::Error> {
    let mut day = gregorian((year, 12, 31))?;
    while day.weekday() != Weekday::Saturday {
        day = day.add_days(-1)?;
    }
    Ok(day)
}

/// The Saturday nearest to the 31 January that the retailers' year ends about.
fn nearest_to_january(year: i32) -> Result<Day, metonic::Error> {
    let mut day = gregorian((year + 1, 1, 31))?.add_days(3)?;
    while day.weekday() != Weekday::Saturday {
        day = day.add_days(-1)?;
    }
    Ok(day)
}

/// Years of Gregorian months from a Gregorian day on.
fn begins(tally: &mut Tally, calendar: &dyn DynCalendar, first_day: fn(i32) -> (i32, u8, u8)) -> Outcome {
    for year in YEARS {
        tally.row(NO_LINE, |tally| {
            let (gregorian_year, month, day) = first_day(year);
            for number in 1..=calendar.months_in_year(year)? {
                let month = month + number - 1;
                let later = i32::from((month - 1) / 12);
                let first = gregorian((gregorian_year + later, (month - 1) % 12 + 1, day))?;
                let date = YearMonthDay::with_month_number(year, number, 1)?;
                tally.equal(date, first, calendar.day_of(date)?);
                tally.equal(first, date, calendar.ymd_of(first));
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn gregorian((year, month, day): (i32, u8, u8)) -> Result<Day, metonic::Error> {
    Iso8601.day_of(YearMonthDay::with_month_number(year, month, day)?)
}
