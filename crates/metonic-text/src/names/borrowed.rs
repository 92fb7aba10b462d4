//! Names that CLDR has, under a calendar whose months stand in another order, or begin elsewhere.

use crate::data::{CldrCalendar, Group, LocaleData, Row};
use crate::locale::Locale;

/// Months that have the names of a calendar of CLDR's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Borrowed {
    lists: Row,
    places: &'static [u8],
}

struct Rule {
    calendars: &'static [&'static str],
    /// Of each month, the number that its name has there; 0 for one that it does not have.
    places: &'static [u8],
    from: CldrCalendar,
    /// Locales in which it is so; none: in all that have names of their own for that calendar.
    locales: &'static [&'static str],
    /// Locales in which it is not so.
    but: &'static [&'static str],
}

const AS_THEY_ARE: &[u8] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const FROM_SECOND: &[u8] = &[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1];
const FROM_APRIL: &[u8] = &[4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];

/// In English the calendars' own spelling stands.
const RULES: &[Rule] = &[
    // Months of Gregorian names.
    Rule {
        calendars: &["fiscal-445", "fiscal-454", "fiscal-544"],
        places: AS_THEY_ARE,
        from: CldrCalendar::Gregorian,
        locales: &[],
        but: &[],
    },
    Rule {
        calendars: &["fiscal-nrf"],
        places: FROM_SECOND,
        from: CldrCalendar::Gregorian,
        locales: &[],
        but: &[],
    },
    Rule {
        calendars: &["fiscal-in", "fiscal-jp"],
        places: FROM_APRIL,
        from: CldrCalendar::Gregorian,
        locales: &[],
        but: &[],
    },
    // Sol is the seventh.
    Rule {
        calendars: &["international-fixed"],
        places: &[1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12],
        from: CldrCalendar::Gregorian,
        locales: &[],
        but: &[],
    },
    // Columbus is the twelfth, Pax a leap month.
    Rule {
        calendars: &["pax"],
        places: &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 12],
        from: CldrCalendar::Gregorian,
        locales: &[],
        but: &[],
    },
    // The Julian year's months in the Berber languages, which CLDR gives the Gregorian calendar; elsewhere
    // they are not translated.
    Rule {
        calendars: &["amazigh"],
        places: AS_THEY_ARE,
        from: CldrCalendar::Gregorian,
        locales: &["kab", "shi", "shi-Latn", "tzm", "zgh"],
        but: &[],
    },
    // Ordinal numbers.
    Rule {
        calendars: &[
            "tibetan-phugpa",
            "tibetan-tsurphu",
            "tibetan-bhutan",
            "tibetan-mongol",
            "tibetan-karana",
        ],
        places: AS_THEY_ARE,
        from: CldrCalendar::Gregorian,
        locales: &["bo", "dz", "mn"],
        but: &[],
    },
    // The national calendar of India has the names of the lunar months. In Tamil they are those of the Tamil
    // solar year too, as in a panchang in four languages (see `india`).
    Rule {
        calendars: &[
            "hindu-lunar",
            "hindu-lunar-saka",
            "hindu-lunar-gujarati",
            "old-hindu-lunar",
            "astro-hindu-lunar",
        ],
        places: AS_THEY_ARE,
        from: CldrCalendar::Indian,
        locales: &[],
        but: &["en"],
    },
    Rule {
        calendars: &["hindu-solar-tamil"],
        places: AS_THEY_ARE,
        from: CldrCalendar::Indian,
        locales: &["ta"],
        but: &[],
    },
    // Solar months that have the lunar months' names: the year begins with Vaishakha.
    Rule {
        calendars: &["bikram-sambat", "bangla-bd", "bangla-bd-1987", "hindu-solar-bengal"],
        places: FROM_SECOND,
        from: CldrCalendar::Indian,
        locales: &[],
        but: &["en"],
    },
    // In Odia the solar months, which have the signs' names in Sanskrit, are Baisakha to Chaitra
    // (orissaguide.com).
    Rule {
        calendars: &["hindu-solar"],
        places: FROM_SECOND,
        from: CldrCalendar::Indian,
        locales: &["or"],
        but: &[],
    },
    // With Chet.
    Rule {
        calendars: &["nanakshahi"],
        places: AS_THEY_ARE,
        from: CldrCalendar::Indian,
        locales: &[],
        but: &["en"],
    },
];

impl Borrowed {
    pub(super) fn find(id: &str, locale: &Locale) -> Option<Self> {
        let rule = RULES.iter().find(|rule| rule.calendars.contains(&id))?;
        let is_in = |tags: &[&str]| {
            let mut tried = Some(*locale);
            while let Some(locale) = tried {
                if tags.contains(&locale.tag()) {
                    return true;
                }
                tried = locale.parent();
            }
            false
        };
        if is_in(rule.but) || !(rule.locales.is_empty() || is_in(rule.locales)) {
            return None;
        }
        let lists = locale.data.group(rule.from, Group::Months);
        let root = LocaleData::ROOT.group(rule.from, Group::Months);
        (lists.list(0) != root.list(0)).then_some(Self { lists, places: rule.places })
    }

    /// The name of a month by its place in the calendar, from 0.
    pub(super) fn month(&self, place: usize, list: usize) -> Option<&'static str> {
        let there = usize::from(*self.places.get(place)?);
        self.lists.list(list).get(there.checked_sub(1)?)
    }
}

/// Eras that CLDR names under another calendar.
#[derive(Clone, Copy, Debug)]
pub(super) struct BorrowedEras {
    from: CldrCalendar,
    lists: Row,
}

/// Calendars that share an era with one of CLDR's.
const ERAS: &[(&[&str], CldrCalendar)] = &[
    (&["thai-solar"], CldrCalendar::Buddhist),
    (&["persian-borji"], CldrCalendar::Persian),
    (&["japanese-lunisolar"], CldrCalendar::Japanese),
    (
        &[
            "hindu-solar",
            "hindu-solar-tamil",
            "hindu-solar-madras",
            "hindu-lunar",
            "hindu-lunar-saka",
            "astro-hindu-solar",
            "astro-hindu-lunar",
        ],
        CldrCalendar::Indian,
    ),
];

impl BorrowedEras {
    pub(super) fn find(id: &str, locale: &Locale) -> Option<Self> {
        let (_, from) = ERAS.iter().find(|(ids, _)| ids.contains(&id))?;
        Some(Self { from: *from, lists: locale.data.group(*from, Group::Eras) })
    }

    pub(super) fn era(self, code: &str, list: usize) -> Option<&'static str> {
        self.lists.list(list).get(self.from.era(code)?)
    }
}
