//! Calendars that break a law are turned away, with the law.

use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicI32, Ordering};
use std::thread::{self, ThreadId};

use metonic::calendars::Gregorian;
use metonic::conformance::Law;
use metonic::registry::{Refusal, Registry};
use metonic::{
    About, Basis, Bounds, Calendar, Columns, Day, Era, EraRule, Error, Fields, Month, MonthIndex, MonthShape,
    YearMonthDay, YearShape,
};

/// What is wrong with a [`Flawed`] calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flaw {
    EmptyMonth,
    MonthBefore,
    Gap,
    OrdinalRepeated,
    FindsTheNextMonth,
    OtherYearInYmd,
    DayOfIsADayLate,
    DaysBackwards,
    AcceptsAnyDay,
    OtherDayInFields,
    MonthForgotten,
    LongerMonths,
    LongerYears,
    DayOfYearFromTwo,
    YearsWithoutEnd,
    TooNarrowBounds,
    EraNotListed,
    WeekOfSix,
    WeekWithoutThursday,
    ColumnsOfTheNextYear,
    ColumnsRefused,
    Moody,
    OneThreadOnly,
    PanicsOnOtherThreads,
}

/// The Gregorian calendar with one flaw.
#[derive(Debug)]
struct Flawed {
    flaw: Flaw,
    asked: AtomicI32,
    home: ThreadId,
}

impl Flawed {
    fn new(flaw: Flaw) -> Self {
        Self { flaw, asked: AtomicI32::new(0), home: thread::current().id() }
    }

    fn has(&self, flaw: Flaw) -> bool {
        self.flaw == flaw
    }
}

impl Calendar for Flawed {
    fn about(&self) -> About<'_> {
        About::new("flawed", Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let index = Gregorian.month_of(day).get();
        // Of the same question, every second answer is another.
        let moody = self.has(Flaw::Moody) && self.asked.fetch_add(1, Ordering::Relaxed) % 2 == 1;
        MonthIndex::new(index - i32::from(self.has(Flaw::MonthBefore)) - i32::from(moody))
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let mut shape = Gregorian.month(index);
        match (self.flaw, shape.ordinal) {
            (Flaw::EmptyMonth, 2) => shape.days = 0,
            (Flaw::Gap, 4) => shape.days = 29,
            (Flaw::OrdinalRepeated, 6) => shape.ordinal = 5,
            _ => {}
        }
        shape
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        if self.has(Flaw::YearsWithoutEnd) && !self.years().contains(&year) {
            return Ok(MonthIndex::new(year * 12));
        }
        let index = Gregorian.find(year, month)?;
        Ok(MonthIndex::new(index.get() + i32::from(self.has(Flaw::FindsTheNextMonth))))
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let mut ymd = Gregorian.ymd_of(day);
        match self.flaw {
            Flaw::OtherYearInYmd => ymd.year += 1,
            Flaw::DaysBackwards => ymd.day = Gregorian.month(Gregorian.month_of(day)).days + 1 - ymd.day,
            _ => {}
        }
        ymd
    }

    fn day_of(&self, mut date: YearMonthDay) -> Result<Day, Error> {
        match self.flaw {
            Flaw::AcceptsAnyDay => {
                date.day = date.day.clamp(1, Gregorian.days_in_month(date.year, date.month)?);
            }
            Flaw::DaysBackwards => {
                date.day = (Gregorian.days_in_month(date.year, date.month)? + 1).saturating_sub(date.day);
            }
            _ => {}
        }
        Gregorian.day_of(date)?.add_days(self.has(Flaw::DayOfIsADayLate).into())
    }

    fn fields(&self, day: Day) -> Fields {
        let away = thread::current().id() != self.home;
        assert!(!(away && self.has(Flaw::PanicsOnOtherThreads)), "not at home");
        let mut fields = Gregorian.fields(day);
        fields.era = self.era_of(day, self.ymd_of(day));
        (fields.year, fields.day) = (self.ymd_of(day).year, self.ymd_of(day).day);
        fields.month_ordinal = self.month_ordinal(day);
        fields.day += u8::from(self.has(Flaw::OtherDayInFields));
        fields.related_gregorian_year += i32::from(away && self.has(Flaw::OneThreadOnly));
        fields
    }

    fn era_of(&self, day: Day, ymd: YearMonthDay) -> Option<Era> {
        if self.has(Flaw::EraNotListed) { Some(Era::new(99)) } else { Gregorian.era_of(day, ymd) }
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        Gregorian.era(era)
    }

