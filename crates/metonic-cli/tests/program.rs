//! The program as its users run it: what it prints is a contract.

mod common;

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use common::{good, metonic, metonic_with, program, text};

const HEADER: &str = "input,calendar,value,year,month,day,month_ordinal,era,era_year,weekday,status,error";

#[test]
fn convert_prints_the_promised_csv() {
    // Nowruz 1405 was on 2026-03-21 (a Saturday); Reingold and Dershowitz's R.D. of it is 739696.
    let csv = good(&["convert", "2026-03-21", "--to", "gregorian,persian,rd", "--format", "csv"]);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines,
        [
            HEADER,
            "2026-03-21,gregorian,2026-03-21,2026,M03,21,3,ce,2026,6,defined,",
            "2026-03-21,persian,1405-01-01,1405,M01,1,1,ap,1405,6,official,",
            "2026-03-21,rd,739696,,,,,,,6,defined,",
        ]
    );
}

#[test]
fn json_has_the_same_fields() {
    let run = |format| good(&["convert", "1", "--from", "rd", "--to", "iso8601,jdn", "--format", format]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&run("json")).expect("JSON");
    let lines: Vec<serde_json::Value> =
        run("jsonl").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(rows, lines);
    let none = metonic_with(&["convert", "--format", "json"], b"");
    assert_eq!(text(&none.stdout), "[]\n");
    assert_eq!(rows.len(), 2);
    for row in &rows {
        let mut keys: Vec<&str> = row.as_object().expect("an object").keys().map(String::as_str).collect();
        let mut expected: Vec<&str> = HEADER.split(',').collect();
        keys.sort_unstable();
        expected.sort_unstable();
        assert_eq!(keys, expected);
    }
    assert_eq!((&rows[0]["value"], &rows[0]["era"]), (&"0001-01-01".into(), &serde_json::Value::Null));
    assert_eq!(rows[1]["value"], "1721426");
}

#[test]
fn dates_are_read_in_every_form_promised() {
    let same = [
        ["2026-11-21", "gregorian"],
        ["2026-M11-21", "gregorian"],
        ["+2026-11-21", "gregory"],
        // The date of an annotated text is ISO 8601's, whatever the annotation names.
        ["2026-11-21[u-ca=hebrew]", "gregorian"],
        ["2026-11-21[u-ca=persian]", "iso8601"],
        ["2026-11-21[u-ca=no-such]", "gregorian"],
        ["1405-8-30", "Jalali"],
        ["1405-M08-30", "PERSIAN"],
        ["1448-06-10", "Islamic Civil"],
        ["2026-11-08", "julian"],
        ["739941", "rd"],
        ["2461366", "jdn"],
        ["61365", "mjd"],
        ["20778", "unix-day"],
    ];
    for [date, from] in same {
        let csv = good(&["convert", date, "--from", from, "--to", "iso8601", "--format", "csv"]);
        assert!(csv.contains(",iso8601,2026-11-21,"), "{date} from {from}: {csv}");
    }
    let csv = good(&["convert", "today", "--today", "2026-11-21", "--to", "rd", "--format", "csv"]);
    assert!(csv.contains("today,rd,739941,"), "{csv}");
    // 15 March 44 BCE (Julian): JDN 1705426 (year −43, with a year 0).
    let csv = good(&["convert", "-43-03-15", "--from", "julian", "--to", "jdn", "--format", "csv"]);
    assert!(csv.contains("-43-03-15,jdn,1705426,"), "{csv}");
    let csv = good(&["convert", "-1", "--from", "unix-day", "--to", "gregorian", "--format", "csv"]);
    assert!(csv.contains("-1,gregorian,1969-12-31,"), "{csv}");
}

