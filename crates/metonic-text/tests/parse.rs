//! Texts as people write them, in the three modes.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use metonic::calendars::{Chinese, Gregorian, Hebrew, Japanese, JapaneseLunisolar, Persian, Roc};
use metonic::{Calendar, Date, Day, Month, Overflow, YearMonthDay};
use metonic_text::parse::{Expected, Field, Mode};
use metonic_text::{Locale, ParseError, Parser, Pattern, Style};

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn by<'p, C: Calendar>(tag: &str, calendar: C, pattern: &'p str) -> Parser<'p, C> {
    Parser::new(locale(tag), calendar, Pattern::ldml(pattern).unwrap())
}

fn day(year: i32, month: u8, day: u8) -> Day {
    Date::new(year, month, day).unwrap().to_day()
}

/// What `Default` takes, `Strict` does not.
#[test]
fn what_a_reader_does_not_mind_is_read() {
    let thursday = day(2026, 11, 26);
    let english = by("en", Gregorian, "EEEE, d MMMM y");
    for text in [
        "Thursday, 26 November 2026",
        "thursday, 26 november 2026",
        "THU, 26 NOV 2026",
        "Th, 26 Nov 2026",
        "Thursday,\u{a0}26\u{202f}November  2026",
        "Thursday, ٢٦ November ٢٠٢٦",
        "Thursday, 26 November 02026",
        "\u{200e}Thursday, 26 November 2026\u{200f}",
    ] {
        assert_eq!(english.parse(text), Ok(thursday), "{text}");
        let strictly = english.clone().with_mode(Mode::Strict).parse(text);
        assert_eq!(strictly.is_ok(), text == "Thursday, 26 November 2026", "{text}");
    }
    // NFD, capitals.
    let french = by("fr", Gregorian, "d MMMM y");
    for text in ["1 février 2027", "1 fe\u{301}vrier 2027", "1 FÉVRIER 2027", "1 FÉVR. 2027"] {
        assert_eq!(french.parse(text), Ok(day(2027, 2, 1)), "{text}");
    }
    // The four i's of Turkish; the final sigma of Greek.
    assert_eq!(by("tr", Gregorian, "d MMMM y").parse("1 KASIM 2026"), Ok(day(2026, 11, 1)));
    assert_eq!(by("el", Gregorian, "d MMMM y").parse("1 ΝΟΕΜΒΡΊΟΥ 2026"), Ok(day(2026, 11, 1)));
    // Without the joiner, with the Persian and with other digits.
    let persian = by("fa", Persian, "EEEE d MMMM y");
    for text in ["پنجشنبه ۵ آذر ۱۴۰۵", "پنج\u{200c}شنبه 5 آذر 1405"] {
        assert_eq!(persian.parse(text), Ok(thursday), "{text}");
    }
    // Geresh and gershayim as typed, and left out.
    let hebrew = Parser::with_style(locale("he"), Hebrew, Style::Long);
    for text in
        ["ט״ז בכסלו תשפ״ז", "ט\"ז בכסלו תשפ\"ז", "טז בכסלו תשפז", "16 בכסלו 5787", "ט״ז בכסלו ה׳תשפ״ז"]
    {
        assert_eq!(hebrew.parse(text), Ok(thursday), "{text}");
    }
}

