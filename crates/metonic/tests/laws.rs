//! Laws that every built-in calendar keeps, checked over the list of them and never calendar by
//! calendar.
#![cfg(feature = "std")]

use std::cell::RefCell;
use std::collections::HashMap;

use metonic::conformance::{self, Effort};
use metonic::counts::{self, parse_number};
use metonic::cycles;
use metonic::{
    AnyCalendar, AnyDate, Basis, Bounds, Calendar, Date, Day, DynCalendar, Month, Registry, Status,
    YearMonthDay, calendars,
};
use proptest::prelude::*;

fn handles() -> impl Iterator<Item = AnyCalendar> {
    let registry = Registry::global();
    calendars::ALL.iter().map(|calendar| registry.calendar(calendar.about().id).unwrap())
}

#[test]
fn every_calendar_conforms() {
    for &calendar in calendars::ALL {
        // Five thousand days at random, and those from 2000 to 2025; `tests/exhaustive` has more.
        let effort = Effort::default().days(5_000).run(Day::new(10_957), 9_497);
        assert_eq!(conformance::check_with(calendar, effort), Ok(()), "{}", calendar.about().id);
    }
}

#[test]
fn every_calendar_conforms_at_both_ends_of_the_range() {
    for &calendar in calendars::ALL {
        for run_start in [Day::MIN, Day::MAX.add_days(-1_000).unwrap()] {
            let effort = Effort::default().days(0).run(run_start, 1_001);
            assert_eq!(conformance::check_with(calendar, effort), Ok(()), "{}", calendar.about().id);
        }
    }
}

/// A calendar by its three questions alone: whatever else it says must be what is provided.
/// Months are remembered, since what is provided asks for the same ones over and over.
struct Bare(&'static dyn DynCalendar, RefCell<HashMap<metonic::MonthIndex, metonic::MonthShape>>);

impl Bare {
    fn new(calendar: &'static dyn DynCalendar) -> Self {
        Self(calendar, RefCell::default())
    }
}

impl Calendar for Bare {
    fn about(&self) -> metonic::About<'_> {
        self.0.about()
    }

    fn month_of(&self, day: Day) -> metonic::MonthIndex {
        self.0.month_of(day)
    }

    fn month(&self, index: metonic::MonthIndex) -> metonic::MonthShape {
        *self.1.borrow_mut().entry(index).or_insert_with(|| self.0.month(index))
    }

    fn find(&self, year: i32, month: Month) -> Result<metonic::MonthIndex, metonic::Error> {
        self.0.find(year, month)
    }
}

/// Whether bounds that hold for all years take in those of the ten centuries that are surveyed.
fn includes(all: Bounds, surveyed: Bounds) -> bool {
    all.shortest_month <= surveyed.shortest_month
        && all.longest_month >= surveyed.longest_month
        && all.fewest_months <= surveyed.fewest_months
        && all.most_months >= surveyed.most_months
        && all.shortest_year <= surveyed.shortest_year
        && all.longest_year >= surveyed.longest_year
}

/// Lunisolar calendars whose years begin and end within a month: the number of their months does not
/// say which of them have a leap month.
const CUTS_MONTHS: [&str; 1] = ["myanmar"];

#[test]
fn what_is_overridden_says_what_is_provided() {
    for &calendar in calendars::ALL {
        let bare = Bare::new(calendar);
        let id = calendar.about().id;
        assert_eq!(calendar.years(), bare.years(), "{id}");
        assert!(includes(calendar.bounds(), bare.bounds()), "{id}");
        let years = calendar.years();
        // Who left out days says itself which years are leap years: a common one is longer than the
        // shortest.
        let left_out_days = calendar.about().basis == Basis::Solar && calendar.bounds().shortest_year < 360;
        for year in [*years.start(), -1, 0, 1, 4, 100, 1403, 1404, 1445, 1970, 2000, 2024, *years.end()] {
            assert_eq!(calendar.year(year), bare.year(year), "{id} {year}");
            if !left_out_days && !CUTS_MONTHS.contains(&id) {
                assert_eq!(calendar.is_leap_year(year), bare.is_leap_year(year), "{id} {year}");
            }
            assert_eq!(
                calendar.related_gregorian_year(year),
                bare.related_gregorian_year(year),
                "{id} {year}"
            );
        }
        for year in [i32::MIN, *years.start() - 1, *years.end() + 1, i32::MAX] {
            assert_eq!(calendar.year(year), bare.year(year), "{id} {year}");
        }
        for number in 1..=Month::MAX_NUMBER {
            for month in [Month::new(number).unwrap(), Month::leap(number).unwrap()] {
                let lengths = |calendar: &dyn Calendar| {
                    (calendar.shortest_days_in_month(month), calendar.longest_days_in_month(month))
                };
                match (lengths(calendar), lengths(&bare)) {
                    // A month that no year near the present has may be one of a far year's.
                    (_, (Err(_), Err(_))) => {}
                    ((Ok(shortest), Ok(longest)), (Ok(least), Ok(most))) => {
                        assert!(shortest <= least && longest >= most, "{id} {month}");
                    }
                    other => panic!("{id} {month}: {other:?}"),
                }
                assert_eq!(calendar.find(1404, month), bare.find(1404, month), "{id} {month}");
            }
        }
    }
}

