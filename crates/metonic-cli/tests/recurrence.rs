//! `metonic recur` and `metonic expand` as their users run them.

mod common;

use common::{metonic_with, text};

fn good(arguments: &[&str], input: &str) -> String {
    let output = metonic_with(arguments, input);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

const ANNIVERSARY: &str = "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD";

#[test]
fn days_are_one_a_line() {
    // RFC 7529, section 4.3.
    let days = good(&["recur", ANNIVERSARY, "--from", "2014-02-08", "--count", "3"], "");
    assert_eq!(days, "2014-02-08\n2015-02-27\n2016-02-17\n");
    // A rule without RSCALE goes by the calendar that is asked for.
    let nowruz =
        ["recur", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "--from", "2026-01-01", "--calendar", "persian"];
    assert_eq!(good(&nowruz, "").lines().count(), 10);
    assert!(good(&nowruz, "").starts_with("2026-03-21\n"));
    assert_eq!(
        good(&["recur", "FREQ=DAILY;COUNT=2", "--from", "2026-12-31"], ""),
        "2026-12-31\n2027-01-01\n"
    );
}

#[test]
fn cases_come_from_standard_input() {
    let input = "2014-02-08\tRSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD\t2\n\
                 20140131\tFREQ=MONTHLY;COUNT=2\t\n\
                 2014-01-31\tFREQ=HOURLY\t2\n\
                 2014-01-32\tFREQ=DAILY\t2\n\
                 2014-01-31\tFREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\t2\n\
                 2014-01-31\tFREQ=DAILY\t0\n\
                 no tabs\n";
    let output = metonic_with(&["recur"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let csv = text(&output.stdout);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "dtstart,rule,dates,error");
    assert_eq!(lines[1], format!("2014-02-08,{ANNIVERSARY},2014-02-08|2015-02-27,"));
    assert_eq!(lines[2], "20140131,FREQ=MONTHLY;COUNT=2,2014-01-31|2014-03-31,");
    assert!(
        lines[3].ends_with("to recur by at byte 5\"") && lines[3].starts_with("2014-01-31,FREQ=HOURLY,,"),
        "{}",
        lines[3]
    );
    assert!(lines[4].contains("'2014-01-32' is no date"), "{}", lines[4]);
    assert!(lines[5].ends_with("the rule gives no day in 400 periods"), "{}", lines[5]);
    assert!(lines[6].ends_with("count '0' is not in 1 to 100000"), "{}", lines[6]);
    assert!(lines[7].contains("'no tabs' is no date"), "{}", lines[7]);
    assert_eq!(lines.len(), 8);
}

#[test]
fn what_is_written_as_a_file_is_expanded_to_the_same() {
    let days = good(&["recur", ANNIVERSARY, "--from", "2014-02-08", "--count", "40"], "");
    for how in ["--ics", "--ics=rule", "--ics=dates"] {
        let file = good(&["recur", ANNIVERSARY, "--from", "2014-02-08", how, "--summary", "A; B"], "");
        assert!(file.lines().all(|line| line.len() <= 75), "{file}");
        assert_eq!(file.contains("RRULE:RSCALE=HEBREW"), how != "--ics=dates", "{file}");
        assert_eq!(file.contains("RDATE;VALUE=DATE:20150227,"), how != "--ics=rule", "{file}");
        let last = days.lines().last().unwrap();
        let rows = good(&["expand", "-", "--between", "2014-01-01", last, "--format", "csv"], &file);
        let dates: Vec<&str> = rows.lines().skip(1).map(|row| row.strip_suffix(",A; B").unwrap()).collect();
        assert_eq!(dates, days.lines().collect::<Vec<_>>(), "{how}");
    }
}

/// Days that a rule does not name, and its intervals, are told by its start, which its first day may not be: RFC 5545,
/// section 3.3.10.
#[test]
fn a_file_starts_where_its_rule_has_the_same_days() {
    for (rule, from, second) in [
        ("RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;SKIP=FORWARD", "2026-01-31", "2027-03-01"),
        ("RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;SKIP=BACKWARD", "2026-01-31", "2027-02-28"),
        ("FREQ=YEARLY;INTERVAL=3;BYWEEKNO=1;BYDAY=MO", "2027-02-01", "2033-01-03"),
        ("RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;SKIP=FORWARD", "2026-02-01", "2027-03-01"),
        ("FREQ=YEARLY;INTERVAL=3;BYWEEKNO=1;BYDAY=MO;COUNT=9", "2027-02-01", "2033-01-03"),
        ("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2026-01-01", "2026-03-13"),
    ] {
        let days = good(&["recur", rule, "--from", from, "--count", "9"], "");
        assert_eq!(days.lines().nth(1), Some(second), "{rule}");
        for how in ["--ics", "--ics=rule", "--ics=dates"] {
            let file = good(&["recur", rule, "--from", from, "--count", "9", how, "--summary", "x"], "");
            let rows =
                good(&["expand", "-", "--between", "2026-01-01", "2100-01-01", "--format", "csv"], &file);
            let dates: Vec<&str> = rows.lines().skip(1).map(|row| row.strip_suffix(",x").unwrap()).collect();
            assert_eq!(dates, days.lines().collect::<Vec<_>>(), "{rule} {how}: {file}");
        }
    }
}

#[test]
fn a_file_has_as_many_days_as_were_asked_for() {
    for rule in ["FREQ=DAILY", "FREQ=DAILY;COUNT=5", "RSCALE=HEBREW;FREQ=DAILY"] {
        for how in ["--ics", "--ics=rule", "--ics=dates"] {
            let file = good(&["recur", rule, "--from", "2026-01-01", "--count", "3", how], "");
            let rows =
                good(&["expand", "-", "--between", "2026-01-01", "2030-01-01", "--format", "csv"], &file);
            assert_eq!(rows.lines().count(), 4, "{rule} {how}: {file}");
        }
    }
    let file = |rule: &str, from: &str| metonic_with(&["recur", rule, "--from", from, "--ics"], "");
    for (rule, from, code, said) in [
        ("FREQ=YEARLY;UNTIL=20250101", "2026-02-17", 2, "ends before its first day"),
        ("FREQ=YEARLY", "+010000-02-17", 2, "the years 0 to 9999 alone"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01", 1, "the rule gives no day in"),
        ("FREQ=YEARLY;COUNT=9", "9998-02-17", 0, "days after 9999-02-17 are left out"),
    ] {
        let output = file(rule, from);
        assert_eq!(output.status.code(), Some(code), "{rule} {from}");
        assert!(text(&output.stderr).contains(said), "{rule} {from}: {}", text(&output.stderr));
    }
}

/// What a program imports by its UID is one event.
#[test]
fn rules_with_other_days_have_other_uids() {
    let uid = |from: &str| {
        let rule = "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;SKIP=FORWARD";
        let file = good(&["recur", rule, "--from", from, "--ics"], "");
        file.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned()
    };
    assert_ne!(uid("2026-01-29"), uid("2026-01-31"));
    let cut = ["recur", "FREQ=YEARLY", "--from", "9998-02-17", "--count", "9", "--ics"];
    let output = metonic_with(&cut, "");
    assert!(output.status.success() && text(&output.stdout).contains("UNTIL=99990217"), "{output:?}");
}

fn expanded(events: &str) -> (String, String) {
    let file = format!("BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n");
    let output = metonic_with(&["expand", "-", "--between", "2026-01-01", "2026-12-31"], file.as_bytes());
    (text(&output.stdout), text(&output.stderr))
}

/// Midnight in Greenwich is seven in the evening of the day before in New York.
#[test]
fn moments_are_those_of_the_events_zone() {
    let four = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART;TZID=America/New_York:20260105T190000\r\n\
        RRULE:FREQ=DAILY;COUNT=4\r\n";
    let days =
        |events: String| expanded(&events).0.lines().map(|line| line[8..10].to_owned()).collect::<Vec<_>>();
    assert_eq!(days(format!("{four}EXDATE:20260107T000000Z\r\nEND:VEVENT\r\n")), ["05", "07", "08"]);
    let moved = "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260107T000000Z\r\n\
        DTSTART;TZID=America/New_York:20260120T190000\r\nEND:VEVENT\r\n";
    assert_eq!(days(format!("{four}END:VEVENT\r\n{moved}")), ["05", "07", "08", "20"]);
    let one = four.replace("RRULE:FREQ=DAILY;COUNT=4", "RDATE:20260201T000000Z");
    assert_eq!(days(format!("{one}END:VEVENT\r\n")), ["05", "31"]);
    // In Tokyo eight in the morning is the evening before in Greenwich; names of zones have something before them.
    for zone in ["Asia/Tokyo", "/freeassociation.sourceforge.net/Asia/Tokyo"] {
        let event = format!(
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID={zone}:20260105T080000\r\n\
             RRULE:FREQ=DAILY;UNTIL=20260108T230000Z\r\nEND:VEVENT\r\n"
        );
        assert_eq!(days(event), ["05", "06", "07", "08", "09"], "{zone}");
    }
}

/// What changes an occurrence may be in another zone, or in none, and stand before the event.
#[test]
fn what_is_changed_is_told_by_the_clock_of_the_event() {
    let four = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART;TZID=America/New_York:20260105T190000\r\n\
        RRULE:FREQ=DAILY;COUNT=4\r\nEND:VEVENT\r\n";
    for (change, expected) in [
        ("STATUS:CANCELLED", &["05", "07", "08"][..]),
        ("DTSTART:20260120T120000Z", &["05", "07", "08", "20"]),
        ("DTSTART;TZID=Asia/Tokyo:20260120T090000", &["05", "07", "08", "20"]),
    ] {
        let change =
            format!("BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260107T000000Z\r\n{change}\r\nEND:VEVENT\r\n");
        for events in [format!("{four}{change}"), format!("{change}{four}")] {
            let (shown, said) = expanded(&events);
            let days: Vec<&str> = shown.lines().map(|line| &line[8..10]).collect();
            assert_eq!((days.as_slice(), said.as_str()), (expected, ""), "{events}");
        }
    }
}

/// RFC 5545, sections 3.2.19 and 3.6.5: a zone is what the file says it is.
#[test]
fn zones_are_described_by_the_file() {
    let observance = |name: &str, offset: &str, lines: &str| {
        format!("BEGIN:{name}\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:{offset}\r\n{lines}END:{name}\r\n")
    };
    let zone = |id: &str, lines: &str| format!("BEGIN:VTIMEZONE\r\nTZID:{id}\r\n{lines}END:VTIMEZONE\r\n");
    let event = |id: &str, start: &str, lines: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART;TZID={id}:{start}\r\n{lines}\r\nEND:VEVENT\r\n"
        )
    };
    let days = |file: String| {
        let (shown, said) = expanded(&file);
        (shown.lines().map(|line| line[5..10].to_owned()).collect::<Vec<_>>(), said)
    };
    let tokyo = "RRULE:FREQ=DAILY;UNTIL=20260107T230000Z";
    let start = "20260105T080000";
    let three = ["01-05", "01-06", "01-07", "01-08"].map(str::to_owned).to_vec();
    let onset = "DTSTART:16010101T000000\r\n";
    let standard = observance("STANDARD", "+0900", onset);
    // Tokyo has been nine hours before Greenwich all the year since 1951.
    for (id, described) in [
        ("Tokyo Standard Time", standard.clone()),
        ("Tokyo", observance("DAYLIGHT", "+0900", onset)),
        ("Japan time", format!("X-LIC-LOCATION:Asia/Tokyo\r\n{}", observance("STANDARD", "+0000", onset))),
        ("seconds", observance("standard", "+090000", onset)),
    ] {
        for named in [id.to_owned(), format!("\"{id}\"")] {
            let file = format!("{}{}", zone(id, &described), event(&named, start, tokyo));
            assert_eq!(days(file), (three.clone(), String::new()), "{named}");
        }
    }
    // In New York clocks are put forward on the second Sunday of March, and back on the first of November.
    let rule = |from: &str, month: u8, day: &str| {
        format!("DTSTART:{from}T020000\r\nRRULE:FREQ=YEARLY;BYDAY={day};BYMONTH={month}\r\n")
    };
    let eastern = [
        observance("STANDARD", "-0500", &rule("16011104", 11, "1SU")),
        observance("DAYLIGHT", "-0400", &rule("16010311", 3, "2SU")),
    ]
    .concat();
    let eastern = zone("Eastern", &eastern);
    // Midnight in Greenwich is seven in the evening there in winter, eight in summer.
    for (start, without, expected) in [
        ("20260105T190000", "20260107T000000Z", ["01-05", "01-07"]),
        ("20260705T200000", "20260707T000000Z", ["07-05", "07-07"]),
        ("20260307T190000", "20260309T230000Z", ["03-07", "03-08"]),
    ] {
        let lines = format!("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:{without}");
        let file = format!("{eastern}{}", event("Eastern", start, &lines));
        assert_eq!(days(file), (expected.map(str::to_owned).to_vec(), String::new()), "{start}");
    }
    // Where clocks are put forward half past two is half past three, by the IANA's zone and by the file's.
    for (before, id) in [("", "America/New_York"), (&*eastern, "Eastern")] {
        let lines = "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260308T073000Z";
        let file = format!("{before}{}", event(id, "20260307T023000", lines));
        assert_eq!(days(file).0, ["03-07", "03-09"], "{id}");
    }
    // By standard time alone, since the rule of the other is not one that can be followed.
    let strange = [
        observance("STANDARD", "+0900", onset),
        observance("DAYLIGHT", "+1000", "DTSTART:20260501T020000\r\nRDATE:20260503T020000\r\n"),
    ];
    let (shown, said) =
        days(format!("{}{}", zone("Strange", &strange.concat()), event("Strange", start, tokyo)));
    assert_eq!(shown, three);
    assert_eq!(said, "metonic: event 'x': the time zone 'Strange' is not known: UNTIL may be a day off\n");
    // A zone without an end takes no event with it, and describes nothing.
    let open = format!("BEGIN:VTIMEZONE\r\nTZID:Open\r\n{standard}{}", event("Open", start, tokyo));
    assert!(days(open).1.contains("the time zone 'Open' is not known"));
}

#[test]
fn a_zone_that_is_not_known_is_said() {
    let event = |lines: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nDTSTART;TZID=Tokyo Standard Time:20260105T080000\r\n{lines}\r\nEND:VEVENT\r\n"
        )
    };
    let said = |names: &str| {
        format!(
            "metonic: event 'x': the time zone 'Tokyo Standard Time' is not known: {names} may be a day off\n"
        )
    };
    assert_eq!(expanded(&event("RRULE:FREQ=DAILY;UNTIL=20260107T230000Z")).1, said("UNTIL"));
    let (shown, error) =
        expanded(&event("RRULE:FREQ=DAILY;COUNT=2\r\nEXDATE:20260106T230000Z,20260107T230000Z"));
    // At which time of the day it is left out is not known: the day is.
    assert_eq!((shown.as_str(), error), ("2026-01-05  x\n", said("EXDATE")));
    let lines = "RRULE:FREQ=DAILY;COUNT=2\r\nRDATE:20260109T230000Z\r\nEXDATE:20260106T230000Z";
    assert_eq!(expanded(&event(lines)).1, said("EXDATE and RDATE"));
    let change =
        "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260105T230000Z\r\nDTSTART:20260120\r\nEND:VEVENT\r\n";
    let daily = event("RRULE:FREQ=DAILY;COUNT=2");
    assert_eq!(expanded(&format!("{change}{change}{daily}")).1, said("RECURRENCE-ID"));
    // What is in the same zone, or at no hour of any, is sure.
    for lines in [
        "RRULE:FREQ=DAILY;COUNT=2\r\nEXDATE;TZID=Tokyo Standard Time:20260106T080000",
        "RRULE:FREQ=DAILY;COUNT=2\r\nEXDATE:20260106T080000",
        "RRULE:FREQ=DAILY;UNTIL=20260105T080000",
    ] {
        assert_eq!(expanded(&event(lines)), ("2026-01-05  x\n".to_owned(), String::new()), "{lines}");
    }
}

