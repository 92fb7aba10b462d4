//! Names of calendars that CLDR does not have: dates as people have written them, what every calendar
//! prints, what calendars are called.
#![cfg(feature = "names")]

use metonic::calendars::{self, *};
use metonic::{Calendar, Date, Day, DynCalendar, Month, MonthIndex, YearMonthDay};
#[cfg(feature = "full")]
use metonic_text::IntervalFormatter;
use metonic_text::{Formatter, Locale, Pattern, Style};

fn written(tag: &str, calendar: impl Calendar, pattern: &str, day: impl Into<Day>) -> String {
    let pattern = Pattern::ldml(pattern).unwrap();
    Formatter::new(Locale::new(tag).unwrap(), calendar, pattern).format(day).to_string()
}

fn day(year: i32, month: u8, day: u8) -> Day {
    Date::new(year, month, day).unwrap().into()
}

/// Each with where it was seen.
#[test]
fn dates_as_they_were_written() {
    // The constitution of Nepal: "२०७२ असोज ३ गते", 20 September 2015 (ecanadanepal.com, ne.wikipedia).
    assert_eq!(written("ne", BikramSambat, "y MMMM d", day(2015, 9, 20)), "२०७२ असोज ३");
    // 21 February 2020 (bdnews24.com; truth/bangla-bd.csv), in the form of "৮ ফাল্গুন, ১৩৫৮, বৃহস্পতিবার"
    // (modernnews24.com).
    assert_eq!(written("bn", BanglaBd, "d MMMM, y, EEEE", day(2020, 2, 21)), "৮ ফাল্গুন, ১৪২৬, শুক্রবার");
    // "১৩৫৮ বঙ্গাব্দের ৮ ফাল্গুন", "১২৬৮ বঙ্গাব্দ": the era (sobjano.com).
    assert_eq!(written("bn", HinduSolarBengal, "y G", day(1861, 5, 7)), "১২৬৮ বঙ্গাব্দ");
    // The independence of Burma: 1309, Pyatho, the ninth of the waning moon, 4 January 1948
    // (peoplewinthrough.blogspot.com); the full moon is the fifteenth.
    assert_eq!(written("my", Myanmar, "y MMMM d", day(1948, 1, 4)), "၁၃၀၉ ပြာသို ၂၄");
    // "15 vendémiaire an II", 6 October 1793 (sparfel.fr); "22 fructidor an XIII", 9 September 1805.
    assert_eq!(written("fr", FrenchRepublican, "d MMMM 'an' y", day(1793, 10, 6)), "15 vendémiaire an 2");
    assert_eq!(written("fr", FrenchRepublican, "d MMMM 'an' y", day(1805, 9, 9)), "22 fructidor an 13");
    // "15 вандемьера", in the nominative "вандемьер" (`webtrees`); "29 de vendimiario del año XIV, o sea, el
    // 21 de octubre de 1805" (a text of exercises).
    assert_eq!(written("ru", FrenchRepublican, "d MMMM, LLLL", day(1793, 10, 6)), "15 вандемьера, вандемьер");
    assert_eq!(
        written("es", FrenchRepublican, "d 'de' MMMM 'del año' y", day(1805, 10, 21)),
        "29 de vendimiario del año 14"
    );
    // "1/2/2026 — am (14 tháng Chạp)" (a Vietnamese calendar's test in a public repository).
    assert_eq!(written("vi", Vietnamese, "d MMMM", day(2026, 2, 1)), "14 tháng Chạp");
    // "서기 2026년 / 불기 2570년 / 단기 4359년" (a calendar for 2026).
    assert_eq!(written("ko", Dangun, "G y'년'", day(2026, 1, 1)), "단기 4359년");
    // "주체115(2026)년".
    assert_eq!(written("ko", Juche, "Gy(u)'년'", day(2026, 1, 1)), "주체115(115)년");
    // Chingam is August and September, the first of 1190 (Wikipedia, "Malayalam calendar").
    assert_eq!(written("ml", HinduSolarMalayalam, "MMMM y", day(2014, 8, 20)), "ചിങ്ങം 1190");
    // Naw-Rúz of 172: 21 March 2015, a Saturday, Jalál.
    assert_eq!(written("en", Bahai, "EEEE, d MMMM y G", day(2015, 3, 21)), "Jalál, 1 Bahá 172 BE");
    assert_eq!(written("ar", Bahai, "EEEE d MMMM y", day(2015, 3, 21)), "جلال 1 بهاء 172");
}

