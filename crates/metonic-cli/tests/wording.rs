//! Dates in words: `metonic format`. What is expected of a locale is what ICU 78.2 prints of the same
//! date with CLDR 48 (`Intl.DateTimeFormat` of Node 20.20), unless a line says otherwise.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// The program without what whoever runs the tests may have configured.
fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_metonic"));
    command.env("METONIC_CALENDARS", "");
    for variable in ["LC_ALL", "LC_TIME", "LANG"] {
        command.env_remove(variable);
    }
    command
}

fn metonic(arguments: &[&str]) -> Output {
    program().args(arguments).output().expect("the program runs")
}

fn metonic_with(arguments: &[&str], input: &str) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("the program reads");
    child.wait_with_output().expect("the program ends")
}

fn text(output: &[u8]) -> String {
    String::from_utf8(output.to_vec()).expect("UTF-8")
}

/// Standard output of a run that goes well and has nothing to say beside.
fn good(arguments: &[&str]) -> String {
    let output = metonic(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "", "{arguments:?}");
    text(&output.stdout)
}

#[test]
fn dates_are_in_the_words_of_every_locale() {
    let styles = [
        ("fa-IR", "persian", "long", "۳۰ آبان ۱۴۰۵"),
        ("fa-IR", "preferred", "full", "۱۴۰۵ آبان ۳۰, شنبه"),
        ("he", "hebrew", "full", "יום שבת, י״א בכסלו תשפ״ז"),
        ("th", "preferred", "full", "วันเสาร์ที่ 21 พฤศจิกายน พ.ศ. 2569"),
        ("ar-EG", "gregorian", "full", "السبت، ٢١ نوفمبر ٢٠٢٦"),
        ("hi", "gregorian", "full", "शनिवार, 21 नवंबर 2026"),
        ("zh", "chinese", "long", "2026丙午年十月十三"),
        ("ja", "japanese", "full", "令和8年11月21日土曜日"),
        ("en-GB", "gregorian", "medium", "21 Nov 2026"),
        ("ja", "gregorian", "short", "2026/11/21"),
    ];
    for (locale, calendar, style, expected) in styles {
        let arguments =
            ["format", "2026-11-21", "--locale", locale, "--calendar", calendar, "--style", style];
        assert_eq!(good(&arguments), format!("{expected}\n"), "{locale} {calendar} {style}");
    }
    let skeleton = ["format", "2026-11-21", "--locale", "de", "--skeleton", "yMMMEd"];
    assert_eq!(good(&skeleton), "Sa., 21. Nov. 2026\n");
    // UTS 35, part 4: quotation.
    let pattern = ["format", "1405-08-30", "--from", "persian", "--pattern", "EEEE 'o''er' d/M/yy"];
    assert_eq!(good(&pattern), "Saturday o'er 21/11/26\n");
    assert_eq!(good(&["format", "today", "--today", "2026-11-21"]), "November 21, 2026\n");
}

/// A calendar that the tag asks for is taken, one that the region prefers is not.
#[test]
fn the_calendar_is_the_one_that_was_asked_for() {
    let of = |locale| good(&["format", "2026-11-21", "--locale", locale]);
    assert_eq!(of("fa-IR"), "۲۱ نوامبر ۲۰۲۶\n");
    assert_eq!(of("fa-IR-u-ca-persian"), "۳۰ آبان ۱۴۰۵\n");
    let both = ["format", "2026-11-21", "--locale", "fa-IR-u-ca-persian", "--calendar", "gregory"];
    assert_eq!(good(&both), "۲۱ نوامبر ۲۰۲۶\n");
    let preferred = ["format", "2026-11-21", "--locale", "th-u-ca-gregory", "--calendar", "preferred"];
    assert_eq!(good(&preferred), "21 พฤศจิกายน ค.ศ. 2026\n");
    assert_eq!(of("fa-u-ca-persian-nu-latn"), "30 آبان 1405\n");
}

#[test]
fn the_locale_is_that_of_the_environment() {
    let with = |variables: &[(&str, &str)]| {
        let output = program().args(["format", "2026-11-21"]).envs(variables.iter().copied()).output();
        let output = output.expect("the program runs");
        assert!(output.status.success() && output.stderr.is_empty(), "{variables:?}");
        text(&output.stdout)
    };
    assert_eq!(with(&[]), "November 21, 2026\n");
    assert_eq!(with(&[("LANG", "de_DE.UTF-8")]), "21. November 2026\n");
    assert_eq!(with(&[("LANG", "de_DE.UTF-8"), ("LC_TIME", "fa_IR")]), "۲۱ نوامبر ۲۰۲۶\n");
    assert_eq!(with(&[("LC_ALL", "sr_RS.UTF-8@latin"), ("LC_TIME", "fa_IR")]), "21. novembar 2026.\n");
    // POSIX: what is empty is not set.
    assert_eq!(with(&[("LC_ALL", ""), ("LANG", "en_GB")]), "21 November 2026\n");
    for name in ["C", "POSIX", "C.UTF-8", "no locale!"] {
        assert_eq!(with(&[("LC_ALL", name), ("LANG", "de_DE")]), "November 21, 2026\n", "{name}");
    }
}

