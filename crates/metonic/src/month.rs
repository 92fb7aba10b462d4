//! Months: their codes, their places in a calendar, their shapes.

use core::cmp::Ordering;
use core::fmt;
use core::num::NonZeroU8;
use core::str::FromStr;

use crate::error::{Error, TextError};

/// A month by its code, as in TC39 Temporal: a number, and whether it is the leap month that
/// carries that number.
///
/// The number is the one that gives the month its name, not its position in the year: in a leap
/// year of a lunisolar calendar the months after the leap month keep their numbers. It is written
/// `M05`, or `M05L` for a leap month.
///
/// ```
/// use metonic::Month;
///
/// let adar_i = Month::leap(5)?;
/// assert_eq!(adar_i.to_string(), "M05L");
/// assert_eq!("5L".parse(), Ok(adar_i));
/// assert!(Month::new(5)? < adar_i && adar_i < Month::new(6)?);
/// # Ok::<(), metonic::Error>(())
/// ```
///
/// It is one byte, so that a column of months is one of bytes. Months are ordered by number, the
/// leap month after the one whose number it has: the order of the codes, which is that of time in
/// calendars whose leap months follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Month(NonZeroU8);

/// Set in the byte of a leap month; numbers are less.
const LEAP: u8 = 0x80;

impl Month {
    /// The first month.
    pub const M01: Self = Self::clamped(1);
    /// The second month.
    pub const M02: Self = Self::clamped(2);
    /// The third month.
    pub const M03: Self = Self::clamped(3);
    /// The fourth month.
    pub const M04: Self = Self::clamped(4);
    /// The fifth month.
    pub const M05: Self = Self::clamped(5);
    /// The sixth month.
    pub const M06: Self = Self::clamped(6);
    /// The seventh month.
    pub const M07: Self = Self::clamped(7);
    /// The eighth month.
    pub const M08: Self = Self::clamped(8);
    /// The ninth month.
    pub const M09: Self = Self::clamped(9);
    /// The tenth month.
    pub const M10: Self = Self::clamped(10);
    /// The eleventh month.
    pub const M11: Self = Self::clamped(11);
    /// The twelfth month.
    pub const M12: Self = Self::clamped(12);
    /// The thirteenth month.
    pub const M13: Self = Self::clamped(13);

    /// The greatest month number: two digits, as a month code has.
    pub const MAX_NUMBER: u8 = 99;

    /// The month with this number, 1 to 99.
    ///
    /// # Errors
    /// [`Error::MonthNumber`] for any other number.
    pub const fn new(number: u8) -> Result<Self, Error> {
        Self::with_leap(number, false)
    }

    /// The leap month with this number, 1 to 99.
    ///
    /// # Errors
    /// [`Error::MonthNumber`] for any other number.
    pub const fn leap(number: u8) -> Result<Self, Error> {
        Self::with_leap(number, true)
    }

    /// The month with this number, leap or not.
    ///
    /// # Errors
    /// [`Error::MonthNumber`] if the number is not 1 to 99.
    pub const fn with_leap(number: u8, leap: bool) -> Result<Self, Error> {
        match NonZeroU8::new(number) {
            Some(nonzero) if number <= Self::MAX_NUMBER => {
                Ok(Self(if leap { nonzero.saturating_add(LEAP) } else { nonzero }))
            }
            _ => Err(Error::MonthNumber { value: number }),
        }
    }

    /// The month with the given number, for calendars whose arithmetic has just made it 1 to 99; `M01` for any other.
    pub(crate) const fn clamped(number: u8) -> Self {
        match Self::new(number) {
            Ok(month) => month,
            Err(_) => Self(NonZeroU8::MIN),
        }
    }

    /// The month with a number that a calendar's arithmetic has just made 1 to 99: nothing is
    /// checked.
    #[inline]
    pub(crate) const fn known(number: u8, leap: bool) -> Self {
        match NonZeroU8::new(number | (leap as u8) << 7) {
            Some(month) => Self(month),
            None => Self(NonZeroU8::MIN),
        }
    }

    /// The month as a byte: its number, plus 128 for a leap month.
    #[must_use]
    #[inline]
    pub const fn byte(self) -> u8 {
        self.0.get()
    }

    /// The month of a byte that [`byte`](Self::byte) gives; `None` for any other.
    ///
    /// ```
    /// use metonic::Month;
    ///
    /// assert_eq!(Month::from_byte(133), Some(Month::leap(5)?));
    /// assert_eq!(Month::from_byte(128), None);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_byte(byte: u8) -> Option<Self> {
        let number = byte & !LEAP;
        if number == 0 || number > Self::MAX_NUMBER {
            return None;
        }
        match NonZeroU8::new(byte) {
            Some(byte) => Some(Self(byte)),
            None => None,
        }
    }

    /// The number, 1 to 99.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0.get() & !LEAP
    }

    /// Its place, from 0, in a list that begins with M01.
    pub(crate) const fn place(self) -> usize {
        (self.number() as usize).wrapping_sub(1)
    }

    /// Whether this is the leap month of its number.
    #[must_use]
    pub const fn is_leap(self) -> bool {
        self.0.get() & LEAP != 0
    }
}