#[test]
fn bad_lines_are_reported_in_their_place_and_the_rest_is_done() {
    let input = b"2026-11-21\nnonsense\n\n2026-02-29\r\n2026-13-01\n2026-06L-01\n2026-06-01L\n\xff\n  2024-02-29  \n5881580-07-12\n2026-11-21[u-ca=]";
    let output = metonic_with(&["convert", "--to", "jdn", "--format", "csv"], input);
    assert_eq!(output.status.code(), Some(1));
    let stdout = text(&output.stdout);
    let rows: Vec<&str> = stdout.lines().collect();
    let expected = [
        HEADER,
        "2026-11-21,jdn,2461366,,,,,,,6,defined,",
        "nonsense,,,,,,,,,,,expected a year (at most nine digits) at byte 0",
        ",,,,,,,,,,,no date",
        "2026-02-29,,,,,,,,,,,day 29 is not in 1 to 28",
        "2026-13-01,,,,,,,,,,,year 2026 has no month M13",
        "2026-06L-01,,,,,,,,,,,year 2026 has no month M06L",
        "2026-06-01L,,,,,,,,,,,day 1 is not repeated in this month",
        "\u{fffd},,,,,,,,,,,not UTF-8 at byte 0",
        "2024-02-29,jdn,2460370,,,,,,,4,defined,",
        "5881580-07-12,,,,,,,,,,,\"2147483648 days from 1970-01-01 is past the ends, -5877641-06-23 and +5881580-07-11\"",
        "2026-11-21[u-ca=],,,,,,,,,,,expected an annotation such as [u-ca=hebrew] at byte 10",
    ];
    assert_eq!(rows, expected);
    assert!(output.stderr.is_empty());
}

#[test]
fn a_line_without_end_takes_no_memory_and_is_an_error() {
    let mut input = vec![b'7'; 1 << 20];
    input.extend_from_slice(b"\n2026-11-21\n");
    let output = metonic_with(&["convert", "--to", "jdn", "--format", "csv"], &input);
    assert_eq!(output.status.code(), Some(1));
    let stdout = text(&output.stdout);
    assert!(stdout.contains("1048576 bytes is more than a date can need"), "{stdout:.300}");
    assert!(stdout.ends_with("2026-11-21,jdn,2461366,,,,,,,6,defined,\n"));
    assert!(stdout.len() < 1_000);
}

