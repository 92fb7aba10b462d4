//! The Rumi calendar of the Ottoman Empire.

use super::methods::reckoned_methods;
use super::reckoning::{Beginning, Reckoning};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{Gregorian, Julian, calendar};
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;

calendar! {
    /// The Rumi calendar, the civil and fiscal calendar of the Ottoman Empire and of Turkey until
    /// 1925: solar years that number on from the lunar ones.
    ///
    /// # Rules
    /// Julian days until 15 Şubat 1332, which was followed by 1 Mart 1333 (1 March 1917): Gregorian
    /// days since. The year is that of the common era − 584.
    ///
    /// # Months and days
    /// The Roman months, with a year's first in March until 1333: `M03` to `M12`, then `M01` and `M02`.
    /// Şubat 1332 has 15 days. Year 1333 ended with its December, Kânûn-ı Evvel; from 1334 (1918) years
    /// begin with January, Kânûn-ı Sânî.
    ///
    /// # Years and eras
    /// One era, `rumi`, for every year.
    ///
    /// # Range and status
    /// Defined from 1 Mart 1256 (13 March 1840) to 1341 (31 December 1925), when Turkey used it; other
    /// days have the standing approximate. Before 1840 the treasury had years of this kind too, but
    /// left numbers out to keep up with the lunar years.
    ///
    /// # Sources
    /// The laws of 8 February 1332 (1917) and of 26 December 1925, as lists of adoption dates and the
    /// article *Rumi calendar* of Wikipedia restate them. There is no `cutover-tr`: the Julian days of
    /// Turkey had these years, and with the years of the common era came days that were Gregorian already.
    /// *Unverified* with the texts of the laws.
    pub struct Rumi;
}

const MONTHS: [&str; 12] = [
    "Kânûn-ı Sânî",
    "Şubat",
    "Mart",
    "Nisan",
    "Mayıs",
    "Haziran",
    "Temmuz",
    "Ağustos",
    "Eylül",
    "Teşrîn-i Evvel",
    "Teşrîn-i Sânî",
    "Kânûn-ı Evvel",
];

impl Rumi {
    pub(crate) const ABOUT: About<'static> = About::new("rumi", Basis::Solar)
        .with_name("Rumi")
        .with_aliases(&["ottoman-fiscal"])
        .not_proleptic()
        .with_doc(Self::DOC);

    const RECKONING: Reckoning = Reckoning {
        first_gregorian: Gregorian::first_day(1_917, 3),
        beginning: Beginning { month: 3, day: 1, is_early: false },
        january_from: 1_918,
        years: -584,
    };
    /// 1 Mart 1256.
    const FIRST: Day = Day::new(Julian::first_day(1_840, 3) as i32);
    /// 31 December 1925.
    const LAST: Day = Day::new(Gregorian::first_day(1_926, 1) as i32 - 1);
}

impl Calendar for Rumi {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoned_methods!(self => Self::RECKONING);
    crate::tables::lengths::tabled_lengths!(bounds);

    fn status(&self, day: Day) -> Status {
        if (Self::FIRST..=Self::LAST).contains(&day) { Status::Defined } else { Status::Approximate }
    }

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("rumi"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        crate::calendars::name_of(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        let on = |year, month, day| {
            let ymd = Rumi.ymd_of(Gregorian::to_day(year, month, day).unwrap());
            (ymd.year, ymd.month.number(), ymd.day)
        };
        // A page of an Ottoman calendar: 7 Nisan 1327 was 20 April 1911.
        assert_eq!(on(1911, 4, 20), (1_327, 4, 7));
        // The incident of 31 Mart 1325 was on 13 April 1909.
        assert_eq!(on(1909, 4, 13), (1_325, 3, 31));
        assert_eq!((on(1917, 2, 28), on(1917, 3, 1)), ((1_332, 2, 15), (1_333, 3, 1)));
        assert_eq!((on(1917, 12, 31), on(1918, 1, 1)), ((1_333, 12, 31), (1_334, 1, 1)));
        assert_eq!((Rumi.months_in_year(1_333), Rumi.days_in_year(1_332)), (Ok(10), Ok(352)));
    }
}
