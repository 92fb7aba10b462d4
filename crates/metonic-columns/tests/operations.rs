//! Operations on columns beside those on single days, in every calendar.

use metonic::{
    AnyCalendar, Calendar, Date, Day, Era, Error, Month, MonthIndex, Overflow, Registry, Span, Unit, Weekday,
    YearMonthDay, arithmetic,
};
use metonic_columns::{
    Columns, Dates, OnError, Others, Period, RowError, Rows, Spans, Validity, add_into, days_into, end_into,
    fields_into, month_index_into, start_into, until_into,
};

/// Numbers by a linear congruence (Knuth's MMIX), the upper half of each.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 32) as u32
    }

    fn below(&mut self, end: u32) -> u32 {
        self.next() % end
    }
}

/// Every built-in calendar, after so many rows of two centuries that its months are laid out for looking
/// up; days outside of these are asked of the calendar.
fn calendars() -> impl Iterator<Item = AnyCalendar> {
    let days: Vec<Day> = (0..25_000).map(|row| Day::new(row * 2 - 20_000)).collect();
    Registry::global().calendars().inspect(move |&calendar| {
        let mut indices = vec![MonthIndex::default(); days.len()];
        month_index_into(calendar, &days, Rows::new(), &mut indices).unwrap();
    })
}

/// Days of the present, in the order of time and at random, days of two thousand years, of the whole
/// range, and its ends.
fn days(random: &mut Random, count: usize) -> Vec<Day> {
    let mut days: Vec<Day> = (0..count)
        .map(|row| match row * 5 / count {
            0 => Day::new(20_000 + row as i32 * 2),
            1 => Day::new(random.below(150_000) as i32 - 75_000),
            2 => Day::new(random.below(800_000) as i32 - 700_000),
            3 => Day::new(random.next() as i32),
            _ => Day::new(20_000 + random.below(500) as i32),
        })
        .collect();
    days.extend([Day::MIN, Day::MAX, Day::new(i32::MIN + 40), Day::new(i32::MAX - 40)]);
    days
}

/// Some rows are null: two in nine.
fn nulls(rows: usize) -> Vec<u8> {
    let mut bits = vec![0; rows / 8 + 2];
    for row in (0..rows).filter(|row| row % 9 > 1) {
        bits[(row + 3) / 8] |= 1 << ((row + 3) % 8);
    }
    bits
}

fn is_null(row: usize) -> bool {
    row % 9 <= 1
}

