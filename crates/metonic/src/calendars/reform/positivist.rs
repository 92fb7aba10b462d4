//! The Positivist calendar.

use super::gregorian_years::gregorian_years;
use crate::about::{About, Basis};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::{calendar, name_of};
use crate::day::Day;
use crate::month::Month;
use crate::weekday::Weekday;

calendar! {
    /// The Positivist calendar of Auguste Comte (1849): a calendar of great men.
    ///
    /// # Rules
    /// The Gregorian year, with its leap years: 13 months of 28 days, and at its end the festival of
    /// all the dead and, in a leap year, that of holy women. Both are outside the week, so that every
    /// month begins on a Monday.
    ///
    /// # Months and days
    /// Thirteen of 28 days: Moses, Homer, Aristotle, Archimedes, Caesar, Saint Paul, Charlemagne, Dante,
    /// Gutenberg, Shakespeare, Descartes, Frederick, Bichat. The festivals are days 29 and 30 of month
    /// 13 (some programs count them as a fourteenth month). `Positivist::weekday` gives the calendar's
    /// own weekdays, which are not those of the seven-day week that goes on.
    ///
    /// # Years and eras
    /// Year 1, of the Great Crisis, is 1789. No eras.
    ///
    /// # Range and status
    /// Every day; defined.
    ///
    /// # Sources
    /// Comte, *Calendrier positiviste* (Paris, 1849), cited by name, the book *unverified*;
    /// the program convertdate, with which the code was compared.
    pub struct Positivist;
}

const MONTHS: [&str; 13] = [
    "Moses",
    "Homer",
    "Aristotle",
    "Archimedes",
    "Caesar",
    "Saint Paul",
    "Charlemagne",
    "Dante",
    "Gutenberg",
    "Shakespeare",
    "Descartes",
    "Frederick",
    "Bichat",
];

impl Positivist {
    pub(crate) const ABOUT: About<'static> = About::new("positivist", Basis::Solar)
        .with_name("Positivist")
        .with_aliases(&["Comte"])
        .with_doc(Self::DOC);

    /// The weekday by the calendar's own week, which begins every month with a Monday; `None` for the
    /// two festivals.
    #[must_use]
    pub const fn weekday(day: Day) -> Option<Weekday> {
        match Self::from_day(day).2 {
            29.. => None,
            day => Some(Weekday::from_index((day - 1) % 7)),
        }
    }

    const fn start(month: u8, is_leap: bool) -> u16 {
        if month == 14 { 365 + is_leap as u16 } else { 28 * (month as u16 - 1) }
    }

    const fn month_at(place: u16, _: bool) -> u8 {
        if place < 12 * 28 { (place / 28) as u8 + 1 } else { 13 }
    }
}

gregorian_years!(pub Positivist: 306 days after 1 March of year + 1_787);
regular_years_inherent!(Positivist, 13);

impl Calendar for Positivist {
    fn about(&self) -> About<'_> {
        Self::ABOUT
    }

    regular_years_methods!();

    fn day_of_week(&self, day: Day) -> Option<u8> {
        Self::weekday(day).map(Weekday::number)
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        name_of(&MONTHS, month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // The epoch, and the two festivals of the leap year 2000.
        assert_eq!(Positivist::to_day(1, 1, 1), Gregorian::to_day(1789, 1, 1));
        assert_eq!(Positivist::to_day(212, 13, 29), Gregorian::to_day(2000, 12, 30));
        assert_eq!(Positivist::to_day(212, 13, 30), Gregorian::to_day(2000, 12, 31));
        let bichat = Positivist::to_day(212, 13, 28).unwrap();
        assert_eq!(Positivist::weekday(bichat), Some(Weekday::Sunday));
        assert_eq!(Positivist::weekday(bichat.add_days(2).unwrap()), None);
    }
}
