//! A day: what every calendar gives its own name to.

use core::fmt;

use crate::calendar::Calendar;
use crate::date::Date;
use crate::error::Error;
use crate::weekday::Weekday;

/// A day, as the number of days since 1970-01-01 (proleptic Gregorian).
///
/// Every `i32` is a day: from −5 877 641-06-23 to +5 881 580-07-11. A slice of `Day` has the layout
/// of an Apache Arrow `Date32` column. A day has no time, no zone and no calendar;
/// [`Day::in_calendar`] gives it one.
///
/// ```
/// use metonic::{Day, Weekday};
///
/// let day = Day::new(20_778);
/// assert_eq!(day.rata_die(), 739_941);
/// assert_eq!(day.weekday(), Weekday::Saturday);
/// assert_eq!(day.to_string(), "2026-11-21");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Day(i32);

/// Days from R.D. 0 (the day before proleptic Gregorian 0001-01-01) to 1970-01-01. Source: Reingold
/// and Dershowitz, *Calendrical Calculations*, 4th ed., table 1.2 (Unix epoch R.D. 719 163).
const RATA_DIE_OF_EPOCH: i64 = 719_163;
/// The Julian day number (the Julian day at noon) of 1970-01-01: R.D. + 1 721 425.
const JULIAN_DAY_NUMBER_OF_EPOCH: i64 = RATA_DIE_OF_EPOCH + 1_721_425;
/// The modified Julian day of 1970-01-01: R.D. − 678 576.
const MODIFIED_JULIAN_DAY_OF_EPOCH: i64 = RATA_DIE_OF_EPOCH - 678_576;

impl Day {
    /// The first day that there is: −5 877 641-06-23.
    pub const MIN: Self = Self(i32::MIN);
    /// The last day that there is: +5 881 580-07-11.
    pub const MAX: Self = Self(i32::MAX);
    /// 1970-01-01.
    pub const EPOCH: Self = Self(0);

    /// The day that is `days` days after 1970-01-01 (before it, if negative).
    #[must_use]
    pub const fn new(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn get(self) -> i32 {
        self.0
    }

    /// The day that is `days` days after 1970-01-01, for a count wider than a day's.
    ///
    /// # Errors
    /// [`Error::DayRange`] if `days` does not fit an `i32`.
    pub const fn from_days(days: i64) -> Result<Self, Error> {
        if days < i32::MIN as i64 || days > i32::MAX as i64 {
            return Err(Error::DayRange { days });
        }
        Ok(Self(days as i32))
    }

    /// The R.D. (rata die, Reingold and Dershowitz's fixed day): 1 is proleptic Gregorian
    /// 0001-01-01.
    #[must_use]
    pub const fn rata_die(self) -> i64 {
        (self.0 as i64).saturating_add(RATA_DIE_OF_EPOCH)
    }

    /// The day of an R.D. number.
    ///
    /// # Errors
    /// [`Error::DayRange`] if it is no `i32` day.
    pub const fn from_rata_die(rata_die: i64) -> Result<Self, Error> {
        Self::from_days(rata_die.saturating_sub(RATA_DIE_OF_EPOCH))
    }

    /// The Julian day number: the whole Julian day that begins at noon of this day.
    #[must_use]
    pub const fn julian_day_number(self) -> i64 {
        (self.0 as i64).saturating_add(JULIAN_DAY_NUMBER_OF_EPOCH)
    }

    /// The day of a Julian day number (Qt's `toJulianDay`).
    ///
    /// # Errors
    /// [`Error::DayRange`] if it is no `i32` day.
    pub const fn from_julian_day_number(number: i64) -> Result<Self, Error> {
        Self::from_days(number.saturating_sub(JULIAN_DAY_NUMBER_OF_EPOCH))
    }

    /// The modified Julian day: Julian day − 2 400 000.5, whole from midnight.
    #[must_use]
    pub const fn modified_julian_day(self) -> i64 {
        (self.0 as i64).saturating_add(MODIFIED_JULIAN_DAY_OF_EPOCH)
    }

    /// The day of a modified Julian day.
    ///
    /// # Errors
    /// [`Error::DayRange`] if it is no `i32` day.
    pub const fn from_modified_julian_day(number: i64) -> Result<Self, Error> {
        Self::from_days(number.saturating_sub(MODIFIED_JULIAN_DAY_OF_EPOCH))
    }

    /// The day of the seven-day week. 1970-01-01 was a Thursday.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        Weekday::of_index(self.weekday_index())
    }

