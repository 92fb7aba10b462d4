//! Names of months, days and years in English, and small facts that calendars have beside their dates.

use metonic::astro::crescent::Criterion;
use metonic::calendars::{
    ALL, Cutover, CutoverError, Egyptian, Fiscal, FiscalDivision, FiscalEnd, FiscalLabel, FiscalYear,
    Goddess, Gregorian, Hebrew, HebrewYearKind, HinduLunar, HinduSolar, Icelandic, IcelandicSeason, Javanese,
    Julian, RomanDate, RomanEvent, TithiMoment, YearStart,
};
use metonic::{AnyCalendar, Calendar, Day, Error, Month, NameWidth, Registry, Weekday};

const WIDTHS: [NameWidth; 4] = [NameWidth::Wide, NameWidth::Abbreviated, NameWidth::Short, NameWidth::Narrow];

fn calendar(id: &str) -> AnyCalendar {
    Registry::global().calendar(id).unwrap()
}

fn gregorian(year: i32, month: u8, day: u8) -> Day {
    Gregorian::to_day(year, month, day).unwrap()
}

/// A month in the four widths; `-` for a name that there is not.
fn names(id: &str, month: &str) -> [String; 4] {
    let (calendar, month) = (calendar(id), month.parse().unwrap());
    WIDTHS.map(|width| calendar.object().month_name(month, width).unwrap_or("-").to_owned())
}

