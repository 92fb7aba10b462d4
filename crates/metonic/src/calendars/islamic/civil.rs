//! The tabular Islamic calendar, civil epoch.

use super::tabular::{FRIDAY, tabular_islamic};
use crate::about::{About, Basis};
use crate::calendars::calendar;

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
    /// Eras: `ah` (anno Hegirae) from year 1, `bh` before it, counted backwards. The historical
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

impl IslamicCivil {
    pub(crate) const ABOUT: About<'static> = About::new("islamic-civil", Basis::Lunar)
        .with_name("Islamic Civil")
        .with_aliases(&["islamicc", "Islamic"])
        .with_bcp47("islamic-civil")
        .with_qt(11)
        .without_year_zero()
        .with_doc(Self::DOC);
}

tabular_islamic!(IslamicCivil, FRIDAY, 14);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;
    use crate::{day::Day, weekday::Weekday};

    #[test]
    fn known_days() {
        let epoch = IslamicCivil::date(1, 1, 1).unwrap();
        assert_eq!(epoch, Julian::date(622, 7, 16).unwrap());
        assert_eq!(epoch.weekday(), Weekday::Friday);
        // Reingold and Dershowitz, appendix C: R.D. −214193 is 9 Dhu al-Hijjah −1245.
        let day = Day::from_rata_die(-214_193).unwrap();
        assert_eq!(IslamicCivil::from_day(day), (-1245, 12, 9));
    }

    #[test]
    fn leap_years_of_a_cycle() {
        let leap: std::vec::Vec<i32> = (1..=30).filter(|&year| IslamicCivil::is_leap(year)).collect();
        assert_eq!(leap, [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]);
    }
}
