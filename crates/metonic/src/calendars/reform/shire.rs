//! The calendar of the Shire.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::uneven_years::{UnevenYears, uneven_years_methods};
use crate::calendars::{Gregorian, calendar, name_of};
use crate::day::Day;
use crate::error::Error;
use crate::month::{Bounds, Month};

calendar! {
    /// The calendar of the Hobbits of the Shire in J. R. R. Tolkien's *The Lord of the Rings*, by the days of
    /// our years.
    ///
    /// # Rules
    /// Twelve months of 30 days; two Yuledays, the last day of a year (1 Yule) and the first of the next
    /// (2 Yule), and three Lithedays in the middle, of which the second is Mid-year's Day. A leap year has a
    /// fourth, Overlithe, after Mid-year's Day. Since the Shire-reform Mid-year's Day and Overlithe have no
    /// weekday, so that every year begins on a Sterday (Saturday) and ends on a Highday (Friday).
    ///
    /// # Months and days
    /// Afteryule (M01) to Foreyule (M12). 2 Yule is M01L and comes before Afteryule; the Lithedays are M06L,
    /// of 3 days or 4; 1 Yule is M12L. `day_of_week` gives the day of the Shire's week.
    ///
    /// # Years and eras
    /// Our New Year's Day is Afteryule 9, so that the year begins on 23 December, has the number of the
    /// Gregorian year that begins then, and is a leap year with it. No eras. Years of the Shire Reckoning are
    /// tied to none of ours; a file that defines them is among the examples.
    ///
    /// # Range and status
    /// Every day; defined. The tie to our year is the appendix's *more or less*: it also says that Mid-year's
    /// Day was meant to be the summer solstice, and here it is a day or two after it. By the appendix every
    /// fourth year is a leap year but the last of a century, in a count that is not ours; here 2000 is one.
    ///
    /// # Sources
    /// Tolkien, *The Return of the King* (1955), appendix D. `when_exe` (`Shire`): the years.
    pub struct Shire;
}

const MONTHS: [&str; 12] = [
    "Afteryule",
    "Solmath",
    "Rethe",
    "Astron",
    "Thrimidge",
    "Forelithe",
    "Afterlithe",
    "Wedmath",
    "Halimath",
    "Winterfilth",
    "Blotmath",
    "Foreyule",
];
const WEEKDAYS: [&str; 7] = ["Sterday", "Sunday", "Monday", "Trewsday", "Hevensday", "Mersday", "Highday"];

/// Positions of a year: 2 Yule, six months, the Lithe, six months, 1 Yule.
const MONTHS_OF_A_YEAR: u8 = 15;
const LITHE: u8 = 8;
/// Days before the Lithe, and before Mid-year's Day.
const BEFORE_LITHE: u16 = 1 + 6 * 30;
const BEFORE_MID_YEAR: u16 = BEFORE_LITHE + 1;
/// Days from 2 Yule to our New Year's Day, which is Afteryule 9.
const BEFORE_NEW_YEAR: i64 = 9;

impl Shire {
    pub(crate) const ABOUT: About<'static> =
        About::new("shire", Basis::Solar).with_name("Shire").with_doc(Self::DOC);
}

const fn is_leap(year: i32) -> bool {
    Gregorian::is_leap(year)
}

impl UnevenYears for Shire {
    const BOUNDS: Bounds = Bounds {
        shortest_month: 1,
        longest_month: 30,
        fewest_months: MONTHS_OF_A_YEAR,
        most_months: MONTHS_OF_A_YEAR,
        shortest_year: 365,
        longest_year: 366,
    };

    fn year_at(days: i64) -> i32 {
        Gregorian::from_days(days + BEFORE_NEW_YEAR).0
    }

    fn first_day(year: i32) -> i64 {
        Gregorian::first_day(year, 1) - BEFORE_NEW_YEAR
    }

    fn first_month(year: i32) -> i64 {
        i64::from(MONTHS_OF_A_YEAR) * i64::from(year)
    }

    fn year_of_month(index: i64) -> i32 {
        index.div_euclid(MONTHS_OF_A_YEAR.into()) as i32
    }

    fn code(_: i32, ordinal: u8) -> Month {
        match ordinal {
            1 => Month::known(1, true),
            LITHE => Month::known(6, true),
            MONTHS_OF_A_YEAR.. => Month::known(12, true),
            9.. => Month::known(ordinal - 2, false),
            _ => Month::known(ordinal - 1, false),
        }
    }

