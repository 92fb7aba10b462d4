//! The Icelandic calendar.

use core::ops::RangeInclusive;

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::sure_years::check_year;
use crate::calendars::{Gregorian, calendar};
use crate::day::Day;
use crate::error::Error;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::{Bounds, Month, MonthIndex, MonthShape};
use crate::status::Status;

calendar! {
    /// The Icelandic calendar (*misseristal*): a year of weeks, in two half-years.
    ///
    /// # Rules
    /// Years begin with summer, on the Thursday of 19 to 25 April (Gregorian). They have 52 weeks, or
    /// 53. Winter begins 180 days before the next summer, on a Saturday. Dates were said by half-year,
    /// week and weekday: `Icelandic::season` and `Icelandic::week` say the first two.
    ///
    /// # Months and days
    /// Twelve months of 30 days. After the third come the four *aukanætur* (extra nights), coded
    /// `M03L`, and in a leap year the week *sumarauki* (summer's increase), coded `M04L`; the fourth
    /// month begins after them. Months begin on the same weekday in every year.
    ///
    /// # Years and eras
    /// One era, `is`, for every year: the year is the Gregorian year in which its summer begins.
    ///
    /// # Range and status
    /// Defined from the summer of 1929. Earlier days have the standing approximate: until 1928 almanacs
    /// for some time had the leap week elsewhere in summer; until the 19th century winter began on a
    /// Friday; before 1700 summer began on the Thursday of 9 to 15 April in the Julian calendar.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 6. S. Janson, *The
    /// Icelandic Calendar* (2009), sections 1, 3 and 7.1. *Almanak Hins íslenska þjóðvinafélags* for
    /// 1945 (the leap week follows the *aukanætur*) and for 1970 (the Friday).
    pub struct Icelandic;
}

/// A half of the Icelandic year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IcelandicSeason {
    /// Summer, from the Thursday of 19 to 25 April: 184 days, or 191.
    Summer,
    /// Winter, 180 days.
    Winter,
}

/// Janson, table 1; the fourth and the extra days below.
const MONTHS: [&str; 12] = [
    "Harpa",
    "Skerpla",
    "Sólmánuður",
    "Heyannir",
    "Tvímánuður",
    "Haustmánuður",
    "Gormánuður",
    "Ýlir",
    "Mörsugur",
    "Þorri",
    "Góa",
    "Einmánuður",
];

/// Days of the three months before the extra nights, and of the three between them and winter.
const QUARTER: i64 = 90;
const WINTER: i64 = 180;
/// Extra nights.
const NIGHTS: u8 = 4;
/// Places of the months that are not of 30 days, from 0.
const NIGHTS_PLACE: i64 = 3;
const LEAP_WEEK_PLACE: i64 = 4;

impl Icelandic {
    pub(crate) const ABOUT: About<'static> = About::new("icelandic", Basis::Solar)
        .with_name("Icelandic")
        .with_aliases(&["misseristal"])
        .with_doc(Self::DOC);

    /// The half-year of a day.
    ///
    /// ```
    /// use metonic::calendars::{Icelandic, IcelandicSeason};
    ///
    /// let day = "2000-01-01".parse()?;
    /// assert_eq!((Icelandic::season(day), Icelandic::week(day)), (IcelandicSeason::Winter, 11));
    /// # Ok::<(), metonic::TextError>(())
    /// ```
    #[must_use]
    pub const fn season(day: Day) -> IcelandicSeason {
        if day.get() as i64 >= Self::winter(Self::year_of(day)) {
            IcelandicSeason::Winter
        } else {
            IcelandicSeason::Summer
        }
    }

    /// The week of the half-year, 1 to 28, that a day is in. Weeks of summer begin on Thursday, those
    /// of winter on Saturday.
    #[must_use]
    pub const fn week(day: Day) -> u8 {
        let year = Self::year_of(day);
        let begins = match Self::season(day) {
            IcelandicSeason::Summer => Self::summer(year),
            IcelandicSeason::Winter => Self::winter(year),
        };
        ((day.get() as i64 - begins) / 7) as u8 + 1
    }

    const fn year_of(day: Day) -> i32 {
        let (year, _, _) = Gregorian::from_day(day);
        if day.get() as i64 >= Self::summer(year) { year } else { year - 1 }
    }

    /// The first day of summer, and of the year.
    const fn summer(year: i32) -> i64 {
        let earliest = Gregorian::first_day(year, 4) + 18;
        // Day 0, 1970-01-01, was a Thursday.
        earliest + (-earliest).rem_euclid(7)
    }

    const fn winter(year: i32) -> i64 {
        Self::summer(year.saturating_add(1)) - WINTER
    }

    const fn is_leap(year: i32) -> bool {
        Self::summer(year.saturating_add(1)) - Self::summer(year) > 364
    }

    /// The index of a year's first month: a year has thirteen, and one more where a leap week was.
    const fn first_index(year: i64) -> i64 {
        let days = Self::summer(clamped(year)) - Self::summer(0);
        13 * year + (days - 364 * year) / 7
    }