#[test]
fn lenient_readers_take_more() {
    let english = by("en", Gregorian, "EEEE, d MMMM y").with_mode(Mode::Lenient);
    for text in [
        "  Thursday 26 November 2026 ",
        "Thursday, 26. November, 2026",
        "Thursday-26-11-2026",
        "Thu 26/Nov/2026",
        // The locale's own styles.
        "November 26, 2026",
        "Nov 26, 2026",
    ] {
        assert_eq!(english.parse(text), Ok(day(2026, 11, 26)), "{text}");
        assert!(english.clone().with_mode(Mode::Default).parse(text).is_err(), "{text}");
    }
    assert_eq!(
        by("fr", Gregorian, "d MMMM y").with_mode(Mode::Lenient).parse("1 fevrier 2027"),
        Ok(day(2027, 2, 1))
    );
    let spanish = Parser::with_style(locale("es"), Gregorian, Style::Long).with_mode(Mode::Lenient);
    assert_eq!(spanish.parse("26 noviembre 2026"), Ok(day(2026, 11, 26)));
    // A day too many.
    let short = by("en", Gregorian, "d MMM y").with_mode(Mode::Lenient);
    assert_eq!(short.parse("30 Feb 2026"), Err(ParseError::Date(metonic::Error::Day { value: 30, max: 28 })));
    assert_eq!(short.clone().with_overflow(Overflow::Clamp).parse("30 Feb 2026"), Ok(day(2026, 2, 28)));
    assert_eq!(short.clone().with_overflow(Overflow::Spill).parse("30 Feb 2026"), Ok(day(2026, 3, 2)));
}

#[test]
fn what_is_said_twice_agrees() {
    let english = by("en", Gregorian, "EEEE, d MMMM y");
    assert_eq!(
        english.parse("Friday, 26 November 2026"),
        Err(ParseError::Disagrees { field: Field::Weekday })
    );
    // Heisei ended with April 2019.
    let japanese = Parser::with_style(locale("ja"), Japanese, Style::Long);
    assert_eq!(japanese.parse("平成31年4月30日"), Ok(day(2019, 4, 30)));
    assert_eq!(japanese.parse("令和元年5月1日"), Ok(day(2019, 5, 1)));
    assert_eq!(japanese.parse("令和1年5月1日"), Ok(day(2019, 5, 1)));
    assert_eq!(japanese.parse("平成31年5月1日"), Err(ParseError::Disagrees { field: Field::Era }));
    assert_eq!(japanese.clone().with_mode(Mode::Lenient).parse("平成31年5月1日"), Ok(day(2019, 5, 1)));
    // 2026 is a bǐng-wǔ year.
    let chinese = Parser::with_style(locale("zh"), Chinese, Style::Long);
    assert_eq!(chinese.parse("2026丙午年正月初一"), Ok(day(2026, 2, 17)));
    assert_eq!(chinese.parse("2026丁未年正月初一"), Err(ParseError::Disagrees { field: Field::CyclicYear }));
    // 2025 has a leap sixth month, 2026 none.
    assert_eq!(chinese.parse("2025乙巳年闰六月初一"), Ok(day(2025, 7, 25)));
    let none = chinese.parse("2026丙午年闰六月初一");
    assert!(matches!(none, Err(ParseError::Date(metonic::Error::Month { .. }))), "{none:?}");
    // Adar of a leap year is one of two: neither is taken.
    let hebrew = by("en", Hebrew, "d MMMM y");
    assert_eq!(hebrew.parse("14 Adar 5787"), Err(ParseError::Disagrees { field: Field::Month }));
    assert_eq!(hebrew.parse("14 Adar II 5787"), Ok(day(2027, 3, 23)));
    assert_eq!(hebrew.parse("14 Adar 5786"), Ok(day(2026, 3, 3)));
}

