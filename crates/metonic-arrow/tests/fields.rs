//! Columns of parts beside the single questions, over every calendar and every kind of array.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, Int16Type, Int32Type, UInt8Type, UInt16Type};
use arrow_array::{Array, ArrayRef, Date32Array, StructArray};
use arrow_schema::DataType;
use metonic::{
    About, AnyCalendar, Basis, Calendar, Date, Day, Error as DateError, Month, MonthIndex, MonthShape,
    Registry, WeekRule, Weekday, calendars,
};
use metonic_arrow::{Kernels, OnError, Part, dates, fields};

/// Days about now, farther away, and at both ends; some null.
fn sample() -> Date32Array {
    let mut state = 11_u64;
    let mut random = |span: i64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 20) as i64 % span - span / 2) as i32
    };
    let near = (0..400).map(|_| random(200_000)).collect::<Vec<_>>();
    let far = (0..60).map(|_| random(1 << 32)).collect::<Vec<_>>();
    let ends = [i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX];
    let days = (20_000..20_400).chain(near).chain(far).chain(ends);
    days.enumerate().map(|(row, day)| (row % 7 != 3).then_some(day)).collect()
}

/// What the single questions say of a day, as text.
fn single(calendar: AnyCalendar, day: i32, part: Part, weeks: WeekRule) -> Option<String> {
    let date = Day::new(day).in_calendar(calendar);
    let fields = date.fields();
    Some(match part {
        Part::Year => fields.year.to_string(),
        Part::Month => fields.month.to_string(),
        Part::MonthNumber => fields.month.number().to_string(),
        Part::LeapMonth => fields.month.is_leap().to_string(),
        Part::MonthOrdinal => fields.month_ordinal.to_string(),
        Part::Day => fields.day.to_string(),
        Part::LeapDay => fields.leap_day.to_string(),
        Part::DayOfYear => date.day_of_year().to_string(),
        Part::Weekday => date.weekday().number().to_string(),
        Part::DayOfWeek => calendar.day_of_week(Day::new(day))?.to_string(),
        Part::Era => date.era()?.to_owned(),
        Part::EraYear => fields.era_year.to_string(),
        Part::CyclicYear => fields.cyclic_year?.to_string(),
        Part::RelatedGregorianYear => fields.related_gregorian_year.to_string(),
        Part::Week => date.week(weeks).week.to_string(),
        Part::WeekYear => date.week(weeks).year.to_string(),
        Part::Status => date.status().to_string(),
        Part::Date => date.ymd().to_string(),
        _ => unreachable!("a part without a question"),
    })
}

/// A row of a column, as text.
fn text(column: &dyn Array, row: usize) -> Option<String> {
    let key = |key: usize, values: &ArrayRef| values.as_string::<i32>().value(key).to_owned();
    let value = || match column.data_type() {
        DataType::Int32 => column.as_primitive::<Int32Type>().value(row).to_string(),
        DataType::UInt8 => column.as_primitive::<UInt8Type>().value(row).to_string(),
        DataType::UInt16 => column.as_primitive::<UInt16Type>().value(row).to_string(),
        DataType::Boolean => column.as_boolean().value(row).to_string(),
        DataType::Utf8View => column.as_string_view().value(row).to_owned(),
        DataType::Dictionary(of, _) if **of == DataType::Int8 => {
            let column = column.as_dictionary::<Int8Type>();
            key(column.key(row).unwrap(), column.values())
        }
        DataType::Dictionary(..) => {
            let column = column.as_dictionary::<Int16Type>();
            key(column.key(row).unwrap(), column.values())
        }
        other => unreachable!("{other}"),
    };
    column.is_valid(row).then(value)
}

fn compare(calendar: AnyCalendar, dates: &Date32Array, answer: &StructArray, weeks: WeekRule) {
    assert_eq!(answer.len(), dates.len());
    assert_eq!(answer.fields(), &Part::schema(&Part::ALL, calendar), "{}", calendar.id());
    for row in 0..dates.len() {
        assert_eq!(answer.is_null(row), dates.is_null(row));
        for part in Part::ALL {
            let column = answer.column_by_name(part.name()).unwrap();
            let expected = dates.is_valid(row).then(|| single(calendar, dates.value(row), part, weeks));
            let found = text(column, row);
            assert_eq!(found, expected.flatten(), "{} {part} {}", calendar.id(), dates.value(row));
        }
    }
}

