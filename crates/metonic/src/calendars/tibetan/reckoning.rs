//! What the Tibetan calendars share: the reckoning of the *Kālacakra*, in whole numbers.
//!
//! A lunar day (tithi, *tshes zhag*) ends at a true date: the mean date, more the moon's equation,
//! less the sun's. A day has the number of the lunar day that is current as it begins, so that numbers
//! are left out and repeated. Months count mean new moons; 67 of them are 65 solar months.
//!
//! Lunar days are counted from the epoch of a calendar, 30 to a month; a month's place is the number
//! of its new moon from there. All sums are whole numbers of a part of a day that the calendar's
//! fractions have in common, less than 1.6 × 10⁹ to a day: every day of an `i32` fits an `i64`.

use core::ops::RangeInclusive;

use crate::calendars::sure_years::check_year;
use crate::day::Day;
use crate::error::Error;
use crate::month::{Month, MonthIndex, MonthShape, YearShape};
use crate::{Bounds, YearMonthDay};

/// A numerator and a denominator.
pub(super) type Fraction = (i64, i64);

/// Solar months and the lunar months that they are.
const SOLAR: i64 = 65;
const LUNAR: i64 = 67;
/// Lunar days of a month.
const TITHIS: i64 = 30;
/// The Julian day number of 1970-01-01.
const UNIX_EPOCH: i64 = 2_440_588;
/// No day of an `i32` is that many months from an epoch.
const FARTHEST: i32 = 75_000_000;

/// The moon's equation at whole twenty-eighths of its anomaly, in sixtieths of a day, over a quarter.
const MOON: [i64; 8] = [0, 5, 10, 15, 19, 22, 24, 25];
/// The sun's at whole twelfths.
const SUN: [i64; 4] = [0, 6, 10, 11];
/// Parts of a twenty-eighth of the moon's anomaly, which grows by 253 of them a month beside its full
/// turns.
const MOON_PARTS: i64 = 126;
const MOON_MONTH: i64 = 253;

/// What an author of a calendar gives.
pub(super) struct Constants {
    /// The year of the epoch, the new moon before its third month.
    pub(super) year: i64,
    /// The intercalation index there.
    pub(super) index: i64,
    /// The first of the two indices at which a month is doubled.
    pub(super) leap_index: i64,
    /// Whether of two months with one number the first is the leap month.
    pub(super) leap_is_first: bool,
    /// The mean date of the new moon, a Julian date that is whole as a day begins.
    pub(super) mean_date: Fraction,
    /// Days of a mean month.
    pub(super) month: Fraction,
    /// The mean sun's longitude, in turns.
    pub(super) sun: Fraction,
    /// What it grows by in a month.
    pub(super) sun_month: Fraction,
    /// The moon's anomaly, in turns. It grows by 253/3528 a month beside its full turns, and by 1/28 a
    /// lunar day within a month.
    pub(super) anomaly: Fraction,
}

/// The mean month of the siddhānta calendars, in days.
pub(super) const MONTH: Fraction = (167_025, 5_656);
/// Their sun's mean motion in a month, in turns.
pub(super) const SUN_MONTH: Fraction = (65, 804);

/// A calendar, in whole numbers.
pub(super) struct Reckoning {
    year: i64,
    /// The intercalation index that is 0 or 1 where a month is doubled.
    index: i64,
    leap_is_first: bool,
    /// Parts of a day.
    parts: i64,
    mean_date: i64,
    tithi: i64,
    anomaly: i64,
    /// Parts of a twelfth of the sun's anomaly.
    sun_parts: i64,
    sun: i64,
    sun_tithi: i64,
}

const fn common_multiple(a: i64, b: i64) -> i64 {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    a / divisor * b
}

/// A fraction in parts that it is whole in.
const fn in_parts(fraction: Fraction, parts: i64) -> i64 {
    assert!(parts % fraction.1 == 0, "a fraction of a calendar is not whole in its parts");
    fraction.0 * (parts / fraction.1)
}