/// CLDR 48, `en`; and the sources that each calendar names for the others.
const MONTHS: &[(&str, &str, [&str; 4])] = &[
    ("gregorian", "M01", ["January", "Jan", "Jan", "J"]),
    ("gregorian", "M05", ["May", "May", "May", "M"]),
    ("gregorian", "M13", ["-"; 4]),
    ("gregorian", "M01L", ["-"; 4]),
    ("hebrew", "M01", ["Tishri", "Tishri", "Tishri", "1"]),
    ("hebrew", "M05", ["Shevat", "Shevat", "Shevat", "5"]),
    ("hebrew", "M05L", ["Adar I", "Adar I", "Adar I", "6"]),
    ("hebrew", "M06", ["Adar", "Adar", "Adar", "7"]),
    ("hebrew", "M12", ["Elul", "Elul", "Elul", "13"]),
    ("hebrew", "M13", ["-"; 4]),
    ("hebrew", "M04L", ["-"; 4]),
    ("islamic-civil", "M09", ["Ramadan", "Ram.", "Ram.", "9"]),
    ("islamic-civil", "M12", ["Dhuʻl-Hijjah", "Dhuʻl-H.", "Dhuʻl-H.", "12"]),
    ("islamic-civil", "M13", ["-"; 4]),
    ("islamic-civil", "M09L", ["-"; 4]),
    ("islamic-observational", "M10", ["Shawwal", "Shaw.", "Shaw.", "10"]),
    ("persian", "M01", ["Farvardin", "Farvardin", "Farvardin", "1"]),
    ("persian", "M12", ["Esfand", "Esfand", "Esfand", "12"]),
    ("persian", "M01L", ["-"; 4]),
    ("indian", "M01", ["Chaitra", "Chaitra", "Chaitra", "1"]),
    ("indian", "M12L", ["-"; 4]),
    ("chinese", "M01", ["First Month", "Mo1", "Mo1", "1"]),
    ("chinese", "M12", ["Twelfth Month", "Mo12", "Mo12", "12"]),
    ("chinese", "M04L", ["Fourth Monthbis", "Mo4bis", "Mo4bis", "-"]),
    ("chinese", "M13", ["-"; 4]),
    ("coptic", "M13", ["Nasie", "Nasie", "Nasie", "13"]),
    ("french-republican", "M01", ["Vendémiaire", "Vendémiaire", "Vendémiaire", "1"]),
    ("french-republican", "M02", ["Brumaire", "Brumaire", "Brumaire", "2"]),
    ("french-republican", "M02L", ["-"; 4]),
    ("bahai", "M01", ["Bahá", "Bahá", "Bahá", "1"]),
    ("bahai", "M18L", ["Ayyám-i-Há"; 4]),
    ("bahai", "M19", ["‘Alá’", "‘Alá’", "‘Alá’", "-"]),
    ("bahai", "M20", ["-"; 4]),
    ("bikram-sambat", "M01", ["Baishakh", "Bai", "Bai", "1"]),
    ("bikram-sambat", "M12", ["Chaitra", "Cha", "Cha", "12"]),
    ("bikram-sambat", "M13", ["-"; 4]),
    ("bikram-sambat", "M01L", ["-"; 4]),
    ("hindu-lunar", "M05", ["Shravana", "Shravana", "Shravana", "5"]),
    ("hindu-lunar", "M05L", ["Adhika Shravana", "Adhika Shravana", "Adhika Shravana", "-"]),
    ("hindu-lunar", "M13", ["-"; 4]),
    ("hindu-solar", "M14", ["-"; 4]),
    ("hindu-solar", "M01L", ["-"; 4]),
    ("babylonian", "M01", ["Nisanu", "Nisanu", "Nisanu", "1"]),
    ("babylonian", "M06L", ["Second Ululu", "Second Ululu", "Second Ululu", "-"]),
    ("babylonian", "M12L", ["Second Addaru", "Second Addaru", "Second Addaru", "-"]),
    ("babylonian", "M03L", ["-"; 4]),
    ("samaritan", "M02", ["Second Month", "Second Month", "Second Month", "2"]),
    ("samaritan", "M12L", ["Thirteenth Month", "Thirteenth Month", "Thirteenth Month", "-"]),
    ("samaritan", "M02L", ["-"; 4]),
    ("myanmar", "M01", ["Tagu", "Tagu", "Tagu", "1"]),
    ("myanmar", "M02", ["Kason", "Kason", "Kason", "2"]),
    ("myanmar", "M03", ["Nayon", "Nayon", "Nayon", "3"]),
    ("myanmar", "M04", ["Waso", "Waso", "Waso", "4"]),
    ("myanmar", "M05", ["Wagaung", "Wagaung", "Wagaung", "5"]),
    ("myanmar", "M06", ["Tawthalin", "Tawthalin", "Tawthalin", "6"]),
    ("myanmar", "M07", ["Thadingyut", "Thadingyut", "Thadingyut", "7"]),
    ("myanmar", "M08", ["Tazaungmon", "Tazaungmon", "Tazaungmon", "8"]),
    ("myanmar", "M09", ["Nadaw", "Nadaw", "Nadaw", "9"]),
    ("myanmar", "M10", ["Pyatho", "Pyatho", "Pyatho", "10"]),
    ("myanmar", "M11", ["Tabodwe", "Tabodwe", "Tabodwe", "11"]),
    ("myanmar", "M12", ["Tabaung", "Tabaung", "Tabaung", "12"]),
    ("myanmar", "M01L", ["Late Tagu", "Late Tagu", "Late Tagu", "-"]),
    ("myanmar", "M02L", ["Late Kason", "Late Kason", "Late Kason", "-"]),
    ("myanmar", "M04L", ["First Waso", "First Waso", "First Waso", "-"]),
    ("myanmar", "M12L", ["Early Tabaung", "Early Tabaung", "Early Tabaung", "-"]),
    ("myanmar", "M05L", ["-"; 4]),
    ("tibetan-phugpa", "M01", ["First Month", "First Month", "First Month", "1"]),
    ("tibetan-phugpa", "M09L", ["Leap Ninth Month", "Leap Ninth Month", "Leap Ninth Month", "-"]),
    ("tibetan-phugpa", "M14", ["-"; 4]),
    ("icelandic", "M03L", ["Aukanætur"; 4]),
    ("icelandic", "M04L", ["Sumarauki"; 4]),
    ("icelandic", "M05L", ["-"; 4]),
    ("discordian", "M01", ["Chaos", "Chs", "Chs", "1"]),
    ("discordian", "M05", ["The Aftermath", "Afm", "Afm", "5"]),
    ("discordian", "M06", ["-"; 4]),
    ("discordian", "M01L", ["-"; 4]),
    ("hanke-henry", "M13", ["Xtra", "Xtr", "Xtr", "X"]),
    ("hanke-henry", "M12", ["December", "Dec", "Dec", "D"]),
    ("international-fixed", "M06", ["June", "Jun", "Jun", "J"]),
    ("international-fixed", "M07", ["Sol", "Sol", "Sol", "S"]),
    ("international-fixed", "M08", ["July", "Jul", "Jul", "J"]),
    ("international-fixed", "M13", ["December", "Dec", "Dec", "D"]),
    ("international-fixed", "M14", ["-"; 4]),
    ("pax", "M11", ["November", "Nov", "Nov", "N"]),
    ("pax", "M12", ["Columbus", "Col", "Col", "C"]),
    ("pax", "M12L", ["Pax", "Pax", "Pax", "P"]),
    ("pax", "M13", ["December", "Dec", "Dec", "D"]),
    ("pax", "M14", ["-"; 4]),
    ("positivist", "M01", ["Moses", "Moses", "Moses", "1"]),
    ("positivist", "M13", ["Bichat", "Bichat", "Bichat", "13"]),
    ("positivist", "M01L", ["-"; 4]),
    ("pranatamangsa", "M01", ["Kasa", "Kasa", "Kasa", "1"]),
    ("pranatamangsa", "M13", ["-"; 4]),
    ("shire", "M01", ["Afteryule", "Afteryule", "Afteryule", "1"]),
    ("shire", "M01L", ["2 Yule"; 4]),
    ("shire", "M06L", ["Lithe"; 4]),
    ("shire", "M12L", ["1 Yule"; 4]),
    ("shire", "M02L", ["-"; 4]),
    ("tenganan", "M04L", ["Kapat Sep", "Kapat Sep", "Kapat Sep", "-"]),
    ("tranquility", "M01", ["Archimedes", "Archimedes", "Archimedes", "A"]),
    ("tranquility", "M13", ["Mendel", "Mendel", "Mendel", "M"]),
    ("tranquility", "M01L", ["-"; 4]),
    ("world-season", "M01", ["A"; 4]),
    ("world-season", "M02", ["B"; 4]),
    ("world-season", "M03", ["C"; 4]),
    ("world-season", "M04", ["D"; 4]),
    ("world-season", "M05", ["-"; 4]),
];

