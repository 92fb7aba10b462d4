//! The Hebrew calendar.

use core::fmt;

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::day_start::DayStart;
use crate::detail::Detail;
use crate::error::Error;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};
use crate::status::Status;

calendar! {
    /// The Hebrew calendar.
    ///
    /// # Rules
    /// Months begin with the mean new moon (molad), 29 days 12 hours and 793 parts of an hour (of
    /// 1080) apart, counted from the molad of Tishri of year 1. Of 19 years, seven have thirteen
    /// months: those with (7 y + 1) mod 19 < 7. The year begins on the day of the molad of Tishri,
    /// later if that molad is at noon or after, if the day would be a Sunday, Wednesday or Friday,
    /// and if a year would be of 356 or 382 days.
    ///
    /// # Months and days
    /// Twelve, from Tishri (`M01`) to Elul (`M12`); thirteen in a leap year, with Adar I (`M05L`)
    /// before Adar (`M06`, then called Adar II). 30 and 29 days in turn, Adar I 30; Marheshvan has
    /// 30 days in a complete year, Kislev 29 in a deficient one. A year has 353, 354 or 355 days,
    /// or 383, 384 or 385.
    ///
    /// # Years and eras
    /// One era, `am` (anno mundi), for every year; year 1 began on 7 October 3761 BCE (Julian).
    ///
    /// # Range and status
    /// Every day; defined. The arithmetic calendar is known to be in use in its present form since
    /// the tenth century; before that it is proleptic. A day begins at sunset of the day before.
    ///
    /// # Sources
    /// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 8 (epoch R.D. −1 373
    /// 427); Maimonides, *Sanctification of the New Moon*, 6–8. Month codes: CLDR and TC39, *Intl
    /// era and monthCode*.
    pub struct Hebrew;
}

/// The first day of year 1, in days from 1970-01-01: R.D. −1 373 427.
pub(super) const EPOCH: i64 = -1_373_427 - 719_163;
/// Parts (ḥalaqim) of a day: 24 · 1080.
pub(super) const PARTS_OF_DAY: i64 = 25_920;
/// A mean lunation, in parts beyond 29 days: 12 hours and 793 parts.
pub(super) const MONTH_PARTS: i64 = 12 * 1_080 + 793;
/// The molad of Tishri of year 1 as parts of its day, with the six hours that make a molad at noon
/// or after fall on the next: 5 hours 204 parts, + 6 hours.
const FIRST_MOLAD_PARTS: i64 = 11 * 1_080 + 204;
/// The days on which years can begin are days 2, 3, 5, 7 of the week, so that a year of 356 days or
/// of 382 cannot be; these are the lengths that the postponement is told by.
const TOO_LONG: i64 = 356;
const TOO_SHORT: i64 = 382;

/// CLDR 48, `en`, calendar `hebrew`, from Tishri; Adar of a common year.
const MONTHS: [&str; 12] = [
    "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Nisan", "Iyar", "Sivan", "Tamuz", "Av", "Elul",
];

/// Months from the epoch to the first month of a year.
pub(super) const fn months_before(year: i64) -> i64 {
    (235 * year - 234).div_euclid(19)
}

/// Days from the epoch to the first day of a year, before the year's length is looked at.
const fn molad_day(year: i64) -> i64 {
    let months = months_before(year);
    let parts = FIRST_MOLAD_PARTS + MONTH_PARTS * months;
    let day = 29 * months + parts.div_euclid(PARTS_OF_DAY);
    // Not on a Sunday, Wednesday or Friday.
    if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
}

/// Days from 1970-01-01 to the first day of a year.
const fn new_year(year: i64) -> i64 {
    let (before, this, next) = (molad_day(year - 1), molad_day(year), molad_day(year + 1));
    let postponed = if next - this == TOO_LONG {
        2
    } else if this - before == TOO_SHORT {
        1
    } else {
        0
    };
    EPOCH + this + postponed
}

/// A year: its first day, and what tells the lengths of its months.
#[derive(Clone, Copy)]
pub(super) struct Year {
    number: i64,
    pub(super) first_day: i64,
    pub(super) days: i64,
}

impl Year {
    const fn new(number: i64) -> Self {
        let first_day = new_year(number);
        Self { number, first_day, days: new_year(number + 1) - first_day }
    }

    pub(super) const fn is_leap(self) -> bool {
        Hebrew::is_leap_year_number(self.number)
    }

    const fn months(self) -> u8 {
        12 + self.is_leap() as u8
    }

