//! Adding spans and taking differences: laws that hold in every calendar, and facts of TC39 Temporal's.

use metonic::{
    AnyCalendar, Calendar, Date, Day, Error, Month, Overflow, Registry, Span, Unit, Weekday, arithmetic,
    calendars,
};
use proptest::prelude::*;

fn handles() -> impl Iterator<Item = AnyCalendar> {
    let registry = Registry::global();
    calendars::ALL.iter().map(|calendar| registry.calendar(calendar.about().id).unwrap())
}

/// Days within some centuries of the present and over the whole range.
fn days() -> impl Strategy<Value = i32> {
    prop_oneof![-300_000..300_000_i32, any::<i32>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_span_between_leads_from_one_to_the_other(from in days(), to in days(), near in -1_200..1_200_i32) {
        let from = Day::new(from);
        for to in [Day::new(to), Day::new(from.get().saturating_add(near))] {
            for calendar in handles() {
                for largest in Unit::ALL {
                    let span = arithmetic::until(&calendar, from, to, largest);
                    let there = arithmetic::add(&calendar, from, span, Overflow::Clamp);
                    prop_assert_eq!(there, Ok(to), "{:?}: {} and {}", calendar, from, span);
                    // All of one sign, and nothing above the largest unit.
                    let parts = [span.years, span.months, span.weeks, span.days];
                    let one_sign = parts.iter().all(|&part| part >= 0) || parts.iter().all(|&part| part <= 0);
                    prop_assert!(one_sign, "{:?}: {}", calendar, span);
                    prop_assert!(largest == Unit::Year || span.years == 0);
                    prop_assert!(largest >= Unit::Month || span.months == 0);
                    prop_assert!(largest == Unit::Week || span.weeks == 0);
                }
            }
        }
    }

    #[test]
    fn days_added_are_days_between(from in days(), apart in any::<i32>()) {
        let from = Day::new(from);
        for calendar in handles() {
            let span = Span::new().days(apart.into());
            match arithmetic::add(&calendar, from, span, Overflow::Reject) {
                Ok(to) => prop_assert_eq!(arithmetic::until(&calendar, from, to, Unit::Day), span),
                Err(error) => prop_assert_eq!(error, Error::DayRange { days: i64::from(from.get()) + i64::from(apart) }),
            }
        }
    }

    #[test]
    fn later_dates_stay_later_when_months_are_added(from in days(), apart in 0..800_i32, months in -5_000..5_000_i64) {
        let (earlier, later) = (Day::new(from), Day::new(from.saturating_add(apart)));
        for calendar in handles() {
            let span = Span::new().months(months);
            let [earlier, later] = [earlier, later].map(|day| arithmetic::add(&calendar, day, span, Overflow::Clamp));
            if let (Ok(earlier), Ok(later)) = (earlier, later) {
                prop_assert!(earlier <= later, "{:?} {} {}", calendar, earlier, later);
            }
        }
    }

    #[test]
    fn what_is_dropped_is_less_than_the_smallest_unit(from in -100_000..100_000_i32, apart in -1_500..1_500_i32) {
        let (from, to) = (Day::new(from), Day::new(from + apart));
        for id in ["gregorian", "hebrew", "chinese", "ethiopic", "islamic-civil", "persian"] {
            let calendar = Registry::global().calendar(id).unwrap();
            let (from, to) = (from.in_calendar(calendar), to.in_calendar(calendar));
            for (largest, smallest) in Unit::ALL.iter().flat_map(|&largest| Unit::ALL.map(|unit| (largest, unit))) {
                let span = from.until_in(&to, largest, smallest);
                let dropped = from.add(span, Overflow::Clamp).unwrap().until(&to, Unit::Day);
                prop_assert!(dropped.days * i64::from(apart) >= 0, "{} {}: {} leads past {}", id, from, span, to);
                let longest = match smallest {
                    Unit::Day => 1,
                    Unit::Week => 7,
                    Unit::Month => 31,
                    // A leap month comes after the month of its number: in a year without it, as Temporal
                    // compares months, that month is not yet a year on.
                    _ if from.month().is_leap() => 386 + 30,
                    _ => 386,
                };
                prop_assert!(dropped.days.abs() < longest, "{} {}: {} falls short of {}", id, from, span, to);
                prop_assert!(smallest == Unit::Day || span.days == 0);
                prop_assert!(smallest <= Unit::Week || span.weeks == 0);
                prop_assert!(smallest <= Unit::Month || span.months == 0);
            }
        }
    }

    #[test]
    fn what_is_since_is_until_turned_round(from in days(), to in days()) {
        for calendar in handles() {
            let (from, to) = (Day::new(from).in_calendar(calendar), Day::new(to).in_calendar(calendar));
            for largest in Unit::ALL {
                let (since, until) = (from.since(&to, largest), from.until(&to, largest));
                let parts = |span: Span| [span.years, span.months, span.weeks, span.days];
                prop_assert_eq!(parts(since), parts(until).map(|part| -part));
                prop_assert_eq!(from.subtract(since, Overflow::Clamp), Ok(to));
            }
        }
    }

    #[test]
    fn no_span_panics(from in any::<i32>(), years: i64, months: i64, weeks: i64, days: i64, small in -3_i64..3) {
        for calendar in handles() {
            for span in [
                Span { years, months, weeks, days },
                Span::new().years(years % 12_000_000).months(months % 150_000_000),
                Span { years: small, months: i64::MIN, weeks: i64::MAX, days: small },
            ] {
                for overflow in Overflow::ALL {
                    let date = Day::new(from).in_calendar(calendar);
                    let _ = (date.add(span, overflow), date.subtract(span, overflow));
                }
            }
        }
    }
}

/// Both ends of the range, in every calendar.
#[test]
fn the_ends_of_the_range_are_not_passed() {
    for calendar in handles() {
        let (first, last) = (Day::MIN.in_calendar(calendar), Day::MAX.in_calendar(calendar));
        for span in [Span::new().days(1), Span::new().weeks(1), Span::new().months(2), Span::new().years(2)] {
            assert!(last.add(span, Overflow::Clamp).is_err(), "{calendar:?} {span}");
            assert!(first.subtract(span, Overflow::Clamp).is_err(), "{calendar:?} {span}");
        }
        for largest in Unit::ALL {
            let span = first.until(&last, largest);
            assert_eq!(
                first.add(span, Overflow::Clamp).map(|date| date.to_day()),
                Ok(Day::MAX),
                "{calendar:?}"
            );
            let back = last.until(&first, largest);
            assert_eq!(
                last.add(back, Overflow::Clamp).map(|date| date.to_day()),
                Ok(Day::MIN),
                "{calendar:?}"
            );
        }
        let _ = (first.first_of_month(), first.first_of_year(), last.last_of_month(), last.last_of_year());
        assert!(last.with_year(i32::MAX, Overflow::Clamp).is_err());
    }
}

fn in_hebrew(year: i32, month: &str, day: u8) -> Date<calendars::Hebrew> {
    let month = month.parse().unwrap();
    Date::from_ymd(calendars::Hebrew, metonic::YearMonthDay::new(year, month, day)).unwrap()
}

/// TC39, *Intl era and monthCode*: what its algorithms give, worked by hand.
#[test]
fn leap_months_go_where_temporal_sends_them() {
    let year = Span::new().years(1);
    // Adar I is Adar a year on, and Shevat for nobody.
    assert_eq!(in_hebrew(5784, "M05L", 30).add(year, Overflow::Clamp).unwrap(), in_hebrew(5785, "M06", 29));
    let month = "M05L".parse().unwrap();
    assert_eq!(
        in_hebrew(5784, "M05L", 1).add(year, Overflow::Reject),
        Err(Error::Month { month, year: 5785 })
    );
    // Fifteen years back, from Adar I of 5776 to Shevat of 5761, is fifteen years and days: a polyfill
    // that was at hand has fourteen years and twelve months, which the algorithm does not give.
    let (from, to) = (in_hebrew(5776, "M05L", 19), in_hebrew(5761, "M05", 30));
    assert_eq!(from.until(&to, Unit::Year), Span::new().years(-15).days(-19));

    // The leap sixth month of the Chinese 2025 is the sixth in 2026.
    let chinese = |year, month: &str, day| {
        let date = metonic::YearMonthDay::new(year, month.parse().unwrap(), day);
        Date::from_ymd(calendars::Chinese, date).unwrap()
    };
    assert_eq!(chinese(2025, "M06L", 1).add(year, Overflow::Clamp).unwrap(), chinese(2026, "M06", 1));
    // The second day of the leap month is past the first of the plain one: no full year.
    let span = chinese(2025, "M06L", 2).until(&chinese(2026, "M06", 20), Unit::Year);
    assert_eq!(span.years, 0);
}

#[test]
fn numbers_left_out_are_taken_from_before_the_gap() {
    // Thirteen months of Egyptian length: the epagomenal month has five days.
    let date = calendars::Coptic::date(1742, 12, 30).unwrap();
    let later = date.add(Span::new().months(1), Overflow::Clamp).unwrap();
    assert_eq!(later, calendars::Coptic::date(1742, 13, 5).unwrap());
    let spilt = date.add(Span::new().months(1), Overflow::Spill).unwrap();
    assert_eq!(spilt, calendars::Coptic::date(1743, 1, 25).unwrap());
}

/// TC39 Temporal's documentation of `PlainDate`: `until`, `since`, and the names of units. Of its overflows
/// `constrain` is our `clamp`; `spill` is ours alone.
#[test]
fn spans_are_those_of_the_documentation_of_temporal() {
    let (from, to) = (Date::new(2006, 8, 24).unwrap(), Date::new(2019, 1, 31).unwrap());
    assert_eq!(from.until(&to, Unit::Day), Span::new().days(4_543));
    assert_eq!(from.until(&to, Unit::Year), Span::new().years(12).months(5).days(7));
    assert_eq!(from.until(&to, Unit::Month), Span::new().months(149).days(7));
    assert_eq!(to.since(&from, Unit::Year), Span::new().years(12).months(5).days(7));
    assert_eq!(from.since(&to, Unit::Day), Span::new().days(-4_543));
    assert_eq!(from.until_in(&to, Unit::Year, Unit::Week), Span::new().years(12).months(5).weeks(1));
    assert_eq!(from.until_in(&to, Unit::Month, Unit::Month), Span::new().months(149));
    assert_eq!(from.until_in(&to, Unit::Day, Unit::Year), Span::new().years(12));
    assert_eq!(Unit::ALL.map(Unit::name), ["day", "week", "month", "year"]);
    assert_eq!(Overflow::ALL.map(Overflow::name), ["clamp", "reject", "spill"]);
}

#[test]
fn spans_too_long_to_be_counted_are_errors() {
    let date = Date::new(2026, 11, 27).unwrap();
    let add = |span| date.add(span, Overflow::Clamp);
    assert_eq!(add(Span::new().years(i64::MAX)), Err(Error::SpanRange));
    assert_eq!(add(Span::new().months(i64::MAX)), Err(Error::SpanRange));
    assert_eq!(add(Span::new().months(i64::MIN)), Err(Error::SpanRange));
    assert_eq!(add(Span::new().weeks(i64::MAX)), Err(Error::SpanRange));
    assert_eq!(add(Span::new().months(100_000_000)), Err(Error::SpanRange));
    let (min, max) = calendars::Gregorian.years().into_inner();
    assert_eq!(add(Span::new().years(10_000_000_000)), Err(Error::Year { value: 10_000_002_026, min, max }));
    let days = Day::MAX.add_days(1).unwrap_err();
    assert_eq!(
        Day::MAX.in_calendar(calendars::Gregorian).add(Span::new().days(1), Overflow::Clamp),
        Err(days)
    );
}

/// The Gregorian leap day, and Adar I, which 5784 had and 5785 had not.
#[test]
fn fields_are_changed_as_the_overflow_says() {
    let date = |year, month, day| Date::new(year, month, day).unwrap();
    let leap_day = date(2024, 2, 29);
    assert_eq!(leap_day.with_year(2028, Overflow::Reject), Ok(date(2028, 2, 29)));
    assert_eq!(leap_day.with_year(2026, Overflow::Clamp), Ok(date(2026, 2, 28)));
    assert_eq!(leap_day.with_year(2026, Overflow::Spill), Ok(date(2026, 3, 1)));
    assert_eq!(leap_day.with_year(2026, Overflow::Reject), Err(Error::Day { value: 29, max: 28 }));
    let (min, max) = calendars::Gregorian.years().into_inner();
    assert_eq!(
        leap_day.with_year(i32::MAX, Overflow::Clamp),
        Err(Error::Year { value: i32::MAX.into(), min, max })
    );

    let last = date(2026, 5, 31);
    assert_eq!(last.with_month(Month::M04, Overflow::Clamp), Ok(date(2026, 4, 30)));
    assert_eq!(last.with_month(Month::M04, Overflow::Spill), Ok(date(2026, 5, 1)));
    assert_eq!(last.with_month(Month::M04, Overflow::Reject), Err(Error::Day { value: 31, max: 30 }));
    for overflow in Overflow::ALL {
        assert_eq!(last.with_month(Month::M07, overflow), Ok(date(2026, 7, 31)));
        assert_eq!(last.with_month(Month::M13, overflow), Err(Error::NoSuchMonth { month: Month::M13 }));
        assert_eq!(last.with_day(0, overflow), Err(Error::Day { value: 0, max: 31 }));
        assert_eq!(last.with_day(9, overflow), Ok(date(2026, 5, 9)));
    }
    let february = date(2026, 2, 14);
    assert_eq!(february.with_day(31, Overflow::Clamp), Ok(date(2026, 2, 28)));
    assert_eq!(february.with_day(31, Overflow::Spill), Ok(date(2026, 3, 3)));
    assert_eq!(february.with_day(31, Overflow::Reject), Err(Error::Day { value: 31, max: 28 }));

    let adar_i = "M05L".parse().unwrap();
    let (leap, common) = (in_hebrew(5784, "M07", 15), in_hebrew(5785, "M07", 15));
    assert_eq!(leap.with_month(adar_i, Overflow::Reject), Ok(in_hebrew(5784, "M05L", 15)));
    assert_eq!(common.with_month(adar_i, Overflow::Clamp), Ok(in_hebrew(5785, "M06", 15)));
    assert_eq!(common.with_month(adar_i, Overflow::Reject), Err(Error::Month { month: adar_i, year: 5785 }));
    assert_eq!(
        in_hebrew(5784, "M05L", 15).with_year(5785, Overflow::Reject),
        Err(Error::Month { month: adar_i, year: 5785 })
    );
}

#[test]
fn the_next_and_the_previous_of_a_weekday_are_the_nearest() {
    for days in (20_000..20_014).chain([-1, 0]) {
        let date = Day::new(days).in_calendar(calendars::Persian);
        for weekday in Weekday::ALL {
            let (next, previous) = (date.next(weekday).unwrap(), date.previous(weekday).unwrap());
            assert_eq!((next.weekday(), previous.weekday()), (weekday, weekday));
            let (ahead, behind) =
                (next.to_day().days_since(date.to_day()), date.to_day().days_since(previous.to_day()));
            assert!((1..=7).contains(&ahead) && (1..=7).contains(&behind), "{date} {weekday}");
            let start = date.start_of_week(weekday).unwrap();
            assert_eq!(start, if behind == 7 { date } else { previous });
        }
    }
    // Nothing is before the first day or after the last: 6 days from each is what there is.
    let (first, last) =
        (Day::MIN.in_calendar(calendars::Gregorian), Day::MAX.in_calendar(calendars::Gregorian));
    let past = |days: i64| Error::DayRange { days };
    assert_eq!(first.previous(first.weekday()), Err(past(i64::from(i32::MIN) - 7)));
    assert_eq!(last.next(last.weekday()), Err(past(i64::from(i32::MAX) + 7)));
    assert_eq!(first.start_of_week(first.weekday()), Ok(first));
    let day_after = first.add(Span::new().days(1), Overflow::Clamp).unwrap().weekday();
    assert_eq!(first.start_of_week(day_after), Err(past(i64::from(i32::MIN) - 6)));
}

/// Thanksgiving, the fourth Thursday of November (5 U.S.C. 6103), Memorial Day, the last Monday of May, and
/// the summer time of the European Union, to the last Sunday of October (2000/84/EC).
#[test]
fn holidays_by_their_weekday() {
    let nth = |year, month, number, weekday| {
        let date = Date::new(year, month, 15).unwrap().nth_weekday_of_month(number, weekday);
        date.map(|date| date.to_string())
    };
    assert_eq!(nth(2024, 11, 4, Weekday::Thursday), Some("2024-11-28".to_owned()));
    assert_eq!(nth(2025, 5, -1, Weekday::Monday), Some("2025-05-26".to_owned()));
    assert_eq!(nth(2026, 10, -1, Weekday::Sunday), Some("2026-10-25".to_owned()));
    // November 2026 has five Sundays and Mondays alone.
    assert_eq!(nth(2026, 11, 5, Weekday::Monday), Some("2026-11-30".to_owned()));
    assert_eq!(nth(2026, 11, -5, Weekday::Sunday), Some("2026-11-01".to_owned()));
    for (number, weekday) in
        [(5, Weekday::Tuesday), (-5, Weekday::Saturday), (0, Weekday::Monday), (6, Weekday::Monday)]
    {
        assert_eq!(nth(2026, 11, number, weekday), None);
    }
    assert_eq!(
        (nth(2026, 11, i8::MIN, Weekday::Sunday), nth(2026, 11, i8::MAX, Weekday::Sunday)),
        (None, None)
    );
}

/// From either end the days of all weekdays are the days of the month, each once.
#[test]
fn the_days_of_the_weekdays_are_the_days_of_the_month() {
    for calendar in handles() {
        for day in [Day::EPOCH, Day::new(20_784), Day::new(-700_000)] {
            let date = day.in_calendar(calendar);
            for sign in [1, -1] {
                // No month of theirs has more than 127 days, which are nineteen weeks.
                let places =
                    (1..=19_i8).flat_map(|place| Weekday::ALL.map(|weekday| (place * sign, weekday)));
                let mut days: Vec<Day> = places
                    .filter_map(|(place, weekday)| date.nth_weekday_of_month(place, weekday))
                    .map(Day::from)
                    .collect();
                days.sort_unstable();
                let first = date.first_of_month().to_day();
                let all: Vec<Day> =
                    (0..date.days_in_month().into()).map(|more| first.add_days(more).unwrap()).collect();
                assert_eq!(days, all, "{calendar:?} {day}");
            }
        }
    }
}