#[test]
fn months_have_their_names() {
    for &(id, month, expected) in MONTHS {
        assert_eq!(names(id, month), expected, "{id} {month}");
    }
}

/// No two months of a calendar have one name, unless a month comes back in the same year; a narrower name is
/// not longer.
#[test]
fn names_tell_months_apart() {
    for &calendar in ALL {
        let id = calendar.about().id;
        for leap in [false, true] {
            let mut known: Vec<&str> = Vec::new();
            for number in 1..=Month::MAX_NUMBER {
                let month = Month::with_leap(number, leap).unwrap();
                let names = WIDTHS.map(|width| calendar.month_name(month, width));
                let [wide, abbreviated, _, narrow] = names.map(|name| name.map(|name| name.chars().count()));
                let is_narrower = abbreviated <= wide && (narrow <= abbreviated || abbreviated.is_none());
                assert!(is_narrower, "{id} {month}: {names:?}");
                if let [Some(name), ..] = names {
                    assert!(!known.contains(&name), "{id} {month}: {names:?}");
                    known.push(name);
                }
            }
        }
    }
}

#[test]
fn weekdays_have_names_of_each_width() {
    let names =
        |id: &str, weekday| WIDTHS.map(|width| calendar(id).object().weekday_name(weekday, width).to_owned());
    assert_eq!(names("gregorian", Weekday::Monday), ["Monday", "Mon", "Mo", "M"]);
    assert_eq!(names("julian", Weekday::Thursday), ["Thursday", "Thu", "Th", "T"]);
    for weekday in Weekday::ALL {
        assert_eq!(names("gregorian", weekday)[0], weekday.name());
    }
    let own =
        |id: &str, place, width| calendar(id).object().day_of_week_name(place, width).map(str::to_owned);
    assert_eq!(own("gregorian", 1, NameWidth::Wide).as_deref(), Some("Monday"));
    assert_eq!(own("gregorian", 7, NameWidth::Narrow).as_deref(), Some("S"));
    assert_eq!((own("gregorian", 0, NameWidth::Wide), own("gregorian", 8, NameWidth::Wide)), (None, None));
    // Principia Discordia; J. R. R. Tolkien, Appendix D; the décade.
    assert_eq!(own("discordian", 5, NameWidth::Wide).as_deref(), Some("Setting Orange"));
    assert_eq!((own("discordian", 0, NameWidth::Wide), own("discordian", 6, NameWidth::Wide)), (None, None));
    assert_eq!(own("shire", 7, NameWidth::Wide).as_deref(), Some("Highday"));
    assert_eq!(own("shire", 7, NameWidth::Abbreviated).as_deref(), Some("Hig"));
    assert_eq!(
        [NameWidth::Short, NameWidth::Narrow].map(|width| own("shire", 4, width)),
        [Some("Tr".to_owned()), Some("Tr".to_owned())]
    );
    assert_eq!((own("shire", 0, NameWidth::Wide), own("shire", 8, NameWidth::Wide)), (None, None));
    assert_eq!(own("french-republican", 10, NameWidth::Wide).as_deref(), Some("Décadi"));
    assert_eq!(
        (own("french-republican", 0, NameWidth::Wide), own("french-republican", 11, NameWidth::Wide)),
        (None, None)
    );
}

