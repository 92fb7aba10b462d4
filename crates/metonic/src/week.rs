//! Weeks: their numbers in a year and in a month, by any rule.
//!
//! A rule says on which weekday weeks begin and how many days of a week have to be in a year for it to
//! be the year's first: CLDR's `weekData`, and ISO 8601 with Monday and 4. Years and months are those
//! of any calendar.
//!
//! ```
//! use metonic::{Date, WeekDate, WeekRule, calendars::Persian};
//!
//! let date = Date::new(2027, 1, 1)?;
//! assert_eq!(date.week(WeekRule::ISO), WeekDate { year: 2026, week: 53 });
//! assert_eq!(date.week(WeekRule::of_region("US").unwrap()), WeekDate { year: 2027, week: 1 });
//! // Weeks in Iran begin on Saturday, and 1 Farvardin 1405 was one.
//! let iran = WeekRule::of_region("IR").unwrap();
//! assert_eq!(Persian::date(1405, 1, 8)?.week(iran), WeekDate { year: 1405, week: 2 });
//! # Ok::<(), metonic::Error>(())
//! ```

use crate::calendar::Calendar;
use crate::date::Date;
use crate::day::Day;
use crate::error::Error;
use crate::weekday::Weekday;

mod regions;

/// When weeks begin, and which is the first of a year or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WeekRule {
    first: Weekday,
    minimal_days: u8,
}

/// A week by its year and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeekDate {
    /// The year whose week it is: that of the date, or the one before or after it.
    pub year: i32,
    /// The number of the week, from 1; 0 in the first days of all, where the year before theirs has no [`Day`], so that
    /// its weeks cannot be counted.
    pub week: u16,
}

impl WeekRule {
    /// ISO 8601: Monday, and four days.
    pub const ISO: Self = Self { first: Weekday::Monday, minimal_days: 4 };

    /// The rule of weeks that begin on a weekday and need so many days in a year to be its first.
    ///
    /// # Errors
    /// [`Error::MinimalDays`] for days that are not 1 to 7.
    pub const fn new(first: Weekday, minimal_days: u8) -> Result<Self, Error> {
        if minimal_days < 1 || minimal_days > 7 {
            return Err(Error::MinimalDays { value: minimal_days });
        }
        Ok(Self { first, minimal_days })
    }

    /// The rule of a region, by its two letters, or of the world, `001`: CLDR 48's week data, where a
    /// region that has no line has the world's rule. `None` for what is no region: `XX`, and `UK`, which
    /// is `GB`.
    #[must_use]
    pub fn of_region(region: &str) -> Option<Self> {
        regions::rule(region)
    }

    /// The weekday on which weeks begin.
    #[must_use]
    pub const fn first(self) -> Weekday {
        self.first
    }

    /// The days of a week that have to be in a year for it to be the year's first, 1 to 7.
    #[must_use]
    pub const fn minimal_days(self) -> u8 {
        self.minimal_days
    }

    /// The day that week 1 begins on, of a year or a month that begins on the given day; both in days
    /// from 1970-01-01.
    pub(crate) const fn start(self, first_day: i64) -> i64 {
        let into_week = self.into_week(first_day);
        let in_year = 7_i64.saturating_sub(into_week);
        if in_year >= self.minimal_days as i64 {
            first_day.saturating_sub(into_week)
        } else {
            first_day.saturating_add(in_year)
        }
    }

    /// Days from the beginning of its week to a day, 0 to 6.
    pub(crate) const fn into_week(self, day: i64) -> i64 {
        // 1970-01-01 was a Thursday: weekday 4.
        day.saturating_add(4).saturating_sub(self.first.number() as i64).rem_euclid(7)
    }
}

/// The number of the week that a day is in, counted from the day that week 1 begins on.
fn number(start: i64, day: i64) -> u16 {
    let weeks = day.saturating_sub(start).div_euclid(7).saturating_add(1);
    u16::try_from(weeks).unwrap_or_default()
}

impl<C: Calendar> Date<C> {
    /// The week of the year, and the year that it is a week of.
    #[must_use]
    pub fn week(&self, rule: WeekRule) -> WeekDate {
        week(self.calendar(), self.to_day(), rule)
    }

