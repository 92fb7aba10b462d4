//! Definitions in TOML: those of `examples/definitions`, and bad ones.
#![cfg(feature = "toml")]

use metonic::calendars::{Gregorian, IslamicUmalqura};
use metonic::conformance::{self, Effort};
use metonic::rule::{MAX_LENGTH, Problem, RuleCalendar, RuleLaw};
use metonic::{AnyCalendar, Calendar, Day, Month, NameWidth, Registry, Status, YearMonthDay};
use proptest::prelude::*;

const ALDERMOOR: &str = include_str!("../../../examples/definitions/aldermoor.toml");
const ACME: &str = include_str!("../../../examples/definitions/acme-445.toml");
const HIJRI: &str = include_str!("../../../examples/definitions/hijri-adjusted.toml");
const SHIRE: &str = include_str!("../../../examples/definitions/shire-reckoning.toml");

fn defined(text: &str) -> RuleCalendar {
    let calendar = RuleCalendar::from_toml(text).unwrap();
    let effort = Effort::default().days(10_000);
    assert_eq!(conformance::check_with(&calendar, effort), Ok(()));
    calendar
}

fn day(calendar: &RuleCalendar, date: &str) -> Day {
    calendar.day_of(date.parse().unwrap()).unwrap()
}

#[test]
fn a_fantasy_calendar_has_weeks_of_eight_days() {
    let calendar = defined(ALDERMOOR);
    assert_eq!(
        (calendar.week_length(), calendar.months_in_year(1), calendar.days_in_year(1)),
        (8, Ok(11), Ok(365))
    );
    // Festivals are in no week, so that every month begins on the first day of one.
    for year in -500..1_000 {
        for number in 1..=9 {
            let date = YearMonthDay::with_month_number(year, number, 1).unwrap();
            assert_eq!(calendar.day_of_week(calendar.day_of(date).unwrap()), Some(1), "{date}");
        }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 500 == 0);
        assert_eq!(calendar.is_leap_year(year), Ok(leap));
        assert_eq!(calendar.days_in_month(year, Month::new(10).unwrap()), Ok(2 + u8::from(leap)));
    }
    assert_eq!(calendar.day_of_week(day(&calendar, "0007-10-01")), None);
    assert_eq!(calendar.day_of_week_name(8, NameWidth::Wide), Some("Restday"));
    assert_eq!(calendar.month_name(Month::new(10).unwrap(), NameWidth::Wide), Some("Midsummer"));
    assert_eq!(day(&calendar, "0001-01-01").to_string(), "1000-03-01");
    let era = |date| {
        let fields = calendar.fields(day(&calendar, date));
        (calendar.era(fields.era.unwrap()).unwrap().code, fields.era_year)
    };
    assert_eq!(era("0000-11-03"), ("bcr", 1));
    assert_eq!(era("0412-05-16"), ("cr", 412));
    assert_eq!(era("0412-05-17"), ("re", 1));
    assert_eq!(calendar.historical_year(0), -1);
}

#[test]
fn a_company_has_quarters_of_4_4_and_5_weeks() {
    let calendar = defined(ACME);
    let sunday = |year| Day::from_days(calendar.year(year).unwrap().first_day).unwrap();
    for year in 1900..2100 {
        // The Saturday before is the nearest to 31 January.
        let end = sunday(year).add_days(-1).unwrap();
        assert_eq!(end.weekday().name(), "Saturday");
        assert!(end.days_since(Gregorian::to_day(year, 1, 31).unwrap()).abs() <= 3, "{year}");
    }
    // The retail years of 53 weeks, which end on the same Saturdays.
    let long: Vec<i32> = (2001..2026).filter(|&year| calendar.is_leap_year(year).unwrap()).collect();
    assert_eq!(long, [2006, 2012, 2017, 2023]);
    assert_eq!(calendar.days_in_month(2023, Month::M12), Ok(42));
    assert_eq!(calendar.days_in_month(2024, Month::M12), Ok(35));
    // Weeks are those of everybody, from Sunday on.
    assert_eq!(calendar.day_of_week(sunday(2025)), Some(1));
}