#[test]
fn years_and_seasons_have_names() {
    let names: Vec<&str> = (1955..1963).map(Javanese::year_name).collect();
    assert_eq!(names, ["Alip", "Ehe", "Jimawal", "Je", "Dal", "Be", "Wawu", "Jimakir"]);
    assert_eq!(Javanese::year_name(1555), "Alip");
    let seasons: Vec<Option<&str>> =
        (1..=13).map(|month| Egyptian::season(Month::new(month).unwrap())).collect();
    for (number, season) in (0..).zip(&seasons) {
        let expected = ["Akhet", "Peret", "Shemu"].get(number / 4).copied();
        assert_eq!(*season, expected);
    }
    assert_eq!(Egyptian::season(Month::leap(5).unwrap()), None);
    for (year, cycle) in [(1, (1, 1)), (470, (1, 470)), (471, (2, 1)), (0, (0, 470)), (-469, (0, 1))] {
        assert_eq!(Goddess::cycle(year), cycle);
    }
}

/// The first day of summer is a public holiday of Iceland: a Thursday from 19 to 25 April.
#[test]
fn summer_begins_in_april() {
    for (year, day) in [(2023, 20), (2024, 25), (2025, 24), (2026, 23)] {
        let first = gregorian(year, 4, day);
        let before = first.add_days(-1).unwrap();
        assert_eq!(Icelandic::season(first), IcelandicSeason::Summer);
        assert_eq!(Icelandic::season(before), IcelandicSeason::Winter);
        assert_eq!((Icelandic::week(first), first.weekday()), (1, Weekday::Thursday));
        assert!((25..=27).contains(&Icelandic::week(before)), "{year}");
    }
}

