//! Every locale of CLDR: its patterns are read, and tags come to stand where CLDR says.

use metonic::calendars::{self, Gregorian};
use metonic::{Calendar, Date};
use metonic_text::{Formatter, Locale, LocaleError, Numbering, Pattern, PatternError, Style};

/// UTS 35, part 1: lookup, likely subtags, aliases of languages and regions, parents.
#[test]
fn tags_come_to_stand_where_cldr_says() {
    let resolved = [
        ("en", "en"),
        ("EN-us", "en-US"),
        ("zh-TW", "zh-Hant-TW"),
        ("zh-HK", "zh-Hant-HK"),
        ("zh-Hans-CN", "zh-Hans-CN"),
        ("pt-BR", "pt-BR"),
        ("iw", "he"),
        ("sr-ME", "sr-Latn-ME"),
        // CLDR has a file nb-NO, no-NO has none of its own that says anything of dates.
        ("no-NO", "no"),
        ("nb-NO", "nb-NO"),
        ("en-Cyrl", "und"),
        ("xx", "und"),
        ("und", "und"),
        ("fa-IR-u-nu-latn", "fa-IR"),
    ];
    for (tag, expected) in resolved {
        assert_eq!(Locale::new(tag).map(|locale| locale.tag()), Ok(expected), "{tag}");
    }
    for tag in ["", "e", "-", "en--US", "en_US!", "日本"] {
        assert_eq!(Locale::new(tag), Err(LocaleError::Malformed), "{tag}");
    }
    assert_eq!(Locale::new("en-u-nu-nosuch"), Err(LocaleError::Numbering));
    let parent = |tag: &str| Locale::new(tag).unwrap().parent().map(|parent| parent.tag());
    // CLDR 48, parentLocales.
    assert_eq!(parent("en-GB"), Some("en-001"));
    assert_eq!(parent("es-MX"), Some("es-419"));
    assert_eq!(parent("zh-Hant"), Some("und"));
    assert_eq!(parent("und"), None);
}

/// CLDR 48, calendarPreferenceData, weekData, numbering systems.
#[test]
fn regions_have_their_customs() {
    let locale = |tag| Locale::new(tag).unwrap();
    assert_eq!(locale("th").calendar(), "buddhist");
    assert_eq!(locale("fa-IR").calendar(), "persian");
    assert_eq!(locale("en").calendar(), "gregory");
    assert_eq!(locale("en-u-ca-hebrew").calendar(), "hebrew");
    assert_eq!(locale("en-US").week_rule().first().name(), "Sunday");
    assert_eq!(locale("en-US-u-fw-mon").week_rule().first().name(), "Monday");
    assert_eq!(locale("en-US-u-rg-gbzzzz").week_rule().minimal_days(), 4);
    assert_eq!(locale("ar-EG").numbering().name(), "arab");
    assert_eq!(locale("ar-EG-u-nu-latn").numbering(), Numbering::LATN);
    assert!(locale("he").is_right_to_left() && !locale("en").is_right_to_left());
}

#[test]
fn every_locale_writes_every_calendar() {
    let day = Date::new(2026, 11, 26).unwrap();
    for locale in Locale::all() {
        assert_eq!(Locale::new(locale.tag()).unwrap().tag(), locale.tag());
        for &calendar in calendars::ALL.iter().filter(|calendar| calendar.about().bcp47.is_some()) {
            for style in Style::ALL {
                let text = Formatter::with_style(locale, calendar, style).format(day).to_string();
                // The day of the month, whatever its digits, and the year or its name.
                assert!(text.chars().count() >= 4, "{locale} {}: {text}", calendar.about().id);
            }
        }
    }
}

/// UTS 35, part 4: quotation.
#[test]
fn patterns_are_read_as_they_are_meant() {
    let day = Date::new(2026, 11, 6).unwrap();
    let text = |pattern| {
        let pattern = Pattern::ldml(pattern).unwrap();
        let text =
            Formatter::new(Locale::new("en").unwrap(), Gregorian, pattern.clone()).format(day).to_string();
        // What is printed of a pattern is that pattern.
        assert_eq!(
            Formatter::new(Locale::ROOT, Gregorian, Pattern::ldml(&pattern.to_ldml().to_string()).unwrap())
                .format(day)
                .to_string(),
            Formatter::new(Locale::ROOT, Gregorian, pattern.clone()).format(day).to_string()
        );
        text
    };
    assert_eq!(text("yyyy-MM-dd"), "2026-11-06");
    assert_eq!(text("d 'o''clock' MMM ''yy"), "6 o'clock Nov '26");
    assert_eq!(text("'d' d"), "d 6");
    assert_eq!(text(""), "");
    assert_eq!(Pattern::ldml("d 'x").unwrap_err(), PatternError::Quote { at: 2 });
    assert_eq!(Pattern::ldml("MMMMMM").unwrap_err(), PatternError::Count { at: 0, letter: 'M', count: 6 });
    assert_eq!(Pattern::ldml("d I").unwrap_err(), PatternError::Letter { at: 2, letter: 'I' });
    assert_eq!(Pattern::ldml(&"d ".repeat(100)).unwrap_err(), PatternError::TooLong);
    assert_eq!(Pattern::ldml(&" ".repeat(10_000)).unwrap_err(), PatternError::TooLong);
}