    /// The week of the month, from 1; 0 for the days before the month's first week, where the rule
    /// asks for more days than there are in it.
    ///
    /// ```
    /// use metonic::{Date, WeekRule};
    ///
    /// // November 2026 begins on a Sunday.
    /// let date = Date::new(2026, 11, 25)?;
    /// assert_eq!(date.week_of_month(WeekRule::of_region("US").unwrap()), 4);
    /// assert_eq!(date.week_of_month(WeekRule::ISO), 4);
    /// assert_eq!(Date::new(2026, 11, 1)?.week_of_month(WeekRule::ISO), 0);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    #[must_use]
    pub fn week_of_month(&self, rule: WeekRule) -> u16 {
        let month = self.calendar().month(self.calendar().month_of(self.to_day()));
        number(rule.start(month.first_day), self.to_day().get().into())
    }

    /// Weeks in the year of the week that this date is in: 52 or 53 by ISO 8601; 0 where that year has no [`Day`], at
    /// either end of all days.
    #[must_use]
    pub fn weeks_in_year(&self, rule: WeekRule) -> u16 {
        let year = self.week(rule).year;
        let (Some(start), Some(next)) = (
            start_of_year(self.calendar(), year, rule),
            start_of_year(self.calendar(), year.saturating_add(1), rule),
        ) else {
            return 0;
        };
        u16::try_from(next.saturating_sub(start).div_euclid(7)).unwrap_or_default()
    }

    /// The place in the calendar's own week, from 1, and the number of that week in the year, where
    /// weeks are not of seven days or days stand outside of them; `None` for a day outside of any week, and in a year
    /// that begins before [`Day::MIN`], whose weeks cannot be counted.
    ///
    /// Weeks begin with the day of the week with which the year's first begins.
    #[must_use]
    pub fn own_week(&self) -> Option<(WeekDate, u8)> {
        let place = self.calendar().day_of_week(self.to_day())?;
        let year = self.year();
        let first = self.calendar().year(year).ok()?.first_day;
        let last = i64::from(self.to_day().get());
        let place_of = |day: i64| self.calendar().day_of_week(Day::from_days(day).ok()?);
        let length = self.calendar().week_length().max(1);
        // Whether no week begins in the days from one that has a place until it comes again, a whole week
        // later. From day to day places go up by one, or begin anew from 1, as they may on any day; a day
        // outside of the week is counted or keeps them back. They never go up faster than days, so that the
        // last place is not reached in time but without beginning anew, nor the same one after it but by
        // beginning anew at once.
        let is_whole = |place: u8, later: i64, place_then: Option<u8>| {
            place_then == Some(place)
                && (place == length || place_of(later.saturating_sub(place.into())) == Some(length))
        };
        if first < Day::MIN.get().into() {
            return None;
        }
        let mut day = first;
        let (mut week, mut place_now) = (0_u16, place_of(day));
        let mut first_place = None;
        while day <= last {
            // A week begins where the first one did: on Sunday in the World Calendar, whose year does.
            if let Some(place) = place_now
                && *first_place.get_or_insert(place) == place
            {
                week = week.saturating_add(1);
                let later = day.saturating_add(length.into());
                let place_then = place_of(later);
                if is_whole(place, later, place_then) {
                    (day, place_now) = (later, place_then);
                    continue;
                }
            }
            day = day.saturating_add(1);
            place_now = place_of(day);
        }
        Some((WeekDate { year, week }, place))
    }
}

/// The week of the year that a day is in.
pub(crate) fn week<C: Calendar + ?Sized>(calendar: &C, day: Day, rule: WeekRule) -> WeekDate {
    let year = calendar.ymd_of(day).year;
    let days = i64::from(day.get());
    let of = |year: i32| start_of_year(calendar, year, rule);
    if let Some(next) = of(year.saturating_add(1))
        && days >= next
    {
        return WeekDate { year: year.saturating_add(1), week: number(next, days) };
    }
    match of(year) {
        Some(start) if days >= start => WeekDate { year, week: number(start, days) },
        // Before week 1: the last week of the year before.
        _ => {
            let before = year.saturating_sub(1);
            WeekDate { year: before, week: of(before).map_or(0, |start| number(start, days)) }
        }
    }
}