#[test]
fn a_molad_is_announced_with_its_day() {
    // The molad of Tishri of year 1 is BaHaRaD: Monday, 5 hours and 204 parts.
    let molad = Hebrew::molad(1, Month::M01).unwrap();
    assert_eq!((molad.weekday(), molad.hours(), molad.parts()), (Weekday::Monday, 5, 204));
    assert_eq!(molad.to_string(), "Sunday 23:11 and 6 parts");
    // Year 1 begins on that day.
    assert_eq!(molad.day(), Ok(Day::from_days(Hebrew.year(1).unwrap().first_day).unwrap()));
    // Molads are 29 days, 12 hours and 793 parts apart.
    let next = Hebrew::molad(1, Month::M02).unwrap();
    assert_eq!((next.hours(), next.parts()), (17, 997));
    assert_eq!(next.day().unwrap().days_since(molad.day().unwrap()), 29);
}

/// Year 5784 is זחג: it began on a Saturday, is deficient and a leap year, and Pesach was on a Tuesday.
#[test]
fn keviyot_are_written_with_three_letters() {
    for (year, letters, kind, is_leap) in [
        (5784, "זחג", HebrewYearKind::Deficient, true),
        (5785, "השא", HebrewYearKind::Complete, false),
        (5786, "גכה", HebrewYearKind::Regular, false),
    ] {
        let keviyah = Hebrew::keviyah(year).unwrap();
        assert_eq!((keviyah.to_string().as_str(), keviyah.kind, keviyah.is_leap), (letters, kind, is_leap));
    }
    let kinds = [HebrewYearKind::Deficient, HebrewYearKind::Regular, HebrewYearKind::Complete];
    assert_eq!(kinds.map(HebrewYearKind::name), ["deficient", "regular", "complete"]);
    // "Lo ADU rosh": never on a Sunday, a Wednesday or a Friday; "lo BaDU Pesach": nor Pesach on a Monday,
    // a Wednesday or a Friday.
    for year in 5_700..5_900 {
        let [first, _, pesach] = Hebrew::keviyah(year).unwrap().letters();
        assert!("בגהז".contains(first) && "אגהז".contains(pesach), "{year}");
    }
    let error = Hebrew::keviyah(i32::MAX).unwrap_err();
    assert!(matches!(error, Error::Year { value, .. } if value == i64::from(i32::MAX)), "{error}");
    let mut said = Vec::new();
    Hebrew.details(gregorian(2023, 9, 16), &mut |detail| {
        said.push(format!("{}: {}", detail.name, detail.value));
    });
    assert_eq!(
        said.last().unwrap(),
        "keviyah: זחג: Rosh Hashanah on Saturday, deficient, leap, Pesach on Tuesday"
    );
}

#[test]
fn a_sankranti_is_a_moment_of_a_day() {
    // Mesha of Śaka 1948: 14 April 2026, 11:23 in the mean time of Ujjain.
    let (day, nanoseconds) = HinduSolar::sankranti(1948, 1).unwrap();
    assert_eq!((day, nanoseconds / 60_000_000_000), (gregorian(2026, 4, 14), 11 * 60 + 23));
    assert_eq!(HinduSolar::sankranti(1948, 13), Err(Error::Month { month: Month::M13, year: 1948 }));
    assert!(matches!(HinduSolar::sankranti(i32::MAX, 1), Err(Error::Year { .. })));
    // A month begins on the day of its sankranti, or the day before if that is before sunrise; and the next
    // one is the month's length away.
    for month in 1..=12 {
        let (day, nanoseconds) = HinduSolar::sankranti(1948, month).unwrap();
        assert!(nanoseconds < 86_400_000_000_000);
        let first = HinduSolar::to_day(1948, month, 1).unwrap();
        assert!((0..=1).contains(&first.days_since(day).abs()), "{month}");
    }
}

