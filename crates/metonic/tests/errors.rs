//! Every kind of bad input, and the error that it gets.

use metonic::calendars::{Gregorian, Iso8601, Julian, Persian};
use metonic::counts::{self, parse_number};
use metonic::registry::{Name, NameError};
use metonic::text::MAX_LENGTH;
use metonic::{
    AnyDate, Calendar, Columns, Date, Day, Era, Error, Expected, LookupError, Month, Registry, Status,
    TextError, WeekRule, Weekday, YearMonthDay, calendars,
};

fn syntax(at: usize, expected: Expected) -> TextError {
    TextError::Syntax { at, expected }
}

fn month(number: u8) -> Month {
    Month::new(number).unwrap()
}

// Fields.

#[test]
fn years_past_the_ends_are_errors_in_every_calendar() {
    for calendar in calendars::ALL {
        let (min, max) = calendar.years().into_inner();
        for year in [i32::MIN, min - 1, max + 1, i32::MAX] {
            let error = Error::Year { value: year.into(), min, max };
            assert_eq!(calendar.year(year), Err(error));
            assert_eq!(calendar.find(year, month(1)), Err(error));
            assert_eq!(calendar.day_of(YearMonthDay::new(year, month(1), 1)), Err(error));
            assert_eq!(calendar.days_in_year(year), Err(error));
            assert_eq!(calendar.months_in_year(year), Err(error));
            assert_eq!(calendar.days_in_month(year, month(1)), Err(error));
            assert_eq!(calendar.is_leap_year(year), Err(error));
        }
        for year in [min, max] {
            assert_eq!(calendar.year(year).map(|shape| shape.year), Ok(year));
        }
    }
}

#[test]
fn months_that_a_year_lacks_are_errors_in_every_calendar() {
    for calendar in calendars::ALL {
        // One more than the most that there are; where there are twelve, no leap months either.
        let most = calendar.bounds().most_months;
        let mut wrong_months = vec![month(most + 1), month(99), Month::leap(most.max(13)).unwrap()];
        if most == 12 {
            wrong_months.extend([Month::leap(1).unwrap(), Month::leap(12).unwrap()]);
        }
        for wrong in wrong_months {
            let error = Error::Month { month: wrong, year: 1404 };
            assert_eq!(calendar.find(1404, wrong), Err(error));
            assert_eq!(calendar.day_of(YearMonthDay::new(1404, wrong, 1)), Err(error));
            assert_eq!(calendar.days_in_month(1404, wrong), Err(error));
            assert_eq!(calendar.shortest_days_in_month(wrong), Err(Error::NoSuchMonth { month: wrong }));
            assert_eq!(calendar.longest_days_in_month(wrong), Err(Error::NoSuchMonth { month: wrong }));
            assert_eq!(calendar.month_name(wrong, metonic::NameWidth::Wide), None);
        }
    }
}

/// The days of a month as they are written.
fn written(calendar: &dyn Calendar, year: i32, month: Month) -> Vec<YearMonthDay> {
    let shape = calendar.month(calendar.find(year, month).unwrap());
    let days = shape.first_day..shape.first_day + i64::from(shape.days);
    days.map(|days| calendar.ymd_of(Day::from_days(days).unwrap())).collect()
}

#[test]
fn what_no_day_is_written_as_is_refused_in_every_calendar() {
    // A cycle of leap years, and the years in which the Swedish months are cut and lengthened.
    let years = (1_388..1_424).chain([1_700, 1_712, 1_753, 1_900, 2_000]);
    let numbers = (1..=14).chain([16, 17, 99]);
    let months: Vec<Month> =
        numbers.flat_map(|number| [month(number), Month::leap(number).unwrap()]).collect();
    let days: Vec<u8> = (0..=95).chain([127, 128, 129, 255]).collect();
    for (calendar, year) in
        calendars::ALL.iter().flat_map(|calendar| years.clone().map(move |year| (calendar, year)))
    {
        let first_month = calendar.year(year).unwrap().first_month;
        let of_year = (0..i32::from(calendar.months_in_year(year).unwrap())).flat_map(|place| {
            written(*calendar, year, calendar.month(first_month.checked_add(place).unwrap()).month)
        });
        let of_year: std::collections::BTreeSet<YearMonthDay> = of_year.collect();
        for (&month, &day) in months.iter().flat_map(|month| days.iter().map(move |day| (month, day))) {
            for leap_day in [false, true] {
                let date = YearMonthDay::new(year, month, day).with_leap_day(leap_day);
                let found = calendar.day_of(date).map(|day| calendar.ymd_of(day));
                let is_right = if of_year.contains(&date) { found == Ok(date) } else { found.is_err() };
                assert!(is_right, "{}: {date:?}: {found:?}", calendar.about().id);
            }
        }
    }
}

