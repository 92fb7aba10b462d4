//! The tabular Islamic calendar, civil epoch.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, YearMonthDay};
use crate::month::Month;

calendar! {
    /// The tabular Islamic calendar, counted from Friday 16 July 622 (Julian): the arithmetic one
    /// in common use.
    ///
    /// # Rules
    /// Of every 30 years, eleven have 355 days, the others 354: leap years are those with (11 y +
    /// 14) mod 30 < 11, that is 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29. 30 years are 10 631
    /// days.
    ///
    /// # Months and days
    /// Twelve: 30 and 29 days in turn; Dhu al-Hijjah has 30 in a leap year.
    ///
    /// # Years and eras
    /// Eras: `ah` (anno Hegirae) from year 1, `bh` before it, counted backwards. The customary
    /// count has no year 0.
    ///
    /// # Range and status
    /// Every day; defined, as a rule. Where months begin by sighting or by an authority's table,
    /// dates differ by a day or two: this calendar does not tell religious dates.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 7.1 (epoch R.D. 227
    /// 015); Qt's `QIslamicCivilCalendar`; CLDR `islamic-civil`. The day-to-date form is derived in
    /// the code and checked on every `i32` day.
    pub struct IslamicCivil;
}

/// Days in 30 years, of which 11 are leap years.
const DAYS_OF_30_YEARS: u64 = 10_631;
/// Days from 1970-01-01 to the first day of year 1: R.D. 227 015 − 719 163.
const FIRST_DAY_OF_YEAR_1: i64 = 227_015 - 719_163;

/// CLDR 48, `en`, calendar `islamic`.
const MONTHS: [[&str; 2]; 12] = [
    ["Muharram", "Muh."],
    ["Safar", "Saf."],
    ["Rabiʻ I", "Rab. I"],
    ["Rabiʻ II", "Rab. II"],
    ["Jumada I", "Jum. I"],
    ["Jumada II", "Jum. II"],
    ["Rajab", "Raj."],
    ["Shaʻban", "Sha."],
    ["Ramadan", "Ram."],
    ["Shawwal", "Shaw."],
    ["Dhuʻl-Qiʻdah", "Dhuʻl-Q."],
    ["Dhuʻl-Hijjah", "Dhuʻl-H."],
];

const NARROW: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

impl IslamicCivil {
    pub(crate) const ABOUT: About<'static> = About::new("islamic-civil", Basis::Lunar)
        .with_name("Islamic Civil")
        .with_aliases(&["islamicc", "Islamic"])
        .with_bcp47("islamic-civil")
        .with_qt(11)
        .without_year_zero()
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        // Cycles of 30 years that make every i32 day positive.
        const CYCLES: u64 = 202_500;
        const OFFSET: i64 = (DAYS_OF_30_YEARS * CYCLES) as i64 - FIRST_DAY_OF_YEAR_1;
        // Year 1 + n begins floor((10631 n + 14) / 30) days after year 1; this is the inverse.
        let scaled = 30 * (day.get() as i64 + OFFSET) as u64 + 15;
        let year = (scaled / DAYS_OF_30_YEARS) as i64 - 30 * CYCLES as i64 + 1;
        let day = scaled % DAYS_OF_30_YEARS / 30;
        // Months of 30 and 29 days in turn, the last of 30 in a leap year: 325 days to 11 months.
        let month = (11 * day + 330) / 325;
        (year as i32, month as u8, (day as i64 - days_before(month as u8)) as u8 + 1)
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        let years = year as i64 - 1;
        let days = (DAYS_OF_30_YEARS as i64 * years + 14).div_euclid(30);
        FIRST_DAY_OF_YEAR_1 + days + days_before(month)
    }

    /// Whether the year has 355 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        (11 * year as i64 + 14).rem_euclid(30) < 11
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        29 + month % 2 + (month == 12 && Self::is_leap(year)) as u8
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        let shortest = 29 + month % 2;
        (shortest, shortest + (month == 12) as u8)
    }
}

/// Days of the year before a month (1 to 12).
const fn days_before(month: u8) -> i64 {
    29 * (month as i64 - 1) + month as i64 / 2
}

twelve_months_inherent!(IslamicCivil);

impl Calendar for IslamicCivil {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    twelve_months_methods!();

    fn era_of(&self, _: Day, ymd: YearMonthDay) -> Option<(Era, i32)> {
        let year = ymd.year;
        Some(if year >= 1 { (Era::new(0), year) } else { (Era::new(1), 1_i32.saturating_sub(year)) })
    }

    fn era_code(&self, era: Era) -> Option<&str> {
        ["ah", "bh"].get(era.place()).copied()
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        if month.is_leap() {
            return None;
        }
        let place = usize::from(month.number()).checked_sub(1)?;
        let [wide, abbreviated] = MONTHS.get(place)?;
        match width {
            NameWidth::Wide => Some(wide),
            NameWidth::Abbreviated => Some(abbreviated),
            NameWidth::Narrow => NARROW.get(place).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;
    use crate::weekday::Weekday;

    #[test]
    fn known_days() {
        // The epoch: Friday 16 July 622 (Julian).
        let epoch = IslamicCivil::date(1, 1, 1).unwrap();
        assert_eq!(epoch, Julian::date(622, 7, 16).unwrap());
        assert_eq!(epoch.weekday(), Weekday::Friday);
        // Reingold and Dershowitz, appendix C: R.D. −214193 is 9 Dhu al-Hijjah −1245.
        assert_eq!(IslamicCivil::from_day(Day::from_rata_die(-214_193).unwrap()), (-1245, 12, 9));
    }

    #[test]
    fn leap_years_of_a_cycle() {
        let leap: std::vec::Vec<i32> = (1..=30).filter(|&year| IslamicCivil::is_leap(year)).collect();
        assert_eq!(leap, [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]);
    }
}
