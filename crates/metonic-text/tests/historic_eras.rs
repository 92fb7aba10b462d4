//! Japan's eras before Meiji: names of CLDR 48, as its files have them.
#![cfg(feature = "historic-eras")]

use metonic::calendars::{Gregorian, JapaneseLunisolar};
use metonic::{
    About, Basis, Calendar, Day, Era, EraRule, Error, Month, MonthIndex, MonthShape, YearMonthDay,
};
use metonic_text::parse::Parser;
use metonic_text::{Formatter, Locale, Pattern};

/// A calendar of one's own, of which CLDR's name is `japanese`, in one era.
#[derive(Clone, Copy)]
struct InEra(&'static str);

impl Calendar for InEra {
    fn about(&self) -> About<'_> {
        About::new("in-era", Basis::Solar).with_bcp47("japanese")
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        Gregorian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        Gregorian.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Gregorian.find(year, month)
    }

    fn era_of(&self, _: Day, _: YearMonthDay) -> Option<Era> {
        Some(Era::new(0))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        (era == Era::new(0)).then(|| EraRule::new(self.0))
    }
}

fn name(tag: &str, calendar: impl Calendar, pattern: &str, day: Day) -> String {
    let pattern = Pattern::ldml(pattern).unwrap();
    Formatter::new(Locale::new(tag).unwrap(), calendar, pattern).format(day).to_string()
}

#[test]
fn eras_have_the_names_of_cldr() {
    let named = |tag, code, pattern| name(tag, InEra(code), pattern, Day::new(0));
    for (tag, code, expected) in [
        ("en", "taika-645", "Taika (645–650)"),
        ("en", "taika", "Taika (645–650)"),
        ("fr", "keio-1865", "Keiō (1865–1868)"),
        ("ja", "taika-645", "大化"),
        ("ja", "keio-1865", "慶応"),
        ("ko", "keio", "게이오 (1865 ~ 1868)"),
        ("zh", "keio", "庆应 (1865–1868)"),
        ("zh-TW", "keio", "慶應"),
        ("ar", "keio", "كيو"),
        ("ru", "keio", "Эпоха Кейо (1865–1868)"),
        ("ja", "tenpyokampo-749", "天平感宝"),
        // Those of today are none of these.
        ("ja", "showa", "昭和"),
        ("en", "showa-1312", "Shōwa (1312–1317)"),
    ] {
        assert_eq!(named(tag, code, "G"), expected, "{code} in {tag}");
    }
    // CLDR has wide names in Asturian, with the years, and abbreviated ones without.
    assert_eq!(named("ast", "keio", "GGGG"), "Keiō (1865–1868)");
    assert_eq!(named("ast", "keio", "G"), "Keiō");
    assert_eq!(named("ast", "keio", "GGGGG"), "Keiō (1865–1868)");
}

/// Two eras are called Shōan; no name is guessed.
#[test]
fn names_of_two_eras_need_their_years() {
    let named = |code| name("ja", InEra(code), "G", Day::new(0));
    assert_eq!([named("shoan-1171"), named("shoan-1299")], ["承安", "正安"]);
    assert_eq!([named("shoan"), named("shoan-1172"), named("taika-")], ["SHOAN", "SHOAN-1172", "TAIKA-"]);
    assert_eq!([named("a"), named("zz"), named("yowa-1181-")], ["A", "ZZ", "YOWA-1181-"]);
}

/// Root calls 至徳 (Shitoku, 1384–1387) a first Meitoku; supplemental data have it begin in 1387.
#[test]
fn a_code_has_the_year_of_supplemental_data() {
    let named = |tag, code| name(tag, InEra(code), "G", Day::new(0));
    assert_eq!([named("ja", "meitoku-1387"), named("ja", "meitoku-1390")], ["至徳", "明徳"]);
    assert_eq!(named("en", "meitoku-1387"), "Meitoku (1384–1387)");
    assert_eq!([named("ja", "meitoku-1384"), named("ja", "meitoku")], ["MEITOKU-1384", "MEITOKU"]);
}

/// The Japanese lunisolar calendar counts by them, and what is written is read back.
#[test]
fn lunisolar_dates_have_them() {
    // Ansei began on the 27th of the eleventh month of Kaei 7: 15 January 1855.
    let (kaei, ansei) = (Gregorian::to_day(1855, 1, 14).unwrap(), Gregorian::to_day(1855, 1, 15).unwrap());
    for (tag, before, after) in [
        ("ja", "嘉永7", "安政1"),
        ("en", "Kaei7", "Ansei1"),
        // Dutch has some of the 237 names itself, but none of these.
        ("nl", "Kaei7", "Ansei1"),
        ("zh", "嘉永 (1848–1854)7", "安政 (1854–1860)1"),
        ("zh-Hant", "嘉永7", "安政1"),
    ] {
        assert_eq!(name(tag, JapaneseLunisolar, "Gy", kaei), before, "{tag}");
        assert_eq!(name(tag, JapaneseLunisolar, "Gy", ansei), after, "{tag}");
    }
    let meiji = Gregorian::to_day(1870, 1, 1).unwrap();
    assert_eq!(name("zh", JapaneseLunisolar, "G", meiji), "明治");
    for tag in ["ja", "en", "zh", "zh-Hant", "ko", "ar", "ru", "th", "yue-Hans", "hi", "shn"] {
        let locale = Locale::new(tag).unwrap();
        for day in [kaei, ansei, meiji] {
            let pattern = Pattern::ldml("G y MMMM d").unwrap();
            let text = Formatter::new(locale, JapaneseLunisolar, pattern.clone()).format(day).to_string();
            let read = Parser::new(locale, JapaneseLunisolar, pattern).parse(&text);
            assert_eq!(read, Ok(day), "{text} in {tag}");
        }
    }
}
