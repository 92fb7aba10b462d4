//! Intervals of times and of moments: what ICU writes, what CLDR and UTS 35 say.
#![cfg(feature = "full")]

use metonic::Day;
use metonic::calendars::{Chinese, Gregorian};
use metonic_text::{DateTime, IntervalFormatter, Time, Zone};

fn moment(text: &str) -> (Day, Time) {
    let (day, time) = text.split_once('T').unwrap();
    (day.parse().unwrap(), time.parse().unwrap())
}

fn print(tag: &str, skeleton: &str, from: &str, to: &str) -> String {
    let formatter = IntervalFormatter::new(tag.parse().unwrap(), Gregorian, skeleton.parse().unwrap());
    formatter.format_date_times(moment(from), moment(to)).to_string()
}

#[test]
fn intervals_are_written_as_icu_writes_them() {
    let (mut count, mut wrong) = (0, Vec::new());
    for line in include_str!("intervals.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [tag, skeleton, from, to, text] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let ours = print(tag, skeleton, from, to);
        count += 1;
        if ours != text {
            wrong.push(format!("{line}: {ours}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 400);
}

/// CLDR 48: `intervalFormatItem` of `Bhm`, by the rules of `dayPeriods.xml`.
#[test]
fn periods_of_the_day_are_those_of_the_language() {
    let print = |tag: &str, from: &str, to: &str| {
        print(tag, "Bhm", &format!("2026-11-26T{from}"), &format!("2026-11-26T{to}"))
    };
    // de: morning1 until 10, morning2 until 12.
    assert_eq!(print("de", "09:15", "11:30"), "9:15 Uhr morgens\u{2009}–\u{2009}11:30 Uhr vorm.");
    assert_eq!(print("de", "09:15", "09:45"), "9:15\u{2009}–\u{2009}9:45 Uhr morgens");
    // zh: midDay (afternoon1) from 12 to 13.
    assert_eq!(print("zh", "12:15", "12:45"), "中午12:15至12:45");
    assert_eq!(print("zh", "11:15", "12:45"), "上午11:15至中午12:45");
}

#[test]
fn what_is_not_asked_for_decides_nothing() {
    let day = |from: &str, to: &str| (format!("2026-11-26T{from}"), format!("2026-11-26T{to}"));
    let print = |skeleton: &str, (from, to): (String, String)| print("en-GB", skeleton, &from, &to);
    assert_eq!(print("jm", day("09:15:00", "09:15:30")), "09:15");
    assert_eq!(print("j", day("09:15", "09:45")), "09");
    assert_eq!(print("jms", day("09:15:30.1", "09:15:30.2")), "09:15:30");
    assert_eq!(print("jmsS", day("09:15:30.1", "09:15:30.2")), "09:15:30.1\u{2009}–\u{2009}09:15:30.2");
    assert_eq!(print("yMMMd", day("09:15", "13:30")), "26 Nov 2026");
    // CLDR, en_GB.xml: `Hm`.
    assert_eq!(print("jm", day("09:15", "13:30")), "09:15–13:30");
}

#[test]
fn zones_stand_once_unless_they_differ() {
    let formatter = IntervalFormatter::new("en-GB".parse().unwrap(), Gregorian, "yMMMdjmz".parse().unwrap());
    let day: Day = "2026-10-25".parse().unwrap();
    let moment = |hour, abbreviation, offset| {
        let zone = Zone::new().with_abbreviation(abbreviation).with_offset(offset);
        DateTime::new(day, Time::new(hour, 30, 0).unwrap()).with_zone(zone)
    };
    let print = |from, to| formatter.format_date_times(from, to).to_string();
    let (summer, winter) = (moment(1, "BST", 3600), moment(1, "GMT", 0));
    assert_eq!(print(moment(0, "BST", 3600), summer), "25 Oct 2026, 00:30–01:30 BST");
    // One time of the clock, twice.
    assert_eq!(print(summer, winter), "25 Oct 2026, 01:30 BST\u{2009}–\u{2009}01:30 GMT");
}

#[test]
fn every_calendar_has_its_date_before_the_times() {
    let formatter = IntervalFormatter::new("en".parse().unwrap(), Chinese, "UMMMdjm".parse().unwrap());
    let print = |from, to| formatter.format_date_times(moment(from), moment(to)).to_string();
    // The sixth leap month of 2025.
    let text = print("2025-07-25T09:15", "2025-07-25T11:30");
    assert!(text.contains("Sixth Month") || text.contains("Mo6bis"), "{text}");
    assert_eq!(text.matches("bis").count(), 1, "{text}");
    // Its first day and that of the month before it.
    let text = print("2025-06-25T09:15", "2025-07-25T09:15");
    assert_eq!((text.matches("Mo6").count(), text.matches("bis").count()), (2, 1), "{text}");
}

/// No interval of two moments loses one, in any locale.
#[test]
fn both_moments_are_told_in_every_locale() {
    for locale in metonic_text::Locale::all() {
        for skeleton in ["yMMMdjm", "Bhms"] {
            let formatter = IntervalFormatter::new(locale, Gregorian, skeleton.parse().unwrap());
            let print = |from, to| formatter.format_date_times(moment(from), moment(to)).to_string();
            let texts = [
                print("2026-11-26T09:15", "2026-11-26T09:45"),
                print("2026-11-26T09:15", "2026-11-26T11:45"),
                print("2026-11-26T09:15", "2026-11-26T23:45"),
                print("2026-11-26T09:15", "2026-11-27T23:45"),
                print("2026-11-26T09:15", "2027-11-26T23:45"),
            ];
            let numbers = locale.numbering();
            let [first, last] = [15, 45].map(|minute| numbers.display(minute).to_string());
            for text in &texts {
                assert!(text.contains(&first) && text.contains(&last), "{locale} {skeleton}: {text}");
            }
            let different: std::collections::BTreeSet<&String> = texts.iter().collect();
            assert_eq!(different.len(), texts.len(), "{locale} {skeleton}: {texts:?}");
        }
    }
}

/// ICU 78: fields that CLDR has no intervals of are written out both. 26 November 2026 is a Thursday, and in week 48.
#[test]
fn fields_beside_the_date_tell_days_apart() {
    let days = |skeleton: &str, from: &str, to: &str| {
        let formatter = IntervalFormatter::new("en".parse().unwrap(), Gregorian, skeleton.parse().unwrap());
        let [from, to]: [Day; 2] = [from, to].map(|day| day.parse().unwrap());
        formatter.format(from, to).to_string()
    };
    assert_eq!(days("E", "2026-11-26", "2026-11-30"), "Thu\u{2009}–\u{2009}Mon");
    assert_eq!(days("E", "2026-11-30", "2026-12-01"), "Mon\u{2009}–\u{2009}Tue");
    assert_eq!(days("E", "2026-11-26", "2026-11-26"), "Thu");
    assert_eq!(days("yQQQ", "2026-08-26", "2026-11-30"), "Q3 2026\u{2009}–\u{2009}Q4 2026");
    assert_eq!(days("yQQQ", "2026-11-26", "2026-11-30"), "Q4 2026");
    assert_eq!(days("D", "2026-11-26", "2026-11-30"), "330\u{2009}–\u{2009}334");
    assert_eq!(days("D", "2026-11-30", "2026-12-01"), "334\u{2009}–\u{2009}335");
    assert_eq!(days("w", "2026-11-26", "2026-12-10"), "48\u{2009}–\u{2009}50");
    assert_eq!(days("g", "2026-11-30", "2026-12-01"), "2461375\u{2009}–\u{2009}2461376");
    // As before.
    assert_eq!(days("MMMM", "2026-11-26", "2026-11-30"), "November");
    assert_eq!(days("d", "2026-11-30", "2026-12-01"), "11/30\u{2009}–\u{2009}12/1");
}
