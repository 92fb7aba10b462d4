//! The calendar of Nepal.

use core::ops::RangeInclusive;

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;
use crate::tables::BIKRAM_SAMBAT;

calendar! {
    /// Bikram Sambat, the official calendar of Nepal.
    ///
    /// # Rules
    /// A solar month begins on the day of the sun's entry into a sidereal sign (saṅkrānti), as the
    /// Sūrya Siddhānta computes it and the almanac committee publishes it. From 1970 to 2083 BS the
    /// months are a table. Outside it month m of year y begins on day ⌊K(m) + Y (y − 2000)⌋, where
    /// Y is the Sūrya Siddhānta's sidereal year, 1 577 917 828 / 4 320 000 days, and K(m) twelve
    /// constants that are fitted to the table. The rule meets the table at both ends.
    ///
    /// # Months and days
    /// Twelve of 29 to 32 days, Baishakh to Chaitra.
    ///
    /// # Years and eras
    /// One era, `bs`, for every year; years are those that have begun. 1 Baishakh 2000 was
    /// 1943-04-14.
    ///
    /// # Range and status
    /// Official from 1970 to 2083 BS (1913-04-13 to 2027-04-13), save six months that are uncertain
    /// because the sources differ on their first day: 1975-M06, 1977-M07, 1989-M08, 1991-M09,
    /// 1993-M04, 2062-M02. Predicted for 114 years, the length of the table, on either side of it,
    /// approximate beyond. The rule gives 1365 of the table's 1368 months; fitted to a part of the
    /// table, it gave 98.5 to 99 in a hundred of the months outside that part, so that about one
    /// month in a hundred will begin a day earlier or later than predicted. Until the almanac of a
    /// year is printed programs guess, and programs differ: from 2084 on others have other months.
    ///
    /// # Sources
    /// The printed calendars, as five programs restate them; the table's source names them, with
    /// who says what of the six months. The rule: fitted by this project to the table. Names:
    /// `nepali-datetime`, of the Python Package Index. That the calendar is solar and follows the
    /// Sūrya Siddhānta: R. Sewell and S. B. Dikshit, *The Indian Calendar* (1896), articles 21 and
    /// 28, of India; of Nepal *unverified*.
    pub struct BikramSambat;
}

/// R.D. of the beginning of each month of 2000 BS, in 1/10 000 of a day: fitted to the table,
/// within limits that are 8 to 20 minutes apart.
const MONTHS: [i64; 12] = [
    7_094_040_204,
    7_094_349_367,
    7_094_663_735,
    7_094_977_859,
    7_095_294_893,
    7_095_605_136,
    7_095_909_610,
    7_096_208_560,
    7_096_503_384,
    7_096_799_475,
    7_097_090_904,
    7_097_389_192,
];
/// The year that the constants are of.
const YEAR: i64 = 2_000;
/// The sidereal year of the Sūrya Siddhānta: days in `YUGA_YEARS` years.
const YUGA_DAYS: i64 = 1_577_917_828;
const YUGA_YEARS: i64 = 4_320_000;
/// What 1/10 000 of a day is in 1/`YUGA_YEARS` of a day.
const SCALE: i64 = YUGA_YEARS / 10_000;
/// R.D. of 1970-01-01.
const UNIX_EPOCH: i64 = 719_163;
/// Years either side of the table for which the rule is a prediction: as many as it was fitted to.
const PREDICTED_YEARS: i32 = 114;

/// Python package `nepali-datetime` 1.0.8.5.
const NAMES: [[&str; 2]; 12] = [
    ["Baishakh", "Bai"],
    ["Jestha", "Jes"],
    ["Asar", "Asa"],
    ["Shrawan", "Shr"],
    ["Bhadau", "Bha"],
    ["Aswin", "Asw"],
    ["Kartik", "Kar"],
    ["Mangsir", "Man"],
    ["Poush", "Pou"],
    ["Magh", "Mag"],
    ["Falgun", "Fal"],
    ["Chaitra", "Cha"],
];

/// The beginning of a month by the rule, in 1/`YUGA_YEARS` of a day from 1970-01-01. Years are
/// those of an `i32`, so that it is less than 2⁶².
const fn beginning(year: i32, month: u8) -> i64 {
    let place = match month {
        1..=12 => month as usize - 1,
        _ => 11,
    };
    let constant = match MONTHS.split_at_checked(place) {
        Some((_, [constant, ..])) => *constant,
        _ => 0,
    };
    SCALE * constant - UNIX_EPOCH * YUGA_YEARS + YUGA_DAYS * (year as i64 - YEAR)
}

/// The first day of a month by the rule.
const fn predicted_first_day(year: i32, month: u8) -> i64 {
    beginning(year, month).div_euclid(YUGA_YEARS)
}