#[test]
fn a_hijri_calendar_is_adjusted() {
    let calendar = defined(HIJRI);
    let first = |calendar: &dyn Calendar, year, month| {
        calendar.month(calendar.find(year, Month::new(month).unwrap()).unwrap()).first_day
    };
    let later = |(year, month)| first(&calendar, year, month) - first(&IslamicUmalqura, year, month);
    let months =
        [(1446, 9), (1446, 10), (1446, 11), (1447, 9), (1447, 10), (1447, 11), (1447, 12), (1448, 1)];
    assert_eq!(months.map(later), [0, 1, 0, 1, 0, 0, -1, 0]);
    // No month of the moon is of 28 days, or of 31.
    for year in 1446..=1448 {
        let lengths = (1..=12).map(|month| calendar.days_in_month(year, Month::new(month).unwrap()).unwrap());
        assert!(lengths.into_iter().all(|days| days == 29 || days == 30), "{year}");
    }
    // Umm al-Qura has 1 Shawwal 1446 on 2025-03-30.
    assert_eq!(day(&calendar, "1446-10-01").to_string(), "2025-03-31");
    assert_eq!(calendar.status(day(&calendar, "1446-10-01")), Status::Predicted);
    let fields = calendar.fields(day(&calendar, "1447-09-01"));
    assert_eq!(calendar.era(fields.era.unwrap()).unwrap().code, "ah");
}

/// A calendar with nothing moved but the number of the year says of everything else what its base says.
#[test]
fn a_moved_calendar_answers_as_its_base_does() {
    for &base in metonic::calendars::ALL {
        let id = base.about().id;
        let handle = Registry::global().calendar(id).unwrap();
        let moved = RuleCalendar::builder("moved").base(handle).year_offset(1).build().unwrap();
        assert_eq!(moved.day_start(), base.day_start(), "{id}");
        for number in 1..=13 {
            for month in [Month::new(number).unwrap(), Month::leap(number).unwrap()] {
                assert_eq!(moved.common_month(month), base.common_month(month), "{id} {month}");
                assert_eq!(moved.leap_month_precedes(month), base.leap_month_precedes(month), "{id} {month}");
            }
        }
        let mut said = 0;
        moved.details(Day::EPOCH, &mut |_| said += 1);
        base.details(Day::EPOCH, &mut |_| said -= 1);
        assert_eq!(said, 0, "{id}");
        assert_eq!(moved.week_length(), base.week_length(), "{id}");
        assert_eq!(moved.day_of_week(Day::EPOCH), base.day_of_week(Day::EPOCH), "{id}");
    }
}

/// J. R. R. Tolkien, *The Lord of the Rings*, Appendix D.
#[test]
fn the_shire_reckoning_is_as_its_appendix_says() {
    let calendar = defined(SHIRE);
    let name_of_week = |date: &str| {
        let place = calendar.day_of_week(day(&calendar, date))?;
        calendar.day_of_week_name(place, NameWidth::Wide)
    };
    let month = |name: &str| {
        let months = (1..=18).map(|number| Month::new(number).unwrap());
        months.into_iter().find(|&month| calendar.month_name(month, NameWidth::Wide) == Some(name)).unwrap()
    };
    let on = |year: i32, name: &str, day: u8| YearMonthDay::new(year, month(name), day).to_string();
    for year in 1390..1430 {
        // Every year begins on the first day of the week and ends on the last; the Lithes are Friday and
        // Saturday, and the days between them have no weekday.
        assert_eq!(name_of_week(&on(year, "2 Yule", 1)), Some("Sterday"));
        assert_eq!(name_of_week(&on(year, "1 Yule", 1)), Some("Highday"));
        assert_eq!(name_of_week(&on(year, "1 Lithe", 1)), Some("Highday"));
        assert_eq!(name_of_week(&on(year, "2 Lithe", 1)), Some("Sterday"));
        assert_eq!(name_of_week(&on(year, "Mid-year's Day", 1)), None);
        // No month begins on a Friday: "Friday the first" is a day that there is not.
        for number in 1..=12 {
            let first = YearMonthDay::with_month_number(year, number, 1).unwrap().to_string();
            assert_ne!(name_of_week(&first), Some("Highday"), "{first}");
        }
        // The first of January is the second day of the year.
        assert_eq!(calendar.day_of_year(day(&calendar, &on(year, "Afteryule", 1))), 2);
    }
    // 1420 is a leap year, of the famous harvest; Overlithe is the 184th day.
    assert_eq!((calendar.is_leap_year(1420), calendar.is_leap_year(1400)), (Ok(true), Ok(false)));
    let overlithe = day(&calendar, &on(1420, "Overlithe", 1));
    assert_eq!((calendar.day_of_year(overlithe), calendar.day_of_week(overlithe)), (184, None));
    assert!(calendar.find(1419, month("Overlithe")).is_err());
    // Bilbo's party, S.R. 1401, was on Thursday, 22 September (Book I, chapter 1).
    assert_eq!(name_of_week(&on(1401, "Halimath", 22)), Some("Mersday"));
    assert_eq!(month("Halimath"), Month::M09);
}

