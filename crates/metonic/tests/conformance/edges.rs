//! What the ends of the range, and years as a whole, are caught by.

use std::num::NonZeroU8;
use std::ops::RangeInclusive;

use metonic::calendars::Gregorian;
use metonic::conformance::{self, Answer, Effort, Law, Violation};
use metonic::{
    Bounds, Calendar, Day, Era, Error, Fields, Month, MonthIndex, Status, YearMonthDay, YearShape,
};

use crate::broken::{Broken, WHOLE};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The law that is broken, and the two answers.
fn told(checked: Result<(), Violation>) -> (Law, Answer, Answer) {
    let Violation { law, expected, found, .. } = checked.unwrap_err();
    (law, expected, found)
}

fn quick(calendar: &Broken) -> (Law, Answer, Answer) {
    told(conformance::check_with(calendar, Effort::default().days(64)))
}

fn edges(calendar: &Broken) -> (Law, Answer, Answer) {
    told(conformance::check_edges(calendar))
}

fn official() -> RangeInclusive<Day> {
    day("1900-01-01")..=day("1999-12-31")
}

fn status(asked: Day) -> Status {
    if official().contains(&asked) { Status::Official } else { Status::Defined }
}

#[test]
fn the_ends_of_what_is_official_are_edges() {
    let calendar = Broken { official: || Some(official()), status, ..WHOLE };
    assert_eq!(conformance::check_edges(&calendar), Ok(()));
    assert_eq!(conformance::check_edges(&WHOLE), Ok(()));
    let none = Broken { official: || Some(official()), ..WHOLE };
    let expected = (Law::StatusMatchesOfficial, Answer::Is(true), Answer::Is(false));
    assert_eq!((quick(&none), edges(&none)), (expected, expected));
    let backwards =
        Broken { official: || Some(RangeInclusive::new(day("2000-01-01"), day("1900-01-01"))), ..WHOLE };
    let expected = (Law::OfficialInOrder, Answer::Day(day("2000-01-01")), Answer::Day(day("1900-01-01")));
    assert_eq!((quick(&backwards), edges(&backwards)), (expected, expected));
    // A day past the end that is official nevertheless is found by the walk about it.
    let longer = Broken {
        official: || Some(official()),
        status: |asked| if asked == day("2000-01-03") { Status::Official } else { status(asked) },
        ..WHOLE
    };
    assert_eq!(edges(&longer), (Law::StatusMatchesOfficial, Answer::Is(true), Answer::Is(false)));
}

/// One day near the end of all is another's.
#[test]
fn days_years_and_months_at_the_edges_are_checked() {
    let wrong_date = Broken {
        ymd_of: |asked| {
            Gregorian.ymd_of(if asked == Day::new(i32::MAX - 100) { Day::new(i32::MAX - 101) } else { asked })
        },
        ..WHOLE
    };
    assert_eq!(edges(&wrong_date).0, Law::DatesFollow);
    let last = *Gregorian.years().end();
    assert_eq!(Gregorian.ymd_of(Day::MAX).year, last);
    let long_year = Broken {
        days_in_year: |year| Gregorian.days_in_year(year).map(|days| days + u16::from(year == 5_881_579)),
        ..WHOLE
    };
    assert_eq!(edges(&long_year), (Law::LengthsAgree, Answer::Number(365), Answer::Number(366)));
    let more_days = Broken {
        day_of: |date| if date.day == 32 { Ok(Day::EPOCH) } else { Gregorian.day_of(date) },
        ..WHOLE
    };
    assert_eq!(edges(&more_days).0, Law::BadDaysRefused);
    let more_months = Broken {
        find: |year, month| Gregorian.find(year, if month == Month::M13 { Month::M12 } else { month }),
        ..WHOLE
    };
    let expected = (Law::BadMonthsRefused, Answer::Refused, Answer::Month(Month::M13));
    assert_eq!((edges(&more_months), quick(&more_months)), (expected, expected));
}

