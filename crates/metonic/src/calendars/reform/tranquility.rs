//! The Tranquility calendar.

use super::gregorian_years::{gregorian_years, repeated_leap_day, repeated_leap_day_methods};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::weekday::Weekday;

calendar! {
    /// The Tranquility calendar of Jeff Siggins (1989), counted from the first landing on the moon.
    ///
    /// # Rules
    /// The year runs from the Gregorian 21 July to 20 July: 13 months of 28 days, after them Armstrong
    /// Day, and on 29 February Aldrin Day. Both are outside the week, so that every month begins on a
    /// Friday.
    ///
    /// # Months and days
    /// Thirteen of 28 days, named after scientists: Archimedes, Brahe, Copernicus, Darwin, Einstein,
    /// Faraday, Galileo, Hippocrates, Imhotep, Jung, Kepler, Lavoisier, Mendel. Armstrong Day is day 29 of
    /// month 13. Aldrin Day comes between days 27 and 28 of Hippocrates, and is written as the second of
    /// two days 27: `0031-08-27L` (`when_exe` writes `27=`). `Tranquility::weekday` gives the
    /// calendar's own weekdays.
    ///
    /// # Years and eras
    /// Year 1 began on 21 July 1969. Eras: `at` (after Tranquility) from year 1, `bt` before it, counted
    /// backwards. Siggins leaves Moon Landing Day, 20 July 1969, out of all years; here it is day 29 of
    /// month 13 of year 0, 1 BT, as in `when_exe`.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Siggins, *Lunar Timekeeper*, Omni, July 1989, 96–102, as restated by S. M. Harrison, B.
    /// Pernell (bpernell.com) and everything2.com; the sample of `when_exe`.
    pub struct Tranquility;
}

const MONTHS: [&str; 13] = [
    "Archimedes",
    "Brahe",
    "Copernicus",
    "Darwin",
    "Einstein",
    "Faraday",
    "Galileo",
    "Hippocrates",
    "Imhotep",
    "Jung",
    "Kepler",
    "Lavoisier",
    "Mendel",
];

/// Days of the year before Aldrin Day.
const BEFORE_LEAP_DAY: u16 = 7 * 28 + 27;

impl Tranquility {
    pub(crate) const ABOUT: About<'static> =
        About::new("tranquility", Basis::Solar).with_name("Tranquility").with_doc(Self::DOC);

    /// The month of Aldrin Day and its place there.
    const LEAP_DAY: (u8, u8) = (8, 28);

    /// 21 July 1969.
    const EPOCH: i64 = Self::first_day(1, 1);

    /// The weekday by the calendar's own week, which begins every month with a Friday; `None` for
    /// Armstrong Day and Aldrin Day.
    #[must_use]
    pub const fn weekday(day: Day) -> Option<Weekday> {
        let (year, place) = Self::place(day);
        let is_after = Self::is_leap(year) && place >= BEFORE_LEAP_DAY;
        if place - is_after as u16 == 13 * 28 || (is_after && place == BEFORE_LEAP_DAY) {
            return None;
        }
        // Index 4 is Friday.
        Some(Weekday::from_index(((place - is_after as u16 + 4) % 7) as u8))
    }

    const fn start(month: u8, is_leap: bool) -> u16 {
        28 * (month as u16 - 1) + (is_leap && month > 8) as u16 + (month == 14) as u16
    }

    const fn month_at(place: u16, is_leap: bool) -> u8 {
        let place = place - (is_leap && place >= BEFORE_LEAP_DAY) as u16;
        if place < 12 * 28 { (place / 28) as u8 + 1 } else { 13 }
    }
}

gregorian_years!(Tranquility: 142 days after 1 March of year + 1_968);
regular_years_places!(Tranquility, 13, (365, 366));
repeated_leap_day!(Tranquility);

impl Calendar for Tranquility {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    repeated_leap_day_methods!();

    fn day_of_week(&self, day: Day) -> Option<u8> {
        Self::weekday(day).map(Weekday::number)
    }

    fn era_of(&self, _: Day, ymd: YearMonthDay) -> Option<Era> {
        Some(Era::new(u8::from(ymd.year < 1)))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        match era.place() {
            0 => Some(EraRule::new("at").from(Day::new(Self::EPOCH as i32))),
            1 => Some(EraRule::new("bt").counting_back_from(0)),
            _ => None,
        }
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        let name = MONTHS.get(month.place())?;
        match width {
            _ if month.is_leap() => None,
            // The names are in the order of the alphabet for that.
            NameWidth::Narrow => name.get(..1),
            _ => Some(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use std::string::ToString;

    #[test]
    fn known_days() {
        // Siggins: the year of the landing, its first anniversary, Aldrin Day.
        for (gregorian, tranquility) in [
            ((1969, 7, 20), "0000-13-29"),
            ((1969, 7, 21), "0001-01-01"),
            ((1970, 7, 20), "0001-13-29"),
            ((2000, 2, 28), "0031-08-27"),
            ((2000, 2, 29), "0031-08-27L"),
            ((2000, 3, 1), "0031-08-28"),
            ((2003, 7, 20), "0034-13-29"),
        ] {
            let (year, month, day) = gregorian;
            let day = Gregorian::to_day(year, month, day).unwrap();
            assert_eq!(Tranquility.ymd_of(day).to_string(), tranquility);
            assert_eq!(Tranquility.day_of(tranquility.parse().unwrap()), Ok(day));
        }
    }

    #[test]
    fn months_begin_on_friday() {
        for year in [31, 32] {
            for month in 1..=13 {
                let first = Day::from_days(Tranquility::first_day(year, month)).unwrap();
                assert_eq!(Tranquility::weekday(first), Some(Weekday::Friday), "{year} {month}");
            }
        }
        let aldrin = Gregorian::to_day(2000, 2, 29).unwrap();
        assert_eq!(Tranquility::weekday(aldrin), None);
        assert_eq!(Tranquility::weekday(aldrin.add_days(1).unwrap()), Some(Weekday::Thursday));
    }
}
