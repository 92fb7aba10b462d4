//! The lengths in which every locale writes dates.

use metonic::Calendar;

use crate::data::Group;
use crate::kinds::Kind;
use crate::locale::Locale;
use crate::pattern::Pattern;

/// A length of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// With the weekday: Thursday, 26 November 2026.
    Full,
    /// With the month's name: 26 November 2026.
    Long,
    /// Shorter: 26 Nov 2026.
    Medium,
    /// In numbers: 26/11/2026.
    Short,
}

impl Style {
    /// All, the longest first.
    pub const ALL: [Self; 4] = [Self::Full, Self::Long, Self::Medium, Self::Short];

    /// The pattern of a locale and a calendar. A calendar that CLDR does not have is written by CLDR's
    /// generic patterns, without the era if it has none.
    #[must_use]
    pub fn pattern(self, locale: &Locale, calendar: &impl Calendar) -> Pattern<'static> {
        let kind = Kind::of(&calendar.about());
        let styles = locale.data.group(kind.patterns(), Group::DateStyles);
        let place = self as usize;
        let numbers = styles.list(1).get(place).unwrap_or_default();
        let text = styles.list(0).get(place).unwrap_or(ISO);
        // CLDR's patterns are read by a test; another would be a pattern of none.
        let pattern = Pattern::ldml(text).or_else(|_| Pattern::ldml(ISO)).unwrap_or_default();
        kind.fitted(pattern.with_numbers(numbers), calendar)
    }
}

/// ISO 8601's order.
const ISO: &str = "y-MM-dd";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::CldrCalendar;

    #[test]
    fn every_pattern_of_cldr_is_read() {
        for locale in Locale::all() {
            for calendar in CldrCalendar::ALL {
                let styles = locale.data.group(calendar, Group::DateStyles);
                for place in 0..4 {
                    let text = styles.list(0).get(place);
                    assert!(
                        text.is_some_and(|text| Pattern::ldml(text).is_ok()),
                        "{locale} {calendar:?}: {text:?}"
                    );
                }
            }
        }
    }
}
