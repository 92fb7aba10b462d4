//! Calendars that users define, in every verb of the program.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use common::text;

/// Where the definitions of `examples/` are.
fn example(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/definitions").join(name);
    path.to_str().expect("UTF-8").to_owned()
}

fn program(arguments: &[&str]) -> Command {
    let mut command = common::program();
    command.args(arguments);
    command
}

fn run(command: &mut Command) -> Output {
    command.output().expect("the program runs")
}

/// Standard output of a run that goes well, with a file defined.
fn good(file: &str, arguments: &[&str]) -> String {
    let path = example(file);
    let output = run(program(&["--define", &path]).args(arguments));
    assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

/// A directory of the tests' own, empty.
fn directory(name: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What an earlier run left is no matter, so long as it is not taken for this one's.
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).expect("a directory");
    place
}

#[test]
fn a_defined_calendar_works_in_every_verb() {
    // The epoch of each file, in its own count and in the Gregorian calendar; of the Hijri, Umm al-Qura's
    // 1 Shawwal 1446 (2025-03-30) a day later.
    let calendars = [
        ("aldermoor.toml", "aldermoor", "0001-01-01", "1000-03-01"),
        ("acme-445.toml", "acme-445", "2025-01-01", "2025-02-02"),
        ("hijri-adjusted.toml", "hijri-adjusted", "1446-10-01", "2025-03-31"),
        ("shire-reckoning.toml", "shire-reckoning", "1420-13-01", "2019-12-23"),
    ];
    for (file, id, date, gregorian) in calendars {
        let year = &date[..4];
        let there = good(file, &["convert", date, "--from", id, "--to", "iso8601", "--format", "csv"]);
        assert!(there.contains(&format!("{date},iso8601,{gregorian},")), "{there}");
        let back = good(file, &["convert", gregorian, "--to", id, "--format", "csv"]);
        assert!(back.contains(&format!("{gregorian},{id},{date},")), "{back}");
        for format in ["table", "json", "jsonl"] {
            assert!(good(file, &["convert", "today", "--to", id, "--format", format]).contains(id));
        }
        assert!(good(file, &["convert", gregorian, "--to", "all", "--format", "csv"]).contains(id));
        let months = good(file, &["months", "--calendar", id, "--years", year, "--format", "csv"]);
        assert!(months.lines().count() >= 12, "{months}");
        let page = good(file, &["month", "--calendar", id, "--beside", "hebrew", "--today", gregorian]);
        assert!(page.contains('*'), "{page}");
        assert!(good(file, &["month", "--beside", id]).contains('/'));
        let page = good(file, &["year", year, "--calendar", id, "--today", gregorian]);
        assert_eq!(page.matches('*').count(), 1, "{page}");
        assert!(good(file, &["list"]).contains(id));
        let info = good(file, &["info", id]);
        for part in ["Rules", "Months and days", "Years and eras"] {
            assert!(info.lines().any(|line| line == part), "{info}");
        }
        let checked = good(file, &["check", &example(file)]);
        assert!(checked.contains(&format!(": {id}: ")), "{checked}");
        assert!(good(file, &["completions", "bash"]).contains("define"));
    }
}

#[test]
fn a_month_has_the_lines_of_its_own_week() {
    let page =
        good("aldermoor.toml", &["month", "1027-8", "--calendar", "aldermoor", "--today", "2000-01-01"]);
    let expected = "     Longnight 1027\n Fi He Mi Ma Fo Ri Ki Re\n  1  2  3  4  5  6  7  8\n  9 10 11 12 13 14 15 16\n 17 18 19 20 21 22 23 24\n 25 26 27 28 29 30 31 32\n 33 34 35 36 37 38 39 40\n";
    assert_eq!(page, expected);
    let page =
        good("aldermoor.toml", &["month", "1027-10", "--calendar", "aldermoor", "--today", "2000-01-01"]);
    let expected = "     Midsummer 1027\n Fi He Mi Ma Fo Ri Ki Re\n  1 in no week\n  2 in no week\n";
    assert_eq!(page, expected);
    let info = good("aldermoor.toml", &["info", "aldermoor"]);
    assert!(info.contains("\n  week             Firstday, Hearthday, Millday"), "{info}");
}

