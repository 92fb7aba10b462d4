//! The Armenian calendar.

use super::vague::vague;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{calendar, one_era::one_era_methods};
use crate::fields::EraRule;

calendar! {
    /// The old (movable) calendar of Armenia.
    ///
    /// # Rules
    /// Every year has 365 days.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and the five days Aweleach.
    ///
    /// # Years and eras
    /// One era, `armenian`, for every year. Year 1 begins on 11 July 552 (Julian).
    ///
    /// # Range and status
    /// Every day; defined. The fixed calendar of Yovhannes Sarkawag (1084), which has leap years, is
    /// another.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 1.11 (epoch R.D.
    /// 201 443). convertdate `armenian` and `when_exe` `Armenian` agree.
    pub struct Armenian;
}

/// Reingold and Dershowitz, section 1.11.
const MONTHS: [&str; 13] = [
    "Nawasardi",
    "Hori",
    "Sahmi",
    "Tre",
    "Kaloch",
    "Arach",
    "Mehekani",
    "Areg",
    "Ahekani",
    "Mareri",
    "Margach",
    "Hrotich",
    "Aweleach",
];

impl Armenian {
    pub(crate) const ABOUT: About<'static> =
        About::new("armenian", Basis::Solar).with_name("Armenian").with_doc(Self::DOC);
}

vague!(Armenian, 201_443);

impl Calendar for Armenian {
    one_era_methods!(EraRule::new("armenian"), MONTHS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;

    #[test]
    fn known_days() {
        assert_eq!(Armenian::to_day(1, 1, 1), Julian::to_day(552, 7, 11));
        // when_exe: 1 Nawasardi 1450 was 27 July 2000.
        assert_eq!(Armenian::to_day(1450, 1, 1), crate::calendars::Gregorian::to_day(2000, 7, 27));
    }
}
