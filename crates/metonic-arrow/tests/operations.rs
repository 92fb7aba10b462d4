//! Dates back from fields and texts, texts of dates, arithmetic: beside the single questions.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, Int32Type};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, DictionaryArray, Int16Array, Int32Array, Int64Array,
    LargeStringArray, NullArray, RecordBatch, RunArray, StringArray, StringViewArray, StructArray,
    TimestampSecondArray, UInt8Array, UInt64Array,
};
use metonic::{
    AnyCalendar, Calendar, Day, Error as DateError, Overflow, Span, Unit, Weekday, arithmetic, calendars,
};
use metonic_arrow::{
    Cause, Error, Kernels, OnError, Part, Period, add, append, between, dates, dates_from, fields, format,
    parse, truncate,
};
use metonic_text::parse::Mode;
use metonic_text::{Formatter, Parser, Pattern, Style};

fn all() -> impl Iterator<Item = AnyCalendar> {
    (0..calendars::ALL.len() as u32).map(|place| AnyCalendar::from_number(place).unwrap())
}

fn sample() -> Date32Array {
    let mut state = 5_u64;
    let random = core::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 20) as i64 % 400_000 - 200_000) as i32
    });
    let days = (20_000..20_120).chain(random.take(200)).chain([0, 2_000_000, -2_000_000]);
    days.enumerate().map(|(row, day)| (row % 5 != 2).then_some(day)).collect()
}

fn days(array: &Date32Array) -> impl Iterator<Item = Option<Day>> + '_ {
    array.iter().map(|day| day.map(Day::new))
}

#[test]
fn what_fields_makes_is_read_back_in_every_calendar() {
    let days = sample();
    let ways: [&[Part]; 4] = [
        &[Part::Year, Part::Month, Part::Day, Part::LeapDay],
        &[Part::Year, Part::MonthNumber, Part::LeapMonth, Part::Day, Part::LeapDay],
        &[Part::Year, Part::MonthOrdinal, Part::Day, Part::LeapDay],
        &[Part::Era, Part::EraYear, Part::Month, Part::Day, Part::LeapDay],
    ];
    for calendar in all() {
        for parts in ways {
            let parts = fields(&days, calendar, parts).unwrap();
            let back = Kernels::new().on_error(OnError::Null).dates(&parts, calendar).unwrap();
            assert_eq!(back.failures.first, [], "{}", calendar.id());
            assert_eq!(back.array, days, "{}", calendar.id());
        }
        let texts = fields(&days, calendar, &[Part::Date]).unwrap();
        assert_eq!(parse(texts.column(0), calendar).unwrap(), days, "{}", calendar.id());
    }
}

#[test]
fn months_are_read_by_code_and_by_number_of_any_width() {
    let expected = Date32Array::from(vec![Some(19_777), None, Some(19_807)]);
    let years = Int16Array::from(vec![5784, 5784, 5784]);
    let numbers = UInt64Array::from(vec![15, 15, 15]);
    let months: [ArrayRef; 5] = [
        Arc::new(StringArray::from(vec![Some("M05L"), None, Some("M06")])),
        Arc::new(LargeStringArray::from(vec![Some("5l"), None, Some("6")])),
        Arc::new(StringViewArray::from(vec![Some("M05L"), None, Some("m06")])),
        Arc::new(DictionaryArray::<Int8Type>::from_iter([Some("M05L"), None, Some("M06")])),
        Arc::new(
            RunArray::<Int32Type>::try_new(
                &Int32Array::from(vec![1, 2, 3]),
                &StringArray::from(vec![Some("M05L"), None, Some("M06")]),
            )
            .unwrap(),
        ),
    ];
    for month in months {
        assert_eq!(dates_from(&years, &month, &numbers, calendars::Hebrew).unwrap(), expected);
    }
    let months = UInt8Array::from(vec![Some(3), None]);
    let found =
        dates_from(&Int32Array::new_scalar(1405), &months, &UInt8Array::new_scalar(1), calendars::Persian);
    let khordad = calendars::Persian::date(1405, 3, 1).unwrap().to_day().get();
    assert_eq!(found.unwrap(), Date32Array::from(vec![Some(khordad), None]));
    let one = dates_from(
        &Int32Array::new_scalar(1405),
        &UInt8Array::new_scalar(3),
        &UInt8Array::new_scalar(1),
        calendars::Persian,
    );
    assert_eq!(one.unwrap(), Date32Array::from(vec![khordad]));
}

