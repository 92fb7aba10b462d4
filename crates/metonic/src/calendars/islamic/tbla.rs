//! The tabular Islamic calendar, astronomical epoch.

use super::tabular::{THURSDAY, tabular_islamic};
use crate::about::{About, Basis};
use crate::calendars::calendar;

calendar! {
    /// The tabular Islamic calendar, counted from the astronomers' epoch, Thursday 15 July 622
    /// (Julian): every date is a day before that of `islamic-civil`.
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
    /// CLDR and ECMA-402 `islamic-tbla` (epoch R.D. 227 014); the rule as in `islamic-civil`. The
    /// day-to-date form is derived in the code and checked on every `i32` day.
    pub struct IslamicTbla;
}

impl IslamicTbla {
    pub(crate) const ABOUT: About<'static> = About::new("islamic-tbla", Basis::Lunar)
        .with_name("Islamic Tabular")
        .with_aliases(&["islamic-astronomical"])
        .with_bcp47("islamic-tbla")
        .without_year_zero()
        .with_doc(Self::DOC);
}

tabular_islamic!(IslamicTbla, THURSDAY, 14);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;
    use crate::weekday::Weekday;

    #[test]
    fn known_days() {
        let epoch = IslamicTbla::date(1, 1, 1).unwrap();
        assert_eq!(epoch, Julian::date(622, 7, 15).unwrap());
        assert_eq!(epoch.weekday(), Weekday::Thursday);
    }

    #[test]
    fn leap_years_of_a_cycle() {
        let leap: std::vec::Vec<i32> = (1..=30).filter(|&year| IslamicTbla::is_leap(year)).collect();
        assert_eq!(leap, [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]);
    }
}
