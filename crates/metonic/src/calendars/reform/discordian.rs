//! The Discordian calendar.

use super::gregorian_years::{gregorian_years, repeated_leap_day, repeated_leap_day_methods};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{calendar, number};
use crate::day::Day;
use crate::month::Month;

calendar! {
    /// The Discordian calendar, of the *Principia Discordia* (1965).
    ///
    /// # Rules
    /// The Gregorian year, with its leap years: five seasons of 73 days in weeks of five, and in a leap
    /// year Saint Tib's Day, which is in no season and in no week, on 29 February.
    ///
    /// # Months and days
    /// Five seasons stand for months: Chaos, Discord, Confusion, Bureaucracy, The Aftermath. Saint Tib's Day comes between
    /// days 59 and 60 of Chaos, and is written as the second of two days 59: `3166-01-59L`. So the days
    /// after it keep their numbers. (ThreeTen-Extra gives it season 0 and day 0, `when_exe` writes
    /// `59=`.) `day_of_week` gives the day of the five-day week.
    ///
    /// # Years and eras
    /// The Gregorian year plus 1166: Year of Our Lady of Discord (YOLD). No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Malaclypse the Younger and Omar Khayyam Ravenhurst, *Principia Discordia*, 4th ed., 34; the program
    /// `ddate`, with which the code was compared; ThreeTen-Extra (`DiscordianDate`).
    pub struct Discordian;
}

const SEASONS: [&str; 5] = ["Chaos", "Discord", "Confusion", "Bureaucracy", "The Aftermath"];
const SHORT_SEASONS: [&str; 5] = ["Chs", "Dsc", "Cfn", "Bcy", "Afm"];

/// *Principia Discordia*, 4th ed.: the days of the week.
const WEEK: [&str; 5] = ["Sweetmorn", "Boomtime", "Pungenday", "Prickle-Prickle", "Setting Orange"];

impl Discordian {
    pub(crate) const ABOUT: About<'static> = About::new("discordian", Basis::Solar)
        .with_name("Discordian")
        .with_aliases(&["ddate"])
        .with_doc(Self::DOC);

    /// The days of the five-day week.
    pub const WEEK: [&'static str; 5] =
        ["Sweetmorn", "Boomtime", "Pungenday", "Prickle-Prickle", "Setting Orange"];

    /// The season of Saint Tib's Day and its place there.
    const LEAP_DAY: (u8, u8) = (1, 60);

    const fn start(season: u8, is_leap: bool) -> u16 {
        73 * (season as u16 - 1) + (is_leap && season > 1) as u16
    }

    const fn month_at(place: u16, is_leap: bool) -> u8 {
        let place = place - (is_leap && place >= 59) as u16;
        (place / 73) as u8 + 1
    }
}

gregorian_years!(Discordian: 306 days after 1 March of year + -1_167);
regular_years_places!(Discordian, 5, (365, 366));
repeated_leap_day!(Discordian);

impl Calendar for Discordian {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    repeated_leap_day_methods!();

    fn week_length(&self) -> u8 {
        5
    }

    fn day_of_week(&self, day: Day) -> Option<u8> {
        // A year is 73 weeks; Saint Tib's Day is in none.
        let (year, place) = Self::place(day);
        match (Self::is_leap(year), place) {
            (true, 59) => None,
            (true, 60..) => Some(((place - 1) % 5) as u8 + 1),
            _ => Some((place % 5) as u8 + 1),
        }
    }

    fn day_of_week_name(&self, place: u8, width: NameWidth) -> Option<&str> {
        let _ = width;
        WEEK.get(usize::from(place).checked_sub(1)?).copied()
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        let names = match width {
            _ if month.is_leap() => return None,
            NameWidth::Narrow => return number(month, 5),
            NameWidth::Wide => &SEASONS,
            _ => &SHORT_SEASONS,
        };
        names.get(month.place()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use std::string::ToString;

    #[test]
    fn known_days() {
        // ddate 0.2.2.
        for (gregorian, discordian, day_of_week) in [
            ((2000, 1, 1), "3166-01-01", Some(1)),
            ((2000, 2, 28), "3166-01-59", Some(4)),
            ((2000, 2, 29), "3166-01-59L", None),
            ((2000, 3, 1), "3166-01-60", Some(5)),
            ((2000, 12, 31), "3166-05-73", Some(5)),
            ((2001, 3, 1), "3167-01-60", Some(5)),
        ] {
            let (year, month, day) = gregorian;
            let day = Gregorian::to_day(year, month, day).unwrap();
            assert_eq!(Discordian.ymd_of(day).to_string(), discordian);
            assert_eq!(Discordian.day_of(discordian.parse().unwrap()), Ok(day));
            assert_eq!(Discordian.day_of_week(day), day_of_week, "{discordian}");
        }
    }
}
