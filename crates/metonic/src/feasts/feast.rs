//! What a feast is, and its days.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::RangeInclusive;

use super::rule::Rule;
use crate::calendar::Calendar;
use crate::calendars::Gregorian;
use crate::day::Day;
use crate::error::Error;
use crate::status::Status;

/// Those who keep some feasts: what `metonic feasts --of` takes.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Tradition {
    /// The id, of lower-case letters and hyphens.
    pub id: &'static str,
    /// The English name.
    pub name: &'static str,
    /// What its dates go by, where practice differs, and the sources: Markdown.
    pub doc: &'static str,
    /// Its feasts.
    pub feasts: &'static [Feast],
}

/// A feast, a fast or a commemoration: a name and a rule.
///
/// ```
/// use metonic::feasts::{Feast, MonthAndDay, Rule};
/// use metonic::{Month, calendars::Persian};
///
/// const YALDA: Rule = Rule::Date(MonthAndDay::new(&Persian, Month::M09, 30));
/// const MORROW: Feast = Feast::new("yalda-morrow", "Morrow of Yalda", Rule::After(&YALDA, 1));
/// let days: Vec<_> = MORROW.dates(2027)?.map(|date| date.day.to_string()).collect();
/// assert_eq!(days, ["2027-12-22"]);
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Feast {
    /// The id, of lower-case letters, digits and hyphens.
    pub id: &'static str,
    /// The English name.
    pub name: &'static str,
    /// The name in the language of those who keep it; `None` if it is the English one or not known.
    pub native_name: Option<&'static str>,
    /// The rule that gives its first day.
    pub rule: Rule,
    /// How many days it lasts.
    pub days: u8,
    /// Whether it begins on the evening before its date, with the sunset.
    pub begins_on_the_eve: bool,
    /// Who says so; `None` for what the tradition's own documentation names.
    pub source: Option<&'static str>,
}

impl Feast {
    /// A feast of one day, which begins at midnight or in the morning.
    #[must_use]
    pub const fn new(id: &'static str, name: &'static str, rule: Rule) -> Self {
        Self { id, name, native_name: None, rule, days: 1, begins_on_the_eve: false, source: None }
    }

    /// With a name in the language of those who keep it.
    #[must_use]
    pub const fn called(self, native_name: &'static str) -> Self {
        Self { native_name: Some(native_name), ..self }
    }

    /// A feast that lasts some days.
    #[must_use]
    pub const fn lasting(self, days: u8) -> Self {
        Self { days, ..self }
    }

    /// A feast that begins on the evening before.
    #[must_use]
    pub const fn from_the_eve(self) -> Self {
        Self { begins_on_the_eve: true, ..self }
    }

    /// With who says so.
    #[must_use]
    pub const fn by(self, source: &'static str) -> Self {
        Self { source: Some(source), ..self }
    }

    /// The feast's days in a Gregorian year, the earliest first: none, one or two. Of a feast of
    /// several days it is the first.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`].
    pub fn dates(&self, year: i32) -> Result<Dates<'static>, Error> {
        Dates::new(self.rule, year, None)
    }

    /// The same, with another calendar in place of the one that the rule's month and day are of: the
    /// feasts of Islam by another reckoning of its months.
    ///
    /// # Errors
    /// [`Error::Year`] for a year that holds no [`Day`].
    pub fn dates_by<'c>(&self, calendar: &'c dyn Calendar, year: i32) -> Result<Dates<'c>, Error> {
        Dates::new(self.rule, year, Some(calendar))
    }
}

/// A day on which a feast is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Observance {
    /// The day; see [what a date here is](super#what-a-date-here-is).
    pub day: Day,
    /// How far it is to be trusted.
    pub status: Status,
}

/// The days of a feast in a Gregorian year.
#[derive(Clone)]
pub struct Dates<'c> {
    rule: Rule,
    calendar: Option<&'c dyn Calendar>,
    /// The years of the rule's calendar that are still to be looked at.
    years: RangeInclusive<i32>,
    /// The first and the last day of the Gregorian year.
    days: (Day, Day),
}

impl<'c> Dates<'c> {
    fn new(rule: Rule, year: i32, calendar: Option<&'c dyn Calendar>) -> Result<Self, Error> {
        let shape = Gregorian.year(year)?;
        // The first and the last year reach past the ends.
        let clamped = |days: i64| Day::new(days.clamp(i32::MIN.into(), i32::MAX.into()) as i32);
        let last = shape.first_day.saturating_add(i64::from(shape.days)).saturating_sub(1);
        let days = (clamped(shape.first_day), clamped(last));
        let year_of = |day| rule.calendar(calendar).ymd_of(day).year;
        // A feast may be in the year before or after that of its rule: a new year's eve.
        let years = year_of(days.0).saturating_sub(1)..=year_of(days.1).saturating_add(1);
        Ok(Self { rule, calendar, years, days })
    }
}

impl Iterator for Dates<'_> {
    type Item = Observance;

    fn next(&mut self) -> Option<Observance> {
        let (first, last) = self.days;
        let (rule, calendar) = (self.rule, self.calendar);
        self.years
            .by_ref()
            .filter_map(|year| rule.in_year(year, calendar))
            .find(|date| (first..=last).contains(&date.day))
    }
}

impl FusedIterator for Dates<'_> {}

impl fmt::Debug for Dates<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, calendar, years, days } = self;
        let calendar = rule.calendar(*calendar).about().id;
        f.debug_struct("Dates")
            .field("rule", rule)
            .field("calendar", &calendar)
            .field("years", years)
            .field("days", days)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the tables, what each says beside its rule: eight days of Hanukkah from the evening of 24 Kislev.
    #[test]
    fn a_feast_says_how_long_it_lasts_and_when_it_begins() {
        let hanukkah = crate::feasts::find("hanukkah").unwrap();
        let made = Feast::new("hanukkah", "Hanukkah", hanukkah.rule)
            .lasting(8)
            .from_the_eve()
            .called("חנוכה")
            .by("Mishneh Torah");
        assert_eq!(
            (made.days, made.begins_on_the_eve, made.native_name),
            (hanukkah.days, hanukkah.begins_on_the_eve, hanukkah.native_name)
        );
        assert_eq!((made.source, hanukkah.source), (Some("Mishneh Torah"), None));
        let plain = Feast::new("christmas", "Christmas", crate::feasts::find("christmas").unwrap().rule);
        assert_eq!(
            (plain.days, plain.begins_on_the_eve, plain.native_name, plain.source),
            (1, false, None, None)
        );
    }
}
