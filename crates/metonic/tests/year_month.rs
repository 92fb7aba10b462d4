//! Months without a day, and days of a month without a year: the examples of TC39 Temporal's documentation,
//! and laws in every calendar.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use metonic::calendars::{Chinese, Coptic, Gregorian, Hebrew, HinduLunar, Iso8601, Julian, Persian};
use metonic::{
    AnyCalendar, Calendar, Date, Day, Error, Month, MonthDay, MonthIndex, Overflow, Registry, YearMonth,
    calendars,
};

fn handles() -> impl Iterator<Item = AnyCalendar> {
    let registry = Registry::global();
    calendars::ALL.iter().map(|calendar| registry.calendar(calendar.about().id).unwrap())
}

fn month(code: &str) -> Month {
    code.parse().unwrap()
}

fn in_hebrew(year: i32, code: &str) -> YearMonth<Hebrew> {
    YearMonth::new(Hebrew, year, month(code)).unwrap()
}

/// Months so short that more of them lie between two days than an `i32` counts.
#[cfg(feature = "std")]
#[test]
fn months_lead_through_all_days() {
    use metonic::rule::{MonthRule, RuleCalendar};

    let builder = RuleCalendar::builder("short").epoch(Day::EPOCH);
    let calendar = builder.month(MonthRule::new("A", 1)).month(MonthRule::new("B", 2)).build().unwrap();
    let of = |day| YearMonth::of_day(&calendar, day);
    let (first, last) = (of(Day::MIN), of(Day::MAX));
    let mut months = first.through(&last);
    assert_eq!(months.len(), usize::try_from(i64::from(u32::MAX) * 2 / 3).unwrap() + 1);
    assert_eq!((months.next(), months.next_back()), (Some(first), Some(last)));
}

#[test]
fn a_month_of_the_documentation_of_temporal() {
    let june = YearMonth::new(Gregorian, 2019, Month::M06).unwrap();
    assert_eq!((june.year(), june.month(), june.ordinal(), june.days_in_month()), (2019, Month::M06, 6, 30));
    let later = june.add_years(20, Overflow::Reject).unwrap().add_months(4).unwrap();
    assert_eq!(later, YearMonth::new(Gregorian, 2039, Month::M10).unwrap());
    assert_eq!(later.to_string(), "2039-M10");
    assert_eq!(june.first_day(), Date::new(2019, 6, 1).unwrap());
    assert_eq!(june.last_day(), Date::new(2019, 6, 30).unwrap());
}

/// Hebcal: 5784 was a leap year, its Adar I from 2024-02-10 to 2024-03-10; 5785 was a common one.
#[test]
fn a_leap_month_and_the_years_without_it() {
    let adar_i = in_hebrew(5784, "M05L");
    assert_eq!((adar_i.ordinal(), adar_i.days_in_month()), (6, 30));
    assert_eq!(adar_i.last_day(), Date::new(2024, 3, 10).unwrap());
    assert_eq!(adar_i.add_years(1, Overflow::Clamp), Ok(in_hebrew(5785, "M06")));
    let error = Error::Month { month: month("M05L"), year: 5785 };
    assert_eq!(adar_i.add_years(1, Overflow::Reject), Err(error));
    assert_eq!(YearMonth::new(Hebrew, 5785, month("M05L")), Err(error));
    assert_eq!(adar_i.on_day(30, Overflow::Reject), Ok(adar_i.last_day()));
    let adar = in_hebrew(5784, "M06");
    assert_eq!(adar.on_day(30, Overflow::Reject), Err(Error::Day { value: 30, max: 29 }));
    assert_eq!(adar.on_day(30, Overflow::Clamp), Ok(adar.last_day()));
    assert_eq!(adar.on_day(30, Overflow::Spill), Ok(in_hebrew(5784, "M07").first_day()));
}