/// The day that week 1 of a year begins on. The years that hold the first and the last day of all have
/// neighbours that hold none: their first days are told by their lengths.
fn start_of_year<C: Calendar + ?Sized>(calendar: &C, year: i32, rule: WeekRule) -> Option<i64> {
    let years = calendar.years();
    let first_day = if year == years.end().saturating_add(1) {
        let last = calendar.year(*years.end()).ok()?;
        last.first_day.saturating_add(last.days.into())
    } else {
        calendar.year(year).ok()?.first_day
    };
    Some(rule.start(first_day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Discordian, Gregorian, IsoWeek, Milankovic};
    use crate::fields::YearMonthDay;
    use crate::month::Month;

    #[test]
    fn iso_weeks_are_those_of_the_iso_week_calendar() {
        for days in (-800_000..800_000).step_by(3).chain([i32::MIN + 400, i32::MAX]) {
            let date = Day::new(days).in_calendar(Gregorian);
            let week = date.week(WeekRule::ISO);
            let fields = IsoWeek.ymd_of(Day::new(days));
            assert_eq!((week.year, week.week), (fields.year, fields.month.number().into()), "{days}");
        }
    }

    #[test]
    fn weeks_in_a_year() {
        // ISO 8601: 2020 and 2026 have 53 weeks.
        let weeks = |year| Gregorian::date(year, 6, 1).unwrap().weeks_in_year(WeekRule::ISO);
        assert_eq!([2019, 2020, 2025, 2026].map(weeks), [52, 53, 52, 53]);
    }

    /// The year before the one that holds the first day, whose weeks are told from its first day, holds none.
    #[test]
    fn weeks_of_years_without_a_day_are_not_counted() {
        let rule = WeekRule::new(Weekday::Monday, 7).unwrap();
        let first = Day::MIN.in_calendar(Milankovic);
        assert_eq!(first.week(rule), WeekDate { year: first.year() - 1, week: 0 });
        assert_eq!(first.weeks_in_year(rule), 0);
        let last = Date::from_day(Day::MAX, Milankovic);
        let rule = WeekRule::new(last.weekday(), 1).unwrap();
        assert!(last.week(rule).week >= 1);
        // 73 weeks of five days: the 28th day of the third season, of 73, is the 174th.
        let own_week = |year| {
            let day = Discordian.day_of(YearMonthDay::new(year, Month::M03, 28)).unwrap();
            day.in_calendar(Discordian).own_week().map(|(week, _)| week)
        };
        assert_eq!(own_week(3192), Some(WeekDate { year: 3192, week: 35 }));
        assert_eq!(own_week(*Discordian.years().start()), None);
    }

    #[test]
    fn rules_are_checked() {
        assert!(WeekRule::new(Weekday::Monday, 0).is_err() && WeekRule::new(Weekday::Monday, 8).is_err());
        assert_eq!(WeekRule::new(Weekday::Monday, 4), Ok(WeekRule::ISO));
    }

    #[test]
    fn every_day_has_a_week_by_every_rule() {
        for first in Weekday::ALL {
            for minimal_days in 1..=7 {
                let rule = WeekRule::new(first, minimal_days).unwrap();
                for days in [i32::MIN, i32::MIN + 1, i32::MAX - 1, i32::MAX] {
                    let date = Day::new(days).in_calendar(Gregorian);
                    let _ = (date.week(rule), date.week_of_month(rule), date.weeks_in_year(rule));
                }
                let mut before = Day::new(18_000).in_calendar(Gregorian).week(rule);
                for days in 18_001..20_000 {
                    let date = Day::new(days).in_calendar(Gregorian);
                    let week = date.week(rule);
                    let begins = date.weekday() == first;
                    assert_eq!(week != before, begins, "{date} {rule:?}");
                    assert!(week >= before);
                    before = week;
                }
            }
        }
    }

    #[test]
    fn rules_of_weeks_are_those_of_cldr() {
        // CLDR 48, weekData: the United States, France, Iran, the Maldives; the world's is Monday and 1.
        for (region, first, minimal_days) in [
            ("US", Weekday::Sunday, 1),
            ("FR", Weekday::Monday, 4),
            ("IR", Weekday::Saturday, 1),
            ("MV", Weekday::Friday, 1),
            ("001", Weekday::Monday, 1),
        ] {
            let rule = WeekRule::of_region(region).unwrap();
            assert_eq!((rule.first(), rule.minimal_days()), (first, minimal_days), "{region}");
            assert_eq!(WeekRule::new(first, minimal_days), Ok(rule));
        }
        assert_eq!((WeekRule::of_region("XX"), WeekRule::of_region("UK")), (None, None));
        assert_eq!(WeekRule::new(Weekday::Monday, 8), Err(Error::MinimalDays { value: 8 }));
    }
}
