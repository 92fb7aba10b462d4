//! A rule and its parts.

use core::fmt;
use core::num::{NonZeroI8, NonZeroU32};
use std::vec::Vec;

use crate::calendars::{Gregorian, Iso8601};
use crate::day::Day;
use crate::month::Month;
use crate::recur::error::RuleError;
use crate::recur::part::RulePart;
use crate::registry::Name;
use crate::weekday::Weekday;

/// How often: the period that a rule goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Days.
    Daily,
    /// Weeks of seven days.
    Weekly,
    /// Months, leap months included.
    Monthly,
    /// Years.
    Yearly,
}

impl Frequency {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Daily, Self::Weekly, Self::Monthly, Self::Yearly];

    /// The name in a rule: `YEARLY`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Yearly => "YEARLY",
        }
    }

    /// Periods in the 400 years after which the Gregorian calendar repeats itself.
    const fn in_400_years(self) -> u32 {
        match self {
            Self::Daily => 146_097,
            Self::Weekly => 20_871,
            Self::Monthly => 4_800,
            Self::Yearly => 400,
        }
    }
}

impl fmt::Display for Frequency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// What becomes of a date that there is not: RFC 7529, section 4.1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Skip {
    /// It is left out.
    #[default]
    Omit,
    /// The last month or day before it.
    Backward,
    /// The next month or day after it.
    Forward,
}

impl Skip {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Omit, Self::Backward, Self::Forward];

    /// The name in a rule: `BACKWARD`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Omit => "OMIT",
            Self::Backward => "BACKWARD",
            Self::Forward => "FORWARD",
        }
    }
}

/// The calendar that a rule goes by, and what it does with dates that there are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scale {
    /// The calendar's name, `RSCALE`: CLDR's, or any that the registry knows. Case does not matter;
    /// rules have it in upper case.
    pub calendar: Name,
    /// `SKIP`.
    pub skip: Skip,
}

/// When a rule ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum End {
    /// Never.
    #[default]
    Never,
    /// After so many days.
    Count(NonZeroU32),
    /// With this day, which may be the last. A rule's text has days of the years 0 to 9999.
    Until(Day),
}

/// A weekday, or the so-manieth of its month or year, from the end if negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeekdayNumber {
    /// The place among the days of this weekday; `None` for all of them.
    pub number: Option<NonZeroI8>,
    /// The weekday.
    pub weekday: Weekday,
}

impl WeekdayNumber {
    /// Every day of this weekday.
    #[must_use]
    pub const fn every(weekday: Weekday) -> Self {
        Self { number: None, weekday }
    }

    /// The day of this weekday at a place, from the end if negative; every one for 0.
    #[must_use]
    pub const fn at(number: i8, weekday: Weekday) -> Self {
        Self { number: NonZeroI8::new(number), weekday }
    }
}

/// The parts of a rule, as they are given: [`Rule::new`] says whether they go together. Lists may be in
/// any order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RuleParts {
    /// `RSCALE` and `SKIP`.
    pub scale: Option<Scale>,
    /// `FREQ`.
    pub frequency: Frequency,
    /// `INTERVAL`: every so-manieth period.
    pub interval: NonZeroU32,
    /// `COUNT` or `UNTIL`.
    pub end: End,
    /// `BYMONTH`.
    pub months: Vec<Month>,
    /// `BYWEEKNO`: weeks of the year, from the end if negative.
    pub weeks: Vec<i8>,
    /// `BYYEARDAY`: days of the year, from the end if negative.
    pub year_days: Vec<i16>,
    /// `BYMONTHDAY`: days of the month, from the end if negative.
    pub month_days: Vec<i8>,
    /// `BYDAY`.
    pub weekdays: Vec<WeekdayNumber>,
    /// `BYSETPOS`: places in the set of a period's days, from the end if negative.
    pub places: Vec<i16>,
    /// `WKST`: the weekday on which weeks begin.
    pub week_start: Weekday,
}

impl RuleParts {
    /// Every period, for ever.
    #[must_use]
    pub const fn new(frequency: Frequency) -> Self {
        Self {
            scale: None,
            frequency,
            interval: NonZeroU32::MIN,
            end: End::Never,
            months: Vec::new(),
            weeks: Vec::new(),
            year_days: Vec::new(),
            month_days: Vec::new(),
            weekdays: Vec::new(),
            places: Vec::new(),
            week_start: Weekday::Monday,
        }
    }
}

/// A recurrence rule: parts that go together, their lists in order and without repetition.
///
/// ```
/// use metonic::Weekday;
/// use metonic::recur::{Frequency, Rule, RuleParts, WeekdayNumber};
///
/// let mut parts = RuleParts::new(Frequency::Monthly);
/// parts.weekdays.push(WeekdayNumber::at(-1, Weekday::Friday));
/// assert_eq!(Rule::new(parts)?.to_string(), "FREQ=MONTHLY;BYDAY=-1FR");
/// # Ok::<(), metonic::recur::RuleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    parts: RuleParts,
}

