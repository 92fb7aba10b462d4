//! Skeletons and intervals.

use super::part::{OVERLAP, Part, beginning_of_text, strings};
use super::{FORMAT_TABLE, KEYS, LocaleData, PATTERNS, PLACE, bytes, ends, word};
use crate::data::CldrCalendar;

/// Where the part begins: the index, and the strings.
const START: (usize, usize) = (ends::NAMES.0, beginning_of_text(ends::NAMES.1 - OVERLAP));

static INDEX: [u8; ends::FULL.0 - START.0] = bytes(include_bytes!("../cldr/index.bin"), START.0);
static TEXT: [u8; ends::FULL.1 - START.1] = bytes(include_bytes!("../cldr/strings.txt"), START.1);
pub(super) static PART: Part = Part { start: START, index: &INDEX, strings: strings(&TEXT), before: None };

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
        let row = PART.part(PART.place(at), calendar as usize);
        Self {
            available: Keyed { at: PART.part(row, 0) },
            intervals: Keyed { at: PART.part(row, 1) },
            additions: Row { place: PART.part(row, 2) },
        }
    }
}

/// A row of places.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    place: usize,
}

impl Row {
    pub(crate) fn list(self, number: usize) -> List {
        List { place: PART.part(self.place, number) }
    }
}

/// A list of texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct List {
    place: usize,
}

impl List {
    pub(crate) fn get(self, item: usize) -> Option<&'static str> {
        PART.item(self.place, item)
    }
}

/// Patterns by key, in the order of the keys.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keyed {
    at: usize,
}

impl Keyed {
    pub(crate) fn len(self) -> usize {
        usize::from(PART.byte(self.at))
    }

    fn number(self, item: usize) -> usize {
        PART.short(self.at.saturating_add(1).saturating_add(item.saturating_mul(2)))
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
    PART.item(PART.place(at), number % 100).unwrap_or_default()
}