/// CLDR's names under another calendar: each list read in its XML.
#[test]
fn names_are_found_where_cldr_has_them() {
    let first_of_year = |calendar: &dyn DynCalendar, year: i32| {
        Day::from_days(calendar.year(year).unwrap().first_day).unwrap()
    };
    let first_month = |tag, calendar: &'static dyn DynCalendar, year| {
        written(tag, calendar, "MMMM", first_of_year(calendar, year))
    };
    assert_eq!(first_month("ta", &HinduSolarTamil, 1948), "சித்திரை");
    assert_eq!(first_month("hi", &HinduLunarSaka, 1948), "चैत्र");
    assert_eq!(first_month("hi", &BikramSambat, 2083), "वैशाख");
    assert_eq!(first_month("pa", &Nanakshahi, 558), "ਚੇਤ");
    assert_eq!(first_month("de", &FiscalIndia, 2026), "April");
    assert_eq!(first_month("fr", &FiscalNrf, 2026), "février");
    assert_eq!(first_month("kab", &Amazigh, 2976), "Yennayer");
    assert_eq!(first_month("shi-Latn", &Amazigh, 2976), "innayr");
    assert_eq!(first_month("bo", &TibetanPhugpa, 2153), "ཟླ་བ་དང་པོ");
    // In English, and where CLDR has no list of its own, the calendar's own.
    assert_eq!(first_month("en", &BikramSambat, 2083), "Baishakh");
    assert_eq!(first_month("und", &HinduLunarSaka, 1948), "Chaitra");
    assert_eq!(first_month("fr", &Amazigh, 2976), "Yennayer");
    assert_eq!(first_month("or", &HinduSolar, 1948), "ବୈଶାଖ");
    // Months out of order.
    let international = |number| {
        written("de", InternationalFixed, "MMMM", InternationalFixed::to_day(2026, number, 1).unwrap())
    };
    assert_eq!([6, 7, 8, 13].map(international), ["Juni", "Sol", "Juli", "Dezember"]);
    // Eras of the family.
    assert_eq!(written("fa", PersianAstronomical, "G", day(2026, 1, 1)), "ه‍.ش.");
    assert_eq!(written("ar", IslamicObservational, "G", day(2026, 1, 1)), "هـ");
    assert_eq!(written("th", ThaiSolar, "G", day(2026, 1, 1)), "พ.ศ.");
    assert_eq!(written("te", HinduLunarSaka, "G", day(2026, 5, 1)), "శక");
    // A leap month: 2026 has an Adhika Jyeshtha, from 17 May.
    assert_eq!(written("te", HinduLunarSaka, "MMMM", day(2026, 5, 25)), "అధిక జ్యేష్ఠం");
    assert_eq!(written("hi", HinduLunarSaka, "MMMM", day(2026, 5, 25)), "अधिक ज्येष्ठ");
    assert_eq!(written("ta", HinduLunarSaka, "MMMM", day(2026, 5, 25)), "அதிக ஆனி");
    assert_eq!(written("sa", HinduLunarSaka, "MMMM", day(2026, 5, 25)), "अधिक ज्येष्ठ");
    // The signs, not the months of the Hijra (`when_exe`, region/saudi_arabian.rb).
    assert_eq!(first_month("en", &UmalquraSolar, 1405), "al-Mīzān");
    // The old names of the months, which the Turkish ones of today are not.
    assert_eq!(first_month("tr", &Rumi, 1300), "Mart");
    assert_eq!(written("tr", Rumi, "MMMM", day(1908, 7, 23)), "Temmuz");
    assert_eq!(written("tr", Rumi, "MMMM", day(1909, 11, 26)), "Teşrîn-i Sânî");
    // An observed Hebrew month is written as another.
    let hebrew = Formatter::with_style(Locale::new("he").unwrap(), HebrewObservational, Style::Long);
    assert_eq!(hebrew.format(day(2026, 11, 26)).to_string(), "ט״ו בכסלו תשפ״ז");
}

