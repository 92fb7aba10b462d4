//! The calendar of the Dai of Sipsongpanna.

use super::layout::{Layout, thai_methods, thai_years};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::calendars::uneven_years::{UnevenYears, uneven_years_methods};

calendar! {
    /// The lunar calendar of the Dai of Sipsongpanna (Xishuangbanna, Yunnan), by mean moons.
    ///
    /// # Rules
    /// In nineteen years are 235 months of 29 373/703 days; a year begins with its moon, a day later where it
    /// would have 383 days.
    ///
    /// # Months and days
    /// Twelve, of 30 and 29 days in turn; month 8 has 30 days in a year of 355. In a leap year the ninth is
    /// doubled, 9 (M09) and the one after it (M09L), of 30 days each. A month is written in halves: day 16
    /// is the first of the waning moon.
    ///
    /// # Years and eras
    /// The year is that of the Chulasakarat that begins within it: 1362 began in November 1999, with month 1.
    /// One era, `cs`, for every year. A leap year has thirteen months.
    ///
    /// # Range and status
    /// Every day; uncertain: the rule is *unverified*. It is T. Suga's reading of printed tables, in which he
    /// found the nineteen years from 1936 to 2023; of the 211 years of his table from such books (1839 to
    /// 2049), 41 have another length or begin on another day.
    ///
    /// # Sources
    /// `when_exe` (`ThaiC`, and `ThaiT` for the table), and its page on the calendar (hosi.org).
    pub struct Dai;
}

/// Nineteen years are 235 months.
const LAYOUT: Layout = Layout { first: 30, long: 8, leap: 9, year: (235 * 30 * 692, 19 * 703) };

/// Parts of a day of which a month, a nineteenth of it and the epoch are whole numbers.
const DAY: i128 = 703 * 19 * 100_000;
const MONTH: i128 = 30 * 692 * 19 * 100_000;
/// The moon of month 0: 18.904 09 days before Julian day 1 954 168, and twelve nineteenths of a month on.
const MOON: i128 = 1_954_168 * DAY - 1_890_409 * (DAY / 100_000) + 12 * MONTH / 19;
/// What thirteen months are more than 383 days.
const OVER_383: i128 = 13 * MONTH - 383 * DAY;
/// Julian days before 1970-01-01, and days from a year's first to the moon that it is reckoned by.
const UNIX_EPOCH: i64 = 2_440_588;
const BEFORE_MOON: i64 = 148;

/// The moon of a year, as a Julian day: the sixth month's.
const fn moon(year: i64) -> i128 {
    let months = (235 * (year + 9)).div_euclid(19) - 111;
    months as i128 * MONTH + MOON
}

/// The first day of a year, from 1970-01-01.
const fn first_day(year: i32) -> i64 {
    let (before, this) = (moon(year as i64 - 1), moon(year as i64));
    let (day, part) = (this.div_euclid(DAY), this.rem_euclid(DAY));
    let is_short = day - before.div_euclid(DAY) > 360 && part > OVER_383;
    day as i64 + is_short as i64 - BEFORE_MOON - UNIX_EPOCH
}

impl Dai {
    pub(crate) const ABOUT: About<'static> =
        About::new("dai", Basis::Lunisolar).with_name("Dai").with_doc(Self::DOC);
}

thai_years!(Dai, LAYOUT, first_day);

impl Calendar for Dai {
    thai_methods!(LAYOUT, "Second Month 9");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_have_one_of_three_lengths() {
        for year in (-20_000..20_000).chain([-5_000_000, 5_000_000]) {
            let days = first_day(year + 1) - first_day(year);
            assert!([354, 355, 384].contains(&days), "{year}: {days}");
        }
    }

    #[test]
    fn lengths_of_years() {
        // when_exe's table, from printed ones, of years that begin in 1999 to 2010.
        let lengths = (1_362..1_374).map(|year| first_day(year + 1) - first_day(year));
        assert!(lengths.eq([354, 354, 384, 354, 355, 384, 354, 384, 354, 355, 384, 354]));
    }
}
