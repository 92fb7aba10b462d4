//! The Myanmar calendar.

use super::years::Year;
use crate::YearMonthDay;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::calendar;
use crate::calendars::sure_years::check_year;
use crate::day::Day;
use crate::error::Error;
use crate::fields::{Era, EraRule};
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};
use crate::status::Status;

calendar! {
    /// The traditional calendar of Myanmar (Burma).
    ///
    /// # Rules
    /// The year begins when the mean sun of the *Sūrya Siddhānta* returns to its sidereal place, in
    /// mid-April now (Thingyan). Months are lunar, 29 and 30 days in turn from Tagu to Tabaung. A year
    /// in which the excess of the sun over the moon comes to a limit (before 1217: by its place in a
    /// cycle of nineteen) has two months of Waso (*watat*); where the full moon asks for it (*big
    /// watat*), Nayon has 30 days too.
    ///
    /// # Months and days
    /// Tagu (M01) to Tabaung (M12). In a watat year the first Waso is M04L and comes before the second,
    /// M04. The year begins and ends within a month: what is left of Tagu, or of Kason too, before the
    /// next new year is late Tagu (M01L) and late Kason (M02L), so that M01 may begin on any day, and a
    /// year that begins in Kason has no M01. Year 16 began a day before Tagu, with the last of a Tabaung
    /// that is M12L.
    ///
    /// # Years and eras
    /// The year counts from 638 CE; one era, `me`, for every year. 1388 began in April 2026. A leap year
    /// is one with two months of Waso.
    ///
    /// # Range and status
    /// Defined from 1100 to 1387, with the years in which the published calendar departed from the rule.
    /// From 0 to 1099 uncertain: the rule with the corrections that records ask for. From 1388 to 2099
    /// predicted: by the rule in use since 1312. Before and after, the first and the last 526 years are
    /// repeated, approximate.
    ///
    /// # Sources
    /// Yan Naing Aye, *Algorithm, Program and Calculation of Myanmar Calendar* (2013), and his `mmcal`
    /// (version of 2025-06-12): eras, constants and corrections, after A. M. B. Irwin, *The Burmese &
    /// Arakanese Calendars* (1909), and others. The watat years of 1301 to 1463 are also in `holidays`
    /// 0.8 or later.
    pub struct Myanmar;
}

/// The years for which the rule and its corrections are known to be what was published.
const RECORDED: core::ops::RangeInclusive<i32> = 1100..=1387;

impl Myanmar {
    pub(crate) const ABOUT: About<'static> = About::new("myanmar", Basis::Lunisolar)
        .with_name("Myanmar")
        .with_aliases(&["burmese"])
        .with_doc(Self::DOC);

    fn year_of(self, year: i32) -> Result<Year, Error> {
        check_year(year, || self.years())?;
        Ok(Year::new(year))
    }
}

