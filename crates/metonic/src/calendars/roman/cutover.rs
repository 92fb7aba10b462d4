//! Calendars that were Julian and became Gregorian.

use core::fmt;

use super::methods::{reckoned_lengths, reckoned_methods};
use super::reckoning::{Beginning, JANUARY_ALWAYS, Reckoning};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{Gregorian, gregorian::names};
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;

/// A calendar that is Julian before a day and Gregorian from it on, as a country had it.
///
/// The days that were left out are no dates of it; the month and the year that they were left out
/// of are that much shorter. Years begin on 1 January, unless [`with_years`](Self::with_years) says
/// how they began before.
///
/// Those of many countries are built in (`cutover-gb` and its kin). This is the type for others: it
/// is used by value, and can be registered.
///
/// ```
/// use metonic::calendars::{Cutover, Gregorian};
///
/// // Bavaria: 16 October 1583 was the day after 5 October.
/// let first = Gregorian::to_day(1583, 10, 16)?;
/// let bavarian = Cutover::new(first)?.named("cutover-bavaria", "Bavarian");
/// let before = first.add_days(-1)?.in_calendar(bavarian);
/// assert_eq!(before.ymd().to_string(), "1583-10-05");
/// assert_eq!(before.days_in_month(), 21);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cutover {
    id: &'static str,
    name: &'static str,
    reckoning: Reckoning,
    eras: Eras,
    written_since: Day,
}

/// The day that the years of a country began on before they began on 1 January.
///
/// Years that began at Easter, as in France before 1567, have no place here: they begin on another day
/// each year, and have some days of March and April twice or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum YearStart {
    /// 1 January, the Circumcision.
    January1,
    /// 1 March, as in Venice: year 1500 has January and February of the Julian year 1501.
    March1,
    /// 25 March, the Annunciation, after the count of Florence and England: year 1500 ends on 24
    /// March of the Julian year 1501.
    March25,
    /// 25 March, the Annunciation, after the count of Pisa, a year ahead of Florence: year 1500 begins in
    /// the Julian year 1499.
    March25Pisan,
    /// 1 September, as in Byzantium and Russia: year 1500 begins in the Julian year 1499.
    September1,
    /// 25 December, the Nativity: year 1500 begins in the Julian year 1499.
    December25,
}

impl YearStart {
    const fn beginning(self) -> Beginning {
        match self {
            Self::January1 => Beginning::JANUARY,
            Self::March1 => Beginning { month: 3, day: 1, is_early: false },
            Self::March25 => Beginning { month: 3, day: 25, is_early: false },
            Self::March25Pisan => Beginning { month: 3, day: 25, is_early: true },
            Self::September1 => Beginning { month: 9, day: 1, is_early: true },
            Self::December25 => Beginning { month: 12, day: 25, is_early: true },
        }
    }
}

/// An era that a country counted by before it took the common one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Eras {
    Common,
    /// Until this day.
    Hispanic(Day),
    /// From the first day to the second.
    Byzantine(Day, Day),
}

/// Year 1 of the Hispanic era is 38 BCE.
const HISPANIC_YEAR_1: i32 = -37;
/// Year 1 of the Byzantine era of the world begins on 1 September 5509 BCE.
const BYZANTINE_YEAR_1: i32 = -5_507;

/// Why there is no such [`Cutover`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CutoverError {
    /// A first Gregorian day before 1582-10-15 or after 3899-12-31.
    FirstDay {
        /// The day given.
        day: Day,
    },
    /// Years said to begin on 1 January from a year before 1 or after 9999.
    JanuaryFrom {
        /// The year given.
        year: i32,
    },
    /// The days left out hold the day that years begin on, or all that is on one side of it in its
    /// month.
    YearStart {
        /// The day that years begin on.
        start: YearStart,
    },
}

impl fmt::Display for CutoverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FirstDay { day } => {
                write!(f, "first Gregorian day {day} is not in 1582-10-15 to 3899-12-31")
            }
            Self::JanuaryFrom { year } => write!(f, "year {year} is not in 1 to 9999"),
            Self::YearStart { .. } => f.write_str("the days left out are where years begin"),
        }
    }
}

impl core::error::Error for CutoverError {}

impl Cutover {
    /// The first day that was Gregorian anywhere, by the bull *Inter gravissimas*.
    pub const FIRST: Day = Day::new(Gregorian::first_day(1582, 10) as i32 + 14);
    /// The last day that can be the first Gregorian one: until it 27 days at most are left out, so
    /// that every month keeps some.
    pub const LAST: Day = Day::new(Gregorian::first_day(3_900, 1) as i32 - 1);

