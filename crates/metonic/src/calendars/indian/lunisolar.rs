//! What the lunisolar calendars of India share: months from new moon to new moon that have the
//! number of the sun's sign, and days that have the number of the tithi at sunrise.
//!
//! The month index is the lunation: new moons since the one at which the Kali Yuga began. Months
//! are also counted by name, twelve to a year of the sun: two lunations with one such count are a
//! leap month and the month of its number; a count without a lunation is a month that the year
//! lacks.

use core::ops::RangeInclusive;

use crate::calendar::NameWidth;
use crate::calendars::sure_years::check_year;
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::{Month, MonthIndex, MonthShape, YearShape};

/// Sun and moon, as a calendar computes them. Days are counted from 1970-01-01.
pub(super) trait Reckoning {
    /// The month of a lunation, counted by name: 12 · the Kali year that has elapsed + its number −
    /// 1. It grows by 0, 1 or 2 from one lunation to the next.
    fn month(lunation: i64) -> i64;

    /// The first lunation whose month is this one or a later.
    fn first_lunation(month: i64) -> i64;

    /// The first day of a lunation.
    fn first_day(lunation: i64) -> i64;

    /// The tithi of a day, 30 · its lunation + its number − 1.
    fn tithi(day: i64) -> i64;

    /// Whether a day has the tithi of the day before it.
    fn is_repeated(day: i64) -> bool;

    /// The first day with this tithi or a later.
    fn first_day_of_tithi(tithi: i64) -> i64;
}

/// A lunation past any day.
const FARTHEST: i64 = 1 << 27;

/// How the years of a calendar are counted.
#[derive(Clone, Copy)]
pub(super) struct Years {
    /// The Kali year, elapsed, in which its year 0 begins.
    pub(super) zero: i64,
    /// The number of the month that its years begin with.
    pub(super) first_month: u8,
}

impl Years {
    /// The year of a month that is counted by name.
    fn of(self, month: i64) -> i32 {
        (month - i64::from(self.first_month) + 1).div_euclid(12) as i32 - self.zero as i32
    }

    /// The first month of a year.
    fn first(self, year: i32) -> i64 {
        12 * (i64::from(year) + self.zero) + i64::from(self.first_month) - 1
    }

    /// The month with a number.
    fn month(self, year: i32, number: u8) -> i64 {
        self.first(year) + (i64::from(number) - i64::from(self.first_month)).rem_euclid(12)
    }

    pub(super) fn range<R: Reckoning>(self) -> RangeInclusive<i32> {
        let year = |day: Day| self.of(R::month(lunation::<R>(day)));
        year(Day::MIN)..=year(Day::MAX)
    }

    fn check<R: Reckoning>(self, year: i32) -> Result<(), Error> {
        check_year(year, || self.range::<R>())
    }

    /// The shape of a lunation; those farther than any day are as far as [`FARTHEST`].
    pub(super) fn shape<R: Reckoning>(self, lunation: i64) -> MonthShape {
        let lunation = lunation.clamp(-FARTHEST, FARTHEST);
        let month = R::month(lunation);
        let year = self.of(month);
        let first_day = R::first_day(lunation);
        MonthShape {
            first_day,
            days: (R::first_day(lunation + 1) - first_day) as u8,
            year,
            ordinal: (lunation - R::first_lunation(self.first(year))) as u8 + 1,
            month: code::<R>(lunation, month),
        }
    }

    pub(super) fn ordinal<R: Reckoning>(self, day: Day) -> u8 {
        let lunation = lunation::<R>(day);
        let year = self.of(R::month(lunation));
        (lunation - R::first_lunation(self.first(year))) as u8 + 1
    }

    /// The lunation of a month.
    pub(super) fn find<R: Reckoning>(self, year: i32, month: Month) -> Result<i64, Error> {
        self.check::<R>(year)?;
        let absent = Error::Month { month, year };
        if month.number() > 12 {
            return Err(absent);
        }
        let named = self.month(year, month.number());
        let first = R::first_lunation(named);
        if R::month(first) != named {
            return Err(absent);
        }
        match (month.is_leap(), R::month(first + 1) == named) {
            (false, false) | (true, true) => Ok(first),
            (false, true) => Ok(first + 1),
            (true, false) => Err(absent),
        }
    }

    /// The lunation in which the feasts of a month are: that of the month itself, not the leap month
    /// of its number; where the year lacks the month, the one that the sun leaves it out in.
    pub(super) fn lunation_of_feasts<R: Reckoning>(self, year: i32, number: u8) -> Result<i64, Error> {
        self.check::<R>(year)?;
        let month = Month::new(number)?;
        if number > 12 {
            return Err(Error::Month { month, year });
        }
        let named = self.month(year, number);
        let first = R::first_lunation(named);
        Ok(match (R::month(first) == named, R::month(first + 1) == named) {
            (false, _) => first - 1,
            (true, false) => first,
            (true, true) => first + 1,
        })
    }

    pub(super) fn ymd_of<R: Reckoning>(self, day: Day) -> YearMonthDay {
        let day = i64::from(day.get());
        let tithi = R::tithi(day);
        let (lunation, number) = (tithi.div_euclid(30), tithi.rem_euclid(30) as u8 + 1);
        let month = R::month(lunation);
        YearMonthDay::new(self.of(month), code::<R>(lunation, month), number)
            .with_leap_day(R::is_repeated(day))
    }