// Bad ones.

const GOOD: &str = "id = \"mine\"\nepoch = 2000-01-01\n[[month]]\nname = \"A\"\ndays = 30\n";

fn error(text: &str) -> String {
    let error = RuleCalendar::from_toml(text).map(|calendar| format!("{calendar:?}")).unwrap_err();
    error.to_string()
}

fn more(text: &str) -> String {
    format!("{GOOD}{text}")
}

fn before(text: &str) -> String {
    format!("{text}\n{GOOD}")
}

fn assert_refused<const N: usize>(cases: [(String, &str); N]) {
    for (text, expected) in cases {
        assert_eq!(error(&text), expected, "{text}");
    }
}

#[test]
fn what_is_no_definition_is_refused_with_its_line() {
    assert!(RuleCalendar::from_toml(GOOD).is_ok());
    assert_refused([
        (String::new(), "line 1, column 1: id: is missing"),
        (
            "id = \"a b\"".to_owned(),
            "line 1, column 6: id: not letters and digits in groups with '-' between them",
        ),
        ("id".to_owned(), "line 1, column 3: key with no value, expected `=`"),
        ("id = 5".to_owned(), "line 1, column 6: id: a text is expected, and this is a whole number"),
        ("id = \"a\"\nid = \"b\"".to_owned(), "line 2, column 1: duplicate key"),
        (
            "id = \"a\"\nepoch = 2000-13-01".to_owned(),
            "line 2, column 9: invalid date, expected month between 01 and 12",
        ),
        (
            "id = \"a\"\nepoch = \"2000-13-01\"".to_owned(),
            "line 2, column 9: epoch: year 2000 has no month M13",
        ),
        (
            "id = \"a\"\nepoch = { calendar = \"persain\", date = \"1-1-1\" }".to_owned(),
            "line 2, column 22: epoch.calendar: no calendar, count or cycle is called 'persain'",
        ),
        ("id = \"a\"\nepoch = 2000-01-01".to_owned(), "line 1, column 1: month: is missing"),
    ]);
}