    /// The calendar whose first Gregorian day is given.
    ///
    /// # Errors
    /// [`CutoverError::FirstDay`] for a day before [`FIRST`](Self::FIRST) or after
    /// [`LAST`](Self::LAST).
    pub const fn new(first_gregorian: Day) -> Result<Self, CutoverError> {
        if first_gregorian.get() < Self::FIRST.get() || first_gregorian.get() > Self::LAST.get() {
            return Err(CutoverError::FirstDay { day: first_gregorian });
        }
        let reckoning = Reckoning {
            first_gregorian: first_gregorian.get() as i64,
            beginning: Beginning::JANUARY,
            january_from: JANUARY_ALWAYS,
            years: 0,
        };
        Ok(Self { id: "cutover", name: "cutover", reckoning, eras: Eras::Common, written_since: Day::MIN })
    }

    /// With years that began on another day before the year `january_from`, which is the first to
    /// begin on 1 January.
    ///
    /// Days keep their months' numbers, so that a year that begins on 1 March begins with `M03`. Where
    /// a year has a month twice, the second is coded as a leap month: with years from 25 March, its
    /// first days are those of `M03` and its last those of `M03L`. The year `january_from` also has
    /// what was counted to it before its 1 January, in leap months: Russia's 1 September 7208 (1699)
    /// is in year 1700, month `M09L`.
    ///
    /// # Errors
    /// [`CutoverError::JanuaryFrom`] for a year that is not in 1 to 9999;
    /// [`CutoverError::YearStart`] if the days left out are where a year begins.
    pub const fn with_years(mut self, start: YearStart, january_from: i32) -> Result<Self, CutoverError> {
        if january_from < 1 || january_from > 9_999 {
            return Err(CutoverError::JanuaryFrom { year: january_from });
        }
        self.reckoning.beginning = start.beginning();
        self.reckoning.january_from = january_from;
        let (year, _, _) = Gregorian::from_day(self.first_gregorian());
        if !(self.reckoning.has_days(year) && self.reckoning.has_days(year - 1)) {
            return Err(CutoverError::YearStart { start });
        }
        Ok(self)
    }

    /// With the Hispanic era (year 1 is 38 BCE) until a day, in place of the common one.
    #[must_use]
    pub const fn with_hispanic_era(self, last: Day) -> Self {
        Self { eras: Eras::Hispanic(last), ..self }
    }

    /// With the Byzantine era of the world (year 1 begins in 5509 BCE) from a day to another, in
    /// place of the common one.
    #[must_use]
    pub const fn with_byzantine_era(self, first: Day, last: Day) -> Self {
        Self { eras: Eras::Byzantine(first, last), ..self }
    }

    /// With a day from which dates were written so. Earlier ones have the standing `Approximate`:
    /// other years may have been written.
    #[must_use]
    pub const fn written_since(self, first: Day) -> Self {
        Self { written_since: first, ..self }
    }

    /// With an id and an English name of its own, which a registry needs.
    #[must_use]
    pub const fn named(self, id: &'static str, name: &'static str) -> Self {
        Self { id, name, ..self }
    }

    /// The first Gregorian day.
    #[must_use]
    pub const fn first_gregorian(&self) -> Day {
        Day::new(self.reckoning.first_gregorian as i32)
    }

    /// The year, month and day of the month that the day has in a year from 1 January, in the Julian
    /// or the Gregorian calendar.
    #[must_use]
    pub const fn civil(&self, day: Day) -> (i32, u8, u8) {
        self.reckoning.civil(day)
    }
}