#[test]
fn the_option_may_stand_anywhere() {
    let (shire, acme) = (example("shire-reckoning.toml"), example("acme-445.toml"));
    let inline = format!("--define={acme}");
    let arguments =
        ["convert", "2020-06-21", "--define", &shire, "--to", "shire-reckoning,acme-445", &inline];
    let output = run(&mut program(&arguments));
    assert!(output.status.success(), "{}", text(&output.stderr));
    // After two dashes it is a date, and a bad one.
    let output = run(&mut program(&["convert", "--", "--define", &shire]));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_bad_file_is_wrong_usage_with_its_line_and_key() {
    let place = directory("bad-definitions");
    let cases = [
        ("", ":1:1: id: is missing"),
        (
            "id = \"julian\"\nepoch = 2000-01-01\nmonth = [{ name = \"A\", days = 30 }]",
            ":1:6: id: the name 'julian' belongs to 'julian'",
        ),
        (
            "id = \"x\"\nepoch = 2000-01-01\nmonth = [{ name = \"A\", days = 300 }]",
            ":3:31: month[1].days: 300 is not in 0 to 255",
        ),
        ("id = \"x\"\nbase = \"nobodys\"", ":2:8: base: no calendar, count or cycle is called 'nobodys'"),
        ("id = ", ":1:6: "),
    ];
    for (definition, message) in cases {
        let path = place.join("bad.toml");
        fs::write(&path, definition).expect("a file");
        let path = path.to_str().expect("UTF-8");
        let output = run(&mut program(&["list", "--define", path]));
        assert_eq!(output.status.code(), Some(2), "{definition}");
        assert!(output.stdout.is_empty(), "{definition}");
        assert!(text(&output.stderr).contains(&format!("{path}{message}")), "{}", text(&output.stderr));
    }
    fs::write(place.join("bad.toml"), [b'#', 0xff]).expect("a file");
    fs::write(place.join("long.toml"), vec![b'#'; (1 << 20) + 1]).expect("a file");
    for (name, message) in
        [("bad.toml", "not UTF-8 at byte 1"), ("long.toml", "longer than"), ("none.toml", "")]
    {
        let path = place.join(name);
        let output = run(program(&["list", "--define"]).arg(path));
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(text(&output.stderr).contains(message), "{}", text(&output.stderr));
        // `check` goes on with the others.
        let output = run(program(&["check", &example("shire-reckoning.toml")]).arg(place.join(name)));
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(text(&output.stdout).contains("shire-reckoning: 17 to 18 months"), "{name}");
    }
}

#[test]
fn the_configured_directory_is_read_in_order_and_its_bad_files_are_passed_over() {
    let place = directory("configured");
    let write = |name: &str, definition: &str| fs::write(place.join(name), definition).expect("a file");
    // The first builds on one that comes later.
    write("a.toml", "id = \"third-age\"\nbase = \"shire-reckoning\"\nyear-offset = 1600\n");
    fs::copy(example("shire-reckoning.toml"), place.join("b.toml")).expect("a file");
    write("c.toml", "id = \"bad\"\n");
    write("d.toml", "id = \"again\"\naliases = [\"shire-reckoning\"]\nbase = \"julian\"\n");
    write("e.txt", "not read");
    let configured = |arguments: &[&str]| run(program(arguments).env("METONIC_CALENDARS", &place));
    let output =
        configured(&["convert", "2019-12-23", "--to", "third-age,shire-reckoning", "--format", "csv"]);
    assert!(output.status.success());
    let stdout = text(&output.stdout);
    assert!(
        stdout.contains(",third-age,3020-13-01,") && stdout.contains(",shire-reckoning,1420-13-01,"),
        "{stdout}"
    );
    let stderr = text(&output.stderr);
    let lines: Vec<&str> = stderr.lines().collect();
    assert_eq!(lines.len(), 2, "{stderr}");
    assert!(lines[0].ends_with("c.toml:1:1: epoch: is missing (passed over)"), "{stderr}");
    assert!(
        lines[1].ends_with(
            "d.toml:2:12: aliases[1]: the name 'shire-reckoning' belongs to 'shire-reckoning' (passed over)"
        ),
        "{stderr}"
    );
    let output = configured(&["--no-config", "list"]);
    assert!(output.stderr.is_empty() && !text(&output.stdout).contains("shire-reckoning"));
    // What is asked for prevails over what is configured, and may build on it.
    write("d.toml", "id = \"mine\"\nbase = \"third-age\"\n");
    let other = directory("prevailing").join("third.toml");
    fs::write(&other, "id = \"third-age\"\nbase = \"shire-reckoning\"\nyear-offset = 1\n").expect("a file");
    let output = configured(&[
        "--define",
        other.to_str().expect("UTF-8"),
        "convert",
        "2019-12-23",
        "--to",
        "mine",
        "--format",
        "csv",
    ]);
    assert!(text(&output.stdout).contains(",mine,1421-13-01,"), "{}", text(&output.stdout));
    // A file in the directory may be checked although its calendar is there already.
    let output = configured(&["check", place.join("b.toml").to_str().expect("UTF-8")]);
    assert!(output.status.success(), "{}", text(&output.stderr));
}

#[test]
fn the_usual_directory_is_that_of_the_system() {
    let home = directory("home");
    let place = home.join("metonic").join("calendars");
    fs::create_dir_all(&place).expect("a directory");
    fs::copy(example("shire-reckoning.toml"), place.join("shire-reckoning.toml")).expect("a file");
    let mut command = program(&["list"]);
    command.env_remove("METONIC_CALENDARS").env("XDG_CONFIG_HOME", &home).env("HOME", &home);
    if cfg!(unix) {
        assert!(text(&run(&mut command).stdout).contains("shire-reckoning"));
    }
}
