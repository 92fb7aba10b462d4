//! The observational Hebrew calendar.

use super::years::observed_methods;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::calendars::chinese::lunisolar;
use crate::fields::{Era, EraRule};
use crate::month::Month;
use crate::tables::HEBREW_OBSERVATIONAL;

calendar! {
    /// The Hebrew calendar as it was before its arithmetic: months by the new crescent, seen from Haifa,
    /// the year by the equinox. A reconstruction, in nobody's use.
    ///
    /// # Rules
    /// A month begins with the evening on which the crescent can be seen at Haifa by Shaukat's criterion
    /// (the sun 4.5° below the horizon, the arc of light 10.6° or more, the moon above 4.1°); the day
    /// given is the one that follows. Nisan is the first month that begins fourteen days or less before
    /// the day of the March equinox, thirteen if that is after sunset.
    ///
    /// # Months and days
    /// Those of `hebrew`: Tishri (M01) to Elul (M12), of 29 or 30 days (rarely 28 or 31, by the rule's
    /// letter). A year of thirteen months has Adar I (M05L) before Adar (M06).
    ///
    /// # Years and eras
    /// Those of `hebrew`: the year begins with Tishri and counts from 3761 BCE; one era, `am`.
    ///
    /// # Range and status
    /// Computed from 2760 to 6760 (1002 BCE to 3000), uncertain where the moon or the equinox is nearer
    /// to the criterion than the errors. Beyond, the first and last 334 years are repeated, approximate.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 18.4; the moon and the sun
    /// are this library's.
    pub struct HebrewObservational;
}

impl HebrewObservational {
    pub(crate) const ABOUT: About<'static> = About::new("hebrew-observational", Basis::Lunisolar)
        .with_name("Hebrew Observational")
        .with_doc(Self::DOC);
}

impl Calendar for HebrewObservational {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    observed_methods!(HEBREW_OBSERVATIONAL, begins with 1);

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("am"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        crate::calendars::Hebrew.month_name(month, width)
    }
}
