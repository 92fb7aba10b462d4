//! The Mongolian calendar.

use super::reckoning::{Constants, MONTH, Reckoning, SUN_MONTH, reckoning_methods};
use super::year_names::year_names;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The calendar of Mongolia: New Genden (*Tögs buyant*), of Sumpa Khenpo Yeshe Paljor.
    ///
    /// # Rules
    /// Those of `tibetan-phugpa`, with another epoch: the new moon before the third month of 1747.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year. Of two months with one number the first is
    /// the leap month. The second of two days with one number is marked (`12L`).
    ///
    /// # Years and eras
    /// The year is the Gregorian year in which it begins. No eras; the cyclic year is the place in the
    /// cycle of sixty (*jaran*, *rab byung*), the first of which began in 1027.
    ///
    /// # Range and status
    /// Every day; defined. What was printed may differ.
    ///
    /// # Sources
    /// S. Janson, *Tibetan calendar mathematics* (2014), appendix A, after L. Salmi and E. Henning: the
    /// epoch of 1747, as `caltib` 0.3 and `@hnw/date-tibetan` 1 have it alike. *Tsagaan sar* of 2025 was
    /// on 1 March, that of 2022 on 2 February.
    pub struct TibetanMongol;
}

static RECKONING: Reckoning = Reckoning::new(&Constants {
    year: 1747,
    index: 10,
    leap_index: 46,
    leap_is_first: true,
    mean_date: (6_671_924_839, 2_828),
    month: MONTH,
    sun: (397, 402),
    sun_month: SUN_MONTH,
    anomaly: (1_523, 1_764),
});

impl TibetanMongol {
    pub(crate) const ABOUT: About<'static> = About::new("tibetan-mongol", Basis::Lunisolar)
        .with_name("Mongolian")
        .with_aliases(&["mongol", "new-genden"])
        .with_doc(Self::DOC);
}

year_names!(TibetanMongol);

impl Calendar for TibetanMongol {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoning_methods!(RECKONING);
}