/// An equation at a multiple of 1/`parts` of its steps, in 1/`parts` of a sixtieth of a day. Its table
/// is a quarter of a wave.
const fn equation<const ENTRIES: usize>(table: &[i64; ENTRIES], anomaly: i64, parts: i64) -> i64 {
    let quarter = (ENTRIES as i64 - 1) * parts;
    let (half, of_turn) = (2 * quarter, anomaly.rem_euclid(4 * quarter));
    let of_half = of_turn % half;
    let of_quarter = if of_half < quarter { of_half } else { half - of_half };
    let (step, rest) = ((of_quarter / parts) as usize, of_quarter % parts);
    let value = match table.split_at_checked(step) {
        Some((_, [before, after, ..])) => *before * parts + rest * (*after - *before),
        Some((_, [last])) => *last * parts,
        _ => 0,
    };
    if of_turn < half { value } else { -value }
}

impl Reckoning {
    pub(super) const fn new(constants: &Constants) -> Self {
        let c = constants;
        let turn = common_multiple(common_multiple(c.sun.1, TITHIS * c.sun_month.1), 12);
        let sun_parts = turn / 12;
        let equations = common_multiple(60 * MOON_PARTS, 60 * sun_parts);
        let parts = common_multiple(equations, common_multiple(c.mean_date.1, TITHIS * c.month.1));
        assert!(parts < 1_600_000_000, "the days of an i32 in parts are an i64");
        Self {
            year: c.year,
            index: c.index + (SOLAR - c.leap_index) % SOLAR,
            leap_is_first: c.leap_is_first,
            parts,
            mean_date: in_parts(c.mean_date, parts) - UNIX_EPOCH * parts,
            tithi: in_parts(c.month, parts) / TITHIS,
            anomaly: in_parts(c.anomaly, 28 * MOON_PARTS),
            sun_parts,
            // The anomaly is the longitude from a quarter on.
            sun: in_parts(c.sun, turn) - 3 * sun_parts,
            sun_tithi: in_parts(c.sun_month, turn) / TITHIS,
        }
    }

    /// The last day that has a lunar day's number, in days from 1970-01-01: that in which it ends.
    const fn end_of(&self, tithi: i64) -> i64 {
        let before = tithi - 1;
        let moon = self.anomaly
            + MOON_MONTH * before.div_euclid(TITHIS)
            + MOON_PARTS * (before.rem_euclid(TITHIS) + 1);
        let sun = self.sun + self.sun_tithi * tithi;
        let date = self.mean_date
            + self.tithi * tithi
            + equation(&MOON, moon, MOON_PARTS) * (self.parts / (60 * MOON_PARTS))
            - equation(&SUN, sun, self.sun_parts) * (self.parts / (60 * self.sun_parts));
        date.div_euclid(self.parts)
    }

    /// The lunar day that is current as a day begins.
    const fn tithi_of(&self, day: Day) -> i64 {
        let days = day.get() as i64;
        // True dates are within 0.6 days of the mean, so that it is this lunar day or one of the next
        // three.
        let mut tithi = (days * self.parts - self.mean_date).div_euclid(self.tithi) - 1;
        let mut steps = 0;
        while self.end_of(tithi) < days && steps < 4 {
            tithi += 1;
            steps += 1;
        }
        tithi
    }

    /// The solar month that the month at a place has its number from, counted from that of the epoch.
    const fn solar_month(&self, month: i64) -> i64 {
        (SOLAR * month - self.index - 1).div_euclid(LUNAR) + 1
    }

    /// Whether of two months with one number the first is the leap month.
    pub(super) const fn leap_month_precedes(&self) -> bool {
        self.leap_is_first
    }

    /// The year, number and leap of the month at a place.
    const fn code(&self, month: i64) -> (i64, u8, bool) {
        let solar = self.solar_month(month);
        let twin = if self.leap_is_first { month + 1 } else { month - 1 };
        // The epoch is in the third month.
        let of_years = solar + 2;
        let year = self.year + of_years.div_euclid(12);
        (year, of_years.rem_euclid(12) as u8 + 1, self.solar_month(twin) == solar)
    }

