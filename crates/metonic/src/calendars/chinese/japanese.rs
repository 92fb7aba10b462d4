//! The lunisolar calendar of Japan.

use super::lunisolar::{self, lunisolar_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::tables::JAPANESE;

calendar! {
    /// The traditional calendar of Japan (*kyūreki*), in law until 2 December of Meiji 5, 1872-12-31.
    ///
    /// # Rules
    /// A month begins on the day of a new moon. The months from one winter solstice to the next are
    /// a sui, that of the solstice M11. If they are thirteen, the first of them that holds no major
    /// solar term (the sun at a multiple of 30°) is leap and has the number of the month before it.
    /// Days are Tokyo's: in local mean time (139°46′ E) until 1887, UT + 9 h since.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year; a leap month (`M06L`) follows the month of
    /// its number. A day's *rokuyō* is its month's number and its own, by sixes.
    ///
    /// # Years and eras
    /// The year is the Gregorian year in which it begins. No eras; the place of a year in the cycle
    /// of sixty is its cyclic year (1984 is 1).
    ///
    /// # Range and status
    /// Official from 1844 to 1872, by the Tenpō almanacs. Since then the calendar is in nobody's law
    /// and computed, uncertain where an event is nearer to midnight than the error of the time of day
    /// (ΔT) and the theories; almanacs that go on by the letter of the Tenpō rule have no answer for
    /// 2033, which this rule gives M11L. Before 1844 the rule is today's and not that of the Senmyō,
    /// Jōkyō, Hōryaku and Kansei calendars, whose months began up to two days off and whose leap months
    /// were often others: such a date is none of a Japanese document. Beyond −1000 and 4000 the first
    /// and last 334 years are repeated, approximate.
    ///
    /// # Sources
    /// 1844–1872: the months of the almanacs. The rule and the times of Tokyo: Reingold and Dershowitz,
    /// *Calendrical Calculations*, 4th ed., section 19.11. Rokuyō: `when_exe`; the first of the first
    /// month is *senshō*.
    pub struct JapaneseLunisolar;
}

/// The years of the Tenpō calendar, to its end.
const OFFICIAL: core::ops::RangeInclusive<i32> = 1844..=1872;

/// By the sum of the numbers of month and day.
const ROKUYO: [&str; 6] = ["Taian", "Shakkō", "Senshō", "Tomobiki", "Senbu", "Butsumetsu"];

impl JapaneseLunisolar {
    pub(crate) const ABOUT: About<'static> = About::new("japanese-lunisolar", Basis::Lunisolar)
        .with_name("Japanese Lunisolar")
        .with_aliases(&["kyureki"])
        .with_doc(Self::DOC);

    /// The *rokuyō* of a day, one of the six that say what it is lucky for: `Taian`, `Shakkō`, `Senshō`,
    /// `Tomobiki`, `Senbu`, `Butsumetsu`. They begin anew with every month.
    #[must_use]
    pub fn rokuyo(day: Day) -> &'static str {
        let date = Self.ymd_of(day);
        let sum = usize::from(date.month.number()) + usize::from(date.day);
        ROKUYO.get(sum % 6).copied().unwrap_or_default()
    }
}

impl Calendar for JapaneseLunisolar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    lunisolar_methods!(JAPANESE, Some(OFFICIAL));

    fn official(&self) -> Option<core::ops::RangeInclusive<Day>> {
        Some(lunisolar::days_of(&JAPANESE, &OFFICIAL))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use crate::month::Month;
    use crate::status::Status;
    use crate::{Date, YearMonthDay};

    fn date(year: i32, month: Month, day: u8) -> Date<JapaneseLunisolar> {
        Date::from_ymd(JapaneseLunisolar, YearMonthDay::new(year, month, day)).unwrap()
    }

    #[test]
    fn known_days() {
        // The last day of the calendar: 2 December of Meiji 5 was followed by 1 January 1873.
        let last = date(1872, Month::M12, 2);
        assert_eq!(last, Gregorian::date(1872, 12, 31).unwrap());
        assert_eq!(last.status(), Status::Official);
        // Meiji was proclaimed on the 8th of the ninth month of Keiō 4: 23 October 1868.
        assert_eq!(date(1868, Month::M09, 8), Gregorian::date(1868, 10, 23).unwrap());
        // Ansei began on the 27th of the eleventh month of Kaei 7: 15 January 1855.
        assert_eq!(date(1854, Month::M11, 27), Gregorian::date(1855, 1, 15).unwrap());
        assert_eq!(date(2033, Month::leap(11).unwrap(), 1), Gregorian::date(2033, 12, 22).unwrap());
    }

    #[test]
    fn rokuyo_begins_anew_with_the_month() {
        // The first days of the months from the first on, and half a year later again.
        let firsts = ["Senshō", "Tomobiki", "Senbu", "Butsumetsu", "Taian", "Shakkō"];
        for number in 1..=12 {
            let first = date(2026, Month::new(number).unwrap(), 1);
            let name = firsts[usize::from(number - 1) % 6];
            assert_eq!(JapaneseLunisolar::rokuyo(first.to_day()), name);
        }
        // A leap month is as the month of its number.
        let leap = date(2025, Month::leap(6).unwrap(), 2);
        assert_eq!(JapaneseLunisolar::rokuyo(leap.to_day()), "Senshō");
    }
}
