//! The Phugpa calendar of Tibet.

use super::reckoning::{Constants, MONTH, Reckoning, SUN_MONTH, reckoning_methods};
use super::year_names::{ROYAL, year_names};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::fields::{Era, EraRule};

calendar! {
    /// The Tibetan calendar of the Phugpa tradition (*phug lugs*), which most Tibetans use.
    ///
    /// # Rules
    /// Months are counted from new moon to new moon; 67 are 65 solar months, so that two months of
    /// each 65 numbers have the number of another. Lunar days, 30 to a month, end at dates that follow
    /// the mean motions of moon and sun and an equation of each, all of them fractions. A day has the
    /// number of the lunar day that is current at daybreak: numbers are left out where a lunar day
    /// holds no daybreak, and repeated where it holds two.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year. Of two months with one number the first is
    /// the leap month: `M09L` is before `M09`. The second of two days with one number is marked (`12L`).
    /// Reingold and Dershowitz mark the same one; Janson calls the first of them the leap day.
    ///
    /// # Years and eras
    /// The year is the Gregorian year in which it begins, as Janson and Henning count. One era,
    /// `royal` (*bod rgyal lo*), for every year: 127 more, the year of Reingold and Dershowitz. The
    /// cyclic year is the place in the *rab byung* of sixty years, the first of which began in 1027.
    ///
    /// # Range and status
    /// Every day; defined. The reckoning is of 1447; before, and for almanacs that correct it, it is a
    /// rule and no record.
    ///
    /// # Sources
    /// S. Janson, *Tibetan calendar mathematics* (2014), with the epoch of 1927, as `caltib` 0.3 and
    /// `@hnw/date-tibetan` 1 (epoch 806) have it; E. Henning, *Kālacakra and the Tibetan Calendar*
    /// (2007). Within a month the moon's anomaly grows by 1/28 a lunar day, as almanacs reckon;
    /// Reingold and Dershowitz spread it evenly (3781/105840), which moves a repeated or omitted number
    /// on 17 days of the years 1900–2100, 2025-11-19 among them. The thirtieth lunar day is reckoned
    /// from its own month's figures; `caltib` takes the next month's, which moves one day of 1847 and one
    /// of 2099.
    pub struct TibetanPhugpa;
}

pub(super) const CONSTANTS: Constants = Constants {
    year: 1927,
    index: 55,
    leap_index: 48,
    leap_is_first: true,
    mean_date: (13_715_647_089, 5_656),
    month: MONTH,
    sun: (749, 804),
    sun_month: SUN_MONTH,
    anomaly: (1_741, 3_528),
};

static RECKONING: Reckoning = Reckoning::new(&CONSTANTS);

impl TibetanPhugpa {
    pub(crate) const ABOUT: About<'static> = About::new("tibetan-phugpa", Basis::Lunisolar)
        .with_name("Tibetan Phugpa")
        .with_aliases(&["tibetan", "phugpa"])
        .with_doc(Self::DOC);
}

year_names!(TibetanPhugpa);

impl Calendar for TibetanPhugpa {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoning_methods!(RECKONING);

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(ROYAL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use crate::{Date, Error, YearMonthDay};

    fn date(text: &str) -> Result<Date<TibetanPhugpa>, Error> {
        Date::from_ymd(TibetanPhugpa, text.parse::<YearMonthDay>().unwrap())
    }

    #[test]
    fn known_days() {
        // Losar of 2022 was on 3 March, that of 2025 on 28 February.
        assert_eq!(date("2022-01-01").unwrap(), Gregorian::date(2022, 3, 3).unwrap());
        assert_eq!(date("2025-01-01").unwrap(), Gregorian::date(2025, 2, 28).unwrap());
        // Janson's date of writing: Wednesday 8 of month 11, water-snake year, is 8 January 2014.
        assert_eq!(date("2013-11-08").unwrap(), Gregorian::date(2014, 1, 8).unwrap());
        assert_eq!(TibetanPhugpa::year_name(2013), ("Water", "Snake"));
    }

    #[test]
    fn days_are_repeated_and_left_out_and_leap_months_come_first() {
        assert_eq!(date("2000-01L-30L").unwrap().to_day().rata_die(), 730_185);
        assert_eq!(date("2000-01-01").unwrap().to_day().rata_die(), 730_186);
        assert_eq!(date("2000-12-18"), Err(Error::Day { value: 18, max: 30 }));
        assert_eq!(date("2000-12-17L"), Err(Error::LeapDay { value: 17 }));
    }

    #[test]
    fn years_have_a_royal_year_and_a_place_in_a_rabjung() {
        let fields = date("2026-01-01").unwrap().fields();
        assert_eq!((fields.era_year, fields.cyclic_year.map(u8::from)), (2153, Some(40)));
        assert_eq!(TibetanPhugpa::rabjung(1987), (17, 1));
        assert_eq!(TibetanPhugpa::rabjung(1026), (0, 60));
        assert_eq!(TibetanPhugpa::year_name(1027), ("Fire", "Hare"));
    }
}
