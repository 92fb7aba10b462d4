//! The calendar of Tenganan Pegringsingan.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::uneven_years::{UnevenYears, uneven_years_methods};
use crate::calendars::{calendar, name_of};
use crate::day::Day;
use crate::month::{Bounds, Month};
use crate::status::Status;

calendar! {
    /// The calendar of the village of Tenganan Pegringsingan in Bali, by which its ceremonies are held.
    ///
    /// # Rules
    /// Three years are 1095 days. A year whose number divided by 3 leaves 1 has 360, one that leaves 2 has
    /// 352, and one that 3 divides 383, with a thirteenth month (Sambah Muran).
    ///
    /// # Months and days
    /// Kasa (M01) to Sada (M12), of 30 days, but that Desta and Sada have 26 in the second year of the
    /// three and 28 in the third, which has Kapat Sep (M04L), of 27 days, after Kapat.
    ///
    /// # Years and eras
    /// The year is that of the Balinese Saka count: 1921 began in January 1999. It is counted from Kasa
    /// here, as the lengths are listed; `when_exe` counts from Kalima and adds 78. No eras.
    ///
    /// # Range and status
    /// Every day; uncertain. The anchor is `when_exe`'s and *unverified*: a villager who told a reporter on
    /// 16 October 2023 that it was the ninth month, Kasanga, does not agree with it, for that day is 1 Kadasa
    /// here.
    ///
    /// # Sources
    /// *Kalender Tenganan* (Indonesian Wikipedia, as kampuspedia.com has it): lengths, names and the kinds of
    /// years. Kolom Desa, 2023: the three years, and the month of that October. `when_exe` (`Tenganan`).
    pub struct Tenganan;
}

const MONTHS: [&str; 12] = [
    "Kasa", "Karo", "Katiga", "Kapat", "Kalima", "Kanem", "Kapitu", "Kaulu", "Kasanga", "Kadasa", "Desta",
    "Sada",
];

/// Years before year 1921, which began on R.D. 729779, are 640 times three.
const FIRST_DAY: i64 = 729_779 - 719_163 - 640 * DAYS;
/// Days in three years.
const DAYS: i64 = 1_095;
/// Months in three years.
const MONTHS_OF_THREE: i64 = 37;

/// How many times three years came before, and which of the three a year is, from 0.
const fn place_of_year(year: i32) -> (i64, u8) {
    let before = year as i64 - 1;
    (before.div_euclid(3), before.rem_euclid(3) as u8)
}

impl Tenganan {
    pub(crate) const ABOUT: About<'static> =
        About::new("tenganan", Basis::Solar).with_name("Tenganan").with_doc(Self::DOC);
}

impl UnevenYears for Tenganan {
    const BOUNDS: Bounds = Bounds {
        shortest_month: 26,
        longest_month: 30,
        fewest_months: 12,
        most_months: 13,
        shortest_year: 352,
        longest_year: 383,
    };

    fn year_at(days: i64) -> i32 {
        let days = days - FIRST_DAY;
        let of_three = match days.rem_euclid(DAYS) {
            ..360 => 1,
            360..712 => 2,
            _ => 3,
        };
        (3 * days.div_euclid(DAYS) + of_three) as i32
    }

    fn first_day(year: i32) -> i64 {
        let (threes, year) = place_of_year(year);
        FIRST_DAY
            + DAYS * threes
            + match year {
                0 => 0,
                1 => 360,
                _ => 712,
            }
    }

    fn first_month(year: i32) -> i64 {
        let (threes, year) = place_of_year(year);
        MONTHS_OF_THREE * threes + 12 * i64::from(year)
    }

    fn year_of_month(index: i64) -> i32 {
        let of_three = (index.rem_euclid(MONTHS_OF_THREE) / 12).min(2);
        (3 * index.div_euclid(MONTHS_OF_THREE) + of_three + 1) as i32
    }

    fn code(year: i32, ordinal: u8) -> Month {
        match (place_of_year(year).1, ordinal) {
            (2, 5) => Month::known(4, true),
            (2, 6..) => Month::known(ordinal - 1, false),
            _ => Month::known(ordinal, false),
        }
    }

    fn ordinal(year: i32, month: Month) -> Option<u8> {
        match (place_of_year(year).1, month.number(), month.is_leap()) {
            (2, 4, true) => Some(5),
            (_, 13.., _) | (_, _, true) => None,
            (2, number @ 5.., _) => Some(number + 1),
            (_, number, _) => Some(number),
        }
    }

    fn start(year: i32, ordinal: u8) -> u16 {
        match (place_of_year(year).1, ordinal) {
            (1, 12) => 326,
            (1, 13..) => 352,
            (2, 13) => 355,
            (2, 14..) => 383,
            // After Kapat Sep, which is three days shorter than the others.
            (2, 6..) => 30 * u16::from(ordinal) - 33,
            _ => 30 * u16::from(ordinal) - 30,
        }
    }

    fn ordinal_at(year: i32, place: u16) -> u8 {
        match (place_of_year(year).1, place) {
            (1, 326..) => 12,
            (2, 355..) => 13,
            (2, 147..) => ((place + 3) / 30) as u8 + 1,
            _ => (place / 30) as u8 + 1,
        }
    }
}

impl Calendar for Tenganan {
    uneven_years_methods!();

    fn status(&self, _: Day) -> Status {
        Status::Uncertain
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        if month == Month::known(4, true) && width != NameWidth::Narrow {
            return Some("Kapat Sep");
        }
        name_of(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_have_the_lengths_that_are_listed() {
        assert_eq!([1921, 1922, 1923].map(|year| Tenganan.days_in_year(year)), [Ok(360), Ok(352), Ok(383)]);
    }
}
