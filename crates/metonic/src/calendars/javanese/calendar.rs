//! The Javanese calendar.

use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::day::Day;
use crate::day_start::DayStart;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::Month;
use crate::status::Status;

calendar! {
    /// The Javanese calendar of Sultan Agung: lunar years by a cycle of eight, their numbers those of
    /// the Śaka years that it took over in 1633.
    ///
    /// # Rules
    /// Eight years are a windu of 2835 days: the second, fourth and eighth have 355 days, the others
    /// 354. Fifteen windus are a kurup, whose last year loses its last day, so that it has 42 524
    /// days. Kurups begin with 1627, 1747, 1867, 1987 and so on, on a Thursday Kliwon, a Wednesday
    /// Wage (*Aboge*), a Tuesday Pon (*Asapon*), a Monday Pahing.
    ///
    /// # Months and days
    /// Twelve of 30 and 29 days in turn; the last has 30 in a year of 355. In the fifth year of a
    /// windu, Dal, they have 30, 30, 29, 29, 29, 29, 30, 29, 30, 29, 30 and 30 days. Days begin at
    /// sunset.
    ///
    /// # Years and eras
    /// One era, `aj` (*anno Javanico*), for every year. The years of a windu have names:
    /// `Javanese::year_name`.
    ///
    /// # Range and status
    /// 1 Sura 1555 was 8 July 1633. Defined in the Asapon kurup, 1867 to 1986 (24 March 1936 to 25
    /// August 2052); predicted after it, as palaces may decide otherwise. From 1555 to 1866 it is
    /// uncertain: sources differ by a day, on when a day was dropped and on the years of 355 days.
    /// Before 1555 it is approximate, and was not kept.
    ///
    /// # Sources
    /// *Sistem kalender Islam Aboge* (Universitas Islam Negeri Sunan Ampel, Surabaya) for the lengths
    /// of months, the names of the kurups and 1 Sura 1555, a Friday Legi. The kurup Asapon since 24
    /// March 1936: the program *wetonizer*, after the Indonesian Wikipedia. `when_exe` (`Javanese`)
    /// has the same from 1749, but the Thursday kurup from 1675 and the fifth year of 355 days in
    /// place of the fourth until then. Others begin the Thursday kurup in 1627, as is done here,
    /// since 120 years then lie between any two beginnings. The rule before 1867 is *unverified*.
    pub struct Javanese;
}

const MONTHS: [&str; 12] = [
    "Sura",
    "Sapar",
    "Mulud",
    "Bakda Mulud",
    "Jumadilawal",
    "Jumadilakir",
    "Rejeb",
    "Ruwah",
    "Pasa",
    "Sawal",
    "Dulkangidah",
    "Besar",
];

const DAYS_OF_WINDU: i64 = 2_835;
const DAYS_OF_KURUP: i64 = 15 * DAYS_OF_WINDU - 1;
/// A year with which a kurup begins, and days from 1970-01-01 to its first, 24 March 1936.
const ASAPON: i64 = 1_867;
const FIRST_OF_ASAPON: i64 = 706_827 - 719_163;

impl Javanese {
    pub(crate) const ABOUT: About<'static> = About::new("javanese", Basis::Lunar)
        .with_name("Javanese")
        .with_aliases(&["anno-javanico"])
        .not_proleptic()
        .with_doc(Self::DOC);

