//! The lengths in which every locale writes dates and times.

use metonic::Calendar;

use crate::data::Group;
use crate::hours;
use crate::kinds::Kind;
use crate::locale::Locale;
use crate::pattern::{Pattern, PatternError};

/// A length of dates, and of times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// With the weekday: Thursday, 26 November 2026. Of a time, with the zone's name.
    Full,
    /// With the month's name: 26 November 2026. Of a time, with the zone's abbreviation.
    Long,
    /// Shorter: 26 Nov 2026. Of a time, with seconds.
    Medium,
    /// In numbers: 26/11/2026. Of a time, hours and minutes.
    Short,
}

impl Style {
    /// All, the longest first.
    pub const ALL: [Self; 4] = [Self::Full, Self::Long, Self::Medium, Self::Short];

    /// The pattern of a locale and a calendar. A calendar that CLDR does not have is written by CLDR's
    /// generic patterns, without the era if it has none.
    #[must_use]
    pub fn pattern(self, locale: &Locale, calendar: &impl Calendar) -> Pattern<'static> {
        Kind::of(&calendar.about()).fitted(self.of_group(locale, calendar, Group::DateStyles, ISO), calendar)
    }

    /// The pattern of a time in a locale and a calendar. Its hours are numbered as the locale's tag
    /// asks for by `hc` or by `rg`, else as CLDR's pattern has it.
    #[must_use]
    pub fn time_pattern(self, locale: &Locale, calendar: &impl Calendar) -> Pattern<'static> {
        let pattern = self.of_group(locale, calendar, Group::TimeStyles, ISO_TIME);
        match locale.asked_hours() {
            Some(hours) => hours::renumbered(pattern, hours, locale, calendar),
            None => pattern,
        }
    }

    /// The pattern of a date in this length with a time in another: "26 November 2026 at 13:04".
    #[must_use]
    pub fn date_time_pattern(
        self,
        time: Self,
        locale: &Locale,
        calendar: &impl Calendar,
    ) -> Pattern<'static> {
        let (date, time) = (self.pattern(locale, calendar), time.time_pattern(locale, calendar));
        // No locale's patterns are too long together: a test makes them all.
        self.joined(locale, calendar, &date, &time).unwrap_or(date)
    }

    /// A date and a time, as the locale joins them where the date is of this length.
    pub(crate) fn joined(
        self,
        locale: &Locale,
        calendar: &impl Calendar,
        date: &Pattern<'static>,
        time: &Pattern<'static>,
    ) -> Result<Pattern<'static>, PatternError> {
        let joints = locale.data.group(Kind::of(&calendar.about()).patterns(), Group::Joints);
        // One date and one time are an event: "at" (UTS 35, part 4, "element dateTimeFormat").
        let text = joints.list(1).get(self as usize).unwrap_or("{1} {0}");
        Pattern::joined(text, &[time, date])
    }

    fn of_group(
        self,
        locale: &Locale,
        calendar: &impl Calendar,
        group: Group,
        iso: &'static str,
    ) -> Pattern<'static> {
        let styles = locale.data.group(Kind::of(&calendar.about()).patterns(), group);
        let place = self as usize;
        let numbers = styles.list(1).get(place).unwrap_or_default();
        let text = styles.list(0).get(place).unwrap_or(iso);
        // CLDR's patterns are read by a test; another would be a pattern of none.
        Pattern::ldml(text).or_else(|_| Pattern::ldml(iso)).unwrap_or_default().with_numbers(numbers)
    }
}

/// ISO 8601's order.
const ISO: &str = "y-MM-dd";
const ISO_TIME: &str = "HH:mm:ss";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::CldrCalendar;
    use crate::pattern::Part;

    #[test]
    fn every_pattern_of_cldr_is_read() {
        for locale in Locale::all() {
            for calendar in CldrCalendar::ALL {
                let [dates, times, joints] = [Group::DateStyles, Group::TimeStyles, Group::Joints]
                    .map(|group| locale.data.group(calendar, group));
                for place in 0..4 {
                    let read = |text: Option<&'static str>| match text.map(Pattern::ldml) {
                        Some(Ok(pattern)) => pattern,
                        _ => panic!("{locale} {calendar:?}: {text:?}"),
                    };
                    let [date, time] = [dates, times].map(|styles| read(styles.list(0).get(place)));
                    for list in 0..2 {
                        let joint = joints.list(list).get(place).unwrap();
                        let joined = Pattern::joined(joint, &[&time, &date]).unwrap();
                        let fields = |pattern: &Pattern<'_>| {
                            pattern.parts().iter().filter(|part| matches!(part, Part::Field(..))).count()
                        };
                        assert_eq!(fields(&joined), fields(&date) + fields(&time), "{locale} {calendar:?}");
                    }
                }
            }
        }
    }
}
