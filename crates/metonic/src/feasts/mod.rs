//! Feasts, fasts and commemorations, as rules over calendars.
//!
//! A [`Feast`] is a name and a [`Rule`]; a rule is a value, made of other rules: a month and a day in
//! a calendar, days after another, a weekday on or after another, a solar term. So programs make
//! their own as the library makes its own. [`Feast::dates`] gives the days in a Gregorian year, none,
//! one or two, and how far each is to be trusted.
//!
//! ```
//! use metonic::feasts;
//!
//! let days = |id, year| {
//!     let dates = feasts::find(id).unwrap().dates(year)?;
//!     Ok::<_, metonic::Error>(dates.map(|date| date.day.to_string()).collect::<Vec<_>>())
//! };
//! assert_eq!(days("easter", 2027)?, ["2027-03-28"]);
//! assert_eq!(days("passover", 2027)?, ["2027-04-22"]);
//! // The Islamic year is shorter than the Gregorian.
//! assert_eq!(days("ramadan", 2030)?, ["2030-01-05", "2030-12-26"]);
//! # Ok::<(), metonic::Error>(())
//! ```
//!
//! # What a date here is
//! That of the daylight on which the feast is kept, or of its first day. A feast that
//! [begins on the evening before](Feast::begins_on_the_eve) says so. What a community keeps may
//! depend on a sighting, a state's decree or a local custom that no rule foretells: the documentation
//! of each [`Tradition`] says where.
//!
//! One file each, one line each in the list below.

mod bahai;
mod buddhist;
mod chinese;
mod coptic;
mod easter;
mod eastern_christian;
mod ethiopic;
mod feast;
mod hebrew;
mod hindu;
mod islamic;
mod korean;
mod persian;
mod rule;
mod sky;
mod vietnamese;
mod western_christian;

pub use self::easter::Computus;
pub use self::feast::{Dates, Feast, Observance, Tradition};
pub use self::rule::{Absent, MonthAndDay, Move, Rule, SolarTerm};

/// The built-in traditions, each with its feasts.
pub static ALL: &[Tradition] = &[
    western_christian::TRADITION,
    eastern_christian::TRADITION,
    coptic::TRADITION,
    ethiopic::TRADITION,
    hebrew::TRADITION,
    islamic::TRADITION,
    hindu::TRADITION,
    bahai::TRADITION,
    persian::TRADITION,
    buddhist::TRADITION,
    chinese::TRADITION,
    korean::TRADITION,
    vietnamese::TRADITION,
];

/// Every built-in feast, with its tradition.
pub fn all() -> impl Iterator<Item = (&'static Tradition, &'static Feast)> {
    ALL.iter().flat_map(|tradition| tradition.feasts.iter().map(move |feast| (tradition, feast)))
}

/// The built-in feast with this id, in upper or lower case.
#[must_use]
pub fn find(id: &str) -> Option<&'static Feast> {
    all().map(|(_, feast)| feast).find(|feast| feast.id.eq_ignore_ascii_case(id))
}

/// The built-in tradition with this id, in upper or lower case.
#[must_use]
pub fn tradition(id: &str) -> Option<&'static Tradition> {
    ALL.iter().find(|tradition| tradition.id.eq_ignore_ascii_case(id))
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;
    use std::string::ToString;

    use super::*;
    use crate::calendars::TithiMoment;
    use crate::month::Month;

    /// What a tradition's table is made with, made again when the program runs. The days are those that the
    /// traditions name: 15 Nisan, 1 Shawwal, the full moon of the eighth month.
    #[test]
    fn rules_made_at_run_time_are_those_of_the_tables() {
        let [m01, m05, m07, m08, m10, m11, m12] =
            black_box([Month::M01, Month::M05, Month::M07, Month::M08, Month::M10, Month::M11, Month::M12]);
        for (id, rule, text) in [
            ("christmas", western_christian::on(m12, black_box(25)), "gregorian M12-25"),
            ("theophany", eastern_christian::on(m01, black_box(6)), "julian M01-06"),
            ("nayrouz", coptic::on(m01, black_box(1)), "coptic M01-01"),
            ("timkat", ethiopic::on(m05, black_box(11)), "ethiopic M05-11"),
            ("passover", hebrew::on(m07, black_box(15)), "hebrew M07-15"),
            ("eid-al-fitr", islamic::on(m10, black_box(1)), "islamic-umalqura M10-01"),
            ("sadeh", persian::on(m11, black_box(10)), "persian M11-10"),
            ("mid-autumn-festival", chinese::on(m08, black_box(15)), "chinese M08-15"),
            ("dongzhi", chinese::sun_at(black_box(270.0)), "sun at 270°, UT+8"),
            ("chuseok", korean::on(m08, black_box(15)), "dangi M08-15"),
            ("tet", vietnamese::on(m01, black_box(1)), "vietnamese M01-01"),
            (
                "diwali",
                hindu::tithi(black_box(7), black_box(30), black_box(TithiMoment::Sunset)),
                "hindu-lunar M07 tithi 30 at sunset",
            ),
            ("chotrul-duchen", Rule::Date(buddhist::phugpa(m01, black_box(15))), "tibetan-phugpa M01-15"),
        ] {
            let feast = find(id).unwrap();
            assert_eq!((rule.to_string().as_str(), feast.rule.to_string().as_str()), (text, text), "{id}");
            let made = Feast::new(feast.id, feast.name, rule);
            assert!(made.dates(2026).unwrap().eq(feast.dates(2026).unwrap()), "{id}");
        }
    }
}