#[test]
fn nothing_is_guessed() {
    let two = by("en", Gregorian, "d/M/yy");
    assert_eq!(two.parse("1/2/26"), Err(ParseError::Century));
    assert_eq!(two.clone().with_pivot(1950).parse("1/2/26"), Ok(day(2026, 2, 1)));
    assert_eq!(two.clone().with_pivot(1926).parse("1/2/26"), Ok(day(1926, 2, 1)));
    assert_eq!(two.clone().with_pivot(1927).parse("1/2/26"), Ok(day(2026, 2, 1)));
    assert_eq!(two.parse("1/2/2026"), Ok(day(2026, 2, 1)));
    // The pivot is of the calendar's own count.
    let persian = by("en", Persian, "d/M/yy").with_pivot(1350);
    assert_eq!(persian.parse("1/1/05"), Ok(day(2026, 3, 21)));
    // A letter that is three months; the weekday chooses between them.
    let narrow = by("en", Gregorian, "d MMMMM y");
    assert_eq!(narrow.parse("1 J 2026"), Err(ParseError::Ambiguous { at: 2, field: Field::Month }));
    let chosen = by("en", Gregorian, "EEEE d MMMMM y");
    assert_eq!(chosen.parse("Wednesday 1 J 2026"), Ok(day(2026, 7, 1)));
    // A count of eras without its era.
    assert_eq!(
        by("en", Japanese, "d MMM y").parse("1 May 7"),
        Err(ParseError::Missing { field: Field::Era })
    );
    assert_eq!(by("en", Roc, "d MMM y").parse("1 May 7"), Ok(day(1918, 5, 1)));
    assert_eq!(by("en", Gregorian, "MMMM d").parse("May 1"), Err(ParseError::Missing { field: Field::Year }));
    let missing = YearMonthDay::new(2000, Month::M01, 1);
    assert_eq!(by("en", Gregorian, "MMMM d").with_missing(missing).parse("May 1"), Ok(day(2000, 5, 1)));
    // A cycle of sixty has to be chosen.
    let cycle = by("en", Chinese, "d MMM U");
    assert_eq!(cycle.parse("1 Mo1 bing-wu"), Err(ParseError::Century));
    assert_eq!(cycle.clone().with_pivot(2000).parse("1 Mo1 bing-wu"), Ok(day(2026, 2, 17)));
}

#[test]
fn other_fields_make_a_day() {
    // ISO 8601: 2026-W53-5 is 1 January 2027.
    let week = by("und-u-ca-iso8601", metonic::calendars::Iso8601, "Y-'W'ww-e");
    let new_year = week.clone().with_mode(Mode::Strict).parse("2026-W53-5");
    assert_eq!(new_year, Ok(day(2027, 1, 1)));
    assert_eq!(by("en", Gregorian, "y-DDD").parse("2027-060"), Ok(day(2027, 3, 1)));
    assert_eq!(by("en", Gregorian, "g").parse("2461371"), Ok(day(2026, 11, 26)));
    // Thanksgiving: the fourth Thursday.
    assert_eq!(by("en", Gregorian, "F EEEE MMMM y").parse("4 Thursday November 2026"), Ok(day(2026, 11, 26)));
    assert_eq!(by("en", Gregorian, "d MMMM y G").parse("15 March 44 BC"), Ok(day(-43, 3, 15)));
    assert_eq!(by("en", Gregorian, "yyyyMMdd").parse("20261126"), Ok(day(2026, 11, 26)));
    assert_eq!(by("en", Gregorian, "u-MM-dd").parse("-43-03-15"), Ok(day(-43, 3, 15)));
}

/// Japan's lunisolar calendar was the state's until 1872, and has no era after that.
#[test]
fn a_day_that_has_no_era_is_of_a_plain_year() {
    let later = day(2394, 7, 9);
    for mode in [Mode::Strict, Mode::Default, Mode::Lenient] {
        let parser = by("en", JapaneseLunisolar, "G y MMM d").with_mode(mode);
        assert_eq!(parser.formatter().format(later).to_string(), " 2394 Mo6 11");
        assert_eq!(parser.parse(" 2394 Mo6 11"), Ok(later), "{mode:?}");
        // Meiji 5: the era would have been written.
        assert_eq!(parser.parse(" 1872 Mo6 11"), Err(ParseError::Missing { field: Field::Era }), "{mode:?}");
    }
    let unsaid = by("en", JapaneseLunisolar, "y MMM d").parse("2394 Mo6 11");
    assert_eq!(unsaid, Err(ParseError::Missing { field: Field::Era }));
}

