//! The Samaritan calendar.

use super::years::observed_methods;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::calendars::chinese::lunisolar;
use crate::month::Month;
use crate::tables::SAMARITAN;

calendar! {
    /// The calendar of the Samaritans, computed from the conjunctions.
    ///
    /// # Rules
    /// A month begins on the day of the conjunction, if that is before the true noon of Mount Gerizim,
    /// else on the next. The first month is that of the first conjunction after the noon of 11 March
    /// (Julian).
    ///
    /// # Months and days
    /// Months have numbers, from the spring on, and 29 or 30 days (rarely 28 or 31, by the rule's
    /// letter). The thirteenth of a year is coded M12L.
    ///
    /// # Years and eras
    /// The year is counted from the entry into Canaan, 1639 BCE, and begins with the sixth month, as
    /// Reingold and Dershowitz have it: M06 … M12, M12L if there is one, M01 … M05.
    ///
    /// # Range and status
    /// Computed from 640 to 4640 (1000 BCE to 3002), uncertain where the conjunction is nearer to noon
    /// than the errors. The community computes with a method of its own, which this is not: its dates
    /// may be a day off these, and a month. Beyond, the first and last 334 years are repeated,
    /// approximate.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 18.5, after S. Powels; the
    /// moon and the sun are this library's.
    pub struct Samaritan;
}

impl Samaritan {
    pub(crate) const ABOUT: About<'static> =
        About::new("samaritan", Basis::Lunisolar).with_name("Samaritan").with_doc(Self::DOC);
}

const NAMES: [&str; 12] = [
    "First Month",
    "Second Month",
    "Third Month",
    "Fourth Month",
    "Fifth Month",
    "Sixth Month",
    "Seventh Month",
    "Eighth Month",
    "Ninth Month",
    "Tenth Month",
    "Eleventh Month",
    "Twelfth Month",
];

impl Calendar for Samaritan {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    observed_methods!(SAMARITAN, begins with 6);

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        match (month.number(), month.is_leap(), width) {
            (_, _, NameWidth::Narrow) => crate::calendars::number(month, 12),
            (12, true, _) => Some("Thirteenth Month"),
            (_, true, _) => None,
            (_, false, _) => NAMES.get(month.place()).copied(),
        }
    }
}
