//! Feasts of the Ethiopian and Eritrean Orthodox churches.

use super::eastern_christian::{CHRISTMAS, PASCHA};
use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::Ethiopic;
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "ethiopic",
    name: "Ethiopian Orthodox",
    doc: "\
Days of the Ethiopic calendar, and Easter (*Fasika*) with what hangs on it by the Julian computus, which is \
that of the *Bahire Hasab*. Christmas (*Genna*) is kept on the Julian 25 December: 29 Tahsas, and 28 Tahsas \
in the year after a leap year, so that in 1901 to 2099 it is 7 January always. Timkat keeps 11 Ter: 19 \
January, or 20 January in the year after a leap year.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 4; for the fasts and feasts \
that move `baher-hasab` 1.1; for 28 Tahsas, members of the church (tasbeha.org). Not verified from an \
authority.",
    feasts: FEASTS,
};

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Ethiopic, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("enkutatash", "Enkutatash (New Year)", on(Month::M01, 1)).called("እንቁጣጣሽ"),
    Feast::new("meskel", "Meskel (Finding of the True Cross)", on(Month::M01, 17)).called("መስቀል"),
    Feast::new("genna", "Genna (Christmas)", CHRISTMAS).called("ገና"),
    Feast::new("timkat", "Timkat (Epiphany)", on(Month::M05, 11)).called("ጥምቀት"),
    Feast::new("nenewe", "Fast of Nineveh", Rule::After(&PASCHA, -69)).lasting(3).called("ጾመ ነነዌ"),
    Feast::new("abiy-tsom", "Beginning of the Great Fast", Rule::After(&PASCHA, -55)).called("ዐቢይ ጾም"),
    Feast::new("hosanna", "Hosanna (Palm Sunday)", Rule::After(&PASCHA, -7)).called("ሆሳዕና"),
    Feast::new("siklet", "Siklet (Good Friday)", Rule::After(&PASCHA, -2)).called("ስቅለት"),
    Feast::new("fasika", "Fasika (Easter)", PASCHA).called("ፋሲካ"),
    Feast::new("erget", "Erget (Ascension)", Rule::After(&PASCHA, 39)).called("ዕርገት"),
    Feast::new("peraklitos", "Peraklitos (Pentecost)", Rule::After(&PASCHA, 49)).called("ጰራቅሊጦስ"),
];