impl Rule {
    /// A rule of these parts.
    ///
    /// # Errors
    /// Says which part has what number out of which range, or does not go with which other: RFC 5545,
    /// section 3.3.10, and RFC 7529, section 4.1.
    pub fn new(mut parts: RuleParts) -> Result<Self, RuleError> {
        if let Some(scale) = &mut parts.scale {
            // The same rule however its calendar is written.
            if let Ok(name) = Name::new(&scale.calendar.as_str().to_ascii_uppercase()) {
                scale.calendar = name;
            }
        }
        check_ranges(&parts)?;
        check_combination(&parts)?;
        in_order(&mut parts.months);
        in_order(&mut parts.weeks);
        in_order(&mut parts.year_days);
        in_order(&mut parts.month_days);
        in_order(&mut parts.weekdays);
        in_order(&mut parts.places);
        Ok(Self { parts })
    }

    /// The parts.
    #[must_use]
    pub const fn parts(&self) -> &RuleParts {
        &self.parts
    }

    /// The same in a calendar: what was checked without one stays right.
    pub(super) fn with_scale(mut self, scale: Scale) -> Self {
        self.parts.scale = Some(scale);
        self
    }

    /// Periods in a row without a day after which no more is looked for: as many as are in 400 years, after
    /// which, at whatever interval, the Gregorian calendar has shown all that it has. With an `RSCALE` that names
    /// another those of 2000 years, if they are more.
    #[must_use]
    pub fn most_empty(&self) -> u32 {
        let cycle = self.parts.frequency.in_400_years();
        if self.parts.scale.is_none_or(|scale| names_gregorian(scale.calendar)) {
            return cycle;
        }
        // The Chinese calendar has its next leap month 12 in 3358.
        let in_2000_years = cycle.saturating_mul(5).checked_div(self.parts.interval.get());
        in_2000_years.map_or(cycle, |periods| periods.max(cycle))
    }

    /// The parts, to be changed.
    #[must_use]
    pub fn into_parts(self) -> RuleParts {
        self.parts
    }
}

/// Whether a name is the Gregorian calendar's, or that of ISO 8601, whose months and days are the Gregorian ones.
pub(super) fn names_gregorian(name: Name) -> bool {
    let mut names =
        [Gregorian::ABOUT, Iso8601::ABOUT].into_iter().flat_map(|about| about.names().chain(about.bcp47));
    names.any(|known| name.matches(known))
}

fn in_order<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
}

/// The numbers of RFC 5545, section 3.3.10; with `RSCALE`, as many digits as its grammar has.
fn check_ranges(parts: &RuleParts) -> Result<(), RuleError> {
    let scaled = parts.scale.is_some();
    let within = |part, value: i64, plain: i64, digits: i64| {
        let max = if scaled { digits } else { plain };
        if value == 0 || value.abs() > max { Err(RuleError::Range { part, value, max }) } else { Ok(()) }
    };
    for month in &parts.months {
        if month.is_leap() && !scaled {
            return Err(RuleError::NeedsScale { part: RulePart::ByMonth });
        }
        within(RulePart::ByMonth, month.number().into(), 12, 99)?;
    }
    for &week in &parts.weeks {
        within(RulePart::ByWeekNo, week.into(), 53, 99)?;
    }
    for &day in &parts.year_days {
        within(RulePart::ByYearDay, day.into(), 366, 999)?;
    }
    for &day in &parts.month_days {
        within(RulePart::ByMonthDay, day.into(), 31, 99)?;
    }
    for number in parts.weekdays.iter().filter_map(|day| day.number) {
        within(RulePart::ByDay, number.get().into(), 53, 99)?;
    }
    for &place in &parts.places {
        within(RulePart::BySetPos, place.into(), 366, 999)?;
    }
    if let End::Until(day) = parts.end
        && !(0..=9999).contains(&crate::calendars::Gregorian::year_of(day.get().into()))
    {
        return Err(RuleError::Value { part: RulePart::Until });
    }
    Ok(())
}

fn check_combination(parts: &RuleParts) -> Result<(), RuleError> {
    let frequency = parts.frequency;
    let not_with = |part| Err(RuleError::NotWithFrequency { part, frequency });
    let is_yearly = frequency == Frequency::Yearly;
    if !parts.weeks.is_empty() && !is_yearly {
        return not_with(RulePart::ByWeekNo);
    }
    if !parts.year_days.is_empty() && !is_yearly {
        return not_with(RulePart::ByYearDay);
    }
    if !parts.month_days.is_empty() && frequency == Frequency::Weekly {
        return not_with(RulePart::ByMonthDay);
    }
    if parts.weekdays.iter().any(|day| day.number.is_some()) {
        if frequency < Frequency::Monthly {
            return not_with(RulePart::ByDay);
        }
        if !parts.weeks.is_empty() {
            return Err(RuleError::NumberedDayInWeek);
        }
    }
    let has_another = !(parts.months.is_empty()
        && parts.weeks.is_empty()
        && parts.year_days.is_empty()
        && parts.month_days.is_empty()
        && parts.weekdays.is_empty());
    if !parts.places.is_empty() && !has_another {
        return Err(RuleError::NeedsAnotherPart);
    }
    Ok(())
}
