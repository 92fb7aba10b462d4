//! Times of day read back, and the patterns of Qt and C.

use metonic::calendars::Gregorian;
use metonic::{Date, Day};
use metonic_text::parse::{Field, Mode};
use metonic_text::{DateTime, Formatter, Locale, ParseError, Parser, Pattern, Style, Time, Zone};

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn day() -> Day {
    Date::new(2026, 11, 26).unwrap().to_day()
}

/// Every locale's times: what is written is read, but where the half-day has one name.
#[test]
fn times_of_every_locale_are_read_back() {
    let times =
        [(0, 0, 0), (0, 30, 0), (1, 2, 3), (9, 0, 59), (12, 0, 0), (12, 59, 1), (13, 4, 5), (23, 59, 59)];
    for locale in Locale::all() {
        for style in [Style::Medium, Style::Short] {
            for (hour, minute, second) in times {
                let second = if style == Style::Short { 0 } else { second };
                let time = Time::new(hour, minute, second).unwrap();
                let formatter = Formatter::with_styles(locale, Gregorian, Style::Long, style);
                let text = formatter.format_date_time((day(), time)).to_string();
                let pattern = Style::Long.date_time_pattern(style, &locale, &Gregorian);
                for mode in [Mode::Strict, Mode::Default] {
                    let read = Parser::new(locale, Gregorian, pattern.clone())
                        .with_mode(mode)
                        .parse_date_time(&text);
                    let expected = Ok((day(), time));
                    assert_eq!(
                        read.map(|read| (read.day(), read.time())),
                        expected,
                        "{locale} {style:?} {mode:?} {text:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn hours_need_their_half_day() {
    let by = |pattern| Parser::new(locale("en"), Gregorian, Pattern::ldml(pattern).unwrap());
    let at = |hour, minute, second| Ok(Time::new(hour, minute, second).unwrap());
    assert_eq!(by("h:mm a").parse_time("12:30 am"), at(0, 30, 0));
    assert_eq!(by("h:mm a").parse_time("12:30 PM"), at(12, 30, 0));
    assert_eq!(by("h:mm").parse_time("3:30"), Err(ParseError::Missing { field: Field::DayPeriod }));
    assert_eq!(by("h:mm B").parse_time("3:30 in the afternoon"), at(15, 30, 0));
    assert_eq!(by("h:mm b").parse_time("12:00 noon"), at(12, 0, 0));
    // The two say different things.
    assert_eq!(by("H:mm a").parse_time("15:30 AM"), Err(ParseError::Disagrees { field: Field::DayPeriod }));
    assert_eq!(by("HHmmss").parse_time("130405"), at(13, 4, 5));
    assert!(by("H:mm").parse_time("24:00").is_err());
    assert_eq!(by("k:mm").parse_time("24:00"), at(0, 0, 0));
    let fraction = by("H:mm:ss.SSS").parse_time("13:04:05.060").unwrap();
    assert_eq!(fraction.nanosecond(), 60_000_000);
    assert!(by("H:mm:ss").parse_time("13:60:00").is_err());
    // A day alone of a text with a time, and none of a text without one.
    assert_eq!(by("y-MM-dd HH:mm").parse("2026-11-26 13:04"), Ok(day()));
    assert_eq!(by("y-MM-dd").parse_date_time("2026-11-26"), Err(ParseError::Missing { field: Field::Hour }));
}

/// 50 000 seconds are 13:53:20.
#[test]
fn milliseconds_of_the_day_agree_with_what_stands_beside_them() {
    let by = |pattern| Parser::new(locale("en"), Gregorian, Pattern::ldml(pattern).unwrap());
    let at = |nanosecond| Ok(Time::new(13, 53, 20).unwrap().with_nanosecond(nanosecond).unwrap());
    let disagrees = |field| Err(ParseError::Disagrees { field });
    assert_eq!(by("A a").parse_time("50000000 PM"), at(0));
    assert_eq!(by("A a").parse_time("50000000 AM"), disagrees(Field::DayPeriod));
    assert_eq!(by("A B").parse_time("50000000 in the afternoon"), at(0));
    assert_eq!(by("A B").parse_time("50000000 in the evening"), disagrees(Field::DayPeriod));
    assert_eq!(by("A H").parse_time("50000000 12"), disagrees(Field::Hour));
    // Fewer digits are the first of them, more say more.
    assert_eq!(by("A S").parse_time("50000129 1"), at(129_000_000));
    assert_eq!(by("A SSS").parse_time("50000129 129"), at(129_000_000));
    assert_eq!(by("A SSSSSS").parse_time("50000129 129005"), at(129_005_000));
    for (pattern, text) in [("A S", "50000129 2"), ("A SSS", "50000129 128"), ("A SSSSSS", "50000129 130000")]
    {
        assert_eq!(by(pattern).parse_time(text), disagrees(Field::Fraction), "{text}");
    }
    let moment = by("A a d.M.y").parse_date_time("50000000 AM 1.1.2026").map(|moment| moment.time());
    assert_eq!(moment, disagrees(Field::DayPeriod));
}

#[test]
fn zones_are_passed_through() {
    let by = |pattern| Parser::new(locale("en"), Gregorian, Pattern::ldml(pattern).unwrap());
    let read = |pattern, text: &'static str| by(pattern).parse_date_time(text).map(|read| read.zone());
    assert_eq!(read("y-MM-dd HH:mm xxx", "2026-11-26 13:04 +01:00"), Ok(Zone::new().with_offset(3600)));
    assert_eq!(read("y-MM-dd HH:mmXX", "2026-11-26 13:04Z"), Ok(Zone::new().with_offset(0)));
    assert_eq!(read("y-MM-dd HH:mm O", "2026-11-26 13:04 GMT-3:30"), Ok(Zone::new().with_offset(-12_600)));
    assert_eq!(read("y-MM-dd HH:mm z", "2026-11-26 13:04 CET"), Ok(Zone::new().with_abbreviation("CET")));
    assert_eq!(
        read("y-MM-dd HH:mm VV", "2026-11-26 13:04 Europe/Paris"),
        Ok(Zone::new().with_id("Europe/Paris"))
    );
    assert!(by("HH:mm xxx").parse_time("13:04 +25:00").is_err());
}

/// Hours are in the locale's numbers where dates are in Hebrew letters.
#[test]
fn hebrew_dates_have_times() {
    let moment = (day(), Time::new(13, 4, 0).unwrap());
    let hebrew = metonic::calendars::Hebrew;
    let pattern = Style::Long.date_time_pattern(Style::Short, &locale("he"), &hebrew);
    let text = Formatter::new(locale("he"), hebrew, pattern.clone()).format_date_time(moment).to_string();
    for mode in [Mode::Strict, Mode::Default] {
        let read = Parser::new(locale("he"), hebrew, pattern.clone()).with_mode(mode).parse_date_time(&text);
        assert_eq!(read.map(|read| (read.day(), read.time())), Ok(moment), "{text}");
    }
}

/// What C's strftime writes is read by the same pattern.
#[test]
fn what_c_writes_is_read() {
    let patterns = [
        "%Y-%m-%d %H:%M:%S",
        "%e %B %Y %I:%M:%S %p",
        "%G-W%V-%u %T",
        "%Y %j %T",
        "%Y %U %w %T",
        "%Y %W %a %T",
        "%C%y-%m-%d %T",
        "%A, %d %b %Y, %k h %M %S",
        "%^A %e %^B %Y %T",
        "%D %T",
        "%F %R:%S",
    ];
    let time = Time::new(13, 4, 5).unwrap();
    for pattern in patterns {
        let pattern = Pattern::strftime(pattern).unwrap();
        let parser = Parser::new(locale("en"), Gregorian, pattern.clone()).with_pivot(1969);
        for days in (0..1500).step_by(7) {
            let day = Date::new(2024, 12, 25).unwrap().to_day().add_days(days).unwrap();
            let text = Formatter::new(locale("en"), Gregorian, pattern.clone())
                .format_date_time(DateTime::new(day, time))
                .to_string();
            for mode in [Mode::Strict, Mode::Default] {
                let read = parser.clone().with_mode(mode).parse_date_time(&text);
                assert_eq!(read.map(|read| (read.day(), read.time())), Ok((day, time)), "{mode:?} {text}");
            }
        }
    }
}

/// POSIX, strftime: `%s`. 1 795 266 245 s is 2026-11-21T13:04:05Z (GNU `date -u -d @1795266245`).
#[test]
fn seconds_since_1970_are_read_back() {
    let parse = |pattern: &'static str, text: &str| {
        let parser = Parser::new(locale("en"), Gregorian, Pattern::strftime(pattern).unwrap());
        parser.parse_date_time(text).map(|read| (read.day().to_string(), read.time(), read.zone().offset()))
    };
    let at = |hour, offset| Ok(("2026-11-21".to_owned(), Time::new(hour, 4, 5).unwrap(), Some(offset)));
    assert_eq!(parse("%s", "1795266245"), at(13, 0));
    assert_eq!(parse("%s %z", "1795266245 +0100"), at(14, 3600));
    // What is said besides has to be so, and says where the clock is.
    assert_eq!(parse("%a %s", "Sat 1795266245"), at(13, 0));
    assert!(parse("%a %s", "Sun 1795266245").is_err());
    assert_eq!(parse("%Y-%m-%d %H:%M:%S %s", "2026-11-21 08:04:05 1795266245"), at(8, -18_000));
    assert!(parse("%Y-%m-%d %H:%M:%S %s", "2026-11-25 08:04:05 1795266245").is_err());
    // An abbreviation does not say how far it is from Greenwich.
    assert_eq!(parse("%s %Z", "1795266245 EST"), Err(ParseError::Missing { field: Field::Zone }));
    let before = parse("%s", "-1").unwrap();
    assert_eq!(before, ("1969-12-31".to_owned(), Time::new(23, 59, 59).unwrap(), Some(0)));
    let zone = Zone::new().with_offset(-18_000);
    let moment = DateTime::new(day(), Time::new(13, 4, 5).unwrap()).with_zone(zone);
    for pattern in ["%s%z", "%s %z", "%A, %s, %Y-%m-%dT%H:%M:%S", "%D %T %s"] {
        let pattern = Pattern::strftime(pattern).unwrap();
        let text =
            Formatter::new(locale("en"), Gregorian, pattern.clone()).format_date_time(moment).to_string();
        for mode in [Mode::Strict, Mode::Default, Mode::Lenient] {
            let parser =
                Parser::new(locale("en"), Gregorian, pattern.clone()).with_mode(mode).with_pivot(2000);
            let read = parser.parse_date_time(&text);
            assert_eq!(read, Ok(moment), "{text} {mode:?}");
        }
    }
}

/// UTS 35, part 4: `VVV` is the exemplar city.
#[test]
fn places_of_zones_are_read_back() {
    for (id, place) in
        [("America/Los_Angeles", "Los Angeles"), ("America/North_Dakota/New_Salem", "New Salem")]
    {
        let moment = DateTime::new(day(), Time::new(13, 4, 0).unwrap()).with_zone(Zone::new().with_id(id));
        for pattern in ["y-MM-dd HH:mm VVV", "HH:mm VVV y-MM-dd", "HH:mm (VVV), y-MM-dd"] {
            let pattern = Pattern::ldml(pattern).unwrap();
            let formatter = Formatter::new(locale("en"), Gregorian, pattern.clone());
            let text = formatter.format_date_time(moment).to_string();
            for mode in [Mode::Strict, Mode::Default] {
                let read = Parser::new(locale("en"), Gregorian, pattern.clone()).with_mode(mode);
                let read = read.parse_date_time(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
                assert_eq!((read.day(), read.time()), (moment.day(), moment.time()));
                // A place is no identifier.
                assert_eq!((read.zone().id(), read.zone().name()), (None, Some(place)), "{text}");
                assert_eq!(formatter.format_date_time(read).to_string(), text);
            }
        }
    }
}

/// POSIX, strftime: a field's width counts its spaces and its sign. Each field in a row takes its own.
#[test]
fn fields_of_c_in_a_row_are_shared_out_by_their_widths() {
    let day = |text: &str| match text.strip_prefix("-0044-") {
        Some(_) => Date::new(-44, 3, 15).unwrap().to_day(),
        None => text.parse().unwrap(),
    };
    let moment = |text: &str, time: &str| (day(text), time.parse::<Time>().unwrap());
    for (pattern, day, time, text) in [
        ("%F %k%M", "2026-11-21", "01:23", "2026-11-21  123"),
        ("%F %k%M", "2026-11-21", "13:23", "2026-11-21 1323"),
        ("%F %l%M%p", "2026-11-21", "13:23", "2026-11-21  123PM"),
        ("%_y%j %T", "2005-02-14", "13:04:05", " 5045 13:04:05"),
        ("%Y%m%e %T", "2026-11-21", "13:04:05", "20261121 13:04:05"),
        ("%Y%m%e %T", "2026-11-01", "13:04:05", "202611 1 13:04:05"),
        ("%Y%m%e%k%M", "2026-11-01", "03:04", "202611 1 304"),
        ("%6Y%m%d %T", "-0044-03-15", "13:04:05", "-000440315 13:04:05"),
        ("%_6Y%m%d %T", "-0044-03-15", "13:04:05", "   -440315 13:04:05"),
        ("%6Y-%m-%d %T", "-0044-03-15", "13:04:05", "-00044-03-15 13:04:05"),
        ("%C%y-%m-%d %T", "-0044-03-15", "13:04:05", "-156-03-15 13:04:05"),
        // More digits than any one number has.
        ("%Y%m%d%H%M%S%3N", "2026-11-21", "13:04:05.123", "20261121130405123"),
        ("%5d %m %Y %T", "2026-11-21", "13:04:05", "00021 11 2026 13:04:05"),
    ] {
        let moment = moment(day, time);
        let pattern = Pattern::strftime(pattern).unwrap();
        let formatter = Formatter::new(locale("en"), Gregorian, pattern.clone());
        assert_eq!(formatter.format_date_time(moment).to_string(), text);
        for mode in Mode::ALL {
            let parser =
                Parser::new(locale("en"), Gregorian, pattern.clone()).with_mode(mode).with_pivot(1950);
            let read = parser.parse_date_time(text).map(|read| (read.day(), read.time()));
            assert_eq!(read, Ok(moment), "{mode:?} {text}");
            assert_eq!(parser.parse(text), Ok(moment.0), "{mode:?} {text}");
        }
    }
}

/// What a strict reader takes has the spaces that are written; a reader by default takes any.
#[test]
fn strict_readers_count_spaces() {
    let day = "2026-11-05".parse::<Day>().unwrap();
    for (pattern, texts) in [
        ("%e %b %Y", [" 5 Nov 2026", "     5 Nov 2026", "5 Nov 2026"]),
        ("%b %_d %Y", ["Nov  5 2026", "Nov    5 2026", "Nov 5 2026"]),
        ("%F %k", ["2026-11-05  3", "2026-11-05    3", "2026-11-05 3"]),
    ] {
        let parser = Parser::new(locale("en"), Gregorian, Pattern::strftime(pattern).unwrap());
        let strict = parser.clone().with_mode(Mode::Strict);
        for (place, text) in texts.into_iter().enumerate() {
            assert_eq!(parser.parse(text), Ok(day), "{text}");
            assert_eq!(strict.parse(text).is_ok(), place == 0, "{text}");
        }
    }
}

/// A zone of which nothing is known is left out with what belongs to it, and read so.
#[test]
fn zones_that_say_nothing_are_read_back() {
    let moment = (day(), Time::new(13, 4, 5).unwrap());
    let check = |formatter: &Formatter<'_, Gregorian>, pattern: &Pattern<'_>, tag: Locale, text: &str| {
        assert_eq!(formatter.format_date_time(moment).to_string(), text);
        for mode in Mode::ALL {
            let parser = Parser::new(tag, Gregorian, pattern.clone()).with_mode(mode);
            let read = parser.parse_date_time(text);
            // A lenient reader may take a word of the half-day for the zone's name.
            let read =
                read.map(|read| if mode == Mode::Lenient { read.with_zone(Zone::new()) } else { read });
            assert_eq!(read, Ok(DateTime::new(moment.0, moment.1)), "{mode:?} {text}");
        }
    };
    for (pattern, text) in [
        ("y-MM-dd HH:mm:ss z", "2026-11-26 13:04:05"),
        ("z HH:mm:ss y-MM-dd", "13:04:05 2026-11-26"),
        ("y-MM-dd (z) HH:mm:ss", "2026-11-26 13:04:05"),
        ("y-MM-dd HH:mm:ss (zzzz)", "2026-11-26 13:04:05"),
        ("y-MM-dd HH:mm:ss, VV (xxx)", "2026-11-26 13:04:05"),
    ] {
        let pattern = Pattern::ldml(pattern).unwrap();
        check(&Formatter::new(locale("en"), Gregorian, pattern.clone()), &pattern, locale("en"), text);
    }
    for locale in Locale::all() {
        for style in [Style::Full, Style::Long] {
            let pattern = Style::Full.date_time_pattern(style, &locale, &Gregorian);
            let formatter = Formatter::new(locale, Gregorian, pattern.clone());
            let text = formatter.format_date_time(moment).to_string();
            check(&formatter, &pattern, locale, &text);
        }
    }
    // What is known is read as before, and what is neither is an error where it stands.
    let pattern = Pattern::ldml("y-MM-dd HH:mm:ss z (xxx)").unwrap();
    let parser = Parser::new(locale("en"), Gregorian, pattern);
    let zone = Zone::new().with_abbreviation("CET");
    let known = DateTime::new(moment.0, moment.1).with_zone(zone);
    assert_eq!(parser.formatter().format_date_time(known).to_string(), "2026-11-26 13:04:05 CET");
    assert_eq!(parser.parse_date_time("2026-11-26 13:04:05 CET"), Ok(known));
    assert!(parser.parse_date_time("2026-11-26 13:04:05 (CET").is_err());
}
