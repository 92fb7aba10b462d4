//! What is read as dates: every type of array, zones, nulls, slices, ends.

use std::sync::Arc;

use arrow_array::types::{Date32Type, Int16Type, Int32Type, TimestampSecondType, UInt8Type};
use arrow_array::{
    Array, ArrayRef, Date32Array, Date64Array, DictionaryArray, Int32Array, Int64Array, NullArray,
    PrimitiveArray, RunArray, StringArray, TimestampMicrosecondArray, TimestampMillisecondArray,
    TimestampNanosecondArray, TimestampSecondArray, UInt8Array,
};
use arrow_schema::{DataType, TimeUnit};
use metonic::{Error as DateError, calendars::Gregorian};
use metonic_arrow::{Cause, Error, Failures, Kernels, OnError, Part, Period, fields, truncate};

fn days(array: &dyn Array) -> Date32Array {
    metonic_arrow::days(array).unwrap()
}

fn texts(array: &dyn Array) -> Vec<Option<String>> {
    use arrow_array::cast::AsArray;
    let dates = fields(array, Gregorian, &[Part::Date]).unwrap();
    dates.column(0).as_string_view().iter().map(|text| text.map(str::to_owned)).collect()
}

fn seconds(text: &str) -> i64 {
    text.parse::<jiff::Timestamp>().unwrap().as_second()
}

#[test]
fn moments_without_a_zone_are_wall_clocks() {
    let values = [Some(-1), Some(0), None, Some(86_399), Some(86_400), Some(-86_400), Some(-86_401)];
    let expected = Date32Array::from(vec![Some(-1), Some(0), None, Some(0), Some(1), Some(-1), Some(-2)]);
    let scaled = |ticks: i64| values.map(|value| value.map(|value| value * ticks)).to_vec();
    assert_eq!(days(&TimestampSecondArray::from(scaled(1))), expected);
    assert_eq!(days(&TimestampMillisecondArray::from(scaled(1_000))), expected);
    assert_eq!(days(&TimestampMicrosecondArray::from(scaled(1_000_000))), expected);
    assert_eq!(days(&TimestampNanosecondArray::from(scaled(1_000_000_000))), expected);
    assert_eq!(days(&Date64Array::from(scaled(1_000))), expected);
    // The last tick of a day and the first of the next.
    assert_eq!(days(&TimestampNanosecondArray::from(vec![-1, 0])), Date32Array::from(vec![-1, 0]));
    assert_eq!(days(&Date64Array::from(vec![86_399_999])), Date32Array::from(vec![0]));
}

#[test]
fn moments_with_a_zone_are_its_local_dates() {
    // The last second of a day and the first of the next, in each zone.
    let cases = [
        ("UTC", "2026-11-21T23:59:59Z", "2026-11-21"),
        ("UTC", "2026-11-22T00:00:00Z", "2026-11-22"),
        ("+00:00", "2026-11-22T00:00:00Z", "2026-11-22"),
        ("+03:30", "2026-11-21T20:29:59Z", "2026-11-21"),
        ("+03:30", "2026-11-21T20:30:00Z", "2026-11-22"),
        ("-0800", "2026-11-21T07:59:59Z", "2026-11-20"),
        ("-08", "2026-11-21T08:00:00Z", "2026-11-21"),
        // Tehran has had no summer time since 2022 (tzdata 2022b): +03:30 in July.
        ("Asia/Tehran", "2026-07-01T20:29:59Z", "2026-07-01"),
        ("Asia/Tehran", "2026-07-01T20:30:00Z", "2026-07-02"),
        // New York is four hours behind in summer, five in winter; summer began on 2026-03-08.
        ("America/New_York", "2026-03-08T04:59:59Z", "2026-03-07"),
        ("America/New_York", "2026-03-08T05:00:00Z", "2026-03-08"),
        ("America/New_York", "2026-03-09T03:59:59Z", "2026-03-08"),
        ("America/New_York", "2026-03-09T04:00:00Z", "2026-03-09"),
        // Samoa left out 2011-12-30 when it crossed the date line.
        ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29"),
        ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"),
        // The same rules go on after the database's last year that is written out.
        ("America/New_York", "9999-07-01T03:59:59Z", "9999-06-30"),
        ("America/New_York", "9999-07-01T04:00:00Z", "9999-07-01"),
    ];
    for (zone, moment, expected) in cases {
        let array = TimestampSecondArray::from(vec![seconds(moment)]).with_timezone(zone);
        assert_eq!(texts(&array), [Some(expected.to_owned())], "{moment} in {zone}");
        let array = TimestampNanosecondArray::from(vec![seconds(moment).saturating_mul(1_000_000_000)]);
        if seconds(moment) < 9_000_000_000 {
            assert_eq!(texts(&array.with_timezone(zone)), [Some(expected.to_owned())], "{moment} in {zone}");
        }
    }
}

