//! Words as dates: `metonic parse`. The texts are what ICU 78.2 prints with CLDR 48, as in `wording.rs`.

mod common;

use common::{good, metonic, metonic_with, text};

#[test]
fn dates_are_read_in_the_words_of_every_locale() {
    let styles = [
        ("fa-IR", "persian", "long", "۳۰ آبان ۱۴۰۵", "1405-08-30"),
        ("fa-IR", "preferred", "full", "۱۴۰۵ آبان ۳۰, شنبه", "1405-08-30"),
        ("he", "hebrew", "full", "יום שבת, י״א בכסלו תשפ״ז", "5787-03-11"),
        ("th", "preferred", "full", "วันเสาร์ที่ 21 พฤศจิกายน พ.ศ. 2569", "2569-11-21"),
        ("ar-EG", "gregorian", "full", "السبت، ٢١ نوفمبر ٢٠٢٦", "2026-11-21"),
        ("hi", "gregorian", "full", "शनिवार, 21 नवंबर 2026", "2026-11-21"),
        ("zh", "chinese", "long", "2026丙午年十月十三", "2026-10-13"),
        ("en-GB", "gregorian", "medium", "21 Nov 2026", "2026-11-21"),
    ];
    for (locale, calendar, style, given, expected) in styles {
        for mode in ["strict", "default", "lenient"] {
            let arguments = [
                "parse",
                given,
                "--locale",
                locale,
                "--calendar",
                calendar,
                "--style",
                style,
                "--mode",
                mode,
            ];
            assert_eq!(good(&arguments), format!("{expected}\n"), "{locale} {calendar} {style} {mode}");
        }
    }
    let qt = ["parse", "Saturday 30 Aban 1405", "--calendar", "persian", "--qt", "dddd d MMMM yyyy"];
    assert_eq!(good(&qt), "1405-08-30\n");
    let c = ["parse", "samedi 21 novembre 2026", "--locale", "fr", "--strftime", "%A %-d %B %Y"];
    assert_eq!(good(&c), "2026-11-21\n");
    // The Hebrew leap month of 5784, whose 15th was 24 February 2024.
    let leap = ["parse", "15 Adar I 5784", "--locale", "en", "--calendar", "hebrew"];
    assert_eq!(good(&leap), "5784-05L-15\n");
}

/// Every calendar reads back what `format` prints, whatever it is that prints it.
#[test]
fn what_is_printed_is_read_back() {
    let ids = good(&["list", "--kind", "calendar", "--format", "csv"]);
    let days: String = (739_900..740_300).step_by(7).map(|day| format!("{day}\n")).collect();
    for id in ids.lines().skip(1).filter_map(|line| line.split(',').next()) {
        let wording = ["--calendar", id, "--locale", "en", "--style", "full"];
        let printed = metonic_with(&[&["format", "--from", "rd"], &wording[..]].concat(), &days);
        assert!(printed.status.success(), "{id}");
        let read = metonic_with(&[&["parse"], &wording[..]].concat(), text(&printed.stdout));
        let expected = metonic_with(&["convert", "--from", "rd", "--to", id, "--format", "csv"], &days);
        let expected: String = text(&expected.stdout)
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').nth(2))
            .map(|value| format!("{value}\n"))
            .collect();
        assert_eq!(text(&read.stdout), expected, "{id}: {:.300}", text(&read.stderr));
    }
}

#[test]
fn what_is_taken_for_the_same_is_a_matter_of_the_mode() {
    let read = |given: &str, more: &[&str]| {
        let pattern = ["parse", given, "--locale", "en-GB", "--pattern", "EEEE, d MMMM y"];
        let output = metonic(&[&pattern, more].concat());
        output.status.success().then(|| text(&output.stdout).trim_end().to_owned())
    };
    let day = Some("2026-11-21".to_owned());
    let strict = &["--mode", "strict"];
    assert_eq!(read("Saturday, 21 November 2026", strict), day);
    assert_eq!(read("sat, 21 NOV 2026", strict), None);
    assert_eq!(read("sat, 21 NOV 2026", &[]), day);
    assert_eq!(read("sat, ۲۱ nov 2026", &[]), day);
    assert_eq!(read("sat 21/11/2026", &[]), None);
    assert_eq!(read("sat 21/11/2026", &["--mode", "lenient"]), day);
    // A day that the month lacks.
    let lenient = ["--mode", "lenient"];
    let overflow = |how| read("31 November 2026", &[&lenient[..], how].concat());
    assert_eq!(overflow(&["--overflow", "reject"]), None);
    assert_eq!(metonic(&["parse", "31 nov 2026", "--overflow", "clamp"]).status.code(), Some(2));
    let clamped = ["parse", "nov 31 2026", "--mode", "lenient", "--overflow", "clamp"];
    assert_eq!(good(&clamped), "2026-11-30\n");
    let spilt = ["parse", "nov 31 2026", "--mode", "lenient", "--overflow", "spill"];
    assert_eq!(good(&spilt), "2026-12-01\n");
}

