//! The Hanke–Henry Permanent Calendar.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::uneven_years::{UnevenYears, uneven_years_methods, year_holding};
use crate::calendars::{Gregorian, calendar};
use crate::month::{Bounds, Month};

calendar! {
    /// The Hanke–Henry Permanent Calendar, by Steve Hanke and Richard Henry (2011, revised 2016).
    ///
    /// # Rules
    /// The years of ISO weeks: a year begins on the Monday nearest to the Gregorian 1 January and has 52
    /// weeks, or 53 if the Gregorian year begins or ends on a Thursday. Every quarter begins on a
    /// Monday, and every date has the same weekday in every year.
    ///
    /// # Months and days
    /// January to December, of 30, 30 and 31 days in each quarter. The leap week, Xtr, stands after December
    /// as month 13, of 7 days.
    ///
    /// # Years and eras
    /// The Gregorian years. No eras.
    ///
    /// # Range and status
    /// Every day; defined. Until 2016 the authors let years begin on Sundays: that form is not this one.
    ///
    /// # Sources
    /// Hanke and Henry, *The Hanke–Henry Permanent Calendar* (its page lists the years with Xtr as 2015,
    /// 2020, 2026, 2032, 2037, 2043, 2048); the sample of `when_exe`.
    pub struct HankeHenry;
}

/// Days from 1970-01-01, a Thursday, back to the Monday of its week.
const MONDAY: i64 = -3;

impl HankeHenry {
    pub(crate) const ABOUT: About<'static> = About::new("hanke-henry", Basis::Solar)
        .with_name("Hanke-Henry Permanent")
        .with_aliases(&["hhpc", "Hanke-Henry"])
        .with_doc(Self::DOC);

    /// Weeks before a year, from that of 1970-01-01: the year has the weeks whose Thursdays it has.
    fn weeks_before(year: i32) -> i64 {
        (Gregorian::first_day(year, 1) + 6).div_euclid(7)
    }

    fn has_extra_week(year: i32) -> bool {
        // 400 years are whole weeks.
        let year = year.rem_euclid(400);
        Self::weeks_before(year + 1) - Self::weeks_before(year) == 53
    }
}

impl UnevenYears for HankeHenry {
    const BOUNDS: Bounds = Bounds {
        shortest_month: 7,
        longest_month: 31,
        fewest_months: 12,
        most_months: 13,
        shortest_year: 364,
        longest_year: 371,
    };

    fn year_at(days: i64) -> i32 {
        let thursday = 7 * (days - MONDAY).div_euclid(7);
        Gregorian::year_of(thursday)
    }

    fn first_day(year: i32) -> i64 {
        7 * Self::weeks_before(year) + MONDAY
    }

    fn first_month(year: i32) -> i64 {
        // A month for 52 − 12 weeks less; the leap week is one more of both.
        Self::weeks_before(year) - 40 * i64::from(year)
    }

    fn year_of_month(index: i64) -> i32 {
        // 400 years have 12 · 400 + 71 months.
        let since_year_0 = index - Self::first_month(0);
        year_holding(index, (400 * since_year_0).div_euclid(4_871), Self::first_month)
    }

    fn code(_: i32, ordinal: u8) -> Month {
        Month::clamped(ordinal)
    }

    fn ordinal(year: i32, month: Month) -> Option<u8> {
        match (month.number(), month.is_leap()) {
            (number @ 1..=12, false) => Some(number),
            (13, false) if Self::has_extra_week(year) => Some(13),
            _ => None,
        }
    }

    fn start(_: i32, ordinal: u8) -> u16 {
        let before = u16::from(ordinal) - 1;
        match before {
            13 => 371,
            _ => 91 * (before / 3) + 30 * (before % 3),
        }
    }

    fn ordinal_at(_: i32, place: u16) -> u8 {
        if place >= 364 {
            return 13;
        }
        let (quarter, days) = (place / 91, place % 91);
        // The third month has a 31st day.
        (3 * quarter + if days < 60 { days / 30 } else { 2 }) as u8 + 1
    }
}

impl Calendar for HankeHenry {
    uneven_years_methods!();

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        const GREGORIAN: &Gregorian = &Gregorian;
        match (month.number(), month.is_leap(), width) {
            (13, false, NameWidth::Wide) => Some("Xtra"),
            (13, false, NameWidth::Narrow) => Some("X"),
            (13, false, _) => Some("Xtr"),
            _ => GREGORIAN.month_name(month, width),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_with_an_extra_week_are_those_that_the_authors_list() {
        let long: std::vec::Vec<i32> =
            (2010..2050).filter(|&year| HankeHenry.is_leap_year(year) == Ok(true)).collect();
        assert_eq!(long, [2015, 2020, 2026, 2032, 2037, 2043, 2048]);
    }

    #[test]
    fn years_begin_on_the_monday_nearest_to_1_january() {
        use crate::day::Day;
        use crate::weekday::Weekday;

        for year in 1600..2000 {
            let first = Day::from_days(HankeHenry::first_day(year)).unwrap();
            assert_eq!(first.weekday(), Weekday::Monday);
            let away = i64::from(first.get()) - Gregorian::first_day(year, 1);
            assert!((-3..=3).contains(&away), "{year}: {away}");
        }
    }
}
