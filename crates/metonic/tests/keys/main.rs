//! Every key of a definition in TOML: what it makes, and what is said where it cannot be read.
#![cfg(feature = "toml")]

mod refused;

use metonic::calendars::{Gregorian, IslamicCivil, Julian, Milankovic};
use metonic::conformance::{self, Effort};
use metonic::rule::RuleCalendar;
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
