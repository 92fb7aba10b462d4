//! Bahá’í holy days.

use super::feast::{Feast, Tradition};
use super::rule::{MonthAndDay, Rule};
use crate::calendars::Bahai;
use crate::month::Month;

pub(super) const TRADITION: Tradition = Tradition {
    id: "bahai",
    name: "Bahá’í",
    doc: "\
Days of the Badí‘ calendar, which begin with the sunset before. The Twin Holy Birthdays are the first and \
the second day after the day, by Tehran’s sunsets, of the eighth new moon after Naw-Rúz: a new moon on \
Naw-Rúz itself is not counted, as the table has it for 191 BE. Given from 172 BE (2015) on; before, the West \
kept the days of the Gregorian calendar and the East some of the Islamic, and nothing is given. Beyond 221 BE \
the table of the House of Justice ends and the dates are computed.

Sources: The Universal House of Justice, letter of 10 July 2014 and *Bahá’í Dates 172 to 221 B.E.*; letter \
of its secretariat of 24 November 2014. Place of Tehran: Reingold and Dershowitz, *Calendrical \
Calculations*, 4th ed., chapter 16.",
    feasts: FEASTS,
};

/// The year with which the provisions of 2014 came into force.
const FIRST_YEAR: i32 = 172;

macro_rules! from_172 {
    ($month:expr, $day:literal) => {{
        const DATE: Rule = Rule::Date(MonthAndDay::new(&Bahai, $month, $day));
        Rule::Since(&DATE, FIRST_YEAR)
    }};
}

const BIRTH_OF_THE_BAB: Rule = Rule::Since(&Rule::EighthNewMoonAfterNawRuz, FIRST_YEAR);
const MONTH_14: Month = Month::clamped(14);
const MONTH_19: Month = Month::clamped(19);
const AYYAM_I_HA: Month = match Month::leap(18) {
    Ok(month) => month,
    Err(_) => Month::M01,
};

const FEASTS: &[Feast] = &[
    Feast::new("naw-ruz", "Naw-Rúz", from_172!(Month::M01, 1)).from_the_eve(),
    Feast::new("ridvan", "First Day of Riḍván", from_172!(Month::M02, 13)).lasting(12).from_the_eve(),
    Feast::new("ridvan-ninth", "Ninth Day of Riḍván", from_172!(Month::M03, 2)).from_the_eve(),
    Feast::new("ridvan-twelfth", "Twelfth Day of Riḍván", from_172!(Month::M03, 5)).from_the_eve(),
    Feast::new("declaration-of-the-bab", "Declaration of the Báb", from_172!(Month::M04, 8)).from_the_eve(),
    Feast::new("ascension-of-bahaullah", "Ascension of Bahá’u’lláh", from_172!(Month::M04, 13))
        .from_the_eve(),
    Feast::new("martyrdom-of-the-bab", "Martyrdom of the Báb", from_172!(Month::M06, 17)).from_the_eve(),
    Feast::new("birth-of-the-bab", "Birth of the Báb", BIRTH_OF_THE_BAB).from_the_eve(),
    Feast::new("birth-of-bahaullah", "Birth of Bahá’u’lláh", Rule::After(&BIRTH_OF_THE_BAB, 1))
        .from_the_eve(),
    Feast::new("day-of-the-covenant", "Day of the Covenant", from_172!(MONTH_14, 4)).from_the_eve(),
    Feast::new("ascension-of-abdul-baha", "Ascension of ‘Abdu’l-Bahá", from_172!(MONTH_14, 6)).from_the_eve(),
    Feast::new("ayyam-i-ha", "Ayyám-i-Há (four days or five)", from_172!(AYYAM_I_HA, 1))
        .lasting_to_month_end(4)
        .from_the_eve(),
    Feast::new("bahai-fast", "Beginning of the Fast", from_172!(MONTH_19, 1)).lasting(19),
];
