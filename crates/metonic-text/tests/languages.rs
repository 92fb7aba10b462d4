//! Patterns of Qt and of C: what Qt 6.12 and glibc 2.36 print, and what POSIX.1-2024 says.

use metonic::calendars::{Gregorian, Hebrew, Japanese, Julian, Persian2820};
use metonic::{Calendar, Date, Day, Month, YearMonthDay};
use metonic_text::{DateTime, Formatter, Locale, Pattern, PatternError, Time, Zone};

fn printed(tag: &str, calendar: impl Calendar, day: impl Into<Day>, pattern: &Pattern<'_>) -> String {
    Formatter::new(Locale::new(tag).unwrap(), calendar, pattern.clone()).format(day).to_string()
}

/// What Qt 6.12 wrote, of its calendars. Years are those without a year 0.
#[test]
fn qt_strings_are_read_as_qt_reads_them() {
    let julian = |year, month, day| {
        let date = YearMonthDay::new(year, Month::new(month).unwrap(), day);
        Date::from_historical(Julian, date).unwrap()
    };
    let autumn = julian(2026, 11, 8);
    for (pattern, expected) in [
        ("yyyy-MM-dd", "2026-11-08"),
        ("d/M/yy", "8/11/26"),
        ("dddddd", "Saturday08"),
        ("ddddd", "Saturday8"),
        ("MMMMMMMMMM", "NovemberNovember11"),
        ("yyyyy", "2026y"),
        ("yyyyyy", "202626"),
        ("yyy", "26y"),
        ("y", "y"),
        ("'", ""),
        ("''", "'"),
        ("''''", "''"),
        ("'d''d' d", "d'd 8"),
        ("d'd'd", "8d8"),
        ("'unterminated d", "unterminated d"),
        ("\\d", "\\8"),
        ("🤣yyyy", "🤣2026"),
        ("D E G L u", "D E G L u"),
        ("Q qq w", "Q qq w"),
        ("yyyy-MM-ddTHH:mm:ss.zzz", "2026-11-08THH:mm:ss.zzz"),
        ("{G} h ap", "{G} h ap"),
        ("", ""),
    ] {
        assert_eq!(printed("en", Julian, autumn, &Pattern::qt(pattern).unwrap()), expected, "{pattern}");
    }
    for (year, full, short) in
        [(-1, "-0001", "-1"), (-4714, "-4714", "-14"), (-10_002, "-10002", "-2"), (-100, "-0100", "00")]
    {
        assert_eq!(printed("en", Julian, julian(year, 1, 1), &Pattern::qt("yyyy").unwrap()), full);
        assert_eq!(printed("en", Julian, julian(year, 1, 1), &Pattern::qt("yy").unwrap()), short);
    }
    assert_eq!(printed("en", Julian, julian(9999, 1, 1), &Pattern::qt("yyyy").unwrap()), "9999");
    assert_eq!(printed("en", Julian, julian(10_998, 1, 1), &Pattern::qt("yyyy yy").unwrap()), "+10998 98");
    assert_eq!(printed("fa", Julian, julian(10_998, 1, 1), &Pattern::qt("yyyy").unwrap()), "\u{200e}+۱۰۹۹۸");
    // Qt writes ‎−۵۲۲: it takes the mark before the sign for a digit.
    let old = Day::from_julian_day_number(1_757_950).unwrap();
    assert_eq!(printed("fa", Persian2820, old, &Pattern::qt("yyyy").unwrap()), "\u{200e}−۰۵۲۲");
    assert_eq!(printed("en", Persian2820, old, &Pattern::qt("yyyy yy").unwrap()), "-0522 -22");
}

/// The extension: fields of LDML in braces.
#[test]
fn braces_hold_what_qt_lacks() {
    let day = Date::new(2026, 11, 21).unwrap();
    let text = |tag, pattern| printed(tag, Japanese, day, &Pattern::qt_extended(pattern).unwrap());
    assert_eq!(text("en", "d MMMM yyyy, {G y}"), "21 November 2026, Reiwa 8");
    assert_eq!(text("en", "{D}'{'dd'}'{r}"), "325{21}2026");
    assert_eq!(text("en", "{d 'd'}}"), "21 d}");
    assert_eq!(
        printed("cs", Gregorian, day, &Pattern::qt_extended("MMMM {LLLL}").unwrap()),
        "listopadu listopad"
    );
    assert_eq!(Pattern::qt_extended("d {G").unwrap_err(), PatternError::Brace { at: 2 });
    assert_eq!(Pattern::qt_extended("d {Gl}").unwrap_err(), PatternError::Letter { at: 4, letter: 'l' });
}

/// Where Qt has a half-day anywhere but in quotations, `h` ends with 12.
#[test]
fn qt_knows_its_hours() {
    let ldml = |pattern| Pattern::qt_date_time(pattern).unwrap().to_ldml().to_string();
    assert_eq!(ldml("hh:mm:ss"), "HH:mm:ss");
    assert_eq!(ldml("h:mm Ap"), "h:mm aaaa");
    assert_eq!(ldml("h 'a''a' H"), "H 'a''a' H");
    assert_eq!(ldml("hhh.zzzz"), "HHH.SSSSSS");
    assert_eq!(ldml("t tt ttt tttt ttttt"), "z xx xxx zzzz zzzzz");
}