/// Numbers that no error has room for.
#[test]
fn errors_say_no_other_number() {
    let english = by("en", Gregorian, "d MMMM y");
    assert_eq!(
        english.parse("31 November 2026"),
        Err(ParseError::Date(metonic::Error::Day { value: 31, max: 30 }))
    );
    assert_eq!(english.parse("300 November 2026"), Err(ParseError::Disagrees { field: Field::Day }));
    let spilled = english.with_mode(Mode::Lenient).with_overflow(Overflow::Spill);
    assert_eq!(spilled.parse("300 November 2026"), Ok(day(2026, 11, 30).add_days(270).unwrap()));
    let numbers = by("en", Gregorian, "d.M.y");
    assert_eq!(
        numbers.parse("1.13.2026"),
        Err(ParseError::Date(metonic::Error::Month { month: Month::new(13).unwrap(), year: 2026 }))
    );
    for text in ["1.0.2026", "1.100.2026", "1.300.2026"] {
        assert_eq!(numbers.parse(text), Err(ParseError::Disagrees { field: Field::Month }), "{text}");
    }
}

/// Digits without anything between them are shared out as the pattern prints them.
#[test]
fn digits_in_a_row_are_shared_out() {
    let expected = Ok(day(2026, 11, 26));
    for mode in [Mode::Strict, Mode::Default, Mode::Lenient] {
        let read = |pattern, text| by("en", Gregorian, pattern).with_mode(mode).parse(text);
        assert_eq!(read("yyyyMMdd", "20261126"), expected);
        assert_eq!(read("yMMdd", "20261126"), expected);
        assert_eq!(read("ddMMy", "26112026"), expected);
        assert_eq!(read("ddMMyyyy", "26112026"), expected);
        assert_eq!(read("yyyyDDD", "2026330"), expected);
        assert_eq!(read("yyyyMMdd", "120261126"), Ok(day(12026, 11, 26)));
        for (pattern, text) in [("yyyyMMdd", "202611"), ("ddMMyyyy", "1112026"), ("yyMMdd", "20261126")] {
            assert!(read(pattern, text).is_err(), "{mode:?} {pattern} {text}");
        }
        for (pattern, text) in [("%Y%m%d", "20261126"), ("%Y%j", "2026330")] {
            let parser = Parser::new(locale("en"), Gregorian, Pattern::strftime(pattern).unwrap());
            assert_eq!(parser.clone().with_mode(mode).parse(text), expected, "{mode:?} {pattern}");
        }
    }
}

/// Two digits of a year are two digits without a sign.
#[test]
fn two_digits_are_two() {
    let qt = Parser::new(locale("en"), Gregorian, Pattern::qt("dd.MM.yy").unwrap()).with_pivot(1950);
    assert_eq!(qt.parse("26.11.26"), Ok(day(2026, 11, 26)));
    let c = Parser::new(locale("en"), Gregorian, Pattern::strftime("%d/%m/%y").unwrap()).with_pivot(1950);
    assert_eq!(c.parse("26/11/26"), Ok(day(2026, 11, 26)));
    let ldml = by("en", Gregorian, "d M yy").with_pivot(1950);
    assert_eq!(ldml.parse("26 11 26"), Ok(day(2026, 11, 26)));
    assert!(qt.parse("26.11.1826").is_err() && qt.parse("26.11.6").is_err());
    assert!(c.parse("26/11/202").is_err() && ldml.parse("26 11 -26").is_err());
    assert_eq!(ldml.parse("26 11 1826"), Ok(day(1826, 11, 26)));
}

