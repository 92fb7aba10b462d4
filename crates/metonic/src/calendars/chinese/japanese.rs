//! The lunisolar calendar of Japan.

use super::lunisolar::{self, east_asian, east_asian_methods};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::Gregorian;
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::tables::JAPANESE;

calendar! {
    /// The traditional calendar of Japan (*kyūreki*), in law until 2 December of Meiji 5, 1872-12-31.
    ///
    /// # Rules
    /// A month begins on the day of a new moon. The months from one winter solstice to the next are
    /// a sui, that of the solstice M11. If they are thirteen, the first of them that holds no major
    /// solar term (the sun at a multiple of 30°) is leap and has the number of the month before it.
    /// Days are Tokyo's: in local mean time (139°46′ E) until 1887, UT + 9 h since.
    ///
    /// # Months and days
    /// Twelve of 29 or 30 days, thirteen in a leap year; a leap month (`M06L`) follows the month of
    /// its number. A day's *rokuyō* is its month's number and its own, by sixes.
    ///
    /// # Years and eras
    /// The year is the Gregorian year in which it begins; the place of a year in the cycle of sixty is
    /// its cyclic year (1984 is 1). In the official years a day has its *nengō*, from the day on which
    /// that was proclaimed: `tenpo`, `koka`, `kaei`, `ansei`, `manen`, `bunkyu`, `genji`, `keio`,
    /// `meiji`. Meiji 1 was later taken to begin with its year, 1868-01-25. The earlier nengō are not
    /// here: their days are known (CLDR has them as days of the old calendar, with a Western year), but
    /// the years that they count began with months that this calendar does not have.
    ///
    /// # Range and status
    /// Official from 1844 to 1872, by the Tenpō almanacs. Since then the calendar is in nobody's law
    /// and computed, uncertain where an event is nearer to midnight than the error of the time of day
    /// (ΔT) and the theories; almanacs that go on by the letter of the Tenpō rule have no answer for
    /// 2033, which this rule gives M11L. Before 1844 the rule is today's and not that of the Senmyō,
    /// Jōkyō, Hōryaku and Kansei calendars, whose months began up to two days off and whose leap months
    /// were often others: such a date is none of a Japanese document. Beyond −1000 and 4000 the first
    /// and last 334 years are repeated, approximate.
    ///
    /// # Sources
    /// 1844–1872: the months of the almanacs. The rule and the times of Tokyo: Reingold and Dershowitz,
    /// *Calendrical Calculations*, 4th ed., section 19.11. Rokuyō: `when_exe`; the first of the first
    /// month is *senshō*. Nengō: CLDR 48, days of the old calendar; `japanera` 2.1, the same days in the
    /// Gregorian.
    pub struct JapaneseLunisolar;
}

/// The years of the Tenpō calendar, to its end.
const OFFICIAL: core::ops::RangeInclusive<i32> = 1844..=1872;

/// A nengō: its code, the Gregorian date of its first day, and the year that its year 1 is.
const fn nengo(code: &'static str, (year, month, day): (i32, u8, u8), year_one: i32) -> EraRule<'static> {
    let era = EraRule::new(code).with_year_one(year_one);
    match Gregorian::to_day(year, month, day) {
        Ok(start) => era.from(start),
        Err(_) => era,
    }
}

/// Those of the almanacs.
static NENGO: [EraRule<'static>; 9] = [
    nengo("tenpo", (1831, 1, 23), 1830),
    nengo("koka", (1845, 1, 9), 1844),
    nengo("kaei", (1848, 4, 1), 1848),
    nengo("ansei", (1855, 1, 15), 1854),
    nengo("manen", (1860, 4, 8), 1860),
    nengo("bunkyu", (1861, 3, 29), 1861),
    nengo("genji", (1864, 3, 27), 1864),
    nengo("keio", (1865, 5, 1), 1865),
    nengo("meiji", (1868, 10, 23), 1868),
];

/// By the sum of the numbers of month and day.
const ROKUYO: [&str; 6] = ["Taian", "Shakkō", "Senshō", "Tomobiki", "Senbu", "Butsumetsu"];

impl JapaneseLunisolar {
    pub(crate) const ABOUT: About<'static> = About::new("japanese-lunisolar", Basis::Lunisolar)
        .with_name("Japanese Lunisolar")
        .with_aliases(&["kyureki"])
        .with_doc(Self::DOC);

    /// The *rokuyō* of a day, one of the six that say what it is lucky for: `Taian`, `Shakkō`, `Senshō`,
    /// `Tomobiki`, `Senbu`, `Butsumetsu`. They begin anew with every month.
    #[must_use]
    pub fn rokuyo(day: Day) -> &'static str {
        let date = Self.ymd_of(day);
        let sum = usize::from(date.month.number()) + usize::from(date.day);
        ROKUYO.get(sum % 6).copied().unwrap_or_default()
    }
}