fn timed(tag: &str, moment: DateTime<'_>, pattern: &Pattern<'_>) -> String {
    let formatter = Formatter::new(Locale::new(tag).unwrap(), Gregorian, pattern.clone());
    formatter.format_date_time(moment).to_string()
}

fn moment(hour: u8, milliseconds: u32) -> DateTime<'static> {
    let time = Time::new(hour, 4, 5).unwrap().with_nanosecond(milliseconds * 1_000_000).unwrap();
    let zone = Zone::new().with_abbreviation("UTC").with_offset(0);
    DateTime::new(Date::new(2026, 11, 21).unwrap(), time).with_zone(zone)
}

/// What Qt 6.12 wrote of 2026-11-21T13:04:05.060Z, and what its source does with `Ap` and a zero.
#[test]
fn qt_writes_times() {
    let afternoon = moment(13, 60);
    for (pattern, expected) in [
        ("yyyy-MM-ddThh:mm:ss.zzz", "2026-11-21T13:04:05.060"),
        ("d MMM yyyy h:mm ap", "21 Nov 2026 1:04 pm"),
        ("h:m:s.z AP", "1:4:5.06 PM"),
        ("HH'h'mm", "13h04"),
        ("hh:mm:ss a", "01:04:05 pm"),
        ("zz", "06"),
        ("t tt ttt", "UTC +0000 +00:00"),
        ("dddd HH", "Saturday 13"),
        ("Ap aP A", "PM PM PM"),
    ] {
        assert_eq!(timed("en", afternoon, &Pattern::qt_date_time(pattern).unwrap()), expected, "{pattern}");
    }
    let text = |moment, pattern| timed("en", moment, &Pattern::qt_date_time(pattern).unwrap());
    assert_eq!(text(moment(0, 0), "h a z zzz"), "12 am 0 000");
    assert_eq!(text(moment(0, 200), "h z"), "0 2");
    assert_eq!(text(moment(12, 210), "h ap z"), "12 pm 21");
    assert_eq!(timed("tr", afternoon, &Pattern::qt_date_time("AP ap").unwrap()), "ÖS ös");
}

/// What glibc 2.36 wrote of 2026-11-21T13:04:05Z and of four in the morning, and of GNU's date `%N`.
#[test]
fn strftime_writes_times() {
    for (hour, pattern, expected) in [
        (13, "%H:%M:%S %T %R", "13:04:05 13:04:05 13:04"),
        (13, "%I %l %p %P", "01  1 PM pm"),
        (4, "%k|%-k|%_I|%l|%-I|%p", " 4|4| 4| 4|4|AM"),
        (0, "%I %k", "12  0"),
        (13, "%^p %#p %^P", "PM pm pm"),
        (13, "%z %Z", "+0000 UTC"),
        (13, "%s", "1795266245"),
        (13, "%5H|%_5M|%-S", "00013|    4|5"),
        (13, "%N %3N", "060000000 060"),
        (13, "%:z", "+00:00"),
    ] {
        let ours = timed("en-US-POSIX", moment(hour, 60), &Pattern::strftime(pattern).unwrap());
        assert_eq!(ours, expected, "{pattern}");
    }
    let text = |tag: &str, pattern| {
        let read = Pattern::strftime_in(pattern, &Locale::new(tag).unwrap(), &Gregorian).unwrap();
        timed(tag, moment(13, 0), &read)
    };
    assert_eq!(text("de", "%X %x"), "13:04:05 21.11.26");
    assert_eq!(text("de", "%c"), "21.11.2026, 13:04:05");
    assert_eq!(text("en", "%r"), "1:04:05\u{202f}PM");
    assert_eq!(text("de", "%r"), "1:04:05\u{202f}PM");
}

