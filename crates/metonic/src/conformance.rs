//! Whether a calendar keeps the laws of [`Calendar`](crate::Calendar).
//!
//! A [`Registry`](crate::Registry) checks every calendar that is registered with it. Authors of
//! calendars check theirs harder in their own tests:
//!
//! ```
//! use metonic::{calendars::Julian, conformance::{self, Effort}};
//!
//! conformance::check(&Julian)?;
//! conformance::check_with(&Julian, Effort { days: 100_000, ..Effort::default() })?;
//! # Ok::<(), conformance::Violation>(())
//! ```
//!
//! What is checked is a sample, the same every time: both ends of the range, every day of a few
//! years around 1970, the ends of many years and months, days at random near the present and over
//! the whole range. A calendar that passes may still break a law elsewhere.

use core::fmt;
use std::vec;
use std::vec::Vec;

use crate::calendar::DynCalendar;
use crate::columns::Columns;
use crate::day::Day;
use crate::error::Error;
use crate::fields::{Fields, YearMonthDay};
use crate::month::{Bounds, Month, MonthIndex, MonthShape};
use crate::status::Status;
use crate::week::{self, WeekRule};
use crate::weekday::Weekday;

/// How much is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Days at random: half over the whole range, half within some centuries of the present.
    pub days: u32,
    /// The first day of the run that is walked day by day.
    pub run_start: Day,
    /// The length of that run, in days.
    pub run_days: u32,
}

impl Default for Effort {
    /// 1000 days at random, and 1500 days from 1968-01-01 on: what a registry checks. It takes some
    /// milliseconds for an arithmetic calendar.
    fn default() -> Self {
        Self { days: 1_000, run_start: Day::new(-731), run_days: 1_500 }
    }
}

/// A law that every calendar keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Law {
    /// A month is at least one day long.
    MonthHasDays,
    /// `month(month_of(day))` holds `day`.
    MonthHoldsDay,
    /// A month begins where the one before it ends.
    MonthsFollow,
    /// The ordinal of a month is one more than that of the month before, or 1 in the next year.
    OrdinalsFollow,
    /// `find(year, month)` is the place that the year and month were read from.
    FindInvertsMonth,
    /// `ymd_of` says what the month's shape says.
    FieldsMatchMonth,
    /// `day_of(ymd_of(day))` is `day`.
    DayOfInvertsYmdOf,
    /// The written form of the next day is later than that of the day.
    DatesFollow,
    /// A month has the days that are written with it and no others: another number, or a repeated
    /// day that is not one, is refused.
    BadDaysRefused,
    /// `fields` says what the other questions say.
    FieldsAgree,
    /// A year's months and days are what its months add up to.
    YearsAddUp,
    /// `days_in_month`, `months_in_year` and `days_in_year` say what the shapes say.
    LengthsAgree,
    /// `day_of_year` counts from the first day of the year.
    DayOfYearCounts,
    /// A year before `years()` or after it is refused.
    YearsBounded,
    /// A year is the plain year of its historical number.
    HistoricalYearsInvert,
    /// The first official day is not after the last.
    OfficialInOrder,
    /// Months and years are within `bounds()`.
    WithinBounds,
    /// An era is in the calendar's list, with a code, and its years count back to the plain ones.
    EraIsListed,
    /// `fields_into` writes what the single questions say.
    ColumnsAgree,
    /// The same question gets the same answer.
    Repeatable,
    /// The same question gets the same answer on another thread.
    SameOnThreads,
    /// The place of a day in the calendar's own week is 1 to its length, and that of the next day
    /// the next, unless a week ends or either day is in none.
    WeekDaysFollow,
    /// No question panics, on whatever thread.
    NoPanic,
    /// The first and the last official day are official, and no day outside of them is.
    StatusMatchesOfficial,
}