east_asian!(JapaneseLunisolar, JAPANESE);

impl Calendar for JapaneseLunisolar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    east_asian_methods!(JAPANESE, Some(OFFICIAL));

    fn era_of(&self, day: Day, ymd: YearMonthDay) -> Option<Era> {
        if !OFFICIAL.contains(&ymd.year) {
            return None;
        }
        let place = NENGO.iter().rposition(|rule| rule.start.is_some_and(|start| start <= day))?;
        Some(Era::new(place as u8))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        NENGO.get(era.place()).copied()
    }

    fn official(&self) -> Option<core::ops::RangeInclusive<Day>> {
        Some(lunisolar::days_of(&JAPANESE, &OFFICIAL))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Date;
    use crate::month::Month;
    use crate::status::Status;

    fn date(year: i32, month: Month, day: u8) -> Date<JapaneseLunisolar> {
        Date::from_ymd(JapaneseLunisolar, YearMonthDay::new(year, month, day)).unwrap()
    }

    #[test]
    fn known_days() {
        // The last day of the calendar: 2 December of Meiji 5 was followed by 1 January 1873.
        let last = date(1872, Month::M12, 2);
        assert_eq!(last, Gregorian::date(1872, 12, 31).unwrap());
        assert_eq!(last.status(), Status::Official);
        // Meiji was proclaimed on the 8th of the ninth month of Keiō 4: 23 October 1868.
        assert_eq!(date(1868, Month::M09, 8), Gregorian::date(1868, 10, 23).unwrap());
        // Ansei began on the 27th of the eleventh month of Kaei 7: 15 January 1855.
        assert_eq!(date(1854, Month::M11, 27), Gregorian::date(1855, 1, 15).unwrap());
        assert_eq!(date(2033, Month::leap(11).unwrap(), 1), Gregorian::date(2033, 12, 22).unwrap());
    }

    #[test]
    fn the_last_years_have_a_nengo() {
        let nengo = |date: Date<JapaneseLunisolar>| {
            let fields = date.fields();
            let rule = fields.era.and_then(|era| JapaneseLunisolar.era(era));
            rule.map(|rule| (rule.code, fields.era_year))
        };
        // The calendar ended on the second of the twelfth month of Meiji 5; Keiō 4 became Meiji 1.
        assert_eq!(nengo(date(1872, Month::M12, 2)), Some(("meiji", 5)));
        assert_eq!(nengo(date(1868, Month::M09, 7)), Some(("keio", 4)));
        assert_eq!(nengo(date(1868, Month::M09, 8)), Some(("meiji", 1)));
        assert_eq!(nengo(date(1844, Month::M12, 1)), Some(("tenpo", 15)));
        assert_eq!(nengo(date(1843, Month::M12, 1)), None);
        assert_eq!(nengo(date(1873, Month::M01, 1)), None);
    }

    #[test]
    fn rokuyo_begins_anew_with_the_month() {
        // The first days of the months from the first on, and half a year later again.
        let firsts = ["Senshō", "Tomobiki", "Senbu", "Butsumetsu", "Taian", "Shakkō"];
        for number in 1..=12 {
            let first = date(2026, Month::new(number).unwrap(), 1);
            let name = firsts[usize::from(number - 1) % 6];
            assert_eq!(JapaneseLunisolar::rokuyo(first.to_day()), name);
        }
        // A leap month is as the month of its number.
        let leap = date(2025, Month::leap(6).unwrap(), 2);
        assert_eq!(JapaneseLunisolar::rokuyo(leap.to_day()), "Senshō");
    }

    /// Meiji was proclaimed on 23 October 1868.
    #[test]
    fn a_nengo_begins_on_its_gregorian_day() {
        let meiji = nengo("meiji", core::hint::black_box((1868, 10, 23)), 1868);
        assert_eq!((meiji.start, meiji.year_one), (Some(Gregorian::to_day(1868, 10, 23).unwrap()), 1868));
        assert!(NENGO.iter().filter(|rule| rule.start == meiji.start).all(|rule| rule.code == meiji.code));
        // A day that there is not begins no era.
        assert_eq!(nengo("none", core::hint::black_box((1868, 2, 30)), 1868).start, None);
    }
}