/// Whether some month of the year 1404 has numbers that do not count up by one from 1: Hindu and Tibetan
/// ones, and those that a new year cuts.
fn leaves_numbers_out(calendar: &dyn Calendar) -> bool {
    let shape = calendar.year(1404).unwrap();
    (0..i32::from(shape.months)).any(|place| {
        let month = calendar.month(shape.first_month.checked_add(place).unwrap()).month;
        let written = written(calendar, 1404, month);
        written.iter().zip(1_u8..).any(|(date, number)| date.day != number)
    })
}

#[test]
fn days_that_a_month_lacks_are_errors_in_every_calendar() {
    for calendar in calendars::ALL {
        // Seasons may be fewer than twelve.
        for number in 1..=calendar.months_in_year(1404).unwrap().min(12) {
            let written = written(calendar, 1404, month(number));
            // The number of the last day, which is more than there are days where the first are another
            // year's. Hindu and Tibetan months leave numbers out, the last of them too: there it is 30.
            let last = written.iter().map(|date| date.day).max().unwrap();
            let greatest = if leaves_numbers_out(calendar) { 30 } else { last };
            for value in [0, last.max(greatest) + 1, 255] {
                let id = calendar.about().id;
                match calendar.day_of(YearMonthDay::new(1404, month(number), value)) {
                    Err(Error::Day { value: said, max }) => {
                        assert!(said == value && (max == last || max == greatest), "{id}: {said} {max}");
                    }
                    other => panic!("{id}: {other:?}"),
                }
            }
            let seventh = YearMonthDay::new(1404, month(number), 7);
            let repeated = seventh.with_leap_day(true);
            if written.contains(&seventh) && !written.contains(&repeated) {
                assert_eq!(calendar.day_of(repeated), Err(Error::LeapDay { value: 7 }));
            }
        }
    }
}

#[test]
fn days_past_the_ends_are_errors_in_every_calendar() {
    for calendar in calendars::ALL {
        for (day, step) in [(Day::MIN, -1), (Day::MAX, 1)] {
            let ymd = calendar.ymd_of(day);
            if step < 0 && ymd.day == 1 {
                // The day before is in a month of the year before, which no day is in.
                continue;
            }
            if step > 0 && calendar.days_in_month(ymd.year, ymd.month) == Ok(ymd.day) {
                // The day after is in another month.
                continue;
            }
            let past = YearMonthDay::new(ymd.year, ymd.month, ymd.day.wrapping_add_signed(step));
            let days = i64::from(day.get()) + i64::from(step);
            assert_eq!(
                calendar.day_of(past),
                Err(Error::DayRange { days }),
                "{}: {past}",
                calendar.about().id
            );
        }
    }
    assert_eq!(Day::MAX.add_days(1), Err(Error::DayRange { days: 1 << 31 }));
    assert_eq!(Day::from_days(i64::MIN), Err(Error::DayRange { days: i64::MIN }));
}

#[test]
fn numbers_past_the_ends_are_errors_in_every_count() {
    for count in counts::ALL {
        let (first, last) = (count.number_of(Day::MIN), count.number_of(Day::MAX));
        for (number, days) in [(first - 1, i64::from(i32::MIN) - 1), (last + 1, i64::from(i32::MAX) + 1)] {
            assert_eq!(count.day_of(number), Err(Error::DayRange { days }), "{}", count.about().id);
        }
        for number in [i64::MIN, i64::MAX] {
            assert!(matches!(count.day_of(number), Err(Error::DayRange { .. })), "{}", count.about().id);
        }
    }
}

#[test]
fn numbers_that_no_month_or_weekday_has_are_errors() {
    for value in [0, 100, 255] {
        assert_eq!(Month::new(value), Err(Error::MonthNumber { value }));
        assert_eq!(Month::leap(value), Err(Error::MonthNumber { value }));
        assert_eq!(Month::try_from(value), Err(Error::MonthNumber { value }));
        assert_eq!(YearMonthDay::with_month_number(1, value, 1), Err(Error::MonthNumber { value }));
        assert_eq!(Date::new(2026, value, 1).map(|date| date.to_day()), {
            if value == 100 || value == 255 || value == 0 {
                Err(Error::MonthNumber { value })
            } else {
                unreachable!()
            }
        });
    }
    for value in [0, 8, 255] {
        assert_eq!(Weekday::new(value), Err(Error::Weekday { value }));
    }
}

