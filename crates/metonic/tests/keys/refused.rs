//! What is said of a definition that cannot be read: the key, and what is wrong.

use metonic::rule::{MAX_LENGTH, Problem, RuleCalendar, RuleLaw};
use metonic::{Calendar, Registry};

use crate::{MONTH, with};

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
