//! Times of day: what ICU writes, what CLDR and UTS 35 say, and what becomes of what is not known.

use std::collections::BTreeSet;

use metonic::calendars::{Gregorian, Hebrew};
use metonic::{Date, Day};
use metonic_text::{DateTime, Formatter, Locale, Pattern, Style, Time, Zone};

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn day() -> Day {
    Date::new(2026, 11, 26).unwrap().to_day()
}

fn print(tag: &str, pattern: &str, time: &str, zone: Zone<'_>) -> String {
    let moment = DateTime::new(day(), time.parse().unwrap()).with_zone(zone);
    let pattern = Pattern::ldml(pattern).unwrap();
    Formatter::new(locale(tag), Gregorian, pattern).format_date_time(moment).to_string()
}

#[cfg(feature = "full")]
#[test]
fn times_are_written_as_icu_writes_them() {
    let style = |name: &str| match name {
        "full" => Style::Full,
        "long" => Style::Long,
        "medium" => Style::Medium,
        _ => Style::Short,
    };
    let (mut count, mut wrong) = (0, Vec::new());
    for line in include_str!("times.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [kind, tag, pattern, time, zone, text] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let zone = match zone.parse() {
            Ok(seconds) => Zone::new().with_offset(seconds),
            Err(_) => Zone::new().with_name(zone),
        };
        let moment = DateTime::new(day(), time.parse().unwrap()).with_zone(zone);
        let formatter = match kind {
            "time" => Formatter::with_styles(locale(tag), Gregorian, None, style(pattern)),
            "date-time" => {
                let (date, time) = pattern.split_once(' ').unwrap();
                Formatter::with_styles(locale(tag), Gregorian, style(date), style(time))
            }
            _ => of_skeleton(tag, pattern),
        };
        let ours = formatter.format_date_time(moment).to_string();
        count += 1;
        if ours != text {
            wrong.push(format!("{line}: {ours}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 200);
}

#[cfg(feature = "full")]
fn of_skeleton(tag: &str, skeleton: &str) -> Formatter<'static, Gregorian> {
    let skeleton: metonic_text::Skeleton = skeleton.parse().unwrap();
    Formatter::new(locale(tag), Gregorian, skeleton.pattern(&locale(tag), &Gregorian))
}

/// UTS 35, part 4, "date field symbol table".
#[test]
fn every_field_of_a_time_is_written() {
    let facts = [
        ("h hh H HH K KK k kk", "00:04:05", "12 12 0 00 0 00 24 24"),
        ("h hh H HH K KK k kk", "13:04:05", "1 01 13 13 1 01 13 13"),
        ("h hh H HH K KK k kk", "12:04:05", "12 12 12 12 0 00 12 12"),
        ("m mm s ss", "13:04:05", "4 04 5 05"),
        // Cut off, not rounded.
        ("S SS SSS SSSSSS SSSSSSSSS", "13:04:05.9876", "9 98 987 987600 987600000"),
        ("A AAAAAAAAA", "00:01:00.5", "60500 000060500"),
        ("a aaaa aaaaa", "13:04", "PM PM p"),
        // Noon is noon to the field that is written.
        ("h b", "12:04", "12 noon"),
        ("h:mm b", "12:04", "12:04 PM"),
        ("h:mm bbbbb", "12:00", "12:00 n"),
        ("h:mm b", "00:00", "12:00 midnight"),
        ("h:mm B", "12:00", "12:00 noon"),
        ("h:mm B", "00:00", "12:00 in the morning"),
        // Outside the fields.
        ("HH 'h' mm", "13:04", "13 h 04"),
    ];
    for (pattern, time, text) in facts {
        assert_eq!(print("en", pattern, time, Zone::new()), text, "{pattern}");
    }
    assert_eq!(print("fa", "HH:mm:ss.SSS A", "13:04:05.06", Zone::new()), "۱۳:۰۴:۰۵.۰۶۰ ۴۷۰۴۵۰۶۰");
}

/// UTS 35, part 4, "date field symbol table" and "using time zone names".
#[test]
fn zones_are_written_as_they_are_given() {
    let zone = |seconds| Zone::new().with_offset(seconds);
    let facts = [
        ("Z ZZZZ ZZZZZ", -28_800, "-0800 GMT-08:00 -08:00"),
        ("O OOOO", -28_800, "GMT-8 GMT-08:00"),
        ("O OOOO", 12_600, "GMT+3:30 GMT+03:30"),
        ("O OOOO", 0, "GMT+0 GMT+00:00"),
        ("X XX XXX XXXX XXXXX", 0, "Z Z Z Z Z"),
        ("x xx xxx xxxx xxxxx", 0, "+00 +0000 +00:00 +0000 +00:00"),
        ("X XX XXX", 19_800, "+0530 +0530 +05:30"),
        ("X XX XXX XXXX XXXXX", -28_378, "-0752 -0752 -07:52 -075258 -07:52:58"),
        ("Z ZZZZZ", -28_378, "-075258 -07:52:58"),
        ("z zzzz v vvvv VVVV", 3600, "GMT+1 GMT+01:00 GMT+1 GMT+01:00 GMT+01:00"),
    ];
    for (pattern, seconds, text) in facts {
        assert_eq!(print("en", pattern, "13:04", zone(seconds)), text, "{pattern}");
    }
    let los_angeles = zone(-28_800)
        .with_id("America/Los_Angeles")
        .with_abbreviation("PST")
        .with_name("Pacific Standard Time");
    let text = "PST|Pacific Standard Time|America/Los_Angeles|Los Angeles";
    assert_eq!(print("en", "z|zzzz|VV|VVV", "13:04", los_angeles), text);
    // Bulgarian, CLDR 48, bg.xml: gmtFormat, hourFormat; Persian, fa.xml.
    assert_eq!(print("bg", "OOOO", "13:04", zone(7200)), "Гринуич+02:00");
    assert_eq!(print("fa", "O", "13:04", zone(12_600)), "\u{200e}+۳:۳۰ گرینویچ");
}

#[test]
fn what_is_not_known_is_not_invented() {
    // A zone that is not known goes with what is around it.
    let full = |tag: &str| {
        let formatter = Formatter::with_styles(locale(tag), Gregorian, Style::Full, Style::Full);
        formatter.format_date_time((day(), Time::new(13, 4, 5).unwrap())).to_string()
    };
    assert_eq!(full("de"), "Donnerstag, 26. November 2026 um 13:04:05");
    assert_eq!(full("es"), "jueves, 26 de noviembre de 2026, 13:04:05");
    assert_eq!(full("zh"), "2026年11月26日星期四 13:04:05");
    assert_eq!(full("mn"), "2026\u{202f}оны арван нэгдүгээр сарын 26, пүрэв гараг 13:04:05");
    // A day has no time: what would be one stands as it is written.
    let pattern = Pattern::ldml("y-MM-dd HH:mm a z").unwrap();
    let plain = Formatter::new(locale("en"), Gregorian, pattern).format(day()).to_string();
    assert_eq!(plain, "2026-11-26 HH:mm a z");
}

/// Numbers that CLDR asks for beside a date's pattern are the date's.
#[test]
fn a_time_beside_a_hebrew_date_has_its_own_digits() {
    let formatter = Formatter::with_styles(locale("he"), Hebrew, Style::Medium, Style::Short);
    let text = formatter.format_date_time((day(), Time::new(13, 4, 5).unwrap())).to_string();
    assert_eq!(text, "ט״ז בכסלו תשפ״ז, 13:04");
}

/// CLDR 48, timeData: regions, and languages in regions.
#[test]
fn hours_are_those_of_the_region() {
    let letter = |tag: &str| locale(tag).hour_cycle().letter();
    for (tag, hours) in [
        ("en", 'h'),
        ("en-GB", 'H'),
        ("fr-CA", 'H'),
        ("en-CA", 'h'),
        ("es-419", 'h'),
        ("es-BR", 'H'),
        ("ja", 'H'),
        ("en-u-hc-h11", 'K'),
        ("en-US-u-rg-dezzzz", 'H'),
    ] {
        assert_eq!(letter(tag), hours, "{tag}");
    }
    let short = |tag: &str| {
        let formatter = Formatter::with_styles(locale(tag), Gregorian, None, Style::Short);
        formatter.format_date_time((day(), Time::new(0, 4, 0).unwrap())).to_string()
    };
    assert_eq!(short("en-u-hc-h11"), "0:04\u{202f}AM");
    assert_eq!(short("en-u-hc-h24"), "24:04");
    assert_eq!(short("en-US-u-rg-dezzzz"), "00:04");
    assert_eq!(short("de-u-hc-h12"), "12:04\u{202f}AM");
}

#[cfg(feature = "full")]
#[test]
fn skeletons_leave_the_hours_to_the_locale() {
    let print = |tag: &str, skeleton: &str, time: &str| {
        let moment = DateTime::new(day(), time.parse().unwrap());
        of_skeleton(tag, skeleton).format_date_time(moment).to_string()
    };
    // UTS 35, part 4: "jmm" is "6:00 PM" where "Jmm" is "6:00" and "Cmm" may be "6:00 in the
    // afternoon" (here Taiwan's and Malaysia's first choices, CLDR 48, timeData).
    assert_eq!(print("en", "jm", "18:00"), "6:00\u{202f}PM");
    assert_eq!(print("en", "Jm", "18:00"), "6:00");
    assert_eq!(print("de", "jm", "18:00"), "18:00");
    assert_eq!(print("de", "Jm", "18:00"), "18:00");
    assert_eq!(print("en", "Cm", "18:00"), "6:00\u{202f}PM");
    assert_eq!(print("zh-TW", "Cm", "20:00"), "晚上8:00");
    // UTS 35, part 4, "mapping requested time skeletons to patterns".
    assert_eq!(print("en", "bh", "12:00"), "12\u{202f}noon");
    assert_eq!(print("en", "BH", "18:00"), "18");
    // Half-days of other widths.
    assert_eq!(print("en", "jjjjjm", "18:00"), "6:00\u{202f}p");
}

/// No time of any locale is written without its hour, and each minute of a day otherwise.
#[test]
fn every_locale_tells_the_times_apart() {
    for locale in Locale::all() {
        for style in Style::ALL {
            let formatter = Formatter::with_styles(locale, Gregorian, None, style);
            let texts: BTreeSet<String> = (0..24)
                .flat_map(|hour| [0, 1, 59].map(|minute| Time::new(hour, minute, 30).unwrap()))
                .map(|time| formatter.format_date_time((day(), time)).to_string())
                .collect();
            assert_eq!(texts.len(), 72, "{locale} {style:?}");
        }
    }
}
