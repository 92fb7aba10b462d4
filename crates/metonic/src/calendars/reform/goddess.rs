//! The Goddess lunar calendar.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{calendar, name_of};
use crate::day::Day;
use crate::month::Month;

calendar! {
    /// The Goddess lunar calendar (MMG): years of thirteen months that follow the moon, with no regard
    /// for the sun.
    ///
    /// # Rules
    /// A year has 384 days, or 383. In a cycle of 470 years every tenth is short for 230 years, then every
    /// fifth for ten, then again every tenth for 230: 180 432 days, a mean month of 29.530606 days.
    ///
    /// # Months and days
    /// Thirteen, of 30 and 29 days in turn; the last, of 30, has 29 in a short year. They have names of
    /// goddesses: Athena, Brigid, Cerridwen, Diana, Epona, Freya, Gaea, Hathor, Inanna, Juno, Kore, Lilith,
    /// Maria.
    ///
    /// # Years and eras
    /// Years are counted through all cycles: year 94 is year 94 of cycle 1 (`Goddess::cycle`), which began on
    /// 14 August 1901. A leap year is one of 384 days. No eras.
    ///
    /// # Range and status
    /// Every day; defined. The rule is *unverified*. P. Meyer has another calendar of this name, of cycles of
    /// 1689 years, which is not this one.
    ///
    /// # Sources
    /// `when_exe` (`Goddess`), after pages of calendars.wikia.com and fractal-timewave.com that were not seen.
    pub struct Goddess;
}

const MONTHS: [&str; 13] = [
    "Athena",
    "Brigid",
    "Cerridwen",
    "Diana",
    "Epona",
    "Freya",
    "Gaea",
    "Hathor",
    "Inanna",
    "Juno",
    "Kore",
    "Lilith",
    "Maria",
];

/// 14 August 1901 (R.D. 694186), the first day of cycle 1, in days from 1970-01-01.
const FIRST_DAY: i64 = 694_186 - 719_163;
/// Years in a cycle.
const YEARS: i64 = 470;
/// Days in a cycle.
const DAYS_OF_CYCLE: i64 = 180_432;

/// Days of a cycle before a year of it, counted from 0.
const fn days_before(years: i64) -> i64 {
    let short = match years {
        ..=230 => years / 10,
        231..=240 => 23 + (years - 230) / 5,
        _ => 25 + (years - 240) / 10,
    };
    384 * years - short
}

impl Goddess {
    pub(crate) const ABOUT: About<'static> = About::new("goddess", Basis::Other)
        .with_name("Goddess Lunar")
        .with_aliases(&["mmg"])
        .with_doc(Self::DOC);

    /// The cycle of a year, and the number of the year in it, 1 to 470.
    #[must_use]
    pub const fn cycle(year: i32) -> (i32, u16) {
        // Year i32::MIN is none of the calendar's.
        let before = year.saturating_sub(1);
        (before.div_euclid(470) + 1, before.rem_euclid(470) as u16 + 1)
    }

    /// Year, month (1 to 13) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        let days = day.get() as i64 - FIRST_DAY;
        let (cycle, days) = (days.div_euclid(DAYS_OF_CYCLE), days.rem_euclid(DAYS_OF_CYCLE));
        // No year has more than 384 days, and those that have less lack 48 of them in all.
        let least = days / 384;
        let year = least + (days_before(least + 1) <= days) as i64;
        let place = (days - days_before(year)) as u16;
        let month = (2 * (place / 59) + (place % 59 >= 30) as u16) as u8 + 1;
        ((cycle * YEARS + year) as i32 + 1, month, (place - Self::start(month)) as u8 + 1)
    }

    /// Days of the year before a month. Two months are 59 days, the first of them 30.
    const fn start(month: u8) -> u16 {
        let before = month as u16 - 1;
        59 * (before / 2) + 30 * (before % 2)
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        let years = year as i64 - 1;
        let (cycle, year) = (years.div_euclid(YEARS), years.rem_euclid(YEARS));
        FIRST_DAY + cycle * DAYS_OF_CYCLE + days_before(year) + Self::start(month) as i64
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        match month {
            13 => 29 + Self::is_leap(year) as u8,
            _ => 29 + month % 2,
        }
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        let longest = 29 + month % 2;
        (if month == 13 { 29 } else { longest }, longest)
    }

    /// Whether the year has 384 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        let year = (year as i64 - 1).rem_euclid(YEARS);
        days_before(year + 1) - days_before(year) == 384
    }
}

regular_years_inherent!(Goddess, 13);

impl Calendar for Goddess {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        name_of(&MONTHS, month, width)
    }
}
