//! Answers, and whether they are the same.

use core::num::NonZeroU8;

use super::answer::Answer;
use super::law::{Law, Violation};
use crate::day::Day;
use crate::error::Error;
use crate::fields::{Fields, YearMonthDay};
use crate::month::{MonthIndex, MonthShape};

/// What a check gives back.
pub(super) type Checked = Result<(), Violation>;

/// Fails unless two answers are the same.
pub(super) fn same(law: Law, day: Day, expected: impl Into<Answer>, found: impl Into<Answer>) -> Checked {
    let (expected, found) = (expected.into(), found.into());
    if expected == found { Ok(()) } else { Err(Violation { law, day, expected, found }) }
}

/// Fails unless two days since 1970-01-01 are the same.
pub(super) fn same_day(law: Law, day: Day, expected: i64, found: i64) -> Checked {
    same(law, day, Answer::day(expected), Answer::day(found))
}

pub(super) fn holds(law: Law, day: Day, condition: bool) -> Checked {
    same(law, day, true, condition)
}

/// Fails unless a number is within bounds, of which it names the nearer.
pub(super) fn within(
    law: Law,
    day: Day,
    bounds: (impl Into<i64>, impl Into<i64>),
    found: impl Into<i64>,
) -> Checked {
    let (least, most, found) = (bounds.0.into(), bounds.1.into(), found.into());
    same(law, day, found.min(most).max(least), found)
}

/// An answer, which may be an error.
pub(super) fn answer<T: Into<Answer>>(answer: Result<T, Error>) -> Answer {
    answer.map_or(Answer::Refused, Into::into)
}

pub(super) fn place(found: Result<MonthIndex, Error>) -> Answer {
    answer(found.map(MonthIndex::get))
}

/// The day after a month.
pub(super) fn end(month: &MonthShape) -> i64 {
    month.first_day.saturating_add(month.days.into())
}

pub(super) fn same_month(law: Law, day: Day, expected: MonthShape, found: MonthShape) -> Checked {
    same_day(law, day, expected.first_day, found.first_day)?;
    same(law, day, expected.days, found.days)?;
    same(law, day, expected.year, found.year)?;
    same(law, day, expected.ordinal, found.ordinal)?;
    same(law, day, expected.month, found.month)
}

pub(super) fn same_date(law: Law, day: Day, expected: YearMonthDay, found: YearMonthDay) -> Checked {
    same(law, day, expected.year, found.year)?;
    same(law, day, expected.month, found.month)?;
    same(law, day, expected.day, found.day)?;
    same(law, day, expected.leap_day, found.leap_day)
}

pub(super) fn same_fields(law: Law, day: Day, expected: &Fields, found: &Fields) -> Checked {
    same_date(law, day, expected.year_month_day(), found.year_month_day())?;
    same(law, day, expected.month_ordinal, found.month_ordinal)?;
    same(law, day, expected.era, found.era)?;
    same(law, day, expected.era_year, found.era_year)?;
    let cyclic = |fields: &Fields| fields.cyclic_year.map_or(0, NonZeroU8::get);
    same(law, day, cyclic(expected), cyclic(found))?;
    same(law, day, expected.related_gregorian_year, found.related_gregorian_year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;
    use crate::calendars::Gregorian;
    use crate::fields::Era;
    use crate::month::Month;

    fn of(checked: Checked) -> (Answer, Answer) {
        let violation = checked.unwrap_err();
        assert_eq!((violation.law, violation.day), (Law::Repeatable, Day::EPOCH));
        (violation.expected, violation.found)
    }

    fn numbers(checked: Checked) -> (i64, i64) {
        match of(checked) {
            (Answer::Number(expected), Answer::Number(found)) => (expected, found),
            (expected, found) => panic!("{expected} {found}"),
        }
    }

    /// Whichever field of a month is another, it is told with both values.
    #[test]
    fn months_are_compared_field_by_field() {
        let month = Gregorian.month(Gregorian.month_of(Day::EPOCH));
        let same = |found| same_month(Law::Repeatable, Day::EPOCH, month, found);
        assert_eq!(same(month), Ok(()));
        let next = (Answer::Day(Day::EPOCH), Answer::Day(Day::new(1)));
        assert_eq!(of(same(MonthShape { first_day: 1, ..month })), next);
        assert_eq!(numbers(same(MonthShape { days: 30, ..month })), (31, 30));
        assert_eq!(numbers(same(MonthShape { year: 1971, ..month })), (1970, 1971));
        assert_eq!(numbers(same(MonthShape { ordinal: 2, ..month })), (1, 2));
        let code = (Answer::Month(Month::M01), Answer::Month(Month::M02));
        assert_eq!(of(same(MonthShape { month: Month::M02, ..month })), code);
    }

    #[test]
    fn fields_are_compared_one_by_one() {
        let fields = Gregorian.fields(Day::EPOCH);
        let same = |found| same_fields(Law::Repeatable, Day::EPOCH, &fields, &found);
        assert_eq!(same(fields), Ok(()));
        assert_eq!(numbers(same(Fields { year: 1971, ..fields })), (1970, 1971));
        let code = (Answer::Month(Month::M01), Answer::Month(Month::M02));
        assert_eq!(of(same(Fields { month: Month::M02, ..fields })), code);
        assert_eq!(numbers(same(Fields { day: 2, ..fields })), (1, 2));
        assert_eq!(of(same(Fields { leap_day: true, ..fields })), (Answer::Is(false), Answer::Is(true)));
        assert_eq!(numbers(same(Fields { month_ordinal: 2, ..fields })), (1, 2));
        let era = Era::new(5);
        assert_eq!(of(same(Fields { era: Some(era), ..fields })).1, Answer::Era(era));
        assert_eq!(numbers(same(Fields { era_year: 1971, ..fields })), (1970, 1971));
        assert_eq!(numbers(same(Fields { cyclic_year: NonZeroU8::new(60), ..fields })), (0, 60));
        let related = Fields { related_gregorian_year: 1971, ..fields };
        assert_eq!(numbers(same(related)), (1970, 1971));
    }
}