impl Calendar for Cutover {
    fn about(&self) -> About<'_> {
        About::new(self.id, Basis::Solar).with_name(self.name).without_year_zero()
    }

    reckoned_methods!(self => self.reckoning);
    reckoned_lengths!(self => self.reckoning);

    fn status(&self, day: Day) -> Status {
        if day < self.written_since { Status::Approximate } else { Status::Defined }
    }

    fn era_of(&self, day: Day, ymd: YearMonthDay) -> Option<Era> {
        let is_former = match self.eras {
            Eras::Common => false,
            Eras::Hispanic(last) => ymd.year >= HISPANIC_YEAR_1 && day <= last,
            Eras::Byzantine(first, last) => (first..=last).contains(&day),
        };
        Some(if is_former { Era::new(2) } else { names::common_era(ymd.year) })
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        if era.place() < 2 {
            let start = self.reckoning.first_day_of_year(1);
            return names::common_era_rule(era, start);
        }
        let former = match self.eras {
            Eras::Common => None,
            Eras::Hispanic(_) => {
                let start = self.reckoning.first_day_of_year(HISPANIC_YEAR_1);
                Some(EraRule::new("hispanic").from(Day::new(start as i32)).with_year_one(HISPANIC_YEAR_1))
            }
            Eras::Byzantine(first, _) => {
                let rule = EraRule::new("am").with_aliases(&["byzantine"]);
                Some(rule.from(first).with_year_one(BYZANTINE_YEAR_1))
            }
        };
        former.filter(|_| era.place() == 2)
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        if month.is_leap() && !self.reckoning.has_twice(month.number()) {
            return None;
        }
        let month = Month::new(month.number()).ok()?;
        names::month_name(month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;
    use crate::error::Error;
    use std::string::ToString;

    fn cutover(year: i32, month: u8, day: u8) -> Cutover {
        Cutover::new(Gregorian::to_day(year, month, day).unwrap()).unwrap()
    }

    #[test]
    fn days_left_out_are_no_dates() {
        // 24 Geo. II c. 23: Wednesday 2 September 1752 was followed by Thursday 14 September.
        let british = cutover(1752, 9, 14);
        let date = |day| british.day_of(YearMonthDay::new(1752, Month::M09, day));
        assert_eq!(date(14).unwrap().days_since(date(2).unwrap()), 1);
        for day in 3..14 {
            assert_eq!(date(day), Err(Error::Day { value: day, max: 30 }));
        }
        assert_eq!((british.days_in_month(1752, Month::M09), british.days_in_year(1752)), (Ok(19), Ok(355)));
        assert_eq!(british.is_leap_year(1752), Ok(true));
        assert_eq!((british.is_leap_year(1700), british.is_leap_year(1800)), (Ok(true), Ok(false)));
    }

    #[test]
    fn a_year_from_25_march_has_march_twice() {
        let english = cutover(1752, 9, 14).with_years(YearStart::March25, 1752).unwrap();
        let ymd = |year, month, day| {
            let ymd = english.ymd_of(Julian::to_day(year, month, day).unwrap());
            (ymd.year, ymd.month.to_string(), ymd.day)
        };
        // Charles I was beheaded on 30 January 1648, as the English then wrote.
        assert_eq!(ymd(1649, 1, 30), (1648, "M01".into(), 30));
        assert_eq!(ymd(1649, 3, 24), (1648, "M03L".into(), 24));
        assert_eq!(ymd(1649, 3, 25), (1649, "M03".into(), 25));
        // 1751 had nine months and a week.
        assert_eq!(english.days_in_year(1751), Ok(282));
        assert_eq!((english.months_in_year(1751), english.months_in_year(1750)), (Ok(10), Ok(13)));
    }

    #[test]
    fn pisa_is_a_year_ahead_of_florence() {
        let pisan = cutover(1582, 10, 15).with_years(YearStart::March25Pisan, 1750).unwrap();
        let written = |year, month, day| pisan.ymd_of(Julian::to_day(year, month, day).unwrap()).to_string();
        // Wikipedia, *Pisan calendar*: 24 March 1200 was followed by 25 March 1201, and 31 December 1201
        // by 1 January 1201; 10 September 1552 is 10 September 1551.
        assert_eq!((written(1200, 3, 24), written(1200, 3, 25)), ("1200-03L-24".into(), "1201-03-25".into()));
        assert_eq!((written(1200, 12, 31), written(1201, 1, 1)), ("1201-12-31".into(), "1201-01-01".into()));
        assert_eq!(written(1551, 9, 10), "1552-09-10");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let day = |year, month, day| Gregorian::to_day(year, month, day).unwrap();
        for outside in [day(1582, 10, 14), day(3_900, 1, 1), Day::MIN, Day::MAX] {
            assert_eq!(Cutover::new(outside), Err(CutoverError::FirstDay { day: outside }));
        }
        let dropped = cutover(1700, 3, 28).with_years(YearStart::March25, 1750);
        assert!(dropped.is_ok(), "25 March is left out, and the year begins on the 28th");
        let dropped = cutover(1700, 4, 3).with_years(YearStart::March25, 1750);
        assert_eq!(dropped, Err(CutoverError::YearStart { start: YearStart::March25 }));
        // January begins on the day that the change leaves of Christmas's year, and has none left.
        let dropped = cutover(1583, 1, 1).with_years(YearStart::December25, 1583);
        assert_eq!(dropped, Err(CutoverError::YearStart { start: YearStart::December25 }));
        let dropped = cutover(1583, 1, 4).with_years(YearStart::December25, 1583);
        assert_eq!(dropped, Err(CutoverError::YearStart { start: YearStart::December25 }));
        assert!(cutover(1583, 1, 5).with_years(YearStart::December25, 1583).is_ok());
        let late = cutover(1700, 3, 1).with_years(YearStart::March25, 10_000);
        assert_eq!(late, Err(CutoverError::JanuaryFrom { year: 10_000 }));
    }
}