/// Arrow's Schema.fbs, Timestamp: the timezone is "unset" where it is "an empty string", and 0 is then 1970-01-01T00:00
/// of a wall clock.
#[test]
fn an_empty_zone_is_no_zone() {
    let moments = TimestampSecondArray::from(vec![Some(0), Some(-1), None]);
    let expected = Date32Array::from(vec![Some(0), Some(-1), None]);
    assert_eq!(days(&moments.clone().with_timezone("")), expected);
    assert_eq!(days(&moments), expected);
}

#[test]
fn a_zone_that_is_none_is_an_error() {
    for zone in ["Mars/Olympus", "+25:00", "+1", "UTC+1"] {
        let array = TimestampSecondArray::from(vec![0]).with_timezone(zone);
        let error = fields(&array, Gregorian, &[Part::Year]).unwrap_err();
        assert!(matches!(&error, Error::Zone { name } if &**name == zone), "{zone}: {error}");
    }
}

#[test]
fn moments_past_the_last_day_are_errors_or_null_and_never_another_day() {
    const LAST: i64 = i32::MAX as i64;
    let day = 86_400;
    let values =
        vec![Some(LAST * day), None, Some((LAST + 1) * day), Some(i64::MAX), Some(i64::MIN), Some(0)];
    for zone in [None, Some("+01:00"), Some("Europe/Berlin")] {
        let array = TimestampSecondArray::from(values.clone()).with_timezone_opt(zone);
        let error = fields(&array, Gregorian, &[Part::Year]).unwrap_err();
        let Error::Row(row) = error else { panic!("{error}") };
        assert_eq!(row.row, 2);
        assert_eq!(row.cause, Cause::Date(DateError::DayRange { days: LAST + 1 }));
        let kernels = Kernels::new().on_error(OnError::Null);
        let answer = kernels.fields(&array, Gregorian, &[Part::Year]).unwrap();
        assert_eq!(answer.failures.count, 3);
        assert_eq!(answer.failures.first.iter().map(|row| row.row).collect::<Vec<_>>(), [2, 3, 4]);
        let valid: Vec<bool> = (0..array.len()).map(|row| answer.array.is_valid(row)).collect();
        assert_eq!(valid, [true, false, false, false, false, true]);
        assert!(answer.array.column(0).is_null(2) && answer.array.column(0).is_valid(5));
    }
    // Days that wrap around 32 bits would come out in our own time.
    let wrapped = TimestampSecondArray::from(vec![((1 << 32) + 20_000) * day]);
    assert!(fields(&wrapped, Gregorian, &[Part::Date]).is_err());
    let wrapped = Date64Array::from(vec![((1_i64 << 32) + 20_000) * day * 1_000]);
    assert!(fields(&wrapped, Gregorian, &[Part::Date]).is_err());
}

#[test]
fn what_stands_in_a_null_row_is_no_error() {
    let values = vec![i64::MAX, 0];
    let nulls = Some(vec![false, true].into());
    let array = PrimitiveArray::<TimestampSecondType>::new(values.into(), nulls);
    assert_eq!(days(&array), Date32Array::from(vec![None, Some(0)]));
}

#[test]
fn of_many_failures_the_first_are_kept_and_all_are_counted() {
    let array = TimestampSecondArray::from(vec![i64::MAX; 1_000]);
    let kernels = Kernels::new().on_error(OnError::Null);
    let mut failures = kernels.fields(&array, Gregorian, &[Part::Year]).unwrap().failures;
    assert_eq!((failures.count, failures.first.len()), (1_000, Failures::MOST_KEPT));
    let next = failures.clone();
    failures.first.truncate(1);
    failures.extend(1_000, &next);
    assert_eq!((failures.count, failures.first[1].row), (2_000, 1_000));
    assert_eq!(failures.first.len(), Failures::MOST_KEPT);
}

#[test]
fn dictionaries_and_runs_are_their_values() {
    let values: ArrayRef = Arc::new(Date32Array::from(vec![Some(5), None, Some(-7)]));
    let keys = UInt8Array::from(vec![Some(2), None, Some(0), Some(1), Some(2)]);
    let dictionary = DictionaryArray::<UInt8Type>::new(keys, Arc::clone(&values));
    let expected = Date32Array::from(vec![Some(-7), None, Some(5), None, Some(-7)]);
    assert_eq!(days(&dictionary), expected);
    assert_eq!(days(&dictionary.slice(1, 3)), expected.slice(1, 3));

    let ends = PrimitiveArray::<Int16Type>::from(vec![2, 3, 7]);
    let runs = RunArray::<Int16Type>::try_new(&ends, &values).unwrap();
    let expected = Date32Array::from(vec![Some(5), Some(5), None, Some(-7), Some(-7), Some(-7), Some(-7)]);
    assert_eq!(days(&runs), expected);
    for (offset, length) in [(0, 7), (1, 3), (3, 4), (6, 1), (7, 0), (2, 1)] {
        assert_eq!(days(&runs.slice(offset, length)), expected.slice(offset, length), "{offset} {length}");
    }

    // A dictionary of a dictionary.
    let keys = Int32Array::from(vec![Some(4), Some(1), Some(0), None]);
    let nested = DictionaryArray::<Int32Type>::new(keys, Arc::new(dictionary));
    assert_eq!(days(&nested), Date32Array::from(vec![Some(-7), None, Some(-7), None]));
}