    /// The name that a year has in the windu of eight.
    ///
    /// ```
    /// use metonic::calendars::Javanese;
    ///
    /// assert_eq!(Javanese::year_name(1555), "Alip");
    /// assert_eq!(Javanese::year_name(1959), "Dal");
    /// ```
    #[must_use]
    pub const fn year_name(year: i32) -> &'static str {
        match Self::of_windu(year) {
            1 => "Alip",
            2 => "Ehe",
            3 => "Jimawal",
            4 => "Je",
            5 => "Dal",
            6 => "Be",
            7 => "Wawu",
            _ => "Jimakir",
        }
    }

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn from_day(day: Day) -> (i32, u8, u8) {
        let days = day.get() as i64 - FIRST_OF_ASAPON;
        let (kurup, in_kurup) = (days.div_euclid(DAYS_OF_KURUP), days.rem_euclid(DAYS_OF_KURUP));
        let windu = in_kurup / DAYS_OF_WINDU;
        let mut year = (ASAPON + 120 * kurup + 8 * windu) as i32;
        let mut days = in_kurup % DAYS_OF_WINDU;
        // Eight years at most, then twelve months.
        while days >= Self::year_length(year) {
            days -= Self::year_length(year);
            year += 1;
        }
        let mut month = 1;
        while month < 12 && days >= Self::month_length(year, month) as i64 {
            days -= Self::month_length(year, month) as i64;
            month += 1;
        }
        (year, month, days as u8 + 1)
    }

    const fn first_day(year: i32, month: u8) -> i64 {
        let years = year as i64 - ASAPON;
        let (kurup, in_kurup) = (years.div_euclid(120), years.rem_euclid(120));
        let mut days = FIRST_OF_ASAPON + DAYS_OF_KURUP * kurup + DAYS_OF_WINDU * (in_kurup / 8);
        let mut before = 1;
        while before < Self::of_windu(year) {
            days += 354 + Self::is_long(before) as i64;
            before += 1;
        }
        let mut before = 1;
        while before < month {
            days += Self::month_length(year, before) as i64;
            before += 1;
        }
        days
    }

    /// The place of a year in its windu, 1 to 8.
    const fn of_windu(year: i32) -> u8 {
        (year as i64 - ASAPON).rem_euclid(8) as u8 + 1
    }

    /// Whether the year at a place of a windu has 355 days, but for the last of a kurup.
    const fn is_long(of_windu: u8) -> bool {
        matches!(of_windu, 2 | 4 | 8)
    }

    const fn year_length(year: i32) -> i64 {
        354 + Self::is_leap(year) as i64
    }

    /// Whether the year has 355 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        let is_last_of_kurup = (year as i64 - ASAPON).rem_euclid(120) == 119;
        Self::is_long(Self::of_windu(year)) && !is_last_of_kurup
    }

    const fn month_length(year: i32, month: u8) -> u8 {
        if Self::of_windu(year) == 5 {
            return if matches!(month, 1 | 2 | 7 | 9 | 11 | 12) { 30 } else { 29 };
        }
        29 + (month % 2 == 1 || (month == 12 && Self::is_leap(year))) as u8
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        match month {
            2 | 3 | 5 | 12 => (29, 30),
            _ => (29 + month % 2, 29 + month % 2),
        }
    }
}

regular_years_inherent!(Javanese, 12, (354, 355));

impl Calendar for Javanese {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn day_start(&self) -> DayStart {
        DayStart::Sunset
    }

    fn status(&self, day: Day) -> Status {
        match Self::from_day(day).0 {
            1_867..=1_986 => Status::Defined,
            1_987.. => Status::Predicted,
            1_555.. => Status::Uncertain,
            _ => Status::Approximate,
        }
    }

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(EraRule::new("aj"))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        crate::calendars::name_of(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;
    use crate::weekday::Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

    #[test]
    fn known_days() {
        // Sultan Agung's first day, and that of the Asapon kurup.
        assert_eq!(Javanese::to_day(1555, 1, 1), Gregorian::to_day(1633, 7, 8));
        assert_eq!(Javanese::to_day(1867, 1, 1), Gregorian::to_day(1936, 3, 24));
        // Kurups are called by the weekday and the market day that they begin on. Legi is the day of
        // the independence, Friday 17 August 1945, and comes every five days.
        let legi = Gregorian::to_day(1945, 8, 17).unwrap();
        for (year, weekday, after_legi) in [
            (1555, Friday, 0),
            (1627, Thursday, 4),
            (1747, Wednesday, 3),
            (1867, Tuesday, 2),
            (1987, Monday, 1),
        ] {
            let day = Javanese::to_day(year, 1, 1).unwrap();
            assert_eq!((day.weekday(), day.days_since(legi).rem_euclid(5)), (weekday, after_legi), "{year}");
        }
    }
}