#[test]
fn rows_that_are_no_dates_say_what_is_wrong() {
    let years = Int64Array::from(vec![Some(2026), Some(2026), Some(1 << 40), Some(2026), None, Some(2026)]);
    let months = Int64Array::from(vec![2, 13, 1, -1, 99, 2]);
    let numbers = Int64Array::from(vec![29, 1, 1, 1, 1, 1_000]);
    let kernels = Kernels::new().on_error(OnError::Null);
    let answer = kernels.dates_from(&years, &months, &numbers, calendars::Gregorian).unwrap();
    assert_eq!(answer.array, Date32Array::from(vec![None::<i32>; 6]));
    let causes: Vec<_> = answer.failures.first.iter().map(|row| (row.row, row.cause)).collect();
    let gregorian = calendars::Gregorian.years();
    let year = DateError::Year { value: 1 << 40, min: *gregorian.start(), max: *gregorian.end() };
    assert_eq!(causes.len(), 5);
    assert_eq!(causes[0], (0, Cause::Date(DateError::Day { value: 29, max: 28 })));
    assert_eq!(causes[1], (1, Cause::Date(DateError::Month { month: metonic::Month::M13, year: 2026 })));
    assert_eq!(causes[2], (2, Cause::Date(year)));
    assert_eq!(causes[3], (3, Cause::Number { field: "month", value: -1 }));
    assert_eq!(causes[4], (5, Cause::Number { field: "day of a month", value: 1_000 }));
    // Strict, the first row is the error, whatever was looked at first.
    let error = dates_from(&years, &months, &numbers, calendars::Gregorian).unwrap_err();
    assert!(matches!(error, Error::Row(row) if row.row == 0), "{error}");
}

#[test]
fn structs_say_what_they_lack() {
    let days = sample();
    for (parts, lacking) in [
        (&[Part::Month, Part::Day][..], "year"),
        (&[Part::Year, Part::Day], "month"),
        (&[Part::Year, Part::Month], "day"),
    ] {
        let parts = fields(&days, calendars::Hebrew, parts).unwrap();
        let error = dates(&parts, calendars::Hebrew).unwrap_err();
        assert!(matches!(&error, Error::NoColumn { name } if name == lacking), "{error}");
    }
    let parts = fields(&days, calendars::Hebrew, &Part::ALL).unwrap();
    assert_eq!(dates(&parts, calendars::Hebrew).unwrap(), days);
    let slice = parts.slice(3, 40);
    assert_eq!(dates(&slice, calendars::Hebrew).unwrap(), days.slice(3, 40));
}

#[test]
fn eras_are_read_by_code_and_by_alias() {
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("era", Arc::new(StringArray::from(vec![Some("reiwa"), Some("bce"), None, Some("nonsense")]))),
        ("era_year", Arc::new(Int32Array::from(vec![1, 44, 1, 1]))),
        ("month", Arc::new(UInt8Array::from(vec![5, 3, 1, 1]))),
        ("day", Arc::new(UInt8Array::from(vec![1, 15, 1, 1]))),
    ];
    let columns = StructArray::from(
        RecordBatch::try_from_iter_with_nullable(
            columns.into_iter().map(|(name, array)| (name, array, true)),
        )
        .unwrap(),
    );
    let answer = Kernels::new().on_error(OnError::Null).dates(&columns, calendars::Japanese).unwrap();
    // 2019-05-01, and −43-03-15 by the Gregorian reckoning that the calendar goes on with.
    assert_eq!(answer.array.value(0), 18_017);
    let ides = calendars::Gregorian::date(-43, 3, 15).unwrap().to_day().get();
    let plain = calendars::Gregorian::date(1, 1, 1).unwrap().to_day().get();
    assert_eq!(answer.array, Date32Array::from(vec![Some(18_017), Some(ides), Some(plain), None]));
    assert_eq!(answer.failures.count, 1);
    assert_eq!((answer.failures.first[0].row, answer.failures.first[0].cause), (3, Cause::Era));
}

