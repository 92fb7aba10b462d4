//! Buddhist days.

use super::feast::{Feast, Tradition};
use super::rule::{Absent, MonthAndDay, Rule};
use crate::calendars::{Chinese, TibetanPhugpa};
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "buddhist",
    name: "Buddhist",
    doc: "\
The Buddha’s birth is remembered on the eighth of the fourth month of the Chinese calendar in China (and of \
the Korean, under `korean`). Vesak is a full moon: here the fifteenth of that month, which is the day of \
Singapore. In a year with a leap month Malaysia may keep it a month earlier. Indonesia goes by the full moon \
itself, up to two days later; Sri Lanka, Thailand and Myanmar by calendars of their own, with days that differ \
by one, or by a month in some years: these are left out; so are the other Thai days (Magha Puja), which need \
the Thai lunar calendar.

Tibetan days are those of the Phugpa calendar; Tsurphu, Bhutan and Mongolia may have others. The year begins \
with the first of two months with its number, as Reingold and Dershowitz have it; Nepal kept Gyalpo Losar of \
2019 a month later. In a year whose first day’s number is left out (1977) it begins with the second, as \
`caltib` has it; Reingold and Dershowitz have the day before. Other days that a month leaves out are kept on \
the day before, which is the latter’s convention and *unverified* for each almanac.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 21; `caltib` 0.3; `holidays` \
0.109.",
    feasts: FEASTS,
};

/// A day of the Phugpa calendar.
const fn phugpa(month: Month, day: u8) -> MonthAndDay {
    MonthAndDay::new(&TibetanPhugpa, month, day).if_absent(Absent::DayBefore)
}

const FEASTS: &[Feast] = &[
    Feast::new(
        "losar",
        "Losar (Tibetan New Year)",
        Rule::Date(phugpa(Month::M01, 1).in_leap_month().if_absent(Absent::DayAfter)),
    )
    .called("ལོ་གསར"),
    Feast::new("chotrul-duchen", "Chotrul Düchen", Rule::Date(phugpa(Month::M01, 15))),
    Feast::new("saga-dawa-duchen", "Saga Dawa Düchen", Rule::Date(phugpa(Month::M04, 15))),
    Feast::new("chokhor-duchen", "Chökhor Düchen", Rule::Date(phugpa(Month::M06, 4))),
    Feast::new("lhabab-duchen", "Lhabab Düchen", Rule::Date(phugpa(Month::M09, 22))),
    Feast::new(
        "buddhas-birthday",
        "Buddha’s Birthday (China)",
        Rule::Date(MonthAndDay::new(&Chinese, Month::M04, 8)),
    )
    .called("佛诞"),
    Feast::new("vesak", "Vesak", Rule::Date(MonthAndDay::new(&Chinese, Month::M04, 15))).called("卫塞节"),
];
