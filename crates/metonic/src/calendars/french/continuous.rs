//! The calendar of the French Republic with its leap years carried on.

use super::names::{Cycle, FIRST_DAY_OF_YEAR_1, republican_methods, republican_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The calendar of the French Republic with the leap years that it had carried on: III, VII,
    /// XI, XV. It was never in force after XIV.
    ///
    /// # Rules
    /// A year has 365 days; 366 if the year after it is a leap year by the Gregorian rule (4
    /// divides it, and if 100 does 400 as well).
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
    /// (`french-republican`) in the years I to XIV. Concordances of the 19th century, and
    /// `convertdate` after them, have a leap year every four years without exception; they part
    /// from this rule in the year 100 (1891).
    ///
    /// # Sources
    /// `when_exe`, `FrenchRepublicanContinuous`: the rule from year XV on, and the calendar's own
    /// years before, which follow it. Who first stated it with the exceptions of the centuries is
    /// unverified.
    pub struct FrenchRepublicanContinuous;
}

/// The Gregorian cycle, a year on.
const CYCLE: Cycle = Cycle { years: 400, days: 146_097, has_centuries: true };
const FIRST_DAY_OF_YEAR_0: i64 = FIRST_DAY_OF_YEAR_1 - 365;

impl FrenchRepublicanContinuous {
    pub(crate) const ABOUT: About<'static> = About::new("french-republican-continuous", Basis::Solar)
        .with_name("French Republican Continuous")
        .with_doc(Self::DOC);

    const fn year_of_day(day: i64) -> (i32, i64) {
        let (year, first_day) = CYCLE.year_of(day - FIRST_DAY_OF_YEAR_0);
        (year as i32, first_day + FIRST_DAY_OF_YEAR_0)
    }

    const fn new_year(year: i32) -> i64 {
        let year = year as i64;
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        FIRST_DAY_OF_YEAR_0 + 365 * year + leap_days
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        let next = year as i64 + 1;
        next % 4 == 0 && (next % 100 != 0 || next % 400 == 0)
    }
}

republican_months!(FrenchRepublicanContinuous);

impl Calendar for FrenchRepublicanContinuous {
    republican_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::FrenchRepublican;

    #[test]
    fn it_has_the_years_of_the_republic() {
        for year in 1..=15 {
            assert_eq!(
                FrenchRepublicanContinuous::to_day(year, 1, 1),
                FrenchRepublican::to_day(year, 1, 1),
                "{year}"
            );
        }
    }
}
