//! The fiscal year of the government of the United States.

use core::ops::RangeInclusive;

use super::label::FiscalLabel;
use super::months::FiscalYear;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::calendars::sure_years::check_year;
use crate::day::Day;
use crate::error::Error;
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};

calendar! {
    /// The fiscal year of the federal government of the United States.
    ///
    /// # Rules
    /// A year begins on 1 October. Until 1976 it began on 1 July; the three months between the last
    /// such year and the next, July to September 1976, are the transition quarter, which is of no year.
    ///
    /// # Months and days
    /// The Gregorian months; `M01` is October, and until 1976 July. The transition quarter is `M13` to `M15` of 1976.
    /// Months have no names, since a number has two.
    ///
    /// # Years and eras
    /// A year has the number of the Gregorian year that it ends in: 2027 ends on 30 September 2027. No
    /// eras.
    ///
    /// # Range and status
    /// Every day; defined. Years from 1 July are right from 1844 on, of which the first began in 1843; they are
    /// carried back before that, when the fiscal year was the calendar year.
    ///
    /// # Sources
    /// 31 U.S.C. 1102; Congressional Budget and Impoundment Control Act of 1974 (Public Law 93-344), section
    /// 501, which has both years and 1 October 1976, read in the *Statutes at Large*, volume 88, page 321;
    /// the transition quarter: *Government Accountability Office*, *Glossary of Terms* (2005), and the Act of
    /// 21 April 1976 (Public Law 94-274), *unverified*. Years from 1 July by an act of 1842: the Treasury's
    /// page on the historical debt; from 1844 on: the law dictionary of the 'Lectric Law Library.
    pub struct FiscalUs;
}

/// As years from 1 July, and as those from 1 October.
const JULY: FiscalYear = rule(7);
const OCTOBER: FiscalYear = rule(10);

/// Months are counted as in years from 1 July; so 1 July 1976 begins this one.
const TRANSITION: i64 = 12 * 1_977;
/// And 1 October 1976 this one.
const OCTOBER_1976: i64 = TRANSITION + 3;

#[allow(clippy::panic, reason = "evaluated when the library is built, where it is an error")]
const fn rule(month: u8) -> FiscalYear {
    match FiscalYear::new("fiscal-us", month, 1, FiscalLabel::End) {
        Ok(rule) => rule,
        Err(_) => panic!("there is no such month"),
    }
}

impl FiscalUs {
    pub(crate) const ABOUT: About<'static> = About::new("fiscal-us", Basis::Solar)
        .with_name("US Federal Fiscal")
        .with_aliases(&["us-fiscal-year"])
        .with_doc(Self::DOC);

    /// The quarter of a day, 1 to 4; `None` in the transition quarter.
    ///
    /// ```
    /// use metonic::{Date, calendars::FiscalUs};
    ///
    /// assert_eq!(FiscalUs.quarter_of(Date::new(2026, 11, 21)?.to_day()), Some(1));
    /// assert_eq!(FiscalUs.quarter_of(Date::new(1976, 7, 4)?.to_day()), None);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    pub fn quarter_of(&self, day: Day) -> Option<u8> {
        match self.month_ordinal(day) {
            13.. => None,
            month => Some(month.div_ceil(3)),
        }
    }

    /// The year and the position in it of the month at a place.
    fn position(index: i64) -> (i32, u8) {
        let months = match index {
            ..TRANSITION => index,
            TRANSITION..OCTOBER_1976 => return (1_976, (index - TRANSITION) as u8 + 13),
            OCTOBER_1976.. => index - 3,
        };
        (months.div_euclid(12) as i32, months.rem_euclid(12) as u8 + 1)
    }

    /// The place of a year's first month.
    fn first_month(year: i32) -> i64 {
        12 * i64::from(year) + if year > 1_976 { 3 } else { 0 }
    }

    const fn months_of(year: i32) -> u8 {
        if year == 1_976 { 15 } else { 12 }
    }

    fn check(year: i32) -> Result<(), Error> {
        check_year(year, || Self.years())
    }
}

impl Calendar for FiscalUs {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        JULY.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let (year, ordinal) = Self::position(index.get().into());
        MonthShape { year, ordinal, month: Month::clamped(ordinal), ..JULY.month(index) }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Self::check(year)?;
        if month.is_leap() || month.number() > Self::months_of(year) {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new((Self::first_month(year) + i64::from(month.number()) - 1) as i32))
    }

    fn years(&self) -> RangeInclusive<i32> {
        *JULY.years().start()..=*OCTOBER.years().end()
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        Self::check(year)?;
        let (first_month, months) = (Self::first_month(year), Self::months_of(year));
        let first_day = JULY.first_day_of(first_month);
        Ok(YearShape {
            year,
            first_month: MonthIndex::new(first_month as i32),
            months,
            first_day,
            days: (JULY.first_day_of(first_month + i64::from(months)) - first_day) as u16,
        })
    }

    crate::tables::lengths::tabled_lengths!();

    fn bounds(&self) -> Bounds {
        Bounds {
            shortest_month: 28,
            longest_month: 31,
            fewest_months: 12,
            most_months: 15,
            shortest_year: 365,
            // 1976 and the transition quarter.
            longest_year: 366 + 92,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use std::string::ToString;

    #[test]
    fn known_days() {
        for ((year, month, day), fiscal) in [
            ((1843, 7, 1), "1844-01-01"),
            ((1975, 7, 1), "1976-01-01"),
            ((1976, 6, 30), "1976-12-30"),
            ((1976, 7, 1), "1976-13-01"),
            ((1976, 9, 30), "1976-15-30"),
            ((1976, 10, 1), "1977-01-01"),
            ((2020, 10, 1), "2021-01-01"),
            ((2021, 9, 30), "2021-12-30"),
        ] {
            let day = Gregorian::to_day(year, month, day).unwrap();
            assert_eq!(FiscalUs.ymd_of(day).to_string(), fiscal);
        }
    }

    /// The fiscal year began on 1 July, and since 1976 it begins on 1 October (31 U.S.C. 1102).
    #[test]
    fn fiscal_years_begin_in_july_and_in_october() {
        for (month, first) in [(7, (1975, 7, 1)), (10, (1976, 10, 1))] {
            let rule = rule(core::hint::black_box(month));
            let (year, month, day) = first;
            let day = Gregorian::to_day(year, month, day).unwrap();
            assert_eq!(rule.ymd_of(day).to_string(), format_args!("{}-01-01", year + 1).to_string());
        }
        assert!(std::panic::catch_unwind(|| rule(core::hint::black_box(13))).is_err());
    }

    /// From July to September 1976 was a quarter of its own.
    #[test]
    fn the_transition_quarter_is_in_no_year_s_quarters() {
        let quarter = |year, month, day| FiscalUs.quarter_of(Gregorian::to_day(year, month, day).unwrap());
        assert_eq!(quarter(1976, 6, 30), Some(4));
        assert_eq!([quarter(1976, 7, 1), quarter(1976, 9, 30)], [None, None]);
        assert_eq!([quarter(1976, 10, 1), quarter(1976, 12, 31)], [Some(1); 2]);
        assert_eq!([quarter(2026, 1, 1), quarter(2026, 9, 30)], [Some(2), Some(4)]);
    }
}
