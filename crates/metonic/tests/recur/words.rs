//! What is wrong with a rule, in words; and rules that are not as simple as those of the RFCs.

use std::error::Error as _;

use metonic::calendars::{Gregorian, Persian};
use metonic::recur::{
    End, Ending, Frequency, Recurrence, Rule, RuleError, RulePart, RuleParts, WeekdayNumber,
};
use metonic::{Calendar, Day, Month, Overflow, Registry, Span, Weekday, calendars};

use crate::{day, days, naive, recurrence};

#[test]
fn errors_say_what_is_wrong_and_where() {
    let two_digits =
        "expected numbers of at most two digits, with or without a sign and with commas between them";
    let three_digits =
        "expected numbers of at most three digits, with or without a sign and with commas between them";
    for (text, words) in [
        ("", "expected a part such as FREQ=YEARLY at byte 0"),
        ("FREQ=DAILY;X-FOO=1", "there is no such part of a rule at byte 11"),
        ("FREQ=DAILY;FREQ=DAILY", "FREQ is given twice at byte 11"),
        ("COUNT=3", "there is no FREQ at byte 0"),
        ("FREQ=HOURLY", "dates have no hours, minutes or seconds to recur by at byte 5"),
        ("FREQ=FORTNIGHTLY", "expected DAILY, WEEKLY, MONTHLY or YEARLY at byte 5"),
        (
            "FREQ=DAILY;RSCALE=a_b",
            "expected the name of a calendar, letters and digits in groups with '-' between them at byte 18",
        ),
        (
            "FREQ=DAILY;UNTIL=20260230",
            "expected a day of the years 0 to 9999 as YYYYMMDD, or a moment as YYYYMMDDTHHMMSSZ at byte 17",
        ),
        ("FREQ=DAILY;COUNT=-1", "expected a whole number of at most ten digits at byte 17"),
        ("FREQ=DAILY;INTERVAL=x", "expected a whole number of at most ten digits at byte 20"),
        ("FREQ=YEARLY;BYMONTH=1,,2", "expected months such as 5 or 5L, with commas between them at byte 22"),
        ("FREQ=YEARLY;BYMONTH=00", "expected months such as 5 or 5L, with commas between them at byte 20"),
        ("FREQ=YEARLY;BYWEEKNO=100", &format!("{two_digits} at byte 21")),
        ("FREQ=YEARLY;BYMONTHDAY=1,x", &format!("{two_digits} at byte 25")),
        ("FREQ=YEARLY;BYMONTHDAY=1,,2", &format!("{two_digits} at byte 25")),
        ("FREQ=YEARLY;BYYEARDAY=1000", &format!("{three_digits} at byte 22")),
        ("FREQ=YEARLY;BYYEARDAY=+-1", &format!("{three_digits} at byte 22")),
        ("FREQ=YEARLY;BYDAY=MO;BYSETPOS=", &format!("{three_digits} at byte 30")),
        (
            "FREQ=YEARLY;BYDAY=XX",
            "expected weekdays such as MO, 2TU or -1FR, with commas between them at byte 18",
        ),
        ("FREQ=DAILY;WKST=MON", "expected MO, TU, WE, TH, FR, SA or SU at byte 16"),
        ("RSCALE=HEBREW;FREQ=DAILY;SKIP=BACK", "expected OMIT, BACKWARD or FORWARD at byte 30"),
        ("FREQ=DAILY;COUNT=0", "COUNT 0 is not in 1 to 4294967295 at byte 17"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH 13 is not in 1 to 12 at byte 20"),
        ("FREQ=YEARLY;BYWEEKNO=54", "BYWEEKNO 54 is not in 1 to 53 or -1 to -53 at byte 21"),
        ("FREQ=YEARLY;BYYEARDAY=-367", "BYYEARDAY -367 is not in 1 to 366 or -1 to -366 at byte 22"),
        ("FREQ=YEARLY;BYMONTHDAY=0", "BYMONTHDAY 0 is not in 1 to 31 or -1 to -31 at byte 23"),
        ("FREQ=YEARLY;BYDAY=54MO", "BYDAY 54 is not in 1 to 53 or -1 to -53 at byte 18"),
        ("FREQ=YEARLY;BYDAY=MO;BYSETPOS=367", "BYSETPOS 367 is not in 1 to 366 or -1 to -366 at byte 30"),
        ("FREQ=DAILY;COUNT=1;UNTIL=20260101", "COUNT and UNTIL exclude each other at byte 25"),
        ("FREQ=YEARLY;BYMONTH=5L", "a leap month needs RSCALE at byte 20"),
        ("FREQ=YEARLY;SKIP=FORWARD", "SKIP needs RSCALE at byte 17"),
        ("FREQ=YEARLY;BYSETPOS=1", "BYSETPOS needs another part that begins with BY at byte 21"),
        ("FREQ=WEEKLY;BYDAY=1MO", "BYDAY has no numbers with FREQ=WEEKLY at byte 18"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY does not go with FREQ=WEEKLY at byte 23"),
        ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", "BYDAY has no numbers beside BYWEEKNO at byte 29"),
    ] {
        let error = text.parse::<Rule>().unwrap_err();
        assert_eq!(error.to_string(), words, "{text}");
        let problem = error.source().map(ToString::to_string);
        assert_eq!(problem, Some(error.problem().to_string()), "{text}");
        assert!(words.ends_with(&format!("at byte {}", error.at())), "{text}");
        // Where one part is wrong, the error is at that part or in its value.
        if let Some(part) = error.problem().part() {
            assert!(
                text[..error.at()].ends_with('=')
                    || text[error.at()..].starts_with(part.name())
                    || text[..error.at()].ends_with(','),
                "{text}"
            );
        } else {
            assert!(error.problem().source().is_none());
        }
    }
    let length = metonic::recur::MAX_LENGTH + 1;
    let long = "X".repeat(length).parse::<Rule>().unwrap_err();
    assert_eq!(long.problem(), RuleError::TooLong { length });
    assert_eq!(long.problem().part(), None);
    assert_eq!(
        long.problem().to_string(),
        format!("{length} bytes is more than a rule can need ({})", length - 1)
    );
}

/// RFC 5545, section 3.3.10, and RFC 7529, section 4.1: the names of the parts.
#[test]
fn parts_are_written_by_their_names() {
    let names = RulePart::ALL.map(|part| part.to_string());
    assert_eq!(
        names.join(" "),
        "RSCALE FREQ UNTIL COUNT INTERVAL BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYSETPOS WKST SKIP"
    );
    assert_eq!(format!("{:>7}|{:<8}|", RulePart::Wkst, Frequency::Weekly), "   WKST|WEEKLY  |");
    for frequency in Frequency::ALL {
        assert_eq!(
            format!("FREQ={frequency}").parse::<Rule>().map(|rule| rule.parts().frequency),
            Ok(frequency)
        );
    }
}

#[test]
fn a_part_that_is_wrong_is_the_error_s() {
    let problem = |change: fn(&mut RuleParts)| {
        let mut parts = RuleParts::new(Frequency::Yearly);
        parts.weekdays.push(WeekdayNumber::every(Weekday::Monday));
        change(&mut parts);
        Rule::new(parts).unwrap_err()
    };
    let range = |part, value, max| RuleError::Range { part, value, max };
    assert_eq!(problem(|parts| parts.year_days.push(367)), range(RulePart::ByYearDay, 367, 366));
    assert_eq!(problem(|parts| parts.year_days.push(0)), range(RulePart::ByYearDay, 0, 366));
    assert_eq!(problem(|parts| parts.places.push(-367)), range(RulePart::BySetPos, -367, 366));
    assert_eq!(
        problem(|parts| parts.weekdays.push(WeekdayNumber::at(-54, Weekday::Sunday))),
        range(RulePart::ByDay, -54, 53)
    );
    // A rule's text has years of four digits.
    let until = RuleError::Value { part: RulePart::Until };
    assert_eq!(problem(|parts| parts.end = End::Until("+010000-01-01".parse().unwrap())), until);
    assert_eq!(problem(|parts| parts.end = End::Until("-000001-12-31".parse().unwrap())), until);
    for last in ["0000-01-01", "9999-12-31"] {
        let mut parts = RuleParts::new(Frequency::Yearly);
        parts.end = End::Until(last.parse().unwrap());
        let rule = Rule::new(parts.clone()).unwrap();
        assert_eq!(rule.to_string(), format!("FREQ=YEARLY;UNTIL={}", last.replace('-', "")));
        assert_eq!(rule.into_parts(), parts);
    }
}

#[test]
fn dates_of_a_rule_are_in_its_calendar() {
    let rule: Rule = "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=4".parse().unwrap();
    let nowruz = Recurrence::new(rule, Persian::date(1403, 1, 1).unwrap()).unwrap();
    // Nowruz of 1403 to 1406: the University of Tehran's calendar.
    let dates: Vec<String> = nowruz.dates().map(|date| date.in_calendar(Gregorian).to_string()).collect();
    assert_eq!(dates, ["2024-03-20", "2025-03-21", "2026-03-21", "2027-03-21"]);
    assert!(nowruz.dates().all(|date| (date.month(), date.day()) == (Month::M01, 1)));
    assert!(nowruz.dates().map(Day::from).eq(nowruz.days()));
}

/// 31 June, skipped to 1 July, is a day of July when its weekday is counted; day 366 is of the year after.
#[test]
fn a_weekday_is_counted_where_the_day_is_skipped_to() {
    let days = |rule: &str, most| days("20140101", &format!("RSCALE=GREGORIAN;SKIP=FORWARD;{rule}"), most);
    assert_eq!(
        days("FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=FR", 4),
        ["2014-01-31", "2014-10-31", "2015-05-01", "2015-07-31"]
    );
    assert_eq!(
        days("FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=1FR", 4),
        ["2015-05-01", "2016-07-01", "2017-12-01", "2019-03-01"]
    );
    assert_eq!(days("FREQ=YEARLY;BYYEARDAY=366;BYDAY=1FR", 2), ["2016-01-01", "2027-01-01"]);
    // Past the last of the Fridays of 2015 is none; 31 December 2032, day 366, is its last.
    assert_eq!(days("FREQ=YEARLY;BYYEARDAY=366;BYDAY=-1FR", 1), ["2032-12-31"]);
}

/// The first month of a Hindu year is repeated in a few of them alone; else the month before is that before
/// the new year.
#[test]
fn a_leap_month_before_the_first_is_skipped_into_the_year_before() {
    let rule = "RSCALE=HINDU-LUNAR;FREQ=YEARLY;BYMONTH=1L;BYMONTHDAY=5;SKIP";
    let calendar = Registry::global().calendar("hindu-lunar").unwrap();
    let leap = Month::leap(1).unwrap();
    let dates = |skip: &str| {
        let found = recurrence("20000101", &format!("{rule}={skip}"));
        let dates: Vec<_> = found.days().take(40).map(|day| day.in_calendar(calendar).ymd()).collect();
        dates
    };
    let (backward, forward) = (dates("BACKWARD"), dates("FORWARD"));
    for date in &backward {
        assert!([leap, Month::M12].contains(&date.month), "{date}");
        let year = date.year + i32::from(date.month == Month::M12);
        assert_eq!(calendar.find(year, leap).is_ok(), date.month == leap, "{date}");
    }
    for date in &forward {
        assert!([leap, Month::M01].contains(&date.month), "{date}");
        assert_eq!(calendar.find(date.year, leap).is_ok(), date.month == leap, "{date}");
    }
    assert!(forward.iter().any(|date| date.month == leap) && backward.iter().any(|date| date.month != leap));
}

/// Days far apart whose number is asked for one by one, against days counted one by one.
#[test]
fn long_intervals_of_days() {
    for (interval, parts) in
        [(16, "BYMONTHDAY=13"), (73, "BYMONTHDAY=13,-1"), (17, "BYMONTHDAY=1,2,3;BYDAY=FR,SU")]
    {
        let text = format!("FREQ=DAILY;INTERVAL={interval};{parts}");
        let (start, last) = (day("19970902"), day("20171231"));
        let found = recurrence("19970902", &text);
        let expected = naive::days(*found.calendar(), found.rule(), start, last);
        assert!(expected.len() > 3, "{text}");
        assert_eq!(found.between(start, last).collect::<Vec<_>>(), expected, "{text}");
        let first = format!("{text};BYSETPOS=1");
        assert_eq!(recurrence("19970902", &first).between(start, last).collect::<Vec<_>>(), expected);
        assert_eq!(recurrence("19970902", &format!("{text};BYSETPOS=2")).days().next(), None);
    }
}

/// Weekdays of months that are longer than a word has bits.
#[test]
fn weekdays_of_long_months() {
    let mut seen = 0;
    for calendar in calendars::ALL.iter().filter(|calendar| calendar.bounds().longest_month > 64) {
        let id = calendar.about().id;
        for parts in ["BYDAY=MO,WE,SU", "BYDAY=TU", "BYDAY=2MO,-1FR", "BYDAY=MO,TU;BYSETPOS=3,-1"] {
            let text = format!("RSCALE={id};FREQ=MONTHLY;{parts}");
            let (start, last) = (day("20200101"), day("20231231"));
            let found = recurrence("20200101", &text);
            let expected = naive::days(*found.calendar(), found.rule(), start, last);
            assert_eq!(found.between(start, last).collect::<Vec<_>>(), expected, "{text}");
        }
        seen += 1;
    }
    assert!(seen > 0, "no calendar has such months");
}

/// The last day of all is 11 July: of that month's end there is no day.
#[test]
fn the_last_days_of_all_end_a_rule() {
    let start = Day::MAX.add_days(-100).unwrap();
    let mut parts = RuleParts::new(Frequency::Monthly);
    parts.month_days.push(31);
    for (skip, count) in [("OMIT", 1), ("FORWARD", 3), ("BACKWARD", 3)] {
        let rule: Rule = format!("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP={skip}").parse().unwrap();
        let recurrence = Recurrence::starting(rule, start).unwrap();
        let mut days = recurrence.days();
        assert_eq!(days.by_ref().count(), count, "{skip}");
        assert_eq!(days.ending(), Some(Ending::EndOfDays), "{skip}");
    }
    let last = Recurrence::starting("FREQ=DAILY".parse().unwrap(), start).unwrap();
    let ends =
        Day::MAX.in_calendar(Gregorian).subtract(Span::new().days(100), Overflow::Reject).map(Day::from);
    assert_eq!(
        (last.days().next(), last.days().last(), last.days().count()),
        (ends.ok(), Some(Day::MAX), 101)
    );
}

/// After the last day of all there is none, however far back a rule starts: that is seen at once.
#[test]
fn nothing_is_after_the_last_day_of_all() {
    for start in [Day::MIN, day("19000101"), Day::MAX] {
        for text in
            ["FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY"]
        {
            let found = Recurrence::starting(text.parse().unwrap(), start).unwrap();
            let mut days = found.after(Day::MAX);
            assert_eq!((days.next(), days.ending()), (None, Some(Ending::EndOfDays)), "{text}");
            assert_eq!(days.next(), None);
        }
    }
}

/// A rule without an end ends with the days, and not with an `UNTIL` that it has not: 27 October, the 300th
/// day, is past the end of the last year, and so is the January after it.
#[test]
fn a_rule_that_goes_on_ends_with_the_days() {
    let start = Day::MAX.add_days(-600).unwrap();
    for rule in [
        "FREQ=YEARLY;BYYEARDAY=1,300",
        "FREQ=YEARLY;BYYEARDAY=1,300;BYMONTH=1,10",
        "FREQ=YEARLY;BYYEARDAY=1,300;BYMONTHDAY=1,27",
        "FREQ=YEARLY;BYYEARDAY=366;SKIP=FORWARD;BYDAY=1MO,1TU,1WE,1TH,1FR,1SA,1SU",
        "FREQ=YEARLY;BYMONTH=1,12;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=5",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
    ] {
        let rule: Rule = format!("RSCALE=GREGORIAN;{rule}").parse().unwrap();
        let found = Recurrence::starting(rule, start).unwrap();
        let mut days = found.days();
        let all: Vec<Day> = days.by_ref().collect();
        assert!(!all.is_empty() && all.is_sorted(), "{}: {all:?}", found.rule());
        if found.rule().to_string().contains("FREQ=WEEKLY") {
            assert_eq!(all.len() as u32, Day::MAX.get().abs_diff(start.get()) + 1, "every day");
        }
        assert_eq!(days.ending(), Some(Ending::EndOfDays), "{}", found.rule());
        let mut asked = found.between(start, Day::MAX);
        assert_eq!(asked.by_ref().collect::<Vec<_>>(), all, "{}", found.rule());
    }
}

/// An interval with which the second period is past every day.
#[test]
fn an_interval_beyond_all_days_gives_the_start_alone() {
    for frequency in Frequency::ALL {
        let text = format!("FREQ={frequency};INTERVAL=4294967295");
        for start in [Day::MIN, day("20261127")] {
            let found = Recurrence::starting(text.parse().unwrap(), start).unwrap();
            let mut days = found.days();
            // Four billion days from the first of all are within a day of the last.
            let second = days.nth(1);
            if frequency == Frequency::Daily && start == Day::MIN {
                assert_eq!(second, Some(Day::MAX), "{text}");
            } else {
                assert_eq!(second, None, "{text}");
            }
            assert_eq!((days.next(), days.ending()), (None, Some(Ending::EndOfDays)), "{text}");
            assert_eq!(found.days().next(), Some(start), "{text}");
        }
    }
}
