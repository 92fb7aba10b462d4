//! The names of a locale and a calendar.

use metonic::NameWidth;

use crate::data::CldrCalendar;
use crate::data::{Group, List, Row};
use crate::kinds::Kind;
use crate::locale::Locale;
use crate::pattern::Part;

/// The groups of names; those of months and weekdays that a pattern asks for, read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Names {
    pub(crate) months: Row,
    months_read: Read<14>,
    pub(crate) days: Row,
    days_read: Read<7>,
    pub(crate) month_patterns: Row,
    pub(crate) quarters: Row,
    pub(crate) eras: Row,
    /// Those of Japan's years before its own eras.
    pub(crate) gregorian_eras: Row,
    pub(crate) cyclic: Row,
}

impl Names {
    pub(crate) fn new(locale: &Locale, kind: Kind, parts: &[Part]) -> Self {
        let group = |group| locale.data.group(kind.names, group);
        let (months, days) = (group(Group::Months), group(Group::Days));
        Self {
            months,
            months_read: Read::new(months, asked(parts, b"ML")),
            days,
            days_read: Read::new(days, asked(parts, b"Eec")),
            month_patterns: group(Group::MonthPatterns),
            quarters: group(Group::Quarters),
            eras: group(Group::Eras),
            gregorian_eras: locale.data.group(CldrCalendar::Gregorian, Group::Eras),
            cyclic: group(Group::Cyclic),
        }
    }

    /// Whether these are the names that a field prints.
    pub(crate) fn reads_month(&self, letter: u8, count: u8) -> bool {
        count > 2 && self.months_read.list == Some(list(letter, count))
    }

    /// Whether these are the names that a field prints.
    pub(crate) fn reads_weekday(&self, letter: u8, count: u8) -> bool {
        (count > 2 || letter == b'E') && self.days_read.list == Some(list(letter, count))
    }

    /// The name of a month of the list that has been read, by its place.
    #[inline]
    pub(crate) fn month_read(&self, place: usize) -> Option<&'static str> {
        self.months_read.names.get(place).copied().flatten()
    }

    /// The name of a weekday of the list that has been read, by its days after Sunday.
    #[inline]
    pub(crate) fn weekday_read(&self, place: usize) -> Option<&'static str> {
        self.days_read.names.get(place).copied().flatten()
    }

    /// The name of a month by its place, from 0; [`list`] says which list.
    pub(crate) fn month(&self, list: usize, place: usize) -> Option<&'static str> {
        self.months_read.get(self.months, list, place)
    }

    /// The name of a weekday by its days after Sunday; [`list`] says which list.
    pub(crate) fn weekday(&self, list: usize, place: usize) -> Option<&'static str> {
        self.days_read.get(self.days, list, place)
    }
}

impl Names {
    /// The place of the longest month's name that a text begins with, and its length; none if two
    /// months have it.
    pub(crate) fn longest_month(&self, list: usize, text: &str) -> Option<(usize, usize)> {
        longest((0..14).map(|place| self.month(list, place)), text)
    }

    /// The same of a weekday: its days after Sunday.
    pub(crate) fn longest_weekday(&self, list: usize, text: &str) -> Option<(usize, usize)> {
        longest((0..7).map(|place| self.weekday(list, place)), text)
    }
}

fn longest(names: impl Iterator<Item = Option<&'static str>>, text: &str) -> Option<(usize, usize)> {
    let text = text.as_bytes();
    let (mut place_found, mut length_found, mut is_one) = (0, 0, true);
    for (place, name) in names.enumerate() {
        let name = name.unwrap_or_default().as_bytes();
        let length = name.len();
        // The last letter tells most names apart, in scripts too in which all begin with one byte.
        if length < length_found || length == 0 || text.get(length.wrapping_sub(1)) != name.last() {
            continue;
        }
        if text.starts_with(name) {
            is_one = length > length_found;
            (place_found, length_found) = (place, length);
        }
    }
    (length_found > 0 && is_one).then_some((place_found, length_found))
}

/// The place of the list of names that a field prints, among those of its group: those of the format
/// by width, then those that stand alone.
pub(crate) fn list(letter: u8, count: u8) -> usize {
    let width = match count {
        4 => 0,
        5 => 2,
        6 => 3,
        _ => 1,
    };
    let alone = match letter {
        b'L' | b'q' => 3,
        b'c' => 4,
        _ => 0,
    };
    usize::saturating_add(width, alone)
}

/// The width of a name, as LDML's letters count it.
pub(crate) const fn width(count: u8) -> NameWidth {
    match count {
        4 => NameWidth::Wide,
        5 => NameWidth::Narrow,
        6 => NameWidth::Short,
        _ => NameWidth::Abbreviated,
    }
}

/// The width of the names of a list, of a group with so many widths.
pub(crate) fn width_of(list: usize, widths: usize) -> NameWidth {
    match list.checked_rem(widths) {
        Some(1) => NameWidth::Abbreviated,
        Some(2) => NameWidth::Narrow,
        Some(3) => NameWidth::Short,
        _ => NameWidth::Wide,
    }
}

/// The list of the first field of some letters that prints a name.
fn asked(parts: &[Part], letters: &[u8]) -> Option<usize> {
    parts.iter().find_map(|&part| match part {
        Part::Field(letter, count) if letters.contains(&letter) && (count > 2 || letter == b'E') => {
            Some(list(letter, count))
        }
        _ => None,
    })
}

/// A list of names, read: to find a name in the tables takes longer than to print it.
#[derive(Clone, Copy, Debug)]
struct Read<const N: usize> {
    list: Option<usize>,
    names: [Option<&'static str>; N],
}

impl<const N: usize> Read<N> {
    fn new(group: Row, list: Option<usize>) -> Self {
        let names = list.map_or(List::default(), |list| group.list(list));
        Self { list, names: core::array::from_fn(|place| names.get(place)) }
    }

    /// A name of any of the group's lists.
    fn get(&self, group: Row, list: usize, place: usize) -> Option<&'static str> {
        if self.list == Some(list) {
            self.names.get(place).copied().flatten()
        } else {
            group.list(list).get(place)
        }
    }
}
