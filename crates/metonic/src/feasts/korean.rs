//! Festivals of Korea.

use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::Dangi;
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "korean",
    name: "Korean",
    doc: "\
Days of the Korean lunisolar calendar (`dangi`), in the first of two months with one number. Seollal and \
Chuseok are public holidays with the day before and the day after.

Sources: `holidays` 0.109, whose dates are the Korea Astronomy and Space Science Institute’s.",
    feasts: FEASTS,
};

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Dangi, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("seollal", "Seollal (New Year)", on(Month::M01, 1)).called("설날"),
    Feast::new("buddhas-birthday-korea", "Buddha’s Birthday", on(Month::M04, 8)).called("부처님 오신 날"),
    Feast::new("dano", "Dano", on(Month::M05, 5)).called("단오"),
    Feast::new("chuseok", "Chuseok", on(Month::M08, 15)).called("추석"),
];