impl Ord for Month {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.number(), self.is_leap()).cmp(&(other.number(), other.is_leap()))
    }
}

impl PartialOrd for Month {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The month code of TC39 Temporal: `M05`, `M05L`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digit = |value: u8| b'0'.saturating_add(value % 10);
        let code = [b'M', digit(self.number() / 10), digit(self.number()), b'L'];
        let code = if self.is_leap() { &code[..] } else { &code[..3] };
        f.pad(core::str::from_utf8(code).unwrap_or_default())
    }
}

/// Reads `M05`, `M05L`, `05`, `5`, `5L`; letters in either case.
impl FromStr for Month {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let mut reader = crate::text::Reader::new(text)?;
        let month = reader.month()?;
        reader.end()?;
        Ok(month)
    }
}

/// A month's place in its calendar: months since the calendar's own first one, which the calendar
/// chooses (a lunation number, for a lunar calendar).
///
/// Adding months, differences and iteration are integer arithmetic on it, in every calendar alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthIndex(i32);

impl MonthIndex {
    /// The month at this place.
    #[must_use]
    pub const fn new(index: i32) -> Self {
        Self(index)
    }

    /// The place as a number.
    #[must_use]
    pub const fn get(self) -> i32 {
        self.0
    }

    /// The place `months` later (earlier, if negative); `None` past the ends of an `i32`.
    #[must_use]
    pub const fn checked_add(self, months: i32) -> Option<Self> {
        match self.0.checked_add(months) {
            Some(index) => Some(Self(index)),
            None => None,
        }
    }
}

/// What a calendar says of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MonthShape {
    /// The month's first day, in days since 1970-01-01. Wider than a [`Day`](crate::Day), because
    /// the first and the last month that hold a day reach past the ends.
    pub first_day: i64,
    /// Its length in days, 1 to 255. Where numbers are skipped or repeated that is not the last
    /// number.
    pub days: u8,
    /// The year that it belongs to.
    pub year: i32,
    /// Its position in that year, from 1.
    pub ordinal: u8,
    /// Its code.
    pub month: Month,
}

/// What a calendar says of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YearShape {
    /// The year.
    pub year: i32,
    /// The place of its first month.
    pub first_month: MonthIndex,
    /// The number of its months, 1 to 255.
    pub months: u8,
    /// Its first day, in days since 1970-01-01; see [`MonthShape::first_day`] for the width.
    pub first_day: i64,
    /// Its length in days.
    pub days: u16,
}

/// How long a calendar's months and years can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// Days in the shortest month.
    pub shortest_month: u8,
    /// Days in the longest month.
    pub longest_month: u8,
    /// Months in a year with the fewest.
    pub fewest_months: u8,
    /// Months in a year with the most.
    pub most_months: u8,
    /// Days in the shortest year.
    pub shortest_year: u16,
    /// Days in the longest year.
    pub longest_year: u16,
}

impl Bounds {
    /// Of no months and no years yet.
    pub(crate) const EMPTY: Self = Self {
        shortest_month: u8::MAX,
        longest_month: 0,
        fewest_months: u8::MAX,
        most_months: 0,
        shortest_year: u16::MAX,
        longest_year: 0,
    };

    /// Takes up the length of a month in days.
    pub(crate) fn take_month(&mut self, days: u8) {
        self.shortest_month = self.shortest_month.min(days);
        self.longest_month = self.longest_month.max(days);
    }

    /// Takes up the length of a year in months and in days.
    pub(crate) fn take_year(&mut self, months: u8, days: u16) {
        self.fewest_months = self.fewest_months.min(months);
        self.most_months = self.most_months.max(months);
        self.shortest_year = self.shortest_year.min(days);
        self.longest_year = self.longest_year.max(days);
    }
}

impl TryFrom<u8> for Month {
    type Error = Error;

    fn try_from(number: u8) -> Result<Self, Error> {
        Self::new(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn codes_are_those_of_temporal() {
        assert_eq!(Month::new(1).unwrap().to_string(), "M01");
        assert_eq!(Month::new(13).unwrap().to_string(), "M13");
        assert_eq!(Month::leap(99).unwrap().to_string(), "M99L");
        for text in ["M05L", "m05l", "05L", "5l"] {
            assert_eq!(text.parse(), Month::leap(5).map_err(TextError::from), "{text}");
        }
        for text in ["", "M", "L", "0", "M00", "100", "M5x", "5LL", "-5", "٥"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
        for number in [0, 100, 255] {
            assert_eq!(Month::new(number), Err(Error::MonthNumber { value: number }));
        }
    }
}