#[test]
fn texts_that_are_no_dates_are_null_or_the_error() {
    let texts = ["5784-05L-15", "5786-05L-15", "nonsense", "", "5784-06-31"];
    let arrays: [ArrayRef; 3] = [
        Arc::new(StringArray::from(texts.to_vec())),
        Arc::new(DictionaryArray::<Int32Type>::from_iter(texts)),
        Arc::new(StringViewArray::from(texts.to_vec())),
    ];
    for array in arrays {
        let answer = Kernels::new().on_error(OnError::Null).parse(&array, calendars::Hebrew).unwrap();
        assert_eq!(answer.array, Date32Array::from(vec![Some(19_777), None, None, None, None]));
        let rows: Vec<_> = answer.failures.first.iter().map(|row| row.row).collect();
        assert_eq!(rows, [1, 2, 3, 4]);
        assert!(matches!(answer.failures.first[0].cause, Cause::Date(DateError::Month { .. })));
        assert!(matches!(answer.failures.first[1].cause, Cause::Text(_)));
        let error = parse(&array, calendars::Hebrew).unwrap_err();
        assert_eq!(error.to_string(), "row 1: year 5786 has no month M05L");
    }
    assert!(matches!(parse(&Int32Array::from(vec![1]), calendars::Hebrew), Err(Error::Type { .. })));
    assert_eq!(parse(&NullArray::new(2), calendars::Hebrew).unwrap().null_count(), 2);
}

#[test]
fn texts_are_read_as_dates_of_the_core_are() {
    let texts = [
        "5784-05-15",
        "5784-5-15",
        "05784-05-15",
        "5784-M05L-15",
        "5784-00-15",
        "5784-05-00",
        "5784-05-99",
        "5784-05-1x",
        "5784/05/15",
        "-00001-05-15",
        "+005784-05L-15",
        "578405-15",
        "5784-05-15 ",
        "５784-05-1",
    ];
    for text in texts {
        let day = text
            .parse()
            .map_err(Cause::from)
            .and_then(|date| calendars::Hebrew.day_of(date).map_err(Cause::from));
        let answer =
            Kernels::new().on_error(OnError::Null).parse(&StringArray::from(vec![text]), calendars::Hebrew);
        let answer = answer.unwrap();
        assert_eq!(answer.array.iter().next().flatten(), day.ok().map(Day::get), "{text}");
        assert_eq!(answer.failures.first.first().map(|row| row.cause), day.err(), "{text}");
    }
}

#[test]
fn texts_are_the_formatters() {
    let days = sample();
    let hebrew = Formatter::with_style("he".parse().unwrap(), calendars::Hebrew, Style::Full);
    let short = Formatter::new("en".parse().unwrap(), calendars::Persian, Pattern::ldml("y").unwrap());
    for rows in [days.clone(), days.slice(7, 100), days.slice(0, 0)] {
        let texts = format(&rows, &hebrew).unwrap();
        let distinct = Kernels::new().format_distinct(&rows, &hebrew).unwrap().array;
        let values = distinct.values().as_string::<i32>();
        for (row, day) in self::days(&rows).enumerate() {
            let expected = day.map(|day| hebrew.format(day).to_string());
            let found = texts.is_valid(row).then(|| texts.value(row));
            assert_eq!(found, expected.as_deref());
            assert_eq!(distinct.key(row).map(|key| values.value(key)), expected.as_deref());
        }
        let years = format(&rows, &short).unwrap();
        for (row, day) in self::days(&rows).enumerate() {
            let expected = day.map(|day| short.format(day).to_string());
            assert_eq!(years.is_valid(row).then(|| years.value(row)), expected.as_deref());
        }
    }
    let nulls = Date32Array::from(vec![None, None]);
    assert_eq!(Kernels::new().format_distinct(&nulls, &hebrew).unwrap().array.null_count(), 2);
    assert_eq!(format(&nulls, &hebrew).unwrap().null_count(), 2);
}

#[test]
fn more_than_a_block_of_texts_is_whole() {
    let days: Date32Array = (-60_000..60_000).map(Some).collect();
    let formatter = Formatter::with_style("en".parse().unwrap(), calendars::Gregorian, Style::Full);
    let texts = format(&days, &formatter).unwrap();
    assert!(texts.data_buffers().len() > 1);
    for row in (0..days.len()).step_by(997) {
        assert_eq!(texts.value(row), formatter.format(Day::new(days.value(row))).to_string());
    }
}