#[test]
fn words_of_the_crate_are_in_lower_case() {
    let moments = [
        (TithiMoment::Sunrise, "sunrise"),
        (TithiMoment::Noon, "noon"),
        (TithiMoment::Afternoon, "afternoon"),
        (TithiMoment::Sunset, "sunset"),
        (TithiMoment::Midnight, "midnight"),
    ];
    for (moment, name) in moments {
        assert_eq!(moment.name(), name);
    }
    assert_eq!(Criterion::ALL.map(Criterion::name), ["shaukat", "yallop", "odeh", "umm-al-qura"]);
    let none = HinduLunar::day_with_tithi(2083, 1, 31, TithiMoment::Sunrise);
    assert_eq!(none, Err(Error::Day { value: 31, max: 30 }));
    assert_eq!(
        HinduLunar::day_with_tithi(2083, 1, 0, TithiMoment::Noon),
        Err(Error::Day { value: 0, max: 30 })
    );
}

#[test]
fn fiscal_years_have_names_and_quarters() {
    // India's and the United Kingdom's government: from 1 April.
    let april = FiscalYear::new("fy-april", 4, 1, FiscalLabel::End).unwrap().with_name("April to March");
    assert_eq!((april.about().id, april.about().name), ("fy-april", "April to March"));
    let quarters = [(4, 1), (6, 1), (7, 2), (10, 3), (1, 4), (3, 4)];
    for (month, quarter) in quarters {
        assert_eq!(april.quarter_of(gregorian(2026, month, 15)), quarter, "{month}");
    }
    assert_eq!(april.month_name(Month::M01, NameWidth::Wide), Some("April"));
    assert_eq!(april.month_name(Month::M12, NameWidth::Abbreviated), Some("Mar"));
    assert_eq!(
        (
            april.month_name(Month::M13, NameWidth::Wide),
            april.month_name(Month::leap(1).unwrap(), NameWidth::Wide)
        ),
        (None, None)
    );
    // Months from another day than the first are in two of the Gregorian calendar.
    let sixth = FiscalYear::new("fy-6-april", 4, 6, FiscalLabel::Beginning).unwrap();
    assert_eq!(sixth.month_name(Month::M01, NameWidth::Wide), None);
}

fn error_of(first: Day) -> CutoverError {
    Cutover::new(first).unwrap_err()
}

#[test]
fn cutovers_that_there_are_not_say_why() {
    let early = gregorian(1582, 10, 14);
    assert_eq!(error_of(early), CutoverError::FirstDay { day: early });
    assert_eq!(
        error_of(early).to_string(),
        "first Gregorian day 1582-10-14 is not in 1582-10-15 to 3899-12-31"
    );
    assert_eq!(
        error_of(gregorian(3900, 1, 1)).to_string(),
        "first Gregorian day 3900-01-01 is not in 1582-10-15 to 3899-12-31"
    );
    let british = Cutover::new(gregorian(1752, 9, 14)).unwrap();
    for year in [0, 10_000] {
        let error = british.with_years(YearStart::March25, year).unwrap_err();
        assert_eq!(error, CutoverError::JanuaryFrom { year });
        assert_eq!(error.to_string(), format!("year {year} is not in 1 to 9999"));
    }
    // 21 to 31 March 1700 left out: the day that years begin on is among them.
    let spring = Cutover::new(gregorian(1700, 4, 1)).unwrap();
    let error = spring.with_years(YearStart::March25, 1_800).unwrap_err();
    assert_eq!(error, CutoverError::YearStart { start: YearStart::March25 });
    assert_eq!(error.to_string(), "the days left out are where years begin");
}