#[test]
fn lines_are_answered_in_their_place() {
    let input = "2026-11-21\n\nnonsense\r\n 2026-11-22 \n2026-13-01\n2026-11-08[u-ca=persian]";
    let output = metonic_with(&["format", "--locale", "en-GB", "--format", "csv"], input);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stdout),
        "input,result,error\n\
         2026-11-21,21 November 2026,\n\
         ,,no date\n\
         nonsense,,expected a year (at most nine digits) at byte 0\n\
         2026-11-22,22 November 2026,\n\
         2026-13-01,,year 2026 has no month M13\n\
         2026-11-08[u-ca=persian],8 November 2026,\n"
    );
    assert!(output.stderr.is_empty());
    let json = metonic_with(&["format", "--format", "json", "--locale", "ja"], "2026-11-21\nx\n");
    let rows: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!((&rows[0]["result"], &rows[0]["error"]), (&"2026年11月21日".into(), &serde_json::Value::Null));
    assert!(rows[1]["result"].is_null() && rows[1]["error"].is_string());
    // Results alone for people, errors beside them.
    let plain = metonic_with(&["format", "--format", "text"], "2026-11-21\nx\n2026-11-22\n");
    assert_eq!(text(&plain.stdout), "November 21, 2026\nNovember 22, 2026\n");
    assert_eq!(text(&plain.stderr), "metonic: 'x': expected a year (at most nine digits) at byte 0\n");
    for (form, nothing) in [("csv", "input,result,error\n"), ("json", "[]\n"), ("jsonl", ""), ("text", "")] {
        let empty = metonic_with(&["format", "--format", form], "");
        assert!(empty.status.success());
        assert_eq!(text(&empty.stdout), nothing, "{form}");
    }
    let long = metonic_with(&["format", "--format", "csv"], &"7".repeat(1 << 20));
    assert!(text(&long.stdout).contains("is more than a line can need"), "{:.200}", text(&long.stdout));
}

#[test]
fn what_is_wrong_with_words_is_said() {
    let cases: [(&[&str], &str); 9] = [
        (&["--locale", "x!"], "not a BCP 47 tag"),
        (&["--locale", "en-u-nu-nosuch"], "no such numbering system"),
        (&["--locale", "en-u-ca-nosuch"], "no calendar, count or cycle is called 'nosuch'"),
        (&["--calendar", "persain"], "did you mean 'persian'?"),
        (&["--calendar", "jdn"], "and a calendar is wanted"),
        (&["--style", "longest"], "possible values: full, long, medium, short"),
        (&["--pattern", "日 MMMMMM"], "\n  日 MMMMMM\n     ^"),
        (&["--skeleton", "yMMx!"], "no field of a date"),
        (&["--style", "long", "--pattern", "d"], "cannot be used with"),
    ];
    for (arguments, message) in cases {
        let output = metonic(&[&["format", "2026-11-21"], arguments].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(message), "{arguments:?}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    // A locale that nobody knows is the root of all, and this is said.
    let unknown = metonic(&["format", "2026-11-21", "--locale", "tlh"]);
    assert!(unknown.status.success());
    assert!(text(&unknown.stderr).contains("no locale 'tlh'"), "{}", text(&unknown.stderr));
    assert_eq!(good(&["format", "2026-11-21", "--locale", "und"]), text(&unknown.stdout));
}

#[test]
fn every_calendar_has_words_in_every_script() {
    let ids = good(&["list", "--kind", "calendar", "--format", "csv"]);
    for id in ids.lines().skip(1).filter_map(|line| line.split(',').next()) {
        for locale in ["en", "fa", "zh"] {
            let printed = good(&["format", "2026-11-21", "--calendar", id, "--locale", locale]);
            assert!(printed.chars().count() > 5, "{id} {locale}: {printed}");
        }
    }
    let definition = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/definitions/shire.toml");
    let shire = ["format", "2026-11-21", "--calendar", "shire", "--define", definition, "--locale", "en"];
    assert!(good(&shire).contains("Blotmath"), "{}", good(&shire));
}