#[test]
fn what_is_formatted_is_parsed() {
    let days = sample();
    let pattern = || Pattern::ldml("EEEE d MMMM y").unwrap();
    let formatter = Formatter::new("fa".parse().unwrap(), calendars::Persian, pattern());
    let parser = Parser::new("fa".parse().unwrap(), calendars::Persian, pattern()).with_mode(Mode::Strict);
    // Years before 1 are written without their era, and are not read back.
    let days: Date32Array = days.iter().map(|day| day.filter(|day| *day > -400_000)).collect();
    let texts = format(&days, &formatter).unwrap();
    assert_eq!(Kernels::new().parse_with(&texts, &parser).unwrap().array, days);
    let distinct = Kernels::new().format_distinct(&days, &formatter).unwrap().array;
    assert_eq!(Kernels::new().parse_with(&distinct, &parser).unwrap().array, days);
    let wrong = StringArray::from(vec![Some("nonsense"), None]);
    let answer = Kernels::new().on_error(OnError::Null).parse_with(&wrong, &parser).unwrap();
    assert_eq!((answer.array.null_count(), answer.failures.count), (2, 1));
    assert!(Kernels::new().parse_with(&wrong, &parser).is_err());
}

#[test]
fn spans_are_added_as_by_the_single_question() {
    let days = sample();
    let counts: Int32Array =
        (0..days.len()).map(|row| (row % 11 != 4).then_some(row as i32 % 50 - 25)).collect();
    for calendar in all() {
        for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Year] {
            let later = Kernels::new().on_error(OnError::Null).add(&days, calendar, &counts, unit).unwrap();
            for (row, day) in self::days(&days).enumerate() {
                let expected = day.filter(|_| counts.is_valid(row)).and_then(|day| {
                    let span = span(unit, counts.value(row).into());
                    arithmetic::add(&calendar, day, span, Overflow::Clamp).ok()
                });
                let found = later.array.is_valid(row).then(|| Day::new(later.array.value(row)));
                assert_eq!(found, expected, "{} {row}", calendar.id());
            }
        }
    }
}

const fn span(unit: Unit, count: i64) -> Span {
    match unit {
        Unit::Day => Span::new().days(count),
        Unit::Week => Span::new().weeks(count),
        Unit::Month => Span::new().months(count),
        _ => Span::new().years(count),
    }
}

#[test]
fn spans_of_scalars_and_overflows() {
    // 2026-01-31.
    let last = Date32Array::from(vec![Some(20_484), None]);
    let month = Int32Array::new_scalar(1);
    let gregorian = calendars::Gregorian;
    let texts = |array: &Date32Array| array.iter().map(|day| day.map(|day| Day::new(day).to_string())).next();
    let added =
        |kernels: Kernels| kernels.add(&last, gregorian, &month, Unit::Month).map(|answer| answer.array);
    assert_eq!(texts(&added(Kernels::new()).unwrap()), Some(Some("2026-02-28".into())));
    assert_eq!(
        texts(&added(Kernels::new().overflow(Overflow::Spill)).unwrap()),
        Some(Some("2026-03-03".into()))
    );
    let error = added(Kernels::new().overflow(Overflow::Reject)).unwrap_err();
    assert_eq!(error.to_string(), "row 0: day 31 is not in 1 to 28");
    let null = Kernels::new().overflow(Overflow::Reject).on_error(OnError::Null);
    assert_eq!(added(null).unwrap(), Date32Array::from(vec![None, None]));

    let none = arrow_array::Scalar::new(Int32Array::from(vec![None]));
    assert_eq!(add(&last, gregorian, &none, Unit::Year).unwrap(), Date32Array::from(vec![None, None]));
    let far = arrow_array::Scalar::new(UInt64Array::from(vec![u64::MAX]));
    assert!(add(&last, gregorian, &far, Unit::Year).is_err());
    assert!(add(&Date32Array::from(vec![i32::MAX]), gregorian, &month, Unit::Day).is_err());
    let three = Int32Array::from(vec![1, 2, 3]);
    assert!(matches!(add(&last, gregorian, &three, Unit::Day), Err(Error::Length { rows: 2, other: 3 })));
    let empty = Date32Array::from(Vec::<i32>::new());
    assert_eq!(add(&empty, gregorian, &month, Unit::Month).unwrap().len(), 0);
    let empty_counts = Int32Array::from(Vec::<i32>::new());
    assert_eq!(add(&empty, gregorian, &empty_counts, Unit::Month).unwrap().len(), 0);
    assert!(add(&last, gregorian, &BooleanArray::from(vec![true, true]), Unit::Month).is_err());
}

