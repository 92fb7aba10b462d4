//! The International Fixed Calendar.

use super::gregorian_years::gregorian_years;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{Gregorian, calendar};
use crate::day::Day;
use crate::month::Month;
use crate::weekday::Weekday;

calendar! {
    /// The International Fixed Calendar, by Moses Cotsworth (1902), which Eastman Kodak kept its
    /// accounts by from 1928 to 1989.
    ///
    /// # Rules
    /// The Gregorian year, with its leap years: 13 months of 28 days, after them a year day, and in a
    /// leap year a leap day in the middle. Both days are outside the week, so that every month begins on
    /// a Sunday.
    ///
    /// # Months and days
    /// Thirteen of 28 days: January to June, Sol, July to December. The year day is day 29 of month 13,
    /// the leap day is day 29 of month 6. `InternationalFixed::weekday` gives the calendar's own
    /// weekdays, which are not those of the seven-day week that goes on.
    ///
    /// # Years and eras
    /// The Gregorian years. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Cotsworth, *The Rational Almanac* (York, 1902), cited by name, the book *unverified*; the leap day
    /// after 28 June as his International Fixed Calendar League and ThreeTen-Extra
    /// (`InternationalFixedDate`) have it.
    pub struct InternationalFixed;
}

/// Days before the leap day.
const BEFORE_LEAP_DAY: u16 = 6 * 28;

impl InternationalFixed {
    pub(crate) const ABOUT: About<'static> = About::new("international-fixed", Basis::Solar)
        .with_name("International Fixed")
        .with_aliases(&["Cotsworth", "Eastman"])
        .with_doc(Self::DOC);

    /// The weekday by the calendar's own week, which begins every month with a Sunday; `None` for the
    /// leap day and the year day.
    ///
    /// ```
    /// use metonic::{Day, Weekday, calendars::InternationalFixed};
    ///
    /// // A Saturday in the week that goes on.
    /// let day = InternationalFixed::to_day(2026, 12, 14)?;
    /// assert_eq!(InternationalFixed::weekday(day), Some(Weekday::Saturday));
    /// assert_eq!(InternationalFixed::weekday(InternationalFixed::to_day(2026, 13, 29)?), None);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    pub const fn weekday(day: Day) -> Option<Weekday> {
        match Self::from_day(day).2 {
            29 => None,
            // Index 6 is Sunday.
            day => Some(Weekday::from_index((day + 5) % 7)),
        }
    }

    const fn start(month: u8, is_leap: bool) -> u16 {
        28 * (month as u16 - 1) + (is_leap && month > 6) as u16 + (month == 14) as u16
    }

    const fn month_at(place: u16, is_leap: bool) -> u8 {
        let place = place - (is_leap && place >= BEFORE_LEAP_DAY) as u16;
        if place < 12 * 28 { (place / 28) as u8 + 1 } else { 13 }
    }
}

gregorian_years!(pub InternationalFixed: 306 days after 1 March of year + -1);
regular_years_inherent!(InternationalFixed, 13);

impl Calendar for InternationalFixed {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn day_of_week(&self, day: Day) -> Option<u8> {
        Self::weekday(day).map(Weekday::number)
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        const GREGORIAN: &Gregorian = &Gregorian;
        match (month.is_leap(), month.number(), width) {
            (false, 1..=6, _) => GREGORIAN.month_name(month, width),
            (false, 7, NameWidth::Narrow) => Some("S"),
            (false, 7, _) => Some("Sol"),
            (false, number @ 8..=13, _) => GREGORIAN.month_name(Month::clamped(number - 1), width),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        // ThreeTen-Extra 1.8: the leap day of year 4 is 17 June, the year day 31 December.
        assert_eq!(InternationalFixed::to_day(4, 6, 29), Gregorian::to_day(4, 6, 17));
        assert_eq!(InternationalFixed::to_day(4, 13, 29), Gregorian::to_day(4, 12, 31));
        assert_eq!(InternationalFixed::to_day(2012, 6, 15), Gregorian::to_day(2012, 6, 3));
    }

    #[test]
    fn months_begin_on_sunday() {
        for month in 1..=13 {
            let day = InternationalFixed::to_day(2024, month, 1).unwrap();
            assert_eq!(InternationalFixed::weekday(day), Some(Weekday::Sunday));
        }
        assert_eq!(InternationalFixed::weekday(InternationalFixed::to_day(2024, 6, 29).unwrap()), None);
    }
}