#[test]
fn the_year_zero_of_a_count_without_one_is_an_error() {
    for calendar in calendars::ALL {
        let expected = if calendar.about().has_year_zero { Ok(0) } else { Err(Error::YearZero) };
        assert_eq!(calendar.year_of_historical(0), expected, "{}", calendar.about().id);
    }
    let first_of_year_0 = YearMonthDay::new(0, month(1), 1);
    assert_eq!(Date::from_historical(Julian, first_of_year_0), Err::<Date<Julian>, _>(Error::YearZero));
    assert_eq!(Date::from_historical(Iso8601, first_of_year_0).map(|date| date.year()), Ok(0));
    // The ends do not wrap.
    assert_eq!(
        (Julian.historical_year(i32::MIN), Julian.year_of_historical(i32::MIN)),
        (i32::MIN, Ok(i32::MIN + 1))
    );
}

#[test]
fn a_weekday_that_no_century_gives_is_an_error() {
    // Four Gregorian centuries are whole weeks, and 1 January of a hundredth year is a Monday,
    // Wednesday, Friday or Saturday.
    let date = YearMonthDay::new(1900, month(1), 1);
    for weekday in [Weekday::Tuesday, Weekday::Thursday, Weekday::Sunday] {
        assert_eq!(Gregorian.nearest_century(date, weekday), Err(Error::NoCentury { weekday }));
    }
    let no_day = YearMonthDay::new(1900, month(2), 30);
    let weekday = Weekday::Monday;
    assert_eq!(Gregorian.nearest_century(no_day, weekday), Err(Error::NoCentury { weekday }));
}

// Names and numbers.

#[test]
fn unknown_systems_are_errors() {
    let registry = Registry::global();
    let unknown = LookupError::Unknown { name: Name::new("hebrew-of-mars").unwrap() };
    assert_eq!(registry.calendar("hebrew-of-mars"), Err(unknown));
    assert_eq!(
        registry.calendar("a\tb"),
        Err(LookupError::Name(NameError::Character { at: 1, character: '\t' }))
    );
    assert_eq!(registry.calendar_with_qt(1), Err(LookupError::QtNumber { number: 1 }));
    assert_eq!(
        registry.calendar_with_qt(256),
        Err(LookupError::QtNumber { number: 256 }),
        "not taken modulo 256"
    );
    let number = calendars::ALL.len() as u32;
    assert_eq!(metonic::AnyCalendar::from_number(number), Err(LookupError::Number { number }));
}

// Text.

#[test]
fn iso_text_that_is_not_a_date() {
    use Expected::{Annotation, Hyphen, IsoDay, IsoMonth, IsoYear};
    let cases = [
        ("", 0, IsoYear),
        ("x", 0, IsoYear),
        (" 2026-11-21", 0, IsoYear),
        ("26-11-21", 0, IsoYear),
        ("202-11-21", 0, IsoYear),
        ("12026-11-21", 0, IsoYear),
        ("+2026-11-21", 0, IsoYear),
        ("+12026-11-21", 0, IsoYear),
        ("-2026-11-21", 0, IsoYear),
        ("-000000-01-01", 0, IsoYear),
        ("-0000000-01-01", 0, IsoYear),
        ("--002026-11-21", 0, IsoYear),
        // U+2212, the minus sign of RFC 8601's expanded years on paper, and digits of other
        // scripts.
        ("\u{2212}002026-11-21", 0, IsoYear),
        ("٢٠٢٦-11-21", 0, IsoYear),
        ("2026", 4, Hyphen),
        ("20261121", 0, IsoYear),
        ("2026/11/21", 4, Hyphen),
        ("2026-W47-6", 5, IsoMonth),
        ("2026-325", 7, Hyphen),
        ("+9999999999-01-01", 10, Hyphen),
        ("2026-", 5, IsoMonth),
        ("2026-1-21", 5, IsoMonth),
        ("2026-M11-21", 5, IsoMonth),
        ("2026-11", 7, Hyphen),
        ("2026-11-", 8, IsoDay),
        ("2026-11-2", 8, IsoDay),
        ("2026-11-2x", 8, IsoDay),
        ("2026-11-211", 10, Annotation),
        ("2026-11-21 ", 10, Annotation),
        ("2026-11-21\n", 10, Annotation),
        ("2026-11-21\0", 10, Annotation),
        ("2026-11-21Z", 10, Annotation),
        ("2026-11-21T00:00:00", 10, Annotation),
        ("2026-11-21[", 10, Annotation),
        ("2026-11-21]", 10, Annotation),
        ("2026-11-21[]", 10, Annotation),
        ("2026-11-21[!]", 10, Annotation),
        ("2026-11-21[u-ca=]", 10, Annotation),
        ("2026-11-21[=persian]", 10, Annotation),
        // RFC 9557, 4.1: keys in lower case, values of letters and digits, a zone before the rest.
        ("2026-11-21[U-CA=persian]", 10, Annotation),
        ("2026-11-21[u-ca=a.b]", 10, Annotation),
        ("2026-11-21[u-ca=snake_case]", 10, Annotation),
        ("2026-11-21[u-ca=persian][Europe/Paris]", 24, Annotation),
        ("2026-11-21[u-ca=persian=julian]", 10, Annotation),
        ("2026-11-21[u-ca=persian", 10, Annotation),
        ("2026-11-21[u-ca=per sian]", 10, Annotation),
        ("2026-11-21[u-ca=perſian]", 10, Annotation),
        ("2026-11-21[u-ca=persian]x", 24, Annotation),
        ("2026-11-21[u-ca=persian] [x=y]", 24, Annotation),
        ("2026-11-21[Europe/Paris][", 24, Annotation),
    ];
    for (text, at, expected) in cases {
        let error = Err(syntax(at, expected));
        assert_eq!(text.parse::<Day>(), error, "{text:?}");
        assert_eq!(text.parse::<Date>().map(Day::from), error, "{text:?}");
        assert_eq!(text.parse::<AnyDate>().map(Day::from), error, "{text:?}");
        assert_eq!(text.parse::<Date<Persian>>().map(Day::from), error, "{text:?}");
    }
}

