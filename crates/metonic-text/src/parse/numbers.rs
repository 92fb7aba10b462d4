//! Numbers as they are read: digits of any script; Hebrew letters and what rules write have files of their own.

mod hebrew;
mod rules;

use core::fmt::{self, Write};

use crate::numbering::Numbering;

pub(super) use hebrew::{hebrew, is_one_letter};
pub(super) use rules::{SmallByRules, by_rules};

/// The digits from a place on, which may be several numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits<'t> {
    text: &'t str,
    at: usize,
    numbering: Numbering,
    is_strict: bool,
    count: usize,
}

/// As many digits as the longest number has, seconds since 1970, and one.
const MOST_DIGITS: usize = 16;

impl<'t> Digits<'t> {
    /// The digits at a place, of one number: those of a system and, unless the reading is strict, those
    /// of any script.
    pub(super) fn read(text: &'t str, at: usize, numbering: Numbering, is_strict: bool) -> Self {
        Self::read_most(text, at, numbering, is_strict, MOST_DIGITS)
    }

    /// The same of several numbers, which have so many digits at most.
    pub(super) fn read_most(
        text: &'t str,
        at: usize,
        numbering: Numbering,
        is_strict: bool,
        most: usize,
    ) -> Self {
        let digits = Self { text, at, numbering, is_strict, count: 0 };
        Self { count: digits.all().take(most).count(), ..digits }
    }

    /// The value of each and the place after it.
    fn all(&self) -> impl Iterator<Item = (u32, usize)> {
        let Self { text, at, numbering, is_strict, .. } = *self;
        core::iter::successors(digit(text, at, numbering, is_strict), move |&(_, end)| {
            digit(text, end, numbering, is_strict)
        })
    }

    /// The number of the first so many digits.
    pub(super) fn first(&self, count: usize) -> Option<(i64, usize)> {
        let add = |(value, _): (i64, usize), (digit, end)| {
            (value.saturating_mul(10).saturating_add(i64::from(digit)), end)
        };
        (1..=self.count).contains(&count).then(|| self.all().take(count).fold((0, self.at), add))
    }

    pub(super) const fn len(&self) -> usize {
        self.count
    }
}

/// A digit at a place, and the place after it.
fn digit(text: &str, at: usize, numbering: Numbering, is_strict: bool) -> Option<(u32, usize)> {
    let bytes = text.as_bytes();
    let byte = *bytes.get(at)?;
    if byte.is_ascii() {
        let is_own = !is_strict || numbering == Numbering::LATN;
        return (is_own && byte.is_ascii_digit()).then(|| (u32::from(byte & 0xf), at.saturating_add(1)));
    }
    let letter = text.get(at..)?.chars().next()?;
    let end = at.saturating_add(letter.len_utf8());
    if let Some(digit) = numbering.digit(letter) {
        return Some((digit, end));
    }
    if is_strict {
        return None;
    }
    Numbering::any_digit(letter).map(|digit| (digit, end))
}

/// The most bytes of a number that rules write.
const MOST_BYTES: usize = 96;

/// A number as rules write it.
struct Written {
    bytes: [u8; MOST_BYTES],
    count: usize,
}

impl Written {
    fn of(numbering: Numbering, number: u64) -> Option<Self> {
        let mut written = Self { bytes: [0; MOST_BYTES], count: 0 };
        numbering.write(number, 1, &mut written).ok().map(|()| written)
    }

    fn as_str(&self) -> &str {
        self.bytes.get(..self.count).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl Write for Written {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.count.saturating_add(text.len());
        self.bytes.get_mut(self.count..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.count = end;
        Ok(())
    }
}

/// Whether two numbers are written alike.
pub(super) fn is_same(numbering: Numbering, number: i64, other: i64) -> bool {
    let written = |number: i64| Written::of(numbering, number.unsigned_abs());
    match (written(number), written(other)) {
        (Some(number), Some(other)) => number.as_str() == other.as_str(),
        _ => false,
    }
}

/// What is written, compared with what stands in a text.
pub(super) struct Compared<'t> {
    pub(super) rest: &'t str,
}

impl Write for Compared<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.rest = self.rest.strip_prefix(text).ok_or(fmt::Error)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script_are_read() {
        let digits = Digits::read("۱४0x", 0, Numbering::LATN, false);
        assert_eq!((digits.len(), digits.first(3)), (3, Some((140, 6))));
        assert_eq!(Digits::read("۱४0x", 0, Numbering::LATN, true).len(), 0);
    }
}
