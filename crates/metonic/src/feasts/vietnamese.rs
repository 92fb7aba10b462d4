//! Festivals of Vietnam.

use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::Vietnamese;
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "vietnamese",
    name: "Vietnamese",
    doc: "\
Days of the Vietnamese lunisolar calendar, in the first of two months with one number: from 1968 by Hanoi’s \
clock, an hour behind Beijing’s, so that Tết was a day or a month before the Chinese New Year in some years.

Sources: `holidays` 0.109; the calendar’s own documentation.",
    feasts: FEASTS,
};

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Vietnamese, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("tet", "Tết Nguyên Đán (New Year)", on(Month::M01, 1)).called("Tết Nguyên Đán"),
    Feast::new("hung-kings", "Hùng Kings’ Commemoration", on(Month::M03, 10)).called("Giỗ Tổ Hùng Vương"),
    Feast::new("tet-trung-thu", "Mid-Autumn Festival", on(Month::M08, 15)).called("Tết Trung Thu"),
];