    fn ordinal(_: i32, month: Month) -> Option<u8> {
        match (month.number(), month.is_leap()) {
            (1, true) => Some(1),
            (6, true) => Some(LITHE),
            (12, true) => Some(MONTHS_OF_A_YEAR),
            (number @ 1..=6, false) => Some(number + 1),
            (number @ 7..=12, false) => Some(number + 2),
            _ => None,
        }
    }

    fn start(year: i32, ordinal: u8) -> u16 {
        let ordinal = u16::from(ordinal);
        match ordinal {
            0 | 1 => 0,
            2..=8 => 30 * (ordinal - 2) + 1,
            _ => 30 * (ordinal.min(15) - 3) + 4 + u16::from(is_leap(year)) + u16::from(ordinal > 15),
        }
    }

    fn ordinal_at(year: i32, place: u16) -> u8 {
        let lithe_ends = BEFORE_LITHE + 3 + u16::from(is_leap(year));
        match place {
            0 => 1,
            1..BEFORE_LITHE => ((place - 1) / 30) as u8 + 2,
            _ if place < lithe_ends => LITHE,
            _ => ((place - lithe_ends) / 30) as u8 + 9,
        }
    }
}

impl Calendar for Shire {
    uneven_years_methods!();

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        Self::check(year).map(|()| is_leap(year))
    }

    fn leap_month_precedes(&self, month: Month) -> bool {
        // 2 Yule; the others end what they have the number of.
        month.number() == 1
    }

    fn day_of_week(&self, day: Day) -> Option<u8> {
        let days = i64::from(day.get());
        let year = Self::year_at(days);
        let place = (days - Self::first_day(year)) as u16;
        let without = 1 + u16::from(is_leap(year));
        let in_weeks = match place {
            ..BEFORE_MID_YEAR => place,
            _ if place < BEFORE_MID_YEAR + without => return None,
            _ => place - without,
        };
        Some((in_weeks % 7) as u8 + 1)
    }

    fn day_of_week_name(&self, place: u8, width: NameWidth) -> Option<&str> {
        let name = WEEKDAYS.get(usize::from(place).checked_sub(1)?)?;
        match width {
            NameWidth::Wide => Some(name),
            NameWidth::Abbreviated => name.get(..3),
            NameWidth::Short | NameWidth::Narrow => name.get(..2),
        }
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        match (month.number(), month.is_leap(), width) {
            (1, true, _) => Some("2 Yule"),
            (6, true, _) => Some("Lithe"),
            (12, true, _) => Some("1 Yule"),
            _ => name_of(&MONTHS, month, width),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::YearMonthDay;
    use std::string::ToString;

    fn day(text: &str) -> Day {
        Shire.day_of(text.parse::<YearMonthDay>().unwrap()).unwrap()
    }

    #[test]
    fn new_year_is_afteryule_9() {
        for year in [1900, 1955, 2000, 2023] {
            let new_year = Gregorian::to_day(year, 1, 1).unwrap();
            assert_eq!(Shire.ymd_of(new_year).to_string(), std::format!("{year}-01-09"));
        }
    }

    /// Appendix D: the first day and the last, the weekdays, the 184th day of a leap year.
    #[test]
    fn the_year_is_as_the_appendix_says() {
        let name = |text: &str| Shire.day_of_week_name(Shire.day_of_week(day(text))?, NameWidth::Wide);
        for year in 1996..2010 {
            let name = |date: &str| name(&std::format!("{year}-{date}"));
            assert_eq!((name("01L-01"), name("12L-01")), (Some("Sterday"), Some("Highday")));
            assert_eq!((name("06L-01"), name("06L-02")), (Some("Highday"), None));
            for month in 1..=12 {
                assert_ne!(name(&std::format!("{month:02}-01")), Some("Highday"));
            }
        }
        assert_eq!((name("2000-06L-03"), name("2000-06L-04")), (None, Some("Sterday")));
        assert_eq!(Shire.day_of_year(day("2000-06L-03")), 184);
        assert!(Shire.day_of("2001-06L-04".parse().unwrap()).is_err());
        // 22 September was a Thursday in every year: Bilbo's party.
        assert_eq!(name("2001-09-22"), Some("Mersday"));
    }
}