#[test]
fn iso_text_of_a_date_that_there_is_not() {
    let years = |value| Error::Year { value, min: Gregorian::MIN_YEAR, max: Gregorian::MAX_YEAR };
    let cases = [
        ("2026-00-01", Error::MonthNumber { value: 0 }),
        ("2026-13-01", Error::Month { month: month(13), year: 2026 }),
        ("2026-11-00", Error::Day { value: 0, max: 30 }),
        ("2026-11-31", Error::Day { value: 31, max: 30 }),
        ("2026-02-29", Error::Day { value: 29, max: 28 }),
        ("1900-02-29", Error::Day { value: 29, max: 28 }),
        ("+5881581-01-01", years(5_881_581)),
        ("-5877642-12-31", years(-5_877_642)),
        ("+999999999-01-01", years(999_999_999)),
        ("+5881580-07-12", Error::DayRange { days: 1 << 31 }),
        ("-5877641-06-22", Error::DayRange { days: -(1 << 31) - 1 }),
        ("2026-02-29[u-ca=persian]", Error::Day { value: 29, max: 28 }),
    ];
    for (text, error) in cases {
        assert_eq!(text.parse::<Day>(), Err(TextError::Field(error)), "{text}");
        assert_eq!(text.parse::<AnyDate>().map(Day::from), Err(TextError::Field(error)), "{text}");
    }
}

#[test]
fn iso_text_at_the_edge_of_what_is_read() {
    for (text, days) in [
        ("0000-01-01", -719_528),
        ("+000000-01-01", -719_528),
        ("+002026-11-21", 20_778),
        ("-000001-12-31", -719_529),
        ("+5881580-07-11", i32::MAX),
        ("-5877641-06-23", i32::MIN),
        ("+005881580-07-11", i32::MAX),
    ] {
        assert_eq!(text.parse(), Ok(Day::new(days)), "{text}");
    }
}

