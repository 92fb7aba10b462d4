//! Columns of texts beside single texts.
#![cfg(feature = "text")]

use metonic::{Day, Error, Registry};
use metonic_columns::{
    OnError, RowError, Rows, TextColumn, Texts, Validity, format_distinct, format_into, parse_into,
};
use metonic_text::parse::Mode;
use metonic_text::{Formatter, Locale, ParseError, Parser, Pattern, Style};

/// Days in the order of time, the same day many times, and days of the whole range.
fn days() -> Vec<Day> {
    let spread = (0..500_u32).map(|row| Day::new(row.wrapping_mul(2_654_435_761) as i32));
    let near = (0..2_000).map(|row| Day::new(20_000 + row * row % 997));
    (0..1_000).map(Day::new).chain(near).chain(spread).chain([Day::MIN, Day::MAX]).collect()
}

#[test]
fn texts_are_those_of_single_days() {
    let days = days();
    let bits = [0b1011_0110; 500];
    let is_valid = |row: usize| bits[(row + 1) / 8] >> ((row + 1) % 8) & 1 == 1;
    let nulls = Rows::new().with_validity(Validity::new(&bits, 1));
    for id in ["gregorian", "hebrew", "chinese", "islamic-civil", "hindu-lunar", "japanese"] {
        let calendar = Registry::global().calendar(id).unwrap();
        for locale in ["en", "fa", "he", "zh"] {
            let locale: Locale = locale.parse().unwrap();
            let formatter = Formatter::with_style(locale, calendar, Style::Full);
            let mut texts = TextColumn::new();
            format_into(&formatter, &days, Rows::new(), &mut texts).unwrap();
            assert_eq!(texts.len(), days.len());
            for (text, &day) in texts.iter().zip(&days) {
                assert_eq!(text, formatter.format(day).to_string(), "{id}");
            }
            // Rows are appended; null ones are empty.
            format_into(&formatter, &days, nulls, &mut texts).unwrap();
            assert_eq!(texts.rows(), 2 * days.len());
            for (row, &day) in days.iter().enumerate() {
                let expected = if is_valid(row) { formatter.format(day).to_string() } else { String::new() };
                assert_eq!(texts.get(days.len() + row), Some(&*expected), "{id}");
            }
            let distinct = format_distinct(&formatter, &days, nulls).unwrap();
            let mut once: Vec<Day> = Vec::new();
            for (row, &day) in days.iter().enumerate().filter(|&(row, _)| is_valid(row)) {
                let key = distinct.keys[row] as usize;
                assert_eq!(distinct.texts.get(key), Some(&*formatter.format(day).to_string()), "{id}");
                assert_eq!(distinct.days[key], day);
                if !once.contains(&day) {
                    once.push(day);
                }
            }
            assert_eq!(distinct.days, once);
            // Days that lie close together are found otherwise.
            let near = format_distinct(&formatter, &days[..3_000], Rows::new()).unwrap();
            assert!(days.iter().zip(&near.keys).all(|(&day, &key)| near.days[key as usize] == day));
        }
    }
}

#[test]
fn texts_are_read_as_single_texts() {
    let texts = ["2026-11-26", "2026-11-26", "2026-02-29", "", "x", "2026-13-01", "1969-07-20", "2026-11-26"];
    let calendar = Registry::global().calendar("gregorian").unwrap();
    for mode in Mode::ALL {
        let pattern = Pattern::ldml("y-MM-dd").unwrap();
        let parser = Parser::new("en".parse().unwrap(), calendar, pattern).with_mode(mode);
        let expected: Vec<_> = texts.iter().map(|text| parser.parse(text)).collect();
        let mut days = [Day::new(1); 8];
        let keep = Rows::new().on_error(OnError::Null);
        let failed = parse_into(&parser, &texts[..], keep, &mut days).unwrap();
        let of_expected = expected.iter().enumerate();
        let errors: Vec<_> = of_expected
            .filter_map(|(row, answer)| answer.err().map(|error| RowError { row, error }))
            .collect();
        assert_eq!(failed, errors);
        assert!(days.iter().zip(&expected).all(|(&day, answer)| day == answer.unwrap_or(Day::EPOCH)));
        assert_eq!(parse_into(&parser, &texts[..], Rows::new(), &mut days), Err(errors[0]));
        // The first two, the seventh and the last hold a value.
        let nulls = Rows::new().with_validity(Validity::new(&[0b1100_0011], 0));
        assert_eq!(parse_into(&parser, &texts[..], nulls, &mut days), Ok(vec![]));
        assert_eq!((days[0], days[6], days[7]), (Day::new(20_783), Day::new(-165), Day::new(20_783)));

        let short = Error::Column { rows: 8, room: 7 };
        let error = RowError { row: 7, error: ParseError::Date(short) };
        assert_eq!(parse_into(&parser, &texts[..], keep, &mut days[..7]), Err(error));
    }
}

#[test]
fn what_is_formatted_is_read_back() {
    let days: Vec<Day> = (0..5_000).map(|row| Day::new(row * 31 % 40_000)).collect();
    for id in ["gregorian", "hebrew", "chinese", "persian", "hindu-lunar"] {
        let calendar = Registry::global().calendar(id).unwrap();
        let parser = Parser::with_style("en".parse().unwrap(), calendar, Style::Long).with_pivot(1960);
        let mut texts = TextColumn::new();
        format_into(parser.formatter(), &days, Rows::new(), &mut texts).unwrap();
        let single: Vec<_> = texts.iter().map(|text| parser.parse(text)).collect();
        let mut back = vec![Day::EPOCH; days.len()];
        let failed = parse_into(&parser, &texts, Rows::new().on_error(OnError::Null), &mut back).unwrap();
        assert!(back.iter().zip(&single).all(|(&day, answer)| day == answer.unwrap_or(Day::EPOCH)), "{id}");
        assert!(failed.iter().all(|failed| single[failed.row] == Err(failed.error)), "{id}");
    }
}

#[test]
fn a_column_of_texts_is_as_arrow_lays_it_out() {
    let calendar = Registry::global().calendar("gregorian").unwrap();
    let formatter = Formatter::new("en".parse().unwrap(), calendar, Pattern::ldml("y").unwrap());
    let mut texts = TextColumn::new();
    assert!(texts.is_empty() && texts.get(0).is_none());
    format_into(&formatter, &[Day::new(0), Day::new(0), Day::new(-800_000)], Rows::new(), &mut texts)
        .unwrap();
    assert_eq!((texts.text(), texts.offsets()), ("19701970222", &[0, 4, 8, 11][..]));
    assert_eq!((texts.get(2), texts.get(3)), (Some("222"), None));
    let short = Rows::new().with_validity(Validity::new(&[], 0));
    let before = texts.clone();
    let error = Error::Column { rows: 1, room: 0 };
    assert_eq!(format_into(&formatter, &[Day::EPOCH], short, &mut texts), Err(error));
    assert_eq!(texts, before);
    texts.clear();
    assert_eq!(texts.into_parts(), (String::new(), vec![0]));
}