#[test]
fn dates_are_truncated_and_counted_between_as_by_the_single_question() {
    let days = sample();
    let others: Date32Array = days.iter().rev().collect();
    for calendar in all() {
        let months = truncate(&days, calendar, Period::Month).unwrap();
        let years = truncate(&days, calendar, Period::Year).unwrap();
        let weeks = truncate(&days, calendar, Period::WeekFrom(Weekday::Sunday)).unwrap();
        for (row, day) in self::days(&days).enumerate() {
            let Some(day) = day else {
                assert!(months.is_null(row) && years.is_null(row) && weeks.is_null(row));
                continue;
            };
            let date = day.in_calendar(calendar);
            assert_eq!(Day::new(months.value(row)), date.first_of_month().to_day(), "{}", calendar.id());
            assert_eq!(Day::new(years.value(row)), date.first_of_year().to_day(), "{}", calendar.id());
            assert_eq!(Day::new(weeks.value(row)), date.start_of_week(Weekday::Sunday).unwrap().to_day());
        }
        for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Year] {
            let counts = between(&days, &others, calendar, unit).unwrap();
            for (row, (day, other)) in self::days(&days).zip(self::days(&others)).enumerate() {
                let expected = day.zip(other).map(|(day, other)| {
                    let span = arithmetic::until(&calendar, day, other, unit);
                    match unit {
                        Unit::Day => span.days,
                        Unit::Week => span.weeks,
                        Unit::Month => span.months,
                        _ => span.years,
                    }
                });
                assert_eq!(counts.is_valid(row).then(|| counts.value(row)), expected, "{}", calendar.id());
            }
        }
    }
}

#[test]
fn days_between_scalars_and_arrays() {
    let days = Date32Array::from(vec![Some(0), None, Some(10)]);
    let one = Date32Array::new_scalar(10);
    let gregorian = calendars::Gregorian;
    let expected = Int64Array::from(vec![Some(10), None, Some(0)]);
    assert_eq!(between(&days, &one, gregorian, Unit::Day).unwrap(), expected);
    let expected = Int64Array::from(vec![Some(-10), None, Some(0)]);
    assert_eq!(between(&one, &days, gregorian, Unit::Day).unwrap(), expected);
    assert_eq!(between(&one, &one, gregorian, Unit::Day).unwrap(), Int64Array::from(vec![0]));
    let never = arrow_array::Scalar::new(TimestampSecondArray::from(vec![i64::MAX]));
    assert!(matches!(between(&days, &never, gregorian, Unit::Day), Err(Error::Row(row)) if row.row == 0));
    let answer = Kernels::new().on_error(OnError::Null).between(&days, &never, gregorian, Unit::Day).unwrap();
    assert_eq!(answer.array.null_count(), 3);
    let two = Date32Array::from(vec![1, 2]);
    assert!(matches!(between(&days, &two, gregorian, Unit::Day), Err(Error::Length { rows: 3, other: 2 })));
}