/// Which occurrence is changed is told by the zone of the event, wherever it is moved to.
#[test]
fn changes_are_found_by_the_zone_of_what_they_change() {
    let four = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=America/New_York:20260105T190000\r\n\
        RRULE:FREQ=DAILY;COUNT=4\r\nEND:VEVENT\r\n";
    let days = |change: &str| {
        let events = format!("{four}BEGIN:VEVENT\r\nUID:1\r\n{change}\r\nEND:VEVENT\r\n");
        expanded(&events).0.lines().map(|line| line[8..10].to_owned()).collect::<Vec<_>>()
    };
    let abroad =
        "RECURRENCE-ID;TZID=America/New_York:20260106T190000\r\nDTSTART;TZID=Europe/Berlin:20260120T090000";
    assert_eq!(days(abroad), ["05", "07", "08", "20"]);
    assert_eq!(days("RECURRENCE-ID:20260107T000000Z\r\nSTATUS:CANCELLED"), ["05", "07", "08"]);
}

/// At 02:30 of 8 March 2026 there is no such time in New York: an hour later it is.
#[test]
fn times_that_the_clocks_leave_out_are_left_out() {
    let days = |without: &str| {
        let event = format!(
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=America/New_York:20260307T023000\r\n\
             RRULE:FREQ=DAILY;COUNT=3\r\n{without}\r\nEND:VEVENT\r\n"
        );
        expanded(&event).0.lines().map(|line| line[8..10].to_owned()).collect::<Vec<_>>()
    };
    for without in ["EXDATE;TZID=America/New_York:20260308T023000", "EXDATE:20260308T073000Z"] {
        assert_eq!(days(without), ["07", "09"], "{without}");
    }
}

