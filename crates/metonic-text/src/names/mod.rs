//! The names of calendars that CLDR does not have: in files here, a file a part of the world, each
//! list with its source; and those that CLDR has under another calendar.
//!
//! Where nothing is written in the locale's language the calendar's own English names serve.

mod borrowed;
mod east_asia;
mod europe;
mod himalaya;
mod india;
mod modern;
mod near_east;
mod southeast_asia;

use metonic::{About, Month, YearMonthDay};

use self::borrowed::{Borrowed, BorrowedEras};
#[cfg(feature = "historic-eras")]
use crate::data::{CldrCalendar, HistoricEras};
use crate::locale::Locale;

/// What some languages call the parts of some calendars. A part that is empty is said elsewhere, or
/// nowhere.
#[derive(Clone, Copy, Debug)]
struct Names {
    /// Ids of calendars.
    calendars: &'static [&'static str],
    /// Tags of locales, as CLDR writes them; `und` is every locale.
    locales: &'static [&'static str],
    /// Names of months, by their numbers; they are not abbreviated.
    months: &'static [&'static str],
    /// The same where they stand alone, if they are others.
    months_alone: &'static [&'static str],
    /// Leap months with a name of their own, by number.
    leap_months: &'static [(u8, &'static str)],
    /// What other leap months are, `{0}` the name of the month of their number.
    leap_pattern: &'static str,
    /// Names of the days of the calendar's own week, from its first: of seven days, Monday.
    days: &'static [&'static str],
    /// Days that are in no week.
    outside: &'static [DayOutside],
    /// Eras by code: wide and abbreviated.
    eras: &'static [(&'static str, &'static str, &'static str)],
}

impl Names {
    const fn of(calendars: &'static [&'static str], locales: &'static [&'static str]) -> Self {
        Self {
            calendars,
            locales,
            months: &[],
            months_alone: &[],
            leap_months: &[],
            leap_pattern: "",
            days: &[],
            outside: &[],
            eras: &[],
        }
    }

    const fn months(self, months: &'static [&'static str]) -> Self {
        Self { months, ..self }
    }

    const fn months_alone(self, months_alone: &'static [&'static str]) -> Self {
        Self { months_alone, ..self }
    }

    const fn leap_months(self, leap_months: &'static [(u8, &'static str)]) -> Self {
        Self { leap_months, ..self }
    }

    const fn leap_pattern(self, leap_pattern: &'static str) -> Self {
        Self { leap_pattern, ..self }
    }

    const fn days(self, days: &'static [&'static str]) -> Self {
        Self { days, ..self }
    }

    const fn outside(self, outside: &'static [DayOutside]) -> Self {
        Self { outside, ..self }
    }

    const fn eras(self, eras: &'static [(&'static str, &'static str, &'static str)]) -> Self {
        Self { eras, ..self }
    }

    /// Whether it is English, for every locale.
    fn is_everywhere(&self) -> bool {
        self.locales.contains(&"und")
    }
}

/// A day that is in no week.
#[derive(Clone, Copy, Debug)]
struct DayOutside {
    /// The year, if it is of one year only.
    year: Option<i32>,
    month: u8,
    day: u8,
    is_leap_day: bool,
    name: &'static str,
}

impl DayOutside {
    const fn new(month: u8, day: u8, name: &'static str) -> Self {
        Self { year: None, month, day, is_leap_day: false, name }
    }
}

/// All files.
const FILES: [&[Names]; 7] = [
    india::NAMES,
    himalaya::NAMES,
    southeast_asia::NAMES,
    east_asia::NAMES,
    near_east::NAMES,
    europe::NAMES,
    modern::NAMES,
];

/// Where the lists of months that stand alone begin, in CLDR's groups.
const ALONE: usize = 3;

/// The names of a month: `{0}` in the pattern, if there is one, is the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MonthName {
    pub(crate) name: &'static str,
    pub(crate) pattern: Option<&'static str>,
}

/// The names of a calendar in a locale, beside those that CLDR has for it.
///
/// `list` is the place of a list in CLDR's groups: wide, abbreviated and narrow for a format, then
/// for standing alone.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct OwnNames {
    months: Option<&'static Names>,
    borrowed: Option<Borrowed>,
    leap: Option<&'static Names>,
    days: Option<&'static Names>,
    outside: Option<&'static Names>,
    /// The locale's, and English for what it does not have.
    eras: [Option<&'static Names>; 2],
    borrowed_eras: Option<BorrowedEras>,
    #[cfg(feature = "historic-eras")]
    historic_eras: Option<HistoricEras>,
}

impl OwnNames {
    /// Those of a calendar; of one that CLDR has, none but those of eras that its tables do not have.
    pub(crate) fn new(about: &About<'_>, is_cldrs: bool, locale: &Locale) -> Self {
        if is_cldrs || !cfg!(feature = "names") {
            return Self {
                #[cfg(feature = "historic-eras")]
                historic_eras: historic_eras(about, locale),
                ..Self::default()
            };
        }
        let id = about.id;
        let find = |has: fn(&Names) -> bool| find(id, locale, has);
        let months = find(|names| !names.months.is_empty());
        Self {
            months,
            borrowed: months.is_none().then(|| Borrowed::find(id, locale)).flatten(),
            leap: find(|names| !names.leap_pattern.is_empty() || !names.leap_months.is_empty()),
            days: find(|names| !names.days.is_empty()),
            outside: find(|names| !names.outside.is_empty()),
            eras: [
                find(|names| !names.eras.is_empty() && !names.is_everywhere()),
                find(|names| !names.eras.is_empty() && names.is_everywhere()),
            ],
            borrowed_eras: BorrowedEras::find(id, locale),
            #[cfg(feature = "historic-eras")]
            historic_eras: historic_eras(about, locale),
        }
    }

