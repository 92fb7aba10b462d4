//! Feasts of the Eastern Orthodox churches.

use super::easter::Computus;
use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::Julian;
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "eastern-christian",
    name: "Eastern Orthodox",
    doc: "\
Easter (*Páscha*) by the Julian computus, and fixed feasts on their days of the Julian calendar, as in \
Russia, Serbia, Georgia, Jerusalem and on Athos. The churches of Constantinople, Greece, Romania, Bulgaria \
and others keep the fixed feasts by the revised Julian calendar (`milankovic`), until 2800 on the Gregorian \
days, with the same Easter; the Church of Finland keeps the Western Easter.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapters 3 and 9; for the twelve \
great feasts the *Menaion*.",
    feasts: FEASTS,
};

pub(super) const PASCHA: Rule = Rule::Easter(Computus::Julian);
/// 25 December of the Julian calendar.
pub(super) const CHRISTMAS: Rule = on(Month::M12, 25);

const fn on(month: Month, day: u8) -> Rule {
    Rule::Date(MonthAndDay::new(&Julian, month, day))
}

const FEASTS: &[Feast] = &[
    Feast::new("orthodox-christmas", "Christmas (Julian)", CHRISTMAS).called("Рождество Христово"),
    Feast::new("theophany", "Theophany (Julian)", on(Month::M01, 6)).called("Θεοφάνεια"),
    Feast::new("orthodox-presentation", "Meeting of the Lord (Julian)", on(Month::M02, 2)),
    Feast::new("clean-monday", "Clean Monday", Rule::After(&PASCHA, -48)).called("Καθαρά Δευτέρα"),
    Feast::new("orthodox-annunciation", "Annunciation (Julian)", on(Month::M03, 25)),
    Feast::new("orthodox-palm-sunday", "Palm Sunday", Rule::After(&PASCHA, -7)),
    Feast::new("orthodox-good-friday", "Great Friday", Rule::After(&PASCHA, -2)),
    Feast::new("orthodox-easter", "Pascha", PASCHA).called("Πάσχα"),
    Feast::new("orthodox-easter-monday", "Bright Monday", Rule::After(&PASCHA, 1)),
    Feast::new("radonitsa", "Radonitsa", Rule::After(&PASCHA, 9)).called("Радоница"),
    Feast::new("orthodox-ascension", "Ascension", Rule::After(&PASCHA, 39)),
    Feast::new("orthodox-pentecost", "Pentecost", Rule::After(&PASCHA, 49)),
    Feast::new("orthodox-whit-monday", "Monday of the Holy Spirit", Rule::After(&PASCHA, 50)),
    Feast::new("orthodox-all-saints", "All Saints", Rule::After(&PASCHA, 56)),
    Feast::new("apostles-fast", "Beginning of the Apostles' Fast", Rule::After(&PASCHA, 57)),
    Feast::new("peter-and-paul", "Saints Peter and Paul (Julian)", on(Month::M06, 29)),
    Feast::new("orthodox-transfiguration", "Transfiguration (Julian)", on(Month::M08, 6)),
    Feast::new("dormition", "Dormition of the Theotokos (Julian)", on(Month::M08, 15)),
    Feast::new("nativity-of-the-theotokos", "Nativity of the Theotokos (Julian)", on(Month::M09, 8)),
    Feast::new("exaltation-of-the-cross", "Exaltation of the Cross (Julian)", on(Month::M09, 14)),
    Feast::new("entry-of-the-theotokos", "Entry of the Theotokos (Julian)", on(Month::M11, 21)),
];
