//! Skeletons and intervals. Their parts of the tables are arrays of their own, which a program that
//! asks for none of them does not have.

use super::{FORMAT_TABLE, KEYS, LocaleData, PATTERNS, PLACE, bytes, ends, word};
use crate::data::CldrCalendar;

/// Where the parts begin: the index, and the strings.
const START: (usize, usize) = (ends::NAMES.0, beginning_of_text(ends::NAMES.1 - OVERLAP));
/// A text may begin among those before; none is as long as this.
const OVERLAP: usize = 2048;

static INDEX: [u8; ends::FULL.0 - START.0] = bytes(include_bytes!("../cldr/index.bin"), START.0);
static TEXT: [u8; ends::FULL.1 - START.1] = bytes(include_bytes!("../cldr/strings.txt"), START.1);
static STRINGS: &str = match core::str::from_utf8(&TEXT) {
    Ok(strings) => strings,
    Err(_) => "",
};

/// The first place not before one at which a letter begins.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the library is built"
)]
const fn beginning_of_text(mut at: usize) -> usize {
    let file = include_bytes!("../cldr/strings.txt");
    while file[at] & 0xc0 == 0x80 {
        at += 1;
    }
    at
}

fn byte(at: usize) -> u8 {
    match at.checked_sub(START.0) {
        Some(at) => INDEX.get(at).copied().unwrap_or_default(),
        None => super::byte(at),
    }
}

fn text(from: usize, to: usize) -> Option<&'static str> {
    match from.checked_sub(START.1) {
        Some(from) => STRINGS.get(from..to.checked_sub(START.1)?),
        None => super::text(from, to),
    }
}

fn short(at: usize) -> usize {
    usize::from(byte(at)) | usize::from(byte(at.saturating_add(1))) << 8
}

fn place(at: usize) -> usize {
    short(at) | usize::from(byte(at.saturating_add(2))) << 16
}

/// Skeletons with their patterns, intervals with theirs, and what joins and appends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Formats {
    pub(crate) available: Keyed,
    pub(crate) intervals: Keyed,
    pub(crate) additions: Row,
}

impl Formats {
    /// Those of a locale and a calendar.
    pub(crate) fn of(locale: LocaleData, calendar: CldrCalendar) -> Self {
        let at = word(FORMAT_TABLE).saturating_add(usize::from(locale.number).saturating_mul(PLACE));
        let row = Row { place: Row { place: place(at) }.part(calendar as usize) };
        Self {
            available: Keyed { at: row.part(0) },
            intervals: Keyed { at: row.part(1) },
            additions: Row { place: row.part(2) },
        }
    }
}

/// A row of places.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    place: usize,
}

impl Row {
    fn part(self, number: usize) -> usize {
        match self.place {
            0 => 0,
            at => place(at.saturating_add(number.saturating_mul(PLACE))),
        }
    }

    pub(crate) fn list(self, number: usize) -> List {
        List { list: super::List::at(self.part(number)) }
    }
}

/// A list of texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List {
    list: super::List,
}

impl List {
    pub(crate) fn get(self, item: usize) -> Option<&'static str> {
        self.list.read(item, byte, text)
    }
}

/// Patterns by key, in the order of the keys.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keyed {
    at: usize,
}

impl Keyed {
    pub(crate) fn len(self) -> usize {
        usize::from(byte(self.at))
    }

    fn number(self, item: usize) -> usize {
        short(self.at.saturating_add(1).saturating_add(item.saturating_mul(2)))
    }

    pub(crate) fn get(self, item: usize) -> Option<(&'static str, &'static str)> {
        let count = self.len();
        (item < count).then(|| {
            (numbered(KEYS, self.number(item)), numbered(PATTERNS, self.number(item.saturating_add(count))))
        })
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        (0..self.len()).filter_map(move |item| self.get(item))
    }
}

/// A numbered text: lists of a hundred.
fn numbered(table: usize, number: usize) -> &'static str {
    let at = word(table).saturating_add(4).saturating_add((number / 100).saturating_mul(PLACE));
    List { list: super::List::at(place(at)) }.get(number % 100).unwrap_or_default()
}
