//! Arrays of every type, at every place that takes one: an answer or an error, and never a panic.

use std::sync::Arc;

use arrow_array::{
    Array, ArrayRef, Date32Array, Int32Array, Scalar, StructArray, TimestampMicrosecondArray,
    TimestampMillisecondArray, TimestampNanosecondArray, TimestampSecondArray, new_empty_array,
    new_null_array,
};
use arrow_schema::{DataType, Field, Fields, IntervalUnit, TimeUnit, UnionFields, UnionMode};
use metonic::calendars::{Hebrew, Persian};
use metonic_arrow::{Answer, Error, Kernels, OnError, Part, Period, Unit};
use metonic_text::{Formatter, Parser, Pattern, Style};

fn types() -> Vec<DataType> {
    use DataType as D;
    let item = |data_type| Arc::new(Field::new("item", data_type, true));
    let dictionary = |key, value| D::Dictionary(Box::new(key), Box::new(value));
    let runs = |value| {
        let ends = Arc::new(Field::new("run_ends", D::Int32, false));
        D::RunEndEncoded(ends, Arc::new(Field::new("values", value, true)))
    };
    let entries = Fields::from(vec![Field::new("k", D::Int32, false), Field::new("v", D::Date32, true)]);
    let union = UnionFields::try_new([0], [Field::new("a", D::Date32, true)]).unwrap();
    let units = [TimeUnit::Second, TimeUnit::Millisecond, TimeUnit::Microsecond, TimeUnit::Nanosecond];
    let zones = [None, Some("UTC"), Some("+14:00"), Some("Asia/Tehran"), Some("nowhere")];
    let moments =
        units.into_iter().flat_map(|unit| zones.map(|zone| D::Timestamp(unit, zone.map(Into::into))));
    let plain = [
        D::Null,
        D::Boolean,
        D::Int8,
        D::Int16,
        D::Int32,
        D::Int64,
        D::UInt8,
        D::UInt16,
        D::UInt32,
        D::UInt64,
        D::Float16,
        D::Float32,
        D::Float64,
        D::Date32,
        D::Date64,
        D::Time32(TimeUnit::Second),
        D::Time64(TimeUnit::Nanosecond),
        D::Duration(TimeUnit::Second),
        D::Interval(IntervalUnit::YearMonth),
        D::Interval(IntervalUnit::MonthDayNano),
        D::Binary,
        D::LargeBinary,
        D::BinaryView,
        D::FixedSizeBinary(4),
        D::Utf8,
        D::LargeUtf8,
        D::Utf8View,
        D::Decimal128(10, 2),
        D::List(item(D::Date32)),
        D::LargeList(item(D::Date32)),
        D::FixedSizeList(item(D::Date32), 2),
        D::Struct(Fields::from(vec![Field::new("year", D::Int32, true)])),
        D::Struct(Fields::empty()),
        D::Map(Arc::new(Field::new("entries", D::Struct(entries), false)), false),
        D::Union(union, UnionMode::Dense),
        dictionary(D::Int8, D::Date32),
        dictionary(D::UInt64, D::Utf8),
        dictionary(D::Int16, D::Boolean),
        dictionary(D::Int32, dictionary(D::Int8, D::Int64)),
        runs(D::Date32),
        runs(D::Utf8),
        runs(dictionary(D::Int8, D::Utf8View)),
        dictionary(D::Int8, D::Null),
    ];
    plain.into_iter().chain(moments).collect()
}