#[test]
fn what_breaks_a_law_is_refused_with_the_key() {
    assert_refused([
        (
            more("leap = 3\n"),
            "line 6, column 8: month[1].leap: true or false is expected, and this is a whole number",
        ),
        (more("dyas = 3\n"), "line 6, column 1: month[1].dyas: no key is called so; did you mean 'days'?"),
        (more("number = 0\n"), "line 6, column 10: month[1].number: 0 is not in 1 to 99"),
        (
            more("[[month]]\nname = \"B\"\ndays = 256\n"),
            "line 8, column 8: month[2].days: 256 is not in 0 to 255",
        ),
        (more("[[month]]\nname = \"A\"\ndays = 2\n"), "line 7, column 8: month[2].name: is given twice"),
        (
            more("[[leap]]\nevery = 0\nadd = { A = 1 }\n"),
            "line 7, column 9: leap[1].every: 0 is not in 1 to 65536",
        ),
        (
            more("[[leap]]\nevery = 4\nadd = { B = 1 }\n"),
            "line 8, column 7: leap[1].add: no month has this name",
        ),
        (
            more("[[leap]]\nevery = 4\nadd = { A = -31 }\n"),
            "line 8, column 7: leap[1].add: in year 4 a month has -1 days, which is not in 0 to 255",
        ),
        (
            more("[[leap]]\nadd = { A = 1 }\n"),
            "line 6, column 1: leap[1]: needs one of the keys every, cycle, years, pattern, long",
        ),
        (more("[[leap]]\nlong = true\nadd = { A = 1 }\n"), "line 6, column 1: leap[1]: needs 'year-start'"),
        (
            more("[[leap]]\nevery = 65521\nexcept = 65519\nadd = { A = 1 }\n"),
            "line 6, column 1: leap: the rule takes 4292870399 years to write out, and at most 65536 are taken",
        ),
        (more("[week]\nlength = 0\n"), "line 6, column 1: week.days: 0 is not in 1 to 255"),
        (
            more("[week]\ndays = [\"x\"]\nepoch = \"y\"\n"),
            "line 8, column 9: week.epoch: a day of the week, by its name or its place, is expected, and this is a text",
        ),
        (
            more("[[era]]\ncode = \"x\"\nstart = \"0001-02-01\"\n"),
            "line 8, column 9: era[1].start: year 1 has no month M02",
        ),
        (
            more("[[era]]\ncode = \"x\"\n[[era]]\ncode = \"X\"\n"),
            "line 9, column 8: era[2].code: is given twice",
        ),
        (
            more("[table]\nfirst-year = 1\noutside = \"repeat\"\nrows = [[30], [30, 1]]\n"),
            "line 9, column 15: table.rows[2]: 2 is not in 1 to 1",
        ),
        (
            before("status = \"official\""),
            "line 1, column 10: status: 'official' needs the years that are so",
        ),
        (before("base = \"julian\""), "line 3, column 9: epoch: has no meaning beside 'base'"),
        (before("day-offset = 1"), "line 1, column 14: day-offset: needs 'base'"),
        ("id = \"x\"\nbase = \"rd\"".to_owned(), "line 2, column 8: base: 'rd' is a count"),
        (
            "id = \"x\"\nbase = \"hebrew\"\nadjust = { \"5784-13\" = 1 }".to_owned(),
            "line 3, column 24: adjust[1]: year 5784 has no month M13",
        ),
        (
            "id = \"x\"\nbase = \"hebrew\"\nadjust = { \"57\" = 1 }".to_owned(),
            "line 3, column 19: adjust.57: is none of YEAR-MONTH, such as \"1447-09\" or \"5784-05L\"",
        ),
        (
            "id = \"x\"\nbase = \"hebrew\"\nday-offset = 99".to_owned(),
            "line 3, column 14: day-offset: 99 is not in -31 to 31",
        ),
        (more("").replace("days = 30", "days = 0"), "line 3, column 1: month: year 1 has no days"),
        (
            more("").replace("days = 30", "days = 1"),
            "line 3, column 1: month: years or months are too short to be numbered",
        ),
        (
            more("").replace("\"A\"", "\"\\u001b[31m\""),
            "line 4, column 8: month[1].name: the text has a control character",
        ),
        (before("doc = \"\\u0007\""), "line 1, column 7: doc: the text has a control character"),
    ]);
}

#[test]
fn a_text_that_is_too_long_is_not_read() {
    let text = format!("{GOOD}#{}", "x".repeat(MAX_LENGTH));
    let error = RuleCalendar::from_toml(&text).unwrap_err();
    assert!(matches!(error.problem(), Problem::TooLong { max: MAX_LENGTH, .. }));
    // As long as may be, and all of it entries.
    let rows = "[99],".repeat((MAX_LENGTH - GOOD.len() - 64) / 5);
    let text = format!("{GOOD}[table]\nfirst-year = 1\noutside = \"repeat\"\nrows = [{rows}]");
    let error = RuleCalendar::from_toml(&text).unwrap_err();
    assert!(matches!(error.problem(), Problem::Rule(RuleLaw::TooMany { max: 65_536, .. })), "{error}");
    let deep = format!("id = {}", "[".repeat(100_000));
    assert!(RuleCalendar::from_toml(&deep).is_err());
    let deep = format!("id{} = 1", ".a".repeat(100_000));
    assert!(RuleCalendar::from_toml(&deep).is_err());
}

