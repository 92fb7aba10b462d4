//! The Tsurphu calendar of Tibet.

use super::reckoning::{Constants, MONTH, Reckoning, SUN_MONTH, reckoning_methods};
use super::year_names::{ROYAL, year_names};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::fields::{Era, EraRule};

calendar! {
    /// The Tibetan calendar of the Tsurphu tradition (*mtshur lugs*), that of the Karma Kagyu.
    ///
    /// # Rules
    /// Those of `tibetan-phugpa`, with another epoch: the new moon before the third month of 1852.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year. Of two months with one number the first is
    /// the leap month. The second of two days with one number is marked (`12L`).
    ///
    /// # Years and eras
    /// Those of `tibetan-phugpa`: the Gregorian year in which it begins; the era `royal`, 127 more.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// S. Janson, *Tibetan calendar mathematics* (2014), appendix A, the epoch of 1852 (Jamgon
    /// Kongtrul's), as `caltib` 0.3 has it: of the four traditions the one that no second
    /// implementation was found for. Losar of 2022 was on 2 February.
    pub struct TibetanTsurphu;
}

static RECKONING: Reckoning = Reckoning::new(&Constants {
    year: 1852,
    index: 14,
    leap_index: 0,
    leap_is_first: true,
    mean_date: (18_307_100_485_903, 7_635_600),
    month: MONTH,
    sun: (23, 27_135),
    sun_month: SUN_MONTH,
    anomaly: (1, 49),
});

impl TibetanTsurphu {
    pub(crate) const ABOUT: About<'static> = About::new("tibetan-tsurphu", Basis::Lunisolar)
        .with_name("Tibetan Tsurphu")
        .with_aliases(&["tsurphu"])
        .with_doc(Self::DOC);
}

year_names!(TibetanTsurphu);

impl Calendar for TibetanTsurphu {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoning_methods!(RECKONING);

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(ROYAL)
    }
}
