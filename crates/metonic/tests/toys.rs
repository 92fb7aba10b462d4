//! What the model is for and no built-in calendar has yet: days that are repeated or left out, and
//! leap months that come before the month of their number.

use metonic::calendars::Gregorian;
use metonic::{
    About, AnyDate, Basis, Calendar, Date, Day, Error, Month, MonthIndex, MonthShape, Registry, YearMonthDay,
    conformance,
};

/// The months of the Gregorian calendar, for a toy that differs in something else.
macro_rules! gregorian_months {
    () => {
        fn month_of(&self, day: Day) -> MonthIndex {
            Gregorian.month_of(day)
        }

        fn month(&self, index: MonthIndex) -> MonthShape {
            Gregorian.month(index)
        }

        fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
            Gregorian.find(year, month)
        }
    };
}

/// Gregorian months in which there is no 5th and there are two 10ths, as Hindu and Tibetan months
/// leave out and repeat days.
#[derive(Clone, Copy, Debug, Default)]
struct Tithis;

impl Calendar for Tithis {
    fn about(&self) -> About<'_> {
        About::new("tithis", Basis::Lunisolar)
    }

    gregorian_months!();

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let date = Gregorian.ymd_of(day);
        match date.day {
            // The 5th day of the month is its 6th tithi, …, the 9th its 10th, the 10th the 10th again.
            number @ 5..=9 => YearMonthDay { day: number + 1, ..date },
            10 => date.with_leap_day(true),
            _ => date,
        }
    }

    fn day_of(&self, date: YearMonthDay) -> Result<Day, Error> {
        let number = match (date.day, date.leap_day) {
            (10, true) => 10,
            (value, true) => return Err(Error::LeapDay { value }),
            (5, false) => return Err(Error::Day { value: 5, max: 31 }),
            (number @ 6..=10, false) => number - 1,
            (number, false) => number,
        };
        Gregorian.day_of(YearMonthDay { day: number, leap_day: false, ..date })
    }
}

#[test]
fn repeated_and_vanished_days_keep_the_laws() {
    conformance::check(&Tithis).unwrap();
    let date = |text: &str| Date::from_ymd(Tithis, text.parse().unwrap()).map(|date| date.to_day());
    assert_eq!(date("2026-03-04"), Gregorian::to_day(2026, 3, 4));
    assert_eq!(date("2026-03-05"), Err(Error::Day { value: 5, max: 31 }));
    assert_eq!(date("2026-03-06"), Gregorian::to_day(2026, 3, 5));
    assert_eq!(date("2026-03-10"), Gregorian::to_day(2026, 3, 9));
    assert_eq!(date("2026-03-10L"), Gregorian::to_day(2026, 3, 10));
    assert_eq!(date("2026-03-11L"), Err(Error::LeapDay { value: 11 }));
    let repeated = Gregorian::date(2026, 3, 10).unwrap().in_calendar(Tithis);
    assert_eq!(repeated.ymd().to_string(), "2026-03-10L");
    assert!(repeated.fields().leap_day);
}

#[test]
fn a_calendar_that_takes_days_that_there_are_not_is_refused() {
    /// Takes any number of a day, from the first of the month on.
    struct Lenient;

    impl Calendar for Lenient {
        fn about(&self) -> About<'_> {
            About::new("lenient", Basis::Solar)
        }

        gregorian_months!();

        fn day_of(&self, date: YearMonthDay) -> Result<Day, Error> {
            Day::from_days(self.month(self.find(date.year, date.month)?).first_day + i64::from(date.day) - 1)
        }
    }

    let violation = conformance::check(&Lenient).unwrap_err();
    assert_eq!(violation.law, conformance::Law::BadDaysRefused);
}

/// Twelve months of 30 days; in every third year a thirteenth, which comes before the fifth and is
/// called the fifth with it, as Hindu and Tibetan leap months do.
#[derive(Clone, Copy, Debug, Default)]
struct LeapBefore;

/// The months of three years.
const MONTHS: i32 = 37;

impl LeapBefore {
    /// The year of a cycle and the months of the cycle before it.
    fn year_of(within: i32) -> (i32, i32) {
        match within {
            0..12 => (0, 0),
            12..24 => (1, 12),
            _ => (2, 24),
        }
    }
}