impl Law {
    const fn text(self) -> &'static str {
        match self {
            Self::MonthHasDays => "a month has at least one day",
            Self::MonthHoldsDay => "month(month_of(day)) holds the day",
            Self::MonthsFollow => "a month begins where the one before it ends",
            Self::OrdinalsFollow => "ordinals count up by one, and from 1 in the next year",
            Self::FindInvertsMonth => "find(year, month) is the place they were read from",
            Self::FieldsMatchMonth => "ymd_of says what the month's shape says",
            Self::DayOfInvertsYmdOf => "day_of(ymd_of(day)) is the day",
            Self::DatesFollow => "the next day is written with a later date",
            Self::BadDaysRefused => "a day that the month does not have is refused",
            Self::FieldsAgree => "fields says what the single questions say",
            Self::YearsAddUp => "a year is what its months add up to",
            Self::LengthsAgree => "lengths are those of the shapes",
            Self::DayOfYearCounts => "day_of_year counts from the year's first day",
            Self::YearsBounded => "years outside years() are refused",
            Self::HistoricalYearsInvert => "a year is the plain year of its historical number",
            Self::OfficialInOrder => "the first official day is not after the last",
            Self::WithinBounds => "months and years are within bounds()",
            Self::EraIsListed => "an era is listed, and its years count back to the plain ones",
            Self::ColumnsAgree => "fields_into writes what the single questions say",
            Self::Repeatable => "the same question gets the same answer",
            Self::WeekDaysFollow => "days of the calendar's own week follow each other",
            Self::NoPanic => "no question panics",
            Self::StatusMatchesOfficial => "official days are those from the first to the last of them",
            Self::SameOnThreads => "the same question gets the same answer on another thread",
        }
    }
}

/// A law broken: where, what it asks for and what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Violation {
    /// The law.
    pub law: Law,
    /// The day that was being asked about.
    pub day: Day,
    /// What the law asks for there, as a number: a day, a length, a place, an ordinal.
    pub expected: i64,
    /// What the calendar said.
    pub found: i64,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { law, day, expected, found } = self;
        write!(f, "broken law: {} (at {day}: {found} where {expected} is expected)", law.text())
    }
}

impl core::error::Error for Violation {}

/// Checks a calendar as a registry does.
///
/// # Errors
/// The first [`Violation`] found.
pub fn check(calendar: &dyn DynCalendar) -> Result<(), Violation> {
    check_with(calendar, Effort::default())
}

/// Rows that are held in memory at once, whatever the effort.
const MOST_ROWS: u32 = 1 << 16;

/// Checks a calendar with an effort of one's own.
///
/// # Errors
/// The first [`Violation`] found.
pub fn check_with(calendar: &dyn DynCalendar, effort: Effort) -> Result<(), Violation> {
    let checker = Checker { calendar };
    let run = (0..effort.run_days).filter_map(|days| effort.run_start.add_days(days.into()).ok());
    for day in run.chain(sample(effort.days)) {
        checker.day(day)?;
    }
    // A year or two at a time, and what lies at the ends of the range.
    let years = calendar.years();
    checker.years_are_bounded(*years.start(), *years.end())?;
    if let Some(official) = calendar.official() {
        holds(Law::OfficialInOrder, *official.start(), !official.is_empty())?;
        for day in [*official.start(), *official.end()] {
            holds(Law::StatusMatchesOfficial, day, calendar.status(day) == Status::Official)?;
        }
    }
    let bounds = calendar.bounds();
    for day in sample(effort.days / 8) {
        checker.year_of(day, bounds)?;
    }
    for day in sample(effort.days / 32) {
        checker.days_of_month(day)?;
    }
    let rows = effort.days.min(MOST_ROWS);
    checker.columns(rows)?;
    checker.threads(rows / 8)?;
    checker.extremes();
    Ok(())
}

/// Both ends of the range and around the epoch, then days at random, the same every time.
fn sample(days: u32) -> impl Iterator<Item = Day> {
    // Half a million days are some fourteen centuries.
    const NEAR: i32 = 500_000;
    let ends = (0..40).flat_map(|days| {
        [
            Day::MIN.add_days(days),
            Day::MAX.add_days(days.saturating_neg()),
            Day::EPOCH.add_days(days.saturating_sub(20)),
        ]
    });
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let random = (0..days).map(move |nth| {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let any = (mixed ^ (mixed >> 31)) as i32;
        Ok(Day::new(if nth % 2 == 0 { any } else { any % NEAR }))
    });
    ends.chain(random).flatten()
}

struct Checker<'c> {
    calendar: &'c dyn DynCalendar,
}

/// Fails unless two numbers are the same.
fn same(law: Law, day: Day, expected: impl Into<i64>, found: impl Into<i64>) -> Result<(), Violation> {
    let (expected, found) = (expected.into(), found.into());
    if expected == found { Ok(()) } else { Err(Violation { law, day, expected, found }) }
}

fn holds(law: Law, day: Day, condition: bool) -> Result<(), Violation> {
    same(law, day, true, condition)
}

/// The place of a month within its year, as one number to compare and report: 2 · number + leap.
fn code(month: Month) -> i64 {
    i64::from(month.number()).saturating_mul(2).saturating_add(i64::from(month.is_leap()))
}

