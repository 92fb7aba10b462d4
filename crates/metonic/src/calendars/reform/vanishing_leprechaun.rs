//! The Vanishing Leprechaun calendar.

use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;

calendar! {
    /// The Vanishing Leprechaun calendar of Takashi Suga (2011), in which a month more than whole years
    /// makes good what the leap years leave.
    ///
    /// # Rules
    /// Months of 31 and 30 days follow in a cycle of 20 989, which is 53 times 33 years and one month more.
    /// A year of the 33 is five months of 31 days and seven of 30; in eight of them, each fourth but for one
    /// fifth, it is six and six. The one month more has 30 days. The year is always twelve months: after
    /// each cycle the long months come a month later in it. 638 839 days make a mean year of 365.242175.
    ///
    /// # Months and days
    /// Twelve of 30 or 31 days, without names: in 2000 the months 5 to 9 have 31.
    ///
    /// # Years and eras
    /// Years are numbered as in the Common Era; 2000 began in December 1999. A leap year has 366 days. No
    /// eras. The customary count has a year 0.
    ///
    /// # Range and status
    /// Every day; defined. The rule is *unverified*: one source.
    ///
    /// # Sources
    /// `when_exe` (`VanishingLeprechaun`), which is its author's, after a page of his of October 2011
    /// (suchowan.at.webry.info) that was not seen.
    pub struct VanishingLeprechaun;
}

/// The first day of the cycle that begins with year −5731, R.D. −2 093 579, in days from 1970-01-01.
const FIRST_DAY: i64 = -2_093_579 - 719_163;
const FIRST_YEAR: i64 = -5_731;
/// Days and months in 33 years.
const DAYS_OF_33: i64 = 33 * 365 + 8;
const MONTHS_OF_33: i64 = 33 * 12;
/// Times 33 years in a cycle.
const TIMES: i64 = 53;
/// Days and months in a cycle.
const DAYS: i64 = TIMES * DAYS_OF_33 + 30;
const MONTHS: i64 = TIMES * MONTHS_OF_33 + 1;

/// Long years of the 33 before one of them, counted from 0: they are 3, 7, 11, 15 and 20, 24, 28, 32.
const fn long_years_before(year: i64) -> i64 {
    (year - (year > 16) as i64) / 4
}

/// The months of 31 days in a year of the 33, which come first.
const fn long_months(year: i64) -> i64 {
    5 + long_years_before(year + 1) - long_years_before(year)
}

/// The first day of a month by its count from the first of year −5731.
const fn first_day_of(month: i64) -> i64 {
    let (cycle, month) = (month.div_euclid(MONTHS), month.rem_euclid(MONTHS));
    let (times, month) = (month / MONTHS_OF_33, month % MONTHS_OF_33);
    let (year, month) = (month / 12, month % 12);
    let long = long_months(year);
    let months = 30 * month + if month < long { month } else { long };
    FIRST_DAY + DAYS * cycle + DAYS_OF_33 * times + 365 * year + long_years_before(year) + months
}

/// The count of the month that holds a day, and the days of the month before it.
const fn month_at(day: i64) -> (i64, i64) {
    let days = day - FIRST_DAY;
    let (cycle, days) = (days.div_euclid(DAYS), days.rem_euclid(DAYS));
    let (times, days) = (days / DAYS_OF_33, days % DAYS_OF_33);
    // At most a year too late; the last month of the cycle is like the first of a 54th time.
    let latest = if days < 33 * 365 { days / 365 } else { 32 };
    let year = latest - (365 * latest + long_years_before(latest) > days) as i64;
    let place = days - 365 * year - long_years_before(year);
    let long = long_months(year);
    let (month, place) =
        if place < 31 * long { (place / 31, place % 31) } else { ((place - long) / 30, (place - long) % 30) };
    (MONTHS * cycle + MONTHS_OF_33 * times + 12 * year + month, place)
}

impl VanishingLeprechaun {
    pub(crate) const ABOUT: About<'static> = About::new("vanishing-leprechaun", Basis::Solar)
        .with_name("Vanishing Leprechaun")
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        let (month, place) = month_at(day.get() as i64);
        let year = month.div_euclid(12) + FIRST_YEAR;
        (year as i32, month.rem_euclid(12) as u8 + 1, place as u8 + 1)
    }

    const fn count(year: i32, month: u8) -> i64 {
        12 * (year as i64 - FIRST_YEAR) + month as i64 - 1
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        first_day_of(Self::count(year, month))
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        let month = Self::count(year, month);
        (first_day_of(month + 1) - first_day_of(month)) as u8
    }

    const fn month_bounds(_: u8) -> (u8, u8) {
        (30, 31)
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        Self::first_day(year, 13) - Self::first_day(year, 1) == 366
    }
}

regular_years_inherent!(VanishingLeprechaun, 12, (365, 366));

impl Calendar for VanishingLeprechaun {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_ends_with_a_month_of_its_own() {
        assert_eq!((DAYS, MONTHS), (638_839, 20_989));
        let last = FIRST_DAY + DAYS - 30;
        assert_eq!((month_at(last), month_at(last + 29)), ((MONTHS - 1, 0), (MONTHS - 1, 29)));
        assert_eq!((month_at(last + 30), first_day_of(MONTHS)), ((MONTHS, 0), last + 30));
        // The long months of the next are one month later in the year.
        let year = FIRST_YEAR as i32 + 53 * 33;
        let lengths = |year| [1, 2, 6, 7].map(|month| VanishingLeprechaun::month_length(year, month));
        assert_eq!((lengths(FIRST_YEAR as i32), lengths(year)), ([31, 31, 30, 30], [30, 31, 31, 30]));
    }

    #[test]
    fn every_year_is_one_of_two() {
        for year in -6_000..40_000 {
            let days = VanishingLeprechaun::first_day(year, 13) - VanishingLeprechaun::first_day(year, 1);
            assert!([365, 366].contains(&days), "{year}: {days}");
        }
    }
}
