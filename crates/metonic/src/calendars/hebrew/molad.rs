//! The mean new moon from which a Hebrew month is reckoned.

use core::fmt;

use super::arithmetic::{DAY, EPOCH, HOUR, MONTH_PARTS};
use super::calendar::Hebrew;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::month::Month;
use crate::weekday::Weekday;

/// The molad of a month: the mean conjunction, as the Hebrew calendar counts it.
///
/// The day begins at six in the evening of the day before. Its hours have 1080 parts (ḥalaqim); the
/// molad of the first Tishri of all is day 2 (Monday), 5 hours, 204 parts: BHRD (בהר״ד).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Molad {
    /// In days from 1970-01-01: it may be just before [`Day::MIN`].
    days: i64,
    /// Parts from six in the evening of the day before.
    parts: u16,
}

/// The molad of Tishri of year 1 as parts of its day, which is that of the epoch: 5 hours 204 parts.
const FIRST: i64 = 5 * PARTS_OF_HOUR as i64 + 204;
const PARTS_OF_HOUR: u16 = HOUR as u16;
const PARTS_OF_DAY: i64 = DAY as i64;
/// Parts of a minute.
const PARTS_OF_MINUTE: u16 = 18;

impl Hebrew {
    /// The molad of a month of a year.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`], [`Error::Month`] for a month that it does not
    /// have.
    ///
    /// ```
    /// use metonic::{Month, Weekday, calendars::Hebrew};
    ///
    /// // BHRD: Monday, 5 hours, 204 parts.
    /// let molad = Hebrew::molad(1, Month::M01)?;
    /// assert_eq!((molad.weekday(), molad.hours(), molad.parts()), (Weekday::Monday, 5, 204));
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn molad(year: i32, month: Month) -> Result<Molad, Error> {
        let months = i64::from(Self.find(year, month)?.get());
        let parts = FIRST + MONTH_PARTS as i64 * months;
        Ok(Molad {
            days: EPOCH + 29 * months + parts.div_euclid(PARTS_OF_DAY),
            parts: parts.rem_euclid(PARTS_OF_DAY) as u16,
        })
    }
}

impl Molad {
    /// The Hebrew day, which began at six in the evening of the day before.
    ///
    /// # Errors
    /// [`Error::DayRange`] if it is before [`Day::MIN`].
    pub const fn day(self) -> Result<Day, Error> {
        Day::from_days(self.days)
    }

    /// The weekday of the Hebrew day.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        Weekday::from_index((self.days + 3).rem_euclid(7) as u8)
    }

    /// Whole hours from six in the evening of the day before, 0 to 23.
    #[must_use]
    pub const fn hours(self) -> u8 {
        (self.parts / PARTS_OF_HOUR) as u8
    }

    /// Parts of the hour, 0 to 1079: a part is 3⅓ seconds.
    #[must_use]
    pub const fn parts(self) -> u16 {
        self.parts % PARTS_OF_HOUR
    }

    /// As it is announced: the civil weekday, hours from midnight (0 to 23), minutes, and parts of the
    /// minute (0 to 17), in the mean time of Jerusalem.
    #[must_use]
    pub const fn announced(self) -> (Weekday, u8, u8, u8) {
        let hours = self.hours() + 18;
        let days = self.days - (hours < 24) as i64;
        let weekday = Weekday::from_index((days + 3).rem_euclid(7) as u8);
        let (minutes, parts) = (self.parts() / PARTS_OF_MINUTE, self.parts() % PARTS_OF_MINUTE);
        (weekday, hours % 24, minutes as u8, parts as u8)
    }
}

/// As it is announced: `Tuesday 14:22 and 7 parts`.
impl fmt::Display for Molad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (weekday, hour, minute, parts) = self.announced();
        write!(f, "{weekday} {hour:02}:{minute:02} and {parts} parts")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_molads() {
        // Maimonides, Sanctification of the New Moon 6:8: the first of all is on the second day, 5 hours
        // and 204 parts. 6:15 takes it as the start of the count.
        let first = Hebrew::molad(1, Month::M01).unwrap();
        assert_eq!(first.announced(), (Weekday::Sunday, 23, 11, 6));
        // The molad of the month before the creation of Adam, a year on: VYD, Friday, 14 hours.
        let second = Hebrew::molad(2, Month::M01).unwrap();
        assert_eq!((second.weekday(), second.hours(), second.parts()), (Weekday::Friday, 14, 0));
        // pyluach 2.3.0 and @hebcal/core 6.9.3: Tishri, Adar I and Adar II of 5784, Adar of 5785.
        let (tishri, adar_i, adar) = (Month::M01, Month::leap(5).unwrap(), Month::M06);
        for (year, month, announced) in [
            (5784, tishri, (Weekday::Friday, 5, 49, 0)),
            (5784, adar_i, (Weekday::Friday, 21, 29, 5)),
            (5784, adar, (Weekday::Sunday, 10, 13, 6)),
            (5785, adar, (Weekday::Thursday, 19, 2, 0)),
        ] {
            assert_eq!(Hebrew::molad(year, month).unwrap().announced(), announced);
        }
        assert!(Hebrew::molad(5785, Month::leap(5).unwrap()).is_err());
        assert!(Hebrew::molad(Hebrew::MIN_YEAR, Month::M01).is_ok());
        assert!(Hebrew::molad(Hebrew::MAX_YEAR, Month::M12).is_ok());
    }
}
