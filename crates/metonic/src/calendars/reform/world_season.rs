//! The World Season Calendar.

use super::gregorian_years::gregorian_years;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::month::Month;
use crate::weekday::Weekday;

calendar! {
    /// The World Season Calendar of Isaac Asimov (1973): seasons, and no months.
    ///
    /// # Rules
    /// The year begins on the Gregorian 21 December and has the leap years of the Gregorian year that it
    /// ends in: four seasons of 91 days, after them a year day, and in a leap year a leap day after the
    /// second season. Both are outside the week, so that every season begins on a Sunday.
    ///
    /// # Months and days
    /// Four seasons, A to D, stand for months; A is winter in the north and summer in the south. The leap
    /// day is B-92, the year day D-92. `WorldSeason::weekday` gives the calendar's own weekdays, which are
    /// not those of the seven-day week that goes on.
    ///
    /// # Years and eras
    /// A year has the number of the Gregorian year that begins eleven days later, as in `when_exe`; Asimov
    /// numbers no years. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Asimov, *The Week Excuse*, in *The Tragedy of the Moon* (1973), 48–58, as restated by D. G. Simpson,
    /// *World Season Calendar* (2006); the sample of `when_exe`.
    pub struct WorldSeason;
}

/// Days before the leap day.
const BEFORE_LEAP_DAY: u16 = 2 * 91;

impl WorldSeason {
    pub(crate) const ABOUT: About<'static> =
        About::new("world-season", Basis::Solar).with_name("World Season").with_doc(Self::DOC);

    /// The weekday by the calendar's own week, which begins every season with a Sunday; `None` for the
    /// leap day and the year day.
    #[must_use]
    pub const fn weekday(day: Day) -> Option<Weekday> {
        match Self::from_day(day).2 {
            92 => None,
            // Index 6 is Sunday.
            day => Some(Weekday::from_index((day + 5) % 7)),
        }
    }

    const fn start(season: u8, is_leap: bool) -> u16 {
        91 * (season as u16 - 1) + (is_leap && season > 2) as u16 + (season == 5) as u16
    }

    const fn month_at(place: u16, is_leap: bool) -> u8 {
        let place = place - (is_leap && place >= BEFORE_LEAP_DAY) as u16;
        if place < 3 * 91 { (place / 91) as u8 + 1 } else { 4 }
    }
}

gregorian_years!(pub WorldSeason: 295 days after 1 March of year + -1);
regular_years_inherent!(WorldSeason, 4);

impl Calendar for WorldSeason {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn day_of_week(&self, day: Day) -> Option<u8> {
        Self::weekday(day).map(Weekday::number)
    }

    fn month_name(&self, month: Month, _: NameWidth) -> Option<&str> {
        match (month.is_leap(), month.number()) {
            (false, 1) => Some("A"),
            (false, 2) => Some("B"),
            (false, 3) => Some("C"),
            (false, 4) => Some("D"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // Simpson's examples: 1 January is A-12, 1 April B-11 (B-12 in a leap year), 1 December D-73.
        assert_eq!(WorldSeason::to_day(2026, 1, 12), Gregorian::to_day(2026, 1, 1));
        assert_eq!(WorldSeason::to_day(2026, 2, 11), Gregorian::to_day(2026, 4, 1));
        assert_eq!(WorldSeason::to_day(2024, 2, 12), Gregorian::to_day(2024, 4, 1));
        assert_eq!(WorldSeason::to_day(2024, 4, 73), Gregorian::to_day(2024, 12, 1));
        assert_eq!(WorldSeason::to_day(2024, 2, 92), Gregorian::to_day(2024, 6, 20));
        assert_eq!(WorldSeason::weekday(WorldSeason::to_day(2024, 2, 92).unwrap()), None);
    }
}
