//! The calendar of the French Republic with Romme's leap years.

use super::names::{Cycle, FIRST_DAY_OF_YEAR_1, republican_methods, republican_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The calendar of the French Republic with the leap years that Gilbert Romme proposed in 1795.
    /// It was never in force.
    ///
    /// # Rules
    /// A year has 365 days; 366 if 4 divides it, save those that leave 100, 200 or 300 when divided
    /// by 400 and those that 4000 divides. 4000 years are 1 460 969 days.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and the Sansculottides (complementary days) of 5, or 6 in a
    /// leap year, coded as `M13`. The week is the décade of ten days, three in a month.
    ///
    /// # Years and eras
    /// Year 1 began on 22 September 1792. No eras.
    ///
    /// # Range and status
    /// Every day; defined, as a rule. It is not the calendar that was kept (`french-republican`),
    /// whose leap years were 3, 7 and 11: here they are 4, 8 and 12. Others who name Romme keep the
    /// historical years up to XV and begin his rule at XVI (`when_exe`), with the same days from
    /// then on, or begin it at XV with XV and all later years a day later (`convertdate`).
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 17.3 (modified French
    /// calendar).
    pub struct FrenchRepublicanArithmetic;
}

/// The last of 4000 years is no leap year.
const CYCLE: Cycle = Cycle { years: 4_000, days: 1_460_969, has_centuries: true };

impl FrenchRepublicanArithmetic {
    pub(crate) const ABOUT: About<'static> = About::new("french-republican-arithmetic", Basis::Solar)
        .with_name("French Republican Arithmetic")
        .with_aliases(&["french-republican-romme"])
        .with_doc(Self::DOC);

    const fn year_of_day(day: i64) -> (i32, i64) {
        let (before, first_day) = CYCLE.year_of(day - FIRST_DAY_OF_YEAR_1);
        ((before + 1) as i32, first_day + FIRST_DAY_OF_YEAR_1)
    }

    const fn new_year(year: i32) -> i64 {
        let before = year as i64 - 1;
        let leap_days = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400)
            - before.div_euclid(CYCLE.years);
        FIRST_DAY_OF_YEAR_1 + 365 * before + leap_days
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) && year % 4_000 != 0
    }
}

republican_months!(FrenchRepublicanArithmetic);

impl Calendar for FrenchRepublicanArithmetic {
    republican_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{FrenchRepublican, Gregorian};

    #[test]
    fn known_days() {
        assert_eq!(FrenchRepublicanArithmetic::to_day(1, 1, 1), Gregorian::to_day(1792, 9, 22));
        // Reingold and Dershowitz, appendix C, modified French: R.D. −214193 is 4 Thermidor of −2378.
        let day = crate::Day::from_rata_die(-214_193).unwrap();
        assert_eq!(FrenchRepublicanArithmetic::from_day(day), (-2_378, 11, 4));
    }

    #[test]
    fn it_differs_from_the_calendar_that_was_kept() {
        let differ: std::vec::Vec<i32> = (1..=14)
            .filter(|&year| {
                FrenchRepublicanArithmetic::to_day(year, 1, 1) != FrenchRepublican::to_day(year, 1, 1)
            })
            .collect();
        // The years after III, VII and XI.
        assert_eq!(differ, [4, 8, 12]);
    }
}
