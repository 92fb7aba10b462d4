//! The Hindu lunisolar calendar with the years of the Vikrama era.

use super::course::Critical;
use super::lunisolar::{Years, lunar_methods};
use super::true_moon::{self, TrueMoon};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::error::Error;
use crate::fields::EraRule;
use crate::month::Bounds;
use crate::status::Status;

calendar! {
    /// The Hindu lunisolar calendar, with months that end at new moon and Vikrama years.
    ///
    /// # Rules
    /// A month goes from new moon to new moon (amānta) and has the number of the sidereal sign that
    /// the sun enters in it, Chaitra that of Mesha. A month in which the sun enters no sign is a
    /// leap month (adhika), with the number of the month after it. If the sun enters two, the year
    /// lacks the month of the second (kṣaya). A day has the number of the tithi, a thirtieth of the
    /// month, at its sunrise: numbers are repeated and left out. Sun and moon are those of the
    /// Sūrya Siddhānta, sunrise that at Ujjain (23°9′ N, 75°46′6″ E), all in whole numbers, as
    /// Reingold and Dershowitz compute them.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year; a leap month (`M02L`) comes before the
    /// month of its number. Days 1 to 15 are the bright half, 16 to 30 the dark half. Of a repeated
    /// day the second is the leap day.
    ///
    /// # Years and eras
    /// The year begins with Chaitra; years of the Vikrama era that have elapsed. Eras: `vikrama`,
    /// for every year; `shaka` (135 years later) and `kali` (3044 years earlier) can be asked for.
    ///
    /// # Range and status
    /// Every day; until 21 March 1957 defined, as the rule of the Sūrya Siddhānta at Ujjain. Since
    /// then, when India began to print an almanac by modern astronomy, uncertain: almanacs by
    /// either kind of sun are in use. Almanacs that follow modern astronomy, or another place's
    /// sunrise, have a day another number now and then, and other leap months in some years. Months
    /// that end at full moon, as in the north, are [`purnimanta`](Self::purnimanta).
    ///
    /// # Sources
    /// E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter
    /// 20: their sample days and months, and every day of 1500 to 1944, are equal to their
    /// programs' rule in exact fractions. Romanization of the names: *unverified*.
    pub struct HinduLunar;
}

pub(super) const YEARS: Years = Years { zero: 3_044, first_month: 1 };

pub(super) const ERAS: &[EraRule<'_>] = &[
    EraRule::new("vikrama"),
    EraRule::new("shaka").with_aliases(&["saka"]).with_year_one(1 + 135),
    EraRule::new("kali").with_year_one(1 - 3_044),
];

pub(super) const BOUNDS: Bounds = Bounds {
    shortest_month: 29,
    longest_month: 30,
    fewest_months: 12,
    most_months: 13,
    shortest_year: 353,
    longest_year: 385,
};

impl HinduLunar {
    pub(crate) const ABOUT: About<'static> = About::new("hindu-lunar", Basis::Lunisolar)
        .with_name("Hindu Lunar")
        .with_aliases(&["vikram", "hindu-lunar-vikrama"])
        .with_doc(Self::DOC);
}

/// The moment of a day at which a tithi makes the day its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TithiMoment {
    /// Sunrise, as for the calendar's own dates.
    Sunrise,
    /// When half of the daylight is over.
    Noon,
    /// When three fifths of the daylight are over (aparāhṇa).
    Afternoon,
    /// Sunset (pradoṣa).
    Sunset,
    /// The midnight with which the day ends (niśīta).
    Midnight,
}

impl TithiMoment {
    /// The name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sunrise => "sunrise",
            Self::Noon => "noon",
            Self::Afternoon => "afternoon",
            Self::Sunset => "sunset",
            Self::Midnight => "midnight",
        }
    }
}

impl HinduLunar {
    /// The day that has a tithi, 1 to 30, of a month, 1 to 12, at a moment: what feasts go by. Of two
    /// such days it is the first. If the tithi is current at none, it is the day within which it is. A
    /// feast is not in a leap month; that of a month which the year lacks is in the lunation that the
    /// sun leaves it out in.
    ///
    /// Source: *Calendrical Calculations*, 4th ed., section 20.4 (`hindu-tithi-occur`).
    ///
    /// # Errors
    /// [`Error::Year`], [`Error::Month`] or [`Error::MonthNumber`] and [`Error::Day`] for what there is
    /// not; [`Error::DayRange`] past the ends.
    pub fn day_with_tithi(year: i32, month: u8, tithi: u8, at: TithiMoment) -> Result<Day, Error> {
        if !(1..=30).contains(&tithi) {
            return Err(Error::Day { value: tithi, max: 30 });
        }
        let lunation = YEARS.lunation_of_feasts::<TrueMoon>(year, month)?;
        let critical = match at {
            TithiMoment::Sunrise => Critical::Sunrise,
            TithiMoment::Noon => Critical::Noon,
            TithiMoment::Afternoon => Critical::Afternoon,
            TithiMoment::Sunset => Critical::Sunset,
            TithiMoment::Midnight => Critical::NextMidnight,
        };
        Day::from_days(true_moon::day_with_tithi(30 * lunation + i64::from(tithi) - 1, critical))
    }
}

impl Calendar for HinduLunar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn status(&self, day: Day) -> Status {
        super::surya_siddhanta::standing(day)
    }

    lunar_methods!(TrueMoon, YEARS, ERAS, BOUNDS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn known_days() {
        let written = |rata_die| HinduLunar.ymd_of(Day::from_rata_die(rata_die).unwrap()).to_string();
        // Reingold and Dershowitz, appendix C.
        assert_eq!(written(709_580), "2000-07-08");
        assert_eq!(written(544_676), "1549-02L-03");
        assert_eq!(written(569_477), "1616-11-28L");
    }
}
