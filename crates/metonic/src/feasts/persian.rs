//! Old feasts of Iran.

use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::Persian;
use crate::month::Month;
use crate::weekday::Weekday;

pub(super) const TRADITION: Tradition = Tradition {
    id: "persian",
    name: "Iranian",
    doc: "\
Days of the Persian calendar as Iranians at large keep them. Zoroastrians keep Tirgan, Mehregan and Sadeh by \
the day’s name in months of thirty days (`zoroastrian-fasli` and others), from Mehr on up to six days \
earlier: Mehregan on 10 Mehr, not 16. Yalda is the night after 30 Azar, Chaharshanbe Suri the evening before \
the last Wednesday of the year; their dates here are the day that ends with that night and the Wednesday.

Sources: `holidays` 0.109 for Nowruz and Sizdah Bedar; FEZANA (Federation of Zoroastrian Associations of \
North America) for Yalda, the last night of autumn, and Sadeh, 10 Bahman; bsitg.ir (Iran events) for \
Mehregan, 16 Mehr or 8 October, and Tirgan, which it has begin on 4 July (13 Tir). No authority was at hand.",
    feasts: FEASTS,
};

const NOWRUZ: Rule = on(Month::M01, 1);

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Persian, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("nowruz", "Nowruz", NOWRUZ).lasting(4).called("نوروز"),
    Feast::new("sizdah-bedar", "Sizdah Bedar", on(Month::M01, 13)).called("سیزده‌بدر"),
    Feast::new("tirgan", "Tirgan", on(Month::M04, 13)).called("تیرگان").by("bsitg.ir"),
    Feast::new("mehregan", "Mehregan", on(Month::M07, 16)).called("مهرگان").by("bsitg.ir"),
    Feast::new("yalda", "Yalda", on(Month::M09, 30)).called("شب یلدا").by("FEZANA"),
    Feast::new("sadeh", "Sadeh", on(Month::M11, 10)).called("سده").by("FEZANA"),
    Feast::new("chaharshanbe-suri", "Chaharshanbe Suri", Rule::Before(&NOWRUZ, Weekday::Wednesday))
        .from_the_eve()
        .called("چهارشنبه‌سوری"),
];
