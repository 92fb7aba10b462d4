//! What a feast is, and its days.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::RangeInclusive;

use super::rule::{Passage, Rule};
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
    /// How many days it lasts: the fewest, if it [lasts to the end of a month](Self::is_to_month_end).
    pub days: u8,
    /// Whether it lasts to the end of the month that it begins in, whose length is not the same in every year.
    pub is_to_month_end: bool,
    /// Whether it begins on the evening before its date, with the sunset.
    pub begins_on_the_eve: bool,
    /// Who says so; `None` for what the tradition's own documentation names.
    pub source: Option<&'static str>,
}

impl Feast {
    /// A feast of one day, which begins at midnight or in the morning.
    #[must_use]
    pub const fn new(id: &'static str, name: &'static str, rule: Rule) -> Self {
        Self {
            id,
            name,
            native_name: None,
            rule,
            days: 1,
            is_to_month_end: false,
            begins_on_the_eve: false,
            source: None,
        }
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

    /// A feast that lasts to the end of the month of its rule's calendar in which it begins, which is at least so many
    /// days.
    #[must_use]
    pub const fn lasting_to_month_end(self, fewest: u8) -> Self {
        Self { days: fewest, is_to_month_end: true, ..self }
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

    /// How many days the feast lasts that begins on a day, which is one of its [`dates`](Self::dates): by the calendar of
    /// its rule.
    ///
    /// ```
    /// use metonic::feasts;
    ///
    /// // The days of Há: four, or five in a leap year.
    /// let feast = feasts::find("ayyam-i-ha").unwrap();
    /// let lengths = [2025, 2026].map(|year| {
    ///     feast.dates(year).map(|mut dates| dates.next().map(|date| feast.days_from(date.day)))
    /// });
    /// assert_eq!(lengths, [Ok(Some(4)), Ok(Some(5))]);
    /// ```
    #[must_use]
    pub fn days_from(&self, first: Day) -> u8 {
        if !self.is_to_month_end {
            return self.days;
        }
        let calendar = self.rule.calendar(None);
        let month = calendar.month(calendar.month_of(first));
        let end = month.first_day.saturating_add(month.days.into());
        u8::try_from(end.saturating_sub(first.get().into())).unwrap_or(self.days)
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
    /// The year of which the second passage is still to be looked at.
    second: Option<i32>,
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
        let year_of = |day: Day, offset: i64| {
            let day = clamped(i64::from(day.get()).saturating_sub(offset));
            rule.calendar(calendar).ymd_of(day).year
        };
        // A feast may be in the year before or after that of its rule: a new year's eve.
        let (least, most) = rule.offsets();
        let years = year_of(days.0, most).saturating_sub(1)..=year_of(days.1, least).saturating_add(1);
        Ok(Self { rule, calendar, years, second: None, days })
    }
}

impl Iterator for Dates<'_> {
    type Item = Observance;

    fn next(&mut self) -> Option<Observance> {
        let (first, last) = self.days;
        loop {
            let (year, passage) = match self.second.take() {
                Some(year) => (year, Passage::Second),
                None => (self.years.next()?, Passage::First),
            };
            let date = self.rule.in_year(year, passage, self.calendar);
            if passage == Passage::First && date.is_some() {
                self.second = Some(year);
            }
            if let Some(date) = date.filter(|date| (first..=last).contains(&date.day)) {
                return Some(date);
            }
        }
    }
}

impl FusedIterator for Dates<'_> {}

impl fmt::Debug for Dates<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, calendar, years, second, days } = self;
        let calendar = rule.calendar(*calendar).about().id;
        f.debug_struct("Dates")
            .field("rule", rule)
            .field("calendar", &calendar)
            .field("years", years)
            .field("second", second)
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
