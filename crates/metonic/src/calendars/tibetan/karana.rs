//! The karaṇa calendar of the *Kālacakra Tantra*.

use super::reckoning::{Constants, Reckoning, reckoning_methods};
use super::year_names::year_names;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The karaṇa calendar (*byed rtsis*) of the *Kālacakra Tantra*, from which the Tibetan calendars
    /// come. *Unverified*: see its sources.
    ///
    /// # Rules
    /// Those of `tibetan-phugpa`, with the mean motions of the tantra (a month of 10631/360 days, in
    /// which the sun moves by 1277/15795 of a turn), another epoch, the new moon before the third
    /// month of 806, and the leap month after the month of its number.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year. Of two months with one number the second is
    /// the leap month. The second of two days with one number is marked (`12L`).
    ///
    /// # Years and eras
    /// The year is the Gregorian year in which it begins. No eras; the cyclic year is the place in the
    /// *rab byung* of sixty years, the first of which began in 1027.
    ///
    /// # Range and status
    /// Every day; defined, as a rule. It drifts against the moon by a day in some three centuries.
    ///
    /// # Sources
    /// *Unverified*: the constants are those of `caltib` 0.3 alone (after Janson and Henning).
    pub struct TibetanKarana;
}

static RECKONING: Reckoning = Reckoning::new(&Constants {
    year: 806,
    index: 0,
    leap_index: 63,
    leap_is_first: false,
    mean_date: (4_031_063, 2),
    month: (10_631, 360),
    sun: (809, 810),
    sun_month: (1_277, 15_795),
    anomaly: (53, 252),
});

impl TibetanKarana {
    pub(crate) const ABOUT: About<'static> =
        About::new("tibetan-karana", Basis::Lunisolar).with_name("Tibetan Karana").with_doc(Self::DOC);
}

year_names!(TibetanKarana);

impl Calendar for TibetanKarana {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoning_methods!(RECKONING);
}