#[test]
fn a_month_is_its_days() {
    for calendar in handles() {
        for day in [Day::new(20_784), Day::EPOCH, Day::new(-800_000), Day::MIN, Day::MAX] {
            let date = day.in_calendar(calendar);
            let month = date.year_month();
            let id = calendar.about().id;
            assert_eq!(*month.calendar(), calendar);
            assert_eq!((month.year(), month.month()), (date.year(), date.month()), "{id}");
            assert_eq!(
                (month.ordinal(), month.days_in_month()),
                (date.month_ordinal(), date.days_in_month())
            );
            assert_eq!(YearMonth::at(calendar, month.index()), Ok(month), "{id}");
            assert_eq!(YearMonth::of_day(calendar, month.first_day().to_day()), month, "{id}");
            assert_eq!(YearMonth::of_day(calendar, month.last_day().to_day()), month, "{id}");
            assert!(month.days().any(|other| other == date), "{id}");
            assert_eq!(month.days().next_back(), Some(month.last_day()), "{id}");
            if month.first_day().to_day() > Day::MIN && month.last_day().to_day() < Day::MAX {
                assert_eq!(month.days().count(), usize::from(month.days_in_month()), "{id}");
            }
        }
    }
}

#[test]
fn months_added_are_months_between() {
    for calendar in handles() {
        let here = Day::new(20_784).in_calendar(calendar).year_month();
        for months in [-30_000, -13, -1, 0, 1, 12, 13, 240, 30_000] {
            let there = here.add_months(months).unwrap();
            assert_eq!(here.months_until(&there), months, "{calendar:?}");
            assert_eq!(there.add_months(-months), Ok(here), "{calendar:?}");
            assert_eq!(here.cmp(&there), 0.cmp(&months), "{calendar:?}");
            assert_eq!(here.partial_cmp(&there), Some(0.cmp(&months)), "{calendar:?}");
        }
        for past in [i64::MIN, -400_000_000, 400_000_000, i64::MAX] {
            assert_eq!(here.add_months(past), Err(Error::SpanRange), "{calendar:?}");
        }
        let error = here.add_years(i64::from(i32::MAX) * 2, Overflow::Clamp);
        assert!(matches!(error, Err(Error::Year { .. })), "{calendar:?}");
        assert_eq!(here.add_years(i64::MAX, Overflow::Clamp), Err(Error::SpanRange), "{calendar:?}");
    }
}

#[test]
fn months_past_the_ends_are_errors() {
    let (min, max) = Gregorian.years().into_inner();
    let error = Error::Year { value: i64::from(max) + 1, min, max };
    assert_eq!(YearMonth::new(Gregorian, max + 1, Month::M01), Err(error));
    // The last day is in July of the last year: August has none.
    assert_eq!(Day::MAX.to_string(), "+5881580-07-11");
    assert!(YearMonth::new(Gregorian, max, Month::M07).is_ok());
    let last_of_july = i64::from(i32::MAX) + 20;
    assert_eq!(YearMonth::new(Gregorian, max, Month::M08), Err(Error::DayRange { days: last_of_july + 1 }));
    for calendar in handles() {
        for day in [Day::MIN, Day::MAX] {
            let step = if day == Day::MIN { -1 } else { 1 };
            let index = MonthIndex::new(calendar.month_of(day).get() + step);
            match YearMonth::at(calendar, index) {
                Err(Error::DayRange { days }) => {
                    let is_past = if step < 0 { days < i32::MIN.into() } else { days > i32::MAX.into() };
                    assert!(is_past, "{calendar:?}: {days}");
                }
                other => panic!("{calendar:?}: {other:?}"),
            }
        }
    }
}

/// Months that begin on one day are one: those of ISO 8601 are the Gregorian ones, the Julian begin elsewhere.
#[test]
fn months_that_begin_together_are_equal_and_hash_alike() {
    let january = YearMonth::new(Gregorian, 2026, Month::M01).unwrap();
    let iso = YearMonth::new(Iso8601, 2026, Month::M01).unwrap();
    let julian = YearMonth::new(Julian, 2026, Month::M01).unwrap();
    assert!(january == iso && january != julian && january < julian);
    let state = RandomState::new();
    assert_eq!(state.hash_one(january), state.hash_one(iso));
    let months: HashSet<_> = (0..200).map(|months| january.add_months(months % 50).unwrap()).collect();
    assert_eq!(months.len(), 50);
}

