//! The tabular Islamic calendar with the leap years of the Fatimids.

use super::tabular::{FRIDAY, tabular_islamic};
use crate::about::{About, Basis};
use crate::calendars::calendar;

calendar! {
    /// The tabular Islamic calendar with the leap years of the Fatimids, still that of the Dawoodi
    /// Bohra and other Tayyibi communities, counted from Friday 16 July 622 (Julian).
    ///
    /// # Rules
    /// Of every 30 years, eleven have 355 days, the others 354: leap years are those with (11 y +
    /// 11) mod 30 < 11, that is 2, 5, 8, 10, 13, 16, 19, 21, 24, 27 and 29. 30 years are 10 631
    /// days.
    ///
    /// # Months and days
    /// Twelve: 30 and 29 days in turn; Dhu al-Hijjah has 30 in a leap year.
    ///
    /// # Years and eras
    /// Eras: `ah` (anno Hegirae) from year 1, `bh` before it, counted backwards. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Every day; defined, as a rule. Where months begin by sighting or by an authority's table,
    /// dates differ by a day or two: this calendar does not tell religious dates.
    ///
    /// # Sources
    /// Leap years as Noda Time ships them (`IslamicLeapYearPattern.Indian`). Which epoch the
    /// communities use is unverified: Thursday, by what is said of the Bohra. The day-to-date form
    /// is derived in the code and checked on every `i32` day.
    pub struct IslamicFatimidCivil;
}

impl IslamicFatimidCivil {
    pub(crate) const ABOUT: About<'static> = About::new("islamic-fatimid-civil", Basis::Lunar)
        .with_name("Islamic Fatimid Civil")
        .without_year_zero()
        .with_doc(Self::DOC);
}

tabular_islamic!(IslamicFatimidCivil, FRIDAY, 11);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;
    use crate::weekday::Weekday;

    #[test]
    fn known_days() {
        let epoch = IslamicFatimidCivil::date(1, 1, 1).unwrap();
        assert_eq!(epoch, Julian::date(622, 7, 16).unwrap());
        assert_eq!(epoch.weekday(), Weekday::Friday);
    }

    #[test]
    fn leap_years_of_a_cycle() {
        let leap: std::vec::Vec<i32> = (1..=30).filter(|&year| IslamicFatimidCivil::is_leap(year)).collect();
        assert_eq!(leap, [2, 5, 8, 10, 13, 16, 19, 21, 24, 27, 29]);
    }
}
