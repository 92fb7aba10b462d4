//! Japan's eras before Meiji.

use super::part::{OVERLAP, Part, beginning_of_text, strings};
use super::{HISTORIC_TABLE, LocaleData, PLACE, bytes, ends, formats, word};

/// Where the part begins: the index, and the strings.
const START: (usize, usize) = (ends::FULL.0, beginning_of_text(ends::FULL.1 - OVERLAP));

static INDEX: [u8; ends::HISTORIC.0 - START.0] = bytes(include_bytes!("../cldr/index.bin"), START.0);
static TEXT: [u8; ends::HISTORIC.1 - START.1] = bytes(include_bytes!("../cldr/strings.txt"), START.1);
static PART: Part =
    Part { start: START, index: &INDEX, strings: strings(&TEXT), before: Some(&formats::PART) };

/// How many there are: CLDR's 0 to 231.
const COUNT: usize = 232;
/// How many texts a list has.
const CHUNK: usize = 100;
/// How many lists have them all.
const CHUNKS: usize = COUNT.div_ceil(CHUNK);

/// The names that a locale has, in the order of the eras' codes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HistoricEras {
    row: usize,
    /// Whether names that root has too are left out.
    is_own: bool,
}

impl HistoricEras {
    /// Those of a locale.
    pub(crate) fn of(locale: LocaleData) -> Self {
        Self { row: row(usize::from(locale.number).saturating_add(1)), is_own: false }
    }

    /// The same but for the names that root has.
    pub(crate) fn but_roots(self) -> Self {
        Self { is_own: true, ..self }
    }

    /// The name of an era in a list of names: wide, abbreviated or narrow.
    ///
    /// Its code is root's name in Latin letters and the year in which CLDR's supplemental data have it begin,
    /// `taika-645`, as ICU4X 1 had it; or the name alone, if no other era has it.
    pub(crate) fn era(self, code: &str, list: usize) -> Option<&'static str> {
        let place = find(code)?;
        let list = list.saturating_mul(CHUNKS).saturating_add(place / CHUNK);
        let name = |row| PART.item(PART.part(row, list), place % CHUNK);
        name(self.row).filter(|&found| !self.is_own || name(Self::of(LocaleData::ROOT).row) != Some(found))
    }
}

/// A row of the table: the first has the codes, the others are locales'.
fn row(number: usize) -> usize {
    PART.place(word(HISTORIC_TABLE).saturating_add(number.saturating_mul(PLACE)))
}

fn code(place: usize) -> &'static str {
    PART.item(PART.part(row(0), place / CHUNK), place % CHUNK).unwrap_or_default()
}

/// The place of an era among the codes, which are in alphabetic order.
fn find(wanted: &str) -> Option<usize> {
    let (mut from, mut to) = (0, COUNT);
    while from < to {
        let middle = from.midpoint(to);
        if code(middle) < wanted {
            from = middle.saturating_add(1);
        } else {
            to = middle;
        }
    }
    let is_named = |place: usize| code(place).split_once('-').is_some_and(|(name, _)| name == wanted);
    let is_one = code(from) == wanted || is_named(from) && !is_named(from.saturating_add(1));
    is_one.then_some(from)
}