impl Calendar for Myanmar {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let days = day.get().into();
        let year = Year::of_day(days);
        year.index(year.ordinal_of(days))
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let year = Year::of_month(index);
        year.month(year.ordinal_at(index))
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        let found = self.year_of(year)?;
        found.find(month).map(|ordinal| found.index(ordinal)).ok_or(Error::Month { month, year })
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let days = i64::from(day.get());
        let year = Year::of_day(days);
        let ordinal = year.ordinal_of(days);
        let number = days - year.day_zero(ordinal);
        YearMonthDay::new(year.number, year.month(ordinal).month, number as u8)
    }

    fn day_of(&self, date: YearMonthDay) -> Result<Day, Error> {
        let YearMonthDay { year, month, day: value, leap_day } = date;
        let found = self.year_of(year)?;
        let ordinal = found.find(month).ok_or(Error::Month { month, year })?;
        let shape = found.month(ordinal);
        let zero = found.day_zero(ordinal);
        let day = zero + i64::from(value);
        let end = shape.first_day + i64::from(shape.days);
        if !(shape.first_day..end).contains(&day) {
            // Of a month that the year began within, the numbers do not count up from 1.
            let max = if shape.first_day > zero + 1 { 30 } else { shape.days };
            return Err(Error::Day { value, max });
        }
        if leap_day { Err(Error::LeapDay { value }) } else { Day::from_days(day) }
    }

    fn month_ordinal(&self, day: Day) -> u8 {
        Year::of_day(day.get().into()).ordinal_of(day.get().into())
    }

    fn status(&self, day: Day) -> Status {
        match Year::of_day(day.get().into()).number {
            year if RECORDED.contains(&year) => Status::Defined,
            0..1100 => Status::Uncertain,
            1388..2100 => Status::Predicted,
            _ => Status::Approximate,
        }
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era.place() == 0).then_some(const { EraRule::new("me").with_aliases(&["be"]) })
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        self.year_of(year).map(Year::shape)
    }

    fn leap_month_precedes(&self, month: Month) -> bool {
        // The first Waso; what is late of Tagu and Kason comes at the year's end.
        month.number() == 4
    }

    fn is_leap_year(&self, year: i32) -> Result<bool, Error> {
        self.year_of(year).map(Year::is_watat)
    }

    crate::tables::lengths::tabled_lengths!();

    fn bounds(&self) -> Bounds {
        Bounds {
            shortest_month: 1,
            longest_month: 30,
            fewest_months: 13,
            most_months: 14,
            shortest_year: 365,
            longest_year: 366,
        }
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        if matches!(width, NameWidth::Narrow) {
            return crate::calendars::number(month, 12);
        }
        Some(match (month.number(), month.is_leap()) {
            (1, false) => "Tagu",
            (2, false) => "Kason",
            (3, false) => "Nayon",
            (4, false) => "Waso",
            (5, false) => "Wagaung",
            (6, false) => "Tawthalin",
            (7, false) => "Thadingyut",
            (8, false) => "Tazaungmon",
            (9, false) => "Nadaw",
            (10, false) => "Pyatho",
            (11, false) => "Tabodwe",
            (12, false) => "Tabaung",
            (1, true) => "Late Tagu",
            (2, true) => "Late Kason",
            (4, true) => "First Waso",
            (12, true) => "Early Tabaung",
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Date;
    use crate::calendars::Gregorian;

    fn date(text: &str) -> Result<Date<Myanmar>, Error> {
        Date::from_ymd(Myanmar, text.parse::<YearMonthDay>().unwrap())
    }

    #[test]
    fn known_days() {
        // New Year's Day of 1387 was on 17 April 2025; the full moon of Waso 1377 on 31 July 2015, in
        // the second of two months.
        let new_year = Gregorian::date(2025, 4, 17).unwrap().in_calendar(Myanmar);
        assert_eq!((new_year.year(), new_year.day_of_year()), (1387, 1));
        assert_eq!(date("1377-04-15").unwrap(), Gregorian::date(2015, 7, 31).unwrap());
        assert_eq!(date("1377-04L-30").unwrap(), Gregorian::date(2015, 7, 16).unwrap());
        // Independence: 9 waning of Pyatho 1309, 4 January 1948.
        assert_eq!(date("1309-10-24").unwrap(), Gregorian::date(1948, 1, 4).unwrap());
    }

    #[test]
    fn the_year_begins_within_a_month() {
        let last = Gregorian::date(2025, 4, 16).unwrap().in_calendar(Myanmar);
        assert_eq!((last, last.day_of_year()), (date("1386-01L-19").unwrap(), 365));
        assert_eq!(date("1387-01-20").unwrap(), Gregorian::date(2025, 4, 17).unwrap());
        assert_eq!(date("1387-01-19"), Err(Error::Day { value: 19, max: 30 }));
    }

    #[test]
    fn standings() {
        for (year, status) in [
            (-1, Status::Approximate),
            (0, Status::Uncertain),
            (1100, Status::Defined),
            (1387, Status::Defined),
            (1388, Status::Predicted),
            (2100, Status::Approximate),
        ] {
            assert_eq!(date(&std::format!("{year}-07-01")).unwrap().status(), status, "{year}");
        }
    }
}