/// What glibc 2.36 wrote in the locale C, by its function.
const GLIBC: [(&str, (i32, u8, u8), &str); 42] = [
    ("%Y-%m-%d", (2026, 2, 5), "2026-02-05"),
    ("%a %e %b %Y", (2026, 2, 5), "Thu  5 Feb 2026"),
    ("%A, %d. %B", (2026, 11, 26), "Thursday, 26. November"),
    ("%j", (2026, 2, 5), "036"),
    ("%-j", (2026, 2, 5), "36"),
    ("%_j", (2026, 2, 5), " 36"),
    ("%G-W%V-%u", (2024, 12, 30), "2025-W01-1"),
    ("%G-W%V-%u", (2021, 1, 3), "2020-W53-7"),
    ("%g", (2021, 1, 3), "20"),
    ("%U %W %w", (2026, 1, 4), "01 00 0"),
    ("%U %W %w", (2026, 1, 1), "00 00 4"),
    ("%U %W", (2024, 12, 31), "52 53"),
    ("%D", (2026, 2, 5), "02/05/26"),
    ("%F", (2026, 2, 5), "2026-02-05"),
    ("%F", (-43, 2, 5), "-43-02-05"),
    ("%C|%y", (2026, 2, 5), "20|26"),
    ("%C|%y", (-43, 3, 15), "-1|57"),
    ("%C|%y", (-12345, 3, 15), "-124|55"),
    ("%Y", (-43, 3, 15), "-43"),
    ("%Y", (99, 3, 15), "99"),
    ("%4Y", (-43, 3, 15), "-043"),
    ("%6Y", (-43, 3, 15), "-00043"),
    ("%_6Y", (-43, 3, 15), "   -43"),
    ("%6Y", (2026, 3, 15), "002026"),
    ("%Y", (12345, 3, 15), "12345"),
    ("%y", (0, 3, 15), "00"),
    ("%-y", (2005, 3, 15), "5"),
    ("%_y", (2005, 3, 15), " 5"),
    ("%5d", (2026, 2, 5), "00005"),
    ("%_5d", (2026, 2, 5), "    5"),
    ("%-5d", (2026, 2, 5), "    5"),
    ("%1d", (2026, 2, 5), "05"),
    ("%-d/%-m", (2026, 2, 5), "5/2"),
    ("%0e", (2026, 2, 5), "05"),
    ("%3e", (2026, 2, 5), "  5"),
    ("%05m", (2026, 2, 5), "00002"),
    ("%_m", (2026, 2, 5), " 2"),
    ("%^a %^B", (2026, 2, 5), "THU FEBRUARY"),
    ("%#A %#b %^h", (2026, 2, 5), "THURSDAY FEB FEB"),
    ("%OB %Ob %Od", (2026, 2, 5), "February Feb 05"),
    ("%%%n%t%%", (2026, 2, 5), "%\n\t%"),
    ("100%% am %d.", (2026, 2, 5), "100% am 05."),
];

#[test]
fn strftime_prints_what_glibc_prints() {
    for (pattern, (year, month, day), expected) in GLIBC {
        let date = Date::new(year, month, day).unwrap();
        let ours = printed("en-US-POSIX", Gregorian, date, &Pattern::strftime(pattern).unwrap());
        assert_eq!(ours, expected, "{pattern} of {date:?}");
    }
}

/// POSIX.1-2024, strftime: two characters for `%C` at least; glibc 2.36 writes one.
#[test]
fn strftime_is_that_of_posix() {
    let date = Date::new(99, 3, 5).unwrap();
    let text = |pattern| printed("en", Gregorian, date, &Pattern::strftime(pattern).unwrap());
    assert_eq!(text("%C"), "00");
    assert_eq!(text("%_C"), " 0");
    assert_eq!(text("%-C"), "0");
}

/// Names, numbers and eras are those of the locale and the calendar.
#[test]
fn strftime_speaks_every_language() {
    let date = Date::new(2026, 11, 26).unwrap();
    let text = |tag, pattern| printed(tag, Japanese, date, &Pattern::strftime(pattern).unwrap());
    assert_eq!(text("ja", "%A %EC%Ey"), "木曜日 令和8");
    assert_eq!(text("en", "%EY"), "Reiwa 8");
    assert_eq!(printed("en", Hebrew, date, &Pattern::strftime("%e %B %Y").unwrap()), "16 Kislev 5787");
    assert_eq!(printed("fa", Gregorian, date, &Pattern::strftime("%d %^b").unwrap()), "۲۶ نوامبر");
    let here = Locale::new("de").unwrap();
    let german = Pattern::strftime_in("%a %x", &here, &Gregorian).unwrap();
    assert_eq!(printed("de", Gregorian, date, &german), "Do. 26.11.26");
}

#[test]
fn what_strftime_does_not_know_is_an_error() {
    let unknown = [
        "%", "%-", "%5", "%E", "%q", "%f", "%i", "%L", "%+", "%v", "%é", "%5%", "%_%", "%10A", "%5F", "%^d",
        "%#j", "%25d", "%999Y", "%Ed", "%EB", "%OY", "%OA", "%EOy", "%:d", "%::z", "%_z", "%5p", "%#Z",
        "%-Ey", "%^x", "%10N", "%-N", "%5X",
    ];
    for text in unknown {
        assert_eq!(Pattern::strftime(text).unwrap_err(), PatternError::Conversion { at: 0 }, "{text}");
        let later = format!("%d é {text}");
        assert_eq!(Pattern::strftime(&later).unwrap_err(), PatternError::Conversion { at: 6 }, "{text}");
    }
    for text in ["%d %x", "%d %c", "%d %X", "%d %r", "%d %Ex"] {
        assert_eq!(Pattern::strftime(text).unwrap_err(), PatternError::Locale { at: 3 });
    }
    assert_eq!(Pattern::strftime(&"%d ".repeat(40)).unwrap_err(), PatternError::TooLong);
}