#[test]
fn every_calendar_and_part_is_that_of_the_single_question() {
    let dates = sample();
    for place in 0..calendars::ALL.len() as u32 {
        let calendar = AnyCalendar::from_number(place).unwrap();
        let answer = fields(&dates, calendar, &Part::ALL).unwrap();
        compare(calendar, &dates, &answer, WeekRule::ISO);
    }
}

/// So many that the columns have tables.
#[test]
fn many_rows_are_the_same() {
    let once = sample();
    let dates: Date32Array = std::iter::repeat_n(once.iter(), 10).flatten().collect();
    let answers = [Part::Era, Part::EraYear, Part::Status, Part::LeapDay];
    for id in ["gregorian", "japanese", "babylonian", "tibetan-phugpa"] {
        let calendar = metonic::Registry::global().calendar(id).unwrap();
        for _ in 0..2 {
            let answer = fields(&dates, calendar, &answers).unwrap();
            for row in 0..dates.len() {
                assert_eq!(answer.is_null(row), dates.is_null(row));
                for (part, column) in answers.iter().zip(answer.columns()) {
                    let day = dates.is_valid(row).then(|| dates.value(row));
                    let expected = day.and_then(|day| single(calendar, day, *part, WeekRule::ISO));
                    assert_eq!(text(column, row), expected, "{id} {part} {day:?}");
                }
            }
        }
    }
}

#[test]
fn weeks_are_those_asked_for() {
    let dates = sample();
    let weeks = WeekRule::new(Weekday::Saturday, 1).unwrap();
    for calendar in [calendars::Persian.into(), calendars::Gregorian.into(), calendars::Hebrew.into()] {
        let answer = Kernels::new().weeks(weeks).fields(&dates, calendar, &Part::ALL).unwrap();
        compare(calendar, &dates, &answer.array, weeks);
    }
}

#[test]
fn a_slice_has_the_rows_of_the_slice() {
    let dates = sample();
    let whole = fields(&dates, calendars::Chinese, &Part::ALL).unwrap();
    for (offset, length) in [(0, 0), (1, 1), (3, 500), (64, 64), (5, dates.len() - 5)] {
        let slice = fields(&dates.slice(offset, length), calendars::Chinese, &Part::ALL).unwrap();
        assert_eq!(slice.len(), length);
        compare(calendars::Chinese.into(), &dates.slice(offset, length), &slice, WeekRule::ISO);
        // A slice of the answer, too, is whole.
        let _ = whole.slice(offset, length).to_data().validate_full();
    }
}

#[test]
fn columns_longer_than_a_chunk_are_whole() {
    let dates: Date32Array = (0..20_000).map(|day| (day % 5 != 0).then_some(day)).collect();
    let answer = fields(&dates, calendars::Hebrew, &Part::ALL).unwrap();
    answer.to_data().validate_full().unwrap();
    for row in [0, 1, 8_191, 8_192, 8_193, 16_384, 19_999] {
        for part in Part::ALL {
            let expected = dates
                .is_valid(row)
                .then(|| single(calendars::Hebrew.into(), dates.value(row), part, WeekRule::ISO));
            assert_eq!(text(answer.column_by_name(part.name()).unwrap(), row), expected.flatten());
        }
    }
}

#[test]
fn parts_come_in_the_order_asked_for_and_once() {
    let dates = sample();
    let parts = [Part::Day, Part::Year, Part::Day, Part::Month];
    let answer = fields(&dates, calendars::Persian, &parts).unwrap();
    assert_eq!(answer.column_names(), ["day", "year", "month"]);
    let none = fields(&dates, calendars::Persian, &[]).unwrap();
    assert_eq!((none.len(), none.num_columns(), none.null_count()), (dates.len(), 0, dates.null_count()));
}

#[test]
fn parts_are_called_by_their_names() {
    for part in Part::ALL {
        assert_eq!(part.name().parse::<Part>().unwrap(), part);
        assert_eq!(part.name().to_uppercase().replace('_', "-").parse::<Part>().unwrap(), part);
    }
    assert!("quarter".parse::<Part>().is_err() && "".parse::<Part>().is_err());
}

