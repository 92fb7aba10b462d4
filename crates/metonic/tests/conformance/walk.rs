//! What a walk over every day finds that no sample does.

use metonic::calendars::{Cutover, Gregorian, HinduLunar};
use metonic::conformance::{self, Answer, Law, Violation};
use metonic::{Calendar, Day, MonthIndex, MonthShape, YearShape};

use crate::broken::{Broken, WHOLE};

/// A day that none of the samples has, within the years that are walked.
fn day() -> Day {
    "2345-06-07".parse().unwrap()
}

fn years() -> std::ops::RangeInclusive<Day> {
    "2300-01-01".parse().unwrap()..="2399-12-31".parse().unwrap()
}

fn walked(calendar: &Broken) -> Violation {
    conformance::check_with(calendar, conformance::Effort::default().days(10)).unwrap();
    conformance::check_every_day(calendar, years()).unwrap_err()
}

fn at(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn every_day_is_counted() {
    assert_eq!(conformance::check_every_day(&WHOLE, years()), Ok(36_524));
    assert_eq!(conformance::check_every_day(&WHOLE, day()..=day()), Ok(1));
    for end in [Day::MIN, Day::MAX] {
        let (first, last) = (end.add_days(-5_000).unwrap_or(end), end.add_days(5_000).unwrap_or(end));
        assert_eq!(conformance::check_every_day(&WHOLE, first..=last), Ok(5_001));
    }
    // Numbers that are left out, and repeated ones.
    let british = Cutover::new("1752-09-14".parse().unwrap()).unwrap();
    let century = "1700-01-01".parse().unwrap()..="1799-12-31".parse().unwrap();
    assert_eq!(conformance::check_every_day(&british, century.clone()), Ok(36_524));
    assert_eq!(conformance::check_every_day(&HinduLunar, century), Ok(36_524));
}

#[test]
fn parts_of_a_range_are_the_range() {
    for (first, last) in [(i32::MIN, i32::MAX), (0, 0), (-3, 3), (5, 11)] {
        for threads in [1, 2, 3, 8, 1_000] {
            let mut next = i64::from(first);
            for part in conformance::parts(Day::new(first)..=Day::new(last), threads) {
                assert_eq!(i64::from(part.start().get()), next);
                assert!(part.start() <= part.end());
                next = i64::from(part.end().get()) + 1;
            }
            assert_eq!(next, i64::from(last) + 1, "{first} to {last} in {threads}");
        }
    }
}

/// One day is another's date.
#[test]
fn one_wrong_date() {
    let violation = walked(&Broken {
        ymd_of: |asked| Gregorian.ymd_of(if asked == day() { Day::new(asked.get() + 1) } else { asked }),
        ..WHOLE
    });
    let next = day().add_days(1).unwrap();
    assert_eq!(violation, Violation::new(Law::DayOfInvertsYmdOf, day(), day(), next));
}

/// One date is another's day.
#[test]
fn one_wrong_day() {
    let violation = walked(&Broken {
        day_of: |date| {
            let found = Gregorian.day_of(date)?;
            Ok(if found == day() { Day::EPOCH } else { found })
        },
        ..WHOLE
    });
    assert_eq!(violation, Violation::new(Law::DayOfInvertsYmdOf, day(), day(), Day::EPOCH));
}

#[test]
fn one_day_in_another_month() {
    let violation = walked(&Broken {
        month_of: |asked| Gregorian.month_of(if asked == day() { Day::EPOCH } else { asked }),
        ..WHOLE
    });
    let place = |day| i64::from(Gregorian.month_of(day).get());
    let (expected, found) = (place(day()), place(Day::EPOCH));
    assert_eq!(violation, Violation::new(Law::MonthHoldsDay, day(), expected, found));
}

/// June 2345 has 29 days, and its 30th is in no month.
#[test]
fn one_short_month() {
    let violation = walked(&Broken {
        month: |index| {
            let shape = Gregorian.month(index);
            MonthShape { days: shape.days - u8::from((shape.year, shape.ordinal) == (2345, 6)), ..shape }
        },
        ..WHOLE
    });
    let (expected, found) = (at("2345-06-30"), at("2345-07-01"));
    let day = "2345-06-29".parse().unwrap();
    assert_eq!(violation, Violation::new(Law::MonthsFollow, day, expected, found));
}

#[test]
fn one_long_year() {
    let violation = walked(&Broken {
        year: |year| {
            let shape = Gregorian.year(year)?;
            Ok(YearShape { days: shape.days + u16::from(year == 2345), ..shape })
        },
        ..WHOLE
    });
    let (expected, found) = (at("2346-01-01"), at("2346-01-02"));
    let day = "2345-12-31".parse().unwrap();
    assert_eq!(violation, Violation::new(Law::YearsAddUp, day, expected, found));
}

/// The first day of May 2345 is in the last month that there is a place for.
const TO_THE_LAST_PLACE: i32 = i32::MAX - (2_345 * 12 + 4);

/// The place of a month among those.
fn ours(index: MonthIndex) -> MonthIndex {
    MonthIndex::new(index.get().saturating_add(TO_THE_LAST_PLACE))
}

#[test]
fn places_that_end_before_the_days() {
    let may = Gregorian.month_of("2345-05-01".parse().unwrap()).get();
    assert_eq!(i32::MAX - may, TO_THE_LAST_PLACE, "{may}");
    let calendar = Broken {
        month_of: |day| ours(Gregorian.month_of(day)),
        month: |index| Gregorian.month(MonthIndex::new(index.get() - TO_THE_LAST_PLACE)),
        find: |year, month| Gregorian.find(year, month).map(ours),
        year: |year| {
            Gregorian.year(year).map(|shape| YearShape { first_month: ours(shape.first_month), ..shape })
        },
        ..WHOLE
    };
    let (day, expected) = ("2345-05-31".parse().unwrap(), at("2345-06-01"));
    let violation = Violation::new(Law::MonthsFollow, day, expected, Answer::Refused);
    assert_eq!(conformance::check_every_day(&calendar, years()), Err(violation));
}

/// What lies on the boundary of two ranges is seen by the one or the other, wherever it is.
#[test]
fn ranges_that_follow_each_other_leave_nothing_out() {
    let year = "2345-01-01".parse().unwrap()..="2345-12-31".parse::<Day>().unwrap();
    let long = |year| {
        let shape = Gregorian.year(year)?;
        Ok(YearShape { months: shape.months + u8::from(year == 2345), ..shape })
    };
    let late = Broken { year: long, ..WHOLE };
    let short = |index| {
        let shape = Gregorian.month(index);
        MonthShape { days: shape.days - u8::from((shape.year, shape.ordinal) == (2345, 6)), ..shape }
    };
    let short = Broken { month: short, ..WHOLE };
    // The 7th is written as the 8th, and that date is the 7th.
    let twice = Broken {
        ymd_of: |asked| Gregorian.ymd_of(if asked == day() { asked.add_days(1).unwrap() } else { asked }),
        day_of: |date| {
            let found = Gregorian.day_of(date)?;
            Ok(if found == Day::new(day().get() + 1) { day() } else { found })
        },
        ..WHOLE
    };
    for calendar in [late, short, twice] {
        for days in 0..365 {
            let cut = year.start().add_days(days).unwrap();
            let first = conformance::check_every_day(&calendar, *years().start()..=cut);
            let second = conformance::check_every_day(&calendar, cut.add_days(1).unwrap()..=*years().end());
            assert!(first.is_err() || second.is_err(), "{cut}");
        }
    }
}

#[test]
fn one_panic() {
    let violation = walked(&Broken {
        ymd_of: |asked| {
            assert!(asked != day(), "a bad day");
            Gregorian.ymd_of(asked)
        },
        ..WHOLE
    });
    assert_eq!(violation, Violation::new(Law::NoPanic, day(), Answer::Any, Answer::Panicked));
}