fn index_or(answer: Result<MonthIndex, Error>) -> i64 {
    answer.map_or(i64::MAX, |index| index.get().into())
}

impl Checker<'_> {
    fn day(&self, day: Day) -> Result<(), Violation> {
        let calendar = self.calendar;
        let index = calendar.month_of(day);
        let month = calendar.month(index);
        same(Law::Repeatable, day, index.get(), calendar.month_of(day).get())?;
        holds(Law::Repeatable, day, month == calendar.month(index))?;
        self.month(day, index, month)?;

        let at = i64::from(day.get());
        let within = at.saturating_sub(month.first_day);
        holds(Law::MonthHoldsDay, day, (0..i64::from(month.days)).contains(&within))?;
        let ymd = calendar.ymd_of(day);
        same(Law::FieldsMatchMonth, day, month.year, ymd.year)?;
        same(Law::FieldsMatchMonth, day, code(month.month), code(ymd.month))?;
        // A calendar may skip or repeat numbers, but no number comes before 1.
        holds(Law::FieldsMatchMonth, day, ymd.day >= 1)?;
        same(Law::FieldsMatchMonth, day, month.ordinal, calendar.month_ordinal(day))?;
        let back = calendar.day_of(ymd).map_or(i64::MAX, |day| day.get().into());
        same(Law::DayOfInvertsYmdOf, day, at, back)?;
        holds(Law::DayOfInvertsYmdOf, day, calendar.is_valid(ymd))?;
        if let Ok(next) = day.add_days(1) {
            holds(
                Law::DatesFollow,
                day,
                order(calendar, day, ymd) < order(calendar, next, calendar.ymd_of(next)),
            )?;
        }
        let fields = calendar.fields(day);
        holds(
            Law::FieldsAgree,
            day,
            fields.year_month_day() == ymd && fields.month_ordinal == month.ordinal,
        )?;
        let era = calendar.era_of(day, ymd);
        let rule = era.and_then(|era| calendar.era(era));
        holds(Law::FieldsAgree, day, fields.era == era)?;
        let era_year = rule.map_or(ymd.year, |rule| rule.era_year(ymd.year));
        same(Law::FieldsAgree, day, era_year, fields.era_year)?;
        if era.is_some() {
            let code = rule.map(|rule| rule.code).unwrap_or_default();
            holds(Law::EraIsListed, day, !code.is_empty())?;
            let year = calendar.year_of_era(code, era_year).map_or(i64::MAX, i64::from);
            same(Law::EraIsListed, day, ymd.year, year)?;
        }
        self.week(day)?;
        let status = calendar.status(day);
        holds(Law::Repeatable, day, status == calendar.status(day))?;
        let is_official = calendar.official().is_some_and(|official| official.contains(&day));
        holds(Law::StatusMatchesOfficial, day, is_official || status != Status::Official)
    }

    fn week(&self, day: Day) -> Result<(), Violation> {
        let calendar = self.calendar;
        let length = calendar.week_length();
        holds(Law::WeekDaysFollow, day, length >= 1)?;
        let Some(place) = calendar.day_of_week(day) else { return Ok(()) };
        holds(Law::WeekDaysFollow, day, (1..=length).contains(&place))?;
        let Some(next) = day.add_days(1).ok().and_then(|next| calendar.day_of_week(next)) else {
            return Ok(());
        };
        // A week may end early, with its month or its year.
        holds(Law::WeekDaysFollow, day, next == 1 || (place < length && next == place.saturating_add(1)))
    }

    /// Every number that a day can be written with, in the month of a day.
    fn days_of_month(&self, day: Day) -> Result<(), Violation> {
        let calendar = self.calendar;
        let month = calendar.month(calendar.month_of(day));
        let last = month.first_day.saturating_add(month.days.into());
        let days = (month.first_day..last).filter_map(|days| Day::from_days(days).ok());
        let written: Vec<YearMonthDay> = days.map(|day| calendar.ymd_of(day)).collect();
        // A month that reaches past the ends of `Day` has days that none of these is.
        if written.len() != usize::from(month.days) {
            return Ok(());
        }
        let ymd = YearMonthDay::new(month.year, month.month, 0);
        for number in 0..=u8::MAX {
            for leap_day in [false, true] {
                let date = YearMonthDay { day: number, ..ymd }.with_leap_day(leap_day);
                let is_taken = calendar.day_of(date).is_ok();
                same(Law::BadDaysRefused, day, written.contains(&date), is_taken)?;
            }
        }
        Ok(())
    }

    fn month(&self, day: Day, index: MonthIndex, month: MonthShape) -> Result<(), Violation> {
        let calendar = self.calendar;
        holds(Law::MonthHasDays, day, month.days >= 1)?;
        let found = calendar.find(month.year, month.month);
        same(Law::FindInvertsMonth, day, index.get(), index_or(found))?;
        let days = calendar.days_in_month(month.year, month.month).map_or(-1, i64::from);
        same(Law::LengthsAgree, day, month.days, days)?;
        let Some(next) = index.checked_add(1).map(|index| calendar.month(index)) else { return Ok(()) };
        same(Law::MonthsFollow, day, month.first_day.saturating_add(month.days.into()), next.first_day)?;
        if next.ordinal == 1 {
            same(Law::OrdinalsFollow, day, i64::from(month.year).saturating_add(1), next.year)
        } else {
            same(Law::OrdinalsFollow, day, month.year, next.year)?;
            same(Law::OrdinalsFollow, day, i64::from(month.ordinal).saturating_add(1), next.ordinal)
        }
    }

    fn year_of(&self, day: Day, bounds: Bounds) -> Result<(), Violation> {
        let calendar = self.calendar;
        let number = calendar.ymd_of(day).year;
        let Ok(year) = calendar.year(number) else {
            return holds(Law::YearsAddUp, day, false);
        };
        same(Law::YearsAddUp, day, number, year.year)?;
        let plain = calendar.year_of_historical(calendar.historical_year(number));
        same(Law::HistoricalYearsInvert, day, number, plain.map_or(i64::MAX, i64::from))?;
        let mut next_day = year.first_day;
        for place in 0..year.months {
            let Some(index) = year.first_month.checked_add(place.into()) else { return Ok(()) };
            let month = calendar.month(index);
            same(Law::YearsAddUp, day, next_day, month.first_day)?;
            same(Law::YearsAddUp, day, number, month.year)?;
            same(Law::YearsAddUp, day, i64::from(place).saturating_add(1), month.ordinal)?;
            next_day = next_day.saturating_add(month.days.into());
            holds(
                Law::WithinBounds,
                day,
                (bounds.shortest_month..=bounds.longest_month).contains(&month.days),
            )?;
        }
        same(Law::YearsAddUp, day, next_day.saturating_sub(year.first_day), year.days)?;
        holds(Law::WithinBounds, day, (bounds.fewest_months..=bounds.most_months).contains(&year.months))?;
        holds(Law::WithinBounds, day, (bounds.shortest_year..=bounds.longest_year).contains(&year.days))?;
        same(Law::LengthsAgree, day, year.days, calendar.days_in_year(number).map_or(-1, i64::from))?;
        same(Law::LengthsAgree, day, year.months, calendar.months_in_year(number).map_or(-1, i64::from))?;
        let of_year = i64::from(day.get()).saturating_sub(year.first_day).saturating_add(1);
        same(Law::DayOfYearCounts, day, of_year, calendar.day_of_year(day))
    }

    fn years_are_bounded(&self, first: i32, last: i32) -> Result<(), Violation> {
        let calendar = self.calendar;
        let month = |day| calendar.ymd_of(day).month;
        for (day, outside) in [(Day::MIN, first.checked_sub(1)), (Day::MAX, last.checked_add(1))] {
            if let Some(year) = outside {
                holds(Law::YearsBounded, day, calendar.year(year).is_err())?;
                holds(Law::YearsBounded, day, calendar.find(year, month(day)).is_err())?;
            }
        }
        same(Law::YearsBounded, Day::MIN, first, calendar.ymd_of(Day::MIN).year)?;
        same(Law::YearsBounded, Day::MAX, last, calendar.ymd_of(Day::MAX).year)
    }

    /// Asks the most outlandish questions: whatever the answers, that there are some is what
    /// counts.
    fn extremes(&self) {
        let calendar = self.calendar;
        for index in [i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX] {
            let _ = calendar.month(MonthIndex::new(index));
        }
        for year in [i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX] {
            let _ = (calendar.year(year), calendar.is_leap_year(year));
            let _ = (calendar.historical_year(year), calendar.year_of_historical(year));
            let _ = (calendar.related_gregorian_year(year), calendar.cyclic_year(year));
            for (number, leap) in [(1, false), (1, true), (13, false), (Month::MAX_NUMBER, true)] {
                let Ok(month) = Month::with_leap(number, leap) else { continue };
                let _ = calendar.find(year, month);
                for day in [0, 1, 255] {
                    let date = YearMonthDay::new(year, month, day);
                    let _ = (calendar.day_of(date), calendar.day_of(date.with_leap_day(true)));
                }
            }
        }
    }

    fn columns(&self, rows: u32) -> Result<(), Violation> {
        let calendar = self.calendar;
        let days: Vec<Day> = sample(rows).collect();
        let rows = days.len();
        let nothing = calendar.fields(Day::EPOCH);
        let (mut year, mut era_year) = (vec![0; rows], vec![0; rows]);
        let (mut day, mut ordinal, mut of_year) = (vec![0; rows], vec![0; rows], vec![0; rows]);
        let (mut month, mut leap_day) = (vec![nothing.month; rows], vec![false; rows]);
        let (mut era, mut weekday) = (vec![None; rows], vec![Weekday::Monday; rows]);
        let (mut week, mut week_year) = (vec![0; rows], vec![0; rows]);
        let mut status = vec![Status::Defined; rows];
        let mut columns = Columns {
            year: Some(&mut year),
            month: Some(&mut month),
            month_ordinal: Some(&mut ordinal),
            day: Some(&mut day),
            leap_day: Some(&mut leap_day),
            day_of_year: Some(&mut of_year),
            weekday: Some(&mut weekday),
            week: Some(&mut week),
            week_year: Some(&mut week_year),
            era: Some(&mut era),
            era_year: Some(&mut era_year),
            status: Some(&mut status),
        };
        holds(Law::ColumnsAgree, Day::EPOCH, calendar.fields_into(&days, &mut columns).is_ok())?;
        self.column(&days, &year, |fields, _| fields.year)?;
        self.column(&days, &month, |fields, _| fields.month)?;
        self.column(&days, &ordinal, |fields, _| fields.month_ordinal)?;
        self.column(&days, &day, |fields, _| fields.day)?;
        self.column(&days, &leap_day, |fields, _| fields.leap_day)?;
        self.column(&days, &of_year, |_, day| calendar.day_of_year(day))?;
        self.column(&days, &weekday, |_, day| day.weekday())?;
        self.column(&days, &week, |_, day| week::week(calendar, day, WeekRule::ISO).week)?;
        self.column(&days, &week_year, |_, day| week::week(calendar, day, WeekRule::ISO).year)?;
        self.column(&days, &era, |fields, _| fields.era)?;
        self.column(&days, &era_year, |fields, _| fields.era_year)?;
        self.column(&days, &status, |_, day| calendar.status(day))
    }

    fn column<T: PartialEq>(
        &self,
        days: &[Day],
        column: &[T],
        single: impl Fn(&Fields, Day) -> T,
    ) -> Result<(), Violation> {
        for (&day, found) in days.iter().zip(column) {
            holds(Law::ColumnsAgree, day, *found == single(&self.calendar.fields(day), day))?;
        }
        Ok(())
    }

    fn threads(&self, days: u32) -> Result<(), Violation> {
        let ask = || sample(days).map(|day| (day, self.calendar.fields(day))).collect::<Vec<_>>();
        let here = ask();
        // No thread to be had is no fault of the calendar's.
        let Some(there) = elsewhere(ask) else { return Ok(()) };
        let panicked = Violation { law: Law::NoPanic, day: Day::EPOCH, expected: 1, found: 0 };
        let there = there.map_err(|Panicked| panicked)?;
        for ((day, here), (_, there)) in here.iter().zip(&there) {
            holds(Law::SameOnThreads, *day, here == there)?;
        }
        Ok(())
    }
}

/// What orders the days of a calendar: the place of the month, the day, the repeated day after the
/// first of its number.
fn order(calendar: &dyn DynCalendar, day: Day, ymd: YearMonthDay) -> (i32, u8, bool) {
    (calendar.month_of(day).get(), ymd.day, ymd.leap_day)
}

struct Panicked;

/// What a question gets on another thread; `None` if no thread is to be had.
///
/// Not inlined, so that `cargo xtask panics` can tell what the standard library's threads may do
/// from what the rest may not.
#[inline(never)]
fn elsewhere<T: Send>(ask: impl FnOnce() -> T + Send) -> Option<Result<T, Panicked>> {
    // The standard library's default, which it would look for in the environment first.
    const STACK: usize = 2 << 20;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, ask).ok()?;
        Some(thread.join().map_err(|payload| {
            // Dropping it would run the calendar's code again, which might panic again.
            core::mem::forget(payload);
            Panicked
        }))
    })
}
