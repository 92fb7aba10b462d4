//! The calendars of Bangladesh.

use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{anniversary::anniversary, calendar, one_era::one_era_methods};
use crate::day::Day;
use crate::fields::EraRule;
use crate::status::Status;

calendar! {
    /// The Bengali calendar of Bangladesh, with the months of the reform of 1426 (2019) since then.
    ///
    /// # Rules
    /// Years begin on 14 April of the Gregorian year + 593 and have 366 days if the Gregorian year in
    /// which they end is a leap year.
    ///
    /// # Months and days
    /// Twelve. Until 1425: five of 31 days, seven of 30; Falgun has 31 in a leap year. From 1426: six
    /// of 31 days, then 30, but Falgun of 29, and of 30 in a leap year. The first day on which they
    /// differ is 31 Ashwin 1426, 16 October 2019.
    ///
    /// # Years and eras
    /// One era, `bs` (Bangabda), for every year.
    ///
    /// # Range and status
    /// Defined from 14 April 1394 (1987). The months before that reform followed the sun: earlier days
    /// have the standing approximate. `bangla-bd-1987` has the older months throughout.
    ///
    /// # Sources
    /// The circular of the Ministry of Public Administration after the Bangla Academy's committee of
    /// 2015, as reported by bdnews24.com (16 October 2019) and Daily Bangladesh (17 October 2019): the
    /// months, and that 21 February, 26 March and 16 December are 8 Falgun, 12 Chaitra and 1 Poush.
    /// Libraries that know the older months alone are a day behind from October to March.
    pub struct BanglaBd;
}

calendar! {
    /// The Bengali calendar of Bangladesh with the months of 1987 to 2019.
    ///
    /// # Rules
    /// Years begin on 14 April of the Gregorian year + 593 and have 366 days if the Gregorian year in
    /// which they end is a leap year.
    ///
    /// # Months and days
    /// Twelve: five of 31 days, seven of 30; Falgun has 31 in a leap year.
    ///
    /// # Years and eras
    /// One era, `bs` (Bangabda), for every year.
    ///
    /// # Range and status
    /// Defined from 14 April 1394 (1987) to 1425; other days have the standing approximate. Since 1426
    /// (October 2019) Bangladesh has the months of `bangla-bd`.
    ///
    /// # Sources
    /// The Bangla Academy's reform after Muhammad Shahidullah's committee. `when_exe`,
    /// `RevisedBengali`, has these days.
    pub struct BanglaBd1987;
}

const MONTHS: [&str; 12] = [
    "Boishakh",
    "Joishtho",
    "Asharh",
    "Srabon",
    "Bhadro",
    "Ashwin",
    "Kartik",
    "Ogrohayon",
    "Poush",
    "Magh",
    "Falgun",
    "Chaitra",
];

/// The first year of the reform of 1987.
const FIRST: i32 = 1_394;
/// The first year of the reform of 2019.
const REFORM: i32 = 1_426;

impl BanglaBd {
    pub(crate) const ABOUT: About<'static> = About::new("bangla-bd", Basis::Solar)
        .with_name("Bangla Bangladesh")
        .with_aliases(&["Bangabda"])
        .with_doc(Self::DOC);

    const fn month_length(year: i32, month: u8) -> u8 {
        match month {
            6 if year >= REFORM => 31,
            11 if year >= REFORM => 29 + Self::is_leap(year) as u8,
            _ => BanglaBd1987::length(month, Self::is_leap(year)),
        }
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        match month {
            6 => (30, 31),
            11 => (29, 31),
            _ => (BanglaBd1987::length(month, false), BanglaBd1987::length(month, true)),
        }
    }
}

impl BanglaBd1987 {
    pub(crate) const ABOUT: About<'static> = About::new("bangla-bd-1987", Basis::Solar)
        .with_name("Bangla Bangladesh 1987")
        .with_aliases(&["Revised Bengali"])
        .with_doc(Self::DOC);

    const fn length(month: u8, is_leap: bool) -> u8 {
        match month {
            1..=5 => 31,
            11 => 30 + is_leap as u8,
            _ => 30,
        }
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        Self::length(month, Self::is_leap(year))
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        (Self::length(month, false), Self::length(month, true))
    }
}

anniversary!(BanglaBd, 12, (4, 14), 593);
anniversary!(BanglaBd1987, 12, (4, 14), 593);

impl Calendar for BanglaBd {
    one_era_methods!(EraRule::new("bs"), MONTHS);

    fn status(&self, day: Day) -> Status {
        if Self::from_day(day).0 < FIRST { Status::Approximate } else { Status::Defined }
    }
}

impl Calendar for BanglaBd1987 {
    one_era_methods!(EraRule::new("bs"), MONTHS);

    fn status(&self, day: Day) -> Status {
        let (year, _, _) = Self::from_day(day);
        if (FIRST..REFORM).contains(&year) { Status::Defined } else { Status::Approximate }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        let on = |year, month, day| BanglaBd::from_day(Gregorian::to_day(year, month, day).unwrap());
        // bdnews24.com, 16 October 2019: Ashwin has 31 days, and Kartik begins on Thursday.
        assert_eq!((on(2019, 10, 16), on(2019, 10, 17)), ((1426, 6, 31), (1426, 7, 1)));
        // Language Martyrs' Day was 9 Falgun in 2019, and is 8 Falgun since, as in 1952.
        assert_eq!((on(2019, 2, 21), on(2020, 2, 21)), ((1425, 11, 9), (1426, 11, 8)));
        assert_eq!((on(2020, 3, 26), on(2020, 12, 16)), ((1426, 12, 12), (1427, 9, 1)));
        assert_eq!(BanglaBd1987::from_day(Gregorian::to_day(2020, 10, 16).unwrap()), (1427, 7, 1));
    }
}
