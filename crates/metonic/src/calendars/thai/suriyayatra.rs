//! The Thai lunar calendar by the Suriyayatra.

use super::layout::{Layout, thai_methods, thai_years};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::calendars::uneven_years::{UnevenYears, uneven_years_methods};

calendar! {
    /// The Thai lunar calendar by the reckoning of the *Suriyayatra*, without the almanacs.
    ///
    /// # Rules
    /// In 800 years there are 292 207 days, in 692 days 703 tithis. The day of the new year
    /// (*thaloengsok*), by the mean sun, decides by its tithi: a year has a month more (*adhikamat*) if that is
    /// less than 6 or more than 24, where 24 counts too if the next year would else have none, and 25 does
    /// not if the next year has one. A year has a day more (*adhikawan*) if the excess of tithis
    /// (*avoman*) on that day is less than 137, in a solar leap year (*kammacabala* of at most 207) less than
    /// 126; a year of a month more gives the day to the year before or after it.
    ///
    /// # Months and days
    /// Twelve, of 29 and 30 days in turn; month 7 has 30 days in a year of a day more. In a year of a month
    /// more the eighth is doubled: 8 (M08) and 8-8 (M08L), of 30 days each. A month is written in halves: day
    /// 16 is the first of the waning moon.
    ///
    /// # Years and eras
    /// The year is that of the Chulasakarat that begins within it: 1362 began on 9 December 1999, with month
    /// 1. One era, `cs`, for every year. A leap year has thirteen months.
    ///
    /// # Range and status
    /// Every day; uncertain. Almanacs do not always follow the reckoning: of the 244 years from 1914 to 2157
    /// in the lists of `holidays`, 106 have another length or begin on another day, 2000 among them.
    ///
    /// # Sources
    /// `when_exe` (`Thai`). J. C. Eade's rules as `pythaidate` 0.2 has them: its years 1 to 1519 have the
    /// same lengths, but for 855, 856, 1376 and 1378, where the avoman is at a limit.
    pub struct ThaiSuriyayatra;
}

const LAYOUT: Layout = Layout { first: 29, long: 7, leap: 8, year: (292_207, 800) };

/// Days to 1970-01-01 from the day before the epoch, Julian day 1 954 168.
const UNIX_EPOCH: i64 = 2_440_588 - 1_954_168;

/// A new year.
#[derive(Clone, Copy)]
struct Thaloengsok {
    /// Days from the epoch.
    day: i64,
    /// What is left of the day, in 800ths.
    kammacabala: i64,
    /// The excess of tithis, in 692nds.
    avoman: i64,
    tithi: i64,
}

impl Thaloengsok {
    const fn of(year: i64) -> Self {
        let sum = 292_207 * year + 373 + 800;
        let (day, part) = (sum.div_euclid(800), sum.rem_euclid(800));
        let excess = 11 * day + 650;
        let tithi = (day + excess.div_euclid(692)).rem_euclid(30);
        Self { day, kammacabala: 800 - part, avoman: excess.rem_euclid(692), tithi }
    }

    const fn has_long_year(self) -> bool {
        self.avoman < if self.kammacabala <= 207 { 126 } else { 137 }
    }

    /// By the tithi alone.
    const fn has_month_more(self) -> bool {
        self.tithi < 6 || self.tithi > 24
    }
}

/// Whether a year has a month more. The tithi of the next new year is 10 to 12 more, so that only one
/// of two years can ask for the other's.
const fn is_leap(year: i64) -> bool {
    let this = Thaloengsok::of(year);
    match this.tithi {
        24 | 25 => !Thaloengsok::of(year + 1).has_month_more(),
        _ => this.has_month_more(),
    }
}

/// Days of a year before the moons of its neighbours are looked at.
const fn days(year: i64) -> i64 {
    if is_leap(year) {
        return 384;
    }
    let (before, after) = (Thaloengsok::of(year - 1), Thaloengsok::of(year + 1));
    let is_given_the_day = Thaloengsok::of(year).has_long_year()
        || (is_leap(year + 1) && after.has_long_year() && gives_to_the_year_before(after))
        || (is_leap(year - 1) && before.has_long_year() && !gives_to_the_year_before(before));
    354 + is_given_the_day as i64
}

const fn gives_to_the_year_before(leap: Thaloengsok) -> bool {
    leap.tithi > 0 && leap.tithi < 6
}

/// The day before the first of the fifth month, from the epoch.
const fn fifth_month(year: i64) -> i64 {
    let Thaloengsok { day, tithi, .. } = Thaloengsok::of(year);
    let is_late = is_leap(year) && tithi <= 6;
    day - tithi - (tithi == 0) as i64 - 29 * is_late as i64
}

/// The first day of a year, from 1970-01-01.
const fn first_day(year: i32) -> i64 {
    let year = year as i64;
    let fifth = fifth_month(year);
    let is_early = fifth_month(year + 1) - fifth < days(year);
    fifth - is_early as i64 - 2 * 59 - UNIX_EPOCH
}

impl ThaiSuriyayatra {
    pub(crate) const ABOUT: About<'static> = About::new("thai-suriyayatra", Basis::Lunisolar)
        .with_name("Thai Suriyayatra")
        .with_aliases(&["suriyayatra"])
        .with_doc(Self::DOC);
}

thai_years!(ThaiSuriyayatra, LAYOUT, first_day);

impl Calendar for ThaiSuriyayatra {
    thai_methods!(LAYOUT, "Month 8-8");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reckoning_is_as_pythaidate_has_it() {
        // pythaidate 0.2, `LSYear`: horakhun, kammacapon, avoman and tithi of 1365.
        let Thaloengsok { day, kammacabala, avoman, tithi } = Thaloengsok::of(1_365);
        assert_eq!((day, kammacabala, avoman, tithi), (498_579, 272, 227, 15));
        assert_eq!(Thaloengsok::of(0).day, 1);
    }

    #[test]
    fn lengths_of_years() {
        // The same: 355 days in 1360, a month more in 1361 and 1364.
        let lengths = (1_360..1_367).map(|year| first_day(year + 1) - first_day(year));
        assert!(lengths.eq([355, 384, 354, 354, 384, 354, 384]));
    }
}
