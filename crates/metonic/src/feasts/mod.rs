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