    pub(super) fn day_of<R: Reckoning>(self, date: YearMonthDay) -> Result<Day, Error> {
        let lunation = self.find::<R>(date.year, date.month)?;
        let value = date.day;
        if !(1..=30).contains(&value) {
            return Err(Error::Day { value, max: 30 });
        }
        let tithi = 30 * lunation + i64::from(value) - 1;
        let first = R::first_day_of_tithi(tithi);
        if R::tithi(first) != tithi {
            return Err(Error::Day { value, max: 30 });
        }
        if !date.leap_day {
            return Day::from_days(first);
        }
        if R::is_repeated(first + 1) { Day::from_days(first + 1) } else { Err(Error::LeapDay { value }) }
    }

    pub(super) fn year<R: Reckoning>(self, year: i32) -> Result<YearShape, Error> {
        self.check::<R>(year)?;
        let first = self.first(year);
        let (first_lunation, end) = (R::first_lunation(first), R::first_lunation(first + 12));
        let first_day = R::first_day(first_lunation);
        Ok(YearShape {
            year,
            first_month: MonthIndex::new(first_lunation as i32),
            months: (end - first_lunation) as u8,
            first_day,
            days: (R::first_day(end) - first_day) as u16,
        })
    }
}

/// The lunation that a day belongs to.
pub(super) fn lunation<R: Reckoning>(day: Day) -> i64 {
    R::tithi(day.get().into()).div_euclid(30)
}

/// The first of two lunations with one month is the leap month.
fn code<R: Reckoning>(lunation: i64, month: i64) -> Month {
    let is_leap = R::month(lunation + 1) == month;
    Month::with_leap(month.rem_euclid(12) as u8 + 1, is_leap).unwrap_or(Month::M01)
}

/// The names of the months, and of leap months, in a common romanization of the Sanskrit ones.
const NAMES: [[&str; 2]; 12] = [
    ["Chaitra", "Adhika Chaitra"],
    ["Vaishakha", "Adhika Vaishakha"],
    ["Jyeshtha", "Adhika Jyeshtha"],
    ["Ashadha", "Adhika Ashadha"],
    ["Shravana", "Adhika Shravana"],
    ["Bhadrapada", "Adhika Bhadrapada"],
    ["Ashvina", "Adhika Ashvina"],
    ["Kartika", "Adhika Kartika"],
    ["Margashirsha", "Adhika Margashirsha"],
    ["Pausha", "Adhika Pausha"],
    ["Magha", "Adhika Magha"],
    ["Phalguna", "Adhika Phalguna"],
];

pub(super) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    let [name, leap] = NAMES.get(month.place())?;
    match (width, month.is_leap()) {
        (NameWidth::Narrow, _) => crate::calendars::number(month, 12),
        (_, false) => Some(name),
        (_, true) => Some(leap),
    }
}

/// The methods of `Calendar` that follow from a [`Reckoning`] and a [`Years`].
macro_rules! lunar_methods {
    ($Reckoning:ty, $years:expr, $eras:expr, $bounds:expr) => {
        fn month_of(&self, day: $crate::Day) -> $crate::MonthIndex {
            $crate::MonthIndex::new(super::lunisolar::lunation::<$Reckoning>(day) as i32)
        }

        fn month(&self, index: $crate::MonthIndex) -> $crate::MonthShape {
            $years.shape::<$Reckoning>(index.get().into())
        }

        fn find(&self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            $years.find::<$Reckoning>(year, month).map(|lunation| $crate::MonthIndex::new(lunation as i32))
        }

        fn ymd_of(&self, day: $crate::Day) -> $crate::YearMonthDay {
            $years.ymd_of::<$Reckoning>(day)
        }

        fn day_of(&self, date: $crate::YearMonthDay) -> Result<$crate::Day, $crate::Error> {
            $years.day_of::<$Reckoning>(date)
        }

        fn month_ordinal(&self, day: $crate::Day) -> u8 {
            $years.ordinal::<$Reckoning>(day)
        }

        fn years(&self) -> core::ops::RangeInclusive<i32> {
            $years.range::<$Reckoning>()
        }

        fn year(&self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            $years.year::<$Reckoning>(year)
        }

        fn leap_month_precedes(&self, _: $crate::Month) -> bool {
            true
        }

        fn day_start(&self) -> $crate::DayStart {
            $crate::DayStart::Sunrise
        }

        fn is_leap_year(&self, year: i32) -> Result<bool, $crate::Error> {
            Ok(self.year(year)?.months > 12)
        }

        fn bounds(&self) -> $crate::Bounds {
            $bounds
        }

        $crate::tables::lengths::tabled_lengths!();

        fn era_of(&self, _: $crate::Day, _: $crate::YearMonthDay) -> Option<$crate::Era> {
            Some($crate::Era::new(0))
        }

        fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
            $eras.get(era.place()).copied()
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            super::lunisolar::month_name(month, width)
        }
    };
}
pub(super) use lunar_methods;