/// The weeks that are calendars' own.
#[test]
fn days_of_own_weeks_have_their_names() {
    let full = |calendar: &'static dyn DynCalendar, day: Day| {
        Formatter::with_style(Locale::new("en").unwrap(), calendar, Style::Full).format(day).to_string()
    };
    // ddate(1): "Today is Sweetmorn, the 4th day of The Aftermath"; a year's first day is Sweetmorn.
    assert_eq!(full(&Discordian, day(2026, 1, 1)), "Sweetmorn, Chaos 1, 3192");
    assert_eq!(full(&Discordian, day(2024, 2, 29)), "Saint Tib's Day, Chaos 59L, 3190");
    // 18 Brumaire VIII is 9 November 1799; the days at the end of the year are in no décade.
    assert_eq!(full(&FrenchRepublican, day(1799, 11, 9)), "Octidi, Brumaire 18, 8");
    assert_eq!(full(&FrenchRepublican, day(1799, 9, 17)), "Jour de la vertu, Sansculottides 1, 7");
    let french = Formatter::with_style(Locale::new("fr").unwrap(), FrenchRepublican, Style::Full);
    assert_eq!(french.format(day(1799, 11, 9)).to_string(), "octidi 18 brumaire 8");
    // Every quarter begins on a Sunday; Worldsday ends the year (Achelis).
    assert_eq!(full(&World, day(2026, 1, 1)), "Sunday, January 1, 2026");
    assert_eq!(full(&World, day(2026, 12, 31)), "Worldsday, December 31, 2026");
    // Every month on a Monday; in the year of the Great Crisis.
    assert_eq!(full(&Positivist, day(1789, 1, 1)), "Monday, Moses 1, 1");
    assert_eq!(full(&Tranquility, day(1969, 7, 20)), "Moon Landing Day, Mendel 29, 1 BT");
    assert_eq!(full(&Tranquility, day(1969, 7, 21)), "Friday, Archimedes 1, 1 AT");
    assert_eq!(full(&InternationalFixed, day(2026, 12, 31)), "Year Day, December 29, 2026");
}

/// Calendars whose months have numbers only: weeks (ISO), periods and months of the account, a count of
/// lunations in yerms, the Taiping's, a reform's.
const NUMBERED: [&str; 8] = [
    "iso-week",
    "yerm",
    "fiscal-13x4",
    "fiscal-us",
    "fiscal-uk-tax",
    "tenreki-a",
    "tenreki-b",
    "vanishing-leprechaun",
];

#[test]
fn every_calendar_names_its_months_in_english() {
    let english = Locale::new("en").unwrap();
    for &calendar in calendars::ALL {
        let id = calendar.about().id;
        let year = calendar.ymd_of(day(2026, 11, 26)).year;
        let wide = Formatter::new(english, calendar, Pattern::ldml("MMMM").unwrap());
        let full = Formatter::with_style(english, calendar, Style::Full);
        // Some years, for leap months.
        let from = calendar.year(year - 4).unwrap().first_month.get();
        for place in from..from + 60 {
            let first = Day::from_days(calendar.month(MonthIndex::new(place)).first_day).unwrap();
            let name = wide.format(first).to_string();
            let is_number = name.chars().all(|letter| letter.is_ascii_digit());
            assert_eq!(is_number, NUMBERED.contains(&id), "{id}: {name}");
            let text = full.format(first).to_string();
            assert!(text.contains(&name), "{id}: {text}");
        }
    }
}

