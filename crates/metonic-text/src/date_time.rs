//! A day and a time of day, and what is known of the zone.

use metonic::Day;

use crate::time::Time;

/// A day and a time of day, as a clock of some place shows them.
///
/// A zone may stand beside: its texts and its distance from Greenwich are printed as they are given.
/// Nothing is reckoned with them: zones are the work of crates such as jiff, whose date-times convert
/// (features `jiff-0_2`, `chrono-0_4` and `time-0_3`).
///
/// ```
/// use metonic::{Date, calendars::Gregorian};
/// use metonic_text::{DateTime, Formatter, Style, Time, Zone};
///
/// let day = Date::new(2026, 11, 26)?;
/// let zone = Zone::new().with_abbreviation("CET").with_offset(3600);
/// let moment = DateTime::new(day, Time::new(13, 4, 5)?).with_zone(zone);
/// let german = Formatter::with_styles("de".parse()?, Gregorian, Style::Long, Style::Long);
/// assert_eq!(german.format_date_time(moment).to_string(), "26. November 2026 um 13:04:05 CET");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateTime<'z> {
    day: Day,
    time: Time,
    zone: Zone<'z>,
}

impl<'z> DateTime<'z> {
    /// A time of a day, or of a date of whatever calendar.
    pub fn new(day: impl Into<Day>, time: Time) -> Self {
        Self { day: day.into(), time, zone: Zone::new() }
    }

    /// The same with a zone.
    #[must_use]
    pub const fn with_zone(self, zone: Zone<'_>) -> DateTime<'_> {
        DateTime { day: self.day, time: self.time, zone }
    }

    /// The day.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// The time of day.
    #[must_use]
    pub const fn time(&self) -> Time {
        self.time
    }

    /// The zone.
    #[must_use]
    pub const fn zone(&self) -> Zone<'z> {
        self.zone
    }
}

impl<D: Into<Day>> From<(D, Time)> for DateTime<'_> {
    fn from((day, time): (D, Time)) -> Self {
        Self::new(day, time)
    }
}

impl From<DateTime<'_>> for Day {
    fn from(moment: DateTime<'_>) -> Self {
        moment.day
    }
}

/// What is known of the zone of a clock: texts, to be printed as they stand, and how far it is from
/// Greenwich.
///
/// ```
/// use metonic_text::Zone;
///
/// let zone = Zone::new()
///     .with_id("Europe/Paris")
///     .with_abbreviation("CEST")
///     .with_name("Central European Summer Time")
///     .with_offset(2 * 3600);
/// assert_eq!(zone.offset(), Some(7200));
/// assert_eq!(Zone::new().abbreviation(), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Zone<'z> {
    id: &'z str,
    abbreviation: &'z str,
    name: &'z str,
    offset: Option<i32>,
}

impl<'z> Zone<'z> {
    /// One of which nothing is known.
    #[must_use]
    pub const fn new() -> Self {
        Self { id: "", abbreviation: "", name: "", offset: None }
    }

    /// The same with an identifier: `Europe/Paris`.
    #[must_use]
    pub const fn with_id(self, id: &'z str) -> Self {
        Self { id, ..self }
    }

    /// The same with an abbreviation: `CEST`.
    #[must_use]
    pub const fn with_abbreviation(self, abbreviation: &'z str) -> Self {
        Self { abbreviation, ..self }
    }

    /// The same with a name in words: `Central European Summer Time`.
    #[must_use]
    pub const fn with_name(self, name: &'z str) -> Self {
        Self { name, ..self }
    }

    /// The same with its distance from Greenwich in seconds, to the east.
    #[must_use]
    pub const fn with_offset(self, seconds: i32) -> Self {
        Self { offset: Some(seconds), ..self }
    }

    /// The identifier, if one was given.
    #[must_use]
    pub fn id(&self) -> Option<&'z str> {
        given(self.id)
    }

    /// The abbreviation, if one was given.
    #[must_use]
    pub fn abbreviation(&self) -> Option<&'z str> {
        given(self.abbreviation)
    }

    /// The name in words, if one was given.
    #[must_use]
    pub fn name(&self) -> Option<&'z str> {
        given(self.name)
    }

    /// The distance from Greenwich in seconds, to the east, if it was given.
    #[must_use]
    pub const fn offset(&self) -> Option<i32> {
        self.offset
    }
}

/// An empty text is none.
fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