/// Year, month and day of the month by the rule.
const fn predicted(day: i64) -> (i32, u8, u8) {
    // The last year that begins before the end of the day.
    let end = (day + 1) * YUGA_YEARS - beginning(YEAR as i32, 1);
    let year = ((end - 1).div_euclid(YUGA_DAYS) + YEAR) as i32;
    // Months begin within four days of their even share of the year, so that this is the month or one
    // beside it.
    let guess = ((day - predicted_first_day(year, 1)) * 12 / 366) as u8 + 1;
    let month = if predicted_first_day(year, guess) > day {
        guess - 1
    } else if guess < 12 && predicted_first_day(year, guess + 1) <= day {
        guess + 1
    } else {
        guess
    };
    (year, month, (day - predicted_first_day(year, month) + 1) as u8)
}

impl BikramSambat {
    pub(crate) const ABOUT: About<'static> = About::new("bikram-sambat", Basis::Solar)
        .with_name("Bikram Sambat")
        .with_aliases(&["bikram", "Nepali"])
        .with_doc(Self::DOC);

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        let day = day.get() as i64;
        match BIKRAM_SAMBAT.date_of(day) {
            Some(date) => date,
            None => predicted(day),
        }
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        match BIKRAM_SAMBAT.year(year) {
            Some(year) => year.first_day + year.row.days_before(month),
            None => predicted_first_day(year, month),
        }
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        Self::first_day(year.saturating_add(1), 1) - Self::first_day(year, 1) > 365
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        let next = match month {
            12 => Self::first_day(year.saturating_add(1), 1),
            _ => Self::first_day(year, month + 1),
        };
        (next - Self::first_day(year, month)) as u8
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        let next = if month < 12 { beginning(0, month + 1) } else { beginning(1, 1) };
        let shortest = (next - beginning(0, month)).div_euclid(YUGA_YEARS) as u8;
        BIKRAM_SAMBAT.month_bounds(month, (shortest, shortest + 1))
    }
}

regular_years_inherent!(BikramSambat, 12, (365, 366));

impl Calendar for BikramSambat {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn status(&self, day: Day) -> Status {
        match BIKRAM_SAMBAT.is_uncertain(day.get().into()) {
            Some(false) => return Status::Official,
            Some(true) => return Status::Uncertain,
            None => {}
        }
        let (year, _, _) = Self::from_day(day);
        let (first, end) = (BIKRAM_SAMBAT.first_year(), BIKRAM_SAMBAT.end_year());
        if (first - PREDICTED_YEARS..end + PREDICTED_YEARS).contains(&year) {
            Status::Predicted
        } else {
            Status::Approximate
        }
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        Some(BIKRAM_SAMBAT.days())
    }

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("bs"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        if month.is_leap() {
            return None;
        }
        let [wide, abbreviated] = NAMES.get(month.place())?;
        match width {
            NameWidth::Wide => Some(wide),
            NameWidth::Abbreviated | NameWidth::Short => Some(abbreviated),
            NameWidth::Narrow => crate::calendars::number(month, 12),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // New Year's Days: 2000 (1943-04-14), 2080 (2023-04-14), 2083 (2026-04-14).
        assert_eq!(BikramSambat::to_day(2000, 1, 1), Gregorian::to_day(1943, 4, 14));
        assert_eq!(BikramSambat::to_day(2080, 1, 1), Gregorian::to_day(2023, 4, 14));
        assert_eq!(BikramSambat::to_day(2083, 1, 1), Gregorian::to_day(2026, 4, 14));
        // The constitution: 3 Aswin 2072 was 20 September 2015.
        assert_eq!(BikramSambat::to_day(2072, 6, 3), Gregorian::to_day(2015, 9, 20));
    }

    #[test]
    fn the_rule_meets_the_table() {
        assert_eq!(predicted_first_day(1970, 1), BIKRAM_SAMBAT.first_day());
        assert_eq!(predicted_first_day(2084, 1), BIKRAM_SAMBAT.end_day());
        let months = (1970..2084).flat_map(|year| (1..=12).map(move |month| (year, month)));
        let others = months.filter(|&(year, month)| {
            predicted_first_day(year, month) != BikramSambat::first_day(year, month)
        });
        assert!(others.eq([(1975, 6), (1977, 7), (1991, 9)]));
    }

    #[test]
    fn what_it_is_worth() {
        let status = |year, month, day| BikramSambat.status(BikramSambat::to_day(year, month, day).unwrap());
        assert_eq!(status(2083, 12, 30), Status::Official);
        assert_eq!(status(1991, 9, 1), Status::Uncertain);
        assert_eq!(status(1991, 8, 29), Status::Uncertain);
        assert_eq!(status(1991, 8, 28), Status::Official);
        assert_eq!(status(2084, 1, 1), Status::Predicted);
        assert_eq!(status(2198, 1, 1), Status::Approximate);
        assert_eq!(status(1855, 12, 1), Status::Approximate);
    }
}