/// Of each calendar that CLDR does not have, a language that has names of its own for it: the people's, or
/// for months of Gregorian names any.
const NATIVE: [(&str, &[&str]); 19] = [
    (
        "ru",
        &[
            "julian",
            "milankovic",
            "swedish",
            "thai-solar",
            "am-byzantine",
            "auc",
            "symmetry454",
            "symmetry010",
            "hanke-henry",
            "pax",
            "international-fixed",
            "world",
            "dee",
            "dee-cecil",
            "fiscal-nrf",
            "fiscal-445",
            "fiscal-454",
            "fiscal-544",
            "fiscal-in",
            "fiscal-jp",
            "juche",
            "dangun",
            "holocene",
        ],
    ),
    (
        "fr",
        &[
            "french-republican",
            "french-republican-arithmetic",
            "french-republican-continuous",
            "french-republican-madler",
            "positivist",
        ],
    ),
    ("zgh", &["amazigh"]),
    ("ne", &["bikram-sambat"]),
    (
        "sa",
        &[
            "old-hindu-solar",
            "old-hindu-lunar",
            "hindu-solar",
            "hindu-solar-madras",
            "hindu-lunar",
            "hindu-lunar-saka",
            "hindu-lunar-gujarati",
            "astro-hindu-solar",
            "astro-hindu-lunar",
        ],
    ),
    ("ta", &["hindu-solar-tamil"]),
    ("ml", &["hindu-solar-malayalam"]),
    ("bn", &["hindu-solar-bengal", "bangla-bd", "bangla-bd-1987"]),
    ("pa", &["nanakshahi"]),
    ("vi", &["vietnamese"]),
    ("ja", &["japanese-lunisolar"]),
    ("zh-Hans", &["dai", "yi"]),
    ("th", &["thai-suriyayatra"]),
    ("my", &["myanmar"]),
    ("bo", &["tibetan-phugpa", "tibetan-tsurphu", "tibetan-bhutan", "tibetan-mongol", "tibetan-karana"]),
    (
        "ar",
        &[
            "islamic-saudi",
            "islamic-observational",
            "islamic-fatimid-civil",
            "islamic-fatimid-tbla",
            "islamic-habash-civil",
            "islamic-habash-tbla",
            "islamic-kushyar-civil",
            "islamic-kushyar-tbla",
            "umalqura-published",
            "umalqura-solar",
            "bahai",
            "bahai-western",
            "bahai-astronomical",
        ],
    ),
    (
        "fa",
        &[
            "persian-2820",
            "persian-arithmetic",
            "persian-astronomical",
            "persian-borji",
            "zoroastrian-qadimi",
            "zoroastrian-shahanshahi",
            "zoroastrian-fasli",
        ],
    ),
    ("he", &["hebrew-observational", "samaritan"]),
    ("el", &["egyptian"]),
];
/// The same of one calendar each.
const NATIVE_OF_ONE: [(&str, &str); 2] = [("hy", "armenian"), ("is", "icelandic")];
/// Calendars whose own names are their people's words: Turkish, Javanese, Balinese, the inventors' English.
const OWN: [&str; 9] = [
    "rumi",
    "javanese",
    "pranatamangsa",
    "tenganan",
    "tranquility",
    "discordian",
    "goddess",
    "shire",
    "world-season",
];
/// Calendars of which no names in their people's writing are here: CLDR has no locale of Akkadian.
const WITHOUT: [&str; 1] = ["babylonian"];

#[test]
fn every_calendar_has_names_in_its_own_language() {
    let of_many = NATIVE.iter().flat_map(|(tag, ids)| ids.iter().map(move |id| (*tag, *id)));
    let native: Vec<(&str, &str)> = of_many.chain(NATIVE_OF_ONE).collect();
    for &calendar in calendars::ALL {
        let about = calendar.about();
        let id = about.id;
        let tag = native.iter().find(|(_, other)| *other == id).map(|(tag, _)| *tag);
        let tag = tag.or_else(|| id.starts_with("cutover-").then_some("ru"));
        let is_left = OWN.contains(&id) || WITHOUT.contains(&id) || NUMBERED.contains(&id);
        let known = [about.bcp47.is_some(), tag.is_some(), is_left];
        assert_eq!(known.into_iter().filter(|&is| is).count(), 1, "{id}");
        let Some(tag) = tag else { continue };
        let year = calendar.ymd_of(day(2026, 11, 26)).year;
        let first = Day::from_days(calendar.year(year).unwrap().first_day).unwrap();
        let name = written(tag, calendar, "MMMM", first);
        assert_ne!(name, written("en", calendar, "MMMM", first), "{id} in {tag}");
        assert!(!name.chars().all(|letter| letter.is_ascii_digit()), "{id} in {tag}");
    }
    assert!(native.iter().all(|(_, id)| calendars::ALL.iter().any(|calendar| calendar.about().id == *id)));
}

