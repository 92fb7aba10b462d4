//! The seven-day week.

use core::fmt;

use crate::error::Error;

/// A day of the seven-day week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday = 1,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The seven, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday of an ISO 8601 number, 1 (Monday) to 7 (Sunday).
    ///
    /// # Errors
    /// [`Error::Weekday`] for any other number.
    pub const fn new(number: u8) -> Result<Self, Error> {
        match number {
            1..=7 => Ok(Self::from_index(number.saturating_sub(1))),
            _ => Err(Error::Weekday { value: number }),
        }
    }

    /// 0 is Monday; the index is taken modulo 7.
    pub(crate) const fn from_index(index: u8) -> Self {
        Self::of_index(index % 7)
    }

    /// The same for 0 to 6.
    #[inline]
    pub(crate) const fn of_index(index: u8) -> Self {
        match index {
            0 => Self::Monday,
            1 => Self::Tuesday,
            2 => Self::Wednesday,
            3 => Self::Thursday,
            4 => Self::Friday,
            5 => Self::Saturday,
            _ => Self::Sunday,
        }
    }

    /// The ISO 8601 number, 1 (Monday) to 7 (Sunday).
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Days after Monday, 0 to 6.
    #[must_use]
    pub const fn index(self) -> u8 {
        (self as u8).saturating_sub(1)
    }

    /// Days from `first` forward to this weekday, 0 to 6: the column of this weekday in a week that
    /// begins on `first`.
    #[must_use]
    pub const fn days_after(self, first: Self) -> u8 {
        // Both are 1 to 7.
        (self as u8).wrapping_add(7).wrapping_sub(first as u8) % 7
    }

    /// The English name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }
}

impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_iso_8601() {
        for (weekday, number) in Weekday::ALL.into_iter().zip(1..) {
            assert_eq!(weekday.number(), number);
            assert_eq!(Weekday::new(number), Ok(weekday));
        }
        for number in [0, 8, 255] {
            assert_eq!(Weekday::new(number), Err(Error::Weekday { value: number }));
        }
        assert_eq!(Weekday::Sunday.days_after(Weekday::Monday), 6);
        assert_eq!(Weekday::Monday.days_after(Weekday::Sunday), 1);
    }
}
