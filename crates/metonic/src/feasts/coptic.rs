//! Feasts of the Coptic Orthodox church.

use super::eastern_christian::{CHRISTMAS, PASCHA};
use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::Coptic;
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "coptic",
    name: "Coptic Orthodox",
    doc: "\
Days of the Coptic calendar, and Easter by the Julian computus. Christmas is kept on the Julian 25 \
December: 29 Koiak, and 28 Koiak in the year after a leap year, so that in 1901 to 2099 it is 7 January \
always, as Egypt's public holiday is. Reingold and Dershowitz have 29 Koiak in every year, which is a day \
later in one of four. Other feasts keep their Coptic day and move by a day in the year after a leap year.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 4; Egypt's public holidays \
in `holidays` 0.109; for 28 Koiak, members of the church (tasbeha.org). Not verified from an authority.",
    feasts: FEASTS,
};

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Coptic, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("nayrouz", "Nayrouz (Coptic New Year)", on(Month::M01, 1)).called("النيروز"),
    Feast::new("coptic-christmas", "Christmas", CHRISTMAS).called("عيد الميلاد المجيد"),
    Feast::new("coptic-epiphany", "Epiphany", on(Month::M05, 11)).called("عيد الغطاس"),
    Feast::new("coptic-easter", "Easter", PASCHA).called("عيد القيامة"),
    Feast::new("sham-el-nessim", "Sham El Nessim", Rule::After(&PASCHA, 1)).called("شم النسيم"),
];