#[test]
fn fields_are_those_of_the_single_questions() {
    fn wrong(change: fn(Day) -> Fields) -> (Law, Answer, Answer) {
        quick(&Broken { fields: change, ..WHOLE })
    }
    let (law, expected, found) = wrong(|day| {
        let mut fields = Gregorian.fields(day);
        fields.month_ordinal += 1;
        fields
    });
    assert_eq!((law, expected, found), (Law::FieldsAgree, Answer::Number(1), Answer::Number(2)));
    let (law, _, found) = wrong(|day| {
        let mut fields = Gregorian.fields(day);
        fields.era = None;
        fields
    });
    assert_eq!((law, found), (Law::FieldsAgree, Answer::NoEra));
    let (law, expected, found) = wrong(|day| {
        let mut fields = Gregorian.fields(day);
        fields.era_year += 1;
        fields
    });
    let (Answer::Number(expected), Answer::Number(found)) = (expected, found) else { panic!("{expected}") };
    assert_eq!((law, found), (Law::FieldsAgree, expected + 1));
    let found = wrong(|day| {
        let mut fields = Gregorian.fields(day);
        fields.cyclic_year = NonZeroU8::new(7);
        fields
    });
    assert_eq!(found, (Law::FieldsAgree, Answer::Number(0), Answer::Number(7)));
    let (law, _, found) = wrong(|day| {
        let mut fields = Gregorian.fields(day);
        fields.related_gregorian_year = 0;
        fields
    });
    assert_eq!((law, found), (Law::FieldsAgree, Answer::Number(0)));
}

/// A day 32 of January, and a leap day.
#[test]
fn only_dates_are_valid() {
    let calendar = Broken { is_valid: Some(|_| true), ..WHOLE };
    let expected = (Law::BadDaysRefused, Answer::Is(false), Answer::Is(true));
    assert_eq!((edges(&calendar), quick(&calendar)), (expected, expected));
}

#[test]
fn dates_are_of_their_months() {
    let calendar = Broken {
        ymd_of: |day| {
            let date = Gregorian.ymd_of(day);
            let month = Month::new(date.month.number() % 12 + 1).unwrap();
            YearMonthDay { month, ..date }
        },
        ..WHOLE
    };
    assert_eq!(
        quick(&calendar),
        (Law::FieldsMatchMonth, Answer::Month(Month::M01), Answer::Month(Month::M02))
    );
}

#[test]
fn weeks_have_days_and_places_within_them() {
    let none = Broken { week_length: 0, ..WHOLE };
    assert_eq!(quick(&none), (Law::WeekDaysFollow, Answer::Number(1), Answer::Number(0)));
    let eighth = Broken { day_of_week: |_| Some(8), ..WHOLE };
    assert_eq!(quick(&eighth), (Law::WeekDaysFollow, Answer::Number(7), Answer::Number(8)));
    // Without a place no day is compared.
    assert_eq!(
        conformance::check_with(&Broken { day_of_week: |_| None, ..WHOLE }, Effort::default().days(64)),
        Ok(())
    );
}

fn year(change: fn(i32) -> Result<YearShape, Error>) -> (Law, Answer, Answer) {
    quick(&Broken { year: change, ..WHOLE })
}

#[test]
fn years_are_what_their_months_add_up_to() {
    let (law, _, found) =
        year(
            |number| if (-9_999..9_999).contains(&number) { Err(Error::Era) } else { Gregorian.year(number) },
        );
    assert_eq!((law, found), (Law::YearsAddUp, Answer::Refused));
    let (law, expected, found) =
        year(|number| Gregorian.year(number).map(|shape| YearShape { year: number + 1, ..shape }));
    let (Answer::Number(expected), Answer::Number(found)) = (expected, found) else { panic!("{expected}") };
    assert_eq!((law, found), (Law::YearsAddUp, expected + 1));
    let (law, expected, found) = year(|number| {
        Gregorian.year(number).map(|shape| YearShape {
            first_day: shape.first_day + 1,
            days: shape.days - 1,
            ..shape
        })
    });
    // The first month of all begins before the first day.
    let days = |answer| match answer {
        Answer::Day(day) => i64::from(day.get()),
        Answer::DayOutside(days) => days,
        other => panic!("{other}"),
    };
    assert_eq!((law, days(expected)), (Law::YearsAddUp, days(found) + 1));
}

#[test]
fn years_are_within_bounds() {
    let bounds = |change: fn() -> Bounds| quick(&Broken { bounds: change, ..WHOLE });
    assert_eq!(
        bounds(|| Bounds { fewest_months: 11, most_months: 11, ..Gregorian.bounds() }),
        (Law::WithinBounds, Answer::Number(11), Answer::Number(12))
    );
    assert_eq!(
        bounds(|| Bounds { longest_year: 364, shortest_year: 364, ..Gregorian.bounds() }).0,
        Law::WithinBounds
    );
}

