//! The calendar of the French Republic with Mädler's leap years.

use super::names::{Cycle, FIRST_DAY_OF_YEAR_1, republican_methods, republican_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The calendar of the French Republic with leap years by the rule of Johann Heinrich von
    /// Mädler, 31 in 128 years. It was never in force after XIV.
    ///
    /// # Rules
    /// A year has 365 days. Up to XV, III, VII, XI and XV are leap years of 366; from XX on every
    /// year that 4 divides and 128 does not.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and the Sansculottides (complementary days) of 5, or 6 in a
    /// leap year, coded as `M13`. The week is the décade of ten days, three in a month.
    ///
    /// # Years and eras
    /// Year 1 began on 22 September 1792. No eras.
    ///
    /// # Range and status
    /// Every day; defined, as a rule. It has the dates of the calendar that was kept
    /// (`french-republican`) in the years I to XIV. Before year 1, where no source goes, the leap
    /// years are those whose next year 4 divides and 128 does not.
    ///
    /// # Sources
    /// `convertdate`, method `madler`, and `when_exe`, `FrenchRepublicanTropical`, state the same
    /// rule. When it converts dates, `convertdate` leaves the leap day out in the years 144, 272, …
    /// instead, against its own rule.
    pub struct FrenchRepublicanMadler;
}

/// The leap year after which the next is five years off.
const LAST_OF_THE_OLD: i64 = 15;
/// The last of 128 years is no leap year.
const CYCLE: Cycle = Cycle { years: 128, days: 46_751, has_centuries: false };
const FIRST_DAY_OF_YEAR_0: i64 = FIRST_DAY_OF_YEAR_1 - 365;
/// The first day of year 17, from which on the cycle is counted from year 1.
const FIRST_DAY_OF_THE_NEW: i64 = FrenchRepublicanMadler::new_year(17);

impl FrenchRepublicanMadler {
    pub(crate) const ABOUT: About<'static> = About::new("french-republican-madler", Basis::Solar)
        .with_name("French Republican Madler")
        .with_aliases(&["french-republican-tropical"])
        .with_doc(Self::DOC);

    const fn year_of_day(day: i64) -> (i32, i64) {
        let is_old = day < FIRST_DAY_OF_THE_NEW;
        let first_day = if is_old { FIRST_DAY_OF_YEAR_0 } else { FIRST_DAY_OF_YEAR_1 };
        let (years, year_begins) = CYCLE.year_of(day - first_day);
        ((years + !is_old as i64) as i32, first_day + year_begins)
    }

    const fn new_year(year: i32) -> i64 {
        let is_old = year as i64 <= LAST_OF_THE_OLD + 1;
        let years = year as i64 - !is_old as i64;
        let first_day = if is_old { FIRST_DAY_OF_YEAR_0 } else { FIRST_DAY_OF_YEAR_1 };
        first_day + 365 * years + years.div_euclid(4) - years.div_euclid(CYCLE.years)
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        if year as i64 <= LAST_OF_THE_OLD + 1 {
            year.rem_euclid(4) == 3 && year.rem_euclid(128) != 127
        } else {
            year % 4 == 0 && year % 128 != 0
        }
    }
}

republican_months!(FrenchRepublicanMadler);

impl Calendar for FrenchRepublicanMadler {
    republican_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::FrenchRepublican;

    #[test]
    fn leap_years() {
        let leap: std::vec::Vec<i32> =
            (1..=140).filter(|&year| FrenchRepublicanMadler::is_leap(year)).collect();
        assert_eq!(leap.get(..7), Some(&[3, 7, 11, 15, 20, 24, 28][..]));
        assert!(leap.contains(&124) && !leap.contains(&128) && leap.contains(&132));
        for year in 1..=15 {
            let days = FrenchRepublican::to_day(year, 1, 1);
            assert_eq!(FrenchRepublicanMadler::to_day(year, 1, 1), days, "{year}");
        }
    }
}