    /// Days after Monday, 0 to 6.
    #[inline]
    pub(crate) const fn weekday_index(self) -> u8 {
        // Joffe 2026: floor(8x/7) mod 8 is x mod 7, so one multiplication by ceil(2^40/7)·2^24, one
        // addition and one shift serve every i32. The test below walks all residues at both ends
        // and around zero.
        const STEP: u64 = (1_u64 << 40).div_ceil(7) << 24;
        // Day 0 is a Thursday (index 3). The rest outweighs the rounding of STEP (under 2^55 for an
        // i32) and is less than the seventh of a step that index 6 has to spare.
        const START: u64 = (STEP * 3) + (1 << 57);
        ((self.0 as i64 as u64).wrapping_mul(STEP).wrapping_add(START) >> 61) as u8
    }

    /// The day `days` later (earlier, if negative).
    ///
    /// # Errors
    /// [`Error::DayRange`] if that is past [`Day::MIN`] or [`Day::MAX`].
    pub const fn add_days(self, days: i64) -> Result<Self, Error> {
        Self::from_days((self.0 as i64).saturating_add(days))
    }

    /// Days from `earlier` to this day; negative if `earlier` is the later one.
    #[must_use]
    pub const fn days_since(self, earlier: Self) -> i64 {
        (self.0 as i64).wrapping_sub(earlier.0 as i64)
    }

    /// This day, seen in a calendar.
    ///
    /// ```
    /// use metonic::{Day, calendars::Persian};
    ///
    /// let date = Day::new(20_778).in_calendar(Persian);
    /// assert_eq!((date.year(), date.month().number(), date.day()), (1405, 8, 30));
    /// ```
    #[must_use]
    pub const fn in_calendar<C: Calendar>(self, calendar: C) -> Date<C> {
        Date::from_day(self, calendar)
    }
}

impl From<i32> for Day {
    fn from(days: i32) -> Self {
        Self(days)
    }
}

impl From<Day> for i32 {
    fn from(day: Day) -> Self {
        day.0
    }
}

/// ISO 8601: `2026-11-21`; years outside 0000–9999 with a sign and at least six digits,
/// `-000043-03-15`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::calendars::Iso8601.ymd_of(*self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_follow_each_other_over_the_whole_range() {
        // Every day within a week of each of these, so every residue at both ends and around zero.
        for middle in [i32::MIN + 7, -719_162, 0, 20_778, i32::MAX - 7] {
            for days in middle - 7..=middle + 7 {
                let rata_die = Day(days).rata_die();
                // R.D. mod 7 is 0 on a Sunday: Reingold and Dershowitz, (1.60).
                let expected = (rata_die - 1).rem_euclid(7);
                assert_eq!(i64::from(Day(days).weekday().index()), expected, "{days}");
            }
        }
    }

    #[test]
    fn the_counts_agree_with_appendix_c() {
        // Reingold and Dershowitz, appendix C: R.D. 710347 is Monday 1945-11-12, JD 2431771.5, MJD 31771.
        let day = Day::from_rata_die(710_347).unwrap();
        assert_eq!(day.weekday(), Weekday::Monday);
        assert_eq!(day.modified_julian_day(), 31_771);
        assert_eq!(day.julian_day_number(), 2_431_772);
        assert_eq!(Day::from_julian_day_number(2_431_772), Ok(day));
        assert_eq!(Day::from_modified_julian_day(31_771), Ok(day));
    }

    #[test]
    fn counts_past_the_ends_are_errors() {
        let past = i64::from(i32::MAX) + 1;
        assert_eq!(Day::from_days(past), Err(Error::DayRange { days: past }));
        assert!(Day::from_rata_die(i64::MIN).is_err());
        assert!(Day::from_julian_day_number(i64::MAX).is_err());
        assert!(Day::MAX.add_days(i64::MAX).is_err());
        assert_eq!(Day::MIN.add_days(u32::MAX.into()), Ok(Day::MAX));
        assert_eq!(Day::MAX.days_since(Day::MIN), i64::from(u32::MAX));
    }
}