#[test]
fn the_first_and_the_last_year_hold_the_ends_of_days() {
    let (first, last) = (*Gregorian.years().start(), *Gregorian.years().end());
    let early = Broken { years: || *Gregorian.years().start() - 1..=*Gregorian.years().end(), ..WHOLE };
    assert_eq!(
        quick(&early),
        (Law::YearsBounded, Answer::Number((first - 1).into()), Answer::Number(first.into()))
    );
    let late = Broken { years: || *Gregorian.years().start()..=*Gregorian.years().end() + 1, ..WHOLE };
    assert_eq!(
        quick(&late),
        (Law::YearsBounded, Answer::Number((last + 1).into()), Answer::Number(last.into()))
    );
}

// The walk over every day, of which no sample has been.

fn walked(calendar: &Broken, first: &str) -> Result<u64, Violation> {
    conformance::check_every_day(calendar, day(first)..=day("2399-12-31"))
}

#[test]
fn a_walk_over_no_day_is_over_at_once() {
    let none = RangeInclusive::new(day("2300-01-02"), day("2300-01-01"));
    assert_eq!(conformance::check_every_day(&WHOLE, none), Ok(0));
}

#[test]
fn a_walk_looks_at_the_year_before_it() {
    let broken =
        |law, expected: i64, found: Answer| Err(Violation::new(law, day("2299-12-31"), expected, found));
    let calendar = Broken { year: |number| Gregorian.year(number).and(Err(Error::Era)), ..WHOLE };
    assert_eq!(walked(&calendar, "2300-01-01"), broken(Law::YearsAddUp, 2_299, Answer::Refused));
    let calendar = Broken { year: |number| Gregorian.year(number + 1), ..WHOLE };
    assert_eq!(walked(&calendar, "2300-01-01"), broken(Law::YearsAddUp, 2_299, Answer::Number(2_300)));
    let calendar =
        Broken { days_in_year: |number| Gregorian.days_in_year(number).map(|days| days + 1), ..WHOLE };
    assert_eq!(walked(&calendar, "2300-01-01"), broken(Law::LengthsAgree, 365, Answer::Number(366)));
    let calendar = Broken { months_in_year: |_| Ok(13), ..WHOLE };
    assert_eq!(walked(&calendar, "2300-01-01"), broken(Law::LengthsAgree, 12, Answer::Number(13)));
    // In the middle of a year it is the months before.
    let calendar = Broken { find: |_, _| Err(Error::Era), ..WHOLE };
    let may = Gregorian.month_of(day("2345-05-31")).get();
    let expected = Violation::new(Law::FindInvertsMonth, day("2345-05-31"), may, Answer::Refused);
    assert_eq!(walked(&calendar, "2345-06-07"), Err(expected));
}

#[test]
fn a_walk_adds_up_the_years_that_it_passes() {
    let calendar = Broken {
        year: |number| {
            Gregorian.year(number).map(|shape| YearShape {
                first_day: shape.first_day + 1,
                days: shape.days - 1,
                ..shape
            })
        },
        days_in_year: |number| Gregorian.days_in_year(number).map(|days| days - 1),
        ..WHOLE
    };
    let expected = Violation::new(Law::YearsAddUp, day("2300-12-31"), day("2300-01-01"), day("2300-01-02"));
    assert_eq!(walked(&calendar, "2300-01-01"), Err(expected));
    let calendar = Broken {
        year: |number| {
            let shape = Gregorian.year(number)?;
            let first_month = MonthIndex::new(shape.first_month.get() + i32::from(number == 2_300));
            Ok(YearShape { first_month, ..shape })
        },
        ..WHOLE
    };
    let first = Gregorian.month_of(day("2300-01-01")).get();
    let expected = Violation::new(Law::YearsFollow, day("2300-12-31"), first, first + 1);
    assert_eq!(walked(&calendar, "2300-01-01"), Err(expected));
}

/// The era of a day is one of the list.
#[test]
fn eras_are_listed() {
    let calendar = Broken {
        era_of: |_| Some(Era::new(9)),
        fields: |day| {
            let mut fields = Gregorian.fields(day);
            (fields.era, fields.era_year) = (Some(Era::new(9)), fields.year);
            fields
        },
        ..WHOLE
    };
    assert_eq!(quick(&calendar), (Law::EraIsListed, Answer::Is(true), Answer::Is(false)));
}