/// A strict reader takes what the formatter writes and nothing else; fields that say the same thing in
/// two ways agree.
#[test]
fn strict_is_what_is_written() {
    let hebrew = Parser::with_style(locale("he"), Hebrew, Style::Long).with_mode(Mode::Strict);
    assert!(hebrew.parse("ט״ז בכסלו תשפ״ז").is_ok() && hebrew.parse("טז בכסלו תשפז").is_err());
    let strict = |pattern, text| by("en", Gregorian, pattern).with_mode(Mode::Strict).parse(text);
    assert!(strict("d MMM y G", "26 Nov 2026 ").is_err() && strict("Gy/M/d", "2026/11/26").is_err());
    let read = |pattern, text| by("en", Gregorian, pattern).parse(text);
    assert_eq!(read("d M y (u)", "26 11 2025 (2026)"), Err(ParseError::Disagrees { field: Field::Year }));
    assert_eq!(read("d M y (u)", "26 11 2026 (2026)"), Ok(day(2026, 11, 26)));
    assert_eq!(read("d MM MMMM y", "26 11 October 2026"), Err(ParseError::Disagrees { field: Field::Month }));
    let c =
        Parser::new(locale("en"), Gregorian, Pattern::strftime("%d %m %Y %C%y").unwrap()).with_pivot(1950);
    assert_eq!(c.parse("26 11 2026 2025"), Err(ParseError::Disagrees { field: Field::Year }));
    let clamped = by("en", Gregorian, "d MMM y").with_overflow(Overflow::Clamp);
    assert!(
        clamped.parse("30 Feb 2026").is_err()
            && clamped.clone().with_mode(Mode::Strict).parse("30 Feb 2026").is_err()
    );
    // Two years of the Islamic calendar began in 2008.
    let islamic = by("en", metonic::calendars::IslamicCivil, "r-MM-dd");
    assert_eq!(islamic.parse("2008-01-05"), Err(ParseError::Ambiguous { at: 0, field: Field::Year }));
    // A year that has a name is not called by a number.
    assert!(by("en", Chinese, "U-M-d").parse("43-3-5").is_err());
}

/// Lenient readers take an order of their own for none that the pattern has.
#[test]
fn lenient_readers_keep_the_order() {
    let lenient = by("en", Gregorian, "EEE dd/MM/yyyy").with_mode(Mode::Lenient);
    assert!(lenient.parse("03/04/2026").is_err());
    assert_eq!(lenient.parse("April 3, 2026"), Ok(day(2026, 4, 3)));
    let eras = by("en", Gregorian, "y G-MM-dd").with_mode(Mode::Lenient);
    assert!(eras.parse("0 BC-01-01").is_err());
    let reiwa = Parser::with_style(locale("ja"), Japanese, Style::Long).with_mode(Mode::Lenient);
    assert_eq!(reiwa.parse("令和1年1月1日"), Err(ParseError::Disagrees { field: Field::Era }));
}

#[test]
fn errors_say_where_and_what() {
    let english = by("en", Gregorian, "EEEE, d MMMM y");
    let cases = [
        ("Thursday, 26 Novembr 2026", 13, Expected::Field(Field::Month), Some('N')),
        ("Thursday 26 November 2026", 8, Expected::Text(','), Some(' ')),
        ("", 0, Expected::Field(Field::Weekday), None),
        ("Thursday, x", 10, Expected::Field(Field::Day), Some('x')),
        ("Thursday, 26 November 2026!", 26, Expected::End, Some('!')),
        ("Thursday, 26 November", 21, Expected::Text(' '), None),
    ];
    for (text, at, expected, found) in cases {
        assert_eq!(english.parse(text), Err(ParseError::Unexpected { at, expected, found }), "{text}");
    }
    let error = english.parse("Thursday, 26 Novembr 2026").unwrap_err();
    assert_eq!(error.to_string(), "expected a month at byte 13, found 'N'");
    assert_eq!(error.at(), Some(13));
    let year = by("en", Gregorian, "d MMM y");
    assert!(matches!(year.parse("1 Jan 99999999999"), Err(ParseError::Date(metonic::Error::Year { .. }))));
    assert_eq!(english.parse(&"x".repeat(5000)), Err(ParseError::TooLong));
}

