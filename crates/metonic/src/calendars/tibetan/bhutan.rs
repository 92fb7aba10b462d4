//! The calendar of Bhutan.

use super::reckoning::{Constants, MONTH, Reckoning, SUN_MONTH, reckoning_methods};
use super::year_names::year_names;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The calendar of Bhutan, of Lhawang Lodro.
    ///
    /// # Rules
    /// Those of `tibetan-phugpa`, with another epoch, the new moon before the third month of 1754, and
    /// the leap month after the month of its number.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year. Of two months with one number the second is
    /// the leap month. The second of two days with one number is marked (`12L`). Bhutan's names of
    /// weekdays are one ahead of everybody's; the weekdays of this library are everybody's.
    ///
    /// # Years and eras
    /// The year is the Gregorian year in which it begins. No eras; the cyclic year is the place in the
    /// *rab byung* of sixty years, the first of which began in 1027.
    ///
    /// # Range and status
    /// Every day; defined. What was printed may differ.
    ///
    /// # Sources
    /// S. Janson, *Tibetan calendar mathematics* (2014), appendix A, after E. Henning, who has
    /// published the calendars of 1600–2099: the epoch of 1754, as `caltib` 0.3 and `@hnw/date-tibetan`
    /// 1 have it alike. Losar of 2022 was on 3 March.
    /// The thirtieth lunar day is as in `tibetan-phugpa`: a day of 2020 hangs on it.
    pub struct TibetanBhutan;
}

static RECKONING: Reckoning = Reckoning::new(&Constants {
    year: 1754,
    index: 2,
    leap_index: 57,
    leap_is_first: false,
    mean_date: (1_669_797_601, 707),
    month: MONTH,
    sun: (1, 67),
    sun_month: SUN_MONTH,
    anomaly: (17, 147),
});

impl TibetanBhutan {
    pub(crate) const ABOUT: About<'static> = About::new("tibetan-bhutan", Basis::Lunisolar)
        .with_name("Bhutanese")
        .with_aliases(&["bhutan"])
        .with_doc(Self::DOC);
}

year_names!(TibetanBhutan);

impl Calendar for TibetanBhutan {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoning_methods!(RECKONING);
}
