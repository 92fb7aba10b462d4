//! Hebrew letters, 1 to 999: what the rules of CLDR's set `hebrew` come to, which are many and stand
//! on each other. A test holds them to the rules.

use core::fmt::{self, Write};

/// Writes a number of 1 to 999.
pub(super) fn write(number: u16, out: &mut impl Write) -> fmt::Result {
    let mut text = Text::default();
    let digit = |letters: &[u8; 10], digit: u16| letters.get(usize::from(digit)).copied().unwrap_or_default();
    let hundred = number / 100;
    let [first, second, third] = HUNDREDS.get(usize::from(hundred)).copied().unwrap_or_default();
    // Some orders of the letters are words of evil, or part of God's name.
    let (hundreds, rest) = match (hundred, number % 100) {
        (_, 15) => ([first, second, third], [of('ט'), of('ו')]),
        (_, 16) => ([first, second, third], [of('ט'), of('ז')]),
        (2 | 6, 98) => ([first, second, third], [of('ח'), of('צ')]),
        (3 | 7, 44) => ([first, second, third], [of('ד'), of('מ')]),
        (3, 4) => ([of('ד'), NONE, NONE], [of('ש'), NONE]),
        (1.., 80) => ([first, second, third], [of('ף'), NONE]),
        (_, rest) => ([first, second, third], [digit(&TENS, rest / 10), digit(&UNITS, rest % 10)]),
    };
    hundreds.into_iter().chain(rest).for_each(|letter| text.push(letter));
    text.mark();
    out.write_str(text.as_str())
}

/// No letter.
const NONE: u8 = 0;

/// A letter as the second byte of its UTF-8: the first is the same for all of them.
const fn of(letter: char) -> u8 {
    0x80 | (letter as u32 & 0x3f) as u8
}

/// The first byte of every Hebrew letter, of the geresh and the gershayim.
const LEAD: u8 = 0xd7;

const UNITS: [u8; 10] =
    [NONE, of('א'), of('ב'), of('ג'), of('ד'), of('ה'), of('ו'), of('ז'), of('ח'), of('ט')];
const TENS: [u8; 10] =
    [NONE, of('י'), of('כ'), of('ל'), of('מ'), of('נ'), of('ס'), of('ע'), of('פ'), of('צ')];
const HUNDREDS: [[u8; 3]; 10] = [
    [NONE, NONE, NONE],
    [of('ק'), NONE, NONE],
    [of('ר'), NONE, NONE],
    [of('ש'), NONE, NONE],
    [of('ת'), NONE, NONE],
    [of('ת'), of('ק'), NONE],
    [of('ת'), of('ר'), NONE],
    [of('ת'), of('ש'), NONE],
    [of('ת'), of('ת'), NONE],
    [of('ת'), of('ת'), of('ק')],
];

/// Letters, five and a mark at most.
struct Text {
    bytes: [u8; 16],
    length: usize,
}

impl Default for Text {
    fn default() -> Self {
        Self { bytes: [LEAD; 16], length: 0 }
    }
}

impl Text {
    /// Adds a letter, if it is one.
    fn push(&mut self, letter: u8) {
        if let Some(place) = self.bytes.get_mut(self.length.saturating_add(1)) {
            *place = letter;
        }
        self.length = self.length.saturating_add(if letter == NONE { 0 } else { 2 });
    }

    /// Puts a geresh after one letter, gershayim before the last of more.
    fn mark(&mut self) {
        let last = self.bytes.get(self.length.saturating_sub(1)).copied().unwrap_or_default();
        if self.length == 2 {
            self.push(of('׳'));
        } else {
            self.length = self.length.saturating_sub(2);
            self.push(of('״'));
            self.push(last);
        }
    }

    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}