/// The fields of the letters, as UTS #35 has them.
#[test]
fn errors_name_the_field_of_the_letter() {
    for (letters, field) in [
        ("G", Field::Era),
        ("yYur", Field::Year),
        ("Qq", Field::Quarter),
        ("ML", Field::Month),
        ("wW", Field::Week),
        ("d", Field::Day),
        ("D", Field::DayOfYear),
        ("F", Field::WeekdayInMonth),
        ("Ec", Field::Weekday),
        ("g", Field::JulianDay),
    ] {
        for letter in letters.chars() {
            let error = by("en", Gregorian, &letter.to_string()).parse("?").unwrap_err();
            let expected =
                ParseError::Unexpected { at: 0, expected: Expected::Field(field), found: Some('?') };
            assert_eq!(error, expected, "{letter}");
        }
    }
}

/// Rules that write great numbers in digits put a comma before each three; the one after the number is the
/// pattern's.
#[test]
fn a_comma_after_a_number_by_rules_is_the_patterns() {
    for system in ["romanlow", "armn", "geor", "hans", "taml", "jpanyear"] {
        let tag = format!("en-u-nu-{system}");
        let reader = by(&tag, Gregorian, "y, MMMM d");
        for year in [399_999, 400_000, 5_000_000, 5_881_580] {
            let day = day(year, 3, 5);
            let text = reader.formatter().format(day).to_string();
            for mode in Mode::ALL {
                assert_eq!(reader.clone().with_mode(mode).parse(&text), Ok(day), "{tag}: {text}");
            }
        }
    }
    let roman = by("en-u-nu-romanlow", Gregorian, "y, MMMM d");
    assert_eq!(roman.formatter().format(day(5_881_580, 3, 5)).to_string(), "5,881,580, March v");
}

/// Greek writes 140 and a million alike.
#[test]
fn a_year_written_as_another_is_ambiguous() {
    let greek = by("en-u-nu-grek", Gregorian, "y MMMM d");
    let dated = by("en-u-nu-grek", Gregorian, "EEEE, y MMMM d");
    for (year, other) in [(140, 1_000_000), (1_000_000, 140)] {
        let day = day(year, 3, 5);
        let text = greek.formatter().format(day).to_string();
        assert_eq!(text, greek.formatter().format(self::day(other, 3, 5)).to_string());
        for mode in Mode::ALL {
            let error = ParseError::Ambiguous { at: 0, field: Field::Year };
            assert_eq!(greek.clone().with_mode(mode).parse(&text), Err(error), "{text}");
            // The weekday tells which it is.
            let text = dated.formatter().format(day).to_string();
            assert_eq!(dated.clone().with_mode(mode).parse(&text), Ok(day), "{text}");
        }
    }
    // 5 April 33, which no great year is written as.
    let text = greek.formatter().format(day(33, 4, 5)).to_string();
    assert_eq!(greek.parse(&text), Ok(day(33, 4, 5)));
}

/// The processor's time that this thread has had, where Linux says it: on a busy machine the clock measures others.
fn spent() -> Duration {
    let of_clock = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = schedule.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(of_clock, Duration::from_nanos)
}

