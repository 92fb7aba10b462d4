//! Feasts of the Western churches.

use super::easter::Computus;
use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::Gregorian;
use crate::month::Month;
use crate::weekday::Weekday;

pub(super) const TRADITION: Tradition = Tradition {
    id: "western-christian",
    name: "Western Christian",
    doc: "\
Easter by the Gregorian computus, for every year; what hangs on it counted in days from it. The computus \
was introduced in 1582, in Protestant countries between 1700 and 1844: before, Western churches kept the \
Julian Easter. The astronomical Easter of the Aleppo proposal stands beside it; no church keeps it. Many \
churches move Epiphany, Ascension, Corpus Christi or Assumption to a Sunday: the dates here are the days \
themselves. Christ the King was kept on the last Sunday of October from 1926 (*Quas primas*, 11 December \
1925) to 1969; it is given since 1970.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapters 2 and 9; *Missale \
Romanum* (2002), universal norms on the liturgical year.",
    feasts: FEASTS,
};

const EASTER: Rule = Rule::Easter(Computus::Gregorian);
/// The Sunday nearest 30 November begins Advent.
const NOVEMBER_27: Rule = on(Month::M11, 27);
const ADVENT: Rule = Rule::OnOrAfter(&NOVEMBER_27, Weekday::Sunday);
const BEFORE_ADVENT: Rule = Rule::After(&ADVENT, -7);

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Gregorian, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("epiphany", "Epiphany", on(Month::M01, 6)),
    Feast::new("candlemas", "Candlemas (Presentation of the Lord)", on(Month::M02, 2)),
    Feast::new("shrove-tuesday", "Shrove Tuesday", Rule::After(&EASTER, -47)),
    Feast::new("ash-wednesday", "Ash Wednesday", Rule::After(&EASTER, -46)),
    Feast::new("annunciation", "Annunciation", on(Month::M03, 25))
        .by("25 March itself; the Roman rite moves it out of Holy Week and off Sundays of Lent"),
    Feast::new("palm-sunday", "Palm Sunday", Rule::After(&EASTER, -7)),
    Feast::new("maundy-thursday", "Maundy Thursday", Rule::After(&EASTER, -3)),
    Feast::new("good-friday", "Good Friday", Rule::After(&EASTER, -2)),
    Feast::new("holy-saturday", "Holy Saturday", Rule::After(&EASTER, -1)),
    Feast::new("easter", "Easter Sunday", EASTER),
    Feast::new("easter-monday", "Easter Monday", Rule::After(&EASTER, 1)),
    Feast::new("astronomical-easter", "Easter of the Aleppo proposal", Rule::Easter(Computus::Astronomical))
        .by("World Council of Churches, Aleppo, 1997; Reingold and Dershowitz, section 18.9"),
    Feast::new("ascension", "Ascension Day", Rule::After(&EASTER, 39)),
    Feast::new("pentecost", "Pentecost (Whit Sunday)", Rule::After(&EASTER, 49)),
    Feast::new("whit-monday", "Whit Monday", Rule::After(&EASTER, 50)),
    Feast::new("trinity-sunday", "Trinity Sunday", Rule::After(&EASTER, 56)),
    Feast::new("corpus-christi", "Corpus Christi", Rule::After(&EASTER, 60)),
    Feast::new("assumption", "Assumption of Mary", on(Month::M08, 15)),
    Feast::new("all-saints", "All Saints' Day", on(Month::M11, 1)),
    Feast::new("all-souls", "All Souls' Day", on(Month::M11, 2)),
    Feast::new("christ-the-king", "Christ the King", Rule::Since(&BEFORE_ADVENT, 1970)),
    Feast::new("advent-sunday", "First Sunday of Advent", ADVENT),
    Feast::new("immaculate-conception", "Immaculate Conception", on(Month::M12, 8)),
    Feast::new("christmas", "Christmas", on(Month::M12, 25)),
];
