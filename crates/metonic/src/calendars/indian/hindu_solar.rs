//! The Hindu solar calendar by the rule of Orissa.

use super::course::{Course, Critical, place};
use super::solar::{solar_inherent, solar_methods};
use super::surya_siddhanta::{KALI_EPOCH, ONE};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::error::Error;
use crate::fields::EraRule;
use crate::status::Status;

calendar! {
    /// The Hindu solar calendar with the rule of Orissa (Odisha), which is that of Reingold and
    /// Dershowitz.
    ///
    /// # Rules
    /// A month begins on the day of the sun's entry into a sidereal sign (saṅkrānti): of the days
    /// that go from sunrise to sunrise the one in which it falls. The sun is that of the Sūrya
    /// Siddhānta, its rising and setting those at Ujjain (23°9′ N, 75°46′6″ E), all in whole
    /// numbers, as Reingold and Dershowitz compute them.
    ///
    /// # Months and days
    /// Twelve of 29 to 32 days, each the sun's time in a sign: Mesha, in which the year begins, to
    /// Mina.
    ///
    /// # Years and eras
    /// Years of the Śaka era that have elapsed. Eras: `shaka`, for every year; `kali` (3179 years
    /// earlier) and `vikrama` (135) can be asked for.
    ///
    /// # Range and status
    /// Every day; until 21 March 1957 defined, as the rule of the Sūrya Siddhānta at Ujjain. Since
    /// then, when India began to print an almanac by modern astronomy, uncertain: almanacs by
    /// either kind of sun are in use. Almanacs that follow modern astronomy, or another place's
    /// sunrise, have other days: a month begins up to a few days earlier or later than by the Sūrya
    /// Siddhānta.
    ///
    /// # Sources
    /// E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018), chapter
    /// 20: every day of 1500 to 1944 and their sample dates are equal to their programs' rule in
    /// exact fractions. The rule of Orissa: R. Sewell and S. B. Dikshit, *The Indian Calendar*
    /// (1896), article 28; R. Sewell, *Indian Chronography* (1912), article 43.
    pub struct HinduSolar;
}

/// Signs from the beginning of the Kali Yuga to month 1 of year 0.
const START: i64 = 12 * 3_179;

const ERAS: &[EraRule<'_>] = &[
    EraRule::new("shaka").with_aliases(&["saka"]),
    EraRule::new("kali").with_year_one(1 - 3_179),
    EraRule::new("vikrama").with_year_one(1 - 135),
];

impl HinduSolar {
    pub(crate) const ABOUT: About<'static> = About::new("hindu-solar", Basis::Solar)
        .with_name("Hindu Solar")
        .with_aliases(&["hindu-solar-odisha", "hindu-solar-orissa"])
        .with_doc(Self::DOC);

    /// The moment of the sun's entry into a sign (saṅkrānti) by the Sūrya Siddhānta: the day, from
    /// midnight to midnight in the mean time of Ujjain, and nanoseconds since its midnight. The
    /// month of that sign is that of the year and month given; its first day is this day, or the
    /// one before if the entry is before sunrise.
    ///
    /// # Errors
    /// Says whether the year or the month is out of range.
    ///
    /// ```
    /// use metonic::calendars::{Gregorian, HinduSolar};
    ///
    /// // Mesha of 1948: 14 April 2026, 11:23.
    /// let (day, nanoseconds) = HinduSolar::sankranti(1948, 1)?;
    /// assert_eq!(day, Gregorian::to_day(2026, 4, 14)?);
    /// assert_eq!(nanoseconds / 60_000_000_000, 11 * 60 + 23);
    /// # Ok::<(), metonic::Error>(())
    /// ```
    pub const fn sankranti(year: i32, month: u8) -> Result<(Day, u64), Error> {
        if let Err(error) = Self::check(year, month) {
            return Err(error);
        }
        let moment = Course::Sun.moment(place(12 * year as i64 + month as i64 - 1 + START, 12));
        let day = match Day::from_days((moment >> 56) as i64 + KALI_EPOCH) {
            Ok(day) => day,
            Err(error) => return Err(error),
        };
        let nanoseconds = (moment.rem_euclid(ONE) * 86_400_000_000_000) >> 56;
        Ok((day, nanoseconds as u64))
    }
}

solar_inherent!(HinduSolar, Critical::NextSunrise, START);

impl Calendar for HinduSolar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn status(&self, day: Day) -> Status {
        super::surya_siddhanta::standing(day)
    }

    solar_methods!(ERAS, super::names::SIGNS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C: R.D. 709580 (1943-10-08) and 764652 (2094-07-18).
        assert_eq!(HinduSolar::to_day(1865, 6, 21), Day::from_rata_die(709_580));
        assert_eq!(HinduSolar::to_day(2016, 4, 2), Gregorian::to_day(2094, 7, 18));
    }
}
