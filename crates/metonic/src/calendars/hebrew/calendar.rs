//! The Hebrew calendar.

use core::fmt;

use super::arithmetic;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::calendars::lunisolar_years::Year;
use crate::day::Day;
use crate::day_start::DayStart;
use crate::detail::Detail;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::{Month, MonthIndex};
use crate::status::Status;
use crate::tables::MonthTable;

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

/// CLDR 48, `en`, calendar `hebrew`, from Tishri; Adar of a common year.
const MONTHS: [&str; 12] = [
    "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Nisan", "Iyar", "Sivan", "Tamuz", "Av", "Elul",
];

impl Hebrew {
    pub(crate) const ABOUT: About<'static> =
        About::new("hebrew", Basis::Lunisolar).with_name("Hebrew").with_bcp47("hebrew").with_doc(Self::DOC);

    /// The first year with a day between `Day::MIN` and `Day::MAX`.
    pub const MIN_YEAR: i32 = Self::YEARS.0;
    /// The last year with a day between `Day::MIN` and `Day::MAX`.
    pub const MAX_YEAR: i32 = Self::YEARS.1;

    const YEARS: (i32, i32) =
        (Self::year_of_day(Day::MIN.get() as i64).number, Self::year_of_day(Day::MAX.get() as i64).number);

    #[inline]
    const fn months() -> &'static MonthTable<4096> {
        &arithmetic::MONTHS
    }

    const fn year_of_day(day: i64) -> Year {
        arithmetic::year_of_day(day)
    }

    #[inline]
    const fn year_of_month(index: MonthIndex) -> Year {
        arithmetic::year_of_month(index)
    }

    #[inline]
    const fn known_year(number: i32) -> Year {
        arithmetic::year(number)
    }
}

lunisolar_years_inherent!(Hebrew);

impl Calendar for Hebrew {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    lunisolar_years_methods!();

    fn common_month(&self, month: Month) -> Month {
        // Adar I is Adar in a common year: TC39, *Intl era and monthCode*, `ConstrainMonthCode`.
        if month.is_leap() && month.number() == 5 { Month::M06 } else { Month::clamped(month.number()) }
    }

    fn leap_month_precedes(&self, _: Month) -> bool {
        true
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
        let place = month.place();
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
    use crate::error::Error;

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
