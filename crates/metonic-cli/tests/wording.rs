//! Dates in words: `metonic format`, and `convert`, `month` and `year` in a locale. What is expected of a locale is what ICU 78.2 prints of the same
//! date with CLDR 48 (`Intl.DateTimeFormat` of Node 20.20), unless a line says otherwise.

mod common;

use std::io::Write as _;
use std::process::Stdio;

use common::{good, metonic, metonic_with, program, text};

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
    // Qt 6: `d`, `ddd`, `dddd`, `yy` and `yyyy`; what is no field is text.
    let qt = ["format", "2026-11-21", "--calendar", "persian", "--qt", "dddd d MMMM yyyy, yy 'd'"];
    assert_eq!(good(&qt), "Saturday 30 Aban 1405, 05 d\n");
    // POSIX, strftime; %B in French as CLDR has it.
    let c = ["format", "2026-11-21", "--locale", "fr", "--strftime", "%A %-d %B %Y, %j, %F %%"];
    assert_eq!(good(&c), "samedi 21 novembre 2026, 325, 2026-11-21 %\n");
    assert_eq!(good(&["format", "today", "--today", "2026-11-21"]), "November 21, 2026\n");
}

#[test]
fn a_time_is_printed_beside_its_date() {
    // ICU, `dateStyle` and `timeStyle`: long and medium, and both short.
    let times = [
        ("en", "gregorian", "November 21, 2026 at 1:04:05\u{202f}PM", "11/21/26, 1:04\u{202f}PM"),
        ("ar-EG", "gregorian", "٢١ نوفمبر ٢٠٢٦ في ١:٠٤:٠٥ م", "٢١\u{200f}/١١\u{200f}/٢٠٢٦، ١:٠٤ م"),
        ("de", "gregorian", "21. November 2026 um 13:04:05", "21.11.26, 13:04"),
        ("ja", "gregorian", "2026年11月21日 13:04:05", "2026/11/21 13:04"),
        ("zh", "chinese", "2026丙午年十月十三 13:04:05", "2026/10/13 13:04"),
    ];
    for (locale, calendar, long, short) in times {
        let format = ["format", "2026-11-21T13:04:05", "--locale", locale, "--calendar", calendar];
        assert_eq!(good(&format), format!("{long}\n"), "{locale}");
        let lengths = ["--style", "short", "--time-style", "short"];
        assert_eq!(good(&[&format[..], &lengths].concat()), format!("{short}\n"), "{locale}");
    }
    // A date in any calendar, and patterns of three languages.
    let of = |date, more: &[&str]| good(&[&["format", date], more].concat());
    let persian = ["--from", "persian", "--pattern", "yyyy-MM-dd'T'HH:mm:ss.SSS"];
    assert_eq!(of("1405-08-30T13:04:05.5", &persian), "2026-11-21T13:04:05.500\n");
    assert_eq!(of("2026-11-21T13:04:05", &["--qt", "d.M.yyyy h:mm:ss"]), "21.11.2026 13:04:05\n");
    assert_eq!(of("2026-11-21t13:04", &["--strftime", "%F %T"]), "2026-11-21 13:04:00\n");
    // What is said of the zone is printed, and the calendar of an annotation changes nothing.
    let zoned = "2026-11-21T13:04:05+05:30[Asia/Kolkata][u-ca=indian]";
    assert_eq!(of(zoned, &["--pattern", "d.M.y HH:mm xxx VV"]), "21.11.2026 13:04 +05:30 Asia/Kolkata\n");
    assert_eq!(of("2026-11-21T13:04Z", &["--pattern", "HH:mmXXX"]), "13:04Z\n");
    assert_eq!(of("2026-11-21T13:04-0330", &["--pattern", "HH:mmxxx"]), "13:04-03:30\n");
    for (wrong, why) in [
        ("2026-11-21T25:00", "hour 25"),
        ("2026-11-21T13:04+2", "'+2' is no distance from UTC"),
        ("2026-11-21T13:04+02:00x", "is no distance from UTC"),
        ("2026-13-21T13:04", "no month M13"),
        ("2026-11-21T", "at byte 10"),
        ("2026-11-21T13:04[!x=y]", "x"),
    ] {
        let output = metonic(&["format", wrong]);
        assert_eq!(output.status.code(), Some(1), "{wrong}");
        assert!(text(&output.stderr).contains(why), "{wrong}: {}", text(&output.stderr));
    }
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
    let long = metonic_with(&["format", "--format", "csv"], "7".repeat(1 << 20));
    assert!(text(&long.stdout).contains("is more than a line can need"), "{:.200}", text(&long.stdout));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = program()
        .args(["format", "--from", "rd", "--format", "csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let lines: String = (700_000..900_000).map(|day| format!("{day}\n")).collect();
    // The program has stopped reading.
    let _ = child.stdin.take().expect("a pipe").write_all(lines.as_bytes());
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{:?}", output.status);
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
}

#[test]
fn what_is_wrong_with_words_is_said() {
    let cases: [(&[&str], &str); 11] = [
        (&["--strftime", "%d %Q"], "\n  %d %Q\n     ^"),
        (&["--qt", "d", "--strftime", "%d"], "cannot be used with"),
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
    let definition = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/definitions/shire-reckoning.toml");
    let shire =
        ["format", "2026-11-21", "--calendar", "shire-reckoning", "--define", definition, "--locale", "en"];
    assert!(good(&shire).contains("Blotmath"), "{}", good(&shire));
}

/// What a terminal that writes from left to right alone shows.
fn shown(page: &str) -> Vec<String> {
    page.lines().map(|line| line.replace(['\u{2066}', '\u{2067}', '\u{2069}'], "")).collect()
}

/// The words of a line, from the left.
fn cells(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// The title and the names of weekdays are ICU's (month and year; the narrow or the shortest weekday), the
/// first day of the week is that of CLDR's weekData: 21 November 2026 is a Saturday.
#[test]
fn pages_are_in_the_words_of_a_locale() {
    let page = |locale: &str| {
        let page = good(&["month", "2026-11", "--today", "2026-11-21", "--locale", locale]);
        shown(&page)
    };
    let cases: [(&str, &str, &[&str], &[&str]); 8] = [
        ("fa", "نوامبر ۲۰۲۶", &["ج", "۵ش", "۴ش", "۳ش", "۲ش", "۱ش", "ش"], &["۶", "۵", "۴", "۳", "۲", "۱"]),
        ("ar-EG", "نوفمبر ٢٠٢٦", &["ج", "خ", "ر", "ث", "ن", "ح", "س"], &["٦", "٥", "٤", "٣", "٢", "١"]),
        (
            "he",
            "נובמבר 2026",
            &["ש׳", "ו׳", "ה׳", "ד׳", "ג׳", "ב׳", "א׳"],
            &["7", "6", "5", "4", "3", "2", "1"],
        ),
        ("zh", "2026年11月", &["一", "二", "三", "四", "五", "六", "日"], &["1"]),
        (
            "ja",
            "2026年11月",
            &["日", "月", "火", "水", "木", "金", "土"],
            &["1", "2", "3", "4", "5", "6", "7"],
        ),
        (
            "th",
            "พฤศจิกายน 2026",
            &["อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."],
            &["1", "2", "3", "4", "5", "6", "7"],
        ),
        ("hi", "नवंबर 2026", &["र", "सो", "मं", "बु", "गु", "शु", "श"], &["1", "2", "3", "4", "5", "6", "7"]),
        (
            "en-US",
            "November 2026",
            &["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"],
            &["1", "2", "3", "4", "5", "6", "7"],
        ),
    ];
    for (locale, title, weekdays, first_week) in cases {
        let page = page(locale);
        assert_eq!(page[0].trim(), title, "{locale}");
        assert_eq!(cells(&page[1]), weekdays, "{locale}");
        assert_eq!(cells(&page[2]), first_week, "{locale}");
    }
    // Columns are as wide as the widest of them: 一 takes two, and so do the numbers below.
    assert_eq!(page("zh")[1], " 一 二 三 四 五 六 日");
    assert_eq!(page("zh")[2], "                    1");
    // A mark above a letter takes none.
    assert_eq!(page("th")[1], " อา.  จ.  อ.  พ. พฤ.  ศ.  ส.");
    // From right to left: the month begins on the right.
    assert_eq!(page("he")[2], "  7  6  5  4  3  2  1");
    assert_eq!(page("he")[6], "                30 29");
    let monday = good(&["month", "2026-11", "--locale", "en-US", "--week-start", "monday"]);
    assert_eq!(cells(&shown(&monday)[1])[0], "Mo");
    assert_eq!(cells(&shown(&good(&["month", "2026-11", "--locale", "en-US-u-fw-mon"]))[1])[0], "Mo");
}

/// Isolates are around what is written from right to left, and around nothing else: Persian digits are
/// written as European ones are (UAX 9: EN), those of Arabic as Arabic is (AN).
#[test]
fn what_runs_from_right_to_left_is_isolated() {
    let line = |locale, line| {
        let page = good(&["month", "2026-11", "--today", "2026-11-01", "--locale", locale]);
        page.lines().nth(line).expect("a line").to_owned()
    };
    assert_eq!(line("fa", 0).trim_start(), "\u{2067}نوامبر ۲۰۲۶\u{2069}");
    assert_eq!(line("fa", 3), " ۱۳ ۱۲ ۱۱ ۱۰  ۹  ۸  ۷");
    assert!(line("ar-EG", 3).starts_with(" \u{2067}١٣\u{2069} \u{2067}١٢\u{2069}"));
    for locale in ["en", "zh", "th", "hi"] {
        let page = good(&["month", "2026-11", "--locale", locale]);
        assert!(
            !page.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}']),
            "{locale}"
        );
    }
    // What is formatted is text for any place, and as the locale has it.
    assert!(!good(&["format", "2026-11-21", "--locale", "ar-EG"]).contains('\u{2067}'));
}

#[test]
fn days_have_the_numbers_that_dates_have() {
    let page = |month, calendar, locale| {
        shown(&good(&["month", month, "--calendar", calendar, "--locale", locale, "--today", "2026-11-01"]))
    };
    // The Chinese months' days as ICU writes them; 1 of the tenth month is 9 November 2026, a Monday.
    let chinese = page("2026-10", "chinese", "zh");
    assert_eq!(chinese[0].trim(), "2026丙午年十月");
    assert_eq!(cells(&chinese[2]), ["初一", "初二", "初三", "初四", "初五", "初六", "初七"]);
    assert_eq!(cells(&chinese[6]), ["廿九", "三十"]);
    // Hebrew letters, as in `dateStyle`; 1 Kislev 5787 is 11 November 2026, a Wednesday.
    let hebrew = page("5787-03", "hebrew", "he");
    assert_eq!(hebrew[0].trim(), "כסלו תשפ״ז");
    assert_eq!(cells(&hebrew[2]), ["ד׳", "ג׳", "ב׳", "א׳"]);
    // 1 Aban 1405 is 23 October 2026, a Friday, the last day of the week in Iran.
    let beside = ["month", "1405-08", "--calendar", "persian", "--beside", "gregorian", "--locale", "fa"];
    let page = shown(&good(&beside));
    assert_eq!((page[0].trim(), page[1].trim()), ("۱۴۰۵ آبان", "اکتبر تا نوامبر ۲۰۲۶"));
    assert_eq!(page[3], "  ۱/۲۳");
}

#[test]
fn a_year_runs_from_right_to_left_too() {
    let page =
        shown(&good(&["year", "1405", "--calendar", "persian", "--locale", "fa", "--today", "2026-11-26"]));
    // ICU (`Intl.DisplayNames`): the name of the calendar; its months, standing alone.
    assert_eq!(page[0].trim(), "تقویم هجری شمسی ۱۴۰۵");
    assert_eq!(cells(&page[2]), ["خرداد", "اردیبهشت", "فروردین"]);
    let hebrew =
        shown(&good(&["year", "5787", "--calendar", "hebrew", "--locale", "he", "--today", "2026-11-26"]));
    // A leap year has a thirteenth month, alone in its row and on the right of it.
    let last = hebrew.iter().rfind(|line| line.contains("אלול")).expect("Elul");
    assert!(last.starts_with(&" ".repeat(31)), "{last:?}");
    // Wider months are two abreast, in 80 columns.
    assert!(hebrew.iter().all(|line| line.chars().count() <= 80));
    // 365 days, and the year in the title: in Persian digits.
    let is_number = |word: &&str| word.chars().all(|digit| ('۰'..='۹').contains(&digit));
    let numbers = page
        .iter()
        .flat_map(|line| line.split([' ', '*']))
        .filter(|word| !word.is_empty() && is_number(word));
    assert_eq!(numbers.count(), 365 + 1);
}

#[test]
fn a_table_says_dates_in_a_locale() {
    let table = good(&["convert", "2026-11-21", "--to", "gregorian,persian,jdn,tzolkin", "--locale", "fa"]);
    let lines = shown(&table);
    assert_eq!(
        lines,
        [
            "2026-11-21  شنبه",
            "  gregorian  2026-11-21  ۲۱ نوامبر ۲۰۲۶  defined",
            "  persian    1405-08-30  ۳۰ آبان ۱۴۰۵    official",
            "  jdn        2461366     ۲۴۶۱۳۶۶",
            "  tzolkin    4-akbal     4 Akbal         defined",
        ]
    );
    // Digits before a word are of its line, and not of the one that they stand in.
    assert!(table.contains("\u{2067}۳۰ آبان ۱۴۰۵\u{2069}"), "{table}");
    // Forms for machines are the same in all locales.
    let csv = ["convert", "2026-11-21", "--to", "persian", "--format", "csv"];
    assert_eq!(good(&[&csv[..], &["--locale", "fa"]].concat()), good(&csv));
    let wrong = metonic(&["convert", "2026-11-21", "--locale", "x!"]);
    assert_eq!(wrong.status.code(), Some(2));
}

/// `Intl.DisplayNames` of ICU 78.2.
#[test]
fn calendars_have_their_names_in_a_locale() {
    let german = good(&["list", "--kind", "calendar", "--locale", "de"]);
    for name in ["Persischer Kalender", "Gregorianischer Kalender", "Jüdischer Kalender"] {
        assert!(german.contains(name), "{name}: {german}");
    }
    // Forms for machines have the English names in all locales.
    let csv = ["list", "--format", "csv"];
    assert_eq!(good(&[&csv[..], &["--locale", "de"]].concat()), good(&csv));
    let year = good(&["year", "1405", "--calendar", "persian", "--locale", "zh"]);
    assert_eq!(year.lines().next().map(str::trim), Some("波斯历1405年"));
}

#[test]
fn a_zones_abbreviation_is_kept() {
    let parse =
        |text: &str| good(&["parse", text, "--locale", "en", "--pattern", "d MMM y HH:mm z", "--time"]);
    assert_eq!(parse("21 Nov 2026 13:04 PST"), "2026-11-21T13:04:00[_abbreviation=PST]\n");
    // And is read back.
    let pattern = ["--locale", "en", "--pattern", "d MMM y HH:mm z"];
    let format = |date: &str| good(&[&["format", date], &pattern[..]].concat());
    assert_eq!(format("2026-11-21T13:04:00[_abbreviation=PST]"), "21 Nov 2026 13:04 PST\n");
    let whole = "2026-11-21T13:04:00-08:00[America/Los_Angeles][_abbreviation=PST][u-ca=gregory]";
    assert_eq!(format(whole), "21 Nov 2026 13:04 PST\n");
}
