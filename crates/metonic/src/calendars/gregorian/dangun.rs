//! The Gregorian calendar with the years of Dangun, the official calendar of South Korea from 1948 to 1961.

use super::gregory::Gregorian;
use super::renumbered::{renumbered_gregorian, renumbered_gregorian_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{calendar, one_era::one_era_methods};
use crate::fields::EraRule;

calendar! {
    /// The Gregorian calendar with the years of Dangun, the official calendar of South Korea from 1948 to 1961.
    ///
    /// # Rules
    /// As the Gregorian calendar; the year is the Gregorian year + 2333.
    ///
    /// # Months and days
    /// As the Gregorian calendar.
    ///
    /// # Years and eras
    /// One era, `dangi`, for every year. Year 1 is 2333 BCE, the legendary year in which Dangun founded
    /// Gojoseon.
    ///
    /// # Range and status
    /// Every day; defined. It was official from 25 September 4281 (1948) to 31 December 4294 (1961).
    ///
    /// # Sources
    /// Republic of Korea, Act on the era name (Law no. 4, 25 September 1948), as the article *Dangun calendar*
    /// of Wikipedia restates it; years 4278 to 4294 are 1945 to 1961 there.
    pub struct Dangun;
}

impl Dangun {
    pub(crate) const ABOUT: About<'static> = About::new("dangun", Basis::Solar)
        .with_name("Dangun")
        .with_aliases(&["korean-gregorian", "Dangi Era"])
        .with_doc(Self::DOC);
}

renumbered_gregorian!(Dangun, 2_333);

impl Calendar for Dangun {
    one_era_methods!(EraRule::new("dangi"));

    renumbered_gregorian_methods!(2_333);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // The era was given up with the year 4294, 1961.
        assert_eq!(Dangun::to_day(4294, 12, 31), Gregorian::to_day(1961, 12, 31));
        assert_eq!(Dangun::to_day(1, 1, 1), Gregorian::to_day(-2332, 1, 1));
    }
}