/// Each with where it was seen.
#[test]
fn names_of_calendars_without_a_place_in_cldr() {
    // "วันพุธ เดือนอ้าย ขึ้น ๒ ค่ำ … จุลศักราช" (reurnthai.com); of two eighth months the second is แปดหลัง.
    let lunar = |number, leap| {
        let month = Month::with_leap(number, leap).unwrap();
        let day = ThaiSuriyayatra.day_of(YearMonthDay::new(1385, month, 2)).unwrap();
        written("th", ThaiSuriyayatra, "d MMMM G", day)
    };
    assert_eq!(lunar(1, false), "2 เดือนอ้าย จ.ศ.");
    // 2023 had a second eighth month, with Buddhist Lent's first day in it: 2 August.
    assert_eq!(written("th", ThaiSuriyayatra, "MMMM", day(2023, 8, 2)), "เดือนแปดหลัง");
    // Salaries on the fifth of the sign: 27 October 2016 was 5 العقرب (mesrzaman.com of that month).
    assert_eq!(written("ar", UmalquraSolar, "d MMMM", day(2016, 10, 27)), "5 العقرب");
    // The thirteenth month's first day in Iran's reckoning, and the era: "1381 Yz." (frashogard.com).
    assert_eq!(written("en", ZoroastrianShahanshahi, "y G", day(2012, 8, 17)), "1381 YZ");
    assert_eq!(written("fa", ZoroastrianFasli, "MMMM", day(2026, 3, 18)), "پنجه");
    // The eighth month, Φαρμουθί in two programs (names/near_east.rs); the first of Thoth of year 1 of Nabonassar was
    // 26 February 747 BC (Julian), 1448638 of the Julian day.
    let first = Day::from_julian_day_number(1_448_638).unwrap();
    assert_eq!(written("el", Egyptian, "d MMMM y", first), "1 Θώθ 1");
    let eighth = Day::from_julian_day_number(1_448_638 + 7 * 30).unwrap();
    assert_eq!(written("el", Egyptian, "d MMMM", eighth), "1 Φαρμουθί");
    // "7208 от сотворения мира" ended on 31 December (Julian).
    assert_eq!(written("ru", CutoverRussiaOldStyle, "y G", day(1699, 9, 15)), "7208 от сотворения мира");
}

fn assert_whole(locale: Locale, text: &str) {
    assert_eq!(text.trim(), text, "{locale}: {text:?}");
    assert!(!text.contains("  ") && !text.ends_with(','), "{locale}: {text:?}");
}

#[test]
fn a_calendar_without_eras_leaves_no_hole() {
    let calendars: [&dyn DynCalendar; 3] = [&World, &FrenchRepublican, &TibetanBhutan];
    for locale in Locale::all() {
        for calendar in calendars {
            for style in Style::ALL {
                let text =
                    Formatter::with_style(locale, calendar, style).format(day(2026, 11, 26)).to_string();
                assert_whole(locale, &text);
            }
        }
        #[cfg(feature = "full")]
        for skeleton in ["yMMMd", "GyMMMEd", "y"] {
            let interval = IntervalFormatter::new(locale, World, skeleton.parse().unwrap());
            let text = interval.format(day(2026, 11, 26), day(2027, 2, 3)).to_string();
            assert_whole(locale, &text);
            assert_whole(locale, &interval.format(day(2026, 11, 26), day(2026, 11, 26)).to_string());
        }
    }
}
/// CLDR 48, main/LOCALE.xml, localeDisplayNames/types, key `calendar`.
#[test]
fn calendars_are_called_what_cldr_calls_them() {
    let names = [
        ("fa", "persian", "تقویم هجری شمسی"),
        ("fa", "gregory", "تقویم میلادی"),
        ("de", "hebrew", "Jüdischer Kalender"),
        ("de-AT", "roc", "Minguo-Kalender"),
        ("en", "ethioaa", "Ethiopic Amete Alem Calendar"),
        ("en", "iso8601", "Gregorian Calendar (ISO 8601 Weeks)"),
        ("th", "buddhist", "ปฏิทินพุทธ"),
        ("he", "hebrew", "לוח השנה העברי"),
        ("am", "ethiopic", "የኢትዮጵያ የቀን አቆጣጠር"),
        ("ja", "japanese", "和暦"),
        ("hi", "indian", "भारतीय राष्ट्रीय कैलेंडर"),
        ("ar", "islamic-umalqura", "التقويم الهجري (أم القرى)"),
        ("zh", "chinese", "农历"),
        ("ko", "dangi", "단기력"),
    ];
    for (tag, calendar, name) in names {
        assert_eq!(Locale::new(tag).unwrap().calendar_name(calendar), Some(name), "{tag} {calendar}");
    }
    assert_eq!(Locale::new("en").unwrap().calendar_name("discordian"), None);
}
