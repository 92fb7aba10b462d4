//! Every key of a definition in TOML: what it makes, and what is said where it cannot be read.
#![cfg(feature = "toml")]

use metonic::calendars::{Gregorian, IslamicCivil, Julian, Milankovic};
use metonic::conformance::{self, Effort};
use metonic::rule::{MAX_LENGTH, Problem, RuleCalendar, RuleLaw};
use metonic::{Basis, Calendar, Day, DynCalendar, Month, NameWidth, Registry, Status, Weekday};

fn defined(text: &str) -> RuleCalendar {
    let calendar = RuleCalendar::from_toml(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(conformance::check_with(&calendar, Effort::default().days(500)), Ok(()), "{text}");
    calendar
}

const MONTH: &str = "[[month]]\nname = \"A\"\ndays = 30\n";

/// A calendar of a month of 30 days, from 1970-01-01 on, and what is said more of it.
fn with(more: &str) -> String {
    format!("id = \"mine\"\nepoch = 1970-01-01\n{MONTH}{more}")
}

fn with_months(id: &str, top: &str, lengths: &[u8], more: &str) -> String {
    let months = lengths.iter().enumerate().fold(String::new(), |text, (place, days)| {
        format!("{text}[[month]]\nname = \"{}\"\ndays = {days}\n", place + 1)
    });
    format!("id = \"{id}\"\n{top}\n{months}{more}")
}

const ROMAN: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

fn assert_same(text: &str, theirs: &dyn DynCalendar) {
    let ours = defined(text);
    let spread = (0..2_000).map(|nth: i32| nth.wrapping_mul(0x9e37_79b1_u32 as i32));
    for day in spread.chain(-1_500..1_500).map(Day::new) {
        assert_eq!(ours.ymd_of(day), theirs.ymd_of(day), "{text}\n{day}");
    }
}

#[test]
fn an_epoch_is_a_day_however_it_is_written() {
    // R.D. 1 is 0001-01-01, and by the Julian calendar 0001-01-03.
    for epoch in [
        "0001-01-01",
        "\"0001-01-01\"",
        "{ rd = 1 }",
        "{ calendar = \"julian\", date = \"0001-01-03\" }",
        "{ calendar = \"hebrew\", date = \"3761-04-18\" }",
    ] {
        let calendar = defined(&format!("id = \"mine\"\nepoch = {epoch}\n{MONTH}"));
        assert_eq!(calendar.year(1).unwrap().first_day, -719_162, "{epoch}");
    }
}

#[test]
fn sets_of_years_are_those_of_known_calendars() {
    let roman = |id, epoch: &str, leap: &str| {
        let leap = format!("[[leap]]\nadd = {{ 2 = 1 }}\n{leap}");
        with_months(id, &format!("epoch = {{ rd = {epoch} }}"), &ROMAN, &leap)
    };
    assert_same(&roman("g", "1", "every = 4\nexcept = 100\nunless = 400"), &Gregorian);
    assert_same(&roman("g", "1", "every = 4\nexcept = { every = 100, except = 400 }"), &Gregorian);
    assert_same(
        &roman("g", "1", "every = 4\nexcept = { every = 100, except = { every = 400 } }"),
        &Gregorian,
    );
    assert_same(&roman("j", "-1", "every = 4"), &Julian);
    assert_same(&roman("j", "-1", "every = 8\nremainders = [0, 4]"), &Julian);
    assert_same(
        &roman("m", "1", "every = 4\nexcept = 100\nunless = { every = 900, remainders = [200, 600] }"),
        &Milankovic,
    );
    // 7 times the year, less than 1 when divided by 4, is a year that 4 divides.
    assert_same(&roman("j", "-1", "pattern = { multiply = 7, modulo = 4, below = 1 }"), &Julian);
    let islamic = |leap: &str| {
        let leap = format!("[[leap]]\nadd = {{ 12 = 1 }}\n{leap}");
        let lengths = [30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29];
        with_months("i", "epoch = { calendar = \"julian\", date = \"0622-07-16\" }", &lengths, &leap)
    };
    assert_same(&islamic("cycle = 30\nyears = [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]"), &IslamicCivil);
    // The same cycle from its second year on: each place is one less.
    assert_same(
        &islamic("cycle = 30\nstart = 2\nyears = [1, 4, 6, 9, 12, 15, 17, 20, 23, 25, 28]"),
        &IslamicCivil,
    );
    assert_same(&islamic("pattern = { multiply = 11, add = 14, modulo = 30, below = 11 }"), &IslamicCivil);
}

#[test]
fn sets_of_years_are_bounded() {
    let leaps = |leap: &str| {
        let calendar = defined(&with(&format!("[[leap]]\nadd = {{ A = 1 }}\n{leap}")));
        (0..=20).filter(|&year| calendar.days_in_year(year) == Ok(31)).collect::<Vec<i32>>()
    };
    assert_eq!(leaps("every = 4"), [0, 4, 8, 12, 16, 20]);
    assert_eq!(leaps("every = 4\nremainder = 3"), [3, 7, 11, 15, 19]);
    assert_eq!(leaps("every = 4\nfrom = 8"), [8, 12, 16, 20]);
    assert_eq!(leaps("every = 4\nuntil = 8"), [0, 4, 8]);
    assert_eq!(leaps("every = 4\nfrom = 5\nuntil = 12"), [8, 12]);
    assert_eq!(leaps("every = 4\nexcept = { years = [8, 12] }"), [0, 4, 16, 20]);
    assert_eq!(leaps("years = [19, 3]"), [3, 19]);
}

#[test]
fn a_year_may_start_by_another_calendar() {
    // The Julian year begins on the day on which it begins.
    let julian = |start: &str| {
        let top = format!("year-start = {{ calendar = \"julian\", {start} }}");
        with_months("j", &top, &ROMAN, "[[leap]]\nlong = true\nadd = { 2 = 1 }\n")
    };
    assert_same(&julian("date = \"01-01\""), &Julian);
    let moved = defined(&julian("date = \"01-01\", year-offset = 753"));
    // Rome was founded in 753 BC: year 1 is the Julian year 754.
    assert_eq!(moved.year(1).unwrap().first_day, i64::from(Julian::to_day(754, 1, 1).unwrap().get()));
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    for (weekday, name) in Weekday::ALL.into_iter().zip(names) {
        for (choose, earliest) in [("nearest", -3), ("on-or-after", 0), ("on-or-before", -6)] {
            let top =
                format!("year-start = {{ date = \"09-01\", weekday = \"{name}\", choose = \"{choose}\" }}");
            let text = with_months("w", &top, &[182, 182], "[[leap]]\nlong = true\nadd = { 2 = 7 }\n");
            let calendar = defined(&text);
            for year in [-30, 1, 1_900, 2_000, 2_026] {
                let day = Day::from_days(calendar.year(year).unwrap().first_day).unwrap();
                let near = Gregorian::to_day(year, 9, 1).unwrap();
                assert_eq!(day.weekday(), weekday, "{text}");
                assert!((earliest..earliest + 7).contains(&day.days_since(near)), "{text} {year}");
            }
        }
    }
}

#[test]
fn what_is_said_of_a_calendar_is_what_it_is_about() {
    for (word, basis) in [
        ("solar", Basis::Solar),
        ("lunar", Basis::Lunar),
        ("lunisolar", Basis::Lunisolar),
        ("other", Basis::Other),
    ] {
        let top = format!("basis = \"{word}\"\ndoc = \"one\\r\\ntwo\"\nname = \"Mine\"\n");
        let calendar = defined(&(top + &with("")));
        let about = calendar.about();
        assert_eq!((about.basis, about.name, about.doc), (basis, "Mine", "one\ntwo"));
        assert!(about.is_proleptic && about.has_year_zero);
    }
    let calendar = defined(&format!("proleptic = false\nyear-zero = false\n{}", with("")));
    assert!(!calendar.about().is_proleptic && !calendar.about().has_year_zero);
    let calendar = defined(&format!("proleptic = true\nyear-zero = true\nfirst-year = 7\n{}", with("")));
    assert!(calendar.about().is_proleptic && calendar.about().has_year_zero);
    assert_eq!(calendar.year(7).unwrap().first_day, 0);
}

#[test]
fn months_have_names_of_each_width() {
    let calendar = defined(&with(
        "abbreviated = \"a\"\nnarrow = \"1\"\n[[month]]\nname = \"Bee\"\nabbreviated = \"B\"\ndays = 30\n\
         [[month]]\nname = \"Cee\"\ndays = 30\nnumber = 9\n[[month]]\nname = \"Again\"\nleap = true\n\
         [[month]]\nname = \"Between\"\nintercalary = true\ndays = 2\nin-week = true\n\
         [[leap]]\nevery = 2\nadd = { Again = 3 }\n",
    ));
    let names = |month: Month| {
        [NameWidth::Wide, NameWidth::Abbreviated, NameWidth::Short, NameWidth::Narrow]
            .map(|width| calendar.month_name(month, width).unwrap_or("-"))
    };
    assert_eq!(names(Month::M01), ["A", "a", "a", "1"]);
    assert_eq!(names(Month::M02), ["Bee", "B", "B", "B"]);
    assert_eq!(names(Month::M09), ["Cee"; 4]);
    assert_eq!(names(Month::leap(9).unwrap()), ["Again"; 4]);
    assert_eq!(names(Month::M03), ["Between"; 4]);
    assert_eq!(names(Month::M04), ["-"; 4]);
    // It is in the week, though it is between months.
    let between = calendar.month(calendar.find(1, Month::M03).unwrap()).first_day;
    assert!(calendar.day_of_week(Day::from_days(between).unwrap()).is_some());
}

/// A month of 7 days, a day between, and a month of 6, in a week of five.
#[test]
fn weeks_begin_and_leave_out_what_is_said() {
    const NAMED: &str = "days = [\"p\", \"q\", \"r\", \"s\", \"t\"]\n";
    let places = |week: &str| -> String {
        let calendar = defined(&format!(
            "id = \"w\"\nepoch = 1970-01-01\n[[month]]\nname = \"A\"\ndays = 7\n[[month]]\nname = \"B\"\ndays = 1\n\
             intercalary = true\n[[month]]\nname = \"C\"\ndays = 6\n[week]\n{week}"
        ));
        assert_eq!(calendar.week_length(), 5, "{week}");
        let place =
            |day| calendar.day_of_week(Day::new(day)).map_or("-".to_owned(), |place| place.to_string());
        (0..28).map(place).collect()
    };
    assert_eq!(places(NAMED), "1234512-3451234512345-123451");
    for same in ["", "length = 5\n", "outside-days = \"pause\"\n", "restart = \"never\"\n", "epoch = 1\n"] {
        assert_eq!(places(&format!("{NAMED}{same}")), "1234512-3451234512345-123451", "{same}");
    }
    assert_eq!(places("length = 5\n"), "1234512-3451234512345-123451");
    for third in ["3", "\"r\""] {
        assert_eq!(places(&format!("{NAMED}epoch = {third}\n")), "3451234-5123451234512-345123", "{third}");
    }
    assert_eq!(places(&format!("{NAMED}outside-days = \"count\"\n")), "1234512-4512345123451-345123");
    assert_eq!(places(&format!("{NAMED}restart = \"year\"\n")), "1234512-3451231234512-345123");
    assert_eq!(places(&format!("{NAMED}restart = \"month\"\n")), "1234512-1234511234512-123451");
    // The day between is counted, and each year begins anew.
    let both = format!("{NAMED}restart = \"year\"\noutside-days = \"count\"\n");
    assert_eq!(places(&both), "1234512-4512341234512-451234");
}

#[test]
fn a_week_that_does_not_run_along_has_names_of_its_own_alone() {
    let names = "days = [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\"]\n";
    let plain = defined(&with(""));
    assert_eq!(plain.day_of_week_name(1, NameWidth::Short), Some("Mo"));
    assert_eq!(
        (plain.day_of_week_name(0, NameWidth::Wide), plain.day_of_week_name(8, NameWidth::Wide)),
        (None, None)
    );
    for (week, thursday) in [("", "1"), ("restart = \"year\"\n", "Thursday")] {
        let calendar = defined(&with(&format!("[week]\n{names}{week}")));
        assert_eq!(calendar.weekday_name(Weekday::Thursday, NameWidth::Wide), thursday);
        assert_eq!(calendar.day_of_week_name(7, NameWidth::Wide), Some("7"));
        assert_eq!(calendar.day_of_week_name(0, NameWidth::Wide), None);
    }
}

#[test]
fn eras_begin_with_a_year_a_date_or_never() {
    let calendar = defined(&with(
        "[[era]]\ncode = \"ours\"\naliases = [\"o\"]\nstart = 5\n[[era]]\ncode = \"late\"\nstart = \"0010-01-11\"\n\
         year-one = 9\n[[era]]\ncode = \"before\"\ncounts-back = true\n",
    ));
    let of = |date: &str| {
        let fields = calendar.fields(calendar.day_of(date.parse().unwrap()).unwrap());
        (calendar.era(fields.era.unwrap()).unwrap().code.to_owned(), fields.era_year)
    };
    assert_eq!(of("0004-01-30"), ("before".to_owned(), -3));
    assert_eq!(of("0005-01-01"), ("ours".to_owned(), 1));
    assert_eq!(of("0010-01-10"), ("ours".to_owned(), 6));
    // Year 9 would have been its first.
    assert_eq!(of("0010-01-11"), ("late".to_owned(), 2));
    assert_eq!((calendar.year_of_era("O", 2), calendar.year_of_era("late", 1)), (Ok(6), Ok(9)));
}

#[test]
fn a_status_is_one_word_or_one_for_some_years() {
    let status = |text: &str| {
        let calendar = defined(text);
        [0, 1, 3, 4]
            .map(|year| calendar.status(Day::from_days(calendar.year(year).unwrap().first_day).unwrap()))
    };
    for (word, expected) in [
        ("defined", Status::Defined),
        ("computed", Status::Computed),
        ("uncertain", Status::Uncertain),
        ("predicted", Status::Predicted),
        ("approximate", Status::Approximate),
    ] {
        assert_eq!(status(&format!("status = \"{word}\"\n{}", with(""))), [expected; 4]);
    }
    let some = [Status::Predicted, Status::Official, Status::Official, Status::Predicted];
    let years = "[status]\ninside = \"official\"\noutside = \"predicted\"\n";
    assert_eq!(status(&with(&format!("{years}years = [1, 3]\n"))), some);
    // Those of the table, if there is one.
    let table = "[table]\nfirst-year = 1\nrows = [[30], [29], [30]]\noutside = \"rule\"\n";
    assert_eq!(status(&with(&format!("{table}{years}"))), some);
    assert_eq!(
        status(&with(&format!("{table}{years}years = [0, 1]\n"))),
        [Status::Official, Status::Official, Status::Predicted, Status::Predicted]
    );
}

#[test]
fn other_years_than_those_of_a_table_are_left_to_the_rule() {
    let lengths = |outside: &str| {
        let calendar =
            defined(&with(&format!("[table]\nfirst-year = 2\nrows = [[9], [8]]\noutside = \"{outside}\"\n")));
        [0, 1, 2, 3, 4].map(|year| calendar.days_in_year(year).unwrap())
    };
    assert_eq!(lengths("rule"), [30, 30, 9, 8, 30]);
    assert_eq!(lengths("repeat"), [9, 8, 9, 8, 9]);
}

#[test]
fn another_calendar_is_moved_and_its_months_adjusted() {
    let registry = Registry::new();
    let text =
        "id = \"m\"\nbase = \"coptic\"\nyear-offset = 100\nday-offset = -2\n[adjust]\n\"101-02\" = 1\n";
    let ours = registry.define(text).unwrap();
    let first = |year, month| ours.month(ours.find(year, Month::new(month).unwrap()).unwrap()).first_day;
    let theirs = |month| i64::from(metonic::calendars::Coptic::to_day(1, month, 1).unwrap().get());
    assert_eq!([1, 2, 3].map(|month| first(101, month) - theirs(month)), [-2, -1, -2]);
}

/// What is said of a text, after the line and the column.
fn said(text: &str) -> String {
    let error = RuleCalendar::from_toml(text).map(|calendar| calendar.about().id.to_owned()).unwrap_err();
    let said = error.to_string();
    let place = format!("line {}, column {}: ", error.line(), error.column());
    let said = said.strip_prefix(&place).unwrap();
    assert!(error.key().is_empty() || said.starts_with(&format!("{}: ", error.key())), "{said}");
    said.to_owned()
}

fn assert_said(cases: &[(String, &str)]) {
    for (text, expected) in cases {
        assert_eq!(said(text), *expected, "{text}");
    }
}

#[test]
fn a_value_of_another_type_is_named_with_what_it_is() {
    const VALUES: [(&str, &str); 8] = [
        ("\"x\"", "a text"),
        ("7", "a whole number"),
        ("7.5", "a number with a point"),
        ("true", "true or false"),
        ("1970-01-01", "a date or a time"),
        ("07:30:00", "a date or a time"),
        ("[7]", "a list"),
        ("{ x = 7 }", "a table"),
    ];
    let rest = with("").replace("epoch = 1970-01-01\n", "");
    for (expected, taken, keys) in [
        ("a text", ["a text"].as_slice(), ["name", "doc", "basis", "base"].as_slice()),
        ("a whole number", &["a whole number"], &["first-year", "year-offset", "day-offset"]),
        ("true or false", &["true or false"], &["year-zero", "proleptic"]),
        ("a list", &["a list"], &["aliases", "era", "leap"]),
        ("a table", &["a table"], &["week", "table", "year-start", "adjust"]),
        ("a date or a table", &["a text", "a date or a time", "a table"], &["epoch"]),
        ("a status or a table", &["a text", "a table"], &["status"]),
    ] {
        for key in keys {
            for (value, found) in VALUES.into_iter().filter(|(_, found)| !taken.contains(found)) {
                let wanted = format!("{key}: {expected} is expected, and this is {found}");
                assert_eq!(said(&format!("{key} = {value}\n{rest}")), wanted);
            }
        }
    }
    let time = said(&format!("epoch = 07:30:00\n{rest}"));
    assert_eq!(time, "epoch: a date or a table is expected, and this is a date or a time");
}

#[test]
fn wrong_types_are_named_with_their_keys() {
    assert_said(&[
        (
            with("[[month]]\nname = 5\ndays = 1\n"),
            "month[2].name: a text is expected, and this is a whole number",
        ),
        (
            with("[[month]]\nname = \"B\"\ndays = \"1\"\n"),
            "month[2].days: a whole number is expected, and this is a text",
        ),
        (
            with("[[month]]\nname = \"B\"\ndays = 1.5\n"),
            "month[2].days: a whole number is expected, and this is a number with a point",
        ),
        (
            with("[[month]]\nname = \"B\"\nintercalary = true\ndays = true\n"),
            "month[2].days: a whole number is expected, and this is true or false",
        ),
        (
            with("[[month]]\nname = \"B\"\nintercalary = 1\n"),
            "month[2].intercalary: true or false is expected, and this is a whole number",
        ),
        (with("[[month]]\nname = \"B\"\nintercalary = true\n"), "month[2].days: is missing"),
        (with("[[month]]\ndays = 3\n"), "month[2].name: is missing"),
        (with("abbreviated = 5\n"), "month[1].abbreviated: a text is expected, and this is a whole number"),
        (with("narrow = 5\n"), "month[1].narrow: a text is expected, and this is a whole number"),
        (with("number = \"5\"\n"), "month[1].number: a whole number is expected, and this is a text"),
        (with("in-week = \"5\"\n"), "month[1].in-week: true or false is expected, and this is a text"),
        (
            with("[[leap]]\nevery = 4\nadd = 5\n"),
            "leap[1].add: a table is expected, and this is a whole number",
        ),
        (with("[[leap]]\nevery = 4\n"), "leap[1].add: is missing"),
        (
            with("[[leap]]\nevery = 4\nadd = { A = \"1\" }\n"),
            "leap[1].add.A: a whole number is expected, and this is a text",
        ),
        (
            with("[[leap]]\nevery = 4\nadd = { A = 1 }\nevrey = 5\n"),
            "leap[1].evrey: no key is called so; did you mean 'every'?",
        ),
        ("id = \"a\"\nmonth = [5]".to_owned(), "month[1]: a table is expected, and this is a whole number"),
        (
            "id = \"a\"\nepoch = 1970-01-01\nleap = [5]".to_owned(),
            "leap[1]: a table is expected, and this is a whole number",
        ),
        ("id = \"a\"\nera = [5]".to_owned(), "era[1]: a table is expected, and this is a whole number"),
        (
            "id = \"a\"\naliases = [5]".to_owned(),
            "aliases[1]: a text is expected, and this is a whole number",
        ),
        ("id = \"a\"\nbasis = \"sun\"".to_owned(), "basis: is none of solar, lunar, lunisolar, other"),
        (with("[table]\nrows = [[1]]\noutside = \"repeat\"\n"), "table.first-year: is missing"),
        (with("[table]\nrows = [[1]]\noutside = \"rules\"\n"), "table.outside: is none of repeat, rule"),
        (with("[table]\nrows = [[1]]\n"), "table.outside: is missing"),
        (with("[table]\nfirst-year = 1\noutside = \"rule\"\n"), "table.rows: is missing"),
        (
            with("[table]\nfirst-year = \"1\"\noutside = \"rule\"\nrows = [[30]]\n"),
            "table.first-year: a whole number is expected, and this is a text",
        ),
        (
            with("[table]\nfirst-year = 1\noutside = \"rule\"\nrows = [[\"30\"]]\n"),
            "table.rows[1][1]: a whole number is expected, and this is a text",
        ),
        (with("[table]\nrow = 1\n"), "table.row: no key is called so; did you mean 'rows'?"),
        (
            "id = \"x\"\nbase = \"coptic\"\nadjust = { \"1-1\" = \"1\" }".to_owned(),
            "adjust.1-1: a whole number is expected, and this is a text",
        ),
        (
            "id = \"x\"\nbase = \"coptic\"\nadjust = { \"x-01\" = 1 }".to_owned(),
            "adjust.x-01: is none of YEAR-MONTH, such as \"1447-09\" or \"5784-05L\"",
        ),
        (
            "id = \"x\"\nbase = \"coptic\"\nadjust = { \"1-x\" = 1 }".to_owned(),
            "adjust.1-x: is none of YEAR-MONTH, such as \"1447-09\" or \"5784-05L\"",
        ),
        ("id = \"x\"\nbase = 5".to_owned(), "base: a text is expected, and this is a whole number"),
        ("id = \"x\"\nbase = \"nosuch\"".to_owned(), "base: no calendar, count or cycle is called 'nosuch'"),
    ]);
}

#[test]
fn epochs_and_year_starts_that_are_none_are_refused() {
    let epoch = |value: &str| format!("id = \"a\"\nepoch = {value}\n{MONTH}");
    let start = |value: &str| format!("id = \"a\"\nyear-start = {{ {value} }}\n{MONTH}");
    assert_said(&[
        (epoch("{ rd = 1, calendar = \"julian\" }"), "epoch.rd: has no meaning beside 'calendar'"),
        (epoch("{ rd = \"1\" }"), "epoch.rd: a whole number is expected, and this is a text"),
        (
            epoch("{ rd = -2147483648 }"),
            "epoch.rd: -2148202811 days from 1970-01-01 is past the ends, -5877641-06-23 and +5881580-07-11",
        ),
        (epoch("{ }"), "epoch.calendar: is missing"),
        (epoch("{ rdd = 1 }"), "epoch.rdd: no key is called so; did you mean 'rd'?"),
        (epoch("{ calendar = \"julian\" }"), "epoch.date: is missing"),
        (epoch("{ calendar = 5 }"), "epoch.calendar: a text is expected, and this is a whole number"),
        (
            epoch("{ calendar = \"julian\", date = 5 }"),
            "epoch.date: a text is expected, and this is a whole number",
        ),
        (epoch("{ calendar = \"julian\", date = \"1900-13-01\" }"), "epoch.date: year 1900 has no month M13"),
        (epoch("{ calendar = \"julian\", date = \"1900-02-30\" }"), "epoch.date: day 30 is not in 1 to 29"),
        (
            start("date = \"02-01\", calendar = \"hebrew\""),
            "year-start.calendar: is none of gregorian, julian",
        ),
        (start("date = \"02-30\""), "year-start.date: day 30 is not in 1 to 28"),
        (start("date = \"02-29\", calendar = \"julian\""), "year-start.date: day 29 is not in 1 to 28"),
        (start("date = \"0201\""), "year-start.date: is none of MONTH-DAY, such as \"02-01\""),
        (start("date = \"x-01\""), "year-start.date: is none of MONTH-DAY, such as \"02-01\""),
        (start("date = \"01-x\""), "year-start.date: is none of MONTH-DAY, such as \"02-01\""),
        (start("date = 201"), "year-start.date: a text is expected, and this is a whole number"),
        (start("weekday = \"sunday\""), "year-start.date: is missing"),
        (start("date = \"02-01\", weekday = \"sunday\""), "year-start.choose: is missing"),
        (start("date = \"02-01\", choose = \"nearest\""), "year-start.choose: needs 'weekday'"),
        (
            start("date = \"02-01\", weekday = \"Sunday\", choose = \"nearest\""),
            "year-start.weekday: is none of monday, tuesday, wednesday, thursday, friday, saturday, sunday",
        ),
        (
            start("date = \"02-01\", weekday = \"sunday\", choose = \"near\""),
            "year-start.choose: is none of nearest, on-or-after, on-or-before",
        ),
        (
            start("date = \"02-01\", year-offset = \"1\""),
            "year-start.year-offset: a whole number is expected, and this is a text",
        ),
        (start("date = \"02-01\", colour = 1"), "year-start.colour: no key is called so"),
    ]);
}

#[test]
fn sets_of_years_that_are_none_are_refused() {
    let leap = |keys: &str| with(&format!("[[leap]]\nadd = {{ A = 1 }}\n{keys}\n"));
    assert_said(&[
        (leap("every = 4\ncycle = 3\nyears = [1]"), "leap[1].cycle: has no meaning beside 'every'"),
        (leap("every = 4\nlong = true"), "leap[1].long: has no meaning beside 'every'"),
        (leap("years = [4]\nremainder = 1"), "leap[1].remainder: needs 'every'"),
        (leap("years = [4]\nremainders = [1]"), "leap[1].remainders: needs 'every'"),
        (leap("every = 4\nstart = 1"), "leap[1].start: needs 'cycle'"),
        (
            leap("every = 4\nremainder = 1\nremainders = [2]"),
            "leap[1].remainders: has no meaning beside 'remainder'",
        ),
        (leap("every = \"4\""), "leap[1].every: a whole number is expected, and this is a text"),
        (
            leap("every = 4\nremainder = \"1\""),
            "leap[1].remainder: a whole number is expected, and this is a text",
        ),
        (
            leap("every = 4\nremainders = 1"),
            "leap[1].remainders: a list is expected, and this is a whole number",
        ),
        (leap("every = 4\nremainder = 4"), "leap[1].remainders: 4 is not in 0 to 3"),
        (leap("every = 4\nremainders = []"), "leap[1].remainders: is missing"),
        (leap("every = 4\nfrom = \"1\""), "leap[1].from: a whole number is expected, and this is a text"),
        (leap("every = 4\nuntil = \"1\""), "leap[1].until: a whole number is expected, and this is a text"),
        (leap("every = 4\nfrom = 9\nuntil = 8"), "leap[1].until: 8 is not in 9 to 2147483647"),
        (leap("every = 4\nunless = 400"), "leap[1].unless: needs 'except'"),
        (
            leap("every = 4\nexcept = { every = 100, except = 400 }\nunless = 400"),
            "leap[1].unless: has no meaning beside 'except.except'",
        ),
        (
            leap("every = 4\nexcept = \"100\""),
            "leap[1].except: a whole number or a table is expected, and this is a text",
        ),
        (leap("every = 4\nexcept = 0"), "leap[1].every: 0 is not in 1 to 65536"),
        (leap("every = 4\nexcept = -1"), "leap[1].except: -1 is not in 0 to 4294967295"),
        (
            leap("every = 4\nexcept = { }"),
            "leap[1].except: needs one of the keys every, cycle, years, pattern, long",
        ),
        (
            leap("every = 4\nexcept = { evry = 1 }"),
            "leap[1].except.evry: no key is called so; did you mean 'every'?",
        ),
        (
            leap("every = 4\nexcept = 8\nunless = { }"),
            "leap[1].unless: needs one of the keys every, cycle, years, pattern, long",
        ),
        (leap("cycle = 19"), "leap[1].years: is missing"),
        (
            leap("cycle = \"19\"\nyears = [1]"),
            "leap[1].cycle: a whole number is expected, and this is a text",
        ),
        (leap("cycle = 19\nyears = [20]"), "leap[1].years: 20 is not in 1 to 19"),
        (
            leap("cycle = 19\nstart = true\nyears = [1]"),
            "leap[1].start: a whole number is expected, and this is true or false",
        ),
        (leap("cycle = 19\nyears = 3"), "leap[1].years: a list is expected, and this is a whole number"),
        (leap("years = []"), "leap[1].years: is missing"),
        (leap("pattern = 4"), "leap[1].pattern: a table is expected, and this is a whole number"),
        (leap("pattern = { modulo = 4, below = 1 }"), "leap[1].pattern.multiply: is missing"),
        (leap("pattern = { multiply = 4, below = 1 }"), "leap[1].pattern.modulo: is missing"),
        (leap("pattern = { multiply = 4, modulo = 1 }"), "leap[1].pattern.below: is missing"),
        (
            leap("pattern = { multiply = 4, modulo = 0, below = 0 }"),
            "leap[1].pattern: 0 is not in 1 to 65536",
        ),
        (leap("pattern = { multiply = 4, modulo = 3, below = 4 }"), "leap[1].pattern: 4 is not in 0 to 3"),
        (
            leap("pattern = { multiply = \"4\", modulo = 3, below = 1 }"),
            "leap[1].pattern.multiply: a whole number is expected, and this is a text",
        ),
        (
            leap("pattern = { multiply = 4, modulo = \"3\", below = 1 }"),
            "leap[1].pattern.modulo: a whole number is expected, and this is a text",
        ),
        (
            leap("pattern = { multiply = 4, modulo = 3, below = \"1\" }"),
            "leap[1].pattern.below: a whole number is expected, and this is a text",
        ),
        (
            leap("pattern = { multiply = 4, add = \"1\", modulo = 3, below = 1 }"),
            "leap[1].pattern.add: a whole number is expected, and this is a text",
        ),
        (leap("pattern = { times = 4 }"), "leap[1].pattern.times: no key is called so"),
        (leap("long = false"), "leap[1].long: is none of true"),
        (leap("long = 1"), "leap[1].long: true or false is expected, and this is a whole number"),
    ]);
}

#[test]
fn weeks_eras_and_standings_that_are_none_are_refused() {
    let week = |keys: &str| with(&format!("[week]\n{keys}\n"));
    let era = |keys: &str| with(&format!("[[era]]\n{keys}\n"));
    let status = |keys: &str| with(&format!("[status]\n{keys}\n"));
    assert_said(&[
        (week(""), "week: needs one of the keys days, length"),
        (week("length = 3\ndays = [\"a\", \"b\"]"), "week.length: 3 is not in 2 to 2"),
        (
            week("length = \"3\"\ndays = [\"a\", \"b\"]"),
            "week.length: a whole number is expected, and this is a text",
        ),
        (week("length = \"3\""), "week.length: a whole number is expected, and this is a text"),
        (week("length = 256"), "week.length: 256 is not in 0 to 255"),
        (week("days = 7"), "week.days: a list is expected, and this is a whole number"),
        (week("days = [7]"), "week.days[1]: a text is expected, and this is a whole number"),
        (week("days = [\"a\", \"a\"]"), "week.days[2]: is given twice"),
        (week("days = [\"a\", \" b\"]"), "week.days[2]: the text begins or ends with a space"),
        (week("length = 3\nepoch = 4"), "week.epoch: 4 is not in 1 to 3"),
        (week("length = 3\nepoch = 256"), "week.epoch: 256 is not in 0 to 255"),
        (week("length = 3\nrestart = \"day\""), "week.restart: is none of never, year, month"),
        (week("length = 3\nrestart = 3"), "week.restart: a text is expected, and this is a whole number"),
        (week("length = 3\noutside-days = \"skip\""), "week.outside-days: is none of pause, count"),
        (week("length = 3\nday = 1"), "week.day: no key is called so; did you mean 'days'?"),
        (era("start = 1"), "era[1].code: is missing"),
        (era("code = 5"), "era[1].code: a text is expected, and this is a whole number"),
        (era("code = \"\""), "era[1].code: the name is empty"),
        (era("code = \"a\"\naliases = \"b\""), "era[1].aliases: a list is expected, and this is a text"),
        (
            era("code = \"a\"\naliases = [5]"),
            "era[1].aliases[1]: a text is expected, and this is a whole number",
        ),
        (era("code = \"a\"\naliases = [\"A\"]"), "era[1].aliases: is given twice"),
        (
            era("code = \"a\"\nstart = true"),
            "era[1].start: a year, or a date of the calendar in quotes, is expected, and this is true or false",
        ),
        (
            era("code = \"a\"\nstart = 2147483648"),
            "era[1].start: 2147483648 is not in -2147483648 to 2147483647",
        ),
        (
            era("code = \"a\"\nyear-one = \"1\""),
            "era[1].year-one: a whole number is expected, and this is a text",
        ),
        (
            era("code = \"a\"\ncounts-back = 1"),
            "era[1].counts-back: true or false is expected, and this is a whole number",
        ),
        (era("code = \"a\"\nstart = 5\n[[era]]\ncode = \"b\"\nstart = 5"), "era[2].start: is given twice"),
        (era("code = \"a\"\nend = 5"), "era[1].end: no key is called so"),
        (status("inside = \"official\""), "status.outside: is missing"),
        (status("outside = \"predicted\""), "status.inside: is missing"),
        (status("outside = \"predicted\"\ninside = \"official\""), "status.years: is missing"),
        (
            status("outside = \"predicted\"\ninside = \"official\"\nyears = [1]"),
            "status.years: is none of [FIRST, LAST]",
        ),
        (
            status("outside = \"predicted\"\ninside = \"official\"\nyears = 1"),
            "status.years: a list is expected, and this is a whole number",
        ),
        (
            status("outside = \"predicted\"\ninside = \"official\"\nyears = [2, 1]"),
            "status.years: 1 is not in 2 to 1000000000",
        ),
        (
            status("outside = \"predicted\"\ninside = 1"),
            "status.inside: a text is expected, and this is a whole number",
        ),
        (
            status("outside = \"sure\"\ninside = \"official\""),
            "status.outside: is none of defined, official, computed, uncertain, predicted, approximate",
        ),
        (status("within = \"official\""), "status.within: no key is called so"),
    ]);
}

#[test]
fn leap_months_and_days_between_are_told_apart() {
    let month = |keys: &str| {
        with(&format!("[[month]]\nname = \"B\"\n{keys}\n[[leap]]\nevery = 2\nadd = {{ A = 1 }}\n"))
    };
    assert_said(&[
        (month("leap = true\nintercalary = true"), "month[2].leap: has no meaning beside 'intercalary'"),
        (month("leap = true\ndays = 3"), "month[2].days: has no meaning beside 'leap'"),
        (month("days = 3\nnumber = 1"), "month[2].number: is given twice"),
        (
            with("").replace("name = \"A\"\ndays = 30", "name = \"A\"\nleap = true"),
            "month[1].number: is missing",
        ),
    ]);
}

#[test]
fn a_text_that_is_too_long_says_how_long() {
    let text = format!("{}#{}", with(""), "x".repeat(MAX_LENGTH));
    let error = RuleCalendar::from_toml(&text).unwrap_err();
    assert_eq!(error.problem(), &Problem::TooLong { length: text.len(), max: MAX_LENGTH });
    let expected =
        format!("line 1, column 1: {} bytes is too long for a definition ({MAX_LENGTH})", text.len());
    assert_eq!((error.to_string(), error.key()), (expected, ""));
}

#[test]
fn a_registry_says_which_alias_it_refuses() {
    let registry = Registry::new();
    let define = |aliases: &str| {
        let error = registry.define(&format!("aliases = {aliases}\n{}", with(""))).unwrap_err();
        let key = error.key().to_owned();
        (error.line(), key, error.problem().to_string())
    };
    assert_eq!(
        define("[\"mine too\", \"hebrew\"]"),
        (1, "aliases[2]".to_owned(), "the name 'hebrew' belongs to 'hebrew'".to_owned())
    );
    let error = RuleCalendar::from_toml(&format!("aliases = [\"a\", \" \"]\n{}", with(""))).unwrap_err();
    assert_eq!(error.key(), "aliases[2]");
    assert!(matches!(error.problem(), Problem::Rule(RuleLaw::Name(_))), "{error}");
    // A name of one that was retired is not given again.
    let mine = registry.define(&with("")).unwrap();
    registry.retire(mine).unwrap();
    let error = registry.define(&with("")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "line 1, column 6: id: the name 'mine' belonged to 'mine', which is retired"
    );
}
