//! The World Calendar.

use super::gregorian_names::gregorian_names_methods;
use super::gregorian_years::gregorian_years;
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::weekday::Weekday;

calendar! {
    /// The World Calendar, of Elisabeth Achelis's World Calendar Association (1930).
    ///
    /// # Rules
    /// The Gregorian year, with its leap years, in four quarters of 91 days; after them Worldsday, and in a
    /// leap year a leap-year day in the middle. Both are outside the week, so that every quarter begins
    /// on a Sunday.
    ///
    /// # Months and days
    /// January to December, of 31, 30 and 30 days in each quarter. Worldsday (`W`) is 31 December, the
    /// leap-year day is 31 June. `World::weekday` gives the calendar's own weekdays, which are not
    /// those of the seven-day week that goes on.
    ///
    /// # Years and eras
    /// The Gregorian years. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Achelis, *The World Calendar* (New York, 1937), cited by name, the book
    /// *unverified*; the sample of `when_exe`.
    pub struct World;
}

/// Days before the leap-year day.
const BEFORE_LEAP_DAY: u16 = 2 * 91;

impl World {
    pub(crate) const ABOUT: About<'static> =
        About::new("world", Basis::Solar).with_name("World Calendar").with_doc(Self::DOC);

    /// The weekday by the calendar's own week, which begins every quarter with a Sunday; `None` for the
    /// leap-year day and Worldsday.
    #[must_use]
    pub const fn weekday(day: Day) -> Option<Weekday> {
        let (_, month, day) = Self::from_day(day);
        if month % 6 == 0 && day == 31 {
            return None;
        }
        // Index 6 is Sunday; the place in the year, the leap-year day left out.
        let place = Self::start(month, false) + day as u16 - 1;
        Some(Weekday::from_index(((place + 6) % 7) as u8))
    }

    const fn start(month: u8, is_leap: bool) -> u16 {
        let (quarter, month_of_quarter) = ((month as u16 - 1) / 3, (month as u16 - 1) % 3);
        // 31 days, then 30.
        let days = 30 * month_of_quarter + (month_of_quarter > 0) as u16;
        91 * quarter + days + (is_leap && month > 6) as u16 + (month == 13) as u16
    }

    const fn month_at(place: u16, is_leap: bool) -> u8 {
        let place = place - (is_leap && place >= BEFORE_LEAP_DAY) as u16;
        let quarter = if place < 3 * 91 { place / 91 } else { 3 };
        let days = place - 91 * quarter;
        (3 * quarter) as u8 + 1 + (days >= 31) as u8 + (days >= 61) as u8
    }
}

gregorian_years!(pub World: 306 days after 1 March of year + -1);
regular_years_inherent!(World, 12);

impl Calendar for World {
    gregorian_names_methods!();

    fn day_of_week(&self, day: Day) -> Option<u8> {
        Self::weekday(day).map(Weekday::number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // Christmas is a Monday in every year.
        for year in [1961, 1964, 2026] {
            let christmas = World::to_day(year, 12, 25).unwrap();
            assert_eq!(World::weekday(christmas), Some(Weekday::Monday));
            assert_eq!(World::to_day(year, 12, 31), Gregorian::to_day(year, 12, 31));
        }
        assert_eq!(World::to_day(1964, 6, 31), Gregorian::to_day(1964, 7, 1));
        assert_eq!(World::weekday(World::to_day(1964, 6, 31).unwrap()), None);
        for month in [1, 4, 7, 10] {
            assert_eq!(World::weekday(World::to_day(1964, month, 1).unwrap()), Some(Weekday::Sunday));
        }
    }
}
