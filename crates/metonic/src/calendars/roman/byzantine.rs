//! The Byzantine calendar.

use super::methods::reckoned_methods;
use super::reckoning::{Beginning, NEVER, Reckoning};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{calendar, gregorian::names};
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;

calendar! {
    /// The calendar of the Byzantine Empire: Julian days in years of the world that begin on 1
    /// September.
    ///
    /// # Rules
    /// As the Julian calendar. The year is the Julian year + 5508, from 1 September + 5509.
    ///
    /// # Months and days
    /// Those of the Julian calendar, from September on: a year has `M09` to `M12`, then `M01` to `M08`.
    /// The leap day is 29 February of the same Julian years.
    ///
    /// # Years and eras
    /// One era, `am` (*anno mundi*), for every year. Year 1 began on 1 September 5509 BCE.
    ///
    /// # Range and status
    /// Every day; defined from 1 September 6497 (988), when the years were official, to 1700; before
    /// and after it is proleptic and its standing is approximate. Other beginnings of the year (21
    /// March, 1 March) and other eras of the world were used before.
    ///
    /// # Sources
    /// V. Grumel, *La chronologie* (1958), as restated by `Time4J` (`HistoricEra.BYZANTINE`,
    /// `ChronoHistory.PROLEPTIC_BYZANTINE`): the year of the world is the year of Christ + 5508, with
    /// years from 1 September.
    pub struct Byzantine;
}

impl Byzantine {
    pub(crate) const ABOUT: About<'static> = About::new("am-byzantine", Basis::Solar)
        .with_name("Byzantine")
        .with_aliases(&["anno-mundi-byzantine"])
        .with_doc(Self::DOC);

    const RECKONING: Reckoning = Reckoning {
        first_gregorian: NEVER,
        beginning: Beginning { month: 9, day: 1, is_early: true },
        january_from: i32::MAX,
        years: 5_508,
    };
    /// 1 September 6497, in the Julian year 988.
    const FIRST: Day = Day::new(Self::RECKONING.first_day_of_year(6_497) as i32);
    /// 31 August 7208, in the Julian year 1700: the year in which Russia gave it up.
    const LAST: Day = Day::new(Self::RECKONING.first_day_of_year(7_209) as i32 - 1);
}

impl Calendar for Byzantine {
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
        (era.place() == 0).then_some(EraRule::new("am").with_aliases(&["byzantine"]))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        names::month_name(month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Julian;

    #[test]
    fn known_days() {
        let on = |year, month, day| {
            let ymd = Byzantine.ymd_of(Julian::to_day(year, month, day).unwrap());
            (ymd.year, ymd.month.number(), ymd.day)
        };
        // Constantinople fell on 29 May 6961, which was 1453.
        assert_eq!(on(1453, 5, 29), (6_961, 5, 29));
        assert_eq!(on(1453, 9, 1), (6_962, 9, 1));
        // The epoch: 1 September 5509 BCE.
        assert_eq!(on(-5_508, 9, 1), (1, 9, 1));
        assert_eq!(Byzantine.is_leap_year(6_960), Ok(true));
    }
}
