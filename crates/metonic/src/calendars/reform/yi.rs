//! The ten-month calendar of the Yi.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{calendar, name_of};
use crate::day::Day;
use crate::month::Month;
use crate::status::Status;

calendar! {
    /// The solar calendar of ten months that is ascribed to the Yi of Yunnan and Sichuan.
    ///
    /// # Rules
    /// A year is ten months of 36 days, three rounds of the twelve animals, and the days that end it: five,
    /// in every fourth year six.
    ///
    /// # Months and days
    /// Ten of 36 days, a male and a female one of each of wood, fire, earth, copper and water; the days
    /// that end the year are month 11, of 5 days or 6.
    ///
    /// # Years and eras
    /// Years are numbered as in the Common Era, and a year that 4 divides is a leap year. Year 2000 began on
    /// 21 January 2000. No eras. The customary count has a year 0.
    ///
    /// # Range and status
    /// Every day; uncertain. The months, the days that end the year and one leap year in four are told
    /// alike by all; the first day of the year and which year is the leap one are `when_exe`'s and
    /// *unverified*. Others say that the year begins about Greater Cold (20 January), which agrees with it,
    /// about the beginning of spring (4 February), or at the winter solstice, with the days between at both
    /// solstices.
    ///
    /// # Sources
    /// `when_exe` (`Yi`): the days, the leap years and the names. Dictionaries of Chinese (*Yílì*, at nujm.net
    /// and ci8.com.cn) and the park of the calendar in Chuxiong (zczhituo.com): lengths, one leap year in
    /// four.
    pub struct Yi;
}

const MONTHS: [&str; 11] = [
    "Male Wood",
    "Female Wood",
    "Male Fire",
    "Female Fire",
    "Male Earth",
    "Female Earth",
    "Male Copper",
    "Female Copper",
    "Male Water",
    "Female Water",
    "End of the Year",
];

/// R.D. 6, the first day of year 1, in days from 1970-01-01.
const FIRST_DAY: i64 = 6 - 719_163;
/// Days in four years.
const FOUR_YEARS: i64 = 1_461;
const DAYS_OF_A_MONTH: i64 = 36;

impl Yi {
    pub(crate) const ABOUT: About<'static> =
        About::new("yi", Basis::Solar).with_name("Yi").with_doc(Self::DOC);

    /// Year, month (1 to 11) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        let days = day.get() as i64 - FIRST_DAY;
        let (fours, days) = (days.div_euclid(FOUR_YEARS), days.rem_euclid(FOUR_YEARS));
        // The leap year is the last of the four.
        let year = if days < 4 * 365 { days / 365 } else { 3 };
        let place = days - 365 * year;
        let month = place / DAYS_OF_A_MONTH;
        ((4 * fours + year) as i32 + 1, month as u8 + 1, (place % DAYS_OF_A_MONTH) as u8 + 1)
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        let years = year as i64 - 1;
        FIRST_DAY + 365 * years + years.div_euclid(4) + DAYS_OF_A_MONTH * (month as i64 - 1)
    }

    /// Whether the year ends with six days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        year % 4 == 0
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        if month == 11 { 5 + Self::is_leap(year) as u8 } else { DAYS_OF_A_MONTH as u8 }
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        if month == 11 { (5, 6) } else { (36, 36) }
    }
}

regular_years_inherent!(Yi, 11);

impl Calendar for Yi {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn status(&self, _: Day) -> Status {
        Status::Uncertain
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        name_of(&MONTHS, month, width)
    }
}
