//! The solar calendar of Saudi Arabia.

use super::gregorian_years::gregorian_years;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;

calendar! {
    /// The solar year of Umm al-Qura: solar years since the Hijra that begin in September.
    ///
    /// # Rules
    /// The year begins on the Gregorian 23 September. The leap day is the last of month 6, on 20 March of
    /// a Gregorian leap year.
    ///
    /// # Months and days
    /// Twelve: five of 30 days, one of 29 (30 in a leap year), six of 31.
    ///
    /// # Years and eras
    /// The year is the Gregorian one in which it begins, less 621. No eras.
    ///
    /// # Range and status
    /// Every day; defined. That the rule is the one that was in use, and since when, is *unverified*.
    ///
    /// # Sources
    /// `when_exe` (`UmmalquraSolar`), which names a page of R. H. van Gent (Utrecht) that was not seen.
    pub struct UmalquraSolar;
}

impl UmalquraSolar {
    pub(crate) const ABOUT: About<'static> = About::new("umalqura-solar", Basis::Solar)
        .with_name("Umm al-Qura Solar")
        .with_aliases(&["UmmalquraSolar"])
        .with_doc(Self::DOC);

    const fn start(month: u8, is_leap: bool) -> u16 {
        match month {
            1..=6 => 30 * (month as u16 - 1),
            _ => 179 + 31 * (month as u16 - 7) + is_leap as u16,
        }
    }

    const fn month_at(place: u16, is_leap: bool) -> u8 {
        let halved = 179 + is_leap as u16;
        if place < 150 {
            (place / 30) as u8 + 1
        } else if place < halved {
            6
        } else {
            ((place - halved) / 31) as u8 + 7
        }
    }
}

gregorian_years!(pub UmalquraSolar: 206 days after 1 March of year + 621);
regular_years_inherent!(UmalquraSolar, 12);

impl Calendar for UmalquraSolar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn the_leap_day_is_20_march() {
        for (year, length) in [(1377, 29), (1378, 30), (1478, 29)] {
            assert_eq!(UmalquraSolar::to_day(year, 1, 1), Gregorian::to_day(year + 621, 9, 23));
            assert_eq!(UmalquraSolar::to_day(year, 6, length), Gregorian::to_day(year + 622, 3, 20));
            assert_eq!(UmalquraSolar::to_day(year, 7, 1), Gregorian::to_day(year + 622, 3, 21));
        }
    }
}