/// As Outlook writes it: what cannot be compared goes by its date.
#[test]
fn in_a_zone_that_is_not_known_dates_count() {
    let event = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=W. Europe Standard Time:20260105T090000\r\n\
        RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260106T080000Z\r\nEND:VEVENT\r\n";
    assert_eq!(expanded(event).0, "2026-01-05  \n2026-01-07  \n");
}

/// RFC 5545, sections 3.8.5.1 and 3.8.5.2: what is left out is a date and time.
#[test]
fn only_the_time_that_is_named_is_left_out() {
    let event = |lines: &str| {
        format!("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260105T090000\r\nSUMMARY:x\r\n{lines}\r\nEND:VEVENT\r\n")
    };
    let days = |lines: &str| {
        expanded(&event(lines)).0.lines().map(|line| line[8..10].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(days("RDATE:20260106T090000,20260106T170000\r\nEXDATE:20260106T170000"), ["05", "06"]);
    assert_eq!(days("RDATE:20260106T170000\r\nEXDATE:20260106T170000"), ["05"]);
    assert_eq!(days("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260106T170000"), ["05", "06", "07"]);
    assert_eq!(days("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260106T090000"), ["05", "07"]);
    assert_eq!(days("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20260106"), ["05", "07"]);
    assert_eq!(
        days("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260106T090000\r\nRDATE:20260106T170000"),
        ["05", "06", "07"]
    );
    // A day without a time is at the event's own.
    assert_eq!(days("RDATE;VALUE=DATE:20260106\r\nEXDATE:20260106T090000"), ["05"]);
    let (shown, said) = expanded(&event("RRULE:FREQ=DAILY;COUNT=3\r\nEXRULE:FREQ=DAILY;INTERVAL=2"));
    assert!(shown.is_empty() && said.contains("EXRULE"), "{shown} {said}");
}

/// Each of many days is not looked for among as many that are left out: that took 47 s.
#[test]
fn many_days_left_out_of_many_are_no_more_than_both() {
    let days = |years: std::ops::Range<i32>| {
        let months = years.flat_map(|year| (1..=12).map(move |month| year * 100 + month));
        let days = months.flat_map(|month| (1..=28).map(move |day| format!("{}", month * 100 + day)));
        days.collect::<Vec<_>>().join(",")
    };
    let started = std::time::Instant::now();
    let (shown, _) = expanded(&format!(
        "BEGIN:VEVENT\r\nDTSTART:20260105\r\nRDATE:{}\r\nEXDATE:{}\r\nEND:VEVENT\r\n",
        days(1800..1960),
        days(2025..2185)
    ));
    assert_eq!(shown, "");
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

/// RFC 5545, section 3.8.7.4: the higher sequence is the later.
#[test]
fn of_two_changes_the_later_counts() {
    let first = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260105\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\n";
    let change = |sequence: u32, to: u32| {
        format!(
            "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260106\r\nSEQUENCE:{sequence}\r\nDTSTART:202601{to}\r\nEND:VEVENT\r\n"
        )
    };
    for events in
        [[change(2, 10), change(1, 11)], [change(1, 11), change(2, 10)], [change(0, 11), change(0, 10)]]
    {
        let (shown, _) = expanded(&format!("{first}{}", events.concat()));
        assert_eq!(shown, "2026-01-05  \n2026-01-10  \n", "{events:?}");
    }
}

/// RFC 5545, section 3.1: lines are folded between any two bytes.
#[test]
fn letters_may_be_folded() {
    let event = |summary: &[u8]| {
        let mut file = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260105\r\nSUMMARY:".to_vec();
        file.extend_from_slice(summary);
        file.extend_from_slice(
            b"\r\nUID:u\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID:20260105\r\nDTSTART:20260106\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        );
        let output = metonic_with(&["expand", "-", "--between", "2026-01-01", "2026-12-31"], &file);
        (text(&output.stdout), text(&output.stderr))
    };
    assert_eq!(event(b"caf\xc3\r\n \xa9"), ("2026-01-06  \n".to_owned(), String::new()));
    // What changes an event that cannot be read is left out with it.
    let (shown, said) = event(b"caf\xe9");
    assert_eq!((shown.as_str(), said.as_str()), ("", "metonic: the event of line 2 is not UTF-8\n"));
    let folded = b"x\r\n ".repeat(1 << 20);
    let (shown, said) = event(&folded);
    assert_eq!((shown.as_str(), said.as_str()), ("", "metonic: the event of line 2 is larger than 1 MiB\n"));
    let (shown, said) = event(&b"x".repeat(2 << 20));
    assert_eq!((shown.as_str(), said.as_str()), ("", "metonic: the event of line 2 is larger than 1 MiB\n"));
}

/// RFC 5545, sections 3.8.4.4 and 3.8.4.7; RFC 7529, section 6.
#[test]
fn what_changes_an_unreadable_event_is_told_by_its_uid() {
    let expanded = |events: &[&[u8]]| {
        let file = [b"BEGIN:VCALENDAR\r\n", events.concat().as_slice(), b"END:VCALENDAR\r\n"].concat();
        let output = metonic_with(&["expand", "-", "--between", "2026-01-01", "2026-12-31"], &file);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let bad = b"DTSTART:20260105\r\nSUMMARY:caf\xe9\r\nEND:VEVENT\r\n";
    let begin: &[u8] = b"BEGIN:VEVENT\r\n";
    let change = b"\r\nRECURRENCE-ID:20260106\r\nDTSTART:20260110\r\nSUMMARY:moved\r\nEND:VEVENT\r\n";
    // With parameters, and with what is escaped; an alarm's UID is not its event's: RFC 9074, section 4.
    let alarm = b"BEGIN:VALARM\r\nUID:alarm\r\nEND:VALARM\r\nUID:a\r\n";
    for (uid, of) in [
        (&b"UID;X-OF=b:a\r\n"[..], &b"UID:a"[..]),
        (b"UID:a\\,b\r\n", b"UID:a\\,b"),
        (b"uid:a\r\n", b"UID:a"),
        (alarm, b"UID:a"),
    ] {
        assert_eq!(expanded(&[begin, uid, bad, begin, of, change]), "", "{}", text(uid));
        assert_eq!(expanded(&[begin, uid, bad, begin, b"UID:alarm", change]), "2026-01-10  moved\n");
    }
    // A change that cannot be read is no event whose other changes go with it.
    let daily = b"UID:a\r\nDTSTART:20260105\r\nSUMMARY:x\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\n";
    let bad_change = [b"UID:a\r\nRECURRENCE-ID:20260107\r\n", &bad[..]].concat();
    let shown = expanded(&[begin, daily, begin, b"UID:a", change, begin, &bad_change]);
    assert_eq!(shown, "2026-01-05  x\n2026-01-07  x\n2026-01-10  moved\n");
    // What is too large has its UID after all that is too much, and ends where it ends.
    for (line, count) in [("X:\r\n", 400_000), ("X-LONG:a line of some length\r\n", 50_000)] {
        let many = line.repeat(count);
        let large = [begin, many.as_bytes(), b"UID:a\r\nEND:VEVENT\r\n"].concat();
        let folded =
            [begin, b"UID:a\r\nSUMMARY:", &b"x".repeat(2 << 20), b"\r\n y\r\nEND:VEVENT\r\n"].concat();
        for large in [large, folded] {
            let shown = expanded(&[&large, begin, b"UID:a", change, begin, b"UID:b\r\n", &daily[7..]]);
            assert_eq!(shown, "2026-01-05  x\n2026-01-06  x\n2026-01-07  x\n", "{line:?}");
        }
    }
}

/// The UID of an event that cannot be read: with parameters, not that of an alarm, nor with what is left out after it.
#[test]
fn what_is_left_out_is_left_out_with_its_changes() {
    let change = "BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID:20260105\r\nDTSTART:20260106\r\nSUMMARY:moved\r\nEND:VEVENT\r\n";
    let long = format!("ATTACH:{}\r\n more\r\n", "x".repeat(2 << 20));
    let alarm = "BEGIN:VALARM\r\nUID:other\r\nEND:VALARM\r\nUID:u\r\n";
    for lines in ["UID;X-A=1:u\r\n", alarm, "UID:u\r\n"] {
        let bad = format!("BEGIN:VEVENT\r\nDTSTART:20260105\r\n{lines}{long}END:VEVENT\r\n");
        let good = "BEGIN:VEVENT\r\nUID:v\r\nDTSTART:20260109\r\nSUMMARY:good\r\nEND:VEVENT\r\n";
        assert_eq!(expanded(&format!("{bad}{change}{good}")).0, "2026-01-09  good\n", "{lines}");
    }
    // A change that cannot be read leaves the others as they are.
    let event = "BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260105\r\nSUMMARY:x\r\nEND:VEVENT\r\n";
    let bad = format!("BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID:20260105\r\n{long}END:VEVENT\r\n");
    assert_eq!(expanded(&format!("{event}{bad}{change}")).0, "2026-01-06  moved\n");
}

#[test]
fn events_of_every_kind() {
    let file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
        BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n\
        EXDATE;VALUE=DATE:20260108\r\nRDATE;VALUE=DATE:20260110,20260111\r\nSUMMARY:Week\r\n ly\\, all day\r\n\
        BEGIN:VALARM\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;VALUE=DATE:20260115\r\nDTSTART;VALUE=DATE:20260116\r\n\
        SUMMARY:Moved\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;VALUE=DATE:20260111\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:2\r\nDTSTART;TZID=America/New_York:20260102T090000\r\n\
        RRULE:FREQ=DAILY;UNTIL=20260105T000000Z\r\nSUMMARY:Timed\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20260103\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:Bad\r\nEND:VEVENT\r\n\
        END:VCALENDAR\r\n";
    let output = metonic_with(&["expand", "-", "--between", "2026-01-01", "2026-12-31"], file.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("event 'Bad': RRULE 'FREQ=SECONDLY'"), "{}", text(&output.stderr));
    // The midnight of Greenwich that begins 5 January is the evening of 4 January in New York.
    let expected = "2026-01-01  Weekly, all day\n2026-01-02  Timed\n2026-01-03  Timed\n2026-01-04  Timed\n\
        2026-01-10  Weekly, all day\n2026-01-16  Moved\n2026-01-22  Weekly, all day\n";
    assert_eq!(text(&output.stdout), expected);
}

/// RFC 5545, sections 3.2.13 and 3.8.4.4: later occurrences are moved by as much, those with a component of
/// their own are not.
#[test]
fn an_occurrence_is_changed_with_all_after_it() {
    let event = |uid: &str, lines: &str| format!("BEGIN:VEVENT\r\nUID:{uid}\r\n{lines}\r\nEND:VEVENT\r\n");
    let weekly = "DTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=WEEKLY;COUNT=7;BYHOUR=9\r\nSUMMARY:Monday";
    let future = "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:";
    let expanded = |changes: &[String]| {
        let file = format!("BEGIN:VCALENDAR\r\n{}{}END:VCALENDAR\r\n", event("1", weekly), changes.concat());
        let output = metonic_with(&["expand", "-", "--between", "2026-01-12", "2026-12-31"], file.as_bytes());
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    let tuesday = event("1", &format!("{future}20260119\r\nDTSTART;VALUE=DATE:20260120\r\nSUMMARY:Tuesday"));
    let sunday = event("1", &format!("{future}20260209\r\nDTSTART;VALUE=DATE:20260208\r\nSUMMARY:Sunday"));
    let friday =
        event("1", "RECURRENCE-ID;VALUE=DATE:20260126\r\nDTSTART;VALUE=DATE:20260130\r\nSUMMARY:Friday");
    let expected = "2026-01-12  Monday\n2026-01-20  Tuesday\n2026-01-30  Friday\n2026-02-03  Tuesday\n\
        2026-02-08  Sunday\n2026-02-15  Sunday\n";
    assert_eq!(expanded(&[sunday, friday, tuesday]), (Some(0), expected.into(), String::new()));
    // Cancelled from there on.
    let ended = event("1", &format!("{future}20260119\r\nSTATUS:CANCELLED"));
    assert_eq!(expanded(&[ended]), (Some(0), "2026-01-12  Monday\n".into(), String::new()));
    // What is not understood is said by its name.
    for (lines, named) in [
        ("RECURRENCE-ID;RANGE=THISANDPRIOR:20260119\r\nDTSTART:20260120", "RANGE=THISANDPRIOR"),
        (&*format!("{future}20260119\r\nDTSTART:20260120\r\nRRULE:FREQ=DAILY"), "RANGE=THISANDFUTURE"),
        // A parameter of two lines is said on one.
        ("RECURRENCE-ID;RANGE=THISAND\nOTHER:20260119\r\nDTSTART:20260120", "RANGE=THISAND"),
    ] {
        let (code, _, error) = expanded(&[event("1", lines)]);
        assert!(code == Some(1) && error.contains(named) && error.lines().count() == 1, "{error}");
    }
}

/// RFC 7529, section 6.
#[test]
fn what_changes_an_event_that_is_not_understood_goes_with_it() {
    let file = "BEGIN:VCALENDAR\r\n\
        BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;VALUE=DATE:20260102\r\nDTSTART;VALUE=DATE:20260103\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:RSCALE=X-NONE;FREQ=DAILY\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:2\r\nRECURRENCE-ID;VALUE=DATE:20260104\r\nDTSTART;VALUE=DATE:20260105\r\nEND:VEVENT\r\n\
        END:VCALENDAR\r\n";
    let output = metonic_with(&["expand", "-", "--between", "2026-01-01", "2026-12-31"], file.as_bytes());
    assert_eq!((output.status.code(), &*text(&output.stdout)), (Some(1), "2026-01-05  \n"));
    assert!(text(&output.stderr).contains("X-NONE"), "{}", text(&output.stderr));
}

/// RFC 5545, section 3.8.4.7: an event has a UID. What has none is no other's, and no other is its.
#[test]
fn events_without_a_uid_are_apart() {
    let file = "BEGIN:VCALENDAR\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=DAILY;COUNT=2\r\nSUMMARY:a\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:\r\nDTSTART;VALUE=DATE:20260103\r\nSUMMARY:b\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:RSCALE=X-NONE;FREQ=DAILY\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nRECURRENCE-ID;VALUE=DATE:20260102\r\nDTSTART;VALUE=DATE:20260105\r\nSUMMARY:c\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nRECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20260102\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n\
        END:VCALENDAR\r\n";
    let output = metonic_with(&["expand", "-", "--between", "2026-01-01", "2026-12-31"], file.as_bytes());
    let expected = "2026-01-01  a\n2026-01-02  a\n2026-01-03  b\n2026-01-05  c\n";
    assert_eq!((output.status.code(), &*text(&output.stdout)), (Some(1), expected));
}

/// Days by the ten thousand and changes by the ten thousand, of one event and of events with one UID: more than
/// there is memory for if each were all of them.
#[test]
fn many_changes_of_many_days_are_no_more_than_both() {
    let days = |years: std::ops::Range<i32>| {
        let months = years.flat_map(|year| (1..=12).map(move |month| year * 10_000 + month * 100));
        months.flat_map(|month| (1..=28).map(move |day| month + day)).map(|day| day.to_string())
    };
    let event = |lines: &str| format!("BEGIN:VEVENT\r\nUID:1\r\n{lines}\r\nEND:VEVENT\r\n");
    let future = |day: String| {
        event(&format!(
            "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:{day}\r\nDTSTART:{day}\r\nSUMMARY:{day}"
        ))
    };
    let cancelled = |day: String| event(&format!("RECURRENCE-ID;VALUE=DATE:{day}\r\nSTATUS:CANCELLED"));
    let all = days(1800..2100).collect::<Vec<_>>().join(",");
    let expanded = |events: &[String]| {
        let file = format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", events.concat());
        good(&["expand", "-", "--between", "1859-12-27", "1860-01-02"], &file)
    };
    let one = event(&format!("DTSTART;VALUE=DATE:18000101\r\nRDATE;VALUE=DATE:{all}"));
    let shown = expanded(&std::iter::once(one).chain(days(1800..1860).map(future)).collect::<Vec<_>>());
    assert_eq!(
        shown,
        "1859-12-27  18591227\n1859-12-28  18591228\n1860-01-01  18591228\n1860-01-02  18591228\n"
    );
    let events = days(1800..1861).map(|day| event(&format!("DTSTART;VALUE=DATE:{day}\r\nSUMMARY:{day}")));
    let shown = expanded(&events.chain(days(1800..1860).map(cancelled)).collect::<Vec<_>>());
    assert_eq!(shown, "1860-01-01  18600101\n1860-01-02  18600102\n");
}

#[test]
fn hostile_files_are_reported() {
    let deep = "BEGIN:VEVENT\n".repeat(100_000);
    let long = format!("BEGIN:VEVENT\nSUMMARY:{}\nEND:VEVENT\n", "x".repeat(3 << 20));
    let nothing = "BEGIN:VEVENT\nEND:VEVENT\n";
    let control = "BEGIN:VEVENT\nDTSTART:20260101\nno colon\n;;;:\nEND:VEVENT\n";
    for input in
        [&*deep, &*long, nothing, control, "BEGIN:VEVENT\nDTSTART:20260101\nEND:VTODO\n", "END:VEVENT\n\u{0}"]
    {
        let output =
            metonic_with(&["expand", "-", "--between", "2026-01-01", "2026-01-02"], input.as_bytes());
        let code = output.status.code();
        assert!(code == Some(1) || code == Some(0), "{code:?} {}", text(&output.stderr));
        assert!(!text(&output.stderr).contains("panicked"), "{}", text(&output.stderr));
    }
}

/// RFC 5545, sections 3.3.11 (texts) and 3.7.3 (who made a file).
#[test]
fn texts_and_headers_are_as_the_rfc_has_them() {
    let file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART;VALUE=DATE:20260101\r\n\
        SUMMARY:C:\\\\dir\\, x\\nline 2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let shown = good(&["expand", "-", "--between", "2026-01-01", "2026-01-02"], file);
    assert_eq!(shown, "2026-01-01  C:\\dir, x line 2\n");
    let written =
        good(&["recur", "FREQ=DAILY;COUNT=2", "--from", "2026-01-01", "--ics", "--summary", "a\\b"], "");
    assert!(written.contains("PRODID:-//Metonic//"), "{written}");
    assert!(good(&["expand", "-", "--between", "2026-01-01", "2026-01-01"], &written).ends_with("  a\\b\n"));
}

#[test]
fn what_is_no_calendar_is_said() {
    let expand = |dates: [&str; 2], input: &str| {
        metonic_with(&["expand", "-", "--format", "csv", "--between", dates[0], dates[1]], input.as_bytes())
    };
    let output = expand(["2026-01-01", "2026-01-02"], "hello\n");
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(1), "date,summary\n"));
    assert!(text(&output.stderr).contains("BEGIN:VCALENDAR"), "{}", text(&output.stderr));
    assert_eq!(expand(["2026-01-02", "2026-01-01"], "BEGIN:VCALENDAR\n").status.code(), Some(2));
}
