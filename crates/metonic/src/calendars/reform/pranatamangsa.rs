//! The Javanese farmers' year.

use super::gregorian_years::gregorian_years;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{calendar, name_of};
use crate::month::Month;

calendar! {
    /// Pranata mangsa: the seasons of the Javanese farmers, as Pakubuwana VII of Surakarta fixed them in
    /// 1855.
    ///
    /// # Rules
    /// The year begins on the Gregorian 22 June. The seasons keep their Gregorian days; the leap day is the
    /// last of Kawolu, on 29 February.
    ///
    /// # Months and days
    /// Twelve: Kasa 41 days, Karo 23, Katelu 24, Kapat 25, Kalima 27, Kanem 43, Kapitu 43, Kawolu 26 (27
    /// in a leap year), Kasanga 25, Kasadasa 24, Desta 23, Sadha 41.
    ///
    /// # Years and eras
    /// Years are counted from 22 June 1855 here, as in `when_exe`; the tradition numbers none. No eras.
    ///
    /// # Range and status
    /// Every day; defined. Before 1855 it is carried back. Tables that let Kapat begin on 19 September give
    /// Katelu the 25 days from 25 August to 18 September and still say 24: they are not followed.
    ///
    /// # Sources
    /// Lengths and days as Javanese schoolbooks and almanacs list them (22 June to 1 August, 2 to 24 August,
    /// 25 August to 17 September, 18 September to 12 October, …, 3 to 28 or 29 February). The sample of
    /// `when_exe` has the lengths and the epoch, but gives the longer Kawolu to the year after the one in
    /// which 29 February lies, which puts the 366 days from then on one date ahead.
    pub struct Pranatamangsa;
}

const MONTHS: [&str; 12] = [
    "Kasa", "Karo", "Katelu", "Kapat", "Kalima", "Kanem", "Kapitu", "Kawolu", "Kasanga", "Kasadasa", "Desta",
    "Sadha",
];

impl Pranatamangsa {
    pub(crate) const ABOUT: About<'static> = About::new("pranatamangsa", Basis::Solar)
        .with_name("Pranata Mangsa")
        .with_aliases(&["pranata-mangsa"])
        .with_doc(Self::DOC);

    const fn start(month: u8, is_leap: bool) -> u16 {
        let days = match month {
            1 => 0,
            2 => 41,
            3 => 64,
            4 => 88,
            5 => 113,
            6 => 140,
            7 => 183,
            8 => 226,
            9 => 252,
            10 => 277,
            11 => 301,
            12 => 324,
            _ => 365,
        };
        days + (is_leap && month > 8) as u16
    }

    const fn month_at(place: u16, is_leap: bool) -> u8 {
        // The leap day is the last of month 8, day 252 of the year counted from 0.
        match place - (is_leap && place >= 252) as u16 {
            0..41 => 1,
            41..64 => 2,
            64..88 => 3,
            88..113 => 4,
            113..140 => 5,
            140..183 => 6,
            183..226 => 7,
            226..252 => 8,
            252..277 => 9,
            277..301 => 10,
            301..324 => 11,
            _ => 12,
        }
    }
}

gregorian_years!(pub Pranatamangsa: 113 days after 1 March of year + 1_854);
regular_years_inherent!(Pranatamangsa, 12);

impl Calendar for Pranatamangsa {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        name_of(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn seasons_keep_their_gregorian_days() {
        let firsts = [
            (6, 22),
            (8, 2),
            (8, 25),
            (9, 18),
            (10, 13),
            (11, 9),
            (12, 22),
            (2, 3),
            (3, 1),
            (3, 26),
            (4, 19),
            (5, 12),
        ];
        for year in [1855, 1899, 1903, 2000] {
            for (mangsa, (month, day)) in (1..).zip(firsts) {
                let gregorian = Gregorian::to_day(year + i32::from(month < 6), month, day);
                assert_eq!(Pranatamangsa::to_day(year - 1854, mangsa, 1), gregorian);
            }
        }
    }
}