impl Calendar for LeapBefore {
    fn about(&self) -> About<'_> {
        About::new("leap-before", Basis::Lunisolar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        MonthIndex::new(day.get().div_euclid(30))
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let (cycle, within) = (index.get().div_euclid(MONTHS), index.get().rem_euclid(MONTHS));
        let (year, before) = Self::year_of(within);
        let ordinal = (within - before + 1) as u8;
        let is_long = year == 2;
        let number = if is_long && ordinal > 5 { ordinal - 1 } else { ordinal };
        MonthShape {
            first_day: 30 * i64::from(index.get()),
            days: 30,
            year: 3 * cycle + year,
            ordinal,
            month: Month::with_leap(number, is_long && ordinal == 5).unwrap_or(Month::M01),
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        let years = self.years();
        if !years.contains(&year) {
            return Err(Error::Year { value: year.into(), min: *years.start(), max: *years.end() });
        }
        let (cycle, of_cycle) = (year.div_euclid(3), year.rem_euclid(3));
        let is_long = of_cycle == 2;
        let ordinal = match (month.number(), month.is_leap()) {
            (5, true) if is_long => 5,
            (number @ 1..=12, false) => number + u8::from(is_long && number >= 5),
            _ => return Err(Error::Month { month, year }),
        };
        Ok(MonthIndex::new(MONTHS * cycle + 12 * of_cycle + i32::from(ordinal) - 1))
    }
}

#[test]
fn leap_months_that_come_first_keep_the_laws() {
    let registry = Registry::new();
    let calendar = registry.register(LeapBefore).unwrap();
    assert_eq!((calendar.months_in_year(1), calendar.months_in_year(2)), (Ok(12), Ok(13)));
    assert_eq!((calendar.is_leap_year(1), calendar.is_leap_year(2)), (Ok(false), Ok(true)));
    let leap: YearMonthDay = "0002-M05L-01".parse().unwrap();
    let fifth: YearMonthDay = "0002-M05-01".parse().unwrap();
    let [leap, fifth] = [leap, fifth].map(|date| AnyDate::from_ymd(calendar, date).unwrap());
    assert!(leap < fifth, "in time, whatever the order of the codes");
    assert_eq!(fifth.to_day().days_since(leap.to_day()), 30);
    assert_eq!((leap.month_ordinal(), fifth.month_ordinal()), (5, 6));
    assert_eq!(leap.days_in_year(), 390);
}

/// Whatever its id, a calendar that nobody registered has dates that can be printed.
#[test]
fn a_date_is_printed_whatever_its_calendar_is_called() {
    #[derive(Clone, Copy)]
    struct Named(&'static str);

    impl Calendar for Named {
        fn about(&self) -> About<'_> {
            About::new(self.0, Basis::Solar)
        }

        gregorian_months!();
    }

    let id: &str = Box::leak("x".repeat(10_000).into_boxed_str());
    let date = Day::EPOCH.in_calendar(Named(id));
    assert_eq!(date.to_string(), format!("1970-01-01[u-ca={id}]"));
    // Where padding is asked for, too.
    assert_eq!(format!("{date:40}"), date.to_string());
}

/// Months are counted in one calendar, whatever the other end's is.
#[test]
fn months_through_to_one_of_another_calendar() {
    use metonic::{AnyCalendar, YearMonth};
    let hebrew = Registry::global().calendar("hebrew").unwrap();
    let january = YearMonth::new(AnyCalendar::GREGORIAN, 2026, Month::M01).unwrap();
    // 1 Elul 5786 is 14 August 2026 (Reingold and Dershowitz's arithmetic; Hebcal).
    let elul = YearMonth::new(hebrew, 5786, Month::M12).unwrap();
    assert_eq!(elul.first_day().to_day().to_string(), "2026-08-14");
    let months = january.through(&elul);
    assert_eq!((months.len() as i64, january.months_until(&elul)), (8, 7));
    assert_eq!(months.last().map(|month| month.to_string()), Some("2026-M08".to_string()));
}

/// The Gregorian calendar with weeks that two festivals cut short, from a place of the week on.
struct Festive(&'static [u8]);

impl Calendar for Festive {
    fn about(&self) -> About<'_> {
        About::new("festive", Basis::Solar)
    }

    gregorian_months!();

    fn day_of_week(&self, day: Day) -> Option<u8> {
        let before = usize::from(Gregorian.day_of_year(day)) - 1;
        match self.0.get(before) {
            // A day outside of the week.
            Some(0) => None,
            Some(&place) => Some(place),
            None => u8::try_from((before - self.0.len()) % 7 + 1).ok(),
        }
    }
}

/// Two short weeks are two, though the third begins where a whole one would end.
#[test]
fn short_weeks_are_counted() {
    // The places of the first days of the year, and the days on which weeks begin.
    let years: [(&[u8], &[u16]); 4] = [
        (&[1, 2, 3, 1, 2, 3, 4], &[1, 4, 8, 15, 22]),
        (&[3, 4, 1, 2, 3, 1, 2, 3, 4, 5, 6, 7], &[1, 5, 8, 15, 22]),
        // With days outside: kept back by them, and cut short by others.
        (&[1, 2, 0, 3, 4, 5, 0, 6, 7], &[1, 10, 17, 24]),
        (&[7, 1, 2, 3, 0, 1, 0, 2, 3, 4, 5, 6, 0, 7, 1, 2, 3, 4, 5, 6], &[1, 14, 27]),
    ];
    for (places, begins) in years {
        for day in 1..=28_u16 {
            let date = Day::new(i32::from(day) - 1).in_calendar(Festive(places));
            let week = begins.iter().filter(|&&begin| begin <= day).count();
            let said = date.own_week().map(|(week, _)| usize::from(week.week));
            let is_outside = places.get(usize::from(day) - 1) == Some(&0);
            assert_eq!(said, Some(week).filter(|_| !is_outside), "{places:?} {day}");
        }
    }
}
