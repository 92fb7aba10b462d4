//! The Babylonian calendar.

use super::years::observed_methods;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::calendars::chinese::lunisolar;
use crate::fields::{Era, EraRule};
use crate::month::Month;
use crate::tables::BABYLONIAN;

calendar! {
    /// The calendar of Babylon, computed: months by the new crescent, leap months by the cycle of
    /// nineteen years.
    ///
    /// # Rules
    /// A month begins with the evening on which the moon, a day old or more, sets over 48 minutes after
    /// the sun at Babylon; the day given is the one that follows. Seven years of nineteen have a leap
    /// month: those with (7y + 13) mod 19 < 7.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days (rarely 28 or 31, by the rule's letter), from Nisanu. A leap year has a
    /// second Addaru (M12L), in the eighteenth year of the cycle a second Ululu (M06L).
    ///
    /// # Years and eras
    /// The year is the Seleucid one, in the count of Babylon: year 1 began on 3 April 311 BCE (Julian).
    /// One era, `se`, for every year.
    ///
    /// # Range and status
    /// Computed from −500 to 3300 (812 BCE to 2990), uncertain where the moon is nearer to the criterion
    /// than the errors of its time and its setting. What was proclaimed in Babylon, and leap months
    /// before the cycle was fixed (about 380 BCE), were often others: the rule is modern and no record.
    /// The tablets end in 75 CE. Beyond −500 and 3300 the first and last 334 years are repeated,
    /// approximate.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 18.1, after Parker and
    /// Dubberstein and Bruin's criterion; the moon and the sun are this library's.
    pub struct Babylonian;
}

impl Babylonian {
    pub(crate) const ABOUT: About<'static> =
        About::new("babylonian", Basis::Lunisolar).with_name("Babylonian").with_doc(Self::DOC);
}

/// Reingold and Dershowitz's spelling, without its marks.
const NAMES: [&str; 12] = [
    "Nisanu",
    "Ayaru",
    "Simanu",
    "Du'uzu",
    "Abu",
    "Ululu",
    "Tashritu",
    "Arakhsamna",
    "Kislimu",
    "Tebetu",
    "Shabatu",
    "Addaru",
];

impl Calendar for Babylonian {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    observed_methods!(BABYLONIAN, begins with 1);

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(const { EraRule::new("se").with_aliases(&["seleucid"]) })
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        if matches!(width, NameWidth::Narrow) {
            return crate::calendars::number(month, 12);
        }
        match (month.number(), month.is_leap()) {
            (6, true) => Some("Second Ululu"),
            (12, true) => Some("Second Addaru"),
            (_, true) => None,
            (_, false) => NAMES.get(month.place()).copied(),
        }
    }
}