#[test]
fn cutovers_have_names_eras_and_civil_dates() {
    let first = gregorian(1582, 10, 15);
    let last = Julian::to_day(1383, 12, 24).unwrap();
    let spain = Cutover::new(first).unwrap().named("castile", "Castile").with_hispanic_era(last);
    assert_eq!((spain.about().id, spain.about().name), ("castile", "Castile"));
    let era = |calendar: &Cutover, day| {
        let fields = calendar.fields(day);
        (calendar.era(fields.era.unwrap()).unwrap().code.to_owned(), fields.era_year)
    };
    // The Cortes of Segovia: 25 December of the era's 1421 began the year 1384 of the Incarnation.
    assert_eq!(era(&spain, last), ("hispanic".to_owned(), 1421));
    assert_eq!(era(&spain, last.add_days(1).unwrap()), ("ce".to_owned(), 1383));
    assert_eq!(spain.civil(first), (1582, 10, 15));
    assert_eq!(spain.civil(first.add_days(-1).unwrap()), (1582, 10, 4));
    let (from, until) = (Julian::to_day(988, 1, 1).unwrap(), Julian::to_day(1699, 12, 31).unwrap());
    let russia =
        Cutover::new(gregorian(1918, 2, 14)).unwrap().with_byzantine_era(from, until).written_since(from);
    // The world was created on 1 September 5509 BCE; before the day that is given the common era counts.
    assert_eq!(era(&russia, from), ("am".to_owned(), 6496));
    assert_eq!(era(&russia, from.add_days(-1).unwrap()).0, "ce");
    assert_eq!(russia.status(from.add_days(-1).unwrap()), metonic::Status::Approximate);
    assert_eq!(russia.status(from), metonic::Status::Defined);
}

/// The ides of March of 44 BCE, and the doubled sixth day of 2024.
#[test]
fn a_roman_date_says_what_it_is_made_of() {
    let ides = RomanDate::new(-43, 3, RomanEvent::Ides, 1).unwrap();
    assert_eq!(
        (ides.year(), ides.month(), ides.event(), ides.count()),
        (-43, Month::M03, RomanEvent::Ides, 1)
    );
    assert!(!ides.is_doubled());
    assert_eq!(ides.to_day(), Julian::to_day(-43, 3, 15));
    let bis = RomanDate::doubled(2024).unwrap();
    assert_eq!(
        (bis.year(), bis.month(), bis.event(), bis.count()),
        (2024, Month::M03, RomanEvent::Kalends, 6)
    );
    assert!(bis.is_doubled());
}

#[test]
fn weeks_of_a_fiscal_year_are_counted() {
    // The National Retail Federation: 53 weeks in 2006, 2012, 2017 and 2023.
    let retail =
        Fiscal::new("shop", FiscalDivision::Weeks454, FiscalEnd::Nearest, Weekday::Saturday, 1).unwrap();
    let retail = retail.named_by(FiscalLabel::Beginning).with_name("Shop");
    assert_eq!((retail.about().id, retail.about().name), ("shop", "Shop"));
    let long: Vec<i32> = (2001..2026).filter(|&year| retail.weeks_in_year(year) == Ok(53)).collect();
    assert_eq!(long, [2006, 2012, 2017, 2023]);
    assert_eq!(retail.weeks_in_year(2024), Ok(52));
    assert!(matches!(retail.weeks_in_year(i32::MAX), Err(Error::Year { .. })));
    assert_eq!(retail.month_name(Month::M01, NameWidth::Wide), Some("February"));
    assert_eq!(retail.month_name(Month::M12, NameWidth::Narrow), Some("J"));
    assert_eq!(retail.month_name(Month::M13, NameWidth::Wide), None);
    let thirteen =
        Fiscal::new("four", FiscalDivision::Thirteen, FiscalEnd::Last, Weekday::Saturday, 12).unwrap();
    assert_eq!(thirteen.month_name(Month::M01, NameWidth::Wide), None);
}

/// No calendar has a narrow name of a month that it has no wide name of.
#[test]
fn months_without_a_name_have_no_narrow_one() {
    let mut wrong = Vec::new();
    for calendar in ALL {
        for number in 1..=99 {
            for month in [Month::new(number).unwrap(), Month::leap(number).unwrap()] {
                let wide = calendar.month_name(month, NameWidth::Wide);
                if let (None, Some(narrow)) = (wide, calendar.month_name(month, NameWidth::Narrow)) {
                    wrong.push(format!("{} {month}: {narrow}", calendar.about().id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
