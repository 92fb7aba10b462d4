//! The Amazigh (Berber) calendar.

use super::methods::reckoned_methods;
use super::reckoning::{Beginning, JANUARY_ALWAYS, NEVER, Reckoning};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;

calendar! {
    /// The calendar of the Amazigh (Berbers) of North Africa: Julian days, with years from the
    /// accession of the pharaoh Shoshenq.
    ///
    /// # Rules
    /// As the Julian calendar; the year is the Julian year + 950.
    ///
    /// # Months and days
    /// As the Julian calendar; January is Yennayer. The names are Kabyle; others differ by region.
    ///
    /// # Years and eras
    /// One era, `amazigh`, for every year. The Berber Academy of Paris proposed it about 1968; farmers
    /// count no years.
    ///
    /// # Range and status
    /// Every day; defined by the Julian calendar. 1 Yennayer is 14 January now. Algeria keeps it as a
    /// holiday on 12 January, and Morocco on 14 January: this calendar has the Julian days.
    ///
    /// # Sources
    /// The article *Berber calendar* of Wikipedia, which sources the era to the Academy; holiday
    /// tables that put 1 Yennayer 13 days after 1 January in 1901 to 2100. *Unverified* with an
    /// authority. Month names: CLDR, locale `kab`, calendar `gregorian`.
    pub struct Amazigh;
}

const MONTHS: [&str; 12] = [
    "Yennayer",
    "Fuṛar",
    "Meɣres",
    "Yebrir",
    "Mayyu",
    "Yunyu",
    "Yulyu",
    "Ɣuct",
    "Ctembeṛ",
    "Tubeṛ",
    "Nunembeṛ",
    "Duǧembeṛ",
];

impl Amazigh {
    pub(crate) const ABOUT: About<'static> = About::new("amazigh", Basis::Solar)
        .with_name("Amazigh")
        .with_aliases(&["Berber"])
        .with_doc(Self::DOC);

    const RECKONING: Reckoning = Reckoning {
        first_gregorian: NEVER,
        beginning: Beginning::JANUARY,
        january_from: JANUARY_ALWAYS,
        years: 950,
    };
}

impl Calendar for Amazigh {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    reckoned_methods!(self => Self::RECKONING);
    crate::tables::lengths::tabled_lengths!(bounds);

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("amazigh"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        crate::calendars::name_of(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // 1 Yennayer 2974 was 14 January 2024.
        let ymd = Amazigh.ymd_of(Gregorian::to_day(2024, 1, 14).unwrap());
        assert_eq!((ymd.year, ymd.month.number(), ymd.day), (2_974, 1, 1));
    }
}
