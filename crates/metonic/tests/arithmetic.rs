//! Adding spans and taking differences: laws that hold in every calendar, and facts of TC39 Temporal's.

use metonic::{AnyCalendar, Date, Day, Error, Overflow, Registry, Span, Unit, arithmetic, calendars};
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