#[test]
fn annotations_are_read_as_rfc_9557_asks() {
    let persian = Registry::global().calendar("persian").unwrap();
    // Passed over: unknown keys and time zones, unless critical. A critical calendar is understood.
    for annotations in [
        "[u-ca=persian]",
        "[!u-ca=persian]",
        "[u-ca=PERSIAN]",
        "[u-ca=Jalali]",
        "[Europe/Paris][u-ca=persian]",
        "[+03:30][u-ca=persian]",
        "[u-ca=persian][x=y]",
        "[x=y][u-ca=persian]",
        "[u-ca=persian][u-ca=julian]",
        "[u-ca=persian][u-ca=martian]",
    ] {
        let date: AnyDate = format!("2026-11-21{annotations}").parse().unwrap();
        assert_eq!((date.to_day(), *date.calendar()), (Day::new(20_778), persian), "{annotations}");
    }
    let cases = [
        ("[!x=y]", 10),
        ("[!Europe/Paris]", 10),
        ("[x=y][!x=y]", 15),
        ("[u-ca=persian][!x=y]", 24),
        ("[u-ca=persian][!u-ca=julian]", 24),
        ("[!u-ca=persian][u-ca=julian]", 25),
        ("[!u-ca=persian][!u-ca=julian]", 25),
        // RFC 9557, 3.3, as TC39 Temporal takes it: of several none may be critical, agreeing or not.
        ("[!u-ca=persian][u-ca=Persian]", 25),
        ("[u-ca=persian][!u-ca=persian]", 24),
        ("[u-ca=persian][u-ca=julian][!u-ca=persian]", 37),
    ];
    for (annotations, at) in cases {
        let text = format!("2026-11-21{annotations}");
        let error = Err(TextError::Critical { at });
        assert_eq!(text.parse::<AnyDate>().map(Day::from), error, "{annotations}");
        assert_eq!(text.parse::<Day>(), error, "{annotations}");
    }
}

#[test]
fn an_annotation_that_names_no_calendar_is_an_error() {
    let name = |name: &str| Name::new(name).unwrap();
    let cases = [
        ("martian", LookupError::Unknown { name: name("martian") }),
        ("jdn", LookupError::OtherKind { name: name("jdn"), kind: "count" }),
    ];
    for (value, error) in cases {
        let text = format!("2026-11-21[u-ca={value}]");
        assert_eq!(text.parse::<AnyDate>().map(Day::from), Err(TextError::Calendar(error)), "{text}");
        // A day has no calendar to look for.
        assert_eq!(text.parse(), Ok(Day::new(20_778)), "{text}");
    }
}

#[test]
fn an_annotation_that_names_another_calendar_is_an_error() {
    for other in ["persian", "julian", "hebrew", "martian"] {
        let text = format!("2026-11-21[u-ca={other}]");
        assert_eq!(text.parse::<Date>(), Err(TextError::OtherCalendar), "{text}");
    }
    assert_eq!("2026-11-21[u-ca=gregory]".parse::<Date<Persian>>(), Err(TextError::OtherCalendar));
    // Those that it may name.
    for own in ["", "[u-ca=gregory]", "[u-ca=Gregorian]", "[u-ca=iso8601]", "[x=y]"] {
        assert_eq!(
            format!("2026-11-21{own}").parse::<Date>(),
            Date::new(2026, 11, 21).map_err(TextError::from)
        );
    }
}

#[test]
fn text_that_is_too_long_is_not_read() {
    let padded = |length: usize| format!("2026-11-21[x={}]", "y".repeat(length - "2026-11-21[x=]".len()));
    assert_eq!(padded(MAX_LENGTH).parse(), Ok(Day::new(20_778)));
    for length in [MAX_LENGTH + 1, 1_000_000] {
        let error = TextError::TooLong { length, max: MAX_LENGTH };
        let text = padded(length);
        assert_eq!(text.parse::<Day>(), Err(error));
        assert_eq!(text.parse::<AnyDate>().map(Day::from), Err(error));
        assert_eq!(text.parse::<YearMonthDay>(), Err(error));
        assert_eq!(text.parse::<Month>(), Err(error));
        assert_eq!(parse_number(&text), Err(error));
    }
}

#[test]
fn text_that_is_not_a_year_month_and_day() {
    use Expected::{Day, End, Hyphen, Month, Year};
    let cases = [
        ("", 0, Year),
        ("-", 0, Year),
        ("+-1-1-1", 0, Year),
        ("x", 0, Year),
        (" 1404-1-1", 0, Year),
        ("1234567890-1-1", 0, Year),
        ("1404", 4, Hyphen),
        ("1404 1 1", 4, Hyphen),
        ("1404-", 5, Month),
        ("1404--1", 5, Month),
        ("1404-L-1", 5, Month),
        ("1404-M-1", 5, Month),
        ("1404-100-1", 7, Hyphen),
        ("1404-1", 6, Hyphen),
        ("1404-1LL-1", 7, Hyphen),
        ("1404-1-", 7, Day),
        ("1404-1-L", 7, Day),
        ("1404-1-256", 7, Day),
        ("1404-1-999", 7, Day),
        ("1404-1-1234", 10, End),
        ("1404-1-1x", 8, End),
        ("1404-1-1LL", 9, End),
        ("1404-1-1 ", 8, End),
        ("1404-1-1[u-ca=persian]", 8, End),
    ];
    for (text, at, expected) in cases {
        assert_eq!(text.parse::<YearMonthDay>(), Err(syntax(at, expected)), "{text:?}");
    }
    for text in ["1404-0-1", "1404-M00-1", "1404-00L-1"] {
        let error = TextError::Field(Error::MonthNumber { value: 0 });
        assert_eq!(text.parse::<YearMonthDay>(), Err(error), "{text}");
    }
}

