//! Festivals of China.

use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule, SolarTerm};
use crate::calendars::Chinese;
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "chinese",
    name: "Chinese",
    doc: "\
Days of the Chinese calendar, in the first of two months with one number; and days of solar terms by the \
clock of Beijing, UT + 8 hours, before 1929 by its local mean time (116°25′ E), as the calendar has them.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 19; Hong Kong Observatory. \
The solar terms are computed by this library’s astronomy.",
    feasts: FEASTS,
};

const NEW_YEAR: Rule = on(Month::M01, 1);

/// Until 1928 clocks of Beijing were 1397/180 hours ahead of UT, of 116°25′ E: Reingold and
/// Dershowitz, (19.1).
const BEIJING: (i32, f64, f64) = (1929, 8.0, 1397.0 / 180.0);

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Chinese, month, day))
}

const fn sun_at(longitude: f64) -> Rule {
    Rule::Sun(SolarTerm { longitude, zone: BEIJING })
}

const FEASTS: &[Feast] = &[
    Feast::new("chinese-new-years-eve", "Chinese New Year’s Eve", Rule::After(&NEW_YEAR, -1)).called("除夕"),
    Feast::new("chinese-new-year", "Chinese New Year (Spring Festival)", NEW_YEAR).called("春节"),
    Feast::new("lantern-festival", "Lantern Festival", on(Month::M01, 15)).called("元宵节"),
    Feast::new("qingming", "Qingming", sun_at(15.0)).called("清明节"),
    Feast::new("dragon-boat-festival", "Dragon Boat Festival", on(Month::M05, 5)).called("端午节"),
    Feast::new("qixi", "Qixi", on(Month::M07, 7)).called("七夕"),
    Feast::new("ghost-festival", "Ghost Festival", on(Month::M07, 15)).called("中元节"),
    Feast::new("mid-autumn-festival", "Mid-Autumn Festival", on(Month::M08, 15)).called("中秋节"),
    Feast::new("double-ninth", "Double Ninth Festival", on(Month::M09, 9)).called("重阳节"),
    Feast::new("dongzhi", "Dongzhi (winter solstice)", sun_at(270.0)).called("冬至"),
    Feast::new("laba", "Laba", on(Month::M12, 8)).called("腊八节"),
];
