//! Each law with a calendar that breaks it: caught by that law, on the first day that is asked
//! about of those where it is broken, with the two values.

use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use metonic::calendars::Gregorian;
use metonic::conformance::{self, Answer, Law, Violation};
use metonic::{Calendar, Day, Era, Error, Month, MonthIndex, MonthShape, Status, YearMonthDay, YearShape};

use crate::broken::{Broken, WHOLE};

const REFUSED: Answer = Answer::Refused;

/// The days of the Gregorian calendar's first and last year that are days.
const FIRST_YEAR: i64 = -5_877_641;
const LAST_YEAR: i64 = 5_881_580;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The place of the month that holds a day.
fn place(text: &str) -> i32 {
    Gregorian.month_of(day(text)).get()
}

/// A month that is not a leap month.
fn code(month: u8) -> Month {
    Month::new(month).unwrap()
}

/// A date's number changed.
fn numbered(date: YearMonthDay, number: u8) -> YearMonthDay {
    YearMonthDay { day: number, ..date }
}

fn year_longer(year: YearShape) -> YearShape {
    YearShape { days: year.days + 1, ..year }
}

/// A test for each, and the laws that they show.
macro_rules! broken {
    ($($(#[doc = $why:literal])* $test:ident: $Law:ident, $day:expr, $expected:expr, $found:expr, {
        $($question:ident: $answer:expr),+ $(,)?
    };)*) => {
        $(
            $(#[doc = $why])*
            #[test]
            fn $test() {
                let calendar = Broken { $($question: $answer,)+ ..WHOLE };
                let expected = Violation::new(Law::$Law, $day, $expected, $found);
                assert_eq!(conformance::check(&calendar), Err(expected));
            }
        )*

        const SHOWN: &[Law] = &[$(Law::$Law),*];
    };
}

broken! {
    a_month_without_days: MonthHasDays, day("1968-02-01"), 1, 0, {
        month: |index| {
            let shape = Gregorian.month(index);
            MonthShape { days: if shape.ordinal == 2 { 0 } else { shape.days }, ..shape }
        },
    };
    the_month_before: MonthHoldsDay, day("1968-01-01"), day("1968-01-01"), day("1967-12-31"), {
        month_of: |day| MonthIndex::new(Gregorian.month_of(day).get() - 1),
    };
    /// April has 29 days, and its 30th is in no month.
    a_day_in_no_month: MonthsFollow, day("1968-04-01"), day("1968-04-30"), day("1968-05-01"), {
        month: |index| {
            let shape = Gregorian.month(index);
            MonthShape { days: if shape.ordinal == 4 { 29 } else { shape.days }, ..shape }
        },
    };
    /// There is no first month: February's ordinal is 1, and looks like the next year's.
    ordinals_from_zero: OrdinalsFollow, day("1968-01-01"), 1969, 1968, {
        month: |index| {
            let shape = Gregorian.month(index);
            MonthShape { ordinal: shape.ordinal - 1, ..shape }
        },
    };
    /// More months than there are in the year.
    a_thirteenth_of_twelve: OrdinalsFollow, day("1968-11-01"), 12, 13, {
        month: |index| {
            let shape = Gregorian.month(index);
            MonthShape { ordinal: if shape.ordinal == 12 { 13 } else { shape.ordinal }, ..shape }
        },
    };
    the_month_after_is_found: FindInvertsMonth, day("1968-01-01"), place("1968-01-01"), place("1968-02-01"), {
        find: |year, month| Gregorian.find(year, month).map(|index| MonthIndex::new(index.get() + 1)),
    };
    another_year_in_dates: FieldsMatchMonth, day("1968-01-01"), 1968, 1969, {
        ymd_of: |day| YearMonthDay { year: Gregorian.ymd_of(day).year + 1, ..Gregorian.ymd_of(day) },
    };
    numbers_from_zero: DayInMonth, day("1968-01-01"), 1, 0, {
        ymd_of: |day| numbered(Gregorian.ymd_of(day), Gregorian.ymd_of(day).day - 1),
        day_of: |date| Gregorian.day_of(numbered(date, date.day + 1)),
    };
    a_day_late: DayOfInvertsYmdOf, day("1968-01-01"), day("1968-01-01"), day("1968-01-02"), {
        day_of: |date| Gregorian.day_of(date)?.add_days(1),
    };
    /// The 31st, the 30th, the 29th …
    days_backwards: DatesFollow, day("1968-01-01"), 32, 30, {
        ymd_of: |day| {
            let month = Gregorian.month(Gregorian.month_of(day));
            numbered(Gregorian.ymd_of(day), month.days + 1 - Gregorian.ymd_of(day).day)
        },
        day_of: |date| {
            let days = Gregorian.days_in_month(date.year, date.month)?;
            Gregorian.day_of(numbered(date, (days + 1).saturating_sub(date.day)))
        },
    };
    /// … 3, 4, 6, 7 …, and yet the 5th is a date.
    a_number_left_out_and_taken: NumbersFollow, day("1968-01-04"), 5, 6, {
        ymd_of: |day| {
            let date = Gregorian.ymd_of(day);
            numbered(date, date.day + u8::from(date.day >= 5))
        },
        day_of: |date| Gregorian.day_of(numbered(date, date.day - u8::from(date.day > 5))),
    };
    /// The 15th is the second of two, of which there is no first.
    a_repeated_day_alone: NumbersFollow, day("1968-01-14"), 15, 15, {
        ymd_of: |day| {
            let date = Gregorian.ymd_of(day);
            date.with_leap_day(date.day == 15)
        },
        day_of: |date| Gregorian.day_of(date.with_leap_day(date.leap_day != (date.day == 15))),
    };
    /// The first month that is asked about and is days from one end to the other: December 1969.
    day_0_is_taken: BadDaysRefused, day("1969-12-12"), REFUSED, 0, {
        day_of: |date| Gregorian.day_of(numbered(date, date.day.max(1))),
    };
    the_day_after_the_last_is_taken: BadDaysRefused, day("1969-12-12"), REFUSED, 32, {
        day_of: |date| {
            let days = Gregorian.days_in_month(date.year, date.month)?;
            if date.day == days + 1 && !date.leap_day {
                return Gregorian.day_of(numbered(date, days))?.add_days(1);
            }
            Gregorian.day_of(date)
        },
    };
    day_255_is_taken: BadDaysRefused, day("1969-12-12"), REFUSED, 255, {
        day_of: |date| Gregorian.day_of(numbered(date, if date.day == 255 { 1 } else { date.day })),
    };
    month_13_is_taken: BadMonthsRefused, Day::MIN, REFUSED, code(13), {
        find: |year, month| Gregorian.find(year, if month == Month::M13 { Month::M12 } else { month }),
    };
    an_error_of_another_field: ErrorsNameTheField, Day::MIN, code(13), REFUSED, {
        find: |year, month| Gregorian.find(year, month).map_err(|error| match error {
            Error::Month { .. } => Error::Era,
            other => other,
        }),
    };
    an_error_of_another_day: ErrorsNameTheField, day("1969-12-12"), 0, 1, {
        day_of: |date| Gregorian.day_of(date).map_err(|error| match error {
            Error::Day { value, max } => Error::Day { value: value.wrapping_add(1), max },
            other => other,
        }),
    };
    a_year_refused_as_a_month: ErrorsNameTheField, Day::MIN, FIRST_YEAR - 1, REFUSED, {
        year: |year| Gregorian.year(year).map_err(|_| Error::Month { month: Month::M01, year }),
    };
    another_day_in_fields: FieldsAgree, day("1968-01-01"), 1, 2, {
        fields: |day| {
            let mut fields = Gregorian.fields(day);
            fields.day += 1;
            fields
        },
    };
    /// Eleven months are 334 days of a common year.
    a_month_forgotten: YearsAddUp, Day::MIN, 334, 365, {
        year: |year| Gregorian.year(year).map(|year| YearShape { months: 11, ..year }),
    };
    months_do_not_add_up_to_the_year: YearsAddUp, Day::MIN, 365, 366, {
        year: |year| Gregorian.year(year).map(year_longer),
    };
    /// The last year but one ends a day into the last. (Of those two only the last is asked about.)
    years_overlap: YearsFollow, Day::MAX, day("+5881580-01-02"), day("+5881580-01-01"), {
        year: |year| {
            let shape = Gregorian.year(year)?;
            Ok(if i64::from(year) == LAST_YEAR - 1 { year_longer(shape) } else { shape })
        },
    };
    /// In a February of which no day is asked about, but days of its year.
    a_code_of_another_ordinal: CodesMatchOrdinals, Day::MAX, 2, 3, {
        find: |year, month| {
            let is_it = i64::from(year) == LAST_YEAR && month == Month::M02;
            Gregorian.find(year, if is_it { Month::M03 } else { month })
        },
    };
    longer_months: LengthsAgree, day("1968-01-01"), 31, 32, { more_days_in_month: 1 };
    more_months: LengthsAgree, Day::MIN, 12, 13, {
        months_in_year: |year| Gregorian.months_in_year(year).map(|months| months + 1),
    };
    longer_years: LengthsAgree, Day::MIN, 365, 366, {
        days_in_year: |year| Gregorian.days_in_year(year).map(|days| days + 1),
    };
    /// The first day that there is is 23 June, the 174th of a common year.
    days_of_the_year_from_two: DayOfYearCounts, Day::MIN, 174, 175, {
        day_of_year: |day| Gregorian.day_of_year(day) + 1,
    };
    the_last_year_first: YearsInOrder, Day::MIN, LAST_YEAR, FIRST_YEAR, {
        years: || *Gregorian.years().end()..=*Gregorian.years().start(),
    };
    years_without_days_that_have_365: YearsBounded, Day::MIN, REFUSED, 365, {
        days_in_year: |year| Gregorian.days_in_year(year).or(Ok(365)),
    };
    years_without_days_that_have_months: YearsBounded, Day::MIN, REFUSED, 12, {
        months_in_year: |year| Gregorian.months_in_year(year).or(Ok(12)),
    };
    years_without_days_that_are_leap_years: YearsBounded, Day::MIN, REFUSED, true, {
        is_leap_year: |year| Gregorian.is_leap_year(year).or(Ok(true)),
    };
    /// As a check that wraps around takes it.
    a_year_far_outside: YearsBounded, Day::EPOCH, REFUSED, i64::from(i32::MAX), {
        year: |year| if year == i32::MAX {
            Ok(YearShape { year, ..Gregorian.year(1999)? })
        } else {
            Gregorian.year(year)
        },
    };
    a_month_of_a_year_far_outside: YearsBounded, Day::EPOCH, REFUSED, i64::from(i32::MIN), {
        find: |year, month| Gregorian.find(if year == i32::MIN { 2000 } else { year }, month),
    };
    years_without_end: YearsBounded, Day::MIN, REFUSED, FIRST_YEAR - 1, {
        find: |year, month| if Gregorian.years().contains(&year) {
            Gregorian.find(year, month)
        } else {
            Ok(MonthIndex::new(year.wrapping_mul(12)))
        },
    };
    a_historical_year_of_another: HistoricalYearsInvert, Day::MIN, FIRST_YEAR, FIRST_YEAR + 1, {
        plain_year: |historical| historical + 1,
    };
    the_table_ends_before_it_begins: OfficialInOrder, Day::EPOCH, Day::EPOCH, Day::new(-1), {
        official: || Some(RangeInclusive::new(Day::EPOCH, Day::new(-1))),
    };
    a_table_that_is_not_official: StatusMatchesOfficial, day("2000-01-01"), true, false, {
        official: || Some(day("2000-01-01")..=day("2000-12-31")),
    };
    official_without_a_table: StatusMatchesOfficial, day("1968-01-01"), true, false, {
        status: |_| Status::Official,
    };
    months_longer_than_the_longest: WithinBounds, Day::MIN, 30, 31, {
        bounds: || metonic::Bounds { longest_month: 30, ..Gregorian.bounds() },
    };
    /// The year that holds the last day is a leap year, the one that holds the first is not.
    a_february_longer_than_the_longest: MonthWithinLengths, Day::MAX, 28, 29, {
        longest_days_in_month: |month| {
            Gregorian.longest_days_in_month(month).map(|days| if month.number() == 2 { 28 } else { days })
        },
    };
    months_that_no_year_is_said_to_have: MonthWithinLengths, Day::MIN, 31, REFUSED, {
        longest_days_in_month: |month| Err(Error::NoSuchMonth { month }),
    };
    an_era_of_no_list: EraIsListed, day("1968-01-01"), true, false, {
        era_of: |_| Some(Era::new(99)),
        fields: |day| {
            let mut fields = Gregorian.fields(day);
            (fields.era, fields.era_year) = (Some(Era::new(99)), fields.year);
            fields
        },
    };
    days_before_the_first_of_their_era: EraHasBegun, day("1968-01-01"), true, false, {
        era: |era| Gregorian.era(era).map(|rule| rule.from(day("2000-01-01"))),
    };
    a_year_of_an_era_late: EraYearsInvert, day("1968-01-01"), 1968, 1969, {
        year_of_era: |code, year| Gregorian.year_of_era(code, year).map(|year| year + 1),
    };
    an_era_without_its_alias: EraYearsInvert, day("1968-01-01"), 1968, REFUSED, {
        year_of_era: |code, year| if code == "ce" { Gregorian.year_of_era(code, year) } else { Err(Error::Era) },
    };
    columns_of_the_next_year: ColumnsAgree, Day::MIN, FIRST_YEAR, FIRST_YEAR + 1, {
        fields_into: |days, columns| {
            Gregorian.fields_into(days, columns)?;
            columns.year.iter_mut().flat_map(|years| years.iter_mut()).for_each(|year| *year += 1);
            Ok(())
        },
    };
    /// A thousand days at random and forty at the ends and the middle.
    columns_refused: ColumnsAgree, Day::EPOCH, 1_120, REFUSED, {
        fields_into: |days, _| Err(Error::Column { rows: days.len(), room: 0 }),
    };
    /// Defined and computed by turns.
    moods: Repeatable, day("1968-03-05"), Status::Defined, Status::Computed, {
        status: |asked| {
            static MOOD: AtomicBool = AtomicBool::new(false);
            let is_bad = asked == day("1968-03-05") && MOOD.fetch_xor(true, Ordering::Relaxed);
            if is_bad { Status::Computed } else { Status::Defined }
        },
    };
    /// The threads of tests have names, those of the kit have none.
    another_year_on_another_thread: SameOnThreads, Day::MIN, FIRST_YEAR, FIRST_YEAR + 1, {
        fields: |day| {
            let mut fields = Gregorian.fields(day);
            fields.related_gregorian_year += i32::from(thread::current().name().is_none());
            fields
        },
    };
    a_seventh_day_of_six: WeekDaysFollow, day("1968-01-06"), 1, 7, { week_length: 6 };
    /// After Tuesday comes a day outside, which may be counted in the week (4 is next), keep it back (3), or end it
    /// (1): no 5 follows.
    a_week_that_leaps_over_a_day_outside: WeekDaysFollow, day("1968-03-05"), 3, 5, {
        day_of_week: |asked| match asked {
            _ if asked == day("1968-03-06") => None,
            _ if asked == day("1968-03-07") => Some(5),
            _ => Gregorian.day_of_week(asked),
        },
    };
    a_panic: NoPanic, day("1968-03-05"), Answer::Any, Answer::Panicked, {
        status: |asked| {
            assert!(asked != day("1968-03-05"), "a bad day");
            Status::Defined
        },
    };
    /// The first day of the sample.
    a_panic_on_another_thread: NoPanic, Day::MIN, Answer::Any, Answer::Panicked, {
        fields: |day| {
            assert!(thread::current().name().is_some(), "not at home");
            Gregorian.fields(day)
        },
    };
    a_panic_past_the_ends: NoPanic, Day::EPOCH, Answer::Any, Answer::Panicked, {
        month: |index| {
            assert!(index.get() != i32::MAX, "no such place");
            Gregorian.month(index)
        },
    };
}

/// Arithmetic goes by the kind of an error: a day that the month lacks is one past the end of days, so
/// that a month after the 31st is an error too.
#[test]
fn a_day_that_there_is_not_is_past_the_end_of_days() {
    let calendar = Broken {
        day_of: |date| {
            Gregorian.day_of(date).map_err(|error| match error {
                Error::Day { .. } => Error::DayRange { days: 0 },
                other => other,
            })
        },
        ..WHOLE
    };
    let violation = conformance::check(&calendar).unwrap_err();
    assert_eq!((violation.law, violation.found), (Law::AddInvertsUntil, REFUSED));
    // What was asked for there, by the calendar that is whole, is in a month that lacks the number.
    let Answer::Day(to) = violation.expected else { panic!("{violation}") };
    let (from, number) = (violation.day, Gregorian.ymd_of(violation.day).day);
    let lacks = |unit| {
        let span = metonic::arithmetic::until(&Gregorian, from, to, unit);
        let months = metonic::Span { days: 0, ..span };
        Gregorian
            .ymd_of(metonic::arithmetic::add(&Gregorian, from, months, metonic::Overflow::default()).unwrap())
            .day
            < number
    };
    assert!(lacks(metonic::Unit::Month) || lacks(metonic::Unit::Year), "{violation}");
}

/// Laws that have tests of their own, here and in `work.rs`.
const SHOWN_ELSEWHERE: [Law; 2] = [Law::AddInvertsUntil, Law::WorkBounded];

#[test]
fn every_law_is_seen_to_catch_a_calendar() {
    for law in Law::ALL {
        assert!(SHOWN.contains(law) || SHOWN_ELSEWHERE.contains(law), "{law:?}: {}", law.text());
    }
    assert_eq!(conformance::check(&WHOLE), Ok(()), "nothing else is broken");
}
