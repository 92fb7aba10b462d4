//! Buddhist days.

use super::feast::{Feast, Tradition};
use super::rule::{Absent, MonthAndDay, Rule};
use crate::calendars::{Chinese, Gregorian, TibetanPhugpa};
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "buddhist",
    name: "Buddhist",
    doc: "\
The Buddha’s birth is remembered on 8 April of the Chinese calendar in China (and of the Korean, under \
`korean`), on 8 April in Japan, and as Vesak at a full moon elsewhere. The Vesak here is the first full moon \
of May by the clock of Singapore, UT + 8 hours, as the United Nations’ day is the full moon of May; Sri Lanka, \
Thailand, Myanmar and others go by calendars of their own, with days that differ by one, or by a month in \
some years. Thai days (Magha Puja and others) need the Thai lunar calendar and are left out.

Tibetan days are those of the Phugpa calendar. The new year is in the first of two first months, as Reingold \
and Dershowitz have it. A day that the month leaves out is kept on the day before, which is their convention \
and is *unverified* for each almanac; Tsurphu, Bhutan and Mongolia may have another day.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 21, for Losar; `holidays` \
0.109.",
    feasts: FEASTS,
};

/// A day of the Phugpa calendar.
const fn phugpa(month: Month, day: u8) -> MonthAndDay {
    MonthAndDay::new(&TibetanPhugpa, month, day).if_absent(Absent::DayBefore)
}

const FEASTS: &[Feast] = &[
    Feast::new("losar", "Losar (Tibetan New Year)", Rule::Date(phugpa(Month::M01, 1).in_leap_month()))
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
    Feast::new(
        "hanamatsuri",
        "Hanamatsuri (Buddha’s Birthday, Japan)",
        Rule::Date(MonthAndDay::new(&Gregorian, Month::M04, 8)),
    )
    .called("花祭"),
    Feast::new("vesak", "Vesak (first full moon of May)", Rule::FullMoon(Month::M05, 8.0)),
];