    /// The place of a month. A leap month that the year does not have is where the month of its number
    /// is.
    const fn place(&self, year: i64, number: u8, is_leap: bool) -> i64 {
        let solar = 12 * (year - self.year) + number as i64 - 3;
        let last = (LUNAR * solar + self.index).div_euclid(SOLAR);
        let is_doubled = (2 * solar + self.index).rem_euclid(SOLAR) < 2;
        if is_doubled && is_leap == self.leap_is_first { last - 1 } else { last }
    }

    /// The place of a year's first month.
    const fn first_month(&self, year: i64) -> i64 {
        self.place(year, 1, self.leap_is_first)
    }

    pub(super) const fn years(&self) -> RangeInclusive<i32> {
        let first = self.code(self.month_of(Day::MIN).get() as i64);
        let last = self.code(self.month_of(Day::MAX).get() as i64);
        first.0 as i32..=last.0 as i32
    }

    pub(super) const fn month_of(&self, day: Day) -> MonthIndex {
        MonthIndex::new((self.tithi_of(day) - 1).div_euclid(TITHIS) as i32)
    }

    pub(super) fn month(&self, index: MonthIndex) -> MonthShape {
        let month = i64::from(index.get().clamp(-FARTHEST, FARTHEST));
        let (year, number, is_leap) = self.code(month);
        let (before, end) = (self.end_of(TITHIS * month), self.end_of(TITHIS * (month + 1)));
        MonthShape {
            first_day: before + 1,
            days: (end - before) as u8,
            year: year as i32,
            ordinal: (month - self.first_month(year) + 1) as u8,
            month: Month::with_leap(number, is_leap).unwrap_or(Month::M01),
        }
    }

    pub(super) fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.check(year)?;
        let place = self.place(year.into(), month.number(), month.is_leap());
        if month.number() > 12 || self.code(place).2 != month.is_leap() {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new(place as i32))
    }

    pub(super) fn ymd_of(&self, day: Day) -> YearMonthDay {
        let tithi = self.tithi_of(day);
        let (year, number, is_leap) = self.code((tithi - 1).div_euclid(TITHIS));
        let month = Month::with_leap(number, is_leap).unwrap_or(Month::M01);
        let of_month = (tithi - 1).rem_euclid(TITHIS) as u8 + 1;
        let is_repeated = i64::from(day.get()) == self.end_of(tithi - 1) + 2;
        YearMonthDay::new(year as i32, month, of_month).with_leap_day(is_repeated)
    }

    pub(super) fn day_of(&self, date: YearMonthDay) -> Result<Day, Error> {
        let month = i64::from(self.find(date.year, date.month)?.get());
        let tithi = TITHIS * month + i64::from(date.day);
        let (before, end) = (self.end_of(tithi - 1), self.end_of(tithi));
        if !(1..=TITHIS as u8).contains(&date.day) || before == end {
            return Err(Error::Day { value: date.day, max: self.last_number(month) });
        }
        let day = before + 1 + i64::from(date.leap_day);
        if day > end { Err(Error::LeapDay { value: date.day }) } else { Day::from_days(day) }
    }

    /// The greatest number of a day in a month: 30, or 29 where the others follow each other to that.
    fn last_number(&self, month: i64) -> u8 {
        let (before, last) = (TITHIS * month, TITHIS - 1);
        let counts_up = (1..=last).all(|tithi| self.end_of(before + tithi) == self.end_of(before) + tithi);
        let ends = self.end_of(before + TITHIS) == self.end_of(before + last);
        if counts_up && ends { last as u8 } else { TITHIS as u8 }
    }

    pub(super) fn month_ordinal(&self, day: Day) -> u8 {
        let month = i64::from(self.month_of(day).get());
        (month - self.first_month(self.code(month).0) + 1) as u8
    }

    pub(super) fn year(&self, year: i32) -> Result<YearShape, Error> {
        self.check(year)?;
        let first = self.first_month(year.into());
        let end = self.first_month(i64::from(year) + 1);
        let first_day = self.end_of(TITHIS * first) + 1;
        Ok(YearShape {
            year,
            first_month: MonthIndex::new(first as i32),
            months: (end - first) as u8,
            first_day,
            days: (self.end_of(TITHIS * end) + 1 - first_day) as u16,
        })
    }

    fn check(&self, year: i32) -> Result<(), Error> {
        check_year(year, || self.years())
    }
}

