//! The Islamic calendar by a criterion of visibility.

use super::sighted::sighted_islamic;
use crate::about::{About, Basis};
use crate::calendars::calendar;
use crate::tables::ISLAMIC_OBSERVATIONAL;

calendar! {
    /// The Islamic calendar whose months begin when the crescent can be expected to be seen in
    /// Cairo.
    ///
    /// # Rules
    /// A month begins on the day after the first evening on which the young moon meets Shaukat's
    /// criterion at Cairo (30.1° N, 31.3° E, 200 m): when the sun is 4.5° below the horizon, the
    /// moon's centre is more than 4.1° above it and the arc of light is 10.6° or more. Another
    /// place or criterion is a `IslamicBySighting`.
    ///
    /// # Months and days
    /// Twelve, of 29 or 30 days; some of 28 or 31, since nothing keeps the criterion from it.
    ///
    /// # Years and eras
    /// Eras: `ah` (anno Hegirae) from year 1, `bh` before it, counted backwards. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Computed from −1650 to 3500 AH (981 BCE to 4018 CE), uncertain where the criterion hangs on the error of
    /// the time of day (ΔT) and the theories; approximate outside, by the tabular calendar moved to
    /// meet the table. It says when a crescent can be expected, not when one was seen or what an
    /// authority announced. A day begins at sunset of the day before.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., sections 14.9 and 18.3; their
    /// own programs give the same months from 1379 to 1462 but for 1438-12, which hangs on less than
    /// a minute of theirs.
    pub struct IslamicObservational;
}

impl IslamicObservational {
    pub(crate) const ABOUT: About<'static> = About::new("islamic-observational", Basis::Lunar)
        .with_name("Islamic Observational")
        .without_year_zero()
        .with_doc(Self::DOC);
}

sighted_islamic!(IslamicObservational, ISLAMIC_OBSERVATIONAL, ISLAMIC_OBSERVATIONAL.year_bounds((354, 355)));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Calendar as _, Day, Status};

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C.
        for (rata_die, date) in [(-214_193, (-1245, 12, 11)), (764_652, (1518, 3, 5))] {
            let day = Day::from_rata_die(rata_die).unwrap();
            assert_eq!(IslamicObservational::from_day(day), date);
        }
        assert_eq!(
            IslamicObservational
                .status(IslamicObservational::to_day(-1650, 1, 1).unwrap().add_days(-1).unwrap()),
            Status::Approximate
        );
    }
}
