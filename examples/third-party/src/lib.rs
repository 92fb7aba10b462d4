//! A calendar of one's own: the International Fixed Calendar, as a crate other than `metonic`
//! brings it.
//!
//! What it takes is a type, its names ([`Calendar::about`]) and three answers: the month of a day,
//! the shape of a month, the place of a month ([`Calendar::month_of`], [`Calendar::month`],
//! [`Calendar::find`]). All else is provided, and one line, [`metonic::conformance!`], writes the
//! tests that say whether it holds together:
//!
//! ```text
//! $ cargo test -p third-party
//! test keeps_the_laws::edges ... ok
//! test keeps_the_laws::sampled ... ok
//! $ cargo test -p third-party --release -- --ignored exhaustive      # every day that there is
//! test keeps_the_laws::exhaustive ... ok
//! ```

use metonic::calendars::Gregorian;
use metonic::{About, Basis, Calendar, Day, Error, Month, MonthIndex, MonthShape, NameWidth};

/// The International Fixed Calendar, by Moses B. Cotsworth (1902): thirteen months of four weeks.
///
/// # Rules
/// Years begin with the Gregorian year and are as long. The leap day follows 28 June as the 29th;
/// the year day follows 28 December as the 29th.
///
/// # Months and days
/// Thirteen of 28 days: those of the Gregorian calendar with Sol between June and July. June has 29
/// in a leap year, December always. In Cotsworth's calendar neither 29th is a day of the week;
/// weekdays here go on, as everywhere in `metonic`.
///
/// # Sources
/// M. B. Cotsworth, *The Rational Almanac*, 1902.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct InternationalFixed;

const MONTHS_OF_YEAR: i32 = 13;
const DAYS_OF_MONTH: u8 = 28;
/// The month that the leap day ends.
const JUNE: u8 = 6;
/// The month that the year day ends.
const DECEMBER: u8 = 13;

const NAMES: [&str; 13] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "Sol",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Days from 1970-01-01 to the first day of a year: a Gregorian 1 January, in any year.
fn first_day_of_year(year: i32) -> i64 {
    // 0001-01-01 is 719 162 days before 1970-01-01.
    let before = i64::from(year) - 1;
    365 * before + before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400) - 719_162
}

fn month_length(year: i32, number: u8) -> u8 {
    match number {
        JUNE => DAYS_OF_MONTH + u8::from(Gregorian::is_leap(year)),
        DECEMBER => DAYS_OF_MONTH + 1,
        _ => DAYS_OF_MONTH,
    }
}

/// By number.
const MONTHS: [Month; 13] = [
    Month::M01,
    Month::M02,
    Month::M03,
    Month::M04,
    Month::M05,
    Month::M06,
    Month::M07,
    Month::M08,
    Month::M09,
    Month::M10,
    Month::M11,
    Month::M12,
    Month::M13,
];

impl Calendar for InternationalFixed {
    fn about(&self) -> About<'_> {
        About::new("fixed-thirteen", Basis::Solar)
            .with_name("Fixed Thirteen")
            .with_aliases(&["cotsworth-1902"])
    }

    /// Months are counted from January of year 0.
    fn month_of(&self, day: Day) -> MonthIndex {
        let date = day.in_calendar(Gregorian);
        let (year, days) = (date.year(), i32::from(date.day_of_year()) - 1);
        let leap_day = i32::from(JUNE) * i32::from(DAYS_OF_MONTH);
        let days = if Gregorian::is_leap(year) && days >= leap_day { days - 1 } else { days };
        // The year day is the 365th, which would begin a fourteenth month.
        let month = (days / i32::from(DAYS_OF_MONTH)).min(MONTHS_OF_YEAR - 1);
        MonthIndex::new(MONTHS_OF_YEAR * year + month)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let (year, before) = (index.get().div_euclid(MONTHS_OF_YEAR), index.get().rem_euclid(MONTHS_OF_YEAR));
        let number = before as u8 + 1;
        let leap_day = i64::from(number > JUNE && Gregorian::is_leap(year));
        MonthShape {
            first_day: first_day_of_year(year) + i64::from(before) * i64::from(DAYS_OF_MONTH) + leap_day,
            days: month_length(year, number),
            year,
            ordinal: number,
            month: MONTHS[before as usize],
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        // Its years are the Gregorian ones.
        Gregorian.year(year)?;
        if month.is_leap() || month.number() > DECEMBER {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new(MONTHS_OF_YEAR * year + i32::from(month.number()) - 1))
    }

    // Not needed, but it would be a pity to leave Sol without its name.
    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        let name = NAMES.get(usize::from(month.number()) - 1).filter(|_| !month.is_leap())?;
        match width {
            NameWidth::Wide => Some(name),
            NameWidth::Narrow => name.get(..1),
            // Whatever widths there are between.
            _ => name.get(..3),
        }
    }
}