/// Any text ends soon, in an error or a date that is written so.
#[test]
fn hostile_texts_end_soon() {
    let texts = [
        "1".repeat(4096),
        "\u{301}".repeat(2048),
        "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{30d}\u{30e}"
            .repeat(100),
        " ".repeat(4096),
        "\u{200f}".repeat(1300),
        "ה׳".repeat(1000),
        "J".repeat(4096),
        "1 1 1 1 1 1 1 1 1 1".repeat(100),
        "\0".repeat(10),
        "Mon, Mon, Mon, Mon".repeat(50),
        "௧".repeat(500),
        "百万".repeat(500),
        "௱".repeat(500),
    ];
    let patterns = [
        "EEEE, d MMMM y",
        "yyyyMMddDDDwwWFgyyyyMMddDDDwwWFg",
        "MMMMMEEEEELLLLLcccccGGGGG",
        "dMydMydMydMydMydMydMydMydMydMydMydMydMydMydMydMy",
        "G y MMMM d",
        "y/y/y/y/y/y/y/y",
    ];
    for tag in ["en", "he", "ar", "zh", "hi", "vi", "und", "en-u-nu-taml", "en-u-nu-hans"] {
        for pattern in patterns {
            let pattern = Pattern::ldml(pattern).unwrap();
            for mode in Mode::ALL {
                for text in &texts {
                    let before = spent();
                    let _ = Parser::new(locale(tag), Hebrew, pattern.clone()).with_mode(mode).parse(text);
                    let _ = Parser::new(locale(tag), Chinese, pattern.clone()).with_mode(mode).parse(text);
                    // A second is no figure of speed: what hangs takes longer.
                    assert!(
                        spent().saturating_sub(before) < Duration::from_secs(1),
                        "{tag} {pattern:?} {text}"
                    );
                }
            }
        }
    }
}

/// The rules `-x` of CLDR 48's numbering systems; those of Japanese years have none, and ICU writes the locale's
/// minus sign there.
#[test]
fn numbers_below_zero_have_the_sign_of_their_system() {
    let day = day(-43, 3, 15);
    for (tag, expected) in [
        ("en-u-nu-roman", "−XLIII"),
        ("zh-u-nu-hans", "负四十三"),
        ("zh-Hant-u-nu-hant", "負四十三"),
        ("ja-u-nu-jpan", "マイナス四十三"),
        ("ja-u-nu-jpanyear", "-43"),
        ("sv-u-nu-jpanyear", "−43"),
    ] {
        let reader = by(tag, Gregorian, "u").with_missing("0000-03-15".parse().unwrap());
        let text = reader.formatter().format(day).to_string();
        assert_eq!(text, expected, "{tag}");
        for mode in Mode::ALL {
            assert_eq!(reader.clone().with_mode(mode).parse(&text), Ok(day), "{tag}");
        }
    }
}

/// `dMy` of 1 November 2028, of 11 January 2028 and of 1 January 12028 is one text.
#[test]
fn digits_that_are_several_days_are_none() {
    for mode in Mode::ALL {
        let free = by("en", Gregorian, "dMy").with_mode(mode);
        for written in [day(2028, 11, 1), day(2028, 1, 11), day(12028, 1, 1)] {
            assert_eq!(free.formatter().format(written).to_string(), "1112028");
        }
        assert!(matches!(free.parse("1112028"), Err(ParseError::Ambiguous { .. })));
        // The weekday tells which it is: 11 January 2028 is a Tuesday, as neither other is.
        let told = by("en", Gregorian, "dMy EEEE").with_mode(mode);
        assert_eq!(told.parse("1112028 Tuesday"), Ok(day(2028, 1, 11)));
    }
}

/// LDML: a letter more is a digit more at least.
#[test]
fn numbers_have_as_many_digits_as_are_written() {
    let expected = day(2026, 11, 21);
    for (pattern, text) in [
        ("yyyyyyyyyyyy-MM-dd", "000000002026-11-21"),
        ("QQ y-MM-dd", "04 2026-11-21"),
        ("yyyyyyyyyyyyMMdd", "0000000020261121"),
    ] {
        for mode in Mode::ALL {
            let parser = by("en", Gregorian, pattern).with_mode(mode);
            assert_eq!(parser.formatter().format(expected).to_string(), text);
            assert_eq!(parser.parse(text), Ok(expected), "{mode:?} {text}");
        }
    }
    // Its months are seasons, of 13 weeks.
    let seasons = by("en", metonic::calendars::WorldSeason, "F W d MMMM y");
    for days in 0..400 {
        let day = expected.add_days(days).unwrap();
        let text = seasons.formatter().format(day).to_string();
        for mode in Mode::ALL {
            assert_eq!(seasons.clone().with_mode(mode).parse(&text), Ok(day), "{mode:?} {text}");
        }
    }
}