#[test]
fn birthdays_of_the_documentation_of_temporal() {
    let birthday = MonthDay::new(Hebrew, month("M05L"), 1).unwrap();
    assert_eq!((birthday.month(), birthday.day(), birthday.leap_day()), (month("M05L"), 1, false));
    assert_eq!(birthday.calendar(), &Hebrew);
    let in_year = |year| birthday.in_year(year, Overflow::Clamp).map(|date| date.to_string());
    assert_eq!(in_year(5779), Ok("2019-02-06[u-ca=hebrew]".to_owned()));
    assert_eq!(in_year(5780), Ok("2020-02-26[u-ca=hebrew]".to_owned()));
    assert_eq!(
        birthday.in_year(5780, Overflow::Reject),
        Err(Error::Month { month: month("M05L"), year: 5780 })
    );
    let leap_day = MonthDay::new(Gregorian, Month::M02, 29).unwrap();
    assert_eq!(leap_day.in_year(2026, Overflow::Clamp), Ok(Date::new(2026, 2, 28).unwrap()));
    assert_eq!(leap_day.in_year(2026, Overflow::Spill), Ok(Date::new(2026, 3, 1).unwrap()));
    assert_eq!(leap_day.in_year(2026, Overflow::Reject), Err(Error::Day { value: 29, max: 28 }));
    let (min, max) = Gregorian.years().into_inner();
    let year = Error::Year { value: i64::from(max) + 1, min, max };
    assert_eq!(leap_day.in_year(max + 1, Overflow::Clamp), Err(year));
}

#[test]
fn a_day_of_the_year_is_written_as_temporal_writes_it() {
    let text = |day: MonthDay<AnyCalendar>| day.to_string();
    let of = |id: &str, code: &str, day| {
        text(MonthDay::new(Registry::global().calendar(id).unwrap(), month(code), day).unwrap())
    };
    assert_eq!(of("gregorian", "M02", 29), "02-29");
    assert_eq!(of("iso8601", "M11", 18), "11-18");
    // The reference days of Temporal: 15 Adar I was last in 1970, 1 Coptic in 1972.
    assert_eq!(of("hebrew", "M05L", 15), "1970-02-21[u-ca=hebrew]");
    assert_eq!(of("coptic", "M01", 1), "1972-09-11[u-ca=coptic]");
    // There is none for the twenty-ninth of a leap first month, from 1900 to 2035.
    let none = MonthDay::new(Chinese, month("M01L"), 29).unwrap();
    assert_eq!(none.reference_day(), Err(Error::NoReferenceYear { month: month("M01L"), day: 29 }));
    assert_eq!(none.to_string(), "M01L-29");
}

#[test]
fn a_date_is_its_month_and_day_in_its_year() {
    for calendar in handles() {
        for days in (20_000..20_800).step_by(7) {
            let date = Day::new(days).in_calendar(calendar);
            let day = date.month_day();
            let ymd = date.ymd();
            assert_eq!((day.month(), day.day(), day.leap_day()), (ymd.month, ymd.day, ymd.leap_day));
            assert_eq!(day.in_year(ymd.year, Overflow::Reject), Ok(date), "{calendar:?} {date}");
        }
    }
    // Repeated days of Hindu months have a day of their own.
    let mut days = (20_000..20_060).map(|days| Day::new(days).in_calendar(HinduLunar).month_day());
    assert!(days.any(|day| day.leap_day()));
    let (nowruz, nayrouz) = (Persian::date(1405, 1, 1).unwrap(), Coptic::date(1742, 1, 1).unwrap());
    assert_eq!(nowruz.month_day(), MonthDay::new(Persian, Month::M01, 1).unwrap());
    assert_eq!(nayrouz.month_day().in_year(1743, Overflow::Reject), Coptic::date(1743, 1, 1));
}
