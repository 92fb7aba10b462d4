//! The numbers of a formatter's fields.

use core::fmt::{self, Write};

use metonic::Calendar;

use super::Formatter;
use crate::data::CldrCalendar;
use crate::locale::Locale;
use crate::numbering::Numbering;
use crate::numbering::small::{self, Small};
use crate::pattern::{self, Pattern};

/// The numbering systems of a pattern's fields: those that the pattern asks for, if the locale's tag
/// asks for none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbers {
    all: Numbering,
    /// Of the fields of this letter.
    one: (u8, Numbering),
    /// How the small numbers of days and years are written.
    pub(super) day: Small,
    pub(super) year: Small,
}

impl Numbers {
    pub(crate) fn new(locale: &Locale, pattern: &Pattern<'_>) -> Self {
        let asked = pattern.numbers();
        let asked = if locale.asks_for_numbers() { pattern::Numbers::default() } else { asked };
        let all = asked.all.unwrap_or_else(|| locale.numbering());
        let mut numbers =
            Self { all, one: asked.one.unwrap_or((0, all)), day: Small::Other, year: Small::Other };
        numbers.day = numbers.of(b'd').small();
        numbers.year = numbers.of(b'y').small();
        numbers
    }

    pub(crate) fn of(&self, letter: u8) -> Numbering {
        if self.one.0 == letter { self.one.1 } else { self.all }
    }
}

/// The Hebrew years whose thousands are understood; 5000 itself has no letters without them.
const MILLENNIUM: core::ops::Range<u64> = 5001..6000;

impl<C: Calendar> Formatter<'_, C> {
    /// A number that is most often one of a few digits.
    #[inline]
    pub(super) fn short_number(
        &self,
        small: Small,
        letter: u8,
        number: i32,
        count: u8,
        out: &mut impl Write,
    ) -> fmt::Result {
        if matches!(small, Small::Latin) {
            match (number, count) {
                (0..10, 0 | 1) => return out.write_char(char::from(b'0' | number as u8 & 0xf)),
                (0..100, 2) | (10..100, 0 | 1) => return small::write_pair(number, out),
                (1000..10_000, 0..=4) => {
                    small::write_pair(number / 100, out)?;
                    return small::write_pair(number % 100, out);
                }
                _ => {}
            }
        }
        self.other_number(small, letter, number, count, out)
    }

    /// Not where it is called: the few instructions of ASCII's digits stand there alone.
    #[inline(never)]
    fn other_number(
        &self,
        small: Small,
        letter: u8,
        number: i32,
        count: u8,
        out: &mut impl Write,
    ) -> fmt::Result {
        match small {
            Small::TwoBytes(pairs) => small::two_bytes(pairs, number, count, out),
            Small::Latin | Small::Other => None,
        }
        .unwrap_or_else(|| self.number(letter, i64::from(number), usize::from(count), out))
    }

    /// A number, by the system of its field.
    pub(super) fn number(&self, letter: u8, number: i64, digits: usize, out: &mut dyn Write) -> fmt::Result {
        let numbering = self.numbers.of(letter);
        if number < 0 {
            out.write_str(self.locale.minus_sign(numbering))?;
        }
        let number = number.unsigned_abs();
        // As ICU has it too.
        let is_short = self.understands_thousands(letter) && MILLENNIUM.contains(&number);
        numbering.write(if is_short { number % 1000 } else { number }, digits, out)
    }

    /// The year that a number of three digits is meant for, where the thousands are understood.
    pub(crate) fn with_thousands(&self, letter: u8, number: i64) -> Option<i64> {
        let is_short = (0..1000).contains(&number) && self.understands_thousands(letter);
        is_short.then(|| number.saturating_add(5000))
    }

    /// Whether a field leaves out the thousands of this millennium: Hebrew years in Hebrew letters.
    fn understands_thousands(&self, letter: u8) -> bool {
        letter == b'y'
            && self.kind.names == CldrCalendar::Hebrew
            && self.numbers.of(letter).is_hebrew_letters()
    }

    /// A year: two letters are its last two digits.
    pub(super) fn year(&self, letter: u8, year: i64, digits: usize, out: &mut dyn Write) -> fmt::Result {
        self.number(letter, if digits == 2 { year % 100 } else { year }, digits, out)
    }
}
