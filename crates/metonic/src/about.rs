//! What a calendar, a count or a cycle says of itself.

use core::fmt;

/// A calendar's names and nature, as the calendar itself states them.
///
/// Made by [`About::new`] and the methods that follow it, so that a calendar says only what it has
/// to say:
///
/// ```
/// use metonic::{About, Basis};
///
/// const ABOUT: About<'static> = About::new("islamic-civil", Basis::Lunar)
///     .with_name("Islamic Civil")
///     .with_aliases(&["islamicc", "Islamic"])
///     .with_bcp47("islamic-civil");
/// assert!(ABOUT.names().eq(["islamic-civil", "Islamic Civil", "islamicc", "Islamic"]));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct About<'a> {
    /// The id: the calendar's own name in programs and files.
    pub id: &'a str,
    /// The English name. ASCII like the id, so that it finds the calendar as well.
    pub name: &'a str,
    /// Other names that find the calendar.
    pub aliases: Names<'a>,
    /// The BCP 47 value (`u-ca-…`), where there is one.
    pub bcp47: Option<&'a str>,
    /// The number that Qt's `QCalendar::System` gives it. Only built-in calendars are found by it.
    pub qt: Option<u8>,
    /// What its months and years follow.
    pub basis: Basis,
    /// Whether it goes on before its own introduction.
    pub is_proleptic: bool,
    /// Whether the historical count of its years has a year 0. The plain year of this library always
    /// has.
    pub has_year_zero: bool,
    /// Rules, range, standing and sources, in Markdown.
    pub doc: &'a str,
}

impl<'a> About<'a> {
    /// A calendar with this id, which is its English name too until [`with_name`](Self::with_name)
    /// says otherwise; proleptic, with a year 0.
    #[must_use]
    pub const fn new(id: &'a str, basis: Basis) -> Self {
        Self {
            id,
            name: id,
            aliases: Names::NONE,
            bcp47: None,
            qt: None,
            basis,
            is_proleptic: true,
            has_year_zero: true,
            doc: "",
        }
    }

    /// With this English name.
    #[must_use]
    pub const fn with_name(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// With these further names, known when the program is built.
    #[must_use]
    pub const fn with_aliases(self, aliases: &'a [&'a str]) -> Self {
        Self { aliases: Names::of_program(aliases), ..self }
    }

    /// With these further names, known when the program runs.
    #[cfg(feature = "std")]
    #[must_use]
    pub const fn with_owned_aliases(self, aliases: &'a [std::string::String]) -> Self {
        Self { aliases: Names::of_run(aliases), ..self }
    }

    /// With this BCP 47 value.
    #[must_use]
    pub const fn with_bcp47(self, bcp47: &'a str) -> Self {
        Self { bcp47: Some(bcp47), ..self }
    }

    /// With this number in Qt.
    #[must_use]
    pub const fn with_qt(self, qt: u8) -> Self {
        Self { qt: Some(qt), ..self }
    }

    /// Not valid before its introduction.
    #[must_use]
    pub const fn not_proleptic(self) -> Self {
        Self { is_proleptic: false, ..self }
    }

    /// With a historical count of years that goes from −1 to 1.
    #[must_use]
    pub const fn without_year_zero(self) -> Self {
        Self { has_year_zero: false, ..self }
    }

    /// With this documentation, in Markdown.
    #[must_use]
    pub const fn with_doc(self, doc: &'a str) -> Self {
        Self { doc, ..self }
    }

    /// Every name that finds the calendar: the id, the English name if it is another, the aliases.
    pub fn names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let name = if self.name.eq_ignore_ascii_case(self.id) { None } else { Some(self.name) };
        core::iter::once(self.id).chain(name).chain(self.aliases.iter())
    }
}

/// What the months and years of a calendar follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Basis {
    /// Years follow the sun; months are parts of the year.
    Solar,
    /// Months follow the moon; years are twelve of them.
    Lunar,
    /// Months follow the moon, years the sun, by leap months.
    Lunisolar,
    /// Neither: a cycle of days, or a calendar of somebody's own.
    Other,
}

impl Basis {
    /// The name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Solar => "solar",
            Self::Lunar => "lunar",
            Self::Lunisolar => "lunisolar",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A list of names, borrowed from the program's text or from a calendar that owns them.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a>(Repr<'a>);

#[derive(Clone, Copy, Debug)]
enum Repr<'a> {
    Borrowed(&'a [&'a str]),
    #[cfg(feature = "std")]
    Owned(&'a [std::string::String]),
}

impl<'a> Names<'a> {
    /// No names.
    pub const NONE: Self = Self(Repr::Borrowed(&[]));

    /// Names known when the program is built.
    pub(crate) const fn of_program(names: &'a [&'a str]) -> Self {
        Self(Repr::Borrowed(names))
    }

    /// Names known when the program runs.
    #[cfg(feature = "std")]
    pub(crate) const fn of_run(names: &'a [std::string::String]) -> Self {
        Self(Repr::Owned(names))
    }

    /// The names that are part of the program's text.
    pub(crate) const fn borrowed(self) -> &'a [&'a str] {
        match self.0 {
            Repr::Borrowed(names) => names,
            #[cfg(feature = "std")]
            Repr::Owned(_) => &[],
        }
    }

    /// The name at this place, from 0.
    #[must_use]
    pub fn get(self, place: usize) -> Option<&'a str> {
        match self.0 {
            Repr::Borrowed(names) => names.get(place).copied(),
            #[cfg(feature = "std")]
            Repr::Owned(names) => names.get(place).map(std::string::String::as_str),
        }
    }

    /// The names in their order.
    pub fn iter(self) -> impl Iterator<Item = &'a str> + use<'a> {
        (0..).map_while(move |place| self.get(place))
    }
}

/// What a count or a cycle says of itself.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AboutSystem {
    /// The id: its own name in programs and files.
    pub id: &'static str,
    /// The English name.
    pub name: &'static str,
    /// Other names that find it.
    pub aliases: &'static [&'static str],
    /// Rules and sources, in Markdown.
    pub doc: &'static str,
}

impl AboutSystem {
    /// With this id, English name and documentation.
    #[must_use]
    pub const fn new(id: &'static str, name: &'static str, doc: &'static str) -> Self {
        Self { id, name, aliases: &[], doc }
    }

    /// With these further names.
    #[must_use]
    pub const fn with_aliases(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    /// Every name that finds it: the id, the English name if it is another, the aliases.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        let name = if self.name.eq_ignore_ascii_case(self.id) { None } else { Some(self.name) };
        core::iter::once(self.id).chain(name).chain(self.aliases.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::ToOwned;

    use super::*;

    #[test]
    fn what_a_calendar_or_a_count_says_of_itself_is_found() {
        let owned = ["Alias".to_owned()];
        let about = About::new("moon", Basis::Lunar).with_name("Moon").with_qt(7).with_bcp47("x-moon");
        assert!(about.names().eq(["moon"]), "its name is the id in capitals");
        assert!(about.with_aliases(&["luna", "selene"]).names().eq(["moon", "luna", "selene"]));
        assert!(about.with_owned_aliases(&owned).names().eq(["moon", "Alias"]));
        assert_eq!((about.qt, about.bcp47, about.doc), (Some(7), Some("x-moon"), ""));
        assert!(about.is_proleptic && about.has_year_zero);
        let system = AboutSystem::new("tally", "Tally of Days", "Days.").with_aliases(&["notches"]);
        assert!(system.names().eq(["tally", "Tally of Days", "notches"]));
        assert_eq!(system.doc, "Days.");
    }
}
