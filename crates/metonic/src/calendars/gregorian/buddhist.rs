//! The Buddhist calendar of Thailand.

use super::gregory::Gregorian;
use super::renumbered::{renumbered_gregorian, renumbered_gregorian_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{calendar, one_era::one_era_methods};
use crate::fields::EraRule;

calendar! {
    /// The solar calendar of Thailand, with the years of the Buddhist Era.
    ///
    /// # Rules
    /// As the Gregorian calendar, proleptic; the year is the Gregorian year + 543.
    ///
    /// # Months and days
    /// As the Gregorian calendar.
    ///
    /// # Years and eras
    /// One era, `be` (Buddhist Era), for every year.
    ///
    /// # Range and status
    /// Every day; defined, as CLDR and ECMA-402 define it. Thailand has begun its years on 1
    /// January since 2484 (1941); before that they began on 1 April, and before 2432 (1889) the
    /// civil calendar was lunisolar. This calendar knows neither.
    ///
    /// # Sources
    /// CLDR 48 and ECMA-402, calendar `buddhist`.
    pub struct Buddhist;
}

impl Buddhist {
    pub(crate) const ABOUT: About<'static> =
        About::new("buddhist", Basis::Solar).with_name("Buddhist").with_bcp47("buddhist").with_doc(Self::DOC);
}

renumbered_gregorian!(Buddhist, 543);

impl Calendar for Buddhist {
    one_era_methods!(EraRule::new("be"));

    renumbered_gregorian_methods!(543);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // The coup of 24 June 2475 was in 1932; 2500 (1957) was kept as the year 2500 of the Buddha.
        assert_eq!(Buddhist::to_day(2475, 6, 24), Gregorian::to_day(1932, 6, 24));
        assert_eq!(Buddhist::to_day(2500, 5, 13), Gregorian::to_day(1957, 5, 13));
        assert!(Buddhist::is_leap(2543) && !Buddhist::is_leap(2443));
    }
}