#[test]
fn a_slice_of_runs_has_the_answers_of_its_rows() {
    let runs = 5_000;
    let ends = Int32Array::from_iter_values((1..=runs).map(|run| run * 3 - run % 3));
    let day = |run: i32| (run % 7 != 0).then_some(run * 11);
    let values: Date32Array = (1..=runs).map(day).collect();
    let array = RunArray::<Int32Type>::try_new(&ends, &values).unwrap();
    let decoded = (0..array.len()).map(|row| {
        let run = ends.values().partition_point(|&end| end as usize <= row);
        day(run as i32 + 1)
    });
    let decoded: Date32Array = decoded.collect();
    let rows = array.len();
    assert_eq!(days(&array), decoded);
    for (from, length) in [(0, 100), (rows - 100, 100), (rows - 1, 1), (rows, 0), (7_000, 0), (6_999, 50)] {
        assert_eq!(days(&array.slice(from, length)), decoded.slice(from, length), "{from} {length}");
        // A slice of a slice.
        let half = length / 2;
        let slice = array.slice(from, length).slice(half, length - half);
        assert_eq!(days(&slice), decoded.slice(from + half, length - half), "{from} {length}");
    }
}

#[test]
fn a_value_of_a_dictionary_is_wrong_only_where_a_row_has_it() {
    let values: ArrayRef = Arc::new(TimestampSecondArray::from(vec![0, i64::MAX]));
    let dictionary = |keys| DictionaryArray::<Int32Type>::new(Int32Array::from(keys), Arc::clone(&values));
    assert_eq!(days(&dictionary(vec![0, 0])), Date32Array::from(vec![0, 0]));
    let error = fields(&dictionary(vec![0, 1, 1]), Gregorian, &[Part::Year]).unwrap_err();
    assert!(matches!(error, Error::Row(row) if row.row == 1));
    let kernels = Kernels::new().on_error(OnError::Null);
    let answer = kernels.truncate(&dictionary(vec![0, 1, 1]), Gregorian, Period::Month).unwrap();
    assert_eq!(answer.array, Date32Array::from(vec![Some(0), None, None]));
    assert_eq!(answer.failures.count, 2);
}

#[test]
fn empty_arrays_have_no_rows() {
    let empty: Vec<ArrayRef> = vec![
        arrow_array::new_empty_array(&DataType::Date32),
        arrow_array::new_empty_array(&DataType::Date64),
        arrow_array::new_empty_array(&DataType::Timestamp(TimeUnit::Second, Some("Asia/Tehran".into()))),
        arrow_array::new_empty_array(&DataType::Dictionary(DataType::Int8.into(), DataType::Date32.into())),
        Arc::new(NullArray::new(0)),
        Arc::new(
            RunArray::<Int32Type>::try_new(
                &Int32Array::from(Vec::<i32>::new()),
                &Date32Array::from(Vec::<i32>::new()),
            )
            .unwrap(),
        ),
    ];
    for array in empty {
        let answer = fields(&array, Gregorian, &Part::ALL).unwrap();
        assert_eq!((answer.len(), answer.num_columns()), (0, Part::ALL.len()), "{}", array.data_type());
        assert_eq!(days(&array).len(), 0);
    }
}

#[test]
fn nothing_but_nulls_is_nothing_but_nulls() {
    let answer = fields(&NullArray::new(3), Gregorian, &Part::ALL).unwrap();
    assert_eq!((answer.len(), answer.null_count()), (3, 3));
    let keys = PrimitiveArray::<Int32Type>::from(vec![None, None]);
    let values: ArrayRef = Arc::new(PrimitiveArray::<Date32Type>::from(Vec::<i32>::new()));
    assert_eq!(days(&DictionaryArray::new(keys, values)), Date32Array::from(vec![None, None]));
}

#[test]
fn other_types_are_errors() {
    let others: Vec<ArrayRef> = vec![
        Arc::new(Int32Array::from(vec![1])),
        Arc::new(Int64Array::from(vec![1])),
        Arc::new(StringArray::from(vec!["2026-11-21"])),
        Arc::new(DictionaryArray::<Int32Type>::from_iter(["a"])),
        arrow_array::new_null_array(&DataType::Time32(TimeUnit::Second), 1),
        arrow_array::new_null_array(&DataType::Struct(arrow_schema::Fields::empty()), 1),
    ];
    for array in others {
        let error = fields(&array, Gregorian, &[Part::Year]).unwrap_err();
        assert!(matches!(error, Error::Type { .. }), "{error}");
        assert!(truncate(&array, Gregorian, Period::Month).is_err());
    }
}