fn arrays() -> Vec<ArrayRef> {
    let ends = [i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX - 1, i64::MAX];
    let zone = |name: &str| Some(Arc::<str>::from(name));
    let far: Vec<ArrayRef> = vec![
        Arc::new(TimestampSecondArray::from(ends.to_vec()).with_timezone_opt(zone("+23:59"))),
        Arc::new(TimestampSecondArray::from(ends.to_vec()).with_timezone_opt(zone("-23:59"))),
        Arc::new(TimestampSecondArray::from(ends.to_vec()).with_timezone_opt(zone("Africa/Casablanca"))),
        Arc::new(TimestampMillisecondArray::from(ends.to_vec()).with_timezone_opt(zone("Europe/Dublin"))),
        Arc::new(TimestampMicrosecondArray::from(ends.to_vec())),
        Arc::new(TimestampNanosecondArray::from(ends.to_vec()).with_timezone_opt(zone("Pacific/Apia"))),
        Arc::new(Date32Array::from(vec![i32::MIN, -1, 0, i32::MAX])),
    ];
    let of_type = |data_type: DataType| {
        let nulls = [0, 1, 5].map(|rows| new_null_array(&data_type, rows));
        [new_empty_array(&data_type)].into_iter().chain(nulls)
    };
    let all = types().into_iter().flat_map(of_type).chain(far);
    // Slices too, whose offset is not 0.
    all.flat_map(|array| {
        let slice = array.slice(array.len() / 2, array.len() - array.len() / 2);
        [array, slice]
    })
    .collect()
}

/// An answer has its rows, and is what Arrow takes for whole.
fn check<A: Array>(answer: Result<Answer<A>, Error>, rows: usize) {
    match answer {
        Ok(answer) => {
            assert_eq!(answer.array.len(), rows);
            answer.array.to_data().validate_full().unwrap();
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

#[test]
fn every_array_has_an_answer_or_an_error() {
    let formatter = Formatter::with_style("fa".parse().unwrap(), Persian, Style::Full);
    let parser = Parser::new("fa".parse().unwrap(), Persian, Pattern::ldml("d MMMM y").unwrap());
    let one = Int32Array::new_scalar(1);
    for array in arrays() {
        let rows = array.len();
        for on_error in [OnError::Null, OnError::Fail] {
            let kernels = Kernels::new().on_error(on_error);
            check(kernels.days(&array), rows);
            check(kernels.fields(&array, Hebrew, &Part::ALL), rows);
            check(kernels.format(&array, &formatter), rows);
            check(kernels.format_distinct(&array, &formatter), rows);
            check(kernels.parse(&array, Hebrew), rows);
            check(kernels.parse_with(&array, &parser), rows);
            check(kernels.truncate(&array, Persian, Period::Quarter), rows);
            check(kernels.add(&array, Persian, &one, Unit::Month), rows);
            check(kernels.add(&array, Persian, &array, Unit::Year), rows);
            check(kernels.between(&array, &array, Hebrew, Unit::Year), rows);
            check(kernels.between(&Date32Array::new_scalar(0), &array, Hebrew, Unit::Year), rows);
            check(kernels.dates_from(&array, &array, &array, Hebrew), rows);
            check(kernels.dates_from(&one, &array, &one, Hebrew), rows);
            check(kernels.dates_from(&one, &one, &array, Hebrew), rows);
            if rows == 1 {
                let scalar = Scalar::new(Arc::clone(&array));
                let days = Date32Array::from(vec![Some(0), None, Some(i32::MAX)]);
                check(kernels.add(&days, Persian, &scalar, Unit::Year), 3);
                check(kernels.between(&days, &scalar, Persian, Unit::Month), 3);
                check(kernels.dates_from(&Int32Array::from(vec![1, 2]), &scalar, &one, Hebrew), 2);
            }
            for names in [
                ["year", "month", "day", "leap_day"],
                ["era_year", "month_number", "day", "leap_month"],
                ["era_year", "month_ordinal", "day", "era"],
            ] {
                let fields: Fields =
                    names.map(|name| Field::new(name, array.data_type().clone(), true)).into_iter().collect();
                let columns = names.map(|_| Arc::clone(&array)).to_vec();
                if let Ok(columns) = StructArray::try_new_with_length(fields, columns, None, rows) {
                    check(kernels.dates(&columns, Hebrew), rows);
                }
            }
        }
    }
}
