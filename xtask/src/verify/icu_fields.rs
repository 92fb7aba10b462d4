//! A calendar that answers of one day what ICU answered, so that the text of ICU's own fields is
//! compared where its date, its era or its year is another than ours.
//!
//! Months, days and names are those of our calendar, or of the Julian one where ICU's months are Julian.
//! What ICU's fields say otherwise is put in: the plain year (`u`) moves all years alike, the year of the
//! era (`y`) makes the rule of the one era, the related year (`r`) is at ICU's distance from the plain one.

use std::num::NonZeroU8;

use metonic::calendars::Julian;
use metonic::{
    About, Calendar, Day, DynCalendar, Era, EraRule, Error, Month, MonthIndex, MonthShape, NameWidth,
    YearMonthDay,
};

use super::icu;

type BuiltIn = &'static (dyn DynCalendar + 'static);

/// What ICU says of a day: the numbers of a row of the locale `en`.
pub(super) struct Fields<'a> {
    /// The era's abbreviated name in English; a number of cycles of sixty years.
    pub(super) era: &'a str,
    /// `u`.
    pub(super) plain_year: i32,
    /// `y`.
    pub(super) era_year: i32,
    /// `r`.
    pub(super) related_year: i32,
}

/// The calendar of ICU's answer for a day.
pub(super) struct IcuCalendar {
    calendar: BuiltIn,
    /// Where months and days are.
    months: BuiltIn,
    /// How many years later than ours ICU's plain year is.
    later: i32,
    era: EraOfIcu,
    related_later: i32,
}

struct EraOfIcu {
    code: String,
    year_one: i32,
    counts_back: bool,
}

impl IcuCalendar {
    pub(super) fn new(calendar: BuiltIn, day: Day, fields: &Fields<'_>) -> Self {
        let id = calendar.about().id;
        let months: BuiltIn = if icu::other_date(id, day).is_some() { &Julian } else { calendar };
        let Fields { plain_year, era_year, .. } = *fields;
        // 44 before our era is the plain year −43.
        let counts_back = era_year == 1 - plain_year && plain_year < 1;
        let code = icu::era_code(fields.era);
        Self {
            calendar,
            months,
            later: plain_year - months.ymd_of(day).year,
            era: EraOfIcu {
                code,
                year_one: if counts_back { 0 } else { plain_year - era_year + 1 },
                counts_back,
            },
            related_later: fields.related_year - plain_year,
        }
    }

    fn ours(&self, year: i32) -> i32 {
        year.saturating_sub(self.later)
    }
}

impl Calendar for IcuCalendar {
    fn about(&self) -> About<'_> {
        self.calendar.about()
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        self.months.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let mut shape = self.months.month(index);
        shape.year = shape.year.saturating_add(self.later);
        shape
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.months.find(self.ours(year), month)
    }

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        let EraOfIcu { ref code, year_one, counts_back } = self.era;
        let rule = EraRule::new(code);
        let rule = if counts_back { rule.counting_back_from(year_one) } else { rule.with_year_one(year_one) };
        (era == Era::new(0)).then_some(rule)
    }

    fn cyclic_year(&self, year: i32) -> Option<NonZeroU8> {
        self.calendar.cyclic_year(self.ours(year))
    }

    fn related_gregorian_year(&self, year: i32) -> i32 {
        year.saturating_add(self.related_later)
    }

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        self.months.is_leap_year(self.ours(year))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        self.calendar.month_name(month, width)
    }
}