    /// The year of a month, and the month's place in it from 0.
    const fn place(index: MonthIndex) -> (i64, i64) {
        // 400 years have 71 leap weeks, so that this is a year off at most.
        let index = index.get() as i64;
        let mut year = (400 * index).div_euclid(400 * 13 + 71) - 1;
        while Self::first_index(year + 1) <= index {
            year += 1;
        }
        (year, index - Self::first_index(year))
    }

    /// The number of the month at a place, and whether it is the extra nights or the leap week.
    const fn number(is_leap: bool, place: i64) -> (u8, bool) {
        match place {
            ..NIGHTS_PLACE => (place as u8 + 1, false),
            NIGHTS_PLACE => (3, true),
            LEAP_WEEK_PLACE if is_leap => (4, true),
            _ => (place as u8 - is_leap as u8, false),
        }
    }
}

const fn clamped(year: i64) -> i32 {
    if year < i32::MIN as i64 {
        i32::MIN
    } else if year > i32::MAX as i64 {
        i32::MAX
    } else {
        year as i32
    }
}

impl Calendar for Icelandic {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let year = Self::year_of(day);
        let (days, is_leap) = (i64::from(day.get()) - Self::summer(year), Self::is_leap(year));
        let extra = i64::from(NIGHTS) + if is_leap { 7 } else { 0 };
        let place = if days < QUARTER {
            days / 30
        } else if days < QUARTER + i64::from(NIGHTS) {
            NIGHTS_PLACE
        } else if days < QUARTER + extra {
            LEAP_WEEK_PLACE
        } else {
            (days - extra) / 30 + 1 + i64::from(is_leap)
        };
        MonthIndex::new((Self::first_index(year.into()) + place) as i32)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let (year, place) = Self::place(index);
        let year = clamped(year);
        let is_leap = Self::is_leap(year);
        let (number, is_extra) = Self::number(is_leap, place);
        let (first_day, days) = match (number, is_extra) {
            (3, true) => (Self::summer(year) + QUARTER, NIGHTS),
            (_, true) => (Self::summer(year) + QUARTER + i64::from(NIGHTS), 7),
            (1..=3, false) => (Self::summer(year) + 30 * (i64::from(number) - 1), 30),
            _ => (Self::winter(year) - QUARTER + 30 * (i64::from(number) - 4), 30),
        };
        let month = Month::with_leap(number, is_extra).unwrap_or(Month::M01);
        MonthShape { first_day, days, year, ordinal: place as u8 + 1, month }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        check_year(year, || self.years())?;
        let is_leap = Self::is_leap(year);
        let place = match (month.number(), month.is_leap()) {
            (number @ 1..=3, false) => i64::from(number) - 1,
            (3, true) => NIGHTS_PLACE,
            (4, true) if is_leap => LEAP_WEEK_PLACE,
            (number @ 4..=12, false) => i64::from(number) + i64::from(is_leap),
            _ => return Err(Error::Month { month, year }),
        };
        Ok(MonthIndex::new((Self::first_index(year.into()) + place) as i32))
    }

    fn status(&self, day: Day) -> Status {
        if i64::from(day.get()) < Self::summer(1929) { Status::Approximate } else { Status::Defined }
    }

    fn years(&self) -> RangeInclusive<i32> {
        Self::year_of(Day::MIN)..=Self::year_of(Day::MAX)
    }

    crate::tables::lengths::tabled_lengths!();

    fn bounds(&self) -> Bounds {
        Bounds {
            shortest_month: NIGHTS,
            longest_month: 30,
            fewest_months: 13,
            most_months: 14,
            shortest_year: 364,
            longest_year: 371,
        }
    }

    fn related_gregorian_year(&self, year: i32) -> i32 {
        let years = self.years();
        year.clamp(*years.start(), *years.end())
    }

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("is"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        match (month.number(), month.is_leap()) {
            (3, true) => Some("Aukanætur"),
            (4, true) => Some("Sumarauki"),
            _ => crate::calendars::name_of(&MONTHS, month, width),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn known_days() {
        let on = |year, month, day| {
            let ymd = Icelandic.ymd_of(Gregorian::to_day(year, month, day).unwrap());
            (ymd.year, ymd.month.to_string(), ymd.day)
        };
        // Janson: 24 November 2009 was the second day of Ýlir, in the fifth week of winter.
        assert_eq!(on(2009, 11, 24), (2009, "M08".into(), 2));
        assert_eq!(Icelandic::week(Gregorian::to_day(2009, 11, 24).unwrap()), 5);
        // Almanac for 1945: summer began on 19 April, its leap week was 22 to 28 July, and winter
        // began on 27 October; the next summer on 25 April 1946.
        assert_eq!(on(1945, 4, 19), (1945, "M01".into(), 1));
        assert_eq!((on(1945, 7, 21), on(1945, 7, 22)), ((1945, "M03L".into(), 4), (1945, "M04L".into(), 1)));
        assert_eq!((on(1945, 7, 28), on(1945, 7, 29)), ((1945, "M04L".into(), 7), (1945, "M04".into(), 1)));
        assert_eq!((on(1945, 10, 27), on(1946, 4, 25)), ((1945, "M07".into(), 1), (1946, "M01".into(), 1)));
    }
}
