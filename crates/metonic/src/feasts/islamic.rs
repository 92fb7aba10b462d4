//! Feasts of Islam.

use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::IslamicUmalqura;
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "islamic",
    name: "Islamic",
    doc: "\
Days of the calendar of Umm al-Qura unless another calendar is asked for (`--islamic`, `Feast::dates_by`). \
A day begins with the sunset before. The printed calendar (`umalqura-published`) has other days before 2001 and \
from 2029 on. The standing of a date is that calendar's own: where months begin with \
a sighting of the crescent, and in Saudi Arabia too for Ramadan, Shawwal and Dhu al-Hijja, a feast may be a \
day or two from it, and only the announcement decides. Shia communities keep Mawlid on 17 Rabi al-Awwal and \
some other days besides.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 7; Umm al-Qura as the \
calendar's own documentation says.",
    feasts: FEASTS,
};

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&IslamicUmalqura, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("islamic-new-year", "Islamic New Year", on(Month::M01, 1))
        .from_the_eve()
        .called("رأس السنة الهجرية"),
    Feast::new("ashura", "Ashura", on(Month::M01, 10)).from_the_eve().called("عاشوراء"),
    Feast::new("arbain", "Arba’in", on(Month::M02, 20)).from_the_eve().called("الأربعين").by("Shia"),
    Feast::new("mawlid", "Mawlid", on(Month::M03, 12)).from_the_eve().called("المولد النبوي"),
    Feast::new("isra-miraj", "Isra and Mi’raj", on(Month::M07, 27)).from_the_eve().called("الإسراء والمعراج"),
    Feast::new("mid-shaban", "Mid-Sha’ban", on(Month::M08, 15)).from_the_eve().called("نصف شعبان"),
    Feast::new("ramadan", "First day of Ramadan", on(Month::M09, 1)).from_the_eve().called("رمضان"),
    Feast::new("laylat-al-qadr", "Laylat al-Qadr (27 Ramadan)", on(Month::M09, 27))
        .from_the_eve()
        .called("ليلة القدر"),
    Feast::new("eid-al-fitr", "Eid al-Fitr", on(Month::M10, 1)).from_the_eve().called("عيد الفطر"),
    Feast::new("arafah", "Day of Arafah", on(Month::M12, 9)).from_the_eve().called("يوم عرفة"),
    Feast::new("eid-al-adha", "Eid al-Adha", on(Month::M12, 10))
        .lasting(4)
        .from_the_eve()
        .called("عيد الأضحى"),
    Feast::new("eid-al-ghadir", "Eid al-Ghadir", on(Month::M12, 18))
        .from_the_eve()
        .called("عيد الغدير")
        .by("Shia"),
];