    fn years(&self) -> RangeInclusive<i32> {
        Gregorian.years()
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        let shape = Gregorian.year(year)?;
        Ok(YearShape { months: shape.months - u8::from(self.has(Flaw::MonthForgotten)), ..shape })
    }

    fn days_in_month(&self, year: i32, month: Month) -> Result<u8, Error> {
        Ok(self.month(Gregorian.find(year, month)?).days + u8::from(self.has(Flaw::LongerMonths)))
    }

    fn days_in_year(&self, year: i32) -> Result<u16, Error> {
        Ok(Gregorian.days_in_year(year)? + u16::from(self.has(Flaw::LongerYears)))
    }

    fn day_of_year(&self, day: Day) -> u16 {
        Gregorian.day_of_year(day) + u16::from(self.has(Flaw::DayOfYearFromTwo))
    }

    fn bounds(&self) -> Bounds {
        let bounds = Gregorian.bounds();
        Bounds { longest_month: bounds.longest_month - u8::from(self.has(Flaw::TooNarrowBounds)), ..bounds }
    }

    fn week_length(&self) -> u8 {
        if self.has(Flaw::WeekOfSix) { 6 } else { 7 }
    }

    fn day_of_week(&self, day: Day) -> Option<u8> {
        let place = day.weekday().number();
        Some(if place >= 4 && self.has(Flaw::WeekWithoutThursday) { place % 7 + 1 } else { place })
    }

    fn fields_into(&self, days: &[Day], columns: &mut Columns<'_>) -> Result<(), Error> {
        if self.has(Flaw::ColumnsRefused) {
            return Err(Error::Column { rows: days.len(), room: 0 });
        }
        if self.has(Flaw::DaysBackwards) {
            return Ok(());
        }
        Gregorian.fields_into(days, columns)?;
        if let Some(years) = columns.year.as_deref_mut().filter(|_| self.has(Flaw::ColumnsOfTheNextYear)) {
            for year in years {
                *year += 1;
            }
        }
        Ok(())
    }
}

#[test]
fn a_calendar_that_breaks_a_law_is_refused_with_the_law() {
    let cases = [
        (Flaw::EmptyMonth, Law::MonthHasDays),
        (Flaw::MonthBefore, Law::MonthHoldsDay),
        (Flaw::Gap, Law::MonthsFollow),
        (Flaw::OrdinalRepeated, Law::OrdinalsFollow),
        (Flaw::FindsTheNextMonth, Law::FindInvertsMonth),
        (Flaw::OtherYearInYmd, Law::FieldsMatchMonth),
        (Flaw::DayOfIsADayLate, Law::DayOfInvertsYmdOf),
        (Flaw::DaysBackwards, Law::DatesFollow),
        (Flaw::AcceptsAnyDay, Law::BadDaysRefused),
        (Flaw::OtherDayInFields, Law::FieldsAgree),
        (Flaw::MonthForgotten, Law::YearsAddUp),
        (Flaw::LongerMonths, Law::LengthsAgree),
        (Flaw::LongerYears, Law::LengthsAgree),
        (Flaw::DayOfYearFromTwo, Law::DayOfYearCounts),
        (Flaw::YearsWithoutEnd, Law::YearsBounded),
        (Flaw::TooNarrowBounds, Law::WithinBounds),
        (Flaw::EraNotListed, Law::EraIsListed),
        (Flaw::WeekOfSix, Law::WeekDaysFollow),
        (Flaw::WeekWithoutThursday, Law::WeekDaysFollow),
        (Flaw::ColumnsOfTheNextYear, Law::ColumnsAgree),
        (Flaw::ColumnsRefused, Law::ColumnsAgree),
        (Flaw::Moody, Law::Repeatable),
        (Flaw::OneThreadOnly, Law::SameOnThreads),
    ];
    let registry = Registry::new();
    let refused = registry.register(Flawed::new(Flaw::PanicsOnOtherThreads)).unwrap_err();
    assert_eq!(refused.reason, Refusal::Panicked, "wherever it panics");
    for (flaw, law) in cases {
        let refused = registry.register(Flawed::new(flaw)).unwrap_err();
        let Refusal::Unlawful(violation) = refused.reason else { panic!("{flaw:?}: {refused}") };
        assert_eq!(violation.law, law, "{flaw:?}: {violation}");
        assert_eq!(refused.calendar.flaw, flaw, "it is handed back");
        assert!(registry.calendar("flawed").is_err());
    }
}