// Its laws, on a sample of days, where calendars go wrong, and (`--ignored`) on every day.
metonic::conformance!(InternationalFixed);

/// The same calendar as one gets it wrong at the first try: June ends on the 28th in every year, so
/// that in a leap year the 29th is in no month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct WithoutLeapDay;

impl Calendar for WithoutLeapDay {
    fn about(&self) -> About<'_> {
        About::new("without-leap-day", Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        InternationalFixed.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let shape = InternationalFixed.month(index);
        let days = if shape.ordinal == JUNE { DAYS_OF_MONTH } else { shape.days };
        MonthShape { days, ..shape }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        InternationalFixed.find(year, month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use metonic::conformance::{Law, Violation};
    use metonic::registry::{Refusal, Registry};
    use metonic::{AnyCalendar, Date, YearMonthDay};

    fn fixed(year: i32, month: u8, day: u8) -> Result<Date<InternationalFixed>, Error> {
        Date::from_ymd(InternationalFixed, YearMonthDay::with_month_number(year, month, day)?)
    }

    #[test]
    fn known_days() {
        // By the definition: the first of Sol is the 169th day of a common year and the 170th of a
        // leap year, 18 June in both.
        for year in [1902, 1928, 2023, 2024] {
            assert_eq!(fixed(year, 1, 1).unwrap(), Date::new(year, 1, 1).unwrap());
            assert_eq!(fixed(year, 7, 1).unwrap(), Date::new(year, 6, 18).unwrap());
            assert_eq!(fixed(year, 13, 29).unwrap(), Date::new(year, 12, 31).unwrap());
        }
        assert_eq!(fixed(2024, 6, 29).unwrap(), Date::new(2024, 6, 17).unwrap());
        assert_eq!(fixed(2023, 6, 29), Err(Error::Day { value: 29, max: 28 }));
        assert_eq!(fixed(2023, 6, 28).unwrap(), Date::new(2023, 6, 17).unwrap());
        assert_eq!(fixed(2023, 2, 1).unwrap(), Date::new(2023, 1, 29).unwrap());
    }

    #[test]
    fn what_is_provided_follows_from_the_three_answers() {
        let calendar = InternationalFixed;
        assert_eq!((calendar.days_in_year(2023), calendar.days_in_year(2024)), (Ok(365), Ok(366)));
        assert_eq!((calendar.is_leap_year(1900), calendar.is_leap_year(2000)), (Ok(false), Ok(true)));
        assert_eq!(calendar.months_in_year(2024), Ok(13));
        assert_eq!(calendar.years(), Gregorian.years());
        let sol = Month::new(7).unwrap();
        assert_eq!(calendar.month_name(sol, NameWidth::Wide), Some("Sol"));
        assert_eq!(calendar.shortest_days_in_month(Month::new(6).unwrap()), Ok(28));
        assert_eq!(calendar.longest_days_in_month(Month::new(6).unwrap()), Ok(29));
        assert_eq!(calendar.related_gregorian_year(2024), 2024);
    }

    #[test]
    fn it_is_registered_and_found() {
        let handle = Registry::global().register(InternationalFixed).unwrap();
        for name in ["fixed-thirteen", "Fixed Thirteen", "COTSWORTH-1902"] {
            assert_eq!(Registry::global().calendar(name), Ok(handle));
        }
        let text = "2024-06-17[u-ca=fixed-thirteen]";
        let date: Date<AnyCalendar> = text.parse().unwrap();
        assert_eq!(date.ymd().to_string(), "2024-06-29");
        assert_eq!(date.to_string(), text);
    }

    #[test]
    fn the_wrong_one_is_refused_with_the_law_that_it_breaks() {
        let registry = Registry::new();
        let refused = registry.register(WithoutLeapDay).unwrap_err();
        let Refusal::Unlawful(violation) = refused.reason else { panic!("{refused}") };
        // The first leap year that is looked at: June 1968 ends on the day that is its 29th, and Sol
        // begins on the day after.
        let day = |date: Result<Date<InternationalFixed>, Error>| date.unwrap().to_day();
        let expected = Violation::new(
            Law::MonthsFollow,
            day(fixed(1968, 6, 1)),
            day(fixed(1968, 6, 29)),
            day(fixed(1968, 7, 1)),
        );
        assert_eq!(violation, expected);
        assert!(registry.calendar("without-leap-day").is_err());
    }
}