    /// The name of a month; `None` where CLDR or the calendar itself has it.
    pub(crate) fn month(&self, month: Month, list: usize) -> Option<MonthName> {
        let number = month.number();
        let place = usize::from(number).checked_sub(1)?;
        let plain = |name| MonthName { name, pattern: None };
        if month.is_leap()
            && let Some(names) = self.leap
            && let Some(&(_, name)) = names.leap_months.iter().find(|(other, _)| *other == number)
        {
            return Some(plain(name));
        }
        let name = match (self.months, &self.borrowed) {
            (Some(names), _) => {
                let alone = names.months_alone.get(place).filter(|_| list >= ALONE);
                alone.or_else(|| names.months.get(place)).copied()
            }
            (None, Some(borrowed)) => borrowed.month(place, list),
            (None, None) => None,
        }?;
        if !month.is_leap() {
            return Some(plain(name));
        }
        let pattern = self.leap.map(|names| names.leap_pattern).filter(|pattern| !pattern.is_empty());
        pattern.map(|pattern| MonthName { name, pattern: Some(pattern) })
    }

    /// The name of a day of the calendar's own week, by its place in it, from 1.
    pub(crate) fn day(&self, place: u8) -> Option<&'static str> {
        self.days?.days.get(usize::from(place).checked_sub(1)?).copied()
    }

    /// The name of a day that is in no week.
    pub(crate) fn day_outside(&self, date: YearMonthDay) -> Option<&'static str> {
        let is_it = |day: &&DayOutside| {
            day.year.is_none_or(|year| year == date.year)
                && (day.month, day.day) == (date.month.number(), date.day)
                && day.is_leap_day == date.leap_day
        };
        self.outside?.outside.iter().find(is_it).map(|day| day.name)
    }

    /// The names of days that are in no week.
    pub(crate) fn days_outside(&self) -> impl Iterator<Item = &'static str> {
        self.outside.iter().flat_map(|names| names.outside.iter()).map(|day| day.name)
    }

    /// The name of an era, by its code.
    pub(crate) fn era(&self, code: &str, list: usize) -> Option<&'static str> {
        let named = |names: &'static Names| {
            let (_, wide, short) = names.eras.iter().find(|(other, ..)| *other == code)?;
            Some(if list == 0 { *wide } else { *short })
        };
        let [own, english] = self.eras;
        let borrowed = || self.borrowed_eras?.era(code, list);
        #[cfg(feature = "historic-eras")]
        let borrowed = || borrowed().or_else(|| self.historic_eras?.era(code, list));
        own.and_then(named).or_else(borrowed).or_else(|| english.and_then(named))
    }
}

/// The names of Japan's eras before Meiji, for calendars that may count by them. The names below have no years
/// in brackets as those of root have, and stand for them.
#[cfg(feature = "historic-eras")]
fn historic_eras(about: &About<'_>, locale: &Locale) -> Option<HistoricEras> {
    let names = HistoricEras::of(locale.data);
    let is_japanese = about.bcp47.and_then(CldrCalendar::of_bcp47) == Some(CldrCalendar::Japanese);
    if is_japanese {
        return Some(names);
    }
    (about.id == "japanese-lunisolar").then(|| names.but_roots())
}

/// The first entry of a calendar in a locale, or in one that the locale inherits from, with what is
/// wanted.
fn find(id: &str, locale: &Locale, has: fn(&Names) -> bool) -> Option<&'static Names> {
    let mut tried = Some(*locale);
    while let Some(locale) = tried {
        let found = find_in(id, locale.tag(), has);
        if found.is_some() {
            return found;
        }
        tried = locale.parent();
    }
    None
}

fn find_in(id: &str, tag: &str, has: fn(&Names) -> bool) -> Option<&'static Names> {
    let is_it = |names: &&Names| has(names) && names.locales.contains(&tag) && names.calendars.contains(&id);
    FILES.iter().flat_map(|names| names.iter()).find(is_it)
}

#[cfg(test)]
mod tests {
    use metonic::{Calendar, calendars};

    use super::*;

    #[test]
    fn every_list_is_of_a_calendar_and_a_locale() {
        for names in FILES.iter().flat_map(|names| names.iter()) {
            for tag in names.locales {
                assert_eq!(Locale::new(tag).map(|locale| locale.tag()), Ok(*tag));
            }
            for id in names.calendars {
                let calendar = calendars::ALL.iter().find(|calendar| calendar.about().id == *id);
                let Some(calendar) = calendar else { panic!("no calendar {id}") };
                let common = (1..=u8::MAX).take_while(|&number| {
                    Month::new(number).is_ok_and(|month| calendar.longest_days_in_month(month).is_ok())
                });
                let count = common.count();
                assert!(names.months.is_empty() || names.months.len() == count, "{id} {:?}", names.locales);
                assert!(names.months_alone.is_empty() || names.months_alone.len() == count, "{id}");
                for (number, _) in names.leap_months {
                    let month = Month::with_leap(*number, true).unwrap();
                    assert!(calendar.longest_days_in_month(month).is_ok(), "{id} {month}");
                }
                let week = usize::from(calendar.week_length());
                assert!(names.days.is_empty() || names.days.len() == week, "{id}");
                for (code, ..) in names.eras {
                    // Some lists are of a family.
                    let is_its = calendar.year_of_era(code, 1).is_ok();
                    assert!(is_its || names.calendars.len() > 1, "{id} {code}");
                }
                assert!(names.leap_pattern.is_empty() || names.leap_pattern.contains("{0}"));
            }
        }
    }
}