#[test]
fn a_time_is_read_if_it_is_asked_for() {
    let read = |given: &str, more: &[&str]| good(&[&["parse", given, "--time"], more].concat());
    // ICU, `dateStyle` long and `timeStyle` medium.
    let english = ["--locale", "en"];
    assert_eq!(read("November 21, 2026 at 1:04:05\u{202f}PM", &english), "2026-11-21T13:04:05\n");
    let arabic = ["--locale", "ar-EG"];
    assert_eq!(read("٢١ نوفمبر ٢٠٢٦ في ١:٠٤:٠٥ م", &arabic), "2026-11-21T13:04:05\n");
    let short = ["--locale", "de", "--style", "medium", "--time-style", "short"];
    assert_eq!(read("21.11.2026, 13:04", &short), "2026-11-21T13:04:00\n");
    let qt = ["--qt", "d.M.yyyy h:mm AP", "--calendar", "persian"];
    assert_eq!(read("30.8.1405 1:04 PM", &qt), "1405-08-30T13:04:00\n");
    let zoned = ["--pattern", "y-M-d HH:mm:ss xxx"];
    assert_eq!(read("2026-11-21 13:04:05 -03:30", &zoned), "2026-11-21T13:04:05-03:30\n");
    // Without being asked for it is passed over, and a text without one is an error.
    assert_eq!(good(&[&["parse", "2026-11-21 13:04:05 -03:30"], &zoned[..]].concat()), "2026-11-21\n");
    let dates = ["parse", "21 Nov 2026", "--time", "--pattern", "d MMM y"];
    assert_eq!(metonic(&dates).status.code(), Some(1));
    assert_eq!(metonic(&["parse", "x", "--time-style", "short"]).status.code(), Some(2));
}

#[test]
fn no_century_is_guessed() {
    let short = ["parse", "21.11.26", "--locale", "de", "--style", "short"];
    assert_eq!(metonic(&short).status.code(), Some(1));
    for (first, expected) in [("1950", "2026-11-21\n"), ("1926", "1926-11-21\n"), ("-50", "0026-11-21\n")] {
        assert_eq!(good(&[&short[..], &["--pivot", first]].concat()), expected, "{first}");
    }
    assert_eq!(metonic(&[&short[..], &["--pivot", "x"]].concat()).status.code(), Some(2));
    let month = ["parse", "November 2026", "--locale", "en", "--skeleton", "yMMMM"];
    assert_eq!(metonic(&month).status.code(), Some(1));
    assert_eq!(good(&[&month[..], &["--missing", "2000-01-01"]].concat()), "2026-11-01\n");
}

#[test]
fn texts_are_answered_in_their_place() {
    let input = "Sat, 21 Nov 2026\nFri, 21 Nov 2026\r\nSat, 21 Nev 2026\n\nSat, 21 Nov 2026";
    let arguments = ["parse", "--locale", "en-GB", "--pattern", "EEE, d MMM y", "--format", "csv"];
    let output = metonic_with(&arguments, input);
    assert_eq!(output.status.code(), Some(1));
    let stdout = text(&output.stdout);
    let rows: Vec<&str> = stdout.lines().collect();
    assert_eq!(rows[..2], ["input,result,error", "\"Sat, 21 Nov 2026\",2026-11-21,"]);
    assert!(rows[2].starts_with("\"Fri, 21 Nov 2026\",,") && rows[2].contains("weekday"), "{}", rows[2]);
    // It is the third letter of the month that is wrong, or the month.
    assert!(rows[3].contains("at byte "), "{}", rows[3]);
    assert!(rows[4].starts_with(",,") && rows[4].len() > 2, "{}", rows[4]);
    assert_eq!(rows[5], rows[1]);
    let long = metonic_with(&["parse", "--format", "csv"], "1".repeat(1 << 20));
    assert!(text(&long.stdout).contains("is more than a line can need"));
    assert_eq!(text(&metonic_with(&["parse", "--format", "json"], "").stdout), "[]\n");
}