    /// Days in the month at a position of 1 to 13.
    const fn length(self, ordinal: u8) -> u8 {
        // 353 to 355 days, or 30 more.
        let days = self.days % 30;
        // From Adar on, months stand one position later in a leap year.
        let regular = if self.is_leap() && ordinal > 6 { ordinal - 1 } else { ordinal };
        match regular {
            2 => 29 + (days == 25) as u8,
            3 => 30 - (days == 23) as u8,
            6 if self.is_leap() && ordinal == 6 => 30,
            _ => 29 + regular % 2,
        }
    }

    /// Days of the year before the month at a position of 1 to 14.
    const fn days_before(self, ordinal: u8) -> i64 {
        let (mut days, mut at) = (0, 1);
        while at < ordinal {
            days += self.length(at) as i64;
            at += 1;
        }
        days
    }

    const fn code(self, ordinal: u8) -> Month {
        let is_adar_i = self.is_leap() && ordinal == 6;
        let number = if self.is_leap() && ordinal >= 6 { ordinal - 1 } else { ordinal };
        match Month::with_leap(number, is_adar_i) {
            Ok(month) => month,
            Err(_) => Month::clamped(1),
        }
    }

    /// The position of a month, if the year has it.
    pub(super) const fn ordinal(self, month: Month) -> Option<u8> {
        match (month.number(), month.is_leap()) {
            (5, true) if self.is_leap() => Some(6),
            (number @ 1..=5, false) => Some(number),
            (number @ 6..=12, false) => Some(number + self.is_leap() as u8),
            _ => None,
        }
    }

    const fn shape(self, ordinal: u8) -> MonthShape {
        MonthShape {
            first_day: self.first_day + self.days_before(ordinal),
            days: self.length(ordinal),
            year: self.number as i32,
            ordinal,
            month: self.code(ordinal),
        }
    }
}

impl Hebrew {
    pub(crate) const ABOUT: About<'static> =
        About::new("hebrew", Basis::Lunisolar).with_name("Hebrew").with_bcp47("hebrew").with_doc(Self::DOC);

    /// The first year with a day between `Day::MIN` and `Day::MAX`.
    pub const MIN_YEAR: i32 = Self::year_of(Day::MIN).number as i32;
    /// The last year with a day between `Day::MIN` and `Day::MAX`.
    pub const MAX_YEAR: i32 = Self::year_of(Day::MAX).number as i32;

    const fn is_leap_year_number(year: i64) -> bool {
        (7 * year + 1).rem_euclid(19) < 7
    }

    const fn year_of(day: Day) -> Year {
        let days = day.get() as i64 - EPOCH;
        // A mean year is 35 975 351 / 98 496 days. A year begins less than a month from its mean
        // beginning, so that this is the year or the one after it.
        let guess = (98_496 * (days + 32)).div_euclid(35_975_351) + 1;
        let first_day = new_year(guess);
        if first_day <= day.get() as i64 {
            Year { number: guess, first_day, days: new_year(guess + 1) - first_day }
        } else {
            let before = new_year(guess - 1);
            Year { number: guess - 1, first_day: before, days: first_day - before }
        }
    }

    const fn ordinal_of(year: Year, day: Day) -> u8 {
        let day_of_year = day.get() as i64 - year.first_day;
        // Months have 29 or 30 days, so that this is the month or the one before it.
        let ordinal = (day_of_year / 30) as u8 + 1;
        if ordinal < year.months() && year.days_before(ordinal + 1) <= day_of_year {
            ordinal + 1
        } else {
            ordinal
        }
    }
}

/// The year with this number.
pub(super) fn checked(year: i32) -> Result<Year, Error> {
    let (min, max) = (Hebrew::MIN_YEAR, Hebrew::MAX_YEAR);
    if (min..=max).contains(&year) {
        Ok(Year::new(year.into()))
    } else {
        Err(Error::Year { value: year.into(), min, max })
    }
}