#[test]
fn official_days_are_official() {
    for calendar in calendars::ALL {
        let Some(official) = calendar.official() else { continue };
        assert!(official.start() < official.end());
        for day in [*official.start(), *official.end()] {
            assert_eq!(calendar.status(day), Status::Official);
        }
        for day in [official.start().add_days(-1).unwrap(), official.end().add_days(1).unwrap()] {
            assert_ne!(calendar.status(day), Status::Official);
        }
    }
}

/// Text that looks like a date for a while.
fn like_a_date() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[-+0-9MLml\\[\\]!=:TZ. u/ca]{0,140}",
        "[-+]?[0-9]{0,11}-[0-9ML]{0,4}-[0-9L]{0,5}(\\[!?[a-z-]{0,6}=?[a-z0-9-]{0,12}\\]){0,3}",
        "[-+]?[0-9]{4,7}-[01][0-9]-[0-3][0-9](\\[!?u-ca=[a-zA-Z0-9-]{0,12}\\]){0,2}.{0,3}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_written_date_is_read_back(days in any::<i32>()) {
        let day = Day::new(days);
        prop_assert_eq!(day.to_string().parse(), Ok(day));
        for calendar in calendars::ALL {
            let text = calendar.ymd_of(day).to_string();
            let read: YearMonthDay = text.parse().unwrap();
            prop_assert_eq!(read, calendar.ymd_of(day), "{}", text);
            prop_assert_eq!(calendar.day_of(read), Ok(day), "{}", text);
        }
    }

    #[test]
    fn a_written_date_is_read_back_with_its_calendar(days in any::<i32>()) {
        for calendar in handles() {
            let date = Day::new(days).in_calendar(calendar);
            let text = date.to_string();
            let read: AnyDate = text.parse().unwrap();
            prop_assert_eq!(read.to_day(), date.to_day(), "{}", text);
            prop_assert_eq!(read.calendar(), &calendar, "{}", text);
            prop_assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn days_near_each_other_are_in_the_order_of_their_names(days in any::<i32>(), apart in 1..1_000_i64) {
        let earlier = Day::new(days);
        let Ok(later) = earlier.add_days(apart) else { return Ok(()) };
        assert_in_order(earlier, later);
    }

    #[test]
    fn days_are_in_the_order_of_their_names(one in any::<i32>(), other in any::<i32>()) {
        if one != other {
            assert_in_order(Day::new(one.min(other)), Day::new(one.max(other)));
        }
    }

    #[test]
    fn a_historical_year_is_the_year_again(year in any::<i32>()) {
        for calendar in calendars::ALL {
            // Year i32::MIN would be the year before.
            if year > i32::MIN {
                prop_assert_eq!(calendar.year_of_historical(calendar.historical_year(year)), Ok(year));
            }
        }
    }

    #[test]
    fn a_number_is_the_number_of_its_day(number in any::<i64>(), days in any::<i32>()) {
        prop_assert_eq!(parse_number(&number.to_string()), Ok(number));
        for count in counts::ALL {
            if let Ok(day) = count.day_of(number) {
                prop_assert_eq!(count.number_of(day), number);
            }
            let day = Day::new(days);
            prop_assert_eq!(count.day_of(count.number_of(day)), Ok(day));
            let text = count.text(day).to_string();
            prop_assert_eq!(count.read(&text), Ok(day), "{}", text);
        }
    }

    #[test]
    fn a_place_comes_round(days in any::<i32>()) {
        let day = Day::new(days);
        for cycle in cycles::ALL {
            let id = cycle.about().id;
            let Some(place) = cycle.place_of(day) else { continue };
            prop_assert_eq!(place.numbers().len(), cycle.wheels().len(), "{}", id);
            for (wheel, &number) in cycle.wheels().iter().zip(place.numbers()) {
                prop_assert!(wheel.contains(number), "{} {}", id, number);
            }
            for text in [cycle.text(place).to_string(), cycle.words(place).to_string().split(" (").next().unwrap().to_uppercase()] {
                prop_assert_eq!(cycle.read(&text), Ok(place), "{} {}", id, text);
            }
            prop_assert_eq!(cycle.next(place, day), Some(day), "{}", id);
            prop_assert_eq!(cycle.previous(place, day), Some(day), "{}", id);
            let span = i64::from(cycle.span());
            if let (Ok(next), Ok(last)) = (day.add_days(1), day.add_days(span)) {
                let found = cycle.next(place, next);
                prop_assert!(found.is_some_and(|found| found <= last), "{} {:?}", id, found);
                // A place that comes round does so for the first time after the day.
                prop_assert_eq!(cycle.previous(place, found.unwrap().add_days(-1).unwrap()), Some(day), "{}", id);
            }
        }
    }

    /// No text panics; what is read is written in a form that is read as the same.
    #[test]
    fn no_text_panics(text in like_a_date()) {
        if let Ok(month) = text.parse::<Month>() {
            prop_assert_eq!(month.to_string().parse(), Ok(month));
        }
        if let Ok(date) = text.parse::<YearMonthDay>() {
            prop_assert_eq!(date.to_string().parse(), Ok(date));
            for calendar in calendars::ALL {
                let _ = (calendar.day_of(date), calendar.nearest_century(date, metonic::Weekday::Sunday));
            }
        }
        if let Ok(day) = text.parse::<Day>() {
            prop_assert_eq!(day.to_string().parse(), Ok(day));
        }
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string().parse(), Ok(date));
        }
        if let Ok(date) = text.parse::<AnyDate>() {
            prop_assert_eq!(text.parse::<Day>(), Ok(date.to_day()));
            prop_assert_eq!(date.to_string().parse(), Ok(date));
        }
        if let Ok(number) = parse_number(&text) {
            prop_assert_eq!(parse_number(&number.to_string()), Ok(number));
        }
        for count in counts::ALL {
            if let Ok(day) = count.read(&text) {
                prop_assert_eq!(count.read(&count.text(day).to_string()), Ok(day));
            }
        }
        for cycle in cycles::ALL {
            if let Ok(place) = cycle.read(&text) {
                prop_assert_eq!(cycle.read(&cycle.text(place).to_string()), Ok(place));
            }
        }
        let _ = (Registry::global().find(&text), metonic::registry::Name::new(&text));
    }

    /// No fields panic, and a date that is taken is given back.
    #[test]
    fn no_fields_panic(year in any::<i32>(), number in 1..=99_u8, leap: bool, day: u8, leap_day: bool) {
        let month = Month::with_leap(number, leap).unwrap();
        let date = YearMonthDay::new(year, month, day).with_leap_day(leap_day);
        let near = YearMonthDay::new(year % 6_000_000, Month::new(number % 13 + 1).unwrap(), day);
        for calendar in calendars::ALL {
            for date in [date, near] {
                if let Ok(found) = calendar.day_of(date) {
                    prop_assert_eq!(calendar.ymd_of(found), date);
                }
                let _ = (calendar.year(date.year), calendar.find(date.year, date.month));
                let _ = (calendar.is_leap_year(date.year), calendar.is_valid(date));
                let _ = (calendar.historical_year(date.year), calendar.year_of_historical(date.year));
                let _ = (calendar.related_gregorian_year(date.year), calendar.cyclic_year(date.year));
                let _ = calendar.month(metonic::MonthIndex::new(date.year));
            }
        }
    }
}

/// In every calendar, and as dates of different calendars.
fn assert_in_order(earlier: Day, later: Day) {
    for one in handles() {
        let place = |day: Day| {
            let date = day.in_calendar(one);
            (date.year(), date.month_ordinal(), date.day(), date.ymd().leap_day)
        };
        assert!(place(earlier) < place(later), "{one:?}: {earlier} and {later}");
        assert!(one.month_of(earlier) <= one.month_of(later));
        for other in handles() {
            assert!(earlier.in_calendar(one) < later.in_calendar(other));
            assert_eq!(earlier.in_calendar(one), earlier.in_calendar(other));
        }
    }
}
