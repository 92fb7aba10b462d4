//! Definitions in code.

use std::string::String;
use std::vec::Vec;

use super::RuleCalendar;
use super::assemble;
use super::check::Checked;
use super::error::RuleError;
use super::parts::{EraDefinition, LeapRule, LengthTable, MonthRule, Standing, WeekRule, YearStart};
use crate::about::Basis;
use crate::day::Day;
use crate::month::Month;
use crate::registry::AnyCalendar;

/// A definition under way: what is stated is kept, and looked at when the calendar is
/// [built](Self::build).
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    pub(super) id: String,
    pub(super) name: Option<String>,
    pub(super) aliases: Vec<String>,
    pub(super) basis: Option<Basis>,
    pub(super) doc: String,
    pub(super) has_year_zero: bool,
    pub(super) is_proleptic: bool,
    pub(super) epoch: Option<Day>,
    pub(super) first_year: Option<i32>,
    pub(super) start: Option<YearStart>,
    pub(super) months: Vec<MonthRule>,
    pub(super) leaps: Vec<LeapRule>,
    pub(super) table: Option<LengthTable>,
    pub(super) week: Option<WeekRule>,
    pub(super) eras: Vec<EraDefinition>,
    pub(super) standing: Option<Standing>,
    pub(super) base: Option<AnyCalendar>,
    pub(super) year_offset: i32,
    pub(super) day_offset: i32,
    pub(super) adjustments: Vec<(i32, Month, i32)>,
}

impl Builder {
    pub(super) fn new(id: String) -> Self {
        Self {
            id,
            name: None,
            aliases: Vec::new(),
            basis: None,
            doc: String::new(),
            has_year_zero: true,
            is_proleptic: true,
            epoch: None,
            first_year: None,
            start: None,
            months: Vec::new(),
            leaps: Vec::new(),
            table: None,
            week: None,
            eras: Vec::new(),
            standing: None,
            base: None,
            year_offset: 0,
            day_offset: 0,
            adjustments: Vec::new(),
        }
    }

    /// With this English name, which finds the calendar as the id does.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..self }
    }

    /// With this further name.
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.aliases.push(alias.into());
        self
    }

    /// Following the sun, the moon, both or neither, which is what is taken if nothing is said; of a
    /// base, what it follows.
    pub fn basis(self, basis: Basis) -> Self {
        Self { basis: Some(basis), ..self }
    }

    /// With this documentation, in Markdown, in place of the one that is made of the definition.
    pub fn doc(self, doc: impl Into<String>) -> Self {
        Self { doc: doc.into(), ..self }
    }

    /// With a historical count of years that goes from −1 to 1.
    pub fn without_year_zero(self) -> Self {
        Self { has_year_zero: false, ..self }
    }

    /// Not valid before its introduction.
    pub fn not_proleptic(self) -> Self {
        Self { is_proleptic: false, ..self }
    }

    /// With a year that begins on this day: year 1, or the [first year](Self::first_year).
    pub fn epoch(self, day: Day) -> Self {
        Self { epoch: Some(day), ..self }
    }

    /// With this number for the year that begins on the epoch.
    pub fn first_year(self, year: i32) -> Self {
        Self { first_year: Some(year), ..self }
    }

    /// With years that begin on or near a day of another calendar, in place of an epoch.
    pub fn year_start(self, start: YearStart) -> Self {
        Self { start: Some(start), ..self }
    }

    /// With this month after those that it has.
    pub fn month(mut self, month: MonthRule) -> Self {
        self.months.push(month);
        self
    }

    /// With this leap rule besides those that it has.
    pub fn leap(mut self, leap: LeapRule) -> Self {
        self.leaps.push(leap);
        self
    }

    /// With the lengths of months of these years.
    pub fn table(self, table: LengthTable) -> Self {
        Self { table: Some(table), ..self }
    }

    /// With a week of its own.
    pub fn week(self, week: WeekRule) -> Self {
        Self { week: Some(week), ..self }
    }

    /// With this era after those that it has.
    pub fn era(mut self, era: EraDefinition) -> Self {
        self.eras.push(era);
        self
    }

    /// With this standing in place of [`Status::Defined`](crate::Status::Defined); of a base whose
    /// days are moved, in place of `Predicted` or what is less firm.
    pub fn standing(self, standing: Standing) -> Self {
        Self { standing: Some(standing), ..self }
    }

    /// Another calendar, with its years or days moved.
    pub fn base(self, base: AnyCalendar) -> Self {
        Self { base: Some(base), ..self }
    }

    /// With years numbered so much higher than the base's.
    pub fn year_offset(self, years: i32) -> Self {
        Self { year_offset: years, ..self }
    }

    /// With everything so many days later than in the base.
    pub fn day_offset(self, days: i32) -> Self {
        Self { day_offset: days, ..self }
    }

    /// With a month that begins so many days later than in the base; the month before it is that much
    /// longer, and itself that much shorter.
    pub fn adjust(mut self, year: i32, month: Month, days: i32) -> Self {
        self.adjustments.push((year, month, days));
        self
    }

    /// The calendar.
    ///
    /// # Errors
    /// [`RuleError`]: the key, and the law that it breaks.
    pub fn build(self) -> Result<RuleCalendar, RuleError> {
        Checked::new(self).and_then(assemble::calendar)
    }
}