/// What the single operation answers, row by row, beside what the column did: lenient, strict, with nulls.
fn compare<T: Copy + PartialEq + std::fmt::Debug + Default>(
    what: &str,
    expected: &[Result<T, Error>],
    column: impl Fn(Rows<'_>, &mut [T]) -> Result<Vec<RowError>, RowError>,
) {
    let rows = expected.len();
    let mut out = vec![T::default(); rows];
    let lenient = Rows::new().on_error(OnError::Null);
    let failed = column(lenient, &mut out).unwrap();
    let mut errors = failed.iter();
    for (row, expected) in expected.iter().enumerate() {
        match expected {
            Ok(expected) => assert_eq!(out[row], *expected, "{what}, row {row}"),
            Err(error) => {
                assert_eq!(out[row], T::default(), "{what}, row {row}");
                assert_eq!(errors.next(), Some(&RowError { row, error: *error }), "{what}");
            }
        }
    }
    assert_eq!(errors.next(), None, "{what}");
    let first = expected.iter().position(Result::is_err);
    let stopped = column(Rows::new(), &mut out).err();
    assert_eq!(stopped, first.map(|row| RowError { row, error: expected[row].err().unwrap() }), "{what}");

    let bits = nulls(rows);
    let validity = Validity::new(&bits, 3);
    let failed = column(lenient.with_validity(validity), &mut out).unwrap();
    let mut errors = failed.iter();
    for (row, expected) in expected.iter().enumerate().filter(|&(row, _)| !is_null(row)) {
        match expected {
            Ok(expected) => assert_eq!(out[row], *expected, "{what}, row {row}"),
            Err(error) => assert_eq!(errors.next(), Some(&RowError { row, error: *error }), "{what}"),
        }
    }
    assert_eq!(errors.next(), None, "{what}");
    let left = lenient.with_validity(validity).validity_without(rows, &failed);
    assert_eq!(left.len(), rows.div_ceil(8));
    for row in 0..left.len() * 8 {
        let holds = expected.get(row).is_some_and(|expected| !is_null(row) && expected.is_ok());
        assert_eq!(left[row / 8] >> (row % 8) & 1 == 1, holds, "{what}, row {row}");
    }
    #[cfg(feature = "rayon")]
    {
        let mut same = vec![T::default(); rows];
        let in_order = column(lenient, &mut out).unwrap();
        assert_eq!(column(lenient.in_parallel(), &mut same), Ok(in_order), "{what}");
        assert_eq!(same, out, "{what}");
        assert_eq!(column(Rows::new().in_parallel(), &mut same).err(), stopped, "{what}");
    }
}

/// The first and the last day of a period.
type Single<'s> = &'s dyn Fn(Day) -> (Day, Day);

const ROWS: usize = 1_000;

/// The fields of days, some of them changed into what may be no date.
#[derive(Default)]
struct Written {
    years: Vec<i32>,
    months: Vec<Month>,
    ordinals: Vec<u8>,
    days: Vec<u8>,
    leap_days: Vec<bool>,
    eras: Vec<Option<Era>>,
    era_years: Vec<i32>,
}

fn written(calendar: AnyCalendar, days: &[Day], random: &mut Random) -> Written {
    let mut written = Written::default();
    for &day in days {
        let fields = calendar.fields(day);
        let change = random.below(24);
        written.years.push(match change {
            0 => random.next() as i32,
            1 => fields.year.saturating_add(1),
            _ => fields.year,
        });
        written.months.push(match change {
            2 => Month::with_leap(fields.month.number(), !fields.month.is_leap()).unwrap(),
            3 => Month::new(1 + random.below(99) as u8).unwrap(),
            _ => fields.month,
        });
        written.ordinals.push(if change == 4 { random.next() as u8 } else { fields.month_ordinal });
        written.days.push(match change {
            5 => random.next() as u8,
            6 => fields.day.saturating_add(1),
            _ => fields.day,
        });
        written.leap_days.push(fields.leap_day != (change == 7));
        written.eras.push(if change == 8 { Some(Era::new(random.next() as u8)) } else { fields.era });
        written.era_years.push(fields.era_year);
    }
    written
}

fn by_ordinal(calendar: AnyCalendar, year: i32, ordinal: u8) -> Result<Month, Error> {
    let shape = calendar.year(year)?;
    let places = (0..shape.months).map(|place| MonthIndex::new(shape.first_month.get() + i32::from(place)));
    match places.map(|index| calendar.month(index)).find(|month| month.ordinal == ordinal) {
        Some(month) => Ok(month.month),
        None => Err(Error::Month { month: Month::new(ordinal)?, year }),
    }
}

#[test]
fn days_of_fields_are_those_of_single_dates() {
    let mut random = Random(1);
    for calendar in calendars() {
        let days = days(&mut random, ROWS);
        let Written { years, months, ordinals, days, leap_days, eras, era_years } =
            written(calendar, &days, &mut random);
        let date =
            |row: usize, year, month| YearMonthDay::new(year, month, days[row]).with_leap_day(leap_days[row]);
        let rows = 0..days.len();
        let expected: Vec<_> =
            rows.clone().map(|row| calendar.day_of(date(row, years[row], months[row]))).collect();
        let dates = Dates::new(&years, &months, &days).with_leap_days(&leap_days);
        compare(calendar.id(), &expected, |rows, out| days_into(calendar, dates, rows, out));

        let plain: Vec<_> = rows
            .clone()
            .map(|row| calendar.day_of(YearMonthDay::new(years[row], months[row], days[row])))
            .collect();
        let dates = Dates::new(&years, &months, &days);
        compare(calendar.id(), &plain, |rows, out| days_into(calendar, dates, rows, out));

        let expected: Vec<_> = rows
            .clone()
            .map(|row| {
                let month = by_ordinal(calendar, years[row], ordinals[row])?;
                calendar.day_of(date(row, years[row], month))
            })
            .collect();
        let dates = Dates::by_ordinal(&years, &ordinals, &days).with_leap_days(&leap_days);
        compare(calendar.id(), &expected, |rows, out| days_into(calendar, dates, rows, out));

        let expected: Vec<_> = rows
            .map(|row| {
                let year = match eras[row] {
                    None => era_years[row],
                    Some(era) => calendar.era(era).ok_or(Error::Era)?.year(era_years[row]),
                };
                calendar.day_of(date(row, year, months[row]))
            })
            .collect();
        let dates = Dates::new(&era_years, &months, &days).with_leap_days(&leap_days).with_eras(&eras);
        compare(calendar.id(), &expected, |rows, out| days_into(calendar, dates, rows, out));
    }
}

#[test]
fn days_come_back_from_their_fields() {
    let mut random = Random(2);
    for calendar in calendars() {
        let days = days(&mut random, ROWS);
        let rows = days.len();
        let (mut year, mut month, mut day) = (vec![0; rows], vec![Month::M01; rows], vec![0; rows]);
        let (mut ordinal, mut leap_day) = (vec![0; rows], vec![false; rows]);
        let mut columns = Columns {
            year: Some(&mut year),
            month: Some(&mut month),
            month_ordinal: Some(&mut ordinal),
            day: Some(&mut day),
            leap_day: Some(&mut leap_day),
            ..Columns::default()
        };
        fields_into(calendar, &days, &mut columns).unwrap();
        let mut back = vec![Day::EPOCH; rows];
        let dates = Dates::new(&year, &month, &day).with_leap_days(&leap_day);
        assert_eq!(days_into(calendar, dates, Rows::new(), &mut back), Ok(vec![]), "{}", calendar.id());
        assert_eq!(back, days, "{}", calendar.id());
        back.fill(Day::EPOCH);
        let dates = Dates::by_ordinal(&year, &ordinal, &day).with_leap_days(&leap_day);
        assert_eq!(days_into(calendar, dates, Rows::new(), &mut back), Ok(vec![]), "{}", calendar.id());
        assert_eq!(back, days, "{}", calendar.id());
    }
}

#[test]
fn spans_are_added_as_to_single_days() {
    let mut random = Random(3);
    for calendar in calendars() {
        let days = days(&mut random, ROWS / 4);
        let mut spans = vec![
            Span::new().months(1),
            Span::new().months(-14).days(3),
            Span::new().years(1),
            Span::new().years(-19).months(5).weeks(1).days(-2),
            Span::new().days(-40),
            Span::new().weeks(3),
            Span::new(),
            Span::new().years(9_999_999_999),
            Span::new().months(i64::MAX),
            Span::new().weeks(i64::MIN),
        ];
        for overflow in Overflow::ALL {
            for &span in &spans {
                let expected: Vec<_> =
                    days.iter().map(|&day| arithmetic::add(&calendar, day, span, overflow)).collect();
                let what = format!("{} {span} {overflow:?}", calendar.id());
                compare(&what, &expected, |rows, out| {
                    add_into(calendar, &days, span.into(), overflow, rows, out)
                });
            }
        }
        spans = (0..days.len())
            .map(|row| match row % 4 {
                0 => Span::new().months(i64::from(random.below(400)) - 200),
                1 => Span::new().years(i64::from(random.below(40)) - 20),
                2 => Span::new().days(i64::from(random.below(4_000)) - 2_000),
                _ => Span::new().years(i64::from(random.below(9))).months(i64::from(random.below(9))).days(1),
            })
            .collect();
        for overflow in Overflow::ALL {
            let what = format!("{} {overflow:?}", calendar.id());
            let expected: Vec<_> = days
                .iter()
                .zip(&spans)
                .map(|(&day, &span)| arithmetic::add(&calendar, day, span, overflow))
                .collect();
            compare(&what, &expected, |rows, out| {
                add_into(calendar, &days, Spans::Each(&spans), overflow, rows, out)
            });
            let counts: Vec<i64> = (0..days.len()).map(|row| row as i64 % 300 - 150).collect();
            for unit in Unit::ALL {
                let span = |count| match unit {
                    Unit::Year => Span::new().years(count),
                    Unit::Month => Span::new().months(count),
                    Unit::Week => Span::new().weeks(count),
                    _ => Span::new().days(count),
                };
                let expected: Vec<_> = days
                    .iter()
                    .zip(&counts)
                    .map(|(&day, &count)| arithmetic::add(&calendar, day, span(count), overflow))
                    .collect();
                compare(&what, &expected, |rows, out| {
                    add_into(calendar, &days, Spans::Units(unit, &counts), overflow, rows, out)
                });
            }
        }
    }
}

#[test]
fn units_between_are_those_between_single_days() {
    let mut random = Random(4);
    for calendar in calendars() {
        let from = days(&mut random, ROWS);
        let mut to = days(&mut random, ROWS);
        to.rotate_left(3);
        // Some not far off, where the day of the month decides.
        for (row, day) in to.iter_mut().enumerate().filter(|(row, _)| row % 2 == 0) {
            *day = from[row].add_days(i64::from(random.below(3_000)) - 1_500).unwrap_or(*day);
        }
        for unit in Unit::ALL {
            for other in [None, Some(Day::new(20_783)), Some(Day::MIN)] {
                let (others, what) = match other {
                    None => (Others::Each(&to), "each"),
                    Some(day) => (Others::One(day), "one"),
                };
                let expected: Vec<_> = from
                    .iter()
                    .zip(&to)
                    .map(|(&from, &to)| {
                        let span = arithmetic::until(&calendar, from, other.unwrap_or(to), unit);
                        Ok(match unit {
                            Unit::Year => span.years,
                            Unit::Month => span.months,
                            Unit::Week => span.weeks,
                            _ => span.days,
                        })
                    })
                    .collect();
                let what = format!("{} {what} {unit:?}", calendar.id());
                compare(&what, &expected, |rows, out| {
                    until_into(calendar, &from, others, unit, rows, out).map(|()| Vec::new()).map_err(stopped)
                });
            }
        }
    }
}

/// Operations that have an answer for every row.
fn stopped(error: Error) -> RowError {
    RowError { row: 0, error }
}

#[test]
fn periods_begin_and_end_as_those_of_single_days() {
    let mut random = Random(5);
    for calendar in calendars() {
        let days = days(&mut random, ROWS);
        let first_of_week = |day: Day| day.add_days(-i64::from(day.weekday().days_after(Weekday::Sunday)));
        let of_quarter = |day: Day, is_end: bool| {
            let date = Date::from_day(day, calendar);
            let number = |month: Month| ((month.number() - 1) / 3).min(3);
            let mut at = date.to_day();
            loop {
                let month = Date::from_day(at, calendar);
                let (end, next) = if is_end {
                    (month.last_of_month().to_day(), 1)
                } else {
                    (month.first_of_month().to_day(), -1)
                };
                let Ok(beyond) = end.add_days(next) else { return end };
                let other = Date::from_day(beyond, calendar);
                if other.year() != date.year() || number(other.month()) != number(date.month()) {
                    return end;
                }
                at = beyond;
            }
        };
        let periods: [(Period, Single<'_>); 4] = [
            (Period::WeekFrom(Weekday::Sunday), &|day| {
                let last = i64::from(6 - day.weekday().days_after(Weekday::Sunday));
                (first_of_week(day).unwrap_or(Day::MIN), day.add_days(last).unwrap_or(Day::MAX))
            }),
            (Period::Month, &|day| {
                let date = Date::from_day(day, calendar);
                (date.first_of_month().to_day(), date.last_of_month().to_day())
            }),
            (Period::Quarter, &|day| (of_quarter(day, false), of_quarter(day, true))),
            (Period::Year, &|day| {
                let date = Date::from_day(day, calendar);
                (date.first_of_year().to_day(), date.last_of_year().to_day())
            }),
        ];
        for (period, single) in periods {
            let what = format!("{} {period:?}", calendar.id());
            let expected: Vec<_> = days.iter().map(|&day| Ok(single(day).0)).collect();
            compare(&what, &expected, |rows, out| {
                start_into(calendar, &days, period, rows, out).map(|()| Vec::new()).map_err(stopped)
            });
            let expected: Vec<_> = days.iter().map(|&day| Ok(single(day).1)).collect();
            compare(&what, &expected, |rows, out| {
                end_into(calendar, &days, period, rows, out).map(|()| Vec::new()).map_err(stopped)
            });
        }
        let expected: Vec<_> = days.iter().map(|&day| Ok(calendar.month_of(day))).collect();
        compare(calendar.id(), &expected, |rows, out| {
            month_index_into(calendar, &days, rows, out).map(|()| Vec::new()).map_err(stopped)
        });
    }
}

#[test]
fn empty_columns_are_no_matter_and_short_ones_are_errors() {
    let hebrew = metonic::calendars::Hebrew.into();
    let empty = Dates::new(&[], &[], &[]);
    assert_eq!(days_into(hebrew, empty, Rows::new(), &mut []), Ok(vec![]));
    assert!(empty.is_empty());
    assert_eq!(start_into(hebrew, &[], Period::Month, Rows::new(), &mut []), Ok(()));

    let (years, months, two) = ([5787; 2], [Month::M01; 2], [1; 2]);
    let short = RowError { row: 1, error: Error::Column { rows: 2, room: 1 } };
    let mut out = [Day::new(7); 2];
    let dates = Dates::new(&years, &months, &two);
    assert_eq!(days_into(hebrew, dates, Rows::new(), &mut out[..1]), Err(short));
    for dates in [
        Dates::new(&years, &months[..1], &two),
        Dates::by_ordinal(&years, &two[..1], &two),
        Dates::new(&years, &months, &two[..1]),
        dates.with_leap_days(&[false]),
        dates.with_eras(&[None]),
    ] {
        assert_eq!(days_into(hebrew, dates, Rows::new(), &mut out), Err(short));
    }
    let nine = [Day::EPOCH; 9];
    let mut starts = nine;
    let rows = Rows::new().with_validity(Validity::new(&[0xff], 0));
    let short = Error::Column { rows: 9, room: 8 };
    assert_eq!(start_into(hebrew, &nine, Period::Year, rows, &mut starts), Err(short));
    assert_eq!(
        until_into(hebrew, &nine, Others::Each(&nine[..8]), Unit::Day, Rows::new(), &mut [0; 9]),
        Err(short)
    );
    let each = Spans::Each(&[Span::new()]);
    assert_eq!(
        add_into(hebrew, &nine, each, Overflow::Clamp, Rows::new(), &mut starts)
            .err()
            .map(|failed| failed.row),
        Some(1)
    );
    assert_eq!((out, starts), ([Day::new(7); 2], nine));
}