#[test]
fn dictionaries_do_not_depend_on_the_rows() {
    let parts = [Part::Month, Part::Era, Part::Status];
    let one = fields(&Date32Array::from(vec![0]), calendars::Hebrew, &parts).unwrap();
    let other = fields(&sample(), calendars::Hebrew, &parts).unwrap();
    for (one, other) in one.columns().iter().zip(other.columns()) {
        let values = |column: &ArrayRef| Arc::clone(column.as_any_dictionary().values());
        assert_eq!(&values(one), &values(other));
    }
    // Known from the calendar: 2024-02-24 is in Adar I, and CLDR's code of the only era is `am`.
    let day: Day = "2024-02-24".parse().unwrap();
    let answer = fields(&Date32Array::from(vec![day.get()]), calendars::Hebrew, &parts).unwrap();
    assert_eq!(text(answer.column(0), 0).as_deref(), Some("M05L"));
    assert_eq!(text(answer.column(1), 0).as_deref(), Some("am"));
    assert_eq!(Date::new(2024, 2, 24).unwrap().to_day(), day);
}

/// A calendar of one's own: so many months of five days, by numbers from the first on.
struct Fives {
    id: &'static str,
    first: u8,
    months: u8,
}

impl Calendar for Fives {
    fn about(&self) -> About<'_> {
        About::new(self.id, Basis::Other)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        MonthIndex::new(day.get().div_euclid(5))
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let place = index.get().rem_euclid(self.months.into()) as u8;
        MonthShape {
            first_day: i64::from(index.get()) * 5,
            days: 5,
            year: index.get().div_euclid(self.months.into()),
            ordinal: place + 1,
            month: Month::new(self.first + place).unwrap(),
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, DateError> {
        let years = self.years();
        if !years.contains(&year) {
            return Err(DateError::Year { value: year.into(), min: *years.start(), max: *years.end() });
        }
        match month.number().checked_sub(self.first) {
            Some(place) if place < self.months && !month.is_leap() => {
                Ok(MonthIndex::new(year * i32::from(self.months) + i32::from(place)))
            }
            _ => Err(DateError::Month { month, year }),
        }
    }
}

#[test]
fn months_of_a_calendar_of_ones_own_may_have_any_number() {
    // More months than keys of eight bits tell apart; few that are called by high numbers, up to the last.
    for (id, first, months) in [("arrow-fives", 1, 73), ("arrow-high", 60, 10), ("arrow-last", 98, 2)] {
        let calendar = Registry::global().register(Fives { id, first, months }).unwrap();
        let days = sample();
        let answer = fields(&days, calendar, &Part::ALL).unwrap();
        compare(calendar, &days, &answer, WeekRule::ISO);
        assert_eq!(dates(&answer, calendar).unwrap(), days);
    }
    // Day 0 begins a year, and each month has five.
    let high = Registry::global().calendar("arrow-high").unwrap();
    let days = Date32Array::from(vec![Some(0), None, Some(24), Some(25), Some(49)]);
    let answer = Kernels::new().on_error(OnError::Null).fields(&days, high, &[Part::Month]).unwrap();
    let texts: Vec<_> = (0..5).map(|row| text(answer.array.column(0), row)).collect();
    let code = |code: &str| Some(code.to_owned());
    assert_eq!(texts, [code("M60"), None, code("M64"), code("M65"), code("M69")]);
    assert_eq!(answer.failures.count, 0);
}

/// The keys' types are known before there is a row, and are those of all rows.
#[test]
fn keys_of_months_have_eight_bits_in_built_in_calendars_and_sixteen_in_ones_own() {
    let key_of = |calendar: AnyCalendar| {
        let DataType::Dictionary(key, _) = Part::Month.data_type(calendar) else { panic!("a dictionary") };
        let none = fields(&Date32Array::from(vec![None::<i32>; 2]), calendar, &[Part::Month]).unwrap();
        assert_eq!(*none.column(0).data_type(), Part::Month.data_type(calendar));
        *key
    };
    for place in 0..calendars::ALL.len() as u32 {
        let calendar = AnyCalendar::from_number(place).unwrap();
        assert_eq!(key_of(calendar), DataType::Int8);
        // As many as such keys tell apart.
        for month in (65..=Month::MAX_NUMBER).map(|number| Month::new(number).unwrap()) {
            assert!(calendar.longest_days_in_month(month).is_err(), "{} has {month}", calendar.id());
        }
    }
    let few = Registry::global().register(Fives { id: "arrow-few", first: 1, months: 12 }).unwrap();
    assert_eq!(key_of(few), DataType::Int16);
}
