//! A rule from its first day on.

use crate::calendar::Calendar;
use crate::calendars::{Gregorian, Iso8601};
use crate::date::Date;
use crate::day::Day;
use crate::fields::YearMonthDay;
use crate::month::MonthIndex;
use crate::recur::error::StartError;
use crate::recur::iterator::Days;
use crate::recur::rule::{End, Rule, Scale, Skip, names_gregorian};
use crate::registry::{AnyCalendar, Name, Registry};

/// A rule, the day that it starts from, and the calendar that it goes by.
///
/// ```
/// use metonic::{Date, calendars::Persian};
/// use metonic::recur::{Recurrence, Rule};
///
/// // Nowruz, in a calendar known when the program is built.
/// let rule: Rule = "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1".parse()?;
/// let nowruz = Recurrence::new(rule, Persian::date(1405, 1, 1)?)?;
/// let years: Vec<i32> = nowruz.dates().take(3).map(|date| date.year()).collect();
/// assert_eq!(years, [1405, 1406, 1407]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Recurrence<C> {
    pub(super) rule: Rule,
    pub(super) calendar: C,
    pub(super) start: Day,
    /// What the rule leaves open is taken from here.
    pub(super) start_date: YearMonthDay,
    pub(super) start_month: MonthIndex,
}

impl Recurrence<AnyCalendar> {
    /// A rule from a day on, in the calendar of [`Registry::global`] that its `RSCALE` names; without
    /// one in the Gregorian.
    ///
    /// # Errors
    /// [`StartError::Lookup`] if no calendar has the name.
    pub fn starting(rule: Rule, start: Day) -> Result<Self, StartError> {
        let calendar = match rule.parts().scale {
            Some(scale) => Registry::global().calendar(scale.calendar.as_str())?,
            None => AnyCalendar::GREGORIAN,
        };
        Self::new(rule, start.in_calendar(calendar))
    }
}

impl<C: Calendar> Recurrence<C> {
    /// A rule from a date on, in the date's calendar. A rule without `RSCALE` is given that calendar's:
    /// as text it would be a rule of the Gregorian calendar.
    ///
    /// # Errors
    /// [`StartError::OtherCalendar`] if the rule's `RSCALE` does not name that calendar.
    pub fn new(rule: Rule, start: Date<C>) -> Result<Self, StartError> {
        let about = start.calendar().about();
        // ISO 8601's months and days are the Gregorian ones.
        let is_gregorian = |id: &str| id == Gregorian::ABOUT.id || id == Iso8601::ABOUT.id;
        let mut rule = rule;
        match rule.parts().scale {
            Some(scale) => {
                let is = |name: &str| scale.calendar.matches(name);
                let is_same = about.names().chain(about.bcp47).any(is);
                if !(is_same || is_gregorian(about.id) && names_gregorian(scale.calendar)) {
                    return Err(StartError::OtherCalendar { name: scale.calendar });
                }
            }
            None if is_gregorian(about.id) => {}
            None => {
                if let Ok(calendar) = Name::new(about.bcp47.unwrap_or(about.id)) {
                    rule = rule.with_scale(Scale { calendar, skip: Skip::Omit });
                }
            }
        }
        let day = start.to_day();
        let (start_date, start_month) = (start.ymd(), start.calendar().month_of(day));
        Ok(Self { rule, start: day, start_date, start_month, calendar: start.into_calendar() })
    }

    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The day that it starts from.
    #[must_use]
    pub const fn start(&self) -> Day {
        self.start
    }

    /// The calendar that it goes by.
    #[must_use]
    pub const fn calendar(&self) -> &C {
        &self.calendar
    }

    /// All of the days, in order.
    #[must_use]
    pub fn days(&self) -> Days<'_, C> {
        Days::new(self, i64::from(self.start.get()), i64::MAX)
    }

    /// The days after a day.
    ///
    /// As fast however far away that is, unless the rule has a `COUNT`, whose days have to be counted.
    #[must_use]
    pub fn after(&self, day: Day) -> Days<'_, C> {
        Days::new(self, i64::from(day.get()).saturating_add(1), i64::MAX)
    }

    /// The days from one day to another, both included.
    ///
    /// ```
    /// use metonic::recur::{Recurrence, Rule};
    ///
    /// let rule: Rule = "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13".parse()?;
    /// let fridays = Recurrence::starting(rule, "1900-01-01".parse()?)?;
    /// let in_2026 = fridays.between("2026-01-01".parse()?, "2026-12-31".parse()?);
    /// assert_eq!(in_2026.map(|day| day.to_string()).collect::<Vec<_>>(), ["2026-02-13", "2026-03-13", "2026-11-13"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn between(&self, first: Day, last: Day) -> Days<'_, C> {
        Days::new(self, first.get().into(), last.get().into())
    }

    /// The last day that the rule allows, and how many.
    pub(super) fn limits(&self) -> (i64, Option<u32>) {
        match self.rule.parts().end {
            End::Never => (i64::MAX, None),
            End::Count(count) => (i64::MAX, Some(count.get())),
            End::Until(day) => (day.get().into(), None),
        }
    }
}

impl<C: Calendar + Clone> Recurrence<C> {
    /// All of the days as dates in the calendar.
    pub fn dates(&self) -> impl Iterator<Item = Date<C>> + '_ {
        self.days().map(|day| Date::from_day(day, self.calendar.clone()))
    }
}
