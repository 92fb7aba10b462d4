//! Threads answer as one does.
#![cfg(feature = "rayon")]

use metonic::{AnyCalendar, Day, Error, Month, Overflow, Registry, Span, Weekday};
use metonic_columns::{
    Columns, Dates, OnError, Others, Period, RowError, Rows, Validity, add_into, days_into, end_into,
    fields_in_parallel, fields_into, until_into,
};

type Operation<'o> = &'o dyn Fn(Rows<'_>, &mut [Day]) -> Result<Vec<RowError>, RowError>;

const ROWS: usize = 70_001;

fn days() -> Vec<Day> {
    (0..ROWS as u32).map(|row| Day::new(row.wrapping_mul(2_654_435_761) as i32 >> (row % 17))).collect()
}

fn calendars() -> impl Iterator<Item = AnyCalendar> {
    ["gregorian", "hebrew", "chinese", "hindu-lunar"]
        .iter()
        .map(|id| Registry::global().calendar(id).unwrap())
}

#[test]
fn fields_are_the_same() {
    let days = days();
    for calendar in calendars() {
        let fields = |is_parallel: bool| {
            let (mut year, mut month, mut day) = (vec![0; ROWS], vec![Month::M01; ROWS], vec![0; ROWS + 1]);
            let (mut weekday, mut era) = (vec![Weekday::Monday; ROWS], vec![None; ROWS]);
            let mut columns = Columns {
                year: Some(&mut year),
                month: Some(&mut month),
                day: Some(&mut day),
                weekday: Some(&mut weekday),
                era: Some(&mut era),
                ..Columns::default()
            };
            let done = if is_parallel {
                fields_in_parallel(calendar, &days, &mut columns)
            } else {
                fields_into(calendar, &days, &mut columns)
            };
            assert_eq!(done, Ok(()));
            (year, month, day, weekday, era)
        };
        assert!(fields(true) == fields(false), "{}", calendar.id());
        let mut short = vec![7; ROWS - 1];
        let mut columns = Columns { year: Some(&mut short), ..Columns::default() };
        let error = Error::Column { rows: ROWS, room: ROWS - 1 };
        assert_eq!(fields_in_parallel(calendar, &days, &mut columns), Err(error));
        assert!(short.iter().all(|&year| year == 7));
    }
}

#[test]
fn operations_are_the_same_and_so_are_their_errors() {
    let days = days();
    let bits = vec![0b1110_1101; ROWS / 8 + 1];
    for calendar in calendars() {
        let (mut year, mut month, mut day) = (vec![0; ROWS], vec![Month::M01; ROWS], vec![0; ROWS]);
        let mut columns = Columns {
            year: Some(&mut year),
            month: Some(&mut month),
            day: Some(&mut day),
            ..Columns::default()
        };
        fields_into(calendar, &days, &mut columns).unwrap();
        for row in [40_000, 40_001, 65_000, 69_999] {
            day[row] = 99;
        }
        let dates = Dates::new(&year, &month, &day);
        let span = Span::new().months(1).days(40);
        let operations: [Operation<'_>; 4] = [
            &|rows, out| days_into(calendar, dates, rows, out),
            &|rows, out| add_into(calendar, &days, span.into(), Overflow::Reject, rows, out),
            &|rows, out| {
                end_into(calendar, &days, Period::Month, rows, out)
                    .map(|()| vec![])
                    .map_err(|error| RowError { row: 0, error })
            },
            &|rows, out| {
                let mut counts = vec![0; ROWS];
                until_into(calendar, &days, Others::One(Day::new(7)), metonic::Unit::Year, rows, &mut counts)
                    .unwrap();
                for (out, count) in out.iter_mut().zip(counts) {
                    *out = Day::new(count as i32);
                }
                Ok(vec![])
            },
        ];
        for (which, operation) in operations.into_iter().enumerate() {
            for rows in [Rows::new(), Rows::new().with_validity(Validity::new(&bits, 0))] {
                let keep = rows.on_error(OnError::Null);
                let (mut one, mut many) = (vec![Day::EPOCH; ROWS], vec![Day::EPOCH; ROWS]);
                let failed = operation(keep, &mut one);
                assert!(failed.is_ok());
                assert_eq!(operation(keep.in_parallel(), &mut many), failed, "{} {which}", calendar.id());
                assert!(one == many, "{} {which}", calendar.id());
                let first = operation(rows, &mut one);
                assert_eq!(first.err(), failed.unwrap().first().copied());
                assert_eq!(operation(rows.in_parallel(), &mut many).err(), operation(rows, &mut one).err());
            }
        }
    }
}

#[cfg(feature = "text")]
#[test]
fn texts_are_the_same() {
    use metonic_columns::{TextColumn, format_distinct, format_into, parse_into};
    use metonic_text::{Parser, Style};

    let days: Vec<Day> = days().iter().map(|day| Day::new(day.get() % 400)).collect();
    for calendar in calendars() {
        let parser = Parser::with_style("en".parse().unwrap(), calendar, Style::Long);
        let (mut one, mut many) = (TextColumn::new(), TextColumn::new());
        format_into(parser.formatter(), &days, Rows::new(), &mut one).unwrap();
        format_into(parser.formatter(), &days, Rows::new().in_parallel(), &mut many).unwrap();
        assert!(one == many);
        let distinct = |rows| format_distinct(parser.formatter(), &days, rows).unwrap();
        assert!(distinct(Rows::new()) == distinct(Rows::new().in_parallel()));
        let keep = Rows::new().on_error(OnError::Null);
        let (mut read, mut same) = (vec![Day::EPOCH; ROWS], vec![Day::EPOCH; ROWS]);
        let failed = parse_into(&parser, &one, keep, &mut read).unwrap();
        assert_eq!(parse_into(&parser, &many, keep.in_parallel(), &mut same), Ok(failed));
        assert!(read == same);
    }
}