#[test]
fn text_that_is_not_a_month() {
    let cases = [
        ("", 0, Expected::Month),
        ("M", 0, Expected::Month),
        ("L", 0, Expected::Month),
        ("-5", 0, Expected::Month),
        ("M5x", 2, Expected::End),
        ("5LL", 2, Expected::End),
        ("100", 2, Expected::End),
        ("M05 ", 3, Expected::End),
    ];
    for (text, at, expected) in cases {
        assert_eq!(text.parse::<Month>(), Err(syntax(at, expected)), "{text:?}");
    }
    for text in ["0", "00", "M00L"] {
        assert_eq!(text.parse::<Month>(), Err(TextError::Field(Error::MonthNumber { value: 0 })));
    }
}

#[test]
fn text_that_is_not_a_number() {
    let cases = [
        ("", 0),
        ("+", 0),
        ("x", 0),
        ("1.5", 1),
        ("-1.5", 2),
        ("--1", 1),
        ("1 ", 1),
        (" 1", 0),
        ("1e3", 1),
        ("0x10", 1),
        // One more than i64 holds: all digits, so that there is no place to point to.
        ("9223372036854775808", 0),
        ("-9223372036854775809", 0),
    ];
    for (text, at) in cases {
        assert_eq!(parse_number(text), Err(syntax(at, Expected::Number)), "{text:?}");
    }
    for number in [i64::MIN, i64::MAX] {
        assert_eq!(parse_number(&number.to_string()), Ok(number));
    }
}

// Columns.

/// Columns of one length, filled with what no calendar says.
struct Table {
    year: Vec<i32>,
    month: Vec<Month>,
    month_ordinal: Vec<u8>,
    day: Vec<u8>,
    leap_day: Vec<bool>,
    day_of_year: Vec<u16>,
    weekday: Vec<Weekday>,
    week: Vec<u16>,
    week_year: Vec<i32>,
    era: Vec<Option<Era>>,
    era_year: Vec<i32>,
    status: Vec<Status>,
}

impl Table {
    const COLUMNS: usize = 12;

    fn new(rows: usize) -> Self {
        Self {
            year: vec![i32::MAX; rows],
            month: vec![Month::leap(99).unwrap(); rows],
            month_ordinal: vec![255; rows],
            day: vec![255; rows],
            leap_day: vec![true; rows],
            day_of_year: vec![u16::MAX; rows],
            weekday: vec![Weekday::Sunday; rows],
            week: vec![u16::MAX; rows],
            week_year: vec![i32::MAX; rows],
            era: vec![Some(Era::new(200)); rows],
            era_year: vec![i32::MAX; rows],
            status: vec![Status::Uncertain; rows],
        }
    }

    /// All of the columns, the one at `short` a row too short.
    fn columns(&mut self, short: usize) -> Columns<'_> {
        fn cut<T>(column: &mut [T], short: bool) -> Option<&mut [T]> {
            let rows = column.len() - usize::from(short);
            column.get_mut(..rows)
        }
        Columns {
            year: cut(&mut self.year, short == 0),
            month: cut(&mut self.month, short == 1),
            month_ordinal: cut(&mut self.month_ordinal, short == 2),
            day: cut(&mut self.day, short == 3),
            leap_day: cut(&mut self.leap_day, short == 4),
            day_of_year: cut(&mut self.day_of_year, short == 5),
            weekday: cut(&mut self.weekday, short == 6),
            era: cut(&mut self.era, short == 7),
            era_year: cut(&mut self.era_year, short == 8),
            status: cut(&mut self.status, short == 9),
            week: cut(&mut self.week, short == 10),
            week_year: cut(&mut self.week_year, short == 11),
        }
    }

    fn is_untouched(&self) -> bool {
        let fresh = Self::new(self.year.len());
        self.year == fresh.year
            && self.month == fresh.month
            && self.month_ordinal == fresh.month_ordinal
            && self.day == fresh.day
            && self.leap_day == fresh.leap_day
            && self.day_of_year == fresh.day_of_year
            && self.weekday == fresh.weekday
            && self.week == fresh.week
            && self.week_year == fresh.week_year
            && self.era == fresh.era
            && self.era_year == fresh.era_year
            && self.status == fresh.status
    }
}