#[test]
fn a_registry_says_whose_a_name_is() {
    let registry = Registry::new();
    let define = |text: &str| registry.define(text).map(AnyCalendar::id).map_err(|error| error.to_string());
    assert_eq!(define(GOOD), Ok("mine"));
    assert_eq!(define(GOOD), Err("line 1, column 6: id: the name 'mine' belongs to 'mine'".to_owned()));
    let other = GOOD.replace("\"mine\"", "\"other\"\naliases = [\"ours\", \"Jalali\"]");
    assert_eq!(
        define(&other),
        Err("line 2, column 20: aliases[2]: the name 'Jalali' belongs to 'persian'".to_owned())
    );
    let all = GOOD.replace("mine", "all");
    assert_eq!(define(&all), Err("line 1, column 6: id: the word stands for something else".to_owned()));
    // Upon another that is defined.
    assert_eq!(define("id = \"upon\"\nbase = \"mine\"\nyear-offset = 100"), Ok("upon"));
    assert_eq!(registry.calendar("upon").unwrap().ymd_of(Day::new(10_957)).to_string(), "0101-01-01");
    assert!(RuleCalendar::from_toml("id = \"upon\"\nbase = \"mine\"").is_err(), "it is another registry's");
}

/// Pieces that definitions are made of, in any order and number.
fn like_a_definition() -> impl Strategy<Value = String> {
    let keys = prop::sample::select(vec![
        "id",
        "name",
        "aliases",
        "basis",
        "doc",
        "year-zero",
        "epoch",
        "first-year",
        "year-start",
        "month",
        "leap",
        "table",
        "week",
        "era",
        "status",
        "base",
        "year-offset",
        "day-offset",
        "adjust",
        "days",
        "every",
        "except",
        "unless",
        "cycle",
        "years",
        "pattern",
        "add",
        "rows",
        "outside",
        "inside",
        "start",
        "code",
        "length",
        "long",
    ]);
    let value = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        (-9..40_i32).prop_map(|number| number.to_string()),
        "\"[a-z0-9-]{0,9}\"".prop_map(String::from),
        Just("true".to_owned()),
        Just("2000-01-01".to_owned()),
        Just("[1, 2]".to_owned()),
        Just("[[30], [29]]".to_owned()),
        Just("{ A = 1 }".to_owned()),
        Just("{ \"1447-09\" = 1 }".to_owned()),
        Just("\"hebrew\"".to_owned()),
        Just("\"repeat\"".to_owned()),
    ];
    let line = prop_oneof![
        4 => (keys.clone(), value).prop_map(|(key, value)| format!("{key} = {value}\n")),
        1 => keys.clone().prop_map(|key| format!("[{key}]\n")),
        2 => keys.prop_map(|key| format!("[[{key}]]\n")),
        1 => Just("[[month]]\nname = \"A\"\ndays = 30\n".to_owned()),
    ];
    let lines = prop::collection::vec(line, 0..12).prop_map(|lines| lines.concat());
    (any::<bool>(), lines).prop_map(|(is_good, lines)| if is_good { format!("{GOOD}{lines}") } else { lines })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_panics(text in prop_oneof![any::<String>(), "[a-z\\[\\]={}\"0-9\n., -]{0,200}", like_a_definition()]) {
        match RuleCalendar::from_toml(&text) {
            Ok(calendar) => {
                let effort = Effort::default().days(50).run(Day::new(-731), 10);
                prop_assert_eq!(conformance::check_with(&calendar, effort), Ok(()));
            }
            Err(error) => {
                prop_assert!(error.line() >= 1 && error.column() >= 1);
                prop_assert!(!error.to_string().chars().any(|c| c.is_control() && c != '\n'), "{}", error);
            }
        }
    }
}