/// Months of 29 or 30 days; years of twelve or thirteen.
pub(super) const BOUNDS: Bounds = Bounds {
    shortest_month: 29,
    longest_month: 30,
    fewest_months: 12,
    most_months: 13,
    shortest_year: 354,
    longest_year: 385,
};

/// The methods of `Calendar` that follow from a `Reckoning`.
macro_rules! reckoning_methods {
    ($reckoning:expr) => {
        fn month_of(&self, day: $crate::Day) -> $crate::MonthIndex {
            $reckoning.month_of(day)
        }

        fn month(&self, index: $crate::MonthIndex) -> $crate::MonthShape {
            $reckoning.month(index)
        }

        fn find(&self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            $reckoning.find(year, month)
        }

        fn ymd_of(&self, day: $crate::Day) -> $crate::YearMonthDay {
            $reckoning.ymd_of(day)
        }

        fn day_of(&self, date: $crate::YearMonthDay) -> Result<$crate::Day, $crate::Error> {
            $reckoning.day_of(date)
        }

        fn month_ordinal(&self, day: $crate::Day) -> u8 {
            $reckoning.month_ordinal(day)
        }

        fn years(&self) -> core::ops::RangeInclusive<i32> {
            $reckoning.years()
        }

        fn year(&self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            $reckoning.year(year)
        }

        fn leap_month_precedes(&self, _: $crate::Month) -> bool {
            $reckoning.leap_month_precedes()
        }

        fn is_leap_year(&self, year: i32) -> Result<bool, $crate::Error> {
            Ok(self.year(year)?.months == 13)
        }

        $crate::tables::lengths::tabled_lengths!();

        fn bounds(&self) -> $crate::Bounds {
            super::reckoning::BOUNDS
        }

        fn cyclic_year(&self, year: i32) -> Option<core::num::NonZeroU8> {
            core::num::NonZeroU8::new(super::year_names::rabjung(year).1)
        }

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            super::year_names::month_name(month, width)
        }
    };
}
pub(super) use reckoning_methods;

#[cfg(test)]
mod tests {
    use core::hint::black_box;
    use std::panic::catch_unwind;

    use super::super::phugpa;
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn years_begin_on_the_days_of_losar() {
        let reckoning = Reckoning::new(black_box(&phugpa::CONSTANTS));
        for (year, losar) in [
            (2019, (2019, 2, 5)),
            (2023, (2023, 2, 21)),
            (2024, (2024, 2, 10)),
            (2025, (2025, 2, 28)),
            (2026, (2026, 2, 18)),
        ] {
            let (of_year, month, day) = losar;
            let day = Gregorian::to_day(of_year, month, day).unwrap();
            assert_eq!(reckoning.year(year).unwrap().first_day, i64::from(day.get()), "{year}");
            assert_eq!(reckoning.month_ordinal(day), 1);
        }
    }

    /// 67 lunar months are 65 solar ones, so that 65 years have 24 leap months more than 65 times twelve.
    #[test]
    fn sixty_five_years_have_804_months() {
        let reckoning = Reckoning::new(black_box(&phugpa::CONSTANTS));
        for first in [-500, 1, 1_027, 1_900] {
            let months: u32 =
                (first..first + 65).map(|year| u32::from(reckoning.year(year).unwrap().months)).sum();
            assert_eq!(months, 65 * 12 + 24, "{first}");
        }
    }

    #[test]
    fn fractions_are_whole_in_their_multiples() {
        for (a, b, common) in [(12, 18, 36), (5_656, 1, 5_656), (7, 13, 91), (28, 126, 252)] {
            assert_eq!(common_multiple(black_box(a), b), common);
            assert_eq!(in_parts((b, a), common) * a, b * common);
        }
        let refused = catch_unwind(|| in_parts(black_box((1, 7)), 10)).unwrap_err();
        let said = refused.downcast_ref::<&str>();
        assert_eq!(said, Some(&"a fraction of a calendar is not whole in its parts"));
    }
}