#[test]
fn a_column_that_is_too_short_leaves_all_of_them_as_they_were() {
    let days = [-1, 0, 20_778].map(Day::new);
    for calendar in calendars::ALL {
        for short in 0..Table::COLUMNS {
            let mut table = Table::new(days.len());
            let answer = calendar.fields_into(&days, &mut table.columns(short));
            assert_eq!(answer, Err(Error::Column { rows: 3, room: 2 }), "column {short}");
            assert!(table.is_untouched(), "column {short}");
        }
        // Longer is no error, and the rows past the days are left alone.
        let mut table = Table::new(days.len() + 1);
        assert_eq!(calendar.fields_into(&days, &mut table.columns(Table::COLUMNS)), Ok(()));
        for (row, &day) in days.iter().enumerate() {
            let (fields, date) = (calendar.fields(day), day.in_calendar(calendar));
            assert_eq!(
                (table.year[row], table.month[row], table.day[row]),
                (fields.year, fields.month, fields.day)
            );
            assert_eq!(
                (table.month_ordinal[row], table.leap_day[row]),
                (fields.month_ordinal, fields.leap_day)
            );
            assert_eq!((table.era[row], table.era_year[row]), (fields.era, fields.era_year));
            assert_eq!((table.day_of_year[row], table.weekday[row]), (date.day_of_year(), day.weekday()));
            let week = date.week(WeekRule::ISO);
            assert_eq!((table.week[row], table.week_year[row]), (week.week, week.year));
            assert_eq!(table.status[row], calendar.status(day));
        }
        assert_eq!((table.year[3], table.day[3], table.status[3]), (i32::MAX, 255, Status::Uncertain));
    }
}

// Words.

#[test]
fn errors_say_what_is_wrong() {
    let year = Error::Year { value: -9_999_999, min: Gregorian::MIN_YEAR, max: Gregorian::MAX_YEAR };
    let cases: [(&dyn std::error::Error, &str); 10] = [
        (&year, "year -9999999 is not in -5877641 to 5881580"),
        (&Error::YearZero, "this count of years has no year 0"),
        (&Error::Month { month: month(13), year: 2026 }, "year 2026 has no month M13"),
        (&Error::Day { value: 30, max: 28 }, "day 30 is not in 1 to 28"),
        (&Error::LeapDay { value: 3 }, "day 3 is not repeated in this month"),
        (&Error::Column { rows: 3, room: 2 }, "3 days for a column with room for 2"),
        (&syntax(4, Expected::Hyphen), "expected '-' at byte 4"),
        (&TextError::Field(Error::Day { value: 0, max: 28 }), "day 0 is not in 1 to 28"),
        (&TextError::OtherCalendar, "the annotation names another calendar than the date is read in"),
        (&LookupError::QtNumber { number: 7 }, "Qt has no calendar with the number 7"),
    ];
    for (error, words) in cases {
        assert_eq!(error.to_string(), words);
    }
}

/// Great Britain's act of 1750 left out 3 to 13 September 1752.
#[test]
fn a_day_left_out_is_told_from_one_past_the_end() {
    use metonic::calendars::CutoverGreatBritain;
    let day =
        |day| CutoverGreatBritain.day_of(YearMonthDay::new(1752, Month::M09, day)).unwrap_err().to_string();
    assert_eq!(day(5), "the month leaves out its day 5, though it goes to 30");
    assert_eq!(day(31), "day 31 is not in 1 to 30");
}

/// RFC 9557, section 3.3: what is critical and not understood is refused.
#[test]
fn a_critical_calendar_has_to_be_known() {
    let read = |text: &str| text.parse::<Day>();
    assert!(read("2026-11-21[!u-ca=hebrew]").is_ok());
    assert!(read("2026-11-21[u-ca=nosuch]").is_ok());
    assert!(matches!(read("2026-11-21[!u-ca=nosuch]"), Err(TextError::Critical { at: 10 })));
}