#[test]
fn wrong_usage_ends_with_status_2() {
    let cases: [(&[&str], &str); 15] = [
        (&["convert", "1", "--from", "no-such"], "no calendar, count or cycle is called 'no-such'"),
        (&["convert", "1", "--to", "persain"], "did you mean 'persian'?"),
        (&["convert", "1", "--to", ""], "the name is empty"),
        (&["months", "--calendar", "rd", "--years", "1..2"], "'rd' is a count"),
        (&["convert", "today", "--from", "weekday"], "'weekday' is a cycle: its places come round"),
        (&["month", "--calendar", "weekday"], "'weekday' is a cycle, and a calendar is wanted"),
        (&["months", "--calendar", "persian", "--years", "2..1"], "2 is after 1"),
        (&["months", "--calendar", "persian", "--years", "0..6000000"], "year 6000000 is not in"),
        (&["month", "2026-13"], "year 2026 has no month M13"),
        (&["month", "5881580-8"], "past the ends, -5877641-06-23 and +5881580-07-11"),
        (&["month", "-5877641-5"], "past the ends, -5877641-06-23 and +5881580-07-11"),
        (&["months", "--calendar", "persian", "--years", "-5..-9"], "'-5..-9' for '--years <A..B>': -5 is"),
        (&["convert", "1", "--from", "-5"], "'-5' for '--from <ID>'"),
        (&["month", "--week-start", "t"], "a weekday is"),
        (&["year", "99999999"], "year 99999999 is not in"),
    ];
    for (arguments, message) in cases {
        let output = metonic(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(message), "{arguments:?}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

/// The ids that `metonic list` gives for a kind.
fn ids(kind: &str) -> Vec<String> {
    let csv = good(&["list", "--kind", kind, "--format", "csv"]);
    csv.lines().skip(1).filter_map(|line| line.split(',').next()).map(str::to_owned).collect()
}

#[test]
fn every_calendar_and_count_reads_back_what_it_writes() {
    // A day in 37 over some 3000 years, and both ends of the range.
    let days: Vec<i64> = (-500_000..600_000).step_by(37).chain([-2_146_764_485, 2_148_202_810]).collect();
    let input: String = days.iter().map(|day| format!("{day}\n")).collect();
    for id in ids("calendar").into_iter().chain(ids("count")) {
        let there =
            metonic_with(&["convert", "--from", "rd", "--to", &id, "--format", "csv"], input.as_bytes());
        assert!(there.status.success(), "{id}");
        let values: String = text(&there.stdout)
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').nth(2))
            .map(|value| format!("{value}\n"))
            .collect();
        let back =
            metonic_with(&["convert", "--from", &id, "--to", "rd", "--format", "csv"], values.as_bytes());
        assert!(back.status.success(), "{id}");
        let found: Vec<i64> = text(&back.stdout)
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').nth(2)?.parse().ok())
            .collect();
        assert_eq!(found, days, "{id}");
    }
}

#[test]
fn all_converts_to_everything() {
    let csv = good(&["convert", "2026-11-21", "--to", "all", "--format", "csv"]);
    let shown: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').nth(1)).collect();
    let listed: Vec<String> = ["calendar", "count", "cycle"].into_iter().flat_map(ids).collect();
    assert_eq!(shown, listed);
}

#[test]
fn counts_and_cycles_have_forms_of_their_own() {
    let csv =
        good(&["convert", "13.0.0.0.0", "--from", "maya-long-count", "--to", "gregorian", "--format", "csv"]);
    assert_eq!(csv.lines().nth(1).and_then(|line| line.split(',').nth(2)), Some("2012-12-21"));
    let table =
        good(&["convert", "2012-12-21", "--to", "gps-week,iso-ordinal,jd,tzolkin,sexagenary,xiuhmolpilli"]);
    for line in ["gps-week      1719-5", "iso-ordinal   2012-356", "jd            2456282.5"] {
        assert!(table.contains(line), "{table}");
    }
    assert!(table.contains("tzolkin       4-ahau     4 Ahau           defined"), "{table}");
    // Reingold and Dershowitz: R.D. 700102 is a day of the nemontemi, which have no year's name.
    let outside = good(&["convert", "700102", "--from", "rd", "--to", "xiuhmolpilli", "--format", "jsonl"]);
    assert!(outside.contains("\"value\":null"), "{outside}");
    let output = metonic(&["convert", "60", "--from", "excel-1900"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("no day has the number 60"));
}

#[test]
fn info_says_what_there_is_to_say_of_a_day() {
    // Hong Kong Observatory: 2026 Lichun is on 4 February, before the new year of 17 February.
    let chinese = good(&["info", "chinese", "--date", "2026-02-04"]);
    assert!(chinese.contains("\n  sexagenary year   Yisi (乙巳), 42 of 60"), "{chinese}");
    assert!(chinese.contains("Lichun (立春), 315°, begins"), "{chinese}");
    assert!(good(&["info", "chinese", "--date", "2026-02-17"]).contains("Bingwu (丙午), 43 of 60"));
    let vietnamese = good(&["info", "vietnamese", "--date", "2023-06-01"]);
    assert!(vietnamese.contains("Quý Mão (癸卯)") && vietnamese.contains("Cat (Mèo)"), "{vietnamese}");
    assert!(good(&["info", "dangi", "--today", "2024-06-01"]).contains("갑진 (甲辰)"));
    let hebrew = good(&["info", "hebrew", "--date", "2024-03-24"]);
    assert!(hebrew.contains("Sunday 10:13 and 6 parts"), "{hebrew}");
    assert!(
        hebrew.contains("זחג: Rosh Hashanah on Saturday, deficient, leap, Pesach on Tuesday"),
        "{hebrew}"
    );
    assert!(good(&["info", "jdn", "--date", "2000-01-01"]).contains("\n  count  2451545\n"));
    assert!(good(&["info", "tzolkin", "--date", "2012-12-21"]).contains("\n  cycle  4-ahau, 4 Ahau"));
    let output = metonic(&["info", "chinese", "--date", "2026-13-01"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn info_says_what_a_locale_calls_a_calendar() {
    let names = |arguments: &[&str]| {
        let info = good(&[&["info"], arguments, &["--date", "2026-02-17"]].concat());
        let (_, names) = info.split_once("\nIn the locale ").expect("names");
        names.to_owned()
    };
    let has = |names: &str, cells: &[&str]| {
        let line = names.lines().find(|line| line.split("  ").map(str::trim).any(|cell| cell == cells[0]));
        let line = line.unwrap_or_else(|| panic!("{cells:?}: {names}"));
        assert!(cells.iter().all(|cell| line.contains(cell)), "{cells:?}: {line}");
    };
    // CLDR 48: de.xml, ja.xml.
    let german = names(&["hebrew", "--locale", "de"]);
    assert!(german.starts_with("de\n  calendar  Jüdischer Kalender\n"), "{german}");
    has(&german, &["Tischri", "M01"]);
    // 5786 has twelve months.
    assert!(german.contains("  M12\n") && !german.contains("M05L"), "{german}");
    has(&german, &["weekdays", "Montag, Mo"]);
    let japanese = names(&["japanese", "--locale", "ja"]);
    assert!(japanese.starts_with("ja\n  calendar  和暦\n"), "{japanese}");
    for era in ["令和", "平成", "昭和", "大正", "明治"] {
        assert!(japanese.contains(era), "{era}: {japanese}");
    }
    has(&japanese, &["1月", "M01"]);
    has(&japanese, &["weekdays", "日曜日, 日"]);
    // What is written from right to left is kept together.
    assert!(names(&["persian", "--locale", "fa"]).contains("\u{2067}فروردین\u{2069}"));
    // Its weeks are its own.
    assert!(!names(&["french-republican", "--locale", "fr"]).contains("weekdays"));
    let output = metonic(&["info", "jdn", "--locale", "de"]);
    assert_eq!(output.status.code(), Some(2));
    for id in ids("calendar") {
        assert!(names(&[&id, "--locale", "he"]).contains("\n  months"), "{id}");
    }
}

#[test]
fn months_are_one_row_each() {
    // Reingold and Dershowitz: 1 Farvardin 1404 is R.D. 739331 (2025-03-21); 1403 is a leap year.
    let csv = good(&["months", "--calendar", "persian", "--years", "1403..1404", "--format", "csv"]);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 25);
    assert_eq!(lines[0], "year,month,month_ordinal,first_day_rd,days,status");
    assert_eq!(lines[12], "1403,M12,12,739301,30,official");
    assert_eq!(lines[13], "1404,M01,1,739331,31,official");
    let negative = good(&["months", "--calendar", "julian", "--years", "-1..0", "--format", "csv"]);
    assert!(negative.lines().nth(1).is_some_and(|line| line.starts_with("-1,M01,1,-")), "{negative}");
    // The first month of all begins before the first day.
    let first = good(&["months", "--calendar", "gregorian", "--years", "-5877641", "--format", "csv"]);
    assert_eq!(first.lines().count(), 13);
}

#[test]
fn list_gives_qt_numbers_names_and_tags() {
    let csv = good(&["list", "--format", "csv"]);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "id,kind,name,aliases,bcp47,qt,first_official,last_official");
    assert!(lines.contains(&"persian,calendar,Persian,Jalali,persian,10,1827-03-22,2120-03-20"), "{csv}");
    assert!(
        lines.contains(&"islamic-civil,calendar,Islamic Civil,islamicc|Islamic,islamic-civil,11,,"),
        "{csv}"
    );
    assert!(
        lines.contains(&"jdn,count,Julian Day Number,julian-day-number|chronological-julian-day|cjd,,,,"),
        "{csv}"
    );
}

#[test]
fn info_says_what_the_documentation_says() {
    for id in ids("calendar") {
        let info = good(&["info", &id]);
        for heading in ["Rules", "Months and days", "Years and eras", "Range and status", "Sources"] {
            assert!(info.lines().any(|line| line == heading), "{id}: {heading}");
        }
    }
    for id in ids("count").into_iter().chain(ids("cycle")) {
        assert!(good(&["info", &id]).lines().any(|line| line == "Sources"), "{id}");
    }
    let info = good(&["info", "gregorian"]);
    assert!(info.contains("\n  eras             ce (ad) from 0001-01-01, bce (bc)\n"), "{info}");
    assert!(!good(&["info", "iso8601"]).contains("\n  eras "));
}

#[test]
fn a_month_is_a_page() {
    let page = good(&["month", "2026-11", "--today", "2026-11-21"]);
    let expected = "    November 2026\n Mo Tu We Th Fr Sa Su\n                    1\n  2  3  4  5  6  7  8\n  9 10 11 12 13 14 15\n 16 17 18 19 20*21 22\n 23 24 25 26 27 28 29\n 30\n";
    assert_eq!(page, expected);
    let beside = good(&["month", "--beside", "persian", "--today", "2026-11-21", "--week-start", "sun"]);
    assert!(beside.contains("*21/30"), "{beside}");
    assert!(beside.contains("Aban – Azar 1405"), "{beside}");
    assert!(beside.lines().nth(2).is_some_and(|line| line.trim_start().starts_with("Su")), "{beside}");
}

#[test]
fn a_year_is_a_page_of_all_its_months() {
    let page = good(&["year", "1405", "--calendar", "persian", "--today", "2026-11-21"]);
    for month in ["Farvardin", "Aban", "Esfand"] {
        assert!(page.contains(month), "{page}");
    }
    assert_eq!(page.matches('*').count(), 1);
    // 366 or 365 days and the year in the title.
    let numbers = page.split([' ', '\n', '*']).filter(|word| word.parse::<u16>().is_ok());
    assert_eq!(numbers.count(), 365 + 1);
    assert!(page.lines().all(|line| line == line.trim_end()));
}

#[test]
fn completions_and_manual_pages_are_generated() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(good(&["completions", shell]).contains("metonic"), "{shell}");
    }
    assert!(good(&["man"]).contains(".TH metonic 1"));
}

#[test]
fn a_directory_may_look_like_a_negative_number() {
    let place = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("manual");
    // What an earlier run left is no matter, so long as it is not taken for this one's.
    let _ = std::fs::remove_dir_all(&place);
    std::fs::create_dir_all(&place).expect("a directory");
    let run = program().args(["man", "-5"]).current_dir(&place).output();
    assert!(run.expect("the program runs").status.success());
    assert!(place.join("-5").join("metonic.1").is_file());
}

#[test]
fn today_is_the_day_in_the_zone_that_tz_names() {
    let run = |arguments: &[&str], zone: &str| {
        let mut command = program();
        command.args(arguments).env("TZ", zone).output().expect("the program runs")
    };
    let today = |zone| {
        let output = run(&["convert", "today", "--to", "rd", "--format", "csv"], zone);
        let stdout = text(&output.stdout);
        let number = stdout.lines().nth(1).and_then(|row| row.split(',').nth(2)?.parse::<i64>().ok());
        number.unwrap_or_else(|| panic!("{zone}: {stdout} {}", text(&output.stderr)))
    };
    // UTC+14 and UTC−11: 25 hours, and a midnight may pass between the two runs.
    let samoa = today("Pacific/Pago_Pago");
    let apart = today("Pacific/Kiritimati") - samoa;
    assert!((1..=2).contains(&apart), "{apart}");
    for arguments in [&["convert", "2026-11-21", "Today"][..], &["month"], &["year"]] {
        let output = run(arguments, "Nope/Nope");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(text(&output.stderr).contains("'Nope/Nope'"), "{arguments:?}: {}", text(&output.stderr));
    }
    // Nothing here asks what day it is.
    for arguments in [&["convert", "2026-11-21"][..], &["month", "--today", "2026-11-21"]] {
        assert!(run(arguments, "Nope/Nope").status.success(), "{arguments:?}");
    }
}

#[test]
fn every_line_is_answered_before_the_next_is_read() {
    // R.D. 739941 is JDN 2461366: JDN − R.D. is 1721425. The start of a line to come keeps no
    // answer back.
    let days = [("739941\n", "2461366"), ("739942\n7399", "2461367"), ("43\n", "2461368")];
    for format in ["csv", "jsonl", "table"] {
        answered_at_once(&["convert", "--from", "rd", "--to", "jdn", "--format", format], &days);
    }
    // ISO 8601: the last Sunday of 2020 is in week 52 of 53, 1 January 2021 in week 53.
    let dates = [("2020-12-27\n", "\"week\":52"), ("2021-01-01\n", "\"week\":53")];
    answered_at_once(&["weeks", "--format", "jsonl"], &dates);
}

/// Each part of an input has its answer before the next is written.
fn answered_at_once(arguments: &[&str], parts: &[(&str, &str)]) {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let stdout = BufReader::new(child.stdout.take().expect("a pipe"));
    let (sender, answers) = mpsc::channel();
    let reader = thread::spawn(move || {
        for line in stdout.lines() {
            sender.send(line.expect("UTF-8")).expect("the test goes on");
        }
    });
    for (part, answer) in parts {
        stdin.write_all(part.as_bytes()).expect("the program reads");
        loop {
            let line = answers.recv_timeout(Duration::from_secs(20)).expect("an answer");
            if line.contains(answer) {
                break;
            }
        }
    }
    drop(stdin);
    assert!(child.wait().expect("the program ends").success(), "{arguments:?}");
    reader.join().expect("no more is read than is sent");
}

#[test]
fn the_readme_has_what_its_first_command_prints() {
    let readme = include_str!("../../../README.md");
    let printed = good(&["convert", "2026-11-21"]);
    assert!(readme.contains(&format!("```text\n{printed}```\n")), "{printed}");
}

#[test]
fn errors_name_the_file() {
    let directory = env!("CARGO_MANIFEST_DIR");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let expand = ["expand", directory, "--between", "2026-01-01", "2026-12-31"];
    for (arguments, named) in [(&expand[..], directory), (&["man", file], file)] {
        let output = metonic(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).starts_with(&format!("metonic: {named}: ")), "{output:?}");
    }
}

#[test]
fn standard_input_may_have_a_byte_order_mark_and_proper_minus_signs() {
    let input = "\u{feff}2026-11-08\n\u{2212}43-03-15\n";
    let output = metonic_with(
        &["convert", "--from", "julian", "--to", "rd, jdn", "--format", "csv"],
        input.as_bytes(),
    );
    let stdout = text(&output.stdout);
    let rows: Vec<&str> = stdout.lines().collect();
    let expected = [
        HEADER,
        "2026-11-08,rd,739941,,,,,,,6,defined,",
        "2026-11-08,jdn,2461366,,,,,,,6,defined,",
        "\u{2212}43-03-15,rd,-15999,,,,,,,3,defined,",
        "\u{2212}43-03-15,jdn,1705426,,,,,,,3,defined,",
    ];
    assert_eq!(rows, expected);
    assert!(output.status.success());
    // A mark and nothing else is no line.
    let output = metonic_with(&["convert", "--format", "jsonl"], b"\xEF\xBB\xBF");
    assert!(output.status.success() && output.stdout.is_empty(), "{output:?}");
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = program()
        .args(["months", "--calendar", "gregorian", "--years", "-9999..9999", "--format", "csv"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{:?}", output.status);
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
}

#[test]
fn add_and_until_are_temporals() {
    assert_eq!(good(&["add", "2026-01-31", "P1M"]), "2026-02-28\n");
    assert_eq!(good(&["add", "5784-05L-30", "P1Y", "--calendar", "hebrew"]), "5785-06-29\n");
    assert_eq!(good(&["add", "2026-03-31", "-P1M", "--overflow", "spill"]), "2026-03-03\n");
    assert_eq!(good(&["until", "5784-05L-15", "5785-06-15", "--calendar", "hebrew"]), "P1Y\n");
    assert_eq!(good(&["until", "2026-11-25", "2024-01-01", "--largest", "week"]), "-P151W2D\n");
    let refused = metonic(&["add", "2026-01-31", "P1M", "--overflow", "reject"]);
    assert_eq!(
        (refused.status.code(), text(&refused.stderr)),
        (Some(1), "metonic: day 31 is not in 1 to 28\n".into())
    );
    assert_eq!(metonic(&["add", "2026-01-31"]).status.code(), Some(2));
}

#[test]
fn cases_are_answered_one_a_line() {
    let added = metonic_with(&["add"], b"2026-01-31,P1M\n2026-01-31,PT1H\n\nx\n2026-01-31 , -P1D\n");
    assert_eq!(added.status.code(), Some(1));
    assert_eq!(
        text(&added.stdout),
        "input,result,error\n\
         \"2026-01-31,P1M\",2026-02-28,\n\
         \"2026-01-31,PT1H\",,a whole number (of 64 bits) and its unit\n"
            .replace("a whole", "expected a whole")
            .replace("unit\n", "unit at byte 1\n")
            + ",,\"a line is date,span\"\nx,,\"a line is date,span\"\n\"2026-01-31 , -P1D\",2026-01-30,\n"
    );
    let until =
        metonic_with(&["until", "--largest", "month"], b"2024-01-01,2026-11-25\n2026-11-25,2024-01-01\n");
    assert!(until.status.success());
    assert_eq!(
        text(&until.stdout),
        "input,years,months,weeks,days,error\n\
         \"2024-01-01,2026-11-25\",0,34,0,24,\n\
         \"2026-11-25,2024-01-01\",0,-34,0,-24,\n"
    );
}

#[test]
fn weeks_are_those_of_iso_8601_or_a_region() {
    assert_eq!(
        good(&["weeks", "2027-01-01"]),
        "2027-01-01  week 53 of 53 in 2026, week 0 of the month, day 5 of the week\n"
    );
    assert_eq!(
        good(&["weeks", "2027-01-01", "--region", "US", "--format", "csv"]),
        "input,week_year,week,weeks_in_year,week_of_month,day_of_week,error\n2027-01-01,2027,1,52,1,6,\n"
    );
    assert_eq!(metonic(&["weeks", "2027-01-01", "--region", "USA"]).status.code(), Some(2));
}

#[test]
fn an_instant_is_the_day_that_each_calendar_has_begun() {
    // Sunset at Jerusalem is about 16:36 on that day.
    let csv = good(&[
        "convert",
        "--at",
        "31.78,35.22",
        "2026-11-25T18:30+02:00",
        "--to",
        "gregorian,hebrew",
        "--format",
        "csv",
    ]);
    let values: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').nth(2)).collect();
    assert_eq!(values, ["2026-11-25", "5787-03-16"]);
    let polar = metonic(&[
        "convert",
        "--at",
        "78.22,15.65",
        "2026-06-21T12:00Z",
        "--to",
        "hebrew",
        "--format",
        "csv",
    ]);
    assert_eq!(polar.status.code(), Some(1));
    assert!(text(&polar.stdout).ends_with("the sun does not begin a day there then\n"));
    let both = metonic(
        &[&["convert", "--at", "78.22,15.65"], &["2026-06-21T12:00Z", "--to", "hebrew,gregorian"][..]]
            .concat(),
    );
    assert!(text(&both.stdout).lines().skip(1).all(|line| line.starts_with("  ")), "{both:?}");
    assert_eq!(metonic(&["convert", "--at", "91,0", "now"]).status.code(), Some(2));
}

#[test]
fn feasts_prints_the_promised_csv() {
    // Easter 2027 by dateutil 2.9; Passover 5787 by @hebcal/core 6.9.
    let csv = good(&["feasts", "2027", "--of", "passover,easter", "--format", "csv"]);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines,
        [
            "date,weekday,feast,name,native_name,tradition,days,begins_on_the_eve,status",
            "2027-03-28,7,easter,Easter Sunday,,western-christian,1,false,defined",
            "2027-04-22,4,passover,Passover,פסח,hebrew,7,true,defined",
        ]
    );
    // The days of Há are five in the year 182: the dates of the Bahá’í World Centre.
    let five = good(&["feasts", "2026", "--of", "ayyam-i-ha", "--format", "csv"]);
    assert!(five.contains("\n2026-02-25,3,ayyam-i-ha,Ayyám-i-Há (four days or five),,bahai,5,"), "{five}");
    let today = good(&["feasts", "--today", "2027-06-01", "--of", "passover,easter", "--format", "csv"]);
    assert_eq!(today, csv);
    let rules = good(&["feasts", "--list", "--of", "easter", "--format", "csv"]);
    let header = "feast,name,native_name,tradition,rule,days,begins_on_the_eve,source";
    assert_eq!(rules, format!("{header}\neaster,Easter Sunday,,western-christian,easter,1,false,\n"));
    for wrong in [["feasts", "6000000"], ["feasts", "--of=hebrow"], ["feasts", "--islamic=hebrew"]] {
        assert_eq!(metonic(&wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn weeks_are_those_that_a_calendar_has_itself() {
    // The National Retail Federation's year 2026 begins on 1 February 2026 with week 1.
    let nrf = good(&["weeks", "2026-01-01", "--calendar", "fiscal-nrf"]);
    assert!(nrf.contains("week 1 of 52 in 2026") && nrf.contains("day 1 of the week"), "{nrf}");
    // 73 weeks of five days; the World Calendar's 52 begin on Sunday, and Worldsday is in none.
    assert!(good(&["weeks", "3192-05-73", "--calendar", "discordian"]).contains("week 73 of 73"));
    let world = good(&["weeks", "2026-01-01", "2026-12-30", "--calendar", "world"]);
    assert!(world.contains("week 1 of 52") && world.contains("week 52 of 52"), "{world}");
    // The first year of all, of which the first days are none: the second day of a week is its second.
    let first = good(&["weeks", "--calendar", "iso-week", "--format", "csv", "--", "-5877641-26-02"]);
    assert!(first.lines().nth(1).is_some_and(|row| row.ends_with(",2,")), "{first}");
    let json = good(&["weeks", "2027-01-01", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    // ISO 8601: 1 January 2027, a Friday, is in the last week of 2026, which has 53.
    assert_eq!(
        (&rows[0]["week_year"], &rows[0]["week"], &rows[0]["day_of_week"]),
        (&2026.into(), &53.into(), &5.into())
    );
    assert_eq!(metonic(&["weeks", "2027-01-01", "--region", "UK"]).status.code(), Some(2));
}

#[test]
fn a_year_of_two_digits_is_no_gregorian_year() {
    let output = metonic(&["convert", "01-02-26"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("write four"), "{}", text(&output.stderr));
    // Other calendars have such years.
    assert!(good(&["convert", "99-01-01", "--from", "roc", "--to", "iso8601"]).contains("2010-01-01"));
}

/// The header of CSV and the keys of JSON are one contract.
#[test]
fn csv_and_json_have_the_same_columns() {
    for command in [
        &["list"][..],
        &["months", "--calendar", "hebrew", "--years", "5784"],
        &["feasts", "2027", "--of", "easter"],
        &["feasts", "--list"],
    ] {
        let form = |form| good(&[command, &["--format", form]].concat());
        let csv = form("csv");
        let rows: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&form("json")).unwrap();
        let mut columns: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
        let mut keys: Vec<&str> = rows[0].keys().map(String::as_str).collect();
        columns.sort_unstable();
        keys.sort_unstable();
        assert_eq!(columns, keys, "{command:?}");
        // And in the same order: the first of a row is the first of its object.
        let first = csv.lines().nth(1).unwrap().split(',').next().unwrap();
        let value = rows[0][csv.split(',').next().unwrap()].to_string();
        assert_eq!(value.trim_matches('"'), first, "{command:?}");
    }
}

/// What is shown of links in documentation is their text: a path of the library is nothing to a shell.
#[test]
fn info_prints_no_paths_of_the_library() {
    for id in ["hindu-lunar", "tithi", "fiscal-nrf", "hebrew"] {
        let shown = good(&["info", id]);
        assert!(
            !shown.contains("::purnimanta") && !shown.contains("crate::") && !shown.contains("]("),
            "{shown}"
        );
    }
}
