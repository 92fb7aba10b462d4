//! The parts of the tables behind the first, which are arrays of their own: a program that asks for none of
//! a part does not have it.

use super::PLACE;

/// A part that stands behind another.
pub(super) struct Part {
    /// Where it begins in the index and in the strings.
    pub(super) start: (usize, usize),
    pub(super) index: &'static [u8],
    pub(super) strings: &'static str,
    /// The part before; the first is none of these.
    pub(super) before: Option<&'static Self>,
}

/// No text is as long: one may begin so far before the strings of the part that it is of.
pub(super) const OVERLAP: usize = 2048;

/// The first place in the strings not before one at which a letter begins.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the library is built"
)]
pub(super) const fn beginning_of_text(mut at: usize) -> usize {
    let file = include_bytes!("../cldr/strings.txt");
    while file[at] & 0xc0 == 0x80 {
        at += 1;
    }
    at
}

/// The bytes as text.
pub(super) const fn strings(bytes: &'static [u8]) -> &'static str {
    match core::str::from_utf8(bytes) {
        Ok(strings) => strings,
        Err(_) => "",
    }
}

impl Part {
    pub(super) fn byte(&self, at: usize) -> u8 {
        match (at.checked_sub(self.start.0), self.before) {
            (Some(at), _) => self.index.get(at).copied().unwrap_or_default(),
            (None, Some(before)) => before.byte(at),
            (None, None) => super::byte(at),
        }
    }

    pub(super) fn text(&self, from: usize, to: usize) -> Option<&'static str> {
        match (from.checked_sub(self.start.1), self.before) {
            (Some(from), _) => self.strings.get(from..to.checked_sub(self.start.1)?),
            (None, Some(before)) => before.text(from, to),
            (None, None) => super::text(from, to),
        }
    }

    pub(super) fn short(&self, at: usize) -> usize {
        usize::from(self.byte(at)) | usize::from(self.byte(at.saturating_add(1))) << 8
    }

    pub(super) fn place(&self, at: usize) -> usize {
        self.short(at) | usize::from(self.byte(at.saturating_add(2))) << 16
    }

    /// A part of a row of places.
    pub(super) fn part(&self, row: usize, number: usize) -> usize {
        match row {
            0 => 0,
            at => self.place(at.saturating_add(number.saturating_mul(PLACE))),
        }
    }

    /// A text of a list.
    pub(super) fn item(&self, list: usize, item: usize) -> Option<&'static str> {
        super::List::at(list).read(item, |at| self.byte(at), |from, to| self.text(from, to))
    }
}
