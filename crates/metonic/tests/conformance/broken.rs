//! The Gregorian calendar with one answer changed: what a law is shown to catch.

use std::ops::RangeInclusive;

use metonic::calendars::Gregorian;
use metonic::{
    About, Basis, Bounds, Calendar, Columns, Day, Era, EraRule, Error, Fields, Month, MonthIndex, MonthShape,
    Status, YearMonthDay, YearShape,
};

/// Each question is a function, which a test may put another in the place of.
#[derive(Clone, Copy)]
pub(crate) struct Broken {
    pub month_of: fn(Day) -> MonthIndex,
    pub month: fn(MonthIndex) -> MonthShape,
    pub find: fn(i32, Month) -> Result<MonthIndex, Error>,
    pub ymd_of: fn(Day) -> YearMonthDay,
    pub day_of: fn(YearMonthDay) -> Result<Day, Error>,
    /// Else what `day_of` says.
    pub is_valid: Option<fn(YearMonthDay) -> bool>,
    pub fields: fn(Day) -> Fields,
    pub status: fn(Day) -> Status,
    pub official: fn() -> Option<RangeInclusive<Day>>,
    pub era_of: fn(Day) -> Option<Era>,
    pub era: fn(Era) -> Option<EraRule<'static>>,
    pub year_of_era: fn(&str, i32) -> Result<i32, Error>,
    pub years: fn() -> RangeInclusive<i32>,
    pub year: fn(i32) -> Result<YearShape, Error>,
    pub is_leap_year: fn(i32) -> Result<bool, Error>,
    pub months_in_year: fn(i32) -> Result<u8, Error>,
    pub days_in_year: fn(i32) -> Result<u16, Error>,
    pub more_days_in_month: u8,
    pub day_of_year: fn(Day) -> u16,
    pub bounds: fn() -> Bounds,
    pub longest_days_in_month: fn(Month) -> Result<u8, Error>,
    pub week_length: u8,
    pub day_of_week: fn(Day) -> Option<u8>,
    pub plain_year: fn(i32) -> i32,
    pub fields_into: fn(&[Day], &mut Columns<'_>) -> Result<(), Error>,
}

/// Nothing is changed yet.
pub(crate) const WHOLE: Broken = Broken {
    month_of: |day| Gregorian.month_of(day),
    month: |index| Gregorian.month(index),
    find: |year, month| Gregorian.find(year, month),
    ymd_of: |day| Gregorian.ymd_of(day),
    day_of: |date| Gregorian.day_of(date),
    is_valid: None,
    fields: |day| Gregorian.fields(day),
    status: |_| Status::Defined,
    official: || None,
    era_of: |day| Gregorian.era_of(day, Gregorian.ymd_of(day)),
    era: |era| Gregorian.era(era),
    year_of_era: |code, year| Gregorian.year_of_era(code, year),
    years: || Gregorian.years(),
    year: |year| Gregorian.year(year),
    is_leap_year: |year| Gregorian.is_leap_year(year),
    months_in_year: |year| Gregorian.months_in_year(year),
    days_in_year: |year| Gregorian.days_in_year(year),
    more_days_in_month: 0,
    day_of_year: |day| Gregorian.day_of_year(day),
    bounds: || Gregorian.bounds(),
    longest_days_in_month: |month| Gregorian.longest_days_in_month(month),
    week_length: 7,
    day_of_week: |day| Gregorian.day_of_week(day),
    plain_year: |historical| historical,
    fields_into: |days, columns| Gregorian.fields_into(days, columns),
};

impl Calendar for Broken {
    fn about(&self) -> About<'_> {
        About::new("broken", Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        (self.month_of)(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        (self.month)(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        (self.find)(year, month)
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        (self.ymd_of)(day)
    }

    fn day_of(&self, date: YearMonthDay) -> Result<Day, Error> {
        (self.day_of)(date)
    }

    fn is_valid(&self, date: YearMonthDay) -> bool {
        self.is_valid.map_or_else(|| self.day_of(date).is_ok(), |is_valid| is_valid(date))
    }

    fn fields(&self, day: Day) -> Fields {
        (self.fields)(day)
    }

    fn status(&self, day: Day) -> Status {
        (self.status)(day)
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        (self.official)()
    }

    fn era_of(&self, day: Day, _: YearMonthDay) -> Option<Era> {
        (self.era_of)(day)
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (self.era)(era)
    }

    fn year_of_era(&self, code: &str, era_year: i32) -> Result<i32, Error> {
        (self.year_of_era)(code, era_year)
    }

    fn related_gregorian_year(&self, year: i32) -> i32 {
        Gregorian.related_gregorian_year(year)
    }

    fn years(&self) -> RangeInclusive<i32> {
        (self.years)()
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        (self.year)(year)
    }

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        (self.is_leap_year)(year)
    }

    fn months_in_year(&self, year: i32) -> Result<u8, Error> {
        (self.months_in_year)(year)
    }

    fn days_in_year(&self, year: i32) -> Result<u16, Error> {
        (self.days_in_year)(year)
    }

    fn days_in_month(&self, year: i32, month: Month) -> Result<u8, Error> {
        Ok(self.month(self.find(year, month)?).days + self.more_days_in_month)
    }

    fn day_of_year(&self, day: Day) -> u16 {
        (self.day_of_year)(day)
    }

    fn bounds(&self) -> Bounds {
        (self.bounds)()
    }

    fn longest_days_in_month(&self, month: Month) -> Result<u8, Error> {
        (self.longest_days_in_month)(month)
    }

    fn week_length(&self) -> u8 {
        self.week_length
    }

    fn day_of_week(&self, day: Day) -> Option<u8> {
        (self.day_of_week)(day)
    }

    fn year_of_historical(&self, historical: i32) -> Result<i32, Error> {
        Ok((self.plain_year)(historical))
    }

    fn fields_into(&self, days: &[Day], columns: &mut Columns<'_>) -> Result<(), Error> {
        (self.fields_into)(days, columns)
    }
}