/// As with fields: what is wrong with a row that is null anyhow is no matter.
#[test]
fn a_row_that_is_null_by_another_operand_is_no_error() {
    let gregorian = calendars::Gregorian;
    let never = TimestampSecondArray::from(vec![i64::MAX, 0, i64::MAX]);
    let null = Int32Array::from(vec![None, Some(1), None]);
    let added = add(&never, gregorian, &null, Unit::Day).unwrap();
    assert_eq!(added, Date32Array::from(vec![None, Some(1), None]));
    let scalar = Int32Array::from(vec![None]);
    let added = add(&never, gregorian, &arrow_array::Scalar::new(scalar), Unit::Day).unwrap();
    assert_eq!(added, Date32Array::from(vec![None, None, None]));
    // A row whose number is there fails as before.
    let error =
        add(&never, gregorian, &Int32Array::from(vec![None, Some(1), Some(1)]), Unit::Day).unwrap_err();
    assert!(matches!(error, Error::Row(row) if row.row == 2), "{error}");

    let other = Date32Array::from(vec![None, Some(2), None]);
    let expected = |count| Int64Array::from(vec![None, Some(count), None]);
    assert_eq!(between(&never, &other, gregorian, Unit::Day).unwrap(), expected(2));
    assert_eq!(between(&other, &never, gregorian, Unit::Day).unwrap(), expected(-2));
    let error = between(&never, &Date32Array::from(vec![None, Some(2), Some(2)]), gregorian, Unit::Day);
    assert!(matches!(error, Err(Error::Row(row)) if row.row == 2));
    // What is wrong on both sides is wrong.
    let error = between(&never, &never, gregorian, Unit::Day);
    assert!(matches!(error, Err(Error::Row(row)) if row.row == 0));

    let bad = arrow_array::Scalar::new(TimestampSecondArray::from(vec![i64::MAX]));
    let nulls = Date32Array::from(vec![None, None]);
    assert_eq!(between(&bad, &nulls, gregorian, Unit::Day).unwrap(), Int64Array::from(vec![None, None]));
    assert_eq!(between(&nulls, &bad, gregorian, Unit::Day).unwrap(), Int64Array::from(vec![None, None]));
    let some = Date32Array::from(vec![None, Some(5)]);
    for answer in [between(&bad, &some, gregorian, Unit::Day), between(&some, &bad, gregorian, Unit::Day)] {
        assert!(matches!(answer, Err(Error::Row(row)) if row.row == 1));
    }
    let null = arrow_array::Scalar::new(Date32Array::from(vec![None]));
    assert_eq!(between(&never, &null, gregorian, Unit::Day).unwrap().null_count(), 3);
    assert_eq!(between(&null, &bad, gregorian, Unit::Day).unwrap(), Int64Array::from(vec![None]));
}

#[test]
fn columns_are_put_beside_a_batchs_own() {
    let sold: ArrayRef = Arc::new(sample());
    let batch = RecordBatch::try_from_iter([("sold", Arc::clone(&sold))]).unwrap();
    let kernels = Kernels::new();
    let parts = [Part::Year, Part::Date];
    let wide = kernels.append_fields(&batch, "sold", calendars::Hebrew, &parts, "hebrew_").unwrap().array;
    let schema = wide.schema();
    let names: Vec<_> = schema.fields().iter().map(|field| field.name().as_str()).collect();
    assert_eq!(names, ["sold", "hebrew_year", "hebrew_date"]);
    let both = kernels.append_fields(&wide, "sold", calendars::Persian, &parts, "persian_").unwrap().array;
    assert_eq!(both.num_columns(), 5);
    let again = kernels.append_fields(&wide, "sold", calendars::Hebrew, &parts, "hebrew_");
    assert!(matches!(again, Err(Error::ColumnExists { name }) if name == "hebrew_year"));
    let none = kernels.append_fields(&wide, "bought", calendars::Hebrew, &parts, "");
    assert!(matches!(none, Err(Error::NoColumn { name }) if name == "bought"));
    let short: ArrayRef = Arc::new(Date32Array::from(vec![1]));
    assert!(matches!(append(&batch, [("short".to_owned(), short)]), Err(Error::Length { .. })));
}

#[cfg(feature = "rayon")]
#[test]
fn threads_change_no_answer() {
    let days: Date32Array = (0..100_000).map(|row| (row % 9 != 4).then_some(row * 7 - 300_000)).collect();
    let (one, many) = (Kernels::new(), Kernels::new().in_parallel());
    let hebrew = calendars::Hebrew;
    let parts = one.fields(&days, hebrew, &Part::ALL).unwrap().array;
    assert_eq!(many.fields(&days, hebrew, &Part::ALL).unwrap().array, parts);
    assert_eq!(many.dates(&parts, hebrew).unwrap().array, days);
    let formatter = Formatter::with_style("he".parse().unwrap(), hebrew, Style::Full);
    let texts = one.format(&days, &formatter).unwrap().array;
    assert_eq!(many.format(&days, &formatter).unwrap().array, texts);
    let month = Int32Array::new_scalar(1);
    let later = one.add(&days, hebrew, &month, Unit::Month).unwrap().array;
    assert_eq!(many.add(&days, hebrew, &month, Unit::Month).unwrap().array, later);
}
