//! What fixes the whole of a Hebrew year: its first weekday, its kind, and the weekday of Pesach.

use core::fmt;

use super::calendar::Hebrew;
use crate::calendar::Calendar;
use crate::error::Error;
use crate::weekday::Weekday;

/// The keviyah of a year: the weekday of Rosh Hashanah, whether the year is deficient, regular or
/// complete, and the weekday of Pesach. Two years with one keviyah are alike in every day; there are
/// fourteen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Keviyah {
    /// The weekday of 1 Tishri.
    pub rosh_hashanah: Weekday,
    /// How long Marheshvan and Kislev are.
    pub kind: HebrewYearKind,
    /// The weekday of 15 Nisan.
    pub pesach: Weekday,
    /// Whether the year has thirteen months.
    pub is_leap: bool,
}

/// How long Marheshvan and Kislev of a Hebrew year are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HebrewYearKind {
    /// Both have 29 days (ḥaserah, ח): 353 or 383 in the year.
    Deficient,
    /// 29 and 30 (kesidrah, כ): 354 or 384.
    Regular,
    /// Both have 30 (shelemah, ש): 355 or 385.
    Complete,
}

/// Days from 15 Nisan to the next 1 Tishri: what is left of Nisan, and Iyar to Elul.
const DAYS_FROM_PESACH: i64 = 163;

impl Hebrew {
    /// The keviyah of a year.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`](crate::Day).
    ///
    /// ```
    /// use metonic::calendars::Hebrew;
    ///
    /// // Rosh Hashanah on a Saturday, deficient, Pesach on a Tuesday.
    /// assert_eq!(Hebrew::keviyah(5784)?.letters(), ['ז', 'ח', 'ג']);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub fn keviyah(year: i32) -> Result<Keviyah, Error> {
        let year = Self.year(year)?;
        let weekday = |days: i64| Weekday::from_index((days + 3).rem_euclid(7) as u8);
        Ok(Keviyah {
            rosh_hashanah: weekday(year.first_day),
            kind: match year.days % 30 {
                23 => HebrewYearKind::Deficient,
                24 => HebrewYearKind::Regular,
                _ => HebrewYearKind::Complete,
            },
            pesach: weekday(year.first_day + i64::from(year.days) - DAYS_FROM_PESACH),
            is_leap: year.months == 13,
        })
    }
}

impl Keviyah {
    /// The three letters that it is written with, in their order.
    #[must_use]
    pub const fn letters(self) -> [char; 3] {
        [letter(self.rosh_hashanah), self.kind.letter(), letter(self.pesach)]
    }
}

impl HebrewYearKind {
    /// The letter that stands for it: ח, כ or ש.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Deficient => 'ח',
            Self::Regular => 'כ',
            Self::Complete => 'ש',
        }
    }

    /// The name in English and lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Deficient => "deficient",
            Self::Regular => "regular",
            Self::Complete => "complete",
        }
    }
}

/// The letter of a weekday: א is Sunday, ז is Saturday.
const fn letter(weekday: Weekday) -> char {
    match weekday {
        Weekday::Sunday => 'א',
        Weekday::Monday => 'ב',
        Weekday::Tuesday => 'ג',
        Weekday::Wednesday => 'ד',
        Weekday::Thursday => 'ה',
        Weekday::Friday => 'ו',
        Weekday::Saturday => 'ז',
    }
}

/// The letters.
impl fmt::Display for Keviyah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.letters().iter().try_for_each(|letter| fmt::Write::write_char(f, *letter))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::string::{String, ToString};

    use super::*;
    use crate::calendar::Calendar;
    use crate::fields::YearMonthDay;
    use crate::month::Month;

    #[test]
    fn the_fourteen_are_those_of_the_four_gates() {
        // Seven of common years and seven of leap years: the Four Gates of the eleventh century, as
        // every luach prints them.
        let common = ["בחג", "בשה", "גכה", "הכז", "השא", "זחא", "זשג"];
        let leap = ["בחה", "בשז", "גכז", "החא", "השג", "זחג", "זשה"];
        let (mut found_common, mut found_leap) = (BTreeSet::new(), BTreeSet::new());
        for year in 1..=10_000 {
            let keviyah = Hebrew::keviyah(year).unwrap();
            let found = if keviyah.is_leap { &mut found_leap } else { &mut found_common };
            found.insert(keviyah.to_string());
            let pesach = Hebrew.day_of(YearMonthDay::new(year, Month::new(7).unwrap(), 15)).unwrap();
            assert_eq!(keviyah.pesach, pesach.weekday());
        }
        assert_eq!(found_common, common.map(String::from).into());
        assert_eq!(found_leap, leap.map(String::from).into());
    }

    #[test]
    fn known_years() {
        for (year, letters) in [(5784, "זחג"), (5785, "השא"), (5786, "גכה")] {
            assert_eq!(Hebrew::keviyah(year).unwrap().to_string(), letters);
        }
    }
}