/// A strict reader says that a number has another length, not that the pattern lacks it.
#[test]
fn numbers_of_other_lengths_are_not_as_written() {
    let written =
        |found| Err(ParseError::Unexpected { at: 0, expected: Expected::Written, found: Some(found) });
    let strict = |pattern, text| by("en", Gregorian, pattern).with_mode(Mode::Strict).parse(text);
    assert_eq!(strict("dd MMMM y", "5 November 2026"), written('5'));
    assert_eq!(strict("d MMMM y", "05 November 2026"), written('0'));
}

/// A year has one sign.
#[test]
fn a_minus_after_a_plus_is_none() {
    let qt = Parser::new(locale("en"), Gregorian, Pattern::qt("yyyy-MM-dd").unwrap());
    for mode in Mode::ALL {
        assert!(qt.clone().with_mode(mode).parse("+-2026-01-02").is_err(), "{mode:?}");
        assert_eq!(qt.clone().with_mode(mode).parse("-2026-01-02"), Ok(day(-2025, 1, 2)), "{mode:?}");
    }
}

/// A letter is a number of units, of years of this millennium, and from 4 on of thousands: CLDR 48, `%hebrew`.
#[test]
fn a_hebrew_year_of_one_letter_is_ambiguous() {
    let month = YearMonthDay::new(5000, Month::M01, 1);
    let hebrew = by("he-u-nu-hebr", Hebrew, "d MMMM y");
    let told = by("he-u-nu-hebr", Hebrew, "EEEE d MMMM y");
    let day = |year| Hebrew.day_of(YearMonthDay { year, ..month }).unwrap();
    let text = hebrew.formatter().format(day(5000)).to_string();
    assert!(text.ends_with("ה׳") && text == hebrew.formatter().format(day(5005)).to_string(), "{text}");
    for mode in Mode::ALL {
        let reader = hebrew.clone().with_mode(mode);
        let error = reader.parse(&text).unwrap_err();
        assert!(matches!(error, ParseError::Ambiguous { field: Field::Year, .. }), "{error}");
        // Of these two letters the first thousands are written as a word.
        for year in [5001, 5002, 5003, 5010] {
            let text = hebrew.formatter().format(day(year)).to_string();
            assert_eq!(reader.parse(&text), Ok(day(year)), "{text}");
        }
        // The weekday tells which it is.
        for year in [5000, 5005] {
            let text = told.formatter().format(day(year)).to_string();
            assert_eq!(told.clone().with_mode(mode).parse(&text), Ok(day(year)), "{text}");
        }
    }
    assert!(hebrew.parse("א׳ תשרי א׳א׳א").is_err());
}

/// The second of two days of one number, before a letter.
#[test]
fn a_repeated_day_is_read_before_a_letter() {
    let repeated = day(3506, 7, 5);
    let japanese = Parser::with_style(locale("ja"), metonic::calendars::HinduLunar, Style::Long);
    let text = japanese.formatter().format(repeated).to_string();
    assert!(text.ends_with("21L日"), "{text}");
    for mode in Mode::ALL {
        assert_eq!(japanese.clone().with_mode(mode).parse(&text), Ok(repeated), "{mode:?}");
        // An L that is the month's is none.
        let polish = by("pl", Gregorian, "yyyy-ddLLL").with_mode(mode);
        assert_eq!(polish.parse("2026-03lut"), Ok(day(2026, 2, 3)), "{mode:?}");
    }
    let capital = by("pl", Gregorian, "yyyy-ddLLL");
    assert_eq!(capital.parse("2026-03LUT"), Ok(day(2026, 2, 3)));
}