impl Calendar for Hebrew {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let year = Self::year_of(day);
        MonthIndex::new((months_before(year.number) + i64::from(Self::ordinal_of(year, day)) - 1) as i32)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let index = i64::from(index.get());
        let number = (19 * index + 252).div_euclid(235);
        Year::new(number).shape((index - months_before(number)) as u8 + 1)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        let ordinal = checked(year)?.ordinal(month).ok_or(Error::Month { month, year })?;
        Ok(MonthIndex::new((months_before(year.into()) + i64::from(ordinal) - 1) as i32))
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let year = Self::year_of(day);
        let ordinal = Self::ordinal_of(year, day);
        let number = i64::from(day.get()) - year.first_day - year.days_before(ordinal) + 1;
        YearMonthDay::new(year.number as i32, year.code(ordinal), number as u8)
    }

    fn month_ordinal(&self, day: Day) -> u8 {
        Self::ordinal_of(Self::year_of(day), day)
    }

    fn years(&self) -> core::ops::RangeInclusive<i32> {
        Self::MIN_YEAR..=Self::MAX_YEAR
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        let shape = checked(year)?;
        Ok(YearShape {
            year,
            first_month: MonthIndex::new(months_before(year.into()) as i32),
            months: shape.months(),
            first_day: shape.first_day,
            days: shape.days as u16,
        })
    }

    fn common_month(&self, month: Month) -> Month {
        // Adar I is Adar in a common year: TC39, *Intl era and monthCode*, `ConstrainMonthCode`.
        if month.is_leap() && month.number() == 5 { Month::M06 } else { Month::clamped(month.number()) }
    }

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        checked(year).map(Year::is_leap)
    }

    fn bounds(&self) -> Bounds {
        Bounds {
            shortest_month: 29,
            longest_month: 30,
            fewest_months: 12,
            most_months: 13,
            shortest_year: 353,
            longest_year: 385,
        }
    }

    fn day_start(&self) -> DayStart {
        DayStart::Sunset
    }

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("am"))
    }

    /// The molad of the month and of the next, and the keviyah of the year.
    fn details(&self, day: Day, out: &mut dyn FnMut(Detail<'_>)) {
        let date = self.ymd_of(day);
        let mut say = |name, value: &dyn fmt::Display| out(Detail { name, value, status: Status::Defined });
        if let Ok(molad) = Self::molad(date.year, date.month) {
            say("molad of the month", &molad);
        }
        // The month after the last of all holds no day.
        let next = self.month(MonthIndex::new(self.month_of(day).get().saturating_add(1)));
        if let Ok(molad) = Self::molad(next.year, next.month) {
            say("molad of the next", &molad);
        }
        if let Ok(keviyah) = Self::keviyah(date.year) {
            let (first, kind, pesach) = (keviyah.rosh_hashanah, keviyah.kind.name(), keviyah.pesach);
            let leap = if keviyah.is_leap { ", leap" } else { "" };
            let words = format_args!("{keviyah}: Rosh Hashanah on {first}, {kind}{leap}, Pesach on {pesach}");
            say("keviyah", &words);
        }
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        let place = usize::from(month.number()).checked_sub(1)?;
        let is_adar_i = match (month.number(), month.is_leap()) {
            (5, true) => true,
            (1..=12, false) => false,
            _ => return None,
        };
        match width {
            // CLDR numbers the thirteen that there can be: Adar I is 6, Adar 7.
            NameWidth::Narrow => {
                crate::calendars::NUMBERS.get(place + usize::from(is_adar_i || place > 4)).copied()
            }
            _ if is_adar_i => Some("Adar I"),
            _ => MONTHS.get(place).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, Julian};

    fn date(year: i32, month: Month, day: u8) -> Result<Day, Error> {
        Hebrew.day_of(YearMonthDay::new(year, month, day))
    }

    #[test]
    fn known_days() {
        let tishri = Month::new(1).unwrap();
        // The epoch: 7 October 3761 BCE (Julian).
        assert_eq!(date(1, tishri, 1), Julian::to_day(-3760, 10, 7));
        // Rosh ha-Shanah 5784, 5785, 5786.
        assert_eq!(date(5784, tishri, 1), Gregorian::to_day(2023, 9, 16));
        assert_eq!(date(5785, tishri, 1), Gregorian::to_day(2024, 10, 3));
        assert_eq!(date(5786, tishri, 1), Gregorian::to_day(2025, 9, 23));
        // Purim in a leap year, 14 Adar II 5784.
        assert_eq!(date(5784, Month::new(6).unwrap(), 14), Gregorian::to_day(2024, 3, 24));
        // Independence: 5 Iyar 5708.
        assert_eq!(date(5708, Month::new(8).unwrap(), 5), Gregorian::to_day(1948, 5, 14));
    }

    #[test]
    fn adar_i_is_in_leap_years_only() {
        let adar_i = Month::leap(5).unwrap();
        assert_eq!(Hebrew.days_in_month(5784, adar_i), Ok(30));
        assert_eq!(Hebrew.days_in_month(5785, adar_i), Err(Error::Month { month: adar_i, year: 5785 }));
        let leap: std::vec::Vec<i32> =
            (1..=19).filter(|&year| Hebrew.is_leap_year(year) == Ok(true)).collect();
        assert_eq!(leap, [3, 6, 8, 11, 14, 17, 19]);
    }
}
