//! Jewish feasts and fasts, and the memorial days of Israel.

use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Move, Rule};
use crate::calendars::Hebrew;
use crate::month::Month;
use crate::weekday::Weekday;

pub(super) const TRADITION: Tradition = Tradition {
    id: "hebrew",
    name: "Jewish",
    doc: "\
Days of the Hebrew calendar; Purim in a leap year in Adar II. Feasts begin with the sunset before, as do the \
fasts of Yom Kippur and Tisha B’Av; the other fasts begin at dawn. Lengths are those kept in Israel: \
elsewhere Rosh ha-Shanah alone is not longer, the first and last day of Passover and Sukkot, Shemini Atzeret \
and Shavuot being kept for two. Simchat Torah is here the day after Shemini Atzeret, as in the diaspora; in \
Israel the two are one. Jerusalem keeps Purim a day later.

A fast that would be on a Saturday is kept on the Sunday, that of Esther on the Thursday before. Yom \
ha-Shoah (since 5711, 1951) goes from Friday to Thursday since the law of 5719 (1959), and from Sunday to Monday \
since its amendment of 5757 (1997). Independence Day (since 5709, 1949) goes to the Thursday from Friday and \
Saturday; in 5710 (1950) it went from Saturday to the Sunday, and since 5764 (2004) it goes from Monday to \
Tuesday. Yom ha-Zikaron is the day before, since 5711 (1951): of 4 Iyar of two years earlier, which \
`@hebcal/core` has too, no decree was found. Yom Yerushalayim is kept since 5728 (1968): \
the government set it on 12 May 1968. `@hebcal/core` also has the day itself, of 5727 (1967).

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 8; `@hebcal/core` 6.9 for the \
days of Israel of today; the Martyrs' and Heroes' Remembrance Day Law, 5719-1959, as passed and as amended; Israel's \
Ministry of Foreign Affairs on Jerusalem Day.",
    feasts: FEASTS,
};

const FAST_MOVES: &[Move] = &[Move::new(Weekday::Saturday, 1)];
const ESTHER_MOVES: &[Move] = &[Move::new(Weekday::Saturday, -2)];
const SHOAH_MOVES: &[Move] =
    &[Move::new(Weekday::Friday, -1).since(5719), Move::new(Weekday::Sunday, 1).since(5757)];
const INDEPENDENCE_MOVES: &[Move] = &[
    Move::new(Weekday::Friday, -1),
    Move::new(Weekday::Saturday, -2).since(5711),
    // Of 5710: 5 Iyar was a Saturday, and the day was kept on 23 April 1950 (Israel Hayom).
    Move::new(Weekday::Saturday, 1),
    Move::new(Weekday::Monday, 1).since(5764),
];

const GEDALIAH: Rule = on(Month::M01, 3);
const ESTHER: Rule = on(Month::M06, 13);
const TAMMUZ: Rule = on(Month::M10, 17);
const AV: Rule = on(Month::M11, 9);
const SHOAH: Rule = Rule::Moved(&NISAN_27, SHOAH_MOVES);
const NISAN_27: Rule = on(Month::M07, 27);
const IYAR_5: Rule = on(Month::M08, 5);
const IYAR_28: Rule = on(Month::M08, 28);
const INDEPENDENCE: Rule = Rule::Moved(&IYAR_5, INDEPENDENCE_MOVES);
const BEFORE_INDEPENDENCE: Rule = Rule::After(&INDEPENDENCE, -1);

/// Months are numbered from Tishri: Adar or Adar II is 6, Nisan 7.
const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Hebrew, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("rosh-hashanah", "Rosh ha-Shanah", on(Month::M01, 1))
        .lasting(2)
        .from_the_eve()
        .called("ראש השנה"),
    Feast::new("fast-of-gedaliah", "Fast of Gedaliah", Rule::Moved(&GEDALIAH, FAST_MOVES))
        .called("צום גדליה"),
    Feast::new("yom-kippur", "Yom Kippur", on(Month::M01, 10)).from_the_eve().called("יום כיפור"),
    Feast::new("sukkot", "Sukkot", on(Month::M01, 15)).lasting(7).from_the_eve().called("סוכות"),
    Feast::new("hoshana-rabbah", "Hoshana Rabbah", on(Month::M01, 21)).from_the_eve().called("הושענא רבה"),
    Feast::new("shemini-atzeret", "Shemini Atzeret", on(Month::M01, 22)).from_the_eve().called("שמיני עצרת"),
    Feast::new("simchat-torah", "Simchat Torah (diaspora)", on(Month::M01, 23))
        .from_the_eve()
        .called("שמחת תורה"),
    Feast::new("hanukkah", "Hanukkah", on(Month::M03, 25)).lasting(8).from_the_eve().called("חנוכה"),
    Feast::new("tenth-of-tevet", "Fast of the Tenth of Tevet", on(Month::M04, 10)).called("עשרה בטבת"),
    Feast::new("tu-bishvat", "Tu BiShvat", on(Month::M05, 15)).from_the_eve().called("ט״ו בשבט"),
    Feast::new("fast-of-esther", "Fast of Esther", Rule::Moved(&ESTHER, ESTHER_MOVES)).called("תענית אסתר"),
    Feast::new("purim", "Purim", on(Month::M06, 14)).from_the_eve().called("פורים"),
    Feast::new("shushan-purim", "Shushan Purim", on(Month::M06, 15)).from_the_eve().called("שושן פורים"),
    Feast::new("passover", "Passover", on(Month::M07, 15)).lasting(7).from_the_eve().called("פסח"),
    Feast::new("yom-hashoah", "Yom ha-Shoah", Rule::Since(&SHOAH, 5711)).from_the_eve().called("יום השואה"),
    Feast::new("yom-hazikaron", "Yom ha-Zikaron", Rule::Since(&BEFORE_INDEPENDENCE, 5711))
        .from_the_eve()
        .called("יום הזיכרון"),
    Feast::new("yom-haatzmaut", "Yom ha-Atzma’ut", Rule::Since(&INDEPENDENCE, 5709))
        .from_the_eve()
        .called("יום העצמאות"),
    Feast::new("lag-baomer", "Lag ba-Omer", on(Month::M08, 18)).from_the_eve().called("ל״ג בעומר"),
    Feast::new("yom-yerushalayim", "Yom Yerushalayim", Rule::Since(&IYAR_28, 5728))
        .from_the_eve()
        .called("יום ירושלים"),
    Feast::new("shavuot", "Shavuot", on(Month::M09, 6)).from_the_eve().called("שבועות"),
    Feast::new(
        "seventeenth-of-tammuz",
        "Fast of the Seventeenth of Tammuz",
        Rule::Moved(&TAMMUZ, FAST_MOVES),
    )
    .called("שבעה עשר בתמוז"),
    Feast::new("tisha-bav", "Tisha B’Av", Rule::Moved(&AV, FAST_MOVES)).from_the_eve().called("תשעה באב"),
];