/// Every kind of wrong value, each as something gives it, in its words.
#[test]
fn wrong_values_are_named_in_words() {
    use metonic::calendars::{Chinese, Hebrew};
    use metonic::{MonthDay, Overflow, Span, YearMonth};
    let date = Date::new(2026, 11, 27).unwrap();
    let leap_month = MonthDay::new(Chinese, Month::leap(1).unwrap(), 29).unwrap();
    let first_of_1900 = YearMonthDay::new(1900, month(1), 1);
    let errors = [
        (Month::new(100).unwrap_err(), "month number 100 is not in 1 to 99"),
        (Month::new(0).unwrap_err(), "month number 0 is not in 1 to 99"),
        (
            date.with_month(month(13), Overflow::Clamp).unwrap_err(),
            "no year of this calendar has a month M13",
        ),
        (YearMonth::new(Hebrew, 5785, Month::leap(5).unwrap()).unwrap_err(), "year 5785 has no month M05L"),
        (
            Day::MAX.add_days(1).unwrap_err(),
            "2147483648 days from 1970-01-01 is past the ends, -5877641-06-23 and +5881580-07-11",
        ),
        (
            date.add(Span::new().months(i64::MAX), Overflow::Clamp).unwrap_err(),
            "the span leads past the ends of the calendar",
        ),
        (leap_month.reference_day().unwrap_err(), "no year from 1900 to 2035 has a day 29 of M01L"),
        (WeekRule::new(Weekday::Monday, 8).unwrap_err(), "8 minimal days of a first week is not in 1 to 7"),
        (counts::Count::day_of(&counts::Excel1900, 60).unwrap_err(), "no day has the number 60"),
        (Julian.year_of_era("reiwa", 1).unwrap_err(), "the calendar has no such era"),
        (Weekday::new(0).unwrap_err(), "weekday 0 is not in 1 (Monday) to 7 (Sunday)"),
        (
            Gregorian.nearest_century(first_of_1900, Weekday::Thursday).unwrap_err(),
            "no century within fourteen has this date on a Thursday",
        ),
    ];
    for (error, words) in errors {
        assert_eq!(error.to_string(), words, "{error:?}");
        assert_eq!(
            TextError::from(error).to_string(),
            words,
            "what is well-formed is wrong by its field alone"
        );
    }
    let ordinal = counts::Count::read(&counts::IsoOrdinal, "2026-366").unwrap_err();
    assert_eq!(ordinal.to_string(), "day 366 of the year is not in 1 to 365");
    let peer = Error::PeerRange { days: i32::MIN };
    assert_eq!(
        peer.to_string(),
        "-2147483648 days from 1970-01-01 is outside the range of the other date type"
    );
}

/// What was expected, where each reader of text finds something else.
#[test]
fn wrong_texts_are_named_in_words() {
    use metonic::Span;
    use metonic::counts::Count;
    use metonic::cycles::{Cycle, Tzolkin};
    fn words<T: std::fmt::Debug>(answer: Result<T, TextError>) -> String {
        answer.unwrap_err().to_string()
    }
    let ymd = |text: &str| words(text.parse::<YearMonthDay>());
    let iso = |text: &str| words(text.parse::<Day>());
    let span = |text: &str| words(text.parse::<Span>());
    for (found, expected) in [
        (ymd("x"), "expected a year (at most nine digits) at byte 0"),
        (ymd("1404-x"), "expected a month (06, M06 or M06L) at byte 5"),
        (ymd("1404-1-256"), "expected a day (at most 255) at byte 7"),
        (ymd("1404-1-1 "), "expected the end at byte 8"),
        (iso("26-11-27"), "expected a year (four digits, or a sign and at least six) at byte 0"),
        (iso("2026-1-27"), "expected a month (two digits) at byte 5"),
        (iso("2026-11-7"), "expected a day (two digits) at byte 8"),
        (iso("2026/11/27"), "expected '-' at byte 4"),
        (iso("2026-11-27T00"), "expected an annotation such as [u-ca=hebrew] at byte 10"),
        (iso("2026-11-27[!x=y]"), "the critical annotation at byte 10 is not understood"),
        (iso(&"2".repeat(MAX_LENGTH + 1)), "LENGTH bytes is more than a date can need (MAX)"),
        (words(parse_number("1.5")), "expected a whole number (of 64 bits) at byte 1"),
        (words(Tzolkin.read("4 Monday")), "expected a place of the cycle (its name or its number) at byte 2"),
        (words(counts::GpsWeek.read("2394")), "expected the form of 2394-6 at byte 4"),
        (span("1Y"), "expected a span such as P1Y2M3W4D at byte 0"),
        (span("PY"), "expected a whole number (of 64 bits) and its unit at byte 1"),
        (span("P1D2Y"), "expected Y, M, W or D, each at most once, in that order at byte 4"),
    ] {
        let expected = expected.replace("LENGTH", &(MAX_LENGTH + 1).to_string());
        assert_eq!(found, expected.replace("MAX", &MAX_LENGTH.to_string()));
    }
}
